"""La droite des points extrêmes, vérifiée par l'interpolation de scipy."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.interpolate import interp1d

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

SALES = st.lists(st.integers(1, 5_000).map(Decimal), min_size=2, max_size=16).map(tuple)


def forecast(catalogue: Catalogue, **givens: Value) -> Decimal:
    solution = solve(catalogue.networks["points_extremes"], givens, ["prevision_des_points_extremes"])
    assert isinstance(solution, Solution), solution
    value = solution.values["prevision_des_points_extremes"]
    assert isinstance(value, Decimal)
    return value


@given(sales=SALES, rank=st.integers(1, 30))
def test_the_line_goes_through_the_first_and_the_last_point(catalogue: Catalogue, sales: Series, rank: int) -> None:
    line = interp1d([1, len(sales)], [float(sales[0]), float(sales[-1])], fill_value="extrapolate")
    found = forecast(catalogue, ventes=sales, rang_a_prevoir=Decimal(rank))
    assert float(found) == pytest.approx(float(line(rank)), rel=1e-6, abs=1e-6)


def test_the_same_line_is_found_from_the_series_and_from_its_ends(catalogue: Catalogue) -> None:
    series = tuple(map(Decimal, (120, 131, 139, 152, 163)))
    ends = {"premiere_vente": Decimal(120), "derniere_vente": Decimal(163), "dernier_rang": Decimal(5)}
    rank = Decimal(6)
    assert forecast(catalogue, ventes=series, rang_a_prevoir=rank) == forecast(catalogue, **ends, rang_a_prevoir=rank)


def test_one_point_makes_no_line(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="deux périodes"):
        forecast(catalogue, ventes=(Decimal(9),), rang_a_prevoir=Decimal(3))
