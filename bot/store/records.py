"""What goes in and out of the store: small frozen values."""

from dataclasses import dataclass
from datetime import datetime

from bot.reply import Reply


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that a student said: a text, or the command of a tapped button.

    `id` is unique for ever (`telegram:<update_id>`, `terminal:<uuid>`, `ask:<uuid>`); `student` is
    `telegram:<chat_id>`, `terminal:<name>` or `ask:<name>`; `payload` is what the channel needs to answer after a
    restart.
    """

    id: str
    student: str
    text: str
    payload: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A reply committed and not yet known to be sent. `payload` is the Incoming's, empty once its student is erased.

    The first `delivered` messages of the reply are known to be sent.
    """

    id: int
    student: str
    incoming: str
    reply: Reply
    payload: str
    delivered: int = 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One graded answer: `source` is `exercice` or `quiz`, `item` the id of a template or a question, `at` aware."""

    student: str
    at: datetime
    source: str
    item: str
    quantity: str
    verdict: str
    code: str | None
    hints: int
    raw: str
    seed: int | None


@dataclass(frozen=True, slots=True)
class Vote:
    """What a member of a group answered to a question of its series; `member` is that student's id in private."""

    question: str
    member: str
    name: str
    choice: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """The answer of somebody to a poll; `number` is unique for ever, `member` the student that they are in private."""

    number: int
    poll: str
    member: str
    name: str
    choice: int
