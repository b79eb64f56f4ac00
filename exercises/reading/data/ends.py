"""What rates start from and lead to: « après une hausse de 12 %, 1 400 € », « 3 200 contrats, + 6 % par an »."""

from collections.abc import Sequence
from dataclasses import dataclass

from exercises.reading.data.datum import is_year
from exercises.reading.data.signs import direction_of
from exercises.reading.words.text import Text, lexicon, stem

_BEFORE = 4
_FAR = 9
_NOW = frozenset({"eleve", "elevent", "vaut", "valent", "coute", "atteint", "atteignent", "etablit", "desormais"})
_NOW |= {"maintenant", "aujourd", "passe", "devient", "present"}
_THEN = frozenset({"etait", "etaient", "était", "étaient", "valait", "coutait", "auparavant", "avant", "initialement"})
_TIMES = frozenset({"jours", "mois", "ans", "semaines", "trimestres", "pourcent", "coefficient"})
_FORESEEN = ("prevoi", "prevu", "prevoy", "devrai", "devra", "espere", "envisage", "estime", "table", "prochain")


@dataclass(frozen=True, slots=True)
class Reached:
    """What a rate led to: the figure of the value, that of the rate when it is the only one, and its direction."""

    value: int
    rate: int | None
    way: int


def reached(text: Text, loose: Sequence[int]) -> Reached | None:
    """« après une hausse de 12 %, le loyer s'élève à 1 400 € », « 1 400 € après + 12 % », « a baissé de 5 % et vaut
    désormais 190 € », « 45 000 visiteurs, soit 12 % de plus »; None when nothing says so."""
    rates = [index for index in loose if text.figures[index].unit == "pourcent"]
    way = direction_of(text, rates[0], None) if rates else 0
    value = _value_reached(text, loose, rates) if way else None
    if value is None or text.figures[value].unit == "pourcent" or is_year(text.figures[value]):
        return None
    yearly = rates and any(token.word == "par" for token in text.tokens[text.place[rates[0]] :][1:2])
    return Reached(value, rates[0] if len(rates) == 1 and not yearly else None, way)


def _value_reached(text: Text, loose: Sequence[int], rates: Sequence[int]) -> int | None:
    first, last = rates[0], rates[-1]
    start = text.place[first]
    if len(rates) == 1 and first - 1 in loose and _equals(text, first - 1, first):
        return first - 1
    after = next((i for i in range(start - 1, max(-1, start - _FAR), -1) if text.tokens[i].word == "apre"), None)
    if after is not None and text.same_sentence(after, start):
        before = text.tokens[after - 1] if after else None
        if before is not None and before.kind == "figure" and before.figure in loose:
            return before.figure
        following = last + 1
        return following if following in loose and text.same_sentence(start, text.place[following]) else None
    following = last + 1
    if following not in loose:
        return None
    between = [token.word for token in text.tokens[text.place[last] + 1 : text.place[following]]]
    told = between[:1] in ([","], ["et"], ["puis"]) and len(between) <= _FAR and _NOW.intersection(between)
    return following if told and not _THEN.intersection(between) else None


def _equals(text: Text, value: int, rate: int) -> bool:
    """« 45 000 visiteurs cette saison, soit 12,5 % de plus que la précédente », « 45 000 = +12,5 % »; but not « une
    hausse de 1 200 €, soit 8 % »."""
    before = [token.word for token in text.tokens[max(0, text.place[value] - _BEFORE) : text.place[value]]]
    between = [token.word for token in text.tokens[text.place[value] + 1 : text.place[rate]] if not token.skipped]
    words = lexicon()
    risen = (words["hausses"] | words["baisses"]).intersection(before)
    return between[-1:] in (["soit"], ["="]) and len(between) <= _FAR and not risen


def departed(text: Text, loose: Sequence[int]) -> int | None:
    """The only amount of a text that says what is to come: « 3 200 contrats aujourd'hui, + 6 % par an : combien dans
    4 ans ? »; None when its question looks back."""
    rates = [index for index in loose if text.figures[index].unit == "pourcent"]
    amounts = [i for i in loose if text.figures[i].unit not in _TIMES and not is_year(text.figures[i])]
    if not rates or not direction_of(text, rates[0], None) or len(amounts) != 1 or amounts[0] > rates[0]:
        return None
    amount = text.figures[amounts[0]]
    if amount.unit is None and amount.noun is None:
        return None
    moments = lexicon()["moments"]
    back, ahead = (frozenset(map(stem, moments[side])) for side in ("avant", "apres"))
    place = text.place[amounts[0]]
    before = {token.word for token in text.tokens[max(0, place - _BEFORE) : place]}
    after = {token.word for token in text.tokens[text.place[rates[-1]] :]}
    risen = before & (lexicon()["hausses"] | lexicon()["baisses"])
    foreseen = after & ahead or any(token.word.startswith(_FORESEEN) for token in text.tokens[place:])
    return amounts[0] if foreseen and not risen and not after & back else None
