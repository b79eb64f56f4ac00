"""L'entonnoir, vérifié en cherchant le plus petit nombre de contacts qui suffit, en fractions exactes."""

from decimal import Decimal
from fractions import Fraction
from math import prod

from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Value
from exercises.solution import Solution, solve

RATES = st.lists(st.integers(10, 90), min_size=1, max_size=4)


def found(catalogue: Catalogue, sought: str, givens: dict[str, Value]) -> Value:
    solution = solve(catalogue.networks["prospection"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(sales=st.integers(1, 40), rates=RATES)
def test_the_contacts_needed_are_the_fewest_that_give_the_sales(
    catalogue: Catalogue, sales: int, rates: list[int]
) -> None:
    needed = found(
        catalogue,
        "contacts_necessaires",
        {"ventes_visees": Decimal(sales), "taux_des_etapes": tuple(Decimal(rate) / 100 for rate in rates)},
    )
    kept = prod(Fraction(rate, 100) for rate in rates)
    assert isinstance(needed, Decimal)
    assert needed == needed.to_integral_value()
    assert int(needed) * kept >= sales > (int(needed) - 1) * kept


@given(sales=st.integers(1, 40), signed=st.integers(10, 90), quoted=st.integers(10, 90), met=st.integers(10, 90))
def test_the_funnel_is_climbed_with_whole_people_at_each_stage(
    catalogue: Catalogue, sales: int, signed: int, quoted: int, met: int
) -> None:
    stages = [sales]
    for rate in (signed, quoted, met):
        stages.append(next(n for n in range(stages[-1], stages[-1] * 11 + 1) if n * rate >= stages[-1] * 100))
    givens: dict[str, Value] = {
        "ventes_visees": Decimal(sales),
        "taux_de_signature": Decimal(signed) / 100,
        "taux_de_devis": Decimal(quoted) / 100,
        "taux_de_rendez_vous": Decimal(met) / 100,
    }
    sought = ("devis_necessaires", "rendez_vous_necessaires", "contacts_necessaires")
    solution = solve(catalogue.networks["prospection"], givens, sought)
    assert isinstance(solution, Solution), solution
    assert [solution.values[name] for name in sought] == stages[1:]
    # asked alone, the contacts are the sales over the product of the rates: rounded once, never more
    at_once = found(catalogue, "contacts_necessaires", givens)
    assert isinstance(at_once, Decimal)
    kept = prod(Fraction(rate, 100) for rate in (signed, quoted, met))
    assert int(at_once) * kept >= sales > (int(at_once) - 1) * kept
    assert at_once <= stages[-1]


@given(sent=st.integers(10, 900), lost=st.integers(0, 5), opened=st.integers(1, 5), clicked=st.integers(0, 5))
def test_the_click_rate_is_the_opening_rate_times_the_reactivity(
    catalogue: Catalogue, sent: int, lost: int, opened: int, clicked: int
) -> None:
    counts: dict[str, Value] = {
        "courriels_envoyes": Decimal(sent),
        "courriels_delivres": Decimal(sent - lost),
        "courriels_ouverts": Decimal(opened),
        "clics_du_courriel": Decimal(min(clicked, opened)),
    }
    click, opening, reactivity = (
        found(catalogue, name, counts)
        for name in ("taux_de_clic_du_courriel", "taux_d_ouverture", "taux_de_reactivite")
    )
    assert isinstance(click, Decimal)
    assert isinstance(opening, Decimal)
    assert isinstance(reactivity, Decimal)
    assert abs(click - opening * reactivity) < Decimal("1e-20")
