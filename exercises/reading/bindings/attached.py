"""Which labels hold a figure, so that they are not asked for."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from exercises.reading.bindings.binding import counts_days
from exercises.reading.data.datum import Datum, names_period
from exercises.reading.data.fitting import fit
from exercises.reading.words.glossary import STRONG, Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, lexicon


def is_attached(
    number: int,
    text: Text,
    labels: Sequence[Label],
    data: Sequence[Datum],
    scope: Scope,
    told: Mapping[int, Collection[str]] = MappingProxyType({}),
) -> bool:
    """Whether a figure that may be its value touches the label: « taux de marque de 40 % », « 40 % de marque », but not
    « commission de 2 % sur 60 000 salaire brut », where a turn of phrase (`told`) says what the figure is.
    """
    label = labels[number]
    following = next((datum for datum in data if datum.first > label.last), None)
    dated = following is not None and following.dated and isinstance(following.value, tuple)
    if (
        following is not None
        and _holds(label, following, scope)
        and touches(label.last, following.first, text, dated=dated)
    ):
        return True
    before = next((datum for datum in reversed(data) if datum.last < label.first), None)
    if before is None or not _holds(label, before, scope) or not _is_next(before.last, label.first, text):
        return False
    known = told.get(data.index(before), ())
    if label.strong and known and not set(label.names) & set(known):
        return False
    if _is_the_tail(number, before, text, labels, data, scope):
        return False
    return not any(
        other.last < before.first
        and touches(other.last, before.first, text)
        and _holds(other, before, scope)
        and not (_counts(label, before, scope) and any(_counts(other, one, scope) for one in data))
        for other in labels[:number]
    )


def _is_the_tail(
    number: int, before: Datum, text: Text, labels: Sequence[Label], data: Sequence[Datum], scope: Scope
) -> bool:
    """« marge 3200 frais 1400 gestion 500 résultat »: where names stand before their figures, a result that follows the
    last one, itself after a word that is no term, is what is asked."""
    result = all(scope.quantities[name].role != "base" for name in labels[number].names)
    later = [datum for datum in data if datum.first > before.first and not datum.rank]
    if not labels[number].strong or not result or later or len(data) == 1:
        return False
    previous = next((place for place in range(before.first - 1, -1, -1) if not text.tokens[place].skipped), -1)
    token, first = text.tokens[previous], data[0]
    called = previous >= 0 and token.kind == "word" and token.word not in lexicon()["liens"]
    named = any(one.first <= previous <= one.last for one in labels)
    return (
        called
        and not named
        and any(touches(one.last, first.first, text) and _holds(one, first, scope) for one in labels)
    )


def _counts(label: Label, datum: Datum, scope: Scope) -> bool:
    """« 800 clics »: the label is what the figure counts."""
    return datum.last + 1 == label.first and bool(set(label.names) & set(scope.nouns.get(datum.noun or "", ())))


def touches(left: int, right: int, text: Text, *, dated: bool = False) -> bool:
    """Whether nothing but « est de », « : », « = »… stands between a term and the figure after it; nor, before a list
    that is `dated`, the name of its first period (« T1 »)."""
    links = lexicon()["liens"]
    between = text.words(left, right)
    return left < right and all(token.word in links or (dated and names_period(token)) for token in between)


def _is_next(left: int, right: int, text: Text) -> bool:
    return not any(token.kind != "word" or token.word not in ("ht", "ttc") for token in text.words(left, right))


def _holds(label: Label, datum: Datum, scope: Scope) -> bool:
    if counts_days(datum, scope):
        return False
    if datum.quantity is not None and datum.moment == "ranks":
        # « prévisions T9 et T10 »: the periods to forecast, no forecast
        return datum.quantity in label.names
    if datum.quantity is not None and all(scope.quantities[name].role != "base" for name in label.names):
        # « budget d'envoi à 1,50 € l'unité », « marge d'erreur à 95 % »: the place of the figure tells what it is
        return datum.quantity in label.names
    return any(
        entry.strength > 0 and fit(datum, scope.quantities[entry.quantity]) is not None for entry in label.entries
    )


def is_set_apart(number: int, text: Text, labels: Sequence[Label], data: Sequence[Datum], scope: Scope) -> bool:
    """In a text that asks nothing aloud: a result without a figure, or the head of « prix de vente pour… »."""
    label = labels[number]
    if not any(entry.strength == STRONG for entry in label.entries):
        return False
    if all(scope.quantities[name].role != "base" for name in label.names):
        return True
    following = next((datum for datum in data if datum.first > label.last), None)
    before = next((datum for datum in reversed(data) if datum.last < label.first), None)
    if following is None or before is not None:
        return False
    return any(token.word in ("pour", "avec", "si") for token in text.words(label.last, following.first))


def is_a_result_too(label: Label, scope: Scope) -> bool:
    """« intervalle de confiance à 95 % » gives the level, and may ask for the interval."""
    roles = {scope.quantities[entry.quantity].role for entry in label.entries if entry.strength == STRONG}
    return {"base", "resultat"} <= roles
