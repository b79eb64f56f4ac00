"""Dates in a statement: they are no figures, but the days between two of them may be what the calculation needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from exercises.numbers import Figure
from exercises.reading.words.rewriting import replaced
from exercises.reading.words.text import Text, fold, lexicon

_MONTHS = ("janv", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sept", "oct", "nov", "dec")
_NAMES = (
    "janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?"
    "|dec(?:embre)?"
)
_TO_A_DATE = re.compile(rf" ?(?:au|et le|et|a|-|jusqu'au) ?(?:1er|\d{{1,2}}) (?:{_NAMES})\b")
_OF_MONTHS = re.compile(rf"\b({_NAMES})\.? ?[:=]? ?(\d+)")
_LONGEST = 32
_FEWEST_MONTHS = 3
_LAST_DAY = 31
_CENTURY = 2000
_PLAIN_YEAR = 2023
"""A year of 365 days: without a year, February has 28 days."""
_DUE = frozenset({"echeance", "echu", "echue", "payable", "due", "echeant"})
_REACH = 4


@dataclass(frozen=True, slots=True)
class Span:
    """The days between two dates, and the tokens that say them. `due`: the first one is when money is due."""

    days: int
    first: int
    last: int
    due: bool


@dataclass(frozen=True, slots=True)
class _Date:
    day: int
    month: int
    year: int | None
    first: int
    last: int


def opens_dates(text: str, figure: Figure) -> bool:
    """« du 3 au 18 juin »: the 3 is a day too."""
    following = fold(text[figure.span[1] : figure.span[1] + _LONGEST])
    whole = figure.unit is None and figure.decimals == 0 and 0 < figure.value <= _LAST_DAY
    return whole and _TO_A_DATE.match(following) is not None


def values_of_months(text: str) -> frozenset[int]:
    """« janvier 80 février 86 mars 95 »: where the values start, which look like days (« 80 février »)."""
    found: list[re.Match[str]] = []
    runs: list[list[re.Match[str]]] = [found]
    for match in _OF_MONTHS.finditer(fold(text)):
        if found and _month(match[1]) != _month(found[-1][1]) % len(_MONTHS) + 1:
            found = []
            runs.append(found)
        found.append(match)
    return frozenset(match.start(2) for run in runs if len(run) >= _FEWEST_MONTHS for match in run)


def month_of(word: str) -> int | None:
    """« février » is 2; None when it is no month."""
    return _month(word) if word in lexicon()["mois_de_l_annee"] else None


def days_between(text: Text) -> Span | None:
    """The days between the two dates of a statement; None when it has one, or three."""
    found = list(_dates(text))
    if len(found) != 2:
        return None
    one, other = found
    due = _is_due(text, one)
    try:
        first, last = _in_order(one, other, due=due)
    except ValueError:
        return None
    return Span((last - first).days, one.first, other.last, due)


def _in_order(one: _Date, other: _Date, *, due: bool) -> tuple[date, date]:
    """The two days: without a year the second is the next one, unless the first is when the bill is due."""
    year = one.year or other.year or _PLAIN_YEAR
    first = date(one.year or year, one.month, one.day)
    last = date(other.year or year, other.month, other.day)
    if first <= last:
        return first, last
    if one.year is not None and other.year is not None:
        return last, first
    if due and one.year is None and other.year is None:
        return last, first
    if one.year is None and other.year is not None:
        return date(year - 1, one.month, one.day), last
    return first, date(year + 1, other.month, other.day)


def _dates(text: Text) -> Iterator[_Date]:
    tokens = text.tokens
    for place, token in enumerate(tokens):
        day = token.word.removesuffix("er")
        if token.kind != "word" or not day.isdecimal() or not 0 < int(day) <= _LAST_DAY:
            continue
        words = [following.word for following in tokens[place + 1 : place + 5]]
        if words and words[0] in lexicon()["mois_de_l_annee"]:
            yield _Date(int(day), _month(words[0]), _year(text, place + 2), place, place + 1)
        elif words[:1] == ["/"] and words[1:2] and words[1].isdecimal() and 0 < int(words[1]) <= len(_MONTHS):
            said = _year(text, place + 4) if words[2:3] == ["/"] else None
            yield _Date(int(day), int(words[1]), said, place, place + 2)
        elif words[1:2] and words[0] in ("a", "et", "-") and _opens(text, place):
            end = next((i for i in range(place + 2, min(place + 4, len(tokens))) if _is_month(text, i)), None)
            if end is not None:
                yield _Date(int(day), _month(tokens[end].word), None, place, place)


def _year(text: Text, place: int) -> int | None:
    """The year written at a place, as a figure or inside a date."""
    token = next(iter(text.tokens[place : place + 1]), None)
    if token is None:
        return None
    if token.kind == "figure":
        figure = text.figures[token.figure]
        return int(figure.value) if figure.role == "year" else None
    if not token.word.isdecimal() or len(token.word) not in (2, 4):
        return None
    return int(token.word) + (_CENTURY if len(token.word) == 2 else 0)


def _opens(text: Text, place: int) -> bool:
    """Whether « 3 » opens « du 3 au 18 juin »."""
    words = [token.word for token in text.tokens[place + 1 : place + 4]]
    return len(words) == 3 and words[1].removesuffix("er").isdecimal() and words[2] in lexicon()["mois_de_l_annee"]


def _is_month(text: Text, place: int) -> bool:
    return text.tokens[place].word in lexicon()["mois_de_l_annee"]


def _month(name: str) -> int:
    return next(number for number, start in enumerate(_MONTHS, 1) if name.startswith(start))


def _is_due(text: Text, one: _Date) -> bool:
    before = [token.word for token in text.words(max(-1, one.first - 2 * _REACH), one.first)]
    return bool(_DUE.intersection(before[-_REACH:]))


_COMMERCIAL = re.compile(r"\bannees? (?P<kind>commerciale|civile)s?\b")
_DAYS_OF = {"commerciale": "360", "civile": "365"}


def with_days_of_the_year(text: str) -> str:
    """« (année commerciale) » has 360 days, « (année civile) » 365: said where the text counts them nowhere.

    >>> with_days_of_the_year("rotation 8 (année commerciale)")
    'rotation 8 (année de 360 jours)'
    """
    if re.search(r"\b36[056]\b", text):
        return text
    return replaced(_COMMERCIAL, text, lambda found: f"année de {_DAYS_OF[found['kind']]} jours")
