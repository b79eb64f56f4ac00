"""A channel-neutral answer: the channels draw it, and know nothing else.

Text carries light marks only: `**gras**` and `*italique*`; everything else is literal. A choice is a button that can
also be typed: its label as shown, or its command.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

MAX_TEXT = 900
MAX_CHOICES = 4
MAX_LABEL = 28
MAX_COMMAND_BYTES = 64


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. Tapping it says `command` (« /definition taux_de_marque »), ≤ 64 bytes: Telegram's callback data."""

    label: str
    command: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A formula to draw with typst (mathematics source, without the `$`), and what to read where it can't be shown."""

    formula: str
    alt: str


@dataclass(frozen=True, slots=True)
class Document:
    """A table to hand over as an XLSX file: `rows` are Decimal (written as numbers) or text."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Decimal | str, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the student: text, and perhaps choices, a picture or a document."""

    text: str
    choices: tuple[Choice, ...] = ()
    picture: Picture | None = None
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one message: what the student sees, and the facts of it that `fidele ask --json` prints.

    `facts` holds JSON-ready values under the names of DESIGN §7 (`intent`, `notions`, `results`, `feedback`, …).
    """

    messages: tuple[Message, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
