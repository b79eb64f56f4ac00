"""The channel on the bench: the real one, with a real store, a tutor of a few lines, and the peer for Telegram."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.channels.telegram.app import Stop, serve
from bot.channels.telegram.delivery import Pacing
from bot.channels.telegram.webhook import Webhook
from bot.reply import Article, Message, Picture, Reply
from bot.store import Incoming, Store
from tests.botapi.server import BotApi

type Script = Callable[[str], Reply]

# The smallest PNG: one grey pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63f80f00010101005a4d6ff10000000049454e44ae426082"
)


def says(*texts: str) -> Reply:
    """A reply of plain messages."""
    return Reply(tuple(map(Message, texts)))


def echo(text: str) -> Reply:
    """A reply that repeats what was read."""
    return says(f"Tu as écrit : {text}")


def pixel(_: Picture) -> bytes:
    """Draws any formula, badly."""
    return PIXEL


@dataclass(slots=True)
class SmallTutor:
    """Answers by a script, and counts each student's messages in the transaction that commits the answer."""

    store: Store
    script: Script
    read: list[str] = field(default_factory=list)

    def reply(self, incoming: Incoming) -> Reply:
        with self.store.transaction() as work:
            known = work.answered(incoming.id)
            if known is not None:
                return known
            self.read.append(incoming.text)
            session = work.session(incoming.student)
            count = int(session.notion or 0) + 1
            reply = self.script(incoming.text)
            reply = Reply(tuple(replace(one, text=one.text.replace("{n}", str(count))) for one in reply.messages))
            work.save(incoming.student, replace(session, notion=str(count)))
            work.answer(incoming, reply)
        return reply

    def articles(self, asked: str) -> tuple[Article, ...]:
        return (Article("remise", "Remise", f"Tu cherches {asked}", f"**Remise** : {asked} < 10 %"),)

    def to_remind(self, _: str) -> tuple[str, ...]:
        return ()

    def remind(self, _: str) -> None:
        return None


@dataclass(slots=True)
class Bench:
    """A bot that runs."""

    tutor: SmallTutor
    store: Store
    stop: Stop
    running: asyncio.Task[None]


@asynccontextmanager
async def bench(
    telegram: BotApi,
    folder: Path,
    script: Script = echo,
    *,
    draw: Callable[[Picture], bytes] = pixel,
    webhook: Webhook | None = None,
    pacing: Pacing | None = None,
    token: str | None = None,
) -> AsyncIterator[Bench]:
    """Runs the channel on the database of a folder for as long as the block lasts."""
    store = Store(f"sqlite:///{folder / 'fidele.db'}")
    unhurried = pacing or Pacing(per_second=1000, burst=1000)
    tutor, stop = SmallTutor(store, script), Stop()
    operation = serve(
        token or telegram.token, tutor, store, draw, stop, base_url=telegram.url, webhook=webhook, pacing=unhurried
    )
    running = asyncio.create_task(operation)
    try:
        yield Bench(tutor, store, stop, running)
    finally:
        stop.asked.set()
        await running
        store.close()
