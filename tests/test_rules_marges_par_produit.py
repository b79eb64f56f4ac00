"""Les marges par produit, vérifiées sur des comptes entiers : avec le produit, puis sans lui."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

PRODUCTS = st.lists(st.tuples(st.integers(1_000, 90_000), st.integers(0, 90_000)), min_size=2, max_size=6)


def givens_of(products: list[tuple[int, int]], fixed: int) -> dict[str, Value]:
    return {
        "chiffres_d_affaires_par_produit": tuple(Decimal(sales) for sales, _ in products),
        "charges_variables_par_produit": tuple(Decimal(costs) for _, costs in products),
        "charges_fixes": Decimal(fixed),
    }


def solved(catalogue: Catalogue, givens: dict[str, Value], *sought: str) -> Solution:
    solution = solve(catalogue.networks["marges_par_produit"], givens, sought)
    assert isinstance(solution, Solution), solution
    return solution


@given(products=PRODUCTS, fixed=st.integers(0, 50_000))
def test_the_product_given_up_takes_its_margin_away_and_leaves_the_fixed_costs(
    catalogue: Catalogue, products: list[tuple[int, int]], fixed: int
) -> None:
    worst = min(range(len(products)), key=lambda i: products[i][0] - products[i][1])
    kept = [product for i, product in enumerate(products) if i != worst]
    values = solved(catalogue, givens_of(products, fixed), "resultat", "resultat_apres_abandon").values
    assert values["resultat"] == sum(sales - costs for sales, costs in products) - fixed
    assert values["resultat_apres_abandon"] == sum(sales - costs for sales, costs in kept) - fixed


@given(products=PRODUCTS)
def test_the_rate_of_all_lies_between_those_of_the_products(
    catalogue: Catalogue, products: list[tuple[int, int]]
) -> None:
    values = solved(catalogue, givens_of(products, 1), "taux_de_mscv_par_produit", "taux_de_mscv").values
    rates, whole = values["taux_de_mscv_par_produit"], values["taux_de_mscv"]
    assert isinstance(rates, tuple)
    assert isinstance(whole, Decimal)
    assert min(rates) - Decimal("1e-9") <= whole <= max(rates) + Decimal("1e-9")


def test_a_product_without_its_variable_costs_is_asked_for(catalogue: Catalogue) -> None:
    givens = {**givens_of([(10, 2), (20, 3)], 1), "charges_variables_par_produit": (Decimal(2),)}
    with pytest.raises(Impossible, match="de chaque par produit"):
        solved(catalogue, givens, "resultat")
