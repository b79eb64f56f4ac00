"""What is wanted though no question names it: the main quantity, what a lone figure is given for, a bare name."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from exercises.functions import Value
from exercises.network import Derivation
from exercises.reading.bindings.assignment import Assignment
from exercises.reading.bindings.attached import is_a_result_too
from exercises.reading.derivable import way_to
from exercises.reading.questions.asked import Asking, is_question
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, lexicon

_ON_A_LINE = frozenset({"x_donne", "abscisse_donnee", "y_vise", "rang_a_prevoir", "rangs_a_prevoir"})
"""Where a line is read: what it gives there is asked for."""
_AIMED = "y_vise"


def only_answer(givens: Mapping[str, Value], conventions: Sequence[str], scope: Scope) -> list[str]:
    """« … ça fait combien ? »: the chapter's main quantity, or when it is given the only one that takes all givens."""
    if scope.principal not in givens:
        series = [name for name in givens if scope.quantities[name].kind == "serie"]
        if way_to(scope.network, set(givens), scope.principal, conventions) is None:
            return [carried_on(series, givens, (), conventions, scope) or scope.principal]
        return [scope.principal]
    found = []
    for name in sorted(scope.own - set(givens)):
        way = way_to(scope.network, set(givens), name, conventions) if scope.quantities[name].role != "base" else None
        if way is not None and {need for edge in way.edges for need in edge.needs} >= set(givens):
            found.append(name)
    return found if len(found) == 1 else []


def carried_on(
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
        way = way_to(scope.network, known, name, conventions)
        if way is not None and _is_placed(way, givens, scope):
            found.append((name != scope.principal and quantity.kind == "nombre", way.cost, name))
    return min(found)[-1] if found else None


def _is_placed(way: Derivation, givens: Mapping[str, Value], scope: Scope) -> bool:
    """Whether what is given beside the series serves: the rank, the budget."""
    needs = {need for edge in way.edges for need in edge.needs} & set(givens)
    return any(scope.quantities[need].kind == "nombre" or scope.quantities[need].role != "base" for need in needs)


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


def _needs(given: str, name: str, known: set[str], conventions: Sequence[str], scope: Scope) -> bool:
    way = way_to(scope.network, known, name, conventions)
    return way is not None and any(given in edge.needs for edge in way.edges)


def _is_in_a_question(place: int, text: Text) -> bool:
    """Whether a figure stands in a sentence that asks, or before « ? »."""
    if place < 0:
        return False
    words = lexicon()
    cues = words["interrogatifs"] | words["ordres_surs"] | {"?"}
    return any(token.word in cues for at, token in enumerate(text.tokens) if text.same_sentence(at, place))


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
        if name in told and told[name] in scope.own and way_to(scope.network, known, told[name], conventions)
        else name
        for name in sought
    ]


def silent_heads(
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
