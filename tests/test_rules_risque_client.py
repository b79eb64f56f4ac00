"""Délais, bilan, pénalités, encours, impayés, balance âgée, trésorerie, décision : calculs de papier et égalités."""

import statistics
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.rules import bfr_normatif, bilan, delais_de_reglement, esperance, impayes
from exercises.solution import Solution, solve

AMOUNTS = st.integers(1_000, 900_000).map(Decimal)


def found(catalogue: Catalogue, chapter: str, sought: str, **givens: str) -> Value:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks[chapter], typed, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(sales=AMOUNTS, days=st.integers(1, 90))
def test_customers_who_all_pay_after_n_days_have_a_delay_of_n_days(sales: Decimal, days: int) -> None:
    # chaque jour 1/360 des ventes TTC, n jours en attente
    waiting = sum((sales / 360 for _ in range(days)), Decimal(0))
    assert delais_de_reglement.delai_clients(waiting, sales, Decimal(360)) == pytest.approx(Decimal(days))


def test_discounted_bills_count_among_what_customers_owe(catalogue: Catalogue) -> None:
    givens = {"creances_clients": "100000", "chiffre_d_affaires_ttc": "720000"}
    alone = found(catalogue, "delais_de_reglement", "delai_clients", **givens)
    both = found(catalogue, "delais_de_reglement", "delai_clients", effets_escomptes_non_echus="20000", **givens)
    assert isinstance(alone, Decimal)
    assert isinstance(both, Decimal)
    assert [round(alone, 9), round(both, 9)] == [Decimal(50), Decimal(60)]


@given(equity=AMOUNTS, loans=AMOUNTS, fixed=AMOUNTS, current=AMOUNTS, debts=AMOUNTS)
def test_net_cash_balances_the_whole_sheet(
    equity: Decimal, loans: Decimal, fixed: Decimal, current: Decimal, debts: Decimal
) -> None:
    fund = bilan.frng(bilan.ressources_stables(equity, loans), fixed)
    cash = bilan.tresorerie_nette(fund, bilan.bfr(current, debts))
    assert fixed + current + cash == equity + loans + debts


@given(delay=st.integers(5, 90), sales=AMOUNTS)
def test_a_need_in_days_is_worth_as_many_days_of_sales(delay: int, sales: Decimal) -> None:
    one_day = sales / 360
    need = bfr_normatif.bfr_normatif(Decimal(delay), sales, Decimal(360))
    assert need == pytest.approx(sum(one_day for _ in range(delay)))


def test_a_late_payment_is_counted_day_by_day_on_a_civil_year(catalogue: Catalogue) -> None:
    daily = 1200 * 0.12 / 365
    penalty = found(
        catalogue,
        "penalites_de_retard",
        "penalites",
        montant_ht="1000",
        taux_de_tva="0.2",
        taux_de_penalite="0.12",
        jours_de_retard="20",
    )
    assert isinstance(penalty, Decimal)
    assert float(penalty) == pytest.approx(sum(daily for _ in range(20)), abs=0.005)


def test_the_legal_rate_and_the_flat_fee_are_taken_when_nothing_is_said(catalogue: Catalogue) -> None:
    givens = {name: Decimal(value) for name, value in (("montant_ttc", "3650"), ("taux_directeur", "0.02"))}
    solution = solve(
        catalogue.networks["penalites_de_retard"], {**givens, "jours_de_retard": Decimal(10)}, ["frais_de_retard"]
    )
    assert isinstance(solution, Solution)
    # 3 650 × 12 % × 10 ÷ 365 = 12 ; 12 + 40
    assert solution.values["frais_de_retard"] == 52
    assert set(solution.assumed) == {"majoration", "base_civile", "indemnite_forfaitaire"}


def test_a_customer_without_late_invoice_nor_bill_owes_his_current_invoices(catalogue: Catalogue) -> None:
    assert found(catalogue, "encours", "encours_client", factures_non_echues="3000") == 3000
    assert (
        found(catalogue, "encours", "depassement_d_encours", factures_non_echues="3000", plafond_d_encours="2500")
        == 500
    )


@given(loss=AMOUNTS, share=st.integers(1, 60))
def test_the_margin_on_the_compensating_sales_is_the_loss(loss: Decimal, share: int) -> None:
    rate = Decimal(share) / 100
    assert impayes.chiffre_d_affaires_compensateur(loss, rate) * rate == pytest.approx(loss)


def test_amortisation_never_leaves_the_till(catalogue: Catalogue) -> None:
    # 500 + (8 000 × 50 % + 6 000 × 50 %) − (2 000 + 1 500) = 4 000, que la dotation soit connue ou non
    givens = {
        "tresorerie_initiale": "500",
        "ventes_ttc_du_mois": "8000",
        "ventes_ttc_du_mois_precedent": "6000",
        "part_au_comptant": "0.5",
        "achats_a_payer": "2000",
        "charges_a_payer": "1500",
    }
    assert found(catalogue, "budget_de_tresorerie", "tresorerie_finale", **givens) == 4000
    with_wear = found(
        catalogue, "budget_de_tresorerie", "tresorerie_finale", dotation_aux_amortissements="900", **givens
    )
    assert with_wear == 4000


@given(gains=st.lists(st.integers(-5000, 9000), min_size=1, max_size=8))
def test_with_equal_chances_the_expected_gain_is_the_mean(gains: list[int]) -> None:
    weights = [Decimal(8)] * len(gains)
    chances = tuple(weight / sum(weights) for weight in weights)
    if sum(chances) != 1:
        return
    value = esperance.esperance(tuple(map(Decimal, gains)), chances)
    assert float(value) == pytest.approx(statistics.fmean(gains), abs=1e-9)


def test_chances_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(Impossible, match="90"):
        esperance.esperance((Decimal(1), Decimal(2)), (Decimal("0.4"), Decimal("0.5")))


def test_the_cost_of_capital_lies_between_its_two_sources(catalogue: Catalogue) -> None:
    cost = found(
        catalogue,
        "cout_du_capital",
        "cout_moyen_pondere_du_capital",
        capitaux_propres="120000",
        dettes_financieres="80000",
        cout_des_capitaux_propres="0.09",
        cout_de_la_dette="0.05",
    )
    # 60 % × 9 % + 40 % × 5 % × 0,75 = 5,4 % + 1,5 %
    assert cost == Decimal("0.069")
