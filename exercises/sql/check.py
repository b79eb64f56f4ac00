"""Whether the queries to write hold together: `fidele check` tells what does not, where, and what to do."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from exercises.sql.database import Failure, run
from exercises.sql.grading import grade, results, same
from exercises.sql.query import LEVELS, Query, clause_of, hint
from exercises.sql.typed import Unreadable, read

_WORDS_THAT_TELL = 3


def check_queries(queries: Iterable[Query], notions: Iterable[str]) -> Iterator[str]:
    """Every problem, in French. `notions` are the ids of the course's."""
    known = frozenset(notions)
    for query in queries:
        if query.notion not in known:
            yield _problem(query, None, f"« {query.notion} » n'est pas une notion", "Renomme le dossier.")
        yield from _of_the_model(query)
        yield from _of_the_mistakes(query)
        yield from _of_the_hints(query)


def _problem(query: Query, key: str | None, fact: str, remedy: str, line: int | None = None) -> str:
    return f"{query.file}, ligne {line or query.lines.get(key or '', 1)} : {fact}. {remedy}"


def _of_the_model(query: Query) -> Iterator[str]:
    found = results(query, query.sql)
    if isinstance(found, Failure):
        yield _problem(query, "requete", f"la requête modèle ne tourne pas ({found.reason})", "Corrige-la.")
        return
    if any(not one.rows for one in found):
        yield _problem(query, "requete", "la requête modèle ne donne aucune ligne", "Change le critère ou les données.")
    if same(*found, ordered=False):
        yield _problem(
            query, "requete", "les autres données donnent le même résultat", "Change les autres données de la base."
        )
    if not grade(query, query.sql, {}).is_right:
        yield _problem(query, "requete", "la requête modèle n'est pas jugée juste", "Regarde ce que la base contient.")
    if query.ordered and not all(_is_ordered_in_full(query)):
        yield _problem(
            query,
            "requete",
            "ORDER BY laisse des lignes à égalité",
            "Ajoute une colonne au tri, ou change les données.",
        )
    for line in query.clauses:
        if not clause_of(line)[0]:
            yield _problem(
                query, "requete", f"la ligne « {line} » ne commence pas par une clause", "Une clause par ligne."
            )


def _is_ordered_in_full(query: Query) -> Iterator[bool]:
    """For each of its data, whether the rows come in the same order when the tables are filled backwards."""
    for data in (query.base.data, query.base.other_data):
        backwards = {name: rows[::-1] for name, rows in data.items()}
        one, other = (run(query.base, rows, query.tables, query.sql, query.kind) for rows in (data, backwards))
        yield not isinstance(one, Failure) and not isinstance(other, Failure) and one.rows == other.rows


def _of_the_mistakes(query: Query) -> Iterator[str]:
    right = results(query, query.sql)
    if isinstance(right, Failure):
        return
    ran = []
    for mistake in query.mistakes:
        wrong = results(query, mistake.sql)
        if isinstance(wrong, Failure):
            fact = f"la requête de « {mistake.code} » ne tourne pas ({wrong.reason})"
            yield _problem(query, None, fact, "Corrige-la : une erreur donne un résultat.", mistake.line)
        elif same(right[0], wrong[0], ordered=query.ordered):
            fact = f"l'erreur « {mistake.code} » donne le bon résultat"
            yield _problem(query, None, fact, "Change les données pour qu'elle se voie.", mistake.line)
        else:
            ran.append((mistake, wrong))
    for (one, first), (other, second) in combinations(ran, 2):
        if all(same(a, b, ordered=query.ordered) for a, b in zip(first, second, strict=True)):
            fact = f"« {one.code} » et « {other.code} » donnent le même résultat"
            yield _problem(query, None, fact, "Change les données, ou retire l'une des deux.", other.line)


def _of_the_hints(query: Query) -> Iterator[str]:
    bodies = [_values(clause_of(line)[1]) for line in query.clauses if clause_of(line)[0] not in {"FROM", "UPDATE"}]
    for level in range(1, LEVELS + 1):
        values = _values(hint(query, level))
        for body in bodies:
            if len(body) >= _WORDS_THAT_TELL and _holds(values, body):
                fact = f"un indice contient la réponse « {' '.join(body)} »"
                yield _problem(query, "indices", fact, "Montre autre chose, sur une autre table.")


def _values(text: str) -> tuple[str, ...]:
    # a French sentence has apostrophes that open no text
    tokens = read(text.replace("'", " "), ())
    return () if isinstance(tokens, Unreadable) else tuple(token.value for token in tokens)


def _holds(values: tuple[str, ...], body: tuple[str, ...]) -> bool:
    return any(values[at : at + len(body)] == body for at in range(len(values)))
