"""Textbook cases with their published results (`exercises/cases/`): each is found, to the last digit shown."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from exercises import numbers
from exercises.catalogue import HERE, Catalogue
from exercises.functions import Value
from exercises.numbers import Read, round_half_up
from exercises.quantity import Quantity
from exercises.solution import Solution, solve

CASES = [
    (path, index, case)
    for path in sorted((HERE / "cases").glob("*.yml"))
    for index, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")))
]


def read(quantity: Quantity, text: str) -> Value:
    terms: list[Decimal] = []
    for term in text.split(";"):
        found = numbers.read(term)
        assert isinstance(found, Read), (quantity.id, term, found)
        terms.append(found.value)
    return tuple(terms) if quantity.kind == "serie" else terms[0]


def decimals(text: str) -> int:
    found = numbers.read(text)
    assert isinstance(found, Read)
    assert found.decimals is not None
    return found.decimals + (2 if found.unit == "pourcent" else 0)


@pytest.mark.parametrize(("path", "index", "case"), CASES, ids=lambda value: getattr(value, "stem", None) or None)
def test_a_published_case_is_found_again(catalogue: Catalogue, path: Path, index: int, case: dict[str, Any]) -> None:
    quantities = catalogue.quantities
    givens = {name: read(quantities[name], str(text)) for name, text in case["donnees"].items()}
    solution = solve(catalogue.networks[case["chapitre"]], givens, case["attendu"], case.get("conventions", ()))
    assert isinstance(solution, Solution), f"{path.name}, cas {index + 1} : {solution}"
    for name, text in case["attendu"].items():
        expected, found = read(quantities[name], str(text)), solution.values[name]
        if isinstance(expected, Decimal):
            assert isinstance(found, Decimal)
            assert round_half_up(found, decimals(str(text))) == expected, f"{path.name} ({case['source']}) : {name}"
        else:
            assert isinstance(found, tuple)
            places = decimals(str(text).split(";")[0])
            assert tuple(round_half_up(term, places) for term in found) == expected, f"{path.name} : {name}"


def test_every_family_of_the_chapters_has_cases(catalogue: Catalogue) -> None:
    families = {family for chapter in catalogue.rulebook.chapters.values() for family in chapter.families}
    # a file a family; F75 (SQL) is not computed
    assert len({path for path, _, _ in CASES}) >= len(families) == 77
