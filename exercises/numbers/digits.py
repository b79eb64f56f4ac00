"""Groups of digits → numbers: which spaces, points and commas belong to a number, and which separate two.

« 1 254 » is one number, « 120 150 » two figures of a series (and one answer), « 110 100 150 170 » four.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from exercises.numbers.folding import GLUE

CHUNK = re.compile(r"(?:(?<![\w.,'%€)])[.,](?=\d))?\d+(?:[ '_.,\u00a0]\d+)*")

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:['_]\d{3})+(?:[.,]\d+)?")
_POINTS_THEN_COMMA = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+,\d+")
_COMMAS_THEN_POINT = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+\.\d+")
_MANY_POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}")
_MANY_COMMAS = re.compile(r"[1-9]\d?(?:,\d{3}){2,}")
_ONE_SIGN = re.compile(r"(\d*)([.,])(\d+)")
_HEAD = re.compile(r"[1-9]\d{0,2}")
_TAIL = re.compile(r"\d{3}(?:[.,]\d+)?")
_MOST_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Digits:
    """One number typed in digits. `other` is its second reading, if any; `value` is None when it is malformed."""

    start: int
    end: int
    value: Decimal | None
    decimals: int | None
    other: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Atom:
    text: str
    start: int
    glued: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def numbers_in(chunk: str, start: int, *, alone: bool, unit_follows: bool) -> list[Digits]:
    """The numbers of a chunk (digits with single separators). `alone`: an answer, where one number is expected.

    >>> [str(n.value) for n in numbers_in("1 800 2 000 2 320", 0, alone=False, unit_follows=False)]
    ['1800', '2000', '2320']
    """
    atoms = _atoms(chunk, start)
    if alone and _is_one_number(atoms):
        return [_joined(atoms)]
    parts = [
        part for run in _glued_runs(atoms) for part in _parts(run, unit_follows=unit_follows and run[-1] is atoms[-1])
    ]
    return [
        number for part in parts for number in (_listed(part[0]) if len(part) == 1 and not alone else [_joined(part)])
    ]


def _atoms(chunk: str, start: int) -> list[_Atom]:
    return [
        _Atom(found[0], start + found.start(), found.start() > 0 and chunk[found.start() - 1] == GLUE)
        for found in re.finditer(r"[^ \u00a0]+", chunk)
    ]


def _is_one_number(atoms: Sequence[_Atom]) -> bool:
    head, *tail = atoms
    if not tail or not _HEAD.fullmatch(head.text) or not all(_TAIL.fullmatch(atom.text) for atom in tail):
        return False
    if not all(len(atom.text) == 3 for atom in tail[:-1]):
        return False
    if all(atom.glued for atom in tail):
        return True
    round_tail = all(atom.text == "000" for atom in tail[1:])
    return len(atoms) <= 3 or round_tail or (len(atoms) == 4 and len(head.text) < 3)


def _glued_runs(atoms: Sequence[_Atom]) -> list[list[_Atom]]:
    """Unbreakable spaces are typographic: when there are some, plain spaces separate."""
    if not any(atom.glued for atom in atoms) or _is_one_number(atoms):
        return [list(atoms)]
    runs = [[atoms[0]]]
    for atom in atoms[1:]:
        if atom.glued:
            runs[-1].append(atom)
        else:
            runs.append([atom])
    return runs


def _parts(run: list[_Atom], *, unit_follows: bool) -> list[list[_Atom]]:
    whole_pair = (unit_follows and len(run) == 2) or (len(run) == 3 and run[-1].text == "000")
    parts: list[list[_Atom]] = []
    for atom in run:
        if parts and _continues(parts[-1], atom, whole_pair=whole_pair):
            parts[-1].append(atom)
        else:
            parts.append([atom])
    singles = [part for part in parts if len(part) == 1 and re.fullmatch(r"\d{1,3}", part[0].text)]
    series = len(parts) > 2 and singles and len(singles) < len(parts)
    too_long = any(len(part) > 3 and any(atom.text != "000" for atom in part[2:]) for part in parts)
    return [[atom] for atom in run] if series or too_long else parts


def _continues(part: list[_Atom], atom: _Atom, *, whole_pair: bool) -> bool:
    head, last = part[0].text, part[-1].text
    if not _HEAD.fullmatch(head) or not _TAIL.fullmatch(atom.text) or (len(part) > 1 and len(last) > 3):
        return False
    # « 120 150 » is a series unless something says otherwise: a round tail, decimals, a typographic space, a unit
    return len(head) < 3 or atom.text == "000" or len(atom.text) > 3 or atom.glued or whole_pair


def _joined(part: Sequence[_Atom]) -> Digits:
    if len(part) == 1:
        return _single(part[0])
    whole = "".join(atom.text for atom in part).replace(",", ".")
    return _digits(part[0].start, part[-1].end, whole)


def _single(atom: _Atom) -> Digits:
    text, start, end = atom.text, atom.start, atom.end
    if text.isdecimal():
        return _digits(start, end, text)
    if _GROUPED.fullmatch(text):
        return _digits(start, end, text.replace("'", "").replace("_", "").replace(",", "."))
    if _POINTS_THEN_COMMA.fullmatch(text):
        return _digits(start, end, text.replace(".", "").replace(",", "."))
    if _COMMAS_THEN_POINT.fullmatch(text) or _MANY_COMMAS.fullmatch(text):
        return _digits(start, end, text.replace(",", ""))
    if _MANY_POINTS.fullmatch(text):
        return _digits(start, end, text.replace(".", ""))
    found = _ONE_SIGN.fullmatch(text)
    if found is None:
        return Digits(start, end, None, None)
    whole, sign, decimals = found.groups()
    read = _digits(start, end, f"{whole or 0}.{decimals}")
    if len(decimals) != 3 or not _HEAD.fullmatch(whole) or read.value is None:
        return read
    if sign == ".":
        return Digits(start, end, Decimal(whole + decimals), 0, read.value)
    # nobody types the last zero of « 1,250 »: a comma followed by three digits of which the last is 0 may be English
    return Digits(start, end, read.value, 3, Decimal(whole + decimals)) if decimals.endswith("0") else read


def _listed(atom: _Atom) -> list[Digits]:
    """An atom of a message: « 110,120,130 » is a list typed without spaces."""
    number = _single(atom)
    if "," not in atom.text or number.value is not None:
        return [number]
    return [
        _digits(atom.start + found.start(), atom.start + found.end(), found[0])
        for found in re.finditer(r"[\d.]+", atom.text)
    ]


def _digits(start: int, end: int, text: str) -> Digits:
    whole, _, decimals = text.partition(".")
    if len(whole.lstrip("0")) > _MOST_DIGITS or len(decimals) > _MOST_DIGITS or "." in decimals:
        return Digits(start, end, None, None)
    return Digits(start, end, Decimal(text), len(decimals))
