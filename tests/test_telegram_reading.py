"""What each update of Telegram says to the tutor, if anything."""

from typing import Any

import pytest
from telegram import Update

from bot.channels.telegram.reading import USED, Me, Query, Tap, chat_of, read, readable, tap_of
from bot.store import Incoming
from tests.botapi.chats import SAMPLES

LEA = {"id": 1000, "is_bot": False, "first_name": "Léa"}
PRIVATE = {"id": 1000, "type": "private", "first_name": "Léa"}
GROUP = {"id": -5, "type": "supergroup", "title": "BTS NDRC"}
CHANNEL = {"id": -9, "type": "channel", "title": "BTS NDRC"}
HEAD = {"message_id": 7, "date": 0, "chat": PRIVATE, "from": LEA}
FORWARD = {"forward_origin": {"type": "hidden_user", "sender_user_name": "Prof", "date": 0}}


ME = Me(99, "FideleBot")


def reading(update: Update) -> object:
    return read(update, ME)


def update(**content: Any) -> Update:
    return Update.de_json({"update_id": 42, "message": HEAD | content})


def edited(**content: Any) -> Update:
    return Update.de_json({"update_id": 42, "edited_message": HEAD | content | {"edit_date": 1}})


def said(text: str) -> Incoming:
    return Incoming("telegram:42", "telegram:1000", text)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("c koi la marge", "c koi la marge"),
        ("/exo remises", "/exo remises"),
        ("/exo@FideleBot remises", "/exo remises"),
        ("moi@exemple.fr", "moi@exemple.fr"),
    ],
)
def test_a_text_is_handed_over_as_typed(text: str, read_as: str) -> None:
    assert reading(update(text=text)) == said(read_as)


def test_a_forwarded_text_is_read_like_any_other() -> None:
    assert reading(update(text="calculer la marge", **FORWARD)) == said("calculer la marge")


@pytest.mark.parametrize(
    "kind",
    [
        "photo",
        "sticker",
        "voice",
        "audio",
        "video",
        "video_note",
        "animation",
        "document",
        "location",
        "contact",
        "dice",
        "game",
        "poll",
    ],
)
def test_what_is_not_text_is_named(kind: str) -> None:
    assert reading(update(**SAMPLES[kind])) == said(f"/media {kind}")


def test_a_photo_is_a_photo_whatever_goes_with_it() -> None:
    more = {"caption": "corrige", "effect_id": "1", "reply_to_message": HEAD | {"text": "avant"}}
    assert reading(update(**SAMPLES["photo"], **more)) == said("/media photo")


def test_the_photos_of_an_album_are_one_message() -> None:
    first = reading(update(**SAMPLES["photo"], media_group_id="8"))
    second = reading(update(**SAMPLES["photo"], media_group_id="8", message_id=8))
    assert first == second == Incoming("telegram:album:8", "telegram:1000", "/media photo")


def test_a_message_that_was_modified_is_not_read_again() -> None:
    assert reading(edited(text="mieux")) == said("/edited")


def test_a_position_that_moves_is_not_a_message_that_was_modified() -> None:
    assert reading(edited(**SAMPLES["location"])) is None


@pytest.mark.parametrize(
    "silent",
    [
        update(text="bonjour", chat=GROUP),
        edited(text="bonjour", chat=GROUP),
        Update.de_json({"update_id": 42, "channel_post": HEAD | {"text": "bonjour", "chat": CHANNEL}}),
        update(new_chat_members=[LEA], chat=GROUP),
        update(**SAMPLES["pinned_message"]),
        update(**{"from": LEA | {"is_bot": True}}, text="bonjour"),
        Update(42),
    ],
)
def test_when_nobody_asks_nothing_is_said(silent: Update) -> None:
    assert reading(silent) is None


TO_THE_BOT = {"reply_to_message": HEAD | {"text": "2.", "from": {"id": 99, "is_bot": True, "first_name": "Fidèle"}}}


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ({"text": "/quiz remises"}, "/quiz remises"),
        ({"text": "/quiz@FideleBot remises"}, "/quiz remises"),
        ({"text": "@fidelebot c koi la marge ?"}, "c koi la marge ?"),
        ({"text": "c koi la marge @FideleBot"}, "c koi la marge"),
        ({"text": "1530", **TO_THE_BOT}, "1530"),
    ],
)
def test_in_a_group_what_is_said_to_the_bot_is_read(content: dict[str, Any], text: str) -> None:
    assert reading(update(chat=GROUP, **content)) == Incoming("telegram:42", "telegram:-5", text)


@pytest.mark.parametrize(
    "text", ["/quiz@AutreBot remises", "la marge @FideleBotBis", "moi@FideleBot", "FideleBot dort", "@FideleBot"]
)
def test_in_a_group_what_is_said_to_others_is_not(text: str) -> None:
    assert reading(update(chat=GROUP, text=text)) is None


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_a_card_sent_from_a_search_is_not_the_words_of_who_sent_it(chat: dict[str, Any]) -> None:
    me = {"id": 99, "is_bot": True, "first_name": "Fidèle"}
    assert reading(update(text="Remise : réduction @FideleBot", chat=chat, via_bot=me)) is None


def tapped(**content: Any) -> Incoming | Query | None:
    keyboard = {"inline_keyboard": [[{"text": "Un indice", "callback_data": "/indice"}]]}
    message = HEAD | {"text": "?", "reply_markup": keyboard}
    query = {"id": "q", "from": LEA, "chat_instance": "1", "data": "/indice", "message": message} | content
    return reading(Update.de_json({"update_id": 42, "callback_query": query}))


def test_a_button_says_its_command_and_is_remembered() -> None:
    match tapped():
        case Incoming("telegram:42", "telegram:1000", "/indice", payload):
            assert tap_of(payload) == Tap("q", 7, "Un indice")
        case other:
            pytest.fail(f"{other}")


def test_a_button_of_a_message_out_of_reach_works_too() -> None:
    match tapped(message={"message_id": 7, "date": 0, "chat": PRIVATE}):
        case Incoming(_, "telegram:1000", "/indice", payload):
            assert tap_of(payload) == Tap("q", 7, None)
        case other:
            pytest.fail(f"{other}")


@pytest.mark.parametrize(
    "content", [{"data": "✓"}, {"data": None}, {"message": None}, {"message": HEAD | {"chat": CHANNEL, "text": "?"}}]
)
def test_a_tap_that_says_nothing_is_answered_all_the_same(content: dict[str, Any]) -> None:
    assert tapped(**content) == Query("q", USED)


def test_a_written_message_has_no_tap() -> None:
    assert tap_of("") is None


def test_a_student_is_a_private_chat() -> None:
    assert chat_of("telegram:1000") == 1000


def test_an_update_that_cannot_be_read_keeps_its_number_only() -> None:
    broken = {"update_id": 42, "message": {"message_id": 7, "text": "secret"}}
    assert readable(broken) == {"update_id": 42}


def test_what_is_not_an_update_is_refused() -> None:
    with pytest.raises(KeyError):
        readable({"message": {}})
