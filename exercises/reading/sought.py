"""What a statement seeks: the quantities that its asked labels mean, and whether its figures lead to them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from exercises.functions import Value
from exercises.network import Derivation, Network, derive
from exercises.reading.bindings.assignment import Assignment
from exercises.reading.bindings.attached import is_a_result_too
from exercises.reading.data.ellipsis import is_plural, meant
from exercises.reading.data.fitting import UNIT_NOUNS
from exercises.reading.questions.asked import Asking, is_conditional, is_question
from exercises.reading.questions.cues import clause
from exercises.reading.words.glossary import ASKING, STRONG, WEAK, Entry, Scope, id_words
from exercises.reading.words.labels import Label
from exercises.reading.words.text import ROOT, Text, key, lexicon, stem

_MOST_OF_A_PLURAL = 2
_LONGEST_COMPLEMENT = 6
_EACH = frozenset({"chaque", "chacun", "chacune"})
_BEFORE = 3
_THEN = frozenset({"puis", "et", "enfin", "ensuite"})
_THIS = frozenset({"ce", "cet", "cette"})
_SENTENCE_ENDS = frozenset({".", "?", "!", ";", "\n"})
_ON_A_LINE = frozenset({"x_donne", "abscisse_donnee", "y_vise", "rang_a_prevoir", "rangs_a_prevoir"})
"""Where a line is read: what it gives there is asked for."""
_AIMED = "y_vise"
_VOLUMES = frozenset({"volume", "quantite"})


def without_defaults(network: Network, names: Iterable[str]) -> Network:
    """The network where these quantities have no value of their own."""
    barred = set(names) & set(network.defaults)
    if not barred:
        return network
    return replace(network, defaults={name: value for name, value in network.defaults.items() if name not in barred})


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
    heads = asking.heads or (() if asking.unknown else _silent_heads(text, labels, assignment, asking, scope))
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
                found = list(filter(None, [_carried_on(series, givens, sought, conventions, scope)]))
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
        able = [n for n in label.names if n not in givens and _derive(scope.network, {*givens}, n, conventions)]
        if len(able) > 1:
            return [name for name in able if name not in sought]
    twice = [name for one in label.names for name in lexicon()["a_deux_taux"].get(one, ()) if name in scope.quantities]
    if twice and all(name not in givens and _derive(scope.network, {*givens}, name, conventions) for name in twice):
        # « la VAN à 8 %, la VAN à 11 % »
        return [name for name in twice if name not in sought]
    name = _meaning(_taxed(label, asking), givens, sought, conventions, scope)
    name = name or _carried_on(label.names, givens, sought, conventions, scope)
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
    if not others or _derive(scope.network, known, name, conventions) is not None:
        return name
    start, end = text.tokens[max(0, labels[number].first - _BEFORE)].start, clause(labels[number].first, text)[1]
    said = {token.word for token in text.tokens if start <= token.start < end}
    for other, words in others.items():
        told = any(set(key(word)) <= said for word in words)
        if told and other not in known and _derive(scope.network, known, other, conventions) is not None:
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
        if given in givens and wanted not in known and _derive(scope.network, known, wanted, conventions)
    }
    return sorted(able) if len(able) == 1 else []


def _of_quality(
    span: tuple[int, int], text: Text, known: set[str], conventions: Sequence[str], scope: Scope
) -> list[str]:
    """« le délai médian », « quel est l'achat moyen »: the statistic that an adjective asks of any list."""
    inside = {token.word for token in text.tokens if span[0] <= token.start < span[1]}
    meanings = {name for word, name in lexicon()["statistiques_de"].items() if word in inside}
    able = [n for n in meanings & set(scope.quantities) - known if _derive(scope.network, known, n, conventions)]
    return able if len(able) == 1 else []


def _of_unit(span: tuple[int, int], text: Text, known: set[str], conventions: Sequence[str], scope: Scope) -> list[str]:
    """« rotation = 6, combien de jours »: the only thing counted so that the figures lead to; « nombre de lampes »: the
    only quantity of what the text has named before."""
    inside = [token for token in text.tokens if span[0] <= token.start < span[1] and token.kind == "word"]
    said = [token.word for token in inside if not token.skipped]
    said = said[said.index("combien") :] if said[:1] in (["bout"], ["en"]) and "combien" in said else said
    if said[:1] not in (["combien"], ["nombre"]) or len(said) < _MOST_OF_A_PLURAL:
        return []
    rest = {word for word in said[_MOST_OF_A_PLURAL:] if word not in lexicon()["neutres"]}
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
    able = [name for name in counted if _derive(scope.network, known, name, conventions) is not None]
    return able if known and len(able) == 1 else []


def _speaks_of(name: str, words: set[str], scope: Scope) -> bool:
    """Whether one of the words is of a name of the quantity: « (combien de jours) le seuil est atteint »."""
    roots = {stem(word)[:ROOT] for phrase in scope.quantities[name].synonyms for word in key(phrase)}
    return not words or bool({word[:ROOT] for word in words} & roots)


