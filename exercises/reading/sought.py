"""What a statement seeks: the quantities that its asked labels mean, and whether its figures lead to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from exercises.functions import Value
from exercises.reading.bindings.assignment import Assignment
from exercises.reading.bindings.attached import is_a_result_too
from exercises.reading.data.ellipsis import is_plural, meant
from exercises.reading.data.fitting import UNIT_NOUNS
from exercises.reading.derivable import way_to
from exercises.reading.questions.asked import Asking, is_conditional
from exercises.reading.questions.cues import clause
from exercises.reading.unspoken import carried_on, silent_heads
from exercises.reading.words.glossary import ASKING, STRONG, WEAK, Entry, Scope, id_words
from exercises.reading.words.labels import Label
from exercises.reading.words.text import ROOT, Text, key, lexicon, stem

_MOST_OF_A_PLURAL = 2
_COUNTING_WORDS = 2
"""« combien de », « nombre de »."""
_LONGEST_COMPLEMENT = 6
_EACH = frozenset({"chaque", "chacun", "chacune"})
_BEFORE = 3
_THEN = frozenset({"puis", "et", "enfin", "ensuite"})
_THIS = frozenset({"ce", "cet", "cette"})
_SENTENCE_ENDS = frozenset({".", "?", "!", ";", "\n"})
_VOLUMES = frozenset({"volume", "quantite"})


def asked_for(
    text: Text,
    labels: Sequence[Label],
    assignment: Assignment,
    asking: Asking,
    conventions: Sequence[str],
    scope: Scope,
) -> tuple[Asking, list[str], bool]:
    """The quantities asked for, in the order of the text, the asking without the questions so understood, and whether
    a name asks for one.

    A question that only what was said before makes whole must mean one thing that the figures lead to.
    """
    givens, sought = assignment.givens, list[str]()
    heads = asking.heads or (() if asking.unknown else silent_heads(text, labels, assignment, asking, scope))
    heads = (*heads, *_heads_of_cases(text, labels, heads, givens))
    heads = (*heads, *_heads_at_the_end(text, labels, heads, assignment, scope))
    left = list(asking.left_out)
    end = text.tokens[-1].end if text.tokens else 0
    for place, number in [*((text.tokens[labels[number].first].start, number) for number in heads), (end, None)]:
        for span in [span for span in left if span[0] < place]:
            most = _MOST_OF_A_PLURAL if is_plural(span, text) else 1
            found = _implied(meant(span, text, labels, scope), {*givens, *sought}, most, conventions, scope)
            if not found and _is_expected(span, text):
                series = [name for name in givens if scope.quantities[name].kind == "serie"]
                if scope.line is not None and set(scope.line) <= givens.keys():
                    series += [quantity.value_of for quantity in scope.quantities.values() if quantity.value_of]
                found = list(filter(None, [carried_on(series, givens, sought, conventions, scope)]))
            if not found:
                found = _of_moment(span, text, givens, sought, conventions, scope)
            if not found:
                found = _of_quality(span, text, {*givens, *sought}, conventions, scope)
            if not found:
                found = _of_unit(span, text, {*givens, *sought}, conventions, scope)
            if found:
                sought += found
                left.remove(span)
        if number is None:
            continue
        if _names_its_figure(number, labels, assignment, scope):
            continue
        label = _turned_back(_of_each(_qualified(number, labels, text), text, scope, givens), text, scope)
        new = _of_head(label, asking, givens, sought, conventions, scope)
        new = [_as_a_fall(name, labels[number], text, givens, scope) for name in new]
        new = new or _referred_to(number, labels, text, {*givens, *sought}, conventions, scope)
        new = [_instead(name, number, labels, text, {*givens, *sought}, conventions, scope) for name in new]
        new = [_in_its_unit(name, labels[number], text, scope) for name in new]
        sought += new
        again = set(labels[number].names) & set(sought) and is_conditional(number, labels, text)
        given = not labels[number].strong and set(labels[number].names) & set(givens)
        if not new and (again or given):
            # the same name in another case, or something near a given: « … et pour un résultat de 18 000 € ? »
            left.append(clause(labels[number].first, text))
    if not sought and asking.tax is not None:
        sought += _of_tax(asking, givens, scope)
    unknown = asking.unknown and len(left) == len(asking.left_out)
    return replace(asking, left_out=tuple(left), unknown=unknown), sought, bool(heads)


def _of_head(
    label: Label,
    asking: Asking,
    givens: Mapping[str, Value],
    sought: Sequence[str],
    conventions: Sequence[str],
    scope: Scope,
) -> list[str]:
    """What an asked label adds to what is sought."""
    if label.together:
        return [name for name in label.names if name not in sought and name not in givens]
    if set(label.names) in map(set, lexicon()["deux_sens"]):
        # nobody said which of the two: both are told, each by its name
        able = [n for n in label.names if n not in givens and way_to(scope.network, {*givens}, n, conventions)]
        if len(able) > 1:
            return [name for name in able if name not in sought]
    twice = [name for one in label.names for name in lexicon()["a_deux_taux"].get(one, ()) if name in scope.quantities]
    if twice and all(name not in givens and way_to(scope.network, {*givens}, name, conventions) for name in twice):
        # « la VAN à 8 %, la VAN à 11 % »
        return [name for name in twice if name not in sought]
    name = _meaning(_taxed(label, asking), givens, sought, conventions, scope)
    name = name or carried_on(label.names, givens, sought, conventions, scope)
    return [name] if name is not None and name not in sought else []


def _instead(
    name: str,
    number: int,
    labels: Sequence[Label],
    text: Text,
    known: set[str],
    conventions: Sequence[str],
    scope: Scope,
) -> str:
    """« à quel chiffre d'affaires cela correspond-il »: where what is named can't be found, the one of the same name
    that the words of the question tell."""
    others = lexicon()["faute_de"].get(name, {})
    if not others or way_to(scope.network, known, name, conventions) is not None:
        return name
    start, end = text.tokens[max(0, labels[number].first - _BEFORE)].start, clause(labels[number].first, text)[1]
    said = {token.word for token in text.tokens if start <= token.start < end}
    for other, words in others.items():
        told = any(set(key(word)) <= said for word in words)
        if told and other not in known and way_to(scope.network, known, other, conventions) is not None:
            return str(other)
    return name


def _in_its_unit(name: str, label: Label, text: Text, scope: Scope) -> str:
    """« le point mort, exprimé en mois »: the same thing in the unit that is said after its name."""
    after = [token.word for token in text.tokens[label.last + 1 : label.last + 5] if token.word not in (",", "(")]
    after = after[1:] if after[:1] and after[0].startswith("exprim") else after
    units = {noun for noun in ("mois", "jour", "semaine", "an") if after[:2] == ["en", noun]}
    for noun in units:
        other = f"{name.rpartition('_en_')[0]}_en_{noun}{'' if noun == 'mois' else 's'}"
        if "_en_" in name and other in scope.quantities:
            return other
    return name


def _heads_of_cases(
    text: Text, labels: Sequence[Label], heads: Sequence[int], givens: Mapping[str, Value]
) -> Iterator[int]:
    """« r ? droite ? ca si budget 25 »: after what is asked, a given series in a case of its own is asked for too."""
    first = min((labels[number].first for number in heads), default=len(text.tokens))
    for number, label in enumerate(labels):
        following = [token.word for token in text.tokens[label.last + 1 : label.last + 2]]
        later = number not in heads and label.first > first and following in (["si"], ["pour"], ["quand"])
        if later and any(isinstance(givens.get(name), tuple) for name in label.names):
            yield number


def _heads_at_the_end(
    text: Text, labels: Sequence[Label], heads: Sequence[int], assignment: Assignment, scope: Scope
) -> Iterator[int]:
    """« VAN à 8 % ? VAN à 11 % ? TRI »: after the last « ? », a result that opens what is left is asked for too."""
    taken = {binding.label for binding in assignment.bindings}
    for number, label in enumerate(labels):
        said = [token.word for token in text.tokens[: label.first] if not token.skipped]
        before = [word for word in said if word not in _THEN][-1:]
        after_the_others = heads and number > max(heads) and number not in taken
        results = all(scope.quantities[name].role != "base" for name in label.names)
        if after_the_others and label.strong and results and before == ["?"]:
            yield number


def _is_expected(span: tuple[int, int], text: Text) -> bool:
    """« le nombre d'abonnés prévu au premier trimestre », « combien d'abonnés y aura-t-il »: what is to come; a period
    alone (« septembre ? », « année 8 ? ») is."""
    places = [place for place, token in enumerate(text.tokens) if span[0] <= token.start < span[1]]
    if not places:
        return False
    periods = lexicon()["periodes"] | lexicon()["mois_de_l_annee"]
    if all(text.tokens[place].word in periods or not text.tokens[place].word for place in places):
        return True
    inside = (
        token.word
        for place, token in enumerate(text.tokens)
        if text.same_sentence(min(place, places[0]), max(place, places[0]))
    )
    return not lexicon()["a_venir"].isdisjoint(inside)


def _of_moment(
    span: tuple[int, int],
    text: Text,
    givens: Mapping[str, Value],
    sought: Sequence[str],
    conventions: Sequence[str],
    scope: Scope,
) -> list[str]:
    """« combien de visiteurs avait-il la saison précédente », « combien de contrats dans 4 ans »: the start or the end
    of a change whose other end is given."""
    places = [place for place, token in enumerate(text.tokens) if span[0] <= token.start < span[1]]
    if not places:
        return []
    end = next((p for p in range(places[0], len(text.tokens)) if text.tokens[p].word in _SENTENCE_ENDS), places[-1])
    said, moments = {token.word for token in text.tokens[places[0] : end]}, lexicon()["moments"]
    before, after = (bool(said & set(map(stem, moments[side]))) for side in ("avant", "apres"))
    if before == after:
        return []
    known = {*givens, *sought}
    pairs = {(end, start) if before else (start, end) for start, end in scope.free_pairs if start in scope.own}
    able = {
        wanted
        for given, wanted in pairs
        if given in givens and wanted not in known and way_to(scope.network, known, wanted, conventions)
    }
    return sorted(able) if len(able) == 1 else []


def _of_quality(
    span: tuple[int, int], text: Text, known: set[str], conventions: Sequence[str], scope: Scope
) -> list[str]:
    """« le délai médian », « quel est l'achat moyen »: the statistic that an adjective asks of any list."""
    inside = {token.word for token in text.tokens if span[0] <= token.start < span[1]}
    meanings = {name for word, name in lexicon()["statistiques_de"].items() if word in inside}
    able = [n for n in meanings & set(scope.quantities) - known if way_to(scope.network, known, n, conventions)]
    return able if len(able) == 1 else []


