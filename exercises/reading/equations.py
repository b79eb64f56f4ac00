"""The equation of a line that a statement gives: « y = 12,5x + 180 »."""

import re
from collections.abc import Collection
from decimal import Decimal

from exercises.reading.datum import Datum
from exercises.reading.text import Text, fold

_OPENING = re.compile(r"\by\s*(?:=|:)\s*$")
_SLOPE_THEN_SIGN = re.compile(r"\s*[×*.]?\s*[xt]\s*([+\-\u2212])\s*")
_LONGEST_OPENING = 12


def read_line(text: Text, loose: Collection[int], slope: str, intercept: str) -> tuple[Datum, Datum] | None:
    """« y = 12,5x + 180 » as the slope and the intercept of the chapter; None when no such equation is written.

    The letter of the rank is x or t.
    """
    for index in loose:
        following = index + 1
        start = text.figures[index].span[0]
        if following not in loose or not _OPENING.search(fold(text.source[max(0, start - _LONGEST_OPENING) : start])):
            continue
        sign = _SLOPE_THEN_SIGN.fullmatch(fold(text.source_between(index, following)))
        if sign is None and not text.figures[following].raw.startswith(("-", "\u2212", "+")):
            continue
        constant = text.figures[following].value
        value = -abs(constant) if sign is not None and sign[1] != "+" else constant
        return _coefficient(text, index, text.figures[index].value, slope), _coefficient(
            text, following, value, intercept
        )
    return None


def _coefficient(text: Text, index: int, value: Decimal, quantity: str) -> Datum:
    place = text.place[index]
    return Datum(value, None, None, (index,), place, place, quantity=quantity)
