"""Which notions a message speaks of, and how sure that is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

from bot.skills.themes import exists
from bot.skills.turn import World
from knowledge.notion import Notion
from knowledge.text import fold
from nlu import Candidate, Understand, Understanding
from nlu.lexicon import stem

SURE = 0.5
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Ear:
    """Understands one message at a time."""

    world: World
    understand: Understand
    _turn: Lock = field(default_factory=Lock)

    def hear(self, text: str) -> Understanding:
        """The understanding of a text."""
        with self._turn:
            return self.understand(text)

    def sure(self, understanding: Understanding) -> tuple[Candidate, ...]:
        """The candidates sure enough to be spoken of, best first."""
        known = (candidate for candidate in understanding.notions if exists(self.world, candidate.id))
        return tuple(candidate for candidate in known if candidate.score >= SURE)

    def named(self, argument: str) -> str | None:
        """The notion or section that the argument of a command names, by its id or in words."""
        if not argument:
            return None
        if exists(self.world, argument):
            return argument
        found = self.sure(self.hear(argument))
        return found[0].id if found else None

    def compared(self, understanding: Understanding, last: str | None) -> list[Notion]:
        """The notions to compare, as the student ordered them; the last one spoken of stands for a missing one."""
        notions = self.world.course.notions
        ids = [candidate.id for candidate in self.sure(understanding) if candidate.id in notions][:2]
        ids.sort(key=lambda id_: place(understanding.text, notions[id_]))
        if len(ids) < 2 and last is not None and last not in ids:
            ids.append(last)
        return [notions[id_] for id_ in ids]


def listed(notions: Mapping[str, Notion], text: str) -> list[Notion]:
    """« rabais, remise et ristourne »: the notions called by their names in a text, in order, where there are three at
    least and each is taken for another of them; none otherwise."""
    said = _stems(text)
    places = {id_: at for id_, notion in notions.items() if (at := said.find(_stems(notion.nom))) >= 0}
    kin = [id_ for id_ in places if any(other in places for other in notions[id_].confusions)]
    return [notions[id_] for id_ in sorted(kin, key=places.__getitem__)] if len(kin) >= _SEVERAL else []


def _stems(text: str) -> str:
    return f" {' '.join(map(stem, fold(text).split()))} "


def place(text: str, notion: Notion) -> int:
    """Where a notion is named in the text; the text's length when it is named in other words."""
    folded = fold(text)
    places = [at for term in (notion.nom, *notion.synonymes) if (at := folded.find(fold(term))) >= 0]
    return min(places, default=len(folded))
