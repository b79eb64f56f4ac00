"""Every conversation of `tests/conversations/`, played on Telegram: the real channel, over HTTP, with the peer."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from bot.channels.picture import draw_picture
from bot.channels.telegram.app import Stop, serve
from bot.channels.telegram.delivery import Pacing
from bot.dialogue import Dialogue
from bot.reply import Article, Reply
from bot.skills.turn import World
from bot.store import Incoming, Store
from bot.tutor import Tutor
from nlu import Understand
from tests.botapi import BotApi, Student
from tests.talking import Calendar, Conversation, Exchange, check_text, conversations


@dataclass(slots=True)
class Counting:
    """The tutor, and how many messages each of its replies has: what the student must hear."""

    tutor: Tutor
    counts: asyncio.Queue[int] = field(default_factory=asyncio.Queue)

    def reply(self, incoming: Incoming) -> Reply:
        reply = self.tutor.reply(incoming)
        self.counts.put_nowait(len(reply.messages))
        return reply

    def articles(self, asked: str) -> tuple[Article, ...]:
        return self.tutor.articles(asked)

    def to_remind(self, prefix: str) -> tuple[str, ...]:
        return self.tutor.to_remind(prefix)

    def remind(self, student: str) -> str | None:
        return self.tutor.remind(student)


def speak(lea: Student, says: str) -> None:
    """As a student does it: a sticker is sent, a button shown is tapped, all the rest is typed."""
    match says.split():
        case ["/media", kind]:
            lea.send(kind)
        case ["/edited"]:
            lea.edit(lea.say("brouillon"), "corrigé")
        case _ if lea.heard and any(says in row for row in lea.heard[-1].buttons):
            lea.tap(says)
        case _:
            lea.say(says)


# Telegram delivers no empty message, and none made of invisible characters alone.
PLAYED = [c for c in conversations() if all(exchange.says.strip(" \u200b\u200e") for exchange in c.exchanges)]


@pytest.mark.parametrize("conversation", PLAYED, ids=lambda c: f"{c.skill}: {c.title}")
async def test_telegram_shows_it(
    conversation: Conversation, world: World, understand: Understand, tmp_path: Path
) -> None:
    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        store, stop = Store(f"sqlite:///{tmp_path / 'fidele.db'}"), Stop()
        clock = Calendar()
        counting = Counting(Tutor(Dialogue(world, understand), store, clock, Random(conversation.seed)))
        unhurried = Pacing(per_second=1000, burst=1000)
        running = asyncio.create_task(
            serve(telegram.token, counting, store, draw_picture, stop, base_url=telegram.url, pacing=unhurried)
        )
        try:
            for exchange in conversation.exchanges:
                clock.day = exchange.day
                before = len(lea.heard)
                speak(lea, exchange.says)
                async with asyncio.timeout(10):
                    count = await counting.counts.get()
                    if exchange.says == "/edited":
                        count += await counting.counts.get()
                await lea.hears(count)
                said = "\n".join(heard.text for heard in lea.heard[before:])
                check_text(Exchange(exchange.says, tuple(f"…{text}…" for text in exchange.texts), None, {}), said)
                if exchange.buttons:
                    assert [label for row in lea.heard[-1].buttons for label in row] == list(exchange.buttons)
        finally:
            stop.asked.set()
            await running
            store.close()


async def test_a_formula_comes_as_a_picture_with_its_text(world: World, understand: Understand, tmp_path: Path) -> None:
    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        store, stop = Store(f"sqlite:///{tmp_path / 'fidele.db'}"), Stop()
        tutor = Tutor(Dialogue(world, understand), store, Calendar(), Random(0))
        running = asyncio.create_task(serve(telegram.token, tutor, store, draw_picture, stop, base_url=telegram.url))
        try:
            lea.say("formule du taux de marque")
            heard = await lea.hears()
            assert heard.photo is not None
            assert "marge ÷ prix de vente HT" in heard.text
        finally:
            stop.asked.set()
            await running
            store.close()
