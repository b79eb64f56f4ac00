"""How well a datum fits a quantity: its type first, then the words that link the two."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from exercises.functions import Value
from exercises.quantity import Quantity
from exercises.reading.data.datum import Datum, Moment
from exercises.reading.data.fitting import (
    UNIT_NOUNS,
    Fit,
    counts_years,
    fit,
    is_of_another_period,
    of_its_period,
    period_of,
    said_period,
)
from exercises.reading.data.signs import direction, is_signed
from exercises.reading.words.glossary import STRONG, YEARS, Entry, Scope, id_words, is_akin
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, is_noun, lexicon, stem

_FARTHEST = 60
_OF_ANOTHER = 1.5
_COPULAS = frozenset({"est", "sont", "etait", "etaient", "eleve", "elevent", "elevait", "vaut", "valent"})
_LONGEST_COPULA = 2
_FEW_WORDS = 2
_SAID = 0.8
_LEAST = -3.0
_NO_PRICE = 2.5
_HIGHEST_RATE = 30

_AMBIGUOUS = -0.4
_CHANGE = 3.0
_PLACED = 3.6
_FURTHER_TERM = 0.8
_MOST_TERMS = 4
_DAYS = 2.5
_USUAL = 2.5
_COUNTED = 2.2
_COUNTED_NEXT_DOOR = 2.05
_COUNTED_REACH = 2
_YEARS = "duree_en_annees"
_YEAR_MARKERS = frozenset(
    {"base", "an", "anné", "anne", "annee", "annees", "commercial", "commerciale", "civile", "sur"}
)
TYPED = 0.2
"""The evidence of a value that no word names, when one quantity alone can hold it."""

"""« (en k€) » does not go for what one article costs, or one customer spends."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Datum → quantity, by a label or by type alone (`label` None). `after`: the label follows the figure.

    `rather`: another quantity that the same words may mean.
    """

    datum: int
    quantity: str
    value: Value
    score: float
    label: int | None = None
    strong: bool = False
    after: bool = False
    guessed: bool = False
    rather: str | None = None


def candidates(
    datum: Datum, index: int, text: Text, labels: Sequence[Label], bindable: Collection[int], scope: Scope
) -> Iterator[Binding]:
    """Every quantity that the datum may be, by each label near enough, by the noun it counts, or by type alone."""
    if datum.quantity is not None:
        read = fit(datum, scope.quantities[datum.quantity])
        if read is not None:
            amounts = isinstance(read.value, tuple) and scope.quantities[datum.quantity].unit == "euro"
            terms = len(read.value) if amounts and isinstance(read.value, tuple) else 1
            worth = _PLACED + _FURTHER_TERM * (min(terms, _MOST_TERMS) - 1)
            yield Binding(index, datum.quantity, read.value, worth, None, strong=True)
        return
    said = said_period(datum, text)
    found = (
        binding
        for binding in _candidates(datum, index, text, labels, bindable, scope)
        # « un loyer de 9 800 € chaque année » is no monthly rent
        if not is_of_another_period(scope.quantities[binding.quantity], said)
    )
    found = (binding for binding in found if is_spoken_of(binding.quantity, text))
    if datum.each:
        found = (binding for binding in found if binding.strong or not _is_of_all(binding.quantity, scope))
    way = direction(datum, text)
    if way and is_signed(datum, text):
        yield from _signed(datum, index, way, scope)
    if way:
        found = (binding for binding in found if goes(way, binding, scope))
    if datum.moment is not None:
        own = _own_pairs(datum, scope)
        yield from (
            binding
            for binding in found
            if _suits(datum.moment, binding.quantity, scope) and (not own or binding.quantity in own)
        )
        yield from _changed(datum, index, scope)
        return
    if counts_days(datum, scope) or _follows_days(datum, text, scope):
        # « sur 360 jours » is the year of the calculation, never a duration, where the chapter has one
        found = (binding for binding in found if binding.quantity in scope.day_counts)
        if _says_year(datum, text):
            yield from _day_counts(datum, index, scope)
    yield from found


def _signed(datum: Datum, index: int, way: int, scope: Scope) -> Iterator[Binding]:
    """« + 12 % » is a rise, « −5 % » a fall, where the chapter has a rate for either."""
    words, size = lexicon()["hausses" if way > 0 else "baisses"], replace(datum, value=abs(_number(datum)))
    for name in sorted(scope.own):
        found = fit(size, scope.quantities[name]) if id_words(name) & words else None
        if found is not None and scope.quantities[name].role == "base":
            yield Binding(index, name, found.value, _CHANGE, None, strong=True)


def _number(datum: Datum) -> Decimal:
    return datum.value if isinstance(datum.value, Decimal) else Decimal(0)


def is_spoken_of(name: str, text: Text) -> bool:
    """Whether the statement speaks of what a figure may be: « 416 ont de nouveau acheté », of no inactive client."""
    words = lexicon()["seulement_si"].get(name)
    return words is None or any(token.word in map(stem, words) for token in text.tokens)


def _is_of_all(name: str, scope: Scope) -> bool:
    """Whether an amount is no price of one thing: a total, or what an invoice may do without."""
    return name in scope.totals or name in scope.network.defaults


def goes(way: int, binding: Binding, scope: Scope) -> bool:
    """Whether a rate said to rise or to fall may be this: « baisse de 5 % » is no rise, nor a change of +5 %."""
    words, quantity = lexicon(), scope.quantities[binding.quantity]
    named = id_words(binding.quantity)
    if way == 0:
        return True
    if way > 0:
        return not named & words["baisses"]
    signed = quantity.minimum is not None and quantity.minimum < 0
    risen = isinstance(binding.value, Decimal) and binding.value > 0
    return not (named & words["hausses"] or (signed and risen))


def counts_days(datum: Datum, scope: Scope) -> bool:
    """Whether « 360 jours » is the year that the chapter computes with."""
    return datum.unit == "jours" and datum.value in YEARS and bool(scope.day_counts)


def _follows_days(datum: Datum, text: Text, scope: Scope) -> bool:
    """« durée en jours (365) »."""
    before = [token.word for token in text.words(max(-1, datum.first - 6), datum.first)]
    bare = datum.unit is None and datum.value in YEARS and bool(scope.day_counts)
    return bare and before[-1:] == ["("] and "jour" in before


def _says_year(datum: Datum, text: Text) -> bool:
    """« base 365 », « année de 360 jours », « (360 jours) »."""
    before = [token.word for token in text.words(max(-1, datum.first - 4), datum.first)]
    return before[-1:] == ["("] or bool(_YEAR_MARKERS & set(before[-2:]))


def _day_counts(datum: Datum, index: int, scope: Scope) -> Iterator[Binding]:
    """The chapter may count the days of a year for two things: what is asked tells which."""
    for name in sorted(scope.day_counts):
        found = fit(datum, scope.quantities[name])
        if found is not None:
            yield Binding(index, name, found.value, _DAYS, None, strong=True)


def _suits(moment: Moment, name: str, scope: Scope) -> bool:
    """Whether a quantity may be a year, the start of a change, its end…"""
    match moment:
        case "year":
            return scope.quantities[name].rank_of is not None
        case "start":
            return name not in {end for _, end in scope.pairs}
        case "end":
            return name not in {start for start, _ in scope.pairs}
        case "span":
            return name in scope.nouns.get("intervalle", ())
        case "ranks":
            return name in scope.rank_series
        case "values":
            return name in {values for values, _ in scope.tables}
        case "counts":
            return name in {counts for _, counts in scope.tables}
        case "signed":
            return name in scope.signed_series
        case "dates":
            return name in lexicon()["entre_deux_dates"]
        case "owned":
            series = (other for other in scope.series if scope.quantities[other].unit == "pourcent")
            alone = scope.quantities[name].kind == "nombre" and scope.quantities[name].unit == "pourcent"
            return alone and any(is_akin(name, other) for other in series)
        case "apart" | "compared":
            return False


def _own_pairs(datum: Datum, scope: Scope) -> frozenset[str]:
    """What a change can be where the words before it announce a pair: « indice » twice is no « indice base 100 »."""
    if datum.moment not in ("start", "end"):
        return frozenset()
    told = (pair for words, *pair in scope.announced_pairs if words <= datum.announced)
    return frozenset(name for pair in told for name in pair if scope.quantities[name].unit is None)


def _changed(datum: Datum, index: int, scope: Scope) -> Iterator[Binding]:
    """« passe de 50 à 45 »: a start and its end, where the chapter has a pair that needs no other word."""
    names = {"start": {one for one, _ in scope.free_pairs}, "end": {other for _, other in scope.free_pairs}}
    for name in sorted(names.get(datum.moment or "", ())):
        found = fit(datum, scope.quantities[name])
        if found is not None and (scope.quantities[name].unit == "pourcent") == (datum.unit == "pourcent"):
            yield Binding(index, name, found.value, _CHANGE * found.quality, None, strong=True)
    for words, start, end in sorted(scope.announced_pairs, key=lambda pair: pair[1:]):
        if datum.moment not in ("start", "end") or not words <= datum.announced:
            continue
        announced = start if datum.moment == "start" else end
        found = fit(datum, scope.quantities[announced])
        if found is not None:
            yield Binding(index, announced, found.value, _CHANGE * found.quality, None, strong=True)
    if datum.moment in ("ranks", "values", "counts", "signed", "dates", "owned"):
        for name in sorted(scope.quantities):
            found = fit(datum, scope.quantities[name]) if _suits(datum.moment, name, scope) else None
            if found is not None:
                yield Binding(index, name, found.value, _CHANGE, None, strong=True)


def _candidates(
    datum: Datum, index: int, text: Text, labels: Sequence[Label], bindable: Collection[int], scope: Scope
) -> Iterator[Binding]:
    said = said_period(datum, text)
    for number in sorted(bindable):
        label = labels[number]
        for entry in (*label.entries, *_twins(label, datum, scope)):
            quantity = scope.quantities[of_its_period(entry.quantity, said, scope)]
            found = fit(datum, quantity) if entry.strength > 0 else None
            if found is None or (label.tax and quantity.tax not in (label.tax, None)):
                continue
            if _is_rather_a_rate(datum, label, quantity, scope):
                continue
            if quantity.value_of is not None and text.asks(label.first):
                # « les quantités attendues à 10 € »: what is to come is asked
                continue
            subject = not any(other.strong and label.last < other.first < datum.first for other in labels)
            score = _link(datum, label, entry.strength, found, quantity, text, scope, subject=subject)
            if score is not None and score > _LEAST:
                after = label.first > datum.last
                strong = entry.strength == STRONG
                yield Binding(index, quantity.id, found.value, score, number, strong, after, found.guessed)
    yield from _counted(datum, index, text, scope, labels)
    yield from _taxed(datum, index, scope)
    yield from _typed(datum, index, text, scope)


def _is_rather_a_rate(datum: Datum, label: Label, quantity: Quantity, scope: Scope) -> bool:
    """« escompte 2 » without a unit: where the word names a rate and the amount that comes of it, the rate is given."""
    small = isinstance(datum.value, Decimal) and 0 < datum.value <= _HIGHEST_RATE
    if datum.unit is not None or not small or quantity.unit != "euro" or quantity.role == "base":
        return False
    others = (scope.quantities[name] for name in label.names)
    return any(other.unit == "pourcent" and other.role == "base" for other in others)


def _twins(label: Label, datum: Datum, scope: Scope) -> Iterator[Entry]:
    """« un chiffre d'affaires de 640 000 € TTC »: the same thing with the tax of the figure."""
    for entry in label.entries if datum.tax is not None else ():
        for twin in (f"{entry.quantity}_{datum.tax}", entry.quantity.removesuffix("_ht") + f"_{datum.tax}"):
            known = scope.quantities.get(twin)
            if known is not None and known.tax == datum.tax and twin not in label.names:
                yield replace(entry, quantity=twin)
                break


