"""A table of things: « Agence | Clients | Partis », then a line an agency; or turned round, a column an agency."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from exercises.reading.statements.grids import is_period
from exercises.reading.words.text import fold

_VALUE = re.compile(
    r"[-\u2212+]?\d[\d \u00a0\u202f.,]*(?: ?(?:k€|m€|€|%|k|euros?|unit[ée]s?|jours?|mois|ans))?", re.IGNORECASE
)
_UNIT = re.compile(r"\((?:en )?(k€|m€|€|%|jours?|mois|ans)(?: ht| ttc)?\)", re.IGNORECASE)
_RULE = re.compile(r"[\s|:+-]*-[\s|:+-]*")
_GAP = re.compile(r" {2,}|\t+")
_SENTENCE = re.compile(r"(?:[^.?!\n]|\.(?=\d))+[.?!\n]*")
_EACH = re.compile(r"\b(?:chaque|chacune?s?) ?[a-z']*")
_SAID_OF_EACH = re.compile(
    r",? ?(?:(?:pour|de|par|chez|dans|sur|a) )?(?:chaque [a-z]+|(?<!d')chacune?s?(?: d'(?:eux|elles)| des [a-z]+)?),?"
)
_FOR_EACH = re.compile(r"\b(?:pour|par) (?:chaque|chacun)")
_NEXT = re.compile(r" ?(?:,| puis| ainsi que| et) ")
_ASKS = re.compile(
    r"[?]|\b(?:calcul|determin|donn|trouv|indiqu|complet|present|compar|class|dit|evalu|etabli|retrouv|precis)(?:ez|er|es?)\b"
)
TOGETHER = re.compile(r"\b(?:total|totale|totaux|ensemble|global|globale|cumule|cumulee|reseau|a eux deux)\b")
_LETTER = re.compile(r"[a-z]{3}", re.IGNORECASE)
_LINK = re.compile(r"^(?:puis|et|ainsi que)\b ?")
_COUNTS = ("deux", "trois", "quatre", "cinq", "six")
_OF_THE_PERIOD = re.compile(
    r" (?:dans|de|sur|au cours de)(?: l'| la | )(?:année|exercice|période|semaine)$| du (?:mois|trimestre|semestre)$"
)
_FEWEST = 2
_MOST = 6

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabulated:
    """`cases`: (name, statement) of each thing, with what is asked of each, none when nothing is; `whole`: the
    statement with a list for each thing known and what is asked of all, None when nothing is; `asked`: these last
    questions; `in_time`: the things are periods."""

    cases: tuple[tuple[str, str], ...]
    whole: str | None
    asked: str
    in_time: bool


def tabulated(text: str, is_quantity: Callable[[str], bool]) -> Tabulated | None:
    """What a table of things says, and what is asked of each and of all; None where there is no such table.

    `is_quantity` tells the heads that name what is known from those that name the things.
    """
    lines = [line for line in text.split("\n") if not _RULE.fullmatch(line)]
    for place, line in enumerate(lines):
        head = _cells(line)
        body = list(takewhile(_is_body, map(_cells, lines[place + 1 :])))
        if len(body) < _FEWEST or not _is_head(head):
            continue
        if len(head) == len(body[0]) - 1:
            head = ("", *head)
        if {len(row) for row in body} == {len(head)}:
            things = _things(head, body, is_quantity)
            around = ("\n".join(lines[:place]), "\n".join(lines[place + 1 + len(body) :]))
            return None if things is None else _parted(*things, *around)
    return None


def _things(head: Row, body: Sequence[Row], is_quantity: Callable[[str], bool]) -> tuple[Row, Sequence[Row]] | None:
    """What is known, then a line for each thing; None when nothing known is named."""
    across, down = (sum(map(is_quantity, names)) for names in (head[1:], [row[0] for row in body]))
    if not across and not down:
        return None
    rows = [head, *body] if across >= down else list(zip(head, *body, strict=True))
    names, things = tuple(_OF_THE_PERIOD.sub("", name) for name in rows[0][1:]), rows[1:]
    return (names, things) if _FEWEST <= len(things) <= _MOST and all(thing[0] for thing in things) else None


def _parted(names: Row, things: Sequence[Row], before: str, after: str) -> Tabulated:
    of_each, of_all = _questions(after)
    before = _without_count(before, len(things))
    asked = _without_each(of_each)
    cases = tuple(
        (thing[0], f"{before}\n{' ; '.join(map(_told, names, thing[1:]))}.\n{asked}".strip()) for thing in things
    )
    columns = zip(names, zip(*(thing[1:] for thing in things), strict=True), strict=True)
    lists = "\n".join(_told(name, " ; ".join(values)) for name, values in columns)
    asks = "" if _ASKS.search(fold(of_all)) else "Calculez "
    rest = _LINK.sub("", of_all.strip(" ,;.\n"))
    whole = f"{before}\n{lists}.\n{asks}{rest}".strip()
    in_time = all(is_period(thing[0]) for thing in things)
    return Tabulated(cases if of_each else (), whole if _LETTER.search(rest) else None, rest, in_time)


def _without_count(said: str, things: int) -> str:
    """« Deux points de vente réalisent 320 000 € » → « points de vente réalisent 320 000 € »: how many things there
    are is no figure of one."""
    return re.sub(rf"\b(?:{_COUNTS[things - _FEWEST]}|{things})\b (?=[a-zé])", "", said, flags=re.IGNORECASE)


def _without_each(asked: str) -> str:
    """« pour chaque rayon, le stock » → « le stock »: the statement of one thing is about it alone."""
    spans = [mark.span() for mark in _SAID_OF_EACH.finditer(fold(asked))]
    for start, end in reversed(spans):
        asked = f"{asked[:start]} {asked[end:]}"
    return asked


def _questions(after: str) -> tuple[str, str]:
    """What is asked of each thing, with what is said beside, and what is asked of all of them or compares them.

    « pour chaque rayon, le stock et la durée », « le seuil et l'indice de chaque magasin, puis le total ».
    """
    of_each, of_all = "", ""
    for sentence in _SENTENCE.findall(after):
        said = fold(sentence)
        last = max((mark.end() for mark in _EACH.finditer(said)), default=0)
        if not last:
            asks = _ASKS.search(said) is not None
            of_each, of_all = (of_each, of_all + sentence) if asks else (of_each + sentence, of_all)
            continue
        end = len(sentence) if _FOR_EACH.search(said) else _end_of_the_item(said, last)
        of_each, of_all = of_each + sentence[:end] + (" " if end < len(sentence) else ""), of_all + sentence[end:]
    each = _EACH.search(fold(of_each)) and not TOGETHER.search(fold(of_each))
    return (of_each, of_all) if each else ("", after)


def _end_of_the_item(said: str, after: int) -> int:
    """Where the next thing asked begins, past « de chaque famille »."""
    following = _NEXT.search(said, after)
    return following.start() if following else len(said)


def _told(name: str, value: str) -> str:
    """« CA (k€) » and « 120 » → « CA : 120 k€ »."""
    unit = _UNIT.search(name)
    said = f"{value} {unit[1]}" if unit is not None and value[-1].isdigit() else value
    return f"{_UNIT.sub('', name).strip()} : {said}"


def _cells(line: str) -> Row:
    if "|" in line:
        whole = line.strip()
        inner = whole[1:-1] if whole.startswith("|") and whole.endswith("|") and len(whole) > 1 else line
        return tuple(cell.strip() for cell in inner.split("|"))
    return tuple(_GAP.split(line.strip()))


def _is_body(row: Row) -> bool:
    """A name, then values only."""
    return len(row) > 1 and _VALUE.fullmatch(row[0]) is None and all(map(_VALUE.fullmatch, row[1:]))


def _is_head(row: Row) -> bool:
    """Names, or years above the columns."""
    return not any(_VALUE.fullmatch(cell) and not _is_year(cell) for cell in row)


def _is_year(cell: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", cell) is not None
