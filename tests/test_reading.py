"""Statements read as a student types them: the right number, or a question, never a wrong number."""

import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exercises import catalogue as content
from exercises import numbers
from exercises.functions import Value
from exercises.reading import (
    Answered,
    Ask,
    Confirm,
    Glossary,
    NotACalculation,
    Outcome,
    Several,
    Unclear,
    Unread,
    read_request,
)

FOLDER = Path(__file__).parent / "statements"
CATALOGUE = content.load()
GLOSSARY = Glossary.build(CATALOGUE.quantities, CATALOGUE.rulebook, CATALOGUE.networks)
STATEMENTS: list[dict[str, Any]] = [
    {"file": path.stem, **entry}
    for path in sorted(FOLDER.glob("*.yml"))
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
]
ANSWERED = [entry for entry in STATEMENTS if "resultats" in entry]
SEVERAL = [entry for entry in STATEMENTS if "cas" in entry]
NEVER = [entry for entry in STATEMENTS if not {"resultats", "cas"} & set(entry)]


def read(text: str) -> Outcome:
    return read_request(text, GLOSSARY)


def figure(text: object) -> Decimal:
    found = numbers.read(str(text))
    assert isinstance(found, numbers.Read), text
    return found.value


def value_of(written: object) -> Value:
    """A figure, or the series that a list of figures makes."""
    return tuple(map(figure, written)) if isinstance(written, list) else figure(written)


def shown(name: str, value: Value) -> str:
    return CATALOGUE.quantities[name].show(value)


def identity(entry: dict[str, Any]) -> str:
    return f"{entry['file']}: {entry['texte'][:70]}"


@pytest.mark.parametrize("entry", ANSWERED, ids=identity)
def test_a_whole_statement_is_answered_with_the_value_of_the_paper_calculation(entry: dict[str, Any]) -> None:
    outcome = read(entry["texte"])

    assert isinstance(outcome, Answered), outcome
    # two chapters may call one thing by two names: what counts is the figure
    expected = sorted(shown(name, value_of(value)) for name, value in entry["resultats"].items())
    assert sorted(shown(name, value) for name, value in outcome.solution.results.items()) == expected
    for name, value in entry.get("donnees", {}).items():
        assert outcome.reading.givens[name] == figure(value)
    if "omis" in entry:
        assert list(outcome.left_out) == entry["omis"]


@pytest.mark.parametrize("entry", SEVERAL, ids=identity)
def test_each_product_of_a_statement_is_answered_alone(entry: dict[str, Any]) -> None:
    outcome = read(entry["texte"])

    assert isinstance(outcome, Several), outcome
    found = [{name: shown(name, v) for name, v in case.solution.results.items()} for _, case in outcome.cases]
    assert found == [{name: shown(name, value_of(v)) for name, v in case.items()} for case in entry["cas"]]


@pytest.mark.parametrize("entry", NEVER, ids=identity)
def test_an_incomplete_ambiguous_or_foreign_statement_is_never_answered(entry: dict[str, Any]) -> None:
    outcome = read(entry["texte"])

    assert not isinstance(outcome, Answered | Several), outcome
    if "demande" in entry:
        assert isinstance(outcome, Ask), outcome
        assert entry["demande"] in outcome.options[0]


def test_there_are_enough_statements() -> None:
    assert len(ANSWERED) >= 60
    assert len(NEVER) >= 20


def test_the_rate_of_vat_that_nobody_said_is_announced() -> None:
    outcome = read("je vends 120 € TTC un produit acheté 60 € HT, quel est mon taux de marque ?")

    assert isinstance(outcome, Answered)
    assert outcome.solution.assumed == ("taux_de_tva",)
    assert outcome.reading.labels["prix_de_vente_ttc"].raw.startswith("120")  # type: ignore[union-attr]  # one figure


def test_a_rate_of_vat_that_the_figures_do_without_is_not_assumed() -> None:
    # 211 − 200 = 11 : la TVA n'est pas à 20 %
    outcome = read("HT = 200 €, TTC = 211 €, montant de la tva ?")

    assert isinstance(outcome, Answered)
    assert outcome.solution.results == {"montant_de_tva": Decimal(11)}
    assert outcome.solution.assumed == ()


