"""Les sondages, vérifiés par la loi normale de scipy et en comptant."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

SIZES = st.integers(50, 5_000).map(Decimal)
SHARES = st.integers(1, 99).map(lambda n: Decimal(n) / 100)
LEVELS = st.sampled_from([Decimal("0.8"), Decimal("0.9"), Decimal("0.95"), Decimal("0.98"), Decimal("0.99")])


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Value:
    solution = solve(catalogue.networks["sondages"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(size=SIZES, share=SHARES, level=LEVELS)
def test_the_interval_is_the_one_of_the_normal_law(
    catalogue: Catalogue, size: Decimal, share: Decimal, level: Decimal
) -> None:
    spread = (float(share) * (1 - float(share)) / float(size)) ** 0.5
    low, high = norm.interval(float(level), loc=float(share), scale=spread)
    givens = {"taille_de_l_echantillon": size, "proportion_observee": share, "seuil_de_confiance": level}
    # textbooks print z with two or three digits
    assert float(str(found(catalogue, "borne_inferieure", **givens))) == pytest.approx(low, abs=0.006 * spread)
    assert float(str(found(catalogue, "borne_superieure", **givens))) == pytest.approx(high, abs=0.006 * spread)


@given(error=st.integers(10, 90).map(lambda n: Decimal(n) / 1000), share=SHARES)
def test_the_sample_is_the_smallest_that_keeps_the_error(catalogue: Catalogue, error: Decimal, share: Decimal) -> None:
    size = found(catalogue, "taille_de_l_echantillon", marge_d_erreur=error, proportion_supposee=share)
    assert isinstance(size, Decimal)

    def error_with(n: Decimal) -> float:
        return 1.96 * math.sqrt(share * (1 - share) / n)

    assert error_with(size) <= float(error) + 1e-12
    if size > 1:
        assert error_with(size - 1) > float(error) - 1e-12


@given(size=SIZES, weights=st.lists(st.integers(1, 50), min_size=2, max_size=6))
def test_quotas_are_whole_close_to_their_share_and_add_up(
    catalogue: Catalogue, size: Decimal, weights: list[int]
) -> None:
    shares = tuple(Decimal(weight) / sum(weights) for weight in weights)
    quotas = found(catalogue, "quotas", taille_de_l_echantillon=size, parts_de_la_population=shares)
    assert isinstance(quotas, tuple)
    assert sum(quotas) == size
    assert all(abs(quota - size * share) < 1 for quota, share in zip(quotas, shares, strict=True))


@given(population=st.integers(500, 20_000).map(Decimal), size=st.integers(20, 400).map(Decimal))
def test_the_step_never_runs_out_of_the_list(catalogue: Catalogue, population: Decimal, size: Decimal) -> None:
    step = found(catalogue, "pas_de_tirage", population_mere=population, taille_de_l_echantillon=size)
    assert isinstance(step, Decimal)
    assert step * size <= population < (step + 1) * size


def test_a_level_of_two_hundred_per_cent_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible):
        found(catalogue, "coefficient_z", seuil_de_confiance=Decimal(2))
