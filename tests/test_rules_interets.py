"""Les intérêts simples et composés et l'épargne, vérifiés par numpy-financial et jour par jour, année par année."""

from decimal import Decimal

import numpy_financial as npf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.rules import epargne, interets_composes, interets_simples
from exercises.solution import Solution, solve

AMOUNTS = st.decimals("50", "500000", places=2)
RATES = st.decimals("0.001", "0.2", places=4)
YEARS = st.integers(1, 40)


def found(catalogue: Catalogue, chapter: str, sought: str, **givens: str) -> Value:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks[chapter], typed, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(capital=AMOUNTS, rate=RATES, days=st.integers(1, 720))
def test_simple_interest_is_the_same_amount_every_day(capital: Decimal, rate: Decimal, days: int) -> None:
    one_day = float(capital) * float(rate) / 360
    interest = interets_simples.interet_simple(capital, rate, Decimal(days), Decimal(360))
    assert float(interest) == pytest.approx(sum(one_day for _ in range(days)), rel=1e-9)


@given(capital=AMOUNTS, rate=RATES, days=st.integers(1, 720))
def test_each_unknown_of_simple_interest_gives_the_interest_back(capital: Decimal, rate: Decimal, days: int) -> None:
    base, length = Decimal(360), Decimal(days)
    interest = interets_simples.interet_simple(capital, rate, length, base)
    close = pytest.approx
    assert interets_simples.taux_du_placement(interest, base, capital, length) == close(rate)
    assert interets_simples.capital_depuis_l_interet(interest, base, rate, length) == close(capital)
    assert interets_simples.duree_en_jours(interest, base, capital, rate) == close(length)
    total = capital + interest
    assert interets_simples.capital_depuis_la_valeur_acquise(total, rate, length, base) == close(capital)


def test_the_civil_year_is_taken_on_request_and_the_usual_one_is_said(catalogue: Catalogue) -> None:
    givens = {"capital_place": "5000", "taux_annuel": "0.045", "duree_en_jours": "80"}
    assert found(catalogue, "interets_simples", "interet_simple", **givens) == Decimal("50.00")
    assert found(catalogue, "interets_simples", "interet_simple", base_annuelle="365", **givens) == Decimal("49.32")
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["interets_simples"], typed, ["interet_simple"])
    assert isinstance(solution, Solution)
    assert solution.assumed == ("base_annuelle",)


@given(capital=AMOUNTS, rate=RATES, years=YEARS)
def test_compound_interest_is_that_of_numpy_financial(capital: Decimal, rate: Decimal, years: int) -> None:
    value = interets_composes.valeur_acquise_composee(capital, rate, Decimal(years))
    assert float(value) == pytest.approx(npf.fv(float(rate), years, 0, -float(capital)), rel=1e-9)
    today = interets_composes.valeur_actuelle(capital, rate, Decimal(years))
    assert float(today) == pytest.approx(-npf.pv(float(rate), years, 0, float(capital)), rel=1e-9)


@given(rate=RATES, periods=st.sampled_from([2, 4, 12]))
def test_the_equivalent_rate_earns_as_much_over_the_year_and_the_proportional_one_more(
    rate: Decimal, periods: int
) -> None:
    equivalent = float(interets_composes.taux_equivalent(rate, Decimal(periods)))
    value = 1.0
    for _ in range(periods):
        value *= 1 + equivalent
    assert value - 1 == pytest.approx(float(rate), rel=1e-9)
    proportional = interets_composes.taux_proportionnel(rate, Decimal(periods))
    assert interets_composes.taux_annuel_effectif(proportional, Decimal(periods)) > rate


def test_the_length_of_a_placement_is_found_by_trying(catalogue: Catalogue) -> None:
    # 8 000 à 6 % : 8 ans ne suffisent pas pour 13 250, 9 ans suffisent
    years = found(
        catalogue,
        "interets_composes",
        "duree_en_annees",
        capital_place="8000",
        valeur_acquise_composee="13250",
        taux_annuel="0.06",
    )
    assert isinstance(years, Decimal)
    assert 8 < years < 9
    assert 8000 * 1.06**8 < 13250 < 8000 * 1.06**9
    assert 8000 * 1.06 ** float(years) == pytest.approx(13250, abs=0.01)


@given(payment=AMOUNTS, rate=RATES, count=YEARS)
def test_savings_are_those_of_numpy_financial(payment: Decimal, rate: Decimal, count: int) -> None:
    capital = epargne.capital_constitue(payment, rate, Decimal(count))
    assert float(capital) == pytest.approx(npf.fv(float(rate), count, -float(payment), 0), rel=1e-8)
    early = epargne.capital_constitue_en_debut_d_annee(capital, rate)
    assert float(early) == pytest.approx(npf.fv(float(rate), count, -float(payment), 0, when="begin"), rel=1e-8)
    today = epargne.valeur_actuelle_des_versements(payment, rate, Decimal(count))
    assert float(today) == pytest.approx(-npf.pv(float(rate), count, float(payment)), rel=1e-8)


def test_savings_at_a_nil_rate_are_refused_with_a_reason(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="division par zéro"):
        found(
            catalogue,
            "epargne",
            "capital_constitue",
            versement_annuel="100",
            taux_annuel="0",
            nombre_de_versements="4",
        )
