"""The course: definition, formula, example, pitfalls, comparison, sheet."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.reply import Choice, Message
from bot.session import Session
from bot.skills import query, sheets
from bot.skills.notions import (
    drawn_formula,
    givens_line,
    lower_first,
    main_rule,
    other_formulas,
    pitfalls,
    right_hand,
    work_lines,
    worked_example,
)
from bot.skills.themes import its_own
from bot.skills.turn import Turn, World, aside, capital, count, label, message, turn
from exercises.catalogue import Catalogue
from exercises.functions import Impossible
from exercises.network import derive
from exercises.solution import Solution, solve, work
from knowledge.notion import Notion

type Aspect = Callable[[World, Session, Notion], Turn]


def definition(world: World, session: Session, notion: Notion) -> Turn:
    """What the notion is, and why it matters."""
    law = f"\n*{notion.droit}*" if notion.droit else ""
    text = f"**{notion.nom}** : {lower_first(notion.definition)}\n\n{notion.pratique}{law}"
    return _told(session, notion, message(text, *_ways(world, notion, "definition")))


def formule(world: World, session: Session, notion: Notion) -> Turn:
    """How it is computed, with its worked example; the words when it is not a calculation."""
    rule = main_rule(world.catalogue, notion)
    if rule is None:
        if notion.formule_texte is None and notion.calcule_aussi:
            text = "\n".join((*other_formulas(world.catalogue, notion), "", notion.exemple_texte))
        elif notion.formule_texte is None:
            text = f"Pas de formule ici. **{notion.nom}** : {lower_first(notion.definition)}\n\n{notion.pratique}"
        else:
            text = f"**{notion.nom}** : {notion.formule_texte}\n\n{notion.exemple_texte}"
        return _told(session, notion, message(text, *_ways(world, notion, "formule")))
    quantity = world.catalogue.quantities[rule.gives]
    lines = [f"**{capital(quantity.name)}** = {right_hand(rule.formula)}", *other_formulas(world.catalogue, notion)]
    solution = worked_example(world.catalogue, notion)
    if solution is not None:
        lines += ["", f"Exemple : {givens_line(world.catalogue, solution)}.", *_steps(world.catalogue, solution)]
    drawn = drawn_formula(world.catalogue, rule)
    said = message("\n".join(lines), *_ways(world, notion, "formule"), picture=drawn)
    return _told(session, notion, said)


def exemple(world: World, session: Session, notion: Notion) -> Turn:
    """A concrete illustration, computed where the notion is a calculation."""
    lines = [f"**{notion.nom}**, un exemple :", notion.exemple_texte]
    solution = worked_example(world.catalogue, notion)
    if solution is not None:
        lines += ["", f"Le calcul : {givens_line(world.catalogue, solution)}.", *_steps(world.catalogue, solution)]
    return _told(session, notion, message("\n".join(lines), *_ways(world, notion, "exemple")))


def pieges(world: World, session: Session, notion: Notion) -> Turn:
    """The classic mistakes on the notion."""
    found = pitfalls(world, notion)
    if not found:
        text = f"Pas de piège particulier sur **{notion.nom}**. Retiens bien la définition : {notion.definition}"
        return _told(session, notion, message(text, *_ways(world, notion, "pieges")))
    lines = [
        f"Les pièges sur **{notion.nom}** :",
        *(f"• {pitfall}" for pitfall in found),
    ]
    return _told(session, notion, message(_fit(lines), *_ways(world, notion, "pieges")))


def fiche(world: World, session: Session, notion: Notion) -> Turn:
    """The notion on one screen (definition, formula, example, pitfalls), and on a sheet to print."""
    rule = main_rule(world.catalogue, notion)
    lines = [f"**Fiche : {notion.nom}**", notion.definition]
    if rule is not None:
        lines.append(f"**Formule** : {world.catalogue.quantities[rule.gives].name} = {right_hand(rule.formula)}")
    elif notion.formule_texte is not None:
        lines.append(f"**Formule** : {notion.formule_texte}")
    lines.append(f"**Exemple** : {notion.exemple_texte}")
    lines += [f"**Attention** : {pitfall}" for pitfall in pitfalls(world, notion)[:2]]
    said = message(_fit(lines), *_ways(world, notion, "fiche"), document=sheets.of_notion(world, notion))
    return _told(session, notion, said)


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


def tell_apart(world: World, session: Session, together: Sequence[Notion]) -> Turn:
    """Three notions or more that are taken for one another: a line each."""
    lines = [_contrast_line(world, notion) for notion in together]
    said = message(_fit(lines), *(Choice(label(notion.nom), f"/definition {notion.id}") for notion in together[:3]))
    after = replace(session, notion=together[0].id, activity=aside(session))
    return turn(after, said, notions=[_fact(notion) for notion in together])


def section(world: World, session: Session, code: str) -> Turn:
    """What a section of the programme holds, and where to begin."""
    chosen = world.course.by_code(code)
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


def fiche_de_section(world: World, session: Session, code: str) -> Turn:
    """A section of the programme on a sheet to print."""
    sheet, notions = sheets.of_section(world, code), world.course.in_section(code)
    text = (
        f"**Fiche : {sheet.title}**\n{count(len(notions), 'notion')} à imprimer, avec la définition et la formule de "
        "chacune."
    )
    said = message(
        text,
        Choice("Un quiz", f"/quiz section:{code}"),
        Choice("Un exercice", f"/exo section:{code}"),
        document=sheet,
    )
    return turn(replace(session, theme=f"section:{code}", activity=aside(session)), said, notions=[])


def formule_de(world: World, session: Session, quantity: str) -> Turn:
    """How a quantity is computed: its notion's formula, or the rule alone."""
    notion = _notion_of(world, quantity)
    if notion is not None:
        return formule(world, session, notion)
    name, rules = world.catalogue.quantities[quantity].the, world.catalogue.rulebook.rules_giving(quantity)
    known = f"Pour {name} : {rules[0].formula}. " if rules else ""
    return turn(session, message(f"{known}Donne-moi les chiffres et je calcule {name}."))


