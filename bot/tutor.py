"""The only way in: one message of one student → one reply, committed with everything that it changes."""

import unicodedata
from datetime import datetime, timedelta
from random import Random
from typing import Any, Protocol

from bot.dialogue import Behind, Dialogue
from bot.reply import Reply
from bot.skills.turn import Turn
from bot.store import AlreadyAnsweredError, Attempt, Incoming, Store

HISTORY = timedelta(days=28)


class Clock(Protocol):
    """The time, as an aware datetime in UTC."""

    def __call__(self) -> datetime: ...


class Tutor:
    """`dialogue` decides, `store` keeps. `random` and `now` are the world's, handed over."""

    def __init__(self, dialogue: Dialogue, store: Store, now: Clock, random: Random) -> None:
        self._dialogue, self._store, self._now, self._random = dialogue, store, now, random

    def reply(self, incoming: Incoming) -> Reply:
        """Answer a message once: an id already answered gets the same reply again.

        The session, the attempts and the reply are committed in one transaction.
        """
        with self._store.transaction() as work:
            known = work.answered(incoming.id)
            session = work.session(incoming.student)
        if known is not None:
            return known
        done = self._dialogue.turn(session, clean(incoming.text), self._behind(incoming.student), self._random)
        try:
            self._commit(incoming, done)
        except AlreadyAnsweredError:
            with self._store.transaction() as work:
                return work.answered(incoming.id) or done.reply
        return done.reply

    def _commit(self, incoming: Incoming, done: Turn) -> None:
        with self._store.transaction() as work:
            if done.erase:
                work.erase(incoming.student)
            else:
                work.save(incoming.student, done.session)
                for attempt in done.attempts:
                    work.record(attempt)
            work.answer(incoming, done.reply)

    def _behind(self, student: str) -> Behind:
        now = self._now()

        def attempts() -> tuple[Attempt, ...]:
            with self._store.transaction() as work:
                return work.attempts(student, now - HISTORY)

        def held() -> dict[str, Any]:
            with self._store.transaction() as work:
                return work.export(student)

        return Behind(student, now, attempts, held)


def clean(text: str) -> str:
    """The text without control, format and private characters, its spaces kept.

    >>> clean("a\\u200bb\\x07c")
    'abc'
    """
    kept = (c if c in "\n\t" or unicodedata.category(c)[0] != "C" else "" for c in unicodedata.normalize("NFC", text))
    return "".join(kept).strip()
