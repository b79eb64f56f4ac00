"""Groups and native polls: the bot answers when it is spoken to, and runs a quiz for the whole class."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import MetaData, select

from bot.channels.telegram.app import Stop, serve
from bot.channels.telegram.delivery import Pacing
from bot.dialogue import Dialogue
from bot.session import ClassQuiz
from bot.skills import questions, quiz
from bot.skills.turn import World
from bot.store import Ballot, Incoming, Store
from bot.store.engine import open_engine
from bot.tutor import Tutor
from nlu import Candidate, Understanding
from tests.botapi import BotApi, Group, Heard, RefusalError, Student
from tests.botapi.bench import pixel
from tests.botapi.wire import Asked
from tests.talking import Calendar


def listening(text: str) -> Understanding:
    """Hears a quiz, a request for one's data, and « remises »."""
    intent = "demander_quiz" if "quiz" in text else "exporter_donnees" if "données" in text else "demander_definition"
    return Understanding(text, intent, 1.0, (), (Candidate("remise", 1.0),) if "remise" in text else ())


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as telegram:
        yield telegram


@pytest.fixture
def lea(telegram: BotApi) -> Student:
    return telegram.student("Léa")


@pytest.fixture
def theo(telegram: BotApi) -> Student:
    return telegram.student("Théo *le grand*")


@pytest.fixture
def group(telegram: BotApi, lea: Student, theo: Student) -> Group:
    return telegram.group("BTS NDRC", lea, theo)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'fidele.db'}")
    yield opened
    opened.close()


@asynccontextmanager
async def serving(telegram: BotApi, world: World, store: Store, seed: int = 1) -> AsyncIterator[None]:
    stop, tutor = Stop(), Tutor(Dialogue(world, listening), store, Calendar(), Random(seed))
    pacing = Pacing(per_second=1000, burst=1000)
    running = asyncio.create_task(
        serve(telegram.token, tutor, store, pixel, stop, base_url=telegram.url, pacing=pacing)
    )
    try:
        yield
    finally:
        stop.asked.set()
        await running


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)


async def read(message: Heard, store: Store) -> Asked:
    """The poll of a message, once a student has had the time to read it: the bot knows it by then."""
    assert message.poll is not None
    poll = message.poll
    await until(lambda: store.poll(poll.id) is not None)
    return poll


async def test_in_a_group_only_what_is_said_to_the_bot_is_answered(
    telegram: BotApi, group: Group, world: World, store: Store
) -> None:
    async with serving(telegram, world, store):
        group.say("quelqu'un a la formule de la remise ?")
        group.say("@FideleTestBot c koi une remise")
        assert "Remise :" in (await group.hears()).text.replace("\u202f", " ")
        group.say("/mesdonnees")
        assert "en privé" in (await group.hears()).text
        group.say("@FideleTestBot mes données stp")
        assert "en privé" in (await group.hears()).text
        group.say("@FideleTestBot rappelle-moi à 18h")
        assert "en privé" in (await group.hears()).text
    with store.transaction() as work:
        kept = work.export(f"telegram:{group.id}")["inbox"]
    assert next(row["text"] for row in kept) == "c koi une remise"
    assert not any("quelqu'un" in row["text"] for row in kept)


async def test_a_forwarded_statement_is_answered_and_an_edited_message_gets_a_word(
    telegram: BotApi, lea: Student, world: World, store: Store
) -> None:
    teacher = {"forward_origin": {"type": "hidden_user", "sender_user_name": "Prof", "date": 0}}
    async with serving(telegram, world, store):
        lea.say("c koi une remise", **teacher)
        assert "Remise :" in (await lea.hears()).text.replace("\u202f", " ")
        number = lea.say("/modele deux_remises")
        asked = await lea.hears()
        lea.edit(number, "/quiz")
        assert "messages modifiés" in (await lea.hears()).text
        lea.delete(asked)
        lea.say("/indice")
        await lea.sees(lambda: "il te faut" in lea.heard[-1].text)


async def test_a_group_does_an_exercise_together(
    telegram: BotApi, group: Group, lea: Student, theo: Student, world: World, store: Store
) -> None:
    async with serving(telegram, world, store):
        group.say("/modele deux_remises")
        asked = await group.hears()
        group.speaker = theo
        group.tap("Un indice")
        hint = await group.hears()
        await group.sees(lambda: asked.buttons == [["✓ Un indice"]])
        group.say("1530")
        bot = {"message_id": hint.id, "date": 0, "chat": group.chat, "text": hint.text}
        fidele = {"id": int(telegram.token.split(":")[0]), "is_bot": True, "first_name": "Fidèle"}
        group.say("12", reply_to_message=bot | {"from": fidele})
        graded = await group.hears()
    assert graded.buttons == [["Un indice", "Passer"]]
    assert len(group.heard) == 3


