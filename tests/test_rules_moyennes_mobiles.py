"""Les moyennes mobiles, vérifiées par une convolution de numpy."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

SALES = st.lists(st.integers(1, 5_000).map(Decimal), min_size=14, max_size=30).map(tuple)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Value:
    solution = solve(catalogue.networks["moyennes_mobiles"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(sales=SALES, order=st.integers(2, 12))
def test_the_smoothed_series_is_a_convolution(catalogue: Catalogue, sales: Series, order: int) -> None:
    plain = np.convolve(np.array(sales, dtype=float), np.ones(order) / order, mode="valid")
    expected = plain if order % 2 else (plain[:-1] + plain[1:]) / 2
    smoothed = found(catalogue, "moyennes_mobiles", ventes=sales, ordre=Decimal(order))
    assert isinstance(smoothed, tuple)
    assert [float(term) for term in smoothed] == pytest.approx(list(expected), rel=1e-9)
    assert found(catalogue, "nombre_de_moyennes_mobiles", ventes=sales, ordre=Decimal(order)) == len(expected)


def test_an_even_order_wipes_out_a_season_of_that_length(catalogue: Catalogue) -> None:
    # la même saison trois fois : chaque moyenne centrée d'ordre 4 est la moyenne de l'année, 125
    year = tuple(map(Decimal, (100, 140, 90, 170)))
    smoothed = found(catalogue, "moyennes_mobiles", ventes=year * 3, ordre=Decimal(4))
    assert isinstance(smoothed, tuple)
    assert set(smoothed) == {Decimal(125)}


def test_there_is_no_mean_at_the_ends(catalogue: Catalogue) -> None:
    series = tuple(map(Decimal, (100, 140, 90, 170, 112)))
    with pytest.raises(Impossible, match="du rang 3 au rang 3"):
        found(catalogue, "moyenne_mobile", ventes=series, ordre=Decimal(4), rang_de_la_moyenne=Decimal(1))
