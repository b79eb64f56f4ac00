"""Le coût des visites, vérifié sur une année entière de visites et de commandes comptées une à une."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Value
from exercises.solution import Solution, solve


def solved(catalogue: Catalogue, sought: str, givens: Mapping[str, int | str]) -> Decimal:
    typed: Mapping[str, Value] = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["visites"], typed, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(cost=st.integers(1_000, 90_000), outcomes=st.lists(st.booleans(), min_size=1, max_size=200).filter(any))
def test_the_commands_of_the_year_pay_for_all_its_visits(catalogue: Catalogue, cost: int, outcomes: list[bool]) -> None:
    visits, orders = len(outcomes), sum(outcomes)
    visit = solved(catalogue, "cout_d_une_visite", {"cout_annuel_du_vendeur": cost, "nombre_de_visites": visits})
    rate = solved(catalogue, "taux_de_transformation", {"nombre_de_commandes": orders, "nombre_de_visites": visits})
    order = solved(
        catalogue, "cout_d_une_commande", {"cout_d_une_visite": str(visit), "taux_de_transformation": str(rate)}
    )
    assert float(sum(visit for _ in outcomes)) == pytest.approx(cost)
    assert float(sum(order for sold in outcomes if sold)) == pytest.approx(cost)


@given(cost=st.integers(20, 900), percent=st.integers(5, 60))
def test_the_margin_of_the_smallest_order_is_what_the_order_cost(catalogue: Catalogue, cost: int, percent: int) -> None:
    order = solved(
        catalogue,
        "commande_minimale",
        {"cout_d_une_commande": cost, "taux_de_marque": str(Decimal(percent) / 100)},
    )
    bought = float(order) * (100 - percent) / 100
    assert float(order) - bought == pytest.approx(cost, abs=0.01)


def test_from_the_pay_to_the_order_step_by_step(catalogue: Catalogue) -> None:
    # 34 000 × 1,44 + 5 000 = 53 960 ; 160 × 4 = 640 visites ; 53 960 ÷ 640 = 84,3125 ; ÷ 0,24 = 351,30
    givens: Mapping[str, int | str] = {
        "remuneration_brute_annuelle": 34_000,
        "taux_de_charges_patronales": "0.44",
        "frais_de_deplacement": 5_000,
        "jours_de_visite": 160,
        "visites_par_jour": 4,
        "taux_de_transformation": "0.24",
    }
    assert round(solved(catalogue, "cout_d_une_commande", givens), 2) == Decimal("351.30")
