"""Opening a database: its migrations, its guarantees, and what is said when it does not open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hatchling.builders.wheel import WheelBuilder
from sqlalchemy import text

from bot.store import Incoming, Store, StoreError
from bot.store.engine import MIGRATIONS, open_engine
from bot.store.schema import HEAD, metadata

ROOT = MIGRATIONS.parents[2]


def python(code: str, *arguments: str) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def execute(url: str, statement: str) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_the_migrations_give_exactly_the_tables_of_the_schema(database_url: str) -> None:
    Store(database_url).close()
    engine = open_engine(database_url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_revision_that_opening_compares_with_is_the_last_of_the_scripts() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [HEAD]


def test_the_migrations_can_be_undone_and_done_again(database_url: str) -> None:
    Store(database_url).close()
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = open_engine(database_url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    engine.dispose()
    store = Store(database_url)
    assert store.receive(Incoming("telegram:1", "telegram:7", "bonjour"))
    store.close()


def test_a_database_of_the_first_version_gets_the_cards_and_keeps_the_rest(database_url: str) -> None:
    store = Store(database_url)
    store.receive(Incoming("telegram:1", "telegram:7", "bonjour"))
    store.close()
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = open_engine(database_url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    engine.dispose()
    store = Store(database_url)
    with store.transaction() as work:
        assert work.cards("telegram:7") == ()
    assert [incoming.text for incoming in store.unanswered()] == ["bonjour"]
    store.close()


def test_an_installed_package_carries_its_migrations() -> None:
    packaged = {file.distribution_path for file in WheelBuilder(str(ROOT)).recurse_included_files()}
    scripts = {str(file.relative_to(ROOT)) for file in MIGRATIONS.rglob("*") if file.suffix in {".py", ".mako"}}
    assert "bot/store/migrations/env.py" in scripts
    assert scripts <= packaged


def test_a_database_up_to_date_is_opened_without_alembic(database_url: str) -> None:
    Store(database_url).close()
    code = "import sys; from bot.store import Store; Store(sys.argv[1]).close(); print('alembic' in sys.modules)"
    assert python(code, database_url).communicate(timeout=30) == ("False\n", "")


def test_several_processes_may_open_an_empty_database_together(database_url: str) -> None:
    code = (
        "import sys; from bot.store import Incoming, Store\n"
        "store = Store(sys.argv[1]); print(store.receive(Incoming(sys.argv[2], 'telegram:7', '')))"
    )
    processes = [python(code, database_url, f"telegram:{number}") for number in range(4)]
    assert [process.communicate(timeout=60) for process in processes] == [("True\n", "")] * 4
    store = Store(database_url)
    assert len(store.unanswered()) == 4
    store.close()


def test_a_database_in_memory_serves_several_threads_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store("sqlite://")
    assert store.receive(Incoming("terminal:1", "terminal:ana", "bonjour"))
    with store.transaction() as work:
        assert work.answered("terminal:1") is None
    assert len(store.unanswered()) == 1
    store.close()
    assert list(tmp_path.iterdir()) == []


def test_sqlite_keeps_its_promises_on_every_connection(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'fidele.db'}")
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            pragmas = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
            # synchronous : 2 = FULL (documentation de SQLite).
            assert [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas] == [
                "wal",
                2,
                1,
                1,
                10000,
            ]
    engine.dispose()


def test_a_database_of_a_newer_version_is_left_alone(database_url: str) -> None:
    Store(database_url).close()
    execute(database_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"plus récente.*mets Fidèle à jour"):
        Store(database_url)
    execute(database_url, f"UPDATE alembic_version SET version_num = '{HEAD}'")
    Store(database_url).close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("fidele.db", "n'est pas une adresse de base de données"),
        ("", "n'est pas une adresse de base de données"),
        ("mysql://fidele:motdepasse@localhost/fidele", "« mysql » n'est pas une base que Fidèle connaît"),
        ("postgresql://fidele:motdepasse@/fidele?host=/nulle/part", "ne s'ouvre pas"),
        ("postgresql://fidele:motdepasse@localhost:port/fidele", "n'est pas une adresse de base de données"),
    ],
)
def test_an_address_that_does_not_open_is_named_with_the_remedy_and_without_its_password(url: str, said: str) -> None:
    with pytest.raises(StoreError) as failure:
        Store(url)
    assert said in str(failure.value)
    assert "DATABASE_URL" in str(failure.value)
    assert "motdepasse" not in str(failure.value).replace("utilisateur:motdepasse@serveur", "")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("Ceci n’est pas une base." * 100)
    with pytest.raises(StoreError, match=r"notes\.txt.*file is not a database"):
        Store(f"sqlite:///{file}")
    assert file.read_text() == "Ceci n’est pas une base." * 100


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "fichier").touch()
    with pytest.raises(StoreError, match=r"ne peut pas être créée.*FIDELE_HOME"):
        Store(f"sqlite:///{tmp_path / 'fichier' / 'fidele.db'}")
