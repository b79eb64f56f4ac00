"""Measures of understanding, against values counted by hand."""

import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from nlu import Candidate, Understanding
from nlu.evaluate import Figure, Row, check_leaks, evaluate, read_rows

PROGRAMME = {"taux_de_marge": 196, "taux_de_marque": 197, "remise": 176}


ANSWERS = {
    "a": ("demander_definition", 0.9, ("taux_de_marque", "taux_de_marge")),
    "b": ("calculer", 0.6, ("remise",)),
    "c": ("hors_sujet", 0.7, ()),
    "d": ("comparer", 0.8, ("taux_de_marge", "inconnu", "taux_de_marque")),
}


class Scripted:
    """Understands four messages, as told."""

    def __call__(self, text: str) -> Understanding:
        intent, confidence, notions = ANSWERS[text]
        ranking = ((intent, confidence), ("demander_formule", 1 - confidence))
        return Understanding(text, intent, confidence, ranking, tuple(Candidate(id_, 0.9) for id_ in notions))


ROWS: list[Row] = [
    {"text": "a", "intent": "demander_definition", "notions": [196], "style": "sms"},
    {"text": "b", "intent": "demander_formule", "notions": [176, 196], "match": "any", "style": "sms"},
    {"text": "c", "intent": "hors_sujet", "style": "court"},
    {"text": "d", "intent": "comparer", "notions": [197, 196], "style": "court"},
]


def read_figures(text: str, notions: Sequence[str]) -> list[Figure]:
    """Of « e »: 100 €, given to a quantity; 20 % and 5, given to none."""
    return [
        Figure(Decimal(100), "eur", bound=True),
        Figure(Decimal("0.2"), "pct", bound=False),
        Figure(Decimal(5), None, bound=False),
    ]


def test_figures_are_counted_one_by_one_with_their_units() -> None:
    # right and bound; right; the unit is wrong; a unit that is a noun may be unread; never typed
    numbers = [
        {"value": 100, "unit": "eur"},
        {"value": 20, "unit": "pct"},
        {"value": 5, "unit": "mois"},
        {"value": 5, "unit": "unites"},
        {"value": 7, "unit": None},
    ]
    row = {"text": "b", "intent": "calculer", "numbers": numbers, "notions": [176]}
    report = evaluate(Scripted(), [row], PROGRAMME, read_figures)
    assert (report.figures_read.right, report.figures_read.total) == (3, 5)
    assert (report.figures_bound.right, report.figures_bound.total) == (1, 5)
    # a calculation speaks of several quantities: its notions are counted apart
    assert (report.computed_notion.right, report.first_notion.total) == (1, 0)


def test_shares_are_those_counted_by_hand() -> None:
    report = evaluate(Scripted(), ROWS, PROGRAMME, read_figures)
    assert (report.intents.right, report.intents.total) == (3, 4)
    assert report.second_chance.right == 4  # « b » has its intent second
    assert (report.by_style["sms"].right, report.by_style["court"].right) == (1, 2)
    assert (report.out_of_scope_recall.right, report.out_of_scope_recall.total) == (1, 1)
    assert (report.false_rejections.right, report.false_rejections.total) == (0, 3)
    assert (report.first_notion.right, report.first_notion.total) == (1, 2)
    assert report.three_notions.right == 2
    assert (report.compared_notions.right, report.compared_notions.total) == (1, 1)
    assert report.confusions == {("demander_formule", "calculer"): 1}


def test_macro_f1_averages_over_intents_expected_or_understood() -> None:
    # definition, hors_sujet, comparer: 1 each; formule (missed) and calculer (wrongly found): 0
    assert evaluate(Scripted(), ROWS, PROGRAMME, read_figures).macro_f1 == pytest.approx(3 / 5)


def test_calibration_error_is_the_mean_gap_between_confidence_and_success() -> None:
    # each message in its own tenth: |0.9 − 1|, |0.6 − 0|, |0.7 − 1|, |0.8 − 1|, over 4
    assert evaluate(Scripted(), ROWS, PROGRAMME, read_figures).calibration_error == pytest.approx(
        (0.1 + 0.6 + 0.3 + 0.2) / 4
    )


def test_the_report_is_printed_in_french() -> None:
    printed = str(evaluate(Scripted(), ROWS, PROGRAMME, read_figures))
    assert "75.0% (3 sur 4)" in printed
    assert "demander_formule → calculer" in printed


def test_nothing_to_evaluate_is_an_error() -> None:
    with pytest.raises(ValueError, match="aucune phrase"):
        evaluate(Scripted(), [], PROGRAMME, read_figures)


def test_a_row_of_an_unknown_intent_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in [*ROWS, {"text": "e", "intent": "danser"}]), encoding="utf-8")
    with pytest.raises(ValueError, match="ligne 5"):
        read_rows(path)


def test_a_sentence_both_trained_on_and_evaluated_is_named_whatever_its_accents() -> None:
    with pytest.raises(ValueError, match="Élasticité croisée"):
        check_leaks(["elasticite croisee", "autre"], ["Élasticité croisée ?", "encore une"])


def test_distinct_sentences_do_not_leak() -> None:
    check_leaks(["le taux de marge"], ["le taux de marque"])
