"""La zone de chalandise : une zone seule ou plusieurs donnent le même chiffre d'affaires, ménage par ménage."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

HOUSEHOLDS = st.integers(1, 20_000).map(Decimal)
INDEXES = st.integers(60, 150).map(Decimal)
SHARES = st.integers(1, 90).map(lambda n: Decimal(n) / 100)
ZONES = st.lists(st.tuples(HOUSEHOLDS, INDEXES, SHARES), min_size=1, max_size=4)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Decimal:
    solution = solve(catalogue.networks["chalandise"], givens, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(zones=ZONES, spending=st.integers(10, 900).map(Decimal))
def test_several_zones_make_what_each_makes_alone(
    catalogue: Catalogue, zones: list[tuple[Decimal, Decimal, Decimal]], spending: Decimal
) -> None:
    alone = sum(
        found(
            catalogue,
            "ca_potentiel",
            nombre_de_menages=households,
            depense_moyenne=spending,
            indice_de_disparite=index,
            taux_d_emprise=share,
        )
        for households, index, share in zones
    )
    together = found(
        catalogue,
        "ca_potentiel_des_zones",
        menages_par_zone=tuple(zone[0] for zone in zones),
        depense_moyenne=spending,
        idc_par_zone=tuple(zone[1] for zone in zones),
        emprise_par_zone=tuple(zone[2] for zone in zones),
    )
    assert round(together - alone, 6) == 0


def test_a_zone_without_its_index_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="chaque zone"):
        found(
            catalogue,
            "marche_total_des_zones",
            menages_par_zone=(Decimal(10), Decimal(20)),
            depense_moyenne=Decimal(5),
            idc_par_zone=(Decimal(100),),
        )
