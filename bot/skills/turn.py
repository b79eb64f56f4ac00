"""What every skill takes and gives: the world (content, read once) and a turn (reply, next session, what to record)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from decimal import Decimal, localcontext
from typing import Any, Literal

from bot.reply import MAX_LABEL, Choice, DataFile, Document, Message, Picture, Reply, Sheet
from bot.session import ClassQuiz, Practice, QueryPractice, Quiz, Session
from bot.skills.memory import Review
from bot.store import Attempt
from exercises.catalogue import Catalogue
from exercises.functions import Value
from exercises.reading import Glossary
from knowledge.exam import Exam
from knowledge.notion import Course
from knowledge.quiz import Bank

_DIGITS = 20
_BEFORE = re.compile(r" ([;:!?%€‰»])")


@dataclass(frozen=True, slots=True)
class World:
    """The content of the project: the course, the questions, the examination, all that can be computed."""

    course: Course
    bank: Bank
    exam: Exam
    catalogue: Catalogue
    glossary: Glossary


@dataclass(frozen=True, slots=True)
class Turn:
    """The outcome of one message: what to say, where the student is now, what to record and what was reviewed.

    `reminding` is the hour at which to remind the student from now on. `erase` asks for every row of the student to go
    before the reply is committed. `scores`: the names of a group's members are told, once, and forgotten.
    """

    reply: Reply
    session: Session
    attempts: tuple[Attempt, ...] = ()
    reviews: tuple[Review, ...] = ()
    reminding: time | Literal["never"] | None = None
    erase: bool = False
    scores: bool = False


def french(text: str) -> str:
    """French typography: a narrow no-break space before high punctuation and inside guillemets.

    >>> french("Quoi ? « Oui »")
    'Quoi\\u202f? «\\u202fOui\\u202f»'
    """
    return _BEFORE.sub("\u202f\\1", text).replace("« ", "«\u202f")


def label(name: str) -> str:
    """A name short enough for a button.

    >>> label("Segmentation récence, fréquence, montant")
    'Segmentation récence, fréqu…'
    """
    return name if len(name) <= MAX_LABEL else f"{name[: MAX_LABEL - 1].rstrip()}…"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number and its noun: « 0 réponse », « 3 réponses ».

    >>> count(1, "réponse"), count(2, "réponse")
    ('1 réponse', '2 réponses')
    """
    return f"{number} {singular if number < 2 else plural or singular + 's'}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def step_bar(done: int, total: int) -> str:
    """How far along, told by shape.

    >>> step_bar(2, 4)
    '▰▰▱▱'
    """
    return "▰" * done + "▱" * (total - done)


def message(
    text: str,
    *choices: Choice | None,
    picture: Picture | None = None,
    document: Document | DataFile | Sheet | None = None,
) -> Message:
    """A message with its typography set; choices that do not apply (None) are left out."""
    kept = tuple(choice for choice in choices if choice is not None)
    return Message(french(text), kept, picture, document)


def turn(
    session: Session,
    *messages: Message,
    attempts: tuple[Attempt, ...] = (),
    reviews: tuple[Review, ...] = (),
    **facts: Any,
) -> Turn:
    """The turn that says these messages; the last one's choices can be typed until the next turn.

    A date or an hour asked for is awaited until the next turn too.
    """
    choices = messages[-1].choices if messages else ()
    return Turn(
        Reply(messages, facts), replace(session, choices=choices, dating=False, timing=False), attempts, reviews
    )


def with_facts(done: Turn, **facts: Any) -> Turn:
    """The same turn with more facts; a fact already told stays."""
    return replace(done, reply=replace(done.reply, facts={**facts, **done.reply.facts}))


def aside(session: Session) -> Practice | QueryPractice | Quiz | ClassQuiz | None:
    """What goes on when the student asks something else: the exercise or the quiz, not a calculation."""
    return session.activity if isinstance(session.activity, Practice | QueryPractice | Quiz | ClassQuiz) else None


def figures_json(values: Mapping[str, Value]) -> dict[str, Any]:
    """Values for `facts`: plain decimal strings, lists for series; tables are left to the document."""
    return {name: _json(value) for name, value in values.items() if isinstance(value, Decimal | tuple)}


def _json(value: Value) -> Any:
    match value:
        case Decimal():
            return plain(value)
        case tuple():
            return [plain(term) for term in value]
        case _:
            return None


def plain(value: Decimal) -> str:
    """A decimal string without exponent, useless zeros nor the noise of a division.

    >>> plain(Decimal("1E+3")), plain(Decimal("0.4000")), plain(Decimal(1) / 3 * 3)
    ('1000', '0.4', '1')
    """
    with localcontext(prec=_DIGITS):
        text = f"{+value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