def _of_unit(span: tuple[int, int], text: Text, known: set[str], conventions: Sequence[str], scope: Scope) -> list[str]:
    """« rotation = 6, combien de jours »: the only thing counted so that the figures lead to; « nombre de lampes »: the
    only quantity of what the text has named before."""
    inside = [token for token in text.tokens if span[0] <= token.start < span[1] and token.kind == "word"]
    said = [token.word for token in inside if not token.skipped]
    said = said[said.index("combien") :] if said[:1] in (["bout"], ["en"]) and "combien" in said else said
    if said[:1] not in (["combien"], ["nombre"]) or len(said) < _COUNTING_WORDS:
        return []
    rest = {word for word in said[_COUNTING_WORDS:] if word not in lexicon()["neutres"]}
    units = [unit for unit, noun in UNIT_NOUNS.items() if said[1] == noun]
    sold = any(token.word == said[1] and token.end <= span[0] for token in text.tokens)
    counted = [
        name
        for name in sorted(scope.own - known)
        if (
            (scope.quantities[name].unit in units and _speaks_of(name, rest, scope))
            or (sold and _is_a_volume(name, scope))
        )
        and scope.quantities[name].role != "base"
    ]
    able = [name for name in counted if way_to(scope.network, known, name, conventions) is not None]
    return able if known and len(able) == 1 else []


