"""La valeur vie client, vérifiée année par année, et son actualisation par numpy-financial."""

from decimal import Decimal

import numpy_financial as npf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible
from exercises.solution import Solution, solve


def found(catalogue: Catalogue, sought: str, conventions: tuple[str, ...] = (), /, **givens: int | str) -> Decimal:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["valeur_client"], typed, [sought], conventions)
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(basket=st.integers(10, 200), times=st.integers(1, 12), share=st.integers(1, 20), years=st.integers(1, 10))
def test_the_value_of_a_client_is_each_purchase_s_margin_less_what_it_took_to_win_them(
    catalogue: Catalogue, basket: int, times: int, share: int, years: int
) -> None:
    rate = Decimal(share * 5) / 100
    paid = Decimal(0)
    for _ in range(years):
        for _ in range(times):
            paid += basket * rate
    givens: dict[str, int | str] = {
        "panier_moyen": basket,
        "frequence_d_achat": times,
        "taux_de_marge_sur_ventes": str(rate),
        "duree_de_vie_client": years,
        "cout_d_acquisition_client": 60,
    }
    assert found(catalogue, "valeur_vie_client", **givens) == paid - 60
    assert found(catalogue, "valeur_vie_client", ("ltv_avant_cac",), **givens) == paid
    assert found(catalogue, "valeur_vie_client", ("ltv_en_chiffre_d_affaires",), **givens) == basket * times * years


@given(margin=st.integers(10, 300), kept=st.integers(30, 99), rate=st.integers(0, 20), years=st.integers(1, 15))
def test_the_discounted_value_is_the_net_present_value_of_the_margins(
    catalogue: Catalogue, margin: int, kept: int, rate: int, years: int
) -> None:
    flows = [0.0, *(margin * (kept / 100) ** year for year in range(1, years + 1))]
    value = found(
        catalogue,
        "valeur_vie_actualisee",
        marge_annuelle_par_client=margin,
        taux_de_fidelite=str(Decimal(kept) / 100),
        taux_d_actualisation=str(Decimal(rate) / 100),
        duree_de_vie_client=years,
    )
    assert float(value) == pytest.approx(npf.npv(rate / 100, flows), abs=0.006)


def test_a_part_of_a_year_can_not_be_discounted(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="entier d'années"):
        found(
            catalogue,
            "valeur_vie_actualisee",
            marge_annuelle_par_client=100,
            taux_de_fidelite="0.8",
            taux_d_actualisation="0.05",
            duree_de_vie_client="2.5",
        )


def test_the_life_of_a_client_may_come_from_the_attrition(catalogue: Catalogue) -> None:
    # 1 ÷ 25 % = 4 years; 4 × 50 − 40 = 160
    value = found(
        catalogue,
        "valeur_vie_client",
        taux_d_attrition="0.25",
        marge_annuelle_par_client=50,
        cout_d_acquisition_client=40,
    )
    assert value == 160
