"""Everything that Fidèle can send, read by Telegram's own parser (TDLib), within the limits of `telegram.constants`.

`scripts/tdlib` fetches the library; without it, these tests are skipped and say so.
"""

import json
import os
from collections.abc import Iterator
from ctypes import CDLL, c_char_p
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from telegram.constants import InlineKeyboardButtonLimit, MessageLimit

from bot.channels.markup import spans_to_html, spans_to_plain
from bot.channels.telegram.drawing import MAX_CAPTION, MAX_TEXT, keyboard, parts
from bot.reply import MAX_CHOICES, MAX_LABEL, Message, utf16_length
from bot.reply import MAX_TEXT as ON_A_PHONE
from bot.skills.turn import Turn, World
from tests.botapi.entities import parse_html
from tests.everything import every_message

VERSION = "0.1008065.0"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
LIBRARY = CACHE / "fidele" / f"tdlib-{VERSION}" / "libtdjson.so"
STYLES = {"textEntityTypeBold": "bold", "textEntityTypeItalic": "italic"}

MOST_OFTEN = 350
"""Characters that half of the messages fit in."""

needs_tdlib = pytest.mark.skipif(
    not LIBRARY.exists(), reason="la bibliothèque de Telegram manque : scripts/tdlib la télécharge (npm)"
)


class Telegram:
    """TDLib, offline."""

    def __init__(self) -> None:
        self._library = CDLL(str(LIBRARY))
        self._library.td_execute.restype = c_char_p
        self._library.td_execute.argtypes = [c_char_p]
        self._ask({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})

    def parse(self, html: str) -> dict[str, Any]:
        """The formatted text, or the error, that Telegram makes of an HTML text."""
        return self._ask({"@type": "parseTextEntities", "text": html, "parse_mode": {"@type": "textParseModeHTML"}})

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self._library.td_execute(json.dumps(request).encode()))
        return answer


@pytest.fixture(scope="module")
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture(scope="module")
def messages(world: World, turns: tuple[Turn, ...]) -> tuple[Message, ...]:
    return tuple(dict.fromkeys(map(_without_files, every_message(world, turns))))


def _without_files(message: Message) -> Message:
    """The same as it looks in the chat (a picture or a table takes long to compare)."""
    return Message(message.text, message.choices, message.picture)


def texts(message: Message) -> Iterator[tuple[str, str, int]]:
    """The HTML and the plain text of each part, with its limit: as a caption, and when no picture can be drawn."""
    for picture in (b"png" if message.picture else None, None):
        for part in parts(message, picture, None):
            limit = MAX_CAPTION if part.attachment else MAX_TEXT
            yield spans_to_html(part.spans), spans_to_plain(part.spans), limit


def test_the_limits_are_those_of_the_bot_api() -> None:
    assert (MAX_TEXT, MAX_CAPTION) == (MessageLimit.MAX_TEXT_LENGTH, MessageLimit.CAPTION_LENGTH) == (4096, 1024)


@needs_tdlib
def test_tdlib_refuses_what_it_should(telegram: Telegram) -> None:
    assert telegram.parse("a < b")["message"] == 'Can\'t parse entities: Unsupported start tag "" at byte offset 2'


@needs_tdlib
def test_telegram_reads_every_text_as_it_was_meant(telegram: Telegram, messages: tuple[Message, ...]) -> None:
    for message in messages:
        for html, text, limit in texts(message):
            read = telegram.parse(html)
            assert read["@type"] == "formattedText", (read, html)
            assert read["text"] == text
            assert utf16_length(text) <= limit
            peer, entities = parse_html(html)
            seen = {(entity.type, entity.offset, entity.length) for entity in entities}
            assert peer == text
            assert {(STYLES[e["type"]["@type"]], e["offset"], e["length"]) for e in read["entities"]} == seen


def test_every_message_fits_a_phone_and_half_of_them_are_short(messages: tuple[Message, ...]) -> None:
    assert max(len(message.text) for message in messages) <= ON_A_PHONE
    assert median(len(message.text) for message in messages) <= MOST_OFTEN


def test_every_keyboard_is_one_that_telegram_takes(messages: tuple[Message, ...]) -> None:
    for message in messages:
        drawn = keyboard(message.choices)
        buttons = [button for row in drawn.inline_keyboard for button in row] if drawn else []
        assert len(buttons) <= MAX_CHOICES
        for button in buttons:
            assert 0 < len(button.text) <= MAX_LABEL
            data = str(button.callback_data).encode()
            assert (
                InlineKeyboardButtonLimit.MIN_CALLBACK_DATA <= len(data) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
            )