def definition_de(world: World, session: Session, quantity: str) -> Turn:
    """What was just computed, and why: its notion, else the rule."""
    notion = _notion_of(world, quantity)
    return formule_de(world, session, quantity) if notion is None else definition(world, session, notion)


def _notion_of(world: World, quantity: str) -> Notion | None:
    """The notion that teaches to compute the quantity, the one whose own rule it is first."""
    return min(
        (notion for notion in world.course.notions.values() if quantity in notion.computed and notion.regle),
        key=lambda notion: notion.computed.index(quantity),
        default=None,
    )


def _told(session: Session, notion: Notion, said: Message) -> Turn:
    after = replace(session, notion=notion.id, activity=aside(session))
    return turn(after, said, notions=[_fact(notion)])


def _fact(notion: Notion) -> dict[str, object]:
    return {"id": notion.id, "programme": notion.programme}


def _ways(world: World, notion: Notion, but: str) -> tuple[Choice | None, ...]:
    """Where to go next: at most four buttons, never the one just used."""
    ways = (
        Choice("La formule", f"/formule {notion.id}") if notion.computed or notion.formule_texte else None,
        Choice("M'entraîner", f"/exo {notion.id}") if _can_train(world, notion) else None,
        Choice("Un exemple", f"/exemple {notion.id}"),
        Choice("Les pièges", f"/pieges {notion.id}") if notion.pieges or notion.pieges_texte else None,
        Choice("Un quiz dessus", f"/quiz {notion.id}") if notion.id in world.bank.by_notion else None,
        Choice("La définition", f"/definition {notion.id}"),
    )
    kept = [way for way in ways if way is not None and not way.command.startswith(f"/{but} ")]
    return tuple(kept[:4])


def _can_train(world: World, notion: Notion) -> bool:
    return bool(its_own(world, notion.id)) or query.on(world, notion.id)


def _contrast_line(world: World, notion: Notion) -> str:
    rule = main_rule(world.catalogue, notion)
    end = f" → {right_hand(rule.formula)}" if rule is not None else ""
    return f"**{notion.nom}** : {lower_first(notion.definition).rstrip('.')}{end}."


def _shared_example(catalogue: Catalogue, one: Notion, other: Notion) -> list[str] | None:
    """Both notions computed from the same figures, when both are calculations of the same data."""
    if one.regle is None or other.regle is None or one.regle == other.regle:
        return None
    for notion in (one, other):
        first = worked_example(catalogue, notion)
        if first is None:
            continue
        for rule in catalogue.rulebook.rules_giving(notion.regle or ""):
            network = catalogue.networks[rule.chapter]
            try:
                # `solve` says at length what is missing
                if any(derive(network, first.givens, goal) is None for goal in (one.regle, other.regle)):
                    continue
                both = solve(network, first.givens, [one.regle, other.regle])
            except (Impossible, KeyError):
                continue
            if isinstance(both, Solution) and not both.assumed:
                last = {step.quantity: step for step in both.steps}
                if one.regle in last and other.regle in last:
                    return [
                        f"Exemple : {givens_line(catalogue, both)}.",
                        *(
                            f"• {catalogue.quantities[name].name} : {work(last[name], catalogue.quantities)}"
                            for name in (one.regle, other.regle)
                        ),
                    ]
    return None


def _steps(catalogue: Catalogue, solution: Solution) -> list[str]:
    return [f"• {name} : {worked}" for name, worked in work_lines(catalogue, solution)]


def _fit(lines: list[str], longest: int = 850) -> str:
    """The lines that fit on a phone, whole ones only."""
    kept: list[str] = []
    for line in lines:
        if kept and sum(map(len, kept)) + len(kept) + len(line) > longest:
            break
        kept.append(line)
    return "\n".join(kept)
