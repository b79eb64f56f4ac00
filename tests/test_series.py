"""A timed series gets a mark out of twenty; what was missed comes back once, outside the mark."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bot.dialogue import Behind, Dialogue
from bot.dialogue.intents import SERIES, WHAT_NEXT
from bot.reply import MAX_CHOICES, MAX_TEXT
from bot.session import Practice, Quiz, Session
from bot.skills import opening, questions, quiz
from bot.skills.turn import Turn, World
from knowledge.text import fold
from nlu import Understanding

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def played(world: World, done: Turn, right: list[bool], pause: timedelta, at: datetime = NOW) -> tuple[Turn, datetime]:
    """The turn after these answers, each so long after the one before."""
    for is_right in right:
        series = done.session.activity
        assert isinstance(series, Quiz)
        at += pause
        asked = questions.read(world, series.reference)
        choice = asked.right if is_right else (asked.right + 1) % len(asked.options)
        done = quiz.answer(world, done.session, series, choice, "test:lea", at)
        for said in done.reply.messages:
            assert len(said.text) <= MAX_TEXT
            assert len(said.choices) <= MAX_CHOICES
    return done, at


def opened(world: World, theme: str | None = None) -> Turn:
    return opening.series(world, Session(), theme, Random(1), NOW)


def test_fifteen_right_answers_of_twenty_make_fifteen_and_the_missed_ones_come_back_once(world: World) -> None:
    done, at = played(world, opened(world), [True] * 15 + [False] * 5, 30 * SECOND)
    series = done.session.activity
    assert isinstance(series, Quiz)
    assert len(series.again) == 5
    assert "À refaire\u202f: 1 sur 5" in done.reply.messages[-1].text
    done, _ = played(world, done, [True, True, True, False, False], 300 * SECOND, at)
    told = done.reply.messages[-1].text
    # vingt réponses de trente secondes ; ce qui revient ne change ni la note ni le temps
    assert told.startswith("Terminé\u202f: **15/20** en 10 min.")
    assert "Ce qui est revenu\u202f: 3 sur 5." in told
    assert "À revoir\u202f:" in told
    assert done.session.activity is done.session.series is None


def test_a_full_mark_has_nothing_to_review(world: World) -> None:
    done, _ = played(world, opened(world, "remise"), [True] * 20, 20 * SECOND)
    assert done.reply.messages[-1].text == "Terminé\u202f: **20/20** en 6 min 40 s."


def test_late_answers_are_told_and_counted_apart(world: World) -> None:
    # 80 s chacune : la quinzième arrive à 20 min juste, les cinq suivantes après.
    done, at = played(world, opened(world), [True] * 15, 80 * SECOND)
    assert "écoulé" not in done.reply.messages[0].text
    done, at = played(world, done, [True], 80 * SECOND, at)
    assert "Le temps est écoulé" in done.reply.messages[0].text
    done, at = played(world, done, [True, True, False, False], 80 * SECOND, at)
    done, _ = played(world, done, [True, True], SECOND, at)
    told = done.reply.messages[-1].text
    # 20 × 80 s = 26 min 40 s ; 15 dans le temps, 15 + 3 = 18 sans la limite
    assert told.startswith("Terminé\u202f: **15/20** en 26 min 40 s.")
    assert "5 réponses après les 20 min, dont 3 justes\u202f: sans la limite, ce serait 18/20." in told


def test_what_comes_back_has_its_options_in_another_order(world: World) -> None:
    done = opened(world, "remise")
    first = done.session.activity
    assert isinstance(first, Quiz)
    done, _ = played(world, done, [False] * 20, SECOND)
    after = done.session.activity
    assert isinstance(after, Quiz)
    for asked, back in zip(first.questions, after.again, strict=True):
        assert asked.split(":")[:2] == back.split(":")[:2]
        before, now = questions.read(world, asked), questions.read(world, back)
        if before.options != ("Vrai", "Faux"):
            assert (before.options, before.text) != (now.options, now.text)


def test_a_pause_stops_the_clock(world: World) -> None:
    dialogue = Dialogue(world, lambda text: Understanding(text, "hors_sujet", 1.0))
    done, at = played(world, opened(world), [True] * 10, 60 * SECOND)
    done = dialogue.turn(done.session, "/stop", Behind("test:lea", at, tuple, dict), Random(1))
    later = at + timedelta(days=2)
    done = dialogue.turn(done.session, "reprendre", Behind("test:lea", later, tuple, dict), Random(1))
    assert done.reply.messages[0].text == "On reprend. Il te reste 10 min."
    done, _ = played(world, done, [True] * 10, 30 * SECOND, later)
    assert done.reply.messages[-1].text.startswith("Terminé\u202f: **20/20** en 15 min.")


def test_another_exercise_does_not_lose_the_series(world: World) -> None:
    dialogue = Dialogue(world, lambda text: Understanding(text, "hors_sujet", 1.0))
    behind = Behind("test:lea", NOW, tuple, dict)
    done, _ = played(world, opened(world), [True] * 3, 60 * SECOND)
    done = dialogue.turn(done.session, "/modele deux_remises", behind, Random(1))
    assert isinstance(done.session.activity, Practice)
    done = dialogue.turn(done.session, "/reprendre", behind, Random(1))
    assert isinstance(done.session.activity, Quiz)
    assert done.session.activity.right == 3


def test_a_quiz_of_five_brings_back_what_was_missed_outside_its_score(world: World) -> None:
    done = opening.questions(world, Session(), "remise", Random(1))
    done, at = played(world, done, [True, False, True, True, True], SECOND)
    done, _ = played(world, done, [True], SECOND, at)
    assert done.reply.messages[-1].text.startswith("Terminé\u202f: **4 sur 5**.\nCe qui est revenu\u202f: 1 sur 1.")


def test_a_series_does_not_ask_the_same_notion_twice_over_the_whole_programme(world: World) -> None:
    series = opened(world).session.activity
    assert isinstance(series, Quiz)
    notions = [world.bank.items[ref.split(":")[1]].notion for ref in series.questions if ref.startswith("item:")]
    assert len(notions) == len(set(notions)) == 14


@pytest.mark.parametrize(
    "text",
    [
        "série de 20",
        "une série de vingt questions comme à l'examen",
        "quiz noté",
        "20 questions",
        "interro de 20",
        "quiz chrono",
    ],
)
def test_a_series_is_recognised(text: str) -> None:
    assert SERIES.search(fold(text))


@pytest.mark.parametrize("text", ["une remise de 20 %", "quiz de 5 questions", "note moyenne", "20 clients"])
def test_what_is_not_a_series_is_not_taken_for_one(text: str) -> None:
    assert not SERIES.search(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "on fait quoi ?",
        "je fais quoi maintenant",
        "par quoi je commence ?",
        "on bosse quoi aujourd'hui ?",
        "quoi faire",
    ],
)
def test_what_next_is_recognised(text: str) -> None:
    assert WHAT_NEXT.match(fold(text))


@pytest.mark.parametrize("text", ["on fait quoi avec une remise", "je fais quoi si la tva change", "c'est quoi"])
def test_a_question_of_the_course_is_not_taken_for_what_next(text: str) -> None:
    assert not WHAT_NEXT.match(fold(text))
