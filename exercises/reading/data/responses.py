"""What a demand does when a price or an income changes: « la baguette passe de 1,20 € à 1,26 €, les ventes de 800 à
780 », « prix 40, qté 2 500, prix −5 % »: which change is the cause, which one follows."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from exercises.numbers import Unit
from exercises.reading.data.datum import Datum, is_year, spread
from exercises.reading.data.signs import direction_of
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, Token, stem

Kind = Literal["prix", "demande", "revenu"]

_PRICES = frozenset({"prix", "tarif", "cout"})
_INCOMES = frozenset({"revenu", "salaire", "pouvoir"})
_DEMANDS = frozenset(
    map(
        stem,
        (
            "ventes", "vente", "quantité", "demande", "volume", "fréquentation", "entrées", "clients", "clientèle",
            "abonnés", "abonnements", "adhérents", "visiteurs", "exemplaires", "nombre", "dépense", "consommation",
            "achats", "réservations", "commandes", "locations", "nuitées", "places", "billets", "repas", "couverts",
            "unités", "pièces", "lots", "spectateurs", "passagers", "séances", "inscriptions", "tickets", "budget",
            "écoule", "vend", "vendait", "vendre", "veut",
        ),
    )
)  # fmt: skip
_COUNTED = frozenset(word.replace("é", "e") for word in _DEMANDS)
_ENDS = frozenset(".?!;\n")
_ARROWS = frozenset({"→", "->"})
_AFTER = stem("après")
_TO = (["a"], ["puis"], [",", "puis"], *([*words, _AFTER] for words in (["et"], [","], [",", "et"], ["avant", ","])))
_BACK = (["a", "lieu"], ["contre"])
_MOST_TIMES = 4
"""A price or a demand that is multiplied by more changes nothing any more: « 2 500 à 40 » is no change."""
_HIGHEST = 10
"""No elasticity is higher: a greater figure after its name is something else."""
_WANTED = frozenset(map(stem, ("veut", "vise", "viser", "atteindre", "objectif", "souhaite", "voudrait", "espère")))
_COMPLEMENTS = frozenset({"pour", "par", "sur", "selon"})
"""« le tarif, pour 5 000 entrées, augmente »: no subject."""
_REACH = 14
_NEAR = 3
_CAUSES: dict[Kind, tuple[str, str]] = {
    "prix": ("prix_initial", "nouveau_prix"),
    "demande": ("quantite_initiale", "nouvelle_quantite"),
    "revenu": ("revenu_initial", "nouveau_revenu"),
}
_OTHER_GOOD = ("prix_initial_de_l_autre_bien", "nouveau_prix_de_l_autre_bien")
_RATES: dict[Kind, str] = {
    "prix": "variation_du_prix",
    "demande": "variation_de_la_demande",
    "revenu": "variation_du_revenu",
}
_RATE_OF_OTHER_GOOD = "variation_du_prix_de_l_autre_bien"


@dataclass(frozen=True, slots=True)
class _Change:
    """From a figure to another (one figure, a signed rate, when they are the same), and what changes."""

    start: int
    end: int
    kind: Kind | None

    @property
    def is_rate(self) -> bool:
        return self.start == self.end


def responses(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """The values of each change, as the cause or what follows it; none when a change may be either, or when one cause
    has several effects."""
    if "elasticite_prix" not in scope.own or not any(_names_elasticity(token) for token in text.tokens):
        return
    pairs = list(_changes(text, loose))
    free = [index for index in loose if not any(index in (pair.start, pair.end) for pair in pairs)]
    rates = list(_rates(text, free))
    told = [one for one in rates if not text.asks(text.place[one.start])]
    found = _told([*pairs, *(told or ([] if len(pairs) > 1 else rates))], text)
    crossed = any(token.word.startswith("crois") for token in text.tokens)
    if len({change.kind for change in found}) < len(found):
        return
    for one in found:
        if one.kind is not None:
            yield from _read(one, one.kind, text, crossed=crossed)
    if not crossed and not any(one.kind == "revenu" for one in found):
        changed = {one.kind for one in found if not one.is_rate}
        yield from _levels(text, [index for index in free if index not in {one.start for one in rates}], changed)


def _levels(text: Text, loose: Sequence[int], changed: Collection[Kind | None]) -> Iterator[Datum]:
    """« prix 40, qté 2 500, e = −1,8 »: where the elasticity is given, the price and the demand that it starts from."""
    given = next((index for index in loose if _is_elasticity(text, index)), None)
    if given is None:
        return
    others = [index for index in loose if index != given and not is_year(text.figures[index])]
    prices = [index for index in others if _is_price(text, index)]
    if "prix" not in changed and len(prices) == 1:
        yield _level(text, prices[0], "prix_initial", "euro")
    demands = [index for index in others if index not in prices and _is_demand(text, index)]
    if "demande" in changed or not demands:
        return
    wanted = [index for index in demands if _is_wanted(text, index)]
    before = [index for index in demands if index not in wanted]
    if len(before) == 1 and len(wanted) <= 1:
        yield _level(text, before[0], "quantite_initiale", None)
        yield from (_level(text, index, "nouvelle_quantite", None) for index in wanted)


def _level(text: Text, index: int, name: str, unit: Unit | None) -> Datum:
    place, figure = text.place[index], text.figures[index]
    return Datum(figure.value, unit, None, (index,), place, place, quantity=name)


def _is_elasticity(text: Text, index: int) -> bool:
    """« une élasticité-prix de −1,8 », « e = −0,75 »."""
    figure, place = text.figures[index], text.place[index]
    if figure.unit is not None or not 0 < abs(figure.value) < _HIGHEST:
        return False
    for token in reversed(text.tokens[max(0, place - _REACH) : place]):
        if token.kind == "figure" or token.word in _ENDS:
            return False
        if _names_elasticity(token):
            return True
    return False


def _names_elasticity(token: Token) -> bool:
    return token.word.startswith("elast") or token.word in ("e", "ep", "ec", "er")


def _is_price(text: Text, index: int) -> bool:
    """An amount in euros, or a bare number just after « prix »."""
    figure, place = text.figures[index], text.place[index]
    named = [token.word for token in text.words(max(-1, place - _NEAR), place) if token.word not in (":", "=", "a")]
    return figure.unit == "euro" or (
        figure.unit is None and figure.noun is None and named[-1:] in (["prix"], ["tarif"])
    )


def _is_demand(text: Text, index: int) -> bool:
    """« 2 500 exemplaires », « qté 2 500 », « 5 000 entrées »."""
    figure, place = text.figures[index], text.place[index]
    if figure.unit == "unites" or stem(figure.noun or "").replace("é", "e") in _COUNTED:
        return True
    named = [token.word for token in text.words(max(-1, place - _NEAR), place) if token.word not in (":", "=", "a")]
    return figure.unit is None and bool(named) and (named[-1] in _DEMANDS or named[-1] in _WANTED)


def _is_wanted(text: Text, index: int) -> bool:
    place = text.place[index]
    return any(token.word in _WANTED for token in text.tokens[max(0, place - _NEAR) : place])


def _changes(text: Text, loose: Sequence[int]) -> Iterator[_Change]:
    used = -1
    for one, other in pairwise(index for index in loose if not is_year(text.figures[index])):
        order = _order(text, one, other) if one > used else None
        if order is not None:
            used = other
            yield _Change(*order, _kind(text, one, other))


def _order(text: Text, one: int, other: int) -> tuple[int, int] | None:
    """The two figures in time; None when they are no change."""
    first, last = text.figures[one], text.figures[other]
    if other != one + 1 or "pourcent" in (first.unit, last.unit) or (first.unit and first.unit != last.unit):
        return None
    if not (first.value > 0 and last.value > 0 and _is_close(first.value, last.value)):
        return None
    tokens = list(text.words(text.place[one], text.place[other]))
    if tokens and first.noun is not None and tokens[0].word == stem(first.noun):
        tokens = tokens[1:]
    words = [token.word for token in tokens]
    if words in _BACK:
        return other, one
    arrow = len(words) == 1 and words[0] in _ARROWS
    return (one, other) if arrow or (words in _TO and _is_announced(text, one)) else None


def _is_close(one: Decimal, other: Decimal) -> bool:
    return max(one, other) <= _MOST_TIMES * min(one, other)


def _is_announced(text: Text, index: int) -> bool:
    """« passe de 800 à 780 », « revenu 1 800 à 1 890 », « prix A = 10 puis 12 », not « vendu 40 à 45 clients »."""
    place = text.place[index]
    before = text.tokens[max(0, place - _NEAR) : place]
    return any(token.word in ("de", "d", "avant") or _is_subject(token) for token in before[-_NEAR:])


def _is_subject(token: Token) -> bool:
    return token.word in _PRICES | _INCOMES | _DEMANDS


def _kind(text: Text, one: int, other: int) -> Kind | None:
    """What the words before a change say that changes, or what its figures count; None when nothing says it."""
    place = text.place[one]
    found = _subject(text, range(place - 1, max(-1, place - _REACH), -1))
    if found is not None:
        return found
    following = [token.kind for token in text.tokens[text.place[other] + 1 : text.place[other] + 3]]
    # « 2,50 → 2,75 ventes 800 → 728 »: the noun is the next figure's
    noun = text.figures[other].noun if following != ["word", "figure"] else None
    return "demande" if text.figures[other].unit == "unites" or stem(noun or "") in _DEMANDS else None


def _subject(text: Text, places: range) -> Kind | None:
    for place in places:
        token = text.tokens[place]
        if token.kind == "figure" or token.word in _ENDS:
            return None
        if token.word in _INCOMES:
            return "revenu"
        if token.word in _PRICES:
            return "prix"
        if token.word in _DEMANDS and not _follows_a_figure(text, place):
            before = next((other for other in reversed(text.tokens[:place]) if not other.skipped), None)
            if before is not None and before.word in _COMPLEMENTS:
                continue
            # « le prix de vente »
            return "prix" if before is not None and before.word in _PRICES else "demande"
    return None


def _follows_a_figure(text: Text, place: int) -> bool:
    """« 5 000 entrées », but not « 2,75 ventes 800 → 728 », which goes on."""
    heads = place + 1 < len(text.tokens) and text.tokens[place + 1].kind == "figure"
    return place > 0 and text.tokens[place - 1].kind == "figure" and not heads


def _rates(text: Text, loose: Sequence[int]) -> Iterator[_Change]:
    """« le tarif augmente de 5 % », « capsules −12 % », « vendre 6 % de plus »."""
    for index in loose:
        if text.figures[index].unit == "pourcent" and direction_of(text, index, None):
            place = text.place[index]
            after = range(place + 1, min(len(text.tokens), place + _NEAR + 1))
            kind = _subject_of_a_rate(text, place) or _subject(text, after)
            yield _Change(index, index, kind)


def _subject_of_a_rate(text: Text, place: int) -> Kind | None:
    """The subject of « le tarif, fixé à 9 € pour 5 000 entrées, augmente de 5 % »; what figures count is none."""
    far = False
    for position in range(place - 1, -1, -1):
        token = text.tokens[position]
        if token.word in _ENDS or (token.kind == "figure" and text.figures[token.figure].unit == "pourcent"):
            return None
        far = far or token.kind == "figure"
        if _is_subject(token) and not _follows_a_figure(text, position):
            kind = _subject(text, range(position, position - 1, -1))
            if kind == "prix" or (kind is not None and not far):
                return kind
    return None


def _told(found: Sequence[_Change], text: Text) -> list[_Change]:
    """The changes with what each is: the one that no word tells is what the others are not."""
    income = any(one.kind == "revenu" for one in found)
    priced = any(token.word in _PRICES for token in text.tokens) or any(one.unit == "euro" for one in text.figures)
    known = {one.kind for one in found if one.kind is not None}
    told: list[_Change] = []
    for one in found:
        kind = one.kind
        if kind is None and income:
            kind = "demande"
        elif kind is None and (
            text.figures[one.end].unit == "euro" or (known <= {"demande"} and (priced or not one.is_rate))
        ):
            kind = "prix"
        elif kind is None and known == {"prix"}:
            kind = "demande"
        elif kind == "prix" and income:
            # an income elasticity knows no price
            kind = None
        told.append(replace(one, kind=kind))
    unsaid = [one for one in told if one.kind is None]
    if len(told) == 2 and len(unsaid) == 2 and all(one.is_rate for one in told):
        # « capsules −12 % → machines +9 % »
        return [replace(told[0], kind="prix"), replace(told[1], kind="demande")]
    return told


def _read(change: _Change, kind: Kind, text: Text, *, crossed: bool) -> Iterator[Datum]:
    other_good = crossed and kind == "prix"
    if change.is_rate:
        place, value = text.place[change.start], abs(text.figures[change.start].value)
        signed = direction_of(text, change.start, None) * value
        name = _RATE_OF_OTHER_GOOD if other_good else _RATES[kind]
        yield Datum(signed, "pourcent", None, (change.start,), place, place, quantity=name)
        return
    names = _OTHER_GOOD if other_good else _CAUSES[kind]
    last = text.figures[max(change.start, change.end)]
    for index, name in zip((change.start, change.end), names, strict=True):
        place, figure = text.place[index], text.figures[index]
        unit = None if kind == "demande" else figure.unit or last.unit
        yield Datum(spread(figure, last), unit, None, (index,), place, place, quantity=name)
