"""The plan up to the exam: weeks left, what to see in each, minutes a day; computed anew from what is acquired."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from math import ceil

from bot.card import Card
from bot.reminder import day_of
from bot.reply import Choice
from bot.session import Session
from bot.skills import chat, dates, memory
from bot.skills.dates import Day, Impossible, MonthOnly, Past, Several
from bot.skills.themes import section_templates
from bot.skills.turn import Turn, World, count, message, turn

MOST_MINUTES = 30
# To acquire a notion: reading it, three questions, one more a week later. A calculation: four exercises of two minutes.
_MINUTES_A_NOTION, _MINUTES_A_SKILL = 3, 8
_ROUNDED = 5
_WEEKS_SHOWN, _NAMES_SHOWN = 3, 2
_WEEKS_THAT_LEAVE_ONE_TO_REVISE = 3
_LAST_DAYS = 3

PROGRESS = Choice("Ma progression", "/progression")


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the plan, from `start`: how many core notions to see in each section, in the order of the course."""

    start: date
    notions: Mapping[str, int]


def answer(world: World, session: Session, text: str, cards: Sequence[Card], now: datetime) -> Turn:
    """Read the day of the exam in a message and give the plan; ask when there is none, or several."""
    today = day_of(now, session.zone)
    match dates.read(text, today):
        case Day(day):
            pace = session.pace if session.exam == day else None
            return _told(world, replace(session, exam=day, pace=pace), cards, now, day)
        case Several(days):
            choices = [Choice(dates.show(day), f"/examen {day.isoformat()}") for day in days]
            asked = "Ton examen, c'est bien ce jour-là ?" if len(days) == 1 else "Quel jour, exactement ?"
            return _asked(session, asked, *choices)
        case MonthOnly(first):
            month = dates.short(first).partition(" ")[2]
            return _asked(session, f"Quel jour de {month} {first.year} ? Écris par exemple « le 12 {month} ».")
        case Past(day):
            said = f"Le {dates.show(day)} est déjà passé. C'est quand, ton prochain examen ?"
            return _asked(session, said)
        case Impossible():
            return _asked(
                session, "Cette date n'est pas au calendrier, ou elle est trop loin. C'est quand, ton examen ?"
            )
        case None if session.exam is not None and session.exam >= today:
            return _told(world, session, cards, now, session.exam)
        case None:
            text = "C'est quand, ton examen ? Écris par exemple « le 12 mai » ou « dans trois mois »."
            return _asked(session, text)


def spread(left: Mapping[str, int], start: date, exam: date) -> tuple[Week, ...]:
    """What is left in each section, over the weeks before the exam, evenly and in order.

    From three weeks on, the last one is left for revising.
    """
    weeks = max(1, ceil((exam - start).days / 7))
    studied = weeks - 1 if weeks >= _WEEKS_THAT_LEAVE_ONE_TO_REVISE else weeks
    queue = [section for section, number in left.items() for _ in range(number)]
    cuts = [len(queue) * week // studied for week in range(studied + 1)]
    return tuple(
        Week(start + timedelta(weeks=week), Counter(queue[cuts[week] : cuts[week + 1]])) for week in range(studied)
    )


def minutes(notions: int, skills: int, days: int) -> int:
    """Minutes a day to see that many notions and calculations in that many days, by fives.

    >>> minutes(300, 100, 150)
    15
    """
    needed = (notions * _MINUTES_A_NOTION + skills * _MINUTES_A_SKILL) / max(days, 1)
    return max(_ROUNDED, ceil(needed / _ROUNDED) * _ROUNDED)


def _asked(session: Session, text: str, *choices: Choice) -> Turn:
    asked = turn(session, message(text, *choices))
    return replace(asked, session=replace(asked.session, dating=True))


def _told(world: World, session: Session, cards: Sequence[Card], now: datetime, exam: date) -> Turn:
    today = day_of(now, session.zone)
    days = (exam - today).days
    acquired = {(card.kind, card.item) for card in cards if memory.mastery(card, now) == "acquis"}
    notions = {
        section.id: sum(("notion", notion.id) not in acquired for notion in world.course.core(section.id))
        for section in world.course.sections.values()
    }
    skills = sum(
        ("calcul", template.id) not in acquired
        for section in world.course.sections.values()
        for template in section_templates(world, section)
    )
    needed = minutes(sum(notions.values()), skills, days)
    lines = [
        f"**Ton examen : {dates.show(exam)}**, {_away(days)}.",
        _effort(sum(notions.values()), skills, days, needed),
    ]
    if days > _LAST_DAYS:
        lines += _slower(session, today, needed)
        share = min(1.0, MOST_MINUTES / needed)
        seen = {section: round(left * share) for section, left in notions.items()}
        lines += _weeks(world, spread(seen, today, exam), today)
    paced = replace(session, pace=(today, needed))
    return turn(paced, message("\n".join(lines), chat.REVIEW, chat.QUIZ, chat.EXERCISE, PROGRESS))


def _slower(session: Session, today: date, needed: int) -> list[str]:
    """That days were missed: the plan asks for more minutes than last time."""
    match session.pace:
        case (told, before) if told < today and before < needed:
            said = f"Le {dates.short(told)}, {before} minutes par jour suffisaient : le travail des jours sautés est "
            return [f"{said}réparti sur ceux qui restent."]
        case _:
            return []


def _away(days: int) -> str:
    match days:
        case 0:
            return "c'est aujourd'hui"
        case 1:
            return "c'est demain"
        case _ if days < 14:
            return f"dans {days} jours"
        case _:
            return f"dans {days // 7} semaines"


def _effort(notions: int, skills: int, days: int, needed: int) -> str:
    if days == 0:
        return "Plus rien de neuf : une formule, un calcul, une unité, une phrase de conclusion. Bon courage !"
    if days <= _LAST_DAYS:
        return "Plus rien de neuf : revois ce que tu as déjà travaillé, par petites séances, et dors."
    if notions + skills == 0:
        return "Tout est acquis : 5 minutes de révision par jour suffisent."
    left = f"Il reste {count(notions, 'notion essentielle', 'notions essentielles')} et {count(skills, 'calcul')}"
    if needed > MOST_MINUTES:
        return (
            f"{left} : tout acquérir demanderait {needed} minutes par jour. Tiens-en {MOST_MINUTES}, révisions "
            "d'abord : on voit le début de chaque partie."
        )
    return f"{left} : **{needed} minutes par jour** suffisent, révisions comprises."


def _weeks(world: World, weeks: Sequence[Week], today: date) -> list[str]:
    shown = weeks[:_WEEKS_SHOWN]
    lines = [
        f"• {'Cette semaine' if week.start == today else f'Dès le {dates.short(week.start)}'} : "
        f"{_names(world, list(week.notions))} ({count(sum(week.notions.values()), 'notion')})"
        for week in shown
        if week.notions
    ]
    then = dict.fromkeys(section for week in weeks[_WEEKS_SHOWN:] for section in week.notions)
    if then:
        lines.append(f"• Ensuite : {_names(world, list(then))}")
    lines.append("Le plan se refait à chaque fois, selon ce que tu as acquis : demande « mon planning ».")
    return lines


def _names(world: World, sections: Sequence[str]) -> str:
    names = [world.course.sections[section].nom for section in sections]
    others = len(names) - _NAMES_SHOWN
    more = f" et {count(others, 'autre partie', 'autres parties')}" if others > 0 else ""
    return ", ".join(names[:_NAMES_SHOWN]) + more
