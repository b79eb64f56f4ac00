"""Reminders: when, what is said, once a day at most, until they are ignored or the bot is blocked."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest
from fsrs import Card as Fsrs

from bot.card import Card, Kind
from bot.channels.telegram import app
from bot.channels.telegram.app import Stop, serve
from bot.channels.telegram.delivery import Pacing
from bot.dialogue import Dialogue
from bot.reminder import LATE, MOST_IGNORED, Reminder, due_on, set_at
from bot.skills import remind
from bot.skills.remind import NoSuchHour
from bot.skills.turn import World
from bot.store import Attempt, Incoming, Store
from bot.tutor import Tutor
from nlu import Understanding
from tests.botapi import BotApi, Student
from tests.botapi.bench import pixel

LEA = "telegram:1000"
SIX = time(18)
# Winter: Paris is one hour ahead of UTC.
SIX_O_CLOCK = datetime(2026, 11, 24, 17, tzinfo=UTC)
DAY = timedelta(days=1)


def nothing(text: str) -> Understanding:
    return Understanding(text, "hors_sujet", 1.0)


class Clock:
    """A clock that the test sets."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("rappelle-moi à 18h", time(18)),
        ("Rappelle moi tous les jours à 18 h 30 stp", time(18, 30)),
        ("tu peux me rappeler de réviser à 7:45 ?", time(7, 45)),
        ("mets un rappel à 8h du soir", time(20)),
        ("rappelle-moi à midi", time(12)),
        ("rappelle moi de bosser les marges à 20h", time(20)),
        ("rappel 25h", NoSuchHour()),
        ("je veux un rappel chaque jour", None),
        ("plus de rappels", "never"),
        ("arrête les rappels", "never"),
        ("ne me rappelle plus", "never"),
    ],
)
def test_a_wish_to_be_reminded_is_read(text: str, wish: remind.Wish) -> None:
    assert remind.asked(text)
    assert remind.read(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "rappelle-moi la formule du taux de marque",
        "un rappel sur la TVA",
        "tu peux me rappeler ce qu'est la remise",
        "rappelle moi comment on calcule 18h de travail",
        "18h",
        "à quelle heure est l'examen",
    ],
)
def test_what_is_asked_of_the_course_is_no_wish_to_be_reminded(text: str) -> None:
    assert not remind.asked(text)


def test_the_hour_is_that_of_the_clocks_of_france_in_summer_and_in_winter() -> None:
    winter, summer = datetime(2026, 11, 24, 17, tzinfo=UTC), datetime(2026, 7, 1, 16, tzinfo=UTC)
    for moment in (winter, summer):
        assert due_on(Reminder(SIX), moment) == moment.date()
        assert due_on(Reminder(SIX), moment - timedelta(minutes=1)) is None


def test_an_hour_that_the_clock_change_skips_comes_on_the_new_clock() -> None:
    # 29 March 2026: 2:00 becomes 3:00 at 1:00 UTC.
    reminder = Reminder(time(2, 30), date(2026, 3, 28))
    assert due_on(reminder, datetime(2026, 3, 29, 0, 59, tzinfo=UTC)) is None
    assert due_on(reminder, datetime(2026, 3, 29, 1, 30, tzinfo=UTC)) == date(2026, 3, 29)


def test_an_hour_that_the_clock_change_repeats_comes_once() -> None:
    # 25 October 2026: 3:00 becomes 2:00 at 1:00 UTC, so 2:30 is 0:30 and 1:30 UTC.
    first, second = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    reminder = Reminder(time(2, 30), date(2026, 10, 24))
    assert due_on(reminder, first) == date(2026, 10, 25)
    assert due_on(Reminder(time(2, 30), date(2026, 10, 25)), second) is None


def test_one_minute_to_midnight_may_be_looked_at_after_midnight() -> None:
    after = datetime(2026, 11, 24, 23, 0, 30, tzinfo=UTC)
    assert due_on(Reminder(time(23, 59), date(2026, 11, 23)), after) == date(2026, 11, 24)


def test_a_reminder_too_late_is_left_for_the_next_day() -> None:
    assert due_on(Reminder(SIX), SIX_O_CLOCK + LATE - timedelta(minutes=1)) == date(2026, 11, 24)
    assert due_on(Reminder(SIX), SIX_O_CLOCK + LATE) is None


