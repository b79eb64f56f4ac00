"""Segments et clients, vérifiés sur des comptes d'entreprise entiers : avec le segment, puis sans lui."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Value
from exercises.solution import Solution, solve

SEGMENT = st.fixed_dictionaries(
    {
        "chiffre_d_affaires": st.integers(1_000, 400_000),
        "charges_variables": st.integers(0, 300_000),
        "charges_fixes_specifiques": st.integers(0, 90_000),
    }
)


def solved(catalogue: Catalogue, sought: str, givens: Mapping[str, int | str]) -> Decimal:
    typed: Mapping[str, Value] = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["segments"], typed, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


def result_of(segments: list[dict[str, int]], common: int) -> int:
    """The result of a firm with these segments."""
    return (
        sum(s["chiffre_d_affaires"] - s["charges_variables"] - s["charges_fixes_specifiques"] for s in segments)
        - common
    )


@given(segments=st.lists(SEGMENT, min_size=2, max_size=4), common=st.integers(0, 200_000))
def test_giving_up_a_segment_changes_the_result_by_its_contribution(
    catalogue: Catalogue, segments: list[dict[str, int]], common: int
) -> None:
    without = result_of(segments[1:], common) - result_of(segments, common)
    assert solved(catalogue, "effet_de_l_abandon", segments[0]) == without


@given(segments=st.lists(SEGMENT, min_size=2, max_size=4), common=st.integers(0, 200_000))
def test_the_results_of_the_segments_add_up_to_that_of_the_firm(
    catalogue: Catalogue, segments: list[dict[str, int]], common: int
) -> None:
    total = sum(segment["chiffre_d_affaires"] for segment in segments)
    shared = {"charges_communes": common, "chiffre_d_affaires_total": total}
    results = [solved(catalogue, "resultat_du_segment", {**segment, **shared}) for segment in segments]
    assert float(sum(results)) == pytest.approx(result_of(segments, common), abs=0.05)


@given(turnover=st.integers(1_000, 90_000), percent=st.integers(1, 12), days=st.integers(1, 120))
def test_the_cost_of_the_delay_is_the_interest_of_every_day(
    catalogue: Catalogue, turnover: int, percent: int, days: int
) -> None:
    interest = sum(turnover * 1.2 * percent / 100 / 360 for _ in range(days))
    givens: Mapping[str, int | str] = {
        "chiffre_d_affaires": turnover,
        "taux_de_financement": str(Decimal(percent) / 100),
        "delai_de_reglement": days,
    }
    assert float(solved(catalogue, "cout_du_delai", givens)) == pytest.approx(interest, abs=0.006)


def test_without_deliveries_nothing_is_shown_about_them(catalogue: Catalogue) -> None:
    givens: Mapping[str, Value] = {
        "marge_commerciale": Decimal(10_000),
        "cout_des_visites": Decimal(1_800),
        "cout_du_delai": Decimal(480),
    }
    solution = solve(catalogue.networks["segments"], givens, ["resultat_du_client"])
    assert isinstance(solution, Solution)
    assert [step.quantity for step in solution.steps] == ["resultat_du_client"]
    assert solution.values["resultat_du_client"] == 7_720
