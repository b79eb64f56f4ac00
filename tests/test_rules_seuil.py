"""Le seuil de rentabilité, vérifié sans ses formules : racine du résultat, pente, recherche pas à pas, calendrier."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Table, Value
from exercises.solution import Solution, solve

AMOUNTS = st.integers(1_000, 900_000).map(Decimal)
RATES = st.integers(5, 95).map(lambda n: Decimal(n) / 100)


def found(catalogue: Catalogue, sought: str, conventions: tuple[str, ...] = (), **givens: int | str) -> Value:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["seuil"], typed, [sought], conventions)
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(fixed=AMOUNTS, rate=RATES)
def test_at_the_threshold_the_result_is_nil(catalogue: Catalogue, fixed: Decimal, rate: Decimal) -> None:
    threshold = found(catalogue, "seuil_de_rentabilite", charges_fixes=str(fixed), taux_de_mscv=str(rate))
    root = brentq(lambda sales: sales * float(rate) - float(fixed), 0, 1e9, xtol=1e-6)
    assert isinstance(threshold, Decimal)
    assert float(threshold) == pytest.approx(root, abs=0.02)


@given(
    price=st.integers(200, 9_000).map(lambda cents: Decimal(cents) / 100),
    share=st.integers(10, 90),
    fixed=st.integers(100, 20_000).map(Decimal),
)
def test_the_threshold_in_units_is_the_first_quantity_that_covers_everything(
    catalogue: Catalogue, price: Decimal, share: int, fixed: Decimal
) -> None:
    cost = (price * share / 100).quantize(Decimal("0.01"))
    quantity = found(
        catalogue,
        "seuil_en_volume",
        prix_de_vente_ht=str(price),
        cout_variable_unitaire=str(cost),
        charges_fixes=str(fixed),
    )
    assert isinstance(quantity, Decimal)
    assert quantity == quantity.to_integral_value()
    assert quantity * price >= quantity * cost + fixed
    assert (quantity - 1) * price < (quantity - 1) * cost + fixed


@given(sales=st.integers(100_000, 900_000), share=st.integers(20, 80), part=st.integers(10, 80))
def test_the_leverage_is_the_slope_of_the_result_in_relative_terms(
    catalogue: Catalogue, sales: int, share: int, part: int
) -> None:
    rate = share / 100
    fixed = round(sales * rate * part / 100)

    def result(turnover: float) -> float:
        return turnover * rate - fixed

    step = sales * 1e-6
    slope = (result(sales + step) - result(sales)) / result(sales) / (step / sales)
    leverage = found(
        catalogue,
        "levier_operationnel",
        chiffre_d_affaires=sales,
        taux_de_charges_variables=str(1 - Decimal(share) / 100),
        charges_fixes=fixed,
    )
    assert isinstance(leverage, Decimal)
    assert float(leverage) == pytest.approx(slope, rel=1e-4)


@given(day=st.integers(1, 365))
def test_in_a_year_of_365_days_the_date_is_that_of_the_calendar(catalogue: Catalogue, day: int) -> None:
    expected = date(2023, 1, 1) + timedelta(days=day - 1)
    table = found(catalogue, "date_du_point_mort", point_mort_en_jours=day, base_annuelle=365)
    assert isinstance(table, Table)
    assert table.rows == ((str(expected.day), format_date(expected, "MMMM", locale="fr")),)


@pytest.mark.parametrize(
    ("day", "row"),
    [(216, ("6", "août")), (1, ("1", "janvier")), (360, ("30", "décembre")), (361, ("—", "pas dans l'année"))],
)
def test_in_a_year_of_360_days_months_have_thirty_days(catalogue: Catalogue, day: int, row: tuple[str, str]) -> None:
    table = found(catalogue, "date_du_point_mort", point_mort_en_jours=day)
    assert isinstance(table, Table)
    assert table.rows == (row,)


def test_the_leverage_is_also_the_inverse_of_the_safety_index(catalogue: Catalogue) -> None:
    # CA 500 000, seuil 300 000 : indice (500 − 300) ÷ 500 = 40 %, levier 1 ÷ 0,4 = 2,5
    leverage = found(catalogue, "levier_operationnel", chiffre_d_affaires=500_000, seuil_de_rentabilite=300_000)
    assert leverage == Decimal("2.5")


def test_without_a_margin_there_is_no_threshold(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="division par zéro"):
        found(catalogue, "seuil_de_rentabilite", chiffre_d_affaires=1000, charges_variables=1000, charges_fixes=10)


def test_the_year_of_360_days_is_said_when_the_statement_is_silent(catalogue: Catalogue) -> None:
    givens: dict[str, Value] = {"seuil_de_rentabilite": Decimal(300), "chiffre_d_affaires": Decimal(500)}
    solution = solve(catalogue.networks["seuil"], givens, ["point_mort_en_jours"])
    assert isinstance(solution, Solution)
    assert solution.assumed == ("base_annuelle",)
    assert solution.values["point_mort_en_jours"] == 216