def test_a_figure_that_finds_no_place_is_named() -> None:
    outcome = read("emprunt 10 000 € sur 36 mois à 4 %, mensualité ? et 250 € de zigouigoui")

    assert isinstance(outcome, Unread)
    assert [found.raw.strip() for found in outcome.figures] == ["250 €"]


def test_the_only_figure_left_over_is_proposed_for_the_only_one_that_lacks() -> None:
    text = "Un club comptait 1 200 membres au début de l'année, 260 nouveaux membres, et 1 160 le dernier soir."

    outcome = read(f"{text} Quel est le taux d'attrition ?")

    # 1 200 + 260 − 1 160 = 300 lost, 300 ÷ 1 200 = 25 %
    assert isinstance(outcome, Confirm)
    assert outcome.why.replace("\u202f", " ") == "Je lis 1 160 pour les clients à la fin, sans en être sûr."
    assert outcome.solution.results == {"taux_d_attrition": Decimal("0.25")}


def test_a_lifetime_value_without_any_margin_is_proposed_in_turnover() -> None:
    outcome = read("panier moyen 30 €, 5 achats par an pendant 4 ans, ltv ?")

    # 30 × 5 × 4
    assert isinstance(outcome, Confirm)
    assert outcome.why == "Sans taux de marge, je compte la valeur vie client en chiffre d'affaires."
    assert outcome.solution.results == {"valeur_vie_client": Decimal(600)}


def test_an_amount_with_a_thing_of_its_own_is_no_term_of_the_series_before_it() -> None:
    outcome = read("ventes 120 131 139 152 163 et 300 € de zigouigoui, prévision rang 6")

    assert not isinstance(outcome, Answered)


def test_what_can_be_computed_is_offered_when_nothing_is_asked() -> None:
    outcome = read("prix d'achat 60 €, prix de vente 100 €")

    assert isinstance(outcome, Unclear)
    assert {"marge_unitaire", "taux_de_marge", "taux_de_marque"} & set(outcome.candidates)


def test_figures_that_contradict_one_another_are_shown_before_anything_is_computed() -> None:
    outcome = read("acheté 60 € HT, vendu 100 € HT, marge 50 € : quel est le taux de marque ?")

    assert isinstance(outcome, Confirm)
    assert "Tu donnes 60\u202f€ pour le coût d'achat HT, mais les autres chiffres mènent à 50\u202f€" in outcome.why


@pytest.mark.parametrize(
    "text", ["bonjour", "c'est quoi le taux de marque ?", "", "?", "comment on calcule la marge ?"]
)
def test_a_message_without_figures_that_wants_no_number_is_no_calculation(text: str) -> None:
    assert isinstance(read(text), NotACalculation)


def test_a_calculation_asked_for_without_figures_asks_for_them() -> None:
    outcome = read("calcule mon taux de marque")

    assert isinstance(outcome, Ask)
    assert outcome.sought == "taux_de_marque"


def test_the_hint_of_the_notion_chooses_between_chapters() -> None:
    text = "5 000 € à 4 % pendant 3 ans"

    outcome = read_request(text, GLOSSARY, notion_hint=["mensualite", "emprunts"])

    reading = getattr(outcome, "reading", None)
    assert reading is not None
    assert reading.chapter == "emprunts"


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"prix {number} €" for number in range(500)).ljust(10_000),
        "ventes " + " ; ".join(str(7 * number) for number in range(500)),
        "quel est le taux de marge " * 400,
        "a" * 10_000,
    ],
    ids=["500 prices", "500 sales", "no figure", "one word"],
)
def test_a_huge_message_is_left_unread_at_once(text: str) -> None:
    start = time.process_time()
    outcome = read(text)

    assert isinstance(outcome, Unread | NotACalculation)
    # fifty milliseconds are meant; the machine that runs the tests may be busy
    assert time.process_time() - start < 1


FRAGMENTS = [word for entry in STATEMENTS for word in entry["texte"].split()]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(" ".join)))
def test_any_text_has_an_outcome(text: str) -> None:
    outcome = read(text)

    answers = [case for _, case in outcome.cases] if isinstance(outcome, Several) else [outcome]
    for answer in answers:
        if isinstance(answer, Answered):
            assert set(answer.reading.sought) <= set(answer.solution.values)
