"""Le total mobile, vérifié en additionnant les douze derniers mois."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

MONTH = st.integers(0, 900).map(Decimal)
YEAR = st.lists(MONTH, min_size=12, max_size=12).map(tuple)


def found(catalogue: Catalogue, **givens: Value) -> Value:
    solution = solve(catalogue.networks["cumul_mobile"], givens, ["total_mobile"])
    assert isinstance(solution, Solution), solution
    return solution.values["total_mobile"]


@given(former=YEAR, current=YEAR, months=st.integers(1, 12))
def test_the_moving_total_is_the_sum_of_the_last_twelve_months(
    catalogue: Catalogue, former: Series, current: Series, months: int
) -> None:
    last_twelve = (former + current[:months])[-12:]
    total = found(catalogue, ventes_de_l_annee_passee=former, ventes_de_l_annee=current[:months])
    assert total == sum(last_twelve)


@given(former=YEAR, current=YEAR)
def test_updating_month_by_month_leads_to_the_new_year(catalogue: Catalogue, former: Series, current: Series) -> None:
    total: Value = Decimal(sum(former))
    for old, new in zip(former, current, strict=True):
        total = found(
            catalogue,
            total_mobile_precedent=total,
            vente_du_mois=new,
            vente_du_meme_mois_de_l_an_passe=old,
        )
    assert total == sum(current)


def test_a_current_year_longer_than_the_former_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="année passée"):
        found(catalogue, ventes_de_l_annee_passee=(Decimal(1),), ventes_de_l_annee=(Decimal(1), Decimal(2)))
