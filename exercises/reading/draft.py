"""A chapter's best reading of a statement: its data bound, what it asks resolved, and how much it is worth."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exercises.functions import Value
from exercises.network import Network
from exercises.reading.bindings.assignment import Assignment, assign
from exercises.reading.bindings.binding import Binding, candidates
from exercises.reading.bindings.opening import opening
from exercises.reading.bindings.patterns import Turns, patterned
from exercises.reading.data.datum import Datum
from exercises.reading.data.fitting import counts_years
from exercises.reading.data.gathered import Data, gather
from exercises.reading.data.signs import tells_direction
from exercises.reading.derivable import derivable
from exercises.reading.lacking import effort
from exercises.reading.questions.asked import Asking, read_asking
from exercises.reading.sought import asked_for, is_only_given
from exercises.reading.unspoken import expected_too, in_season, only_answer
from exercises.reading.words.asides import is_aside
from exercises.reading.words.glossary import Glossary, Scope, is_special
from exercises.reading.words.labels import Label, by_the_year, chapter_evidence, in_scope, in_time
from exercises.reading.words.text import Text, key, lexicon
from exercises.reading.words.usages import mentions, usages

_MOST_READINGS = 4
_SAME_SCORE = 0.25
_SAID = 3.5
_BETWEEN_RATES = "interpolation"


@dataclass(frozen=True, slots=True)
class Draft:
    """One reading. `named` tells whether what is sought was; `lacking` is what can't be derived of it.

    `network` is the chapter's, without the usages that are not needed or that would answer by themselves; `used` are
    the givens that the derivations need, `defaults` the usages; `foreign` are the terms of other
    chapters, and `contrary` tells that the text speaks of another calculation.
    """

    scope: Scope
    network: Network
    text: Text
    labels: tuple[Label, ...]
    data: tuple[Datum, ...]
    assignment: Assignment
    asking: Asking
    sought: tuple[str, ...]
    named: bool
    lacking: str | None
    used: frozenset[str]
    defaults: frozenset[str]
    conventions: tuple[str, ...]
    cost: float
    evidence: float
    contrary: bool
    foreign: tuple[Label, ...] = ()
    rivals: tuple["Draft", ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def givens(self) -> Mapping[str, Value]:
        """Quantity → value."""
        return self.assignment.givens

    @property
    def guesses(self) -> int:
        """How many figures are read by their unit alone, where it could be another's."""
        return sum(one.score < 0 and not one.strong for one in self.assignment.bindings)

    @property
    def total(self) -> float:
        """What the reading is worth beside another chapter's."""
        derived = bool(self.sought) and self.lacking is None
        unused = len(set(self.givens) - self.used) if derived else 0
        spoken = sum(1 for name in self.defaults if self.scope.network.defaults[name].words is not None)
        return (
            self.assignment.score
            + self.evidence
            + (3.0 if self.named else 1.0) * derived
            + 0.8 * (len(self.sought) if self.named else 0)
            - 1.2 * (self.lacking is not None)
            - 2.0 * unused
            - 0.8 * self.guesses
            - 0.35 * spoken
            - 1.0 * (not self.named)
            - 2.5 * self.asking.unknown
            - 2.0 * self.contrary
        )


