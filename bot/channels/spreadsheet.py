"""A Document → an XLSX file."""

from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.reply import Document

FRENCH = "[$-40C]"
"""The locale of a number format: LibreOffice then shows « 1 234,50 » in any language (Excel goes by its own)."""

MAX_DECIMALS = 6
MIN_WIDTH, MAX_WIDTH = 8, 40


def workbook(document: Document) -> bytes:
    """The XLSX file of a table: numbers as numbers, shown the French way, as many decimals all down a column."""
    book = Workbook()
    sheet = book.active
    sheet.append([ILLEGAL_CHARACTERS_RE.sub("", header) for header in document.headers])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for row, values in enumerate(document.rows, start=2):
        for column, value in enumerate(values, start=1):
            _fill(sheet.cell(row, column), value)
    for column in range(1, len(document.headers) + 1):
        _dress(sheet, column, [row[column - 1] for row in document.rows])
    sheet.freeze_panes = "A2"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(cell: Cell, value: Decimal | str) -> None:
    match value:
        case Decimal():
            cell.value = value
        case str():
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
            # A text that starts with « = » stays a text: openpyxl would make a formula of it.
            cell.data_type = "s"


def _dress(sheet: Worksheet, column: int, values: list[Decimal | str]) -> None:
    """The width of a column, and the format of its numbers."""
    decimals = max((_decimals(value) for value in values if isinstance(value, Decimal)), default=0)
    number_format = f"{FRENCH}#,##0" + (f".{'0' * decimals}" if decimals else "")
    for row, value in enumerate(values, start=2):
        if isinstance(value, Decimal):
            sheet.cell(row, column).number_format = number_format
    shown = max((len(f"{value:,.{decimals}f}" if isinstance(value, Decimal) else value) for value in values), default=0)
    sheet.column_dimensions[get_column_letter(column)].width = min(max(shown + 2, MIN_WIDTH), MAX_WIDTH)


def _decimals(value: Decimal) -> int:
    """The decimals that a number needs.

    >>> _decimals(Decimal("12.50")), _decimals(Decimal("1E+3"))
    (2, 0)
    """
    exponent = value.as_tuple().exponent
    return min(max(-exponent, 0), MAX_DECIMALS) if isinstance(exponent, int) else 0
