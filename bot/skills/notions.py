"""What is known of a notion: its rule, its formula drawn, its example computed, its pitfalls."""

from bot.reply import Formula
from bot.skills.turn import World, capital
from exercises import numbers
from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.numbers import Read
from exercises.quantity import Quantity
from exercises.rule import Rule
from exercises.solution import Solution, formula, picture, solve, work
from knowledge.notion import Notion


def main_rule(catalogue: Catalogue, notion: Notion) -> Rule | None:
    """The rule that a textbook prints for the notion: the one that its example uses, else the first written."""
    if notion.regle is None:
        return None
    example = worked_example(catalogue, notion)
    for step in example.steps if example is not None else ():
        if step.quantity == notion.regle and step.edge.unknown is None:
            return step.edge.rule
    rules = catalogue.rulebook.rules_giving(notion.regle)
    return rules[0] if rules else None


def other_formulas(catalogue: Catalogue, notion: Notion) -> list[str]:
    """What else the notion teaches to compute, one line each."""
    rules = ((name, catalogue.rulebook.rules_giving(name)[0]) for name in notion.calcule_aussi)
    return [f"**{capital(catalogue.quantities[name].name)}** = {right_hand(rule.formula)}" for name, rule in rules]


def worked_example(catalogue: Catalogue, notion: Notion) -> Solution | None:
    """The notion's example, computed by its rule."""
    if notion.regle is None or not notion.exemple:
        return None
    givens = {name: _value(catalogue.quantities[name], text) for name, text in notion.exemple.items()}
    for rule in catalogue.rulebook.rules_giving(notion.regle):
        network = catalogue.networks[rule.chapter]
        if all(name in network.names for name in givens):
            try:
                solution = solve(network, givens, [notion.regle])
            except Impossible:
                continue
            if isinstance(solution, Solution) and solution.steps:
                return solution
    return None


def _value(quantity: Quantity, text: str) -> Value:
    read = (numbers.read(term) for term in text.split(";"))
    terms = tuple(term.value for term in read if isinstance(term, Read))
    return terms if quantity.kind == "serie" else terms[0]


def pitfalls(world: World, notion: Notion) -> list[str]:
    """The classic mistakes on the notion, each a warning: nobody has made them yet."""
    by_code = {mistake.code: _warning(mistake.message) for mistake in world.catalogue.rulebook.mistakes}
    named = [by_code[code] for code in notion.pieges if code in by_code and "{" not in by_code[code]]
    return [*named, *(capital(text) for text in notion.pieges_texte)]


def _warning(message: str) -> str:
    """What is said to who made the mistake, said to who has not.

    >>> _warning("Tu as ajouté les taux. Multiplie.")
    'On a ajouté les taux. Multiplie.'
    """
    return message.replace("Tu as ", "On a ").replace("Tu n'as ", "On n'a ")


def givens_line(catalogue: Catalogue, solution: Solution) -> str:
    """What a calculation starts from: « prix brut 1 500 €, taux de remises 12 % »."""
    return ", ".join(
        f"{catalogue.quantities[name].name} {catalogue.quantities[name].show(value)}"
        for name, value in solution.givens.items()
    )


def work_lines(catalogue: Catalogue, solution: Solution) -> list[tuple[str, str]]:
    """Each step of a calculation: what it finds, and the figures that find it."""
    return [(catalogue.quantities[step.quantity].name, work(step, catalogue.quantities)) for step in solution.steps]


def drawn_formula(catalogue: Catalogue, rule: Rule) -> Formula | None:
    """The rule as mathematics; None for a procedure."""
    network = catalogue.networks[rule.chapter]
    edge = next(edge for edge in network.edges if edge.rule is rule and edge.unknown is None)
    drawing = picture(edge, catalogue.quantities)
    if drawing is None:
        return None
    return Formula(drawing, f"{catalogue.quantities[rule.gives].name} = {formula(edge, catalogue.quantities)}")


def right_hand(formula: str) -> str:
    """« a = … » → « … »: the left side is already named."""
    left, equal, right = formula.partition(" = ")
    return right if equal and len(left) <= 3 else formula


def lower_first(text: str) -> str:
    """The first letter in lower case unless the word is an acronym."""
    return text[:1].lower() + text[1:] if len(text) > 1 and text[1].islower() else text
