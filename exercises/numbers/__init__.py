"""Numbers as students type them and as textbooks print them. Decimal everywhere; nothing is ever evaluated."""

from exercises.numbers.showing import NARROW, round_half_up, show
from exercises.numbers.values import Ambiguous, Figure, Read, Refused, Role, Tax, Unit

__all__ = ["NARROW", "Ambiguous", "Figure", "Read", "Refused", "Role", "Tax", "Unit", "round_half_up", "show"]
