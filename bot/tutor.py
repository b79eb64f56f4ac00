"""The only way in: one message of one student → one reply, committed with everything that it changes."""

import unicodedata
from datetime import datetime, timedelta
from random import Random
from typing import Protocol

from bot import reminder
from bot.dialogue import Behind, Dialogue
from bot.reply import Article, Reply
from bot.session import ClassQuiz, Quiz, Session
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
            session = work.session(incoming.student)
            done = self._dialogue.turn(session, clean(incoming.text), behind, self._random)
            if done.erase:
                work.erase(incoming.student)
            else:
                work.save(incoming.student, done.session)
                work.wake(incoming.student)
                for attempt in done.attempts:
                    work.record(attempt)
                _remember(work, done, behind)
                _remind(work, done, behind)
            if _series(session) not in {None, _series(done.session)}:
                work.forget_polls(incoming.student)
            work.answer(incoming, done.reply, once=done.scores)
            return done.reply

    def articles(self, asked: str) -> tuple[Article, ...]:
        """What is to be quoted for a few words: nobody's conversation, and nothing is kept."""
        return self._dialogue.articles(clean(asked))

    def to_remind(self, prefix: str) -> tuple[str, ...]:
        """The students, among those whose id starts with `prefix`, whose reminder is to be looked at now."""
        now = self._now()
        return tuple(student for student, kept in self._store.reminders(prefix) if reminder.due_on(kept, now))

    def remind(self, student: str) -> str | None:
        """Look at the student's reminder of the day: the key of what is to be sent (`Store.outgoing`), if anything is.

        A day is looked at once; the reminder and that it was sent are committed together.
        """
        with self._store.transaction() as work:
            now, kept = self._now(), work.reminder(student)
            day = None if kept is None else reminder.due_on(kept, now)
            if kept is None or day is None:
                return None
            said = self._dialogue.reminder(work.session(student), work.cards(student), now, kept)
            work.remind(student, reminder.looked_at(kept, day, sent=said is not None))
            if said is None:
                return None
            key = f"rappel:{student}:{day}"
            work.announce(student, key, said)
            return key

    def _behind(self, work: Work, student: str) -> Behind:
        now = self._now()
        return Behind(
            student,
            now,
            attempts=lambda: work.attempts(student, now - HISTORY),
            held=lambda: work.export(student),
            cards=lambda: work.cards(student),
            votes=lambda: work.votes(student),
            reminder=lambda: work.reminder(student),
        )


def _series(session: Session) -> tuple[str, ...] | None:
    """The questions under way, of a student or a group."""
    return session.activity.questions if isinstance(session.activity, Quiz | ClassQuiz) else None


def _remind(work: Work, done: Turn, behind: Behind) -> None:
    """The hour that the student chose in this turn."""
    match done.reminding:
        case None:
            return
        case "never":
            work.remind(behind.student, None)
        case hour:
            work.remind(behind.student, reminder.set_at(hour, behind.now, behind.reminder(), done.session.zone))


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
