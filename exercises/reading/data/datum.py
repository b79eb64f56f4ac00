"""One datum of a statement, and the runs of figures that may make one."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from exercises.functions import Value
from exercises.numbers import Figure, Tax, Unit
from exercises.reading.words.text import Text, Token, lexicon

SHORTEST_SERIES = 3
_NUMBERED = re.compile(r"[tsxyq](\d{1,2})")

Moment = Literal[
    "year",
    "start",
    "end",
    "span",
    "ranks",
    "apart",
    "values",
    "counts",
    "signed",
    "dates",
    "owned",
    "compared",
]


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing to bind: a value or a series, at tokens `first` to `last`, made of the figures `figures`.

    `rank`: it can only be the rank of a period; `dated`: a series with its periods. `noun`: what is counted,
    stemmed; `term`: that noun is a term of the chapter. `scale`: it is the bounds or the rates of a scale.
    `moment`: a calendar year, what a change starts from or leads to, the number of years between the two, the ranks of
    a series, a figure that the chapter can't hold, the values of a table or their counts,
    rates with their directions, the days between two dates, the share of whom the question is about, the
    other offer that one is compared to. `header`: what
    « (en k€) » multiplies an amount by;
    `announced`: the words before a change, `half`: the figure of its other half; `quantity`: what its place in the
    statement says that it is (the second column of « 800 € à 20 jours, 1 200 € à 50 jours »); `counts`: a table's
    counts, whose total may be said too; `each`: what one costs (« des chaises à 48 € »).
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
    each: bool = False


def is_year(figure: Figure) -> bool:
    """Whether a figure may be a calendar year."""
    return figure.role == "year"


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
