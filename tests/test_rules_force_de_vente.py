"""L'effectif de la force de vente, vérifié en remplissant les journées des vendeurs visite après visite."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Value
from exercises.solution import Solution, solve

CLASSES = st.lists(st.tuples(st.integers(1, 90), st.integers(1, 12)), min_size=1, max_size=4)


def solved(catalogue: Catalogue, sought: str, givens: dict[str, Value]) -> Solution:
    solution = solve(catalogue.networks["force_de_vente"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution


@given(classes=CLASSES, days=st.integers(20, 220), a_day=st.integers(1, 8))
def test_the_team_is_the_smallest_that_makes_every_visit(
    catalogue: Catalogue, classes: list[tuple[int, int]], days: int, a_day: int
) -> None:
    left = sum(1 for clients, visits in classes for _ in range(clients) for _ in range(visits))
    sellers = 0
    while left > 0:
        sellers, left = sellers + 1, left - days * a_day
    solution = solved(
        catalogue,
        "effectif_necessaire",
        {
            "clients_par_classe": tuple(Decimal(clients) for clients, _ in classes),
            "visites_par_client": tuple(Decimal(visits) for _, visits in classes),
            "jours_de_visite": Decimal(days),
            "visites_par_jour": Decimal(a_day),
        },
    )
    assert solution.values["effectif_necessaire"] == sellers


def test_a_silent_calendar_is_of_365_days_with_104_of_week_end_and_it_is_said(catalogue: Catalogue) -> None:
    # 365 − 104 − 25 = 236
    solution = solved(catalogue, "jours_de_visite", {"conges_payes": Decimal(25)})
    assert solution.values["jours_de_visite"] == 236
    assert set(solution.assumed) == {"jours_du_calendrier", "week_ends"}


def test_a_leap_year_gives_one_more_day(catalogue: Catalogue) -> None:
    calendar: dict[str, Value] = {"week_ends": Decimal(104), "conges_payes": Decimal(25), "jours_feries": Decimal(10)}
    common = solved(catalogue, "jours_de_visite", {**calendar, "jours_du_calendrier": Decimal(365)})
    leap = solved(catalogue, "jours_de_visite", {**calendar, "jours_du_calendrier": Decimal(366)})
    assert common.values["jours_de_visite"] == 226
    assert leap.values["jours_de_visite"] == 227


@given(needed=st.integers(1, 40), here=st.integers(1, 40), cost=st.integers(20_000, 80_000))
def test_the_team_costs_its_members_those_here_and_those_to_come(
    catalogue: Catalogue, needed: int, here: int, cost: int
) -> None:
    givens: dict[str, Value] = {
        "effectif_necessaire": Decimal(needed),
        "nombre_de_vendeurs": Decimal(here),
        "cout_annuel_du_vendeur": Decimal(cost),
    }
    hired = solved(catalogue, "vendeurs_a_recruter", givens).values["vendeurs_a_recruter"]
    total = solved(catalogue, "cout_de_la_force_de_vente", givens).values["cout_de_la_force_de_vente"]
    assert isinstance(hired, Decimal)
    assert total == sum(cost for _ in range(here + int(hired)))
