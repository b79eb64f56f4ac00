"""What keeps a wrong number from being shown: any doubt about a reading turns the answer into a question."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from exercises.functions import Impossible
from exercises.network import derive
from exercises.numbers import Figure
from exercises.reading.bindings.assignment import cost_unbound
from exercises.reading.bindings.binding import Binding, goes
from exercises.reading.data.fitting import fit
from exercises.reading.data.signs import direction
from exercises.reading.derivable import derivable, without_defaults
from exercises.reading.doubts import LEAST_EVIDENCE, doubts, strangers
from exercises.reading.draft import Draft
from exercises.reading.lacking import lacking
from exercises.reading.outcome import Answered, Ask, Confirm, Outcome, Reading, Refused, Unclear, Unread
from exercises.reading.rivals import instead
from exercises.reading.sought import may_ask
from exercises.reading.words.asides import is_aside
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, key, lexicon
from exercises.reading.words.usages import mentions
from exercises.solution import Lacking, Solution, solve

_NAMED = 3.0
_MATTERS = 1.0
_JOINING = frozenset({"et", "puis", "ainsi", ",", ";", "/"})
_LEAST_CHAPTER = 0.6
_MOST_CANDIDATES = 3
_MOST_STRANGERS = 2
_MOST_LEFT_OVER = 2
_BESIDE = 2


def reading_of(draft: Draft) -> Reading:
    """The draft as shown to the student."""
    places: dict[str, list[int]] = {}
    for binding in draft.assignment.bindings:
        places.setdefault(binding.quantity, []).extend(draft.data[binding.datum].figures)
    figures = draft.text.figures
    labels: dict[str, Figure | tuple[Figure, ...]] = {
        name: figures[found[0]] if len(found) == 1 else tuple(figures[index] for index in found)
        for name, found in places.items()
        if found
    }
    return Reading(draft.scope.id, draft.givens, draft.sought, draft.conventions, labels, tuple(_left(draft)))


def _named(draft: Draft, unread: Collection[Figure]) -> tuple[str, ...]:
    """The quantities that their own name gives; none when they are fewer than the figures left without a place."""
    found = [
        binding.quantity
        for binding in draft.assignment.bindings
        if binding.label is not None and binding.strong and binding.score > _NAMED
        if not any(draft.text.figures[figure] in unread for figure in draft.data[binding.datum].figures)
    ]
    return tuple(dict.fromkeys(found)) if len(found) > len(unread) else ()


def _left(draft: Draft) -> Iterator[Figure]:
    for index in draft.assignment.unbound:
        for figure in draft.data[index].figures:
            yield draft.text.figures[figure]


def decide(draft: Draft, others: Sequence[Draft]) -> Outcome:
    """The outcome of the best draft, seen beside the other chapters' drafts."""
    reading = reading_of(draft)
    important = tuple(
        draft.text.figures[figure]
        for index in draft.assignment.unbound
        if cost_unbound(draft.data[index], draft.text, draft.scope) > _MATTERS and not _is_said_twice(draft, index)
        for figure in draft.data[index].figures
    )
    guesses = [binding for binding in draft.assignment.bindings if binding.score < LEAST_EVIDENCE]
    if not important and len(guesses) > 1:
        important = tuple(draft.text.figures[f] for b in guesses for f in draft.data[b.datum].figures)
    if important:
        return _completed(draft) or Unread(important, reading if draft.givens else None, _named(draft, important))
    if not draft.sought or (not draft.named and _is_doubtful(draft)):
        return Unclear(_offers(draft), reading if draft.givens else None)
    if draft.lacking is not None:
        unread = tuple(figure for figure in reading.unused if figure.role != "year")
        if unread:
            return Unread(unread, reading, _named(draft, unread))
        assumed = _by_default(draft, others, reading)
        if assumed is not None:
            return assumed
        options = lacking(draft.network, draft.givens, draft.lacking, draft.conventions)
        options = tuple(sorted(options, key=lambda option: _idle(draft, option)))
        return Ask(reading, draft.lacking, options, draft.left_out) if options else Unclear(_offers(draft), reading)
    return _solved(draft, others, reading)


def _is_said_twice(draft: Draft, index: int) -> bool:
    """« un visiteur sur quatre achète (taux de transformation de 25 %) » gives one rate."""
    datum = draft.data[index]
    bound = (draft.data[one.datum] for one in draft.assignment.bindings)
    return datum.unit == "pourcent" and any(o.unit == "pourcent" and o.value == datum.value for o in bound)


