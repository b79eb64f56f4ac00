"""Questions from the items of the course and from the rules: five quick ones, or a timed series of twenty.

What was missed comes back once at the end, its options in another order, outside the mark.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from random import Random

from fsrs import Rating

from bot.reply import Choice, Message, Poll
from bot.session import Quiz, Session
from bot.skills import polls
from bot.skills.memory import Review
from bot.skills.questions import SEEDS, Question, again, notion_of, read, source
from bot.skills.turn import Turn, World, count, label, message, step_bar, turn
from bot.store import Attempt
from exercises import numbers
from exercises.numbers import Read
from exercises.template import Template
from knowledge.text import fold

LENGTH = 5
SERIES = 20
SECONDS_A_QUESTION = 60
RESUME = Choice("Reprendre la série", "/reprendre")
LETTERS = "ABCD"
_LETTER = re.compile(r"(?:(?:euh|bah|je dirais|je pense|c est|cest|option|choix|lettre|reponse|rep|la|le) )*([a-d])")
_WORDS = {
    "v": "vrai", "vraie": "vrai", "c est vrai": "vrai", "oui": "vrai",
    "f": "faux", "fo": "faux", "fausse": "faux", "c est faux": "faux", "non": "faux",
}  # fmt: skip
_LONGEST_NUMBER = 3
"""Words: « 1 234,50 € »; « j'ai raté 3 jours » answers nothing."""
_COMPUTED = 3
_NAMES_SHOWN = 8
_MARK = 20


def start(
    world: World,
    session: Session,
    notions: Sequence[str],
    templates: Sequence[Template],
    random: Random,
    theme: str | None,
) -> Turn:
    """Five questions on a theme."""
    quiz = Quiz(_drawn(world, notions, templates, random, LENGTH), theme)
    return _ask(world, replace(session, activity=quiz, theme=theme, revising=False), quiz, ())


def series(
    world: World,
    session: Session,
    notions: Sequence[str],
    templates: Sequence[Template],
    random: Random,
    theme: tuple[str | None, str | None],
    now: datetime,
) -> Turn:
    """Twenty questions against the clock, a minute each, and a mark; `theme` is an id and its name."""
    id_, name = theme
    questions = _drawn(world, notions, templates, random, SERIES)
    limit = len(questions) * SECONDS_A_QUESTION
    quiz = Quiz(questions, id_, limit=limit, since=now)
    told = (
        f"**Série notée : {count(len(questions), 'question')}, {_minutes(limit)}**, sur "
        f"{f'« {name} »' if name else 'tout le programme'}. Le chrono part maintenant ; « stop » l'arrête, et tu "
        "reprends quand tu veux."
    )
    return _ask(world, replace(session, activity=quiz, theme=id_, revising=False), quiz, (message(told),))


def take_up(world: World, session: Session, now: datetime) -> Turn:
    """The timed series goes on, and its clock with it."""
    if session.series is None:
        offered = Choice("Série de 20", "/serie")
        return turn(session, message("Tu n'as pas de série en pause. On en commence une ?", offered))
    quiz = session.series if session.activity == session.series else replace(session.series, since=now)
    told = message(f"On reprend. {_left(quiz)}")
    return _ask(world, replace(session, activity=quiz, theme=quiz.theme), quiz, (told,))


