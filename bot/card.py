"""What a student remembers of one thing: a frozen value, kept as JSON in the database between two reviews."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from fsrs.card import CardDict

Kind = Literal["notion", "calcul", "requete"]


@dataclass(frozen=True, slots=True)
class Card:
    """The memory of a notion (its id), of a calculation (the id of a template) or of queries (the id of their notion).

    `memory` is FSRS's own state. `run` holds the variants of the last unaided right answers in a row, at most as many
    as mastery asks for; `held_since` the moment when the run was complete, `rechecked` that it still held later;
    `missed` that the last answer was wrong.
    """

    kind: Kind
    item: str
    memory: CardDict
    run: tuple[str, ...] = ()
    held_since: datetime | None = None
    rechecked: bool = False
    missed: bool = False

    @property
    def due(self) -> datetime:
        """When it is to be reviewed, in UTC."""
        return datetime.fromisoformat(self.memory["due"])
