"""Series whose terms have names: « thé 50 000 €, café 30 000 €… », « 60 de classe A, 140 de classe B… »."""

from collections.abc import Iterator, Sequence

from exercises.reading.data.datum import SHORTEST_SERIES, Datum, is_year, spread
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token

_SEPARATORS = frozenset({",", ";", "/", "et", "\n", "•"})
_LONGEST_NAME = 3
_LETTERS = "abcdefgh"


def named_series(text: Text, loose: Sequence[int], labels: Sequence[Label], scope: Scope) -> Iterator[Datum]:
    """The lists of a statement: those that a term announces, where each term has its name before it, and those whose
    terms are numbered by letters.
    """
    taken = -1
    kinds = {scope.quantities[name].unit for name in scope.series} - {"pourcent"}
    for position, index in enumerate(loose):
        if index <= taken or not kinds:
            continue
        lettered = _lettered(text, loose[position:])
        run = lettered or _announced(text, loose[position:], labels, scope)
        if not run:
            continue
        taken = run[-1]
        last = text.figures[run[-1]]
        values = tuple(spread(text.figures[one], last) for one in run)
        first = text.place[run[0]]
        yield Datum(values, last.unit, last.tax, tuple(run), first, first if lettered else text.place[run[-1]])


def _announced(text: Text, loose: Sequence[int], labels: Sequence[Label], scope: Scope) -> list[int]:
    place = text.place[loose[0]]
    before = [label for label in labels if label.strong and label.last < place]
    if not before or not any(name in scope.series for name in before[-1].names):
        return []
    name = list(text.words(before[-1].last, place))
    if not _is_name([token for token in name if token.word != ":"]) or not any(token.kind == "word" for token in name):
        return []
    run = [loose[0]]
    for index in loose[1:]:
        between = list(text.words(text.place[run[-1]], text.place[index]))
        if index != run[-1] + 1 or not _is_alike(text, run[0], index) or not _names_next(between):
            break
        if any(text.place[run[-1]] < label.first < text.place[index] and label.strong for label in labels):
            break
        run.append(index)
    return run if len(run) >= SHORTEST_SERIES else []


def _is_alike(text: Text, one: int, other: int) -> bool:
    first, second = text.figures[one], text.figures[other]
    return first.unit == second.unit and first.tax == second.tax and not is_year(first) and not is_year(second)


def _names_next(between: Sequence[Token]) -> bool:
    """A separator, then the name of the next term."""
    return bool(between) and between[0].word in _SEPARATORS and _is_name(between[1:]) and len(between) > 1


def _is_name(words: Sequence[Token]) -> bool:
    return len(words) <= _LONGEST_NAME and all(token.kind == "word" or token.word == ":" for token in words)


def _lettered(text: Text, loose: Sequence[int]) -> list[int]:
    run: list[int] = []
    for index, letter in zip(loose, _LETTERS, strict=False):
        place = text.place[index]
        words: list[Token] = []
        for token in text.tokens[place + 1 :]:
            if token.kind != "word" or token.word in _SEPARATORS:
                break
            words.append(token)
        follows = not run or (
            index == run[-1] + 1
            and _is_alike(text, run[0], index)
            and _is_separated(list(text.words(text.place[run[-1]], place)))
        )
        if not follows or not words or words[-1].raw != letter or len(words) > _LONGEST_NAME + 1:
            break
        run.append(index)
    return run if len(run) > 1 else []


def _is_separated(between: Sequence[Token]) -> bool:
    return (
        bool(between)
        and between[-1].word in _SEPARATORS
        and all(t.kind == "word" or t.word in _SEPARATORS for t in between)
    )
