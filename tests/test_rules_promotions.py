"""La promotion, vérifiée article par article : la première quantité qui ne fait rien perdre."""

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.solution import Solution, solve


def found(catalogue: Catalogue, sought: str, **givens: int | str) -> Decimal:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["promotions"], typed, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(
    usual=st.integers(1, 400),
    price=st.integers(10, 90),
    cost=st.integers(1, 80),
    off=st.integers(1, 50),
    extra=st.integers(0, 900),
)
def test_the_threshold_is_the_first_quantity_that_loses_nothing(
    catalogue: Catalogue, usual: int, price: int, cost: int, off: int, extra: int
) -> None:
    reduced = Decimal(price) * (100 - off) / 100 - cost
    assume(reduced >= Decimal("0.5"))
    without = sum(price - cost for _ in range(usual))
    earned, sold = Decimal(0), 0
    while earned < without + extra:
        earned, sold = earned + reduced, sold + 1
    givens: dict[str, int | str] = {
        "quantite_habituelle": usual,
        "prix_habituel": price,
        "cout_d_achat_de_l_article": cost,
        "taux_de_la_promotion": str(Decimal(off) / 100),
        "cout_de_la_promotion": extra,
    }
    assert found(catalogue, "seuil_de_la_promotion", **givens) == sold
    at, below = (found(catalogue, "gain_de_la_promotion", **givens, quantite_en_promotion=n) for n in (sold, sold - 1))
    assert at >= 0 > below


@given(usual=st.integers(1, 400), needed=st.integers(1, 900))
def test_the_rise_wanted_leads_from_the_usual_quantity_to_the_threshold(
    catalogue: Catalogue, usual: int, needed: int
) -> None:
    rise = found(catalogue, "hausse_necessaire_des_ventes", seuil_de_la_promotion=needed, quantite_habituelle=usual)
    assert abs(usual * (1 + rise) - needed) < Decimal("1e-20")


def test_both_ways_to_the_margin_in_promotion_agree(catalogue: Catalogue) -> None:
    # price 40, cost 24, 10 % off: 36 − 24 = 12 and 16 − 4 = 12
    assert found(catalogue, "marge_unitaire_en_promotion", prix_en_promotion=36, cout_d_achat_de_l_article=24) == 12
    assert found(catalogue, "marge_unitaire_en_promotion", marge_unitaire_habituelle=16, baisse_de_prix=4) == 12


@given(coupons=st.integers(1, 90), back=st.integers(0, 100), cents=st.integers(50, 500), handling=st.integers(0, 50))
def test_coupons_cost_their_value_and_their_handling_once_used(
    catalogue: Catalogue, coupons: int, back: int, cents: int, handling: int
) -> None:
    cost = found(
        catalogue,
        "cout_des_bons",
        bons_distribues=coupons * 100,
        taux_de_remontee=str(Decimal(back) / 100),
        valeur_d_un_bon=str(Decimal(cents) / 100),
        frais_par_bon=str(Decimal(handling) / 100),
    )
    assert cost * 100 == sum(cents + handling for _ in range(coupons * back))
