"""A button left in the chat never answers another question than its own."""

from datetime import UTC, datetime
from random import Random

import pytest

from bot.dialogue import Behind, Dialogue
from bot.reply import MAX_COMMAND_BYTES, Choice
from bot.session import Quiz, Session
from bot.skills.turn import Turn, World
from nlu import Understanding

NOW = datetime(2026, 11, 24, tzinfo=UTC)
BEHIND = Behind("telegram:1", NOW, tuple, dict)


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return Dialogue(world, lambda text: Understanding(text, "hors_sujet", 1.0))


def say(dialogue: Dialogue, session: Session, text: str, seed: int = 1) -> Turn:
    return dialogue.turn(session, text, BEHIND, Random(seed))


def button(done: Turn, label: str) -> str:
    choices: tuple[Choice, ...] = done.reply.messages[-1].choices
    return next(choice.command for choice in choices if choice.label == label)


def test_an_answer_to_the_quiz_before_does_not_count_in_the_new_one(dialogue: Dialogue) -> None:
    old = say(dialogue, Session(), "/quiz remise", seed=1)
    new = say(dialogue, old.session, "/quiz remise", seed=2)
    tapped = say(dialogue, new.session, button(old, "A"))
    assert tapped.attempts == ()
    assert tapped.session.activity == new.session.activity
    assert tapped.reply.messages[0].text.startswith("Ce bouton est d'une autre question")
    assert tapped.reply.messages[-1].text == new.reply.messages[-1].text
    assert say(dialogue, tapped.session, button(tapped, "A")).attempts != ()


def test_an_answer_given_twice_counts_once(dialogue: Dialogue) -> None:
    first = say(dialogue, Session(), "/quiz remise")
    second = say(dialogue, first.session, button(first, "A"))
    again = say(dialogue, second.session, button(first, "B"))
    assert again.attempts == ()
    assert again.reply.messages[0].text.startswith("Tu as déjà répondu à cette question.")
    assert isinstance(again.session.activity, Quiz)
    assert again.session.activity.index == 1


def test_the_letter_of_a_button_is_typed_as_well(dialogue: Dialogue) -> None:
    first = say(dialogue, Session(), "/quiz remise")
    assert say(dialogue, first.session, "a").attempts == say(dialogue, first.session, button(first, "A")).attempts


def test_a_value_offered_at_one_step_is_not_graded_at_another(dialogue: Dialogue) -> None:
    asked = say(dialogue, Session(), "/modele deux_remises")
    doubt = say(dialogue, asked.session, "1.500")
    later = say(dialogue, asked.session, "/passer")
    tapped = say(dialogue, later.session, doubt.reply.messages[-1].choices[0].command)
    assert tapped.attempts == ()
    assert tapped.session.activity == later.session.activity
    assert say(dialogue, doubt.session, doubt.reply.messages[-1].choices[0].command).attempts != ()


def test_a_hint_asked_under_another_exercise_gives_nothing_away(dialogue: Dialogue) -> None:
    old = say(dialogue, Session(), "/modele deux_remises", seed=1)
    new = say(dialogue, old.session, "/modele deux_remises", seed=2)
    tapped = say(dialogue, new.session, button(old, "Un indice"))
    assert tapped.session.activity == new.session.activity
    assert "Ce bouton ne sert plus" in tapped.reply.messages[0].text


def test_the_table_of_a_calculation_is_never_that_of_the_next_one(dialogue: Dialogue) -> None:
    def solved(text: str, session: Session) -> Turn:
        understood = Dialogue(dialogue._world, lambda said: Understanding(said, "calculer", 1.0))
        return say(understood, session, text)

    first = solved("mensualité pour 15 000 € sur 48 mois à 3,5 %", Session())
    second = solved("mensualité pour 9 000 € sur 24 mois à 4 %", first.session)
    stale = say(dialogue, second.session, button(first, "Le tableau (XLSX)"))
    assert "Ce bouton ne sert plus" in stale.reply.messages[0].text
    assert stale.reply.messages[0].document is None
    fresh = say(dialogue, second.session, button(second, "Le tableau (XLSX)"))
    assert fresh.reply.messages[0].document is not None


def test_after_everything_is_over_an_old_button_says_so(dialogue: Dialogue) -> None:
    old = say(dialogue, Session(), "/quiz remise")
    stopped = say(dialogue, old.session, "/stop")
    assert "Ce bouton ne sert plus" in say(dialogue, stopped.session, button(old, "A")).reply.messages[0].text


def test_stamped_commands_are_callback_data_that_telegram_takes(dialogue: Dialogue, world: World) -> None:
    longest = max(world.catalogue.quantities, key=len)
    assert len(f"/chercher {longest} #{2**32 - 1:x}".encode()) <= MAX_COMMAND_BYTES
    assert len(b"/reponse 3 #999999.39") <= MAX_COMMAND_BYTES