def draft(raw: str, text: Text, found: Sequence[Label], glossary: Glossary, scope: Scope) -> Draft:
    """The chapter's reading of the statement."""
    labels = tuple(in_time(label, text, scope) for label in in_scope(found, text, glossary, scope))
    labels = tuple(by_the_year(label, scope) for label in labels) if counts_years(text, scope) else labels
    conventions, taken = usages(raw, scope, text.figures, glossary.vocabulary)
    labels = tuple(_under(label, conventions) for label in labels)
    conventions = (*conventions, *_supposed(text, labels, conventions, scope))
    data = gather(text, scope, labels, taken)
    conventions = tuple(name for name in conventions if _may_serve(name, data, scope))
    labels = tuple(label for label in labels if not any(tells_direction(label, datum, text) for datum in data.items))
    turns = patterned(text, data.items, scope)
    told = {index: frozenset(binding.quantity for binding in found) for index, found in turns.bindings.items()}
    kept = tuple(label for label in labels if not turns.makes_a_rate(label, scope))
    asking = read_asking(text, kept, data.items, scope, told)
    if asking.heads:
        labels = kept
    else:
        # « prime d'assurance : 0,6 % du CA, combien ? »: what the rate is of is what is asked for
        asking = read_asking(text, labels, data.items, scope, told)
    evidence = chapter_evidence(labels, glossary, scope, text)
    drafts = _bound(text, labels, data, turns, asking, conventions, evidence, scope)
    if asking.heads and not drafts[0].named:
        # « calcule la mensualité de 12 000 € sur 3 ans »: what is asked for has no figure of its own
        apart = replace(asking, reserved=asking.reserved | frozenset(asking.heads))
        others = _bound(text, labels, data, turns, apart, conventions, evidence, scope)
        drafts = others if others[0].named and _answers(others[0]) else drafts
    best = drafts[0]
    foreign = tuple(_foreign(found, labels, scope))
    spans = (
        span
        for span in best.asking.left_out
        if not _is_method(raw[slice(*span)], scope) and not is_aside(raw, *span) and not _says_how(raw[slice(*span)])
    )
    if any(scope.quantities[name].kind == "serie" for name in best.sought):
        # « les encaissements d'avril, de mai et de juin »: all the months are answered
        spans = (
            span for span in spans if not set(key(raw[slice(*span)])) <= lexicon()["mois_de_l_annee"] | {"de", "et"}
        )
    left_out = tuple(" ".join(raw[start:end].split()) for start, end in spans)
    return replace(best, foreign=foreign, rivals=tuple(drafts[1:]), left_out=left_out)


def _answers(one: Draft) -> bool:
    return one.lacking is None and not one.assignment.unbound


def _bound(
    text: Text,
    labels: tuple[Label, ...],
    data: Data,
    turns: Turns,
    asking: Asking,
    conventions: tuple[str, ...],
    evidence: float,
    scope: Scope,
) -> list[Draft]:
    """The best readings of the data, the one to keep first."""
    bindable = frozenset(range(len(labels))) - asking.reserved
    wanted = _wanted(labels, asking, scope)
    possible = [
        _best(
            _sole(
                [
                    *(
                        one
                        for one in candidates(datum, index, text, labels, bindable, scope)
                        if one.label is None or not turns.owns(labels[one.label], index)
                    ),
                    *(one for one in turns.bindings.get(index, ()) if datum.quantity in (None, one.quantity)),
                    *opening(datum, index, text, labels, scope),
                ],
                turns.bindings,
                scope,
            ),
            wanted,
        )
        for index, datum in enumerate(data.items)
    ]
    assignments = assign(data.items, possible, text, labels, scope)
    drafts = [
        _resolve(text, labels, data, assignment, asking, conventions, evidence, scope)
        for assignment in assignments[:_MOST_READINGS]
    ]
    close = [one for one in drafts if one.assignment.score > drafts[0].assignment.score - _SAME_SCORE]
    best = max(close, key=lambda one: _rank(one, len(close)))
    return [best, *(one for one in drafts if one is not best)]


def _under(label: Label, conventions: Collection[str]) -> Label:
    """« capitalisation mensuelle… taux mensuel »: what a name means under a usage, unless it says otherwise itself."""
    for usage, turn in lexicon()["sous_usage"].items():
        if usage in conventions and set(key(turn["sauf"])).isdisjoint(label.key):
            meant = (
                replace(entry, quantity=turn["pour"].get(entry.quantity, entry.quantity)) for entry in label.entries
            )
            label = replace(label, entries=tuple({entry.quantity: entry for entry in meant}.values()))
    return label


def _supposed(text: Text, labels: Sequence[Label], conventions: Collection[str], scope: Scope) -> Iterator[str]:
    """The usages that the name of a quantity supposes: the LTV of « ratio LTV/CAC » is counted before the CAC."""
    for name, supposed in lexicon()["usages_de"].items():
        usage = supposed["usage"]
        spoken = any(name in label.names for label in labels) and usage in scope.conventions
        if spoken and usage not in conventions and not mentions(text, frozenset(map(key, supposed["sauf"]))):
            yield usage


