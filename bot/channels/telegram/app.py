"""The bot at work, from its start to its stop."""

import asyncio
import logging
import signal
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from typing import Any

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import Application, CallbackContext, TypeHandler
from telegram.request import HTTPXRequest

from bot.channels.telegram.delivery import Courier, Pacing, StoppingError, persevere
from bot.channels.telegram.desk import Desk, DurableQueue, Mailbox, PerStudentProcessor, Reminding, Tutor, where
from bot.channels.telegram.reading import UPDATES, Me, Query, Search, readable
from bot.channels.telegram.webhook import Webhook, listening
from bot.reply import Picture
from bot.store import Incoming, Outgoing

TELEGRAM = "https://api.telegram.org"

COMMANDS = (
    BotCommand("start", "Faire connaissance"),
    BotCommand("exo", "Un exercice, étape par étape"),
    BotCommand("quiz", "Cinq questions rapides"),
    BotCommand("serie", "Vingt questions notées, comme à l'examen"),
    BotCommand("calcul", "Un calcul avec tes chiffres"),
    BotCommand("reviser", "Ce qui est à revoir aujourd'hui"),
    BotCommand("conseil", "Ce qui te fera le plus progresser"),
    BotCommand("rappel", "Un rappel par jour, à ton heure"),
    BotCommand("examen", "Le plan jusqu'à ton examen"),
    BotCommand("progression", "Où tu en es"),
    BotCommand("fiche", "La fiche d'une notion, à imprimer"),
    BotCommand("aide", "Ce que je sais faire"),
    BotCommand("stop", "Arrêter ce qui est en cours"),
    BotCommand("mesdonnees", "Recevoir tout ce que je garde sur toi"),
    BotCommand("confidentialite", "Ce que je garde, pourquoi, combien de temps"),
    BotCommand("effacer", "Effacer tout ce que je garde sur toi"),
)

IN_A_GROUP = (
    BotCommand("quiz", "Un quiz de classe, avec les scores"),
    BotCommand("exo", "Un exercice, étape par étape"),
    BotCommand("aide", "Ce que je sais faire"),
    BotCommand("stop", "Arrêter ce qui est en cours"),
)

UNKNOWN_BOT = (
    "Telegram ne reconnaît pas le jeton de TELEGRAM_TOKEN : recopie celui que @BotFather a donné, puis relance Fidèle."
)
TWO_PROGRAMS = (
    "Un autre programme sert déjà ce bot (Telegram n'en accepte qu'un) : arrête-le, ou donne un autre jeton à "
    "TELEGRAM_TOKEN, puis relance Fidèle."
)

TUTOR_THREADS = 4
LONG_POLL = 30
REMINDERS_EVERY = 60.0
"""Seconds between two looks at the reminders."""
TIDY_EVERY = 86_400.0
"""Seconds between two looks at what is too old to be kept: a program may run for months."""
GRACE = 4.0
"""Seconds to stop receiving, then to finish what is under way: Docker kills after ten."""

logger = logging.getLogger(__name__)