async def test_a_class_quiz_counts_each_member_and_forgets_their_names(
    telegram: BotApi, group: Group, lea: Student, theo: Student, world: World, store: Store, tmp_path: Path
) -> None:
    async with serving(telegram, world, store):
        group.say("/quiz remises")
        asked = await group.hears(2)
        assert "Quiz de classe" in group.heard[0].text
        number = 0
        while asked.poll is not None:
            number += 1
            poll = await read(asked, store)
            assert not poll.anonymous
            lea.votes(poll.right, asked)
            theo.votes(poll.right if number == 1 else (poll.right + 1) % 2, asked)
            group.closes(asked)
            asked = await group.hears()
        lines = asked.text.replace("\u202f", " ").split("\n")
        await until(lambda: not store.unsent("telegram:"))
    assert number >= 2
    assert lines == ["Les scores", f"• Léa : {number} sur {number}", f"• Théo le grand : 1 sur {number}"]
    assert asked.buttons == [["Encore un quiz"]]
    assert [name for name in ("Léa", "Théo") if name in everything_kept(tmp_path)] == []


def everything_kept(folder: Path) -> str:
    """Every value of every table."""
    engine = open_engine(f"sqlite:///{folder / 'fidele.db'}")
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        rows = [row for table in tables.tables.values() for row in connection.execute(select(table))]
    engine.dispose()
    return "\n".join(map(str, rows))


async def test_a_class_quiz_goes_on_after_a_restart(
    telegram: BotApi, group: Group, lea: Student, world: World, store: Store
) -> None:
    async with serving(telegram, world, store):
        group.say("@FideleTestBot un quiz sur les remises")
        first = await group.hears(2)
        poll = await read(first, store)
    lea.votes(poll.right, first)
    group.closes(first)
    async with serving(telegram, world, store):
        second = await group.hears()
        await read(second, store)
        with store.transaction() as work:
            assert [vote.name for vote in work.votes(f"telegram:{group.id}")] == ["Léa"]
        group.say("/stop")
        await group.hears()
        group.closes(second)
        group.say("/aide")
        await group.hears()
    with store.transaction() as work:
        assert work.votes(f"telegram:{group.id}") == ()


async def test_a_quiz_by_polls_in_private_is_answered_by_its_student_alone_and_goes_on(
    telegram: BotApi, lea: Student, theo: Student, world: World, store: Store
) -> None:
    async with serving(telegram, world, store):
        lea.say("un quiz en sondage sur la remise")
        first = await lea.hears()
        poll = await read(first, store)
        assert not poll.anonymous
        theo.votes((poll.right + 1) % 2, first)
        lea.votes(poll.right, first)
        second = await lea.hears(2)
        assert lea.heard[-2].text.startswith("Juste.")
        lea.votes(0, first)
        again = await lea.hears(2)
        assert "déjà répondu" in lea.heard[-2].text
        assert again.text == second.text
        lea.say("/passer")
        await lea.hears(2)
        assert "C'était" in lea.heard[-2].text


async def test_a_vote_that_arrives_before_its_poll_is_known_counts(
    telegram: BotApi, lea: Student, world: World, store: Store
) -> None:
    answered = telegram.holds("sendPoll")
    async with serving(telegram, world, store):
        lea.say("un quiz en sondage sur la remise")
        first = await lea.hears()
        assert first.poll is not None
        lea.votes(first.poll.right, first)
        await until(lambda: telegram.unconfirmed == 0)
        answered.set()
        await lea.hears(2)
        assert lea.heard[-2].text.startswith("Juste.")
        await until(lambda: store.held() == ())


async def test_the_votes_of_a_class_count_though_the_poll_was_not_known_and_the_bot_was_restarted(
    telegram: BotApi, group: Group, lea: Student, theo: Student, world: World, store: Store
) -> None:
    answered = telegram.holds("sendPoll")
    async with serving(telegram, world, store):
        group.say("/quiz remises")
        first = await group.hears(2)
        assert first.poll is not None
        lea.votes(first.poll.right, first)
        theo.votes(first.poll.right, first)
        await until(lambda: telegram.unconfirmed == 0)
        assert store.poll(first.poll.id) is None
        # Its id becomes known, and the program ends before looking at what is held.
        store.polled(first.poll.id, f"telegram:{group.id}", questions_of(store, group)[0])
    answered.set()
    async with serving(telegram, world, store):
        await until(lambda: len(votes_of(store, group)) == 2)
    assert sorted(votes_of(store, group)) == ["Léa", "Théo *le grand*"]


def questions_of(store: Store, group: Group) -> tuple[str, ...]:
    with store.transaction() as work:
        series = work.session(f"telegram:{group.id}").activity
    assert isinstance(series, ClassQuiz)
    return series.questions


def votes_of(store: Store, group: Group) -> list[str]:
    with store.transaction() as work:
        return [vote.name for vote in work.votes(f"telegram:{group.id}")]


def test_the_answer_to_a_poll_that_nobody_knows_is_soon_forgotten(tmp_path: Path) -> None:
    clock = Calendar()
    store = Store(f"sqlite:///{tmp_path / 'fidele.db'}", clock)
    store.hold(Ballot(1, "poll1", "telegram:5", "Ninon", 0))
    assert store.held() == ()
    assert "Ninon" in everything_kept(tmp_path)
    clock.day = 1
    assert store.held() == ()
    store.close()
    assert "Ninon" not in everything_kept(tmp_path)


