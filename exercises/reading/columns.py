"""Things gone through one by one (« zone 1 : 3 000 ménages, emprise 20 % ; zone 2 : 5 000 ménages, emprise 10 % »),
turned into a list for each of the things said: what a question about all of them needs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exercises import numbers
from exercises.numbers import Unit
from exercises.reading.cases import stretches
from exercises.reading.text import fold

_SEPARATOR = re.compile(r"[,;.:()\n]|\bet\b|\bavec\b|\bpour\b|\bdont\b")
_LINKS = frozenset(
    {
        "de",
        "d",
        "a",
        "est",
        "compte",
        "un",
        "une",
        "le",
        "la",
        "les",
        "l",
        "s",
        "eleve",
        "et",
        "avec",
        "dont",
        "pour",
        "realise",
    }
)
_MOST_SAID = 5


@dataclass(frozen=True, slots=True)
class _Cell:
    """One thing said: its figure as typed, its unit, the words that name it, and where these start."""

    raw: str
    unit: Unit | None
    name: str
    start: int


def in_columns(text: str) -> str | None:
    """The text with a list for each thing said of all; None when they are not said alike."""
    parted = stretches(text)
    rows = [_cells(text, start, stop) for _, start, stop in parted]
    end = parted[-1][2] if parted else 0
    if rows and 0 < len(rows[0]) < len(rows[-1]):
        # « …, zone B 3 500 ménages emprise 15 %, dépense 600 »: what comes after is said of all
        end = rows[-1][len(rows[0])].start
        rows[-1] = rows[-1][: len(rows[0])]
    if not rows or len({tuple(cell.unit for cell in row) for row in rows}) > 1 or not 0 < len(rows[0]) <= _MOST_SAID:
        return None
    columns = list(zip(*rows, strict=True))
    names = [next((cell.name for cell in column if cell.name), "") for column in columns]
    if not all(names) or len(set(names)) < len(names):
        return None
    lists = ". ".join(
        f"{name} : {' ; '.join(cell.raw for cell in column)}" for name, column in zip(names, columns, strict=True)
    )
    return f"{text[: parted[0][1]]} {lists}. {text[end:]}"


def _cells(text: str, start: int, stop: int) -> Sequence[_Cell]:
    """What a stretch says, figure by figure, its marker left out."""
    folded = fold(text)
    head = text.find(":", start, stop)
    begin = head + 1 if head >= 0 else start
    found = [figure for figure in numbers.figures(text) if begin <= figure.span[0] < stop and figure.role == "figure"]
    # « zone 1 3 000 ménages »: the number of the thing
    found = [figure for figure in found if not (head < 0 and _numbers_the_thing(folded, start, figure.span))]
    cells: list[_Cell] = []
    for place, figure in enumerate(found):
        left = found[place - 1].span[1] if place else begin
        right = found[place + 1].span[0] if place + 1 < len(found) else stop
        before = _SEPARATOR.split(folded[left : figure.span[0]])[-1]
        after = _SEPARATOR.split(folded[figure.span[1] : right])[0]
        said = _said(after) if figure.unit is None or after.strip().startswith(("de ", "d'")) else ""
        named = figure.span[0] - (0 if said else len(before))
        cells.append(_Cell(figure.raw.strip(), figure.unit, said or _said(before) or _said(after), named))
    return cells


def _numbers_the_thing(folded: str, start: int, span: tuple[int, int]) -> bool:
    return re.fullmatch(r"[a-z ]+", folded[start : span[0]]) is not None and span[1] - span[0] == 1


def _said(words: str) -> str:
    """The words without those that only link them to the figure."""
    kept = words.replace("'", " ").replace("\u2019", " ").split()
    while kept and kept[0] in _LINKS:
        kept.pop(0)
    while kept and kept[-1] in _LINKS:
        kept.pop()
    return " ".join(kept)
