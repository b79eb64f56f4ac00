"""Sessions and replies survive their writing."""

from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from decimal import Decimal
from types import UnionType
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.card import Card
from bot.reply import Chart, DataFile, Document, Formula, Mark, Message, Reply, Sheet, Trace
from bot.session import Session
from bot.store import values


def whole(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a declared type, the fields that have a default drawn too: a field added to the session is covered."""
    match kind:
        case UnionType():
            return st.one_of(*map(whole, kind.__args__))
        case type() if is_dataclass(kind):
            return st.builds(kind, **{name: whole(hint) for name, hint in get_type_hints(kind).items()})
        case _:
            return st.from_type(kind)


texts = st.text(max_size=20)
sessions = whole(Session)
numbers = st.decimals(allow_nan=False, allow_infinity=False)
# A text that looks like a number must stay a text: « 007 » is a reference, not seven.
cells = numbers | texts | numbers.map(str)
rows = st.lists(st.lists(cells, max_size=3).map(tuple), max_size=3).map(tuple)
points = st.lists(st.tuples(numbers, numbers), max_size=3).map(tuple)
charts = st.builds(
    Chart,
    traces=st.lists(st.builds(Trace, points=points), max_size=2).map(tuple),
    marks=st.lists(st.builds(Mark, x=numbers, y=numbers), max_size=2).map(tuple),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
messages = st.builds(
    Message,
    text=texts,
    choices=...,
    picture=st.none() | st.builds(Formula) | charts,
    document=st.none()
    | st.builds(Document, name=..., headers=..., rows=rows)
    | st.builds(DataFile, name=..., content=json_values)
    | whole(Sheet),
)
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
        case datetime():
            # Not repr: `fold` means nothing in UTC, and ISO 8601 has no place for it.
            return ("datetime", value.isoformat())
        case _:
            return (type(value).__name__, repr(value))


@given(sessions)
def test_a_session_comes_back_as_it_was(session: Session) -> None:
    assert typed(values.read(values.SESSION, values.write(values.SESSION, session))) == typed(session)


@given(whole(Card))
def test_a_card_comes_back_as_it_was(card: Card) -> None:
    read = values.read(values.CARD, values.write(values.CARD, card))
    assert typed(replace(read, held_since=None)) == typed(replace(card, held_since=None))
    assert read.held_since == card.held_since


@given(replies)
def test_a_reply_comes_back_as_it_was(reply: Reply) -> None:
    assert typed(values.read(values.REPLY, values.write(values.REPLY, reply))) == typed(reply)


def test_a_number_of_a_document_keeps_its_digits_and_a_text_that_looks_like_one_stays_a_text() -> None:
    document = Document("Échéancier", ("Rang", "Intérêts"), ((Decimal("12.50"), "12.50"), (Decimal("1E+3"), "007")))
    reply = Reply((Message("Voici", document=document),))
    read = values.read(values.REPLY, values.write(values.REPLY, reply)).messages[0].document
    assert isinstance(read, Document)
    assert [list(map(repr, row)) for row in read.rows] == [
        ["Decimal('12.50')", "'12.50'"],
        ["Decimal('1E+3')", "'007'"],
    ]


def test_accents_are_written_as_they_are_so_that_a_search_for_a_word_finds_it() -> None:
    assert "marge à l’unité" in values.write(values.SESSION, Session(theme="marge à l’unité"))


def test_a_fact_that_json_cannot_write_is_refused_where_it_is_written() -> None:
    with pytest.raises(TypeError, match="facts"):
        values.write(values.REPLY, Reply((), {"résultat": object()}))


def test_a_value_that_would_not_be_read_again_is_refused_without_quoting_it() -> None:
    # mypy refuses it as well: what is tried is a value that escaped it.
    wrong = replace(Session(), **{"theme": ("mot secret",)})
    with pytest.raises(ValueError, match="Session") as failure:
        values.write(values.SESSION, wrong)
    assert "mot secret" not in str(failure.value)
    assert failure.value.__suppress_context__
