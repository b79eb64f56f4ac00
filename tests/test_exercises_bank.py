"""Every variant of every template, every mistake, every rule: what must hold for all content, present and to come."""

from dataclasses import replace
from decimal import Decimal

import pytest

from exercises.catalogue import Catalogue, load
from exercises.expression import evaluate
from exercises.functions import Table, Value
from exercises.grading import RIGHT, grade, own_mistakes
from exercises.hints import LEVELS, hint, small_values
from exercises.network import Edge
from exercises.numbers import Read, round_half_up
from exercises.quantity import ContentError, Quantity
from exercises.rule import Mistake, Rule
from exercises.template import Exercise, draw, tells

CATALOGUE = load()
VARIANTS = range(12)
DISTINCT = 50


def typed(value: Decimal, quantity: Quantity) -> Read:
    """The value as a careful student types it: rounded as usual, with its unit."""
    percent = 2 if quantity.unit == "pourcent" else 0
    rounded = round_half_up(value, quantity.decimals + percent)
    return Read(rounded, quantity.unit, None, "", quantity.decimals)  # type: ignore[arg-type]  # a quantity's unit is one


def variants(template: str) -> list[Exercise]:
    return [CATALOGUE.draw(template, seed) for seed in VARIANTS]


@pytest.mark.parametrize("template", CATALOGUE.templates)
def test_the_model_answer_is_correct_and_an_absurd_one_is_wrong(template: str) -> None:
    for exercise in variants(template):
        for step in exercise.steps:
            quantity = CATALOGUE.quantities[step.quantity]
            assert isinstance(step.value, Decimal)
            verdict = grade(
                step, exercise.solution, typed(step.value, quantity), CATALOGUE.rulebook, CATALOGUE.quantities
            ).verdict
            assert verdict == "correct", (exercise.statement, step.quantity, step.value)
            absurd = typed(abs(step.value) * 7 + 31_415_926, quantity)
            found = grade(step, exercise.solution, absurd, CATALOGUE.rulebook, CATALOGUE.quantities)
            assert found.verdict == "faux", (exercise.statement, step.quantity, found)


@pytest.mark.parametrize("template", CATALOGUE.templates)
def test_every_mistake_is_named_by_its_code(template: str) -> None:
    for exercise in variants(template):
        known: dict[str, Value] = {
            name: value
            for name, value in exercise.solution.values.items()
            if name not in {step.quantity for step in exercise.solution.steps}
        }
        for step in exercise.solution.steps:
            quantity = CATALOGUE.quantities[step.quantity]
            if isinstance(step.value, Decimal):
                mistakes = list(own_mistakes(step, known, CATALOGUE.rulebook, CATALOGUE.quantities))
                shown = [quantity.show(value) for _, value in mistakes]
                assert quantity.show(step.value) not in shown, (exercise.statement, step.quantity)
                assert len(set(shown)) == len(shown), (exercise.statement, step.quantity, shown)
                for mistake, wrong in mistakes:
                    assert isinstance(wrong, Decimal)
                    found = grade(
                        step, exercise.solution, typed(wrong, quantity), CATALOGUE.rulebook, CATALOGUE.quantities
                    )
                    assert (found.verdict, found.code) == ("erreur_connue", mistake.code), (exercise.statement, found)
            known[step.quantity] = step.value


@pytest.mark.parametrize("template", CATALOGUE.templates)
def test_a_step_that_a_student_answers_has_at_least_two_mistakes_to_name(template: str) -> None:
    exercise = CATALOGUE.draw(template, 0)
    for step in exercise.steps:
        assert len({m.code for m in CATALOGUE.rulebook.mistakes_on(step.quantity)}) >= 2, step.quantity


@pytest.mark.parametrize("template", CATALOGUE.templates)
def test_a_carried_error_is_recognised_on_every_dependent_step(template: str) -> None:
    exercise = CATALOGUE.draw(template, 0)
    steps = exercise.steps
    for i, first in enumerate(steps):
        assert isinstance(first.value, Decimal)
        wrong = first.value * Decimal("1.37") + Decimal("0.5")
        values = {**exercise.solution.values, first.quantity: wrong}
        for later in exercise.solution.steps:
            if later.quantity == first.quantity or exercise.solution.steps.index(later) < exercise.solution.steps.index(
                first
            ):
                continue
            values[later.quantity] = CATALOGUE.quantities[later.quantity].rounded(later.edge.compute(values))
        for later in steps[i + 1 :]:
            carried = values[later.quantity]
            assert isinstance(carried, Decimal)
            assert isinstance(later.value, Decimal)
            quantity = CATALOGUE.quantities[later.quantity]
            if quantity.show(carried) == quantity.show(later.value):
                continue
            found = grade(
                later,
                exercise.solution,
                typed(carried, quantity),
                CATALOGUE.rulebook,
                CATALOGUE.quantities,
                {first.quantity: wrong},
            )
            assert found.verdict in ("report", "erreur_connue"), (exercise.statement, first.quantity, later.quantity)


