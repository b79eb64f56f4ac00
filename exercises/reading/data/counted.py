"""Counts that a statement announces and that its figures tell already: « les 8 dernières commandes », a total."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, lexicon, stem

_LONGEST_ANNOUNCE = 12
_NUMBERED = frozenset({"semaine", "trimestre", "semestre"})
_LAST_WEEK = 53
_MOST_ANSWERS = 12
_DEFINITE = frozenset({"les", "ces", "des", "aux"})
_LATEST = frozenset(map(stem, ("dernier", "dernière", "premier", "première", "suivant", "suivante")))


def counts_series(item: Datum, series: Sequence[Datum], text: Text, scope: Scope, labels: Sequence[Label]) -> bool:
    """« 2 remises 10 % puis 5 % », « les 5 derniers mois », « deux paniers »: how many values the series has."""
    if not isinstance(item.value, Decimal) or item.rank or item.quantity is not None:
        return False
    if _counts_answers(item, text, scope, labels):
        return True
    lengths = {len(one.value) for one in series if isinstance(one.value, tuple)}
    if _follows_series(item, item.value, lengths, text, scope):
        return True
    if item.value not in lengths:
        return False
    if item.unit in ("ans", "mois", "trimestres", "semaines", "jours"):
        rates = any(one.unit == "pourcent" and one.moment == "signed" for one in series)
        return rates or not _is_led(item, text, labels)
    if _announces(item, text) or (item.figures and text.figures[item.figures[0]].raw[:1].isalpha()):
        return True
    following = next((label for label in labels if label.first in (item.last + 1, item.last + 2)), None)
    if following is not None and any(name in scope.series for name in following.names):
        return text.words_between(item.last, following.first) == 0
    words = [token.word for token in text.tokens[item.last + 1 : item.last + 4] if token.kind == "word"]
    if words[:1] and words[0] in lexicon()["choses"]:
        return True
    return any(word in lexicon()["periodes"] for word in words)


def _counts_answers(item: Datum, text: Text, scope: Scope, labels: Sequence[Label]) -> bool:
    """« les 2 points moyens », « les quatre coefficients saisonniers »: how many things are asked for."""
    value = item.value
    if item.unit not in (None, "unites", "points") or not isinstance(value, Decimal) or not 1 < value <= _MOST_ANSWERS:
        return False
    if value != value.to_integral_value() or text.tokens[max(0, item.first - 1)].raw not in _DEFINITE:
        return False
    following = next((label for label in labels if label.first == item.last + 1), None)
    if following is None:
        return False
    serial = [scope.quantities[name] for name in following.names]
    return following.together or any(one.kind == "serie" and one.role == "resultat" for one in serial)


def _follows_series(item: Datum, value: Decimal, lengths: set[int], text: Text, scope: Scope) -> bool:
    """« la prévision de la période 5 » after four values, « la semaine 12 », where the chapter numbers no period."""
    before = text.tokens[max(0, item.first - 1) : item.first]
    named = bool(before) and before[0].word in lexicon()["periodes"]
    if not named or item.unit is not None or scope.dated_series or scope.numbered:
        return False
    numbered = before[0].word in _NUMBERED and value == value.to_integral_value() and value <= _LAST_WEEK
    return numbered or value - 1 in lengths


def _is_led(item: Datum, text: Text, labels: Sequence[Label]) -> bool:
    """« moyenne mobile sur 3 mois »: the term before says what the months are for."""
    before = [label for label in labels if label.strong and label.last < item.first]
    return bool(before) and [token.word for token in text.words(before[-1].last, item.first)] == ["sur"]


def _announces(item: Datum, text: Text) -> bool:
    """« les 8 dernières commandes sont : 42 ; 55… »: a count, then the figures that it counts."""
    if item.unit is not None or item.noun is None:
        return False
    words = [token.word for token in text.tokens[item.last + 1 : item.last + 1 + _LONGEST_ANNOUNCE]]
    following = next((place for place, token in enumerate(words) if not token), None)
    latest = bool(_LATEST.intersection(words[:following]))
    return following is not None and latest and not {".", "?", ";"}.intersection(words[:following])


def is_total(item: Datum, totals: Collection[Decimal]) -> bool:
    """« 100 clients se répartissent ainsi : … »: a number that the counts of a table add up to."""
    bare = item.unit in (None, "unites") and item.moment is None and not item.rank
    return bare and isinstance(item.value, Decimal) and item.value in totals
