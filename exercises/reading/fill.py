"""The student gives the figure that was missing, corrects one, or asks something else of the same figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Value
from exercises.numbers import Figure
from exercises.quantity import Quantity
from exercises.reading.data.datum import Datum
from exercises.reading.data.fitting import fit
from exercises.reading.data.signs import direction
from exercises.reading.derivable import derivable
from exercises.reading.doubts import of_the, without_noise
from exercises.reading.draft import Draft, draft
from exercises.reading.lacking import lacking
from exercises.reading.outcome import Answered, Ask, Confirm, Outcome, Reading, Refused, Unclear, Unread
from exercises.reading.request import read_request
from exercises.reading.words.glossary import Glossary, Scope
from exercises.reading.words.labels import find
from exercises.reading.words.prepare import prepare
from exercises.reading.words.text import key
from exercises.solution import Lacking, solve

_SURE = 2.0
_FEWEST_OF_A_STATEMENT = 2
_LONGEST_IN_YEARS = 40
_LONGEST_REPLY = 1000
# between the new figure and the one that it takes the place of
_INSTEAD = re.compile(r"\W*(au lieu d|[aà] la place d|plut[oô]t qu)(e |')\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Given:
    """A figure of the reply and what it is; `doubt`: a French sentence when it is not sure."""

    quantity: str
    value: Value
    figure: Figure
    doubt: str | None = None


def fill(reading: Reading, asked: str, text: str, glossary: Glossary) -> Outcome:
    """The reading completed by the reply to « combien vaut `asked` ? ».

    The reply may be the figure alone (« 4 ans »), a figure with its name, another question about the same figures
    (« et le coût du crédit ? »), or a whole new statement.
    """
    scope = glossary.scopes[reading.chapter]
    raw = text[:_LONGEST_REPLY]
    prepared = prepare(raw, numbers.figures(raw), glossary.starts, glossary.vocabulary)
    found = draft(raw, prepared, find(prepared, glossary), glossary, scope)
    if _is_statement(found, reading):
        return read_request(text, glossary)
    instead = _instead(raw, prepared.figures, reading, scope)
    given = instead or list(_changed(found, reading) or _given(found, reading, asked, scope))
    placed = {one.figure.span for one in given}
    left = () if instead else tuple(f for f in prepared.figures if f.span not in placed)
    if left:
        return Unread(left, reading)
    if not given and not found.named and not found.conventions:
        return read_request(text, glossary)
    completed = replace(
        reading,
        givens={**reading.givens, **{one.quantity: one.value for one in given}},
        labels={**reading.labels, **{one.quantity: one.figure for one in given}},
        sought=found.sought if found.named and not set(found.sought) <= set(reading.givens) else reading.sought,
        conventions=tuple(dict.fromkeys((*reading.conventions, *found.conventions))),
    )
    if not completed.sought:
        return Unclear((), completed)
    doubts = (one.doubt for one in given if one.doubt is not None)
    return finish(completed, scope, next(doubts, None), again=not given)


def finish(reading: Reading, scope: Scope, doubt: str | None = None, *, again: bool = False) -> Outcome:
    """Solve what the reading holds: its answer (to confirm when there is a doubt), or what still lacks.

    `again`: another question about the same figures, which need not all serve it.
    """
    network, used, _, lack, _ = derivable(scope, reading.givens, reading.sought, reading.conventions)
    if lack is not None:
        return Ask(reading, lack, lacking(network, reading.givens, lack, reading.conventions))
    try:
        solution = solve(network, reading.givens, reading.sought, reading.conventions)
        assert not isinstance(solution, Lacking)
        for step in solution.steps:
            scope.quantities[step.quantity].check(without_noise(step.value))
    except Impossible as error:
        return Refused(reading, str(error))
    unused = next((name for name in reading.givens if name not in used), None)
    if doubt is None and unused is not None and not again:
        quantity = scope.quantities[unused]
        doubt = f"Je n'ai pas besoin {of_the(quantity)} ({quantity.show(reading.givens[unused])})."
    return Answered(reading, solution) if doubt is None else Confirm(reading, solution, doubt)


def _is_statement(found: Draft, reading: Reading) -> bool:
    """A reply that asks something and brings figures of its own is a new statement."""
    new = [name for name in found.givens if name not in reading.givens]
    asks = found.asking.cue or found.named
    return asks and len(found.data) >= _FEWEST_OF_A_STATEMENT and len(new) < len(found.data)


def _changed(found: Draft, reading: Reading) -> list[_Given]:
    """« si les charges fixes augmentent de 10 % »: the figure that it changes, from what it was."""
    match found.data:
        case [Datum(value=Decimal() as rate) as datum] if way := direction(datum, found.text):
            before = [label for label in found.labels if label.strong and label.last < datum.first]
            names = {name for label in before for name in label.names if name in reading.givens}
            figure = found.text.figures[datum.figures[0]]
            for name in names if len(names) == 1 else ():
                value = reading.givens[name]
                if isinstance(value, Decimal) and found.scope.quantities[name].unit != "pourcent":
                    return [_Given(name, value * (1 + way * abs(rate)), figure)]
    return []


def _instead(raw: str, figures: Sequence[Figure], reading: Reading, scope: Scope) -> list[_Given]:
    """« 15 au lieu de 10 »: the only figure of the reading that is the second becomes the first."""
    match figures:
        case [figure, former]:
            if not _INSTEAD.fullmatch(raw[figure.span[1] : former.span[0]]):
                return []
            found = []
            for name, value in reading.givens.items():
                rate = scope.quantities[name].unit == "pourcent"
                after, before = (
                    one.value / 100 if rate and one.unit != "pourcent" else one.value for one in (figure, former)
                )
                terms = value if isinstance(value, tuple) else (value,) if isinstance(value, Decimal) else ()
                for place in (place for place, term in enumerate(terms) if term == before):
                    changed = (*terms[:place], after, *terms[place + 1 :])
                    found.append(_Given(name, changed if isinstance(value, tuple) else changed[0], figure))
            return found if len(found) == 1 else []
    return []


def _given(found: Draft, reading: Reading, asked: str, scope: Scope) -> Iterator[_Given]:
    """Each figure of the reply: what its label says, else what was asked for, else what its unit says."""
    taken: set[str] = set()
    for index, datum in enumerate(found.data):
        figures = [found.text.figures[place] for place in datum.figures]
        named = next(
            (b for b in found.assignment.bindings if b.datum == index and b.label is not None and b.score > _SURE), None
        )
        if named is not None and (named.quantity == asked or named.quantity not in taken):
            quantity = named.quantity if datum.tax is not None else _taxed_alike(named.quantity, reading)
            choice: tuple[str, Value, str | None] | None = (quantity, named.value, None)
        else:
            choice = _unnamed(found, index, reading, asked, scope, taken)
        if choice is None:
            continue
        name, value, doubt = choice
        taken.add(name)
        for figure in figures:
            yield _Given(name, value, figure, doubt)


def _taxed_alike(name: str, reading: Reading) -> str:
    """« et si je vends 160 »: with tax, when the price that it changes was."""
    with_tax = name.removesuffix("_ht") + "_ttc"
    return with_tax if name not in reading.givens and with_tax in reading.givens else name


def _unnamed(
    found: Draft, index: int, reading: Reading, asked: str, scope: Scope, taken: set[str]
) -> tuple[str, Value, str | None] | None:
    datum = found.data[index]
    if not asked:
        return _alone(datum, reading, scope)
    for name in (asked, *_siblings(asked, scope)):
        if name not in scope.quantities or name in taken or (name in reading.givens and name != asked):
            continue
        quantity = scope.quantities[name]
        read = fit(datum, quantity)
        if read is not None and (name == asked or not read.guessed):
            return name, read.value, _doubt(datum.value, datum.unit, quantity, scope)
        if name == asked and _is_small_rate(datum, quantity):
            assert isinstance(datum.value, Decimal)
            rate = datum.value / 100
            return name, rate, f"Tu veux bien dire {quantity.show(rate)}\u202f?"
    return None


def _alone(datum: Datum, reading: Reading, scope: Scope) -> tuple[str, Value, str | None] | None:
    """« et à 5 % ? »: the only figure of the calculation that this one may change."""
    free = (name for name in reading.givens if scope.quantities[name].rank_of is None)
    fits = [(name, fit(datum, scope.quantities[name])) for name in free]
    found = [(name, read.value) for name, read in fits if read is not None]
    return (*found[0], None) if len(found) == 1 else None


def _is_small_rate(datum: Datum, quantity: Quantity) -> bool:
    """« 0,5 », when a rate was asked for: half a per cent, or fifty?"""
    return (
        quantity.unit == "pourcent" and datum.unit is None and isinstance(datum.value, Decimal) and 0 < datum.value < 1
    )


def _siblings(asked: str, scope: Scope) -> Iterator[str]:
    """The quantities that share a name with the one asked for: the duration in years and in months."""
    if asked not in scope.quantities:
        return
    names = set(map(key, scope.quantities[asked].synonyms))
    for name, quantity in scope.quantities.items():
        if name != asked and names & set(map(key, quantity.synonyms)):
            yield name


def _doubt(value: Value, unit: str | None, quantity: Quantity, scope: Scope) -> str | None:
    """« 4 », when months were asked for: four months, or four years?"""
    if unit is not None or not isinstance(value, Decimal):
        return None
    units = {scope.quantities[name].unit for name in _siblings(quantity.id, scope)} - {quantity.unit}
    periods = {"ans", "mois", "jours", "trimestres"}
    months = "mois" in quantity.nouns or quantity.unit in periods
    if months and units & periods and value <= _LONGEST_IN_YEARS:
        return f"Je lis {quantity.show(value)} pour {quantity.the}."
    return None
