"""Opening an exercise or a quiz on what a student named: a notion, a section, or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from random import Random

from bot.reply import Choice
from bot.session import Session
from bot.skills import practise, query, quiz
from bot.skills.themes import EASIEST_FIRST, SECTION, Theme, its_own, theme
from bot.skills.turn import Turn, World, message, turn
from bot.store import Attempt
from exercises.grading import RIGHT
from exercises.template import Template
from knowledge.text import fold

# what who has done nothing yet begins with, when they name nothing
_FIRST = ("taux_de_marque", "ht_ttc", "remises_successives", "panier_moyen", "seuil_de_rentabilite")


def exercise(
    world: World,
    session: Session,
    asked: str | None,
    random: Random,
    attempts: Callable[[], Sequence[Attempt]] = tuple,
    *,
    easy: bool = False,
) -> Turn:
    """A fresh exercise on the theme, a query to write where it is one of SQL; where there is none, a quiz instead.

    On a notion, one that finds what it computes comes before those it borrows. The simplest come first, those of the
    next level once they have been found; `easy`: the simplest again.
    """
    if query.on(world, asked):
        return query.start(world, session, asked, attempts(), random)
    chosen = theme(world, asked)
    templates = chosen.templates
    if asked is None:
        first = (template for id_ in _FIRST for template in its_own(world, id_)) if not attempts() else ()
        templates = tuple(template for template in (tuple(first) or templates) if template.level == "decouverte")
    own = its_own(world, asked) if asked is not None and asked in world.course.notions else None
    if own is not None:
        templates = tuple(template for template in own if template.id != session.last_template) or templates
    if templates:
        templates = _easiest(templates) if easy else _within_reach(templates, attempts())
        done = practise.start(world, session, templates, random, asked)
        if own == ():
            text = f"Je n'ai pas d'exercice sur « {chosen.name} » seul : en voici un tout proche."
            return replace(done, reply=replace(done.reply, messages=(message(text), *done.reply.messages)))
        return done
    if asked is not None and asked.startswith(SECTION) and any(query.on(world, id_) for id_ in chosen.notions):
        return query.start(world, session, None, attempts(), random)
    return _no_exercise(session, asked, chosen)


def of_chapter(
    world: World,
    session: Session,
    said: str,
    random: Random,
    attempts: Callable[[], Sequence[Attempt]],
    *,
    easy: bool = False,
) -> Turn | None:
    """An exercise of the chapter that a word names: « un exo sur les stocks »; None when none does."""
    words = {word.removesuffix("s") for word in fold(said).split()}
    named = next((id_ for id_ in world.catalogue.rulebook.chapters if id_.removesuffix("s") in words), None)
    templates = tuple(one for one in world.catalogue.templates.values() if one.chapter == named)
    if not templates:
        return None
    section = next(section for section in world.course.sections.values() if named in section.chapitres)
    kept = _easiest(templates) if easy else _within_reach(templates, attempts())
    return practise.start(world, session, kept, random, f"{SECTION}{section.code}")


def _within_reach(templates: Sequence[Template], attempts: Sequence[Attempt]) -> tuple[Template, ...]:
    """The simplest of those in which the student has found nothing yet; all of them when there are none left."""
    found = {attempt.item for attempt in attempts if attempt.verdict in RIGHT}
    return _easiest([template for template in templates if template.id not in found] or templates)


def _easiest(templates: Sequence[Template]) -> tuple[Template, ...]:
    lowest = min(EASIEST_FIRST.index(template.level) for template in templates)
    return tuple(template for template in templates if template.level == EASIEST_FIRST[lowest])


def harder(world: World, session: Session, random: Random) -> Turn:
    """An exercise of the level above the last one, in the same chapter."""
    templates: Mapping[str, Template] = world.catalogue.templates
    if session.last_template not in templates:
        return exercise(world, session, session.theme, random)
    last = templates[session.last_template or ""]
    same = [template for template in templates.values() if template.chapter == last.chapter]
    return practise.begin(world, session, practise.harder(last, same), random, session.theme, revision=session.revising)


def questions(world: World, session: Session, asked: str | None, random: Random) -> Turn:
    """Five questions on the theme."""
    chosen = theme(world, asked)
    return quiz.start(world, session, chosen.notions, chosen.templates, random, asked)


def series(world: World, session: Session, asked: str | None, random: Random, now: datetime) -> Turn:
    """The timed series on the theme; on everything, on its core."""
    chosen = theme(world, asked, quiz.SERIES)
    notions = chosen.notions
    if asked is None:
        notions = tuple(notion.id for section in world.course.sections for notion in world.course.core(section))
    return quiz.series(world, session, notions, chosen.templates, random, (asked, chosen.name), now)


def _no_exercise(session: Session, asked: str | None, chosen: Theme) -> Turn:
    text = f"Je n'ai pas encore d'exercice de calcul sur « {chosen.name} »."
    instead = Choice("Un quiz dessus", f"/quiz {asked}") if chosen.notions else None
    return turn(session, message(text, instead, Choice("Un autre exercice", "/exo")))
