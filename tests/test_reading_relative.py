"""« et si le CA baissait de 10 % ? »: what moves, by how much, and what does not."""

from decimal import Decimal

import pytest

from exercises.reading import Answered, Several
from tests.test_reading import read

STATEMENT = "CA 200 000 €, taux de MSCV 30 %, charges fixes 45 000 €. Résultat ? "


def test_a_move_tells_what_the_result_was_worth_before() -> None:
    # 200 000 × 0,3 − 45 000 = 15 000 ; 190 000 × 0,3 − 45 000 = 12 000
    outcome = read(STATEMENT + "Que devient le résultat si le CA baisse de 5 % ?")
    assert isinstance(outcome, Several)
    _, (_, moved) = outcome.cases
    assert moved.solution.results == {"resultat": Decimal(12000)}
    assert moved.before == {"resultat": Decimal(15000)}


@pytest.mark.parametrize(
    "question",
    [
        "Que devient le résultat si le taux de MSCV baisse de 5 % ?",  # five points, or a twentieth?
        "Que devient le résultat si tout augmente de 5 % ?",
        "Que devient le résultat si les charges fixes augmentent de 3 points ?",
        "Que devient le résultat si le CA baisse de 5 % et les charges fixes de la moitié ?",
    ],
)
def test_a_move_that_may_be_two_things_is_not_answered(question: str) -> None:
    outcome = read(STATEMENT + question)
    assert isinstance(outcome, Answered)
    assert outcome.solution.results == {"resultat": Decimal(15000)}
    assert any(question.rstrip(" ?") in left for left in outcome.left_out)


def test_variable_costs_told_as_an_amount_do_not_stay_when_sales_move() -> None:
    outcome = read(
        "CA 100 000 €, charges variables 60 000 €, charges fixes 30 000 €. Résultat ? "
        "Que devient le résultat si le CA augmente de 10 % ?"
    )
    assert isinstance(outcome, Answered)
    assert outcome.left_out
