"""Replies → Telegram: the pace that it asks for, its refusals, its breakdowns."""

import asyncio
import logging
import os
import re
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import chain, repeat
from time import monotonic
from typing import Any, Protocol

from aiolimiter import AsyncLimiter
from telegram import Bot
from telegram.constants import ChatAction, ParseMode, PollType
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.channels.data_file import data_file
from bot.channels.markup import spans_to_html
from bot.channels.sheet import draw_sheet
from bot.channels.telegram import drawing
from bot.channels.telegram.drawing import NO_PREVIEW, Part
from bot.channels.telegram.reading import PREFIX, Query, Search, Tap, chat_of, is_group, student_of
from bot.reply import Article, Choice, DataFile, Document, Message, Picture, Poll, Sheet
from bot.store import Incoming, Outgoing

# The way that python-telegram-bot offers to have `RetryAfter.retry_after` as a timedelta, without a warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")

CACHED = 3600
"""Seconds during which Telegram may give the same results for the same words."""
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds between two attempts when Telegram can't be reached; the last one goes on."""

GROUP_PACE = (20, 60)
"""Messages in a group, in so many seconds."""

MAX_QUESTIONS = 10_000
"""Chats whose question under way is remembered, to take its keyboard away once it is answered."""

_QUOTED = re.compile(r'"[^"]*"')

logger = logging.getLogger(__name__)


class Outbox(Protocol):
    """Where it is noted that a reply needs no more sending, and that a student can't be written to."""

    def mark_delivered(self, outgoing_id: int, count: int, /) -> None: ...
    def mark_sent(self, outgoing_id: int, /) -> None: ...
    def silence(self, student: str, /) -> None: ...
    def polled(self, poll: str, student: str, question: str, /) -> None: ...


class News(Protocol):
    """Whom to tell what happens to a poll: it is kept, then handled in its student's turn."""

    async def keep(self, said: Incoming, /) -> None: ...
    async def settle(self) -> None: ...


class PollRefusedError(Exception):
    """Telegram does not let the bot send a poll to this group (no right to, or a closed topic)."""


class StoppingError(Exception):
    """The program is stopping: what was under way stays in the inbox or the outbox."""


class Pacing(BaseRateLimiter[None]):
    """At most `per_second` messages a second from the bot, and one a second in a chat after a burst of `burst`.

    In a group, at most twenty a minute.

    When Telegram says « retry after n seconds », every request waits for them, then this one is made again.
    """

    def __init__(self, per_second: float = 30, burst: int = 3) -> None:
        self._bot = AsyncLimiter(per_second, 1)
        self._burst = burst
        self._chats: dict[int, AsyncLimiter] = {}
        self._resume_at = 0.0

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Any:
        """Makes the request in its turn (`BaseRateLimiter`)."""
        while True:
            if endpoint.startswith("send") and endpoint != "sendChatAction":
                await self._limiter(data["chat_id"]).acquire()
                await self._bot.acquire()
            while (wait := self._resume_at - monotonic()) > 0:
                await asyncio.sleep(wait)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = error.retry_after
                wait = seconds.total_seconds() if isinstance(seconds, timedelta) else seconds
                logger.warning("Telegram demande d'attendre %g s", wait)
                self._resume_at = max(self._resume_at, monotonic() + wait)

    def _limiter(self, chat: int) -> AsyncLimiter:
        if len(self._chats) > 1000:
            self._chats = {chat: one for chat, one in self._chats.items() if not one.has_capacity(self._burst)}
        pace = (self._burst, self._burst) if chat > 0 else GROUP_PACE
        return self._chats.setdefault(chat, AsyncLimiter(*pace))