def _link(
    datum: Datum,
    label: Label,
    strength: float,
    found: Fit,
    quantity: Quantity,
    text: Text,
    scope: Scope,
    *,
    subject: bool,
) -> float | None:
    """What links a datum to a label; `subject`: no other name stands between."""
    after = label.first > datum.last
    # « moyennes mobiles d'ordre 5 »: the complement of a result has the figure, not the result
    named = label.last if quantity.role == "resultat" else label.end
    if quantity.kind == "serie" and datum.first < label.first and label.last < datum.last:
        # « 15 % de remise professionnelle et 4 % de remise pour quantité »
        return 3 * strength * (0.6 + 0.4 * found.quality) + 1.0
    left, right = (datum.last, label.first) if after else (named, datum.first)
    if left >= right:
        return None
    if right - left > _FARTHEST:
        return None
    computed = quantity.role == "resultat" or quantity.id in scope.computed_series
    if after and (not text.same_sentence(left, right) or (quantity.kind == "serie" and computed)):
        # « 90, 96, 102 moyennes mobiles »: a list is no result that is named after it
        return None
    words, gap = text.words_between(left, right), text.gap(left, right)
    between = list(text.words(left, right))
    if not after and _is_parenthetic(between):
        # « la valeur résiduelle, payée à la fin de la 4e année, est de 3 000 € »
        words, gap, between = 0.0, 0.0, []
    if after and any(token.word == ":" for token in between):
        # « 4,5 % amortissement constant : intérêts »: what comes after a colon opens something else
        return None
    touching = words + gap + text.figures_between(left, right) < 0.5
    linked = not after and text.figures_between(left, right) == 0 and all(_links(token) for token in between)
    if (found.guessed and not (linked and strength == STRONG)) or (label.near and not (touching if after else linked)):
        return None
    score = 3 * strength * (0.6 + 0.4 * found.quality) + 0.35 * (len(label.key) - 1)
    score -= 0.45 * words + gap + 1.6 * text.figures_between(left, right)
    if linked:
        score += 1.2
    elif after and touching:
        score += 1.0
    if after and not touching:
        score -= 0.3
    if label.complement and not after:
        score -= 1.0
    if not after and label.key[0] in scope.nouns and starts_with_what_is_counted(label, text):
        score -= _OF_ANOTHER
    if not text.same_sentence(label.first, datum.first) and text.asks(label.first):
        # a verb of the question (« quelle somme placer ? ») does not name a figure of the statement
        score -= 1.5 if strength == STRONG else 4.0
    screened = any(token.word in _screens() or (after and token.word == "a") for token in between)
    if screened and not after and {token.word for token in between[-_LONGEST_COPULA:]} & _COPULAS:
        # « le taux de marque pratiqué par l'enseigne est de 35 % »
        screened = False
        score += _SAID + (0.45 * max(0.0, words - _FEW_WORDS) if subject and gap == 0 else 0.0)
    if screened:
        score -= 3.5 if quantity.role != "base" else 0.8
    if found.value in quantity.usual:
        score += 1.3 if found.guessed else 0.5
    if quantity.tax == "ttc" and datum.tax is None and label.tax is None:
        # between the two, a price without a word about tax is the one that the course computes with
        score -= 0.4 if text.speaks_of_tax else 1.0
    return score - _noun_penalty(datum, quantity, scope)


