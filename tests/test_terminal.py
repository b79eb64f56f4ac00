"""One terminal for several students, each by name."""

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
from nlu import Understanding
from tests.talking import Calendar, plain


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'fidele.db'}")
    yield opened
    opened.close()


@pytest.fixture
def tutor(world: World, store: Store) -> Tutor:
    dialogue = Dialogue(world, lambda text: Understanding(text, "hors_sujet", 1.0))
    return Tutor(dialogue, store, Calendar(), Random(1))


def typed(tutor: Tutor, store: Store, folder: Path, student: str, *lines: str) -> list[str]:
    """What the screen shows after each line."""
    screen, shown = StringIO(), []

    def keyboard() -> Iterator[str]:
        for line in lines:
            screen.seek(0)
            screen.truncate()
            yield line
            shown.append(plain(screen.getvalue()))

    terminal.run(tutor, store, student, keyboard(), Console(file=screen, width=200), folder)
    return shown


def test_students_take_turns_at_one_terminal_and_find_what_they_left(
    tutor: Tutor, store: Store, tmp_path: Path
) -> None:
    lines = ("/modele deux_remises", "/eleve Théo", "/quiz remise", "/élève léa", "reprendre", "/progression")
    shown = typed(tutor, store, tmp_path, "léa", *lines)
    assert "Au tour de Théo." in shown[1]
    assert "Bonjour" in shown[1]
    assert "Question 1 sur 5" in shown[2]
    assert "net après la première remise" in shown[4]
    with store.transaction() as work:
        assert work.session("terminal:théo").activity is not None
        assert work.session("terminal:léa").activity is not None


def test_what_was_under_way_when_the_terminal_was_closed_can_be_taken_up(
    tutor: Tutor, store: Store, tmp_path: Path
) -> None:
    typed(tutor, store, tmp_path, "moi", "/quiz remise", "a")
    assert "Question 2 sur 5" in typed(tutor, store, tmp_path, "moi", "reprendre")[0]


def test_ask_keeps_a_conversation_for_each_name(tutor: Tutor) -> None:
    for number, name in enumerate(("léa", "théo")):
        tutor.reply(Incoming(f"ask:{number}", f"ask:{name}", "/quiz remise"))
    for number in range(2):
        tutor.reply(Incoming(f"ask:léa {number}", "ask:léa", "a"))
    said = tutor.reply(Incoming("ask:9", "ask:théo", "je passe"))
    assert "Question 1 sur 5" in plain(said.messages[-1].text)
