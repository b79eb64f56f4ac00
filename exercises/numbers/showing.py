"""Numbers as a French textbook prints them, and rounding as it rounds."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from babel.numbers import format_decimal

from exercises.numbers.values import Ambiguous, Read, Refused

NARROW = "\u202f"

_SUFFIX = {
    "euro": "€",
    "pourcent": "%",
    "pour_mille": "‰",
    "points": "points",
    "mois": "mois",
    "ans": "ans",
    "jours": "jours",
    "semaines": "semaines",
    "trimestres": "trimestres",
}
_SINGULAR = {"ans": "an", "jours": "jour", "semaines": "semaine", "trimestres": "trimestre", "points": "point"}
_SCALE = {"pourcent": 100, "pour_mille": 1000}
_WIDEST = 60


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Half away from zero, as money is rounded: 2.5 → 3, −2.5 → −3.

    >>> round_half_up(Decimal("0.125"), 2)
    Decimal('0.13')
    """
    with localcontext() as context:
        context.prec = _WIDEST
        return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def show(value: Decimal, unit: str | None, decimals: int | None = None) -> str:
    """The number with its unit, at most `decimals` decimals (2 when not said, as many as there are without a unit).

    Money has two decimals or none; everything else drops its useless zeros.

    >>> show(Decimal("1453.5"), "euro"), show(Decimal("0.1925"), "pourcent"), show(Decimal(1), "ans")
    ('1\\u202f453,50\\u202f€', '19,25\\u202f%', '1\\u202fan')
    """
    scaled = value * _SCALE.get(unit or "", 1)
    places = decimals if decimals is not None else 2 if unit is not None else _natural_decimals(scaled)
    rounded = round_half_up(scaled, places)
    if rounded == 0:
        rounded = abs(rounded)
    cents = unit == "euro" and rounded != rounded.to_integral_value()
    pattern = "#,##0." + ("00" + "#" * (places - 2) if cents else "#" * places)
    suffix = _SUFFIX.get(unit or "", "")
    if abs(rounded) < 2:
        suffix = _SINGULAR.get(unit or "", suffix)
    figures = format_decimal(rounded, format=pattern, locale="fr_FR", decimal_quantization=False).replace("-", "−")
    return f"{figures}{NARROW}{suffix}" if suffix else figures


def _natural_decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return min(max(0, -exponent), 10) if isinstance(exponent, int) else 0


def to_json(result: Read | Ambiguous | Refused) -> dict[str, object]:
    """What was read, for `fidele read`: numbers are plain decimal strings, without exponent.

    >>> to_json(Ambiguous((Decimal("1.5E+3"), Decimal("1.50"))))
    {'ambiguous': ['1500', '1.5']}
    """
    match result:
        case Read(value, unit):
            return {"value": _plain(value), "unit": unit}
        case Ambiguous(values):
            return {"ambiguous": [_plain(value) for value in values]}
        case Refused(reason):
            return {"refused": reason}


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text
