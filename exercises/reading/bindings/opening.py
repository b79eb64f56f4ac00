"""« 12 000, 5 ans, 4 % : annuité ? »: the bare amount that opens a statement, where its chapter starts from one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from exercises.reading.bindings.binding import Binding
from exercises.reading.data.datum import Datum
from exercises.reading.data.fitting import fit
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, lexicon

_WORTH = 2.3
_WORTH_NEXT_DOOR = 2.21
_LEAST = 500
_MOST_WORDS = 3


def opening(datum: Datum, index: int, text: Text, labels: Sequence[Label], scope: Scope) -> Iterator[Binding]:
    """What the amount that opens the text is (« four 20 000, 36 loyers de 612 »), unless that is what is asked for, or
    no name of the chapter is said."""
    name = lexicon()["en_tete"].get(scope.id)
    names = [label for label in labels if not _is_small(label)]
    if name is None or index or not names or not _is_bare_amount(datum):
        return
    said = [token for token in text.tokens[: datum.first] if not token.skipped]
    named = any(label.first < datum.first or _is_of(datum, label, text) for label in names)
    if named or len(said) > _MOST_WORDS or any(token.kind != "word" for token in said[:-1]):
        return
    asked = any(label.strong and name in label.names and text.asks(label.first) for label in labels)
    found = fit(datum, scope.quantities[name])
    if found is not None and not asked and not _is_of_a_row(datum, text):
        yield Binding(index, name, found.value, _WORTH if name in scope.own else _WORTH_NEXT_DOOR, None, strong=True)


def _is_bare_amount(datum: Datum) -> bool:
    bare = datum.unit in (None, "euro") and datum.moment is None and datum.quantity is None
    return bare and isinstance(datum.value, Decimal) and datum.value >= _LEAST


def _is_small(label: Label) -> bool:
    """« sur », « pendant »: a preposition that goes with what follows."""
    words = lexicon()
    return all(word in words["ecrans"] or word in words["liens"] for word in label.key)


def _is_of(datum: Datum, label: Label, text: Text) -> bool:
    """« 18 000 investissement, », not « 18 000 flux 6 500 »: a name that follows the figure, and has no other."""
    after = _following(label.last, text)
    return label.first == datum.last + 1 and (after is None or after.kind != "figure")


def _is_of_a_row(datum: Datum, text: Text) -> bool:
    """« 12 000 14 600 en 5 ans »."""
    after = _following(datum.last, text)
    return after is not None and after.kind == "figure" and text.figures[after.figure].unit is None


def _following(place: int, text: Text) -> Token | None:
    return text.tokens[place + 1] if place + 1 < len(text.tokens) else None
