"""The test peer refuses what Telegram refuses: its parser against Telegram's own, its methods against the Bot API."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession, FormData

from tests.botapi import BotApi, Student
from tests.botapi.bench import PIXEL
from tests.botapi.entities import EntityError, parse_html


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a > b & c", "a > b & c"),
        ("&amp; &nbsp; &lt;&gt;&quot;&apos;&#39;&#x20AC;&bogus;&amp", "& &nbsp; <>\"&apos;'€&bogus;&"),
        ("<B>x</b >", "x"),
        ("<b><b>x</b></b>", "x"),
        ("<b>x</>", "x"),
        ("&#0; &#x110000;", "&#0; &#x110000;"),
        ("&#x1F600;", "😀"),
        ("&lt &#65", "< A"),
    ],
)
def test_the_peer_reads_what_tdlib_reads(source: str, text: str) -> None:
    assert parse_html(source)[0] == text


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("é<h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</", "Unclosed end tag at byte offset 4"),
    ],
)
def test_the_peer_refuses_what_tdlib_refuses_in_its_words(source: str, complaint: str) -> None:
    with pytest.raises(EntityError) as refusal:
        parse_html(source)
    assert str(refusal.value) == complaint


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as telegram:
        yield telegram


@pytest.fixture
def lea(telegram: BotApi) -> Student:
    return telegram.student("Léa")


@pytest.fixture
async def client() -> AsyncIterator[ClientSession]:
    async with ClientSession(trust_env=False) as client:
        yield client


async def call(client: ClientSession, telegram: BotApi, method: str, **parameters: Any) -> dict[str, Any]:
    async with client.post(f"{telegram.url}/bot{telegram.token}/{method}", json=parameters) as response:
        answer: dict[str, Any] = await response.json()
        return answer


def keyboard(**button: str) -> str:
    return json.dumps({"inline_keyboard": [[button]]})


async def test_a_wrong_token_is_401_and_a_wrong_method_404(telegram: BotApi, client: ClientSession) -> None:
    async with client.post(f"{telegram.url}/bot123:autre/getMe") as response:
        assert response.status == 401
    async with client.post(f"{telegram.url}/botnimportequoi/getMe") as response:
        assert response.status == 404
    assert (await call(client, telegram, "sendPigeon"))["error_code"] == 404


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🎓" * 2049}, "message is too long"),
        (
            {"text": "<b>", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "reply_markup": keyboard(text="oui", callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard(text="oui", callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard(text="oui")}, "BUTTON_TYPE_INVALID"),
    ],
)
async def test_a_message_that_breaks_a_rule_is_400(
    telegram: BotApi, lea: Student, client: ClientSession, parameters: dict[str, Any], complaint: str
) -> None:
    answer = await call(client, telegram, "sendMessage", **({"chat_id": lea.id} | parameters))
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {complaint}")


async def test_lengths_are_counted_after_the_entities(telegram: BotApi, lea: Student, client: ClientSession) -> None:
    text = "<b>" + "&lt;" * 4096 + "</b>"
    assert (await call(client, telegram, "sendMessage", chat_id=lea.id, text=text, parse_mode="HTML"))["ok"]


async def test_who_blocked_the_bot_is_403(telegram: BotApi, lea: Student, client: ClientSession) -> None:
    lea.block()
    answer = await call(client, telegram, "sendMessage", chat_id=lea.id, text="x")
    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")


async def test_updates_come_again_until_confirmed(telegram: BotApi, lea: Student, client: ClientSession) -> None:
    lea.say("un")
    lea.say("deux")
    first = (await call(client, telegram, "getUpdates"))["result"]
    again = (await call(client, telegram, "getUpdates"))["result"]
    assert first == again
    rest = (await call(client, telegram, "getUpdates", offset=first[0]["update_id"] + 1))["result"]
    assert [update["message"]["text"] for update in rest] == ["deux"]
    assert telegram.unconfirmed == 1


async def test_a_long_poll_waits_for_an_update(telegram: BotApi, lea: Student, client: ClientSession) -> None:
    poll = asyncio.create_task(call(client, telegram, "getUpdates", timeout=5))
    await asyncio.sleep(0.1)
    assert not poll.done()
    lea.say("enfin")
    assert (await poll)["result"][0]["message"]["text"] == "enfin"


async def test_a_second_poller_ends_the_first_one(telegram: BotApi, client: ClientSession) -> None:
    first = asyncio.create_task(call(client, telegram, "getUpdates", timeout=5))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(call(client, telegram, "getUpdates", timeout=1))
    answer = await first
    assert answer["error_code"] == 409
    assert "terminated by other getUpdates" in answer["description"]
    assert (await second)["result"] == []


async def test_a_callback_query_is_answered_once(telegram: BotApi, lea: Student, client: ClientSession) -> None:
    markup = keyboard(text="Oui", callback_data="/oui")
    await call(client, telegram, "sendMessage", chat_id=lea.id, text="x", reply_markup=markup)
    query = lea.tap("Oui")
    assert (await call(client, telegram, "answerCallbackQuery", callback_query_id=query))["ok"]
    again = await call(client, telegram, "answerCallbackQuery", callback_query_id=query)
    assert "query ID is invalid" in again["description"]


async def test_an_edit_that_changes_nothing_is_400(telegram: BotApi, lea: Student, client: ClientSession) -> None:
    markup = keyboard(text="Oui", callback_data="/oui")
    sent = (await call(client, telegram, "sendMessage", chat_id=lea.id, text="x", reply_markup=markup))["result"]
    target = {"chat_id": lea.id, "message_id": sent["message_id"]}
    again = await call(client, telegram, "editMessageReplyMarkup", **target, reply_markup=markup)
    assert "message is not modified" in again["description"]
    assert (await call(client, telegram, "editMessageReplyMarkup", **target))["ok"]
    assert lea.heard[0].buttons == []
    own = lea.say("à moi")
    mine = await call(client, telegram, "editMessageReplyMarkup", chat_id=lea.id, message_id=own)
    assert mine["description"] == "Bad Request: message can't be edited"


async def test_a_photo_must_be_one(telegram: BotApi, lea: Student, client: ClientSession) -> None:
    async def send(content: bytes, caption: str = "") -> str:
        form = FormData({"chat_id": str(lea.id), "caption": caption})
        form.add_field("photo", content, filename="x.png")
        async with client.post(f"{telegram.url}/bot{telegram.token}/sendPhoto", data=form) as response:
            return str((await response.json()).get("description", "ok"))

    assert await send(PIXEL) == "ok"
    assert await send(b"texte") == "Bad Request: IMAGE_PROCESS_FAILED"
    wide = PIXEL[:16] + (2100).to_bytes(4) + (100).to_bytes(4) + PIXEL[24:]
    assert await send(wide) == "Bad Request: PHOTO_INVALID_DIMENSIONS"
    assert await send(PIXEL, "x" * 1025) == "Bad Request: message caption is too long"


async def test_too_many_requests_say_how_long_to_wait(telegram: BotApi, lea: Student, client: ClientSession) -> None:
    telegram.too_many_requests(3)
    answer = await call(client, telegram, "sendMessage", chat_id=lea.id, text="x")
    assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 3})
    assert telegram.impatient == 1
