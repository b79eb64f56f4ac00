"""Things gone through one by one (« zone 1 : 3 000 ménages, emprise 20 % ; zone 2 : 5 000 ménages, emprise 10 % »),
turned into a list for each of the things said: what a question about all of them needs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from exercises import numbers
from exercises.numbers import Unit
from exercises.reading.statements.cases import stretches
from exercises.reading.statements.items import unmarked
from exercises.reading.words.text import fold, key, stem

_SEPARATOR = re.compile(r"[,;.:()\n]|\bet\b|\bavec\b|\bpour\b|\bdont\b")
_LINKS = frozenset(
    {"de", "d", "du", "a", "est", "compte", "un", "une", "le", "la", "les", "l", "s", "eleve", "et", "avec", "dont"}
    | {"pour", "realise"}
)
_MOST_SAID = 5
_OF_AN_ARTICLE = (("remise",), ("rabais",), ("tva",))
"""A rate that each line has is none of those that go one after the other."""
_WORDS = re.compile(r" ?[a-z]{3}")


@dataclass(frozen=True, slots=True)
class _Cell:
    """One thing said: its figure as typed, its unit, the words that name it, and where these start."""

    raw: str
    unit: Unit | None
    name: str
    start: int


def in_columns(text: str, terms: Collection[str] = ()) -> str | None:
    """The text with a list for each thing said of all; None when they are not said alike. `terms`: the words of the
    course, which name nothing else."""
    parted = stretches(text)
    marked = bool(parted)
    rows = [_cells(text, start, stop) for _, start, stop in parted]
    if not parted:
        parted = unmarked(text, terms)
        rows = [_item(text, name, start, stop) for name, start, stop in parted]
    end = parted[-1][2] if parted else 0
    if rows and 0 < len(rows[0]) < len(rows[-1]):
        # « …, zone B 3 500 ménages emprise 15 %, dépense 600 »: what comes after is said of all
        end = rows[-1][len(rows[0])].start
        rows[-1] = rows[-1][: len(rows[0])]
    if not rows or len({tuple(cell.unit for cell in row) for row in rows}) > 1 or not 0 < len(rows[0]) <= _MOST_SAID:
        return None
    columns = list(zip(*rows, strict=True))
    names = [next((cell.name for cell in column if cell.name), "") for column in columns]
    if len(names) > 1 and not marked:
        names = [name or _untold(column) for name, column in zip(names, columns, strict=True)]
    if not all(names if marked else names[1:]) or len(set(names)) < len(names):
        return None
    names = [f"{name} par article" if key(name)[:1] in _OF_AN_ARTICLE else name for name in names]
    lists = ". ".join(
        f"{name} : {' ; '.join(cell.raw for cell in column)}".removeprefix(" : ")
        for name, column in zip(names, columns, strict=True)
    )
    return f"{text[: parted[0][1]]} {lists}. {text[end:]}"


def _untold(column: Sequence[_Cell]) -> str:
    """« classique 20 000 à 2 % »: the name of figures that only their unit names."""
    return "taux" if all(cell.unit == "pourcent" for cell in column) else "montants listés"


def _item(text: str, name: str, start: int, stop: int) -> list[_Cell]:
    """The cells of an item without its own name; « 60 bidons à 18,50 »: a count, then a price."""
    cells = _cells(text, start, stop, frozenset(name.split()))
    counted = len(cells) > 1 and not cells[1].name and cells[0].unit in (None, "unites")
    if counted and _WORDS.match(fold(text), start + text[start:stop].index(cells[0].raw) + len(cells[0].raw)):
        cells[:2] = [replace(cells[0], name="quantités"), replace(cells[1], name="prix unitaires")]
    return cells


def _cells(text: str, start: int, stop: int, own: Collection[str] | None = None) -> list[_Cell]:
    """What a stretch says, figure by figure, its marker left out, or its `own` words."""
    folded = fold(text)
    head = text.find(":", start, stop) if own is None else -1
    begin = head + 1 if head >= 0 else start
    found = [figure for figure in numbers.figures(text) if begin <= figure.span[0] < stop and figure.role == "figure"]
    # « zone 1 3 000 ménages »: the number of the thing
    if own is None:
        found = [figure for figure in found if not (head < 0 and _numbers_the_thing(folded, start, figure.span))]
    cells: list[_Cell] = []
    for place, figure in enumerate(found):
        left = found[place - 1].span[1] if place else begin
        right = found[place + 1].span[0] if place + 1 < len(found) else stop
        before = _SEPARATOR.split(folded[left : figure.span[0]])[-1]
        after = _SEPARATOR.split(folded[figure.span[1] : right])[0]
        if own is not None:
            named = _said(before, own) or ("" if place + 1 < len(found) else _said(after, own))
            cells.append(_Cell(figure.raw.strip(), figure.unit, named, figure.span[0] - len(before)))
            continue
        said = _said(after) if figure.unit is None or after.strip().startswith(("de ", "d'")) else ""
        begun = figure.span[0] - (0 if said else len(before))
        cells.append(_Cell(figure.raw.strip(), figure.unit, said or _said(before) or _said(after), begun))
    return cells


def _numbers_the_thing(folded: str, start: int, span: tuple[int, int]) -> bool:
    return re.fullmatch(r"[a-z ]+", folded[start : span[0]]) is not None and span[1] - span[0] == 1


def _said(words: str, own: Collection[str] = ()) -> str:
    """The words without those that only link them to the figure, and without an item's `own`."""
    kept = [word for word in words.replace("'", " ").replace("\u2019", " ").split() if stem(word) not in own]
    while kept and kept[0] in _LINKS:
        kept.pop(0)
    while kept and kept[-1] in _LINKS:
        kept.pop()
    return " ".join(kept)
