"""Five quick questions, from the items of the course and from the rules, with an explanation each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from fsrs import Rating

from bot.reply import Choice, Message, Poll
from bot.session import Quiz, Session
from bot.skills import polls
from bot.skills.memory import Review
from bot.skills.turn import Turn, World, label, message, turn
from bot.store import Attempt
from exercises.grading import known_before, own_mistakes
from exercises.solution import Step, work
from exercises.template import Exercise, Template
from knowledge import quiz as items

LENGTH = 5
LETTERS = "ABCD"
_SEEDS = 1_000_000
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


def start(
    world: World,
    session: Session,
    notions: Sequence[str],
    templates: Sequence[Template],
    random: Random,
    theme: str | None,
) -> Turn:
    """Five questions: one in three from the rules where the theme has calculations, the rest from the items."""
    pool = [item.id for notion in notions for item in world.bank.by_notion.get(notion, ())]
    computed = min(len(templates), LENGTH // 3 if pool else LENGTH)
    chosen = [f"regle:{t.id}:{random.randrange(_SEEDS)}" for t in random.sample(list(templates), computed)]
    count = min(len(pool), LENGTH - len(chosen))
    chosen += [f"item:{id_}:{random.randrange(_SEEDS)}" for id_ in random.sample(pool, count)]
    random.shuffle(chosen)
    quiz = Quiz(tuple(chosen), theme)
    return _ask(world, replace(session, activity=quiz, theme=theme), quiz, ())


def revise(world: World, session: Session, questions: Sequence[str], random: Random, before: Message) -> Turn:
    """These items of the course, which are due, after a word on them."""
    quiz = Quiz(tuple(f"item:{id_}:{random.randrange(_SEEDS)}" for id_ in questions), revision=True)
    return _ask(world, replace(session, activity=quiz, theme=None), quiz, (before,))


def answer(world: World, session: Session, quiz: Quiz, index: int, choice: int, student: str, now: datetime) -> Turn:
    """Judge the option chosen for question `index`; an answer to a question already gone is told so."""
    if index != quiz.index:
        return _ask(world, session, quiz, (message("Tu as déjà répondu à cette question. Voici la suivante :"),))
    question = read(world, quiz.questions[index])
    right = choice == question.right
    attempt = Attempt(
        student=student,
        at=now,
        source="quiz",
        item=quiz.questions[index].split(":")[1],
        quantity=question.notion or "",
        verdict="correct" if right else "faux",
        code=None if right else question.codes[choice],
        hints=0,
        raw=LETTERS[choice],
        seed=None,
    )
    told = message(_verdict(question, choice))
    missed = quiz.missed if right or question.notion is None else (*quiz.missed, question.notion)
    after = replace(quiz, index=index + 1, right=quiz.right + right, missed=missed)
    facts = {"feedback": {"verdict": attempt.verdict, "code": attempt.code}}
    done = _ask(world, replace(session, activity=after), after, (told,))
    reviews = _reviews(quiz, question, right=right)
    return replace(
        done, attempts=(attempt,), reviews=reviews, reply=replace(done.reply, facts={**done.reply.facts, **facts})
    )


def skip(world: World, session: Session, quiz: Quiz) -> Turn:
    """Tell the answer and go on."""
    question = read(world, quiz.questions[quiz.index])
    told = message(
        f"C'était **{LETTERS[question.right]}** : {question.options[question.right]}.\n{question.explanation}"
    )
    missed = quiz.missed if question.notion is None else (*quiz.missed, question.notion)
    after = replace(quiz, index=quiz.index + 1, missed=missed)
    done = _ask(world, replace(session, activity=after), after, (told,))
    return replace(done, reviews=_reviews(quiz, question, right=False))


def _reviews(quiz: Quiz, question: Question, *, right: bool) -> tuple[Review, ...]:
    """How well the notion of a question is known: right after a miss in the same series is right, but hard."""
    if question.notion is None:
        return ()
    known = Rating.Hard if question.notion in quiz.missed else Rating.Good
    item = quiz.questions[quiz.index].split(":")[1]
    return (Review("notion", question.notion, known if right else Rating.Again, item),)


def no_such_option(world: World, session: Session, quiz: Quiz) -> Turn:
    """A letter that is not one of the options."""
    letters = " ou ".join(LETTERS[: len(read(world, quiz.questions[quiz.index]).options)])
    return _ask(world, session, quiz, (message(f"Choisis {letters}, ou tape « passer »."),))


def no_hint(world: World, session: Session, quiz: Quiz) -> Turn:
    """No hints in a quiz: what can be done instead."""
    told = message("Pas d'indice dans un quiz : élimine ce qui est faux, ou tape « passer » et je t'explique.")
    return _ask(world, session, quiz, (told,))


def explain_last(world: World, session: Session, quiz: Quiz) -> Turn:
    """Why the last answer was right or wrong, again."""
    if quiz.index == 0:
        return _ask(world, session, quiz, ())
    last = read(world, quiz.questions[quiz.index - 1])
    told = message(f"À la question d'avant, il fallait répondre « {last.options[last.right]} ». {last.explanation}")
    return _ask(world, session, quiz, (told,))


def resume(world: World, quiz: Quiz) -> Message:
    """The question under way, asked again after a digression."""
    return _question(world, quiz, "On reprend le quiz ?\n")


def parse(text: str, quiz: Quiz, world: World) -> int | None:
    """The option that a typed answer names: its letter, or its whole text; None when it names none."""
    question = read(world, quiz.questions[quiz.index])
    typed = text.strip().rstrip(").").casefold()
    for number, option in enumerate(question.options):
        if typed == LETTERS[number].casefold() or typed == option.casefold():
            return number
    return None


def read(world: World, reference: str) -> Question:
    """The question of a reference: « item:<id>:<seed> » or « regle:<template>:<seed> »."""
    kind, id_, seed = reference.split(":")
    return _from_item(world, id_, int(seed)) if kind == "item" else _from_rules(world, id_, int(seed))


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


def _verdict(question: Question, choice: int) -> str:
    if choice == question.right:
        return f"Juste. {question.explanation}"
    right = f"La réponse était **{LETTERS[question.right]}** : {question.options[question.right]}."
    reason = question.reasons[choice]
    return f"Non. {reason + ' ' if reason else ''}{right}\n{question.explanation}"


def _ask(world: World, session: Session, quiz: Quiz, before: tuple[Message, ...]) -> Turn:
    if quiz.index >= len(quiz.questions):
        return turn(replace(session, activity=None), *before, _closing(world, quiz))
    return turn(session, *before, _question(world, quiz))


def _question(world: World, quiz: Quiz, before: str = "") -> Message:
    question = read(world, quiz.questions[quiz.index])
    lines = [f"{before}**Question {quiz.index + 1} sur {len(quiz.questions)}**", question.text, ""]
    lines += [f"**{LETTERS[number]}.** {option}" for number, option in enumerate(question.options)]
    poll = as_poll(quiz.questions[quiz.index], question) if quiz.polls else None
    choices = [Choice(LETTERS[number], f"/reponse {quiz.index} {number}") for number in range(len(question.options))]
    return replace(message("\n".join(lines), *choices), poll=poll)


def as_poll(reference: str, question: Question, seconds: int | None = None) -> Poll | None:
    """The question as a poll; None when it does not fit in one."""
    return polls.poll(reference, question.text, question.options, question.right, question.explanation, seconds)


def by_polls(world: World, done: Turn) -> Turn:
    """The quiz that has just begun, asked by polls where the channel has them."""
    match done.session.activity:
        case Quiz(index=0) as quiz:
            polled = replace(quiz, polls=True)
            messages = (*done.reply.messages[:-1], _question(world, polled))
            return replace(
                done, reply=replace(done.reply, messages=messages), session=replace(done.session, activity=polled)
            )
        case _:
            return done


def voted(world: World, session: Session, quiz: Quiz, reference: str, choice: int, student: str, now: datetime) -> Turn:
    """Judge the option voted for in the poll of a question."""
    index = quiz.questions.index(reference) if reference in quiz.questions else -1
    return answer(world, session, quiz, index, choice, student, now)


def _closing(world: World, quiz: Quiz) -> Message:
    total = len(quiz.questions)
    lines = [f"Terminé : **{quiz.right} sur {total}**."]
    missed = tuple(dict.fromkeys(quiz.missed))
    if missed:
        names = ", ".join(world.course.notions[notion].nom.lower() for notion in missed)
        lines.append(f"À revoir : {names}.")
    review = [Choice(label(world.course.notions[notion].nom), f"/definition {notion}") for notion in missed[:2]]
    again = Choice("Encore un quiz", f"/quiz {quiz.theme}" if quiz.theme else "/quiz")
    return message("\n".join(lines), Choice("Continuer à réviser", "/reviser") if quiz.revision else again, *review)
