"""Since when a thing wears out, and until when: « mise en service le 1er octobre N… la VNC au 31 décembre N+2 »."""

import re
from collections.abc import Iterator
from decimal import Decimal

from exercises.reading.data.datum import Datum
from exercises.reading.words.dates import month_of
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, fold

_MONTHS, _YEARS, _LATER = "mois_d_utilisation", "annees_d_usage", "exercices_suivants"
_NAME = r"janv\w*|fevr?\w*|mars|avr\w*|mai|juin|juil\w*|aout|sept\w*|oct\w*|nov\w*|dec\w*"
_YEAR = r"(?P<year>n(?: ?\+ ?\d)?|(?:19|20)\d\d)(?!\w)"
_START = re.compile(
    rf"\b(?P<day>1er|\d{{1,2}}) ?(?:/ ?(?P<number>0?\d|1[0-2])|(?P<name>{_NAME}))"
    rf"(?: ?/? ?{_YEAR})?"
)
_END = re.compile(rf"\b(?:31 ?/ ?12 ?/?|31 dec\w*|fin(?: de)?(?: l'exercice| l'annee)?|cloture(?: de)?) ?{_YEAR}")
_YEAR_OF_MONTHS = 12
_FARTHEST = 30


def worn(text: Text, scope: Scope) -> Iterator[Datum]:
    """The months of use of the first year, unless it is whole, and how many years come after it until the date said."""
    if _MONTHS not in scope.quantities:
        return
    folded = fold(text.source)
    start = next((found for found in _START.finditer(folded) if not _is_closing(found)), None)
    if start is None:
        return
    month = int(start["number"]) if start["number"] else month_of(start["name"])
    day = 1 if start["day"] == "1er" else int(start["day"])
    if month is None or not 1 <= month <= _YEAR_OF_MONTHS:
        return
    months = Decimal(_YEAR_OF_MONTHS + 1 - month) - (Decimal(day - 1) / 30).quantize(Decimal("0.5"))
    first = _year(start["year"])
    later = {_year(found["year"]) - first for found in _END.finditer(folded, start.end())}
    later = {years for years in later if 0 < years <= _FARTHEST}
    place = next((place for place, token in enumerate(text.tokens) if token.start >= start.start("day")), 0)
    whole = months == _YEAR_OF_MONTHS
    if not whole:
        yield Datum(months, "mois", None, (), place, place, quantity=_MONTHS)
    if len(later) == 1:
        years = Decimal(later.pop())
        if whole:
            yield Datum(years + 1, "ans", None, (), place, place, quantity=_YEARS)
        else:
            yield Datum(years, None, None, (), place, place, quantity=_LATER)


def _is_closing(found: re.Match[str]) -> bool:
    """« clos le 31 décembre » is no first day."""
    return found["day"] in ("31", "30")


def _year(said: str | None) -> int:
    """« N+2 » is 2, « 2024 » is 2024, and nothing said is N."""
    if said is None:
        return 0
    return int(said.removeprefix("n").strip(" +") or 0)
