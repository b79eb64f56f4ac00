"""Exercises, step by step: each number checked, each classic mistake named, hints that lead without giving away."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Any

from fsrs import Rating

from bot.reply import Choice, Message
from bot.session import Case, Practice, Session
from bot.skills.memory import Review
from bot.skills.themes import EASIEST_FIRST
from bot.skills.turn import Turn, World, capital, count, figures_json, message, plain, step_bar, turn, with_facts
from bot.store import Attempt
from exercises import numbers
from exercises.grading import Feedback, grade, is_exact
from exercises.hints import LEVELS, RULE, hint
from exercises.numbers import Ambiguous, Read, Refused
from exercises.solution import Step, formula, work
from exercises.template import Exercise, Template

HINT, SKIP, SOLUTION = (
    Choice("Un indice", "/indice"),
    Choice("Passer", "/passer"),
    Choice("Voir la solution", "/solution"),
)
REVISE = Choice("Continuer à réviser", "/reviser")
STOP, OTHER, HARDER = Choice("Arrêter", "/stop"), Choice("Un autre", "/autre"), Choice("Plus difficile", "/plus_dur")
_SEEDS = 1_000_000


def start(world: World, session: Session, templates: Sequence[Template], random: Random, theme: str | None) -> Turn:
    """A fresh exercise among these templates; not the last one played when there is another."""
    others = [template for template in templates if template.id != session.last_template] or list(templates)
    return begin(world, session, random.choice(others), random, theme)


def begin(
    world: World, session: Session, template: Template, random: Random, theme: str | None, *, revision: bool = False
) -> Turn:
    """A fresh variant of this template."""
    return _open(world, session, Practice(template.id, random.randrange(_SEEDS), theme, revision=revision), ())


def begin_case(world: World, session: Session, chain: Sequence[tuple[str, int]], theme: str | None, told: str) -> Turn:
    """Exercises (template and seed) that follow one another, after a word on them."""
    (first, seed), *rest = chain
    practice = Practice(first, seed, theme, case=Case(len(chain), rest=tuple(rest)))
    return _open(world, session, practice, (message(told),))


def revise(world: World, session: Session, template: str, random: Random, before: Message) -> Turn:
    """A fresh variant of a template that is due, after a word on it."""
    return _open(world, session, Practice(template, random.randrange(_SEEDS), revision=True), (before,))


def _open(world: World, session: Session, practice: Practice, before: tuple[Message, ...]) -> Turn:
    template = world.catalogue.templates[practice.template]
    exercise = world.catalogue.draw(template.id, practice.seed)
    place = f"Dossier {practice.case.number} sur {practice.case.total} : " if practice.case is not None else ""
    statement = f"**{place}{template.title}**\n{exercise.statement}\n\n{_question(world, exercise, practice)}"
    after = replace(
        session, activity=practice, theme=practice.theme, last_template=template.id, revising=practice.revision
    )
    return _asked(world, after, exercise, practice, [*before, message(statement, HINT, SKIP)])


def harder(last: Template, templates: Sequence[Template]) -> Template:
    """A template of the level above on the same theme; of the same level when there is none."""
    above = [t for t in templates if EASIEST_FIRST.index(t.level) > EASIEST_FIRST.index(last.level)]
    return min(above, key=lambda t: EASIEST_FIRST.index(t.level)) if above else last


def answer(world: World, session: Session, practice: Practice, text: str, student: str, now: datetime) -> Turn:
    """Grade what was typed. A form that can't be read, or can be read twice, costs nothing."""
    exercise = world.catalogue.draw(practice.template, practice.seed)
    match numbers.read(text):
        case Refused(reason):
            return _asked(world, session, exercise, practice, [message(reason, HINT, SKIP)], verdict="illisible")
        case Ambiguous(values):
            choices = [Choice(numbers.show(value, None), f"/valeur {plain(value)}") for value in values[:3]]
            shown = " ou ".join(choice.label for choice in choices)
            return _asked(
                world, session, exercise, practice, [message(f"Tu veux dire {shown} ?", *choices)], verdict="ambigu"
            )
        case Read() as read:
            return _graded(world, session, practice, exercise, read, student, now)


