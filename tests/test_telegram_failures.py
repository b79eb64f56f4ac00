"""When Telegram, the network, the database or the tutor fails."""

import asyncio
import logging
import queue
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.channels.telegram import run
from bot.channels.telegram.app import TWO_PROGRAMS, UNKNOWN_BOT, Stop, serve
from bot.channels.telegram.desk import SORRY
from bot.channels.telegram.webhook import Webhook
from bot.reply import Choice, Document, Formula, Message, Reply
from bot.store import Incoming, Store
from tests.botapi import BotApi, RefusalError, Student
from tests.botapi.bench import SmallTutor, bench, echo, pixel, says


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as telegram:
        yield telegram


@pytest.fixture
def lea(telegram: BotApi) -> Student:
    return telegram.student("Léa")


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)


def unsent(folder: Path) -> int:
    store = Store(f"sqlite:///{folder / 'fidele.db'}")
    try:
        return len(store.unsent("telegram:"))
    finally:
        store.close()


async def test_too_many_requests_are_waited_for_by_everyone(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    theo = telegram.student("Théo")
    async with bench(telegram, tmp_path):
        lea.say("bonjour")
        await lea.hears()
        telegram.too_many_requests(2)
        lea.say("encore")
        await until(lambda: telegram.impatient > 0)
        theo.say("moi aussi")
        await lea.hears()
        await theo.hears()
    assert telegram.impatient == 1
    assert [message.text for message in lea.heard] == ["Tu as écrit : bonjour", "Tu as écrit : encore"]


async def test_a_student_who_blocked_the_bot_is_left_alone(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    theo = telegram.student("Théo")
    async with bench(telegram, tmp_path, lambda text: says("un", "deux")) as house:
        lea.say("adieu")
        lea.block()
        theo.say("bonjour")
        await theo.hears(2)
        await until(lambda: len(house.tutor.read) == 2 and not house.store.unsent("telegram:"))
    assert lea.heard == []
    assert len([call for call in telegram.received("sendMessage") if call.parameters.number("chat_id") == lea.id]) == 1


async def test_a_message_refused_is_sent_once_more_as_plain_text(
    telegram: BotApi, lea: Student, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.breaks(
        "sendMessage", RefusalError(400, 'Bad Request: can\'t parse entities: "mon secret" at byte offset 3')
    )
    reply = Reply((Message("**mon secret**", (Choice("Un quiz", "/quiz"),)),))
    async with bench(telegram, tmp_path, lambda text: reply):
        lea.say("x")
        heard = await lea.hears()
    assert (heard.text, heard.entities, heard.buttons) == ("mon secret\n\n• Un quiz", (), [])
    assert "Can't parse entities: … at byte offset 3" in caplog.text
    assert "secret" not in caplog.text
    assert unsent(tmp_path) == 0


async def test_a_message_refused_twice_is_given_up(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    telegram.breaks("sendMessage", RefusalError(400, "Bad Request: chat not found"), times=2)
    async with bench(telegram, tmp_path):
        lea.say("perdu")
        lea.say("suivant")
        assert (await lea.hears()).text == "Tu as écrit : suivant"
    assert unsent(tmp_path) == 0


async def test_a_picture_refused_is_read_instead(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    reply = Reply((Message("Le taux", picture=Formula("t", "taux = marge ÷ prix")),))
    async with bench(telegram, tmp_path, lambda text: reply, draw=lambda picture: b"pas une image"):
        lea.say("formule")
        assert (await lea.hears()).text == "Le taux\n\ntaux = marge ÷ prix"


async def test_a_table_that_cannot_be_built_is_owned_up_to(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    ragged = Document("emprunt", ("Rang", "Intérêts"), (("1",),))
    async with bench(telegram, tmp_path, lambda text: Reply((Message("Voilà", document=ragged),))):
        lea.say("tableau")
        assert (await lea.hears()).text == "Voilà\n\nJe n'ai pas pu t'envoyer le tableau."


async def test_breakdowns_of_the_network_are_outlasted(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    telegram.breaks("getMe")
    telegram.breaks("setMyCommands", RefusalError(502, "Bad Gateway"))
    telegram.breaks("deleteWebhook")
    telegram.breaks("getUpdates", RefusalError(500, "Internal Server Error"))
    telegram.breaks("sendMessage")
    telegram.breaks("sendMessage", RefusalError(502, "Bad Gateway"))
    async with bench(telegram, tmp_path):
        lea.say("un")
        lea.say("deux")
        await lea.hears(2)
    assert [message.text for message in lea.heard] == ["Tu as écrit : un", "Tu as écrit : deux"]


async def test_an_update_that_cannot_be_read_holds_nobody_up(
    telegram: BotApi, lea: Student, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with bench(telegram, tmp_path):
        telegram.post("message", {"message_id": 1, "text": "mon secret", "chat": {"id": "?"}}, lea.id)
        lea.say("bonjour")
        assert (await lea.hears()).text == "Tu as écrit : bonjour"
    assert telegram.unconfirmed == 0
    assert "illisible" in caplog.text
    assert "secret" not in caplog.text


async def test_a_second_program_makes_the_first_one_stop_and_say_why(telegram: BotApi, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path) as house:
        await asyncio.sleep(0.3)
        async with ClientSession(trust_env=False) as rival:
            await rival.get(f"{telegram.url}/bot{telegram.token}/getUpdates")
        await asyncio.wait_for(house.running, 5)
    assert house.stop.reason == TWO_PROGRAMS


async def test_a_token_that_telegram_does_not_know_is_said_so(
    telegram: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with bench(telegram, tmp_path, token="12345:inconnu-de-Telegram") as house:
        await asyncio.wait_for(house.running, 5)
    assert house.stop.reason == UNKNOWN_BOT
    assert "inconnu-de-Telegram" not in caplog.text


async def test_a_token_revoked_while_sending_stops_the_bot_and_keeps_the_reply(
    telegram: BotApi, lea: Student, tmp_path: Path
) -> None:
    telegram.breaks("sendMessage", RefusalError(401, "Unauthorized"))
    async with bench(telegram, tmp_path) as house:
        lea.say("bonjour")
        await asyncio.wait_for(house.running, 5)
    assert house.stop.reason == UNKNOWN_BOT
    assert unsent(tmp_path) == 1


async def test_a_webhook_address_that_telegram_refuses_is_said_so(
    telegram: BotApi, tmp_path: Path, unused_tcp_port: int
) -> None:
    webhook = Webhook("http://exemple.fr", "secret", f"127.0.0.1:{unused_tcp_port}")
    async with bench(telegram, tmp_path, webhook=webhook) as house:
        await asyncio.wait_for(house.running, 5)
    assert house.stop.reason is not None
    assert "WEBHOOK_URL" in house.stop.reason
    assert "https url must be provided" in house.stop.reason


@pytest.mark.parametrize(
    ("secret", "listen", "setting"),
    [("", "127.0.0.1:80", "WEBHOOK_SECRET"), ("é", "127.0.0.1:80", "WEBHOOK_SECRET"), ("x", "8080", "WEBHOOK_LISTEN")],
)
def test_a_webhook_that_cannot_work_names_its_setting(secret: str, listen: str, setting: str) -> None:
    with pytest.raises(ValueError, match=setting):
        Webhook("https://exemple.fr", secret, listen)


async def test_the_webhook_takes_only_what_telegram_signs(
    telegram: BotApi, lea: Student, tmp_path: Path, unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    url, signed = f"http://127.0.0.1:{unused_tcp_port}/", {"X-Telegram-Bot-Api-Secret-Token": "secret"}
    webhook = Webhook(url, "secret", f"127.0.0.1:{unused_tcp_port}")
    theo = telegram.student("Théo")
    async with bench(telegram, tmp_path, webhook=webhook) as house, ClientSession(trust_env=False) as stranger:
        lea.say("bonjour")
        await lea.hears()

        async def status(body: str, headers: dict[str, str]) -> int:
            async with stranger.post(url, data=body, headers=headers) as response:
                return response.status

        assert await status('{"update_id": 1}', {}) == 403
        assert await status('{"update_id": 1}', {"X-Telegram-Bot-Api-Secret-Token": "autre"}) == 403
        assert await status("pas du JSON", signed) == 400
        assert await status('{"message": 1}', signed) == 400
        assert await status("[1]", signed) == 400
        assert await status('{"update_id": 1}', signed) == 200
        telegram.post("message", {"message_id": 1, "text": "mon secret", "chat": {"id": "?"}}, theo.id)
        theo.say("et moi ?")
        await theo.hears()
    assert house.tutor.read == ["bonjour", "et moi ?"]
    assert "mon secret" not in caplog.text


class FailingOnce:
    """A store whose inbox fails the first time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._failed = False
        self.unanswered = store.unanswered
        self.unsent = store.unsent
        self.outgoing = store.outgoing
        self.mark_sent = store.mark_sent
        self.mark_delivered = store.mark_delivered
        self.silence = store.silence
        self.polled = store.polled
        self.poll = store.poll
        self.vote = store.vote
        self.hold = store.hold
        self.held = store.held
        self.release = store.release
        self.prune = store.prune

    def receive(self, incoming: Incoming) -> bool:
        if not self._failed:
            self._failed = True
            raise OSError("disque plein")
        return self._store.receive(incoming)


@pytest.mark.parametrize("hooked", [False, True], ids=["polling", "webhook"])
async def test_what_cannot_be_kept_is_not_confirmed_and_comes_again(
    telegram: BotApi, lea: Student, tmp_path: Path, unused_tcp_port: int, hooked: bool
) -> None:
    store, stop = Store(f"sqlite:///{tmp_path / 'fidele.db'}"), Stop()
    webhook = Webhook(f"http://127.0.0.1:{unused_tcp_port}", "secret", f"127.0.0.1:{unused_tcp_port}")
    tutor = SmallTutor(store, echo)
    serving = serve(
        telegram.token,
        tutor,
        FailingOnce(store),
        pixel,
        stop,
        base_url=telegram.url,
        webhook=webhook if hooked else None,
    )
    running = asyncio.create_task(serving)
    lea.say("un")
    lea.say("deux")
    await lea.hears(2)
    stop.asked.set()
    await running
    store.close()
    assert tutor.read == ["un", "deux"]


async def test_when_the_tutor_fails_the_student_is_told_and_the_message_waits_for_a_better_version(
    telegram: BotApi, lea: Student, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(text: str) -> Reply:
        if "secret" in text:
            raise ZeroDivisionError(text)
        return echo(text)

    async with bench(telegram, tmp_path, failing):
        lea.say("mon secret")
        assert (await lea.hears()).text == SORRY.text
        lea.say("autre chose")
        await lea.hears()
    async with bench(telegram, tmp_path, failing):
        lea.say("toujours là ?")
        assert (await lea.hears()).text == "Tu as écrit : toujours là ?"
    async with bench(telegram, tmp_path):
        assert (await lea.hears()).text == "Tu as écrit : mon secret"
    assert "ZeroDivisionError (test_telegram_failures.py, ligne" in caplog.text
    assert "secret" not in caplog.text


async def test_replies_left_from_before_are_sent_before_anything_else(
    telegram: BotApi, lea: Student, tmp_path: Path
) -> None:
    store = Store(f"sqlite:///{tmp_path / 'fidele.db'}")
    tutor = SmallTutor(store, echo)
    for number in range(3):
        incoming = Incoming(f"telegram:{number}", f"telegram:{lea.id}", f"avant {number}")
        store.receive(incoming)
        if number < 2:
            tutor.reply(incoming)
    store.close()
    lea.say("maintenant")
    async with bench(telegram, tmp_path):
        await lea.hears(4)
    said = ["avant 0", "avant 1", "avant 2", "maintenant"]
    assert [message.text for message in lea.heard] == [f"Tu as écrit : {text}" for text in said]


async def test_a_reply_interrupted_goes_on_from_its_first_message_not_yet_sent(
    telegram: BotApi, lea: Student, tmp_path: Path
) -> None:
    def broken_after_two(text: str) -> Reply:
        telegram.breaks("sendDocument", RefusalError(502, "Bad Gateway"), times=100)
        table = Document("emprunt", ("Rang",), (("1",),))
        return Reply((Message("un"), Message("deux"), Message("trois", document=table), Message("quatre")))

    async with bench(telegram, tmp_path, broken_after_two) as house:
        lea.say("bonjour")
        await lea.hears(2)
        await until(lambda: len(telegram.received("sendDocument")) > 0)
        house.stop.asked.set()
        await asyncio.wait_for(house.running, 3)
    telegram.repair()
    async with bench(telegram, tmp_path):
        await lea.hears(2)
    assert [message.text for message in lea.heard] == ["un", "deux", "trois", "quatre"]


async def test_stopping_leaves_no_time_to_a_network_that_is_down(
    telegram: BotApi, lea: Student, tmp_path: Path
) -> None:
    async with bench(telegram, tmp_path) as house:
        lea.say("bonjour")
        await lea.hears()
        telegram.breaks("sendMessage", RefusalError(502, "Bad Gateway"), times=100)
        lea.say("encore")
        await asyncio.sleep(0.3)
        house.stop.asked.set()
        await asyncio.wait_for(house.running, 3)
    assert unsent(tmp_path) == 1
    telegram.repair()
    async with bench(telegram, tmp_path):
        assert (await lea.hears()).text == "Tu as écrit : encore"


async def test_nothing_secret_is_logged_even_at_debug(
    telegram: BotApi, lea: Student, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    telegram.breaks("sendMessage", RefusalError(502, "Bad Gateway"))
    async with bench(telegram, tmp_path):
        lea.say("ma confidence")
        await lea.hears()
        lea.block()
        lea.say("ma confidence encore")
        await asyncio.sleep(0.2)
    records = [record.getMessage() for record in caplog.records if not record.name.startswith("aiohttp")]
    assert not [message for message in records if telegram.token.split(":")[1] in message]
    assert not [message for message in records if "confidence" in message]


def test_run_ends_with_a_sentence_for_who_runs_it(tmp_path: Path) -> None:
    """`run` wants the main thread (for signals): the peer has another one."""
    ready: queue.Queue[tuple[str, asyncio.AbstractEventLoop, asyncio.Event]] = queue.Queue()

    async def telegram() -> None:
        async with BotApi() as telegram:
            done = asyncio.Event()
            ready.put((telegram.url, asyncio.get_running_loop(), done))
            await done.wait()

    peer = threading.Thread(target=asyncio.run, args=(telegram(),))
    peer.start()
    url, loop, done = ready.get(timeout=5)
    store = Store(f"sqlite:///{tmp_path / 'fidele.db'}")
    try:
        with pytest.raises(SystemExit, match="TELEGRAM_TOKEN"):
            run("999:faux", SmallTutor(store, echo), store, pixel, base_url=url)
    finally:
        store.close()
        loop.call_soon_threadsafe(done.set)
        peer.join(5)
