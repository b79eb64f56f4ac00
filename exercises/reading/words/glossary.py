"""The words of the course as students write them, made ready for reading: built once from the content."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import chain, product
from typing import Any

from exercises.network import Network, derive
from exercises.quantity import Quantity
from exercises.reading.words.text import key, lexicon
from exercises.rule import Rulebook

STRONG = 1.0
WEAK = 0.6
ASKING = 0.0
YEARS = frozenset(map(Decimal, (360, 365, 366)))
"""The days that a year may count."""

_SHORTEST_CORRECTED = 6
_MOMENTS = (("initial", "final"), ("initiale", "finale"), ("debut", "fin"))
_SMALL = frozenset({"a", "en"})

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A quantity that a term may mean. `strength`: STRONG (its name), WEAK (a verb), ASKING (only ever a question).

    `general` is a quantity that the term means first (« prévision »), and `special` the words that tell this one from
    it (« mayer »): in a chapter without the general one, the term needs one of them somewhere in the text.
    `only`: the chapters where it means it (« prix », of what is bought, in a warehouse); None for all of them.
    """

    quantity: str
    strength: float
    general: str | None = None
    special: frozenset[str] = frozenset()
    only: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A turn of phrase that gives several quantities: words, `*` (one to three words), `#` (the things that the figure
    before counts, and the same) and quantities, in order."""

    parts: tuple[str, ...]
    quantities: tuple[str, ...]


@dataclass(frozen=True)
class Scope:
    """What a chapter can read: its quantities (its neighbours' included) and its own words.

    `proper` words are no other chapter's, `contrary` ones speak of another calculation. `computed_series` are found by
    a rule (the ranks), `dated_series` have periods (the sales of each year). `rates` gives the rate of an amount (« les
    frais représentent 5 % »), `day_counts` are the days of a year, `taxes` the quantities that « HT » alone names.
    `pairs` are a start and its end (« prix de {} à {} »), `free_pairs` those that no word has to announce,
    `announced_pairs` the others with their words, `signed_series` rates that rise or fall,
    `rank_series` the ranks of a dated series, `tables` values and how many times each was met, `shares` a share and its
    whole. `paired` are two series that a rule takes term by term (the nominals and their days), and whether they lead
    to the chapter's main quantity; `bounds` are those of classes and the counts of these, `rows` the two lines of a
    table of counts, `totals` are a number of things times
    what one costs, `points` the rank and the value of the first point of a line, then of its last one; `numbered` are
    the numbers of periods, each with the words that it goes before (« troisième annuité »), `past` the series of last
    year and that of this year, `line` the slope and the intercept of its line.
    """

    id: str
    name: str
    network: Network
    quantities: Mapping[str, Quantity]
    own: frozenset[str]
    principal: str
    words: frozenset[Key]
    proper: frozenset[Key]
    contrary: frozenset[Key]
    conventions: Mapping[str, frozenset[Key]]
    patterns: tuple[Pattern, ...]
    nouns: Mapping[str, tuple[str, ...]]
    series: frozenset[str]
    computed_series: frozenset[str]
    dated_series: frozenset[str]
    taxes: Mapping[str, tuple[str, ...]]
    rates: Mapping[str, str]
    day_counts: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    free_pairs: frozenset[tuple[str, str]]
    announced_pairs: frozenset[tuple[frozenset[str], str, str]]
    signed_series: frozenset[str]
    rank_series: frozenset[str]
    tables: frozenset[tuple[str, str]]
    shares: frozenset[tuple[str, str, str]]
    paired: Mapping[tuple[str, str], bool]
    bounds: tuple[str, str] | None
    rows: tuple[str, str] | None
    totals: frozenset[str]
    points: tuple[str, str, str, str] | None
    numbered: Mapping[str, frozenset[str]]
    past: tuple[str, str] | None
    line: tuple[str, ...] | None


@dataclass(frozen=True)
class Glossary:
    """Every term of every chapter, and their `starts`.

    `spread` counts the chapters that know a term: the fewer, the more it tells. `owners` are the chapters whose own
    rules speak of a quantity. `near` corrects words with a letter missing; `together` are the terms that ask for
    several quantities at once. `rates`: the words that name a rate or a coefficient alone.
    """

    terms: Mapping[Key, tuple[Entry, ...]]
    starts: frozenset[Key]
    longest: int
    spread: Mapping[Key, int]
    owners: Mapping[str, frozenset[str]]
    scopes: Mapping[str, Scope]
    vocabulary: frozenset[str]
    near: Mapping[str, str]
    together: Mapping[Key, tuple[tuple[str, ...], ...]]
    rates: frozenset[str]

    @staticmethod
    def build(quantities: Mapping[str, Quantity], rulebook: Rulebook, networks: Mapping[str, Network]) -> "Glossary":
        """Index all names, synonyms, verbs and questions."""
        terms: dict[Key, dict[str, float]] = defaultdict(dict)
        people = _people(rulebook)
        for quantity in quantities.values():
            for strength, phrases in (
                (STRONG, (quantity.name, *quantity.synonyms)),
                (WEAK, quantity.weak),
                (ASKING, quantity.questions),
            ):
                for phrase in phrases:
                    # « % de promoteurs » is asked; in « 30 % de promoteurs » the figure has the sign
                    for spelled in dict.fromkeys((phrase, phrase.replace("% d", " d"))):
                        for words in _said_of(people.get(quantity.id, ()), key(spelled)):
                            for written in filter(None, _ways(words)):
                                terms[written].setdefault(quantity.id, strength)
        only = _of_one_chapter()
        known = {(words, name) for words, name in only if name in terms[words]}
        only = {said: chapters for said, chapters in only.items() if said not in known}
        for words, name in (*known, *only):
            terms[words][name] = STRONG
        _turn_round(terms)
        together = _together(quantities)
        for words, groups in together.items():
            terms[words] = dict.fromkeys(chain.from_iterable(groups), ASKING)
        spoken = {id_: _keys(chapter.words) for id_, chapter in rulebook.chapters.items()}
        scopes = {id_: _scope(id_, rulebook, networks[id_], quantities, spoken) for id_ in rulebook.chapters}
        owners: dict[str, set[str]] = defaultdict(set)
        for scope in scopes.values():
            for name in scope.own:
                owners[name].add(scope.id)
        # a chapter that only its own words open makes no common term less telling
        reserved = lexicon()["sous_reserve"].keys()
        spread = {
            words: len(set[str]().union(*(owners[name] for name in found)) - reserved) or 1
            for words, found in terms.items()
        }
        vocabulary = frozenset(word for words in terms for word in words)
        return Glossary(
            {
                words: tuple(Entry(name, ASKING) for name in found)
                if words in together
                else tuple(replace(entry, only=only.get((words, entry.quantity))) for entry in _entries(found))
                for words, found in terms.items()
            },
            frozenset(words[:end] for words in terms for end in range(1, len(words) + 1)),
            max(map(len, terms), default=0),
            spread,
            {name: frozenset(found) for name, found in owners.items()},
            scopes,
            vocabulary,
            _near(vocabulary),
            together,
            frozenset(
                words[0]
                for words, found in terms.items()
                if len(words) == 1 and any(quantities[name].unit in ("pourcent", "coefficient") for name in found)
            ),
        )

    def corrected(self, word: str) -> str:
        """A word of the glossary with one letter missing, doubled or swapped becomes that word; others stay.

        A letter put for another is left alone: « tente » is no « vente ».
        """
        if word in self.vocabulary:
            return word
        if word.endswith("e") and word[:-1] + "é" in self.vocabulary:
            return word[:-1] + "é"
        if len(word) < _SHORTEST_CORRECTED:
            return word
        if word in self.near:
            return self.near[word]
        for variant in _without_one(word):
            if len(variant) >= _SHORTEST_CORRECTED and variant in self.vocabulary:
                return variant
        for i in range(1, len(word) - 1):
            swapped = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
            if swapped in self.vocabulary:
                return swapped
        return word


def _turn_round(terms: dict[Key, dict[str, float]]) -> None:
    """« combien aurai », so « aurai combien » too: a student puts the question word last."""
    for words, found in list(terms.items()):
        turned = (*words[1:], words[0])
        general = len(words) == 2 and len(found) > 2
        # « clients combien », which may ask for any count of them, is no question
        if words[0] == "combien" and len(words) > 1 and turned not in terms and not general:
            terms[turned] = {name: strength for name, strength in found.items() if strength == ASKING}


def _people(rulebook: Rulebook) -> Mapping[str, Collection[str]]:
    """What clients are called where each quantity is spoken of: « abonnés », « adhérents »…"""
    named = lexicon()["clientele"]
    return {
        name: [key(noun)[-1] for noun in named[rule.chapter]]
        for rule in rulebook.rules
        if rule.chapter in named
        for name in (rule.gives, *rule.needs)
    }


def _said_of(people: Collection[str], words: Key) -> Iterable[Key]:
    """The term, and the same of each other kind of clients: « clients perdus », « abonnés perdus »."""
    yield words
    if "client" in words and len(words) > 1:
        for noun in people:
            yield tuple(noun if word == "client" else word for word in words)


def _together(quantities: Mapping[str, Quantity]) -> Mapping[Key, tuple[tuple[str, ...], ...]]:
    """« l'équation de la droite » asks for its slope and its intercept: those of the chapter's own method."""
    found: dict[Key, list[tuple[str, ...]]] = defaultdict(list)
    for group in lexicon()["ensembles"]:
        if all(name in quantities for name in group["grandeurs"]):
            for phrase in group["phrases"]:
                found[key(phrase)].append(tuple(group["grandeurs"]))
    return {words: tuple(groups) for words, groups in found.items()}


def _of_one_chapter() -> Mapping[tuple[Key, str], frozenset[str]]:
    """The words that name a quantity in some chapters only: (term, quantity) → the chapters. Those that are its weak
    words everywhere become its names."""
    found: dict[tuple[Key, str], set[str]] = defaultdict(set)
    for chapter, meanings in lexicon()["mots_du_chapitre"].items():
        for name, phrases in meanings.items():
            for phrase in phrases:
                found[key(phrase), name].add(chapter)
    return {said: frozenset(chapters) for said, chapters in found.items()}


def _line(here: Mapping[str, Quantity], own: frozenset[str]) -> tuple[str, ...] | None:
    """The slope and the intercept that « y = 4x + 52 » gives, the chapter's own rather than a neighbour's."""
    groups = _together(here).get(key("droite y = ax + b"), ())
    return max(groups, key=own.issuperset, default=None)


@lru_cache(maxsize=2048)
def id_words(name: str) -> frozenset[str]:
    """The words of a quantity's id, articles left out."""
    return frozenset(key(name.replace("_", " ")))


def is_akin(name: str, other: str) -> bool:
    """Whether two quantities speak of one thing: `poids_du_secteur`, `poids_des_secteurs`."""
    return bool((id_words(name) & id_words(other)) - {"taux"})


def is_special(name: str, wider: str) -> bool:
    """Whether a quantity is a special case of another: `prevision_de_mayer`, of `prevision`."""
    return id_words(wider) < id_words(name)


def _entries(found: Mapping[str, float]) -> Iterable[Entry]:
    """The quantities of a term, with which of them is a special case of another: their ids tell."""
    for name, strength in found.items():
        wider = [other for other in found if is_special(name, other)]
        if wider:
            general = min(wider, key=lambda other: len(id_words(other)))
            yield Entry(name, strength, general, id_words(name) - id_words(general))
        else:
            yield Entry(name, strength)


def _ways(words: Key) -> Iterable[Key]:
    """The term, and without its « à »: « net payer » for « net à payer », but « clients A » keeps its letter."""
    yield words
    shorter = (*(word for word in words[:-1] if word != "a"), *words[-1:])
    if 1 < len(shorter) < len(words):
        yield shorter


def _without_one(word: str) -> Iterable[str]:
    return (word[:i] + word[i + 1 :] for i in range(1, len(word)))


def _near(vocabulary: Collection[str]) -> Mapping[str, str]:
    """What each word becomes when a letter is left out (never the first); ambiguous ones are left out themselves."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in vocabulary:
        if len(word) > _SHORTEST_CORRECTED:
            for variant in _without_one(word):
                found[variant].add(word)
    return {variant: words.pop() for variant, words in found.items() if len(words) == 1}


def _scope(
    id_: str,
    rulebook: Rulebook,
    network: Network,
    quantities: Mapping[str, Quantity],
    words: Mapping[str, frozenset[Key]],
) -> Scope:
    chapter, usages = rulebook.chapters[id_], lexicon()
    names = network.names
    own = frozenset(name for rule in rulebook.rules if rule.chapter == id_ for name in (rule.gives, *rule.needs))
    either = usages["taxe_indifferente"].get(id_, ())
    here = {n: replace(quantities[n], tax=None) if n in either else quantities[n] for n in sorted(names)}
    conventions = sorted({edge.rule.convention for edge in network.edges if edge.rule.convention is not None})
    nouns: dict[str, list[str]] = defaultdict(list)
    for quantity in here.values():
        for noun in quantity.nouns:
            nouns["*" if noun == "*" else key(noun)[-1]].append(quantity.id)
    people = [key(noun)[-1] for noun in usages["clientele"].get(id_, ())]
    written = (
        Pattern(parts, pattern.quantities)
        for quantity in here.values()
        for id_, turn in _turns(quantity, names)
        for shape in _shapes(turn)
        for pattern in (_pattern(id_, shape),)
        for parts in _said_of(people, pattern.parts)
    )
    patterns = tuple(pattern for pattern in written if names.issuperset(pattern.quantities))
    moments = frozenset(_moments(names))
    paired = _paired(network, here, chapter.principal)
    dated = frozenset(quantity.rank_of for quantity in here.values() if quantity.rank_of is not None)
    return Scope(
        id=id_,
        name=chapter.name,
        network=network,
        quantities=here,
        own=own,
        principal=chapter.principal,
        words=words[id_],
        proper=words[id_]
        - frozenset[Key]().union(*(other for chapter_id, other in words.items() if chapter_id != id_)),
        contrary=frozenset(filter(None, map(_said_of_each, usages["contraires"].get(id_, ())))),
        conventions={name: _keys(usages["conventions"].get(name, [name.replace("_", " ")])) for name in conventions},
        patterns=(
            *(pattern for pattern in patterns if not _numbers_what_follows(pattern)),
            *map(_with_arrow, filter(_change, patterns)),
        ),
        nouns={noun: tuple(found) for noun, found in nouns.items()},
        series=frozenset(name for name, quantity in here.items() if quantity.kind == "serie"),
        computed_series=frozenset(edge.gives for edge in network.edges if here[edge.gives].kind == "serie"),
        dated_series=dated,
        pairs=frozenset(found for pattern in patterns if (found := _change(pattern)) is not None)
        | {(start, end) for _, start, end in moments},
        free_pairs=frozenset(
            found for pattern in patterns if (found := _change(pattern)) is not None and pattern.parts[0] == "de"
        ),
        announced_pairs=frozenset(
            (frozenset(pattern.parts[:-4]) - {"*"}, *found)
            for pattern in patterns
            if (found := _change(pattern)) is not None and pattern.parts[0] not in ("de", "*")
        )
        | moments,
        signed_series=frozenset(name for name, q in here.items() if q.kind == "serie" and _may_fall(q)),
        rank_series=frozenset(
            edge.gives for edge in network.edges if here[edge.gives].kind == "serie" and set(edge.needs) <= dated
        ),
        tables=frozenset((q.counts_of, name) for name, q in here.items() if q.counts_of in here and q.counts_of),
        shares=frozenset(_shares(network, here)),
        paired=paired,
        bounds=_bounds(network, here),
        rows=_rows(network, here),
        totals=_totals(rulebook, quantities) & names,
        points=_points(patterns),
        numbered=_numbered(patterns),
        past=next((pair for pair in paired if _is_past(*pair)), None),
        line=_line(here, own),
        day_counts=frozenset(name for name, q in here.items() if q.default is not None and q.default.value in YEARS),
        rates={
            amount: rate
            for amount in here
            for rate in (f"taux_de_{amount}", f"taux_d_{amount}")
            if rate in here and here[rate].unit == "pourcent" and here[amount].unit == "euro"
        },
        taxes={tax: tuple(q.id for q in here.values() if q.tax == tax and tax in q.synonyms) for tax in ("ht", "ttc")},
    )


def _may_fall(quantity: Quantity) -> bool:
    """Whether a rate may be negative, down to a known bound (−100 %)."""
    return (
        quantity.unit == "pourcent"
        and quantity.role == "base"
        and quantity.minimum is not None
        and quantity.minimum < 0
    )


def _moments(names: Collection[str]) -> Iterable[tuple[frozenset[str], str, str]]:
    """Two moments of one thing, as ids tell: `stock_initial` and `stock_final`, with the words that announce them."""
    known = {id_words(name) - _SMALL: name for name in names}
    for words, start in known.items():
        for first, last in _MOMENTS:
            end = known.get((words - {first}) | {last}) if first in words else None
            if end is not None:
                yield words - {first}, start, end


def _paired(network: Network, quantities: Mapping[str, Quantity], principal: str) -> Mapping[tuple[str, str], bool]:
    found: dict[tuple[str, str], bool] = {}
    for edge in network.edges:
        series = tuple(dict.fromkeys(name for name in edge.needs if quantities[name].kind == "serie"))
        if edge.unknown is None and len(series) == 2 and all(quantities[name].scale is None for name in series):
            one, other = series
            found[one, other] = derive(network, series, principal) is not None
        counted = quantities[edge.gives].kind == "serie" and quantities[edge.gives].role == "base"
        if edge.unknown is None and len(series) == len(edge.needs) == 1 and counted:
            # the ranks, one for each value: they may be given, and be the x of couples
            found.setdefault((edge.gives, series[0]), True)
    return found


def _is_past(one: str, other: str) -> bool:
    """`ventes_de_l_annee_passee` and `ventes_de_l_annee`."""
    return id_words(one) - id_words(other) in ({"passé"}, {"passee"}) and id_words(other) < id_words(one)


def _bounds(network: Network, quantities: Mapping[str, Quantity]) -> tuple[str, str] | None:
    """The bounds that a rule makes values of, and the counts of these values."""
    counts = {quantity.counts_of: name for name, quantity in quantities.items() if quantity.counts_of is not None}
    return next(
        (
            (edge.needs[0], counts[edge.gives])
            for edge in network.edges
            if edge.gives in counts and len(edge.needs) == 1 and quantities[edge.needs[0]].kind == "serie"
        ),
        None,
    )


def _shares(network: Network, quantities: Mapping[str, Quantity]) -> Iterable[tuple[str, str, str]]:
    """Each share, its whole, and what is counted of it, as the rule that divides them says."""
    for edge in network.edges:
        whole = quantities[edge.gives].share_of
        if edge.unknown is None and whole is not None and whole in edge.needs and len(edge.needs) == 2:
            yield edge.gives, whole, next(name for name in edge.needs if name != whole)


def _rows(network: Network, quantities: Mapping[str, Quantity]) -> tuple[str, str] | None:
    """The two series that a rule puts together in one table of counts."""
    for edge in network.edges:
        series = all(quantities[name].kind == "serie" and quantities[name].unit is None for name in edge.needs)
        if edge.unknown is None and len(edge.needs) == 2 and series and quantities[edge.gives].kind == "serie":
            one, other = edge.needs
            if {quantities[one].role, quantities[other].role} == {"base"} and quantities[edge.gives].unit is None:
                return one, other
    return None


def _totals(rulebook: Rulebook, quantities: Mapping[str, Quantity]) -> frozenset[str]:
    """The amounts that a rule finds from a number of things and an amount: quantity × unit price."""
    return frozenset(
        rule.gives
        for rule in rulebook.rules
        if quantities[rule.gives].unit == "euro"
        and [quantities[name].unit for name in rule.needs] == ["unites", "euro"]
        and quantities[rule.gives].kind == "nombre"
    )


def _points(patterns: Iterable[Pattern]) -> tuple[str, str, str, str] | None:
    """The ranks of the two halves of a change, where « {} rang {} » gives both."""
    changes = [found for pattern in patterns if (found := _change(pattern)) is not None]
    ranks = {
        pattern.quantities[0]: pattern.quantities[1]
        for pattern in patterns
        if len(pattern.quantities) == 2 and pattern.parts[-2:-1] == ("rang",)
    }
    return next(
        ((ranks[start], start, ranks[end], end) for start, end in changes if start in ranks and end in ranks), None
    )


def _numbered(patterns: Iterable[Pattern]) -> Mapping[str, frozenset[str]]:
    """The numbers of periods (« numéro de l'année »), and the nouns of « {} annuité »."""
    nouns: dict[str, set[str]] = {}
    for pattern in patterns:
        if _numbers_what_follows(pattern):
            nouns.setdefault(pattern.quantities[0], set()).update(pattern.parts[1:])
    return {name: frozenset(found) for name, found in nouns.items()}


def _said_of_each(phrase: str) -> Key:
    """The words of a phrase: « chaque », an article elsewhere, tells « chaque année » from « 3 années »."""
    return (*(("chaque",) if phrase.startswith("chaque ") else ()), *key(phrase))


def _numbers_what_follows(pattern: Pattern) -> bool:
    """« {} annuité », of the number of a year: said of « 3e annuité », not of « 3 annuités »."""
    return "numero" in id_words(pattern.quantities[0]) and pattern.parts[0].startswith("{")


def _keys(phrases: Any) -> frozenset[Key]:
    return frozenset(words for phrase in phrases if (words := key(phrase)))


def _turns(quantity: Quantity, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The quantity that each turn of phrase gives: where two may be meant, only when both are known."""
    for turn in quantity.patterns:
        yield quantity.id, turn
    for other, turns in quantity.either.items():
        for turn in turns if other in names else ():
            yield quantity.id, turn
            yield other, turn


def _shapes(written: str) -> Iterator[str]:
    """« rend|rends {} »: each of the words."""
    for parts in product(*(part.split("|") for part in written.split())):
        yield " ".join(parts)


def _pattern(quantity: str, shape: str) -> Pattern:
    """« de {} à {prix_nouveau} » → (de, {prix_ancien}, a, {prix_nouveau})."""
    parts: list[str] = []
    names: list[str] = []
    for part in shape.split():
        if part.startswith("{"):
            name = part.strip("{}") or quantity
            names.append(name)
            parts.append("{" + name + "}")
        elif part in ("*", "#"):
            parts.append(part)
        else:
            parts.extend(key(part) or (part,))
    return Pattern(tuple(parts), tuple(names))


def _change(pattern: Pattern) -> tuple[str, str] | None:
    """The start and the end of « … de {} à {} »."""
    match pattern.parts[-4:]:
        case ("de", start, "a", end) if start.startswith("{") and end.startswith("{"):
            return start.strip("{}"), end.strip("{}")
        case _:
            return None


def _with_arrow(pattern: Pattern) -> Pattern:
    """« prix de {} à {} » → « prix {} → {} »."""
    start, end = pattern.parts[-3], pattern.parts[-1]
    return Pattern((*pattern.parts[:-4], start, "→", end), pattern.quantities)