def _graded(
    world: World, session: Session, practice: Practice, exercise: Exercise, read: Read, student: str, now: datetime
) -> Turn:
    step = exercise.steps[practice.step]
    earlier = {name: Decimal(value) for name, value in practice.wrong.items() if name != step.quantity}
    found = grade(step, exercise.solution, read, world.catalogue.rulebook, world.catalogue.quantities, earlier)
    leap = None if found.is_right else _later_step(world, exercise, practice, read)
    if leap is not None:
        jumped = exercise.steps[leap]
        found = Feedback(
            "correct", None, f"Oui, et tu as sauté des étapes : {work(jumped, world.catalogue.quantities)}."
        )
        step = jumped
    attempt = Attempt(
        student=student,
        at=now,
        source="exercice",
        item=practice.template,
        quantity=step.quantity,
        verdict=found.verdict,
        code=found.code,
        hints=practice.hints,
        raw=read.raw,
        seed=practice.seed,
    )
    if found.is_right:
        reached = leap if leap is not None else practice.step
        found_now = 1 + reached - practice.step
        done = replace(practice, found=practice.found + found_now, leapt=practice.leapt or found_now > 1)
        return _advance(world, session, exercise, done, reached + 1, found, (attempt,))
    missed = replace(
        practice,
        tries=practice.tries + 1,
        wrong={**practice.wrong, step.quantity: plain(read.value)},
        mistakes=(*practice.mistakes, found.code) if found.code is not None else practice.mistakes,
    )
    choices = (HINT, SOLUTION) if missed.tries >= 2 else (HINT, SKIP)
    after = replace(session, activity=missed)
    return _asked(world, after, exercise, missed, [message(found.message, *choices)], found, attempts=(attempt,))


def _later_step(world: World, exercise: Exercise, practice: Practice, read: Read) -> int | None:
    """The furthest later step whose value is exactly this answer: students may go straight to the end."""
    given = {value for value in exercise.solution.givens.values() if isinstance(value, Decimal)}
    if read.value in given:
        return None
    later = range(len(exercise.steps) - 1, practice.step, -1)
    steps = exercise.steps
    return next(
        (i for i in later if is_exact(read, steps[i].value, world.catalogue.quantities[steps[i].quantity])), None
    )


def give_hint(world: World, session: Session, practice: Practice) -> Turn:
    """The next hint of the step; the fourth works it out and counts the step as told."""
    exercise = world.catalogue.draw(practice.template, practice.seed)
    step = exercise.steps[practice.step]
    level = min(practice.hints + 1, LEVELS)
    text = hint(step, level, world.catalogue.quantities, exercise.solution.givens)
    helped = replace(practice, hints=level, hinted=True)
    if level == LEVELS:
        return _advance(
            world, session, exercise, replace(helped, assisted=practice.assisted + 1), practice.step + 1, text
        )
    return _asked(world, replace(session, activity=helped), exercise, helped, [message(text, HINT, SKIP)])


def tell_rule(world: World, session: Session, practice: Practice) -> Turn:
    """The rule of the step, asked for: the second hint, be it the first one given."""
    return give_hint(world, session, replace(practice, hints=RULE - 1))


def skip(world: World, session: Session, practice: Practice) -> Turn:
    """Give the step and go on."""
    exercise = world.catalogue.draw(practice.template, practice.seed)
    told = f"On passe : {work(exercise.steps[practice.step], world.catalogue.quantities)}."
    left = replace(practice, assisted=practice.assisted + 1)
    return _advance(world, session, exercise, left, practice.step + 1, told)


