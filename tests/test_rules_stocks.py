"""Les stocks, vérifiés sans leurs formules : inventaire suivi jour par jour, coût rendu minimal par une recherche."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from exercises.catalogue import Catalogue
from exercises.solution import Solution, solve


def found(catalogue: Catalogue, sought: str, **givens: float) -> Decimal:
    typed = {name: Decimal(str(value)) for name, value in givens.items()}
    solution = solve(catalogue.networks["stocks"], typed, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(need=st.integers(100, 50_000), order=st.integers(5, 200), holding=st.integers(1, 40))
def test_the_economic_quantity_makes_the_yearly_cost_minimal(
    catalogue: Catalogue, need: int, order: int, holding: int
) -> None:
    def cost(quantity: float) -> float:
        return need / quantity * order + quantity / 2 * holding

    best = minimize_scalar(cost, bounds=(1, 4 * need), method="bounded", options={"xatol": 1e-7})
    givens = {"besoin_annuel": need, "cout_de_passation": order, "cout_de_possession": holding}
    assert float(found(catalogue, "quantite_economique", **givens)) == pytest.approx(best.x, rel=1e-4)
    assert float(found(catalogue, "cout_de_gestion_du_stock", **givens)) == pytest.approx(best.fun, abs=0.02)


@given(daily=st.integers(1, 60), delay=st.integers(1, 30), safety=st.integers(0, 200))
def test_when_the_delivery_comes_only_the_safety_stock_is_left(
    catalogue: Catalogue, daily: int, delay: int, safety: int
) -> None:
    left = found(
        catalogue,
        "stock_d_alerte",
        consommation_par_jour=daily,
        delai_de_livraison=delay,
        stock_de_securite=safety,
    )
    for _ in range(delay):
        left -= daily
    assert left == safety


@given(
    start=st.integers(0, 500),
    days=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=40),
)
def test_the_cost_of_sales_is_what_left_the_shelf(
    catalogue: Catalogue, start: int, days: list[tuple[int, int]]
) -> None:
    left, bought, sold = start, 0, 0
    for arrival, wanted in days:
        left, bought = left + arrival, bought + arrival
        leaving = min(wanted, left)
        left, sold = left - leaving, sold + leaving
    cost = found(
        catalogue,
        "cout_d_achat_des_marchandises_vendues",
        achats_ht=bought,
        stock_initial=start,
        stock_final=left,
    )
    assert cost == sold


@given(turns=st.integers(1, 60))
def test_the_storage_times_of_a_year_fill_the_year(catalogue: Catalogue, turns: int) -> None:
    days = found(catalogue, "duree_de_stockage", rotation_des_stocks=turns, base_annuelle=365)
    assert float(sum(days for _ in range(turns))) == pytest.approx(365)
