"""From what arrives to what is sent: kept first, answered in order for each student, students side by side."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from traceback import extract_tb
from typing import Any, Protocol
from weakref import WeakValueDictionary

from telegram import Update
from telegram.error import NetworkError, TelegramError
from telegram.ext import BaseUpdateProcessor

from bot.channels.telegram.delivery import Courier, Outbox, StoppingError
from bot.channels.telegram.reading import (
    PREFIX,
    USED,
    Closed,
    Me,
    Query,
    Search,
    Tap,
    chat_of,
    is_group,
    read,
    tap_of,
)
from bot.reply import Article, Message, Reply
from bot.store import Ballot, Incoming, Outgoing

SORRY = Message("Je n'ai pas réussi à te répondre. Réessaie dans un moment, ou demande-le-moi autrement.")

TYPING_AFTER = 0.3
MAX_UNDER_WAY = 100_000
"""Updates waiting for their turn, all students together: so many that one who floods never holds up the others."""

MAX_REMEMBERED_TAPS = 10_000

logger = logging.getLogger(__name__)


class Tutor(Protocol):
    """What answers. It blocks, is called from several threads, and commits to the outbox by itself, once.

    `to_remind` names the students whose reminder is to be looked at now; `remind` gives the key of what to send.
    """

    def reply(self, incoming: Incoming, /) -> Reply: ...
    def articles(self, asked: str, /) -> tuple[Article, ...]: ...
    def to_remind(self, prefix: str, /) -> tuple[str, ...]: ...
    def remind(self, student: str, /) -> str | None: ...


class Mailbox(Outbox, Protocol):
    """What the channel asks of the store."""

    def receive(self, incoming: Incoming, /) -> bool: ...
    def unanswered(self, prefix: str, /) -> tuple[Incoming, ...]: ...
    def unsent(self, prefix: str, /) -> tuple[Outgoing, ...]: ...
    def outgoing(self, incoming_id: str, /) -> Outgoing | None: ...
    def prune(self) -> None: ...
    def poll(self, poll: str, /) -> tuple[str, str] | None: ...
    def vote(self, ballot: Ballot, /) -> None: ...
    def hold(self, ballot: Ballot, /) -> None: ...
    def held(self) -> tuple[Ballot, ...]: ...
    def release(self, ballot: Ballot, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Reminding:
    """It is the time of a student's reminder."""

    student: str


class DurableQueue(asyncio.Queue[object]):
    """The application's queue: an update is in the inbox when `put` returns, and only then confirmed to Telegram.

    What comes out is an Incoming, an Outgoing left from before, a Query or a Search to answer, or a Reminding.
    """

    def __init__(self, mailbox: Mailbox) -> None:
        super().__init__()
        self._mailbox = mailbox
        self.me = Me(0, "")
        self._used: dict[tuple[str, int], None] = {}

    async def put(self, item: object) -> None:
        """Keeps and queues an update, unless it is known. NetworkError when it can't be kept: it will come again."""
        match item:
            case Update():
                await self.keep(read(item, self.me))
            case _:
                await super().put(item)

    async def replay(self) -> frozenset[str]:
        """Queues what the last run left: the replies unsent, then the messages unanswered, whose ids are returned."""
        await self.settle()
        unsent = await asyncio.to_thread(self._mailbox.unsent, PREFIX)
        unanswered = await asyncio.to_thread(self._mailbox.unanswered, PREFIX)
        for item in (*unsent, *unanswered):
            await super().put(item)
        return frozenset(incoming.id for incoming in unanswered)

    async def settle(self) -> None:
        """Counts the answers held to polls that are known by now. NetworkError: the database does not answer."""
        for ballot in await self._safely(self._mailbox.held):
            # Twice, should the program be killed in between, is once: the update's number is that of the message.
            await self.keep(ballot)
            await self._safely(partial(self._mailbox.release, ballot))

    async def keep(self, said: Incoming | Query | Search | Ballot | Closed | None) -> None:
        """Keeps and queues what was said, unless it is known (same error as `put`)."""
        match said:
            case None:
                return
            case Query() | Search():
                await super().put(said)
            case Ballot() | Closed():
                await self.keep(await self._safely(partial(self._polled, said)))
            case Incoming():
                tap = tap_of(said.payload)
                if tap and (said.student, tap.message) in self._used:
                    await super().put(Query(tap.query, USED))
                elif await self._safely(partial(self._mailbox.receive, said)):
                    if tap:
                        await super().put(Query(tap.query))
                        self._remember(said.student, tap)
                    await super().put(said)

    def _polled(self, event: Ballot | Closed) -> Incoming | None:
        """What happened to a poll, as said by its student; the answers of a group's members are kept at once."""
        found = self._mailbox.poll(event.poll)
        if found is None and isinstance(event, Ballot):
            self._mailbox.hold(event)
            # It may have become known meanwhile: who makes it known looks at what is held afterwards.
            found = self._mailbox.poll(event.poll)
        if found is None:
            return None
        student, question = found
        match event:
            case Ballot() if is_group(student):
                self._mailbox.vote(event)
                return None
            case Ballot(member=member) if member == student:
                return Incoming(f"{PREFIX}{event.number}", student, f"/vote {question} {event.choice}")
            case Closed() if is_group(student):
                return Incoming(f"{PREFIX}{event.number}", student, f"/suivante {question}")
            case _:
                # The poll was forwarded, and somebody else answered it.
                return None

    async def _safely[T](self, keep: Callable[[], T]) -> T:
        try:
            return await asyncio.to_thread(keep)
        except Exception as error:
            logger.warning("%s : une mise à jour n'a pas pu être gardée", type(error).__name__)
            raise NetworkError("la base ne répond pas") from None

    def _remember(self, student: str, tap: Tap) -> None:
        """A second tap on the same keyboard, before it is seen to be used, is not a second question."""
        if tap.label is not None:
            self._used[student, tap.message] = None
        if len(self._used) > MAX_REMEMBERED_TAPS:
            del self._used[next(iter(self._used))]


