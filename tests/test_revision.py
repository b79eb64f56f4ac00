"""What a student does moves their cards, and what is due is asked again."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from fsrs import Rating

from bot.card import Card, Kind
from bot.dialogue import Behind, Dialogue
from bot.reply import MAX_CHOICES, MAX_TEXT, Reply
from bot.session import Quiz, Session
from bot.skills import memory, progress, questions, quiz, revise
from bot.skills.memory import Review
from bot.skills.themes import section_templates
from bot.skills.turn import World, french
from nlu import Understanding

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
BEHIND = Behind("test:lea", NOW, tuple, dict)


def fits(reply: Reply) -> None:
    for said in reply.messages:
        assert len(said.text) <= MAX_TEXT, said.text
        assert len(said.choices) <= MAX_CHOICES


def nothing(text: str) -> Understanding:
    return Understanding(text, "hors_sujet", 1.0)


def reviews_of(world: World, *says: str) -> list[Review]:
    """What is reviewed when a student says this from the opening of « deux remises » on.

    The variant of chance 3: 3 200 €, 15 % then 5 %. On paper: 2 720; 2 584; 1 − 2 584 ÷ 3 200 = 19.25 %.
    """
    dialogue, random = Dialogue(world, nothing), Random(3)
    done = dialogue.turn(Session(), "/modele deux_remises", BEHIND, random)
    reviews = list(done.reviews)
    for text in says:
        done = dialogue.turn(done.session, text, BEHIND, random)
        reviews += done.reviews
    return reviews


@pytest.mark.parametrize(
    ("says", "rating"),
    [
        (("2720", "2584", "19,25 %"), Rating.Good),
        (("19,25 %",), Rating.Easy),
        (("2560", "2720", "2584", "19,25 %"), Rating.Hard),
        (("/indice", "2720", "2584", "19,25 %"), Rating.Hard),
        (("2.720", "2720", "2584", "19,25 %"), Rating.Good),
        (("2720", "/passer", "19,25 %"), Rating.Again),
        (("2720", "/indice", "/indice", "/indice", "/indice", "19,25 %"), Rating.Again),
        (("2720", "/solution"), Rating.Again),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else value.name,
)
def test_an_exercise_is_rated_by_what_the_student_did(world: World, says: tuple[str, ...], rating: Rating) -> None:
    (review,) = reviews_of(world, *says)
    assert (review.kind, review.item, review.rating) == ("calcul", "deux_remises", rating)


def test_an_exercise_left_before_its_end_rates_nothing(world: World) -> None:
    assert reviews_of(world, "2720", "/stop") == []


def test_a_question_is_rated_by_its_answer_and_hard_after_a_miss_in_the_same_series(world: World) -> None:
    item = world.bank.by_notion["remise"][0]
    series = Quiz((f"item:{item.id}:1", f"item:{item.id}:1"))
    right = questions.read(world, series.questions[0]).right
    session = Session(series)
    known = quiz.answer(world, session, series, right, "test:lea", NOW)
    assert [review.rating for review in known.reviews] == [Rating.Good]
    missed = quiz.answer(world, session, series, 1 - right if right < 2 else 0, "test:lea", NOW)
    assert missed.reviews == (Review("notion", item.notion, Rating.Again, item.id),)
    after = missed.session.activity
    assert isinstance(after, Quiz)
    again = quiz.answer(world, missed.session, after, right, "test:lea", NOW)
    assert [review.rating for review in again.reviews] == [Rating.Hard]


def card(kind: Kind, item: str, rating: Rating = Rating.Good, at: datetime = NOW) -> Card:
    return memory.after(None, Review(kind, item, rating, "1"), at)


def everything(world: World, at: datetime) -> list[Card]:
    cards = [card("notion", notion, at=at) for notion in world.course.notions]
    return cards + [card("calcul", template, at=at) for template in world.catalogue.templates]


def test_due_notions_come_first_at_most_five_and_all_are_counted(world: World) -> None:
    cards = everything(world, NOW - timedelta(days=10))
    done = revise.review(world, Session(), cards, NOW, Random(1))
    fits(done.reply)
    counted = f"{len(world.course.notions)} notions et {len(world.catalogue.templates)} calculs"
    assert counted in done.reply.messages[0].text
    assert isinstance(done.session.activity, Quiz)
    assert len(done.session.activity.questions) == 5


@pytest.mark.parametrize("exam", [None, NOW.date() + timedelta(days=90)])
def test_who_asks_again_at_once_sees_what_was_missed_again_rather_than_nothing(world: World, exam: date | None) -> None:
    missed = [card("notion", item, Rating.Again) for item in ("remise", "taux_de_marque")]
    cards = [*missed, card("notion", "ristourne")]
    done = revise.review(world, Session(exam=exam), cards, NOW, Random(1))
    fits(done.reply)
    assert "on refait ce que tu as manqué\u202f: 2 notions." in done.reply.messages[0].text
    assert isinstance(done.session.activity, Quiz)
    asked = {world.bank.items[ref.split(":")[1]].notion for ref in done.session.activity.questions}
    assert asked == {"remise", "taux_de_marque"}


def test_everything_seen_proposes_the_next_date(world: World) -> None:
    done = revise.review(world, Session(), everything(world, NOW), NOW, Random(1))
    # S₀(Good) of FSRS-6 : deux jours.
    assert "Prochaine révision\u202f: 26 novembre" in done.reply.messages[0].text


def test_what_the_course_no_longer_holds_is_not_asked(world: World) -> None:
    gone = [card(kind, "disparu", Rating.Again, NOW - timedelta(days=1)) for kind in ("notion", "calcul")]
    done = revise.review(world, Session(), gone, NOW, Random(1))
    assert done.reply.messages[0].text.startswith("Rien à revoir maintenant.")
    progress.summary(world, Session(), (), gone, NOW)


def test_a_student_who_follows_the_proposals_sees_the_whole_core_and_every_calculation(world: World) -> None:
    cards: list[Card] = []
    for section in world.course.sections.values():
        for notion in world.course.core(section.id):
            done = revise.review(world, Session(), cards, NOW, Random(1))
            fits(done.reply)
            assert notion.nom in done.reply.messages[0].text
            cards.append(card("notion", notion.id))
        for template in section_templates(world, section):
            done = revise.review(world, Session(), cards, NOW, Random(1))
            assert french(template.title) in done.reply.messages[0].text
            cards.append(card("calcul", template.id))
    done = revise.review(world, Session(), cards, NOW, Random(1))
    assert done.reply.messages[0].text.startswith("Tu as tout vu")


def test_the_progress_of_a_whole_course_fits_on_a_screen(world: World) -> None:
    done = progress.summary(world, Session(), (), everything(world, NOW), NOW)
    fits(done.reply)
    first = world.course.sections["1A_marche"]
    total = len(world.course.in_section(first.id)) + len(section_templates(world, first))
    assert f"{first.nom}\u202f: {total} en cours" in done.reply.messages[1].text
