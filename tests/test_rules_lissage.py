"""Le lissage exponentiel, vérifié par sa forme développée : une somme de ventes aux poids décroissants."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

SALES = st.lists(st.integers(1, 5_000).map(Decimal), min_size=2, max_size=12).map(tuple)
ALPHAS = st.integers(0, 100).map(lambda n: Decimal(n) / 100)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Decimal:
    solution = solve(catalogue.networks["lissage"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(sales=SALES, alpha=ALPHAS)
def test_the_forecast_weighs_sales_less_and_less_as_they_age(
    catalogue: Catalogue, sales: Series, alpha: Decimal
) -> None:
    a = float(alpha)
    weighted = sum(a * (1 - a) ** age * float(sale) for age, sale in enumerate(reversed(sales)))
    expected = weighted + (1 - a) ** len(sales) * float(sales[0])
    forecast = found(catalogue, "prevision_lissee", ventes=sales, coefficient_de_lissage=alpha)
    assert float(forecast) == pytest.approx(expected, rel=1e-9)


@given(real=st.integers(1, 900).map(Decimal), forecast=st.integers(1, 900).map(Decimal), alpha=ALPHAS)
def test_the_forecast_lies_between_the_sale_and_the_former_forecast(
    catalogue: Catalogue, real: Decimal, forecast: Decimal, alpha: Decimal
) -> None:
    smoothed = found(
        catalogue,
        "prevision_lissee",
        coefficient_de_lissage=alpha,
        vente_reelle=real,
        prevision_precedente=forecast,
    )
    assert min(real, forecast) <= smoothed <= max(real, forecast)


def test_an_alpha_of_two_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible):
        found(
            catalogue,
            "prevision_lissee",
            coefficient_de_lissage=Decimal(2),
            vente_reelle=Decimal(1),
            prevision_precedente=Decimal(1),
        )
