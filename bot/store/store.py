"""The store: what was said, what was answered, where each student is, what they got right and what they remember.

A message is answered in one transaction: the session, the attempts, the cards, the reply (outbox) and the message done
(inbox) are committed together or not at all. A message received and not done is answered after a restart
(`unanswered`); a reply committed and not known to be sent is sent after a restart (`unsent`): a reply may be sent
twice, never lost, and a message is never handled twice.

Erasing. `Work.erase` deletes every row of the student in every table. What still has to reach them, the confirmation,
is answered in the same transaction: its row keeps the address and the reply, nothing else (no facts, no payload), and
`mark_sent` deletes it. A message that was received but not answered when its student was erased is deleted too; the
channel, which still holds it, may answer it as that of a new student. The numbers of the answered messages stay in
`forgotten`, without their student, until `prune`.
"""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Connection, Row, Select, Table, delete, func, literal, or_, select, update

from bot.card import Card
from bot.reminder import MOST_IGNORED, Reminder
from bot.reply import Message, Reply
from bot.session import Session
from bot.store import values
from bot.store.engine import StoreError, bring_to_head, open_engine
from bot.store.schema import (
    Instant,
    Json,
    attempts,
    cards,
    forgotten,
    inbox,
    metadata,
    outbox,
    owner,
    polls,
    reminders,
    sessions,
    storable,
    students,
    votes,
)

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    type Insert = Callable[[Table], sqlite.Insert | postgresql.Insert]

__all__ = ["AlreadyAnsweredError", "Attempt", "Incoming", "Outgoing", "Store", "StoreError", "Vote", "Work"]

logger = logging.getLogger(__name__)

NOTHING = Reply(())
UNREADABLE = Reply((Message("Ma réponse s'est perdue pendant une mise à jour. Peux-tu renvoyer ton message\u202f?"),))


class AlreadyAnsweredError(Exception):
    """A message was answered elsewhere in the meantime: this transaction is undone, the first answer stands."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that a student said: a text, or the command of a tapped button.

    `id` is unique for ever (`telegram:<update_id>`, `terminal:<uuid>`, `ask:<uuid>`); `student` is
    `telegram:<chat_id>`, `terminal:<name>` or `ask:<name>`; `payload` is what the channel needs to answer after a
    restart.
    """

    id: str
    student: str
    text: str
    payload: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A reply committed and not yet known to be sent. `payload` is the Incoming's, empty once its student is erased.

    The first `delivered` messages of the reply are known to be sent.
    """

    id: int
    student: str
    incoming: str
    reply: Reply
    payload: str
    delivered: int = 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One graded answer: `source` is `exercice` or `quiz`, `item` the id of a template or a question, `at` aware."""

    student: str
    at: datetime
    source: str
    item: str
    quantity: str
    verdict: str
    code: str | None
    hints: int
    raw: str
    seed: int | None


@dataclass(frozen=True, slots=True)
class Vote:
    """What a member of a group answered to a question of its series; `member` is that student's id in private."""

    question: str
    member: str
    name: str
    choice: int


_ATTEMPT = tuple(field.name for field in fields(Attempt))


