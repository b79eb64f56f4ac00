"""Les scores, vérifiés par les moyennes pondérées du module statistics."""

import statistics
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

ROWS = st.lists(st.tuples(st.integers(0, 10).map(Decimal), st.integers(1, 9).map(Decimal)), min_size=1, max_size=8)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> float:
    solution = solve(catalogue.networks["scoring"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return float(value)


@given(rows=ROWS)
def test_a_weighted_score_is_a_weighted_mean(catalogue: Catalogue, rows: list[tuple[Decimal, Decimal]]) -> None:
    notes, weights = tuple(note for note, _ in rows), tuple(weight for _, weight in rows)
    expected = statistics.fmean(map(float, notes), list(map(float, weights)))
    score = found(catalogue, "score_pondere", notes_des_criteres=notes, poids_des_criteres=weights)
    assert score == pytest.approx(expected)
    same = found(catalogue, "score_du_second_client", notes_du_second_client=notes, poids_des_criteres=weights)
    assert same == pytest.approx(expected)


def test_as_many_weights_as_notes_are_needed(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="même nombre"):
        found(catalogue, "score_pondere", notes_des_criteres=(Decimal(4),), poids_des_criteres=(Decimal(1), Decimal(2)))
