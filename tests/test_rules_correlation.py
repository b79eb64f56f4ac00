"""La corrélation, vérifiée par scipy."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import pearsonr

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

PAIRS = st.lists(
    st.tuples(st.integers(-90, 90).map(Decimal), st.integers(-900, 900).map(Decimal)), min_size=3, max_size=15
)


def found(catalogue: Catalogue, sought: str, x: Series, y: Series) -> float:
    givens: dict[str, Value] = {"serie_x": x, "serie_y": y}
    solution = solve(catalogue.networks["correlation"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return float(value)


@given(pairs=PAIRS)
def test_r_is_that_of_pearson(catalogue: Catalogue, pairs: list[tuple[Decimal, Decimal]]) -> None:
    x, y = tuple(a for a, _ in pairs), tuple(b for _, b in pairs)
    assume(len(set(x)) > 1 and len(set(y)) > 1)
    expected = float(pearsonr([float(a) for a in x], [float(b) for b in y])[0])
    assert found(catalogue, "coefficient_de_correlation", x, y) == pytest.approx(expected, abs=1e-9)
    assert found(catalogue, "coefficient_de_determination", x, y) == pytest.approx(expected**2, abs=1e-9)


def test_a_constant_series_is_linked_to_nothing(catalogue: Catalogue) -> None:
    flat, rising = (Decimal(3),) * 3, tuple(map(Decimal, (1, 2, 3)))
    with pytest.raises(Impossible, match="division par zéro"):
        found(catalogue, "coefficient_de_correlation", flat, rising)


def test_both_series_must_have_as_many_values(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="même nombre"):
        found(catalogue, "coefficient_de_correlation", (Decimal(1), Decimal(2)), (Decimal(1),))
