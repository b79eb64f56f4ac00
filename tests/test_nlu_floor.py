"""The ratchet: on sentences never trained on, no figure falls under `nlu/evaluation/floor.yml`."""

import json
from functools import partial

import pytest
import yaml

from bot.__main__ import DATA, EVALUATION, figures_of
from bot.skills.turn import World
from nlu import Understand
from nlu.evaluate import Report, check_leaks, evaluate, read_rows
from nlu.rasa_engine import read_examples

FLOOR = yaml.safe_load(EVALUATION.with_name("floor.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def report(world: World, understand: Understand) -> Report:
    programme = {notion.id: notion.programme for notion in world.course.notions.values()}
    return evaluate(understand, read_rows(EVALUATION), programme, partial(figures_of, world))


@pytest.mark.parametrize("figure", FLOOR)
def test_a_figure_of_the_evaluation_does_not_fall(report: Report, figure: str) -> None:
    measured = {
        "intents": report.intents.value,
        "second_chance": report.second_chance.value,
        "macro_f1": report.macro_f1,
        "out_of_scope_recall": report.out_of_scope_recall.value,
        "in_scope_kept": 1 - report.false_rejections.value,
        "first_notion": report.first_notion.value,
        "three_notions": report.three_notions.value,
        "compared_notions": report.compared_notions.value,
        "computed_notion": report.computed_notion.value,
        "figures_read": report.figures_read.value,
        "figures_bound": report.figures_bound.value,
    }
    assert measured[figure] >= FLOOR[figure], f"{figure} : {measured[figure]:.3f} sous {FLOOR[figure]}"


def test_no_sentence_is_both_trained_on_and_measured_on() -> None:
    trained = [sentence for path in sorted(DATA.glob("*.yml")) for _, sentence in read_examples(path)]
    measured = [json.loads(line)["text"] for line in EVALUATION.read_text(encoding="utf-8").splitlines()]
    check_leaks(trained, measured)
