"""Numbers as students type them and as textbooks print them. Decimal everywhere; nothing is ever evaluated."""

from exercises.numbers.figures import figures
from exercises.numbers.reading import read
from exercises.numbers.recognising import is_number
from exercises.numbers.showing import round_half_up, show, to_json
from exercises.numbers.values import Ambiguous, Figure, Read, Refused, Role, Tax, Unit

__all__ = [
    "Ambiguous", "Figure", "Read", "Refused", "Role", "Tax", "Unit",
    "figures", "is_number", "read", "round_half_up", "show", "to_json",
]  # fmt: skip
