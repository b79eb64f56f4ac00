"""Les élasticités, vérifiées sur des courbes de demande dont l'élasticité est connue d'avance."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

TWO_POINTS = st.tuples(*(st.integers(10, 900) for _ in range(4))).filter(lambda p: p[0] != p[1] and p[2] != p[3])


def solved(
    catalogue: Catalogue, sought: str, conventions: tuple[str, ...] = (), **givens: float | str | Decimal
) -> Decimal:
    typed: Mapping[str, Value] = {name: Decimal(str(value)) for name, value in givens.items()}
    solution = solve(catalogue.networks["elasticite"], typed, [sought], conventions)
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(price=st.integers(500, 90_000), elasticity=st.integers(-30, -2).map(lambda tenths: tenths / 10))
def test_on_a_demand_curve_of_constant_elasticity_a_small_change_gives_it_back(
    catalogue: Catalogue, price: int, elasticity: float
) -> None:
    def demand(at: float) -> float:
        return float(1e6 * at**elasticity)

    found = solved(
        catalogue,
        "elasticite_prix",
        prix_initial=price,
        nouveau_prix=price * 1.0001,
        quantite_initiale=demand(price),
        nouvelle_quantite=demand(price * 1.0001),
    )
    assert float(found) == pytest.approx(elasticity, rel=1e-3)


@given(points=TWO_POINTS)
def test_the_arc_elasticity_is_the_same_both_ways(catalogue: Catalogue, points: tuple[int, int, int, int]) -> None:
    p0, p1, q0, q1 = points
    there = solved(
        catalogue,
        "elasticite_prix",
        ("arc",),
        prix_initial=p0,
        nouveau_prix=p1,
        quantite_initiale=q0,
        nouvelle_quantite=q1,
    )
    back = solved(
        catalogue,
        "elasticite_prix",
        ("arc",),
        prix_initial=p1,
        nouveau_prix=p0,
        quantite_initiale=q1,
        nouvelle_quantite=q0,
    )
    assert float(there) == pytest.approx(float(back))


@given(points=TWO_POINTS)
def test_the_elasticity_leads_from_the_old_quantity_to_the_new_one(
    catalogue: Catalogue, points: tuple[int, int, int, int]
) -> None:
    p0, p1, q0, q1 = points
    elasticity = solved(
        catalogue, "elasticite_prix", prix_initial=p0, nouveau_prix=p1, quantite_initiale=q0, nouvelle_quantite=q1
    )
    again = solved(
        catalogue,
        "nouvelle_quantite",
        prix_initial=p0,
        nouveau_prix=p1,
        quantite_initiale=q0,
        elasticite_prix=elasticity,
    )
    assert float(again) == pytest.approx(q1)


@pytest.mark.parametrize(("elasticity", "sign"), [("-0.5", 1), ("-2", -1)])
def test_raising_a_price_pays_when_the_demand_is_inelastic(catalogue: Catalogue, elasticity: str, sign: int) -> None:
    # prix + 10 % : ventes − 5 % → recette × 1,10 × 0,95 = 1,045 ; ventes − 20 % → recette × 1,10 × 0,80 = 0,88
    change = solved(
        catalogue,
        "variation_de_la_recette",
        prix_initial=100,
        quantite_initiale=1000,
        variation_du_prix="0.1",
        elasticite_prix=elasticity,
    )
    assert change == {1: 4_500, -1: -12_000}[sign]


def test_without_a_change_of_price_there_is_no_elasticity(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="division par zéro"):
        solved(
            catalogue,
            "elasticite_prix",
            prix_initial=10,
            nouveau_prix=10,
            quantite_initiale=100,
            nouvelle_quantite=80,
        )
