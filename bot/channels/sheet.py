"""Sheets → PDF in A4, set by typst: French typography, black and white."""

from typing import Any

from bot.channels.markup import parse
from bot.channels.typesetting import typeset
from bot.reply import Block, Formula, Heading, Items, Paragraph, Rows, Sheet

TEMPLATE = "sheet.typ"


def draw_sheet(sheet: Sheet) -> bytes:
    """The sheet as a PDF. RuntimeError (of typst) when a formula is not mathematics."""
    return typeset(TEMPLATE, contents(sheet), "pdf")


def contents(sheet: Sheet) -> dict[str, Any]:
    """What the template sets: every text is data, its marks already read."""
    return {
        "above": sheet.above,
        "title": sheet.title,
        "blocks": list(map(_block, sheet.blocks)),
        "foot": list(map(_said, sheet.foot)),
        "dense": sheet.dense,
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text) | Paragraph(text):
            return {"kind": block.kind, "text": _said(text)}
        case Items(items):
            return {"kind": block.kind, "items": list(map(_said, items))}
        case Rows(headers, rows):
            return {
                "kind": block.kind,
                "headers": list(map(_said, headers)),
                "rows": [list(map(_said, row)) for row in rows],
            }
        case Formula(formula, alt):
            return {"kind": "formula", "formula": formula, "alt": alt}


def _said(text: str) -> list[dict[str, object]]:
    return [{"text": span.text, "bold": span.bold, "italic": span.italic} for span in parse(text)]
