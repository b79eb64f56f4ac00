"""What is remembered and when to ask it again: FSRS-6 with its default parameters, as pure functions of `now`.

A review is rated by what the student did, never by what they say. Scheduling counts in days, with one step of ten
minutes after something new or missed; there is no random fuzz, so that the same answers give the same dates.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from fsrs import Card as Fsrs
from fsrs import Rating, Scheduler

from bot.card import Card, Kind

Mastery = Literal["à découvrir", "en cours", "acquis", "à revoir"]

RUN = 3
"""Unaided right answers in a row, on different variants, that make a skill."""
RECHECK = timedelta(days=7)
"""How long after them it must still hold."""

MINUTES_A_NOTION, MINUTES_A_SKILL = 0.5, 2
"""How long a review takes: a question on a notion, an exercise on a calculation."""

_RETENTION, _RETENTION_ON_THE_DAY = 0.9, 0.95
_APPROACH = 28
_MONTH = 30
_MORNING = time(8)
_STEPS = (timedelta(minutes=10),)
_DEFAULTS = Scheduler()


@dataclass(frozen=True, slots=True)
class Review:
    """One thing was asked and answered: which one, how well, and on which variant of it."""

    kind: Kind
    item: str
    rating: Rating
    variant: str


def after(card: Card | None, review: Review, now: datetime, exam: date | None = None) -> Card:
    """The card after a review; None is a thing never asked before. `now` is in UTC."""
    reviewed = _reviewed(card, review.rating, now, exam)
    before = card or Card(review.kind, review.item, reviewed.to_dict())
    return _judged(replace(before, memory=reviewed.to_dict()), review, now)


def due(cards: Iterable[Card], now: datetime, exam: date | None = None) -> list[Card]:
    """What is to be reviewed now, the least remembered first.

    An approaching exam brings forward what would be known too little on the day; a run of right answers is rechecked.
    """
    wanted = retention(now, exam)
    asked = (card for card in cards if card.due <= now or _to_recheck(card, now) or retrievability(card, now) < wanted)
    return sorted(asked, key=lambda card: (retrievability(card, now), card.due, card.kind, card.item))


def missed(cards: Iterable[Card]) -> list[Card]:
    """What was missed the last time, oldest first: who asks for more may see it again before it is due."""
    return sorted((card for card in cards if card.missed), key=lambda card: (card.due, card.kind, card.item))


def retrievability(card: Card, now: datetime) -> float:
    """The probability, from 0 to 1, that it would be remembered now (by whole days since the last review)."""
    return _DEFAULTS.get_card_retrievability(Fsrs.from_dict(card.memory), now)


def retention(now: datetime, exam: date | None) -> float:
    """The probability to aim at: 0.9, and from four weeks before the exam on, up to 0.95 on its day.

    >>> retention(datetime(2027, 4, 28), date(2027, 5, 12))
    0.925
    """
    left = _APPROACH if exam is None else (exam - now.date()).days
    if not 0 <= left < _APPROACH:
        return _RETENTION
    return _RETENTION_ON_THE_DAY - (_RETENTION_ON_THE_DAY - _RETENTION) * left / _APPROACH


def horizon(now: datetime, exam: date | None) -> datetime:
    """The moment that remembering is for: the morning of the exam; in a month when there is none to come."""
    if exam is None or exam <= now.date():
        return now + timedelta(days=_MONTH)
    return datetime.combine(exam, _MORNING, now.tzinfo)


def gain(card: Card | None, now: datetime, exam: date | None = None) -> float:
    """How much likelier it would be remembered on the day, were it asked now: the mean of a right and a wrong answer.

    A thing never asked counts for nothing before, and as known once learnt.
    """
    day = horizon(now, exam)
    right = _recall(_reviewed(card, Rating.Good, now, exam), day)
    if card is None:
        return right
    known = retrievability(card, now)
    wrong = _recall(_reviewed(card, Rating.Again, now, exam), day)
    return known * right + (1 - known) * wrong - retrievability(card, day)


def to_ask(
    cards: Iterable[Card], unseen: Iterable[tuple[Kind, str]], now: datetime, exam: date
) -> list[tuple[Kind, str]]:
    """What is due and what was never asked, that which gains most on the day of the exam first.

    Were everything due to come before anything new, half of the programme would be unseen on the day
    (benchmarks/learning.py).
    """
    fresh = gain(None, now, exam)
    gains = {(card.kind, card.item): gain(card, now, exam) for card in due(cards, now, exam)}
    gains |= dict.fromkeys(unseen, fresh)
    return sorted(gains, key=lambda thing: -gains[thing])


def mastery(card: Card | None, now: datetime) -> Mastery:
    """« acquis » takes three unaided right answers in a row on different variants, and one more a week later."""
    match card:
        case None:
            return "à découvrir"
        case Card(missed=True):
            return "à revoir"
        case Card(rechecked=True):
            return "acquis"
        case _:
            return "à revoir" if _to_recheck(card, now) else "en cours"


def _reviewed(card: Card | None, rating: Rating, now: datetime, exam: date | None) -> Fsrs:
    known = Fsrs(card_id=0, due=now) if card is None else Fsrs.from_dict(card.memory)
    return _scheduler(now, exam).review_card(known, rating, now)[0]


def _recall(card: Fsrs, day: datetime) -> float:
    return _DEFAULTS.get_card_retrievability(card, day)


def _scheduler(now: datetime, exam: date | None) -> Scheduler:
    return Scheduler(
        desired_retention=retention(now, exam), learning_steps=_STEPS, relearning_steps=_STEPS, enable_fuzzing=False
    )


def _judged(card: Card, review: Review, now: datetime) -> Card:
    """The run of unaided right answers after this one."""
    match review.rating:
        case Rating.Again:
            return replace(card, run=(), held_since=None, rechecked=False, missed=True)
        case Rating.Hard:
            return replace(card, run=(), held_since=None, rechecked=False, missed=False)
        case _ if card.held_since is not None:
            return replace(card, rechecked=card.rechecked or _to_recheck(card, now), missed=False)
        case _:
            run = card.run if review.variant in card.run else (*card.run, review.variant)
            return replace(card, run=run, held_since=now if len(run) == RUN else None, missed=False)


def _to_recheck(card: Card, now: datetime) -> bool:
    return card.held_since is not None and not card.rechecked and now - card.held_since >= RECHECK
