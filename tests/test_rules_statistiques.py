"""Moyenne et dispersion, vérifiées par le module statistics et par numpy."""

import statistics
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

LISTS = st.lists(st.integers(1, 900).map(Decimal), min_size=2, max_size=20).map(tuple)
ROWS = st.lists(st.tuples(st.integers(1, 200).map(Decimal), st.integers(1, 40).map(Decimal)), min_size=2, max_size=8)


def found(catalogue: Catalogue, sought: str, conventions: tuple[str, ...] = (), **givens: Value) -> float:
    solution = solve(catalogue.networks["statistiques"], givens, [sought], conventions)
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return float(value)


@given(observations=LISTS)
def test_a_list_has_the_mean_and_the_deviations_of_the_standard_library(
    catalogue: Catalogue, observations: Series
) -> None:
    plain = [float(value) for value in observations]
    assert found(catalogue, "moyenne_arithmetique", observations=observations) == pytest.approx(statistics.mean(plain))
    assert found(catalogue, "ecart_type", observations=observations) == pytest.approx(statistics.pstdev(plain))
    sample = found(catalogue, "ecart_type", ("echantillon",), observations=observations)
    assert sample == pytest.approx(statistics.stdev(plain))


@given(rows=ROWS)
def test_a_table_has_the_statistics_of_the_list_it_counts(
    catalogue: Catalogue, rows: list[tuple[Decimal, Decimal]]
) -> None:
    values, counts = tuple(value for value, _ in rows), tuple(count for _, count in rows)
    plain = np.repeat([float(value) for value in values], [int(count) for count in counts])
    assert found(catalogue, "moyenne_arithmetique", valeurs=values, effectifs=counts) == pytest.approx(plain.mean())
    assert found(catalogue, "ecart_type", valeurs=values, effectifs=counts) == pytest.approx(plain.std(), abs=1e-9)
    assert found(catalogue, "coefficient_de_variation", valeurs=values, effectifs=counts) == pytest.approx(
        plain.std() / plain.mean(), abs=1e-9
    )
    sample = found(catalogue, "ecart_type", ("echantillon",), valeurs=values, effectifs=counts)
    assert sample == pytest.approx(plain.std(ddof=1), abs=1e-9)


def test_one_value_is_not_a_sample(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="deux valeurs"):
        found(catalogue, "ecart_type", ("echantillon",), observations=(Decimal(4),))