class Store:
    """The database at `url` (`sqlite:///…` or `postgresql://…`), at the schema of this version.

    Usable from several threads. The messages of one student must be handled one after the other: PostgreSQL sees to it
    (a lock on the student), with SQLite the channel does. StoreError when the database can't be opened.
    """

    def __init__(self, url: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = open_engine(url)
        try:
            bring_to_head(self._engine)
        except StoreError:
            self._engine.dispose()
            raise
        self._insert = _insert_of(self._engine.dialect.name)
        self._now = now

    def receive(self, incoming: Incoming) -> bool:
        """Commits the message to the inbox. False when it is known already (answered or not)."""
        with self._engine.connect() as connection:
            _enrol(connection, self._insert, incoming.student, self._now())
            if _is_forgotten(connection, incoming.id):
                return False
            row = _inbox_row(incoming) | {"received_at": self._now()}
            added = self._insert(inbox).values(row).on_conflict_do_nothing().returning(inbox.c.position)
            if connection.scalar(added) is None:
                return False
            connection.commit()
            return True

    def unanswered(self, prefix: str = "") -> tuple[Incoming, ...]:
        """The messages received and not done, of the students whose id starts with `prefix`, in order of arrival."""
        query = (
            select(inbox.c.id, inbox.c.student, inbox.c.text, inbox.c.payload)
            .where(inbox.c.done_at.is_(None), _starts_with(inbox.c.student, prefix))
            .order_by(inbox.c.position)
        )
        with self._engine.connect() as connection:
            return tuple(Incoming(*row) for row in connection.execute(query))

    @contextmanager
    def transaction(self) -> Iterator["Work"]:
        """One transaction: everything asked of the Work is committed at the end, or nothing when the block raises."""
        with self._engine.begin() as connection:
            work = Work(connection, self._insert, self._now)
            yield work
        if work.erased:
            self._wipe()

    def unsent(self, prefix: str = "") -> tuple[Outgoing, ...]:
        """The replies not known to be sent, to the students whose id starts with `prefix`, in order."""
        query = _outgoing().where(_starts_with(outbox.c.student, prefix)).order_by(outbox.c.id)
        with self._engine.connect() as connection:
            return tuple(map(_read_outgoing, connection.execute(query)))

    def outgoing(self, incoming_id: str) -> Outgoing | None:
        """The reply to a message, when it is committed and not known to be sent."""
        with self._engine.connect() as connection:
            row = connection.execute(_outgoing().where(outbox.c.incoming == incoming_id)).one_or_none()
            return None if row is None else _read_outgoing(row)

    def mark_sent(self, outgoing_id: int) -> None:
        """The reply reached the student (or never will). That of an erased student, or said once, is deleted."""
        with self._engine.begin() as connection:
            last = connection.execute(delete(outbox).where(outbox.c.id == outgoing_id, outbox.c.erased)).rowcount
            if not last:
                connection.execute(update(outbox).where(outbox.c.id == outgoing_id).values(sent_at=self._now()))
        if last:
            self._wipe()

    def mark_delivered(self, outgoing_id: int, count: int) -> None:
        """The first `count` messages of the reply reached the student."""
        with self._engine.begin() as connection:
            connection.execute(update(outbox).where(outbox.c.id == outgoing_id).values(delivered=count))

    def silence(self, student: str) -> None:
        """The student can't be written to any more: nothing unasked for is sent, until they write again."""
        with self._engine.begin() as connection:
            connection.execute(update(students).where(students.c.id == student).values(silent=True))

    def reminders(self, prefix: str = "") -> tuple[tuple[str, Reminder], ...]:
        """The reminders of the students whose id starts with `prefix`, but for those who can't be or don't answer."""
        query = (
            select(reminders.c.student, reminders.c.minute, reminders.c.day, reminders.c.ignored)
            .join(students, students.c.id == reminders.c.student)
            .where(~students.c.silent, reminders.c.ignored < MOST_IGNORED, _starts_with(reminders.c.student, prefix))
            .order_by(reminders.c.student)
        )
        with self._engine.connect() as connection:
            return tuple((student, _reminder(*row)) for student, *row in connection.execute(query))

    def polled(self, poll: str, student: str, question: str) -> None:
        """A poll was sent that asks this question of the student's series (or the group's)."""
        with self._engine.begin() as connection:
            row = (literal(poll), students.c.id, literal(question), literal(self._now(), Instant))
            known = select(*row).where(students.c.id == student)
            sent = self._insert(polls).from_select(["id", "student", "question", "sent_at"], known)
            connection.execute(sent.on_conflict_do_nothing())

    def poll(self, poll: str) -> tuple[str, str] | None:
        """Whose series a poll belongs to and which question it asks; None when it is of no series under way."""
        with self._engine.connect() as connection:
            row = connection.execute(select(polls.c.student, polls.c.question).where(polls.c.id == poll)).one_or_none()
            return None if row is None else (row.student, row.question)

    def vote(self, poll: str, member: str, name: str, choice: int) -> None:
        """Keeps the answer of a member to a poll of a group; the first one stands. Nothing when it is over."""
        with self._engine.begin() as connection:
            row = (polls.c.student, polls.c.question, literal(member), literal(storable(name)), literal(choice))
            asked = select(*row).where(polls.c.id == poll)
            columns = ["student", "question", "member", "name", "choice"]
            connection.execute(self._insert(votes).from_select(columns, asked).on_conflict_do_nothing())

    def prune(self, before: datetime) -> None:
        """Forgets what is of no more use: the answers as typed, the messages done and the replies sent before a date.

        The graded attempts stay, without the words. A message pruned is no longer recognised as already handled:
        `before` must leave a channel the time to deliver again (Telegram: a day).
        """
        with self._engine.begin() as connection:
            connection.execute(update(attempts).where(attempts.c.at < before, attempts.c.raw != "").values(raw=""))
            connection.execute(delete(inbox).where(inbox.c.done_at < before))
            undelivered = outbox.c.erased & (outbox.c.created_at < before)
            connection.execute(delete(outbox).where(or_(outbox.c.sent_at < before, undelivered)))
            connection.execute(delete(forgotten).where(forgotten.c.at < before))
            connection.execute(delete(polls).where(polls.c.sent_at < before))
        self._wipe()

    def close(self) -> None:
        self._engine.dispose()

    def _wipe(self) -> None:
        """Empties SQLite's journal, where what was just deleted can still be read. (PostgreSQL: at the next vacuum.)"""
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()


class Work:
    """What can be read and written in one transaction. What it has erased stays erased: it keeps no more of it."""

    def __init__(self, connection: Connection, insert: "Insert", now: Callable[[], datetime]) -> None:
        self._connection = connection
        self._insert = insert
        self._now = now
        self._enrolled: set[str] = set()
        self.erased: set[str] = set()

    def answered(self, incoming_id: str) -> Reply | None:
        """The reply already committed for this message, or None when it is to be handled.

        A reply without messages: it was handled, and its student was erased since.
        """
        reply = self._connection.scalar(select(outbox.c.reply).where(outbox.c.incoming == incoming_id))
        if reply is not None:
            return _read_reply(reply)
        return NOTHING if _is_forgotten(self._connection, incoming_id) else None

    def session(self, student: str) -> Session:
        """Where the student is; a new Session when nothing is known, or when an upgrade made it unreadable.

        The day of the exam has its own place: it is kept even then.
        """
        self._wait(student)
        found = self._connection.execute(
            select(sessions.c.value, students.c.exam)
            .outerjoin_from(students, sessions, sessions.c.student == students.c.id)
            .where(students.c.id == student)
        ).one_or_none()
        if found is None:
            return Session()
        value, exam = found
        session = Session() if value is None else _read_session(value)
        return session if exam is None else replace(session, exam=exam)

    def save(self, student: str, session: Session) -> None:
        """Keeps where the student is, and the day of their exam."""
        if self._keeps(student):
            row = {"student": student, "value": values.write(values.SESSION, replace(session, exam=None))}
            statement = self._insert(sessions).values(row)
            kept = {"value": statement.excluded.value}
            self._connection.execute(statement.on_conflict_do_update(index_elements=["student"], set_=kept))
            self._connection.execute(update(students).where(students.c.id == student).values(exam=session.exam))

    def record(self, attempt: Attempt) -> None:
        """Keeps a graded answer. ValueError when its date has no time zone."""
        if self._keeps(attempt.student):
            self._connection.execute(self._insert(attempts).values(dict(zip(_ATTEMPT, astuple(attempt), strict=True))))

    def attempts(self, student: str, since: datetime | None = None) -> tuple[Attempt, ...]:
        """The graded answers of the student, oldest first, from `since` on."""
        query = select(*(attempts.c[name] for name in _ATTEMPT)).where(attempts.c.student == student)
        if since is not None:
            query = query.where(attempts.c.at >= since)
        return tuple(Attempt(*row) for row in self._connection.execute(query.order_by(attempts.c.at, attempts.c.id)))

    def keep(self, student: str, card: Card) -> None:
        """Keeps what the student remembers of one thing."""
        if self._keeps(student):
            value = values.write(values.CARD, card)
            row = {"student": student, "kind": card.kind, "item": card.item, "value": value, "due": card.due}
            statement = self._insert(cards).values(row)
            kept = {"value": statement.excluded.value, "due": statement.excluded.due}
            key = ["student", "kind", "item"]
            self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_=kept))

    def cards(self, student: str) -> tuple[Card, ...]:
        """What the student remembers; a card that an upgrade made unreadable starts again from nothing."""
        query = (
            select(cards.c.value).where(cards.c.student == student).order_by(cards.c.due, cards.c.kind, cards.c.item)
        )
        read = (_read_card(value) for value in self._connection.scalars(query))
        return tuple(card for card in read if card is not None)

    def wake(self, student: str) -> None:
        """The student wrote: they can be written to, and no reminder is unanswered."""
        known = update(students).where(students.c.id == student, students.c.silent).values(silent=False)
        self._connection.execute(known)
        unanswered = update(reminders).where(reminders.c.student == student, reminders.c.ignored > 0)
        self._connection.execute(unanswered.values(ignored=0))

    def reminder(self, student: str) -> Reminder | None:
        """The student's daily reminder, if they asked for one."""
        query = select(reminders.c.minute, reminders.c.day, reminders.c.ignored).where(reminders.c.student == student)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else _reminder(*row)

    def remind(self, student: str, reminder: Reminder | None) -> None:
        """Keeps the student's daily reminder; None: no more."""
        if reminder is None:
            self._connection.execute(delete(reminders).where(reminders.c.student == student))
        elif self._keeps(student):
            minute = reminder.hour.hour * 60 + reminder.hour.minute
            kept = {"minute": minute, "day": reminder.day, "ignored": reminder.ignored}
            statement = self._insert(reminders).values(student=student, **kept)
            self._connection.execute(statement.on_conflict_do_update(index_elements=["student"], set_=kept))

    def votes(self, student: str) -> tuple[Vote, ...]:
        """What the members of a group answered to the series under way."""
        query = select(votes.c.question, votes.c.member, votes.c.name, votes.c.choice).where(votes.c.student == student)
        return tuple(Vote(*row) for row in self._connection.execute(query.order_by(votes.c.question, votes.c.member)))

    def forget_polls(self, student: str) -> None:
        """The series is over: its polls and the answers of the members are forgotten."""
        for table in (votes, polls):
            self._connection.execute(delete(table).where(table.c.student == student))

    def announce(self, student: str, key: str, reply: Reply) -> None:
        """Something that the student did not just ask for, to be sent once under a key (`Store.outgoing`)."""
        row = {
            "student": student,
            "incoming": key,
            "reply": values.write(values.REPLY, reply),
            "erased": False,
            "created_at": self._now(),
        }
        self._connection.execute(self._insert(outbox).values(row).on_conflict_do_nothing())

    def answer(self, incoming: Incoming, reply: Reply, *, once: bool = False) -> int:
        """The reply to the message, to be sent, and the message done; gives the id to hand to `mark_sent`.

        Said `once`, the reply is not kept after it is sent. The message need not have been received.
        AlreadyAnsweredError when another transaction answered it.
        """
        now = self._now()
        if self._keeps(incoming.student):
            row = _inbox_row(incoming) | {"received_at": now, "done_at": now}
            done = self._insert(inbox).values(row).on_conflict_do_update(index_elements=["id"], set_={"done_at": now})
            self._connection.execute(done)
        else:
            # The facts quote the student.
            reply = replace(reply, facts={})
            self._connection.execute(_forget(self._insert, incoming.id, now))
        row = {
            "student": incoming.student,
            "incoming": incoming.id,
            "reply": values.write(values.REPLY, reply),
            "erased": once or incoming.student in self.erased,
            "created_at": now,
        }
        added = self._insert(outbox).values(row).on_conflict_do_nothing().returning(outbox.c.id)
        outgoing_id = self._connection.scalar(added)
        if outgoing_id is None:
            raise AlreadyAnsweredError(f"{incoming.id} a déjà sa réponse : relis-la avec Work.answered")
        return int(outgoing_id)

    def export(self, student: str) -> dict[str, Any]:
        """Everything held on the student, JSON-ready: the rows of each table, under its name.

        A file handed over is named, not repeated: the second export would hold the first.
        """
        held = {
            table.name: [_plain(table, row) for row in self._connection.execute(_rows(table, mine, student))]
            for table in metadata.sorted_tables
            if (mine := owner(table)) is not None
        }
        for row in held[outbox.name]:
            for said in row["reply"]["messages"]:
                said["document"] = (said["document"] or {}).get("name")
        return held

    def erase(self, student: str) -> None:
        """Deletes every row of the student, of every table; `answer`, in the same transaction, may still confirm it."""
        self._wait(student, alone=True)
        done = select(inbox.c.id, literal(self._now(), Instant)).where(
            inbox.c.student == student, inbox.c.done_at.is_not(None)
        )
        kept = self._insert(forgotten).from_select(["incoming", "at"], done).on_conflict_do_nothing()
        self._connection.execute(kept)
        for table in reversed(metadata.sorted_tables):
            mine = owner(table)
            if mine is not None:
                self._connection.execute(delete(table).where(mine == student))
        self._connection.execute(delete(votes).where(votes.c.member == student))
        self.erased.add(student)

    def _keeps(self, student: str) -> bool:
        """Whether something may be written about the student, who then has a row in `students`."""
        if student in self.erased:
            return False
        if student not in self._enrolled:
            _enrol(self._connection, self._insert, student, self._now())
            self._enrolled.add(student)
        return True

    def _wait(self, student: str, *, alone: bool = False) -> None:
        """Waits until no other transaction handles the student's messages (PostgreSQL; SQLite ignores it).

        Messages may still be received meanwhile, unless `alone`.
        """
        row = select(students.c.id).where(students.c.id == student)
        self._connection.execute(row.with_for_update(key_share=not alone)).all()


