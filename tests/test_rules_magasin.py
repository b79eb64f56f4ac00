"""Les indicateurs du magasin, vérifiés ticket par ticket."""

from decimal import Decimal
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.solution import Solution, solve

TICKETS = st.lists(st.lists(st.integers(1, 120), min_size=1, max_size=6), min_size=1, max_size=60)


def found(catalogue: Catalogue, sought: str, **givens: int | str) -> Decimal:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["magasin"], typed, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(tickets=TICKETS, idle=st.integers(0, 90))
def test_the_dashboard_is_the_mean_of_the_tickets_and_of_the_visitors(
    catalogue: Catalogue, tickets: list[list[int]], idle: int
) -> None:
    counts = {
        "chiffre_d_affaires": sum(map(sum, tickets)),
        "nombre_de_tickets": len(tickets),
        "articles_vendus": sum(map(len, tickets)),
        "nombre_de_visiteurs": len(tickets) + idle,
    }
    visitors = [1] * len(tickets) + [0] * idle
    articles = [price for ticket in tickets for price in ticket]
    assert float(found(catalogue, "panier_moyen", **counts)) == pytest.approx(fmean(map(sum, tickets)), abs=0.006)
    assert float(found(catalogue, "indice_de_vente", **counts)) == pytest.approx(fmean(map(len, tickets)))
    assert float(found(catalogue, "prix_moyen_d_un_article", **counts)) == pytest.approx(fmean(articles), abs=0.006)
    assert float(found(catalogue, "taux_de_transformation_du_magasin", **counts)) == pytest.approx(fmean(visitors))


@given(visitors=st.integers(1, 900), rate=st.integers(1, 100), basket=st.integers(1, 90), better=st.integers(1, 90))
def test_a_larger_basket_brings_the_difference_between_the_two_turnovers(
    catalogue: Catalogue, visitors: int, rate: int, basket: int, better: int
) -> None:
    shop: dict[str, int | str] = {
        "nombre_de_visiteurs": visitors,
        "taux_de_transformation_du_magasin": str(Decimal(rate) / 100),
    }
    before = found(catalogue, "chiffre_d_affaires", **shop, panier_moyen=basket)
    after = found(catalogue, "chiffre_d_affaires", **shop, panier_moyen=better)
    gap = found(catalogue, "ecart_sur_le_chiffre_d_affaires", **shop, panier_moyen=basket, panier_moyen_vise=better)
    assert gap == after - before


@given(visits=st.integers(1, 900), baskets=st.integers(1, 900), orders=st.integers(0, 900))
def test_orders_over_visits_are_the_baskets_over_visits_that_are_not_given_up(
    catalogue: Catalogue, visits: int, baskets: int, orders: int
) -> None:
    site = {"visites_du_site": visits, "paniers_crees": baskets, "commandes_en_ligne": min(orders, baskets)}
    given_up = found(catalogue, "taux_d_abandon_de_panier", **site)
    converted = found(catalogue, "taux_de_conversion_du_site", **site)
    assert float(converted) == pytest.approx(baskets / visits * float(1 - given_up))
