"""From what a student names (a notion, a section, nothing) to the questions and exercises on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.skills.turn import World
from exercises.template import Template
from knowledge.notion import Section

SECTION = "section:"
EASIEST_FIRST = ("decouverte", "application", "examen")
_FEW = 3


@dataclass(frozen=True, slots=True)
class Theme:
    """What there is to practise on a theme: its name, its notions (nearest first) and its exercise templates."""

    name: str | None
    notions: tuple[str, ...]
    templates: tuple[Template, ...]


def theme(world: World, id_: str | None, enough: int = 5) -> Theme:
    """The theme of a notion's id, of « section:2B », or of everything (None).

    A notion with fewer than `enough` questions borrows those of its section, of the notions it refers to first.
    """
    if id_ is None:
        return Theme(None, tuple(world.course.notions), tuple(world.catalogue.templates.values()))
    if id_.startswith(SECTION):
        code = id_.removeprefix(SECTION)
        notions = tuple(notion.id for notion in world.course.in_section(code))
        return Theme(world.course.by_code(code).nom, notions, _templates(world, notions))
    notion = world.course.notions[id_]
    around = [other.id for other in world.course.in_section(notion.section)]
    near = dict.fromkeys((id_, *(other for other in (*notion.confusions, *notion.voir) if other in around), *around))
    chosen: list[str] = []
    questions = 0
    for other in near:
        if questions >= enough:
            break
        chosen.append(other)
        questions += len(world.bank.by_notion.get(other, ()))
    return Theme(notion.nom, tuple(chosen), _templates(world, (id_,)))


def section_templates(world: World, section: Section) -> tuple[Template, ...]:
    """The exercises of a section, chapter after chapter, the simplest first in each."""
    templates = world.catalogue.templates.values()
    return tuple(
        sorted(
            (template for template in templates if template.chapter in section.chapitres),
            key=lambda template: (
                section.chapitres.index(template.chapter),
                EASIEST_FIRST.index(template.level),
                template.id,
            ),
        )
    )


def exists(world: World, id_: str) -> bool:
    """Whether the id names a notion or a section that is taught."""
    if id_.startswith(SECTION):
        return any(section.code == id_.removeprefix(SECTION) for section in world.course.sections.values())
    return id_ in world.course.notions


def its_own(world: World, id_: str) -> tuple[Template, ...]:
    """The exercises that find what the notion computes; none where those of its theme are borrowed."""
    computed = world.course.notions[id_].computed
    found = {template.id: template for quantity in computed for template in world.catalogue.templates_on(quantity)}
    return tuple(found.values())


def _templates(world: World, notions: Sequence[str]) -> tuple[Template, ...]:
    """The exercises that find the notions' quantities.

    Where they are few, those of the same chapters that find the quantity of a notion it is confused with or refers to.
    """
    catalogue, known = world.catalogue, world.course.notions
    found: dict[str, Template] = {}
    for id_ in notions:
        own = its_own(world, id_)
        quantity = known[id_].regle
        if quantity is not None and len(own) < _FEW:
            chapters = {rule.chapter for rule in catalogue.rulebook.rules_giving(quantity)}
            near = (known[other].regle for other in (*known[id_].confusions, *known[id_].voir))
            borrowed = (template for other in near if other is not None for template in catalogue.templates_on(other))
            own = (*own, *(template for template in borrowed if template.chapter in chapters))
        found |= {template.id: template for template in own}
    return tuple(found.values())
