"""The steps of a calculation: what a teacher would write, line by line. They are the computation itself."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, DecimalException

from exercises import numbers
from exercises.expression import Call, Expression, Name, Number, Operation, evaluate, names, to_text, to_typst
from exercises.functions import Impossible, Table, Value
from exercises.network import Edge, Network, derive, missing
from exercises.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Step:
    """One line: a rule (perhaps turned round) applied to figures."""

    edge: Edge
    value: Value
    inputs: Mapping[str, Value]

    @property
    def quantity(self) -> str:
        """What the step finds."""
        return self.edge.gives


@dataclass(frozen=True, slots=True)
class Solution:
    """All lines, in order. `assumed` are the usages taken because the statement is silent (TVA at 20 %)."""

    givens: Mapping[str, Value]
    sought: tuple[str, ...]
    steps: tuple[Step, ...]
    values: Mapping[str, Value]
    assumed: tuple[str, ...]

    @property
    def results(self) -> Mapping[str, Value]:
        """The values asked for."""
        return {name: self.values[name] for name in self.sought}


@dataclass(frozen=True, slots=True)
class Lacking:
    """`sought` can't be found; each of `options` is a set of quantities that would do, the likeliest first."""

    sought: str
    options: tuple[tuple[str, ...], ...]


def solve(
    network: Network, givens: Mapping[str, Value], sought: Iterable[str], conventions: Collection[str] = ()
) -> Solution | Lacking:
    """Find all of `sought`, each from the givens and from what was found before.

    Impossible, with a French sentence, when the figures do not allow it (division by zero, out of range…).
    """
    for name, value in givens.items():
        network.quantities[name].check(value)
    values: dict[str, Value] = dict(givens)
    steps: list[Step] = []
    assumed: list[str] = []
    asked = tuple(sought)
    for goal in asked:
        derivation = derive(network, values.keys(), goal, conventions)
        if derivation is None:
            return Lacking(goal, missing(network, values.keys(), goal, conventions))
        for name in derivation.defaults:
            default = network.defaults[name]
            values[name] = default.value
            if default.words is not None:
                assumed.append(name)
        for edge in derivation.edges:
            inputs = {name: values[name] for name in edge.needs}
            value = compute(edge, values, network.quantities)
            values[edge.gives] = value
            if not _is_empty(network, givens, inputs, value):
                steps.append(Step(edge, value, inputs))
    return Solution(dict(givens), asked, tuple(steps), values, tuple(assumed))


def compute(edge: Edge, values: Mapping[str, Value], quantities: Mapping[str, Quantity]) -> Value:
    """The value of a step, rounded as the course does. Impossible with a French sentence where there is none."""
    quantity = quantities[edge.gives]
    try:
        value = quantity.rounded(edge.compute(values))
    except (DecimalException, ZeroDivisionError, OverflowError) as error:
        raise Impossible(
            f"Avec ces chiffres, on ne peut pas calculer {quantity.the} : le calcul tombe sur une division par zéro "
            "ou un nombre démesuré. Vérifie les données."
        ) from error
    if isinstance(value, Decimal) and not value.is_finite():
        raise Impossible(f"Avec ces chiffres, {quantity.the} n'a pas de valeur. Vérifie les données.")
    return value


def _is_empty(network: Network, givens: Mapping[str, Value], inputs: Mapping[str, Value], value: Value) -> bool:
    """A line that only carries a value over because nothing was said (no discount, no carriage) is not shown."""
    silent = [name for name in inputs if name not in givens and _is_neutral(network, name, inputs[name])]
    if not silent:
        return False
    if isinstance(value, Decimal) and value == 0:
        return True
    return any(value == inputs[name] for name in inputs if name not in silent)


def _is_neutral(network: Network, name: str, value: Value) -> bool:
    return value == () or (isinstance(value, Decimal) and value == 0)