def _insert_of(dialect: str) -> "Insert":
    match dialect:
        case "sqlite":
            from sqlalchemy.dialects import sqlite

            return sqlite.insert
        case _:
            from sqlalchemy.dialects import postgresql

            return postgresql.insert


def _enrol(connection: Connection, insert: "Insert", student: str, now: datetime) -> None:
    """Makes sure that the student has a row, and that nobody deletes it before the end of this transaction."""
    present = select(students.c.id).where(students.c.id == student).with_for_update(read=True, key_share=True)
    known = None
    # Again when another transaction erased the student between the two statements.
    while known is None:
        connection.execute(insert(students).values(id=student, created_at=now).on_conflict_do_nothing())
        known = connection.scalar(present)


def _forget(insert: "Insert", incoming_id: str, now: datetime) -> "sqlite.Insert | postgresql.Insert":
    return insert(forgotten).values(incoming=incoming_id, at=now).on_conflict_do_nothing()


def _is_forgotten(connection: Connection, incoming_id: str) -> bool:
    return connection.scalar(select(forgotten.c.incoming).where(forgotten.c.incoming == incoming_id)) is not None


def _inbox_row(incoming: Incoming) -> dict[str, Any]:
    return {"id": incoming.id, "student": incoming.student, "text": incoming.text, "payload": incoming.payload}


