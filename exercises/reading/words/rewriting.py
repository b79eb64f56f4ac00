"""A text rewritten where a shape is found in it, looked for without case or accents: these move nothing."""

import re
from collections.abc import Callable

from exercises.reading.words.text import fold


def replaced(shape: re.Pattern[str], text: str, said: Callable[[re.Match[str]], str | None]) -> str:
    """The text with what is `said` of each match in its place; where that is None, the match stays.

    >>> replaced(re.compile(r"ete (?=2)"), "Été 2024, été chaud", lambda _: "en ")
    'en 2024, été chaud'
    """
    for found in reversed(list(shape.finditer(fold(text)))):
        rewritten = said(found)
        if rewritten is not None:
            text = text[: found.start()] + rewritten + text[found.end() :]
    return text


def blank(found: re.Match[str]) -> str:
    """As many blanks as the match has characters: what follows stays where it is."""
    return " " * len(found[0])
