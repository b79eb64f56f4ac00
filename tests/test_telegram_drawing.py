"""A reply's messages as Telegram's: what is a caption, what is cut, where the buttons go, what a table becomes."""

from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from bot.channels.markup import Span, parse, spans_to_plain
from bot.channels.spreadsheet import workbook
from bot.channels.telegram.drawing import MAX_CAPTION, MAX_TEXT, Attachment, Part, keyboard, parts, split
from bot.reply import Choice, Document, Formula, Message, utf16_length

FORMULA = Formula("t = m / p", "taux de marque = marge ÷ prix de vente HT")
TABLE = Document("tableau d'emprunt", ("Rang",), ((Decimal(1),),))
CHOICES = (Choice("M'entraîner", "/exo taux_de_marque"), Choice("Les pièges", "/pieges taux_de_marque"))


def kinds(drawn: tuple[Part, ...]) -> list[str]:
    return [part.attachment.kind if part.attachment else "text" for part in drawn]


def test_a_short_text_is_the_caption_of_its_picture() -> None:
    (part,) = parts(Message("Le taux", CHOICES, FORMULA), b"png", None)
    assert part == Part(parse("Le taux"), CHOICES, Attachment("photo", "formule.png", b"png", FORMULA.alt))


def test_a_long_text_follows_its_picture_and_carries_the_buttons() -> None:
    drawn = parts(Message("x" * (MAX_CAPTION + 1), CHOICES, FORMULA), b"png", None)
    assert kinds(drawn) == ["photo", "text"]
    assert [part.choices for part in drawn] == [(), CHOICES]


def test_a_long_text_comes_before_its_document() -> None:
    assert kinds(parts(Message("x" * 2000, document=TABLE), None, b"xlsx")) == ["text", "document"]


def test_a_caption_is_measured_in_utf_16_units() -> None:
    assert kinds(parts(Message("🎓" * 512, picture=FORMULA), b"png", None)) == ["photo"]
    assert kinds(parts(Message("🎓" * 513, picture=FORMULA), b"png", None)) == ["photo", "text"]


def test_a_picture_and_a_document_share_one_text() -> None:
    drawn = parts(Message("Voilà", CHOICES, FORMULA, TABLE), b"png", b"xlsx")
    assert kinds(drawn) == ["photo", "document"]
    assert [spans_to_plain(part.spans) for part in drawn] == ["Voilà", ""]


def test_a_picture_that_cannot_be_drawn_is_read_instead() -> None:
    (part,) = parts(Message("**Taux**", CHOICES, FORMULA), None, None)
    assert spans_to_plain(part.spans) == "Taux\n\ntaux de marque = marge ÷ prix de vente HT"
    assert part.choices == CHOICES


def test_the_alternative_text_is_literal() -> None:
    (part,) = parts(Message("", picture=Formula("a", "a *b* c")), None, None)
    assert part.spans == (Span("a *b* c"),)


def test_nothing_to_say_is_not_sent() -> None:
    assert parts(Message(" \n\n "), None, None) == ()


def test_in_plain_text_buttons_can_still_be_typed() -> None:
    part = Part(parse("**Que veux-tu faire ?**"), CHOICES)
    assert part.plain == "Que veux-tu faire ?\n\n• M'entraîner\n• Les pièges"


@given(st.text(st.sampled_from("ab* \n🎓é"), max_size=400), st.integers(8, 60))
def test_pieces_fit_and_lose_nothing_but_blanks(text: str, limit: int) -> None:
    spans = parse(text)
    pieces = split(spans, limit)
    assert all(utf16_length(spans_to_plain(piece)) <= limit for piece in pieces)
    assert all(spans_to_plain(piece).strip() for piece in pieces)
    shown = "".join(spans_to_plain(piece) for piece in pieces)
    assert "".join(shown.split()) == "".join(spans_to_plain(spans).split())


def test_a_text_is_cut_between_paragraphs_and_bold_goes_on() -> None:
    first, second = "a" * 3000, "b" * 3000
    one, two = split((Span(f"{first}\n\n{second}", bold=True),), MAX_TEXT)
    assert (one, two) == ((Span(first, bold=True),), (Span(second, bold=True),))


def test_short_labels_share_a_row() -> None:
    labels = ["Un indice", "Passer", "Avec un taux équivalent", "Autre", "Plus"]
    markup = keyboard(tuple(Choice(label, f"/{number}") for number, label in enumerate(labels)))
    assert markup is not None
    assert [[button.text for button in row] for row in markup.inline_keyboard] == [
        ["Un indice", "Passer"],
        ["Avec un taux équivalent"],
        ["Autre", "Plus"],
    ]
    assert markup.inline_keyboard[0][1].callback_data == "/1"


def test_no_choice_is_no_keyboard() -> None:
    assert keyboard(()) is None


LOAN = Document(
    "emprunt",
    ("Échéance", "Intérêts", "Commentaire"),
    (
        (Decimal(1), Decimal("43.75"), "=1+1"),
        (Decimal(2), Decimal("42.9"), "calme\x00"),
    ),
)


def test_numbers_of_a_table_are_numbers_with_the_decimals_of_their_column() -> None:
    sheet = load_workbook(BytesIO(workbook(LOAN))).active
    assert [cell.value for cell in sheet[1]] == ["Échéance", "Intérêts", "Commentaire"]
    assert [sheet["A2"].value, sheet["B2"].value, sheet["B3"].value] == [1, 43.75, 42.9]
    assert [sheet["A2"].number_format, sheet["B3"].number_format] == ["[$-40C]#,##0", "[$-40C]#,##0.00"]
    assert sheet["B2"].data_type == "n"


@pytest.mark.parametrize(("cell", "value"), [("C2", "=1+1"), ("C3", "calme")])
def test_a_text_of_a_table_stays_a_text(cell: str, value: str) -> None:
    sheet = load_workbook(BytesIO(workbook(LOAN))).active
    assert (sheet[cell].value, sheet[cell].data_type) == (value, "s")
