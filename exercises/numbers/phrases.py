"""An answer → the numbers and calculations that it states, each with the words that lead to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from exercises.numbers.amounts import amount_at
from exercises.numbers.arithmetic import OPERATORS, Operand, Part, evaluate
from exercises.numbers.cursor import Amount
from exercises.numbers.folding import SUPERSCRIPTS, Folded
from exercises.numbers.lexing import Token, lex

_SHARES = {
    "moitie": Decimal("0.5"), "tiers": Context(prec=50).divide(1, 3), "quart": Decimal("0.25"),
    "cinquieme": Decimal("0.2"),
    "dixieme": Decimal("0.1"), "double": Decimal(2), "triple": Decimal(3),
}  # fmt: skip
_SPOKEN_SIGNS = {"sur": "/", ":": "/"}


@dataclass(frozen=True, slots=True)
class Sign:
    """An operator, and whether spaces stand around it."""

    text: str
    spaced: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class Word:
    """Anything that is neither a number nor an operator. `glued` to the number before it."""

    text: str
    kind: str
    glued: bool = False


Item = Amount | Sign | Word


@dataclass(frozen=True, slots=True)
class Statement:
    """One number or calculation: its items, the words before it, and whether a dash may be its minus sign."""

    items: tuple[Amount | Sign, ...]
    before: tuple[str, ...]
    dashed: bool = False

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """Its numbers, in order."""
        return tuple(item for item in self.items if isinstance(item, Amount))

    @property
    def signs(self) -> str:
        """Its operators, in order, parentheses included."""
        return "".join(item.text for item in self.items if isinstance(item, Sign))

    @property
    def is_plain(self) -> bool:
        """A number alone, perhaps with its sign, perhaps in parentheses."""
        return len(self.amounts) == 1 and self.signs in ("", "-", "+", "()", "(-)", "(+)")

    def result(self, *, second: bool = False) -> Operand:
        """What it is worth, with the second reading of its numbers when asked. CalculationError if it has none."""
        parts: list[Part] = []
        for item in self.items:
            if isinstance(item, Sign):
                parts.append(_SPOKEN_SIGNS.get(item.text, item.text))
            else:
                value = item.other if second and item.other is not None else item.value
                parts.append(Operand(value, item.unit))
        return evaluate(parts)


def items(folded: Folded) -> list[Item]:
    """The numbers, operators and words of an answer."""
    tokens = lex(folded, alone=True)
    found: list[Item] = []
    at = 0
    while at < len(tokens):
        read = amount_at(folded, tokens, at, alone=True)
        if read is not None:
            found.append(read[0])
            at = read[1]
            continue
        found.extend(_item(tokens, at, found))
        at += 1
    return [item for place, item in enumerate(found) if not _is_noise(found, place)]


def _item(tokens: Sequence[Token], at: int, before: Sequence[Item]) -> list[Item]:
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    number_next = following is not None and (following.kind == "number" or following.text in ("(", "√"))
    last = before[-1] if before else None
    operand_before = isinstance(last, Amount) or (isinstance(last, Sign) and last.text == ")")
    spaced, apart = token.spaced, following is None or following.spaced
    if token.kind == "power":
        digits = "".join(SUPERSCRIPTS.get(sign, "-") for sign in token.text)
        return [Sign("^", False, False), Amount(Decimal(digits), None, None, None, None, token.start, token.end)]
    if (
        token.text == "-"
        and isinstance(last, Amount)
        and last.spelled
        and not spaced
        and following
        and following.spelled
    ):
        return [Word("-", "sign")]
    if token.text in OPERATORS and token.kind == "sign":
        return [Sign(token.text, spaced, apart)]
    if token.kind == "word" and number_next:
        match token.text:
            case "x" | "fois" if not isinstance(last, Word) or last.kind == "word":
                return [Sign("*", spaced, apart)]
            case "plus":
                return [Sign("+", spaced, False)]
            case "moins":
                return [Sign("-", spaced, False)]
            case "sur" if operand_before:
                return [Sign("sur", spaced, apart)]
            case "de" | "d" | "des" | "du" if isinstance(last, Amount) and (last.unit == "pourcent" or last.share):
                return [Sign("*", spaced, apart)]
            case "de" | "d" | "du" if isinstance(last, Word) and last.text in _SHARES:
                return [
                    Amount(_SHARES[last.text], None, None, None, None, token.start, token.end),
                    Sign("*", spaced, apart),
                ]
            case _:
                pass
    if token.text == "x" and operand_before and following is None:
        return [Sign("*", spaced, apart)]
    if token.text == ":" and operand_before and number_next:
        return [Sign(":", spaced, apart)]
    glued = isinstance(last, Amount) and last.end == token.start and last.is_bare and token.kind == "word"
    kind = "malformed" if token.kind == "number" and not token.is_article else token.kind
    return [Word(token.text, kind, glued=glued)]


def _is_noise(found: Sequence[Item], place: int) -> bool:
    """An operator that links two words: « marge/CA », « chiffre-d'affaires »."""
    item = found[place]
    if not isinstance(item, Sign) or item.text in "()√":
        return False
    word_before = place > 0 and isinstance(found[place - 1], Word)
    word_after = place + 1 == len(found) or isinstance(found[place + 1], Word)
    return word_after and (word_before or (item.text == "-" and item.spaced and place > 0 and place + 1 < len(found)))


def statements(found: Sequence[Item]) -> list[Statement]:
    """The runs of numbers and operators that words and « = » separate."""
    runs: list[Statement] = []
    run: list[Amount | Sign] = []
    words: list[str] = []
    dashed = False

    def close() -> None:
        nonlocal run, words, dashed
        kept = _without_loose_parentheses(run)
        if any(isinstance(item, Amount) for item in kept):
            runs.append(Statement(tuple(kept), tuple(words), dashed))
            words, dashed = [], False
        run = []

    for place, item in enumerate(found):
        last = run[-1] if run else None
        after_operand = isinstance(last, Amount) or (isinstance(last, Sign) and last.text == ")")
        match item:
            case Word():
                close()
                words.append(item.text)
            case Amount() if after_operand:
                close()
                words.append("")
                run = [item]
            case Sign("(") if after_operand:
                factor = isinstance(last, Sign) or (last is not None and last.is_bare and not _is_remark(found, place))
                if factor and not item.spaced:
                    run += [Sign("*", False, False), item]
                else:
                    close()
                    words.append("(")
                    run = [item]
            case Sign("-" | "+") if not run and words and item.spaced == item.apart and words[-1][-1:].isalnum():
                dashed = True
                run = [item]
            case _:
                run.append(item)
    close()
    return runs


def _is_remark(found: Sequence[Item], place: int) -> bool:
    """Whether « ( » opens a remark rather than a factor: what it holds has no operator."""
    inside = []
    for item in found[place + 1 :]:
        if isinstance(item, Sign) and item.text in "()":
            break
        inside.append(item)
    return not any(isinstance(item, Sign) for item in inside) or any(isinstance(item, Word) for item in inside)


def _without_loose_parentheses(run: Sequence[Amount | Sign]) -> list[Amount | Sign]:
    """Parentheses that open or close around words, outside this run, say nothing here."""
    opened: list[int] = []
    loose: set[int] = set()
    for place, item in enumerate(run):
        if isinstance(item, Sign) and item.text == "(":
            opened.append(place)
        elif isinstance(item, Sign) and item.text == ")":
            if opened:
                opened.pop()
            else:
                loose.add(place)
    loose.update(opened)
    return [item for place, item in enumerate(run) if place not in loose]
