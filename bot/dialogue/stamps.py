"""Buttons that belong to one question say which: left in the chat, they must not answer another one.

« /reponse 2 » becomes « /reponse 2 #48291.3 », question 3 of the series that began with that number. Typed by hand, a
command has no stamp and means the question under way.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from zlib import crc32

from bot.reply import Choice
from bot.session import Calculation, ClassQuiz, Practice, QueryPractice, Quiz
from bot.skills.turn import Turn

_OF_A_QUESTION = frozenset({"reponse", "valeur", "indice", "passer", "solution"})
_OF_A_CALCULATION = frozenset({"oui", "non", "tableau", "graphique", "convention", "chercher"})
_MARK = "#"
_STAMP = re.compile(rf"(?:^|\s+){_MARK}([0-9a-f.]+)$")

type Activity = Practice | QueryPractice | Quiz | ClassQuiz | Calculation | None


def stamped(done: Turn) -> Turn:
    """The turn, its buttons stamped with the question that it asks or the calculation that it shows."""
    stamp = of(done.session.activity)
    if stamp is None:
        return done
    named = _OF_A_CALCULATION if isinstance(done.session.activity, Calculation) else _OF_A_QUESTION
    messages = tuple(replace(said, choices=_stamped(said.choices, named, stamp)) for said in done.reply.messages)
    choices = _stamped(done.session.choices, named, stamp)
    return replace(done, reply=replace(done.reply, messages=messages), session=replace(done.session, choices=choices))


def split(argument: str) -> tuple[str, str | None]:
    """The argument of a command without its stamp, and its stamp.

    >>> split("2 #48291.3"), split("taux_de_marque")
    (('2', '48291.3'), ('taux_de_marque', None))
    """
    found = _STAMP.search(argument)
    return (argument, None) if found is None else (argument[: found.start()], found[1])


def of(activity: Activity) -> str | None:
    """The stamp of the question or the calculation under way."""
    match activity:
        case Practice(seed=seed, step=step):
            return f"{seed}.{step}"
        case QueryPractice(query=query):
            return f"{crc32(query.encode()):x}"
        case Quiz() as series if not series.is_over:
            return f"{series.number}.{series.index}"
        case Calculation() as under_way:
            # The same in every process, unlike `hash`.
            known = (under_way.chapter, under_way.givens, under_way.sought, under_way.conventions)
            return f"{crc32(repr(known).encode()):x}"
        case _:
            return None


def _stamped(choices: tuple[Choice, ...], named: frozenset[str], stamp: str) -> tuple[Choice, ...]:
    return tuple(_each(choices, named, stamp))


def _each(choices: tuple[Choice, ...], named: frozenset[str], stamp: str) -> Iterator[Choice]:
    for choice in choices:
        name = choice.command.removeprefix("/").partition(" ")[0]
        bound = name in named and _MARK not in choice.command
        yield replace(choice, command=f"{choice.command} {_MARK}{stamp}") if bound else choice
