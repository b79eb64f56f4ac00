"""The only way in: one message of one student → one reply, committed with everything that it changes."""

import unicodedata
from datetime import datetime, timedelta
from random import Random
from typing import Protocol

from bot.dialogue import Behind, Dialogue
from bot.reply import Reply
from bot.skills import memory
from bot.skills.turn import Turn
from bot.store import AlreadyAnsweredError, Incoming, Store, Work

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

        The session, the attempts, the cards and the reply are committed in one transaction.
        """
        try:
            return self._answered(incoming)
        except AlreadyAnsweredError:
            return self._answered(incoming)

    def _answered(self, incoming: Incoming) -> Reply:
        with self._store.transaction() as work:
            known = work.answered(incoming.id)
            if known is not None:
                return known
            behind = self._behind(work, incoming.student)
            done = self._dialogue.turn(work.session(incoming.student), clean(incoming.text), behind, self._random)
            if done.erase:
                work.erase(incoming.student)
            else:
                work.save(incoming.student, done.session)
                for attempt in done.attempts:
                    work.record(attempt)
                _remember(work, done, behind)
            work.answer(incoming, done.reply)
            return done.reply

    def _behind(self, work: Work, student: str) -> Behind:
        now = self._now()
        return Behind(
            student,
            now,
            attempts=lambda: work.attempts(student, now - HISTORY),
            held=lambda: work.export(student),
            cards=lambda: work.cards(student),
        )


def _remember(work: Work, done: Turn, behind: Behind) -> None:
    """What was reviewed in this turn moves the student's cards."""
    if not done.reviews:
        return
    known = {(card.kind, card.item): card for card in behind.cards()}
    for review in done.reviews:
        before = known.get((review.kind, review.item))
        work.keep(behind.student, memory.after(before, review, behind.now, done.session.exam))


def clean(text: str) -> str:
    """The text without control, format and private characters, its spaces kept.

    >>> clean("a\\u200bb\\x07c")
    'abc'
    """
    kept = (c if c in "\n\t" or unicodedata.category(c)[0] != "C" else "" for c in unicodedata.normalize("NFC", text))
    return "".join(kept).strip()
