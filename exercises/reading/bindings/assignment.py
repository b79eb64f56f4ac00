"""Which datum is which quantity: all of them at once, by a beam search over what binds each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from exercises.functions import Value
from exercises.reading.bindings.binding import Binding
from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, lexicon, stem

WIDTH = 24
_MOST_CANDIDATES = 7
_AGAINST_THE_CURRENT = 0.7
MARGIN = 0.8
_DURATIONS = frozenset({"jours", "mois", "ans", "semaines", "trimestres"})
_PAYING = frozenset(map(stem, ("paiement", "règlement", "payé", "paie", "réglé", "règle", "comptant")))
_BEFORE_A_CONDITION = 5


@dataclass(frozen=True, slots=True)
class Assignment:
    """One way to read the data; `score` adds what each binding is worth, and what each datum left aside costs."""

    bindings: tuple[Binding, ...]
    unbound: tuple[int, ...]
    score: float

    @property
    def givens(self) -> Mapping[str, Value]:
        """Quantity → value; several figures of one series follow one another."""
        values: dict[str, Value] = {}
        for binding in self.bindings:
            known, value = values.get(binding.quantity), binding.value
            both = isinstance(known, tuple) and isinstance(value, tuple)
            values[binding.quantity] = (
                (*known, *value) if isinstance(known, tuple) and isinstance(value, tuple) and both else value
            )
        return values


@dataclass(frozen=True, slots=True)
class _State:
    bindings: tuple[Binding, ...]
    unbound: tuple[int, ...]
    score: float


def assign(
    data: Sequence[Datum], candidates: Sequence[Sequence[Binding]], text: Text, labels: Sequence[Label], scope: Scope
) -> tuple[Assignment, ...]:
    """The best readings, best first, down to MARGIN under the best."""
    states = [_State((), (), 0.0)]
    for index, datum in enumerate(data):
        ranked = sorted(candidates[index], key=lambda binding: -binding.score)[:_MOST_CANDIDATES]
        other = next((place for place in range(index) if data[place].figures == (datum.half,)), None)
        following = [after for state in states for after in _extended(state, index, datum, ranked, text, scope, other)]
        states = sorted(following, key=lambda state: -state.score)[:WIDTH]
    found = [
        Assignment(state.bindings, state.unbound, state.score - _turbulence(state, data, text, labels))
        for state in states
    ]
    found.sort(key=lambda assignment: -assignment.score)
    return tuple(_distinct(found))


def _distinct(found: Sequence[Assignment]) -> Iterator[Assignment]:
    seen: list[tuple[Mapping[str, Value], tuple[int, ...]]] = []
    for assignment in found:
        if assignment.score < found[0].score - MARGIN:
            return
        meaning = (assignment.givens, assignment.unbound)
        if meaning not in seen:
            seen.append(meaning)
            yield assignment


def _extended(
    state: _State,
    index: int,
    datum: Datum,
    ranked: Sequence[Binding],
    text: Text,
    scope: Scope,
    other: int | None,
) -> Iterator[_State]:
    half = next((binding.quantity for binding in state.bindings if binding.datum == other), None)
    for binding in ranked:
        if half is not None and not _is_change(half, binding.quantity, datum, scope):
            continue
        if _is_free(state, binding, scope):
            yield _State((*state.bindings, binding), state.unbound, state.score + binding.score)
    yield _State(state.bindings, (*state.unbound, index), state.score - cost_unbound(datum, text, scope))


def _is_free(state: _State, binding: Binding, scope: Scope) -> bool:
    serial = scope.quantities[binding.quantity].unit == "pourcent" and isinstance(binding.value, tuple)
    for other in state.bindings:
        if (
            other.label is not None
            and other.label == binding.label
            and not (serial and other.quantity == binding.quantity)
        ):
            return False
        if other.quantity == binding.quantity and not serial and other.value != binding.value:
            return False
    return True


def _is_change(half: str, name: str, datum: Datum, scope: Scope) -> bool:
    """Whether the two halves of a change go together: a start that has its own end takes no other."""
    pair = (half, name) if datum.moment == "end" else (name, half)
    if pair in scope.pairs:
        return True
    return not any(start == pair[0] or end == pair[1] for start, end in scope.pairs)


def cost_unbound(datum: Datum, text: Text, scope: Scope) -> float:
    """A unit says that the figure matters; a bare number with a noun, or one in letters, may only be scenery."""
    if datum.moment in ("year", "span", "dates", "owned", "compared"):
        return 0.0
    if datum.rank or datum.moment == "apart" or isinstance(datum.value, tuple) or datum.unit in ("euro", "pourcent"):
        return 2.5
    if datum.figures and text.figures[datum.figures[0]].raw[:1].isalpha():
        return 0.4
    if datum.unit == "ans" and _is_age(datum, text):
        return 0.4
    if datum.unit in _DURATIONS and _is_a_condition(datum, text, scope):
        return 0.4
    if datum.unit is not None:
        return 1.5
    if datum.noun in scope.nouns:
        return 1.5
    return 1.2 if datum.noun is None or datum.term or datum.noun in lexicon()["choses"] else 0.4


def _is_a_condition(datum: Datum, text: Text, scope: Scope) -> bool:
    """« escompte de 2 % si paiement sous 8 jours », in a chapter where no quantity lasts."""
    lasts = any(quantity.unit in _DURATIONS for quantity in scope.quantities.values())
    before = [token.word for token in text.tokens[max(0, datum.first - _BEFORE_A_CONDITION) : datum.first]]
    paid = bool({"sous", "dans"} & set(before)) and bool(_PAYING & set(before))
    # « à 30 jours sans escompte, ou sous 8 jours avec un escompte de 2 % »
    choice = datum.unit == "jours" and any(token.word == "escompte" for token in text.tokens)
    return not lasts and (paid or choice)


def _is_age(datum: Datum, text: Text) -> bool:
    """« moins de 40 ans », « 40 ans et plus », « depuis 12 ans »: who is spoken of, or since when."""
    before = [token.word for token in text.tokens[max(0, datum.first - 2) : datum.first]]
    after = [token.word for token in text.tokens[datum.last + 1 : datum.last + 3]]
    aged = before in (["moins", "de"], ["plus", "de"]) or after in (["et", "plus"], ["et", "moins"], ["ou", "plus"])
    return aged or before[-1:] == [stem("depuis")] or before == ["y", "a"]


def _turbulence(state: _State, data: Sequence[Datum], text: Text, labels: Sequence[Label]) -> float:
    """A sentence names its figures before them, or after, seldom both."""
    sides: dict[int, Counter[bool]] = {}
    for binding in state.bindings:
        if binding.label is None:
            continue
        side = sides.setdefault(text.sentence[data[binding.datum].first], Counter())
        side[binding.after] += 1
    return sum(_AGAINST_THE_CURRENT * min(side[True], side[False]) for side in sides.values())
