"""The worked example of each notion, computed by its rule, says the figure that its sentence says."""

import re
from decimal import Decimal

import pytest

from bot.skills.explain import worked_example
from exercises import catalogue
from knowledge.notion import Notion, load

CATALOGUE = catalogue.load()
COMPUTED = [notion for notion in load().notions.values() if notion.regle]

_NUMBER = re.compile(r"\d[\d\u202f]*(?:,\d+)?(?:\u202f%)?")


def written(text: str) -> list[tuple[Decimal, Decimal]]:
    """Each number of the text, percentages as fractions, with half a unit of its last digit."""
    found = []
    for number in _NUMBER.findall(text):
        digits = number.rstrip("%\u202f").replace("\u202f", "").replace(",", ".")
        scale = Decimal(100) if number.endswith("%") else Decimal(1)
        decimals = len(digits.partition(".")[2])
        found.append((Decimal(digits) / scale, Decimal("0.5001") / 10**decimals / scale))
    return found


@pytest.mark.parametrize("notion", COMPUTED, ids=[notion.id for notion in COMPUTED])
def test_the_example_computed_by_the_rule_is_the_figure_of_the_sentence(notion: Notion) -> None:
    solution = worked_example(CATALOGUE, notion)
    assert solution is not None, f"{notion.file} : la règle « {notion.regle} » ne se calcule pas avec « exemple »"
    value = solution.steps[-1].value
    assert isinstance(value, Decimal)
    # A fall is written « une baisse de 20 % »; a sampling error in points, « 4,9 points ».
    close = [n for n, half in written(notion.exemple_texte) if min(abs(n - abs(value)), abs(n / 100 - value)) <= half]
    assert close, f"{notion.file} : l'exemple donne {value}, « exemple_texte » ne le dit pas"


def test_most_calculations_of_the_course_have_a_rule() -> None:
    assert len(COMPUTED) >= 80
