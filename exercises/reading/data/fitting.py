"""Whether a datum may be the value of a quantity: its unit, its tax, its period, its range."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from exercises.functions import Impossible, Value
from exercises.quantity import Quantity
from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope, id_words
from exercises.reading.words.text import Text, key, lexicon

_PROPORTIONS = frozenset({"proportion", "probabilité", "probabilite"})
_PERIODS = {"ans": 12, "mois": 1, "trimestres": 3}
UNIT_NOUNS = {"ans": "an", "mois": "mois", "jours": "jour", "semaines": "semaine", "trimestres": "trimestre"}
_PERIOD_REACH = 6
_PERIOD_WORDS = {
    "an": "an", "anne": "an", "anné": "an", "annuel": "an", "annuelle": "an",
    "mois": "mois", "mensuel": "mois", "mensuelle": "mois", "mensualité": "mois", "mensualite": "mois",
    "trimestre": "trimestre", "trimestriel": "trimestre", "trimestrielle": "trimestre",
    "jour": "jour", "journalier": "jour", "journaliere": "jour", "quotidien": "jour", "quotidienne": "jour",
    "semaine": "semaine", "hebdomadaire": "semaine",
}  # fmt: skip
_PERIODICAL = frozenset({"mensuel", "mensuelle", "annuel", "annuelle", "trimestriel", "trimestrielle"})
_EVERY = frozenset({"par", "chaque", "tou", "toute", "fin", "debut"})
_OF_A_PERIOD = frozenset({"fin", "debut", "de", "du", "le", "les", "la"})
_OF_ONE_PIECE = frozenset({"prix", "unitaire", "panier", "moyen", "cout"})


@dataclass(frozen=True, slots=True)
class Fit:
    """A value as the quantity holds it, and how natural that is (1: its very unit). `guessed`: 20 taken for 20 %."""

    value: Value
    quality: float
    guessed: bool = False


def fit(datum: Datum, quantity: Quantity) -> Fit | None:
    """The datum as a value of the quantity, or None when its type, its tax or its range forbids it."""
    if (datum.rank and quantity.rank_of is None and datum.quantity != quantity.id) or datum.scale != quantity.scale:
        return None
    if datum.tax is not None and (quantity.tax not in (datum.tax, None) or "TVA" in quantity.name):
        return None
    if quantity.kind == "table" or (isinstance(datum.value, tuple) and quantity.kind != "serie"):
        return None
    if (
        quantity.kind == "serie"
        and isinstance(datum.value, Decimal)
        and (quantity.several or quantity.unit != "pourcent")
    ):
        return None
    found = _convert(_unsigned(datum) if quantity.taken_off else datum, quantity)
    if found is None or (found.guessed and datum.moment in ("start", "end")):
        return None
    value = (found.value,) if quantity.kind == "serie" and isinstance(found.value, Decimal) else found.value
    try:
        quantity.check(value)
    except Impossible:
        return None
    return Fit(value, found.quality, found.guessed)


def period_of(words: Iterable[str]) -> str | None:
    """« an » for « annuel », « par an », « chaque année »; « mois » for « mensuel »…"""
    return next((_PERIOD_WORDS[word] for word in words if word in _PERIOD_WORDS), None)


def counts_years(text: Text, scope: Scope) -> bool:
    """Whether a statement speaks of years and of no months, where the chapter tells one from the other: « 4 loyers de
    13 200 €, en fin d'année »."""
    if not any(f"{name}_annuel" in scope.own for name in scope.own):
        return False
    periods = {_PERIOD_WORDS[token.word] for token in text.tokens if token.word in _PERIOD_WORDS}
    return "an" in periods and "mois" not in periods and not any(figure.unit == "mois" for figure in text.figures)


def said_period(datum: Datum, text: Text) -> str | None:
    """« 9 800 € à la fin de chaque année », « 310 par mois », « 0,5 % par mois »: the period said of a figure."""
    if datum.unit not in ("euro", "pourcent", None):
        return None
    words: list[str] = []
    reach = 2 if datum.unit == "pourcent" else _PERIOD_REACH
    for token in text.tokens[datum.last + 1 : datum.last + 1 + reach]:
        if token.word == "/" and not words:
            words.append("par")
            continue
        if token.kind != "word" or token.word in lexicon()["interrogatifs"]:
            break
        words.append(token.word)
    for place, word in enumerate(words):
        following = next((other for other in words[place + 1 :] if other not in _OF_A_PERIOD), "")
        if word in _EVERY and following in _PERIOD_WORDS:
            return _PERIOD_WORDS[following]
    if words[:1] == ["mois"] and datum.unit == "pourcent":
        # « churn 3,5 % mois »
        return "mois"
    return _PERIOD_WORDS.get(words[0]) if words and words[0] in _PERIODICAL else None


