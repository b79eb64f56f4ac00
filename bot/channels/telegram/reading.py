"""What Telegram delivers → what the tutor is told. Nothing here talks to the network."""

import json
import logging
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from telegram import CallbackQuery, InlineQuery, Message, Update
from telegram.constants import ChatType, MessageAttachmentType, MessageType

from bot.store import Incoming

PREFIX = "telegram:"
CHOSEN = "✓"
USED = "Tu as déjà choisi ici. Écris-moi si tu veux autre chose."
UPDATES = ("message", "edited_message", "callback_query", "inline_query")
"""The kinds of update to ask Telegram for: the others are never somebody asking."""

MEDIA = (*sorted(MessageAttachmentType), MessageType.CHECKLIST)
"""What a student may send instead of text, under the Bot API's names, in order: an animation is a document too."""

_ADDRESSED = re.compile(r"^(/\w+)@\w+")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tap:
    """A button that was tapped: the callback query to answer, the message of the keyboard, the button's label.

    `label` is None when Telegram no longer hands over the message (it is more than two days old): such a keyboard
    can't be edited.
    """

    query: str
    message: int
    label: str | None


@dataclass(frozen=True, slots=True)
class Query:
    """A callback query to answer, for the button to come to rest; `notice` is what the student sees for a moment."""

    id: str
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody looks for from another chat: an inline query to answer, which no conversation keeps."""

    id: str
    text: str


def readable(data: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON object of an update, reduced to its number when python-telegram-bot can't read the rest.

    KeyError, TypeError or ValueError when it isn't an update at all (no `update_id`).
    """
    number = int(data["update_id"])
    try:
        Update.de_json(dict(data))
    except Exception as error:
        # Whatever is wrong with one update, it must not hold up those behind it.
        logger.warning("Mise à jour %d illisible (%s) : ignorée", number, type(error).__name__)
        return {"update_id": number}
    return dict(data)


def read(update: Update) -> Incoming | Query | Search | None:
    """What the update says to the tutor; None when nobody is asking anything, a Query when a button has nothing to say.

    Only private chats: elsewhere other people's words pass by. The photos of one album are one question.
    """
    match update:
        case Update(callback_query=CallbackQuery() as query):
            return _tapped(update.update_id, query)
        case Update(inline_query=InlineQuery() as query):
            return Search(query.id, query.query)
        case Update(message=Message() as message) if _is_private(message):
            return _said(update.update_id, message)
        case Update(edited_message=Message() as message) if _is_private(message) and (message.text or message.caption):
            return Incoming(f"{PREFIX}{update.update_id}", _student(message.chat.id), "/edited")
        case _:
            return None


def tap_of(payload: str) -> Tap | None:
    """The tap that an Incoming came from (`Incoming.payload`), or None when it was written."""
    return Tap(**json.loads(payload)) if payload else None


def chat_of(student: str) -> int:
    """The private chat of a student."""
    return int(student.removeprefix(PREFIX))


def _student(chat: int) -> str:
    return f"{PREFIX}{chat}"


def _is_private(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE and message.from_user is not None and not message.from_user.is_bot


def _said(number: int, message: Message) -> Incoming | None:
    student = _student(message.chat.id)
    if message.text:
        return Incoming(f"{PREFIX}{number}", student, _ADDRESSED.sub(r"\1", message.text))
    kind = next((kind for kind in MEDIA if message[kind]), None)
    if kind is None:
        return None
    album = message.media_group_id
    return Incoming(f"{PREFIX}album:{album}" if album else f"{PREFIX}{number}", student, f"/media {kind}")


def _tapped(number: int, query: CallbackQuery) -> Incoming | Query:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE or query.data in {None, "", CHOSEN}:
        return Query(query.id, USED)
    tap = Tap(query.id, message.message_id, _label(query))
    return Incoming(f"{PREFIX}{number}", _student(message.chat.id), query.data or "", json.dumps(asdict(tap)))


def _label(query: CallbackQuery) -> str | None:
    if not isinstance(query.message, Message) or query.message.reply_markup is None:
        return None
    buttons = (button for row in query.message.reply_markup.inline_keyboard for button in row)
    return next((button.text for button in buttons if button.callback_data == query.data), None)