def _says_how(said: str) -> bool:
    """« (variation de prix), en %, … »: only in what to answer."""
    words = key(said)
    return words[:1] == ("en",) and len(words) > 1 and set(words[1:]) <= lexicon()["unites_de_reponse"]


def _is_method(said: str, scope: Scope) -> bool:
    """« calculer a et b (moindres carrés) »: how to do it is asked of nobody."""
    words = key(said)
    methods = [method for method in scope.words if len(method) > 1]
    return bool(words) and any(words == method or words[1:] == method for method in methods)


def _may_serve(convention: str, data: Data, scope: Scope) -> bool:
    """« 1 % sur la totalité des ventes »: the usage of a scale by brackets asks for a scale, « par interpolation » for
    two rates."""
    if convention == _BETWEEN_RATES:
        return any(datum.quantity == "taux_inferieur" for datum in data.items)
    needs = {need for edge in scope.network.edges if edge.rule.convention == convention for need in edge.needs}
    given = {need for edge in scope.network.edges if edge.gives in needs for need in edge.needs}
    scaled = any(scope.quantities[name].scale for name in needs | given)
    return not scaled or any(datum.scale for datum in data.items)


def _foreign(found: Sequence[Label], labels: Sequence[Label], scope: Scope) -> Iterator[Label]:
    """The names that only other chapters know."""
    words = lexicon()
    small = words["neutres"] | words["ecrans"] | words["liens"] | words["choses"] | words["periodes"] | {"taux"}
    inside = {place for label in labels for place in range(label.first, label.last + 1)}
    for label in found:
        known = any(entry.quantity in scope.quantities for entry in label.entries)
        if (
            label.strong
            and not known
            and not small.issuperset(label.key)
            and not any(set(label.key) < set(phrase) for phrase in scope.words)
            and not inside & set(range(label.first, label.last + 1))
        ):
            yield label


def _rank(one: Draft, among: int) -> tuple[float, ...]:
    """Among readings of about the same evidence: one that answers, the best, the nearest to an answer, the usual."""
    lacks = one.lacking is not None and among > 1
    far = effort(one.network, one.givens, one.lacking, one.conventions) if lacks and one.lacking else 0.0
    serves = sum(len(one.network.by_need.get(name, ())) for name in one.givens)
    return (one.lacking is None and bool(one.sought), one.total, -far, -one.cost, serves)


def _wanted(labels: Sequence[Label], asking: Asking, scope: Scope) -> frozenset[str]:
    """The quantities asked for without a doubt: no figure gives them, unless it is said so in so many words."""
    sole = [labels[number].names for number in asking.heads if number in asking.reserved and labels[number].strong]
    # « total mobile », asked for, is not the one of the month before
    alone = {name for names in sole for name in names if all(o == name or is_special(o, name) for o in names)}
    alone = {name for name in alone if not is_only_given(name, scope)}
    # « moyenne mobile », asked for, is not the list that stands before it, be it one or all of them
    quantities = (scope.quantities[name] for names in sole for name in names)
    return frozenset(alone | {one.id for one in quantities if one.kind == "serie" and one.role == "resultat"})


def _sole(found: list[Binding], turns: Mapping[int, Sequence[Binding]], scope: Scope) -> list[Binding]:
    """A usual value in a turn of its quantity can be nothing else (« confiance à 95 % »), and what a turn gives is no
    more general quantity of its name: « une commission de 12 % de la marge »."""
    told = {binding.quantity for binding in (turns.get(found[0].datum, ()) if found else ())}
    found = [binding for binding in found if not any(is_special(name, binding.quantity) for name in told)]
    sure = {
        binding.quantity
        for binding in (turns.get(found[0].datum, ()) if found else ())
        if binding.value in scope.quantities[binding.quantity].usual
    }
    return [binding for binding in found if binding.quantity in sure] if len(sure) == 1 else found


