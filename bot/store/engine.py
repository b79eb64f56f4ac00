"""Opening a database: SQLite (a file, or memory) or PostgreSQL, brought to the schema of this version."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from bot.store import schema

MIGRATIONS = Path(__file__).parent / "migrations"

_PRAGMAS = (
    "PRAGMA busy_timeout = 10000",
    "PRAGMA journal_mode = WAL",
    # NORMAL would let a power cut take back the last commits, and with them a message that Telegram believes read.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # What a student has erased is overwritten in the file, not only unlinked.
    "PRAGMA secure_delete = ON",
)
_MIGRATION_LOCK = 7_114_337_001
_REMEDY = "écris sqlite:///chemin/fidele.db ou postgresql://utilisateur:motdepasse@serveur/base"


class StoreError(Exception):
    """The database can't be opened: where it is, why, and what to do (without its password)."""


def open_engine(url: str) -> Engine:
    """The engine of a `sqlite:///…` or `postgresql://…` address. StoreError when it is another or unreadable."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        # Not shown: it may hold a password.
        raise StoreError(f"DATABASE_URL n'est pas une adresse de base de données : {_REMEDY}") from None
    match address.get_backend_name():
        case "sqlite":
            return _sqlite(address)
        case "postgresql" | "postgres":
            return create_engine(address.set(drivername="postgresql+psycopg"), pool_pre_ping=True, hide_parameters=True)
        case other:
            raise StoreError(f"DATABASE_URL : « {other} » n'est pas une base que Fidèle connaît ; {_REMEDY}")


def bring_to_head(engine: Engine) -> None:
    """Runs the missing migrations, all or none. StoreError: the database is out of reach, or newer than this code."""
    where = engine.url.render_as_string(hide_password=True)
    try:
        with engine.connect() as connection:
            if _revision(connection) == schema.HEAD:
                return
        with engine.begin() as connection:
            _lock(connection)
            if _revision(connection) != schema.HEAD:
                _upgrade(connection, where)
    except DBAPIError as error:
        reason = str(error.orig).strip().splitlines()[0]
        raise StoreError(
            f"La base {where} ne s'ouvre pas ({reason}) : vérifie DATABASE_URL, que le serveur tourne et que le "
            "fichier ou la base t'appartient"
        ) from error


def _sqlite(address: URL) -> Engine:
    arguments = {
        "autocommit": sqlite3.LEGACY_TRANSACTION_CONTROL,
        # Reads take no lock; the first write takes the write lock at once, and waits for it: no late « database is
        # locked », and no lock held while a message is being understood.
        "isolation_level": "IMMEDIATE",
        "check_same_thread": False,
    }
    match address.database:
        case None | "" | ":memory:":
            # One connection is the database: threads take turns.
            limits = {"pool_size": 1, "max_overflow": 0}
        case file:
            _private(Path(file))
            limits = {}
    engine = create_engine(address, connect_args=arguments, poolclass=QueuePool, hide_parameters=True, **limits)
    event.listen(engine, "connect", _configure)
    return engine


def _private(file: Path) -> None:
    """Makes the file for its owner only (SQLite gives its companions the same rights)."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError as error:
        raise StoreError(
            f"La base {file} ne peut pas être créée ({error.strerror}) : choisis dans FIDELE_HOME ou DATABASE_URL un "
            "dossier où tu peux écrire"
        ) from error


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma).close()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _lock(connection: Connection) -> None:
    """One process at a time: several replicas may start on an empty database together."""
    match connection.dialect.name:
        case "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        case _:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})


def _upgrade(connection: Connection, where: str) -> None:
    # Not at the top: a third of a second, for a database that is nearly always up to date.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreError(
            f"La base {where} vient d'une version plus récente de Fidèle ({error}) : mets Fidèle à jour"
        ) from error
