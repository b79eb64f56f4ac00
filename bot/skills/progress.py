"""What was done and missed: the last four weeks in a few lines and a picture, and where the student is by section."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.card import Card, Kind
from bot.reply import Choice, Message, Progress, Standing, Week
from bot.session import Session
from bot.skills import chat, memory, query
from bot.skills.themes import section_templates
from bot.skills.turn import Turn, World, count, french, message, turn
from bot.store import Attempt
from exercises.grading import RIGHT
from knowledge.notion import Section

_SECTIONS_SHOWN = 8
_WEEKS, _WEEK = 4, timedelta(days=7)
_MISTAKES_DRAWN = 3


def summary(world: World, session: Session, attempts: Sequence[Attempt], cards: Sequence[Card], now: datetime) -> Turn:
    """Three lines under the picture, then what it shows of each section begun, in words."""
    if not attempts and not cards:
        return turn(session, message("Tu n'as encore rien fait avec moi. On commence ?", chat.EXERCISE, chat.QUIZ))
    right = sum(attempt.verdict in RIGHT for attempt in attempts)
    lines = [
        f"Ces quatre dernières semaines : **{count(len(attempts), 'réponse')}**, dont **{count(right, 'juste')}**."
    ]
    frequent = _frequent(world, attempts)
    begun = _begun(world, cards, now)
    if begun:
        states = sum(begun.values(), Counter[memory.Mastery]())
        lines.append(
            f"De ce que tu as commencé : **{states['acquis']} acquis**, {states['en cours']} en cours, "
            f"{states['à revoir']} à revoir."
        )
    if frequent:
        told, times = frequent[0]
        lines.append(f"Ton erreur la plus fréquente ({times} fois) : {told}")
    choices = (Choice("Réviser", "/reviser"), chat.EXERCISE, chat.QUIZ)
    drawn = _drawn(begun, attempts, frequent, now)
    if not begun:
        return turn(session, message("\n".join(lines), *choices, picture=drawn))
    return turn(session, message("\n".join(lines), picture=drawn), _by_section(begun, *choices))


def _frequent(world: World, attempts: Sequence[Attempt]) -> list[tuple[str, int]]:
    """The named mistakes made most, in the words that correct them, and how often."""
    codes = Counter(attempt.code for attempt in attempts if attempt.code is not None and attempt.verdict not in RIGHT)
    told = {mistake.code: mistake.message for mistake in world.catalogue.rulebook.mistakes}
    told |= world.catalogue.query_mistakes
    return [(told[code], times) for code, times in codes.most_common() if code in told and "{" not in told[code]]


def _drawn(
    begun: dict[str, Counter[memory.Mastery]],
    attempts: Sequence[Attempt],
    frequent: Sequence[tuple[str, int]],
    now: datetime,
) -> Progress:
    shown = list(begun.items())[:_SECTIONS_SHOWN]
    mistakes = tuple((french(told), times) for told, times in frequent[:_MISTAKES_DRAWN])
    parts = count(len(shown), "partie commencée", "parties commencées")
    return Progress(
        name="progression",
        title="Ta progression",
        sections=tuple(
            Standing(name, states["acquis"], states["en cours"], states["à revoir"], states["à découvrir"])
            for name, states in shown
        ),
        weeks=tuple(_week(attempts, now, ago) for ago in reversed(range(_WEEKS))),
        mistakes=mistakes,
        alt=french(f"En image : {parts}, les quatre dernières semaines et les erreurs les plus fréquentes."),
    )


def _week(attempts: Sequence[Attempt], now: datetime, ago: int) -> Week:
    """The seven days that end `ago` weeks before now."""
    end = now - ago * _WEEK
    given = [attempt for attempt in attempts if end - _WEEK < attempt.at <= end]
    name = "Ces sept jours" if ago == 0 else f"Il y a {count(ago, 'semaine')}"
    return Week(name, len(given), sum(attempt.verdict in RIGHT for attempt in given))


def _begun(world: World, cards: Sequence[Card], now: datetime) -> dict[str, Counter[memory.Mastery]]:
    """Of the sections where something was asked: how many notions and calculations are in each state."""
    known = {(card.kind, card.item): card for card in cards}
    counted = {section.nom: _states(world, section, known, now) for section in world.course.sections.values()}
    return {name: states for name, states in counted.items() if states["à découvrir"] < states.total()}


def _states(
    world: World, section: Section, known: dict[tuple[Kind, str], Card], now: datetime
) -> Counter[memory.Mastery]:
    taught: list[tuple[Kind, str]] = [("notion", notion.id) for notion in world.course.in_section(section.id)]
    taught += [("calcul", template.id) for template in section_templates(world, section)]
    taught += [("requete", notion.id) for notion in world.course.in_section(section.id) if query.on(world, notion.id)]
    return Counter(memory.mastery(known.get(thing), now) for thing in taught)


def _by_section(begun: dict[str, Counter[memory.Mastery]], *choices: Choice) -> Message:
    lines = ["**Où tu en es**, notions et calculs :"]
    lines += [f"• {name} : {_shown(states)}" for name, states in list(begun.items())[:_SECTIONS_SHOWN]]
    if len(begun) > _SECTIONS_SHOWN:
        lines.append(f"• et {count(len(begun) - _SECTIONS_SHOWN, 'autre partie', 'autres parties')} en cours")
    return message("\n".join(lines), *choices)


def _shown(states: Counter[memory.Mastery]) -> str:
    order: tuple[memory.Mastery, ...] = ("acquis", "en cours", "à revoir", "à découvrir")
    return ", ".join(f"{states[state]} {state}" for state in order if states[state])
