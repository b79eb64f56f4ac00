"""Light marks (`**gras**`, `*italique*`) read into spans, which each channel draws its own way.

A mark opens before a visible character and closes after one, on the outer side of a word, within one paragraph. What
pairs with nothing is literal, and so are the asterisks of products and of SQL: « 3*4 », « 2 *3 + 5* 6 », « COUNT(*) ».
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal

type Style = Literal["bold", "italic"]
type Token = tuple[Style, int, int]

_ASTERISKS = re.compile(r"\*+")
_BEFORE_TIMES = frozenset("0123456789)%€")
_AFTER_TIMES = frozenset("0123456789(")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; its text is what the student sees, without any mark."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """One to three asterisks that may open or close."""

    start: int
    end: int
    opens: bool
    closes: bool
    between_numbers: bool

    def tokens(self, *, closing: bool) -> tuple[Token, ...]:
        """Which asterisks stand for what: bold is the outer pair of `***both***`."""
        match self.end - self.start:
            case 1:
                return (("italic", self.start, self.end),)
            case 2:
                return (("bold", self.start, self.end),)
            case _ if closing:
                return (("italic", self.start, self.start + 1), ("bold", self.start + 1, self.end))
            case _:
                return (("bold", self.start, self.start + 2), ("italic", self.start + 2, self.end))


def parse(text: str) -> tuple[Span, ...]:
    """The spans of a text, in order; their texts joined are the text without its paired marks.

    >>> parse("le **taux** : 3 * 4")
    (Span(text='le ', bold=False, italic=False), Span(text='taux', bold=True, italic=False), \
Span(text=' : 3 * 4', bold=False, italic=False))
    """
    return tuple(_spans(text))


def to_html(text: str) -> str:
    """The text in Telegram's HTML: escaped, every tag closed.

    >>> to_html("**marge** < *prix*")
    '<b>marge</b> &lt; <i>prix</i>'
    """
    return spans_to_html(parse(text))


def to_plain(text: str) -> str:
    """The text without its paired marks.

    >>> to_plain("**2 * 3** = 6")
    '2 * 3 = 6'
    """
    return spans_to_plain(parse(text))


def spans_to_html(spans: tuple[Span, ...]) -> str:
    """Spans in Telegram's HTML."""
    return "".join(map(_html, spans))


def spans_to_plain(spans: tuple[Span, ...]) -> str:
    """What the student sees of these spans."""
    return "".join(span.text for span in spans)


def _html(span: Span) -> str:
    text = escape(span.text, quote=False)
    if span.italic:
        text = f"<i>{text}</i>"
    return f"<b>{text}</b>" if span.bold else text


def _spans(text: str) -> Iterator[Span]:
    bold = italic = False
    position = 0
    for style, start, end in _paired(text):
        if start > position:
            yield Span(text[position:start], bold, italic)
        match style:
            case "bold":
                bold = not bold
            case "italic":
                italic = not italic
        position = end
    if position < len(text):
        yield Span(text[position:], bold, italic)


def _paired(text: str) -> list[Token]:
    """The marks that found their other half, in the order of the text."""
    paired: list[Token] = []
    opened: dict[Style, tuple[Token, _Run]] = {}
    position = 0
    for run in _runs(text):
        if text.find("\n\n", position, run.start) >= 0:
            opened.clear()
        position = run.end
        closing = run.closes and any(style in opened for style, *_ in run.tokens(closing=True))
        for token in run.tokens(closing=closing):
            style = token[0]
            if run.closes and style in opened:
                opening, first = opened.pop(style)
                if not (first.between_numbers and run.between_numbers):
                    paired += (opening, token)
            elif run.opens:
                opened[style] = token, run
    return sorted(paired, key=lambda token: token[1])


def _runs(text: str) -> Iterator[_Run]:
    for match in _ASTERISKS.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
        if end - start <= 3 and (before, after) != ("(", ")"):
            yield _Run(
                start,
                end,
                opens=not after.isspace() and not before.isalnum(),
                closes=not before.isspace() and not after.isalnum(),
                between_numbers=end - start == 1 and _is_times(text, start),
            )


def _is_times(text: str, position: int) -> bool:
    """Whether the asterisk stands between two numbers of one line, with or without spaces."""
    left, right = position - 1, position + 1
    while left >= 0 and _is_blank(text[left]):
        left -= 1
    while right < len(text) and _is_blank(text[right]):
        right += 1
    return left >= 0 and right < len(text) and text[left] in _BEFORE_TIMES and text[right] in _AFTER_TIMES


def _is_blank(character: str) -> bool:
    return character.isspace() and character != "\n"
