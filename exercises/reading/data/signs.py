"""Successive rates of change with their directions: « + 8 %, puis une baisse de 3 %, puis encore 5 % »."""

import re
from collections.abc import Sequence
from itertools import pairwise

from exercises.reading.data.datum import Datum, is_year, names_period
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, lexicon

_OWN_SIGN = re.compile(r"(?:^|\s|[^\W\d_])([+\-\u2212])$")
"""« − 3 % », « tarif+5% »."""
_REACH = 4
_FEWEST = 2


def successive_rates(text: Text, loose: Sequence[int]) -> Datum | None:
    """The rates of a statement as one signed series, or None when they are not told one after the other.

    The direction of a rate is that of the nearest word before it (« baisse », « progresse ») or of its own sign; a
    rate without either goes on in the direction of the one before it.
    """
    rates = [index for index in loose if text.figures[index].unit == "pourcent"]
    run = _one_after_the_other(text, rates)
    if len(run) < _FEWEST:
        return None
    signs: list[int] = []
    for place, index in enumerate(run):
        sign = direction_of(text, index, run[place - 1] if place else None) or (signs[-1] if signs else 0)
        if sign == 0 or (text.figures[index].value < 0 and sign > 0):
            return None
        signs.append(sign)
    values = tuple(sign * abs(text.figures[index].value) for sign, index in zip(signs, run, strict=True))
    first, last = text.place[run[0]], text.place[run[-1]]
    return Datum(values, "pourcent", None, tuple(run), first, last, moment="signed")


def direction(datum: Datum, text: Text) -> int:
    """1 for a rate that its sign or the words before it say to rise, −1 for one said to fall, 0 for the others."""
    if datum.unit != "pourcent" or datum.moment == "signed" or len(datum.figures) != 1:
        return 0
    return direction_of(text, datum.figures[0], None)


def is_signed(datum: Datum, text: Text) -> bool:
    """« +12 % », « −5 % »: a rate whose sign is written."""
    if len(datum.figures) != 1 or datum.unit != "pourcent":
        return False
    figure = text.figures[datum.figures[0]]
    return figure.raw.lstrip()[:1] in "+-\u2212" or _OWN_SIGN.search(text.source_before(datum.figures[0])) is not None


def tells_direction(label: Label, datum: Datum, text: Text) -> bool:
    """Whether a name is only the « baisse » of one of the rates."""
    if datum.moment != "signed" or not datum.first - _REACH <= label.first <= datum.last:
        return False
    directions = lexicon()["hausses"] | lexicon()["baisses"]
    return all(t.skipped or t.word in directions for t in text.tokens[label.first : label.last + 1])


def _one_after_the_other(text: Text, rates: Sequence[int]) -> list[int]:
    """All the rates, if nothing but their directions and their dates stands between any two."""
    for one, other in pairwise(rates):
        start, end = text.place[one] + 1, text.place[other]
        if not all(_is_passed_over(token, text) for token in text.tokens[start:end]):
            return []
    return list(rates)


def _is_passed_over(token: Token, text: Text) -> bool:
    words = lexicon()
    if token.kind == "figure":
        return is_year(text.figures[token.figure])
    if token.skipped or token.kind == "mark":
        return token.word not in "?!"
    plain = words["hausses"] | words["baisses"] | words["reprises"] | words["periodes"] | words["rangs"]
    return token.word in plain or token.word in words["ordinaux"] or names_period(token)


def direction_of(text: Text, index: int, previous: int | None) -> int:
    """1 for a rise, −1 for a fall, 0 when nothing near says it."""
    raw = text.figures[index].raw.lstrip()
    if raw.startswith("+"):
        return 1
    if text.figures[index].value < 0:
        return -1
    own = _OWN_SIGN.search(text.source_before(index))
    if own is not None:
        # « +8 % -3 % +5 % »: after a figure, its sign could be taken for an operation
        return 1 if own[1] == "+" else -1
    words = lexicon()
    end = text.place[index]
    start = text.place[previous] + 1 if previous is not None else max(0, end - _REACH)
    for token in reversed(text.tokens[start:end]):
        if token.kind == "figure" or token.word in ".?!;\n":
            return 0
        if token.word in words["hausses"]:
            return 1
        if token.word in words["baisses"]:
            return -1
    after = [token.word for token in text.tokens[end + 1 : end + 3]]
    return {"plus": 1, "moins": -1}.get(after[1], 0) if after[:1] in (["de"], ["en"]) and len(after) > 1 else 0
