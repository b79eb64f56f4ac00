"""Telegram's HTML → text and entities, refusing what Telegram refuses.

`tests/test_telegram_peer.py` compares it with what Telegram's own parser (TDLib 1.8.65) answered.
"""

import re
from dataclasses import dataclass
from html import unescape

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}

_PIECE = re.compile(r"<|&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-f]{1,6});?", re.IGNORECASE)
_NAME = re.compile(r"[^\s>]*")


class EntityError(ValueError):
    """What Telegram says of a text that it can't parse."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A style over `length` UTF-16 units from `offset`."""

    type: str
    offset: int
    length: int


def units(text: str) -> int:
    """UTF-16 units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, tuple[Entity, ...]]:
    """The text and its entities, outermost first; EntityError with Telegram's words when it has to be refused."""
    text = ""
    entities: list[Entity] = []
    opened: list[tuple[str, int]] = []
    position = 0
    while match := _PIECE.search(source, position):
        text += source[position : match.start()]
        position = match.end()
        if match[0] != "<":
            text += _character(match[0])
        elif source.startswith("/", position):
            position = _end(source, match.start(), opened[-1][0] if opened else None)
            tag, start = opened.pop()
            if units(text) > start:
                entities.append(Entity(TAGS[tag], start, units(text) - start))
        else:
            tag, position = _start(source, match.start())
            opened.append((tag, units(text)))
    text += source[position:]
    if opened:
        raise EntityError(f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"')
    return text, tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def _character(reference: str) -> str:
    if not reference.startswith("&#"):
        return unescape(reference.rstrip(";").lower() + ";")
    digits = reference[2:].rstrip(";")
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    if 0xD800 <= code < 0xE000:
        raise EntityError(
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code "
            "units"
        )
    return chr(code) if 0 < code < 0x110000 else reference


def _start(source: str, start: int) -> tuple[str, int]:
    """The name of a start tag, and where it ends."""
    name = _NAME.match(source, start + 1)
    if name is None or name.end() == len(source):
        raise EntityError(f"Unclosed start tag at byte offset {_offset(source, start)}")
    tag = name[0].lower()
    if tag not in TAGS:
        raise EntityError(f'Unsupported start tag "{tag}" at byte offset {_offset(source, start)}')
    close = source.find(">", name.end())
    if close < 0:
        raise EntityError(f"Unclosed start tag at byte offset {_offset(source, start)}")
    if tag == "span" and "tg-spoiler" not in source[name.end() : close]:
        raise EntityError(f'Tag "span" must have class "tg-spoiler" at byte offset {_offset(source, start)}')
    return tag, close + 1


def _end(source: str, start: int, expected: str | None) -> int:
    """Where an end tag ends."""
    if expected is None:
        raise EntityError(f"Unexpected end tag at byte offset {_offset(source, start)}")
    close = source.find(">", start)
    if close < 0:
        raise EntityError(f"Unclosed end tag at byte offset {_offset(source, start)}")
    found = source[start + 2 : close].strip().lower()
    if found not in {"", expected}:
        raise EntityError(
            f'Unmatched end tag at byte offset {_offset(source, start)}, expected "</{expected}>", found "</{found}>"'
        )
    return close + 1


def _offset(source: str, position: int) -> int:
    return len(source[:position].encode())