class Courier:
    """Hands replies over to Telegram until it has them, or refuses them for good."""

    def __init__(
        self,
        bot: Bot,
        outbox: Outbox,
        draw_picture: Callable[[Picture], bytes],
        stopping: asyncio.Event,
        news: News,
    ) -> None:
        self._bot = bot
        self._news = news
        self._outbox = outbox
        self._draw_picture = draw_picture
        self._stopping = stopping
        self._questions: dict[int, int] = {}

    async def deliver(self, outgoing: Outgoing) -> None:
        """Sends a reply from its first message not yet sent, then marks it sent.

        To a student who blocked the bot, it is as good as sent, and the student is marked silent; so is a group that
        is there no more. A group's quiz whose poll is refused is told so, and ends. StoppingError when the program
        stops first, InvalidToken when Telegram no longer knows the bot.
        """
        chat = chat_of(outgoing.student)
        # A reminder answers nothing: the question under way keeps its keyboard.
        asked = self._questions.pop(chat, None) if outgoing.incoming.startswith(PREFIX) else None
        try:
            for number, message in enumerate(outgoing.reply.messages):
                if number > outgoing.delivered:
                    await self._note(partial(self._outbox.mark_delivered, outgoing.id, number))
                if number >= outgoing.delivered:
                    await self.send(chat, message)
        except PollRefusedError:
            logger.warning("Telegram refuse le sondage de la réponse %d : le quiz s'arrête", outgoing.id)
            await self._refused(outgoing)
        except (Forbidden, ChatMigrated):
            logger.info("La réponse %d ne peut plus être remise : l'élève a bloqué Fidèle", outgoing.id)
            await self._note(partial(self._outbox.silence, outgoing.student))
            await self._refused(outgoing)
        else:
            if asked is not None:
                await _at_best(self._bot.edit_message_reply_markup(chat, asked))
        await self._note(partial(self._outbox.mark_sent, outgoing.id))

    async def _refused(self, outgoing: Outgoing) -> None:
        """The poll of a group did not leave: the tutor is told, or the quiz would wait for its answers for ever."""
        poll = next((said.poll for said in outgoing.reply.messages if said.poll is not None), None)
        if poll is not None and is_group(outgoing.student):
            told = Incoming(f"{PREFIX}refus:{outgoing.id}", outgoing.student, f"/refuse {poll.key}")
            await persevere(partial(self._news.keep, told), self._stopping, Exception)

    async def send(self, chat: int, message: Message) -> None:
        """Sends one message of a reply (same errors; Forbidden when the student blocked the bot).

        A poll that is refused is asked with buttons to a student; PollRefusedError in a group.
        """
        picture = await _rendered(partial(self._draw_picture, message.picture)) if message.picture else None
        file = await _rendered(partial(_file, message.document)) if message.document else None
        for part in drawing.parts(message, picture, file):
            try:
                await persevere(partial(self._post, chat, part), self._stopping)
            except BadRequest as error:
                if part.poll is None:
                    logger.warning("Telegram refuse un message (%s) : renvoyé sans forme", _without_quotes(error))
                    await self._send_plain(chat, part)
                elif is_group(student_of(chat)):
                    raise PollRefusedError from None
                else:
                    await self.send(chat, replace(message, poll=None))

    async def bring_to_rest(self, query: Query) -> None:
        """Answers the callback query of a button."""
        await _at_best(self._bot.answer_callback_query(query.id, query.notice))

    async def propose(self, search: Search, articles: tuple[Article, ...]) -> None:
        """Answers an inline query."""
        results = [drawing.result(article) for article in articles]
        await _at_best(self._bot.answer_inline_query(search.id, results, CACHED))

    async def retire(self, chat: int, tap: Tap) -> None:
        """Leaves of a keyboard only the button that was tapped."""
        if self._questions.get(chat) == tap.message:
            del self._questions[chat]
        if tap.label is not None:
            markup = drawing.chosen(tap.label)
            await _at_best(self._bot.edit_message_reply_markup(chat, tap.message, reply_markup=markup))

    async def keep_typing(self, chat: int, after: float, every: float = 4.0) -> None:
        """Shows « typing » after a while and for as long as this runs. Seconds."""
        await asyncio.sleep(after)
        while True:
            await _at_best(self._bot.send_chat_action(chat, ChatAction.TYPING))
            await asyncio.sleep(every)

    async def _note(self, write: Callable[[], None]) -> None:
        await persevere(partial(asyncio.to_thread, write), self._stopping, Exception)

    async def _post(self, chat: int, part: Part) -> None:
        if part.poll is not None:
            await self._post_poll(chat, part.poll)
            return
        html = spans_to_html(part.spans)
        markup = drawing.keyboard(part.choices)
        match part.attachment:
            case None:
                sent = await self._bot.send_message(
                    chat, html, ParseMode.HTML, link_preview_options=NO_PREVIEW, reply_markup=markup
                )
            case drawing.Attachment("photo", name, content):
                sent = await self._bot.send_photo(
                    chat, content, html or None, parse_mode=ParseMode.HTML, reply_markup=markup, filename=name
                )
            case drawing.Attachment("document", name, content):
                sent = await self._bot.send_document(
                    chat, content, html or None, parse_mode=ParseMode.HTML, reply_markup=markup, filename=name
                )

        self._remember(chat, sent.message_id, part.choices)

    async def _post_poll(self, chat: int, poll: Poll) -> None:
        # python-telegram-bot wants the literals 0 to 11.
        right: Any = poll.right
        sent = await self._bot.send_poll(
            chat,
            poll.question,
            poll.options,
            is_anonymous=False,
            type=PollType.QUIZ,
            correct_option_ids=[right],
            explanation=poll.explanation or None,
            open_period=poll.seconds,
        )
        if sent.poll is not None:
            await self._note(partial(self._outbox.polled, sent.poll.id, student_of(chat), poll.key))
            await persevere(self._news.settle, self._stopping, Exception)

    def _remember(self, chat: int, message: int, choices: tuple[Choice, ...]) -> None:
        """The keyboard of a question goes with the next reply, whether it was tapped or answered in writing."""
        if any(choice.passing for choice in choices):
            self._questions[chat] = message
        if len(self._questions) > MAX_QUESTIONS:
            del self._questions[next(iter(self._questions))]

    async def _send_plain(self, chat: int, part: Part) -> None:
        try:
            send = partial(self._bot.send_message, chat, part.plain, link_preview_options=NO_PREVIEW)
            await persevere(send, self._stopping)
        except BadRequest as error:
            logger.warning("Telegram refuse aussi le texte seul (%s) : abandonné", _without_quotes(error))


