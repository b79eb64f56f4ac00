"""Writes docs/familles.md and docs/cours.md from the content, so that they never tell anything else.

    .venv/bin/python docs/generate.py

`tests/test_docs.py` fails when they are out of date.
"""

from pathlib import Path

from bot.__main__ import load_world
from bot.skills.turn import World, capital
from exercises.solution import work

HERE = Path(__file__).parent


def families(world: World) -> str:
    """Each chapter with its families, a drawn exercise and its last step."""
    catalogue = world.catalogue
    lines = [
        "# Ce que Fidèle sait calculer",
        "",
        "Fait par `docs/generate.py`. Un exemple par chapitre : l'énoncé d'une variante, et sa dernière ligne.",
        "",
    ]
    for chapter in sorted(catalogue.rulebook.chapters.values(), key=lambda c: (c.families, c.id)):
        own = [template for template in catalogue.templates.values() if template.chapter == chapter.id]
        exercise = catalogue.draw(own[0].id, 1)
        step = exercise.steps[-1]
        name = capital(catalogue.quantities[step.quantity].name)
        lines += [
            f"## {capital(chapter.name)} ({', '.join(chapter.families)})",
            "",
            f"> {exercise.statement}",
            ">",
            f"> {name} : {work(step, catalogue.quantities)}",
            "",
        ]
    return "\n".join(lines)


def course(world: World) -> str:
    """Each section with its notions."""
    items = world.bank.by_notion
    lines = [
        "# La carte du cours",
        "",
        f"Faite par `docs/generate.py` : {len(world.course.notions)} notions, {len(world.bank.items)} questions.",
        "",
    ]
    for section in world.course.sections.values():
        notions = world.course.in_section(section.code)
        questions = sum(len(items.get(notion.id, ())) for notion in notions)
        lines += [
            f"## {section.code} {section.nom} ({len(notions)} notions, {questions} questions)",
            "",
            ", ".join(notion.nom for notion in notions) + ".",
            "",
        ]
    return "\n".join(lines)


PAGES = {"familles.md": families, "cours.md": course}


def main() -> None:
    world = load_world()
    for name, write in PAGES.items():
        (HERE / name).write_text(write(world), encoding="utf-8")


if __name__ == "__main__":
    main()
