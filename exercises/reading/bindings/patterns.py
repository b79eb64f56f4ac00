"""Turns of phrase that give several quantities at once: « 13 pour 12 », « de 20 à 25 € », « 30 tondeuses à 45 € »."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from exercises.reading.bindings.binding import Binding, is_spoken_of
from exercises.reading.data.datum import Datum
from exercises.reading.data.fitting import counts_years, fit, is_of_another_period, of_its_period, said_period
from exercises.reading.words.glossary import Pattern, Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, is_noun, lexicon

_WORTH = 2.4
_WORTH_OF_A_CHANGE = 3.6
_WORTH_OF_SEVERAL = 4.4
"""More than a name that merely follows the last figure: « réalisé 860 à 140 € effet prix »."""
_REVERSING = frozenset({"pas", "jamais"})
_MOST_WORDS = 3
_NEGATIONS = frozenset({"pas", "jamais", "aucun", "aucune"})
_SOLD = frozenset({"vendu", "vendue", "revendu", "revendue", "acheté", "achetée", "achete", "achetee"})
_ARROWS = frozenset({"→", "->"})


@dataclass(frozen=True, slots=True)
class Turns:
    """What the chapter's turns of phrase say that data are (by the index of the datum), and the words that say so after
    a figure: « 80 000 € (l'an dernier) », from a token to another, with the data that they speak of. `verbs`: those
    that lead to a datum, from their first word to it."""

    bindings: Mapping[int, Sequence[Binding]]
    taken: tuple[tuple[int, int, frozenset[int]], ...]
    rates: tuple[tuple[int, int], ...] = ()
    verbs: tuple[tuple[int, int, int, frozenset[str]], ...] = ()

    def makes_a_rate(self, label: Label, scope: Scope) -> bool:
        """« 40 % de marge »: the name of an amount, that only says of what this is the rate."""
        inside = any(first <= label.first and label.last <= last for first, last in self.rates)
        return inside and all(scope.quantities[name].unit != "pourcent" for name in label.names)

    def owns(self, label: Label, datum: int) -> bool:
        """Whether the words of a term, which is no name, say what another datum is."""
        if label.strong:
            return False
        # « un appel revient à {} » says more than « revient à »
        more = any(
            first < label.first and label.last <= last and datum == of and words.issuperset(label.key)
            for first, last, of, words in self.verbs
        )
        return more or any(
            first <= label.first and label.last <= last and datum not in of for first, last, of in self.taken
        )


def patterned(text: Text, data: Sequence[Datum], scope: Scope) -> Turns:
    """Every turn of phrase of the chapter in the text."""
    found: dict[int, list[Binding]] = {}
    taken: list[tuple[int, int, frozenset[int]]] = []
    rates: list[tuple[int, int]] = []
    verbs: list[tuple[int, int, int, frozenset[str]]] = []
    if len(data) < 2:
        return Turns(found, ())
    places = {datum.first: index for index, datum in enumerate(data) if datum.first == datum.last}
    starts: dict[str, list[int]] = {}
    yearly = counts_years(text, scope)
    for position, token in enumerate(text.tokens):
        for word in {token.word, token.word.replace("é", "e"), "→" if token.word in _ARROWS else token.word}:
            starts.setdefault(word, []).append(position)
    for pattern in scope.patterns:
        first = pattern.parts[0]
        for start in places if first.startswith("{") else starts.get(first.replace("é", "e"), ()):
            reached = _match(pattern, text, start, places)
            if reached is None:
                continue
            match, end = reached
            changes = {data[index].moment for _, index in match} == {"start", "end"}
            worth = _WORTH_OF_A_CHANGE if changes else _WORTH_OF_SEVERAL if len(match) > 1 else _WORTH
            indices = frozenset(index for _, index in match)
            last = max(data[index].last for index in indices)
            fitting = all(fit(data[index], scope.quantities[name]) is not None for name, index in match)
            if len(match) > 1 and not fitting:
                # « 3 200 ht rabais 3 % » is no count with its price
                continue
            if len(match) == 1 and fitting and data[match[0][1]].unit == "pourcent":
                rates.append((start, end))
            if len(match) == 1 and fitting and data[match[0][1]].first == end:
                verbs.append((start, end, match[0][1], frozenset(pattern.parts)))
            if end > last and fitting and not {"*", "#"} & set(pattern.parts):
                taken.append((last + 1, end, indices))
            for named, index in match:
                said = said_period(data[index], text)
                name = of_its_period(named, said, scope)
                if yearly:
                    if "mois" in scope.quantities[name].nouns:
                        continue
                    name = f"{name}_annuel" if f"{name}_annuel" in scope.quantities else name
                read = fit(data[index], scope.quantities[name])
                dated = data[index].moment == "year" and scope.quantities[name].rank_of is None
                other = is_of_another_period(scope.quantities[name], said)
                # « perd 96 de ses 800 clients » counts them: no rate
                rate = scope.quantities[name].unit == "pourcent" and len(match) > 1
                count = rate and read is not None and read.guessed and data[index].noun is None
                count = count or (scope.quantities[name].unit == "euro" and _counts_next(data[index], text, scope))
                if read is not None and not dated and not other and not count and is_spoken_of(name, text):
                    # « début de l'année 2023 » counts nobody
                    found.setdefault(index, []).append(Binding(index, name, read.value, worth, None, strong=True))
    bindings = {index: [_either(one, others, scope) for one in others] for index, others in found.items()}
    return Turns(bindings, tuple(taken), tuple(rates), tuple(verbs))


def _counts_next(datum: Datum, text: Text, scope: Scope) -> bool:
    """« 250 appels » is no price, « 1,80 l'appel » may be one."""
    following = text.tokens[datum.last + 1 : datum.last + 2]
    counted = bool(following) and following[0].word in scope.nouns and is_noun(following[0], datum.noun)
    return datum.unit is None and counted


def _either(binding: Binding, others: Sequence[Binding], scope: Scope) -> Binding:
    known, name = scope.quantities, binding.quantity
    same = (one.quantity for one in others if one.score == binding.score)
    rather = next((other for other in same if other in known[name].either or name in known[other].either), None)
    return replace(binding, rather=rather)


def _match(
    pattern: Pattern, text: Text, start: int, places: Mapping[int, int]
) -> tuple[list[tuple[str, int]], int] | None:
    """The quantities found, and the last token, when the whole pattern stands at `start`."""
    found: list[tuple[str, int]] = []
    position, wild = start, 0
    for part in pattern.parts:
        if part == "*" or (part == "#" and _counts_things(text, position)):
            wild = _MOST_WORDS
            continue
        reached = _next(part, text, position, wild, places)
        if reached is None or (not found and part == pattern.parts[0] and reached != start):
            return None
        if part.startswith("{"):
            found.append((part.strip("{}"), places[reached]))
        position, wild = reached + 1, 0
    return (found, position - 1) if found else None


def _counts_things(text: Text, position: int) -> bool:
    """« (240) bouteilles », « (100) t-shirts »: the figure before counts things, and is no price."""
    following = list(takewhile(lambda token: token.kind == "word", text.tokens[position : position + _MOST_WORDS]))
    words, small = lexicon(), frozenset[str]().union(*(lexicon()[name] for name in ("liens", "neutres", "ecrans")))
    plain = bool(following) and following[0].word not in small | words["monnaies"] | _SOLD
    return plain and any(token.raw[-1] in "sx" for token in following)


def _next(part: str, text: Text, position: int, wild: int, places: Mapping[int, int]) -> int | None:
    """Where the part stands: right there, or after at most `wild` words."""
    words = 0
    while position < len(text.tokens):
        token = text.tokens[position]
        if part.startswith("{"):
            if token.kind == "figure":
                return position if position in places else None
        elif _is(token, part):
            return position
        if token.kind == "figure" or (token.kind == "mark" and not _is_crossed(token, part)):
            return None
        if token.word in _NEGATIONS:
            # « 540 n'ont pas renouvelé » is no « 540 ont renouvelé »
            return None
        if token.kind == "word" and not token.skipped and not _is_counted(token, text, position):
            words += 1
        if words > wild or token.word in _REVERSING:
            # « 540 n'ont pas renouvelé » is not « 540 … renouvelé »
            return None
        position += 1
    return None


def _is_crossed(token: Token, part: str) -> bool:
    """« fixe : {} », « {} (rang 1) »."""
    return token.word == "(" or (part.startswith("{") and token.word in ":=")


def _is_counted(token: Token, text: Text, position: int) -> bool:
    """« 860 stages à 140 € »: what a figure counts is no word of the turn."""
    before = text.tokens[position - 1] if position else None
    return before is not None and before.kind == "figure" and is_noun(token, text.figures[before.figure].noun)


def _is(token: Token, part: str) -> bool:
    if part == "→":
        return token.word in _ARROWS
    return token.word == part or (token.kind == "word" and token.word.replace("é", "e") == part.replace("é", "e"))