def _is_a_volume(name: str, scope: Scope) -> bool:
    return scope.quantities[name].unit == "unites" and bool(id_words(name) & _VOLUMES)


def _carried_on(
    names: Iterable[str], givens: Mapping[str, Value], before: Sequence[str], conventions: Sequence[str], scope: Scope
) -> str | None:
    """« les ventes de 2025 », « le CA pour un budget de 25 »: what carries a given series on, where a figure that is
    given says."""
    known = {*givens, *before}
    line = scope.line is not None and set(scope.line) <= known
    series = {name for name in names if name in givens or (line and scope.quantities[name].kind == "serie")}
    found = []
    for name, quantity in scope.quantities.items():
        if quantity.value_of not in series or name in known:
            continue
        way = _derive(scope.network, known, name, conventions)
        if way is not None and _is_placed(way, givens, scope):
            found.append((name != scope.principal and quantity.kind == "nombre", way.cost, name))
    return min(found)[-1] if found else None


def expected_too(
    text: Text,
    places: Mapping[str, int],
    givens: Mapping[str, Value],
    used: Collection[str],
    sought: Sequence[str],
    conventions: Sequence[str],
    scope: Scope,
) -> list[str]:
    """What the givens that else serve nothing are given for: « … puis estimez les nuitées de 2024 et 2025 », « demande
    si prix 16 ? », « budget pour 250 ? ». `places`: the token of each given."""
    idle = [name for name in givens if name not in used]
    to_come = not lexicon()["a_venir"].isdisjoint(token.word for token in text.tokens)
    carried = {name for name, quantity in scope.quantities.items() if quantity.value_of is not None}
    found = list[str]()
    for one in idle:
        place = places.get(one, -1)
        after = all(places.get(name, place) < place for name in givens if scope.quantities[name].kind == "serie")
        told = one in _ON_A_LINE and ((after and place >= 0) or _is_in_a_question(place, text))
        if not told and not (to_come and len(idle) == 1):
            continue
        known = {*givens, *sought, *found}
        aimed = [
            edge.gives
            for edge in scope.network.edges
            if edge.unknown is None and one in edge.needs and edge.gives in scope.own - known - carried
        ]
        ways = [
            (scope.quantities[wanted].kind != "nombre", wanted != scope.principal, wanted)
            for wanted in sorted(carried - known)
            if _needs(one, wanted, known, conventions, scope)
        ]
        name = min(ways)[-1] if ways else None
        able = [wanted for wanted in dict.fromkeys(aimed) if _needs(one, wanted, known, conventions, scope)]
        if name is None and len(able) == 1 and told and one == _AIMED:
            name = able[0]
        if name is not None:
            found.append(name)
    return found


def in_season(
    sought: Sequence[str], givens: Mapping[str, Value], conventions: Sequence[str], scope: Scope
) -> list[str]:
    """Forecasts with the season counted in, where the coefficients are given and nobody asks for these apart."""
    told = lexicon()["saisonnalisees"]
    seasonal = any(name in givens for name in ("coefficients_saisonniers", "coefficient_saisonnier"))
    if not seasonal:
        return list(sought)
    known = {*givens}
    told = {name: other for name, other in told.items() if other not in sought}
    return [
        told[name]
        if name in told and told[name] in scope.own and _derive(scope.network, known, told[name], conventions)
        else name
        for name in sought
    ]


def _needs(given: str, name: str, known: set[str], conventions: Sequence[str], scope: Scope) -> bool:
    way = _derive(scope.network, known, name, conventions)
    return way is not None and any(given in edge.needs for edge in way.edges)


def _is_in_a_question(place: int, text: Text) -> bool:
    """Whether a figure stands in a sentence that asks, or before « ? »."""
    if place < 0:
        return False
    words = lexicon()
    cues = words["interrogatifs"] | words["ordres_surs"] | {"?"}
    return any(token.word in cues for at, token in enumerate(text.tokens) if text.same_sentence(at, place))


def _is_placed(way: Derivation, givens: Mapping[str, Value], scope: Scope) -> bool:
    """Whether what is given beside the series serves: the rank, the budget."""
    needs = {need for edge in way.edges for need in edge.needs} & set(givens)
    return any(scope.quantities[need].kind == "nombre" or scope.quantities[need].role != "base" for need in needs)


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
        able = [n for n in before.names if n not in known and _derive(scope.network, known, n, conventions) is not None]
        if fuller and before.strong and able:
            return able[:1]
    return []


def _implied(
    meanings: Iterable[tuple[str, ...]], known: set[str], most: int, conventions: Sequence[str], scope: Scope
) -> list[str]:
    for names in meanings:
        able = [n for n in names if n not in known and _derive(scope.network, known, n, conventions) is not None]
        if 1 <= len(able) <= most:
            return able
    return []


