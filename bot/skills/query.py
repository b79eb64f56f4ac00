"""Queries to write: each is run on a small client database, its mistake named, the model explained clause by clause."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from random import Random
from typing import Any

from fsrs import Rating

from bot.card import Card
from bot.reply import Choice, Message
from bot.session import QueryPractice, Session
from bot.skills.memory import Review
from bot.skills.practise import HARDER, HINT, OTHER, REVISE, SOLUTION, STOP
from bot.skills.themes import EASIEST_FIRST
from bot.skills.turn import Turn, World, message, turn
from bot.store import Attempt
from exercises.grading import RIGHT
from exercises.sql.grading import Feedback, grade
from exercises.sql.query import LEVELS, Query, clause_of, hint
from exercises.sql.typed import KINDS, looks_like_a_query
from knowledge.text import fold

_CLAUSES = frozenset(
    {
        "order by", "group by", "having", "like", "between", "distinct", "null", "update", "delete", "insert", "count",
        "sum", "avg", "where", "join",
    }
)  # fmt: skip
SOURCE = "requete"


def on(world: World, notion: str | None) -> bool:
    """Whether there are queries to write on this notion."""
    return any(query.notion == notion for query in world.catalogue.queries.values())


def start(
    world: World,
    session: Session,
    notion: str | None,
    attempts: Iterable[Attempt],
    random: Random,
    words: Collection[str] = (),
) -> Turn:
    """The first query not yet found, the easiest first, on the notion or on all; any other one when all were.

    Those whose clauses are named (`words`) come before the others.
    """
    queries = _in_order(world, notion)
    queries = [query for query in queries if _written_with(query, words)] or queries
    found = {attempt.item for attempt in attempts if attempt.source == SOURCE and attempt.verdict in RIGHT}
    others = [query for query in queries if query.id != session.last_template] or queries
    fresh = next((query for query in others if query.id not in found), None)
    return begin(world, session, fresh or random.choice(others), notion)


def named_clauses(text: str) -> frozenset[str]:
    """The clauses of SQL that a request names: « exo sql avec having »."""
    words = fold(text).split()
    return _CLAUSES.intersection((*words, *(f"{one} {other}" for one, other in pairwise(words))))


def harder(world: World, session: Session, attempts: Iterable[Attempt], random: Random) -> Turn:
    """A query of the level above the last one, on the same notion when it has one."""
    queries = world.catalogue.queries
    last = queries.get(session.last_template or "")
    if last is None:
        hardest = [query for query in _in_order(world, None) if query.level == EASIEST_FIRST[-1]]
        return begin(world, session, random.choice(hardest), None)
    above = [query for query in _in_order(world, None) if _rank(query) > _rank(last)]
    near = [query for query in above if query.notion == last.notion] or above
    if not near:
        return start(world, session, session.theme, attempts, random)
    return begin(world, session, near[0], session.theme)


def begin(world: World, session: Session, query: Query, theme: str | None) -> Turn:
    """This query."""
    return _open(world, session, query, QueryPractice(query.id, theme), ())


def revise(world: World, session: Session, card: Card, random: Random, before: Message) -> Turn:
    """A query on a notion that is due, another than those last found when there is one."""
    queries = _in_order(world, card.item)
    query = random.choice([query for query in queries if query.id not in card.run] or queries)
    return _open(world, session, query, QueryPractice(query.id, revision=True), (before,))


def is_typed(world: World, practice: QueryPractice, text: str) -> bool:
    """Whether the message is a query, rather than a question or a request."""
    return looks_like_a_query(text, world.catalogue.queries[practice.query].names)


def is_of_no_exercise(world: World, text: str) -> bool:
    """Whether the message is a query, while none is asked for."""
    names = frozenset[str]().union(*(query.names for query in world.catalogue.queries.values()))
    return looks_like_a_query(text, names) and text.lstrip("`").split()[0].lower() in KINDS


def nothing_open(session: Session) -> Turn:
    """A query is typed while none is asked for: it would have no tables to run on."""
    text = "Je fais tourner les requêtes des exercices, sur leurs tables. Tu en veux un ?"
    return turn(session, message(text, Choice("Un exercice SQL", "/requete")), intent="pratiquer_sql")


def answer(world: World, session: Session, practice: QueryPractice, text: str, student: str, now: datetime) -> Turn:
    """Run what was typed and judge it. What can't be run is explained, and costs nothing."""
    query = world.catalogue.queries[practice.query]
    found = grade(query, text, world.catalogue.query_mistakes)
    said = found.message
    if found.rows:
        said = f"{said}\n{_table(found)}"
    if found.verdict == "illisible":
        return _asked(world, session, practice, message(said, HINT, SOLUTION), found)
    attempt = Attempt(
        student=student,
        at=now,
        source=SOURCE,
        item=query.id,
        quantity=query.notion,
        verdict=found.verdict,
        code=found.code,
        hints=practice.hints,
        raw=text,
        seed=None,
    )
    if found.is_right:
        over = replace(session, activity=None)
        told = said if _is_the_model(text, query) else f"{said}\n\nUne autre écriture :\n{query.sql}"
        asked = message(told, *_next(practice, HARDER, _quiz(query)))
        facts = {"feedback": _fact(found)}
        return turn(over, asked, attempts=(attempt,), reviews=(_review(query, practice, Rating.Good),), **facts)
    codes = (found.code,) if found.code is not None else ()
    missed = replace(practice, tries=practice.tries + 1, missed=True, mistakes=(*practice.mistakes, *codes))
    after = replace(session, activity=missed)
    return _asked(world, after, missed, message(said, HINT, SOLUTION), found, (attempt,))


