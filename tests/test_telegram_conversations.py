"""Conversations on Telegram: the real channel, python-telegram-bot and store, against the peer, over HTTP."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.channels.telegram.delivery import Pacing
from bot.channels.telegram.webhook import Webhook
from bot.reply import Choice, Document, Formula, Message, Picture, Reply
from tests.botapi import BotApi, Student
from tests.botapi.bench import PIXEL, bench, echo, says

MENU = Reply((Message("**Que veux-tu** faire ?", (Choice("Un exercice", "/exo"), Choice("Un quiz", "/quiz"))),))
FORMULA = Formula("t = m / p", "taux = marge ÷ prix")
TABLE = Document("emprunt", ("Rang", "Intérêts"), ((Decimal(1), Decimal("43.75")),))


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as telegram:
        yield telegram


@pytest.fixture
def lea(telegram: BotApi) -> Student:
    return telegram.student("Léa")


def script(text: str) -> Reply:
    match text:
        case "/start":
            return MENU
        case "formule":
            return Reply((Message("Le **taux**", (Choice("Un exemple", "/exemple"),), picture=FORMULA),))
        case "formule longue":
            return Reply((Message("x" * 1100, picture=FORMULA),))
        case "tableau":
            return Reply((Message("Voilà", document=TABLE),))
        case "roman":
            return says("\n\n".join(["**" + "mot " * 200 + "fin**"] * 8))
        case "trois":
            return says("un", "deux", "trois")
        case _:
            return echo(text)


async def test_a_first_minute(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path, script):
        lea.say("/start")
        menu = await lea.hears()
        assert menu.text == "Que veux-tu faire ?"
        assert menu.bold == ["Que veux-tu"]
        assert menu.buttons == [["Un exercice", "Un quiz"]]
        lea.tap("Un exercice")
        assert (await lea.hears()).text == "Tu as écrit : /exo"
        lea.say("a < b & <i>c</i> * 2")
        assert (await lea.hears()).text == "Tu as écrit : a < b & <i>c</i> * 2"
    assert telegram.unconfirmed == 0


async def test_commands_are_offered_in_french(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path):
        lea.say("prêt ?")
        await lea.hears()
    assert [command["command"] for command in telegram.commands["all_private_chats"]] == [
        "start",
        "exo",
        "quiz",
        "serie",
        "calcul",
        "reviser",
        "conseil",
        "rappel",
        "examen",
        "progression",
        "fiche",
        "aide",
        "stop",
        "mesdonnees",
        "confidentialite",
        "effacer",
    ]
    assert telegram.received("setMyCommands")[0].parameters.json("scope") == {"type": "all_private_chats"}


async def test_a_used_keyboard_shows_the_choice_and_does_nothing_more(
    telegram: BotApi, lea: Student, tmp_path: Path
) -> None:
    async with bench(telegram, tmp_path, script) as house:
        lea.say("/start")
        menu = await lea.hears()
        lea.tap("Un quiz")
        await lea.hears()
        await lea.sees(lambda: menu.buttons == [["✓ Un quiz"]])
        lea.tap("✓ Un quiz")
        await lea.sees(lambda: lea.notices == ["Tu as déjà choisi ici. Écris-moi si tu veux autre chose."])
    assert house.tutor.read == ["/start", "/quiz"]
    assert telegram.unanswered_queries == set()


async def test_two_quick_taps_are_one_question(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path, script) as house:
        lea.say("/start")
        await lea.hears()
        lea.tap("Un quiz")
        lea.tap("Un quiz")
        lea.tap("Un exercice")
        lea.say("fin")
        await lea.hears(2)
        await lea.sees(lambda: not telegram.unanswered_queries)
    assert house.tutor.read == ["/start", "/quiz", "fin"]


async def test_a_button_of_an_old_message_still_works(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path, script) as house:
        lea.say("/start")
        menu = await lea.hears()
        for _ in range(2):
            lea.tap("Un quiz", old=True)
            assert (await lea.hears()).text == "Tu as écrit : /quiz"
    assert menu.buttons == [["Un exercice", "Un quiz"]]
    assert house.tutor.read == ["/start", "/quiz", "/quiz"]


def questions(text: str) -> Reply:
    match text:
        case "taux de marque":
            return Reply((Message("Le taux", (Choice("La formule", "/formule taux_de_marque"),)),))
        case _:
            return Reply((Message("Juste."), Message("Et ensuite ?", (Choice("Un indice", "/indice"),))))


async def test_the_keyboard_of_a_question_goes_when_it_is_answered_in_writing(
    telegram: BotApi, lea: Student, tmp_path: Path
) -> None:
    async with bench(telegram, tmp_path, questions):
        lea.say("exo")
        first = await lea.hears(2)
        assert first.buttons == [["Un indice"]]
        lea.say("1530")
        second = await lea.hears(2)
        await lea.sees(lambda: first.buttons == [])
        assert second.buttons == [["Un indice"]]
        lea.tap("Un indice")
        third = await lea.hears(2)
        await lea.sees(lambda: second.buttons == [["✓ Un indice"]])
        lea.say("taux de marque")
        course = await lea.hears()
        await lea.sees(lambda: third.buttons == [])
        lea.say("suite")
        await lea.hears(2)
    assert course.buttons == [["La formule"]]


async def test_a_question_that_the_student_deleted_is_no_obstacle(
    telegram: BotApi, lea: Student, tmp_path: Path
) -> None:
    async with bench(telegram, tmp_path, questions):
        lea.say("exo")
        gone = await lea.hears(2)
        lea.delete(gone)
        lea.say("1530")
        await lea.sees(lambda: len(lea.heard) == 3)
        lea.tap("Un indice")
        await lea.sees(lambda: len(lea.heard) == 5)
    assert len(telegram.received("editMessageReplyMarkup")) == 2


async def test_a_tapped_button_comes_to_rest_before_its_turn(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    gate = threading.Event()

    def stuck(text: str) -> Reply:
        if text == "attends":
            gate.wait(10)
        return script(text)

    async with bench(telegram, tmp_path, stuck):
        lea.say("/start")
        await lea.hears()
        lea.say("attends")
        lea.tap("Un quiz")
        await lea.sees(lambda: not telegram.unanswered_queries)
        assert len(lea.heard) == 1
        gate.set()
        await lea.hears(2)


async def test_a_query_too_old_to_be_answered_is_no_obstacle(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path, script):
        lea.say("/start")
        await lea.hears()
        telegram.forget_queries()
        lea.tap("Un quiz", old=True)
        telegram.forget_queries()
        assert (await lea.hears()).text == "Tu as écrit : /quiz"


async def test_what_is_not_text_is_asked_about(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path):
        for kind in ("photo", "sticker", "voice", "location", "poll"):
            lea.send(kind)
            assert (await lea.hears()).text == f"Tu as écrit : /media {kind}"
        number = lea.say("1440")
        await lea.hears()
        lea.edit(number, "1453,5")
        assert (await lea.hears()).text == "Tu as écrit : /edited"
        lea.send("pinned_message")
        for photo in range(3):
            lea.send("photo", media_group_id="album", caption=str(photo))
        lea.say("fin")
        await lea.hears(2)
    assert [message.text for message in lea.heard[-2:]] == ["Tu as écrit : /media photo", "Tu as écrit : fin"]


async def test_a_picture_is_captioned_or_followed(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path, script):
        lea.say("formule")
        short = await lea.hears()
        lea.say("formule longue")
        await lea.hears(2)
    assert (short.photo and short.photo.content, short.text, short.bold) == (PIXEL, "Le taux", ["taux"])
    assert short.buttons == [["Un exemple"]]
    picture, text = lea.heard[1:]
    assert (picture.photo is not None, picture.text) == (True, "")
    assert (text.photo, text.text) == (None, "x" * 1100)


async def test_a_picture_that_cannot_be_drawn_is_read(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    def broken(_: Picture) -> bytes:
        raise RuntimeError("typst")

    async with bench(telegram, tmp_path, script, draw=broken):
        lea.say("formule")
        heard = await lea.hears()
    assert (heard.photo, heard.text) == (None, "Le taux\n\ntaux = marge ÷ prix")


async def test_a_table_is_a_spreadsheet(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path, script):
        lea.say("tableau")
        heard = await lea.hears()
    assert heard.document is not None
    assert (heard.text, heard.document.name) == ("Voilà", "emprunt.xlsx")
    sheet = load_workbook(BytesIO(heard.document.content)).active
    assert [[cell.value for cell in row] for row in sheet] == [["Rang", "Intérêts"], [1, 43.75]]


async def test_a_text_too_long_for_one_message_makes_several(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path, script):
        lea.say("roman")
        await lea.hears(2)
    paragraph = "mot " * 200 + "fin"
    assert "\n\n".join(message.text for message in lea.heard) == "\n\n".join([paragraph] * 8)
    assert lea.heard[1].bold[0] == paragraph


async def test_links_are_not_previewed(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path):
        lea.say("https://exemple.fr")
        await lea.hears()
    assert telegram.received("sendMessage")[0].parameters.json("link_preview_options") == {"is_disabled": True}


async def test_typing_is_shown_when_the_tutor_takes_its_time(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    def slow(text: str) -> Reply:
        time.sleep(0.5 if text == "long" else 0)
        return echo(text)

    async with bench(telegram, tmp_path, slow):
        lea.say("court")
        await lea.hears()
        await asyncio.sleep(0.4)
        assert lea.typing == []
        lea.say("long")
        await lea.hears()
        assert len(lea.typing) == 1


async def test_a_slow_student_does_not_hold_up_the_others(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    theo, gate = telegram.student("Théo"), threading.Event()

    def stuck(text: str) -> Reply:
        if text == "attends":
            gate.wait(10)
        return echo(text)

    async with bench(telegram, tmp_path, stuck):
        lea.say("attends")
        lea.say("puis ceci")
        theo.say("et moi ?")
        assert (await theo.hears()).text == "Tu as écrit : et moi ?"
        assert lea.heard == []
        gate.set()
        await lea.hears(2)
    assert [message.text for message in lea.heard] == ["Tu as écrit : attends", "Tu as écrit : puis ceci"]


async def test_a_burst_is_answered_in_the_order_of_each_student(telegram: BotApi, tmp_path: Path) -> None:
    students = [telegram.student(f"Élève {number}") for number in range(10)]
    for number in range(20):
        for student in students:
            student.say(f"message {number}")
    async with bench(telegram, tmp_path, lambda text: says(f"{{n}} {text}")):
        for student in students:
            await student.hears(20)
    for student in students:
        assert [message.text for message in student.heard] == [f"{n + 1} message {n}" for n in range(20)]


async def test_a_student_who_floods_is_paced_alone(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    theo = telegram.student("Théo")
    for number in range(5):
        lea.say(str(number))
    async with bench(telegram, tmp_path, pacing=Pacing()):
        await lea.hears(3)
        theo.say("et moi ?")
        await theo.hears()
        assert len(lea.heard) == 3
        await lea.hears(2)
    # A burst of three, then one a second.
    assert lea.heard[4].at - lea.heard[0].at > 1.8


async def sent(pacing: Pacing, chat: int) -> None:
    async def nothing() -> None:
        pass

    await pacing.process_request(nothing, (), {}, "sendMessage", {"chat_id": chat}, None)


async def test_a_group_hears_no_more_than_twenty_messages_a_minute() -> None:
    pacing = Pacing(per_second=1000, burst=1000)
    async with asyncio.timeout(1):
        for _ in range(20):
            await sent(pacing, -5)
        await sent(pacing, 5)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(sent(pacing, -5), 0.2)


async def test_the_bot_says_no_more_than_thirty_messages_a_second() -> None:
    pacing, start = Pacing(), time.monotonic()
    for chat in range(1, 46):
        await sent(pacing, chat)
    # Thirty at once, then the fifteen others in half a second.
    assert 0.4 < time.monotonic() - start < 2


async def test_a_reply_of_several_messages_keeps_their_order(telegram: BotApi, lea: Student, tmp_path: Path) -> None:
    async with bench(telegram, tmp_path, script):
        lea.say("trois")
        await lea.hears(3)
    assert [message.text for message in lea.heard] == ["un", "deux", "trois"]


async def test_a_webhook_receives_what_polling_would(
    telegram: BotApi, lea: Student, tmp_path: Path, unused_tcp_port: int
) -> None:
    door = f"127.0.0.1:{unused_tcp_port}"
    lea.say("avant même le démarrage")
    async with bench(telegram, tmp_path, script, webhook=Webhook(f"http://{door}/fidele", "un-secret", door)):
        assert (await lea.hears()).text == "Tu as écrit : avant même le démarrage"
        lea.say("/start")
        await lea.hears()
        lea.tap("Un quiz")
        assert (await lea.hears()).text == "Tu as écrit : /quiz"
    assert telegram.unconfirmed == 0
    assert telegram.received("getUpdates") == []