def _completed(draft: Draft) -> Confirm | None:
    """The figures left over as the very ones that lack, when they can be so in one way only: shown, never answered."""
    if draft.lacking is None or not draft.named or len(draft.assignment.unbound) > _MOST_LEFT_OVER:
        return None
    ways = [
        way
        for option in lacking(draft.network, draft.givens, draft.lacking, draft.conventions)
        if len(option) == len(draft.assignment.unbound)
        for order in permutations(option)
        if len(way := list(_left_over_as(order, draft))) == len(order)
    ]
    if len(ways) != 1:
        return None
    whole = replace(draft.assignment, bindings=(*draft.assignment.bindings, *ways[0]), unbound=())
    try:
        solution = solve(draft.network, whole.givens, draft.sought, draft.conventions)
    except Impossible:
        return None
    if isinstance(solution, Lacking):
        return None
    quantities = draft.scope.quantities
    read_as = " et ".join(f"{quantities[b.quantity].show(b.value)} pour {quantities[b.quantity].the}" for b in ways[0])
    return Confirm(reading_of(replace(draft, assignment=whole)), solution, f"Je lis {read_as}, sans en être sûr.")


def _by_default(draft: Draft, others: Sequence[Draft], reading: Reading) -> Outcome | None:
    """The usage that does without what lacks, when nothing is said of it: « panier 30 €, 5 achats par an, 4 ans, LTV »
    counts in turnover. Shown before it is answered, but for an usage that nobody doubts."""
    for convention, usage in lexicon()["a_defaut"].items():
        spoken = frozenset(key(word) for word in usage["sans"])
        if convention not in draft.scope.conventions or mentions(draft.text, spoken):
            continue
        taken = (*draft.conventions, convention)
        network, used, defaults, lack, _ = derivable(draft.scope, draft.givens, draft.sought, taken)
        if lack is not None:
            continue
        if usage.get("sur"):
            whole = replace(draft, network=network, used=used, defaults=defaults, lacking=None, conventions=taken)
            return _solved(whole, others, replace(reading, conventions=taken))
        try:
            solution = solve(network, draft.givens, draft.sought, taken)
        except Impossible:
            continue
        if not isinstance(solution, Lacking):
            return Confirm(replace(reading_of(draft), conventions=taken), solution, usage["dire"], draft.left_out)
    return None


def _left_over_as(names: Sequence[str], draft: Draft) -> Iterator[Binding]:
    """The figures left over as these quantities, each that can be one."""
    for index, name in zip(draft.assignment.unbound, names, strict=True):
        datum = draft.data[index]
        found = fit(datum, draft.scope.quantities[name])
        if found is None or found.guessed:
            continue
        binding = Binding(index, name, found.value, 0.0)
        if goes(direction(datum, draft.text), binding, draft.scope):
            yield binding


def _idle(draft: Draft, option: Sequence[str]) -> int:
    """How many givens would still serve nothing once the option is known."""
    known = {**draft.givens, **dict.fromkeys(option, Decimal(1))}
    _, used, _, _, _ = derivable(draft.scope, known, draft.sought, draft.conventions)
    return len(set(draft.givens) - used)


def _solved(draft: Draft, others: Sequence[Draft], reading: Reading) -> Outcome:
    try:
        solution = solve(draft.network, draft.givens, draft.sought, draft.conventions)
    except Impossible as error:
        return Refused(reading, str(error))
    assert not isinstance(solution, Lacking)
    silent = tuple(sorted(name for name in draft.defaults if solution.values.get(name) in ((), Decimal(0))))
    same = [name for name in solution.results if silent and _is_given(draft, name, silent)]
    worked = tuple(name for name in draft.sought if name not in same)
    if same and worked:
        # « du prix d'achat au prix de vente »: what is given but for fees that nobody speaks of is asked of nobody
        rest = replace(draft, sought=worked)
        return _solved(rest, others, replace(reading, sought=worked))
    if silent and (not solution.steps or same or any(value == 0 for value in solution.results.values())):
        return Ask(reading, draft.sought[0], tuple((name,) for name in silent))
    doubt = next(doubts(draft, others, solution), None)
    left_out = (*draft.left_out, *_asked_in_passing(draft, solution))
    if doubt is None:
        return Answered(reading, solution, left_out)
    return Confirm(reading, solution, doubt, left_out, instead(draft, solution))


def _is_given(draft: Draft, name: str, silent: Collection[str]) -> bool:
    """Whether the answer is one of the figures, as it was: only what is nothing when unsaid was done to it."""
    way = derive(without_defaults(draft.network, [name]), draft.givens.keys(), name, draft.conventions)
    if way is None:
        return False
    needs = {need for edge in way.edges for need in edge.needs}
    untold = needs & set(silent)
    needs -= {edge.gives for edge in way.edges} | untold
    units = {draft.scope.quantities[need].unit for need in needs}
    return (
        bool(untold) and len(needs) == 1 and needs <= set(draft.givens) and units == {draft.scope.quantities[name].unit}
    )


