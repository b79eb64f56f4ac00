"""« si le CA baissait de 10 % », « si l'attrition reculait de 4 points »: a given that moves by a share, an amount."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile

from exercises.functions import Value
from exercises.numbers import Figure
from exercises.quantity import Quantity
from exercises.reading.data.datum import Datum
from exercises.reading.draft import Draft
from exercises.reading.words.glossary import Scope, id_words
from exercises.reading.words.labels import Label
from exercises.reading.words.text import fold

_RISE = r"augment\w*|progress\w*|hauss\w*|croi\w*|croit|s'?accroi\w*|mont(?:e|ent|ait|aient)"
_FALL = r"baiss\w*|diminu\w*|recul\w*|chut\w*|redui\w*|flechi\w*|regress\w*"
_WAY = re.compile(
    rf"\b(?:(?P<up>{_RISE})|(?P<down>{_FALL}))(?: encore| aussi| globalement| en moyenne)? (?:de |d'|d’)?$"
)
_REACH = 40
_OPENING = frozenset({"si", "s", "quand", "lorsque"})
_FEW_WORDS = 4
"""« diminuait encore de »: the verb, and what goes with it."""


def changed(
    read: Draft, named: Sequence[Label], known: Mapping[str, Value], scope: Scope
) -> dict[str, tuple[Value, Figure]] | None:
    """Quantity → its new value and the figure that says so, for a question whose every figure is a change; None for any
    other, or where it is not sure what changes.

    `named`: the names that stand in the question; `known`: what the quantities were worth before.
    """
    found: dict[str, tuple[Value, Figure]] = {}
    for datum in read.data:
        figure = read.text.figures[datum.figures[0]]
        way = _WAY.search(fold(read.text.source[: figure.span[0]])[-_REACH:])
        names = list(_changing(datum, read, named, known)) if way is not None else []
        if way is None or len(names) != 1:
            return None
        name = names[0]
        value = _after(known[name], figure, -1 if way["down"] else 1, scope.quantities[name])
        if value is None or name in found:
            return None
        found[name] = value, figure
    return found or None


def _changing(datum: Datum, read: Draft, named: Sequence[Label], known: Mapping[str, Value]) -> Iterator[str]:
    """What the clause of a change names: « si le CA baissait de 10 % », « si on augmente de 10 % le prix »."""
    tokens = read.text.tokens
    opened = next((at for at in range(datum.first - 1, -1, -1) if tokens[at].word in _OPENING), None)
    if opened is None or not read.text.same_sentence(opened, datum.first):
        return
    after = len(list(takewhile(lambda token: token.kind == "word", tokens[datum.last + 1 :])))
    sides = (range(opened + 1, datum.first), range(datum.last + 1, datum.last + 1 + after))
    found = [_named_in(side, read, named, known) for side in sides]
    if found[0] and after:
        # « si le CA baisse de 5 % et les charges fixes de la moitié »
        return
    yield from found[0] or found[1]


def _named_in(places: range, read: Draft, named: Sequence[Label], known: Mapping[str, Value]) -> list[str]:
    """What the longest known name between two places may be, where few other words stand beside it."""
    inside = [one for one in named if one.first in places and one.last in places]
    for label in sorted(inside, key=lambda one: (one.first - one.last, one.first)):
        names = {given for name in label.names for given in known if _is_twin(given, name)}
        around = (read.text.tokens[at] for at in places if not label.first <= at <= label.last)
        if names:
            return sorted(names) if sum(not token.skipped for token in around) <= _FEW_WORDS else []
    return []


def _is_twin(given: str, name: str) -> bool:
    """« le prix » of a question, for the price without tax of the statement; « le CA augmente », for the turnover."""
    if name.startswith("variation_"):
        return id_words(name) - {"variation"} <= id_words(given)
    return given.removesuffix("_ht").removesuffix("_ttc") == name.removesuffix("_ht").removesuffix("_ttc")


def _after(given: Value, figure: Figure, way: int, quantity: Quantity) -> Decimal | None:
    """The given once it has changed; None where « 4 % » of a rate may be points, or the units differ."""
    if not isinstance(given, Decimal):
        return None
    if quantity.unit == "pourcent":
        return given + way * figure.value / 100 if figure.unit == "points" else None
    if figure.unit == "pourcent":
        return given * (1 + way * figure.value)
    return given + way * figure.value if figure.unit == quantity.unit else None
