"""A scale by brackets: « 1 % jusqu'à 10 000 €, 2 % de 10 000 à 30 000 €, 3 % au-delà » → its bounds and its rates."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from exercises.reading.words.text import Text, stem

_FEWEST = 2
_NEAR = 4
_UP_TO = frozenset(
    map(stem, ["jusqu", "jusque", "jusqua", "moins", "inferieur", "inferieure", "premier", "dessous", "<", "≤"])
)
_OVER = frozenset(
    map(stem, ["dela", "dessus", "superieur", "superieure", "plus", "partir", ">", "surplus", "reste", "excedant"])
)
_REACH = 12
_PARTICIPLES = frozenset({"depassant", "dépassant", "excedant", "excédant"})
_EXCEEDS = frozenset({"depasse", "dépasse", "excede", "excède", "depasserait"})
_PARTS = frozenset({"partie", "part", "fraction", "tranche", "surplus"})
_ONLY_OVER = frozenset({"dela", "delà"}) | _PARTICIPLES | _EXCEEDS


@dataclass(frozen=True, slots=True)
class Scale:
    """Bounds from the lowest, rates (one more than the bounds), and the figures that say them."""

    bounds: tuple[Decimal, ...]
    rates: tuple[Decimal, ...]
    figures: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Bracket:
    """What a stretch of text bounds: up to `high`, from `low` to `high`, or over `low` (None when not repeated)."""

    kind: Literal["up_to", "between", "over"]
    place: int
    low: Decimal | None
    high: Decimal | None
    figures: tuple[int, ...]


def read_scale(text: Text, loose: Collection[int]) -> Scale | None:
    """The scale of a statement: as many brackets as rates, in turn; None when there is none, or when it is broken."""
    rates = [(text.place[index], index) for index in sorted(loose) if text.figures[index].unit == "pourcent"]
    brackets = list(_brackets(text, loose))
    if len(brackets) < _FEWEST:
        return _over_a_threshold(text, brackets, rates) or _over_a_threshold(text, list(_exceeding(text, loose)), rates)
    chosen = _in_turn(brackets, rates)
    if chosen is None or brackets[-1].kind != "over" or any(one.kind == "over" for one in brackets[:-1]):
        return None
    values = [text.figures[index].value for index in chosen]
    first = brackets[0]
    bounds = [bracket.high for bracket in brackets[:-1] if bracket.high is not None]
    starts = [bracket.low for bracket in brackets[1:]]
    if len(bounds) != len(brackets) - 1 or any(
        start not in (None, end) for start, end in zip(starts, bounds, strict=True)
    ):
        return None
    if first.kind == "between" and first.low:
        bounds, values = [first.low, *bounds], [Decimal(0), *values]
    if any(low >= high for low, high in pairwise(bounds)):
        return None
    used = {index for bracket in brackets for index in bracket.figures} | set(chosen)
    return Scale(tuple(bounds), tuple(values), frozenset(used))


def _over_a_threshold(text: Text, brackets: Sequence[_Bracket], rates: Sequence[tuple[int, int]]) -> Scale | None:
    """« 4 % au-delà de 20 000 € », « 4 % sur la partie du CA qui dépasse 20 000 € »: nothing under the threshold.

    « 4 % si le CA dépasse 20 000 € » may be on the whole: no scale.
    """
    for bracket in brackets:
        if bracket.kind != "over" or bracket.low is None or text.tokens[bracket.place].word not in _ONLY_OVER:
            continue
        amount = text.place[bracket.figures[0]]
        near = [
            index
            for place, index in rates
            if (amount - _REACH < place < amount or amount < place <= amount + _NEAR)
            and text.figures_between(min(place, amount), max(place, amount)) == 0
        ]
        if len(near) == 1:
            return Scale(
                (bracket.low,), (Decimal(0), text.figures[near[0]].value), frozenset({*near, *bracket.figures})
            )
    return None


def _exceeding(text: Text, loose: Collection[int]) -> Iterator[_Bracket]:
    """« la partie qui dépasse 20 000 € », « le chiffre d'affaires dépassant 20 000 € »."""
    amounts = {text.place[index]: index for index in loose if text.figures[index].unit in ("euro", None)}
    for place, token in enumerate(text.tokens):
        before = {other.word for other in text.tokens[max(0, place - _REACH) : place]}
        parted = token.word in _PARTICIPLES or (token.word in _EXCEEDS and before & _PARTS)
        if parted and "si" not in before and (found := _amount_near(text, place, amounts)) is not None:
            yield _Bracket("over", place, text.figures[amounts[found]].value, None, (amounts[found],))


def _in_turn(brackets: Sequence[_Bracket], rates: Sequence[tuple[int, int]]) -> list[int] | None:
    """The rate of each bracket: the one just before it, or the one just after, all on the same side."""
    for before in (True, False):
        chosen = []
        edges = [bracket.place for bracket in brackets]
        for number, bracket in enumerate(brackets):
            low = edges[number - 1] if number else -1
            high = edges[number + 1] if number + 1 < len(edges) else 10**9
            near = [
                (place, index)
                for place, index in rates
                if (low < place < bracket.place if before else bracket.place < place < high)
            ]
            if not near or (len(near) > 1 and 0 < number < len(brackets) - 1):
                break
            chosen.append(near[-1][1] if before else near[0][1])
        if len(chosen) == len(brackets) == len(set(chosen)):
            return chosen
    return None


def _brackets(text: Text, loose: Collection[int]) -> Iterator[_Bracket]:
    amounts = {text.place[index]: index for index in loose if text.figures[index].unit in ("euro", None)}
    taken: set[int] = set()
    for place, token in enumerate(text.tokens):
        if place in taken:
            continue
        if token.word in _UP_TO and (found := _amount_near(text, place, amounts)) is not None:
            taken.add(found)
            yield _Bracket("up_to", place, None, text.figures[amounts[found]].value, (amounts[found],))
        elif token.word in _OVER or (token.word in _EXCEEDS and text.tokens[place - 1].word == "qui"):
            found = _amount_near(text, place, amounts)
            if found is not None:
                taken.add(found)
            low = None if found is None else text.figures[amounts[found]].value
            yield _Bracket("over", place, low, None, () if found is None else (amounts[found],))
        elif place in amounts and (other := _second_bound(text, place, amounts)) is not None:
            taken.add(other)
            low, high = text.figures[amounts[place]].value, text.figures[amounts[other]].value
            yield _Bracket("between", place, low, high, (amounts[place], amounts[other]))


def _amount_near(text: Text, place: int, amounts: Collection[int]) -> int | None:
    for position in range(place + 1, min(place + 1 + _NEAR, len(text.tokens))):
        token = text.tokens[position]
        if token.kind == "figure":
            return position if position in amounts else None
        if token.kind == "mark":
            return None
    return None


def _second_bound(text: Text, place: int, amounts: Collection[int]) -> int | None:
    """« de 10 000 à 30 000 », « 10 000 à 30 000 », « entre 10 000 et 30 000 », « 0-15 000 »."""
    if place + 1 in amounts:
        gap = text.source_between(text.tokens[place].figure, text.tokens[place + 1].figure)
        return place + 1 if gap.strip() in ("-", "\u2013") else None
    words = [token.word for token in text.tokens[place + 1 : place + 3]]
    before = [token.word for token in text.tokens[max(0, place - 2) : place]]
    linked = words[:1] == ["a"] or (words[:1] == ["et"] and "entre" in before)
    return place + 2 if linked and place + 2 in amounts else None