def starts_with_what_is_counted(label: Label, text: Text) -> bool:
    """« 800 clients au départ, 96 perdus »: the name starts with what the figure just before it counts."""
    before = text.tokens[label.first - 1] if label.first else None
    return (
        before is not None
        and before.kind == "figure"
        and len(label.key) > 1
        and is_noun(text.tokens[label.first], text.figures[before.figure].noun)
    )


def _is_parenthetic(between: Sequence[Token]) -> bool:
    """« , encaissée à la fin du contrat, est fixée à »."""
    marks = [place for place, token in enumerate(between) if token.kind != "word"]
    if len(marks) != 2 or marks[0] != 0 or any(between[place].word != "," for place in marks):
        return False
    said = [token.word for token in between[marks[1] + 1 :]]
    return bool(said) and said[0] in _COPULAS and all(map(_links, between[marks[1] + 1 :]))


def _links(token: Token) -> bool:
    return token.word in lexicon()["liens"]


def _screens() -> frozenset[str]:
    screens: frozenset[str] = lexicon()["ecrans"]
    return screens


def _noun_penalty(datum: Datum, quantity: Quantity, scope: Scope) -> float:
    """« 12 salariés », « 48 mensualités » are no prices."""
    if datum.noun is None or quantity.unit not in ("euro", "pourcent") or datum.unit is not None:
        return 0.0
    counts = scope.nouns.get(datum.noun, ())
    if datum.term:
        return _NO_PRICE if counts and quantity.id not in counts else 0.0
    return 0.0 if _is_plain(datum.noun) else _NO_PRICE


