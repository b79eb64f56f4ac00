"""Things gone through one by one that only their own names tell apart: « cahiers CA 12 000 achat 7 800, stylos 8 000
achat 4 800 », « CA : Alice 18 000 €, Bruno 26 000 € »."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exercises import numbers
from exercises.numbers import Figure, Unit
from exercises.reading.words.text import fold, lexicon, stem

_MOST_FIGURES = 5
_MOST_ITEMS = 8
_MOST_WORDS = 3
_WORD = re.compile(r"[a-z]+")
_SEPARATOR = re.compile(r"[;\n]|[,.:](?=\s)|\s\+\s|\bet\b|\bpuis\b")
_SHORTEST = 2
_LETTERS = re.compile(r"\b(?:de |pour )?[A-Fa-f](?:,? (?:et|puis) (?:de |pour )?[A-Fb-f])+\b")


@dataclass(frozen=True, slots=True)
class _Item:
    """What stands between two separators, from `start` to `end`: its figures, and the words around them in order."""

    start: int
    end: int
    figures: tuple[Figure, ...]
    words: tuple[str, ...]

    @property
    def shape(self) -> tuple[Unit | None, ...]:
        """The units of its figures."""
        return tuple(figure.unit for figure in self.figures)


def unmarked(text: str, terms: Collection[str]) -> tuple[tuple[str, int, int], ...]:
    """(name, start, end) of each item of the longest run of items made alike, each with a name that is no term of the
    course; empty when there are not at least two. `terms`: the words of its terms."""
    found = [figure for figure in numbers.figures(text) if figure.role == "figure"]
    items = list(_items(text, fold(text), found))
    runs = [run for run in (*_alike(items), *_in_a_row(text, found)) if len(run) <= _MOST_ITEMS]
    named = [(run, names) for run in runs if (names := _names(run, terms))]
    if not named:
        return ()
    run, names = max(named, key=lambda one: sum(len(item.figures) for item in one[0]))
    return tuple((name, item.start, item.end) for name, item in zip(names, run, strict=True))


def lettered(text: str) -> tuple[tuple[str, str], ...]:
    """(letter, statement) for each of « A prix 10 -> 11 ventes 500 -> 475 ; B prix 20 -> 18 ventes 800 -> 960 », each
    statement as long as the text, without what is said of the others; empty when nothing is so told."""
    items = [item for item in unmarked(text, ()) if len(item[0]) == 1]
    if not items or any(_figures_in(text, start, stop) < _SHORTEST for _, start, stop in items):
        return ()
    plain = _LETTERS.sub(lambda found: " " * len(found[0]), text)
    for _, start, stop in items:
        first = _WORD.search(fold(plain), start, stop)
        if first is not None and len(first[0]) == 1:
            plain = plain[: first.start()] + " " + plain[first.end() :]
    return tuple((letter.upper(), _alone(plain, items, letter)) for letter, _, _ in items)


def _alone(text: str, items: Sequence[tuple[str, int, int]], letter: str) -> str:
    for other, start, stop in items:
        if other != letter:
            text = text[:start] + " " * (stop - start) + text[stop:]
    return text


def _figures_in(text: str, start: int, stop: int) -> int:
    return sum(figure.role == "figure" and start <= figure.span[0] < stop for figure in numbers.figures(text))


def _items(text: str, folded: str, found: Sequence[Figure]) -> Iterator[_Item]:
    """The stretches between separators, a bracket being of the words before it."""
    start = 0
    for end, following in [*_separators(folded, found), (len(text), len(text))]:
        inside = tuple(figure for figure in found if start <= figure.span[0] < end)
        yield _Item(start, end, inside, _words(folded, start, end, inside))
        start = following


def _separators(folded: str, found: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Where separators stand, those inside a figure or a bracket apart."""
    depth = 0
    place = 0
    while place < len(folded):
        figure = next((one for one in found if one.span[0] <= place < one.span[1]), None)
        if figure is not None:
            place = figure.span[1]
            continue
        depth += (folded[place] == "(") - (folded[place] == ")")
        separator = _SEPARATOR.match(folded, place) if depth <= 0 else None
        if separator is not None:
            yield separator.span()
        place = separator.end() if separator is not None else place + 1


def _words(folded: str, start: int, end: int, inside: Sequence[Figure]) -> tuple[str, ...]:
    plain = folded[start:end]
    for figure in inside:
        one, other = figure.span[0] - start, figure.span[1] - start
        plain = plain[:one] + " " * (other - one) + plain[other:]
    return tuple(map(stem, _WORD.findall(plain)))


def _alike(items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """The runs of items that follow one another, with figures of the same units."""
    run: list[_Item] = []
    for item in items:
        if not item.figures and not item.words:
            continue
        follows = run and item.shape == run[0].shape and item.figures
        if run and not follows:
            yield run
            run = []
        if item.figures:
            run.append(item)
    if run:
        yield run


def _in_a_row(text: str, found: Sequence[Figure]) -> Iterator[list[_Item]]:
    """« CA Alice 18 000 Bruno 26 000 Chloé 34 500 »: a figure for each name, and no separator."""
    folded = fold(text)
    run: list[_Item] = []
    for before, figure in pairwise(found):
        name = folded[before.span[1] : figure.span[0]]
        alone = re.fullmatch(r" ?[a-z][a-z'-]+ ?:? ?", name) is not None and figure.unit == before.unit
        if run and not alone:
            yield run
            run = []
        if alone and not run:
            first = _LAST_NAME.search(folded, 0, before.span[0])
            start = first.start() if first is not None else before.span[0]
            run.append(_Item(start, before.span[1], (before,), _words(folded, start, before.span[0], ())))
        if alone:
            run.append(_Item(before.span[1], figure.span[1], (figure,), _words(folded, *_between(before, figure), ())))
    if run:
        yield run


_LAST_NAME = re.compile(r"[a-z][a-z'-]+ ?:? ?$")


def _between(before: Figure, figure: Figure) -> tuple[int, int]:
    return before.span[1], figure.span[0]


def _names(run: Sequence[_Item], terms: Collection[str]) -> tuple[str, ...]:
    """What only each item says; empty unless all have a name and differ by nothing else (the first one may head the
    columns too)."""
    if len(run) < _SHORTEST or not 0 < len(run[0].figures) <= _MOST_FIGURES:
        return ()
    letters = tuple(item.words[0] for item in run if item.words)
    if letters == tuple("abcdef"[: len(run)]):
        return letters
    small = frozenset[str]({"au", "aux"}).union(
        *(lexicon()[name] for name in ("liens", "neutres", "articles", "ecrans"))
    )
    shared = frozenset[str].intersection(*(frozenset(item.words) for item in run))
    own = [[word for word in item.words if word not in shared | small] for item in run]
    own[0] = [word for word in own[0] if word not in terms][-_MOST_WORDS:]
    told = [word for words in own[1:] for word in words]
    if any(not 0 < len(words) <= _MOST_WORDS for words in own) or any(word in terms for word in told):
        return ()
    names = tuple(" ".join(words) for words in own)
    return names if len(set(names)) == len(names) else ()
