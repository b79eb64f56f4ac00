"""A question made from its reference: an item of the course, or a step of an exercise drawn from the rules.

A reference is « item:<id>:<seed> » or « regle:<template>:<seed> »: the seed settles the order of the options and the
figures.
"""

from dataclasses import dataclass
from itertools import count as counting
from random import Random

from bot.skills.turn import World
from exercises.grading import known_before, own_mistakes
from exercises.solution import Step, work
from exercises.template import Exercise
from knowledge import quiz as items

SEEDS = 1_000_000
_ENOUGH_WRONG = 2


@dataclass(frozen=True, slots=True)
class Question:
    """A question as shown: its options in order, the right one, and for each wrong one what it confuses."""

    text: str
    options: tuple[str, ...]
    right: int
    reasons: tuple[str | None, ...]
    codes: tuple[str | None, ...]
    explanation: str
    notion: str | None


def read(world: World, reference: str) -> Question:
    """The question of a reference: « item:<id>:<seed> » or « regle:<template>:<seed> »."""
    kind, id_, seed = reference.split(":")
    return _from_item(world, id_, int(seed)) if kind == "item" else _from_rules(world, id_, int(seed))


def again(world: World, reference: str) -> str:
    """The same question with its options in another order, or the same calculation with other figures."""
    kind, id_, seed = reference.split(":")
    others = (f"{kind}:{id_}:{other % SEEDS}" for other in counting(int(seed) + 1))
    if kind == "regle" or world.bank.items[id_].genre == "vrai_faux":
        return next(others)
    asked = read(world, reference).options
    return next(other for other in others if read(world, other).options != asked)


def source(reference: str) -> str:
    return reference.split(":")[1]


def notion_of(world: World, reference: str) -> str | None:
    return world.bank.items[source(reference)].notion if reference.startswith("item:") else None


def _from_item(world: World, id_: str, seed: int) -> Question:
    item = items.shuffle(world.bank.items[id_], Random(seed))
    return Question(
        text=item.question,
        options=tuple(option.texte for option in item.choix),
        right=item.right,
        reasons=tuple(_reason(world, item.notion, option) for option in item.choix),
        codes=tuple(
            option.erreur or (f"confusion_{option.confusion}" if option.confusion else None) for option in item.choix
        ),
        explanation=item.explication,
        notion=item.notion,
    )


def _reason(world: World, notion: str, option: items.Option) -> str | None:
    """What the wrong option reveals: the sentence of the confusion, of the mistake, or its own."""
    if option.confusion is not None:
        other = world.course.notions[option.confusion]
        told = world.course.notions[notion].confusions.get(option.confusion)
        return f"Tu confonds avec {other.nom} : {told or other.definition.rstrip('.')}."
    if option.erreur is not None:
        asked = world.course.notions[notion].regle
        named = [m for m in world.catalogue.rulebook.mistakes if m.code == option.erreur and "{" not in m.message]
        return next((m.message for m in sorted(named, key=lambda m: m.gives != asked)), None)
    return option.raison


def _from_rules(world: World, template: str, seed: int) -> Question:
    """A step of a fresh exercise; the wrong options are what its classic mistakes lead to."""
    exercise = world.catalogue.draw(template, seed)
    quantities = world.catalogue.quantities
    random = Random(seed)
    step, wrong = max(
        ((step, _wrong_options(world, exercise, step)) for step in exercise.steps),
        key=lambda found: min(len(found[1]), _ENOUGH_WRONG),
    )
    quantity, right = quantities[step.quantity], quantities[step.quantity].show(step.value)
    options: list[tuple[str, str | None, str | None]] = [(right, None, None), *wrong[:3]]
    random.shuffle(options)
    shown = tuple(text for text, _, _ in options)
    return Question(
        text=f"{exercise.statement}\n{quantity.question}",
        options=shown,
        right=shown.index(right),
        reasons=tuple(told if told and "{" not in told else None for _, _, told in options),
        codes=tuple(code for _, code, _ in options),
        explanation=f"{work(step, quantities)}.",
        notion=None,
    )


def _wrong_options(world: World, exercise: Exercise, step: Step) -> list[tuple[str, str, str]]:
    """(value shown, code, message) of each classic mistake on a step."""
    quantities = world.catalogue.quantities
    known = known_before(step, exercise.solution)
    return [
        (quantities[step.quantity].show(value), mistake.code, mistake.message)
        for mistake, value in own_mistakes(step, known, world.catalogue.rulebook, quantities)
    ]