def _speaks_of(name: str, words: set[str], scope: Scope) -> bool:
    """Whether one of the words is of a name of the quantity: « (combien de jours) le seuil est atteint »."""
    roots = {stem(word)[:ROOT] for phrase in scope.quantities[name].synonyms for word in key(phrase)}
    return not words or bool({word[:ROOT] for word in words} & roots)


def _is_a_volume(name: str, scope: Scope) -> bool:
    return scope.quantities[name].unit == "unites" and bool(id_words(name) & _VOLUMES)


def _qualified(number: int, labels: Sequence[Label], text: Text) -> Label:
    """« délai de récupération (sans actualisation) »: of the things that a name may mean, the one that the words after
    it tell."""
    label, words = labels[number], lexicon()["qualificatifs"]
    if len(label.names) < 2 or label.together or not set(words) & set(label.names):
        return label
    end = next((other.first for other in labels[number + 1 :] if other.strong), len(text.tokens))
    place = label.last + 1
    while place < end and text.tokens[place].word not in _SENTENCE_ENDS:
        place += 1
    said = frozenset(token.word for token in text.tokens[label.last + 1 : place])
    told = {name for name in label.names for phrase in words.get(name, ()) if set(key(phrase)) <= said}
    kept = tuple(entry for entry in label.entries if entry.quantity in told)
    if not kept and all(entry.strength == ASKING and entry.quantity in words for entry in label.entries):
        # « combien de clients faut-il ? » may ask for any of them
        return replace(label, entries=())
    return replace(label, entries=kept) if kept and len(told) == 1 else label