def show_solution(world: World, session: Session, practice: Practice) -> Turn:
    """Every step left, worked; the exercise is over."""
    exercise = world.catalogue.draw(practice.template, practice.seed)
    lines = ["La solution :"]
    for number, step in enumerate(exercise.steps[practice.step :], practice.step + 1):
        name = world.catalogue.quantities[step.quantity].name
        lines.append(f"{number}. {capital(name)} : {work(step, world.catalogue.quantities)}")
    told = replace(practice, assisted=practice.assisted + len(exercise.steps) - practice.step)
    if practice.case is not None:
        return _after_dossier(world, session, exercise, told, practice.case, "\n".join(lines))
    lines += ["", "Essaie tout de suite le même avec d'autres chiffres : c'est là que ça rentre."]
    other = REVISE if practice.revision else OTHER
    said = message("\n".join(lines), other, Choice("Réessayer le même type", "/jumeau"))
    return turn(replace(session, activity=None), said, reviews=(_review(told),))


def explain_mistake(world: World, session: Session, practice: Practice) -> Turn:
    """Why the last answer was wrong: the rule of the step, and the mistake if it had a name."""
    exercise = world.catalogue.draw(practice.template, practice.seed)
    step = exercise.steps[practice.step]
    quantity = world.catalogue.quantities[step.quantity]
    by_code = {mistake.code: mistake.message for mistake in world.catalogue.rulebook.mistakes}
    last = next(
        (by_code[code] for code in reversed(practice.mistakes) if code in by_code and "{" not in by_code[code]), None
    )
    rule = f"{capital(quantity.the)}, c'est {formula(step.edge, world.catalogue.quantities)}."
    text = f"{last}\n\n{rule}" if last is not None else f"{rule} Dis-moi ton calcul et je te dirai où il dévie."
    return _asked(world, session, exercise, practice, [message(text, HINT, SKIP)])


def resume(world: World, practice: Practice) -> Message:
    """The question under way, said again after a digression."""
    exercise = world.catalogue.draw(practice.template, practice.seed)
    return message(f"On reprend ?\n{_question(world, exercise, practice)}", HINT, SKIP, STOP)


def gone(world: World, session: Session, practice: Practice) -> Turn:
    """A button of another question: nothing is done, and the step under way is asked again."""
    return turn(session, message("Ce bouton ne sert plus : on en est plus loin."), resume(world, practice))


def _advance(
    world: World,
    session: Session,
    exercise: Exercise,
    practice: Practice,
    to: int,
    said: Feedback | str,
    attempts: tuple[Attempt, ...] = (),
) -> Turn:
    """Say it and ask the next step; close the exercise after the last one."""
    text = said if isinstance(said, str) else said.message
    feedback = said if isinstance(said, Feedback) else None
    reached = replace(practice, step=to, hints=0, tries=0)
    if to < len(exercise.steps):
        asked = message(f"{text}\n\n{_question(world, exercise, reached)}", HINT, SKIP)
        return _asked(
            world, replace(session, activity=reached), exercise, reached, [asked], feedback, attempts=attempts
        )
    closing = f"{text}{_reading(world, exercise)}\n\n{_balance(exercise, reached)}"
    if reached.case is not None:
        done = _after_dossier(world, session, exercise, reached, reached.case, closing)
        return with_facts(replace(done, attempts=attempts), feedback=_feedback_fact(feedback))
    theme = practice.theme
    other = REVISE if practice.revision else OTHER
    said_last = message(closing, other, HARDER, Choice("Un quiz dessus", f"/quiz {theme}") if theme else None)
    after = replace(session, activity=None)
    return turn(after, said_last, attempts=attempts, reviews=(_review(reached),), feedback=_feedback_fact(feedback))