def _asked_in_passing(draft: Draft, solution: Solution) -> Iterator[str]:
    """The names in a question that have no figure and no answer: asked in passing, or for what is already given."""
    bound = {binding.label for binding in draft.assignment.bindings}
    carried = {draft.scope.quantities[name].value_of for name in draft.sought}
    # « le CA annuel », with the season counted in
    carried |= {name for name, other in lexicon()["saisonnalisees"].items() if other in draft.sought}
    for number in draft.asking.heads:
        label = draft.labels[number]
        if carried & set(label.names):
            # « quel chiffre d'affaires prévoir pour 700 m² »
            continue
        if (
            label.strong
            and number not in bound
            and not _has_its_figure(draft, label)
            and not may_ask(label) & {*draft.sought, *solution.results}
        ):
            yield from _words(draft, label)
    yield from _asked_elsewhere(draft)
    taken = bound | set(draft.asking.heads)
    for number, label in enumerate(draft.labels):
        alone = label.strong and not label.near and not label.complement and number not in taken
        alone = alone and draft.text.tokens[max(0, label.first - 1)].word not in ("de", "du", "d")
        asked = _follows_a_cue(draft.text, label.first) or (
            number + 1 in draft.asking.heads and label.last + 1 == draft.labels[number + 1].first
        )
        read = any(one.quantity and label.last < one.first <= label.last + _BESIDE for one in draft.data)
        read = read or _has_its_figure(draft, label)
        if alone and asked and not read and not set(label.names) & set(solution.values):
            yield from _words(draft, label)


def _has_its_figure(draft: Draft, label: Label) -> bool:
    """« pv 20 cv 12 »: a turn of phrase gave the figure its quantity, and not the name beside it."""
    turned = (draft.data[one.datum] for one in draft.assignment.bindings if one.label is None)
    return any(datum.first == label.last + 1 for datum in turned)


def _words(draft: Draft, label: Label) -> Iterator[str]:
    """The words of a name, unless they only say how to answer (« sans actualisation »)."""
    tokens = draft.text.tokens[label.first : label.last + 1]
    if not is_aside(draft.text.source, tokens[0].start, tokens[-1].end):
        yield " ".join(token.raw for token in tokens)


def _asked_elsewhere(draft: Draft) -> Iterator[str]:
    """« … prévision rang 7 et coef correl »: after the last figure, a name that only another chapter knows."""
    tokens = draft.text.tokens
    last = max(draft.text.place.values(), default=len(tokens))
    free = last
    for label in sorted(draft.foreign, key=lambda one: (one.first, -one.last)):
        before = next((place for place in range(label.first - 1, -1, -1) if not tokens[place].skipped), 0)
        joined = tokens[before].word in _JOINING
        if label.first > free and joined and not any(one.first <= before + 2 <= one.last for one in draft.labels):
            free = label.last
            said = " ".join(token.raw for token in tokens[label.first : label.last + 1])
            if not any(said in left for left in draft.left_out):
                yield said


def _follows_a_cue(text: Text, place: int) -> bool:
    """Whether « quel », « calculer »… opens the sentence before a word."""
    cues = lexicon()["interrogatifs"] | lexicon()["ordres_surs"]
    return any(token.word in cues and text.same_sentence(at, place) for at, token in enumerate(text.tokens[:place]))


def _is_doubtful(draft: Draft) -> bool:
    """Nothing is named: the chapter's main quantity is answered only in a text whose words are all known."""
    asked_else = draft.asking.unknown or bool(draft.left_out)
    if asked_else or draft.evidence < _LEAST_CHAPTER or not mentions(draft.text, draft.scope.words):
        return True
    return strangers(draft) > (_MOST_STRANGERS if draft.asking.cue else 0)


def _offers(draft: Draft) -> tuple[str, ...]:
    """What could be computed from the figures: results first, cheapest first."""
    found = []
    for name, quantity in draft.scope.quantities.items():
        if name in draft.givens or quantity.role == "base":
            continue
        derivation = derive(without_defaults(draft.scope.network, [name]), draft.givens.keys(), name, draft.conventions)
        used = {need for edge in derivation.edges for need in edge.needs} if derivation else set()
        if derivation is not None and used & set(draft.givens):
            found.append((-len(used & set(draft.givens)), name != draft.scope.principal, derivation.cost, name))
    return tuple(name for *_, name in sorted(found)[:_MOST_CANDIDATES])
