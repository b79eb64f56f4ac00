"""Sheets to print: what is on them, that nothing breaks them, and how they are handed over."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.channels import terminal
from bot.channels.formula import draw_formula
from bot.channels.markup import to_plain
from bot.channels.sheet import TEMPLATE, contents, draw_sheet
from bot.channels.telegram.drawing import NO_SHEET, Attachment, parts
from bot.channels.typesetting import HERE, inputs
from bot.dialogue import Dialogue
from bot.reply import Formula, Heading, Items, Message, Paragraph, Reply, Rows, Sheet
from bot.session import Session
from bot.skills import sheets
from bot.skills.turn import World, french
from bot.store import Incoming, Outgoing
from exercises.solution import picture
from tests.test_replies import BEHIND, fits, nothing

WARM = 0.3
"""Seconds to draw a sheet, typst once warm."""


def drawn(sheet: Sheet, output: str) -> list[bytes]:
    """The pages of a sheet, as pictures."""
    source = (HERE / TEMPLATE).read_bytes()
    pages = typst.compile(source, format=output, sys_inputs=inputs(contents(sheet)), ignore_system_fonts=True)
    return pages if isinstance(pages, list) else [pages]


def texts(sheet: Sheet) -> Iterator[str]:
    """Everything that is read on a sheet."""
    yield from (sheet.above, sheet.title, *sheet.foot)
    for block in sheet.blocks:
        match block:
            case Heading(text) | Paragraph(text):
                yield text
            case Items(items):
                yield from items
            case Rows(headers, rows):
                yield from (*headers, *(cell for row in rows for cell in row))
            case Formula(_, alt):
                yield alt


def every_sheet(world: World) -> Iterator[Sheet]:
    for notion in world.course.notions.values():
        yield sheets.of_notion(world, notion)
    for section in world.course.sections.values():
        yield sheets.of_section(world, section.code)


def after(sheet: Sheet, heading: str) -> list[object]:
    """The blocks under a heading."""
    start = sheet.blocks.index(Heading(heading)) + 1
    ends = [place for place, block in enumerate(sheet.blocks) if isinstance(block, Heading) and place > start]
    return list(sheet.blocks[start : ends[0] if ends else None])


def test_the_fifteen_sections_are_drawn_at_once_on_one_or_two_pages(world: World) -> None:
    assert len(world.course.sections) == 15
    draw_sheet(sheets.of_section(world, "2A"))
    for section in world.course.sections.values():
        sheet = sheets.of_section(world, section.code)
        before = perf_counter()
        assert draw_sheet(sheet).startswith(b"%PDF")
        assert perf_counter() - before < WARM, section.code
        assert len(drawn(sheet, "svg")) <= 2, section.code


def test_the_sheet_of_a_notion_is_drawn_at_once_on_one_page(world: World) -> None:
    found = list(world.course.notions.values())
    longest = sorted(found, key=lambda notion: sum(map(len, texts(sheets.of_notion(world, notion)))))[-5:]
    draw_sheet(sheets.of_notion(world, found[0]))
    for notion in (*found[::8], *longest):
        sheet = sheets.of_notion(world, notion)
        before = perf_counter()
        assert draw_sheet(sheet).startswith(b"%PDF")
        assert perf_counter() - before < WARM, notion.file
        assert len(drawn(sheet, "svg")) == 1, notion.file


def test_every_sheet_reads_in_french_and_its_file_has_a_plain_name(world: World) -> None:
    for sheet in every_sheet(world):
        assert re.fullmatch(r"fiche_[a-z0-9_A-F]+", sheet.name)
        for text in texts(sheet):
            assert text, sheet.name
            assert french(text) == text
            assert not re.search(r"\{\w*\}|\bNone\b|_\w+_", text), text
        assert all(len(row) == 2 for block in sheet.blocks if isinstance(block, Rows) for row in block.rows)


def test_a_sheet_is_black_and_white(world: World) -> None:
    for sheet in (sheets.of_notion(world, world.course.notions["moindres_carres"]), sheets.of_section(world, "2B")):
        for page in drawn(sheet, "svg"):
            colours = set(re.findall(r'(?:fill|stroke)="#([0-9a-f]+)"', page.decode()))
            assert colours
            assert all(colour[:2] == colour[2:4] == colour[4:6] for colour in colours), colours


def test_the_sheet_of_a_calculation_has_its_formula_its_example_computed_and_what_it_is_not(world: World) -> None:
    sheet = sheets.of_notion(world, world.course.notions["seuil_de_rentabilite"])
    assert sheet.title == "Seuil de rentabilité"
    (formula,) = after(sheet, "La formule")
    assert isinstance(formula, Formula)
    assert formula.alt == "seuil de rentabilité = charges fixes ÷ taux de MSCV"
    # 36 000 € of fixed costs, 55 % of variable ones: 100 − 55 = 45 % are left, and 36 000 ÷ 0,45 = 80 000.
    rows = next(block for block in after(sheet, "Un exemple") if isinstance(block, Rows))
    assert [cell.replace("\u202f", " ") for cell in rows.rows[-1]] == [
        "Seuil de rentabilité",
        "36 000 ÷ 45 % = 80 000 €",
    ]
    (told_apart,) = after(sheet, "À ne pas confondre")
    assert isinstance(told_apart, Items)
    assert any(item.startswith("**Point mort**\u202f: ") for item in told_apart.items)
    assert isinstance(after(sheet, "Les pièges")[0], Items)


def test_the_formula_of_a_notion_is_of_the_chapter_of_its_example(world: World) -> None:
    """« Chiffre d'affaires » is also what a supplier calls his customer's purchases, in another chapter."""
    (formula,) = after(sheets.of_notion(world, world.course.notions["chiffre_d_affaires"]), "La formule")
    assert isinstance(formula, Formula)
    assert formula.alt == "chiffre d'affaires = quantité vendue × prix de vente HT"


def test_a_notion_without_a_calculation_still_has_a_sheet(world: World) -> None:
    sheet = sheets.of_notion(world, world.course.notions["prescripteur"])
    assert not any(isinstance(block, Formula | Rows) for block in sheet.blocks)
    assert Heading("Un exemple") in sheet.blocks


def test_the_letter_given_at_the_foot_is_that_of_the_right_answer(world: World) -> None:
    for notion in world.course.notions.values():
        sheet = sheets.of_notion(world, notion)
        asked = after(sheet, "Pour vérifier")
        items = world.bank.by_notion[notion.id][:3]
        assert len(asked) == len(sheet.foot) == 3, notion.file
        for question, answer, item in zip(asked, sheet.foot, items, strict=True):
            assert isinstance(question, Paragraph)
            text, options = to_plain(question.text).replace("\u00a0", " ").split("\n")
            letter = re.match(r"\d\. ([A-D])\u202f:", answer)
            assert letter is not None
            assert item.question in text
            chosen = next(option for option in options.split("\u2003") if option.startswith(f"{letter[1]}. "))
            assert chosen.removeprefix(f"{letter[1]}. ") == french(item.choix[item.right].texte)


def test_the_answers_are_not_always_the_same_letter(world: World) -> None:
    letters = {answer[3] for n in world.course.notions.values() for answer in sheets.of_notion(world, n).foot}
    assert letters == set("ABCD")


def test_a_section_has_all_its_notions_in_order(world: World) -> None:
    sheet = sheets.of_section(world, "2E")
    named = [block.text.split("**")[1] for block in sheet.blocks if isinstance(block, Paragraph)]
    assert named == [notion.nom for notion in world.course.in_section("2E")]
    assert any(isinstance(block, Formula) for block in sheet.blocks)


SYNTAX = "#$[]{}()\\*_`<>@=-+/~'\"%&^|;:!?\n\t\u202f ab1é½Σ🎓\u0000\u202e"
TRIED = (
    '#panic("x")',
    '#read("/etc/passwd")',
    "$ x ] ) } */ // @ref <label> \\u{1F600}",
    "= titre\n- liste\n+ suite\n/ terme: d",
    '" + #panic() + "',
    "\\",
)
hostile = st.sampled_from(TRIED) | st.text(SYNTAX, max_size=30) | st.text(max_size=30)


@given(hostile)
def test_no_text_of_the_course_is_typst_source(text: str) -> None:
    sheet = Sheet(
        name="fiche",
        above=text,
        title=text,
        blocks=(Heading(text), Paragraph(text), Items((text, text)), Rows((text, text), ((text, text),))),
        foot=(text,),
        dense=len(text) % 2 == 0,
    )
    assert draw_sheet(sheet).startswith(b"%PDF")
    queried = json.loads(
        typst.query((HERE / TEMPLATE).read_bytes(), "heading.where(level: 2)", sys_inputs=inputs(contents(sheet)))
    )
    assert written(queried[0]["body"]) == to_plain(text)


def written(content: object) -> str:
    """The text of a content, as typst holds it."""
    match content:
        case {"func": "linebreak"}:
            return "\n"
        case {"func": "space"}:
            return " "
        case {"func": "text", "text": str(text)}:
            return text
        case {"children": list(children)}:
            return "".join(map(written, children))
        case {"body": body}:
            return written(body)
        case _:
            return ""


@given(st.integers(0, 999), hostile)
def test_no_name_of_a_quantity_gets_out_of_its_formula(world: World, place: int, name: str) -> None:
    catalogue = world.catalogue
    edges = [edge for edge in catalogue.networks["seuil"].edges if edge.expression is not None]
    edge = edges[place % len(edges)]
    named = {id_: replace(catalogue.quantities[id_], name=name) for id_ in (edge.gives, *edge.needs)}
    source = picture(edge, named)
    assert source is not None
    assert draw_formula(Formula(source, name)).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "source", ["frac(", "#panic()", '#read("/etc/passwd")', '#read("/pyproject.toml")', "$", "inconnue"]
)
def test_what_is_not_mathematics_is_refused(source: str) -> None:
    with pytest.raises(RuntimeError):
        draw_sheet(Sheet("fiche", "", "", (Formula(source, ""),)))


TERMS = " + ".join(f'"une grandeur au nom très long, la {n}e"' for n in range(9))


@pytest.mark.parametrize("source", [TERMS, f"frac({TERMS}, 2)"], ids=["une somme", "une fraction"])
def test_a_formula_wider_than_its_column_is_made_to_fit(source: str) -> None:
    (page,) = drawn(Sheet("fiche", "", "Large", (Formula(source, "somme"),), dense=True), "svg")
    lefts = [float(left) for left in re.findall(r"matrix\([\d.]+ 0 0 -[\d.]+ (-?[\d.]+) ", page.decode())]
    assert min(lefts) >= 0


@pytest.mark.parametrize(
    ("command", "name"), [("/fiche remise", "fiche_remise"), ("/fiche section:2A", "fiche_2A_prix")]
)
def test_a_command_hands_a_sheet_over_and_its_text_stays_short(world: World, command: str, name: str) -> None:
    reply = Dialogue(world, nothing).turn(Session(), command, BEHIND, Random(0)).reply
    fits(reply)
    assert [said.document.name for said in reply.messages if isinstance(said.document, Sheet)] == [name]


SMALL = Sheet("fiche_remise", "2A", "Remise", (Paragraph("Une **baisse** de prix."),))


def test_on_telegram_a_sheet_is_a_pdf_captioned_with_the_text() -> None:
    (part,) = parts(Message("Fiche", document=SMALL), None, b"%PDF")
    assert part.attachment == Attachment("document", "fiche_remise.pdf", b"%PDF", NO_SHEET)
    assert part.spans[0].text == "Fiche"


def test_on_telegram_a_sheet_that_cannot_be_drawn_is_owned_up_to() -> None:
    (part,) = parts(Message("Fiche", document=SMALL), None, None)
    assert "".join(span.text for span in part.spans) == "Fiche\n\nJe n'ai pas pu t'envoyer la fiche."


class Handing:
    """A tutor that always says the same."""

    def __init__(self, message: Message) -> None:
        self.message = message

    def reply(self, incoming: Incoming) -> Reply:
        return Reply((self.message,))

    def outgoing(self, incoming_id: str) -> Outgoing | None:
        return None

    def mark_sent(self, outgoing_id: int) -> None:
        raise AssertionError(outgoing_id)


def test_in_the_terminal_a_sheet_is_saved_and_the_place_is_said(tmp_path: Path) -> None:
    screen, handing = StringIO(), Handing(Message("Voilà", document=SMALL))
    terminal.run(handing, handing, "lea", iter(()), Console(file=screen, width=400), tmp_path / "fiches")
    saved = tmp_path / "fiches" / "fiche_remise.pdf"
    assert saved.read_bytes().startswith(b"%PDF")
    assert f"Fiche enregistrée : {saved}" in screen.getvalue()
