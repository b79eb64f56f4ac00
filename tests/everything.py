"""Everything that Fidèle can send, as far as content goes: what every property of messages is checked on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random

from fsrs import Card as Fsrs

from bot.card import Card
from bot.channels.telegram.desk import SORRY
from bot.dialogue import Behind, Dialogue
from bot.reminder import Reminder
from bot.reply import Message, Reply
from bot.session import ClassQuiz, Practice, Quiz, Session
from bot.skills import exam, explain, questions, quiz, remind
from bot.skills.turn import Turn, World, plain
from bot.store import Vote
from bot.store.rows import UNREADABLE
from exercises.grading import known_before, own_mistakes
from exercises.hints import LEVELS
from nlu import Understand, Understanding

NOW = datetime(2026, 11, 24, 17, tzinfo=UTC)
SEEDS = (1, 2)
ASPECTS = (explain.definition, explain.formule, explain.exemple, explain.pieges, explain.fiche)

CARDS = tuple(
    Card("notion", item, Fsrs(card_id=0, due=NOW - timedelta(days=1)).to_dict())
    for item in ("remise", "taux_de_marque")
)
BEHIND = Behind("telegram:1", NOW, tuple, dict, lambda: CARDS, lambda: Reminder(time(18)))

VOTES = tuple(Vote("item:a:1", f"telegram:{n}", "Marie-Antoinette *de* <Habsbourg> & Cie", 0) for n in range(40))
GROUP = Behind("telegram:-1", NOW, tuple, dict, votes=lambda: VOTES)

# What is said around the course, by what asks for it.
AROUND = (
    "/start", "/aide", "/calcul", "/serie", "/conseil", "/reprendre",
    "/exo", "/quiz", "/reviser", "/rappel", "/rappel 18h", "/rappel 25h", "/rappel non", "/epreuve",
    "/examen", "/examen 2027-05-12", "/examen 12", "/progression", "/fiche", "/stop", "/indice", "/mesdonnees",
    "/confidentialite", "/effacer", "/effacer oui", "/media photo", "/media sticker", "/edited", "/oui",
    "/definition zzz", "", "x" * 5000, "j'ai plus envie de vivre", "a < b & <i>c</i>",
)  # fmt: skip
# What can't be run, or gives something else, whatever the exercise.
REFUSED = (
    "SELECT * FROM client", "SELECT * FROM produit", "SELECT nom, FROM client", "SELECT nom FROM clients",
    "SELECT FROM WHERE", "SELECT COUNT(*), COUNT(*) FROM commercial, commande", "UPDATE produit SET prix = 1,5",
    "DELETE FROM client WHERE", "SELECT '**gras**', '<b>', '{x}' FROM client", "SELECT nom " + "x" * 990,
)  # fmt: skip
INTENTS = (
    "saluer", "remercier", "au_revoir", "demander_aide", "parler_au_bot", "infos_examen", "demander_cas",
    "pratiquer_sql", "hors_sujet", "exprimer_difficulte", "calculer", "comparer", "demander_definition",
)  # fmt: skip


def every_message(world: World, turns: Iterable[Turn]) -> Iterator[Message]:
    """The messages of these turns (`every_turn`), and those that no turn says."""
    yield from (SORRY, *UNREADABLE.messages)
    for done in turns:
        yield from done.reply.messages
    for ignored in range(3):
        said = remind.due(world, Session(), CARDS, NOW, Reminder(time(18), ignored=ignored))
        yield from said.messages if said is not None else ()


def every_turn(world: World) -> Iterator[Turn]:
    """Notions, comparisons, sections, exercises with their hints and feedbacks, questions, and all around them."""
    yield from _course(world)
    yield from _exercises(world)
    yield from _queries(world)
    yield from _questions(world)
    yield from _around(world)


def _course(world: World) -> Iterator[Turn]:
    notions = world.course.notions
    for notion in notions.values():
        yield from (aspect(world, Session(), notion) for aspect in ASPECTS)
        yield from (explain.comparer(world, Session(), notion, notions[other]) for other in notion.confusions)
    for section in world.course.sections.values():
        yield explain.section(world, Session(), section.code)
        yield explain.fiche_de_section(world, Session(), section.code)
        for one, other in pairwise(world.course.in_section(section.code)):
            yield explain.comparer(world, Session(), one, other)


def _exercises(world: World) -> Iterator[Turn]:
    dialogue = Dialogue(world, _understood("hors_sujet"))
    for template in world.catalogue.templates:
        for seed in SEEDS:
            yield from _exercise(world, dialogue, template, seed)


def _exercise(world: World, dialogue: Dialogue, template: str, seed: int) -> Iterator[Turn]:
    """Every hint, every named mistake, a slip and the right answer of every step."""
    exercise = world.catalogue.draw(template, seed)
    practice = Practice(template, seed)
    yield dialogue.turn(Session(activity=practice), "/solution", BEHIND, Random(seed))
    for number, step in enumerate(exercise.steps):
        at = Session(activity=Practice(template, seed, step=number))
        yield dialogue.turn(at, "/passer", BEHIND, Random(seed))
        done = Turn(Reply(()), at)
        for _ in range(LEVELS):
            done = dialogue.turn(done.session, "/indice", BEHIND, Random(seed))
            yield done
        known = known_before(step, exercise.solution)
        quantities = world.catalogue.quantities
        typed = [value for _, value in own_mistakes(step, known, world.catalogue.rulebook, quantities)]
        if isinstance(step.value, Decimal):
            typed += [step.value, step.value * 10, -step.value]
        for value in typed:
            if isinstance(value, Decimal):
                yield dialogue.turn(at, plain(value).replace(".", ","), BEHIND, Random(seed))


def _queries(world: World) -> Iterator[Turn]:
    """Each query to write: every hint, every named mistake, something else, what can't be run, the model."""
    dialogue = Dialogue(world, _understood("hors_sujet"))
    for query in world.catalogue.queries.values():
        opened = dialogue.turn(Session(), f"/requete {query.id}", BEHIND, Random(1))
        yield opened
        yield dialogue.turn(opened.session, "et alors", BEHIND, Random(1))
        done = opened
        for _ in range(LEVELS):
            done = dialogue.turn(done.session, "/indice", BEHIND, Random(1))
            yield done
        wrong = [mistake.sql for mistake in query.mistakes]
        for typed in (*wrong, *REFUSED, query.sql, query.sql.replace("\n", "  ")):
            yield dialogue.turn(opened.session, typed, BEHIND, Random(1))