def only_answer(givens: Mapping[str, Value], conventions: Sequence[str], scope: Scope) -> list[str]:
    """« … ça fait combien ? »: the chapter's main quantity, or when it is given the only one that takes all givens."""
    if scope.principal not in givens:
        series = [name for name in givens if scope.quantities[name].kind == "serie"]
        if _derive(scope.network, set(givens), scope.principal, conventions) is None:
            return [_carried_on(series, givens, (), conventions, scope) or scope.principal]
        return [scope.principal]
    found = []
    for name in sorted(scope.own - set(givens)):
        way = _derive(scope.network, set(givens), name, conventions) if scope.quantities[name].role != "base" else None
        if way is not None and {need for edge in way.edges for need in edge.needs} >= set(givens):
            found.append(name)
    return found if len(found) == 1 else []


def _silent_heads(
    text: Text, labels: Sequence[Label], assignment: Assignment, asking: Asking, scope: Scope
) -> tuple[int, ...]:
    """In a text without a question, what is named without a figure is what is wanted: results first."""
    taken, given = {binding.label for binding in assignment.bindings}, assignment.givens
    free = [
        n
        for n, label in enumerate(labels)
        if (label.strong or is_question(label)) and not label.near and (n not in taken or is_a_result_too(label, scope))
        if not (given.keys() & set(label.names) and _heads_a_series(label, text))
        if not _completes_a_figure(label, text)
    ]
    wanted = [n for n in free if not all(name in given for name in labels[n].names)]
    wanted = [n for n in wanted if not _heads_the_questions(labels[n], text, scope)] or wanted
    results = [
        n for n in wanted if n in asking.reserved or any(scope.quantities[q].role != "base" for q in labels[n].names)
    ]
    # « cpc et cpa » asks for both, though the first may be given
    computed = {edge.gives for edge in scope.network.edges if edge.unknown is None}
    rows = [
        n
        for n in wanted
        if n not in results and computed.intersection(labels[n].names) and _is_in_a_row(n, results, labels, text)
    ]
    return tuple(sorted((*results, *rows))) or tuple(wanted)


def _heads_a_series(label: Label, text: Text) -> bool:
    """« y = 40, 35, 30 »."""
    following = text.tokens[label.last + 1 : label.last + 3]
    return [t.kind for t in following] == ["mark", "figure"] and following[0].word in ("=", ":")


def _heads_the_questions(label: Label, text: Text, scope: Scope) -> bool:
    """« emprunt à amortissements constants : intérêts de l'année 3 » says how the loan is paid back."""
    following = text.tokens[label.last + 1 : label.last + 2]
    return label.key in scope.words and bool(following) and following[0].word == ":"


def _completes_a_figure(label: Label, text: Text) -> bool:
    """« 40 % des réponses »: what the figure is a part of."""
    before = text.tokens[max(0, label.first - 2) : label.first]
    return [token.kind for token in before] == ["figure", "word"] and before[1].word in ("de", "du", "des", "d")


def _is_in_a_row(number: int, others: Sequence[int], labels: Sequence[Label], text: Text) -> bool:
    """Whether nothing but « et » or a comma parts a label from one of the others."""
    return any(
        abs(number - other) == 1
        and [token.word for token in text.words(labels[min(number, other)].last, labels[max(number, other)].first)]
        in (["et"], ["/"], [","])
        for other in others
    )


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
        found = _derive(scope.network, {*givens, *before}, entry.quantity, conventions)
        # counted from the figures: an answer to an earlier question would hide those it came from
        whole = _derive(scope.network, set(givens), entry.quantity, conventions) or found
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
    able = [name for name in several if _derive(scope.network, set(givens), name, ()) is not None]
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


def _derive(network: Network, known: set[str], name: str, conventions: Sequence[str]) -> Derivation | None:
    """As `derive`, but a usual value is no answer to a question about it."""
    return derive(without_defaults(network, [name]), known, name, conventions)


def derivable(
    scope: Scope, givens: Mapping[str, Value], sought: Sequence[str], conventions: Sequence[str]
) -> tuple[Network, frozenset[str], frozenset[str], str | None, float]:
    """The network that answers, the givens and the usages it needs, the first quantity that can't be found, the cost.

    A usage (TVA at 20 %) serves only when the figures do not do without it.
    """
    full = without_defaults(scope.network, sought)
    spoken = [name for name, default in full.defaults.items() if default.words is not None]
    for network in (without_defaults(full, spoken), full) if spoken else (full,):
        known, used, defaults, lacking, cost = dict.fromkeys(givens), set[str](), set[str](), None, 0.0
        for name in sought:
            found = derive(network, known, name, conventions)
            if found is None:
                lacking = name
                break
            needs = {need for edge in found.edges for need in edge.needs}
            used |= (needs | {name}) & set(givens)
            defaults |= set(found.defaults)
            cost += found.cost
            known |= dict.fromkeys([*(edge.gives for edge in found.edges), *found.defaults])
        if lacking is None:
            break
    return network, frozenset(used), frozenset(defaults), lacking, cost
