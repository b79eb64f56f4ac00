"""What is remembered: scheduling and mastery, as pure functions of the time."""

from datetime import UTC, date, datetime, timedelta

from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from bot.card import Card, Kind
from bot.skills import memory
from bot.skills.memory import Review

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = timedelta(days=1)

ratings = st.sampled_from(Rating)
histories = st.lists(st.tuples(ratings, st.timedeltas(timedelta(0), timedelta(days=60))), min_size=1, max_size=8)
exams = st.none() | st.dates(date(2026, 11, 1), date(2028, 12, 31))


def reviewed(rating: Rating, variant: str = "1") -> Review:
    return Review("calcul", "deux_remises", rating, variant)


def played(history: list[tuple[Rating, timedelta]], exam: date | None = None) -> tuple[Card, datetime]:
    """The card after these reviews, each so long after the one before, and the moment of the last."""
    card, now = None, NOON
    for number, (rating, pause) in enumerate(history):
        now += pause
        card = memory.after(card, reviewed(rating, str(number)), now, exam)
    assert card is not None
    return card, now


@given(histories, st.timedeltas(timedelta(0), timedelta(days=90)), exams)
def test_a_better_answer_never_comes_back_sooner(
    history: list[tuple[Rating, timedelta]], pause: timedelta, exam: date | None
) -> None:
    card, before = played(history, exam)
    dues = [memory.after(card, reviewed(rating), before + pause, exam).due for rating in Rating]
    assert dues == sorted(dues)
    assert dues[0] > before + pause


@given(histories, exams)
def test_the_same_answers_at_the_same_times_give_the_same_card(
    history: list[tuple[Rating, timedelta]], exam: date | None
) -> None:
    assert played(history, exam) == played(history, exam)


@given(histories, st.integers(0, 60), st.integers(0, 60))
def test_what_is_not_reviewed_is_forgotten_little_by_little(
    history: list[tuple[Rating, timedelta]], sooner: int, later: int
) -> None:
    card, now = played(history)
    first, second = sorted((sooner, sooner + later))
    known, then = (memory.retrievability(card, now + days * DAY) for days in (first, second))
    assert 0 < then <= known <= 1


@given(histories, st.integers(0, 400))
def test_once_due_a_card_stays_due_until_it_is_reviewed(history: list[tuple[Rating, timedelta]], days: int) -> None:
    card, _ = played(history)
    assert memory.due([card], card.due + days * DAY) == [card]


def test_a_thing_missed_comes_back_ten_minutes_later_and_a_thing_known_in_days() -> None:
    missed, known = (memory.after(None, reviewed(rating), NOON) for rating in (Rating.Again, Rating.Good))
    assert missed.due == NOON + timedelta(minutes=10)
    # S₀(Good) of FSRS-6's published default parameters is w₂ = 2.3065 days: two days at 90 %.
    assert known.due == NOON + 2 * DAY
    assert memory.due([known, missed], NOON + timedelta(minutes=10)) == [missed]


def test_the_least_remembered_comes_first() -> None:
    old = memory.after(None, Review("notion", "remise", Rating.Good, "a"), NOON - 30 * DAY)
    recent = memory.after(None, Review("notion", "rabais", Rating.Good, "a"), NOON - 5 * DAY)
    assert memory.due([recent, old], NOON) == [old, recent]


def test_the_exam_brings_forward_what_would_be_known_too_little_on_the_day() -> None:
    card = memory.after(None, reviewed(Rating.Easy), NOON)
    # S₀(Easy) = w₃ = 8.2956 days: due after 8 days at 90 %.
    assert card.due == NOON + 8 * DAY
    at = NOON + 5 * DAY
    assert memory.due([card], at) == []
    assert memory.due([card], at, at.date() + DAY) == [card]
    assert memory.due([card], at, at.date() - DAY) == []


def test_three_unaided_right_answers_on_three_variants_then_one_a_week_later_make_a_skill() -> None:
    card = None
    assert memory.mastery(card, NOON) == "à découvrir"
    for variant in ("1", "2", "3"):
        card = memory.after(card, reviewed(Rating.Good, variant), NOON)
        assert memory.mastery(card, NOON) == "en cours"
    assert memory.mastery(card, NOON + 6 * DAY) == "en cours"
    week = NOON + 7 * DAY
    assert memory.mastery(card, week) == "à revoir"
    assert card is not None
    assert memory.due([card], week) == [card]
    checked = memory.after(card, reviewed(Rating.Good, "4"), week)
    assert memory.mastery(checked, week) == "acquis"
    assert memory.mastery(checked, week + 300 * DAY) == "acquis"


def test_the_same_variant_again_does_not_count_twice() -> None:
    card = None
    for variant in ("1", "1", "2", "2"):
        card = memory.after(card, reviewed(Rating.Good, variant), NOON)
    assert card is not None
    assert card.run == ("1", "2")
    assert card.held_since is None


@given(st.sampled_from((Rating.Again, Rating.Hard)))
def test_help_or_an_error_starts_the_run_again(rating: Rating) -> None:
    card = None
    for variant in ("1", "2", "3"):
        card = memory.after(card, reviewed(Rating.Good, variant), NOON)
    card = memory.after(card, reviewed(rating, "4"), NOON + 7 * DAY)
    assert card.run == ()
    assert memory.mastery(card, NOON + 7 * DAY) == ("à revoir" if rating is Rating.Again else "en cours")


@given(histories, st.dates(date(2026, 11, 25), date(2028, 1, 1)))
def test_a_gain_is_a_part_of_a_probability(history: list[tuple[Rating, timedelta]], exam: date) -> None:
    card, now = played(history, exam)
    assert memory.gain(card, now + DAY, exam) <= 1
    assert 0 < memory.gain(None, now, exam) <= 1


def test_before_an_exam_the_new_comes_before_what_is_known_and_what_is_not_due_is_left() -> None:
    exam = date(2027, 5, 12)
    known = memory.after(None, Review("notion", "rabais", Rating.Good, "a"), NOON, exam)
    new: list[tuple[Kind, str]] = [("notion", "ristourne")]
    assert memory.to_ask([known], new, NOON + 2 * DAY, exam) == [*new, ("notion", "rabais")]
    assert memory.to_ask([known], new, NOON + DAY, exam) == new


@given(histories)
def test_acquired_means_a_right_answer_a_week_after_a_run_of_three(history: list[tuple[Rating, timedelta]]) -> None:
    card, now = played(history)
    if memory.mastery(card, now) == "acquis":
        moments = [sum((pause for _, pause in history[: i + 1]), timedelta(0)) for i in range(len(history))]
        helped = [i for i, (rating, _) in enumerate(history) if rating <= Rating.Hard]
        unaided = moments[helped[-1] + 1 if helped else 0 :]
        assert len(unaided) >= 4
        assert unaided[-1] - unaided[2] >= timedelta(days=7)
