"""What reading a number can give."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal[
    "euro", "pourcent", "pour_mille", "points", "mois", "ans", "jours", "semaines", "trimestres", "unites", "fois",
    "coefficient",
]  # fmt: skip
Tax = Literal["ht", "ttc"]
Role = Literal["figure", "year", "question", "rounding", "date", "reference"]


@dataclass(frozen=True, slots=True)
class Read:
    """A number read for sure. A per cent is a fraction (« 12,5 % » is 0.125).

    `decimals` are those typed, before « % »; negative for « 15k », known to the thousand; None for words and
    calculations.
    """

    value: Decimal
    unit: Unit | None
    tax: Tax | None
    raw: str
    decimals: int | None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several numbers may be meant: « 1.500 » is 1 500 or 1,5."""

    values: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """No number can be read; the reason is a French sentence that says what to type."""

    reason: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number inside a message: where it stands, its unit, and the content word that follows (« 12 salariés »)."""

    value: Decimal
    unit: Unit | None
    tax: Tax | None
    span: tuple[int, int]
    raw: str
    noun: str | None
    decimals: int | None = None
    role: Role = "figure"
