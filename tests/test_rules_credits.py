"""Crédits, TAEG, amortissement constant, crédit-bail : numpy-financial, directive 98/7/CE, ligne par ligne."""

from decimal import Decimal

import numpy_financial as npf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.rules import amortissement_constant, credit_bail, taeg
from exercises.solution import Solution, solve

AMOUNTS = st.integers(500, 300_000).map(Decimal)
RATES = st.integers(1, 150).map(lambda n: Decimal(n) / 1000)


def found(catalogue: Catalogue, chapter: str, sought: str, **givens: Value) -> Value:
    solution = solve(catalogue.networks[chapter], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@settings(deadline=None)  # the first call imports scipy
@given(capital=AMOUNTS, rate=st.integers(1, 20), months=st.integers(2, 240))
def test_without_fees_the_effective_monthly_rate_is_the_nominal_one(capital: Decimal, rate: int, months: int) -> None:
    monthly = rate / 1000
    payment = Decimal(str(-npf.pmt(monthly, months, float(capital))))
    assert float(taeg.taux_mensuel_effectif(capital, payment, Decimal(months))) == pytest.approx(monthly, abs=1e-8)


@settings(deadline=None)
@given(capital=AMOUNTS, share=st.integers(1, 8), extra=st.integers(2, 40), months=st.integers(6, 120))
def test_the_effective_monthly_rate_is_that_of_numpy_financial(
    capital: Decimal, share: int, extra: int, months: int
) -> None:
    received = capital * (100 - share) / 100
    payment = capital * (100 + extra) / 100 / months
    expected = npf.rate(months, -float(payment), float(received), 0)
    assert float(taeg.taux_mensuel_effectif(received, payment, Decimal(months))) == pytest.approx(expected, abs=1e-7)


# les exemples de la directive 98/7/CE (Journal officiel L 101 du 1er avril 1998), en jours exacts
DIRECTIVE = [
    ("1000", ["1200"], ["546"], "0.1296"),
    ("950", ["1200"], ["546"], "0.1690"),
    ("1000", ["600", "600"], ["365", "730"], "0.1307"),
    ("1000", ["272", "272", "544"], ["90", "181", "365"], "0.1323"),
]


@pytest.mark.parametrize(("received", "payments", "days", "rate"), DIRECTIVE)
def test_the_examples_of_the_directive_are_found_again(
    catalogue: Catalogue, received: str, payments: list[str], days: list[str], rate: str
) -> None:
    value = found(
        catalogue,
        "taeg",
        "taeg",
        capital_net=Decimal(received),
        versements=tuple(map(Decimal, payments)),
        dates_en_jours=tuple(map(Decimal, days)),
    )
    assert isinstance(value, Decimal)
    assert value.quantize(Decimal("0.0001")) == Decimal(rate)


def test_fees_raise_the_effective_rate(catalogue: Catalogue) -> None:
    loan: dict[str, Value] = {
        "capital_emprunte": Decimal(10_000),
        "taux_annuel": Decimal("0.06"),
        "nombre_de_mensualites": Decimal(36),
    }
    bare = found(catalogue, "taeg", "taeg", **loan)
    with_fees = found(catalogue, "taeg", "taeg", **loan, frais_de_dossier=Decimal(200))
    insured = found(catalogue, "taeg", "taeg", **loan, frais_de_dossier=Decimal(200), taux_d_assurance=Decimal("0.004"))
    assert isinstance(bare, Decimal)
    assert isinstance(with_fees, Decimal)
    assert isinstance(insured, Decimal)
    assert float(bare) == pytest.approx(1.005**12 - 1, abs=1e-4)
    assert bare < with_fees < insured


def test_insurance_is_paid_every_month(catalogue: Catalogue) -> None:
    # 12 000 × 0,48 % ÷ 12 = 4,80 par mois, 24 mois : 115,20 ; 24 × 530 − 12 000 = 720 ; 720 + 115,20 + 90
    total = found(
        catalogue,
        "credits",
        "cout_total_du_credit",
        capital_emprunte=Decimal(12_000),
        mensualite=Decimal(530),
        nombre_de_mensualites=Decimal(24),
        taux_d_assurance=Decimal("0.0048"),
        frais_de_dossier=Decimal(90),
    )
    assert total == Decimal("925.20")


@given(capital=AMOUNTS, rate=RATES, years=st.integers(1, 30))
def test_the_schedule_repays_the_capital_and_its_interest_adds_up(capital: Decimal, rate: Decimal, years: int) -> None:
    share = round(amortissement_constant.amortissement_constant(capital, Decimal(years)), 2)
    rows = amortissement_constant.tableau_a_amortissement_constant(capital, rate, Decimal(years), share).rows
    assert sum(Decimal(row[3]) for row in rows) == capital
    assert rows[-1][-1] == 0
    interest = amortissement_constant.total_des_interets(capital, rate, Decimal(years))
    # chaque ligne est arrondie au centime : un demi-centime par an, et l'écart d'amortissement
    assert float(sum(Decimal(row[2]) for row in rows)) == pytest.approx(float(interest), abs=0.01 * years * years)


@given(capital=AMOUNTS, rate=RATES, years=st.integers(2, 20), line=st.integers(1, 20))
def test_a_line_is_that_of_the_schedule(capital: Decimal, rate: Decimal, years: int, line: int) -> None:
    line = min(line, years)
    share = capital / years
    left = capital
    for _ in range(line - 1):
        left -= share
    owed = amortissement_constant.capital_du_au_debut(capital, Decimal(line), share)
    assert owed == pytest.approx(left)
    interest = amortissement_constant.interet_de_l_annee(owed, rate)
    assert float(interest) == pytest.approx(float(left) * float(rate))


def test_a_schedule_of_half_a_year_is_refused() -> None:
    with pytest.raises(Impossible, match="nombre entier d'années"):
        amortissement_constant.tableau_a_amortissement_constant(
            Decimal(1000), Decimal("0.05"), Decimal("2.5"), Decimal(400)
        )


@given(rent=st.integers(500, 30_000).map(Decimal), rate=RATES, years=st.integers(1, 10))
def test_discounted_rents_are_those_of_numpy_financial(rent: Decimal, rate: Decimal, years: int) -> None:
    value = credit_bail.loyers_actualises(rent, rate, Decimal(years))
    assert float(value) == pytest.approx(-npf.pv(float(rate), years, float(rent)), rel=1e-8)


def test_a_long_term_rental_has_no_option(catalogue: Catalogue) -> None:
    cost = found(catalogue, "credit_bail", "cout_du_credit_bail", nombre_de_loyers=Decimal(24), loyer=Decimal(300))
    assert cost == 7200


@given(
    price=st.integers(5_000, 90_000).map(Decimal),
    option=st.integers(0, 4_000).map(Decimal),
    rate=st.integers(1, 15).map(lambda n: Decimal(n) / 1000),
    count=st.integers(6, 84).map(Decimal),
)
def test_a_constant_rent_is_the_payment_of_numpy_financial(
    price: Decimal, option: Decimal, rate: Decimal, count: Decimal
) -> None:
    to_cover = credit_bail.montant_a_couvrir(price, option, rate, count)
    rent = credit_bail.loyer_constant(to_cover, rate, count)
    in_advance = credit_bail.loyer_constant_d_avance(rent, rate)

    terms = (float(rate), float(count), -float(price), float(option))
    assert float(rent) == pytest.approx(npf.pmt(*terms), rel=1e-9)
    assert float(in_advance) == pytest.approx(npf.pmt(*terms, when="begin"), rel=1e-9)
