"""The door at which Telegram delivers, when it is given an address."""

import hmac
import json
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType

from telegram import Update
from telegram.error import TelegramError
from tornado.web import Application, RequestHandler

from bot.channels.telegram.reading import readable

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LISTEN = re.compile(r"(?P<address>[^\s/]*):(?P<port>\d{1,5})")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram delivers (`url`, public, HTTPS), what it says to prove who it is, and where to listen.

    ValueError, naming the setting, when Telegram would not take it.
    """

    url: str
    secret: str
    listen: str = "127.0.0.1:8080"

    def __post_init__(self) -> None:
        if not _SECRET.fullmatch(self.secret):
            raise ValueError("WEBHOOK_SECRET doit compter de 1 à 256 caractères parmi A-Z, a-z, 0-9, _ et -")
        if not _LISTEN.fullmatch(self.listen):
            raise ValueError(f"WEBHOOK_LISTEN « {self.listen} » n'est pas de la forme adresse:port (127.0.0.1:8080)")


class _Door(RequestHandler):
    """Takes one update. Telegram delivers it again, later, until it is told 200: only once it is kept."""

    SUPPORTED_METHODS = ("POST",)

    def initialize(self, secret: str, accept: Callable[[Update], Awaitable[None]]) -> None:
        self._secret = secret.encode()
        self._accept = accept

    async def post(self, *_: str) -> None:
        proof = self.request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(proof.encode(), self._secret):
            self.set_status(HTTPStatus.FORBIDDEN)
            return
        try:
            update = Update.de_json(readable(json.loads(self.request.body)))
        except (KeyError, TypeError, ValueError):
            self.set_status(HTTPStatus.BAD_REQUEST)
            return
        try:
            await self._accept(update)
        except TelegramError:
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)

    def log_exception(
        self, typ: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None
    ) -> None:
        """Tornado would log the request, and with it perhaps a student's words."""
        logger.error("Webhook : %s", typ.__name__ if typ else "erreur")


@asynccontextmanager
async def listening(webhook: Webhook, accept: Callable[[Update], Awaitable[None]]) -> AsyncIterator[None]:
    """Hands over each update to `accept`, which raises TelegramError when it could not keep it.

    OSError when the address to listen on is taken.
    """
    door = Application([(r"(.*)", _Door, {"secret": webhook.secret, "accept": accept})], log_function=lambda _: None)
    address, _, port = webhook.listen.rpartition(":")
    server = door.listen(int(port), address)
    try:
        yield
    finally:
        server.stop()
        await server.close_all_connections()
