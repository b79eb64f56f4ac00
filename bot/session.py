"""Where a student is: small frozen values, kept as JSON in the database between two messages."""

from dataclasses import dataclass, field
from typing import Literal

from bot.reply import Choice


@dataclass(frozen=True, slots=True)
class Practice:
    """An exercise under way. Its statement is drawn again from `template` and `seed`; `step` counts from 0."""

    template: str
    seed: int
    step: int = 0
    hints: int = 0
    tries: int = 0
    answered: dict[str, str] = field(default_factory=dict)
    mistakes: tuple[str, ...] = ()
    assisted: int = 0
    kind: Literal["practice"] = "practice"


@dataclass(frozen=True, slots=True)
class Quiz:
    """A series of questions under way: their ids (an item's, or a template's with its seed), and the right answers so far."""

    questions: tuple[str, ...]
    index: int = 0
    right: int = 0
    wrong: tuple[str, ...] = ()
    kind: Literal["quiz"] = "quiz"


@dataclass(frozen=True, slots=True)
class Asking:
    """A calculation that lacks a figure: what is known (Decimal as text), what is sought, what is asked for."""

    chapter: str
    givens: dict[str, str]
    sought: tuple[str, ...]
    asked: str
    kind: Literal["asking"] = "asking"


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that the next message is understood against."""

    activity: Practice | Quiz | Asking | None = None
    choices: tuple[Choice, ...] = ()
    notion: str | None = None
    theme: str | None = None
    last_template: str | None = None
    solved: Asking | None = None
