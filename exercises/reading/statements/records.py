"""Rows that each speak of one thing, listed alike: « Nord 1 850 clients, 222 partis ; Sud 2 400, 264 »,
« épicerie SI 15 000 SF 17 000 / bazar SI 48 000 SF 42 000 ». Each is read alone, with what is said of all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exercises import numbers
from exercises.numbers import Unit
from exercises.reading.statements.tabulated import TOGETHER
from exercises.reading.words.text import fold, lexicon, stem

Cases = tuple[tuple[str, str], ...]

_LINE = re.compile(r"\n| ; | / ")
_ROW = re.compile(r" ?[;/\n•] ?(?=[a-z\d])|\.(?= )|->|→")
_COMMA_ROW = re.compile(r" ?[;/\n•] ?(?=[a-z\d])|, (?=[a-z\d])|\.(?= )|->|→")
_OF_EACH = re.compile(
    r"\b(?:chaque|chacune?s?|comparer|comparez|respectif|respective|lequel|laquelle)\b|\bpar (?:an|annee|canal|rayon)\b"
    r"|\b(?:les|des|ces|pour) (?:deux|trois|quatre|[234])\b"
)
_GAP = re.compile(r" {2,}|\t+")
_HEAD = re.compile(r"^([^\d:]+?) ?:\s*(?=\d)")
_COUNT = re.compile(r"\b(?:deux|trois|quatre|cinq|six)\b", re.IGNORECASE)
_DATED = re.compile(r"(?:19|20)\d\d(?= ?:)")
_WORD = re.compile(r"[a-z]{2,}")
_MOST_ROWS = 6
_FEWEST = 2


def in_lines(text: str) -> str:
    """The text with each row of a table on a line of its own, its cells between bars: « … ; Nord | 1 850 | 222 ; Sud |
    2 400 | 264 ; … », « Nord   1 850   222 »."""
    if "|" not in text and _GAP.search(text) is None:
        return text
    edges = [0, *(place for mark in _LINE.finditer(text) for place in mark.span()), len(text)]
    stretches = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    marks = [text[start:end] for start, end in zip(edges[1::2], edges[2::2], strict=False)]
    stretches = _barred(stretches)
    joints = [
        "\n" if "|" in one or "|" in other else mark
        for mark, one, other in zip(marks, stretches, stretches[1:], strict=False)
    ]
    return "".join(part for pair in zip(stretches, [*joints, ""], strict=True) for part in pair)


def _barred(lines: Sequence[str]) -> list[str]:
    """The lines with bars where wide gaps part cells, as many on each; a first line may lack its first cell."""
    rows = [_GAP.split(_HEAD.sub(r"\1  ", line.strip())) if _is_gapped(line) else [line] for line in lines]
    written, place = list(lines), 0
    while place < len(rows):
        end = place + 1
        if len(rows[place]) >= _FEWEST:
            width = max(len(row) for row in rows[place : place + 2])
            while end < len(rows) and len(rows[end]) == width:
                end += 1
            if end - place >= _FEWEST and width - 1 <= len(rows[place]):
                head = rows[place] if len(rows[place]) == width else ["", *rows[place]]
                for number, row in enumerate((head, *rows[place + 1 : end]), place):
                    written[number] = " | ".join(row)
        place = end
    return written


def _is_gapped(line: str) -> bool:
    return "|" not in line and _GAP.search(line.strip()) is not None


def _without_count(before: str) -> str:
    """« Deux agences comparent… » only says how many rows follow."""
    return _COUNT.sub(lambda found: " " * len(found[0]), before)


@dataclass(frozen=True, slots=True)
class _Row:
    """A stretch of the text, with its figures (their places in it and their units) and the words around each."""

    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    units: tuple[Unit | None, ...]
    words: tuple[frozenset[str], ...]


def of_rows(text: str) -> Iterator[Cases]:
    """The cases of stretches made alike, one after the other, each with a name of its own before its figures, where the
    question is about each."""
    folded = fold(text)
    if "|" in text or _OF_EACH.search(folded) is None or TOGETHER.search(folded) is not None:
        return
    for separator in (_ROW, _COMMA_ROW):
        run = _alike(_rows(text, separator))
        # « salons 15 000 € 60 clients ; web 9 600 € 120 clients ; LTV 640 pour les 2 »: the last one may be of all
        found = (_cases(text, run[:end]) for end in range(len(run), _FEWEST - 1, -1))
        yield from [cases for cases in found if cases][:1]


def _cases(text: str, run: Sequence[_Row]) -> Cases:
    names, said = _told_apart([_name(text, row) for row in run]), [_whole(text, row, run[0]) for row in run]
    if len(set(names)) < len(names) or not all(names) or not all(said):
        return ()
    before, after = _without_count(text[: run[0].start]), text[run[-1].end :]
    return tuple((name, f"{before} {row} . {after.lstrip(' ;/.,')}") for name, row in zip(names, said, strict=True))


def _told_apart(names: Sequence[str]) -> list[str]:
    """The names without the last words that they share: « épicerie SI », « bazar SI »."""
    parts = [name.split() for name in names]
    while all(len(part) > 1 for part in parts) and len({part[-1] for part in parts}) == 1:
        parts = [part[:-1] for part in parts]
    return [" ".join(part) for part in parts]


def _rows(text: str, separator: re.Pattern[str]) -> list[_Row]:
    folded = fold(text)
    dated = {match.start() for match in _DATED.finditer(text)}
    found = [f for f in numbers.figures(text) if f.role == "figure" and f.span[0] not in dated]
    edges = [0, *(place for mark in separator.finditer(folded) for place in mark.span()), len(text)]
    rows = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        colon = folded.rfind(":", start, end)
        after = next((figure.span[0] for figure in found if colon <= figure.span[0] < end), start)
        heads = [figure for figure in found if start <= figure.span[0] < colon]
        # « voici deux rayons : épicerie SI 15 000… »: what announces the first row is no part of it
        first = colon + 1 if start < colon < after and not heads and _WORD.search(folded, colon, after) else start
        inside = [figure for figure in found if first <= figure.span[0] < end]
        if _asks(folded[first:end]) and inside:
            end = inside[-1].span[1] + _tail(folded[inside[-1].span[1] : end])
        spans = tuple(figure.span for figure in inside)
        words = tuple(_around(folded, first, end, spans, place) for place in range(len(spans)))
        rows.append(_Row(first, end, spans, tuple(figure.unit for figure in inside), words))
    return rows


def _asks(folded: str) -> bool:
    words = lexicon()
    cues = words["interrogatifs"] | words["ordres_surs"] | words["ordres_en_tete"]
    return any(stem(word[0]) in cues for word in _WORD.finditer(folded)) or "?" in folded


def _tail(folded: str) -> int:
    """How many signs still belong to the last figure of a row: the words that follow, up to a mark."""
    mark = re.search(r"[,:.;?]", folded)
    return mark.start() if mark is not None else 0


def _around(folded: str, start: int, end: int, spans: Sequence[tuple[int, int]], place: int) -> frozenset[str]:
    left = spans[place - 1][1] if place else start
    right = spans[place + 1][0] if place + 1 < len(spans) else end
    stretch = folded[left : spans[place][0]] + " " + folded[spans[place][1] : right]
    return frozenset(stem(word[0]) for word in _WORD.finditer(stretch))


def _alike(rows: Sequence[_Row]) -> list[_Row]:
    """The longest run of neighbours whose figures are as many, at least two, and of the same units."""
    best: list[_Row] = []
    run: list[_Row] = []
    for row in rows:
        if len(row.units) < _FEWEST:
            run = run if not row.units and not run else []
            continue
        run = [*run, row] if run and _same(run[-1], row) else [row]
        best = run if len(run) > len(best) else best
    return best if _FEWEST <= len(best) <= _MOST_ROWS else []


def _same(one: _Row, other: _Row) -> bool:
    units = all(a == b or None in (a, b) for a, b in zip(one.units, other.units, strict=False))
    return len(one.units) == len(other.units) and units


def _name(text: str, row: _Row) -> str:
    """The words before the first figure that name the row: « agence nord », « 2021 »."""
    head = text[row.start : row.spans[0][0]]
    named = re.match(r"\s*([^:(\d]*(?:(?:19|20)\d\d)?)", head)
    return (named[1] if named is not None else head).strip(" ,-:") or head.strip(" ,-:(")


def _whole(text: str, row: _Row, first: _Row) -> str:
    """The row as typed, or, where it leaves words out (« 2 400 début, 264 partis »), the first row with its figures;
    empty when it says something else."""
    names = _names(first, row)
    pairs = list(zip(row.words, first.words, strict=True))
    if row is first or all(own and own >= model - names for own, model in pairs):
        return text[row.start : row.end]
    if not all(own <= model for own, model in pairs[1:]) or not pairs[0][0] - _names(row, first) <= pairs[0][1]:
        return ""
    parts: list[str] = []
    place = first.start
    for model, own in zip(first.spans, row.spans, strict=True):
        parts += [text[place : model[0]], text[own[0] : own[1]]]
        place = model[1]
    return "".join([*parts, text[place : first.end]])


def _names(first: _Row, row: _Row) -> frozenset[str]:
    """The words before its first figure that name one row, where the other has its own."""
    return first.words[0] - row.words[0] if row.words[0] - first.words[0] else frozenset()
