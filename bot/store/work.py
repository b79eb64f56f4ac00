"""One transaction of the store: what can be read and written in it."""

from collections.abc import Callable
from dataclasses import astuple, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, literal, select, update

from bot.card import Card
from bot.reminder import Reminder
from bot.reply import Reply
from bot.session import Session
from bot.store import values
from bot.store.records import Attempt, Incoming, Vote
from bot.store.rows import REMINDED, plain, read_card, read_reply, read_session, reminder_of, rows_of
from bot.store.schema import (
    Instant,
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
    students,
    votes,
)
from bot.store.statements import enrol, forget, inbox_row, is_forgotten

if TYPE_CHECKING:
    from bot.store.statements import Insert

NOTHING = Reply(())

_ATTEMPT = tuple(field.name for field in fields(Attempt))


class AlreadyAnsweredError(Exception):
    """A message was answered elsewhere in the meantime: this transaction is undone, the first answer stands."""


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
            return read_reply(reply)
        return NOTHING if is_forgotten(self._connection, incoming_id) else None

    def session(self, student: str) -> Session:
        """Where the student is; a new Session when nothing is known, or when an upgrade made it unreadable.

        The day of the exam and the time zone have their own place: they are kept even then.
        """
        self._wait(student)
        found = self._connection.execute(
            select(sessions.c.value, students.c.exam, students.c.zone)
            .outerjoin_from(students, sessions, sessions.c.student == students.c.id)
            .where(students.c.id == student)
        ).one_or_none()
        if found is None:
            return Session()
        value, exam, zone = found
        session = Session() if value is None else read_session(value)
        return replace(session, exam=session.exam if exam is None else exam, zone=zone)

    def save(self, student: str, session: Session) -> None:
        """Keeps where the student is, the day of their exam and their time zone."""
        if self._keeps(student):
            row = {"student": student, "value": values.write(values.SESSION, replace(session, exam=None, zone=None))}
            statement = self._insert(sessions).values(row)
            kept = {"value": statement.excluded.value}
            self._connection.execute(statement.on_conflict_do_update(index_elements=["student"], set_=kept))
            apart = {"exam": session.exam, "zone": session.zone}
            self._connection.execute(update(students).where(students.c.id == student).values(apart))

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
        read = (read_card(value) for value in self._connection.scalars(query))
        return tuple(card for card in read if card is not None)

    def wake(self, student: str) -> None:
        """The student wrote: they can be written to, and no reminder is unanswered."""
        known = update(students).where(students.c.id == student, students.c.silent).values(silent=False)
        self._connection.execute(known)
        unanswered = update(reminders).where(reminders.c.student == student, reminders.c.ignored > 0)
        self._connection.execute(unanswered.values(ignored=0))

    def reminder(self, student: str) -> Reminder | None:
        """The student's daily reminder, if they asked for one."""
        query = select(*REMINDED).join_from(reminders, students).where(reminders.c.student == student)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else reminder_of(*row)

    def remind(self, student: str, reminder: Reminder | None) -> None:
        """Keeps the student's daily reminder, but for its zone (`save` does); None: no more."""
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
            row = inbox_row(incoming) | {"received_at": now, "done_at": now}
            done = self._insert(inbox).values(row).on_conflict_do_update(index_elements=["id"], set_={"done_at": now})
            self._connection.execute(done)
        else:
            # The facts quote the student.
            reply = replace(reply, facts={})
            self._connection.execute(forget(self._insert, incoming.id, now))
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
            table.name: [plain(table, row) for row in self._connection.execute(rows_of(table, mine, student))]
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
            enrol(self._connection, self._insert, student, self._now())
            self._enrolled.add(student)
        return True

    def _wait(self, student: str, *, alone: bool = False) -> None:
        """Waits until no other transaction handles the student's messages (PostgreSQL; SQLite ignores it).

        Messages may still be received meanwhile, unless `alone`.
        """
        row = select(students.c.id).where(students.c.id == student)
        self._connection.execute(row.with_for_update(key_share=not alone)).all()
