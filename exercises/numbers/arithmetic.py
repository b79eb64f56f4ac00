"""Small arithmetic, through a closed parser: + − × ÷ ^ √, parentheses, and « − 15 % » of what precedes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal, DecimalException, InvalidOperation, localcontext

from exercises.numbers.values import Unit

_DEEPEST = 20
_LONGEST = 120
_GREATEST_EXPONENT = 1000
_DIGITS = 50
_SHOWN_DIGITS = 28
_LARGEST = Decimal("1e15")

OPERATORS = frozenset("+-*/÷^√()")


class CalculationError(ValueError):
    """The calculation has no result; the message is a French sentence for the student."""


@dataclass(frozen=True, slots=True)
class Operand:
    """A number of a calculation, with its unit if it was typed."""

    value: Decimal
    unit: Unit | None = None


Part = Operand | str


def evaluate(parts: Sequence[Part]) -> Operand:
    """The result of `parts` (operands, and signs of OPERATORS). CalculationError says why there is none.

    A percentage added or taken away applies to what precedes: 1200 − 15 % is 1020.

    >>> evaluate([Operand(Decimal(1200)), "-", Operand(Decimal("0.15"), "pourcent")]).value
    Decimal('1020.00')
    """
    if len(parts) > _LONGEST:
        raise CalculationError("Ce calcul est trop long : écris seulement son résultat.")
    with localcontext(Context(prec=_DIGITS)):
        try:
            result = _Parser(parts).whole()
        except DecimalException as error:
            raise CalculationError("Ce calcul donne un nombre trop grand ou impossible : vérifie-le.") from error
    with localcontext(Context(prec=_SHOWN_DIGITS)):
        return replace(result, value=+result.value)


class _Parser:
    """Recursive descent, bounded in depth; each method leaves `at` after what it has read."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts, self.at, self.depth = parts, 0, 0

    def whole(self) -> Operand:
        result = self._sum()
        if self._next() == ")":
            raise CalculationError("Il y a une parenthèse fermée de trop : vérifie ton calcul.")
        if self.at < len(self.parts):
            raise CalculationError("Il manque un signe entre deux nombres : vérifie ton calcul.")
        return result

    def _next(self) -> Part | None:
        return self.parts[self.at] if self.at < len(self.parts) else None

    def _sum(self) -> Operand:
        total = self._product()
        while self._next() in ("+", "-"):
            sign = Decimal(1 if self._next() == "+" else -1)
            self.at += 1
            start = self.at
            term = self._product()
            alone = self.at == start + 1 and term.unit == "pourcent"
            if alone and total.unit != "pourcent":
                total = replace(total, value=_bounded(total.value * (1 + sign * term.value)))
            else:
                total = Operand(_bounded(total.value + sign * term.value), _sum_unit(total.unit, term.unit))
        return total

    def _product(self) -> Operand:
        result = self._signed()
        while self._next() in ("*", "/", "÷"):
            operator = self._next()
            self.at += 1
            factor = self._signed()
            if operator == "*":
                result = Operand(_bounded(result.value * factor.value), _product_unit(result.unit, factor.unit))
            elif factor.value == 0:
                raise CalculationError("On ne peut pas diviser par zéro : vérifie ton calcul.")
            else:
                unit = result.unit if result.unit != factor.unit else None
                result = Operand(_bounded(result.value / factor.value), unit)
        return result

    def _signed(self) -> Operand:
        if self._next() in ("+", "-"):
            negative = self._next() == "-"
            self.at += 1
            if self._next() in ("+", "-"):
                raise CalculationError("Il y a deux signes de suite : vérifie ton calcul.")
            operand = self._power()
            return replace(operand, value=-operand.value) if negative else operand
        return self._power()

    def _power(self) -> Operand:
        base = self._atom()
        if self._next() != "^":
            return base
        self.at += 1
        exponent = self._nested(self._signed)
        return Operand(_raised(base.value, exponent.value), base.unit if exponent.value == 1 else None)

    def _atom(self) -> Operand:
        part = self._next()
        self.at += 1
        match part:
            case Operand():
                return part
            case "√":
                operand = self._nested(self._atom)
                if operand.value < 0:
                    raise CalculationError("Un nombre négatif n'a pas de racine carrée : vérifie ton calcul.")
                return Operand(operand.value.sqrt())
            case "(":
                inside = self._nested(self._sum)
                if self._next() != ")":
                    raise CalculationError("Il manque une parenthèse fermée : vérifie ton calcul.")
                self.at += 1
                return inside
            case _:
                raise CalculationError("Il manque un nombre dans ton calcul : vérifie-le.")

    def _nested(self, read: Callable[[], Operand]) -> Operand:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise CalculationError("Ce calcul a trop de parenthèses : écris seulement son résultat.")
        operand = read()
        self.depth -= 1
        return operand


def _bounded(value: Decimal) -> Decimal:
    if abs(value) > _LARGEST:
        raise CalculationError("Ce calcul donne un nombre trop grand : vérifie-le.")
    return value


def _raised(base: Decimal, exponent: Decimal) -> Decimal:
    whole = exponent == exponent.to_integral_value()
    if abs(exponent) > _GREATEST_EXPONENT:
        raise CalculationError("Cet exposant est trop grand : vérifie ton calcul.")
    if base == 0 and exponent <= 0:
        raise CalculationError("On ne peut pas diviser par zéro : vérifie ton calcul.")
    if base < 0 and not whole:
        raise CalculationError("Un nombre négatif n'a pas de racine : vérifie ton calcul.")
    try:
        return _bounded(base**exponent)
    except InvalidOperation as error:
        raise CalculationError("Ce calcul n'a pas de résultat : vérifie-le.") from error


def _sum_unit(left: Unit | None, right: Unit | None) -> Unit | None:
    if left is None or right is None:
        return left or right
    return left if left == right else None


def _product_unit(left: Unit | None, right: Unit | None) -> Unit | None:
    """€ × anything is €; a percentage is a plain factor; « 45 × 12 mois » is no duration."""
    if "euro" in (left, right):
        return "euro"
    counted = [unit for unit in (left, right) if unit in ("unites", "points", "fois", "coefficient")]
    return counted[0] if len(counted) == 1 else None
