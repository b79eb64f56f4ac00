"""A Message → the messages of Telegram that show it. Pure: what has to be rendered or built is handed over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import MessageLimit, ParseMode

from bot.channels.markup import Span, parse, spans_to_plain, to_html
from bot.channels.telegram.reading import CHOSEN
from bot.reply import Article, Choice, DataFile, Document, Formula, Message, Poll, Sheet, utf16_length

MAX_TEXT = int(MessageLimit.MAX_TEXT_LENGTH)
MAX_CAPTION = int(MessageLimit.CAPTION_LENGTH)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
MAX_LABEL_TO_PAIR = 16
"""Two buttons share a row of a phone's screen when both labels are this short (characters)."""

NO_TABLE, NO_SHEET = "Je n'ai pas pu t'envoyer le tableau.", "Je n'ai pas pu t'envoyer la fiche."
NO_DATA = "Je n'ai pas pu t'envoyer tes données."


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to upload; `alt` is what to read where Telegram refuses it."""

    kind: Literal["photo", "document"]
    name: str
    content: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Part:
    """One message of Telegram's: a text, an attachment captioned with it, or a poll that stands for it."""

    spans: tuple[Span, ...] = ()
    choices: tuple[Choice, ...] = ()
    attachment: Attachment | None = None
    poll: Poll | None = None

    @property
    def plain(self) -> str:
        """The same, in nothing but text: what is sent when Telegram refuses the rest."""
        alt = self.attachment.alt if self.attachment else ""
        choices = "\n".join(f"• {choice.label}" for choice in self.choices)
        return "\n\n".join(filter(None, (spans_to_plain(self.spans), alt, choices)))


def parts(message: Message, picture: bytes | None, file: bytes | None) -> tuple[Part, ...]:
    """The parts that show a message, in order, with its picture and its document as drawn (None: they could not be).

    A text of 1 024 characters or less is the caption of what goes with it; a longer one comes after the picture and
    before the document.
    """
    if message.poll is not None:
        return (Part(parse(message.text), message.choices, poll=message.poll),)
    photo, document = _photo(message, picture), _document(message, file)
    spans = parse(message.text)
    if message.picture and not photo:
        spans += (Span(f"\n\n{message.picture.alt}" if spans else message.picture.alt),)
    if message.document and not document:
        _, missing = _kind_of_file(message.document)
        spans += (Span(f"\n\n{missing}" if spans else missing),)
    attachments = [Part(attachment=attachment) for attachment in (photo, document) if attachment]
    if attachments and utf16_length(spans_to_plain(spans)) <= MAX_CAPTION:
        first, *others = attachments
        return (replace(first, spans=spans, choices=message.choices), *others)
    said = [Part(piece) for piece in split(spans, MAX_TEXT)]
    said[-1:] = [replace(part, choices=message.choices) for part in said[-1:]]
    before = [part for part in attachments if part.attachment is photo]
    return (*before, *said, *attachments[len(before) :])


def keyboard(choices: tuple[Choice, ...]) -> InlineKeyboardMarkup | None:
    """The buttons, two to a row when both labels are short."""
    if not choices:
        return None
    rows: list[list[InlineKeyboardButton]] = []
    for choice in choices:
        button = InlineKeyboardButton(choice.label, callback_data=choice.command)
        if rows and len(rows[-1]) == 1 and max(len(choice.label), len(rows[-1][0].text)) <= MAX_LABEL_TO_PAIR:
            rows[-1].append(button)
        else:
            rows.append([button])
    return InlineKeyboardMarkup(rows)


def result(article: Article) -> InlineQueryResultArticle:
    """The article as one of the results of a search; chosen, it is sent whole."""
    content = InputTextMessageContent(to_html(article.text), ParseMode.HTML, link_preview_options=NO_PREVIEW)
    return InlineQueryResultArticle(article.id, article.title, content, description=article.summary)


def chosen(label: str) -> InlineKeyboardMarkup:
    """What is left of a keyboard that was used: the choice, which does nothing any more."""
    return InlineKeyboardMarkup.from_button(InlineKeyboardButton(f"{CHOSEN} {label}", callback_data=CHOSEN))


def split(spans: tuple[Span, ...], limit: int) -> tuple[tuple[Span, ...], ...]:
    """The spans in pieces of at most `limit` UTF-16 units, cut between paragraphs, else lines, else words; none blank.

    >>> split((Span("un deux"),), 4)
    ((Span(text='un', bold=False, italic=False),), (Span(text='deux', bold=False, italic=False),))
    """
    text = spans_to_plain(spans)
    return tuple(_slice(spans, start, end) for start, end in _cuts(text, limit) if not text[start:end].isspace())


def _cuts(text: str, limit: int) -> Iterator[tuple[int, int]]:
    start = 0
    while utf16_length(text[start:]) > limit:
        reach = start + _prefix(text[start : start + limit], limit)
        breaks = ((text.rfind(separator, start + 1, reach), len(separator)) for separator in ("\n\n", "\n", " "))
        end, width = next((found for found in breaks if found[0] > 0), (reach, 0))
        yield start, end
        start = end + width
    if start < len(text):
        yield start, len(text)


def _prefix(text: str, limit: int) -> int:
    """How many characters of the text fit in `limit` units."""
    return len(text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore"))


def _slice(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    pieces: list[Span] = []
    position = 0
    for span in spans:
        text = span.text[max(start - position, 0) : max(end - position, 0)]
        position += len(span.text)
        if text:
            pieces.append(replace(span, text=text))
    return tuple(pieces)


def _photo(message: Message, picture: bytes | None) -> Attachment | None:
    if message.picture is None or picture is None:
        return None
    name = "formule" if isinstance(message.picture, Formula) else message.picture.name
    return Attachment("photo", f"{name}.png", picture, message.picture.alt)


def _document(message: Message, file: bytes | None) -> Attachment | None:
    if message.document is None or file is None:
        return None
    suffix, missing = _kind_of_file(message.document)
    name = message.document.name.removesuffix(suffix)
    return Attachment("document", f"{name}{suffix}", file, missing)


def _kind_of_file(document: Document | DataFile | Sheet) -> tuple[str, str]:
    """Its suffix, and what to say when it can't be sent."""
    match document:
        case Sheet():
            return ".pdf", NO_SHEET
        case DataFile():
            return ".json", NO_DATA
        case Document():
            return ".xlsx", NO_TABLE
