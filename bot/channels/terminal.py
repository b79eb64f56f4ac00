"""The terminal: draws replies with rich, reads lines with prompt_toolkit (history, editing) or from a pipe."""

import re
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.channels.data_file import data_file
from bot.channels.markup import parse
from bot.channels.picture import draw_picture
from bot.channels.sheet import draw_sheet
from bot.channels.spreadsheet import workbook
from bot.reply import Chart, Choice, DataFile, Document, Message, Progress, Reply, Sheet
from bot.store import Incoming, Outgoing

QUIT = frozenset({"/quitter", "/quit", "quitter", "exit", ":q"})
_SHOWN_ROWS = 40
_OTHER = re.compile(r"/[eé]l[eè]ve\s+(\S.{0,39})", re.IGNORECASE)


class Tutor(Protocol):
    """Answers one message, and commits it."""

    def reply(self, incoming: Incoming) -> Reply: ...


class Outbox(Protocol):
    """What was answered and not yet shown."""

    def outgoing(self, incoming_id: str) -> Outgoing | None: ...

    def mark_sent(self, outgoing_id: int) -> None: ...


def run(tutor: Tutor, outbox: Outbox, student: str, typed: Iterator[str], console: Console, documents: Path) -> None:
    """A conversation until the lines end or the student leaves. Documents are written under `documents`.

    « /eleve Léa » hands the keyboard over to another student, who finds what they left.
    """
    offered = _say(tutor, outbox, student, "/start", console, documents)
    for line in typed:
        text = line.strip()
        if text.casefold() in QUIT:
            break
        if (other := _OTHER.fullmatch(text)) is not None:
            student, text = other[1].casefold(), "/start"
            console.print(f"Au tour de {other[1]}.", style="dim")
        offered = _say(tutor, outbox, student, _chosen(text, offered), console, documents)
    console.print("À bientôt !", style="dim")


def _say(
    tutor: Tutor, outbox: Outbox, student: str, text: str, console: Console, documents: Path
) -> tuple[Choice, ...]:
    """Send a text, show the reply; the choices that may be typed by their number."""
    incoming = Incoming(f"terminal:{uuid.uuid4()}", f"terminal:{student}", text)
    reply = tutor.reply(incoming)
    by_number = not awaits_number(reply)
    for message in reply.messages:
        _draw(message, console, by_number, documents)
    sent = outbox.outgoing(incoming.id)
    if sent is not None:
        outbox.mark_sent(sent.id)
    return reply.messages[-1].choices if by_number and reply.messages else ()


def awaits_number(reply: Reply) -> bool:
    """Whether the next message may be a figure, so that « 2 » can't stand for the second button."""
    return bool(reply.facts.get("exercise") or reply.facts.get("missing"))


def _chosen(text: str, offered: tuple[Choice, ...]) -> str:
    if text.isdecimal() and 1 <= int(text) <= len(offered):
        return offered[int(text) - 1].command
    return text


def _draw(message: Message, console: Console, by_number: bool, documents: Path) -> None:
    console.print()
    console.print(_rich(message.text))
    if message.picture is not None and message.picture.alt not in message.text:
        console.print(Text(message.picture.alt, style="italic"))
    match message.picture:
        case (Chart() | Progress()) as picture:
            _save("Image enregistrée", documents / f"{picture.name}.png", draw_picture(picture), console)
    match message.document:
        case Document() as document:
            _show(document, console)
            _save("Tableau enregistré", documents / f"{document.name}.xlsx", workbook(document), console)
        case DataFile() as data:
            _save("Données enregistrées", documents / f"{data.name}.json", data_file(data), console)
        case Sheet() as sheet:
            _save("Fiche enregistrée", documents / f"{sheet.name}.pdf", draw_sheet(sheet), console)
    if message.choices:
        labels = (f"[{n}] {c.label}" if by_number else f"[{c.label}]" for n, c in enumerate(message.choices, 1))
        console.print(Text("  ".join(labels), style="cyan"))


def _rich(text: str) -> Text:
    drawn = Text()
    for span in parse(text):
        drawn.append(
            span.text, style=" ".join(name for name, on in (("bold", span.bold), ("italic", span.italic)) if on)
        )
    return drawn


def _show(document: Document, console: Console) -> None:
    table = Table(*document.headers)
    for row in document.rows[:_SHOWN_ROWS]:
        table.add_row(*(str(cell).replace(".", ",") if not isinstance(cell, str) else cell for cell in row))
    console.print(table)


def _save(done: str, path: Path, content: bytes, console: Console) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    console.print(f"{done} : {path}", style="dim")


def typed_lines() -> Iterator[str]:
    """Lines typed at a prompt, with history and editing; Ctrl-D or Ctrl-C ends."""
    from prompt_toolkit import PromptSession

    session: PromptSession[str] = PromptSession()
    while True:
        try:
            yield session.prompt("\n> ")
        except (EOFError, KeyboardInterrupt):
            return


def lines() -> Iterator[str]:
    """Lines from the keyboard when there is one, else from standard input."""
    return typed_lines() if sys.stdin.isatty() else iter(sys.stdin)