def _drawn(
    world: World, notions: Sequence[str], templates: Sequence[Template], random: Random, length: int
) -> tuple[str, ...]:
    """Questions, one in three from the rules where there are calculations; no notion twice while others remain."""
    ranked: list[tuple[int, str]] = []
    for notion in random.sample(list(notions), len(notions)):
        found = world.bank.by_notion.get(notion, ())
        ranked += ((rank, item.id) for rank, item in enumerate(random.sample(found, len(found))))
    pool = [id_ for _, id_ in sorted(ranked, key=lambda each: each[0])]
    computed = min(len(templates), length // _COMPUTED if pool else length)
    chosen = [f"regle:{t.id}:{random.randrange(SEEDS)}" for t in random.sample(list(templates), computed)]
    chosen += [f"item:{id_}:{random.randrange(SEEDS)}" for id_ in pool[: length - len(chosen)]]
    random.shuffle(chosen)
    return tuple(chosen)


def revise(world: World, session: Session, questions: Sequence[str], random: Random, before: Message) -> Turn:
    """These items of the course, which are due, after a word on them."""
    quiz = Quiz(tuple(f"item:{id_}:{random.randrange(SEEDS)}" for id_ in questions), revision=True)
    return _ask(world, replace(session, activity=quiz, theme=None, revising=True), quiz, (before,))


def answer(world: World, session: Session, quiz: Quiz, choice: int, student: str, now: datetime) -> Turn:
    """Judge the option chosen for the question under way."""
    question = read(world, quiz.reference)
    right = choice == question.right
    attempt = Attempt(
        student=student,
        at=now,
        source="quiz",
        item=source(quiz.reference),
        quantity=question.notion or "",
        verdict="correct" if right else "faux",
        code=None if right else question.codes[choice],
        hints=0,
        raw=LETTERS[choice],
        seed=None,
    )
    done = _advance(world, session, quiz, _verdict(question, choice, brief=quiz.limit is not None), now, right=right)
    facts = {**done.reply.facts, "feedback": {"verdict": attempt.verdict, "code": attempt.code}}
    reviews = _reviews(world, quiz, question, right=right)
    return replace(done, attempts=(attempt,), reviews=reviews, reply=replace(done.reply, facts=facts))


def skip(world: World, session: Session, quiz: Quiz, now: datetime) -> Turn:
    """Tell the answer and go on."""
    question = read(world, quiz.reference)
    told = f"C'était **{LETTERS[question.right]}** : {question.options[question.right]}."
    if quiz.limit is None:
        told += f"\n{question.explanation}"
    done = _advance(world, session, quiz, told, now, right=False)
    return replace(done, reviews=_reviews(world, quiz, question, right=False))


def _advance(world: World, session: Session, quiz: Quiz, told: str, now: datetime, *, right: bool) -> Turn:
    """Count the answer, have what was missed come back, and ask the next question."""
    after = _counted(world, quiz, now, right=right)
    if after.late == 1 and not quiz.late:
        told += "\n**Le temps est écoulé** : continue, la suite est comptée à part."
    if quiz.counts and not after.counts and not after.is_over:
        told += f"\n{'**Hors note**, ce' if quiz.limit is not None else 'Ce'} que tu as manqué revient une fois :"
    return _ask(world, replace(session, activity=after), after, (message(told),))


def _counted(world: World, quiz: Quiz, now: datetime, *, right: bool) -> Quiz:
    """The quiz after an answer. One that came back changes neither the mark, nor the time, nor what is to review."""
    reached = replace(quiz, index=quiz.index + 1)
    if not quiz.counts:
        return replace(reached, mended=quiz.mended + right)
    missed = () if right else (quiz.reference,)
    back = tuple(again(world, reference) for reference in missed)
    reached = replace(reached, wrong=(*quiz.wrong, *missed), again=(*quiz.again, *back))
    if quiz.limit is None or quiz.since is None:
        return replace(reached, right=quiz.right + right)
    spent = quiz.spent + (now - quiz.since).total_seconds()
    late = spent > quiz.limit
    return replace(
        reached,
        spent=spent,
        since=now,
        right=quiz.right + (right and not late),
        late=quiz.late + late,
        late_right=quiz.late_right + (right and late),
    )


def _reviews(world: World, quiz: Quiz, question: Question, *, right: bool) -> tuple[Review, ...]:
    """How well the notion of a question is known: right after a miss in the same series is right, but hard."""
    if question.notion is None:
        return ()
    missed = {notion_of(world, reference) for reference in quiz.wrong}
    known = Rating.Hard if question.notion in missed else Rating.Good
    return (Review("notion", question.notion, known if right else Rating.Again, source(quiz.reference)),)


def no_such_option(world: World, session: Session, quiz: Quiz) -> Turn:
    """A letter that is not one of the options."""
    letters = LETTERS[: len(read(world, quiz.reference).options)]
    letters = f"{', '.join(letters[:-1])} ou {letters[-1]}"
    return _ask(world, session, quiz, (message(f"Choisis {letters}, ou tape « passer »."),))


def no_hint(world: World, session: Session, quiz: Quiz) -> Turn:
    """No hints in a quiz: what can be done instead."""
    told = message("Pas d'indice dans un quiz : élimine ce qui est faux, ou tape « passer » et je t'explique.")
    return _ask(world, session, quiz, (told,))


def explain_last(world: World, session: Session, quiz: Quiz) -> Turn:
    """Why the last answer was right or wrong, again."""
    if quiz.index == 0:
        return _ask(world, session, quiz, ())
    last = read(world, (*quiz.questions, *quiz.again)[quiz.index - 1])
    told = message(f"À la question d'avant, il fallait répondre « {last.options[last.right]} ». {last.explanation}")
    return _ask(world, session, quiz, (told,))


def resume(world: World, quiz: Quiz) -> Message:
    """The question under way, asked again after a digression."""
    return _question(world, quiz, "On reprend le quiz ?\n")


def parse(text: str, quiz: Quiz, world: World) -> int | None:
    """The option that a typed answer names: its letter, its text, its value or its rank; None when it names none."""
    options = read(world, quiz.reference).options
    typed = text.strip().rstrip(").").casefold()
    said = fold(text)
    if found := _LETTER.fullmatch(said):
        letter = LETTERS.index(found[1].upper())
        return letter if letter < len(options) else None
    for number, option in enumerate(options):
        if typed == option.casefold() or (said and _WORDS.get(said, said) == fold(option)):
            return number
    return _numbered(text, options)


def is_answer(text: str) -> bool:
    """Whether the message can only answer a question of a quiz: a letter, a number, « vrai »."""
    said = fold(text)
    letter = len(said) == 1 and said.isalpha()
    number = numbers.is_number(text) and len(said.split()) <= _LONGEST_NUMBER
    return letter or number or said in {*_WORDS, *_WORDS.values()}


def _numbered(text: str, options: Sequence[str]) -> int | None:
    """The option that a typed number is the value of; where no option is a number, the one of that rank."""
    match numbers.read(text):
        case Read(value=value):
            values = [found.value if isinstance(found := numbers.read(option), Read) else None for option in options]
            if any(each is not None for each in values):
                same = [number for number, each in enumerate(values) if each == value]
                return same[0] if len(same) == 1 else None
            return int(value) - 1 if value in range(1, len(options) + 1) else None
    return None


def _verdict(question: Question, choice: int, *, brief: bool) -> str:
    """What is told of an answer; against the clock, without the explanation."""
    explanation = "" if brief else question.explanation
    if choice == question.right:
        return f"Juste. {explanation}".rstrip()
    right = f"La réponse était **{LETTERS[question.right]}** : {question.options[question.right]}."
    reason = question.reasons[choice]
    return f"Non. {reason + ' ' if reason else ''}{right}\n{explanation}".rstrip()


def _ask(world: World, session: Session, quiz: Quiz, before: tuple[Message, ...]) -> Turn:
    if quiz.is_over:
        series = None if quiz.limit is not None else session.series
        return turn(replace(session, activity=None, series=series), *before, _closing(world, quiz))
    if quiz.limit is not None:
        session = replace(session, series=quiz)
    return turn(session, *before, _question(world, quiz))


def _question(world: World, quiz: Quiz, before: str = "") -> Message:
    question = read(world, quiz.reference)
    if quiz.counts:
        title = f"Question {quiz.index + 1} sur {len(quiz.questions)}"
    else:
        title = f"À refaire : {quiz.index - len(quiz.questions) + 1} sur {len(quiz.again)}"
    short = quiz.counts and len(quiz.questions) <= LENGTH
    bar = f" {step_bar(quiz.index, len(quiz.questions))}" if short else ""
    lines = [f"{before}**{title}**{bar}", question.text, ""]
    lines += [f"**{LETTERS[number]}.** {option}" for number, option in enumerate(question.options)]
    poll = as_poll(quiz.reference, question) if quiz.polls else None
    choices = [Choice(LETTERS[number], f"/reponse {number}") for number in range(len(question.options))]
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
    if reference == quiz.reference:
        return answer(world, session, quiz, choice, student, now)
    return _gone(world, session, quiz, answered=reference in (*quiz.questions, *quiz.again))


def gone(world: World, session: Session, quiz: Quiz, asked: str) -> Turn:
    """A button of another question, of this series or not (`asked` is its stamp): the one under way is asked again."""
    return _gone(world, session, quiz, answered=asked.partition(".")[0] == quiz.number)


def _gone(world: World, session: Session, quiz: Quiz, *, answered: bool) -> Turn:
    told = (
        "Tu as déjà répondu à cette question." if answered else "Ce bouton est d'une autre question : il ne compte pas."
    )
    return _ask(world, session, quiz, (message(f"{told} Voici celle en cours :"),))


def _closing(world: World, quiz: Quiz) -> Message:
    lines = (
        [f"Terminé : **{quiz.right} sur {len(quiz.questions)}**."] if quiz.limit is None else _mark(quiz, quiz.limit)
    )
    if quiz.again:
        lines.append(f"Ce qui est revenu : {quiz.mended} sur {len(quiz.again)}.")
    missed = tuple(dict.fromkeys(filter(None, (notion_of(world, reference) for reference in quiz.wrong))))
    names = [world.course.notions[notion].nom.lower() for notion in missed]
    skills = [source(reference) for reference in quiz.wrong if notion_of(world, reference) is None]
    names += [world.catalogue.templates[template].title.lower() for template in skills]
    if names:
        others = len(names) - _NAMES_SHOWN
        more = f" et {count(others, 'autre')}" if others > 0 else ""
        lines.append(f"À revoir : {', '.join(names[:_NAMES_SHOWN])}{more}.")
    review = [Choice(label(world.course.notions[notion].nom), f"/definition {notion}") for notion in missed[:2]]
    drill = Choice("Refaire un calcul", f"/modele {skills[0]}") if skills else None
    command, again = ("/quiz", "Encore un quiz") if quiz.limit is None else ("/serie", "Une autre série")
    more_of_it = Choice(again, f"{command} {quiz.theme}" if quiz.theme else command)
    first = Choice("Continuer à réviser", "/reviser") if quiz.revision else more_of_it
    return message("\n".join(lines), first, *review, drill)


def mark(right: int, total: int) -> str:
    """A mark out of twenty, to the tenth, as a teacher writes it.

    >>> mark(15, 20), mark(11, 18)
    ('15', '12,2')
    """
    return numbers.show(numbers.round_half_up(Decimal(_MARK * right) / max(total, 1), 1), None)


def _mark(quiz: Quiz, limit: float) -> list[str]:
    total = len(quiz.questions)
    lines = [f"Terminé : **{mark(quiz.right, total)}/{_MARK}** en {_minutes(quiz.spent)}."]
    if quiz.late:
        whole = mark(quiz.right + quiz.late_right, total)
        lines.append(
            f"{count(quiz.late, 'réponse')} après les {_minutes(limit)}, dont {count(quiz.late_right, 'juste')} : "
            f"sans la limite, ce serait {whole}/{_MARK}."
        )
    return lines


def _minutes(seconds: float) -> str:
    """How long, in minutes and seconds.

    >>> _minutes(1200), _minutes(754)
    ('20 min', '12 min 34 s')
    """
    minutes, rest = divmod(int(seconds), 60)
    return " ".join(f"{number} {unit}" for number, unit in ((minutes, "min"), (rest, "s")) if number) or "0 s"


def _left(quiz: Quiz) -> str:
    left = (quiz.limit or 0) - quiz.spent
    return f"Il te reste {_minutes(left)}." if left > 0 else "Le temps est écoulé : la suite est comptée à part."