def _after_dossier(
    world: World, session: Session, exercise: Exercise, practice: Practice, case: Case, told: str
) -> Turn:
    """The next exercise of the case, or its balance."""
    found, steps = case.found + practice.found, case.steps + len(exercise.steps)
    if case.rest:
        (template, seed), *rest = case.rest
        follows = replace(case, number=case.number + 1, rest=tuple(rest), found=found, steps=steps)
        opened = _open(world, session, Practice(template, seed, practice.theme, case=follows), (message(told),))
        return replace(opened, reviews=(_review(practice),))
    balance = f"**Cas terminé : {found} sur {count(steps, 'étape')} trouvées seul.** À l'écrit, chaque résultat a son "
    balance += "unité et sa phrase de conclusion."
    other = Choice("Un autre cas", f"/cas {practice.theme}" if practice.theme else "/cas")
    said = message(f"{told}\n\n{balance}", other, Choice("Réviser", "/reviser"))
    return turn(replace(session, activity=None), said, reviews=(_review(practice),))


def _review(practice: Practice) -> Review:
    """How well a finished exercise went."""
    match practice:
        case Practice(assisted=told) if told > 0:
            rating = Rating.Again
        case Practice(hinted=True):
            rating = Rating.Hard
        case Practice(wrong=errors) if errors:
            rating = Rating.Hard
        case Practice(leapt=True):
            rating = Rating.Easy
        case _:
            rating = Rating.Good
    return Review("calcul", practice.template, rating, str(practice.seed))


def _reading(world: World, exercise: Exercise) -> str:
    """The sentence that a jury expects after the last number."""
    last = exercise.steps[-1]
    sentence = reading(world, last)
    return f"\n{sentence}" if sentence else ""


def reading(world: World, step: Step) -> str | None:
    """The conclusion of a step, when its quantity has one: « Sur 100 € de ventes HT, la marge est de 40 €. »"""
    quantity = world.catalogue.quantities[step.quantity]
    if quantity.reading is None or not isinstance(step.value, Decimal):
        return None
    return quantity.reading.format(
        valeur=quantity.show(step.value),
        centieme=numbers.show(numbers.round_half_up(step.value * 100, 2), "euro"),
        complement=numbers.show(1 - step.value, "pourcent"),
    )


def _balance(exercise: Exercise, practice: Practice) -> str:
    total, mistakes = len(exercise.steps), len(set(practice.mistakes))
    corrected = f", {count(mistakes, 'erreur corrigée', 'erreurs corrigées')}" if mistakes else ""
    told = f", {count(practice.assisted, 'donnée')}" if practice.assisted else ""
    return f"{step_bar(total, total)} Terminé : {practice.found} sur {total}{told}{corrected}."


def _question(world: World, exercise: Exercise, practice: Practice) -> str:
    step = exercise.steps[practice.step]
    question = world.catalogue.quantities[step.quantity].question
    return f"{step_bar(practice.step, len(exercise.steps))} **{practice.step + 1}.** {question}"


def _asked(
    world: World,
    session: Session,
    exercise: Exercise,
    practice: Practice,
    said: Iterable[Message],
    feedback: Feedback | None = None,
    verdict: str | None = None,
    attempts: tuple[Attempt, ...] = (),
) -> Turn:
    """A turn that leaves a step open: a number is awaited."""
    step = exercise.steps[practice.step]
    facts: dict[str, Any] = {
        "exercise": {
            "id": practice.template,
            "statement": exercise.statement,
            "givens": figures_json(exercise.solution.givens),
            "step": {
                "index": practice.step + 1,
                "total": len(exercise.steps),
                "quantity": step.quantity,
                "question": world.catalogue.quantities[step.quantity].question,
            },
        },
        "feedback": {"verdict": verdict, "code": None} if verdict else _feedback_fact(feedback),
    }
    return turn(session, *said, attempts=attempts, **facts)


def _feedback_fact(feedback: Feedback | None) -> dict[str, str | None] | None:
    return None if feedback is None else {"verdict": feedback.verdict, "code": feedback.code}
