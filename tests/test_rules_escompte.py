"""Escompte, effets équivalents, découvert, affacturage : égalités, et relevés comptés jour par jour."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.rules import decouvert, effets_equivalents, escompte, escompte_de_reglement
from exercises.solution import Solution, solve

AMOUNTS = st.integers(200, 90_000).map(Decimal)
RATES = st.integers(10, 150).map(lambda n: Decimal(n) / 1000)
DAYS = st.integers(1, 180).map(Decimal)
YEAR = Decimal(360)


def found(catalogue: Catalogue, chapter: str, sought: str, **givens: Value) -> Value:
    solution = solve(catalogue.networks[chapter], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(nominal=AMOUNTS, rate=RATES, days=DAYS)
def test_the_nominal_found_from_the_present_value_is_the_one_discounted(
    nominal: Decimal, rate: Decimal, days: Decimal
) -> None:
    discount = escompte.escompte(nominal, rate, days, YEAR)
    present = escompte.valeur_actuelle_de_l_effet(nominal, discount)
    assert escompte.valeur_nominale(present, rate, days, YEAR) == pytest.approx(nominal)


@given(fee=st.integers(1, 60), nominal=st.integers(500, 20_000), days=st.integers(5, 120))
def test_the_bank_keeps_the_discount_and_its_fees_taxed_apart(
    catalogue: Catalogue, fee: int, nominal: int, days: int
) -> None:
    net = found(
        catalogue,
        "escompte",
        "net_porte_en_compte",
        valeur_nominale=Decimal(nominal),
        taux_d_escompte_bancaire=Decimal("0.09"),
        duree_en_jours=Decimal(days),
        commissions_ht=Decimal(fee),
        taux_de_tva=Decimal("0.2"),
    )
    assert isinstance(net, Decimal)
    assert float(net) == pytest.approx(nominal - nominal * 0.09 * days / 360 - fee * 1.2, abs=0.011)


def test_without_fees_the_net_is_the_present_value(catalogue: Catalogue) -> None:
    givens: dict[str, Value] = {
        "valeur_nominale": Decimal(8000),
        "taux_d_escompte_bancaire": Decimal("0.09"),
        "duree_en_jours": Decimal(91),
    }
    assert found(catalogue, "escompte", "net_porte_en_compte", **givens) == Decimal("7818.00")
    assert found(catalogue, "escompte", "valeur_actuelle_de_l_effet", **givens) == Decimal("7818.00")


@given(nominal=AMOUNTS, rate=RATES, first=st.integers(1, 60), later=st.integers(61, 180))
def test_equivalent_bills_have_the_same_present_value(nominal: Decimal, rate: Decimal, first: int, later: int) -> None:
    present = nominal - escompte.escompte(nominal, rate, Decimal(first), YEAR)
    replaced = effets_equivalents.nouvelle_valeur_nominale(present, rate, Decimal(later), YEAR)
    again = replaced - escompte.escompte(replaced, rate, Decimal(later), YEAR)
    assert again == pytest.approx(present)
    assert replaced > nominal


def test_at_the_mean_maturity_the_single_bill_bears_the_same_discount() -> None:
    nominals, days = tuple(map(Decimal, (2000, 3000, 5000))), tuple(map(Decimal, (20, 45, 80)))
    total = effets_equivalents.nominal_total(nominals)
    mean = effets_equivalents.echeance_moyenne(nominals, days, total)
    one_by_one = sum(escompte.escompte(v, Decimal("0.09"), n, YEAR) for v, n in zip(nominals, days, strict=True))
    assert escompte.escompte(total, Decimal("0.09"), mean, YEAR) == one_by_one


@given(share=st.integers(1, 50), days=st.integers(5, 120))
def test_refusing_a_settlement_discount_is_borrowing_at_its_implicit_rate(share: int, days: int) -> None:
    discount = Decimal(share) / 1000
    rate = escompte_de_reglement.taux_implicite(discount, Decimal(365), Decimal(days))
    # payer 1 − e aujourd'hui ou 1 plus tard : la somme gardée, augmentée de son intérêt, devient 1
    assert float(1 - discount) * (1 + float(rate) * days / 365) == pytest.approx(1)


def test_an_overdraft_is_counted_day_by_day(catalogue: Catalogue) -> None:
    balances, lengths = (-4200, 1500, -2600, 3000), (8, 6, 9, 7)
    days = [balance for balance, length in zip(balances, lengths, strict=True) for _ in range(length)]
    daily = sum(-balance * 0.12 / 360 for balance in days if balance < 0)
    cost = found(
        catalogue,
        "decouvert",
        "cout_du_decouvert",
        soldes=tuple(map(Decimal, balances)),
        durees_des_soldes=tuple(map(Decimal, lengths)),
        taux_du_decouvert=Decimal("0.12"),
        taux_de_cpfd=Decimal("0.0005"),
    )
    assert isinstance(cost, Decimal)
    assert float(cost) == pytest.approx(daily + 4200 * 0.0005, abs=0.011)


def test_an_account_never_overdrawn_pays_nothing_and_says_so() -> None:
    assert decouvert.nombres_debiteurs((Decimal(10), Decimal(20)), (Decimal(3), Decimal(4))) == 0
    with pytest.raises(Impossible, match="Aucun solde"):
        decouvert.plus_fort_decouvert((Decimal(10),))


def test_as_many_lengths_as_balances_are_needed() -> None:
    with pytest.raises(Impossible, match="2 soldes et 1 durées"):
        decouvert.nombres_debiteurs((Decimal(-10), Decimal(-20)), (Decimal(3),))


def test_the_factor_is_paid_for_managing_all_and_for_lending_a_part(catalogue: Catalogue) -> None:
    # 40 000 × 2 % = 800 ; 40 000 × 80 % = 32 000 ; 32 000 × 9 % × 30 ÷ 360 = 240
    cost = found(
        catalogue,
        "affacturage",
        "cout_de_l_affacturage",
        creances_cedees=Decimal(40_000),
        taux_de_commission_d_affacturage=Decimal("0.02"),
        quotite_financee=Decimal("0.8"),
        taux_de_la_commission_de_financement=Decimal("0.09"),
        duree_en_jours=Decimal(30),
    )
    assert cost == 1040
