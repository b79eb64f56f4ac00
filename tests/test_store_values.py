"""Sessions and replies survive their writing."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reply import Choice, Document, Message, Picture, Reply
from bot.session import Asking, Practice, Quiz, Session
from bot.store import values

texts = st.text(max_size=20)
words = st.lists(texts, max_size=3).map(tuple)
counts = st.integers(0, 10)
choices = st.lists(st.builds(Choice, texts, texts), max_size=4).map(tuple)
askings = st.builds(Asking, texts, st.dictionaries(texts, texts, max_size=3), words, texts)
practices = st.builds(
    Practice,
    texts,
    st.integers(-(2**63), 2**63 - 1),
    counts,
    counts,
    counts,
    st.dictionaries(texts, texts, max_size=3),
    words,
    counts,
)
sessions = st.builds(
    Session,
    st.none() | practices | st.builds(Quiz, words, counts, counts, words) | askings,
    choices,
    st.none() | texts,
    st.none() | texts,
    st.none() | texts,
    st.none() | askings,
)
# A text that looks like a number must stay a text: « 007 » is a reference, not seven.
numbers = st.decimals(allow_nan=False, allow_infinity=False)
cells = numbers | texts | numbers.map(str)
documents = st.builds(Document, texts, words, st.lists(st.lists(cells, max_size=3).map(tuple), max_size=3).map(tuple))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
messages = st.builds(Message, texts, choices, st.none() | st.builds(Picture, texts, texts), st.none() | documents)
replies = st.builds(Reply, st.lists(messages, max_size=3).map(tuple), st.dictionaries(texts, json_values, max_size=3))


def typed(value: Any) -> Any:
    """The value with the type of everything in it: for Python, 1 == Decimal(1) == 1.0."""
    match value:
        case tuple() | list():
            return [type(value).__name__, *map(typed, value)]
        case dict():
            return {key: typed(inner) for key, inner in value.items()}
        case _ if is_dataclass(value):
            return {field.name: typed(getattr(value, field.name)) for field in fields(value)} | {"is": type(value)}
        case _:
            return (type(value).__name__, repr(value))


@given(sessions)
def test_a_session_comes_back_as_it_was(session: Session) -> None:
    assert typed(values.read(values.SESSION, values.write(values.SESSION, session))) == typed(session)


@given(replies)
def test_a_reply_comes_back_as_it_was(reply: Reply) -> None:
    assert typed(values.read(values.REPLY, values.write(values.REPLY, reply))) == typed(reply)


def test_a_number_of_a_document_keeps_its_digits_and_a_text_that_looks_like_one_stays_a_text() -> None:
    document = Document("Échéancier", ("Rang", "Intérêts"), ((Decimal("12.50"), "12.50"), (Decimal("1E+3"), "007")))
    reply = Reply((Message("Voici", document=document),))
    read = values.read(values.REPLY, values.write(values.REPLY, reply)).messages[0].document
    assert read is not None
    assert [list(map(repr, row)) for row in read.rows] == [
        ["Decimal('12.50')", "'12.50'"],
        ["Decimal('1E+3')", "'007'"],
    ]


def test_accents_are_written_as_they_are_so_that_a_search_for_a_word_finds_it() -> None:
    assert "marge à l’unité" in values.write(values.SESSION, Session(theme="marge à l’unité"))


def test_a_fact_that_json_cannot_write_is_refused_where_it_is_written() -> None:
    with pytest.raises(TypeError, match="facts"):
        values.write(values.REPLY, Reply((), {"résultat": object()}))
