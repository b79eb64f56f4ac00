"""Charges in a break-even statement: what one costs or all of them, charges that add up, a year told for itself."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from exercises.reading.data.datum import Datum, is_year
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, stem


def _stems(*words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


_VARIABLE = _stems("cv", "variable", "variables", "cvu")
_FIXED = _stems("cf", "fixe", "fixes")
_CHARGES = _stems("charges", "coût", "coûts", "frais", "cv", "cvu", "charge")
_PRICES = _stems("pv", "prix", "vend", "vendu", "vendue", "vendus", "vendues", "vends", "tarif")
_TURNOVERS = _stems("ca", "chiffre", "recettes")
_BOUGHT = _stems("achats", "achat", "marchandises", "matières", "consommés", "consommées", "fournitures", "ingrédients")
_PAID = _stems("loyer", "loyers", "salaires", "salaire", "personnel", "dotations", "amortissements", "assurance",
               "assurances", "location")  # fmt: skip
_OTHER = stem("autres")
_ENDS = frozenset(".?!;\n")
_MONTHS_OF_A_YEAR = 12
_SHORT = _stems("cv", "cvu", "coût", "cout")
_NEAR = 4
_FAR = 6


def charges(text: Text, loose: Sequence[int], scope: Scope) -> tuple[list[Datum], tuple[int, ...]]:
    """The data that their place tells, and the figures that only say how long the year is."""
    if "seuil_de_rentabilite" not in scope.own:
        return [], ()
    left = [index for index in loose if not is_year(text.figures[index])]
    year = tuple(index for index in left if _is_the_year(text, index))
    left = [index for index in left if index not in year]
    return [*_sums(text, left), *_of_one(text, left)], year


def _is_the_year(text: Text, index: int) -> bool:
    """« exercice de 12 mois », « activité régulière sur 12 mois »."""
    figure = text.figures[index]
    return figure.unit == "mois" and figure.value == _MONTHS_OF_A_YEAR


def _before(text: Text, index: int) -> list[str]:
    """The words before a figure, the nearest first, up to another figure or the end of the clause."""
    found: list[str] = []
    for token in reversed(text.tokens[: text.place[index]]):
        if token.kind == "figure" or token.word in _ENDS or len(found) >= _NEAR:
            break
        if token.kind == "word" and not token.skipped:
            found.append(token.word)
    return found


def _is_amount(text: Text, index: int) -> bool:
    figure = text.figures[index]
    return figure.unit == "euro" or (figure.unit is None and figure.noun is None)


def _sums(text: Text, left: Sequence[int]) -> Iterator[Datum]:
    """« achats consommés 31 200 €, autres charges variables 7 200 € »: what « autres » adds to."""
    for kind, others, name in ((_VARIABLE, _BOUGHT, "charges_variables"), (_FIXED, _PAID, "charges_fixes")):
        rest = [i for i in left if _is_amount(text, i) and _OTHER in _before(text, i) and kind & set(_before(text, i))]
        first = [i for i in left if _is_amount(text, i) and others & set(_before(text, i)) and i not in rest]
        if len(rest) == 1 and first and all(index < rest[0] for index in first):
            figures = (*first, rest[0])
            values = [text.figures[index].value for index in figures]
            start, end = text.place[first[0]], text.place[rest[0]]
            yield Datum(sum(values, Decimal(0)), "euro", None, figures, start, end, quantity=name)
        elif rest:
            # the others alone are not all of them
            place = text.place[rest[0]]
            yield Datum(text.figures[rest[0]].value, "euro", None, (rest[0],), place, place, moment="apart")


def _of_one(text: Text, left: Sequence[int]) -> Iterator[Datum]:
    """« pv 11, cv 4,40, CF 26 400 »: beside the price of one, a smaller variable cost is that of one."""
    if any(_TURNOVERS & set(_before(text, index)) for index in left):
        return
    prices = [i for i in left if _is_amount(text, i) and _PRICES & set(_before(text, i))]
    costs = [i for i in left if _is_amount(text, i) and i not in prices and _is_variable_cost(text, i)]
    if len(prices) == 1 and len(costs) == 1 and text.figures[costs[0]].value < text.figures[prices[0]].value:
        index = costs[0]
        place = text.place[index]
        value = text.figures[index].value
        yield Datum(value, "euro", None, (index,), place, place, quantity="cout_variable_unitaire")


def _is_variable_cost(text: Text, index: int) -> bool:
    """« cv 4,40 », « chaque menu coûte 4,30 € de charges variables »; « charges variables 40 » may be all of them."""
    before, around = set(_before(text, index)[:2]), text.tokens[max(0, text.place[index] - _FAR) : text.place[index]]
    if not before & _SHORT and not any(token.raw in ("chaque", "unité", "unitaire") for token in around):
        return False
    after = [token.word for token in text.tokens[text.place[index] + 1 : text.place[index] + 4] if not token.skipped]
    told = bool(before & _VARIABLE) or (bool(set(after[:1]) & _CHARGES) and bool(set(after) & _VARIABLE))
    return told and not set(_before(text, index)) & _FIXED
