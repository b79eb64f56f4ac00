"""What travels: parameters in, refusals out."""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp.web import FileField, Request

from tests.botapi.entities import Entity, EntityError, parse_html, units

PNG = b"\x89PNG\r\n\x1a\n"


class RefusalError(Exception):
    """An answer that is not `ok`: an HTTP status, a description, perhaps how long to wait."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def body(self) -> dict[str, Any]:
        parameters = {} if self.retry_after is None else {"parameters": {"retry_after": self.retry_after}}
        return {"ok": False, "error_code": self.code, "description": self.description} | parameters


def bad(description: str) -> RefusalError:
    """A 400 in Telegram's words."""
    return RefusalError(400, f"Bad Request: {description}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Found:
    """A result of an inline query, as the student sees it; chosen, its text is sent."""

    title: str
    description: str
    text: str


class Parameters:
    """The parameters of one request, whatever they came in: a form, a multipart body or JSON."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    @classmethod
    async def of(cls, request: Request) -> "Parameters":
        if request.content_type == "application/json":
            return cls(await request.json())
        return cls(dict(await request.post() if request.method == "POST" else request.query))

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def text(self, name: str) -> str:
        value = self._values.get(name, "")
        if not isinstance(value, str):
            raise bad(f"parameter {name} must be a string")
        return value

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(self._values.get(name, default))
        except (TypeError, ValueError):
            raise bad(f"invalid {name} specified") from None

    def json(self, name: str, default: Any = None) -> Any:
        value = self._values.get(name)
        if not isinstance(value, str):
            return default if value is None else value
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None

    def upload(self, name: str) -> Upload:
        value = self._values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self._values.get(value.removeprefix("attach://"))
        if not isinstance(value, FileField):
            raise bad(f"there is no {name} in the request")
        content = value.file.read()
        if not content:
            raise bad("file must be non-empty")
        return Upload(value.filename, content)

    def formatted(self, name: str) -> tuple[str, tuple[Entity, ...]]:
        """A text after entity parsing, trimmed as Telegram does."""
        source = self.text(name)
        match self.text("parse_mode"):
            case "":
                return source.strip(), ()
            case "HTML":
                try:
                    text, entities = parse_html(source)
                except EntityError as error:
                    raise bad(f"can't parse entities: {error}") from None
                return text.strip(), entities
            case _:
                raise bad("unsupported parse_mode")

    def keyboard(self) -> list[list[dict[str, str]]] | None:
        """The inline keyboard of `reply_markup`, checked."""
        markup = self.json("reply_markup")
        if markup is None:
            return None
        if not isinstance(markup, dict) or not isinstance(rows := markup.get("inline_keyboard"), list):
            raise bad("object expected as reply markup")
        if not all(isinstance(row, list) for row in rows):
            raise bad('field "inline_keyboard" must be an Array of Arrays')
        for button in (button for row in rows for button in row):
            if not button.get("text", "").strip():
                raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
            if set(button) - {"text"} != {"callback_data"}:
                raise bad("BUTTON_TYPE_INVALID")
            if not 1 <= len(button["callback_data"].encode()) <= 64:
                raise bad("BUTTON_DATA_INVALID")
        return [row for row in rows if row] or None


def check_text(text: str) -> None:
    if not text:
        raise bad("message text is empty")
    if units(text) > 4096:
        raise bad("message is too long")


def check_caption(caption: str) -> None:
    if units(caption) > 1024:
        raise bad("message caption is too long")


def check_result(result: dict[str, Any]) -> Found:
    """An article among the results of an inline query."""
    if result.get("type") != "article":
        raise bad("can't parse InlineQueryResult: result type is unsupported")
    if not 1 <= len(result.get("id", "").encode()) <= 64:
        raise bad("RESULT_ID_INVALID")
    if not result.get("title"):
        raise bad("can't parse inline query result: title can't be empty")
    content = result.get("input_message_content") or {}
    text, _ = Parameters({"text": content.get("message_text", "")} | content).formatted("text")
    check_text(text)
    return Found(result["title"], result.get("description", ""), text)


@dataclass(slots=True)
class Asked:
    """A quiz poll, as it stands in the chat."""

    question: str
    options: list[str]
    right: int
    explanation: str
    open_period: int
    anonymous: bool
    id: str = ""
    closed: bool = False

    def shown(self) -> dict[str, Any]:
        options = [{"text": text, "voter_count": 0, "persistent_id": str(n)} for n, text in enumerate(self.options)]
        return {
            "id": self.id,
            "question": self.question,
            "options": options,
            "total_voter_count": 0,
            "is_closed": self.closed,
            "is_anonymous": self.anonymous,
            "type": "quiz",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
            "correct_option_ids": [self.right],
        }


def check_poll(parameters: Parameters) -> Asked:
    """A quiz poll within its limits."""
    question, explanation = parameters.text("question"), parameters.text("explanation")
    options = [option["text"] if isinstance(option, dict) else option for option in parameters.json("options", [])]
    right = parameters.json("correct_option_ids", [])
    period = parameters.number("open_period")
    if not 1 <= units(question) <= 300:
        raise bad("poll question length must not exceed 300")
    if not 2 <= len(options) <= 12:
        raise bad("poll must have at least 2 option" if len(options) < 2 else "poll can't have more than 12 options")
    if not all(1 <= units(option) <= 100 for option in options):
        raise bad("poll options length must not exceed 100")
    if len(set(options)) < len(options):
        raise bad("poll options must be unique")
    if parameters.text("type") != "quiz" or len(right) != 1 or not 0 <= right[0] < len(options):
        raise bad("wrong correct option ID specified")
    if units(explanation) > 200 or explanation.count("\n") > 2:
        raise bad("MESSAGE_TOO_LONG")
    if period and not 5 <= period <= 2_628_000:
        raise bad("invalid open_period specified")
    anonymous = parameters.json("is_anonymous", True)
    return Asked(question, options, right[0], explanation, period, anonymous)


def check_photo(photo: Upload) -> None:
    """A PNG whose sides add up to 10 000 pixels at most, one no longer than twenty times the other."""
    if not photo.content.startswith(PNG) or len(photo.content) < 24:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", photo.content[16:24])
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
