"""Values and how many times each was met: « 8 (7 élèves) 12 (6) », « note 8 : 7 élèves », « 7 élèves ont 8 »."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exercises.reading.datum import SHORTEST_SERIES, is_year
from exercises.reading.text import Text, Token

_MOST_WORDS = 3
_ENDS = frozenset({",", ";", "/", "\n", "et", "•", "."})


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of the values, and those of their counts, in the same order."""

    values: tuple[int, ...]
    counts: tuple[int, ...]


def read_table(text: Text, loose: Sequence[int]) -> Counted | None:
    """The table of a statement; None when there is none, or when it is broken."""
    for is_pair, counts_first in ((_in_brackets, False), (_after_colon, False), (_has_value, True)):
        run: list[tuple[int, int]] = []
        for pair in _pairs(text, loose, is_pair):
            if run and not (pair[0] == run[-1][1] + 1 and _follow(text, run[-1][1], pair[0])):
                if len(run) >= SHORTEST_SERIES:
                    break
                run = []
            run.append(pair)
        if len(run) >= SHORTEST_SERIES:
            ones, others = tuple(one for one, _ in run), tuple(other for _, other in run)
            return Counted(others, ones) if counts_first else Counted(ones, others)
    return None


def _pairs(text: Text, loose: Sequence[int], is_pair: Callable[[Text, int, int], bool]) -> Iterator[tuple[int, int]]:
    taken = -1
    for one, other in pairwise(loose):
        if one > taken and other == one + 1 and not is_year(text.figures[one]) and is_pair(text, one, other):
            taken = other
            yield one, other


def _between(text: Text, one: int, other: int) -> list[Token]:
    return list(text.tokens[text.place[one] + 1 : text.place[other]])


def _in_brackets(text: Text, one: int, other: int) -> bool:
    """« 8 (7 élèves) »."""
    inside = [token.word for token in _between(text, one, other)]
    after = [token.word for token in text.tokens[text.place[other] + 1 : text.place[other] + 1 + _MOST_WORDS]]
    return inside == ["("] and ")" in after and _counts(text, other)


def _after_colon(text: Text, one: int, other: int) -> bool:
    """« 8 : 7 élèves »."""
    inside = [token.word for token in _between(text, one, other)]
    return inside == [":"] and _counts(text, other) and text.figures[other].noun is not None


def _has_value(text: Text, one: int, other: int) -> bool:
    """« 7 élèves ont obtenu 8 »."""
    inside = _between(text, one, other)
    named = text.figures[one].noun is not None and _counts(text, one)
    return named and 1 < len(inside) <= _MOST_WORDS and all(token.kind == "word" for token in inside)


def _counts(text: Text, index: int) -> bool:
    figure = text.figures[index]
    return figure.unit is None and figure.value >= 0 and figure.value == figure.value.to_integral_value()


def _follow(text: Text, left: int, right: int) -> bool:
    """Whether a new pair comes with next to nothing before it: the end of an item, a word repeated (« note »)."""
    inside = _between(text, left, right)
    words = [token for token in inside if token.kind == "word" and not token.skipped and token.word not in _ENDS]
    return len(words) <= _MOST_WORDS and all(token.kind == "word" or token.word in _ENDS | {")"} for token in inside)
