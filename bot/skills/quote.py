"""Notions to quote in another conversation: the card of each, nothing of the student's."""

from collections.abc import Sequence

from bot.reply import Article
from bot.session import Session
from bot.skills import explain
from bot.skills.turn import World, french
from knowledge.notion import Notion

MOST = 3
POPULAR = ("taux_de_marque", "seuil_de_rentabilite", "remise")
"""What is offered before anything is asked."""


def articles(world: World, ids: Sequence[str]) -> tuple[Article, ...]:
    """The cards of the first notions among these ids."""
    notions = world.course.notions
    return tuple(_article(world, notions[id_]) for id_ in dict.fromkeys(ids) if id_ in notions)[:MOST]


def _article(world: World, notion: Notion) -> Article:
    (card,) = explain.definition(world, Session(), notion).reply.messages
    return Article(notion.id, notion.nom, french(notion.definition), card.text)
