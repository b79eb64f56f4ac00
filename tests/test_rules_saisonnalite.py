"""La saisonnalité, vérifiée en fabriquant des séries dont la tendance et la saison sont connues."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.reading import Answered
from exercises.solution import Solution, solve
from tests.test_reading import read

FACTORS = st.lists(st.integers(40, 170), min_size=4, max_size=4).map(
    lambda weights: tuple(Decimal(weight * 4) / sum(weights) for weight in weights)
)
LEVELS = st.integers(50, 900).map(Decimal)


def found(catalogue: Catalogue, sought: str, conventions: tuple[str, ...] = (), **givens: Value) -> Value:
    solution = solve(catalogue.networks["saisonnalite"], givens, [sought], conventions)
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(factors=FACTORS, level=LEVELS, rise=st.integers(0, 12).map(Decimal))
def test_the_season_put_into_a_series_is_found_again(
    catalogue: Catalogue, factors: Series, level: Decimal, rise: Decimal
) -> None:
    sales = tuple((level + rise * rank) * factors[(rank - 1) % 4] for rank in range(1, 13))
    coefficients = found(catalogue, "coefficients_saisonniers", ventes=sales, pente=rise, ordonnee_a_l_origine=level)
    assert isinstance(coefficients, tuple)
    assert [float(c) for c in coefficients] == pytest.approx([float(f) for f in factors], rel=1e-9)


@given(factors=FACTORS, level=LEVELS, rank=st.integers(1, 40))
def test_forecasting_then_removing_the_season_leads_back_to_the_trend(
    catalogue: Catalogue, factors: Series, level: Decimal, rank: int
) -> None:
    season = Decimal((rank - 1) % 4 + 1)
    assert found(catalogue, "saison", rang_a_prevoir=Decimal(rank)) == season
    forecast = found(catalogue, "prevision_saisonnalisee", coefficients_bruts=factors, saison=season, tendance=level)
    back = found(
        catalogue,
        "vente_desaisonnalisee",
        vente_observee=forecast,
        coefficients_bruts=factors,
        saison=season,
    )
    assert isinstance(back, Decimal)
    assert float(back) == pytest.approx(float(level), rel=1e-9)


@given(sales=st.lists(st.integers(1, 900).map(Decimal), min_size=8, max_size=8).map(tuple))
def test_by_the_general_mean_the_coefficients_are_column_means(catalogue: Catalogue, sales: Series) -> None:
    years = np.array(sales, dtype=float).reshape(2, 4)
    expected = years.mean(axis=0) / years.mean()
    coefficients = found(catalogue, "coefficients_bruts", ("moyenne_generale",), ventes=sales)
    assert isinstance(coefficients, tuple)
    assert [float(c) for c in coefficients] == pytest.approx(list(expected), rel=1e-9)


def test_there_is_no_fifth_quarter(catalogue: Catalogue) -> None:
    factors = tuple(map(Decimal, ("0.8", "1.1", "0.9", "1.2")))
    with pytest.raises(Impossible, match="4 coefficients"):
        found(catalogue, "coefficient_saisonnier", coefficients_bruts=factors, saison=Decimal(5))


def test_the_forecasts_of_a_year_put_each_season_back() -> None:
    outcome = read(
        "Les ventes trimestrielles prévues par la tendance sont de 240, 250, 260 et 270. "
        "Les coefficients saisonniers sont 0,8 ; 1,1 ; 1,3 ; 0,8. Calculer les prévisions saisonnalisées."
    )

    # 240 × 0,8 ; 250 × 1,1 ; 260 × 1,3 ; 270 × 0,8
    assert isinstance(outcome, Answered)
    assert outcome.solution.results == {"previsions_saisonnalisees": tuple(map(Decimal, ("192", "275", "338", "216")))}
