"""The equation of a line that a statement gives: « y = 12,5x + 180 »."""

import re
from collections.abc import Collection
from decimal import Decimal

from exercises.reading.data.datum import Datum
from exercises.reading.words.text import Text, fold

_OPENING = re.compile(r"\b(?:y|[a-z]{1,4})\s*(?:\([xtn]\)|chapeau)?\s*(?:=|:)\s*$")
_SLOPE_THEN_SIGN = re.compile(r"\s*[×*.]?\s*[xtn]\s*([+\-\u2212])\s*")
_SIGN_THEN_SLOPE = re.compile(r"\s*([+\-\u2212])\s*")
_RANK_AFTER = re.compile(r"\s*[×*.]?\s*[xtn](?![a-z0-9])")
_LONGEST_OPENING = 16


def read_line(text: Text, loose: Collection[int], slope: str, intercept: str) -> tuple[Datum, Datum] | None:
    """« y = 12,5x + 180 » as the slope and the intercept of the chapter; None when no such equation is written.

    The letter of the rank is x, t or n; « y = 180 + 12,5x » says the same.
    """
    for index in loose:
        following = index + 1
        start = text.figures[index].span[0]
        if following not in loose or not _OPENING.search(fold(text.source[max(0, start - _LONGEST_OPENING) : start])):
            continue
        turned = _turned(text, index, following)
        if turned is not None:
            first = _coefficient(text, index, text.figures[index].value, intercept)
            return _coefficient(text, following, turned, slope), first
        sign = _SLOPE_THEN_SIGN.fullmatch(fold(text.source_between(index, following)))
        if sign is None and not text.figures[following].raw.startswith(("-", "\u2212", "+")):
            continue
        constant = text.figures[following].value
        value = -abs(constant) if sign is not None and sign[1] != "+" else constant
        return _coefficient(text, index, text.figures[index].value, slope), _coefficient(
            text, following, value, intercept
        )
    return None


def _turned(text: Text, first: int, second: int) -> Decimal | None:
    """The slope of « y = 180 + 12,5x », « y = 500 - 4x », the constant written first; None when it is not."""
    figure = text.figures[second]
    if _RANK_AFTER.match(fold(text.source[figure.span[1] : figure.span[1] + _LONGEST_OPENING])) is None:
        return None
    between = fold(text.source_between(first, second))
    if not between.strip() and figure.raw[:1] in ("-", "\u2212", "+"):
        return figure.value
    sign = _SIGN_THEN_SLOPE.fullmatch(between)
    return None if sign is None else figure.value if sign[1] == "+" else -abs(figure.value)


def _coefficient(text: Text, index: int, value: Decimal, quantity: str) -> Datum:
    place = text.place[index]
    return Datum(value, None, None, (index,), place, place, quantity=quantity)