def _best(found: Sequence[Binding], wanted: frozenset[str]) -> list[Binding]:
    """For each label and quantity, the strongest link."""
    kept: dict[tuple[str, int | None], Binding] = {}
    for binding in found:
        otherwise = any(b.label == binding.label and b.quantity not in wanted for b in found if b.label is not None)
        if binding.quantity in wanted and (otherwise or not (binding.strong and binding.score > _SAID)):
            continue
        place = (binding.quantity, binding.label)
        if place not in kept or kept[place].score < binding.score:
            kept[place] = binding
    for (name, label), binding in list(kept.items()):
        turn = kept.get((name, None))
        if label is not None and not binding.strong and turn is not None and turn.strong:
            # « une hausse de 10 % du prix »: a weak word says what the turn of phrase does
            kept[name, label] = replace(binding, strong=True, after=False, score=max(turn.score, binding.score))
    named = {binding.quantity for binding in kept.values() if binding.score > 1}
    return [b for b in kept.values() if b.label is not None or b.strong or b.score > 0.5 or b.quantity not in named]


def _resolve(
    text: Text,
    labels: tuple[Label, ...],
    data: Data,
    assignment: Assignment,
    asking: Asking,
    conventions: tuple[str, ...],
    evidence: float,
    scope: Scope,
) -> Draft:
    """Which quantities the asked labels mean, and whether they can be derived."""
    givens = assignment.givens
    whole = asking
    asking, sought, asked = asked_for(text, labels, assignment, whole, conventions, scope)
    named = bool(sought)
    if not named and not asking.unknown and not asked and givens:
        sought = only_answer(givens, conventions, scope)
    sought = in_season(sought, givens, conventions, scope)
    network, used, defaults, lacking, cost = derivable(scope, givens, sought, conventions)
    places = {one.quantity: data.items[one.datum].first for one in assignment.bindings}
    answered = named and lacking is None
    if expected := expected_too(text, places, givens, used, sought, conventions, scope) if answered else []:
        sought = [*sought, *expected]
        asking = _without_the_expected(asking, text, places, {*givens} - used)
        network, used, defaults, lacking, cost = derivable(scope, givens, sought, conventions)
    idle = next(
        (one for one in assignment.bindings if data.items[one.datum].moment == "span" and one.quantity not in used),
        None,
    )
    if idle is not None:
        # nobody said the number of years: the two years are dates, unless it serves
        bindings = tuple(one for one in assignment.bindings if one is not idle)
        dates = Assignment(bindings, (*assignment.unbound, idle.datum), assignment.score - idle.score)
        return _resolve(text, labels, data, dates, whole, conventions, evidence, scope)
    return Draft(
        scope, network, text, labels, data.items, assignment, asking, tuple(sought), named, lacking,
        used, defaults, conventions, cost, evidence,
        mentions(text, scope.contrary, _names(labels, text)) or _are_no_ranks(givens, scope),
    )  # fmt: skip


def _without_the_expected(asking: Asking, text: Text, places: Mapping[str, int], idle: Collection[str]) -> Asking:
    """Without the questions where the figures stand that something is expected for: « quel volume à 20 € ? »."""
    at = [text.tokens[places[name]].start for name in idle if name in places]
    left = tuple(span for span in asking.left_out if not any(span[0] <= place < span[1] for place in at))
    return replace(asking, left_out=left)


def _are_no_ranks(givens: Mapping[str, Value], scope: Scope) -> bool:
    """Prices of 10, 12, 15 € where the chapter counts periods one by one: they are the x of another chapter."""
    name = lexicon()["rangs_qui_se_suivent"].get(scope.id)
    ranks = givens.get(name) if name is not None else None
    return isinstance(ranks, tuple) and any(other - one != 1 for one, other in pairwise(ranks))


def _names(labels: Sequence[Label], text: Text) -> list[tuple[int, int]]:
    """Where the terms of the chapter stand: « le taux trimestriel équivalent » is one of them, « trimestriel » is not
    said for another calculation."""
    return [
        (text.tokens[label.first].start, text.tokens[label.last].end)
        for label in labels
        if label.strong or len(label.key) > 1
    ]
