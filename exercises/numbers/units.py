"""What may follow a number: a scale (k, M, millions), a unit, HT or TTC, « par mois »."""

from collections.abc import Mapping
from dataclasses import dataclass

from exercises.numbers.values import Tax, Unit

_WORDS: Mapping[Unit, str] = {
    "euro": "€ euro euros eur eurs euross e balle balles boules chf franc francs fr",
    "pourcent": "% pct pcent pourcent pourcents pourcentage",
    "pour_mille": "‰",
    "points": "point points pt pts",
    "mois": "mois",
    "ans": "an ans annee annees",
    "jours": "jour jours j jrs jr",
    "semaines": "semaine semaines sem",
    "trimestres": "trimestre trimestres",
    "fois": "fois",
    "unites": "unite unites piece pieces pcs pce pc",
}
UNITS: Mapping[str, Unit] = {word: unit for unit, listed in _WORDS.items() for word in listed.split()}

# letters that are units only when nothing else follows them
SHORT = frozenset({"e", "j", "fr", "pc", "sem", "pt"})
AFTER_DAYS = frozenset(
    {"a", "au", "aux", "de", "du", "et", "ou", "en", "pour", "avec", "par", "sur", "fin", "puis", "dans"}
)

# « points de … » that are places, not percentage points
PLACES = frozenset({"vente", "ventes", "contact", "contacts", "fidelite", "livraison", "retrait", "rencontre"})
EURO_SIGNS = frozenset({"€", "euro", "euros", "eur", "e", "balles", "boules"})
CENTS = frozenset({"centime", "centimes", "cts", "ct", "cent", "cents"})
TAXES: Mapping[str, Tax] = {"ht": "ht", "ttc": "ttc"}

_SCALES = {
    "k": 3, "mille": 3, "mil": 3, "millier": 3, "milliers": 3, "million": 6, "millions": 6, "milion": 6, "milions": 6,
    "mio": 6, "milliard": 9, "milliards": 9, "md": 9, "mds": 9, "mrd": 9, "mrds": 9, "mia": 9,
}  # fmt: skip
_EURO_SCALES = {"keur": 3, "keuros": 3, "meur": 6, "kf": 3}


@dataclass(frozen=True, slots=True)
class Scale:
    """A power of ten that follows a number; `unit` when the two are one word (« keur »); `spoken` for « millions »."""

    exponent: int
    unit: Unit | None = None
    spoken: bool = False


def scale(word: str, *, capital: bool, before_euro: bool) -> Scale | None:
    """The scale that a word after a number means. « M » is a million, « m » only before « € ».

    >>> scale("m", capital=False, before_euro=False) is None, scale("m", capital=True, before_euro=False).exponent
    (True, 6)
    """
    if word in _EURO_SCALES:
        return Scale(_EURO_SCALES[word], "euro")
    if word in ("m", "mm") and (capital or before_euro):
        return Scale(6)
    if word in _SCALES:
        return Scale(_SCALES[word], spoken=len(word) > 3)
    return None
