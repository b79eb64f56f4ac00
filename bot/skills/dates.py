"""Reads the day of an exam in a student's words: « le 12 mai », « dans 3 semaines », « 15/05/2027 », « le 12 ».

A closed list of forms on text without accents, not a general reader: those weigh a dozen megabytes, and guess where
one must ask.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from babel.dates import format_date

FURTHEST = 3
"""Years ahead, beyond which a date is refused: a slip of the fingers."""

_JUST_PAST = timedelta(days=60)
_MONTHS = {
    "janvier": 1, "janv": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6,
    "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "octobre": 10, "oct": 10, "novembre": 11, "nov": 11,
    "decembre": 12, "dec": 12,
}  # fmt: skip
_COUNTS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "quinze": 15, "vingt": 20, "trente": 30,
}  # fmt: skip
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_SLASHED = re.compile(r"(?<![\d,.])(\d{1,2}) ?[/-] ?(\d{1,2})(?: ?[/-] ?(\d{4}|\d{2}))?(?![\d,%h])")
_DOTTED = re.compile(r"(?<![\d,.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)")
_WRITTEN = re.compile(rf"(?:\b(\d{{1,2}})(?:er)? ?|\b(premier) )?(?<![a-z])({'|'.join(_MONTHS)})\b\.?(?: (\d{{4}})\b)?")
_DELAY = re.compile(
    rf"\b(?:dans|ds|d'ici|reste|plus que) (?:encore |plus que )?(\d{{1,3}}|{'|'.join(_COUNTS)}) "
    r"(jours?|j|semaines?|sem|mois)\b"
)
_COUNTDOWN = re.compile(r"\bj ?- ?(\d{1,3})\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})( prochain)?\b(?! \d)")
_DAY_ALONE = re.compile(rf"\b(?:le|{'|'.join(_WEEKDAYS)}) (\d{{1,2}})(?:er)?\b(?! ?[%€])")


@dataclass(frozen=True, slots=True)
class Day:
    """The day that was said."""

    day: date


@dataclass(frozen=True, slots=True)
class Several:
    """What was said may be any of these days (there may be more), in order; alone, it may not be the exam's."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class MonthOnly:
    """A month was said, without its day: the first of that month."""

    first: date


@dataclass(frozen=True, slots=True)
class Past:
    """The day that was said is gone."""

    day: date


@dataclass(frozen=True, slots=True)
class Impossible:
    """What was said is no day of the calendar, or a day too far away."""


type Said = Day | Several | MonthOnly | Past | Impossible


def read(text: str, today: date) -> Said | None:
    """The day named in a message; None when it names none.

    >>> read("mon exam est le 12 mai", date(2026, 11, 24))
    Day(day=datetime.date(2027, 5, 12))
    >>> read("exam dans 3 semaines", date(2026, 11, 24))
    Day(day=datetime.date(2026, 12, 15))
    """
    said = _unaccented(text)
    if found := _ISO.search(said):
        year, month, day = map(int, found.groups())
        return _whole(day, month, year, today)
    if found := _SLASHED.search(said) or _DOTTED.search(said):
        return _dated(int(found[1]), int(found[2]), _year(found[3]), today)
    if found := _DELAY.search(said):
        return _within(_later(today, int(_COUNTS.get(found[1], 0) or found[1]), found[2]), today)
    if found := _COUNTDOWN.search(said):
        return _within(today + timedelta(days=int(found[1])), today)
    if found := _WRITTEN.search(said):
        return _written(found, today)
    return _near(said, today)


def show(day: date) -> str:
    """A day in French.

    >>> show(date(2027, 5, 12)), show(date(2027, 6, 1))
    ('mercredi 12 mai 2027', 'mardi 1er juin 2027')
    """
    return f"{format_date(day, 'EEEE', 'fr')} {short(day)} {day.year}"


def short(day: date) -> str:
    """A day and its month.

    >>> short(date(2027, 6, 1))
    '1er juin'
    """
    return f"{'1er' if day.day == 1 else day.day} {format_date(day, 'MMMM', 'fr')}"


def _unaccented(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")


def _near(said: str, today: date) -> Said | None:
    if re.search(r"\bapres[ -]demain\b", said):
        return Several((today + timedelta(days=2),))
    if re.search(r"\bdemain\b", said):
        return Several((today + timedelta(days=1),))
    if found := _WEEKDAY.search(said):
        ahead = (_WEEKDAYS.index(found[1]) - today.weekday()) % 7 or 7
        first = today + timedelta(days=ahead)
        return Several((first, first + timedelta(days=7)))
    if found := _DAY_ALONE.search(said):
        days = tuple(islice(_days_numbered(int(found[1]), today), 3))
        return Several(days) if days else Impossible()
    return None


def _written(found: re.Match[str], today: date) -> Said:
    day, premier, name, year = found.groups()
    month = _MONTHS[name]
    if day is None and premier is None:
        first = date(int(year) if year else today.year, month, 1)
        if year is None and month < today.month:
            first = first.replace(year=today.year + 1)
        return Past(first) if (first.year, first.month) < (today.year, today.month) else MonthOnly(first)
    return _dated(int(day or 1), month, int(year) if year else None, today)


def _year(written: str | None) -> int | None:
    match written:
        case None:
            return None
        case two if len(two) == 2:
            return 2000 + int(two)
        case four:
            return int(four)


def _dated(day: int, month: int, year: int | None, today: date) -> Said:
    if year is not None:
        return _whole(day, month, year, today)
    this_year = _date(day, month, today.year)
    if this_year is not None and today - _JUST_PAST < this_year < today:
        return Past(this_year)
    years = range(today.year, today.year + FURTHEST + 1)
    ahead = (found for y in years if (found := _date(day, month, y)) is not None and found >= today)
    first = next(ahead, None)
    return Impossible() if first is None else Day(first)


def _whole(day: int, month: int, year: int, today: date) -> Said:
    found = _date(day, month, year)
    return Impossible() if found is None else _within(found, today)


def _within(day: date, today: date) -> Said:
    if day < today:
        return Past(day)
    return Day(day) if day.year <= today.year + FURTHEST else Impossible()


def _later(today: date, number: int, unit: str) -> date:
    match unit[0]:
        case "j":
            return today + timedelta(days=number)
        case "s":
            return today + timedelta(weeks=number)
    years, month = divmod(today.month - 1 + number, 12)
    last_days = (_date(day, month + 1, today.year + years) for day in range(today.day, 0, -1))
    return next(day for day in last_days if day is not None)


def _days_numbered(number: int, today: date) -> Iterator[date]:
    """The next days of that number, month after month."""
    for ahead in range(12):
        years, month = divmod(today.month - 1 + ahead, 12)
        found = _date(number, month + 1, today.year + years)
        if found is not None and found >= today:
            yield found


def _date(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
