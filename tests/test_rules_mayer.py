"""La droite de Mayer, vérifiée par numpy : elle passe par les deux points moyens."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

SALES = st.lists(st.integers(1, 5_000).map(Decimal), min_size=2, max_size=16).map(tuple)


def solved(catalogue: Catalogue, sales: Series, rank: int) -> Solution:
    givens: dict[str, Value] = {"ventes": sales, "rang_a_prevoir": Decimal(rank)}
    solution = solve(catalogue.networks["mayer"], givens, ["prevision_de_mayer"])
    assert isinstance(solution, Solution), solution
    return solution


@given(sales=SALES, rank=st.integers(1, 30))
def test_the_line_goes_through_the_mean_points_of_both_halves(catalogue: Catalogue, sales: Series, rank: int) -> None:
    middle = (len(sales) + 1) // 2
    ranks, values = np.arange(1, len(sales) + 1), np.array(sales, dtype=float)
    points_x = [ranks[:middle].mean(), ranks[middle:].mean()]
    points_y = [values[:middle].mean(), values[middle:].mean()]
    slope, intercept = np.polyfit(points_x, points_y, 1)
    found = solved(catalogue, sales, rank).values["prevision_de_mayer"]
    assert isinstance(found, Decimal)
    assert float(found) == pytest.approx(slope * rank + intercept, rel=1e-6, abs=1e-6)


def test_one_period_can_not_be_split(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="deux"):
        solved(catalogue, (Decimal(12),), 2)
