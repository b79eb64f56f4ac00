"""Values and how many times each was met: « 8 (7 élèves) 12 (6) », « [0 ; 20[ : 30 clients »; rows and columns."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exercises.reading.data.datum import SHORTEST_SERIES, is_year
from exercises.reading.words.text import Text, Token, lexicon

_MOST_WORDS = 3
_FEWEST_CLASSES = 2
_LINE_ENDS = frozenset({"\n", "/", "."})
_MOST_COLUMNS = 4
_ROOT = 6
_OPENING = re.compile(r"[\[\]]\s*$")
_WITHIN: tuple[list[str], ...] = ([";"], [","], ["a"], ["et"], ["-"], [], ["a", "moins", "de"])
_BOUNDED = frozenset({"de", "entre", "d"})
_ENDS = frozenset({",", ";", "/", "\n", "et", "•", "."})


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of the values, and those of their counts, in the same order."""

    values: tuple[int, ...]
    counts: tuple[int, ...]


def read_table(text: Text, loose: Sequence[int]) -> Counted | None:
    """The table of a statement; None when there is none, or when it is broken."""
    shapes = ((_in_brackets, False), (_after_colon, False), (_has_value, True), (_at_a_price, True))
    for is_pair, counts_first in shapes:
        run: list[tuple[int, int]] = []
        for pair in _pairs(text, loose, is_pair):
            if run and not (pair[0] == run[-1][1] + 1 and _follow(text, run[-1][1], pair[0])):
                if len(run) >= SHORTEST_SERIES:
                    break
                run = []
            run.append(pair)
        if len(run) >= SHORTEST_SERIES:
            ones, others = tuple(one for one, _ in run), tuple(other for _, other in run)
            if is_pair is _after_colon and not any(text.figures[index].noun for index in others):
                continue
            return Counted(others, ones) if counts_first else Counted(ones, others)
    return None


@dataclass(frozen=True, slots=True)
class Classes:
    """The figures of the bounds, lower and upper in turn, and those of the counts. `from_zero`: the first bound, which
    nobody writes, is zero."""

    bounds: tuple[int, ...]
    counts: tuple[int, ...]
    from_zero: bool = False


def read_classes(text: Text, loose: Sequence[int]) -> Classes | None:
    """« [0 ; 20[ : 30 clients, [20 ; 40[ : 50 »; None when there are none, or when a class does not follow another."""
    found: list[tuple[int, int, int]] = []
    first = _up_to(text, loose)
    position = 0
    while position + 2 < len(loose):
        low, high, count = loose[position : position + 3]
        if high == low + 1 and count == high + 1 and _is_class(text, low, high, count):
            if found and (
                text.figures[found[-1][1]].value != text.figures[low].value
                or found[-1][2] + 1 != low
                or not _follow(text, found[-1][2], low)
            ):
                return None
            found.append((low, high, count))
            position += 3
        elif found:
            break
        else:
            position += 1
    if len(found) + (first is not None) < _FEWEST_CLASSES:
        return None
    if first is not None:
        return _opened(text, first, found)
    return Classes(tuple(i for low, high, _ in found for i in (low, high)), tuple(count for *_, count in found))


def _up_to(text: Text, loose: Sequence[int]) -> tuple[int, int] | None:
    """« moins de 20 mois 40 clients »: the bound and the count of a first class that has no lower bound."""
    for high, count in pairwise(loose):
        before = [token.word for token in text.tokens[max(0, text.place[high] - 2) : text.place[high]]]
        inside = [token for token in _between(text, high, count) if token.word not in (":", "(", "|")]
        if before == ["moins", "de"] and count == high + 1 and len(inside) <= 1 and _counts(text, count):
            return high, count
    return None


def _opened(text: Text, first: tuple[int, int], found: Sequence[tuple[int, int, int]]) -> Classes | None:
    """The classes with a first one from zero: only where it is then as wide as the next (« moins de 20, 20 à 40 »)."""
    high, count = first
    low, top, _ = found[0]
    one, other = text.figures[high], text.figures[low]
    if one.value != other.value or low != count + 1 or text.figures[top].value != 2 * one.value:
        return None
    bounds = (high, *(index for pair in found for index in pair[:2]))
    return Classes(bounds, (count, *(counted for *_, counted in found)), from_zero=True)


