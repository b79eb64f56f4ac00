"""A question that sets one figure anew: « si le délai passait à 30 jours ? », « recalculer pour un taux de 5 % »."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exercises import numbers
from exercises.functions import Impossible, Value
from exercises.network import derive
from exercises.numbers import Figure
from exercises.reading.data.datum import Datum
from exercises.reading.data.fitting import fit
from exercises.reading.derivable import derivable, without_defaults
from exercises.reading.doubts import strangers, without_noise
from exercises.reading.draft import Draft, draft
from exercises.reading.outcome import Answered, Reading
from exercises.reading.relative import changed
from exercises.reading.words.glossary import Glossary, Scope, is_akin
from exercises.reading.words.labels import Label, find
from exercises.reading.words.prepare import prepare
from exercises.reading.words.text import fold, lexicon, stem
from exercises.solution import Lacking, solve

_SENTENCE = re.compile(r"(?:[^.?!\n]|\.(?=\d))+[.?!\n]*")
_AGAIN = re.compile(r"\b(?:recalcul|refai|memes? questions?\b)")
_CONDITION = re.compile(
    r"\b(?:et )?(?:si |s'ils? |s'elles? |recalcul|refai|memes? questions? |(?:et|puis) (?:avec|pour|a|sur) "
    r"|pour (?:une? |que |obtenir |atteindre |realiser |degager |gagner |faire |avoir |\d)|afin (?:de |d'|que ))"
)
_ITEM = re.compile(r"(?<=\s)(?:[a-h]|\d)\) ?(?=\S)")
_RELATIVE = re.compile(
    r"\b(?:augment|baiss|diminu|hauss|redui|recul|croi|flechi|regress|progress|(?<!pour )gagn|perd|doubl|tripl|chut"
    r"|de plus|de moins|supplement)"
)
_WORD = re.compile(r"[a-z]+")
# an amount of variable costs is that of the sales it was told with
_ACTIVITY, _OF_THE_ACTIVITY = frozenset({"chiffre_d_affaires", "quantite_vendue"}), frozenset({"charges_variables"})
_COUNTS = re.compile(
    r"\bcombien (?:en\b|d(?:e |')(?!euro|temps|mois|jour|an\b|annee|semaine|ca\b|chiffre|point|pour)[a-z])"
)
_SURE = 2.0
_LONGEST_NAME = 70


@dataclass(frozen=True, slots=True)
class Varied:
    """A statement without its last questions, those that change a figure, and these as they are typed."""

    base: str
    questions: tuple[str, ...]


def varied(text: str) -> Varied | None:
    """The questions that come after another one and set a figure anew; None when there are none."""
    folded = fold(text)
    asked = False
    found: list[tuple[int, int]] = []
    for start, end in _sentences(folded):
        sentence = folded[start:end]
        asks = _asks(sentence) or _AGAIN.search(sentence) is not None or _ITEM.match(folded, start) is not None
        if asks and asked and _CONDITION.search(sentence) and _has_figure(text[start:end]):
            found.append((start, end))
        asked = asked or asks
    if not found:
        return None
    plain = text
    for start, end in found:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return Varied(plain, tuple(text[start:end] for start, end in found))


def _sentences(folded: str) -> Iterator[tuple[int, int]]:
    """Where sentences start and end; « a) … b) … » are as many."""
    for sentence in _SENTENCE.finditer(folded):
        marks = [mark.start() for mark in _ITEM.finditer(folded, *sentence.span())]
        yield from pairwise([sentence.start(), *(mark for mark in marks if mark > sentence.start()), sentence.end()])


def _asks(sentence: str) -> bool:
    words = {stem(word) for word in _WORD.findall(sentence)}
    return "?" in sentence or bool(words & (lexicon()["interrogatifs"] | lexicon()["ordres_surs"]))


def _has_figure(sentence: str) -> bool:
    return any(figure.role == "figure" for figure in numbers.figures(sentence))


def name_of(question: str) -> str:
    """The question as a heading: its condition, without the number before it.

    >>> name_of("3. Si le délai passait à 30 jours ?")
    'Si le délai passait à 30 jours'
    """
    start = _CONDITION.search(fold(question))
    said = question[start.start() if start else 0 :].strip(" .?!\n\t\u00a0\u202f")
    return said if len(said) <= _LONGEST_NAME else said[: _LONGEST_NAME - 1].rstrip() + "…"


def answer(question: str, base: Answered, glossary: Glossary) -> Answered | None:
    """The first answer with the figures that the question sets anew; None when it is not sure what changes."""
    scope = glossary.scopes[base.reading.chapter]
    prepared = prepare(question, numbers.figures(question), glossary.starts, glossary.vocabulary)
    named = find(prepared, glossary)
    read = draft(question, prepared, named, glossary, scope)
    if _RELATIVE.search(fold(question)) and not _tells_a_variation(read):
        return _moved(read, named, base, scope)
    counts = _COUNTS.search(fold(question)) is not None
    if (read.asking.unknown or read.left_out) and not counts:
        return None
    changes: dict[str, tuple[Value, Figure]] = {}
    for index, datum in enumerate(read.data):
        name, value = _changed(index, datum, read, base, scope)
        if name is None or value is None:
            return None
        if base.reading.givens.get(name) != value:
            changes[name] = value, prepared.figures[datum.figures[0]]
    givens = {**base.reading.givens, **{name: value for name, (value, _) in changes.items()}}
    asked = tuple(name for name in read.sought if name not in _unchanged(read))
    sought = tuple(name for name in asked if name not in givens) if read.named else ()
    turned = tuple(name for name in asked if name in base.reading.givens and name not in changes)
    if read.named and changes and turned and not sought:
        return _from_what_stays(turned, changes, base, scope, bare=False)
    if changes and any(_is_bound(name, givens, base, scope) for name in changes):
        return _from_what_stays(sought, changes, base, scope, bare=True)
    if not changes or (not sought and _names_a_given(read, base, set(changes))):
        return None
    reading = replace(
        base.reading,
        givens=givens,
        sought=sought or base.reading.sought,
        labels={**base.reading.labels, **{name: figure for name, (_, figure) in changes.items()}},
        unused=(),
    )
    # « le loyer » asked again is the constant rent that was asked before
    again = tuple(name for name in base.reading.sought if any(is_akin(name, other) for other in sought))
    meanings = [reading.sought, again, *_otherwise(read, reading, set(changes), scope, counts=counts)]
    answers = (_solved(replace(reading, sought=names), base, set(changes), scope) for names in meanings if names)
    return next((found for found in answers if found is not None), None)


def _unchanged(read: Draft) -> frozenset[str]:
    """« à BFR inchangé »: what stays as it was, and is not asked."""
    tokens = read.text.tokens
    kept = (label for label in read.labels if label.last + 1 < len(tokens))
    stays = (label for label in kept if tokens[label.last + 1].word.startswith(("inchang", "identique", "constant")))
    return frozenset(name for label in stays for name in label.names)


def _names_a_given(read: Draft, base: Answered, changed: set[str]) -> bool:
    """« quel devrait être le FRNG pour une trésorerie de 5 000 € ? »: the FRNG was given, and is asked now."""
    free = [label for number, label in enumerate(read.labels) if label.strong and number not in _bound_labels(read)]
    return any(set(label.names) & (set(base.reading.givens) - changed) for label in free)


def _bound_labels(read: Draft) -> frozenset[int | None]:
    return frozenset(one.label for one in read.assignment.bindings)


def _moved(read: Draft, named: Sequence[Label], base: Answered, scope: Scope) -> Answered | None:
    """« de combien le résultat varie-t-il si le CA baisse de 10 % ? »: what is asked, found again from what changed."""
    changes = changed(read, named, base.solution.values, scope)
    if changes is None or (_ACTIVITY.intersection(changes) and _OF_THE_ACTIVITY.intersection(base.reading.givens)):
        return None
    asked = dict.fromkeys(name for number in read.asking.heads for name in read.labels[number].names)
    free = [name for name in asked if name not in base.reading.givens]
    sought = tuple(name for name in free if name in base.solution.values) or tuple(free[:1])
    reading = replace(
        base.reading,
        givens={**base.reading.givens, **{name: value for name, (value, _) in changes.items()}},
        sought=sought or tuple(name for name in base.reading.sought if name not in changes),
        labels={**base.reading.labels, **{name: figure for name, (_, figure) in changes.items()}},
        unused=(),
    )
    return _solved(reading, base, set(changes), scope)


def _tells_a_variation(read: Draft) -> bool:
    """« une hausse de revenu de 3 % »: where the chapter has a name for it, the variation is a figure like another."""
    bound = read.assignment.bindings
    return bool(bound) and all(one.quantity.startswith("variation_") and one.strong for one in bound)


def _from_what_stays(
    sought: tuple[str, ...], changes: Mapping[str, tuple[Value, Figure]], base: Answered, scope: Scope, *, bare: bool
) -> Answered | None:
    """« quel BFR pour une trésorerie de 10 000 € ? », « et si le revenu augmente de 3 % ? »: the FRNG, the elasticity
    that was found stays when the figures that it came from change. `bare`: none of these serves any more."""
    stays = {name: value for name, value in base.solution.values.items() if name in lexicon()["structurels"]}
    if not stays or not sought:
        return None
    kept = {} if bare else {n: v for n, v in base.reading.givens.items() if n not in sought}
    givens = {**kept, **stays, **{name: value for name, (value, _) in changes.items()}}
    if not bare and any(_is_bound(name, givens, base, scope) for name in changes):
        return None
    labels = {**base.reading.labels, **{name: figure for name, (_, figure) in changes.items()}}
    labels = {name: figure for name, figure in labels.items() if name in givens}
    return _solved(
        replace(base.reading, givens=givens, sought=sought, labels=labels, unused=()), base, set(changes), scope
    )


def _otherwise(
    read: Draft, reading: Reading, changed: set[str], scope: Scope, *, counts: bool
) -> Iterator[tuple[str, ...]]:
    """What else the question may ask, now that all the figures are there: another meaning of its words, or, when it
    names nothing (« et pour un bénéfice de 24 000 € ? »), what takes the new figure and is counted like what was asked.
    """
    for label in read.labels:
        if read.named and set(label.names) & set(read.sought):
            yield from ((name,) for name in label.names if name not in reading.givens)
    if not changed.isdisjoint(reading.sought) or (read.named and not counts):
        return
    # « combien en faut-il pour un bénéfice de 9 000 € ? » counts, where an amount may have been asked too
    units = {"unites"} if counts else {scope.quantities[name].unit for name in reading.sought}
    direct = {edge.gives for edge in scope.network.edges if edge.unknown is None and changed <= set(edge.needs)}
    akin = [name for name in sorted(direct - set(reading.givens)) if scope.quantities[name].unit in units]
    if len(akin) == 1:
        yield (akin[0],)


def _changed(index: int, datum: Datum, read: Draft, base: Answered, scope: Scope) -> tuple[str | None, Value | None]:
    """The given that a figure of the question sets anew: the one that its name says, or the only one of its unit."""
    binding = next((one for one in read.assignment.bindings if one.datum == index), None)
    givens = base.reading.givens
    named = read.labels[binding.label].names if binding is not None and binding.label is not None else ()
    if datum.quantity in givens and binding is not None and binding.quantity == datum.quantity:
        return binding.quantity, binding.value
    # « et sur 48 mois ? » names nothing: the only given of that unit; « et si la flibuste… », something unknown
    plain = not named and datum.unit is not None and strangers(read) == 0
    options = [name for name in named if name in givens] or [
        name for name in givens if plain and scope.quantities[name].unit == datum.unit
    ]
    fits = [(name, found.value) for name in options if (found := fit(datum, scope.quantities[name])) is not None]
    if len(fits) == 1:
        return fits[0]
    named_so = binding is not None and (binding.strong or (binding.label is not None and len(read.data) == 1))
    if not fits and binding is not None and named_so and binding.score > _SURE:
        # « pour un bénéfice de 9 000 € » is what is aimed at
        aimed = f"{binding.quantity}_vise"
        return (aimed if aimed in scope.quantities else binding.quantity), binding.value
    return None, None


def _is_bound(name: str, givens: dict[str, Value], base: Answered, scope: Scope) -> bool:
    """Whether the other givens say what a changed one is worth: they would contradict it."""
    others = [other for other in givens if other != name]
    network = without_defaults(scope.network, scope.network.defaults)
    return derive(network, others, name, base.reading.conventions) is not None


def _solved(reading: Reading, base: Answered, changed: set[str], scope: Scope) -> Answered | None:
    network, used, _, lack, _ = derivable(scope, reading.givens, reading.sought, reading.conventions)
    if lack is not None or not changed <= used:
        return None
    try:
        solution = solve(network, reading.givens, reading.sought, reading.conventions)
        if isinstance(solution, Lacking):
            return None
        for step in solution.steps:
            scope.quantities[step.quantity].check(without_noise(step.value))
    except Impossible:
        return None
    return Answered(reading, solution, before=_before(reading, base, scope))


def _before(reading: Reading, base: Answered, scope: Scope) -> Mapping[str, Value]:
    """What is sought, worth before the change; empty when the first figures do not tell."""
    try:
        solution = solve(scope.network, base.reading.givens, reading.sought, reading.conventions)
    except Impossible:
        return {}
    return {} if isinstance(solution, Lacking) else solution.results