def _questions(world: World) -> Iterator[Turn]:
    references = [f"item:{id_}:4" for id_ in world.bank.items] + [f"regle:{t}:4" for t in world.catalogue.templates]
    for reference in references:
        series = Quiz((reference, reference))
        session = Session(activity=series)
        for choice in range(len(questions.read(world, reference).options)):
            yield quiz.answer(world, session, series, choice, "telegram:1", NOW)
        yield quiz.skip(world, session, series, NOW)


def _around(world: World) -> Iterator[Turn]:
    for text in AROUND:
        yield Dialogue(world, _understood("hors_sujet")).turn(Session(), text, BEHIND, Random(1))
    for text in ("/quiz remise", "/quiz", "/mesdonnees"):
        begun = Dialogue(world, _understood("hors_sujet")).turn(Session(), text, GROUP, Random(1))
        yield begun
        match begun.session.activity:
            case ClassQuiz(questions) as series:
                last = replace(begun.session, activity=replace(series, index=len(questions) - 1))
                yield Dialogue(world, _understood("hors_sujet")).turn(
                    last, f"/suivante {questions[-1]}", GROUP, Random(1)
                )
                yield Dialogue(world, _understood("hors_sujet")).turn(last, "/passer", GROUP, Random(1))
                yield Dialogue(world, _understood("hors_sujet")).turn(
                    last, f"/refuse {questions[-1]}", GROUP, Random(1)
                )
    for intent in INTENTS:
        yield Dialogue(world, _understood(intent)).turn(Session(), "et alors", BEHIND, Random(1))
    yield from (exam.topic(world, Session(), topic) for topic in world.exam)


def _understood(intent: str) -> Understand:
    """An understanding that always finds the same intent."""
    return lambda text: Understanding(text, intent, 1.0)