@pytest.mark.parametrize("template", CATALOGUE.templates)
def test_hints_before_the_last_never_hold_the_answer_and_the_last_does(template: str) -> None:
    for exercise in variants(template):
        for step in exercise.steps:
            shown = CATALOGUE.quantities[step.quantity].show(step.value)
            for level in range(1, LEVELS):
                text = hint(step, level, CATALOGUE.quantities, exercise.solution.givens)
                assert not tells(text, shown), (text, shown)
                assert "…" not in text
            assert shown in hint(step, LEVELS, CATALOGUE.quantities, exercise.solution.givens)


@pytest.mark.parametrize("template", CATALOGUE.templates)
def test_a_template_has_many_distinct_variants_and_five_contexts(template: str) -> None:
    statements = {CATALOGUE.draw(template, seed).statement for seed in range(DISTINCT * 2)}
    assert len(statements) >= DISTINCT
    assert len(set(CATALOGUE.templates[template].contexts)) >= 5
    assert all("{" not in statement for statement in statements)


@pytest.mark.parametrize("template", CATALOGUE.templates)
def test_the_same_seed_gives_the_same_variant(template: str) -> None:
    assert CATALOGUE.draw(template, 3) == CATALOGUE.draw(template, 3)


def test_every_quantity_asked_in_a_drill_can_be_answered_by_a_rounded_percentage_without_its_sign() -> None:
    exercise = CATALOGUE.draw("marge_et_taux", 1)
    step = next(step for step in exercise.steps if step.quantity == "taux_de_marque")
    assert isinstance(step.value, Decimal)
    bare = Read(round_half_up(step.value * 100, 2), None, None, "", 2)
    found = grade(step, exercise.solution, bare, CATALOGUE.rulebook, CATALOGUE.quantities)
    assert found.verdict == "unite"
    assert found.verdict in RIGHT


INVERSES = [
    (chapter, edge)
    for chapter, network in CATALOGUE.networks.items()
    for edge in network.edges
    if edge.unknown is not None and edge.rule.chapter == chapter
]


@pytest.mark.parametrize(("chapter", "edge"), INVERSES, ids=lambda value: str(value)[:60])
def test_a_rule_turned_round_gives_back_what_was_put_in(chapter: str, edge: Edge) -> None:
    values = dict(edge.rule.example)
    expected = values[edge.unknown or ""]
    values[edge.rule.gives] = edge.rule.function(*(values[name] for name in edge.rule.needs))
    assert edge.expression is not None
    found = evaluate(edge.expression, values)
    assert isinstance(found, Decimal)
    assert isinstance(expected, Decimal)
    assert round_half_up(found, 6) == round_half_up(expected, 6)


@pytest.mark.parametrize("rule", CATALOGUE.rulebook.rules, ids=str)
def test_a_rule_reads_in_french_and_its_formula_tree_computes_what_it_computes(rule: Rule) -> None:
    assert 3 <= len(rule.formula) <= 160
    value = rule.function(*rule.example.values())
    if rule.expression is not None and isinstance(value, Decimal):
        tree = evaluate(rule.expression, rule.example)
        assert isinstance(tree, Decimal)
        assert round_half_up(tree, 8) == round_half_up(value, 8)
    if rule.develop is not None:
        assert rule.develop(*rule.example.values())
    assert isinstance(value, Decimal | tuple | Table)
    small = small_values(Edge(rule, rule.gives, rule.needs, rule.expression), CATALOGUE.quantities)
    assert set(rule.needs) <= set(small)


@pytest.mark.parametrize("mistake", CATALOGUE.rulebook.mistakes, ids=lambda m: f"{m.gives}-{m.code}")
def test_a_mistake_speaks_to_the_student_in_a_sentence_or_two(mistake: Mistake) -> None:
    assert 30 <= len(mistake.message) <= 260
    assert mistake.message.endswith((".", "!"))
    assert mistake.code.isascii()
    assert mistake.gives in CATALOGUE.quantities
    assert set(mistake.needs) <= set(CATALOGUE.quantities)


def test_a_template_that_can_not_be_solved_names_what_lacks() -> None:
    template = CATALOGUE.templates["deux_remises"]
    crippled = replace(template, givens={"taux_de_remises": template.givens["taux_de_remises"]}, statement="x")
    network = CATALOGUE.networks[template.chapter]
    with pytest.raises(ContentError, match="prix_brut"):
        draw(crippled, 0, network, CATALOGUE.rulebook, CATALOGUE.quantities, CATALOGUE.contexts)


def test_the_catalogue_is_the_one_that_serves(catalogue: Catalogue) -> None:
    assert set(catalogue.templates) == set(CATALOGUE.templates)
