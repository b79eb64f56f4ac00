"""What a student typed as an answer → a number, several possible numbers, or the reason why there is none."""

import re
from decimal import Decimal

from exercises.numbers.values import Ambiguous, Read, Refused, Unit

_SIMPLE = re.compile(
    r"(?P<sign>[-−+]?)\s?(?P<whole>\d{1,3}(?:[ '’\u00a0\u202f]\d{3})+|\d+)(?:[,.](?P<decimals>\d+))?\s?(?P<unit>[^\W\d]*|€|%|‰)\s?(?P<tax>HT|TTC)?"
)
_UNITS: dict[str, Unit | None] = {
    "": None, "€": "euro", "euro": "euro", "euros": "euro", "%": "pourcent", "‰": "pour_mille", "an": "ans",
    "ans": "ans", "mois": "mois", "jour": "jours", "jours": "jours", "semaine": "semaines", "semaines": "semaines",
    "trimestre": "trimestres", "trimestres": "trimestres", "point": "points", "points": "points", "fois": "fois",
}  # fmt: skip


def read(text: str) -> Read | Ambiguous | Refused:
    """The number typed as an answer."""
    found = _SIMPLE.fullmatch(text.strip())
    if found is None or found["unit"] not in _UNITS:
        return Refused("Je ne lis pas de nombre. Écris-le en chiffres, par exemple « 1\u202f200 » ou « 12,5 % ».")
    unit = _UNITS[found["unit"]]
    value = Decimal(re.sub(r"\D", "", found["whole"]) + "." + (found["decimals"] or "0"))
    value = value / {"pourcent": 100, "pour_mille": 1000}.get(unit or "", 1)
    tax = {"HT": "ht", "TTC": "ttc"}.get(found["tax"] or "")
    return Read(-value if found["sign"] in "-−" and found["sign"] else value, unit, tax, text, len(found["decimals"] or ""))  # type: ignore[arg-type]
