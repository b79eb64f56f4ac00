"""The next best thing gains the most on the day of the exam."""

from datetime import UTC, date, datetime, timedelta

from fsrs import Rating

from bot.card import Card, Kind
from bot.session import Session
from bot.skills import advice, memory
from bot.skills.memory import Review
from bot.skills.themes import section_templates
from bot.skills.turn import World

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
EXAM = date(2027, 5, 12)
DAY = timedelta(days=1)


def card(kind: Kind, item: str, rating: Rating = Rating.Good, at: datetime = NOW) -> Card:
    return memory.after(None, Review(kind, item, rating, "1"), at)


def everything(world: World, at: datetime) -> list[Card]:
    cards = [card("notion", notion, at=at) for notion in world.bank.by_notion]
    return cards + [card("calcul", template, at=at) for template in world.catalogue.templates]


def test_a_beginner_is_sent_to_the_first_core_notion(world: World) -> None:
    found = advice.best(world, (), NOW, EXAM)
    assert (found.kind, found.item, found.core) == ("notion", world.course.core("1A_marche")[0].id, True)


def test_the_edges_of_the_programme_come_after_its_core(world: World) -> None:
    core = {notion.id for section in world.course.sections for notion in world.course.core(section)}
    cards: list[Card] = []
    first = world.course.sections["1A_marche"]
    cards += [card("notion", notion.id) for notion in world.course.core(first.id)]
    cards += [card("calcul", template.id) for template in section_templates(world, first)]
    found = advice.best(world, cards, NOW, EXAM)
    assert found.item in core
    assert found.item == world.course.core("1B_etudes")[0].id


def test_what_was_missed_comes_before_what_was_known(world: World) -> None:
    cards = [*everything(world, NOW - DAY), card("notion", "remise", Rating.Again, NOW - DAY)]
    assert advice.best(world, cards, NOW, EXAM).item == "remise"


def test_the_reason_is_one_line_and_names_what_is_known(world: World) -> None:
    unseen = advice.propose(world, Session(exam=EXAM), (), NOW).reply.messages[0].text
    assert "tu n'as jamais travaillé cette notion essentielle" in unseen
    cards = [*everything(world, NOW - DAY), card("notion", "remise", Rating.Again, NOW - DAY)]
    missed = advice.propose(world, Session(exam=EXAM), cards, NOW).reply.messages[0].text
    assert "tu as manqué cette notion essentielle la dernière fois" in missed
    old = advice.propose(world, Session(exam=EXAM), everything(world, NOW - 20 * DAY), NOW).reply.messages[0].text
    assert "tu risques d'avoir oublié" in old
    assert "le jour de l'examen" in old
    assert not any("\n" in said for said in (unseen, missed, old))