async def persevere(
    attempt: Callable[[], Awaitable[object]], stopping: asyncio.Event, errors: type[Exception] = TelegramError
) -> None:
    """Tries until it works, with longer and longer pauses; StoppingError when the program stops first.

    What Telegram refuses (BadRequest, ChatMigrated, Forbidden, InvalidToken), rather than fails to do, is raised at
    once.
    """
    for pause in chain(PAUSES, repeat(PAUSES[-1])):
        try:
            await attempt()
        except (BadRequest, ChatMigrated, Forbidden, InvalidToken):
            raise
        except errors as error:
            logger.warning("%s : nouvel essai dans %g s", type(error).__name__, pause)
        else:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), pause)
            raise StoppingError


def _file(document: Document | DataFile | Sheet) -> bytes:
    match document:
        case Sheet():
            return draw_sheet(document)
        case DataFile():
            return data_file(document)
        case Document():
            # openpyxl takes 0.4 s to import: not on the way to the first answer.
            from bot.channels.spreadsheet import workbook

            return workbook(document)


async def _rendered(render: Callable[[], bytes]) -> bytes | None:
    try:
        return await asyncio.to_thread(render)
    except Exception as error:
        # A picture is never worth the answer that goes with it.
        logger.warning("%s : une pièce jointe ne peut pas être dessinée", type(error).__name__)
        return None


async def _at_best(request: Awaitable[object]) -> None:
    """A request of which nothing depends: a query too old, a message gone."""
    try:
        await request
    except TelegramError as error:
        logger.debug("Sans conséquence : %s", type(error).__name__)


def _without_quotes(error: TelegramError) -> str:
    """What Telegram says, without the pieces of the message that it quotes."""
    return _QUOTED.sub("…", error.message)
