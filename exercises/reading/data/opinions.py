"""What customers answered, as counts: by bands of marks (« 180 ont mis 9 ou 10 »), by degrees (« 120 très satisfaits,
260 satisfaits, 80 peu satisfaits »), or the marks themselves (« 10, 9, 8, 6, 10 »)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from exercises.reading.data.datum import Datum
from exercises.reading.data.runs import runs
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, fold, lexicon

_BAND = re.compile(
    r"(?<![\d,.])(?P<low>\d{1,2}) ?(?:a|et|ou|[-\u2013/,;]) ?(?P<high>10|\d)(?![\d,.]\d|\d)"
    r"|(?:superieure?s? ou egales? a|au moins|>=|\u2265) ?(?P<from>\d{1,2})(?!\d)|(?P<plus>\d{1,2}) (?:ou|et) plus\b"
    r"|(?:inferieure?s? ou egales? a|au plus|<=|\u2264) ?(?P<to>\d{1,2})(?!\d)|(?P<less>\d{1,2}) (?:ou|et) moins\b"
    r"|(?:moins de|inferieures? a|<) ?(?P<under>\d{1,2})(?!\d)"
)
_SATISFIED = "satisfaite?s?"
_UNHAPPY = "(?:insatisfait|mecontent|decu)e?s?"
_DEGREE = re.compile(
    rf"\b(?P<out>pas du tout(?: {_SATISFIED})?|(?:tres |plutot )?{_UNHAPPY}|(?:peu|pas|non|pas tres) {_SATISFIED})\b"
    rf"|\b(?P<between>neutres?|sans opinion|moyennement {_SATISFIED}|ni {_SATISFIED} ni {_UNHAPPY})\b"
    rf"|\b(?P<in>(?:(?:tres|plutot|assez|tout a fait|extremement) )?{_SATISFIED})\b"
)
_MARKS = re.compile(r"\bnotes?\b|\bnps\b|\bnoter?\b|\bnotations?\b|\bont (?:mis|donne|attribue)\b")
_SENTENCE_END = re.compile(r"[.?!\n](?=\s|$)")
_LONGEST_LINK = 45
_HIGHEST = 10
_FIVE = 5
_FEWEST_MARKS = 5
_SCALES = ((0, 10), (1, 10), (0, 5), (1, 5))
_SEPARATORS = re.compile(r"[,;)\u2013\n-]")
_FAR = 20
_FEWEST_DEGREES = 2

Band = tuple[int, int]
Side = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class _Said:
    """A stretch of the text that says who answered so, and what it says."""

    start: int
    end: int
    kind: str


def read_opinions(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """The counts of promoters, of satisfied customers and of all answers, as the statement parts them."""
    if "nombre_de_promoteurs" not in scope.own:
        return
    found = list(_by_bands(text, loose)) or list(_by_degrees(text, loose)) or list(_by_marks(text, loose, scope))
    yield from found


def is_half_told(text: Text, scope: Scope) -> bool:
    """« 90 très satisfaits, satisfaits, 40 peu satisfaits »: degrees of which one lacks its figure."""
    if "nombre_de_promoteurs" not in scope.own:
        return False
    degrees = list(_DEGREE.finditer(fold(text.source)))
    return len(degrees) > _FEWEST_DEGREES and not list(read_opinions(text, range(len(text.figures)), scope))


def _by_bands(text: Text, loose: Sequence[int]) -> Iterator[Datum]:
    folded = fold(text.source)
    if _MARKS.search(folded) is None:
        return
    bands = [(band, match) for match in _BAND.finditer(folded) if (band := _band(match)) is not None]
    scales = [_Said(match.start(), match.end(), "") for band, match in bands if band in _SCALES]
    bands = [(band, match) for band, match in bands if band not in _SCALES]
    said = [_Said(match.start(), match.end(), kind) for band, match in bands if (kind := _kind(band)) is not None]
    if len(said) < len(bands) or not any(one.kind in ("promoteurs", "satisfaits") for one in said):
        return
    counted = _counts(text, loose, said)
    if counted is None:
        return
    yield from _set_aside(text, loose, [*said, *scales])
    told = {mark for (low, high), _ in bands for mark in range(low, high + 1)}
    yield from _of_kinds(text, said, counted, whole=told >= set(range(1, max(told) + 1)))


def _band(match: re.Match[str]) -> Band | None:
    """The lowest and the highest marks of « 7 ou 8 », « 9 et plus », « moins de 7 »."""
    said = {name: int(value) for name, value in match.groupdict().items() if value is not None}
    match said:
        case {"low": low, "high": high}:
            return (low, high) if low < high <= _HIGHEST else None
        case {"from": low} | {"plus": low}:
            return (low, _HIGHEST if low > _FIVE else _FIVE) if low <= _HIGHEST else None
        case {"to": high} | {"less": high}:
            return (0, high) if high <= _HIGHEST else None
        case {"under": high}:
            return (0, high - 1) if 0 < high <= _HIGHEST else None
        case _:
            return None


def _kind(band: Band) -> str | None:
    """What the course calls those who give these marks; None for a band that it does not know."""
    low, high = band
    if band == (9, _HIGHEST):
        return "promoteurs"
    if band == (7, 8):
        return "passifs"
    if band == (4, _FIVE):
        return "satisfaits"
    return "detracteurs" if high <= 6 and low < high else None


def _counts(text: Text, loose: Sequence[int], said: Sequence[_Said]) -> list[int] | None:
    """The figure of each stretch, all before them or all after them; None when one has none."""
    inside = {i for i in loose for one in said if one.start <= text.figures[i].span[0] < one.end}
    others = [index for index in loose if index not in inside and _may_count(text, index)]
    sides: tuple[Side, Side] = ("before", "after")
    ways = [way for side in sides if (way := _on_side(text, others, said, side)) is not None]
    units = [{text.figures[index].unit == "pourcent" for index in way} for way in ways]
    ways = [way for way, found in zip(ways, units, strict=True) if len(found) == 1]
    # « (250 réponses) très satisfait : 90 – satisfait : 115… »: what is left over can only be their total
    whole = [way for way in ways if _leaves_the_total(text, others, way)]
    return min(whole or ways, key=lambda way: _distance(text, way, said)) if ways else None


def _leaves_the_total(text: Text, others: Sequence[int], way: Sequence[int]) -> bool:
    total = sum((text.figures[index].value for index in way), Decimal(0))
    before = [index for index in others if index not in way and index <= max(way)]
    return all(text.figures[index].value == total for index in before)


def _may_count(text: Text, index: int) -> bool:
    figure = text.figures[index]
    whole = figure.value == figure.value.to_integral_value() and figure.unit in (None, "unites")
    return figure.role == "figure" and figure.value >= 0 and (whole or figure.unit == "pourcent")


def _on_side(text: Text, others: Sequence[int], said: Sequence[_Said], side: Side) -> list[int] | None:
    found: list[int] = []
    edges = [0, *(one.end for one in said)] if side == "before" else [*(one.start for one in said), len(text.source)]
    for number, one in enumerate(said):
        if side == "before":
            near = [i for i in others if edges[number] <= text.figures[i].span[0] < one.start][-1:]
            # « 200 réponses : ont mis 9 ou 10 »: what announces the list counts none of its terms
            near = [i for i in near if ":" not in text.source[text.figures[i].span[1] : one.start]]
        else:
            near = [i for i in others if one.end <= text.figures[i].span[0] < edges[number + 1]][:1]
        if not near or not _is_linked(text, near[0], one):
            return None
        found += near
    return found


def _is_linked(text: Text, index: int, one: _Said) -> bool:
    start, end = text.figures[index].span
    link = text.source[end : one.start] if end <= one.start else text.source[one.end : start]
    return len(link) <= _LONGEST_LINK and _SENTENCE_END.search(link) is None


def _distance(text: Text, way: Sequence[int], said: Sequence[_Said]) -> int:
    """How far the figures are from what they count; a mark between the two parts them."""
    far = 0
    for index, one in zip(way, said, strict=True):
        start, end = text.figures[index].span
        link = text.source[end : one.start] if end <= one.start else text.source[one.end : start]
        far += len(link) + _FAR * len(_SEPARATORS.findall(link))
    return far


def _of_kinds(text: Text, said: Sequence[_Said], counted: Sequence[int], *, whole: bool) -> Iterator[Datum]:
    """The count of each kind; `whole`: every answer is of one of them, so that they add up."""
    figures = text.figures
    shares = figures[counted[0]].unit == "pourcent"
    kinds = [one.kind for one in said]
    five = "satisfaits" in kinds
    for kind in dict.fromkeys(kinds):
        own = [index for index, name in zip(counted, kinds, strict=True) if name == kind]
        if (five and kind != "satisfaits") or (five and shares):
            continue
        name = f"part_des_{kind}" if shares else f"nombre_de_{kind}"
        value = sum((figures[index].value for index in own), Decimal(0))
        places = [text.place[index] for index in own]
        yield Datum(
            value,
            figures[own[0]].unit if shares else None,
            None,
            tuple(own),
            places[0],
            places[-1],
            quantity=name,
            counts=True,
        )
    if five and whole and not shares:
        yield _all_answers(text, counted)


def _all_answers(text: Text, counted: Sequence[int]) -> Datum:
    values = tuple(text.figures[index].value for index in counted)
    first, last = text.place[counted[0]], text.place[counted[-1]]
    return Datum(values, None, None, tuple(counted), first, last, quantity="effectifs_par_note", counts=True)


def _set_aside(text: Text, loose: Sequence[int], said: Sequence[_Said]) -> Iterator[Datum]:
    """The marks that only name a band: no data."""
    for index in loose:
        if any(one.start <= text.figures[index].span[0] < one.end for one in said):
            place = text.place[index]
            yield Datum(text.figures[index].value, None, None, (index,), place, place, moment="compared")


def _by_degrees(text: Text, loose: Sequence[int]) -> Iterator[Datum]:
    folded = fold(text.source)
    said = [
        _Said(match.start(), match.end(), "satisfaits" if match["in"] else "autres")
        for match in _DEGREE.finditer(folded)
        if any(match.groupdict().values())
    ]
    said = _answered(text, loose, said)
    if len(said) < _FEWEST_DEGREES or len({one.kind for one in said}) < 2:
        return
    counted = _counts(text, loose, said)
    if counted is not None and text.figures[counted[0]].unit != "pourcent":
        yield from _of_kinds(text, said, counted, whole=True)


def _answered(text: Text, loose: Sequence[int], said: Sequence[_Said]) -> list[_Said]:
    """The degrees that a figure stands beside: not those of the question (« combien de clients satisfaits ? »)."""
    asked = _question(text, said[0].start) if said else 0
    linked = [one for one in said if one.start < asked and any(_is_linked(text, i, one) for i in loose)]
    last = max((text.figures[i].span[1] for i in loose), default=0)
    ended = _SENTENCE_END.search(text.source, last)
    end = ended.start() if ended else len(text.source)
    return [one for one in linked if one.end <= end]


def _question(text: Text, start: int) -> int:
    """Where the first question after a place begins."""
    words = lexicon()
    cues = words["interrogatifs"] | words["ordres_surs"]
    return next((t.start for t in text.tokens if t.start > start and t.word in cues), len(text.source))


def _by_marks(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """« notes : 10, 9, 8, 6, 10… » are counted: each mark once, with how many gave it."""
    if _MARKS.search(fold(text.source)) is None or "effectifs_par_note" not in scope.quantities:
        return
    lists = [run for run in runs(text, loose) if len(run) >= _FEWEST_MARKS and _are_marks(text, run)]
    if len(lists) != 1:
        return
    run = lists[0]
    values = [text.figures[index].value for index in run]
    if all(one < other for one, other in pairwise(values)) or all(one > other for one, other in pairwise(values)):
        # « notes : 1 ; 2 ; 3 ; 4 ; 5 » heads the counts of each
        return
    tally = Counter(values)
    top = Decimal(_HIGHEST if max(values) > _FIVE else _FIVE)
    marks = tuple(sorted({*tally, top}))
    first, last = text.place[run[0]], text.place[run[-1]]
    yield Datum(marks, None, None, tuple(run), first, last, quantity="notes")
    counts = tuple(Decimal(tally[mark]) for mark in marks)
    yield Datum(counts, None, None, tuple(run), first, last, quantity="effectifs_par_note", counts=True)


def _are_marks(text: Text, run: Sequence[int]) -> bool:
    figures = [text.figures[index] for index in run]
    return all(
        figure.unit is None and figure.value == figure.value.to_integral_value() and 0 <= figure.value <= _HIGHEST
        for figure in figures
    )
