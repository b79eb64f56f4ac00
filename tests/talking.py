"""Conversations as data: what the student writes, what the tutor must say.

    - titre: Une erreur nommée
      graine: 3
      échanges:
        - jour: 0
        - élève: /modele deux_remises
        - tuteur: … deux remises successives … net après la première remise ?
        - boutons: [Un indice, Passer]

« … » stands for any text; an exact text has none. The pieces must come in order. Spaces and narrow spaces are alike.
« jour » is the day, counted from the start, of what follows it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from bot.reply import Reply
from bot.skills.turn import french

START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
CONVERSATIONS = Path(__file__).parent / "conversations"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One message of the student, so many days after the start, and what must come back: texts, buttons, facts."""

    says: str
    texts: tuple[str, ...]
    buttons: tuple[str, ...] | None
    facts: dict[str, Any]
    day: int = 0


@dataclass(slots=True)
class Calendar:
    """The clock of a conversation: eight o'clock UTC, on the day of the exchange under way."""

    day: int = 0

    def __call__(self) -> datetime:
        return START + timedelta(days=self.day)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A titled series of exchanges; `seed` is the world's chance."""

    title: str
    skill: str
    seed: int
    exchanges: tuple[Exchange, ...]


def conversations() -> Iterator[Conversation]:
    """All of them, a file a skill."""
    for path in sorted(CONVERSATIONS.glob("*.yml")):
        for raw in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield Conversation(raw["titre"], path.stem, raw.get("graine", 0), tuple(_exchanges(raw["échanges"], path)))


def _exchanges(lines: list[dict[str, Any]], path: Path) -> Iterator[Exchange]:
    says: str | None = None
    texts: list[str] = []
    buttons: tuple[str, ...] | None = None
    facts: dict[str, Any] = {}
    day = said_on = 0
    for line in [*lines, {"élève": None}]:
        match line:
            case {"élève": said}:
                if says is not None:
                    assert texts or buttons or facts, f"{path.name} : « {says} » n'attend rien"
                    yield Exchange(says, tuple(texts), buttons, facts, said_on)
                says, texts, buttons, facts, said_on = said, [], None, {}, day
            case {"jour": later}:
                day = later
            case {"tuteur": text}:
                texts.append(text)
            case {"boutons": labels}:
                buttons = tuple(labels)
            case {"faits": told}:
                facts = told
            case _:
                raise ValueError(f"{path.name} : ligne inconnue {line}")


def check(exchange: Exchange, reply: Reply) -> None:
    """AssertionError showing what was said when it is not what was expected."""
    said = "\n".join(message.text for message in reply.messages)
    check_text(exchange, said)
    if exchange.buttons is not None:
        labels = tuple(choice.label for message in reply.messages for choice in message.choices)
        assert labels == exchange.buttons, f"« {exchange.says} » → {labels}"
    for name, value in exchange.facts.items():
        assert reply.facts.get(name) == value, f"« {exchange.says} » : {name} = {reply.facts.get(name)}"


def check_text(exchange: Exchange, said: str) -> None:
    """The expected texts are there, in order, whatever the marks and the spaces."""
    heard = plain(said)
    for text in exchange.texts:
        at = 0
        for piece in filter(None, (plain(part) for part in text.split("…"))):
            found = heard.find(piece, at)
            assert found >= 0, f"« {exchange.says} » devait dire « {piece} », a dit :\n{said}"
            at = found + len(piece)
        if "…" not in text:
            assert plain(text) == heard, f"« {exchange.says} » a dit :\n{said}"


def plain(text: str) -> str:
    """Without marks, boxes nor differences of space."""
    return re.sub(r"\s+", " ", french(text).replace("**", "").replace("*", "").replace("\u202f", " ")).strip()
