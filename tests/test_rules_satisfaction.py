"""Le NPS, le taux de satisfaction et la note moyenne, vérifiés réponse par réponse, sans passer par les effectifs."""

from decimal import Decimal
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

HEADS = st.lists(st.integers(0, 60), min_size=11, max_size=11).filter(lambda heads: sum(heads) > 0)
FEW_HEADS = st.lists(st.integers(0, 60), min_size=5, max_size=5).filter(lambda heads: sum(heads) > 0)


def found(catalogue: Catalogue, sought: str, givens: dict[str, Value]) -> Decimal:
    solution = solve(catalogue.networks["satisfaction"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


def scale(lowest: int, heads: list[int]) -> dict[str, Value]:
    return {
        "notes": tuple(Decimal(lowest + rank) for rank in range(len(heads))),
        "effectifs_par_note": tuple(map(Decimal, heads)),
    }


def one_by_one(lowest: int, heads: list[int]) -> list[int]:
    return [lowest + rank for rank, count in enumerate(heads) for _ in range(count)]


@given(heads=HEADS)
def test_the_nps_is_the_mean_of_plus_a_hundred_zero_and_minus_a_hundred(catalogue: Catalogue, heads: list[int]) -> None:
    answers = one_by_one(0, heads)
    mean = fmean(100 if mark >= 9 else -100 if mark <= 6 else 0 for mark in answers)
    assert float(found(catalogue, "nps", scale(0, heads))) == pytest.approx(mean)


@given(heads=FEW_HEADS)
def test_the_mean_mark_and_the_share_of_satisfied_come_from_the_answers_one_by_one(
    catalogue: Catalogue, heads: list[int]
) -> None:
    answers = one_by_one(1, heads)
    assert float(found(catalogue, "note_moyenne", scale(1, heads))) == pytest.approx(fmean(answers))
    assert float(found(catalogue, "csat", scale(1, heads))) == pytest.approx(fmean(mark in (4, 5) for mark in answers))


@given(target=st.integers(-50, 60), share=st.integers(5, 30), answers=st.integers(50, 900))
def test_the_promoters_wanted_are_the_fewest_that_reach_the_score(
    catalogue: Catalogue, target: int, share: int, answers: int
) -> None:
    givens: dict[str, Value] = {
        "nps": Decimal(target),
        "part_des_detracteurs": Decimal(share) / 100,
        "nombre_de_repondants": Decimal(answers),
    }
    promoters = found(catalogue, "nombre_de_promoteurs", givens)
    enough = next((n for n in range(-answers, answers + 1) if n * 100 >= (target + share) * answers), None)
    assert promoters == enough


def test_a_scale_up_to_five_has_no_nps(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="jusqu'à 10"):
        found(catalogue, "nps", scale(1, [3, 4, 5, 6, 7]))


def test_a_scale_up_to_ten_has_no_csat(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="jusqu'à 5"):
        found(catalogue, "csat", scale(0, [1] * 11))


def test_a_mark_without_its_head_count_is_refused(catalogue: Catalogue) -> None:
    givens = {**scale(0, [1] * 11), "effectifs_par_note": (Decimal(1), Decimal(2))}
    with pytest.raises(Impossible, match="effectif en face"):
        found(catalogue, "nombre_de_promoteurs", givens)