def of_its_period(name: str, said: str | None, scope: Scope) -> str:
    """« un churn de 5 % par mois »: the monthly rate, where there is one."""
    monthly = f"{name}_mensuel"
    return monthly if said == "mois" and monthly in scope.quantities else name


def is_of_another_period(quantity: Quantity, said: str | None) -> bool:
    """Whether a figure said by the month can't be this, which is by the year."""
    return said is not None and period_of(key(quantity.name)) not in (None, said)


def _unsigned(datum: Datum) -> Datum:
    """« −40 % » is a discount of 40 %."""
    value = datum.value
    if isinstance(value, tuple):
        return replace(datum, value=tuple(map(abs, value)))
    return replace(datum, value=abs(value)) if isinstance(value, Decimal) else datum


def _convert(datum: Datum, quantity: Quantity) -> Fit | None:
    value, unit, wanted = datum.value, datum.unit, quantity.unit
    if unit == wanted:
        return Fit(value, 1.0)
    if unit is None and wanted == "pourcent" and _is_proportion(value, quantity):
        return Fit(value, 0.9)
    if unit is None:
        amount = datum.header != 1 and wanted == "euro" and not id_words(quantity.id) & _OF_ONE_PIECE
        return _bare(_times(value, datum.header) if amount else value, quantity)
    if isinstance(value, tuple):
        return Fit(value, 0.9) if wanted is None and unit in ("euro", "unites", "fois", "points") else None
    if unit in UNIT_NOUNS:
        if wanted in ("unites", None) and any(
            unit == noun or UNIT_NOUNS[unit] == noun.rstrip("s") for noun in quantity.nouns
        ):
            return Fit(value, 1.0)
        if unit in _PERIODS and wanted in _PERIODS:
            assert isinstance(value, Decimal)
            return Fit(value * _PERIODS[unit] / _PERIODS[wanted], 0.6)
        return None
    if unit == "points" and wanted == "pourcent" and "erreur" in id_words(quantity.id):
        # « une marge d'erreur de 3,1 points »
        assert isinstance(value, Decimal)
        return Fit(value / 100, 0.9)
    countable = ("unites", "fois", "coefficient", "points", None)
    if unit in countable and wanted in countable:
        return Fit(value, 0.9)
    if wanted is None and unit == "euro":
        return Fit(value, 0.8)
    return None


def _is_proportion(value: Value, quantity: Quantity) -> bool:
    """« p = 0,2 » is 20 %, where the course writes it so."""
    below = isinstance(value, Decimal) and 0 < value < 1
    return below and bool(id_words(quantity.id) & _PROPORTIONS)


def _times(value: Value, factor: Decimal) -> Value:
    if isinstance(value, tuple):
        return tuple(term * factor for term in value)
    return value * factor if isinstance(value, Decimal) else value


def _bare(value: Value, quantity: Quantity) -> Fit | None:
    """A number typed without its unit. For a rate it must look like a percentage, and be said so by a label."""
    match quantity.unit:
        case "euro":
            return Fit(value, 0.75)
        case "unites" | "coefficient" | "fois" | "points":
            return Fit(value, 0.9)
        case "pourcent":
            terms = value if isinstance(value, tuple) else (value,) if isinstance(value, Decimal) else ()
            if isinstance(value, tuple) and sum(terms) == 1 and all(0 <= term <= 1 for term in terms):
                # « 0,1 ; 0,3 ; 0,6 » are parts of a whole
                return Fit(value, 0.9)
            if len(terms) == 1 and 0 < terms[0] < 1 and "proportion" in id_words(quantity.id):
                # « p = 0,3 »: a proportion is a fraction, no percentage
                return Fit(value, 0.9, guessed=True)
            if not all(1 <= term <= 100 for term in terms):
                return None
            shares = tuple(term / 100 for term in terms)
            return Fit(shares if isinstance(value, tuple) else shares[0], 0.5, guessed=True)
        case "ans" | "mois" | "jours" | "trimestres" | "semaines":
            return Fit(value, 0.4, guessed=True)
        case _:
            return Fit(value, 0.95)
