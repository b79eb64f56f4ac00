"""La tendance exponentielle, vérifiée par l'ajustement de numpy sur les logarithmes."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

SALES = st.lists(st.integers(5, 5_000).map(Decimal), min_size=2, max_size=12).map(tuple)


def forecast(catalogue: Catalogue, sales: Series, rank: int) -> float:
    givens: dict[str, Value] = {"ventes": sales, "rang_a_prevoir": Decimal(rank)}
    solution = solve(catalogue.networks["ajustement_exponentiel"], givens, ["prevision_exponentielle"])
    assert isinstance(solution, Solution), solution
    value = solution.values["prevision_exponentielle"]
    assert isinstance(value, Decimal)
    return float(value)


@given(sales=SALES, rank=st.integers(1, 15))
def test_the_trend_is_a_line_on_the_logarithms(catalogue: Catalogue, sales: Series, rank: int) -> None:
    ranks = np.arange(1, len(sales) + 1)
    slope, intercept = np.polyfit(ranks, np.log(np.array(sales, dtype=float)), 1)
    assert forecast(catalogue, sales, rank) == pytest.approx(np.exp(slope * rank + intercept), rel=1e-6)


def test_a_sale_of_nothing_has_no_logarithm(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible):
        forecast(catalogue, (Decimal(5), Decimal(0)), 3)