def test_an_hour_already_past_begins_tomorrow_and_a_new_hour_makes_no_second_one_today() -> None:
    noon = datetime(2026, 11, 24, 11, tzinfo=UTC)
    assert set_at(time(8), noon, None).day == date(2026, 11, 24)
    assert set_at(SIX, noon, None).day is None
    assert set_at(SIX, noon, Reminder(time(8), date(2026, 11, 24))).day == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("je suis à la Réunion", "Indian/Reunion"),
        ("j'habite en Guadeloupe", "America/Guadeloupe"),
        ("en fait je suis au Sénégal", "Africa/Dakar"),
        ("chui a la martinique", "America/Martinique"),
        ("heure de Bruxelles", "Europe/Brussels"),
        ("mon fuseau horaire c'est Fort-de-France", "America/Martinique"),
        ("je suis pas à Paris mais à Nouméa", "Pacific/Noumea"),
        ("heure de New York", "America/New_York"),
        ("Indian/Reunion", "Indian/Reunion"),
        ("fuseau America/Port-au-Prince", "America/Port-au-Prince"),
        ("rappelle-moi à 18h heure de Dakar", "Africa/Dakar"),
        ("rappelle moi de réviser à 7h30 à La Réunion", "Indian/Reunion"),
        ("je suis à l'heure de la métropole", "Europe/Paris"),
    ],
)
def test_where_the_student_is_gives_their_time_zone(text: str, zone: str) -> None:
    assert remind.asked(text)
    found = remind._place(text)
    assert found is not None
    assert found.zone == zone


@pytest.mark.parametrize(
    "text",
    [
        "je suis en terminale",
        "je suis en réunion",
        "je suis Sofia",
        "je suis à Dakar, mensualité pour 15 000 € ?",
        "une boutique de Bruxelles vend 120 € TTC",
        "à quelle heure de pointe viennent les clients",
        "Dakar",
        "le marché de la Réunion",
    ],
)
def test_a_place_named_for_something_else_changes_no_clock(text: str) -> None:
    assert not remind.asked(text)


@pytest.mark.parametrize(
    ("zone", "moment"),
    [
        # No daylight saving on either: +4 and -4 hours. Eighteen o'clock there, in UTC.
        ("Indian/Reunion", datetime(2026, 7, 1, 14, tzinfo=UTC)),
        ("America/Martinique", datetime(2026, 7, 1, 22, tzinfo=UTC)),
        # Toronto: -5 in winter, -4 from 14 March 2027 on, two weeks before Paris.
        ("America/Toronto", datetime(2027, 3, 13, 23, tzinfo=UTC)),
        ("America/Toronto", datetime(2027, 3, 14, 22, tzinfo=UTC)),
        # Nouméa: +11, where the day begins before that of Paris.
        ("Pacific/Noumea", datetime(2026, 11, 24, 7, tzinfo=UTC)),
    ],
)
def test_the_hour_is_that_of_the_student_s_own_clocks(zone: str, moment: datetime) -> None:
    reminder = Reminder(SIX, zone=zone)
    assert due_on(reminder, moment) == moment.date()
    assert due_on(reminder, moment - timedelta(minutes=1)) is None


def test_who_moves_to_another_zone_is_not_reminded_twice_in_a_day() -> None:
    sent = Reminder(SIX, date(2026, 11, 24))
    moved = set_at(SIX, SIX_O_CLOCK + timedelta(hours=1), sent, "America/Martinique")
    assert moved == Reminder(SIX, date(2026, 11, 24), zone="America/Martinique")
    assert due_on(moved, datetime(2026, 11, 24, 22, tzinfo=UTC)) is None
    assert due_on(moved, datetime(2026, 11, 25, 22, tzinfo=UTC)) == date(2026, 11, 25)


def test_a_zone_that_the_machine_does_not_know_goes_by_the_clocks_of_france() -> None:
    assert due_on(Reminder(SIX, zone="Europe/Atlantide"), SIX_O_CLOCK) == date(2026, 11, 24)


def card(kind: Kind, item: str) -> Card:
    return Card(kind, item, Fsrs(card_id=0, due=SIX_O_CLOCK - DAY).to_dict())