class Stop:
    """Asks the program to stop; `reason` says why, to who runs it, when Telegram is the cause."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.reason: str | None = None

    def refuse(self, reason: str) -> None:
        """Stops because Telegram refuses to go on."""
        self.reason = self.reason or reason
        self.asked.set()


class Polling(HTTPXRequest):
    """The requests of getUpdates, of which nothing may stop the polling loop by surprise.

    An update that can't be read is reduced to its number. When Telegram wants no more of this program, it is asked to
    stop, and getUpdates finds nothing any more.
    """

    def __init__(self, stop: Stop) -> None:
        super().__init__(connection_pool_size=1, read_timeout=10, connect_timeout=10)
        self._stop = stop

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Makes the request (`BaseRequest`)."""
        if not self._stop.reason:
            code, payload = await super().do_request(*args, **kwargs)
            match code:
                case HTTPStatus.CONFLICT:
                    self._stop.refuse(TWO_PROGRAMS)
                case HTTPStatus.UNAUTHORIZED | HTTPStatus.NOT_FOUND:
                    self._stop.refuse(UNKNOWN_BOT)
                case _:
                    return code, payload
        return HTTPStatus.OK, b'{"ok": true, "result": []}'

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer of Telegram (`BaseRequest`)."""
        answer = HTTPXRequest.parse_json_payload(payload)
        match answer:
            case {"result": list(updates)}:
                return answer | {"result": [readable(update) for update in updates]}
            case _:
                return answer


def run(
    token: str,
    tutor: Tutor,
    store: Mailbox,
    draw_picture: Callable[[Picture], bytes],
    *,
    base_url: str = TELEGRAM,
    webhook: Webhook | None = None,
    pacing: Pacing | None = None,
) -> None:
    """Serves students until SIGTERM or SIGINT: by long polling, or at the webhook when there is one.

    `draw_picture` gives the PNG of a Picture; `base_url` is the Bot API server. SystemExit, with the reason in French,
    when Telegram refuses the token or when another program serves the same bot.
    """

    async def until_stopped() -> str | None:
        stop = Stop()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.asked.set)
        await serve(token, tutor, store, draw_picture, stop, base_url=base_url, webhook=webhook, pacing=pacing)
        return stop.reason

    if reason := asyncio.run(until_stopped()):
        raise SystemExit(reason)


async def serve(
    token: str,
    tutor: Tutor,
    store: Mailbox,
    draw_picture: Callable[[Picture], bytes],
    stop: Stop,
    *,
    base_url: str = TELEGRAM,
    webhook: Webhook | None = None,
    pacing: Pacing | None = None,
) -> None:
    """The same within an event loop, until `stop` is asked for (which it may be from inside: see `stop.reason`)."""
    quieten_libraries()
    queue = DurableQueue(store)
    application = (
        Application.builder()
        .token(token)
        .base_url(f"{base_url.rstrip('/')}/bot")
        .request(HTTPXRequest(connection_pool_size=64, read_timeout=20, connect_timeout=10, pool_timeout=30))
        .get_updates_request(Polling(stop))
        .rate_limiter(pacing or Pacing())
        .update_queue(queue)
        .concurrent_updates(PerStudentProcessor())
        .job_queue(None)
        .build()
    )
    workers = ThreadPoolExecutor(TUTOR_THREADS, "tuteur")
    courier = Courier(application.bot, store, draw_picture, stop.asked, queue)
    desk = Desk(tutor, store, courier, workers, stop.asked)
    _handle(application, Incoming, desk.answer, stop)
    _handle(application, Outgoing, desk.resend, stop)
    _handle(application, Reminding, desk.remind, stop)
    _handle(application, Search, desk.look_up, stop)
    _handle(application, Query, courier.bring_to_rest, stop)

    operation = asyncio.create_task(_operate(application, queue, desk, stop, webhook))
    asked = asyncio.create_task(stop.asked.wait())
    try:
        await asyncio.wait({operation, asked}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        asked.cancel()
        operation.cancel()
        with suppress(asyncio.CancelledError):
            await operation
        workers.shutdown(wait=False, cancel_futures=True)


def quieten_libraries() -> None:
    """Keeps the token (in the addresses that httpx logs) and the students' words (in PTB's DEBUG) out of the logs."""
    for name, level in (
        ("httpx", logging.WARNING),
        ("httpcore", logging.WARNING),
        ("telegram", logging.INFO),
        ("telegram.request.BaseRequest", logging.CRITICAL),
        ("telegram.ext.Updater", logging.CRITICAL),
    ):
        library = logging.getLogger(name)
        library.setLevel(max(level, library.getEffectiveLevel()))


async def _operate(
    application: Application[Any, Any, Any, Any, Any, Any],
    queue: DurableQueue,
    desk: Desk,
    stop: Stop,
    webhook: Webhook | None,
) -> None:
    """Starts, receives until cancelled, then stops: what it has no time to finish stays in the inbox and the outbox."""
    try:
        await persevere(application.initialize, stop.asked)
        queue.me = Me(application.bot.id, application.bot.username)
        desk.replayed = await queue.replay()
        await application.start()
        menus = ((COMMANDS, BotCommandScopeAllPrivateChats()), (IN_A_GROUP, BotCommandScopeAllGroupChats()))
        for commands, scope in menus:
            await persevere(partial(application.bot.set_my_commands, commands, scope), stop.asked)
        aside = (
            asyncio.create_task(desk.keep_reminding(queue, REMINDERS_EVERY)),
            asyncio.create_task(desk.keep_tidy(TIDY_EVERY)),
        )
        try:
            await _receive(application, queue, stop, webhook)
        finally:
            for task in aside:
                task.cancel()
    except InvalidToken:
        stop.refuse(UNKNOWN_BOT)
    except StoppingError:
        logger.info("Arrêt demandé avant d'avoir joint Telegram")
    finally:
        stop.asked.set()
        await _stop(application)


async def _receive(
    application: Application[Any, Any, Any, Any, Any, Any], queue: DurableQueue, stop: Stop, webhook: Webhook | None
) -> None:
    if webhook is None:
        assert application.updater is not None
        await application.updater.start_polling(
            timeout=LONG_POLL, bootstrap_retries=-1, allowed_updates=UPDATES, error_callback=_log_unreachable
        )
        logger.info("Fidèle répond sur Telegram sous le nom de @%s", application.bot.username)
        await asyncio.Event().wait()
        return
    async with listening(webhook, queue.put):
        door = partial(application.bot.set_webhook, webhook.url, allowed_updates=UPDATES, secret_token=webhook.secret)
        try:
            await persevere(door, stop.asked)
        except BadRequest as error:
            stop.refuse(f"Telegram refuse l'adresse de WEBHOOK_URL : {error.message}")
            return
        logger.info("Fidèle répond sur Telegram sous le nom de @%s", application.bot.username)
        await asyncio.Event().wait()


async def _stop(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    if application.updater and application.updater.running:
        with suppress(TimeoutError, TelegramError):
            await asyncio.wait_for(application.updater.stop(), GRACE)
    if application.running:
        with suppress(TimeoutError):
            await asyncio.wait_for(application.stop(), GRACE)
    await application.shutdown()


def _handle[T](
    application: Application[Any, Any, Any, Any, Any, Any],
    kind: type[T],
    handle: Callable[[T], Coroutine[Any, Any, None]],
    stop: Stop,
) -> None:
    """What to do with what comes out of the queue."""

    async def callback(item: T, _: CallbackContext[Any, Any, Any, Any]) -> None:
        try:
            await handle(item)
        except* InvalidToken:
            stop.refuse(UNKNOWN_BOT)
        except* Exception as group:
            for error in group.exceptions:
                # Not its traceback: it may quote the student.
                logger.error("%s pendant le traitement d'un %s", where(error), kind.__name__)  # noqa: TRY400

    application.add_handler(TypeHandler(kind, callback))


def _log_unreachable(error: TelegramError) -> None:
    logger.warning("Telegram ne répond pas (%s) : nouvel essai", type(error).__name__)
