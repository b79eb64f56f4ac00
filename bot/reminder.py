"""When a student asked to be reminded: a frozen value, and the pure functions of the time that say when to write."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")

MOST_IGNORED = 3
"""Reminders in a row without a word from the student, after which there are no more."""

LATE = timedelta(hours=2)
"""How late one may still come, when the program did not run at its hour."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder a day at `hour`, on the clocks of France.

    `day` is the last day it was looked at (a day has one at most), `ignored` how many were sent since the student last
    wrote.
    """

    hour: time
    day: date | None = None
    ignored: int = 0

    @property
    def stopped(self) -> bool:
        """Whether it waits for a word from the student."""
        return self.ignored >= MOST_IGNORED


def day_of(now: datetime) -> date:
    """The day in France."""
    return now.astimezone(PARIS).date()


def set_at(hour: time, now: datetime, before: Reminder | None) -> Reminder:
    """A reminder at this hour from now on: tomorrow first when the hour is past, or when today's was sent already."""
    today = day_of(now)
    if before is not None and before.day is not None and before.day >= today:
        return Reminder(hour, before.day)
    return Reminder(hour, today if _moment(hour, today) <= now else None)


def due_on(reminder: Reminder, now: datetime) -> date | None:
    """The day whose reminder is to be looked at now, None when it is not the time.

    An hour that a clock change skips is that of the new clock; one that it repeats comes once.

    >>> from datetime import UTC
    >>> due_on(Reminder(time(18)), datetime(2026, 11, 24, 17, 1, tzinfo=UTC))
    datetime.date(2026, 11, 24)
    """
    if reminder.stopped:
        return None
    # Yesterday's too: the one of a minute to midnight may be looked at a minute later.
    for day in (day_of(now), day_of(now) - timedelta(days=1)):
        late = now - _moment(reminder.hour, day)
        if timedelta(0) <= late < LATE and (reminder.day is None or reminder.day < day):
            return day
    return None


def looked_at(reminder: Reminder, day: date, *, sent: bool) -> Reminder:
    """The reminder after its day was looked at: nothing more that day, one more unanswered when it was sent."""
    return replace(reminder, day=day, ignored=reminder.ignored + sent)


def _moment(hour: time, day: date) -> datetime:
    return datetime.combine(day, hour, PARIS)
