"""The formula inside a rule, as a small tree: shown in words, with figures or in typst, and turned round.

A rule is written once, as a Python function. Its `return` expression is read with `ast` into this tree, so that the
formula shown to a student, the one with their figures and the one that computes are the same.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from exercises.functions import FUNCTIONS, Value

Sign = Literal["+", "-", "*", "/", "**"]


@dataclass(frozen=True, slots=True)
class Number:
    """A constant of the formula: 1, 12, 100."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """A quantity of the formula."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """left sign right."""

    sign: Sign
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Opposite:
    """− inner."""

    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Call:
    """A function of `exercises.functions` applied to expressions."""

    function: str
    arguments: tuple["Expression", ...]


Expression = Number | Name | Operation | Opposite | Call

_SIGNS: dict[type[ast.operator], Sign] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
}


def expression_of(function: Callable[..., Value]) -> Expression | None:
    """The tree of a function whose body is one `return` (after the docstring); None when the body is a procedure."""
    definition = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(definition, ast.FunctionDef)
    body = [node for node in definition.body if not _is_docstring(node)]
    match body:
        case [ast.Return(value=ast.expr() as value)]:
            return _read(value)
        case _:
            return None


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _read(node: ast.expr) -> Expression | None:
    match node:
        case ast.Constant(value=int(number)):
            return Number(Decimal(number))
        case ast.Call(func=ast.Name(id="Decimal"), args=[ast.Constant(value=int() | str() as number)]):
            return Number(Decimal(number))
        case ast.Name(id=name):
            return Name(name)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = _read(operand)
            return None if inner is None else Opposite(inner)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _SIGNS:
            read_left, read_right = _read(left), _read(right)
            if read_left is None or read_right is None:
                return None
            return Operation(_SIGNS[type(operator)], read_left, read_right)
        case ast.Call(func=ast.Name(id=function), args=arguments) if function in FUNCTIONS:
            read = [_read(argument) for argument in arguments]
            known = tuple(argument for argument in read if argument is not None)
            return Call(function, known) if len(known) == len(read) else None
        case _:
            return None


def names(expression: Expression) -> Iterator[str]:
    """The quantities of the expression, left to right, repeated as often as they stand."""
    match expression:
        case Name(name):
            yield name
        case Operation(_, left, right):
            yield from names(left)
            yield from names(right)
        case Opposite(inner):
            yield from names(inner)
        case Call(_, arguments):
            for argument in arguments:
                yield from names(argument)


def isolate(result: str, expression: Expression, unknown: str) -> Expression | None:
    """Turn `result = expression` round into `unknown = …`.

    The operations are undone one by one, as a student does on paper, so `unknown` must stand once and outside any
    function; None otherwise.

    >>> isolate("marge", Operation("-", Name("prix"), Name("cout")), "prix")
    Operation(sign='+', left=Name(name='marge'), right=Name(name='cout'))
    """
    if list(names(expression)).count(unknown) != 1:
        return None
    side: Expression = Name(result)
    while True:
        match expression:
            case Name():
                return side
            case Opposite(inner):
                side, expression = Opposite(side), inner
            case Operation(sign, left, right) if unknown in names(left):
                undone = _undo_left(sign, side, right)
                side, expression = undone, left
            case Operation(sign, left, right):
                side, expression = _undo_right(sign, side, left), right
            case _:
                return None


def _undo_left(sign: Sign, side: Expression, right: Expression) -> Expression:
    """u sign right = side → u."""
    match sign:
        case "+":
            return Operation("-", side, right)
        case "-":
            return Operation("+", side, right)
        case "*":
            return Operation("/", side, right)
        case "/":
            return Operation("*", side, right)
        case "**":
            return Operation("**", side, Operation("/", Number(Decimal(1)), right))


def _undo_right(sign: Sign, side: Expression, left: Expression) -> Expression:
    """left sign u = side → u."""
    match sign:
        case "+":
            return Operation("-", side, left)
        case "-":
            return Operation("-", left, side)
        case "*":
            return Operation("/", side, left)
        case "/":
            return Operation("/", left, side)
        case "**":
            return Operation("/", Call("logarithme", (side,)), Call("logarithme", (left,)))


def evaluate(expression: Expression, values: Mapping[str, Value]) -> Value:
    """The value of the expression. ArithmeticError and TypeError where the figures do not allow it."""
    match expression:
        case Number(value):
            return value
        case Name(name):
            return values[name]
        case Opposite(inner):
            return -_scalar(evaluate(inner, values))
        case Call(function, arguments):
            return FUNCTIONS[function].compute(*(evaluate(argument, values) for argument in arguments))
        case Operation(sign, left, right):
            a, b = _scalar(evaluate(left, values)), _scalar(evaluate(right, values))
            match sign:
                case "+":
                    return a + b
                case "-":
                    return a - b
                case "*":
                    return a * b
                case "/":
                    return a / b
                case "**":
                    return a**b


def _scalar(value: Value) -> Decimal:
    if not isinstance(value, Decimal):
        raise TypeError(f"une opération attend un nombre, pas {type(value).__name__}")
    return value


_PRECEDENCE: dict[Sign, int] = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 4}
_TEXT: dict[Sign, str] = {"+": " + ", "-": " − ", "*": " × ", "/": " ÷ ", "**": "^"}
_SUPERSCRIPTS = str.maketrans("-−0123456789", "⁻⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def to_text(expression: Expression, show: Callable[[Expression], str | None]) -> str:
    """The expression in a line of text; `show` gives the text of a node, or None to go on inside it.

    >>> to_text(Operation("/", Name("m"), Operation("-", Number(Decimal(1)), Name("t"))), lambda _: None)
    'm ÷ (1 − t)'
    """
    return _text(expression, show)[0]


def _text(expression: Expression, show: Callable[[Expression], str | None]) -> tuple[str, int]:
    shown = show(expression)
    if shown is not None:
        return shown, 3 if shown.startswith("−") else 5
    match expression:
        case Number(value):
            return str(value), 5
        case Name(name):
            return name.replace("_", " "), 5
        case Opposite(inner):
            return "−" + _bracket(*_text(inner, show), 3), 3
        case Call(function, arguments):
            return FUNCTIONS[function].text(*(to_text(argument, show) for argument in arguments)), 5
        case Operation("**", base, exponent):
            text, level = _text(base, show)
            power = to_text(exponent, show)
            if power.lstrip("−").isdigit():
                return _bracket(text, level, 5) + power.translate(_SUPERSCRIPTS), 4
            return _bracket(text, level, 5) + "^" + _bracket(*_text(exponent, show), 5), 4
        case Operation(sign, left, right):
            level = _PRECEDENCE[sign]
            first, first_level = _text(left, show)
            second, second_level = _text(right, show)
            # a − (b − c) and a ÷ (b × c) need their brackets, and so does a − (−b); a − b − c and a × b × c do not
            wanted = 5 if second.startswith("−") else level + (sign in "-/")
            return _bracket(first, first_level, level) + _TEXT[sign] + _bracket(second, second_level, wanted), level


def _bracket(text: str, level: int, wanted: int) -> str:
    return text if level >= wanted else f"({text})"


def to_typst(expression: Expression, show: Callable[[Expression], str | None]) -> str:
    """The expression as typst mathematics (without the `$`): fractions, powers and roots are drawn."""
    shown = show(expression)
    if shown is not None:
        return shown
    match expression:
        case Number(value):
            return str(value)
        case Name(name):
            return '"' + name.replace("_", " ") + '"'
        case Opposite(inner):
            return "-" + _typst_bracket(inner, show, additive_only=True)
        case Call(function, arguments):
            return FUNCTIONS[function].typst(*(to_typst(argument, show) for argument in arguments))
        case Operation("/", left, right):
            return f"frac({to_typst(left, show)}, {to_typst(right, show)})"
        case Operation("**", base, exponent):
            return f"{_typst_bracket(base, show)}^({to_typst(exponent, show)})"
        case Operation("*", left, right):
            first = _typst_bracket(left, show, additive_only=True)
            return f"{first} times {_typst_bracket(right, show, additive_only=True)}"
        case Operation("-", left, right):
            return f"{to_typst(left, show)} - {_typst_bracket(right, show, additive_only=True)}"
        case Operation(sign, left, right):
            return f"{to_typst(left, show)} {sign} {to_typst(right, show)}"


def _typst_bracket(
    expression: Expression, show: Callable[[Expression], str | None], additive_only: bool = False
) -> str:
    text = to_typst(expression, show)
    if show(expression) is not None:
        return text
    match expression:
        case Operation("+" | "-", _, _) | Opposite(_):
            return f"({text})"
        case Operation() if not additive_only:
            return f"({text})"
        case _:
            return text
