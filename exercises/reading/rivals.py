"""Another reading as good as the one kept: of a figure, of a chapter, of one case among several."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from exercises.functions import Impossible, Value
from exercises.reading.bindings.assignment import MARGIN
from exercises.reading.data.ranks import is_of_a_span
from exercises.reading.draft import Draft
from exercises.reading.words.glossary import id_words, is_special
from exercises.reading.words.text import Token, lexicon
from exercises.solution import Lacking, Solution, compute, solve

_TOLERANCE = Decimal("0.02")
_AFTER_A_RATE = 3


def instead(draft: Draft, solution: Solution) -> tuple[str, str] | None:
    """« 40 % de marge » is the taux de marge or the taux de marque: what a figure was read as, and what it may be."""
    for binding in draft.assignment.bindings:
        if binding.rather is not None:
            return binding.quantity, binding.rather
    for rival in rivals(draft, solution):
        one, other = set(draft.givens.items()), set(rival.givens.items())
        match [*(one - other), *(other - one)]:
            case [(read, value), (rather, same)] if value == same and read != rather:
                return read, rather
    return None


def rivals(draft: Draft, solution: Solution) -> Iterator[Draft]:
    """The readings nearly as good that lead to other numbers."""
    return (rival for rival in draft.rivals if _is_close(rival, draft) and differs(rival, solution))


def _is_close(rival: Draft, draft: Draft) -> bool:
    if rival.assignment.score < draft.assignment.score - MARGIN or rival.lacking is not None or not rival.sought:
        return False
    if _turns(rival) and not _turns(draft):
        return False
    return len(rival.assignment.unbound) <= len(draft.assignment.unbound) and rival.total > draft.total - MARGIN


def _turns(draft: Draft) -> bool:
    """« seuil 45000 cf 40% mscv » read with one name before its figure and the next one after."""
    return len({binding.after for binding in draft.assignment.bindings if binding.label is not None}) > 1


def contests(other: Draft, draft: Draft) -> bool:
    if other.contrary or all(any(is_special(name, wider) for wider in other.sought) for name in draft.sought):
        return False
    return (
        other.lacking is None
        and bool(other.sought)
        and (other.named or not draft.named)
        and other.guesses <= draft.guesses
        and len(other.left_out) <= len(draft.left_out)
        and other.total > draft.total - MARGIN
        and len(other.assignment.unbound) <= len(draft.assignment.unbound)
    )


def differs(other: Draft, solution: Solution) -> bool:
    """Whether another reading leads to other numbers, not only to more of them."""
    try:
        found = solve(other.network, other.givens, other.sought, other.conventions)
    except Impossible:
        return False
    if isinstance(found, Lacking):
        return False
    ours, theirs = ({_shown(value) for value in one.results.values()} for one in (solution, found))
    return not (theirs <= ours or ours <= theirs)


def _shown(value: Value) -> str:
    return (
        str(value.quantize(Decimal("0.0001"))) if isinstance(value, Decimal) and value.adjusted() < 20 else str(value)
    )


def twice_defined(draft: Draft, solution: Solution) -> Iterator[str]:
    """A quantity asked for that another rule of the course gives another value from the same figures, when nobody said
    which of the two is meant."""
    chosen = {edge.rule.gives for edge in draft.network.edges if edge.rule.convention in draft.conventions}
    computed = set(solution.values) - set(draft.givens)
    for name in draft.sought:
        if name in chosen:
            continue
        used = {need for step in solution.steps if step.quantity == name for need in step.edge.needs}
        for edge in draft.network.edges:
            # a rule that takes less of the same figures serves where the rest is not said
            other = edge.unknown is None and edge.gives == name and edge.rule.convention is None
            other = other and not set(edge.needs) < used
            if not other or not set(edge.needs) <= set(solution.values):
                continue
            if any(
                draft.scope.bounds and need in computed and draft.scope.bounds[0] in draft.givens for need in edge.needs
            ):
                # the centres of classes are no values: the median is inside a class
                continue
            try:
                again = compute(edge, solution.values, draft.scope.quantities)
            except Impossible:
                continue
            if _shown(again) != _shown(solution.values[name]) and is_far(again, solution.values[name]):
                yield name


def names_several(draft: Draft) -> bool:
    """« la deuxième année », « produit A… produit B »: lines of which one calculation is not enough."""
    words = lexicon()
    tokens = draft.text.tokens
    inside = {place for label in draft.labels for place in range(label.first, label.last + 1)}
    ranks = {datum.first for datum in draft.data if datum.rank}
    # « premier et deuxième trimestres 2024 » are all forecast
    ranks |= {place for datum in draft.data if datum.moment == "ranks" for place in range(datum.first, datum.last + 1)}
    # « pour le 1er et le 4e trimestre (rangs 9 et 12) »
    forecast = any(isinstance(draft.givens.get(name), tuple) for name in draft.used if name.startswith("rangs_a"))
    told = [datum for datum in draft.data if datum.moment == "signed"]
    # « la première année, la deuxième… » name the values of a series
    ranks |= {place for datum in draft.data if datum.dated for place in range(datum.first, datum.last + 1)}
    for place, token in enumerate(tokens):
        if (
            token.word in words["rangs"]
            and place not in inside
            and place not in ranks
            and not any(datum.first < place <= datum.last + _AFTER_A_RATE for datum in told)
            and not _is_series_turn(draft, place)
            and not is_of_a_span(tokens, place)
            and not (forecast and _numbers_a_period(tokens, place))
        ):
            return True
    marked = {
        tokens[place + 1].raw
        for place, token in enumerate(tokens[:-1])
        if token.word in words["choses"] - words["periodes"] and tokens[place + 1].raw in ("a", "b", "c", "1", "2")
    }
    # « produit A : … produit B : … », read as two columns of as many terms
    named = {name for label in draft.labels if label.strong for name in label.names}
    columns = [datum for datum in draft.data if datum.quantity is not None and isinstance(datum.value, tuple)]
    whole = columns and all(datum.quantity in named and len(marked) == len(datum.figures) for datum in columns)
    # « élasticité croisée du produit B par rapport au prix de A » is of two goods at once
    crossed = any("croisee" in id_words(name) for name in draft.sought)
    return len(marked) > 1 and not whole and not crossed


def _numbers_a_period(tokens: Sequence[Token], place: int) -> bool:
    return any(token.word in lexicon()["periodes"] for token in tokens[place + 1 : place + 2])


def offers_a_choice(draft: Draft) -> bool:
    """« 12 % et 9 % ou 15 % et 6 % »: two series, and not the terms of one."""
    for one, other in pairwise(sorted(draft.assignment.bindings, key=lambda binding: binding.datum)):
        serial = one.quantity == other.quantity and isinstance(one.value, tuple)
        between = draft.text.words(draft.data[one.datum].last, draft.data[other.datum].first)
        if serial and any(token.word in ("ou", "plutot", "contre") for token in between):
            return True
    return False


def _is_series_turn(draft: Draft, place: int) -> bool:
    """« une deuxième remise de 5 % » is a term of the series."""
    following = [label for label in draft.labels if label.first in (place + 1, place + 2)]
    return any(name in draft.scope.series for label in following for name in label.names)


def is_far(one: Value, other: Value) -> bool:
    if not isinstance(one, Decimal) or not isinstance(other, Decimal):
        return one != other
    return abs(one - other) > _TOLERANCE * max(abs(one), abs(other))
