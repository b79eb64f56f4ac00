"""La méthode ABC, vérifiée en cherchant toutes les tailles de classe et avec la somme cumulée de numpy."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Table, Value
from exercises.solution import Solution, solve

CUSTOMERS = st.lists(st.integers(1, 9_000).map(Decimal), min_size=1, max_size=25).map(tuple)
THRESHOLDS = st.integers(5, 99).map(lambda n: Decimal(n) / 100)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Value:
    solution = solve(catalogue.networks["abc"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(customers=CUSTOMERS, threshold=THRESHOLDS)
def test_class_a_is_the_fewest_customers_that_reach_the_threshold(
    catalogue: Catalogue, customers: Series, threshold: Decimal
) -> None:
    count = found(catalogue, "nombre_de_clients_a", ca_par_client=customers, seuil_a=threshold)
    assert isinstance(count, Decimal)
    best = sorted(customers, reverse=True)
    enough = [k for k in range(1, len(best) + 1) if sum(best[:k]) >= threshold * sum(customers)]
    assert count == min(enough)


@given(customers=CUSTOMERS)
def test_cumulated_shares_are_a_cumulated_sum(catalogue: Catalogue, customers: Series) -> None:
    ordered = np.sort(np.array(customers, dtype=float))[::-1]
    shares = found(catalogue, "parts_cumulees", ca_par_client=customers)
    assert isinstance(shares, tuple)
    assert [float(share) for share in shares] == pytest.approx(list(np.cumsum(ordered) / ordered.sum()))


@given(customers=CUSTOMERS)
def test_the_table_has_a_line_for_each_customer_and_classes_in_order(catalogue: Catalogue, customers: Series) -> None:
    table = found(catalogue, "tableau_abc", ca_par_client=customers)
    assert isinstance(table, Table)
    classes = [row[-1] for row in table.rows]
    assert len(classes) == len(customers)
    assert classes == sorted(classes, key=str)
    assert classes[0] == "A"


def test_a_portfolio_that_sells_nothing_has_no_classes(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible):
        found(catalogue, "nombre_de_clients_a", ca_par_client=(Decimal(0), Decimal(0)))