def formula(edge: Edge, quantities: Mapping[str, Quantity]) -> str:
    """The formula in words: the rule's own, or the rule turned round.

    « marge ÷ prix de vente HT »
    """
    if edge.unknown is None:
        return edge.rule.formula
    assert edge.expression is not None

    def show(node: Expression) -> str | None:
        return quantities[node.name].name if isinstance(node, Name) else None

    return to_text(edge.expression, show)


def work(step: Step, quantities: Mapping[str, Quantity]) -> str:
    """The formula with the figures in place, and its value: « 40 ÷ 100 = 40 % »."""
    shown = quantities[step.quantity].show(step.value)
    figures = with_figures(step.edge, step.inputs, quantities)
    if isinstance(step.value, Table):
        return figures
    if figures == shown:
        return shown
    exact = _before_rounding(step, quantities[step.quantity])
    return f"{figures} ≈ {exact}, soit {shown}" if exact is not None else f"{figures} = {shown}"


def _before_rounding(step: Step, quantity: Quantity) -> str | None:
    """The value before it was taken to the integer above or below; None when nothing was lost."""
    if quantity.rounding in (None, "centime"):
        return None
    exact = step.edge.compute(step.inputs)
    return numbers.show(exact, None, 2) if isinstance(exact, Decimal) and exact != step.value else None


def with_figures(edge: Edge, inputs: Mapping[str, Value], quantities: Mapping[str, Quantity]) -> str:
    """The right-hand side with its figures: « 1 800 × 0,85 »."""
    if edge.unknown is None and edge.rule.develop is not None:
        return edge.rule.develop(*(inputs[name] for name in edge.needs))
    assert edge.expression is not None
    return to_text(edge.expression, lambda node: _figure(node, inputs, quantities))


def _figure(node: Expression, inputs: Mapping[str, Value], quantities: Mapping[str, Quantity]) -> str | None:
    match node:
        case Number(value):
            return numbers.show(value, None)
        case Name(name):
            return in_formula(inputs[name], quantities[name])
        case Operation("+" | "-", Number(one), Name() | Call("premier", _) as rate) if one == 1:
            quantity = quantities[next(names(rate))]
            return in_formula(evaluate(node, inputs), None, 6) if quantity.unit == "pourcent" else None
        case Call("somme" | "produit" | "moyenne" as function, (argument,)):
            series = evaluate(argument, inputs)
            assert isinstance(series, tuple)
            sign = " × " if function == "produit" else " + "
            terms = sign.join(in_formula(term, None, 6) for term in series)
            return f"({terms}) ÷ {len(series)}" if function == "moyenne" else f"({terms})" if len(series) > 1 else terms
        case Call("nombre" | "premier", _):
            return in_formula(evaluate(node, inputs), None)
        case _:
            return None


def in_formula(value: Value, quantity: Quantity | None, decimals: int = 4) -> str:
    """A figure inside a formula: no unit but the per cent, and no useless digit."""
    match value:
        case Decimal():
            if quantity is not None and quantity.unit == "pourcent":
                return numbers.show(_short(value, decimals + 2), "pourcent", decimals)
            if quantity is not None and quantity.rounding == "centime":
                return numbers.show(value, "euro").removesuffix("\u202f€")
            return numbers.show(_short(value, decimals), None)
        case tuple():
            return " ; ".join(in_formula(term, quantity, decimals) for term in value)
        case _:
            return "tableau"


def _short(value: Decimal, decimals: int) -> Decimal:
    return numbers.round_half_up(value, decimals).normalize() + 0


def picture(edge: Edge, quantities: Mapping[str, Quantity], inputs: Mapping[str, Value] | None = None) -> str | None:
    """The formula as typst mathematics, in words, or with figures when `inputs` are given; None for a procedure."""
    if edge.expression is None:
        return None

    def show(node: Expression) -> str | None:
        if inputs is not None:
            text = _figure(node, inputs, quantities)
            return None if text is None else _quoted(text)
        return _quoted(quantities[node.name].name) if isinstance(node, Name) else None

    return f"{_quoted(quantities[edge.gives].name)} = {to_typst(edge.expression, show)}"


def _quoted(text: str) -> str:
    """The text as a string of typst mathematics, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
