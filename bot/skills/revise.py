"""Spaced revision: what is due, asked again; and when nothing is, the next thing of the course."""

from collections.abc import Sequence
from datetime import date, datetime
from random import Random

from bot.card import Card, Kind
from bot.reply import Choice
from bot.session import Session
from bot.skills import chat, dates, memory, practise, query, quiz
from bot.skills.themes import section_templates
from bot.skills.turn import Turn, World, count, message, turn
from exercises.template import Template
from knowledge.notion import Section


def review(world: World, session: Session, cards: Sequence[Card], now: datetime, random: Random) -> Turn:
    """The notions that are due, as questions, then the calculations, as exercises; else what was missed; else new."""
    due, told = memory.due(cards, now, session.exam), "À revoir aujourd'hui"
    early = not due
    if early:
        due, told = memory.missed(cards), "Rien d'autre à revoir, on refait ce que tu as manqué"
    notions = [card for card in due if card.kind == "notion" and card.item in world.bank.by_notion]
    skills = [card for card in due if card.kind == "calcul" and card.item in world.catalogue.templates]
    queries = [card for card in due if card.kind == "requete" and query.on(world, card.item)]
    if notions:
        chosen = _chosen(world, notions, cards, now, None if early else session.exam)
        known = {card.item: card for card in notions}
        fresh = sum(item not in known for item in chosen)
        new = f" J'y ajoute {count(fresh, 'notion nouvelle', 'notions nouvelles')}." if fresh else ""
        text = f"**{told} : {_counted(len(notions), len(skills), len(queries))}.**{new} On commence par les notions."
        asked = [_question(world, item, known.get(item), random) for item in chosen]
        return quiz.revise(world, session, asked, random, message(text))
    if skills:
        text = f"**{told} : {_counted(0, len(skills), len(queries))}.**"
        return practise.revise(world, session, skills[0].item, random, message(text))
    if queries:
        text = f"**{told} : {_counted(0, 0, len(queries))}.**"
        return query.revise(world, session, queries[0], random, message(text))
    return _next_best(world, session, cards)


def _counted(notions: int, skills: int, queries: int) -> str:
    counted = ((notions, "notion"), (skills, "calcul"), (queries, "type de requête"))
    parts = [count(number, noun, "types de requête" if noun[0] == "t" else None) for number, noun in counted if number]
    return " et ".join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])} et {parts[-1]}"


def _chosen(
    world: World, notions: Sequence[Card], cards: Sequence[Card], now: datetime, exam: date | None
) -> list[str]:
    """The notions of a series: those due; before an exam, what gains most on the day among them and the core unseen."""
    if exam is None or exam <= now.date():
        return [card.item for card in notions[: quiz.LENGTH]]
    seen = {card.item for card in cards if card.kind == "notion"}
    core = (notion.id for section in world.course.sections for notion in world.course.core(section))
    unseen: list[tuple[Kind, str]] = [
        ("notion", id_) for id_ in core if id_ not in seen and id_ in world.bank.by_notion
    ]
    return [item for _, item in memory.to_ask(notions, unseen, now, exam)][: quiz.LENGTH]


def _question(world: World, notion: str, card: Card | None, random: Random) -> str:
    """An item on the notion, another than those that it was last right on when there is one."""
    items = [item.id for item in world.bank.by_notion[notion]]
    run = () if card is None else card.run
    return random.choice([item for item in items if item not in run] or items)


def _next_best(world: World, session: Session, cards: Sequence[Card]) -> Turn:
    """The first core notion of the course never asked yet, and a calculation of its section; at the end, the rest."""
    seen = {(card.kind, card.item) for card in cards}
    for section in world.course.sections.values():
        notions = (notion for notion in world.course.core(section.id) if ("notion", notion.id) not in seen)
        templates = (t for t in section_templates(world, section) if ("calcul", t.id) not in seen)
        notion, template = next(notions, None), next(templates, None)
        if notion is not None:
            why = f"**{notion.nom}**, la première notion essentielle du cours que tu n'as pas encore travaillée"
            learn, ask = Choice("La découvrir", f"/definition {notion.id}"), Choice("Un quiz", f"/quiz {notion.id}")
            return _proposed(session, section, why, learn, ask, _exercise(template))
        if template is not None:
            why = f"**{template.title}**, le premier calcul du cours que tu n'as pas encore fait"
            return _proposed(session, section, why, _exercise(template))
    text = "Tu as tout vu, et rien n'est à revoir maintenant."
    if cards:
        text += f" Prochaine révision : {dates.short(min(card.due for card in cards).date())}."
    return turn(session, message(text, chat.QUIZ, chat.EXERCISE))


def _exercise(template: Template | None) -> Choice | None:
    return None if template is None else Choice("Un calcul", f"/modele {template.id}")


def _proposed(session: Session, section: Section, why: str, *choices: Choice | None) -> Turn:
    return turn(session, message(f"Rien à revoir maintenant. La suite : {why} (« {section.nom} »).", *choices))
