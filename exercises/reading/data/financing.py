"""Two sources of funds, the share or the amount of each and what it costs: « 65 % de capitaux propres à 10 %, 35 % de
dettes à 4 % », « capitaux propres 300 k€ (9 %) et emprunts 200 k€ (5 %) »."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, stem

_SHARES = ("part_des_capitaux_propres", "part_de_la_dette")
_AMOUNTS = ("capitaux_propres", "dettes_financieres")
_COSTS = ("cout_des_capitaux_propres", "cout_de_la_dette")
_OWNERS = frozenset(map(stem, ("propres", "cp", "actionnaires", "actions", "associés")))
_LENDERS = frozenset(map(stem, ("dette", "dettes", "emprunt", "emprunts", "endettement", "banque", "bancaire")))
_TAX = frozenset(map(stem, ("impôt", "impôts", "is", "imposition", "fiscal")))
_NET = frozenset(map(stem, ("net", "nette", "après")))
_STOPS = frozenset({".", ";", "\n"})
_REACH = 8


def financing(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """The two shares (or amounts) and the two costs, where the chapter weighs them; nothing unless each figure has its
    place: share and cost by turns, or the two of each kind together."""
    if not set(_COSTS) <= set(scope.quantities):
        return
    figures = text.figures
    rates = [index for index in loose if figures[index].unit == "pourcent" and not _is_of_tax(text, index)]
    amounts = [index for index in loose if figures[index].unit == "euro" or figures[index].unit is None]
    if len(rates) == 2 and len(amounts) == 2 and not any(_is_net(text, index) for index in rates):
        weights, costs, names = amounts, rates, _AMOUNTS
    elif len(rates) == len(_SHARES) + len(_COSTS) and not amounts:
        pairs = [(one, other) for one in rates for other in rates if one < other]
        whole = [pair for pair in pairs if figures[pair[0]].value + figures[pair[1]].value == 1]
        if len(whole) != 1 or any(_is_net(text, index) for index in rates):
            return
        weights, costs, names = list(whole[0]), [index for index in rates if index not in whole[0]], _SHARES
    else:
        return
    order = sorted((*weights, *costs))
    kinds = ["weight" if index in weights else "cost" for index in order]
    by_turns = all(one != other for one, other in pairwise(kinds))
    if by_turns:
        sources = _sources(text, order[0], order[-1])
        if sources is None:
            return
        first, then = sources, sources
    else:
        apart = (order[0], order[1]), (order[2], order[3])
        if kinds[0] != kinds[1]:
            return
        one, other = (_sources(text, *pair) for pair in apart)
        if one is None:
            return
        first, then = (one, other or one) if kinds[0] == "weight" else (other or one, one)
    yield from _data(text, weights, [names[place] for place in first])
    yield from _data(text, costs, [_COSTS[place] for place in then])


def _data(text: Text, indices: Sequence[int], names: Sequence[str]) -> Iterator[Datum]:
    for index, name in zip(indices, names, strict=True):
        figure, place = text.figures[index], text.place[index]
        yield Datum(figure.value, figure.unit, figure.tax, (index,), place, place, quantity=name)


def _sources(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """Whose the two figures of a kind are, in order: 0 for the owners, 1 for the lenders. None when it is not said."""
    before, after = range(text.place[first]), range(text.place[last], len(text.tokens))
    start = max((place for place in before if text.tokens[place].word in _STOPS | {":"}), default=-1)
    end = next((place for place in after if text.tokens[place].word in _STOPS), None)
    inside = [token.word for token in text.tokens[start + 1 : end]]
    owners = next((place for place, word in enumerate(inside) if word in _OWNERS), None)
    lenders = next((place for place, word in enumerate(inside) if word in _LENDERS), None)
    if owners is None or lenders is None:
        return None
    return (0, 1) if owners < lenders else (1, 0)


def _is_of_tax(text: Text, index: int) -> bool:
    """« IS 25 % », « impôt sur les sociétés au taux de 25 % », « 25 % d'impôt »."""
    place = text.place[index]
    before = [token.word for token in text.tokens[max(0, place - _REACH) : place]]
    stops = [at for at, word in enumerate(before) if word in (",", ";", ".", "\n", "(") or word[:1].isdigit()]
    near = before[stops[-1] + 1 :] if stops else before
    after = takewhile(lambda token: token.kind == "word", text.tokens[place + 1 : place + 3])
    return bool(_TAX & {*near, *(token.word for token in after)})


def _is_net(text: Text, index: int) -> bool:
    """« 3,75 % après impôt »: not the cost before tax."""
    place = text.place[index]
    return any(token.word in _NET for token in text.tokens[place + 1 : place + 3])
