"""The course: definition, formula, example, pitfalls, comparison, sheet."""

from collections.abc import Callable
from dataclasses import replace

from bot.reply import Choice, Message, Picture
from bot.session import Session
from bot.skills.turn import Turn, World, aside, capital, label, message, turn
from exercises import numbers
from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.numbers import Read
from exercises.quantity import Quantity
from exercises.rule import Rule
from exercises.solution import Solution, formula, picture, solve, work
from knowledge.notion import Notion

type Aspect = Callable[[World, Session, Notion], Turn]


def definition(world: World, session: Session, notion: Notion) -> Turn:
    """What the notion is, and why it matters."""
    law = f"\n*{notion.droit}*" if notion.droit else ""
    text = f"**{notion.nom}** : {_lower_first(notion.definition)}\n\n{notion.pratique}{law}"
    return _told(session, notion, message(text, *_ways(world, notion, "definition")))


def formule(world: World, session: Session, notion: Notion) -> Turn:
    """How it is computed, with its worked example; the words when it is not a calculation."""
    rule = main_rule(world.catalogue, notion)
    if rule is None:
        if notion.formule_texte is None:
            text = f"Pas de formule ici. **{notion.nom}** : {_lower_first(notion.definition)}\n\n{notion.pratique}"
        else:
            text = f"**{notion.nom}** : {notion.formule_texte}\n\n{notion.exemple_texte}"
        return _told(session, notion, message(text, *_ways(world, notion, "formule")))
    quantity = world.catalogue.quantities[rule.gives]
    lines = [f"**{capital(quantity.name)}** = {_right_hand(rule.formula)}"]
    solution = worked_example(world.catalogue, notion)
    if solution is not None:
        lines += ["", f"Exemple : {_givens(world.catalogue, solution)}.", *_work_lines(world.catalogue, solution)]
    drawing = _formula_picture(world.catalogue, rule)
    said = message("\n".join(lines), *_ways(world, notion, "formule"), picture=drawing)
    return _told(session, notion, said)


def exemple(world: World, session: Session, notion: Notion) -> Turn:
    """A concrete illustration, computed where the notion is a calculation."""
    lines = [f"**{notion.nom}**, un exemple :", notion.exemple_texte]
    solution = worked_example(world.catalogue, notion)
    if solution is not None:
        lines += ["", f"Le calcul : {_givens(world.catalogue, solution)}.", *_work_lines(world.catalogue, solution)]
    return _told(session, notion, message("\n".join(lines), *_ways(world, notion, "exemple")))


def pieges(world: World, session: Session, notion: Notion) -> Turn:
    """The classic mistakes on the notion."""
    found = _pitfalls(world, notion)
    if not found:
        text = f"Pas de piège particulier sur **{notion.nom}**. Retiens bien la définition : {notion.definition}"
        return _told(session, notion, message(text, *_ways(world, notion, "pieges")))
    lines = [
        f"Les pièges sur **{notion.nom}**, et ce que je réponds à qui tombe dedans :",
        *(f"• {pitfall}" for pitfall in found),
    ]
    return _told(session, notion, message(_fit(lines), *_ways(world, notion, "pieges")))


def fiche(world: World, session: Session, notion: Notion) -> Turn:
    """The notion on one screen: definition, formula, example, pitfalls."""
    rule = main_rule(world.catalogue, notion)
    lines = [f"**Fiche : {notion.nom}**", notion.definition]
    if rule is not None:
        lines.append(f"**Formule** : {world.catalogue.quantities[rule.gives].name} = {_right_hand(rule.formula)}")
    elif notion.formule_texte is not None:
        lines.append(f"**Formule** : {notion.formule_texte}")
    lines.append(f"**Exemple** : {notion.exemple_texte}")
    lines += [f"**Attention** : {pitfall}" for pitfall in _pitfalls(world, notion)[:2]]
    return _told(session, notion, message(_fit(lines), *_ways(world, notion, "fiche")))


def comparer(world: World, session: Session, one: Notion, other: Notion) -> Turn:
    """What separates two notions: both in a line, an example with the same figures, the sentence to remember."""
    lines = [_contrast_line(world, one), _contrast_line(world, other)]
    shared = _shared_example(world.catalogue, one, other)
    if shared is not None:
        lines += ["", *shared]
    told_apart = one.confusions.get(other.id) or other.confusions.get(one.id)
    if told_apart is not None:
        lines += ["", f"Pour ne plus confondre : {told_apart}."]
    said = message(
        _fit(lines),
        Choice("M'entraîner", f"/exo {other.id}") if _can_train(world, other) else None,
        Choice("Un quiz dessus", f"/quiz {one.id}") if one.id in world.bank.by_notion else None,
        Choice("Les pièges", f"/pieges {one.id}"),
    )
    after = replace(session, notion=one.id, activity=aside(session))
    return turn(after, said, notions=[_fact(one), _fact(other)])


def section(world: World, session: Session, code: str) -> Turn:
    """What a section of the programme holds, and where to begin."""
    chosen = next(section for section in world.course.sections.values() if section.code == code)
    notions = world.course.in_section(code)
    names = ", ".join(notion.nom for notion in notions[:14])
    more = "…" if len(notions) > 14 else "."
    text = f"**{chosen.nom}** : {names}{more}\n\nSur quoi veux-tu travailler ?"
    said = message(
        text,
        Choice("Un quiz", f"/quiz section:{code}"),
        Choice("Un exercice", f"/exo section:{code}"),
        *(Choice(label(notion.nom), f"/definition {notion.id}") for notion in notions[:2]),
    )
    return turn(replace(session, theme=f"section:{code}", activity=aside(session)), said, notions=[])


