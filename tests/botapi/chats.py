"""The side door: students, and what they see."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.entities import Entity
from tests.botapi.wire import Asked, Found, Upload

PATIENCE = 10.0
"""Seconds after which a test gives up waiting for a message."""

SAMPLES: dict[str, dict[str, Any]] = {
    "photo": {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 90, "height": 60}]},
    "sticker": {
        "sticker": {
            "file_id": "f",
            "file_unique_id": "u",
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
        }
    },
    "voice": {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 3}},
    "audio": {"audio": {"file_id": "f", "file_unique_id": "u", "duration": 3}},
    "video": {"video": {"file_id": "f", "file_unique_id": "u", "width": 90, "height": 60, "duration": 3}},
    "video_note": {"video_note": {"file_id": "f", "file_unique_id": "u", "length": 240, "duration": 3}},
    "animation": {
        "animation": {"file_id": "f", "file_unique_id": "u", "width": 90, "height": 60, "duration": 3},
        "document": {"file_id": "f", "file_unique_id": "u"},
    },
    "document": {"document": {"file_id": "f", "file_unique_id": "u", "file_name": "devoir.pdf"}},
    "location": {"location": {"latitude": 48.85, "longitude": 2.35}},
    "contact": {"contact": {"phone_number": "+33600000000", "first_name": "Zoé"}},
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
    "game": {
        "game": {
            "title": "Lumberjack",
            "description": "…",
            "photo": [{"file_id": "f", "file_unique_id": "u", "width": 90, "height": 60}],
        }
    },
    "poll": {
        "poll": {
            "id": "1",
            "question": "?",
            "options": [
                {"text": "oui", "voter_count": 0, "persistent_id": "a"},
                {"text": "non", "voter_count": 0, "persistent_id": "b"},
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
    "pinned_message": {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
    "new_chat_title": {"new_chat_title": "BTS"},
}
"""One message of each kind that is not text, as Telegram delivers it."""


@dataclass(slots=True)
class Heard:
    """A message of the bot's, as it stands in the chat."""

    id: int
    text: str
    entities: tuple[Entity, ...] = ()
    keyboard: list[list[dict[str, str]]] | None = None
    photo: Upload | None = None
    document: Upload | None = None
    poll: Asked | None = None
    at: float = 0.0

    @property
    def buttons(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.keyboard or []]

    @property
    def bold(self) -> list[str]:
        """What is written in bold."""
        raw = self.text.encode("utf-16-le")
        return [
            raw[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le")
            for entity in self.entities
            if entity.type == "bold"
        ]


@dataclass(slots=True)
class Said:
    """A message of the student's."""

    id: int
    text: str


@dataclass(slots=True)
class Student:
    """A student, their private chat with the bot, and the gestures of their telephone."""

    id: int
    name: str
    post: Callable[[str, dict[str, Any], int], None]
    number: Callable[[], int]
    blocked: bool = False
    messages: list[Heard | Said] = field(default_factory=list)
    typing: list[float] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    found: list[Found] | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)
    _listened: int = 0

    @property
    def user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "fr"}

    @property
    def chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": self.name}

    @property
    def heard(self) -> list[Heard]:
        """Everything that the bot said, in order."""
        return [message for message in self.messages if isinstance(message, Heard)]

    def say(self, text: str, **more: Any) -> int:
        """Writes to the bot; gives the message's id."""
        said = Said(self.number(), text)
        self.messages.append(said)
        self.post("message", self._message(said.id) | {"text": text} | more, self.id)
        return said.id

    def send(self, kind: str, **more: Any) -> None:
        """Sends something else than text (`SAMPLES`)."""
        said = Said(self.number(), f"({kind})")
        self.messages.append(said)
        self.post("message", self._message(said.id) | SAMPLES[kind] | more, self.id)

    def edit(self, message_id: int, text: str) -> None:
        """Changes a message already sent."""
        self.post("edited_message", self._message(message_id) | {"text": text, "edit_date": 1_700_000_100}, self.id)

    def tap(self, button: str, message: Heard | None = None, *, old: bool = False) -> str:
        """Taps a button by its label or command: of `message`, else of the last that has it. Gives the query's id.

        When the message is `old`, Telegram no longer hands it over.
        """
        on, data = self._find(button, message)
        query = f"query{self.number()}"
        shown: dict[str, Any] = {"message_id": on.id, "chat": self.chat, "date": 0}
        if not old:
            shown |= {"date": 1_700_000_000, "text": on.text, "reply_markup": {"inline_keyboard": on.keyboard}}
        content = {"id": query, "from": self.user, "message": shown, "chat_instance": "1", "data": data}
        self.post("callback_query", content, self.id)
        return query

    def delete(self, message: Heard) -> None:
        """Deletes a message of the bot's, for both: bots are told nothing of it."""
        self.messages.remove(message)

    async def searches(self, text: str) -> list[Found]:
        """Types « @bot text » in another chat; gives the results."""
        self.found = None
        content = {"id": f"inline{self.number()}", "from": self.user, "query": text, "offset": "", "chat_type": "group"}
        self.post("inline_query", content, self.id)
        await self.sees(lambda: self.found is not None)
        return self.found or []

    def votes(self, option: int, message: Heard) -> None:
        """Chooses an option of a poll: one that is anonymous tells nobody."""
        assert message.poll
        assert not message.poll.closed
        if not message.poll.anonymous:
            chosen = {"option_ids": [option], "option_persistent_ids": [str(option)]}
            self.post("poll_answer", {"poll_id": message.poll.id, "user": self.user} | chosen, self.id)

    def block(self) -> None:
        """Blocks the bot."""
        self.blocked = True
        old, new = {"status": "member", "user": self.user}, {"status": "kicked", "user": self.user, "until_date": 0}
        change = {"chat": self.chat, "from": self.user, "date": 0, "old_chat_member": old, "new_chat_member": new}
        self.post("my_chat_member", change, self.id)

    async def hears(self, count: int = 1) -> Heard:
        """Waits for the next messages of the bot; gives the last."""
        self._listened += count
        async with asyncio.timeout(PATIENCE):
            while len(self.heard) < self._listened:
                self.news.clear()
                await self.news.wait()
        return self.heard[self._listened - 1]

    async def sees(self, condition: Callable[[], bool]) -> None:
        """Waits until something holds in the chat (an edit, « typing », a notice)."""
        async with asyncio.timeout(PATIENCE):
            while not condition():
                self.news.clear()
                await self.news.wait()

    def transcript(self) -> list[str]:
        """The whole chat, a line a message."""
        return [f"{'élève' if isinstance(message, Said) else 'tuteur'} : {message.text}" for message in self.messages]

    def _find(self, button: str, message: Heard | None) -> tuple[Heard, str]:
        for on in [message] if message else reversed(self.heard):
            for choice in (choice for row in on.keyboard or [] for choice in row):
                if button in {choice["text"], choice["callback_data"]}:
                    return on, choice["callback_data"]
        raise AssertionError(f"Pas de bouton « {button} » chez {self.name}")

    def _message(self, message_id: int) -> dict[str, Any]:
        return {"message_id": message_id, "from": self.user, "chat": self.chat, "date": 1_700_000_000}


@dataclass(slots=True)
class Group(Student):
    """A group with the bot in it, which reads everything there; `speaker` is the member who writes."""

    speaker: Student | None = None

    @property
    def user(self) -> dict[str, Any]:
        assert self.speaker
        return self.speaker.user

    @property
    def chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": "supergroup", "title": self.name}

    def closes(self, message: Heard) -> None:
        """The time of a poll is over: Telegram closes it, and tells the bot that sent it."""
        assert message.poll
        assert message.poll.open_period
        message.poll.closed = True
        self.post("poll", message.poll.shown(), self.id)