def _is_class(text: Text, low: int, high: int, count: int) -> bool:
    one, other = text.figures[low], text.figures[high]
    if (
        is_year(one)
        or not one.value < other.value
        or one.unit not in (None, other.unit)
        or not _counts_a_class(text, count)
    ):
        return False
    if [token.word for token in _between(text, low, high)] not in _WITHIN:
        return False
    gap = text.source_between(high, count)
    inside = [token for token in _between(text, high, count) if token.word != ":"]
    dashed = text.source_between(low, high).strip() in ("-", "\u2013")
    opened = _OPENING.search(text.source_before(low)) is not None or bool(_BOUNDED & set(_words_before(text, low)))
    linked = ":" in gap or "(" in gap or "[" in gap or "]" in gap or text.figures[count].noun is not None
    return (opened or dashed) and (linked or (dashed and not gap.strip())) and len(inside) <= 1


def _counts_a_class(text: Text, index: int) -> bool:
    """« 30 clients », « 20 % »."""
    return _counts(text, index) or text.figures[index].unit == "pourcent"


def _words_before(text: Text, index: int) -> list[str]:
    return [token.word for token in text.tokens[max(0, text.place[index] - 2) : text.place[index]]]


@dataclass(frozen=True, slots=True)
class Rows:
    """The figures of two rows of counts, and those that only head them (« moins de 30 ans ») or add them up."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    others: frozenset[int]


def read_rows(text: Text, loose: Sequence[int]) -> Rows | None:
    """Two rows of as many counts: « 30 20 / 10 40 », two lines with their headings, « 50 hommes et 30 femmes… 30
    hommes et 50 femmes »; totals are left out."""
    rows = _lines(text, loose) or _slashed(text, loose) or _by_nouns(text, loose) or _repeated(text, loose)
    if rows is None:
        return None
    kept = _without_totals(rows, text)
    if len(kept) != 2 or len(kept[0]) < 2:
        return None
    used = {index for row in kept for index in row}
    heads = {index for row in kept for index in _heading(text, row[0])}
    totals = {index for row in rows for index in row} - used
    return Rows(tuple(kept[0]), tuple(kept[1]), frozenset((heads | totals) & set(loose)))


def _heading(text: Text, first: int) -> Iterator[int]:
    """The figures before the first of a row, on its line."""
    for token in reversed(text.tokens[: text.place[first]]):
        if token.word in _LINE_ENDS:
            return
        if token.kind == "figure":
            yield token.figure


def _lines(text: Text, loose: Sequence[int]) -> list[list[int]] | None:
    """Lines that follow one another, each with as many counts, and no question among them."""
    lines: dict[int, list[int]] = {}
    line = 0
    asking: set[int] = set()
    cues = lexicon()["interrogatifs"] | lexicon()["ordres_surs"] | {"?"}
    known = set(loose)
    for token in text.tokens:
        if token.word == "\n":
            line += 1
        elif token.word in cues:
            asking.add(line)
        elif token.kind == "figure" and token.figure in known and _counts(text, token.figure):
            lines.setdefault(line, []).append(token.figure)
    filled = [number for number in lines if number not in asking and len(lines[number]) > 1]
    if len(filled) < 2 or filled != list(range(filled[0], filled[0] + len(filled))):
        return None
    rows = [lines[number] for number in filled]
    return rows if len({len(row) for row in rows}) == 1 else None


def _slashed(text: Text, loose: Sequence[int]) -> list[list[int]] | None:
    """« 30 20 / 10 40 »."""
    rows: list[list[int]] = [[]]
    for index in loose:
        if not _counts(text, index):
            if len(rows) > 1 and len(rows[0]) == len(rows[-1]):
                break
            rows = [[]]
            continue
        if rows[-1]:
            inside = [token.word for token in _between(text, rows[-1][-1], index)]
            if inside in (["/"], ["\n"]):
                rows.append([])
            elif inside not in ([], [","], [";"], ["et"]):
                if len(rows) > 1 and len(rows[0]) == len(rows[-1]):
                    break
                rows = [[]]
        rows[-1].append(index)
    return rows if len(rows) > 1 and len({len(row) for row in rows}) == 1 else None


def _by_nouns(text: Text, loose: Sequence[int]) -> list[list[int]] | None:
    """« 50 hommes et 30 femmes… 30 hommes et 50 femmes », « 60 hommes satisfaits, 40 hommes insatisfaits, 40 femmes
    satisfaites… »: the same things counted twice, or two things whose counts have the same names."""
    for size in range(_MOST_COLUMNS, 1, -1):
        for start in range(len(loose) - 2 * size + 1):
            run = list(loose[start : start + 2 * size])
            if run != list(range(run[0], run[0] + 2 * size)) or not all(_counts(text, index) for index in run):
                continue
            nouns = [tuple(t.word for t in text.tokens[text.place[i] + 1 : text.place[i] + 3]) for i in run]
            firsts, others = [found[0] if found else "" for found in nouns], [found[1:] for found in nouns]
            if not all(text.figures[index].noun for index in run):
                continue
            again = firsts[:size] == firsts[size:] and len(set(firsts)) == size
            kinds = [{word[:_ROOT] for word in found} for found in others]
            crossed = len(set(firsts[:size])) == len(set(firsts[size:])) == 1 and firsts[0] != firsts[size]
            if again or (crossed and kinds[:size] == kinds[size:] and len(set(map(frozenset, kinds))) == size):
                return [run[:size], run[size:]]
    return None


def _repeated(text: Text, loose: Sequence[int]) -> list[list[int]] | None:
    """« hommes : oui 45, non 55 ; femmes : oui 60, non 40 »: the columns are named again in the second row."""
    counts = [index for index in loose if _counts(text, index)]
    for start in range(len(counts)):
        for length in range(2, (len(counts) - start) // 2 + 1):
            run = counts[start : start + 2 * length]
            names = [_name_before(text, index) for index in run]
            if (
                run[-1] - run[0] == len(run) - 1
                and names[:length] == names[length:]
                and len(set(names[:length])) == length
            ):
                return None if "" in names else [run[:length], run[length:]]
    return None


def _name_before(text: Text, index: int) -> str:
    """The word just before a figure, without its plural and its feminine: « satisfaits », « satisfaites »."""
    token = next((t for t in reversed(text.tokens[: text.place[index]]) if not t.skipped and t.word not in ":="), None)
    return token.word.removesuffix("e") if token is not None and token.kind == "word" else ""


def _without_totals(rows: Sequence[Sequence[int]], text: Text) -> list[list[int]]:
    """The rows without a last column, or a last row, that adds up the others."""
    kept = [list(row) for row in rows]
    values = [[text.figures[index].value for index in row] for row in rows]
    if len(kept[0]) > 2 and all(sum(row[:-1]) == row[-1] for row in values):
        kept, values = [row[:-1] for row in kept], [row[:-1] for row in values]
    if len(kept) > 2 and all(sum(column[:-1]) == column[-1] for column in zip(*values, strict=True)):
        kept = kept[:-1]
    return kept


def _pairs(text: Text, loose: Sequence[int], is_pair: Callable[[Text, int, int], bool]) -> Iterator[tuple[int, int]]:
    taken = -1
    for one, other in pairwise(loose):
        if one > taken and other == one + 1 and not is_year(text.figures[one]) and is_pair(text, one, other):
            taken = other
            yield one, other


def _between(text: Text, one: int, other: int) -> list[Token]:
    return list(text.tokens[text.place[one] + 1 : text.place[other]])


def _in_brackets(text: Text, one: int, other: int) -> bool:
    """« 8 (7 élèves) 12 (6) », « 1 achat (10 clients) »."""
    inside = [token.word for token in _between(text, one, other)]
    after = [token.word for token in text.tokens[text.place[other] + 1 : text.place[other] + 1 + _MOST_WORDS]]
    named = len(inside) <= 2 and inside[-1:] == ["("] and all(word.isalpha() for word in inside[:-1])
    return named and ")" in after and _counts(text, other)


def _after_colon(text: Text, one: int, other: int) -> bool:
    """« 8 : 7 élèves », « 18 € : 6 clients ; 22 € : 15 »."""
    inside = [token.word for token in _between(text, one, other)]
    return inside == [":"] and _counts(text, other)


def _has_value(text: Text, one: int, other: int) -> bool:
    """« 7 élèves ont obtenu 8 »."""
    inside = _between(text, one, other)
    named = text.figures[one].noun is not None and _counts(text, one)
    return named and 1 < len(inside) <= _MOST_WORDS and all(token.kind == "word" for token in inside)


def _at_a_price(text: Text, one: int, other: int) -> bool:
    """« 12 clients à 20 €, 18 à 30 € »."""
    inside = [token.word for token in _between(text, one, other)]
    linked = inside in (["a"], ["de"]) or (
        1 < len(inside) <= _MOST_WORDS and inside[-1] in ("a", "de") and all(word.isalpha() for word in inside)
    )
    return linked and _counts(text, one) and text.figures[other].unit == "euro"


def _counts(text: Text, index: int) -> bool:
    figure = text.figures[index]
    return figure.unit is None and figure.value >= 0 and figure.value == figure.value.to_integral_value()


def _follow(text: Text, left: int, right: int) -> bool:
    """Whether a new pair comes with next to nothing before it: the end of an item, a word repeated (« note »)."""
    inside = _between(text, left, right)
    words = [token for token in inside if token.kind == "word" and not token.skipped and token.word not in _ENDS]
    return len(words) <= _MOST_WORDS and all(token.kind == "word" or token.word in _ENDS | {")"} for token in inside)
