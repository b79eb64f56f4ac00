"""Seasonal coefficients among the series of a statement: about 1 on average, and never sales."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from exercises.functions import Value
from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text

_RAW, _FINAL = "coefficients_bruts", "coefficients_saisonniers"
_LENGTHS = frozenset({4, 12})
_NEAR = Decimal("0.2")
_HIGHEST = 3
_EXACT = Decimal("0.005")
_TO_CORRECT = ("brut", "corrig", "rapport", "ramen", "reajust", "normalis")


def with_coefficients(items: Sequence[Datum], text: Text, scope: Scope, labels: Sequence[Label]) -> Iterator[Datum]:
    """« T1 0,84 ; T2 1,05 ; T3 1,26 ; T4 1,05 », that no name stands before, as the coefficients that they are: those
    to correct when their sum is not the number of seasons and the text speaks of it."""
    for item in items:
        alone = _are_coefficients(item, scope) and not any(_heads(label, item, text) for label in labels)
        yield replace(item, quantity=_which(item.value, text)) if alone else item


def _heads(label: Label, item: Datum, text: Text) -> bool:
    near = label.last < item.first and text.figures_between(label.last, item.first) == 0
    return near and bool({_RAW, _FINAL} & set(label.names)) and text.words_between(label.last, item.first) < 2


def _are_coefficients(item: Datum, scope: Scope) -> bool:
    values = item.value
    if not isinstance(values, tuple) or _RAW not in scope.own or item.quantity is not None:
        return False
    size, total = len(values), sum(values, Decimal(0))
    around = abs(total - size) <= _NEAR * size and len(set(values)) > 1
    return size in _LENGTHS and around and all(0 < value < _HIGHEST for value in values)


def _which(value: Value, text: Text) -> str:
    values = value if isinstance(value, tuple) else ()
    if abs(sum(values, Decimal(0)) - len(values)) <= _EXACT * len(values):
        return _FINAL
    return _RAW if any(token.word.startswith(_TO_CORRECT) for token in text.tokens) else _FINAL
