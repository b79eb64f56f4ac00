"""Le prix d'acceptabilité, vérifié client par client : chacun a son prix minimum et son prix maximum."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

PRICES = (20, 25, 30, 35, 40)
CLIENTS = st.lists(st.tuples(st.sampled_from(PRICES), st.sampled_from(PRICES)).map(sorted), min_size=1, max_size=60)


def answers(clients: list[list[int]]) -> Mapping[str, Value]:
    return {
        "prix_proposes": tuple(map(Decimal, PRICES)),
        "reponses_trop_cher": tuple(Decimal(sum(high == price for _, high in clients)) for price in PRICES),
        "reponses_qualite_insuffisante": tuple(Decimal(sum(low == price for low, _ in clients)) for price in PRICES),
    }


def solved(catalogue: Catalogue, givens: Mapping[str, Value], sought: list[str]) -> Mapping[str, Value]:
    solution = solve(catalogue.networks["prix_psychologique"], givens, sought)
    assert isinstance(solution, Solution), solution
    return solution.values


@given(clients=CLIENTS)
def test_the_share_of_a_price_is_that_of_the_clients_whose_bounds_hold_it(
    catalogue: Catalogue, clients: list[list[int]]
) -> None:
    shares = solved(catalogue, answers(clients), ["part_d_acceptants"])["part_d_acceptants"]
    assert isinstance(shares, tuple)
    expected = [sum(low <= price <= high for low, high in clients) / len(clients) for price in PRICES]
    assert [float(share) for share in shares] == pytest.approx(expected)


@given(clients=CLIENTS)
def test_the_price_of_highest_revenue_earns_at_least_what_every_price_would(
    catalogue: Catalogue, clients: list[list[int]]
) -> None:
    values = solved(catalogue, answers(clients), ["chiffre_d_affaires_maximal", "prix_du_chiffre_d_affaires_maximal"])
    best, price = values["chiffre_d_affaires_maximal"], values["prix_du_chiffre_d_affaires_maximal"]
    assert isinstance(best, Decimal)
    assert isinstance(price, Decimal)
    earned = {p: 100 * p * sum(low <= p <= high for low, high in clients) / len(clients) for p in PRICES}
    assert float(best) == pytest.approx(max(earned.values()), abs=0.006)
    assert earned[int(price)] == pytest.approx(max(earned.values()))


def test_a_price_without_its_answers_is_asked_for(catalogue: Catalogue) -> None:
    givens = {**answers([[20, 30], [25, 40]]), "prix_proposes": (Decimal(20), Decimal(25))}
    with pytest.raises(Impossible, match="en face de chaque prix"):
        solved(catalogue, givens, ["prix_d_acceptabilite"])


def test_nobody_answered(catalogue: Catalogue) -> None:
    givens = {**answers([[20, 30]]), "reponses_trop_cher": (Decimal(0),) * len(PRICES)}
    with pytest.raises(Impossible, match="Personne n'a répondu"):
        solved(catalogue, givens, ["prix_d_acceptabilite"])
