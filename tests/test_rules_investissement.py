"""VAN, TRI, délai de récupération, flux et coût du capital, vérifiés par numpy-financial et par cumul pas à pas."""

from decimal import Decimal

import numpy_financial as npf
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Table, Value
from exercises.rates import rate_of
from exercises.rules import flux_de_tresorerie, investissement
from exercises.solution import Solution, solve

FLOWS = st.lists(st.integers(100, 90_000), min_size=1, max_size=10).map(lambda flows: tuple(map(Decimal, flows)))
RATES = st.integers(1, 30).map(lambda n: Decimal(n) / 100)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Value:
    solution = solve(catalogue.networks["investissement"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(flows=FLOWS, rate=RATES, cost=st.integers(1_000, 200_000).map(Decimal))
def test_the_net_present_value_is_that_of_numpy_financial(flows: Series, rate: Decimal, cost: Decimal) -> None:
    actual = investissement.flux_actualises(flows, rate)
    value = investissement.van(investissement.valeur_actuelle_des_flux(actual), cost)
    expected = npf.npv(float(rate), [-float(cost), *map(float, flows)])
    assert float(value) == pytest.approx(expected, abs=1e-4)


@given(flow=st.integers(500, 50_000).map(Decimal), rate=RATES, years=st.integers(1, 15))
def test_a_constant_flow_is_worth_the_sum_of_its_terms(flow: Decimal, rate: Decimal, years: int) -> None:
    closed = investissement.flux_constants_actualises(flow, rate, Decimal(years))
    one_by_one = sum(float(flow) / (1 + float(rate)) ** year for year in range(1, years + 1))
    assert float(closed) == pytest.approx(one_by_one, rel=1e-9)


@settings(deadline=None)  # the first call imports scipy
@given(flows=FLOWS, share=st.integers(30, 95))
def test_the_internal_rate_is_that_of_numpy_financial(flows: Series, share: int) -> None:
    cost = sum(flows, Decimal(0)) * share / 100
    expected = npf.irr([-float(cost), *map(float, flows)])
    assume(0 < expected < 5)
    assert float(investissement.tri(flows, cost)) == pytest.approx(expected, abs=1e-7)


def test_a_project_that_loses_too_much_has_no_rate() -> None:
    with pytest.raises(Impossible, match="aucun taux"):
        rate_of(Decimal(1_000_000), (Decimal(1),), (Decimal(1),))


def test_as_many_dates_as_payments_are_needed() -> None:
    with pytest.raises(Impossible, match="2 versements et 1 dates"):
        rate_of(Decimal(100), (Decimal(60), Decimal(60)), (Decimal(1),))


@given(flows=FLOWS, share=st.integers(5, 100))
def test_at_the_payback_the_flows_received_cover_the_cost(flows: Series, share: int) -> None:
    cost = sum(flows, Decimal(0)) * share / 100
    delay = investissement.delai_sans_actualisation(flows, cost)
    whole = int(delay)
    received = sum(flows[:whole], Decimal(0)) + (flows[whole] * (delay - whole) if whole < len(flows) else 0)
    assert received == pytest.approx(cost)


def test_a_cost_never_recovered_is_said(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="jamais"):
        found(
            catalogue,
            "delai_de_recuperation",
            flux=(Decimal(100), Decimal(100)),
            investissement=Decimal(199),
            taux_d_actualisation=Decimal("0.1"),
        )


def test_a_resale_counts_in_every_indicator(catalogue: Catalogue) -> None:
    # 600 puis 600 + 242 de revente : 600 ÷ 1,1 + 842 ÷ 1,21 = 545,45 + 695,87 = 1 241,32
    givens: dict[str, Value] = {
        "flux": (Decimal(600), Decimal(600)),
        "valeur_residuelle": Decimal(242),
        "investissement": Decimal(1000),
        "taux_d_actualisation": Decimal("0.1"),
    }
    assert found(catalogue, "van", **givens) == Decimal("241.32")
    rate = found(catalogue, "tri", **givens)
    assert isinstance(rate, Decimal)
    assert float(rate) == pytest.approx(npf.irr([-1000, 600, 842]), abs=1e-9)
    # 545,45 la première année, puis 454,55 des 695,87 de la seconde
    delay = found(catalogue, "delai_de_recuperation", **givens)
    assert isinstance(delay, Decimal)
    assert float(delay) == pytest.approx(1 + (1000 - 600 / 1.1) / (842 / 1.21), abs=1e-9)


def test_the_table_of_flows_adds_up_to_their_total(catalogue: Catalogue) -> None:
    table = found(
        catalogue,
        "tableau_des_flux",
        flux=(Decimal(12_000),) * 4,
        taux_d_actualisation=Decimal("0.08"),
    )
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == ["1", "2", "3", "4"]
    assert table.rows[-1][-1] == Decimal("39745.52")


def test_from_the_turnover_to_the_net_present_value_in_one_go(catalogue: Catalogue) -> None:
    # (50 000 − 30 000 − 8 000) × 0,75 + 8 000 = 17 000 ; 17 000 × (1 − 1,08⁻⁵) ÷ 0,08 − 40 000
    value = found(
        catalogue,
        "van",
        chiffre_d_affaires=Decimal(50_000),
        charges_decaissables=Decimal(30_000),
        investissement=Decimal(40_000),
        duree_en_annees=Decimal(5),
        taux_d_actualisation=Decimal("0.08"),
        taux_d_impot=Decimal("0.25"),
    )
    expected = -npf.pv(0.08, 5, 17_000) - 40_000
    assert isinstance(value, Decimal)
    assert float(value) == pytest.approx(expected, abs=0.01)


@given(sales=st.integers(20_000, 90_000), costs=st.integers(1_000, 15_000), wear=st.integers(500, 4_000))
def test_the_net_flow_is_the_cash_kept_after_tax(sales: int, costs: int, wear: int) -> None:
    profit = flux_de_tresorerie.resultat_avant_impot(Decimal(sales), Decimal(costs), Decimal(wear))
    net = flux_de_tresorerie.resultat_net(profit, Decimal("0.25"))
    flow = flux_de_tresorerie.flux_net_de_tresorerie(net, Decimal(wear))
    tax = 0.25 * (sales - costs - wear)
    assert float(flow) == pytest.approx(sales - costs - tax)
