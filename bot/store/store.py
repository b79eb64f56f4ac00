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

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, literal, or_, select, update

from bot.reminder import MOST_IGNORED, Reminder
from bot.store.engine import StoreError, bring_to_head, open_engine
from bot.store.records import Ballot, Incoming, Outgoing
from bot.store.rows import REMINDED, outgoing_query, read_outgoing, reminder_of
from bot.store.schema import (
    Instant,
    attempts,
    ballots,
    forgotten,
    inbox,
    outbox,
    polls,
    reminders,
    storable,
    students,
    votes,
)
from bot.store.statements import enrol, inbox_row, insert_of, is_forgotten, starts_with
from bot.store.work import Work

KEPT = timedelta(days=396)
"""How long words as typed are kept: thirteen months, the time of a school year and its exam."""

HELD = timedelta(minutes=10)
"""How long the answer to a poll is held, when nothing is known of the poll."""


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
        self._insert = insert_of(self._engine.dialect.name)
        self._now = now

    def receive(self, incoming: Incoming) -> bool:
        """Commits the message to the inbox. False when it is known already (answered or not)."""
        with self._engine.connect() as connection:
            enrol(connection, self._insert, incoming.student, self._now())
            if is_forgotten(connection, incoming.id):
                return False
            row = inbox_row(incoming) | {"received_at": self._now()}
            added = self._insert(inbox).values(row).on_conflict_do_nothing().returning(inbox.c.position)
            if connection.scalar(added) is None:
                return False
            connection.commit()
            return True

    def unanswered(self, prefix: str = "") -> tuple[Incoming, ...]:
        """The messages received and not done, of the students whose id starts with `prefix`, in order of arrival."""
        query = (
            select(inbox.c.id, inbox.c.student, inbox.c.text, inbox.c.payload)
            .where(inbox.c.done_at.is_(None), starts_with(inbox.c.student, prefix))
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
        query = outgoing_query().where(starts_with(outbox.c.student, prefix)).order_by(outbox.c.id)
        with self._engine.connect() as connection:
            return tuple(map(read_outgoing, connection.execute(query)))

    def outgoing(self, incoming_id: str) -> Outgoing | None:
        """The reply to a message, when it is committed and not known to be sent."""
        with self._engine.connect() as connection:
            row = connection.execute(outgoing_query().where(outbox.c.incoming == incoming_id)).one_or_none()
            return None if row is None else read_outgoing(row)

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
            select(reminders.c.student, *REMINDED)
            .join(students, students.c.id == reminders.c.student)
            .where(~students.c.silent, reminders.c.ignored < MOST_IGNORED, starts_with(reminders.c.student, prefix))
            .order_by(reminders.c.student)
        )
        with self._engine.connect() as connection:
            return tuple((student, reminder_of(*row)) for student, *row in connection.execute(query))

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

    def hold(self, ballot: Ballot) -> None:
        """Keeps an answer to a poll not known yet: the one just sent, perhaps, whose id is still on its way."""
        with self._engine.begin() as connection:
            row = asdict(ballot) | {"at": self._now()}
            connection.execute(self._insert(ballots).values(row).on_conflict_do_nothing())

    def held(self) -> tuple[Ballot, ...]:
        """The answers held whose poll is known by now, in order. Those held for too long are deleted."""
        with self._engine.begin() as connection:
            connection.execute(delete(ballots).where(ballots.c.at < self._now() - HELD))
            query = select(*(ballots.c[field.name] for field in fields(Ballot))).join(
                polls, polls.c.id == ballots.c.poll
            )
            return tuple(Ballot(*row) for row in connection.execute(query.order_by(ballots.c.number)))

    def release(self, ballot: Ballot) -> None:
        """An answer held was taken into account."""
        with self._engine.begin() as connection:
            connection.execute(delete(ballots).where(ballots.c.number == ballot.number))

    def vote(self, ballot: Ballot) -> None:
        """Keeps the answer of a member to a poll of a group; the first one stands. Nothing when it is over."""
        with self._engine.begin() as connection:
            said = (literal(ballot.member), literal(storable(ballot.name)), literal(ballot.choice))
            asked = select(polls.c.student, polls.c.question, *said).where(polls.c.id == ballot.poll)
            columns = ["student", "question", "member", "name", "choice"]
            connection.execute(self._insert(votes).from_select(columns, asked).on_conflict_do_nothing())

    def prune(self, before: datetime | None = None) -> None:
        """Forgets what is of no more use: the answers as typed, the messages done and the replies sent before a date.

        That is thirteen months ago when none is said. The graded attempts stay, without the words. A message pruned is
        no longer recognised as already handled: `before` must leave a channel the time to deliver again (Telegram: a
        day).
        """
        before = before or self._now() - KEPT
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
