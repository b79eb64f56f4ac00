"""A month of SIMULATED study: fixed daily quizzes against spaced revision aimed at an exam date.

    .venv/bin/python benchmarks/learning.py

The students are a model, not people. Each forgets by FSRS-6 with parameters of their own: the published defaults, each
multiplied by exp(N(0, 0.3)), and an answer is drawn from their own probability of recalling. The tutor knows none of
it: it schedules with the defaults, by the project's own code (`bot.skills.memory`), from the answers alone. Both ways
ask as many questions a day of the same things; both start from nothing on day 0, and the exam is on day 30.

- « quiz »: questions drawn at random over the whole programme, every day.
- « FSRS »: what is due or new, that which gains most on the day of the exam first (`memory.to_ask`).

Prints the mean probability of recalling a thing on the exam day, over students and things, by the students' own
parameters, and a 95 % bootstrap interval of the difference between the two ways (the same students in both).
"""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import exp
from random import Random

from fsrs import Card as Fsrs
from fsrs import Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

from bot.card import Card
from bot.skills import memory
from bot.skills.memory import Review

STUDENTS, DAYS, A_DAY = 200, 30, 20
THINGS = 150
SPREAD = 0.3
RESAMPLES = 2000
START = datetime(2026, 11, 24, 17, tzinfo=UTC)
EXAM = (START + timedelta(days=DAYS)).date()


class Student:
    """A memory that the tutor can't see."""

    def __init__(self, random: Random) -> None:
        bounds = zip(DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
        own = [min(max(w * exp(random.gauss(0, SPREAD)), low), high) for w, low, high in bounds]
        self._scheduler = Scheduler(parameters=own, enable_fuzzing=False)
        self._random = random
        self._memory: dict[int, Fsrs] = {}

    def asked(self, thing: int, now: datetime) -> Rating:
        """Answers, is corrected, and remembers it that much better."""
        known = self._memory.get(thing, Fsrs(card_id=thing, due=now))
        right = self._random.random() < self.recalls(thing, now)
        rating = Rating.Good if right else Rating.Again
        self._memory[thing], _ = self._scheduler.review_card(known, rating, now)
        return rating

    def recalls(self, thing: int, now: datetime) -> float:
        """The true probability; never seen, nothing."""
        known = self._memory.get(thing)
        return 0.0 if known is None else self._scheduler.get_card_retrievability(known, now)


Choose = Callable[[dict[int, Card], datetime, Random], list[int]]


def at_random(_: dict[int, Card], __: datetime, random: Random) -> list[int]:
    """A quiz over the whole programme."""
    return random.sample(range(THINGS), A_DAY)


def spaced(cards: dict[int, Card], now: datetime, _: Random) -> list[int]:
    """What is due or new, the most useful on the exam day first; what is not due yet when that is not enough."""
    unseen = [("notion", str(thing)) for thing in range(THINGS) if thing not in cards]
    asked = [int(item) for _, item in memory.to_ask(cards.values(), unseen, now, EXAM)][:A_DAY]
    if len(asked) == A_DAY:
        return asked
    early = sorted(set(cards) - set(asked), key=lambda thing: -memory.gain(cards[thing], now, EXAM))
    return [*asked, *early][:A_DAY]


def month(seed: int, choose: Choose) -> float:
    """The student's mean recall on the exam day after a month of one way of studying."""
    random = Random(seed)
    student, cards = Student(random), dict[int, Card]()
    for day in range(DAYS):
        now = START + timedelta(days=day)
        for thing in choose(cards, now, random):
            rating = student.asked(thing, now)
            review = Review("notion", str(thing), rating, str(day))
            cards[thing] = memory.after(cards.get(thing), review, now, EXAM)
    day = START + timedelta(days=DAYS)
    return statistics.fmean(student.recalls(thing, day) for thing in range(THINGS))


def interval(values: list[float], random: Random) -> tuple[float, float]:
    """The 95 % bootstrap interval of a mean."""
    means = sorted(statistics.fmean(random.choices(values, k=len(values))) for _ in range(RESAMPLES))
    return means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES)]


def main() -> None:
    """Print the figures."""
    began = time.perf_counter()
    print(f"SIMULÉ : {STUDENTS} élèves, {DAYS} jours, {A_DAY} questions par jour, {THINGS} notions et calculs.")
    fixed = [100 * month(seed, at_random) for seed in range(STUDENTS)]
    aimed = [100 * month(seed, spaced) for seed in range(STUDENTS)]
    gains = [after - before for before, after in zip(fixed, aimed, strict=True)]
    low, high = interval(gains, Random(0))
    print(f"Rappel prévu le jour de l'examen : quiz fixes {statistics.fmean(fixed):.1f} %, ", end="")
    print(f"FSRS visant la date {statistics.fmean(aimed):.1f} %")
    print(f"Gain : {statistics.fmean(gains):+.1f} points (95 % : {low:+.1f} à {high:+.1f})")
    print(f"{sum(gain > 0 for gain in gains)} élèves sur {STUDENTS} y gagnent. {time.perf_counter() - began:.0f} s.")


if __name__ == "__main__":
    main()
