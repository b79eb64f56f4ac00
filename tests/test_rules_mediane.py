"""Médiane et quartiles, vérifiés par le module statistics et par l'interpolation de numpy."""

import statistics
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

LISTS = st.lists(st.integers(1, 900).map(Decimal), min_size=1, max_size=20).map(tuple)
COUNTS = st.lists(st.integers(1, 60).map(Decimal), min_size=4, max_size=4).map(tuple)
BOUNDS = tuple(map(Decimal, (0, 20, 40, 70, 120)))
NAMES = ("premier_quartile", "mediane", "troisieme_quartile")


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Decimal:
    solution = solve(catalogue.networks["mediane"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(observations=LISTS)
def test_the_median_of_a_list_is_that_of_the_standard_library(catalogue: Catalogue, observations: Series) -> None:
    assert found(catalogue, "mediane", observations=observations) == statistics.median(observations)


@given(observations=LISTS)
def test_a_quartile_is_the_first_value_that_a_quarter_does_not_exceed(
    catalogue: Catalogue, observations: Series
) -> None:
    for name, share in (("premier_quartile", Fraction(1, 4)), ("troisieme_quartile", Fraction(3, 4))):
        quartile = found(catalogue, name, observations=observations)
        reached = [v for v in observations if Fraction(sum(o <= v for o in observations), len(observations)) >= share]
        assert quartile == min(reached)


@given(counts=COUNTS)
def test_a_table_has_the_median_of_the_list_it_counts(catalogue: Catalogue, counts: Series) -> None:
    values = tuple(map(Decimal, (10, 20, 30, 40)))
    plain = [value for value, count in zip(values, counts, strict=True) for _ in range(int(count))]
    assert found(catalogue, "mediane", valeurs=values, effectifs=counts) == statistics.median(plain)


@given(counts=COUNTS)
def test_with_classes_the_quartiles_are_read_on_the_cumulated_curve(catalogue: Catalogue, counts: Series) -> None:
    curve = np.concatenate(([0.0], np.cumsum([float(count) for count in counts])))
    for name, share in zip(NAMES, (0.25, 0.5, 0.75), strict=True):
        expected = np.interp(share * curve[-1], curve, [float(bound) for bound in BOUNDS])
        quartile = found(catalogue, name, bornes_des_classes=BOUNDS, effectifs=counts)
        assert float(quartile) == pytest.approx(float(expected), rel=1e-9)


def test_huge_counts_are_not_spread_out(catalogue: Catalogue) -> None:
    values, counts = (Decimal(1), Decimal(2)), (Decimal(10) ** 12, Decimal(10) ** 13)
    assert found(catalogue, "mediane", valeurs=values, effectifs=counts) == 2


def test_bounds_and_counts_must_go_together(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="une borne de plus"):
        found(catalogue, "mediane", bornes_des_classes=BOUNDS, effectifs=(Decimal(1), Decimal(2)))
