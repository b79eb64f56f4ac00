"""Every conversation of `tests/conversations/`, through the tutor, across restarts, and on the terminal's screen."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from rich.console import Console

from bot.channels import terminal
from bot.dialogue import Dialogue
from bot.skills.turn import World
from bot.store import Incoming, Store
from bot.tutor import Tutor
from nlu import Understand
from tests.talking import Calendar, Conversation, Exchange, check, check_text, conversations

ALL = list(conversations())

SKILLS = {"cours", "calcul", "exercice", "sql", "quiz", "autour", "entrees", "donnees", "progression", "revision"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'fidele.db'}")
    yield opened
    opened.close()


def tutor_of(conversation: Conversation, world: World, understand: Understand, store: Store, clock: Calendar) -> Tutor:
    return Tutor(Dialogue(world, understand), store, clock, Random(conversation.seed))


@pytest.mark.parametrize("conversation", ALL, ids=lambda c: f"{c.skill}: {c.title}")
def test_the_tutor_says_what_it_must(
    conversation: Conversation, world: World, understand: Understand, store: Store
) -> None:
    clock = Calendar()
    tutor = tutor_of(conversation, world, understand, store, clock)
    for number, exchange in enumerate(conversation.exchanges):
        clock.day = exchange.day
        check(exchange, tutor.reply(Incoming(f"test:{number}", "test:lea", exchange.says)))


@pytest.mark.parametrize("conversation", ALL, ids=lambda c: f"{c.skill}: {c.title}")
def test_the_same_conversation_goes_on_after_a_restart_at_every_message(
    conversation: Conversation, world: World, understand: Understand, tmp_path: Path
) -> None:
    random = Random(conversation.seed)
    for number, exchange in enumerate(conversation.exchanges):
        store = Store(f"sqlite:///{tmp_path / 'restarted.db'}")
        tutor = Tutor(Dialogue(world, understand), store, Calendar(exchange.day), random)
        check(exchange, tutor.reply(Incoming(f"test:{number}", "test:lea", exchange.says)))
        store.close()


@pytest.mark.parametrize("conversation", ALL, ids=lambda c: f"{c.skill}: {c.title}")
def test_the_terminal_shows_it(
    conversation: Conversation, world: World, understand: Understand, store: Store, tmp_path: Path
) -> None:
    clock = Calendar()
    tutor = tutor_of(conversation, world, understand, store, clock)
    screen = StringIO()
    console = Console(file=screen, width=400, force_terminal=False)
    heard: list[str] = []

    def lines() -> Iterator[str]:
        for exchange in conversation.exchanges:
            screen.seek(0)
            screen.truncate()
            clock.day = exchange.day
            yield exchange.says.replace("\n", " ")
            heard.append(screen.getvalue())

    terminal.run(tutor, store, "lea", lines(), console, tmp_path)
    for exchange, said in zip(conversation.exchanges, heard, strict=True):
        check_text(Exchange(exchange.says, tuple(f"…{text}…" for text in exchange.texts), None, {}), said)
    assert store.unsent() == ()


def test_every_skill_has_its_conversations() -> None:
    assert {conversation.skill for conversation in ALL} == SKILLS
