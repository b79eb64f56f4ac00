"""Les barèmes, vérifiés sans leurs formules : chaque euro du chiffre d'affaires rapporte son taux."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

SCALES = (
    st.lists(st.integers(1, 900), min_size=1, max_size=4, unique=True)
    .map(sorted)
    .flatmap(
        lambda bounds: st.tuples(
            st.just(bounds), st.lists(st.integers(0, 30), min_size=len(bounds) + 1, max_size=len(bounds) + 1)
        )
    )
)


def solved(
    catalogue: Catalogue, sought: list[str], givens: Mapping[str, Value], conventions: tuple[str, ...] = ()
) -> Mapping[str, Value]:
    solution = solve(catalogue.networks["commissions"], givens, sought, conventions)
    assert isinstance(solution, Solution), solution
    return solution.values


def scale_of(turnover: int, bounds: list[int], percents: list[int]) -> dict[str, Value]:
    return {
        "chiffre_d_affaires": Decimal(turnover),
        "bornes_des_tranches": tuple(map(Decimal, bounds)),
        "taux_des_tranches": tuple(Decimal(percent) / 100 for percent in percents),
    }


def percent_of(euro: int, bounds: list[int], percents: list[int]) -> int:
    """The rate of one euro of the turnover, counted from 1."""
    return next((rate for bound, rate in zip(bounds, percents, strict=False) if euro <= bound), percents[-1])


@settings(deadline=None)
@given(turnover=st.integers(0, 1_000), scale=SCALES)
@pytest.mark.parametrize("what", ["ristourne", "commission"])
def test_every_euro_earns_the_rate_of_its_bracket(
    catalogue: Catalogue, what: str, turnover: int, scale: tuple[list[int], list[int]]
) -> None:
    bounds, percents = scale
    cents = sum(percent_of(euro, bounds, percents) for euro in range(1, turnover + 1))
    assert solved(catalogue, [what], scale_of(turnover, bounds, percents))[what] == Decimal(cents) / 100


@given(turnover=st.integers(1, 1_000), scale=SCALES)
def test_with_the_rate_reached_the_last_euro_sets_the_rate_of_all(
    catalogue: Catalogue, turnover: int, scale: tuple[list[int], list[int]]
) -> None:
    bounds, percents = scale
    values = solved(catalogue, ["ristourne"], scale_of(turnover, bounds, percents), ("taux_atteint",))
    assert values["ristourne"] == Decimal(turnover * percent_of(turnover, bounds, percents)) / 100


def test_the_three_brackets_written_one_by_one_add_up_to_the_whole(catalogue: Catalogue) -> None:
    givens = scale_of(45_000, [10_000, 30_000], [1, 2, 3])
    amounts = ["montant_de_la_premiere_tranche", "montant_de_la_deuxieme_tranche", "montant_de_la_troisieme_tranche"]
    # 10 000 × 1 % + 20 000 × 2 % + 15 000 × 3 % = 100 + 400 + 450
    values = solved(catalogue, [*amounts, "ristourne"], givens)
    assert [values[name] for name in (*amounts, "ristourne")] == [100, 400, 450, 950]


def test_a_turnover_under_the_first_bound_leaves_the_other_brackets_empty(catalogue: Catalogue) -> None:
    givens = scale_of(8_000, [10_000, 30_000], [1, 2, 3])
    values = solved(catalogue, ["parts_par_tranche", "montant_de_la_troisieme_tranche"], givens)
    assert values["parts_par_tranche"] == (8_000, 0, 0)
    assert values["montant_de_la_troisieme_tranche"] == 0


@pytest.mark.parametrize(
    ("bounds", "percents", "reason"),
    [
        ([10_000, 30_000], [1, 2], "un taux de plus"),
        ([30_000, 10_000], [1, 2, 3], "de la plus petite à la plus grande"),
        ([10_000], [1, 2], "pas de tranche n° 3"),
    ],
)
def test_a_scale_that_does_not_hold_together_is_refused_with_the_reason(
    catalogue: Catalogue, bounds: list[int], percents: list[int], reason: str
) -> None:
    with pytest.raises(Impossible, match=reason):
        solved(catalogue, ["montant_de_la_troisieme_tranche"], scale_of(45_000, bounds, percents))


@given(
    fixed=st.integers(1_000, 3_000),
    sales=st.integers(0, 90_000),
    rate=st.integers(1, 9),
    bonus=st.integers(0, 500),
)
def test_the_sales_for_a_pay_give_that_pay(catalogue: Catalogue, fixed: int, sales: int, rate: int, bonus: int) -> None:
    terms = {"salaire_fixe": Decimal(fixed), "prime": Decimal(bonus), "taux_de_commission": Decimal(rate) / 100}
    pay = solved(catalogue, ["remuneration_brute"], {**terms, "chiffre_d_affaires": Decimal(sales)})
    back = solved(catalogue, ["chiffre_d_affaires"], {**terms, "remuneration_brute": pay["remuneration_brute"]})
    assert back["chiffre_d_affaires"] == sales
