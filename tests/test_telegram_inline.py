"""« @bot taux de marque » in any chat: cards of the course, and no trace of who looked."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from bot.channels.telegram.app import Stop, serve
from bot.dialogue import Dialogue
from bot.skills import quote
from bot.skills.turn import World
from bot.store import Store
from bot.tutor import Tutor
from nlu import Candidate, Understanding
from tests.botapi import BotApi, Student
from tests.botapi.bench import bench, pixel
from tests.talking import Calendar


def linking(text: str) -> Understanding:
    """Finds the rate of markup, and a theme."""
    return Understanding(text, "hors_sujet", 1.0, (), (Candidate("taux_de_marque", 0.9), Candidate("section:2B", 0.8)))


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as telegram:
        yield telegram


@pytest.fixture
def lea(telegram: BotApi) -> Student:
    return telegram.student("Léa")


async def test_a_notion_is_quoted_from_any_chat(telegram: BotApi, lea: Student, world: World, tmp_path: Path) -> None:
    store, stop = Store(f"sqlite:///{tmp_path / 'fidele.db'}"), Stop()
    tutor = Tutor(Dialogue(world, linking), store, Calendar(), Random(0))
    running = asyncio.create_task(serve(telegram.token, tutor, store, pixel, stop, base_url=telegram.url))
    found = await lea.searches("taux de marque")
    popular = await lea.searches("")
    stop.asked.set()
    await running
    assert 1 <= len(found) <= quote.MOST
    assert found[0].title == "Taux de marque"
    assert "part de la marge dans le prix de vente" in found[0].text
    assert [card.title for card in popular] == [world.course.notions[id_].nom for id_ in quote.POPULAR]
    with store.transaction() as work:
        assert not any(work.export(f"telegram:{lea.id}").values())
    store.close()


async def test_every_notion_can_be_quoted(telegram: BotApi, world: World) -> None:
    for notion in world.course.notions.values():
        (article,) = quote.articles(world, [notion.id])
        assert 1 <= len(article.id.encode()) <= 64


async def test_results_are_kept_by_telegram_for_a_while(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path):
        (found,) = await lea.searches("remise")
    assert (found.title, found.text) == ("Remise", "Remise : remise < 10 %")
    assert telegram.received("answerInlineQuery")[0].parameters.number("cache_time") == 3600


async def test_a_search_answered_too_late_is_no_obstacle(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    lea.post("inline_query", {"id": "vieux", "from": lea.user, "query": "remise", "offset": ""}, lea.id)
    telegram.forget_queries()
    async with bench(telegram, tmp_path):
        lea.say("bonjour")
        assert (await lea.hears()).text == "Tu as écrit : bonjour"
