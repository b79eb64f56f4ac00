"""What Telegram delivers → what the tutor is told. Nothing here talks to the network."""

import json
import logging
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from telegram import CallbackQuery, InlineQuery, Message, Poll, PollAnswer, Update, User
from telegram.constants import ChatType, MessageAttachmentType, MessageType

from bot.store import Ballot, Incoming

PREFIX = "telegram:"
CHOSEN = "✓"
USED = "Tu as déjà choisi ici. Écris-moi si tu veux autre chose."
UPDATES = ("message", "edited_message", "callback_query", "inline_query", "poll", "poll_answer")
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


@dataclass(frozen=True, slots=True)
class Closed:
    """A poll of the bot's that takes no more answers."""

    number: int
    poll: str


@dataclass(frozen=True, slots=True)
class Me:
    """The bot, as it is spoken to in a group."""

    id: int
    username: str


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


def read(update: Update, me: Me) -> Incoming | Query | Search | Ballot | Closed | None:
    """What the update says to the tutor; None when nobody is asking anything, a Query when a button has nothing to say.

    In a group, only what is said to the bot (by its name, in reply to it, or as a command): other people's words pass
    by. The photos of one album are one question.
    """
    match update:
        case Update(callback_query=CallbackQuery() as query):
            return _tapped(update.update_id, query)
        case Update(inline_query=InlineQuery() as query):
            return Search(query.id, query.query)
        case Update(poll_answer=PollAnswer(option_ids=(choice, *_), user=User() as user) as answer):
            return Ballot(update.update_id, answer.poll_id, student_of(user.id), user.first_name, choice)
        case Update(poll=Poll(is_closed=True) as poll):
            return Closed(update.update_id, poll.id)
        case Update(message=Message(via_bot=User(id=sender))) if sender == me.id:
            # The card that somebody found by a search and sent, perhaps here: not their words.
            return None
        case Update(message=Message() as message) if _is_in_a_group(message):
            text = _said_to(me, message)
            return Incoming(f"{PREFIX}{update.update_id}", student_of(message.chat.id), text) if text else None
        case Update(message=Message() as message) if _is_private(message):
            return _said(update.update_id, message)
        case Update(edited_message=Message() as message) if _is_private(message) and (message.text or message.caption):
            return Incoming(f"{PREFIX}{update.update_id}", student_of(message.chat.id), "/edited")
        case _:
            return None


def tap_of(payload: str) -> Tap | None:
    """The tap that an Incoming came from (`Incoming.payload`), or None when it was written."""
    return Tap(**json.loads(payload)) if payload else None


def chat_of(student: str) -> int:
    """The chat of a student, or of a group."""
    return int(student.removeprefix(PREFIX))


def student_of(chat: int) -> str:
    """The student of a private chat; all the members of a group together."""
    return f"{PREFIX}{chat}"


def is_group(student: str) -> bool:
    """Whether the id stands for all the members of a group."""
    return chat_of(student) < 0


def _is_in_a_group(message: Message) -> bool:
    in_a_group = message.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}
    return in_a_group and message.from_user is not None and not message.from_user.is_bot


def _said_to(me: Me, message: Message) -> str | None:
    """What a message of a group says to the bot, without its name; None when it is not for it."""
    text = message.text or ""
    if text.startswith("/"):
        command, _, _ = text.partition(" ")
        addressed = command.partition("@")[2]
        return _ADDRESSED.sub(r"\1", text) if addressed.casefold() in {"", me.username.casefold()} else None
    name = re.compile(rf"(?<!\w)@{re.escape(me.username)}\b", re.IGNORECASE)
    if name.search(text):
        return name.sub("", text).strip()
    answered = message.reply_to_message
    return text if answered and answered.from_user and answered.from_user.id == me.id else None


def _is_private(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE and message.from_user is not None and not message.from_user.is_bot


def _said(number: int, message: Message) -> Incoming | None:
    student = student_of(message.chat.id)
    if message.text:
        return Incoming(f"{PREFIX}{number}", student, _ADDRESSED.sub(r"\1", message.text))
    kind = next((kind for kind in MEDIA if message[kind]), None)
    if kind is None:
        return None
    album = message.media_group_id
    return Incoming(f"{PREFIX}album:{album}" if album else f"{PREFIX}{number}", student, f"/media {kind}")


def _tapped(number: int, query: CallbackQuery) -> Incoming | Query:
    message = query.message
    if message is None or message.chat.type == ChatType.CHANNEL or query.data in {None, "", CHOSEN}:
        return Query(query.id, USED)
    tap = Tap(query.id, message.message_id, _label(query))
    return Incoming(f"{PREFIX}{number}", student_of(message.chat.id), query.data or "", json.dumps(asdict(tap)))


def _label(query: CallbackQuery) -> str | None:
    if not isinstance(query.message, Message) or query.message.reply_markup is None:
        return None
    buttons = (button for row in query.message.reply_markup.inline_keyboard for button in row)
    return next((button.text for button in buttons if button.callback_data == query.data), None)
