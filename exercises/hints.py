"""Four hints on a step: where to look, the rule, a smaller question answered, the work itself."""

from collections.abc import Mapping
from decimal import Decimal

from exercises.functions import Value
from exercises.network import Edge
from exercises.quantity import Quantity
from exercises.solution import Step, compute, formula, with_figures, work

LEVELS = 4
RULE = 2
"""The level of the hint that says the rule."""


def hint(step: Step, level: int, quantities: Mapping[str, Quantity], givens: Mapping[str, Value]) -> str:
    """The hint of a level from 1 to 4. Levels 1 to 3 never hold the value of the step."""
    match level:
        case 1:
            return _where(step, quantities, givens)
        case 2:
            return f"La règle : {quantities[step.quantity].name} = {formula(step.edge, quantities)}."
        case 3:
            return _smaller(step.edge, quantities)
        case _:
            return f"Avec tes chiffres : {work(step, quantities)}."


def _where(step: Step, quantities: Mapping[str, Quantity], givens: Mapping[str, Value]) -> str:
    given = [quantities[name].the for name in step.edge.needs if name in givens]
    found = [quantities[name].the for name in step.edge.needs if name not in givens and not quantities[name].is_neutral]
    parts = []
    if given:
        parts.append(f"{_listed(given)} (dans l'énoncé)")
    if found:
        parts.append(f"{_listed(found)} (ce que tu as déjà)")
    return f"Pour trouver {quantities[step.quantity].the}, il te faut {' et '.join(parts)}."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}"


def _smaller(edge: Edge, quantities: Mapping[str, Quantity]) -> str:
    values = small_values(edge, quantities)
    inputs = {name: values[name] for name in edge.needs}
    told = ", ".join(f"{quantities[name].name} {quantities[name].show(value)}" for name, value in inputs.items())
    result = quantities[edge.gives].show(values[edge.gives])
    figures = with_figures(edge, inputs, quantities)
    return f"Plus petit, avec {told} : {figures} = {result}. Refais-le avec tes chiffres."


def small_values(edge: Edge, quantities: Mapping[str, Quantity]) -> Mapping[str, Value]:
    """The figures of the rule's own example, the result included, whichever way the rule is turned."""
    values: dict[str, Value] = dict(edge.rule.example)
    written = Edge(edge.rule, edge.rule.gives, edge.rule.needs, edge.rule.expression)
    values[edge.rule.gives] = compute(written, values, quantities)
    if edge.unknown is not None:
        exact = values[edge.unknown]
        values[edge.unknown] = compute(edge, values, quantities) if isinstance(exact, Decimal) else exact
    return values
