"""Verdicts one by one, on figures small enough to check in the head."""

from decimal import Decimal

import pytest

from exercises import numbers
from exercises.catalogue import Catalogue
from exercises.grading import Feedback, grade
from exercises.numbers import Read
from exercises.solution import Solution, solve


@pytest.fixture(scope="module")
def solution(catalogue: Catalogue) -> Solution:
    """Bought 75, sold 120 HT: margin 45; 45 ÷ 75 = 60 %; 45 ÷ 120 = 37,5 %; coefficient 144 ÷ 75 = 1,92."""
    givens = {"cout_d_achat": Decimal(75), "prix_de_vente_ht": Decimal(120), "taux_de_tva": Decimal("0.2")}
    sought = ["marge_unitaire", "taux_de_marge", "taux_de_marque", "prix_de_vente_ttc", "coefficient_multiplicateur"]
    solved = solve(catalogue.networks["marges"], givens, sought)
    assert isinstance(solved, Solution)
    return solved


def judged(
    catalogue: Catalogue, solution: Solution, quantity: str, typed: str, earlier: dict[str, Decimal] | None = None
) -> Feedback:
    step = next(step for step in solution.steps if step.quantity == quantity)
    answer = numbers.read(typed)
    assert isinstance(answer, Read), typed
    return grade(step, solution, answer, catalogue.rulebook, catalogue.quantities, earlier)


@pytest.mark.parametrize(
    ("quantity", "typed", "verdict", "code"),
    [
        ("marge_unitaire", "45", "correct", None),
        ("marge_unitaire", "45 €", "correct", None),
        ("marge_unitaire", "45,00 euros", "correct", None),
        ("marge_unitaire", "120 - 75", "correct", None),
        ("marge_unitaire", "45 %", "unite", "unite"),
        ("marge_unitaire", "-45", "etourderie", "signe"),
        ("marge_unitaire", "450", "etourderie", "facteur_10"),
        ("marge_unitaire", "75", "etourderie", "donnee_recopiee"),
        ("marge_unitaire", "195", "erreur_connue", "marge_ajoutee"),  # 120 + 75
        ("marge_unitaire", "52", "faux", None),
        ("taux_de_marque", "37,5 %", "correct", None),
        ("taux_de_marque", "0,375", "correct", None),
        ("taux_de_marque", "37,5", "unite", "unite"),
        ("taux_de_marque", "37,5 points", "unite", "unite"),
        ("taux_de_marque", "38 %", "faux", None),  # 1,3 % off, and not a rounding at one decimal
        ("taux_de_marque", "60 %", "erreur_connue", "taux_de_marge_pour_marque"),
        ("taux_de_marque", "0,375 %", "etourderie", "facteur_100"),
        ("coefficient_multiplicateur", "1,92", "correct", None),
        ("coefficient_multiplicateur", "1,9", "arrondi", None),
        ("coefficient_multiplicateur", "1,6", "erreur_connue", "coefficient_sur_ht"),  # 120 ÷ 75
    ],
)
def test_an_answer_gets_its_verdict(
    catalogue: Catalogue, solution: Solution, quantity: str, typed: str, verdict: str, code: str | None
) -> None:
    found = judged(catalogue, solution, quantity, typed)
    assert (found.verdict, found.code) == (verdict, code), found


def test_an_error_carried_on_is_recognised(catalogue: Catalogue, solution: Solution) -> None:
    # a margin of 50 was found instead of 45: 50 ÷ 120 = 41,67 %
    found = judged(catalogue, solution, "taux_de_marque", "41,67 %", {"marge_unitaire": Decimal(50)})
    assert found.verdict == "report"


def test_a_mistake_made_on_the_way_is_named_at_the_end(catalogue: Catalogue, solution: Solution) -> None:
    # 120 + 75 = 195 taken for the margin: 195 ÷ 75 = 260 %
    found = judged(catalogue, solution, "taux_de_marge", "260 %")
    assert (found.verdict, found.code) == ("erreur_connue", "marge_ajoutee")


def test_rounding_on_the_way_is_accepted_and_said(catalogue: Catalogue) -> None:
    # ventes 10, 11, 13, 18: ȳ = 13, Σxy = 143, a = (143 − 4 × 2,5 × 13) ÷ 5 = 2,6, b = 13 − 6,5 = 6,5: exact
    # ventes 10, 12, 13: ȳ = 11,666…, a = 1,5, b = 11,666… − 3 = 8,666… ; with ȳ at 11,7, b = 8,7
    givens = {"ventes": tuple(map(Decimal, (10, 12, 13)))}
    solved = solve(catalogue.networks["previsions"], givens, ["ordonnee_a_l_origine"])
    assert isinstance(solved, Solution)
    found = judged(catalogue, solved, "ordonnee_a_l_origine", "8,7")
    assert found.verdict == "arrondi"
    assert judged(catalogue, solved, "ordonnee_a_l_origine", "8,67").verdict == "correct"


@pytest.mark.parametrize(
    ("quantity", "typed", "expected"),
    [
        ("marge_unitaire", "52 %", "un montant en euros et non un pourcentage"),
        ("taux_de_marque", "52 €", "un pourcentage et non un montant en euros"),
    ],
)
def test_an_answer_of_another_kind_is_told_what_kind_is_sought(
    catalogue: Catalogue, solution: Solution, quantity: str, typed: str, expected: str
) -> None:
    found = judged(catalogue, solution, quantity, typed)
    assert found.verdict == "faux"
    assert found.message.endswith(f"{expected}.")


def test_every_verdict_tells_the_student_something_and_never_only_that_it_is_wrong(
    catalogue: Catalogue, solution: Solution
) -> None:
    for typed in ("45", "45 %", "-45", "450", "75", "195", "52"):
        assert len(judged(catalogue, solution, "marge_unitaire", typed).message) > 20
