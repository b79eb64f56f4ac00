"""The day of the exam and the plan up to it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from bot.reply import MAX_CHOICES, MAX_LABEL, MAX_TEXT
from bot.session import Session
from bot.skills import chat, dates, memory, plan
from bot.skills.dates import Day, Impossible, MonthOnly, Past, Several
from bot.skills.memory import Review
from bot.skills.turn import World

TODAY = date(2026, 11, 24)  # un mardi
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mon exam est le 12 mai", Day(date(2027, 5, 12))),
        ("mon examen c'est le 1er juin !", Day(date(2027, 6, 1))),
        ("le premier décembre", Day(date(2026, 12, 1))),
        ("j'ai mon bts le 12mai 2027", Day(date(2027, 5, 12))),
        ("bts le 15/05/2027", Day(date(2027, 5, 15))),
        ("bts le 15/05/27", Day(date(2027, 5, 15))),
        ("15-05", Day(date(2027, 5, 15))),
        ("le 15.05.2027", Day(date(2027, 5, 15))),
        ("2027-05-15", Day(date(2027, 5, 15))),
        ("exam dans 3 semaines", Day(date(2026, 12, 15))),
        ("dans sept jours", Day(date(2026, 12, 1))),
        ("ds 2 mois", Day(date(2027, 1, 24))),
        ("il me reste 10 jours", Day(date(2026, 12, 4))),
        ("J-30", Day(date(2026, 12, 24))),
        ("un planning pour demain", Several((date(2026, 11, 25),))),
        ("après-demain", Several((date(2026, 11, 26),))),
        ("aujourd'hui, le 24 novembre", Day(TODAY)),
        ("le 12", Several((date(2026, 12, 12), date(2027, 1, 12), date(2027, 2, 12)))),
        ("le 31", Several((date(2026, 12, 31), date(2027, 1, 31), date(2027, 3, 31)))),
        ("mardi", Several((date(2026, 12, 1), date(2026, 12, 8)))),
        ("en mai", MonthOnly(date(2027, 5, 1))),
        ("en novembre", MonthOnly(date(2026, 11, 1))),
        ("c'était le 3 novembre", Past(date(2026, 11, 3))),
        ("le 12 mai 2024", Past(date(2024, 5, 12))),
        ("le 31 février", Impossible()),
        ("le 45", Impossible()),
        ("le 12/13", Impossible()),
        ("le 12 mai 2127", Impossible()),
        ("le 29 février", Day(date(2028, 2, 29))),
        ("fais moi un planning", None),
        ("mais je sais pas quand", None),
        ("une remise de 12 %", None),
    ],
)
def test_the_day_is_read_in_the_words_of_a_student(text: str, said: dates.Said | None) -> None:
    assert dates.read(text, TODAY) == said


def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month() -> None:
    assert dates.read("dans un mois", date(2027, 1, 31)) == Day(date(2027, 2, 28))
    assert dates.read("dans 2 mois", date(2026, 12, 30)) == Day(date(2027, 2, 28))


@given(st.dates(TODAY, date(2029, 12, 31)))
def test_a_day_that_is_shown_is_read_again(day: date) -> None:
    assert dates.read(dates.show(day), TODAY) == Day(day)
    assert dates.read(f"{day:%d/%m/%Y}", TODAY) == Day(day)


@given(st.text(max_size=80) | st.text("0123456789/.- jlemai", max_size=40), st.dates(date(2000, 1, 1)))
def test_no_text_breaks_the_reading(text: str, today: date) -> None:
    if today.year < 9990:
        match dates.read(text, today):
            case Day(day):
                assert day >= today
            case Several(days):
                assert all(day >= today for day in days)


left = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 40))


@given(left, st.integers(1, 300))
def test_the_weeks_share_all_that_is_left_evenly_and_in_order(left: dict[str, int], days: int) -> None:
    exam = TODAY + timedelta(days=days)
    weeks = plan.spread(left, TODAY, exam)
    sizes = [sum(week.notions.values()) for week in weeks]
    assert sum(sizes) == sum(left.values())
    assert max(sizes) - min(sizes) <= 1
    order = [list(left).index(section) for week in weeks for section in week.notions]
    assert order == sorted(order)
    assert weeks[-1].start < exam
    if days > 14:
        assert weeks[-1].start + timedelta(days=7) < exam


def test_less_time_asks_for_more_minutes() -> None:
    # 325 notions × 3 min + 178 calculs × 8 min = 2 399 min : 14,2 par jour sur 169 jours, 28,6 sur 84.
    assert plan.minutes(325, 178, 169) == 15
    assert plan.minutes(325, 178, 84) == 30
    assert plan.minutes(0, 0, 10) == 5


@pytest.mark.parametrize("days", [0, 1, 3, 4, 7, 13, 14, 15, 21, 22, 40, 90, 169, 365, 1000])
def test_the_plan_fits_on_a_screen_whatever_the_time_left(world: World, days: int) -> None:
    day = TODAY + timedelta(days=days)
    done = plan.answer(world, Session(dating=True), f"{day:%d/%m/%Y}", (), NOW)
    (said,) = done.reply.messages
    assert dates.show(day) in said.text
    assert len(said.text) <= MAX_TEXT
    assert len(said.choices) <= MAX_CHOICES
    assert done.session.exam == day
    assert not done.session.dating


def test_days_to_choose_from_fit_on_buttons(world: World) -> None:
    for number in range(1, 32):
        (said,) = plan.answer(world, Session(), f"le {number}", (), NOW).reply.messages
        assert all(len(choice.label) <= MAX_LABEL for choice in said.choices)


def test_the_plan_shrinks_with_what_is_acquired(world: World) -> None:
    first = world.course.sections["1A_marche"]
    start = NOW - timedelta(days=8)
    cards = []
    for notion in world.course.core(first.id):
        card = None
        for variant in ("a", "b", "c"):
            card = memory.after(card, Review("notion", notion.id, Rating.Good, variant), start)
        cards.append(memory.after(card, Review("notion", notion.id, Rating.Good, "a"), NOW))
    session = Session(exam=date(2027, 5, 12))
    (before,) = plan.answer(world, session, "planning", (), NOW).reply.messages
    (after,) = plan.answer(world, session, "planning", cards, NOW).reply.messages
    assert f"Cette semaine\u202f: {first.nom}" in before.text
    assert first.nom not in after.text


def test_days_missed_are_spread_over_those_that_are_left_and_told(world: World) -> None:
    first = plan.answer(world, Session(), "le 12 mai 2027", (), NOW)
    # 324 notions × 3 min + 231 calculs × 8 min = 2 820 min : 16,7 par jour sur 169 jours, 25,9 sur 109.
    assert "**20 minutes par jour**" in first.reply.messages[0].text
    later = NOW + timedelta(days=60)
    after = plan.answer(world, first.session, "planning", (), later).reply.messages[0].text
    assert "**30 minutes par jour**" in after
    assert "Le 24 novembre, 20 minutes par jour suffisaient\u202f: le travail des jours sautés" in after
    same = plan.answer(world, first.session, "planning", (), NOW + timedelta(days=1)).reply.messages[0].text
    assert "jours sautés" not in same


def test_a_date_is_awaited_for_one_message_only(world: World) -> None:
    asked = plan.answer(world, Session(), "fais moi un planning", (), NOW).session
    assert asked.dating
    assert not chat.thank(asked).session.dating


def test_an_exam_that_is_over_is_asked_for_again(world: World) -> None:
    session = Session(exam=TODAY - timedelta(days=1))
    done = plan.answer(world, session, "planning", (), NOW)
    assert "C'est quand, ton examen" in done.reply.messages[0].text
    assert done.session.dating


def test_every_chapter_of_calculation_is_taught_in_one_section(world: World) -> None:
    taught = [chapter for section in world.course.sections.values() for chapter in section.chapitres]
    assert sorted(taught) == sorted(world.catalogue.rulebook.chapters)


def test_the_core_of_the_course_is_324_numbers(world: World) -> None:
    core = {notion.programme for section in world.course.sections for notion in world.course.core(section)}
    assert len(core) == 324
