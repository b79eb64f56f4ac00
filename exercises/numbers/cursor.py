"""An amount being read, and the place in the tokens where its reading stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from exercises.numbers.folding import Folded
from exercises.numbers.lexing import Token
from exercises.numbers.values import Tax, Unit


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, its unit and tax; `start` and `end` are places in the folded text.

    `other`: its second reading (« 1.500 »); `power`: that of its last scale word (6 for « 2 millions »); `spelled` in
    words; `scaled` by k, M, millions; `share`: « un tiers », which « de 300 » may follow.
    """

    value: Decimal
    unit: Unit | None
    tax: Tax | None
    decimals: int | None
    other: Decimal | None
    start: int
    end: int
    noun: str | None = None
    power: int = 0
    spelled: bool = False
    scaled: bool = False
    share: bool = False

    @property
    def is_bare(self) -> bool:
        """Digits and nothing else: what is glued to them changes what they mean."""
        return self.unit is None and self.tax is None and not self.spelled and not self.scaled


class Cursor:
    """The tokens of a text, and the place where the reading of one amount stands."""

    def __init__(self, folded: Folded, tokens: Sequence[Token], at: int, *, alone: bool) -> None:
        self.folded, self.tokens, self.at, self.alone = folded, tokens, at, alone

    def peek(self, ahead: int = 0) -> Token | None:
        """The token `ahead` of the place, None past the end."""
        place = self.at + ahead
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def text(self, ahead: int = 0) -> str:
        """Its text, empty at the end of a line or of the text."""
        token = self.peek(ahead)
        return "" if token is None or token.kind == "newline" else token.text

    def is_number(self, ahead: int = 0) -> bool:
        """Whether it is a number, « un » excepted."""
        token = self.peek(ahead)
        return token is not None and token.kind == "number" and not token.is_article

    def take(self, amount: Amount, tokens: int) -> Amount:
        """The amount grown by the next tokens, which are now read."""
        self.at += tokens
        return replace(amount, end=self.tokens[self.at - 1].end)
