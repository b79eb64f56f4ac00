# ruff: noqa: N802 (a method of the Bot API is the method of that name)
"""The server: the methods that Fidèle calls, polling, webhooks, and breakdowns on request."""

import asyncio
import itertools
import math
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any, Self

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from tests.botapi.chats import Group, Heard, Said, Student
from tests.botapi.wire import (
    Parameters,
    RefusalError,
    Upload,
    bad,
    check_caption,
    check_photo,
    check_poll,
    check_result,
    check_text,
)

TOKEN = "123456789:AAE-jeton-de-test_0123456789abcdefgh"
DEFAULT_UPDATES = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "callback_query",
        "inline_query",
        "my_chat_member",
        "poll",
        "poll_answer",
    }
)
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
FIRST_RETRY = 0.05
"""Seconds before a webhook that failed is called again; doubled each time, up to `LONGEST_RETRY`. (Telegram is more
patient.)"""
LONGEST_RETRY = 1.0

METHODS = frozenset(
    {
        "getMe",
        "getUpdates",
        "setWebhook",
        "deleteWebhook",
        "setMyCommands",
        "sendMessage",
        "sendPhoto",
        "sendDocument",
        "sendChatAction",
        "editMessageReplyMarkup",
        "editMessageText",
        "answerCallbackQuery",
        "answerInlineQuery",
        "sendPoll",
    }
)

type Method = Callable[[Parameters], Awaitable[Any]]

_PATH = re.compile(r"/bot(?P<token>[^/]+)/(?P<method>\w+)")


@dataclass(frozen=True, slots=True)
class Call:
    """A request that was received."""

    method: str
    parameters: Parameters
    at: float


@dataclass(slots=True)
class Breakdown:
    """What happens to the next `times` requests of a method: a refusal, or a connection cut before or after."""

    method: str
    times: int
    refusal: RefusalError | None = None
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Update:
    """An update not yet confirmed."""

    id: int
    chat: int
    body: dict[str, Any]


