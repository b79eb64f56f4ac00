"""One datum of a statement, and the runs of figures that may make one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from exercises.functions import Value
from exercises.numbers import Figure, Tax, Unit
from exercises.reading.text import Text, Token, lexicon

SHORTEST_SERIES = 3
_SEPARATORS = frozenset({",", ";", "/", "\n", "et", "puis", "->", "→", "enfin", ":", "(", ")", "=", "encore", "."})
_NUMBERED = re.compile(r"[tsxyq](\d{1,2})")
_SHARED_UNITS = frozenset({"euro", "pourcent", "points", "unites", "fois"})

Moment = Literal[
    "year", "start", "end", "span", "ranks", "apart", "values", "counts", "share", "signed", "dates", "owned"
]


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing to bind: a value or a series, at tokens `first` to `last`, made of the figures `figures`.

    `rank`: it can only be the rank of a period; `dated`: a series with its periods. `noun`: what is counted,
    stemmed; `term`: that noun is a term of the chapter. `scale`: it is the bounds or the rates of a scale.
    `moment`: a calendar year, what a change starts from or leads to, the number of years between the two, the ranks of
    a series, a figure that the chapter can't hold, the values of a table or their counts, a part divided by its whole,
    rates with their directions, the days between two dates, the share of whom the question is about. `header`: what
    « (en k€) » multiplies an amount by;
    `announced`: the words before a change, `half`: the figure of its other half; `quantity`: what its place in the
    statement says that it is (the second column of « 800 € à 20 jours, 1 200 € à 50 jours »); `counts`: a table's
    counts, whose total may be said too.
    """

    value: Value
    unit: Unit | None
    tax: Tax | None
    figures: tuple[int, ...]
    first: int
    last: int
    noun: str | None = None
    rank: bool = False
    dated: bool = False
    term: bool = False
    scale: Literal["bornes", "taux"] | None = None
    moment: Moment | None = None
    header: Decimal = Decimal(1)
    announced: frozenset[str] = frozenset()
    quantity: str | None = None
    half: int = -1
    counts: bool = False


def is_year(figure: Figure) -> bool:
    """Whether a figure may be a calendar year."""
    return figure.role == "year"


def runs(text: Text, loose: Sequence[int]) -> Iterator[list[int]]:
    """Figures that follow one another with nothing but separators (or T1, « janvier ») between them."""
    run: list[int] = []
    for index in loose:
        if run and not (run[-1] == index - 1 and _are_listed(text, run[-1], index)):
            yield from _parted(text, run)
            run = []
        run.append(index)
    if run:
        yield from _parted(text, run)


def _parted(text: Text, run: list[int]) -> Iterator[list[int]]:
    """« ordre 3 : 90 ; 96 » announces a series; with a colon farther on, the figures are no list of like things."""
    colons = [place for place, pair in enumerate(pairwise(run), 1) if _has_colon(text, *pair)]
    if not colons or (len(run) <= len(colons) + 1):
        yield run
    elif colons == [1]:
        yield run[:1]
        yield run[1:]
    else:
        yield from ([index] for index in run)


def _has_colon(text: Text, left: int, right: int) -> bool:
    tokens = between(text, left, right)
    return any(token.word == ":" for token in tokens) and not any(names_period(token) for token in tokens)


def _are_listed(text: Text, left: int, right: int) -> bool:
    one, other = text.figures[left], text.figures[right]
    if is_year(one) != is_year(other) or (one.tax != other.tax and None not in (one.tax, other.tax)):
        return False
    if one.unit != other.unit and (one.unit is not None or other.unit not in _SHARED_UNITS):
        return False
    inside = between(text, left, right)
    numbered = [token.word.isdecimal() for token in (*inside[1:], *inside[:1])]
    periods = lexicon()["periodes"]
    return all(
        token.word in _SEPARATORS
        or names_period(token)
        or token.word.isdecimal()
        or (follows and (token.word in periods or token.word == "n"))
        for token, follows in zip(inside, numbered, strict=True)
    )


def between(text: Text, left: int, right: int) -> list[Token]:
    """The tokens between two figures, articles left out."""
    return list(text.words(text.place[left], text.place[right]))


def names_period(token: Token) -> bool:
    """« janvier », « T1 »."""
    return token.word in lexicon()["mois_de_l_annee"] or _NUMBERED.fullmatch(token.word) is not None


def spread(figure: Figure, last: Figure) -> Decimal:
    """« 10 puis 5 % », « 220, 340 et 350 k€ »: the unit of the last goes for all."""
    if figure.unit is not None or last.unit is None:
        return figure.value
    if last.unit == "pourcent":
        return figure.value / 100
    return figure.value * thousands(last)


def thousands(figure: Figure) -> Decimal:
    """What a figure counts in: 1 000 for « 440 k€ », 1 for « 440 € »."""
    written = Decimal(re.sub(r"[^\d.]", "", figure.raw.replace(",", ".")).strip(".") or 0)
    factor = figure.value / written if written else Decimal(1)
    return factor if factor in (1000, 1000000) else Decimal(1)