def _is_plain(noun: str) -> bool:
    words = lexicon()
    known = ("neutres", "liens", "ecrans", "epithetes", "interrogatifs", "ordres_surs", "ordres_en_tete", "choses")
    return any(noun in words[name] for name in known)


def _taxed(datum: Datum, index: int, scope: Scope) -> Iterator[Binding]:
    """« 150 € HT » where HT alone is a name."""
    for name in scope.taxes.get(datum.tax or "", ()):
        found = fit(datum, scope.quantities[name])
        if found is not None:
            yield Binding(index, name, found.value, 1.5, None, strong=True)


def _counted(datum: Datum, index: int, text: Text, scope: Scope, labels: Sequence[Label]) -> Iterator[Binding]:
    """« 30 tondeuses », « 48 mois »: the noun that follows tells what is counted (no months: « 4 loyers annuels »)."""
    noun = UNIT_NOUNS.get(datum.unit or "", datum.noun or ("unité" if datum.unit == "unites" else ""))
    if not noun:
        return
    ways = dict.fromkeys((noun, noun.rstrip("s"), stem(noun), stem(noun).removesuffix("e") + "é"))
    known = [name for way in ways for name in scope.nouns.get(way, ())]
    period = period_of(token.word for token in text.tokens[datum.last + 1 : datum.last + 1 + _COUNTED_REACH])
    for name in dict.fromkeys(known):
        found = fit(datum, scope.quantities[name])
        if noun != "mois" and "mois" in scope.quantities[name].nouns and (period == "an" or counts_years(text, scope)):
            years = (
                fit(replace(datum, unit="ans", noun=None), scope.quantities[_YEARS]) if _YEARS in scope.own else None
            )
            if years is not None:
                yield Binding(index, _YEARS, years.value, _COUNTED, None, strong=True)
            continue
        if found is not None and (not found.guessed or scope.quantities[name].unit in UNIT_NOUNS):
            worth = _COUNTED if name in scope.own else _COUNTED_NEXT_DOOR
            yield Binding(index, name, found.value, worth, None, strong=True)
    if known or _is_plain(noun) or any(label.first == datum.last + 1 for label in labels):
        return
    for name in scope.nouns.get("*", ()):
        found = fit(datum, scope.quantities[name])
        if found is not None and not found.guessed:
            yield Binding(index, name, found.value, 1.0, None)


