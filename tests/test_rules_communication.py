"""Le CPM et le GRP, vérifiés sur une population dont on connaît chaque contact."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.solution import Solution, solve

CONTACTS = st.lists(st.integers(0, 9), min_size=1, max_size=200).filter(any)


def found(catalogue: Catalogue, sought: str, **givens: int | str) -> Decimal:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["communication"], typed, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(contacts=CONTACTS)
def test_the_grp_counts_the_contacts_for_a_hundred_people_of_the_target(
    catalogue: Catalogue, contacts: list[int]
) -> None:
    counts = {
        "taille_de_la_cible": len(contacts),
        "personnes_touchees": sum(count > 0 for count in contacts),
        "contacts_publicitaires": sum(contacts),
    }
    assert float(found(catalogue, "grp", **counts)) == pytest.approx(100 * sum(contacts) / len(contacts))
    reach = found(catalogue, "couverture", **counts)
    frequency = found(catalogue, "repetition", **counts)
    grp = found(catalogue, "grp", couverture=str(reach), repetition=str(frequency))
    assert float(grp) == pytest.approx(100 * sum(contacts) / len(contacts))


@given(audience=st.integers(1, 900), cents=st.integers(1, 90_000))
def test_the_cost_per_thousand_times_the_thousands_is_the_price(
    catalogue: Catalogue, audience: int, cents: int
) -> None:
    price = Decimal(cents) / 100
    thousand = found(catalogue, "cout_pour_mille", prix_de_l_insertion=str(price), audience=audience * 1000)
    assert abs(thousand * audience - price) < Decimal("1e-12")


@given(share=st.integers(1, 100), population=st.integers(1, 100))
def test_a_support_like_the_population_has_an_affinity_of_a_hundred(
    catalogue: Catalogue, share: int, population: int
) -> None:
    index = found(
        catalogue,
        "indice_d_affinite",
        part_de_la_cible_dans_l_audience=str(Decimal(share) / 100),
        part_de_la_cible_dans_la_population=str(Decimal(population) / 100),
    )
    assert (index > 100) == (share > population)
    assert (index == 100) == (share == population)


@given(budget=st.integers(1, 900), clicks=st.integers(1, 900), sales=st.integers(1, 900))
def test_a_sale_costs_the_clicks_that_it_takes(catalogue: Catalogue, budget: int, clicks: int, sales: int) -> None:
    counts = {"budget_publicitaire": budget, "clics": clicks, "ventes_en_ligne": min(sales, clicks)}
    click, rate = (
        found(catalogue, "cout_par_clic", **counts),
        found(catalogue, "taux_de_conversion_des_clics", **counts),
    )
    assert float(found(catalogue, "cout_par_action", **counts)) == pytest.approx(float(click / rate))
