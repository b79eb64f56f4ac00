"""What every reply must be, whatever the content: short, typable, drawable, French to the space."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from random import Random

import pytest

from bot.channels.formula import draw_formula
from bot.dialogue import Behind, Dialogue
from bot.reply import MAX_CHOICES, MAX_COMMAND_BYTES, MAX_LABEL, MAX_TEXT, Formula, Reply
from bot.session import Practice, Quiz, Session
from bot.skills import explain, questions, quiz
from bot.skills.turn import World, french
from bot.tutor import clean
from exercises.hints import LEVELS, hint
from exercises.solution import picture
from nlu import Understand, Understanding

NOW = datetime(2026, 11, 24, tzinfo=UTC)
BEHIND = Behind("test:lea", NOW, tuple, dict)
ASPECTS = (explain.definition, explain.formule, explain.exemple, explain.pieges, explain.fiche)


def nothing(text: str) -> Understanding:
    return Understanding(text, "hors_sujet", 1.0)


def fits(reply: Reply) -> None:
    """A phone's screen, four buttons that can be typed, narrow spaces before high punctuation, no stray mark."""
    for said in reply.messages:
        assert 0 < len(said.text) <= MAX_TEXT, said.text
        assert len(said.choices) <= MAX_CHOICES, said.choices
        labels = [choice.label.casefold() for choice in said.choices]
        assert len(set(labels)) == len(labels), labels
        for choice in said.choices:
            assert 0 < len(choice.label) <= MAX_LABEL, choice
            assert choice.command.startswith("/"), choice
            assert len(choice.command.encode()) <= MAX_COMMAND_BYTES, choice
        assert french(said.text) == said.text
        assert said.text.count("**") % 2 == 0, said.text
        assert not re.search(r"\{\w*\}|\bNone\b|_\w+_", said.text), said.text


@pytest.mark.parametrize("aspect", ASPECTS, ids=lambda aspect: aspect.__name__)
def test_every_notion_answers_every_question_on_one_screen(world: World, aspect: explain.Aspect) -> None:
    for notion in world.course.notions.values():
        done = aspect(world, Session(), notion)
        fits(done.reply)
        assert done.reply.facts["notions"] == [{"id": notion.id, "programme": notion.programme}]
        assert done.session.notion == notion.id


def test_every_confusion_is_told_apart_on_one_screen(world: World) -> None:
    for one in world.course.notions.values():
        for other in one.confusions:
            done = explain.comparer(world, Session(), one, world.course.notions[other])
            fits(done.reply)
            assert world.course.notions[other].nom in done.reply.messages[0].text


def test_two_notions_of_a_section_are_contrasted_even_when_nobody_confuses_them(world: World) -> None:
    for section in world.course.sections.values():
        for one, other in pairwise(world.course.in_section(section.code)):
            fits(explain.comparer(world, Session(), one, other).reply)


def test_every_section_says_what_it_holds(world: World) -> None:
    for section in world.course.sections.values():
        fits(explain.section(world, Session(), section.code).reply)


def test_every_notion_that_names_a_rule_has_its_example_computed(world: World) -> None:
    for notion in world.course.notions.values():
        if notion.regle is not None:
            solution = explain.worked_example(world.catalogue, notion)
            assert solution is not None, notion.file
            assert notion.regle in solution.values, notion.file


def test_every_exercise_plays_to_its_end_by_its_own_buttons(world: World) -> None:
    dialogue = Dialogue(world, nothing)
    for template in world.catalogue.templates:
        session, random = Session(), Random(5)
        done = dialogue.turn(session, f"/modele {template}", BEHIND, random)
        fits(done.reply)
        assert isinstance(done.session.activity, Practice)
        steps = len(world.catalogue.draw(template, done.session.activity.seed).steps)
        for _ in range(steps):
            for _ in range(LEVELS - 1):
                done = dialogue.turn(done.session, "un indice", BEHIND, random)
                fits(done.reply)
            done = dialogue.turn(done.session, "Passer", BEHIND, random)
            fits(done.reply)
        assert done.session.activity is None, template
        fits(dialogue.turn(done.session, "/jumeau", BEHIND, random).reply)


def test_every_solution_shown_whole_fits(world: World) -> None:
    dialogue = Dialogue(world, nothing)
    for template in world.catalogue.templates:
        done = dialogue.turn(Session(), f"/modele {template}", BEHIND, Random(9))
        fits(dialogue.turn(done.session, "/solution", BEHIND, Random(9)).reply)


def test_every_quiz_item_and_every_computed_question_fits(world: World) -> None:
    references = [f"item:{id_}:4" for id_ in world.bank.items] + [f"regle:{t}:4" for t in world.catalogue.templates]
    for reference in references:
        question = questions.read(world, reference)
        assert 2 <= len(question.options) <= 4, reference
        assert len(set(question.options)) == len(question.options), reference
        series = Quiz((reference,))
        for choice in range(len(question.options)):
            done = quiz.answer(world, Session(activity=series), series, choice, "test:lea", NOW)
            fits(done.reply)
            assert done.attempts[0].verdict == ("correct" if choice == question.right else "faux")


def drawings(world: World) -> Iterator[str]:
    for network in world.catalogue.networks.values():
        for edge in network.edges:
            drawn = picture(edge, world.catalogue.quantities)
            if drawn is not None:
                yield drawn


def test_every_formula_is_mathematics_that_typst_draws(world: World) -> None:
    for formula in sorted(set(drawings(world))):
        assert draw_formula(Formula(formula, "")).startswith(b"\x89PNG")


def test_hints_of_every_template_read_in_french(world: World) -> None:
    for template in world.catalogue.templates:
        exercise = world.catalogue.draw(template, 2)
        for step in exercise.steps:
            for level in range(1, LEVELS + 1):
                text = hint(step, level, world.catalogue.quantities, exercise.solution.givens)
                assert len(text) <= MAX_TEXT
                assert not re.search(r"\b(le|la) (les|le|la|l')\b|\bde le\b|\bde les\b", text), text


HOSTILE = (
    "",
    " \u200b\u200e\u2066",
    "a" * 10_000,
    "9" * 10_000,
    "1 " * 500,
    "(" * 2_000,
    "1+" * 2_000,
    "9**9**9**9",
    "2^999999999",
    "1e999999",
    "<script>alert(1)</script>",
    "**gras** _x_ `code` [lien](http://x)",
    "\u202eرقم ١٢٣",
    "１２，５％",
    "Ⅻ ½ ⅓",
    "\x00\x07\x1b[31m",
    "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "/" * 300,
    "/definition " + "x" * 500,
    "/exo \n\n; drop table students",
    "/reponse -1 99999999999999999999",
    "/valeur NaN",
    "what is the markup rate please",
    "taux de mаrque",
    "😂" * 200,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_whatever_comes_in_gets_a_clear_short_answer(world: World, understand: Understand, text: str) -> None:
    dialogue = Dialogue(world, understand)
    openings = ("/start", "/modele deux_remises", "/quiz remise", "mensualité pour 15 000 € à 3,5 %")
    for opening in openings:
        session = dialogue.turn(Session(), opening, BEHIND, Random(1)).session
        fits(dialogue.turn(session, clean(text), BEHIND, Random(1)).reply)
