"""Where a student is: small frozen values, kept as JSON in the database between two messages."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from bot.reply import Choice

Figures = dict[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Case:
    """The place of an exercise in a longer case: its number of `total`, those that follow (template and seed).

    `found` of `steps` were found alone in the exercises before it.
    """

    total: int
    number: int = 1
    rest: tuple[tuple[str, int], ...] = ()
    found: int = 0
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Practice:
    """An exercise under way. It is drawn again from `template` and `seed`; `step` counts from 0.

    `wrong` holds the last wrong value given to each step (an error may be carried), `mistakes` the codes met so far,
    `assisted` how many steps were told rather than found. `hinted`: a hint was read; `leapt`: a later step was found at
    once. `revision`: it is played because it is due.
    """

    template: str
    seed: int
    theme: str | None = None
    step: int = 0
    hints: int = 0
    tries: int = 0
    found: int = 0
    assisted: int = 0
    wrong: dict[str, str] = field(default_factory=dict)
    mistakes: tuple[str, ...] = ()
    hinted: bool = False
    leapt: bool = False
    revision: bool = False
    case: Case | None = None
    kind: Literal["practice"] = "practice"


@dataclass(frozen=True, slots=True)
class QueryPractice:
    """A query to write, under way: its exercise, the hints read, the mistakes met so far.

    `missed`: a query that ran gave something else. `revision`: it is played because it is due.
    """

    query: str
    theme: str | None = None
    hints: int = 0
    tries: int = 0
    mistakes: tuple[str, ...] = ()
    missed: bool = False
    revision: bool = False
    kind: Literal["query"] = "query"


@dataclass(frozen=True, slots=True)
class Quiz:
    """A series of questions under way: their references, those that come back (`again`), those missed (`wrong`).

    `index` counts through `questions`, then `again`; `right` counts in the mark, `mended` are those right when they
    came back. `revision`: they are asked because they are due. `polls`: they are asked by polls where the channel
    has them.

    A timed series has a `limit`, in seconds; `spent` is the time taken up to `since`, when the question under way was
    asked. `late` answers came after the limit, `late_right` of them right: they are counted apart from `right`.
    """

    questions: tuple[str, ...]
    theme: str | None = None
    index: int = 0
    right: int = 0
    wrong: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    mended: int = 0
    revision: bool = False
    polls: bool = False
    limit: float | None = None
    spent: float = 0
    since: datetime | None = None
    late: int = 0
    late_right: int = 0
    kind: Literal["quiz"] = "quiz"

    @property
    def number(self) -> str:
        """What tells the series from another: the seed of its first question."""
        return self.questions[0].rpartition(":")[2]

    @property
    def reference(self) -> str:
        """The question under way."""
        return (*self.questions, *self.again)[self.index]

    @property
    def counts(self) -> bool:
        """Whether the question under way counts in the mark: one that comes back does not."""
        return self.index < len(self.questions)

    @property
    def is_over(self) -> bool:
        """Whether every question was answered."""
        return self.index >= len(self.questions) + len(self.again)


@dataclass(frozen=True, slots=True)
class ClassQuiz:
    """A series of questions put to a group, one poll after another: their references, and the one that is open."""

    questions: tuple[str, ...]
    theme: str | None = None
    index: int = 0
    kind: Literal["class"] = "class"


@dataclass(frozen=True, slots=True)
class Calculation:
    """A calculation with the student's own figures: what was read, what is sought, what is asked for (None: all known).

    `confirmed` is False while « c'est bien ça ? » waits for an answer. `left_out`: the other
    questions of the statement.
    """

    chapter: str
    givens: Figures
    sought: tuple[str, ...]
    conventions: tuple[str, ...] = ()
    asked: str | None = None
    confirmed: bool = True
    left_out: tuple[str, ...] = ()
    kind: Literal["calculation"] = "calculation"


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that the next message is understood against.

    `exam` is the day of the student's exam; `dating`: it was asked for by the last reply; `timing`: the hour of the
    reminder was. `computed` is the last calculation answered. `zone` is their time zone (IANA), None for that of
    France. `pace` holds the minutes a day that the plan last asked for, and when. `series` is the timed series not
    yet finished, under way or left for later; `left` the exercise or the quiz that was stopped last; `revising`:
    what was last played was due.
    """

    activity: Practice | QueryPractice | Quiz | ClassQuiz | Calculation | None = None
    choices: tuple[Choice, ...] = ()
    notion: str | None = None
    theme: str | None = None
    intent: str | None = None
    last_template: str | None = None
    exam: date | None = None
    zone: str | None = None
    pace: tuple[date, int] | None = None
    series: Quiz | None = None
    left: Practice | QueryPractice | Quiz | None = None
    revising: bool = False
    dating: bool = False
    timing: bool = False
    computed: Calculation | None = None
