"""Dates, marges et durée d'un projet, vérifiées en parcourant tous les chemins d'un petit réseau de tâches."""

from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.functions import Value
from exercises.solution import Solution, solve

TASKS = range(6)
PAIRS = list(combinations(TASKS, 2))
DURATIONS = st.lists(st.integers(1, 9), min_size=len(TASKS), max_size=len(TASKS))
LINKS = st.sets(st.sampled_from(PAIRS))

Links = set[tuple[int, int]]


def found(catalogue: Catalogue, sought: str, givens: dict[str, Value]) -> Value:
    solution = solve(catalogue.networks["planification"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


def paths_from(task: int, links: Links) -> list[list[int]]:
    after = [other for start, other in links if start == task]
    return [[task, *rest] for other in after for rest in paths_from(other, links)] or [[task]]


def all_paths(links: Links) -> list[list[int]]:
    starts = [task for task in TASKS if not any(end == task for _, end in links)]
    return [path for start in starts for path in paths_from(start, links)]


def decimals(numbers: list[int]) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, numbers))


@given(durations=DURATIONS, links=LINKS)
def test_the_slack_of_a_task_is_what_its_longest_path_lacks_of_the_project(
    catalogue: Catalogue, durations: list[int], links: Links
) -> None:
    def length(path: list[int]) -> int:
        return sum(durations[task] for task in path)

    paths = all_paths(links)
    project = found(catalogue, "duree_du_projet", {"durees_des_chemins": decimals([length(path) for path in paths])})
    assert isinstance(project, Decimal)
    starts: dict[int, Decimal] = {}
    for task in TASKS:
        before = [int(starts[other]) + durations[other] for other in TASKS if (other, task) in links]
        starts[task] = _earliest(catalogue, before)
    latest: dict[int, Decimal] = {}
    for task in reversed(TASKS):
        after = [int(latest[other]) for other in TASKS if (task, other) in links] or [int(project)]
        givens: dict[str, Value] = {
            "debuts_au_plus_tard_des_suivantes": decimals(after),
            "duree_de_la_tache": Decimal(durations[task]),
        }
        value = found(catalogue, "debut_au_plus_tard", givens)
        assert isinstance(value, Decimal)
        latest[task] = value
        slack = found(
            catalogue, "marge_totale", {"debut_au_plus_tard": latest[task], "debut_au_plus_tot": starts[task]}
        )
        assert slack == project - max(length(path) for path in paths if task in path)


def _earliest(catalogue: Catalogue, ends_before: list[int]) -> Decimal:
    if not ends_before:
        return Decimal(0)
    value = found(catalogue, "debut_au_plus_tot", {"fins_des_taches_precedentes": decimals(ends_before)})
    assert isinstance(value, Decimal)
    return value


@given(
    first=st.lists(st.integers(1, 9), min_size=1, max_size=5),
    second=st.lists(st.integers(1, 9), min_size=1, max_size=5),
)
def test_a_delay_up_to_the_one_allowed_does_not_lengthen_the_project(
    catalogue: Catalogue, first: list[int], second: list[int]
) -> None:
    paths: dict[str, Value] = {
        "durees_du_premier_chemin": decimals(first),
        "durees_du_second_chemin": decimals(second),
    }
    delay, project = found(catalogue, "retard_possible", paths), found(catalogue, "duree_du_projet", paths)
    assert isinstance(delay, Decimal)
    assert isinstance(project, Decimal)
    assert min(sum(first), sum(second)) + delay == project == max(sum(first), sum(second))


def test_the_free_slack_stops_at_the_first_task_that_follows(catalogue: Catalogue) -> None:
    # ends at 14; those that follow may start at 20 and 23: 20 − 14 = 6
    givens: dict[str, Value] = {
        "debut_au_plus_tot": Decimal(10),
        "duree_de_la_tache": Decimal(4),
        "debuts_au_plus_tot_des_suivantes": decimals([20, 23]),
    }
    assert found(catalogue, "marge_libre", givens) == 6
