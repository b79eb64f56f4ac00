"""Sheets to print: a notion on a page, a section on one or two."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from bot.reply import Block, Formula, Heading, Items, Paragraph, Rows, Sheet
from bot.skills.notions import (
    drawn_formula,
    givens_line,
    lower_first,
    main_rule,
    other_formulas,
    pitfalls,
    right_hand,
    work_lines,
    worked_example,
)
from bot.skills.turn import World, capital, french
from knowledge import quiz
from knowledge.notion import Notion

_LETTERS = "ABCD"
_QUESTIONS = 3
_GAP = "\u2003"
_SHORT = 50


def of_notion(world: World, notion: Notion) -> Sheet:
    """A page: definition, formula, example computed, pitfalls, what it is not, three questions, their answers."""
    section = world.course.sections[notion.section]
    questions = [quiz.shuffle(item, Random(item.id)) for item in world.bank.by_notion.get(notion.id, ())[:_QUESTIONS]]
    exams = ", ".join(exam.upper() for exam in notion.examens)
    return _french(
        Sheet(
            name=f"fiche_{notion.id}",
            above=f"{section.code} · {section.nom} · notion {notion.programme} · BTS {exams}",
            title=notion.nom,
            blocks=(
                Paragraph(notion.definition),
                Paragraph(notion.pratique),
                *([Paragraph(f"*{notion.droit}*")] if notion.droit else []),
                *_formula(world, notion),
                *_example(world, notion),
                *_list("Les pièges", pitfalls(world, notion)),
                *_list("À ne pas confondre", _confusions(world, notion)),
                *_asked(questions),
            ),
            foot=tuple(_answer(number, item) for number, item in enumerate(questions, 1)),
        )
    )


def of_section(world: World, code: str) -> Sheet:
    """All the notions of a section: the definition and the formula of each."""
    section = world.course.by_code(code)
    blocks = [block for notion in world.course.in_section(code) for block in _in_short(world, notion)]
    return _french(
        Sheet(
            name=f"fiche_{section.id}",
            above=f"{section.code} · notions {section.first} à {section.last}",
            title=section.nom,
            blocks=tuple(blocks),
            dense=True,
        )
    )


def _formula(world: World, notion: Notion) -> Iterator[Block]:
    written = _written(world, notion)
    others = [] if notion.formule_texte else other_formulas(world.catalogue, notion)
    if written is not None or others:
        yield Heading("La formule")
    if written is not None:
        yield written
    yield from map(Paragraph, others)


def _written(world: World, notion: Notion) -> Formula | Paragraph | None:
    """The formula drawn, else in words; None where there is none."""
    rule = main_rule(world.catalogue, notion)
    if rule is None:
        return None if notion.formule_texte is None else Paragraph(notion.formule_texte)
    name = capital(world.catalogue.quantities[rule.gives].name)
    return drawn_formula(world.catalogue, rule) or Paragraph(f"{name} = {right_hand(rule.formula)}")


def _example(world: World, notion: Notion) -> Iterator[Block]:
    yield Heading("Un exemple")
    yield Paragraph(notion.exemple_texte)
    solution = worked_example(world.catalogue, notion)
    if solution is not None:
        yield Paragraph(f"Données : {givens_line(world.catalogue, solution)}.")
        lines = ((capital(name), worked) for name, worked in work_lines(world.catalogue, solution))
        yield Rows(("On cherche", "Calcul"), tuple(lines))


def _list(title: str, items: list[str]) -> Iterator[Block]:
    if items:
        yield Heading(title)
        yield Items(tuple(items))


def _confusions(world: World, notion: Notion) -> list[str]:
    return [f"**{world.course.notions[other].nom}** : {clause}." for other, clause in notion.confusions.items()]


def _asked(questions: list[quiz.Item]) -> Iterator[Block]:
    if questions:
        yield Heading("Pour vérifier")
    for number, item in enumerate(questions, 1):
        options = (f"**{letter}.** {option.texte}" for letter, option in zip(_LETTERS, item.choix, strict=False))
        yield Paragraph(f"**{number}.** {item.question}\n{_GAP.join(map(_whole, options))}")


def _whole(option: str) -> str:
    """A short option on one line."""
    return option.replace(" ", "\u00a0") if len(option) <= _SHORT else option


def _answer(number: int, item: quiz.Item) -> str:
    return f"{number}. {_LETTERS[item.right]} : {lower_first(item.explication)}"


def _in_short(world: World, notion: Notion) -> Iterator[Block]:
    text = f"**{notion.nom}** : {lower_first(notion.definition)}"
    match _written(world, notion):
        case Paragraph(formula):
            yield Paragraph(f"{text}\n*{formula}*")
        case Formula() as drawn:
            yield Paragraph(text)
            yield drawn
        case _:
            yield Paragraph(text)


def _french(sheet: Sheet) -> Sheet:
    """The sheet, its typography set."""
    blocks = tuple(map(_french_block, sheet.blocks))
    foot = tuple(map(french, sheet.foot))
    return replace(sheet, above=french(sheet.above), title=french(sheet.title), blocks=blocks, foot=foot)


def _french_block(block: Block) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, text=french(block.text))
        case Items():
            return replace(block, items=tuple(map(french, block.items)))
        case Rows():
            return replace(block, rows=tuple(tuple(map(french, row)) for row in block.rows))
        case Formula():
            return block
