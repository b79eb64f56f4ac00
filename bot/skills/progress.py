"""What was done and missed: the last four weeks in a few lines, and where the student is in each section."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from bot.card import Card, Kind
from bot.reply import Choice, Message
from bot.session import Session
from bot.skills import chat, memory
from bot.skills.themes import section_templates
from bot.skills.turn import Turn, World, count, message, turn
from bot.store import Attempt
from exercises.grading import RIGHT
from knowledge.notion import Section

_SECTIONS_SHOWN = 8


def summary(world: World, session: Session, attempts: Sequence[Attempt], cards: Sequence[Card], now: datetime) -> Turn:
    """How many answers, how many right, the mistakes made most; then what is acquired in each section begun."""
    if not attempts and not cards:
        return turn(session, message("Tu n'as encore rien fait avec moi. On commence ?", chat.EXERCISE, chat.QUIZ))
    right = sum(attempt.verdict in RIGHT for attempt in attempts)
    lines = [
        f"Ces quatre dernières semaines : **{count(len(attempts), 'réponse')}**, dont **{count(right, 'juste')}**."
    ]
    codes = Counter(attempt.code for attempt in attempts if attempt.code is not None and attempt.verdict not in RIGHT)
    told = {mistake.code: mistake.message for mistake in world.catalogue.rulebook.mistakes}
    frequent = [code for code, _ in codes.most_common() if code in told and "{" not in told[code]][:2]
    if frequent:
        lines.append("Ce qui revient le plus :")
        lines += [f"• {told[code]}" for code in frequent]
    choices = (Choice("Réviser", "/reviser"), chat.EXERCISE, chat.QUIZ)
    begun = _begun(world, cards, now)
    if not begun:
        return turn(session, message("\n".join(lines), *choices))
    return turn(session, message("\n".join(lines)), _by_section(begun, *choices))


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
