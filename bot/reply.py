"""A channel-neutral answer: the channels draw it, and know nothing else.

Text carries light marks only: `**gras**` and `*italique*`; everything else is literal. A choice is a button that can
also be typed: its label as shown, or its command.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

MAX_TEXT = 900
MAX_CHOICES = 4
MAX_LABEL = 28
MAX_COMMAND_BYTES = 64


_OF_A_QUESTION = frozenset({"reponse", "valeur", "oui", "non", "indice", "passer", "solution"})


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. Tapping it says `command` (« /definition taux_de_marque »), ≤ 64 bytes: Telegram's callback data."""

    label: str
    command: str

    @property
    def passing(self) -> bool:
        """Whether it belongs to the question just asked, and means nothing once that is answered."""
        return self.command.removeprefix("/").partition(" ")[0] in _OF_A_QUESTION


@dataclass(frozen=True, slots=True)
class Formula:
    """Mathematics to draw with typst (their source, without the `$`), and what to read where it can't be shown."""

    formula: str
    alt: str


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis measures; `unit` is one of `exercises.numbers` (« pourcent » shows 0.05 as « 5 % »)."""

    label: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Points (x, y) that belong together, and how they are told apart without a colour. Bars are stacked in order."""

    name: str
    style: Literal["line", "dashes", "points", "bars"]
    points: tuple[tuple[Decimal, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the chart, and the words beside it."""

    x: Decimal
    y: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart to draw: « bars » has a place for each x, « curves » a scale. `alt` says its conclusion in a sentence."""

    name: str
    kind: Literal["curves", "bars"]
    title: str
    x: Axis
    y: Axis
    traces: tuple[Trace, ...]
    marks: tuple[Mark, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A section: how many of its notions and calculations are known, under way, to see again, and never seen."""

    section: str
    acquis: int
    en_cours: int
    a_revoir: int
    a_decouvrir: int


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days: how many answers, of which how many right."""

    name: str
    answers: int
    right: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the student is, to draw: their sections, the last weeks, the mistakes made most and how often."""

    name: str
    title: str
    sections: tuple[Standing, ...]
    weeks: tuple[Week, ...]
    mistakes: tuple[tuple[str, int], ...]
    alt: str


Picture = Formula | Chart | Progress


@dataclass(frozen=True, slots=True)
class Document:
    """A table to hand over as an XLSX file: `rows` are Decimal (written as numbers) or text."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Decimal | str, ...], ...]


@dataclass(frozen=True, slots=True)
class DataFile:
    """Data to hand over as a JSON file; `content` is JSON-ready."""

    name: str
    content: Any


@dataclass(frozen=True, slots=True)
class Heading:
    """A title inside a sheet."""

    text: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a sheet, with light marks."""

    text: str
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Items:
    """A list, each item with light marks."""

    items: tuple[str, ...]
    kind: Literal["items"] = "items"


@dataclass(frozen=True, slots=True)
class Rows:
    """A small table: as many cells in each row as there are headers, with light marks."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["rows"] = "rows"


Block = Heading | Paragraph | Items | Rows | Formula


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to print, as a PDF in A4: `above` stands over the title, `foot` in small print, upside down.

    A `dense` one sets many short blocks in two columns.
    """

    name: str
    above: str
    title: str
    blocks: tuple[Block, ...]
    foot: tuple[str, ...] = ()
    dense: bool = False


@dataclass(frozen=True, slots=True)
class Poll:
    """A question with options, one of which is right, for channels that have quiz polls.

    `key` says which question it is; after `seconds` it closes by itself (None: never).
    """

    key: str
    question: str
    options: tuple[str, ...]
    right: int
    explanation: str
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the student: text, and perhaps choices, a picture, a table, data or a sheet to hand over.

    Where there is a poll and the channel has polls, it stands for the text and its choices.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    picture: Picture | None = None
    document: Document | DataFile | Sheet | None = None
    poll: Poll | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one message: what the student sees, and the facts of it that `fidele ask --json` prints.

    `facts` holds JSON-ready values under the names of DESIGN §7 (`intent`, `notions`, `results`, `feedback`, …).
    """

    messages: tuple[Message, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Article:
    """Something of the course to be quoted elsewhere: `text` has light marks, `summary` is plain."""

    id: str
    title: str
    summary: str
    text: str


def utf16_length(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units.

    >>> utf16_length("🎓 €")
    4
    """
    return len(text.encode("utf-16-le")) // 2
