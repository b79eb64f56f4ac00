"""What reading a statement can give."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exercises.functions import Value
from exercises.numbers import Figure
from exercises.solution import Solution


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood. `labels`: which figure(s) gave which quantity; `unused`: the figures that gave none."""

    chapter: str
    givens: Mapping[str, Value]
    sought: tuple[str, ...]
    conventions: tuple[str, ...] = ()
    labels: Mapping[str, Figure | tuple[Figure, ...]] = field(default_factory=dict)
    unused: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """Safe to show. `left_out`: the words of the statement's other questions, those that were not understood.

    `before`: what the quantities sought were worth before the question changed a figure.
    """

    reading: Reading
    solution: Solution
    left_out: tuple[str, ...] = ()
    before: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Confirm:
    """« J'ai lu : … C'est bien ça ? »: the solution is shown only after a yes. `why`: a French sentence.

    `instead`: the quantity that one figure was read as, and the other that it may be as well.
    """

    reading: Reading
    solution: Solution
    why: str
    left_out: tuple[str, ...] = ()
    instead: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A figure is missing. Each of `options` is a set of quantities that would do: ask for the first one first."""

    reading: Reading
    sought: str
    options: tuple[tuple[str, ...], ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Figures that matter have no place: name them. `reading`: the rest, when something else was understood; `named`:
    what of it the statement's own words name."""

    figures: tuple[Figure, ...]
    reading: Reading | None = None
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unclear:
    """Figures, but nothing clear is asked: two or three quantities to choose from (none when the course has none)."""

    candidates: tuple[str, ...]
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """All is understood, but the figures do not allow the calculation; `why` is a French sentence for the student."""

    reading: Reading
    why: str


@dataclass(frozen=True, slots=True)
class NotACalculation:
    """No figure, and no quantity asked for."""


@dataclass(frozen=True, slots=True)
class Several:
    """The same question about two products or more: the name of each, as typed, and its answer."""

    cases: tuple[tuple[str, Answered], ...]


Outcome = Answered | Several | Confirm | Ask | Unread | Unclear | Refused | NotACalculation