def give_hint(world: World, session: Session, practice: QueryPractice) -> Turn:
    """The next hint; after the last one, the query itself."""
    if practice.hints >= LEVELS:
        return show_solution(world, session, practice)
    helped = replace(practice, hints=practice.hints + 1)
    said = hint(world.catalogue.queries[practice.query], helped.hints)
    return _asked(world, replace(session, activity=helped), helped, message(said, HINT, SOLUTION))


def show_solution(world: World, session: Session, practice: QueryPractice) -> Turn:
    """The model query, explained; the exercise is over."""
    query = world.catalogue.queries[practice.query]
    again = Choice("La réécrire moi-même", f"/requete {query.id}")
    said = message(f"**Une solution :**\n{query.sql}\n\n{_explained(query)}", *_next(practice, again))
    return turn(replace(session, activity=None), said, reviews=(_review(query, practice, Rating.Again),))


def explain_mistake(world: World, session: Session, practice: QueryPractice) -> Turn:
    """What the last named mistake is; where to look when there is none."""
    told = world.catalogue.query_mistakes
    last = next((told[code] for code in reversed(practice.mistakes) if code in told), None)
    query = world.catalogue.queries[practice.query]
    said = last or f"{hint(query, 1)} Tape ta requête et je te dirai où elle dévie."
    return _asked(world, session, practice, message(said, HINT, SOLUTION))


def resume(world: World, practice: QueryPractice) -> Message:
    """The query under way, asked again after a digression."""
    query = world.catalogue.queries[practice.query]
    return message(f"On reprend ?\n{query.statement}\n{_schema(query)}", HINT, SOLUTION, STOP)


def gone(world: World, session: Session, practice: QueryPractice) -> Turn:
    """A button of an exercise that is over: nothing is done, and the one under way is asked again."""
    return turn(session, message("Ce bouton ne sert plus : on en est plus loin."), resume(world, practice))


def _open(world: World, session: Session, query: Query, practice: QueryPractice, before: tuple[Message, ...]) -> Turn:
    text = (
        f"**{query.title}**\n{query.base.presentation}\n{_schema(query)}\n\n{query.statement}\n\n"
        "Écris ta requête, je la fais tourner."
    )
    after = replace(
        session,
        activity=practice,
        theme=practice.theme,
        last_template=query.id,
        notion=query.notion,
        revising=practice.revision,
    )
    asked = _asked(world, after, practice, message(text, HINT, SOLUTION))
    return replace(asked, reply=replace(asked.reply, messages=(*before, *asked.reply.messages)))


def _asked(
    world: World,
    session: Session,
    practice: QueryPractice,
    said: Message,
    found: Feedback | None = None,
    attempts: tuple[Attempt, ...] = (),
) -> Turn:
    """A turn that leaves the exercise open: a query is awaited."""
    query = world.catalogue.queries[practice.query]
    facts: dict[str, Any] = {
        "exercise": {
            "id": query.id,
            "statement": query.statement,
            "givens": {name: list(query.base.tables[name].columns) for name in query.tables},
            "step": {"index": 1, "total": 1, "quantity": query.notion, "question": query.statement},
        },
        "feedback": None if found is None else _fact(found),
    }
    return turn(session, said, attempts=attempts, **facts)


def _fact(found: Feedback) -> dict[str, str | None]:
    return {"verdict": found.verdict, "code": found.code}


def _next(practice: QueryPractice, *others: Choice) -> tuple[Choice, ...]:
    return (REVISE if practice.revision else OTHER, *others)


def _quiz(query: Query) -> Choice:
    return Choice("Un quiz dessus", f"/quiz {query.notion}")


def _schema(query: Query) -> str:
    return "\n".join(f"• {query.base.tables[name].shown}" for name in query.tables)


def _table(found: Feedback) -> str:
    """The first rows that the query gave."""
    return "\n".join(("Premières lignes :", *found.rows)) if len(found.rows) > 1 else f"Résultat : {found.rows[0]}"


def _is_the_model(text: str, query: Query) -> bool:
    return text.rstrip("; ").lower().split() == query.sql.lower().split()


def _explained(query: Query) -> str:
    """What each clause does."""
    explained = zip(query.clauses, query.explanation, strict=True)
    return "\n".join(f"• {clause_of(line)[0]} : {sentence}." for line, sentence in explained)


def _in_order(world: World, notion: str | None) -> Sequence[Query]:
    """The queries on a notion, or on all, the easiest first, then in the order of the course."""
    queries = [query for query in world.catalogue.queries.values() if notion is None or query.notion == notion]
    if not queries:
        return _in_order(world, None)
    place = {id_: notion.programme for id_, notion in world.course.notions.items()}
    return sorted(queries, key=lambda query: (_rank(query), place[query.notion], len(query.clauses), query.id))


def _written_with(query: Query, words: Collection[str]) -> bool:
    sql = f" {fold(query.sql)} "
    return all(f" {word} " in sql for word in words)


def _rank(query: Query) -> int:
    return EASIEST_FIRST.index(query.level)


def _review(query: Query, practice: QueryPractice, rating: Rating) -> Review:
    """How well it went: each query is a variant of what its notion asks for."""
    helped = rating == Rating.Good and (practice.hints > 0 or practice.missed)
    return Review("requete", query.notion, Rating.Hard if helped else rating, query.id)