class BotApi:
    """Telegram, for one bot. An asynchronous context manager that listens on a free local port."""

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.url = ""
        self.calls: list[Call] = []
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.latency = 0.0
        self.frozen = False
        self.impatient = 0
        self.deliveries: list[tuple[int, int]] = []
        self._students: dict[int, Student] = {}
        self._numbers = itertools.count(101)
        self._update_ids = itertools.count(900_000_001)
        self._updates: list[Update] = []
        self._arrival = asyncio.Event()
        self._poll: asyncio.Future[None] | None = None
        self._allowed = DEFAULT_UPDATES
        self._queries: dict[str, int] = {}
        self._breakdowns: list[Breakdown] = []
        self._gates: dict[str, asyncio.Event] = {}
        self._patience_until = 0.0
        self._webhook: dict[str, str] = {}
        self._postmen: dict[int, asyncio.Task[None]] = {}

    async def __aenter__(self) -> Self:
        application = web.Application(client_max_size=50 * 2**20)
        application.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(application, handler_cancellation=True, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self._client = ClientSession(timeout=ClientTimeout(5), trust_env=False)
        return self

    async def __aexit__(self, *_: object) -> None:
        for postman in self._postmen.values():
            postman.cancel()
        await self._client.close()
        await self._runner.cleanup()

    # The side door.

    def student(self, name: str) -> Student:
        """A new student, with a private chat."""
        student = Student(1000 + len(self._students), name, self.post, self._numbers.__next__)
        self._students[student.id] = student
        return student

    def group(self, title: str, *members: Student) -> Group:
        """A new group, with the bot and these students."""
        group = Group(-100 - len(self._students), title, self.post, self._numbers.__next__, speaker=members[0])
        self._students[group.id] = group
        return group

    def post(self, kind: str, content: dict[str, Any], chat: int) -> None:
        """Something happens: an update of this kind, in this chat, if the bot asked for that kind."""
        if kind in {"callback_query", "inline_query"}:
            self._queries[content["id"]] = chat
        if kind in self._allowed:
            number = next(self._update_ids)
            self._updates.append(Update(number, chat, {"update_id": number, kind: content}))
            self._arrival.set()
            self._rouse()

    def breaks(
        self, method: str, refusal: RefusalError | None = None, *, times: int = 1, accepted: bool = False
    ) -> None:
        """The next requests of a method are refused, or cut; `accepted`: cut once their effect is there."""
        self._breakdowns.append(Breakdown(method, times, refusal, accepted))

    def repair(self) -> None:
        """Nothing breaks any more."""
        self._breakdowns.clear()

    def holds(self, method: str) -> asyncio.Event:
        """The requests of a method take effect, and are answered only once this event is set."""
        return self._gates.setdefault(method, asyncio.Event())

    def forget_queries(self) -> None:
        """It is too late to answer the taps."""
        self._queries.clear()

    def too_many_requests(self, seconds: int) -> None:
        """From now on for some seconds, every request is answered 429; `impatient` counts them."""
        self._patience_until = monotonic() + seconds

    def received(self, method: str) -> list[Call]:
        """The requests of a method, in order, refused ones included."""
        return [call for call in self.calls if call.method == method]

    @property
    def unconfirmed(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self._updates)

    @property
    def unanswered_queries(self) -> set[str]:
        """The taps whose button still turns."""
        return set(self._queries)

    # The front door.

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        try:
            method = self._method(request.path)
            parameters = await Parameters.of(request)
            self.calls.append(Call(method.__name__, parameters, monotonic()))
            result = await self._within_reason(method, parameters, request)
        except RefusalError as refusal:
            return web.json_response(refusal.body(), status=refusal.code)
        return web.json_response({"ok": True, "result": result})

    def _method(self, path: str) -> Method:
        match = _PATH.fullmatch(path)
        if match is None or ":" not in match["token"]:
            raise RefusalError(404, "Not Found")
        if match["token"] != self.token:
            raise RefusalError(401, "Unauthorized")
        if match["method"] not in METHODS:
            raise RefusalError(404, "Not Found")
        method: Method = getattr(self, match["method"])
        return method

    async def _within_reason(self, method: Method, parameters: Parameters, request: web.Request) -> Any:
        name = method.__name__
        if name != "getUpdates":
            await asyncio.sleep(self.latency)
            while self.frozen:
                await asyncio.sleep(3600)
            if (remaining := self._patience_until - monotonic()) > 0:
                self.impatient += 1
                seconds = math.ceil(remaining)
                raise RefusalError(429, f"Too Many Requests: retry after {seconds}", seconds)
        breakdown = next((one for one in self._breakdowns if one.method == name and one.times > 0), None)
        if breakdown is None:
            result = await method(parameters)
            if gate := self._gates.get(name):
                await gate.wait()
            return result
        breakdown.times -= 1
        if breakdown.refusal:
            raise breakdown.refusal
        if breakdown.accepted:
            await method(parameters)
        if request.transport:
            request.transport.abort()
        raise RefusalError(500, "Internal Server Error")

    async def getMe(self, _: Parameters) -> dict[str, Any]:
        me = {"id": int(self.token.split(":")[0]), "is_bot": True, "first_name": "Fidèle", "username": "FideleTestBot"}
        return me | {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}

    async def getUpdates(self, parameters: Parameters) -> list[dict[str, Any]]:
        if self._webhook:
            raise RefusalError(409, WEBHOOK_ACTIVE)
        if self._poll and not self._poll.done():
            self._poll.set_exception(RefusalError(409, CONFLICT))
        self._allow(parameters)
        offset, limit = parameters.number("offset"), parameters.number("limit", 100)
        self._updates = self._updates[offset:] if offset < 0 else [one for one in self._updates if one.id >= offset]
        self._poll = poll = asyncio.get_running_loop().create_future()
        deadline = monotonic() + min(parameters.number("timeout"), 50)
        try:
            while not self._updates and (wait := deadline - monotonic()) > 0 and not poll.done():
                await self._await_arrival(poll, wait)
            if poll.done():
                poll.result()
        finally:
            poll.cancel()
        return [update.body for update in self._updates[: max(1, min(limit, 100))]]

    async def _await_arrival(self, poll: asyncio.Future[None], seconds: float) -> None:
        self._arrival.clear()
        arrival = asyncio.ensure_future(self._arrival.wait())
        either: set[asyncio.Future[Any]] = {poll, arrival}
        try:
            await asyncio.wait(either, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            arrival.cancel()

    async def setWebhook(self, parameters: Parameters) -> bool:
        url = parameters.text("url")
        if url and not re.match(r"https://|http://(127\.0\.0\.1|localhost)[:/]", url):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        self._allow(parameters)
        self._webhook = {"url": url, "secret": parameters.text("secret_token")} if url else {}
        if self._webhook and self._poll and not self._poll.done():
            self._poll.set_exception(RefusalError(409, "Conflict: terminated by setWebhook request"))
        self._rouse()
        return True

    async def deleteWebhook(self, parameters: Parameters) -> bool:
        self._webhook = {}
        if parameters.json("drop_pending_updates", False):
            self._updates.clear()
        return True

    async def setMyCommands(self, parameters: Parameters) -> bool:
        commands = parameters.json("commands", [])
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise bad("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        if len(commands) > 100:
            raise bad("BOT_COMMANDS_TOO_MUCH")
        self.commands[parameters.json("scope", {"type": "default"})["type"]] = commands
        return True

    async def sendMessage(self, parameters: Parameters) -> dict[str, Any]:
        student = self._reached(parameters)
        text, entities = parameters.formatted("text")
        check_text(text)
        return self._hear(student, Heard(next(self._numbers), text, entities, parameters.keyboard()))

    async def sendPhoto(self, parameters: Parameters) -> dict[str, Any]:
        photo = parameters.upload("photo")
        check_photo(photo)
        return self._upload(parameters, photo=photo)

    async def sendDocument(self, parameters: Parameters) -> dict[str, Any]:
        return self._upload(parameters, document=parameters.upload("document"))

    async def sendPoll(self, parameters: Parameters) -> dict[str, Any]:
        student = self._reached(parameters)
        asked = check_poll(parameters)
        asked.id = f"poll{next(self._numbers)}"
        return self._hear(
            student, Heard(next(self._numbers), asked.question, keyboard=parameters.keyboard(), poll=asked)
        )

    async def sendChatAction(self, parameters: Parameters) -> bool:
        student = self._reached(parameters)
        if parameters.text("action") not in {"typing", "upload_photo", "upload_document"}:
            raise bad("wrong parameter action in request")
        student.typing.append(monotonic())
        student.news.set()
        return True

    async def editMessageReplyMarkup(self, parameters: Parameters) -> dict[str, Any]:
        return self._edit(parameters, None)

    async def editMessageText(self, parameters: Parameters) -> dict[str, Any]:
        text, entities = parameters.formatted("text")
        check_text(text)
        return self._edit(parameters, (text, entities))

    async def answerCallbackQuery(self, parameters: Parameters) -> bool:
        query = parameters.text("callback_query_id")
        if query not in self._queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        student = self._students[self._queries.pop(query)]
        if notice := parameters.text("text"):
            if len(notice) > 200:
                raise bad("MESSAGE_TOO_LONG")
            student.notices.append(notice)
        student.news.set()
        return True

    async def answerInlineQuery(self, parameters: Parameters) -> bool:
        query = parameters.text("inline_query_id")
        if query not in self._queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        results = parameters.json("results", [])
        if len(results) > 50:
            raise bad("RESULTS_TOO_MUCH")
        if len({result.get("id") for result in results}) < len(results):
            raise bad("RESULT_ID_DUPLICATE")
        found = [check_result(result) for result in results]
        student = self._students[self._queries.pop(query)]
        student.found = found
        student.news.set()
        return True

    def _allow(self, parameters: Parameters) -> None:
        allowed = parameters.json("allowed_updates")
        if allowed is not None:
            self._allowed = frozenset(allowed) or DEFAULT_UPDATES

    def _reached(self, parameters: Parameters) -> Student:
        if "chat_id" not in parameters:
            raise bad("chat_id is empty")
        student = self._students.get(parameters.number("chat_id"))
        if student is None:
            raise bad("chat not found")
        if student.blocked:
            raise RefusalError(403, "Forbidden: bot was blocked by the user")
        return student

    def _upload(
        self, parameters: Parameters, photo: Upload | None = None, document: Upload | None = None
    ) -> dict[str, Any]:
        student = self._reached(parameters)
        caption, entities = parameters.formatted("caption")
        check_caption(caption)
        heard = Heard(next(self._numbers), caption, entities, parameters.keyboard(), photo, document)
        return self._hear(student, heard)

    def _hear(self, student: Student, heard: Heard) -> dict[str, Any]:
        heard.at = monotonic()
        student.messages.append(heard)
        student.news.set()
        return self._shown(student, heard)

    def _edit(self, parameters: Parameters, content: tuple[str, Any] | None) -> dict[str, Any]:
        student = self._reached(parameters)
        number = parameters.number("message_id")
        message = next((one for one in student.messages if one.id == number), None)
        match message:
            case None:
                raise bad("message to edit not found")
            case Said():
                raise bad("message can't be edited")
        keyboard = parameters.keyboard()
        text, entities = content or (message.text, message.entities)
        if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
            raise bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a "
                "current content and reply markup of the message"
            )
        message.text, message.entities, message.keyboard = text, entities, keyboard
        student.news.set()
        return self._shown(student, message)

    def _shown(self, student: Student, heard: Heard) -> dict[str, Any]:
        me = {"id": int(self.token.split(":")[0]), "is_bot": True, "first_name": "Fidèle"}
        shown: dict[str, Any] = {"message_id": heard.id, "date": 1_700_000_000, "chat": student.chat, "from": me}
        if heard.keyboard:
            shown["reply_markup"] = {"inline_keyboard": heard.keyboard}
        file = {"file_id": "f", "file_unique_id": "u"}
        if heard.poll:
            return shown | {"poll": heard.poll.shown()}
        if heard.photo:
            shown["photo"] = [file | {"width": 1, "height": 1}]
        if heard.document:
            shown["document"] = file | {"file_name": heard.document.name}
        return shown | {"caption" if heard.photo or heard.document else "text": heard.text}

    # Webhooks: one queue a chat, its next update after a 2xx only.

    def _rouse(self) -> None:
        if not self._webhook:
            return
        for chat in {update.chat for update in self._updates}:
            if chat not in self._postmen or self._postmen[chat].done():
                self._postmen[chat] = asyncio.ensure_future(self._carry(chat))

    async def _carry(self, chat: int) -> None:
        pause = FIRST_RETRY
        while self._webhook and (update := next((one for one in self._updates if one.chat == chat), None)):
            if await self._carried(update):
                self._updates.remove(update)
                pause = FIRST_RETRY
            else:
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_RETRY)

    async def _carried(self, update: Update) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._webhook["secret"]} if self._webhook["secret"] else {}
        status = 0
        with suppress(ClientError, TimeoutError):
            async with self._client.post(self._webhook["url"], json=update.body, headers=headers) as response:
                status = response.status
        self.deliveries.append((update.id, status))
        return 200 <= status < 300
