"""When a student asked to be reminded: a frozen value, and the pure functions of the time that say when to write."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

FRANCE = "Europe/Paris"

MOST_IGNORED = 3
"""Reminders in a row without a word from the student, after which there are no more."""

LATE = timedelta(hours=2)
"""How late one may still come, when the program did not run at its hour."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder a day at `hour`, on the clocks of the time zone `zone` (IANA).

    `day` is the last day it was looked at (a day has one at most), `ignored` how many were sent since the student last
    wrote.
    """

    hour: time
    day: date | None = None
    ignored: int = 0
    zone: str = FRANCE

    @property
    def stopped(self) -> bool:
        """Whether it waits for a word from the student."""
        return self.ignored >= MOST_IGNORED


def day_of(now: datetime, zone: str | None = None) -> date:
    """The day in a time zone, that of France when none is said."""
    return now.astimezone(_clocks(zone or FRANCE)).date()


def set_at(hour: time, now: datetime, before: Reminder | None, zone: str | None = None) -> Reminder:
    """A reminder at this hour from now on: tomorrow first when the hour is past, or when today's was sent already."""
    wanted = Reminder(hour, zone=zone or FRANCE)
    today = day_of(now, zone)
    if before is not None and before.day is not None and before.day >= today:
        return replace(wanted, day=before.day)
    return replace(wanted, day=today if _moment(wanted, today) <= now else None)


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
    today = day_of(now, reminder.zone)
    for day in (today, today - timedelta(days=1)):
        late = now - _moment(reminder, day)
        if timedelta(0) <= late < LATE and (reminder.day is None or reminder.day < day):
            return day
    return None


def looked_at(reminder: Reminder, day: date, *, sent: bool) -> Reminder:
    """The reminder after its day was looked at: nothing more that day, one more unanswered when it was sent."""
    return replace(reminder, day=day, ignored=reminder.ignored + sent)


def _moment(reminder: Reminder, day: date) -> datetime:
    return datetime.combine(day, reminder.hour, _clocks(reminder.zone))


@lru_cache
def _clocks(zone: str) -> ZoneInfo:
    """The clocks of a time zone; those of France when this machine does not know it (any more)."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(FRANCE)
