"""The examination: its papers, how to write what a jury gives points for, what each year is about."""

from collections.abc import Sequence

from bot.reply import Choice
from bot.session import Session
from bot.skills.turn import Turn, World, message, turn
from knowledge.exam import Topic, asked


def about(world: World, session: Session, text: str) -> Turn:
    """What the message asks of the examination."""
    return _told(world, session, asked(world.exam, text))


def topic(world: World, session: Session, id_: str) -> Turn:
    """One topic, by its id or by words; the general ones when it is none."""
    found = world.exam.get(id_)
    return about(world, session, id_) if found is None else _told(world, session, (found,))


def _told(world: World, session: Session, topics: Sequence[Topic]) -> Turn:
    next_ = [world.exam[id_] for id_ in topics[-1].voir if world.exam[id_] not in topics]
    said = [message(told.texte) for told in topics[:-1]]
    last = message(topics[-1].texte, *(Choice(other.titre, f"/epreuve {other.id}") for other in next_))
    return turn(session, *said, last)
