"""A small database in memory, and one query run on it in bounded time: nothing else can be reached or changed."""

import sqlite3
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

type Cell = int | float | str | None
type Row = tuple[Cell, ...]
type Kind = Literal["select", "update", "delete", "insert"]

MOST_ROWS = 500
LONGEST_QUERY = 1_000
_LONGEST_VALUE = 10_000
_LONGEST_PATTERN = 30
# an exercise takes a few thousand steps of SQLite's machine; they are counted: a clock would depend on the machine
_STEPS = 1_000
_MOST_CALLS = 50

_TYPES = {"entier": "INTEGER", "nombre": "REAL", "texte": "TEXT COLLATE francais", "date": "TEXT"}
TYPES = frozenset(_TYPES)

FUNCTIONS = frozenset(
    {
        "abs", "avg", "coalesce", "count", "ifnull", "length", "like", "lower", "max", "min", "round", "strftime",
        "substr", "substring", "sum", "total", "trim", "upper", "day", "month", "year",
    }
)  # fmt: skip
"""What a query may call."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns with their types, its primary key, and the columns that refer to another table."""

    name: str
    columns: Mapping[str, str]
    key: str
    links: Mapping[str, str] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The table as the course writes it: « facture (num_facture, montant, #num_client) »."""
        return f"{self.name} ({', '.join(f'#{name}' if name in self.links else name for name in self.columns)})"


type Data = Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Base:
    """A client database: what it is about, its tables, its rows, and other rows on which to try a query again."""

    id: str
    presentation: str
    tables: Mapping[str, Table]
    data: Data
    other_data: Data


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave. After an action, `rows` are those of its tables, each behind its table's name."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """SQLite's own words on why a query can't be run."""

    reason: str


def run(base: Base, data: Data, tables: tuple[str, ...], sql: str, kind: Kind) -> Result | Failure:
    """Run one query of a kind on these tables, filled with `data`. What it changes is only changed in this run."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _fill(connection, base, data, tables)
        _shut(connection, frozenset(tables), kind)
        try:
            cursor = connection.execute(sql)
            rows = tuple(tuple(map(_plain, row)) for row in cursor.fetchmany(MOST_ROWS + 1))
        except (sqlite3.Error, sqlite3.Warning) as fault:
            return Failure(str(fault))
        except (OverflowError, UnicodeError) as fault:
            return Failure(type(fault).__name__)
        if len(rows) > MOST_ROWS:
            return Failure("too many rows")
        if kind == "select":
            return Result(tuple(name for name, *_ in cursor.description or ()), rows)
        connection.set_authorizer(None)
        held = ((name, *row) for name in tables for row in connection.execute(f"SELECT * FROM {name}"))
        return Result((), tuple(held), cursor.rowcount)
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, base: Base, data: Data, tables: tuple[str, ...]) -> None:
    connection.create_collation("francais", _compare)
    for name, part in (("year", slice(0, 4)), ("month", slice(5, 7)), ("day", slice(8, 10))):
        connection.create_function(name, 1, _part_of_a_date(part), deterministic=True)
    for name in tables:
        table = base.tables[name]
        columns = ", ".join(
            f"{column} {_TYPES[type_]}{' PRIMARY KEY' if column == table.key else ''}"
            for column, type_ in table.columns.items()
        )
        connection.execute(f"CREATE TABLE {name} ({columns})")
        marks = ", ".join("?" * len(table.columns))
        connection.executemany(f"INSERT INTO {name} VALUES ({marks})", data[name])


def _shut(connection: sqlite3.Connection, tables: frozenset[str], kind: Kind) -> None:
    """From now on: these tables, these functions, one kind of action, values and steps of bounded size."""
    writes = {"update": sqlite3.SQLITE_UPDATE, "delete": sqlite3.SQLITE_DELETE, "insert": sqlite3.SQLITE_INSERT}

    def allowed(action: int, first: str | None, second: str | None, *_: object) -> int:
        match action:
            case sqlite3.SQLITE_SELECT:
                return sqlite3.SQLITE_OK
            case sqlite3.SQLITE_READ if (first or "").lower() in tables:
                return sqlite3.SQLITE_OK
            case sqlite3.SQLITE_FUNCTION if (second or "").lower() in FUNCTIONS:
                return sqlite3.SQLITE_OK
            case _ if action == writes.get(kind) and (first or "").lower() in tables:
                return sqlite3.SQLITE_OK
            case _:
                return sqlite3.SQLITE_DENY

    calls = iter(range(_MOST_CALLS))
    connection.set_progress_handler(lambda: 0 if next(calls, None) is not None else 1, _STEPS)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, _LONGEST_PATTERN)
    connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 50)
    connection.setlimit(sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 5)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(allowed)


def _plain(value: Cell | bytes) -> Cell:
    return value.hex() if isinstance(value, bytes) else value


def _compare(one: str, other: str) -> int:
    """Texts as Access and MySQL order them: neither case nor accents count."""
    left, right = unaccented(one), unaccented(other)
    return (left > right) - (left < right)


def unaccented(text: str) -> str:
    """Lower case without accents.

    >>> unaccented("Éclairage")
    'eclairage'
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _part_of_a_date(part: slice) -> Callable[[object], int | None]:
    """YEAR, MONTH and DAY of « 2026-03-31 », which SQLite lacks and the course's software has."""

    def of(value: object) -> int | None:
        found = value[part] if isinstance(value, str) else ""
        return int(found) if found.isascii() and found.isdigit() else None

    return of