def formule_de(world: World, session: Session, quantity: str) -> Turn:
    """How a quantity is computed: its notion's formula, or the rule alone."""
    notion = next((found for found in world.course.notions.values() if found.regle == quantity), None)
    if notion is not None:
        return formule(world, session, notion)
    name, rules = world.catalogue.quantities[quantity].the, world.catalogue.rulebook.rules_giving(quantity)
    known = f"Pour {name} : {rules[0].formula}. " if rules else ""
    return turn(session, message(f"{known}Donne-moi les chiffres et je calcule {name}."))


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


def _told(session: Session, notion: Notion, said: Message) -> Turn:
    after = replace(session, notion=notion.id, activity=aside(session))
    return turn(after, said, notions=[_fact(notion)])


def _fact(notion: Notion) -> dict[str, object]:
    return {"id": notion.id, "programme": notion.programme}


def _ways(world: World, notion: Notion, but: str) -> tuple[Choice | None, ...]:
    """Where to go next: at most four buttons, never the one just used."""
    ways = (
        Choice("La formule", f"/formule {notion.id}") if notion.regle or notion.formule_texte else None,
        Choice("M'entraîner", f"/exo {notion.id}") if _can_train(world, notion) else None,
        Choice("Un exemple", f"/exemple {notion.id}"),
        Choice("Les pièges", f"/pieges {notion.id}") if notion.pieges or notion.pieges_texte else None,
        Choice("Un quiz dessus", f"/quiz {notion.id}") if notion.id in world.bank.by_notion else None,
        Choice("La définition", f"/definition {notion.id}"),
    )
    kept = [way for way in ways if way is not None and not way.command.startswith(f"/{but} ")]
    return tuple(kept[:4])


def _can_train(world: World, notion: Notion) -> bool:
    return notion.regle is not None and bool(world.catalogue.templates_on(notion.regle))


def _pitfalls(world: World, notion: Notion) -> list[str]:
    by_code = {mistake.code: mistake.message for mistake in world.catalogue.rulebook.mistakes}
    named = [by_code[code] for code in notion.pieges if code in by_code and "{" not in by_code[code]]
    return [*named, *(capital(text) for text in notion.pieges_texte)]


def _contrast_line(world: World, notion: Notion) -> str:
    rule = main_rule(world.catalogue, notion)
    end = f" → {_right_hand(rule.formula)}" if rule is not None else ""
    return f"**{notion.nom}** : {_lower_first(notion.definition).rstrip('.')}{end}."


def _shared_example(catalogue: Catalogue, one: Notion, other: Notion) -> list[str] | None:
    """Both notions computed from the same figures, when both are calculations of the same data."""
    if one.regle is None or other.regle is None or one.regle == other.regle:
        return None
    for notion in (one, other):
        first = worked_example(catalogue, notion)
        if first is None:
            continue
        for rule in catalogue.rulebook.rules_giving(notion.regle or ""):
            try:
                both = solve(catalogue.networks[rule.chapter], first.givens, [one.regle, other.regle])
            except (Impossible, KeyError):
                continue
            if isinstance(both, Solution) and not both.assumed:
                last = {step.quantity: step for step in both.steps}
                if one.regle in last and other.regle in last:
                    return [
                        f"Exemple : {_givens(catalogue, both)}.",
                        *(
                            f"• {catalogue.quantities[name].name} : {work(last[name], catalogue.quantities)}"
                            for name in (one.regle, other.regle)
                        ),
                    ]
    return None


def _givens(catalogue: Catalogue, solution: Solution) -> str:
    return ", ".join(
        f"{catalogue.quantities[name].name} {catalogue.quantities[name].show(value)}"
        for name, value in solution.givens.items()
    )


def _work_lines(catalogue: Catalogue, solution: Solution) -> list[str]:
    return [
        f"• {catalogue.quantities[step.quantity].name} : {work(step, catalogue.quantities)}" for step in solution.steps
    ]


def _formula_picture(catalogue: Catalogue, rule: Rule) -> Picture | None:
    network = catalogue.networks[rule.chapter]
    edge = next(edge for edge in network.edges if edge.rule is rule and edge.unknown is None)
    drawing = picture(edge, catalogue.quantities)
    if drawing is None:
        return None
    return Picture(drawing, f"{catalogue.quantities[rule.gives].name} = {formula(edge, catalogue.quantities)}")


def _right_hand(formula: str) -> str:
    """« a = … » → « … »: the left side is already named."""
    left, equal, right = formula.partition(" = ")
    return right if equal and len(left) <= 3 else formula


def _fit(lines: list[str], longest: int = 850) -> str:
    """The lines that fit on a phone, whole ones only."""
    kept: list[str] = []
    for line in lines:
        if kept and sum(map(len, kept)) + len(kept) + len(line) > longest:
            break
        kept.append(line)
    return "\n".join(kept)


def _lower_first(text: str) -> str:
    """The first letter in lower case unless the word is an acronym."""
    return text[:1].lower() + text[1:] if len(text) > 1 and text[1].islower() else text
