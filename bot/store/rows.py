"""Rows → values. What another version of Fidèle wrote and this one can't read never stops what comes after it."""

import json
import logging
from datetime import date, time
from typing import Any

from sqlalchemy import Column, Row, Select, Table, func, select

from bot.card import Card
from bot.reminder import FRANCE, Reminder
from bot.reply import Message, Reply
from bot.session import Session
from bot.store import values
from bot.store.records import Outgoing
from bot.store.schema import Json, inbox, outbox, reminders, students

UNREADABLE = Reply((Message("Ma réponse s'est perdue pendant une mise à jour. Peux-tu renvoyer ton message\u202f?"),))

REMINDED = (reminders.c.minute, reminders.c.day, reminders.c.ignored, students.c.zone)
"""What `reminder_of` takes, of a reminder and its student."""

logger = logging.getLogger(__name__)


def reminder_of(minute: int, day: date | None, ignored: int, zone: str | None) -> Reminder:
    """The reminder of a row of `REMINDED`; `minute` counts from midnight."""
    return Reminder(time(*divmod(minute, 60)), day, ignored, zone or FRANCE)


def outgoing_query() -> Select[int, str, str, str, str, int]:
    """The replies not known to be sent, as `read_outgoing` reads them."""
    payload = func.coalesce(inbox.c.payload, "")
    return (
        select(outbox.c.id, outbox.c.student, outbox.c.incoming, outbox.c.reply, payload, outbox.c.delivered)
        .outerjoin_from(outbox, inbox, inbox.c.id == outbox.c.incoming)
        .where(outbox.c.sent_at.is_(None))
    )


def read_outgoing(row: Row[int, str, str, str, str, int]) -> Outgoing:
    """The reply of a row of `outgoing_query`."""
    outgoing_id, student, incoming, reply, payload, delivered = row
    return Outgoing(outgoing_id, student, incoming, read_reply(reply), payload, delivered)


def read_reply(text: str) -> Reply:
    """The reply; an apology when an upgrade made it unreadable."""
    try:
        return values.read(values.REPLY, text)
    except ValueError:
        # One reply that can't be read must not keep the next ones from being sent.
        logger.warning(
            "Une réponse d'une autre version de Fidèle est illisible : l'élève est invité à reposer sa question"
        )
        return UNREADABLE


def read_session(text: str) -> Session:
    """The session; a new one when an upgrade made it unreadable."""
    try:
        return values.read(values.SESSION, text)
    except ValueError:
        # The error itself would quote the student.
        logger.warning("Une session d'une autre version de Fidèle est illisible : elle repart de zéro")
        return Session()


def read_card(text: str) -> Card | None:
    """The card; None when an upgrade made it unreadable."""
    try:
        return values.read(values.CARD, text)
    except ValueError:
        logger.warning("Une carte d'une autre version de Fidèle est illisible : elle repart de zéro")
        return None


def rows_of(table: Table, mine: Column[str], student: str) -> Select[Any]:
    """A student's rows of a table, `mine` being the column that says whose they are."""
    return select(table).where(mine == student).order_by(*table.primary_key.columns)


def plain(table: Table, row: Row[Any]) -> dict[str, Any]:
    """A row of a table, JSON-ready, under the names of its columns."""
    return {column.name: _jsonable(column, value) for column, value in zip(table.columns, row, strict=True)}


def _jsonable(column: Column[Any], value: Any) -> Any:
    match column.type, value:
        case _, date():
            return value.isoformat()
        case Json(), str():
            return json.loads(value)
        case _:
            return value
