"""The databases that the store is tried on: SQLite always, PostgreSQL when its programs are on this machine."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine


def _postgresql() -> Path | None:
    """The folder of PostgreSQL's programs: on the PATH, or where Debian puts them (the newest version)."""
    found = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    installed = [folder for folder in folders if (folder / "initdb").exists()]
    return Path(found).resolve().parent if found else (installed[-1] if installed else None)


PROGRAMS = _postgresql()
DATABASES = ("sqlite", "postgresql") if PROGRAMS else ("sqlite",)


def pytest_report_header() -> str:
    if PROGRAMS is None:
        return "bases de données : SQLite SEULEMENT (initdb introuvable : installe PostgreSQL pour essayer les deux)"
    return f"bases de données : SQLite et PostgreSQL ({PROGRAMS})"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Path]:
    """A private cluster behind a Unix socket, as another user when this one is root; gives the socket's folder."""
    assert PROGRAMS is not None
    folder = Path(tempfile.mkdtemp(prefix="fidele-pg-"))
    user: dict[str, object] = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    data, log = folder / "data", folder / "log"
    init = [PROGRAMS / "initdb", "-D", data, "-U", "fidele", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
    subprocess.run(init, check=True, cwd=folder, stdout=subprocess.DEVNULL, **user)
    serve = [PROGRAMS / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"]
    ready = [PROGRAMS / "pg_isready", "-q", "-h", folder, "-d", "postgres"]
    with log.open("wb") as output, subprocess.Popen(serve, cwd=folder, stdout=output, stderr=output, **user) as server:
        try:
            deadline = time.monotonic() + 20
            while subprocess.run(ready, check=False).returncode != 0:
                assert server.poll() is None, log.read_text()
                assert time.monotonic() < deadline, log.read_text()
                time.sleep(0.05)
            yield folder
        finally:
            # SIGINT: PostgreSQL's fast shutdown, which does not wait for its clients.
            server.send_signal(signal.SIGINT)
    shutil.rmtree(folder)


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: each test that asks for it runs on every engine."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fidele.db'}"
    folder = request.getfixturevalue("postgresql")
    name = f"essai_{uuid.uuid4().hex}"
    engine = create_engine(f"postgresql+psycopg://fidele@/postgres?host={folder}", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return f"postgresql://fidele@/{name}?host={folder}"
