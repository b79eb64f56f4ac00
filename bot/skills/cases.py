"""A longer case, as in the exam: exercises of exam level that follow one another in the same company."""

from collections.abc import Mapping, Sequence
from random import Random

from bot.session import Session
from bot.skills import opening, practise
from bot.skills.themes import SECTION, section_templates
from bot.skills.turn import Turn, World, message
from exercises.template import Template

DOSSIERS = 3
_FEWEST = 2
_SEEDS = 1_000_000
_MOST_DRAWS = 30


def start(world: World, session: Session, asked: str | None, random: Random) -> Turn:
    """A case in the section of the theme; in any section when there is none. A plain exercise where none makes one."""
    known = asked is not None and not asked.startswith(SECTION)
    section = world.course.notions[asked].section if known and asked else None
    pools = [
        (found.nom, templates)
        for found in world.course.sections.values()
        if asked is None or found.id == section or asked == f"{SECTION}{found.code}"
        if len(templates := _of_exam(section_templates(world, found))) >= _FEWEST
    ]
    if not pools:
        return opening.exercise(world, session, asked, random)
    name, templates = random.choice(pools)
    company, chosen = _company(world, templates, random)
    chain = [(template.id, _seed(world, template, company, random)) for template in chosen]
    told = (
        f"**Étude de cas : {name}.** {len(chain)} dossiers de niveau examen, l'un après l'autre. Prends ton brouillon "
        "et ta calculatrice ; « indice » et « passer » marchent, « stop » arrête."
    )
    return practise.begin_case(world, session, chain, asked, message(told).text)


def _of_exam(templates: Sequence[Template]) -> list[Template]:
    return [template for template in templates if template.level == "examen"]


def _company(world: World, templates: Sequence[Template], random: Random) -> tuple[Mapping[str, str], list[Template]]:
    """A company where the most of these exercises can take place, up to three, and which, in the order of the course.

    Exercises that can't take place there complete a case too short.
    """
    places = sorted({context for template in templates for context in template.contexts})
    random.shuffle(places)
    place = max(places, key=lambda place: min(DOSSIERS, sum(place in t.contexts for t in templates)))
    there = [template for template in templates if place in template.contexts]
    elsewhere = [template for template in templates if place not in template.contexts]
    picked = random.sample(there, min(DOSSIERS, len(there)))
    picked += random.sample(elsewhere, min(max(_FEWEST - len(picked), 0), len(elsewhere)))
    return world.catalogue.contexts[place], [template for template in templates if template in picked]


def _seed(world: World, template: Template, company: Mapping[str, str], random: Random) -> int:
    """A variant that takes place in the company, when one is found soon."""
    seeds = [random.randrange(_SEEDS) for _ in range(_MOST_DRAWS)]
    here = (seed for seed in seeds if company["entreprise"] in world.catalogue.draw(template.id, seed).statement)
    return next(here, seeds[0])
