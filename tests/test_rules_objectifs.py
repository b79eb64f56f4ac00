"""Les objectifs, vérifiés par leurs sommes et par leurs allers et retours."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Value
from exercises.solution import Solution, solve

AMOUNTS = st.integers(1_000, 900_000).map(Decimal)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Value:
    solution = solve(catalogue.networks["objectifs"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(total=AMOUNTS, weights=st.lists(st.integers(1, 40), min_size=2, max_size=6))
def test_the_targets_of_the_sectors_add_up_to_the_whole(
    catalogue: Catalogue, total: Decimal, weights: list[int]
) -> None:
    shares = tuple(Decimal(weight) / sum(weights) for weight in weights)
    targets = found(catalogue, "objectifs_des_secteurs", objectif_global=total, poids_des_secteurs=shares)
    assert isinstance(targets, tuple)
    assert round(sum(targets), 6) == total


@given(done=AMOUNTS, target=AMOUNTS)
def test_the_rate_and_the_gap_tell_the_same_story(catalogue: Catalogue, done: Decimal, target: Decimal) -> None:
    rate = found(catalogue, "taux_de_realisation", realise=done, objectif=target)
    gap = found(catalogue, "ecart_relatif_sur_objectif", realise=done, objectif=target)
    assert isinstance(rate, Decimal)
    assert isinstance(gap, Decimal)
    assert round(rate - gap, 9) == 1
    back = found(catalogue, "objectif", realise=done, taux_de_realisation=rate)
    assert isinstance(back, Decimal)
    assert round(back, 6) == target