def _typed(datum: Datum, index: int, text: Text, scope: Scope) -> Iterator[Binding]:
    """By type alone: base quantities, and only where the unit tells something."""
    possible = [
        (name, found)
        for name, quantity in scope.quantities.items()
        if quantity.role == "base" and (found := fit(datum, quantity)) is not None and not found.guessed
    ]
    if datum.rank or datum.scale:
        yield from (Binding(index, name, found.value, 1.5, None, strong=True) for name, found in possible)
        return
    common = [name for name, quantity in scope.quantities.items() if _is_usual(datum, quantity)]
    if len(common) == 1:
        yield Binding(index, common[0], datum.value, _USUAL, None, strong=True)
    exact = [(name, found) for name, found in possible if _is_telling(datum, scope, name)]
    if datum.unit in UNIT_NOUNS:
        # « 5 ans » is a duration in years before it is one in months
        exact = [(name, found) for name, found in exact if scope.quantities[name].unit == datum.unit] or exact
    for name, found in exact:
        evidence = TYPED if len(exact) == 1 else _AMBIGUOUS
        if datum.dated and name in scope.dated_series:
            evidence = 1.0
        elif len(exact) == 1 and _is_called_a_rate(datum, text, scope.quantities[name]):
            evidence = 1.2
        yield Binding(index, name, found.value, evidence, None)


def _is_usual(datum: Datum, quantity: Quantity) -> bool:
    """« 1,96 » is z."""
    value = datum.value
    bare = datum.unit is None and isinstance(value, Decimal) and value != value.to_integral_value()
    return bare and value in quantity.usual and quantity.unit in (None, "coefficient")


def _is_called_a_rate(datum: Datum, text: Text, quantity: Quantity) -> bool:
    """« le taux est de 20 % », where the chapter has one rate only."""
    if not quantity.name.startswith("taux"):
        return False
    before = list(text.words(max(-1, datum.first - 5), datum.first))
    while before and _links(before[-1]) and before[-1].word != "taux":
        before.pop()
    return bool(before) and before[-1].word == "taux"


def _is_telling(datum: Datum, scope: Scope, name: str) -> bool:
    """A unit of its own, or a whole series: a bare number tells nothing."""
    quantity = scope.quantities[name]
    if isinstance(datum.value, tuple):
        return name not in scope.computed_series
    if datum.tax is not None and datum.tax == quantity.tax:
        return True
    if datum.unit is None:
        return False
    return datum.unit == quantity.unit or datum.unit in UNIT_NOUNS