def _starts_with(column: Column[str], prefix: str) -> Any:
    # Not LIKE: SQLite's ignores case.
    return func.substr(column, 1, len(storable(prefix))) == prefix


def _reminder(minute: int, day: date | None, ignored: int) -> Reminder:
    return Reminder(time(*divmod(minute, 60)), day, ignored)


def _outgoing() -> Select[int, str, str, str, str, int]:
    payload = func.coalesce(inbox.c.payload, "")
    return (
        select(outbox.c.id, outbox.c.student, outbox.c.incoming, outbox.c.reply, payload, outbox.c.delivered)
        .outerjoin_from(outbox, inbox, inbox.c.id == outbox.c.incoming)
        .where(outbox.c.sent_at.is_(None))
    )


def _read_outgoing(row: Row[int, str, str, str, str, int]) -> Outgoing:
    outgoing_id, student, incoming, reply, payload, delivered = row
    return Outgoing(outgoing_id, student, incoming, _read_reply(reply), payload, delivered)


def _read_reply(text: str) -> Reply:
    try:
        return values.read(values.REPLY, text)
    except ValueError:
        # One reply that can't be read must not keep the next ones from being sent.
        logger.warning(
            "Une réponse d'une autre version de Fidèle est illisible : l'élève est invité à reposer sa question"
        )
        return UNREADABLE


def _read_session(text: str) -> Session:
    try:
        return values.read(values.SESSION, text)
    except ValueError:
        # The error itself would quote the student.
        logger.warning("Une session d'une autre version de Fidèle est illisible : elle repart de zéro")
        return Session()


def _read_card(text: str) -> Card | None:
    try:
        return values.read(values.CARD, text)
    except ValueError:
        logger.warning("Une carte d'une autre version de Fidèle est illisible : elle repart de zéro")
        return None


def _rows(table: Table, mine: Column[str], student: str) -> Select[Any]:
    return select(table).where(mine == student).order_by(*table.primary_key.columns)


def _plain(table: Table, row: Row[Any]) -> dict[str, Any]:
    return {column.name: _jsonable(column, value) for column, value in zip(table.columns, row, strict=True)}


def _jsonable(column: Column[Any], value: Any) -> Any:
    match column.type, value:
        case _, date():
            return value.isoformat()
        case Json(), str():
            return json.loads(value)
        case _:
            return value