class PerStudentProcessor(BaseUpdateProcessor):
    """One thing at a time for a student, in the order of the queue; students do not wait for one another."""

    def __init__(self) -> None:
        super().__init__(MAX_UNDER_WAY)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Processes in the student's turn (`BaseUpdateProcessor`)."""
        match update:
            case Incoming(student=student) | Outgoing(student=student) | Reminding(student=student):
                lock = self._locks.setdefault(student, asyncio.Lock())
                async with lock:
                    await coroutine
            case _:
                await coroutine


class Desk:
    """Has each message answered by the tutor, on a worker thread, and its reply delivered.

    When the tutor fails, the student is told once, and the message stays in the inbox: it is tried again at the next
    start, perhaps of a version that knows better.
    """

    def __init__(
        self, tutor: Tutor, mailbox: Mailbox, courier: Courier, workers: Executor, stopping: asyncio.Event
    ) -> None:
        self._tutor = tutor
        self._mailbox = mailbox
        self._courier = courier
        self._workers = workers
        self._stopping = stopping
        self.replayed: frozenset[str] = frozenset()

    async def answer(self, incoming: Incoming) -> None:
        """Has a message answered and its reply sent."""
        if self._stopping.is_set():
            return
        async with asyncio.TaskGroup() as side:
            if tap := tap_of(incoming.payload):
                side.create_task(self._courier.retire(chat_of(incoming.student), tap))
            if outgoing := await self._asked(incoming):
                await self.resend(outgoing)

    async def remind(self, reminding: Reminding) -> None:
        """Sends the student's reminder, when there is something to say."""
        if self._stopping.is_set():
            return
        reminder = partial(self._reminder, reminding.student)
        if outgoing := await asyncio.get_running_loop().run_in_executor(self._workers, reminder):
            await self.resend(outgoing)

    async def look_up(self, search: Search) -> None:
        """Answers what somebody looks for from another chat."""
        articles = partial(self._tutor.articles, search.text)
        found = await asyncio.get_running_loop().run_in_executor(self._workers, articles)
        await self._courier.propose(search, found)

    async def keep_reminding(self, queue: DurableQueue, every: float) -> None:
        """Queues the reminders whose time has come, every so many seconds, for as long as this runs.

        The answers held to polls that nobody knows are forgotten on the way.
        """
        while True:
            try:
                await queue.settle()
                students = await asyncio.to_thread(self._tutor.to_remind, PREFIX)
            except Exception as error:
                logger.warning("%s : les rappels attendront", type(error).__name__)
                students = ()
            for student in students:
                await queue.put(Reminding(student))
            await asyncio.sleep(every)

    async def keep_tidy(self, every: float) -> None:
        """Forgets what is too old, every so many seconds, for as long as this runs."""
        while True:
            await asyncio.sleep(every)
            try:
                await asyncio.to_thread(self._mailbox.prune)
            except Exception as error:
                logger.warning("%s : ce qui est trop vieux sera oublié plus tard", type(error).__name__)

    async def resend(self, outgoing: Outgoing) -> None:
        """Sends a reply of the outbox."""
        if not self._stopping.is_set():
            try:
                await self._courier.deliver(outgoing)
            except StoppingError:
                logger.info("La réponse %d partira au prochain démarrage", outgoing.id)

    async def _asked(self, incoming: Incoming) -> Outgoing | None:
        """The reply of the tutor, as committed; None when there is nothing to send."""
        typing = asyncio.create_task(self._courier.keep_typing(chat_of(incoming.student), TYPING_AFTER))
        try:
            return await asyncio.get_running_loop().run_in_executor(self._workers, self._reply, incoming)
        except Exception as error:
            # Not its traceback: it may quote the student.
            logger.error("Le tuteur n'a pas su répondre au message %s : %s", incoming.id, where(error))  # noqa: TRY400
        finally:
            typing.cancel()
        if incoming.id not in self.replayed:
            await self._apologise(incoming)
        return None

    def _reply(self, incoming: Incoming) -> Outgoing | None:
        self._tutor.reply(incoming)
        return self._mailbox.outgoing(incoming.id)

    def _reminder(self, student: str) -> Outgoing | None:
        key = self._tutor.remind(student)
        return None if key is None else self._mailbox.outgoing(key)

    async def _apologise(self, incoming: Incoming) -> None:
        try:
            await self._courier.send(chat_of(incoming.student), SORRY)
        except (TelegramError, StoppingError) as error:
            logger.warning("%s : l'élève du message %s n'a pas été prévenu", type(error).__name__, incoming.id)


def where(error: Exception) -> str:
    """What failed and where, without the error's own message, which may quote the student."""
    frame = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} ({Path(frame.filename).name}, ligne {frame.lineno})"