def may_ask(label: Label) -> frozenset[str]:
    """What a name may ask for, the words after it included: « taux de variation (de chaque année) »."""
    words, names = lexicon(), set(label.names)
    turns = words["renvois"].items()
    turned = {name for name, turn in turns if names & set(turn["de"])}
    turned |= {turn["en_baisse"] for name, turn in turns if name in names | turned}
    twice = {name for one in names for name in words["a_deux_taux"].get(one, ())}
    return frozenset(names | turned | twice | {words["de_chaque"][name] for name in names & set(words["de_chaque"])})


def _turned_back(label: Label, text: Text, scope: Scope) -> Label:
    """« quel taux de baisse ramènerait le loyer à sa valeur initiale »: the verb after a name says that another
    quantity is asked for."""
    for name, turn in lexicon()["renvois"].items():
        if name not in scope.own or not set(turn["de"]) & set(label.names):
            continue
        place = label.last + 1
        while place < len(text.tokens) and text.tokens[place].word not in _SENTENCE_ENDS:
            if text.tokens[place].word.startswith(tuple(turn["verbes"])):
                return replace(label, entries=(Entry(name, STRONG),), together=False)
            place += 1
    return label


def _as_a_fall(name: str, label: Label, text: Text, givens: Mapping[str, Value], scope: Scope) -> str:
    """« quel pourcentage de baisse ramènerait… »: a fall is told without its sign."""
    turn = lexicon()["renvois"].get(name)
    if turn is None or turn["en_baisse"] not in scope.own or "taux_de_baisse" in givens:
        return name
    ways = lexicon()["hausses"] | lexicon()["baisses"]
    asked = (token.word for token in text.tokens[label.first :])
    before = takewhile(lambda word: word not in _SENTENCE_ENDS and not word.startswith(tuple(turn["verbes"])), asked)
    way = next((word for word in before if word in ways), None)
    return turn["en_baisse"] if way in lexicon()["baisses"] else name


def _names_its_figure(number: int, labels: Sequence[Label], assignment: Assignment, scope: Scope) -> bool:
    """« (il) affiche un taux mensuel de 0,9 % »: a name that has its figure asks for no other thing so called."""
    units = {scope.quantities[name].unit for name in labels[number].names}
    held = any(one.label == number and one.strong for one in assignment.bindings)
    return held and len(units) == 1 and not labels[number].together and not is_a_result_too(labels[number], scope)


