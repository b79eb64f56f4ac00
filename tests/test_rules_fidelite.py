"""L'attrition vérifiée client par client, la durée de vie par l'espérance, le programme par le compte de points."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.solution import Solution, solve


def found(catalogue: Catalogue, sought: str, **givens: int | str) -> Decimal:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["fidelite"], typed, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(start=st.integers(1, 400), lost=st.integers(0, 400), new=st.integers(0, 400))
def test_attrition_and_loyalty_are_those_of_the_clients_themselves(
    catalogue: Catalogue, start: int, lost: int, new: int
) -> None:
    before = set(range(start))
    after = {client for client in before if client >= lost} | {1000 + client for client in range(new)}
    given_counts = {"clients_au_debut": start, "nouveaux_clients": new, "clients_a_la_fin": len(after)}
    assert float(found(catalogue, "taux_de_fidelite", **given_counts)) == pytest.approx(len(before & after) / start)
    assert float(found(catalogue, "taux_d_attrition", **given_counts)) == pytest.approx(len(before - after) / start)


@given(attrition=st.integers(4, 95))
def test_the_life_of_a_client_is_the_expected_year_of_departure(catalogue: Catalogue, attrition: int) -> None:
    p = attrition / 100
    expected = sum(year * p * (1 - p) ** (year - 1) for year in range(1, 2000))
    assert float(
        found(catalogue, "duree_de_vie_client", taux_d_attrition=str(Decimal(attrition) / 100))
    ) == pytest.approx(expected)


@given(years=st.integers(1, 30), start=st.integers(50, 900))
def test_the_attrition_wanted_gives_back_the_life_wanted(catalogue: Catalogue, years: int, start: int) -> None:
    attrition = found(catalogue, "taux_d_attrition", duree_de_vie_client=years)
    assert float(found(catalogue, "duree_de_vie_client", taux_d_attrition=str(attrition))) == pytest.approx(years)
    assert float(
        found(catalogue, "clients_perdus", duree_de_vie_client=years, clients_au_debut=start)
    ) == pytest.approx(start / years)


@given(points=st.integers(100, 5_000), used=st.integers(0, 100), cents=st.integers(1, 9))
def test_points_used_and_points_asleep_share_all_that_was_given(
    catalogue: Catalogue, points: int, used: int, cents: int
) -> None:
    programme: dict[str, int | str] = {
        "points_distribues": points * 100,
        "taux_d_utilisation_des_points": str(Decimal(used) / 100),
        "valeur_d_un_point": str(Decimal(cents) / 100),
    }
    cost, later = (
        found(catalogue, "cout_du_programme", **programme),
        found(catalogue, "engagement_du_programme", **programme),
    )
    # in cents, every point counted once: those used, then those left
    assert cost * 100 == sum(cents for _ in range(points * used))
    assert (cost + later) * 100 == points * 100 * cents
