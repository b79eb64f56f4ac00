"""One datum of a statement, and the runs of figures that may make one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from exercises.functions import Value
from exercises.numbers import Figure, Tax, Unit
from exercises.reading.text import Text, Token, lexicon

SHORTEST_SERIES = 3
_SEPARATORS = frozenset({",", ";", "/", "\n", "et", "puis", "->", "→", "enfin", ":", "(", ")", "=", "encore", "."})
_NUMBERED = re.compile(r"[tsxyq](\d{1,2})")
_SHARED_UNITS = frozenset({"euro", "pourcent", "points", "unites", "fois"})

Moment = Literal["year", "start", "end", "span", "ranks", "apart", "values", "counts", "share", "signed"]


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing to bind: a value or a series, at tokens `first` to `last`, made of the figures `figures`.

    `rank`: it can only be the rank of a period; `dated`: a series with its periods. `noun`: what is counted,
    stemmed; `term`: that noun is a term of the chapter. `scale`: it is the bounds or the rates of a scale.
    `moment`: a calendar year, what a change starts from or leads to, the number of years between the two, the ranks of
    a series, a figure that the chapter can't hold, the values of a table or their counts, a
    part divided by its whole, rates with their directions. `header`: what « (en k€) » multiplies an amount by;
    `announced`: the words before a change.
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


def is_year(figure: Figure) -> bool:
    """Whether a figure may be a calendar year."""
    return figure.role == "year"


def runs(text: Text, loose: Sequence[int]) -> Iterator[list[int]]:
    """Figures that follow one another with nothing but separators (or T1, « janvier ») between them."""
    run: list[int] = []
    for index in loose:
        if run and not (run[-1] == index - 1 and _are_listed(text, run[-1], index)):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


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
        or (follows and token.word in periods)
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
    written = Decimal(re.sub(r"[^\d.]", "", last.raw.replace(",", ".")).strip(".") or 0)
    factor = last.value / written if written else Decimal(1)
    return figure.value * factor if factor in (1000, 1000000) else figure.value