REFUSALS = ("not enough rights to send polls to the chat", "TOPIC_CLOSED")


@pytest.mark.parametrize("reason", REFUSALS)
async def test_a_class_poll_that_telegram_refuses_is_told_and_the_quiz_ends(
    telegram: BotApi, group: Group, world: World, store: Store, reason: str
) -> None:
    telegram.breaks("sendPoll", RefusalError(400, f"Bad Request: {reason}"))
    async with serving(telegram, world, store):
        group.say("/quiz remises")
        told = await group.hears(2)
        assert "ne me laisse pas envoyer de sondage" in told.text
        await until(lambda: not store.unsent("telegram:"))
        with store.transaction() as work:
            assert work.session(f"telegram:{group.id}").activity is None
        group.say("/quiz remises")
        assert (await group.hears(2)).poll is not None


async def test_a_class_poll_refused_in_the_middle_gives_the_scores_so_far(
    telegram: BotApi, group: Group, lea: Student, world: World, store: Store
) -> None:
    async with serving(telegram, world, store):
        group.say("/quiz remises")
        first = await group.hears(2)
        poll = await read(first, store)
        lea.votes(poll.right, first)
        await until(lambda: votes_of(store, group) == ["Léa"])
        telegram.breaks("sendPoll", RefusalError(400, "Bad Request: TOPIC_CLOSED"))
        group.closes(first)
        scores = await group.hears(2)
    assert "Les scores" in scores.text
    assert votes_of(store, group) == []


async def test_a_group_that_removed_the_bot_in_the_middle_of_a_quiz_has_none_left(
    telegram: BotApi, group: Group, world: World, store: Store
) -> None:
    telegram.breaks("sendPoll", RefusalError(403, "Forbidden: bot was kicked from the supergroup chat"))
    async with serving(telegram, world, store):
        group.say("/quiz remises")
        await group.hears()

        def over() -> bool:
            with store.transaction() as work:
                return work.session(f"telegram:{group.id}").activity is None and not store.unsent("telegram:")

        await until(over)


async def test_a_poll_refused_in_private_is_asked_with_buttons(
    telegram: BotApi, lea: Student, world: World, store: Store
) -> None:
    telegram.breaks("sendPoll", RefusalError(400, "Bad Request: POLL_UNSUPPORTED"))
    async with serving(telegram, world, store):
        lea.say("un quiz en sondage sur la remise")
        asked = await lea.hears()
        assert asked.text.startswith("Question 1 sur")
        lea.tap("A")
        await lea.hears(2)


async def test_a_quiz_by_polls_is_played_to_its_end(telegram: BotApi, lea: Student, world: World, store: Store) -> None:
    async with serving(telegram, world, store):
        # every question of this theme fits in a poll
        lea.say("un quiz en sondage sur la remise")
        asked = await lea.hears()
        for _ in range(20):
            if asked.poll is None:
                break
            poll = await read(asked, store)
            lea.votes((poll.right + 1) % len(poll.options), asked)
            asked = await lea.hears(2)
    assert "0 sur 5" in asked.text


@pytest.mark.parametrize("asked", ["quiz sondage", "/quiz en sondage remise", "un quiz en sondages sur la remise"])
def test_in_the_terminal_a_quiz_by_polls_is_the_usual_quiz(asked: str, world: World, store: Store) -> None:
    tutor = Tutor(Dialogue(world, listening), store, Calendar(), Random(1))
    first = tutor.reply(Incoming("terminal:1", "terminal:lea", asked)).messages[-1]
    assert first.poll is not None
    assert first.text.startswith("**Question 1 sur 5**")
    assert [choice.label for choice in first.choices] == list(quiz.LETTERS[: len(first.poll.options)])
    judged = tutor.reply(Incoming("terminal:2", "terminal:lea", quiz.LETTERS[first.poll.right]))
    assert judged.messages[0].text.startswith("Juste.")
    assert judged.messages[1].text.startswith("**Question 2 sur 5**")


@pytest.mark.parametrize("asked", ["quiz remise", "quiz sondages"])
def test_a_quiz_is_by_polls_only_when_asked_for(asked: str, world: World, store: Store) -> None:
    tutor = Tutor(Dialogue(world, listening), store, Calendar(), Random(1))
    assert tutor.reply(Incoming("terminal:1", "terminal:lea", asked)).messages[-1].poll is None


def test_every_question_that_fits_makes_a_poll_and_most_do(world: World) -> None:
    references = [f"item:{id_}:4" for id_ in world.bank.items]
    polls = [quiz.as_poll(reference, questions.read(world, reference)) for reference in references]
    made = [poll for poll in polls if poll is not None]
    assert len(made) > 0.8 * len(polls)
    assert all(len(set(poll.options)) == len(poll.options) for poll in made)
