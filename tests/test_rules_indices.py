"""Les indices, vérifiés comme des moyennes pondérées : Laspeyres des rapports de prix, Paasche harmonique."""

import statistics
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Value
from exercises.solution import Solution, solve

THREE = st.lists(st.integers(1, 400).map(Decimal), min_size=3, max_size=3).map(tuple)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> float:
    solution = solve(catalogue.networks["indices"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return float(value)


@given(old=THREE, new=THREE, basket=THREE)
def test_laspeyres_is_the_mean_of_the_price_ratios_weighted_by_the_first_spending(
    catalogue: Catalogue, old: Series, new: Series, basket: Series
) -> None:
    ratios = [float(b / a) for a, b in zip(old, new, strict=True)]
    weights = [float(a * q) for a, q in zip(old, basket, strict=True)]
    index = found(catalogue, "indice_de_laspeyres", prix_de_base=old, prix_courants=new, quantites_de_base=basket)
    assert index == pytest.approx(100 * statistics.fmean(ratios, weights), rel=1e-9)


@given(old=THREE, new=THREE, basket=THREE)
def test_paasche_is_the_harmonic_mean_of_the_price_ratios_weighted_by_the_last_spending(
    catalogue: Catalogue, old: Series, new: Series, basket: Series
) -> None:
    ratios = [float(b / a) for a, b in zip(old, new, strict=True)]
    weights = [float(b * q) for b, q in zip(new, basket, strict=True)]
    index = found(catalogue, "indice_de_paasche", prix_de_base=old, prix_courants=new, quantites_courantes=basket)
    assert index == pytest.approx(100 * statistics.harmonic_mean(ratios, weights), rel=1e-9)


@given(old=THREE, new=THREE, basket=THREE)
def test_with_one_basket_all_indices_agree(catalogue: Catalogue, old: Series, new: Series, basket: Series) -> None:
    givens = {"prix_de_base": old, "prix_courants": new, "quantites_de_base": basket, "quantites_courantes": basket}
    values = [found(catalogue, f"indice_de_{name}", **givens) for name in ("laspeyres", "paasche", "fisher")]
    assert values == pytest.approx([values[0]] * 3, rel=1e-9)


def test_prices_and_quantities_go_two_by_two(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="même nombre"):
        found(
            catalogue,
            "depense_de_base",
            prix_de_base=(Decimal(1), Decimal(2)),
            quantites_de_base=(Decimal(1),),
        )