def _referred_to(
    number: int, labels: Sequence[Label], text: Text, known: set[str], conventions: Sequence[str], scope: Scope
) -> list[str]:
    """« … on utilise le taux mensuel équivalent. Calculer ce taux »: the fuller name said before."""
    label = labels[number]
    if text.tokens[max(0, label.first - 1)].word not in _THIS or not label.strong:
        return []
    for before in reversed(labels[:number]):
        fuller = len(before.key) > len(label.key) and before.key[: len(label.key)] == label.key
        able = [n for n in before.names if n not in known and way_to(scope.network, known, n, conventions) is not None]
        if fuller and before.strong and able:
            return able[:1]
    return []


def _implied(
    meanings: Iterable[tuple[str, ...]], known: set[str], most: int, conventions: Sequence[str], scope: Scope
) -> list[str]:
    for names in meanings:
        able = [n for n in names if n not in known and way_to(scope.network, known, n, conventions) is not None]
        if 1 <= len(able) <= most:
            return able
    return []


def _meaning(
    label: Label, givens: Mapping[str, Value], before: Sequence[str], conventions: Sequence[str], scope: Scope
) -> str | None:
    """The quantity that an asked label means: not given, using most of what is given, the easiest to derive."""
    options = [
        entry
        for entry in label.entries
        if entry.quantity not in givens
        and not is_only_given(entry.quantity, scope)
        and (label.tax is None or scope.quantities[entry.quantity].tax in (label.tax, None))
    ]
    if any(entry.strength == STRONG and entry.quantity in givens for entry in label.entries):
        # « l'objectif », which is given, does not ask for what the word may mean at a pinch
        monthly = {entry.quantity for entry in options if f"{entry.quantity}_mensuel" in givens}
        options = [entry for entry in options if entry.strength != WEAK and entry.quantity not in monthly]
    if len(options) < 2:
        return options[0].quantity if options else None
    ranks = []
    for order, entry in enumerate(options):
        found = way_to(scope.network, {*givens, *before}, entry.quantity, conventions)
        # counted from the figures: an answer to an earlier question would hide those it came from
        whole = way_to(scope.network, set(givens), entry.quantity, conventions) or found
        needs = {need for edge in whole.edges for need in edge.needs} if whole else set[str]()
        base = scope.quantities[entry.quantity].role == "base"
        cost = found.cost + 1.0 * base if found else 0.0
        ranks.append((found is None, entry.strength < STRONG, -len(needs & set(givens)), cost, order, entry.quantity))
    return min(ranks)[-1]


def is_only_given(name: str, scope: Scope) -> bool:
    """« ajustez cette série », « le CA de 2025 »: a series that no rule computes is never the answer."""
    return scope.quantities[name].kind == "serie" and not any(edge.gives == name for edge in scope.network.edges)


def _of_each(label: Label, text: Text, scope: Scope, givens: Mapping[str, Value]) -> Label:
    """« l'objectif de chaque vendeur », « le taux de variation de chaque année »: as many as there are of them."""
    said = {token.raw for token in text.tokens[label.first : label.last + 1]}
    serial = tuple(entry for entry in label.entries if scope.quantities[entry.quantity].kind == "serie")
    if said & _EACH and serial and not label.together:
        return replace(label, entries=serial)
    after = {token.raw for token in text.tokens[label.last + 1 : label.last + 1 + _LONGEST_COMPLEMENT]}
    if not after & _EACH and not {"sur", "autre"} <= after:
        return label
    several = [one for name, one in lexicon()["de_chaque"].items() if name in label.names and one in scope.own]
    able = [name for name in several if way_to(scope.network, set(givens), name, ()) is not None]
    return replace(label, entries=(Entry(able[0], STRONG),)) if able else label


def _taxed(label: Label, asking: Asking) -> Label:
    """« À quel prix HT doit-il le vendre ? »: the tax said elsewhere in the question."""
    return replace(label, tax=asking.tax) if label.tax is None and not label.strong else label


def _of_tax(asking: Asking, givens: Mapping[str, Value], scope: Scope) -> list[str]:
    """« combien HT ? »: the same price with the other tax."""
    for given in givens:
        terms = set(scope.quantities[given].synonyms)
        for name, quantity in scope.quantities.items():
            other = scope.quantities[given].tax not in (asking.tax, None)
            if other and quantity.tax == asking.tax and terms & set(quantity.synonyms) and name not in givens:
                return [name]
    return []
