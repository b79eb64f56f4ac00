"""Les évolutions, vérifiées sans leurs formules : une année après l'autre, et par la racine d'une équation."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

VALUES = st.integers(10, 90_000).map(Decimal)
RATES = st.integers(-60, 150).map(lambda n: Decimal(n) / 100)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Decimal:
    solution = solve(catalogue.networks["evolutions"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(start=VALUES, rates=st.lists(RATES, min_size=1, max_size=6))
def test_the_global_rate_is_what_one_year_after_another_leads_to(
    catalogue: Catalogue, start: Decimal, rates: list[Decimal]
) -> None:
    value = float(start)
    for rate in rates:
        value += value * float(rate)
    total = found(catalogue, "taux_global", taux_d_evolution=tuple(rates))
    assert float(total) == pytest.approx(value / float(start) - 1, abs=1e-9)


@given(first=VALUES, last=VALUES, intervals=st.integers(1, 30))
def test_the_mean_rate_is_the_root_of_the_compound_equation(
    catalogue: Catalogue, first: Decimal, last: Decimal, intervals: int
) -> None:
    root = brentq(lambda rate: float(first) * (1 + rate) ** intervals - float(last), -0.9999, 10_000, xtol=1e-12)
    rate = found(
        catalogue,
        "taux_annuel_moyen",
        valeur_de_depart=first,
        valeur_d_arrivee=last,
        nombre_d_intervalles=Decimal(intervals),
    )
    assert float(rate) == pytest.approx(root, abs=1e-7)


@given(start=VALUES, rate=RATES)
def test_the_reciprocal_rate_leads_back_to_the_start(catalogue: Catalogue, start: Decimal, rate: Decimal) -> None:
    back = found(catalogue, "taux_reciproque", taux_de_variation=rate)
    there = start + start * rate
    assert round(there + there * back, 9) == start


@given(rise=st.integers(0, 90).map(lambda n: Decimal(n) / 100), fall=st.integers(0, 90).map(lambda n: Decimal(n) / 100))
def test_a_rise_then_a_fall_is_a_series_with_signs(catalogue: Catalogue, rise: Decimal, fall: Decimal) -> None:
    together = found(catalogue, "taux_global", taux_de_hausse=rise, taux_de_baisse=fall)
    assert together == found(catalogue, "taux_global", taux_d_evolution=(rise, -fall))


def test_a_series_counts_its_intervals_not_its_years(catalogue: Catalogue) -> None:
    # 200 → 242 en deux intervalles : 1,1 × 1,1 = 1,21
    series = tuple(map(Decimal, (200, 215, 242)))
    assert found(catalogue, "nombre_d_intervalles", ventes=series) == 2
    assert round(found(catalogue, "taux_annuel_moyen", ventes=series), 9) == Decimal("0.1")


def test_one_value_alone_does_not_evolve(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="deux périodes"):
        found(catalogue, "taux_de_variation", ventes=(Decimal(12),))
