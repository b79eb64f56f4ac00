"""Tables as they are pasted: lines of cells become the lists that the rest of the reading knows."""

import re
from collections.abc import Sequence

from exercises.reading.words.text import fold

_RULE = re.compile(r"[\s|:+-]*-[\s|:+-]*")
_PERIOD = re.compile(
    r"(?:19|20)\d\d|n(?: ?[-\u2212\u2013+] ?\d)?|[tsqm] ?\d{1,2}|(?:trimestre|mois|semaine|annee|periode) \d{1,2}"
    r"|(?:1er|\d{1,2}(?:e|eme)) (?:trimestre|mois|semestre)"
    r"|(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*\.?"
)
_YEAR = re.compile(r"(?:19|20)\d\d|n(?: ?[-\u2212\u2013] ?\d)?|annee \d")
_NUMBER = re.compile(r"[-\u2212+]?\d[\d \u00a0\u202f.,]*(?: ?(?:k€|m€|€|%|k|euros?|unites?))?")
_SPACED_ROW = re.compile(
    r"[ \t]*((?:19|20)\d\d|[Nn](?: ?[-\u2212] ?\d)?|[Aa]nn[eé]e \d)[ \t]+(\d[\d.,]*(?:[ \t]+\d[\d.,]*){2,})[ \t]*"
)
_NAME_AND_CELL = re.compile(r"([^:\d]+?) ?: ?(.+)")
_NUMBERED = re.compile(r"trim|mois|semaine|periode")
_PAIR = re.compile(r"\d{1,2} ?: ?\d+")
_TALLY = re.compile(r"(?<![\d:])\d{1,2} ?: ?\d+(?:[ ,;/]+\d{1,2} ?: ?\d+){2,}(?![\d:])")
_MARKS = re.compile(r"\bnotes?\b")
_FEWEST = 2
_FEWEST_BARS = 4
_GAPS = re.compile(r"\S {3,}\S+ {3,}\S")

Row = tuple[str, ...]


def as_lists(text: str) -> str:
    """The text with each pasted table as lists: one a line for a row of values, one a year for a grid of seasons."""
    text = _tallied(text)
    # a table may come on one line, its rows parted by « ; », its cells by bars or blanks
    gaps = text.count("|") >= _FEWEST_BARS or _GAPS.search(text) is not None
    mark = "\n" if "\n" in text else " ; " if gaps else None
    if mark is None:
        return text
    lines = text.split(mark)
    written: list[str] = []
    place = 0
    while place < len(lines):
        end = place
        while end < len(lines) and _is_row(lines[end]):
            end += 1
        rows = [_cells(line) for line in lines[place:end] if not _RULE.fullmatch(line)]
        lists = _lists(rows) if len(rows) >= _FEWEST else None
        if lists is not None:
            written += lists
        elif (spaced := _spaced(lines, place)) is not None:
            lists, end = spaced
            written += lists
        else:
            end = max(end, place + 1)
            written += lines[place:end]
        place = end
    return mark.join(written)


def _tallied(text: str) -> str:
    """« notes 4:8 5:12 6:20 »: the marks, then how many gave each."""
    found = _TALLY.search(text) if _MARKS.search(fold(text)) else None
    if found is None:
        return text
    pairs = [pair.replace(" ", "").split(":") for pair in _PAIR.findall(found[0])]
    marks, counts = (" ; ".join(column) for column in zip(*pairs, strict=True))
    return f"{text[: found.start()]}: {marks}. Effectifs : {counts}{text[found.end() :]}"


def _is_row(line: str) -> bool:
    return "|" in line.strip().strip("|") or "\t" in line.strip()


def _cells(line: str) -> Row:
    separator = "|" if "|" in line else "\t"
    first, *others = (cell.strip() for cell in line.strip().strip("|").split(separator))
    # « Abonnés : 1 250 | 1 400 | 1 330 »
    named = _NAME_AND_CELL.fullmatch(first)
    return (*(named.groups() if named is not None else (first,)), *others)


def _lists(rows: Sequence[Row]) -> list[str] | None:
    """The lists that a table makes; None for one better left as it is."""
    width = len(rows[0])
    if any(len(row) != width for row in rows) or width < _FEWEST:
        return None
    if _NUMBERED.match(fold(rows[0][0])) and [row[0] for row in rows[1:]] == [str(n) for n in range(1, len(rows))]:
        # « Trim | 2022 | 2023 », then « 1 | 30 | 33 »
        rows = [rows[0], *((f"t{row[0]}", *row[1:]) for row in rows[1:])]
    if _is_across(rows):
        return _across(rows)
    turned = list(zip(*rows, strict=True))
    if _is_across(turned) and len(turned) > _FEWEST:
        return _across(turned)
    named = all(not _is_number(row[0]) and all(_is_value(cell) for cell in row[1:]) for row in rows)
    if named and width > _FEWEST and not any(is_period(row[0]) for row in rows):
        # « Note | 5 | 4 | 3 », « Effectif | 48 | 72 | 50 »
        return [f"{row[0].rstrip(' :')} : {' ; '.join(row[1:])}" for row in rows]
    if all(_is_value(cell) for row in rows[1:] for cell in row) and not any(_is_value(cell) for cell in rows[0]):
        return _across(turned) if not all(is_period(row[0]) for row in rows[1:]) else None
    return None


def _is_across(rows: Sequence[Row]) -> bool:
    """Whether the first row heads the columns with periods, and every other row is a name and its values."""
    return all(is_period(cell) for cell in rows[0][1:]) and all(
        not _is_number(row[0]) and all(_is_value(cell) for cell in row[1:]) for row in rows[1:]
    )


def _across(rows: Sequence[Row]) -> list[str] | None:
    periods, names = rows[0][1:], [row[0] for row in rows[1:]]
    if all(map(_is_year, names)) and len(names) > 1 and len(rows[0]) > _FEWEST:
        return [f"{row[0]} : {' ; '.join(row[1:])}" for row in rows[1:]]
    if all(map(_is_year, periods)) and len(names) > 1 and all(is_period(name) for name in names):
        columns = list(zip(*rows[1:], strict=True))[1:]
        return [f"{year} : {' ; '.join(column)}" for year, column in zip(periods, columns, strict=True)]
    return [f"{row[0]} : {' ; '.join(row[1:])}" for row in rows]


def is_period(cell: str) -> bool:
    return _PERIOD.fullmatch(fold(cell).strip()) is not None


def _is_year(cell: str) -> bool:
    return _YEAR.fullmatch(fold(cell).strip()) is not None


def _is_number(cell: str) -> bool:
    return _is_value(cell) and not _is_year(cell)


def _is_value(cell: str) -> bool:
    return _NUMBER.fullmatch(fold(cell).strip()) is not None


def _spaced(lines: Sequence[str], place: int) -> tuple[list[str], int] | None:
    """« T1 T2 T3 T4 », then a line a year, cells parted by blanks."""
    heads = lines[place].split()
    if len(heads) <= _FEWEST or not all(is_period(cell) and not _is_year(cell) for cell in heads):
        return None
    found: list[str] = []
    for line in lines[place + 1 :]:
        row = _SPACED_ROW.fullmatch(line)
        values = row[2].split() if row else []
        if row is None or len(values) != len(heads):
            break
        found.append(f"{row[1]} : {' ; '.join(values)}")
    return (found, place + 1 + len(found)) if found else None
