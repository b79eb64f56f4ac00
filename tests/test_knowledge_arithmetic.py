"""Every calculation written in the course and in the quiz is exact: read back, and computed again."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from knowledge import quiz
from knowledge.notion import load

_SPACES = "\u202f\u00a0 "
_NUMBER = re.compile(r"\d[\d\u202f]*(?:,\d+)?")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_POWER = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+(?:ᐟ[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")
_UNIT = re.compile(r"[\u202f\u00a0 ]*(?:k€|M€|€|(?:mois|jours|ans|points?|visites?|clients?|tickets?|HT|TTC)\b)")


class UnreadableError(Exception):
    """The text is not one of the calculations that this reader knows."""


class Reader:
    """A small recursive reader of « 48 × 335,34 − 15 000 »: + − × ÷ √ powers, parentheses, %."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.operators = text, 0, 0

    def _peek(self) -> str:
        while self.at < len(self.text) and self.text[self.at] in _SPACES:
            self.at += 1
        return self.text[self.at] if self.at < len(self.text) else ""

    def sum(self) -> float:
        value = self.product()
        while (sign := self._peek()) in ("+", "−"):
            self.at, self.operators = self.at + 1, self.operators + 1
            value = value + self.product() if sign == "+" else value - self.product()
        return value

    def product(self) -> float:
        value = self.power()
        while (sign := self._peek()) in ("×", "÷"):
            self.at, self.operators = self.at + 1, self.operators + 1
            value = value * self.power() if sign == "×" else value / self.power()
        return value

    def power(self) -> float:
        value = self.atom()
        if found := _POWER.match(self.text, self.at):
            self.at, self.operators = found.end(), self.operators + 1
            top, _, bottom = found.group().translate(_SUPERSCRIPTS).partition("ᐟ")
            value = value ** (int(top) / int(bottom or 1))
        return value

    def atom(self) -> float:
        match self._peek():
            case "−":
                self.at += 1
                return -self.power()
            case "√":
                self.at, self.operators = self.at + 1, self.operators + 1
                return math.sqrt(self.atom())
            case "(":
                self.at += 1
                value = self.sum()
                if self._peek() != ")":
                    raise UnreadableError
                self.at += 1
                return value
        found = _NUMBER.match(self.text, self.at)
        if not found:
            raise UnreadableError
        self.at = found.end()
        value = float(found.group().replace("\u202f", "").replace(",", "."))
        if found := re.compile(r"[\u202f\u00a0 ]?%").match(self.text, self.at):
            self.at = found.end()
            value /= 100
        if found := _UNIT.match(self.text, self.at):
            self.at = found.end()
        return value


def calculation(left: str) -> float | None:
    """The value of the longest calculation that ends the text and has at least one operator; None without one."""
    for start in range(len(left)):
        before = left[:start].rstrip(_SPACES)[-1:]
        inside_number = left[start].isdigit() and left[max(0, start - 1)] in "0123456789,\u202f" and start > 0
        if (
            inside_number
            or left[start] in _SPACES
            or before in tuple("+−×÷√(")
            or (before.isalnum() and left[start - 1] not in _SPACES)
        ):
            continue
        if left[start] in "+−" and before.isdigit():
            continue
        reader = Reader(left[start:])
        try:
            value = reader.sum()
        except (UnreadableError, ZeroDivisionError, ValueError):
            continue
        if not reader._peek():
            return value if reader.operators else None
    return None


def shown(right: str) -> tuple[float, float] | None:
    """What is written after the equals sign, and half a unit of its last digit; a calculation has no rounding."""
    reader = Reader(right)
    try:
        value = reader.sum()
    except (UnreadableError, ZeroDivisionError, ValueError):
        return None
    if reader.operators:
        return value, 1e-9 * max(1.0, abs(value))
    found = _NUMBER.search(right)
    assert found is not None
    decimals = len(found.group().partition(",")[2])
    percent = 100 if "%" in right[found.end() : found.end() + 2] else 1
    return value, 0.5000001 * 10**-decimals / percent


def calculations(text: str) -> Iterator[tuple[str, float, float]]:
    """Each « calculation = result » of the text with the gap between the two, and the gap that rounding allows."""
    for left, right in pairwise(text.split("=")):
        sentence = re.split(r"[;:]|\. |, (?=[^\d])|\b(?:soit|puis|donc|fait|font|est|moins|et)\b", left)[-1]
        computed, result = calculation(sentence), shown(right)
        if computed is not None and result is not None:
            gap = min(abs(computed - result[0]), abs(computed - result[0] / 100), abs(computed / 100 - result[0]))
            yield f"{sentence} ={right[:15]}", gap, result[1]


def _texts() -> Iterator[tuple[str, str]]:
    for notion in load().notions.values():
        for text in (notion.exemple_texte, notion.pratique, notion.definition, *notion.pieges_texte):
            yield notion.id, text
    for item in quiz.load().items.values():
        yield item.id, item.explication


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("48 × 335,34 − 15\u202f000 = 1\u202f096,32\u202f€", True),
        ("6 × 5 = 31", False),
        ("1 − 0,80 × 0,90 = 1 − 0,72 = 28\u202f%", True),
        ("1,005¹² − 1 = 6,17\u202f%", True),
        ("(212 − 200) ÷ 200 = 7\u202f%", False),
        ("20\u202f000 × 0,04 ÷ (1 − 1,04⁻⁵) = 4\u202f492,54\u202f€", True),
    ],
)
def test_the_reader_of_calculations_tells_a_right_one_from_a_wrong_one(text: str, right: bool) -> None:
    found = list(calculations(text))
    assert found
    assert all(gap <= allowed for _, gap, allowed in found) is right


def test_every_calculation_written_in_the_course_is_exact() -> None:
    wrong, count = [], 0
    for id, text in _texts():
        for written, gap, allowed in calculations(text):
            count += 1
            if gap > allowed:
                wrong.append(f"{id} : {written}")
    assert wrong == []
    assert count > 100
