"""Sessions, cards and replies as JSON text, and back.

A number of a document must come back as a number and a text as a text, which JSON does not tell apart for Decimal:
a Decimal is written `{"$decimal": "12.50"}`. A date is written in ISO 8601: its declared type reads it again.
"""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from bot.card import Card
from bot.reply import Reply
from bot.session import Session

SESSION: TypeAdapter[Session] = TypeAdapter(Session)
CARD: TypeAdapter[Card] = TypeAdapter(Card)
REPLY: TypeAdapter[Reply] = TypeAdapter(Reply)

_DECIMAL = "$decimal"


def write[T](adapter: TypeAdapter[T], value: T) -> str:
    """The value as JSON text. ValueError when `read` would refuse it: a field is not of its declared type.

    >>> write(SESSION, Session(notion="remise"))[:18]
    '{"activity":null,"'
    """
    try:
        plain = adapter.dump_python(value, warnings="error")
    except PydanticSerializationError:
        # Not chained: the original error quotes the student.
        raise ValueError(f"{type(value).__name__} : une valeur n'a pas le type déclaré ; mypy dit laquelle") from None
    return json.dumps(plain, default=_tag, ensure_ascii=False, separators=(",", ":"))


def read[T](adapter: TypeAdapter[T], text: str) -> T:
    """The value of a text made by `write`. ValueError when it is not one (written by another version, perhaps)."""
    return adapter.validate_python(json.loads(text, object_hook=_untag))


def _tag(value: object) -> dict[str, str] | str:
    match value:
        case Decimal():
            return {_DECIMAL: str(value)}
        case date():
            return value.isoformat()
        case _:
            raise TypeError(f"{type(value).__name__} n'a pas d'écriture JSON : « facts » n'attend que des valeurs JSON")


def _untag(value: dict[str, Any]) -> Any:
    match value:
        case {"$decimal": str(digits), **rest} if not rest:
            return Decimal(digits)
        case _:
            return value
