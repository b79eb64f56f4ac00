"""Everything that a button or a picture gives is there for who types and for who does not see."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest

from bot.dialogue import Behind, Dialogue, commands
from bot.reply import Chart, Formula
from bot.session import Quiz, Session
from bot.skills.turn import Turn, World
from nlu import Understanding
from tests.talking import plain

NOW = datetime(2026, 11, 24, tzinfo=UTC)
BEHIND = Behind("telegram:1", NOW, tuple, dict)


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return Dialogue(world, lambda text: Understanding(text, "hors_sujet", 1.0))


def test_every_button_may_be_typed_as_it_reads(turns: tuple[Turn, ...]) -> None:
    for done in turns:
        for choice in (choice for said in done.reply.messages for choice in said.choices):
            name, _, argument = choice.command.removeprefix("/").partition(" ")
            for typed in (choice.label, choice.label.lower(), choice.label.replace("\u202f", " ")):
                assert commands.command_of(done.session, typed) == (name, argument), choice


def test_a_button_tapped_and_its_label_typed_say_the_same(turns: tuple[Turn, ...], dialogue: Dialogue) -> None:
    """On one turn in two hundred: every skill is there, and each takes some time."""
    for done in turns[::200]:
        for choice in done.session.choices:
            tapped = dialogue.turn(done.session, choice.command, BEHIND, Random(3))
            assert dialogue.turn(done.session, choice.label, BEHIND, Random(3)) == tapped, choice


def test_every_picture_is_told_in_its_caption(turns: tuple[Turn, ...]) -> None:
    for said in (said for done in turns for said in done.reply.messages if said.picture is not None):
        match said.picture:
            case Chart(alt=alt):
                assert plain(alt).strip(" .").casefold() in plain(said.text).casefold(), said
            case Formula(alt=alt):
                # « prévision = ŷ = a × rang + b » is told without its symbol
                name, *_, value = plain(alt).strip(" .").casefold().split(" = ")
                told = plain(said.text).casefold()
                assert name in told, said
                assert value in told, said
            case _:
                assert said.text


def answers(dialogue: Dialogue, session: Session, *texts: str) -> Iterator[str]:
    done = Turn(dialogue.turn(session, "", BEHIND, Random(1)).reply, session)
    for text in texts:
        done = dialogue.turn(done.session, text, BEHIND, Random(1))
        yield " ".join(plain(said.text) for said in done.reply.messages)


@pytest.mark.parametrize(
    "typed", ["b", "B)", "la b", "réponse B", "euh la b", "c'est la B", "faux", "f", "FAUX !", "2"]
)
def test_an_answer_to_a_quiz_is_read_however_it_is_typed(world: World, dialogue: Dialogue, typed: str) -> None:
    item = next(item for item in world.bank.items.values() if item.genre == "vrai_faux")
    asked = dialogue.turn(Session(), f"/quiz {item.notion}", BEHIND, Random(1))
    assert isinstance(asked.session.activity, Quiz)
    series = replace(asked.session.activity, questions=(f"item:{item.id}:1",))
    done = dialogue.turn(Session(activity=series), typed, BEHIND, Random(1))
    assert [attempt.raw for attempt in done.attempts] == ["B"]


def test_yes_and_no_take_the_button_that_says_so(dialogue: Dialogue) -> None:
    assert list(answers(dialogue, Session(), "/effacer", "non"))[-1].startswith("D'accord, je garde tout.")
    assert list(answers(dialogue, Session(), "/effacer", "oui"))[-1].startswith("C'est fait")
    assert not list(answers(dialogue, Session(), "/effacer", "ok"))[-1].startswith("C'est fait")
    assert "Ton examen" in list(answers(dialogue, Session(), "/examen", "demain", "oui"))[-1]


def test_what_was_stopped_is_taken_up_again(dialogue: Dialogue) -> None:
    said = list(answers(dialogue, Session(), "/modele deux_remises", "/stop", "reprendre"))
    assert "Tape « reprendre »" in said[1]
    assert "net après la première remise" in said[2]
    said = list(answers(dialogue, Session(), "/quiz remise", "a", "/stop", "je reprends"))
    assert "Question 2 sur 5" in said[3]


def test_a_date_asked_for_in_the_middle_of_a_quiz_is_read_as_a_date(dialogue: Dialogue) -> None:
    said = list(answers(dialogue, Session(), "/quiz remise", "/examen", "15/06"))
    assert "Question" not in said[1]
    assert "15 juin 2027" in said[2]
    assert "Question 1 sur 5" in said[2]


@pytest.mark.parametrize(
    ("signs", "opening", "told"),
    [
        ("??", "/modele deux_remises", "il te faut"),
        ("?", "/quiz remise", "Pas d'indice dans un quiz"),
        ("??", "/stop", "Je sais expliquer"),
        ("😭", "/stop", "On va y aller doucement"),
        ("👍", "/stop", "Avec plaisir"),
    ],
)
def test_signs_alone_are_understood(dialogue: Dialogue, signs: str, opening: str, told: str) -> None:
    assert told in list(answers(dialogue, Session(), opening, signs))[-1]
