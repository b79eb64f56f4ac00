"""The periods to forecast: « 2024 et 2025 », « rangs 7 et 8 », « N+1 », « T1 et T2 2024 », « les 2 prochains mois »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from exercises.reading.data.datum import Datum, is_year
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, fold, lexicon

_MANY = "rangs_a_prevoir"
_MULTIPLE = "coefficient_d_evolution"
_AHEAD = "horizon"
_YEARLY = "taux_annuel_moyen"
_EACH_YEAR = (["par", "an"], ["chaque", "anné"], ["par", "mois"], ["chaque", "mois"], ["par", "anné"])
_FALLS = frozenset({"baisse", "baissé", "diminue", "diminué", "recule", "perd", "diminution", "recul"})
_FARTHEST = 20
_COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "douze": 12}
_NUMBERS = "|".join(_COUNTS)
_ORDINALS = {"premier": 1, "1er": 1, "deuxieme": 2, "second": 2, "2e": 2, "2eme": 2, "2nd": 2, "troisieme": 3}
_ORDINALS |= {"3e": 3, "3eme": 3, "quatrieme": 4, "4e": 4, "4eme": 4, "dernier": 4}
_ORDINAL = "|".join(_ORDINALS)
_JOIN = r"(?: ?(?:,|;|/|et|puis|ou|et pour|puis pour) ?)"
_PERIODS = r"(?:annees?|ans|trimestres?|mois|semaines?|periodes?|exercices?)"
_NUMBER = rf"(?:(?:rangs?|{_PERIODS}) |t)"
_NUMBERED = re.compile(rf"\b{_NUMBER}(\d{{1,3}}(?:{_JOIN}+(?:(?:le|au|du|les|des) )?{_NUMBER}?\d{{1,3}})+)\b(?! ?[%€])")
_RANKS = re.compile(
    rf"\brangs? (\d+(?:(?: ?\([tmsq]\d{{1,2}}\))?{_JOIN}+(?:(?:le|au|du) )?(?:rangs? )?\d+)+)\b"
    r"|\brangs? (\d+) (?:a|-) (\d+)\b"
)
_UNKNOWNS = re.compile(rf"\bx ?= ?(\d+(?:{_JOIN}+(?:x ?= ?)?\d+)+)\b")
_RELATIVE = re.compile(r"\bn ?\+ ?(\d)\b")
_NEXT = re.compile(
    rf"\b(\d|{_NUMBERS}) (?:(?:prochaine?s|suivante?s) {_PERIODS}"
    rf"|{_PERIODS} (?:suivante?s|prochaine?s|a venir|qui suivent))\b"
)
_QUARTER = re.compile(rf"\b(?:({_ORDINAL})(?=[^.;?]*\btrim)|t([1-4]))\b")
_EACH = re.compile(
    r"\b(?:(?:les|des|chacun des) )?(?:(?:4|quatre) trimestres|chaque trimestre|chacun des trimestres)\b"
)
_SEASONS = 4
_FARTHEST_YEAR = 8
_FIRSTS = re.compile(
    rf"\b(\d|{_NUMBERS}) (?:premiers|premieres) (trimestres|mois|semaines|semestres)"
    r" (?:de |d'|du )?(?:l'annee )?"
    r"(?:n ?\+ ?1|((?:19|20)\d\d)|l'an(?:nee)? (?:prochaine?|suivante?)|(?:prochaine?|suivante?))\b"
)
_A_YEAR = {"trimestres": 4, "mois": 12, "semaines": 52, "semestres": 2}


@dataclass(frozen=True, slots=True)
class Past:
    """The periods known: how many, the first and last years of their own, and how many make a year (0: one does)."""

    length: int
    years: tuple[int, ...] = ()
    seasons: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class _Asked:
    rank: int
    start: int
    end: int


def with_horizon(items: Sequence[Datum], text: Text, scope: Scope, past: Past | None) -> list[Datum]:
    """The data with the later periods asked for as one series of ranks when there are several."""
    if past is None or _MANY not in scope.quantities:
        return list(items)
    found = list(_asked(text, past))
    ranks = tuple(dict.fromkeys(sorted(one.rank for one in found)))
    if not ranks or (len(ranks) == 1 and not any(one.rank for one in found if one.end > one.start)):
        return list(items)
    kept = [item for item in items if not _is_inside(item, found, text)]
    if len(ranks) > 1:
        # « le 1er et le 4e trimestre (rangs 9 et 12) »
        kept = [item for item in kept if item.figures or not item.rank or item.quantity is not None]
    figures = tuple(
        index
        for index, figure in enumerate(text.figures)
        if any(one.start < figure.span[1] and figure.span[0] < one.end for one in found)
    )
    places = [
        place for place, token in enumerate(text.tokens) if any(one.start <= token.start < one.end for one in found)
    ]
    first, last = min(places, default=0), max(places, default=0)
    known = {index for item in kept for index in item.figures}
    figures = tuple(index for index in figures if index not in known)
    if len(ranks) == 1:
        return [*kept, Datum(Decimal(ranks[0]), None, None, figures, first, first, rank=True)]
    values = tuple(map(Decimal, ranks))
    return [*kept, Datum(values, None, None, figures, first, last, moment="ranks", quantity=_MANY)]


def _is_inside(item: Datum, found: Sequence[_Asked], text: Text) -> bool:
    """Whether a datum is one of the periods asked for."""
    if isinstance(item.value, tuple) and not is_of_ranks(item, text):
        return False
    start, end = text.tokens[item.first].start, text.tokens[item.last].end
    return any(one.start < end and start < one.end for one in found)


def _asked(text: Text, past: Past) -> Iterator[_Asked]:
    folded = fold(text.source)
    after = text.tokens[past.end].end if text.tokens else 0
    said = False
    for found in _RANKS.finditer(folded):
        ranks = [int(one) for one in re.findall(r"(?<![tmsq\d])\d+", found[0])]
        if found[2] is not None and 0 < ranks[1] - ranks[0] < _FARTHEST and ranks[0] > 1:
            ranks = list(range(ranks[0], ranks[1] + 1))
        if ranks[0] > 1 and ranks == sorted(set(ranks)):
            # « les 1er et 4e trimestres de N+2 (rangs 9 et 12) »: what is said in figures settles it
            said = True
            yield from (_Asked(rank, *found.span()) for rank in ranks)
    for found in _UNKNOWNS.finditer(folded):
        ranks = [int(one) for one in re.findall(r"\d+", found[0])]
        if ranks == sorted(set(ranks)) and ranks[0] > past.length:
            yield from (_Asked(rank, *found.span()) for rank in ranks)
    if said:
        return
    for found in _NUMBERED.finditer(folded, after):
        ranks = [int(one) for one in re.findall(r"\d+", found[0])]
        if ranks[0] > past.length and ranks == sorted(set(ranks)) and ranks[-1] - ranks[0] < _FARTHEST:
            yield from (_Asked(rank, *found.span()) for rank in ranks)
    for found in _FIRSTS.finditer(folded, after):
        next_year = found[3] is None or (past.years and int(found[3]) == past.years[1] + 1)
        if past.length and past.length % _A_YEAR[found[2]] == 0 and next_year:
            count = _COUNTS.get(found[1]) or int(found[1])
            yield from (_Asked(past.length + rank, *found.span()) for rank in range(1, count + 1))
            return
    if past.seasons:
        yield from _quarters(folded, after, text, past)
        return
    for found in _RELATIVE.finditer(folded, after):
        yield _Asked(past.length + int(found[1]), *found.span())
    for found in _NEXT.finditer(folded, after):
        count = _COUNTS.get(found[1]) or int(found[1])
        yield from (_Asked(past.length + rank, *found.span()) for rank in range(1, count + 1))
    yield from _years(folded, after, text, past)


def _years(folded: str, after: int, text: Text, past: Past) -> Iterator[_Asked]:
    """« 2024 et 2025 », « de 2024 à 2026 » after a series of dated values: two at least, or it is read elsewhere."""
    if not past.years:
        return
    first, last = past.years
    later = [
        figure
        for figure in text.figures
        if is_year(figure) and figure.span[0] >= after and last < figure.value <= last + _FARTHEST
    ]
    said = {int(figure.value): figure for figure in later}
    if len(said) < 2:
        return
    start, end = later[0].span[0], later[-1].span[1]
    spread = len(said) == 2 and re.fullmatch(r" ?(?:a|-|\u2013) ?", folded[later[0].span[1] : later[1].span[0]])
    for year in range(min(said), max(said) + 1) if spread else sorted(said):
        span = (start, end) if spread else said[year].span
        yield _Asked(year - first + 1, *span)


def _quarters(folded: str, after: int, text: Text, past: Past) -> Iterator[_Asked]:
    """« le 1er trimestre 2024 », « T1 et T2 N+1 », « les quatre trimestres de 2024 » after whole years of quarters."""
    if past.seasons != _SEASONS:
        return
    last = past.years[1] if past.years else None
    years = [
        (figure.span, int(figure.value) - last)
        for figure in text.figures
        if last is not None
        and is_year(figure)
        and figure.span[0] >= after
        and last < figure.value <= last + _FARTHEST_YEAR
    ]
    years += [(found.span(), int(found[1])) for found in _RELATIVE.finditer(folded, after)]
    for found in re.finditer(r"\b(?:annee|an|exercice) (?:prochaine?|suivante?)|prochaine annee", folded[after:]):
        years.append(((after + found.start(), after + found.end()), 1))
    if not years:
        return
    each = _EACH.search(folded, after)
    named = list(_QUARTER.finditer(folded, after))
    ahead = {distance for _, distance in years}
    for span, distance in years:
        before = past.length + _SEASONS * (distance - 1)
        mine = [found for found in named if _year_of(found.start(), years) == (span, distance)]
        if mine:
            for found in mine:
                rank = _ORDINALS[found[1]] if found[1] else int(found[2])
                yield _Asked(before + rank, found.start(), max(found.end(), span[1]) if len(mine) == 1 else found.end())
                yield _Asked(before + rank, *span)
        elif each is not None and len(ahead) == 1:
            yield from (_Asked(before + rank, *span) for rank in range(1, _SEASONS + 1))
            yield _Asked(before + 1, *each.span())


def _year_of(place: int, years: Sequence[tuple[tuple[int, int], int]]) -> tuple[tuple[int, int], int]:
    """The year that a quarter is of: the next one said, or the last."""
    following = [one for one in years if one[0][0] > place]
    return following[0] if following else years[-1]


def is_of_ranks(item: Datum, text: Text) -> bool:
    """« rang 8, 9 et 10 »."""
    before = [token.word for token in text.tokens[max(0, item.first - 1) : item.first]]
    return isinstance(item.value, tuple) and not item.dated and before == ["rang"]


def with_yearly_rates(items: Sequence[Datum], text: Text, scope: Scope) -> list[Datum]:
    """« augmente de 3 % par an »: the rate of each year, below zero when it is one of a fall."""
    if _YEARLY not in scope.quantities:
        return list(items)
    return [_yearly(item, text) for item in items]


def _yearly(item: Datum, text: Text) -> Datum:
    following = [token.word for token in text.tokens[item.last + 1 : item.last + 3]]
    if item.unit != "pourcent" or not isinstance(item.value, Decimal) or following not in _EACH_YEAR:
        return item
    before = {token.word for token in text.tokens[max(0, item.first - 4) : item.first]}
    falls = not before.isdisjoint(_FALLS) and item.value > 0
    return replace(item, value=-item.value if falls else item.value, quantity=_YEARLY, moment=None)


def said_multiples(text: Text, scope: Scope) -> Iterator[Datum]:
    """« le portefeuille a doublé », « quand le CA triplera-t-il »: a coefficient that is no figure."""
    multiples = lexicon()["multiples"]
    said = [(place, multiples[token.word]) for place, token in enumerate(text.tokens) if token.word in multiples]
    if _MULTIPLE in scope.quantities and len({times for _, times in said}) == 1:
        place, times = said[0]
        yield Datum(Decimal(times), "coefficient", None, (), place, place, quantity=_MULTIPLE)


def with_years_ahead(items: Sequence[Datum], text: Text, scope: Scope) -> list[Datum]:
    """« 320 000 € en 2019, 412 000 € en 2023… le CA de 2025 »: how many years after the last one."""
    known = [item for item in items if item.moment == "span"]
    if _AHEAD not in scope.quantities or len(known) != 1:
        return list(items)
    last = max(text.figures[index].value for index in known[0].figures)
    later = [
        item
        for item in items
        if len(item.figures) == 1
        and is_year(text.figures[item.figures[0]])
        and last < text.figures[item.figures[0]].value <= last + _FARTHEST
    ]
    if len(later) != 1:
        return list(items)
    ahead = text.figures[later[0].figures[0]].value - last
    kept = [item for item in items if item is not later[0]]
    return [*kept, replace(later[0], value=ahead, moment=None, quantity=_AHEAD)]


def numbering(text: Text, loose: Sequence[int]) -> tuple[int, ...]:
    """« en numérotant les trimestres de 1 à 8 »: these two figures number the periods, and are no data."""
    for index in loose:
        if index + 1 not in loose or text.figures[index].value != 1:
            continue
        before = [token.word for token in text.tokens[max(0, text.place[index] - 7) : text.place[index]]]
        between = [token.word for token in text.words(text.place[index], text.place[index + 1])]
        if any(word.startswith(("numerot", "rang")) for word in before) and between == ["a"] and before[-1] == "de":
            return (index, index + 1)
    return ()
