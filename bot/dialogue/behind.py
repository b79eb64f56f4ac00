"""What stands behind a message."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.card import Card
from bot.reminder import Reminder
from bot.store import Attempt, Vote

GROUP = "telegram:-"
"""How the id of a group begins, which stands for all its members."""


@dataclass(frozen=True, slots=True)
class Behind:
    """Whose the message is, when, and what is kept on them (read only when it is needed)."""

    student: str
    now: datetime
    attempts: Callable[[], Sequence[Attempt]]
    held: Callable[[], Mapping[str, Any]]
    cards: Callable[[], Sequence[Card]] = tuple
    votes: Callable[[], Sequence[Vote]] = tuple
    reminder: Callable[[], Reminder | None] = lambda: None

    @property
    def shared(self) -> bool:
        """Whether the message was written in a group."""
        return self.student.startswith(GROUP)
