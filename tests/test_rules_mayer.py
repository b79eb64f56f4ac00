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


@given(
    couples=st.lists(
        st.tuples(st.integers(1, 400), st.integers(1, 5_000)),
        min_size=4,
        max_size=12,
        unique_by=lambda couple: couple[0],
    ),
    x=st.integers(1, 900),
)
def test_with_its_own_x_the_line_goes_through_the_mean_points_too(
    catalogue: Catalogue, couples: list[tuple[int, int]], x: int
) -> None:
    couples = sorted(couples)
    middle = (len(couples) + 1) // 2
    halves = [np.array(couples[:middle], dtype=float), np.array(couples[middle:], dtype=float)]
    (x1, y1), (x2, y2) = (half.mean(axis=0) for half in halves)
    slope, intercept = np.polyfit([x1, x2], [y1, y2], 1)
    givens: dict[str, Value] = {
        "rangs": tuple(Decimal(one) for one, _ in couples),
        "ventes": tuple(Decimal(other) for _, other in couples),
        "abscisse_donnee": Decimal(x),
    }
    solution = solve(catalogue.networks["mayer"], givens, ["prevision_de_mayer"])
    assert isinstance(solution, Solution), solution
    found = solution.values["prevision_de_mayer"]
    assert isinstance(found, Decimal)
    assert float(found) == pytest.approx(slope * x + intercept, rel=1e-6, abs=1e-5)


@given(slope=st.integers(1, 40), intercept=st.integers(0, 400), level=st.integers(401, 4_000))
def test_the_rank_of_the_crossing_is_the_first_that_reaches_the_level(
    catalogue: Catalogue, slope: int, intercept: int, level: int
) -> None:
    givens: dict[str, Value] = {
        "pente_de_mayer": Decimal(slope), "ordonnee_de_mayer": Decimal(intercept), "y_vise": Decimal(level),
    }  # fmt: skip
    solution = solve(catalogue.networks["mayer"], givens, ["rang_du_depassement"])
    assert isinstance(solution, Solution), solution
    rank = next(rank for rank in range(1, 5_000) if slope * rank + intercept >= level)
    assert solution.values["rang_du_depassement"] == rank
