"""Pieces of SQL that the store and its transactions share, on both engines."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Connection, Table, func, select

from bot.store.records import Incoming
from bot.store.schema import forgotten, storable, students

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    type Insert = Callable[[Table], sqlite.Insert | postgresql.Insert]


def insert_of(dialect: str) -> "Insert":
    """The INSERT of an engine, which knows ON CONFLICT."""
    match dialect:
        case "sqlite":
            from sqlalchemy.dialects import sqlite

            return sqlite.insert
        case _:
            from sqlalchemy.dialects import postgresql

            return postgresql.insert


def enrol(connection: Connection, insert: "Insert", student: str, now: datetime) -> None:
    """Makes sure that the student has a row, and that nobody deletes it before the end of this transaction."""
    present = select(students.c.id).where(students.c.id == student).with_for_update(read=True, key_share=True)
    known = None
    # Again when another transaction erased the student between the two statements.
    while known is None:
        connection.execute(insert(students).values(id=student, created_at=now).on_conflict_do_nothing())
        known = connection.scalar(present)


def forget(insert: "Insert", incoming_id: str, now: datetime) -> "sqlite.Insert | postgresql.Insert":
    """Keeps the number of an answered message, without its student."""
    return insert(forgotten).values(incoming=incoming_id, at=now).on_conflict_do_nothing()


def is_forgotten(connection: Connection, incoming_id: str) -> bool:
    """Whether the message was answered before its student was erased."""
    return connection.scalar(select(forgotten.c.incoming).where(forgotten.c.incoming == incoming_id)) is not None


def inbox_row(incoming: Incoming) -> dict[str, Any]:
    """The row of a message, but for its dates."""
    return {"id": incoming.id, "student": incoming.student, "text": incoming.text, "payload": incoming.payload}


def starts_with(column: Column[str], prefix: str) -> Any:
    """That a column starts with these very letters."""
    # Not LIKE: SQLite's ignores case.
    return func.substr(column, 1, len(storable(prefix))) == prefix
