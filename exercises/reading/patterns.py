"""Turns of phrase that give several quantities at once: « 13 pour 12 », « de 20 à 25 € », « 30 tondeuses à 45 € »."""

from collections.abc import Iterator, Mapping, Sequence

from exercises.reading.binding import Binding, fit
from exercises.reading.datum import Datum
from exercises.reading.glossary import Pattern, Scope
from exercises.reading.text import Text, Token, is_noun

_WORTH = 2.4
_WORTH_OF_A_CHANGE = 3.6
_WORTH_OF_SEVERAL = 4.4
"""More than a name that merely follows the last figure: « réalisé 860 à 140 € effet prix »."""
_MOST_WORDS = 3
_ARROWS = frozenset({"→", "->"})


def patterned(text: Text, data: Sequence[Datum], scope: Scope) -> Mapping[int, Sequence[Binding]]:
    """Datum index → what the chapter's turns of phrase say that it is."""
    found: dict[int, list[Binding]] = {}
    if len(data) < 2:
        return found
    places = {datum.first: index for index, datum in enumerate(data) if datum.first == datum.last}
    starts: dict[str, list[int]] = {}
    for position, token in enumerate(text.tokens):
        for word in {token.word, token.word.replace("é", "e"), "→" if token.word in _ARROWS else token.word}:
            starts.setdefault(word, []).append(position)
    for pattern in scope.patterns:
        first = pattern.parts[0]
        for start in places if first.startswith("{") else starts.get(first.replace("é", "e"), ()):
            for match in _match(pattern, text, start, places):
                changes = {data[index].moment for _, index in match} == {"start", "end"}
                worth = _WORTH_OF_A_CHANGE if changes else _WORTH_OF_SEVERAL if len(match) > 1 else _WORTH
                for name, index in match:
                    read = fit(data[index], scope.quantities[name])
                    if read is not None:
                        found.setdefault(index, []).append(Binding(index, name, read.value, worth, None, strong=True))
                break
    return found


def _match(pattern: Pattern, text: Text, start: int, places: Mapping[int, int]) -> Iterator[list[tuple[str, int]]]:
    """The quantities found when the whole pattern stands at `start`."""
    found: list[tuple[str, int]] = []
    position, wild = start, 0
    for part in pattern.parts:
        if part == "*":
            wild = _MOST_WORDS
            continue
        reached = _next(part, text, position, wild, places)
        if reached is None or (not found and part == pattern.parts[0] and reached != start):
            return
        if part.startswith("{"):
            found.append((part.strip("{}"), places[reached]))
        position, wild = reached + 1, 0
    yield found


def _next(part: str, text: Text, position: int, wild: int, places: Mapping[int, int]) -> int | None:
    """Where the part stands: right there, or after at most `wild` words."""
    words = 0
    while position < len(text.tokens):
        token = text.tokens[position]
        if part.startswith("{"):
            if token.kind == "figure":
                return position if position in places else None
        elif _is(token, part):
            return position
        if token.kind == "figure" or (token.kind == "mark" and not _is_crossed(token, part)):
            return None
        if token.kind == "word" and not token.skipped and not _is_counted(token, text, position):
            words += 1
        if words > wild:
            return None
        position += 1
    return None


def _is_crossed(token: Token, part: str) -> bool:
    """« fixe : {} », « {} (rang 1) »."""
    return token.word == "(" or (part.startswith("{") and token.word in ":=")


def _is_counted(token: Token, text: Text, position: int) -> bool:
    """« 860 stages à 140 € »: what a figure counts is no word of the turn."""
    before = text.tokens[position - 1] if position else None
    return before is not None and before.kind == "figure" and is_noun(token, text.figures[before.figure].noun)


def _is(token: Token, part: str) -> bool:
    if part == "→":
        return token.word in _ARROWS
    return token.word == part or (token.kind == "word" and token.word.replace("é", "e") == part.replace("é", "e"))