def test_what_is_due_is_counted_with_the_minutes_that_it_takes(world: World) -> None:
    # Two questions of half a minute and two exercises of two minutes.
    cards = [card("notion", "remise"), card("notion", "taux_de_marque"), card("calcul", "deux_remises")]
    cards.append(card("calcul", next(name for name in world.catalogue.templates if name != "deux_remises")))
    said = remind.due(world, remind.Session(), cards, SIX_O_CLOCK, Reminder(SIX))
    assert said is not None
    assert said.messages[0].text == "**4 cartes à revoir**, 5 minutes."
    assert [choice.label for choice in said.messages[0].choices] == ["Réviser", "Arrêter les rappels"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'fidele.db'}")
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock(SIX_O_CLOCK - timedelta(hours=1))


@pytest.fixture
def tutor(world: World, store: Store, clock: Clock) -> Tutor:
    return Tutor(Dialogue(world, nothing), store, clock, Random(0))


def with_a_card(store: Store, student: str) -> None:
    with store.transaction() as work:
        work.keep(student, card("notion", "remise"))


async def until_looked_at() -> None:
    """As long as several looks at the reminders."""
    await asyncio.sleep(0.15)


@asynccontextmanager
async def serving(telegram: BotApi, tutor: Tutor, store: Store, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    monkeypatch.setattr(app, "REMINDERS_EVERY", 0.02)
    stop = Stop()
    pacing = Pacing(per_second=1000, burst=1000)
    running = asyncio.create_task(
        serve(telegram.token, tutor, store, pixel, stop, base_url=telegram.url, pacing=pacing)
    )
    try:
        yield
    finally:
        stop.asked.set()
        await running


async def ask_for_a_reminder(lea: Student) -> None:
    lea.say("rappelle-moi à 18h")
    assert "C'est noté : un rappel par jour à 18 h" in (await lea.hears()).text.replace("\u202f", " ")


async def test_a_student_is_reminded_once_a_day_even_across_a_restart(
    tutor: Tutor, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        with_a_card(store, LEA)
        async with serving(telegram, tutor, store, monkeypatch):
            await ask_for_a_reminder(lea)
            await until_looked_at()
            assert len(lea.heard) == 1
            clock.now = SIX_O_CLOCK
            assert (await lea.hears()).text == "1 carte à revoir, 1 minute."
            await until_looked_at()
        async with serving(telegram, tutor, store, monkeypatch):
            await until_looked_at()
            assert len(lea.heard) == 2
            clock.now += DAY
            assert (await lea.hears()).text == "1 carte à revoir, 1 minute."
            lea.tap("Arrêter les rappels")
            assert "plus de rappels" in (await lea.hears()).text
            clock.now += DAY
            await until_looked_at()
            assert len(lea.heard) == 4


async def test_a_reminder_committed_before_a_kill_is_sent_after_it_and_not_again(
    tutor: Tutor, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        with_a_card(store, LEA)
        tutor.reply(Incoming("telegram:1", LEA, "/rappel 18h"))
        for outgoing in store.unsent():
            store.mark_sent(outgoing.id)
        clock.now = SIX_O_CLOCK
        assert tutor.remind(LEA) is not None
        assert tutor.remind(LEA) is None
        async with serving(telegram, tutor, store, monkeypatch):
            await lea.hears()
            await until_looked_at()
        assert len(lea.heard) == 1


async def test_nothing_due_is_nothing_said(
    tutor: Tutor, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        async with serving(telegram, tutor, store, monkeypatch):
            await ask_for_a_reminder(lea)
            clock.now = SIX_O_CLOCK
            await until_looked_at()
            with_a_card(store, LEA)
            await until_looked_at()
        assert len(lea.heard) == 1


async def test_reminders_that_nobody_answers_stop_by_themselves_and_a_word_brings_them_back(
    tutor: Tutor, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        with_a_card(store, LEA)
        async with serving(telegram, tutor, store, monkeypatch):
            await ask_for_a_reminder(lea)
            clock.now = SIX_O_CLOCK
            for number in range(1, MOST_IGNORED + 1):
                heard = await lea.hears()
                assert ("C'est mon dernier rappel" in heard.text) == (number == MOST_IGNORED)
                clock.now += DAY
            await until_looked_at()
            assert len(lea.heard) == 1 + MOST_IGNORED
            lea.say("bonjour")
            await lea.hears()
            clock.now += DAY
            assert (await lea.hears()).text == "1 carte à revoir, 1 minute."


async def test_who_blocked_the_bot_is_left_in_silence_until_they_write(
    tutor: Tutor, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        with_a_card(store, LEA)
        async with serving(telegram, tutor, store, monkeypatch):
            await ask_for_a_reminder(lea)
            lea.block()
            for number in range(2):
                clock.now = SIX_O_CLOCK + number * DAY
                await until_looked_at()
            assert len(telegram.received("sendMessage")) == 2
            lea.blocked = False
            lea.say("me revoilà")
            await lea.hears()
            clock.now += DAY
            assert "à revoir" in (await lea.hears()).text


def test_the_hour_is_asked_for_when_it_is_missing(tutor: Tutor, store: Store) -> None:
    def say(number: int, text: str) -> str:
        return tutor.reply(Incoming(f"telegram:{number}", LEA, text)).messages[0].text.replace("\u202f", " ")

    assert say(1, "je veux un rappel") == (
        "À quelle heure veux-tu que je te rappelle de réviser ? Un rappel par jour, pas plus."
    )
    assert say(2, "25h") == "Entre 0 h et 23 h 59, s'il te plaît : à quelle heure, ton rappel ?"
    assert "à **19 h 15**" in say(3, "19h15")
    assert say(4, "/rappel") == "Ton rappel est à **19 h 15** chaque jour. Une autre heure ? Écris-la."
    assert say(5, "/rappel non") == "C'est noté : plus de rappels."
    assert store.reminders() == ()


def test_the_terminal_promises_no_reminder(tutor: Tutor, store: Store) -> None:
    said = tutor.reply(Incoming("terminal:1", "terminal:lea", "rappelle-moi à 18h"))
    assert "Un rappel t'arrive sur Telegram" in said.messages[0].text
    assert store.reminders() == ()


async def test_a_student_of_la_reunion_is_reminded_at_their_own_hour_even_across_a_restart(
    tutor: Tutor, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        with_a_card(store, LEA)
        async with serving(telegram, tutor, store, monkeypatch):
            lea.say("rappelle-moi à 18h")
            await lea.hears()
            lea.say("je suis à la Réunion")
            said = (await lea.hears()).text.replace("\u202f", " ")
            assert said == "Ton rappel est à 18 h chaque jour (heure de La Réunion). Une autre heure ? Écris-la."
        async with serving(telegram, tutor, store, monkeypatch):
            await until_looked_at()
            assert len(lea.heard) == 2
            clock.now = datetime(2026, 11, 24, 14, tzinfo=UTC)
            assert (await lea.hears()).text == "1 carte à revoir, 1 minute."
            clock.now = SIX_O_CLOCK
            await until_looked_at()
            assert len(lea.heard) == 3


def test_the_zone_is_kept_with_the_student_and_may_be_said_first(tutor: Tutor, store: Store) -> None:
    def say(number: int, text: str) -> str:
        return tutor.reply(Incoming(f"telegram:{number}", LEA, text)).messages[0].text.replace("\u202f", " ")

    assert say(1, "heure de Dakar").startswith("C'est noté : heure de Dakar. À quelle heure")
    assert say(2, "18h") == (
        "C'est noté : un rappel par jour à **18 h** (heure de Dakar), si quelque chose est à revoir."
    )
    assert [kept.zone for _, kept in store.reminders()] == ["Africa/Dakar"]
    assert "l'heure de Dakar" in say(3, "change mon fuseau horaire")
    assert "heure de Paris" in say(4, "/rappel 19h heure de Paris")
    assert [kept.zone for _, kept in store.reminders()] == ["Europe/Paris"]
    assert say(5, "plus de rappels") == "C'est noté : plus de rappels."


async def test_words_older_than_thirteen_months_are_forgotten_while_the_bot_runs(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(SIX_O_CLOCK)
    monkeypatch.setattr(app, "TIDY_EVERY", 0.02)
    store = Store(f"sqlite:///{tmp_path / 'tidy.db'}", clock)
    tutor = Tutor(Dialogue(world, nothing), store, clock, Random(0))

    def kept() -> list[str]:
        with store.transaction() as work:
            return [attempt.raw for attempt in work.attempts(LEA)]

    async with BotApi() as telegram, serving(telegram, tutor, store, monkeypatch):
        with store.transaction() as work:
            work.record(Attempt(LEA, SIX_O_CLOCK, "exercice", "a", "q", "faux", None, 0, "ma réponse", 1))
        clock.now = SIX_O_CLOCK + timedelta(days=390)
        await until_looked_at()
        assert kept() == ["ma réponse"]
        clock.now = SIX_O_CLOCK + timedelta(days=397)
        await until_looked_at()
        assert kept() == [""]
    store.close()
