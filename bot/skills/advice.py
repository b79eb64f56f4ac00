"""The next best thing: what would raise the expected mark most for a minute of work, and why, in one line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.card import Card, Kind
from bot.reply import Choice
from bot.session import Session
from bot.skills import memory, quiz
from bot.skills.chat import REVIEW
from bot.skills.themes import section_templates
from bot.skills.turn import Turn, World, message, turn

# What a thing is worth in the mark: the core of the programme before its edges; a calculation brings several points.
_CORE, _EDGE, _SKILL = 1.0, 0.4, 2.0
# Minutes to learn it, then to be asked it again.
_MINUTES: Mapping[Kind, tuple[int, int]] = {"notion": (3, 1), "calcul": (6, 2), "requete": (6, 2)}


@dataclass(frozen=True, slots=True)
class Advice:
    """A notion or a calculation to work on; `worth` is in expected points of the mark a minute, up to a constant."""

    kind: Kind
    item: str
    card: Card | None
    core: bool
    worth: float


def best(world: World, cards: Sequence[Card], now: datetime, exam: date | None = None) -> Advice:
    """What gains most; of equals, the first in the course."""
    known = {(card.kind, card.item): card for card in cards}
    unseen = memory.gain(None, now, exam)
    advice = (
        Advice(kind, item, card, weight != _EDGE, weight * gained / _MINUTES[kind][card is not None])
        for kind, item, weight in _taught(world)
        for card in [known.get((kind, item))]
        for gained in [unseen if card is None else memory.gain(card, now, exam)]
    )
    return max(advice, key=lambda each: each.worth)


def _taught(world: World) -> Iterator[tuple[Kind, str, float]]:
    """Everything that can be asked, in the order of the course, and its weight."""
    for section in world.course.sections.values():
        core = {notion.id for notion in world.course.core(section.id)}
        for notion in world.course.in_section(section.id):
            if notion.id in world.bank.by_notion:
                yield "notion", notion.id, _CORE if notion.id in core else _EDGE
        for template in section_templates(world, section):
            yield "calcul", template.id, _SKILL


def propose(world: World, session: Session, cards: Sequence[Card], now: datetime) -> Turn:
    """The next best thing, and why; a timed series left for later first."""
    if session.series is not None and session.activity is None:
        return turn(session, message("Ta série notée est en pause : le mieux est de la finir.", quiz.RESUME, REVIEW))
    found = best(world, cards, now, session.exam)
    if found.kind == "notion":
        name = world.course.notions[found.item].nom
        choices = (Choice("Un quiz dessus", f"/quiz {found.item}"), Choice("La lire", f"/definition {found.item}"))
    else:
        name = world.catalogue.templates[found.item].title
        choices = (Choice("Cet exercice", f"/modele {found.item}"), Choice("Un quiz", "/quiz"))
    text = f"**{name}** : {_why(found, now, session.exam)}"
    return turn(session, message(text, *choices, REVIEW if memory.due(cards, now, session.exam) else None))


def _why(found: Advice, now: datetime, exam: date | None) -> str:
    what = "ce calcul" if found.kind == "calcul" else "cette notion essentielle" if found.core else "cette notion"
    when = "le jour de l'examen" if exam is not None and exam > now.date() else "dans un mois"
    match found.card:
        case None:
            return f"tu n'as jamais travaillé {what}, c'est là que cinq minutes te rapportent le plus de points."
        case Card(missed=True):
            back = "le refaire" if found.kind == "calcul" else "la revoir"
            return f"tu as manqué {what} la dernière fois, {back} te rapporte le plus de points."
        case _:
            return f"tu risques d'avoir oublié {what} {when}, y revenir maintenant te rapporte le plus de points."
