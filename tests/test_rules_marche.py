"""Les parts de marché : elles font le marché entier, et la part relative ne dépend pas de sa taille."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

SALES = st.integers(1, 90_000).map(Decimal)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Decimal:
    solution = solve(catalogue.networks["marche"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(sellers=st.lists(SALES, min_size=1, max_size=8))
def test_the_shares_of_all_sellers_make_the_whole_market(catalogue: Catalogue, sellers: list[Decimal]) -> None:
    market = Decimal(sum(sellers))
    shares = [
        found(catalogue, "part_de_marche", ventes_de_l_entreprise=sales, ventes_du_marche=market) for sales in sellers
    ]
    assert round(sum(shares), 9) == 1


@given(ours=SALES, theirs=SALES, others=SALES)
def test_the_relative_share_does_not_depend_on_the_market(
    catalogue: Catalogue, ours: Decimal, theirs: Decimal, others: Decimal
) -> None:
    market = ours + theirs + others
    by_shares = found(
        catalogue,
        "part_de_marche_relative",
        part_de_marche=ours / market,
        part_de_marche_du_leader=theirs / market,
    )
    by_sales = found(catalogue, "part_de_marche_relative", ventes_de_l_entreprise=ours, ventes_du_leader=theirs)
    assert float(by_shares) == pytest.approx(float(by_sales))
    assert (by_sales > 1) == (ours > theirs)


def test_more_than_the_whole_market_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="100"):
        found(catalogue, "ventes_de_l_entreprise", part_de_marche=Decimal("1.2"), ventes_du_marche=Decimal(50))
