"""One query against the model: right when it gives the same rows, here and on other data; else its mistake is named."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import Literal

from exercises.grading import RIGHT
from exercises.sql import faults
from exercises.sql.database import Cell, Failure, Kind, Result, Row, run
from exercises.sql.query import Query
from exercises.sql.typed import KINDS, Token, Unreadable, joined, read

Verdict = Literal["correct", "erreur_connue", "faux", "illisible"]

_AGGREGATES = frozenset({"sum", "count", "avg", "min", "max"})
_TOLERANCE = 0.0051
_MOST_COLUMNS = 5
_SHOWN, _LONGEST_CELL = 4, 24
# what a query with this mistake lacks, or holds
_LACKING = {
    "where_oublie": "where",
    "group_by_oublie": "group",
    "having_oublie": "having",
    "distinct_oublie": "distinct",
    "tri_oublie": "order",
}
_PRESENT = {"et_pour_ou": "and", "ou_pour_et": "or", "where_pour_having": "where"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FRENCH_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")


@dataclass(frozen=True, slots=True)
class Feedback:
    """What to tell the student; `rows` are the first ones that their query gave, ready to be shown."""

    verdict: Verdict
    code: str | None
    message: str
    rows: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether the exercise is done."""
        return self.verdict in RIGHT


@dataclass(frozen=True, slots=True)
class _Answer:
    """A query that ran: its tokens and what it gave, here and on the other data."""

    tokens: tuple[Token, ...]
    here: Result
    there: Result


def grade(query: Query, text: str, told: Mapping[str, str]) -> Feedback:
    """Judge what was typed. `told`: what each mistake is, by its code. A query that can't be run costs nothing."""
    tokens = read(text, query.names)
    if isinstance(tokens, Unreadable):
        return Feedback("illisible", None, tokens.message)
    kind = KINDS.get(tokens[0].value) if tokens else None
    if kind != query.kind:
        return Feedback("illisible", None, _other_verb(tokens, query))
    return _judged(query, tokens, told)


def results(query: Query, sql: str) -> tuple[Result, Result] | Failure:
    """What a query gives on the data of the exercise, and on the other data."""
    base = query.base
    here = run(base, base.data, query.tables, sql, query.kind)
    if isinstance(here, Failure):
        return here
    there = run(base, base.other_data, query.tables, sql, query.kind)
    return there if isinstance(there, Failure) else (here, there)


def same(one: Result, other: Result, *, ordered: bool) -> bool:
    """Whether two results hold the same rows, to the cent, in any order of columns; in their order when it counts."""
    return _columns(one, other, ordered=ordered) is not None


def _judged(query: Query, tokens: tuple[Token, ...], told: Mapping[str, str]) -> Feedback:
    ran, models = results(query, joined(tokens)), results(query, query.sql)
    assert not isinstance(models, Failure)
    if isinstance(ran, Failure):
        code, said = faults.told(ran, tokens, query)
        return Feedback("illisible" if code is None else "erreur_connue", code, said)
    (here, there), (model, other_model) = ran, models
    answer = _Answer(tokens, here, there)
    shown = _shown(here, query.kind)
    order = _columns(model, here, ordered=query.ordered)
    if order is not None and _columns(other_model, there, ordered=query.ordered) is not None:
        aside = "" if list(order) == sorted(order) else " (les colonnes sont dans un autre ordre, sans conséquence)"
        return Feedback("correct", None, f"Juste : {_counted(here, query.kind)}{aside}.", shown)
    if order is not None:
        said = (
            "Ta requête donne le bon résultat ici, mais pas sur d'autres données : le critère doit venir de la "
            "question, pas de ce qu'on voit dans la table."
        )
        return Feedback("faux", None, said, shown)
    for code, said in _named(query, answer, model, told):
        return Feedback("erreur_connue", code, said, shown)
    return Feedback("faux", None, _difference(query, here, model), shown)


def _other_verb(tokens: tuple[Token, ...], query: Query) -> str:
    kind: Kind | None = KINDS.get(tokens[0].value) if tokens else None
    wanted = query.kind.upper()
    if kind is None:
        misspelt = faults.told(Failure('near "": syntax error'), tokens[:1], query)
        near = misspelt[1] if "tu voulais dire" in misspelt[1] else ""
        return near or f"Une requête commence ici par {wanted}."
    if query.kind == "select":
        return f"Ici, on affiche sans rien changer : {wanted}, et non {kind.upper()}."
    return f"Ici, on agit sur la base : {wanted}, et non {kind.upper()}."


def _named(query: Query, answer: _Answer, model: Result, told: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The mistakes that the answer may be, the surest first."""
    right = read(query.sql, query.names)
    assert not isinstance(right, Unreadable)
    yield from ((code, told[code]) for code in _values_at_fault(answer.tokens, right))
    for mistake in query.mistakes:
        wrong = results(query, mistake.sql)
        if (
            not isinstance(wrong, Failure)
            and _may_be(mistake.code, answer, query.kind)
            and all(
                _columns(one, other, ordered=query.ordered) is not None
                for one, other in zip(wrong, (answer.here, answer.there), strict=True)
            )
        ):
            yield mistake.code, mistake.message
    comma = faults.decimal_comma(answer.tokens)
    if comma is not None and comma[0] is not None:
        yield comma[0], comma[1]
    yield from ((code, told[code]) for code in _by_rows(query, answer, model))
    yield from _by_columns(query, answer, model, told)
    yield from ((code, told[code]) for code in _by_structure(query, answer.tokens, right))


def _by_rows(query: Query, answer: _Answer, model: Result) -> Iterator[str]:
    """What the rows alone tell: their order, or rows that come twice."""
    here = answer.here
    if query.kind != "select":
        return
    if query.ordered and _columns(model, here, ordered=False) is not None:
        backwards = Result(here.columns, here.rows[::-1])
        if not _has(answer.tokens, "order"):
            yield "tri_oublie"
        yield "tri_inverse" if _columns(model, backwards, ordered=True) is not None else "tri_a_revoir"
    elif len(here.rows) != len(model.rows) and {*map(_key, here.rows)} == {*map(_key, model.rows)}:
        yield "distinct_oublie" if len(here.rows) > len(model.rows) else "distinct_en_trop"


def _by_columns(query: Query, answer: _Answer, model: Result, told: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    wanted, given = len(model.columns), len(answer.here.columns)
    if query.kind != "select" or wanted == given:
        return
    for one, other in pairwise(answer.tokens):
        if given < wanted and {one.value, other.value} <= query.names and one.kind == other.kind == "word":
            yield "virgule_oubliee", f"Il manque une virgule entre « {one.value} » et « {other.value} »."
    code = "colonne_en_trop" if given > wanted else "colonne_manquante"
    asked = f"Tu en affiches {given}, la question en demande {wanted}."
    if given > wanted or len(model.rows) == len(answer.here.rows):
        yield code, f"{told[code]} {asked}"


def _may_be(code: str, answer: _Answer, kind: Kind) -> bool:
    """Whether the words of a query do not contradict a mistake that its rows may be; no row at all proves nothing."""
    lacking, present = _LACKING.get(code), _PRESENT.get(code)
    if lacking is not None:
        return not _has(answer.tokens, lacking)
    if present is not None:
        return _has(answer.tokens, present)
    return bool(answer.here.rows if kind == "select" else answer.here.changed)


def _by_structure(query: Query, typed: Sequence[Token], model: Sequence[Token]) -> Iterator[str]:
    """What lacks in the query, or stands for something else."""
    if _is_cartesian(typed, query):
        yield "jointure_oubliee"
    if any(_ends(typed, at) and _ends(typed, at) != _ends(typed, at)[::-1] for at in range(len(typed))):
        yield "jointure_a_revoir"
    for word, code in (("where", "where_oublie"), ("group", "group_by_oublie"), ("having", "having_oublie")):
        if _has(model, word) and not _has(typed, word):
            yield code
    yield from _words_swapped(typed, model)


def _values_at_fault(typed: Sequence[Token], model: Sequence[Token]) -> Iterator[str]:
    for one, other in pairwise(typed):
        if other.is_("null") and one.is_("=", "<>", "!="):
            yield "null_avec_egal"
        if other.kind != "text":
            continue
        if one.is_("=") and _has(model, "like") and {"%", "*"} & set(other.value):
            yield "egal_pour_like"
        if one.is_("=") and not other.value and _has(model, "null"):
            yield "vide_pour_null"
        if one.is_("like") and "*" in other.value:
            yield "joker_d_access"
        if one.is_("like") and _has(model, "like") and not {"%", "_"} & set(other.value):
            yield "joker_oublie"
        if _FRENCH_DATE.fullmatch(other.value):
            yield "date_francaise"
    for first, sign, other in zip(typed, typed[1:], typed[2:], strict=False):
        if sign.is_("/", "-") and sign.glued and first.kind == other.kind == "number" and _is_a_date(model):
            yield "date_francaise"


def _is_a_date(model: Sequence[Token]) -> bool:
    return any(token.kind == "text" and _DATE.fullmatch(token.value) for token in model)


def _words_swapped(typed: Sequence[Token], model: Sequence[Token]) -> Iterator[str]:
    for right, wrong, code in (
        ("sum", "count", "count_pour_sum"),
        ("count", "sum", "sum_pour_count"),
        ("sum", "avg", "avg_pour_sum"),
        ("avg", "sum", "sum_pour_avg"),
    ):
        if _has(model, right) and _has(typed, wrong) and not _has(typed, right) and not _has(model, wrong):
            yield code
    if _has(model, "having") and not _AGGREGATES & {token.value for token in typed[_place(typed, "having") :]}:
        yield "having_sans_calcul"
    if _AGGREGATES & {token.value for token in typed} and not _AGGREGATES & {token.value for token in model}:
        yield "calcul_en_trop"
    jokers = [[token.value.strip("%_ ") for token in each if token.kind == "text"] for each in (typed, model)]
    if _has(typed, "like") and _has(model, "like") and jokers[0] and jokers[0][0].lower() == jokers[1][0].lower():
        yield "joker_mal_place"
    either = _has(model, "or") or _has(model, "in")
    if either and _links(typed, "and") > _links(model, "and") and not _has(typed, "or"):
        yield "et_pour_ou"
    if _links(model, "and") and not _has(model, "or") and _has(typed, "or"):
        yield "ou_pour_et"


def _place(tokens: Sequence[Token], word: str) -> int:
    return next((at for at, token in enumerate(tokens) if token.is_(word)), 0)


def _has(tokens: Sequence[Token], word: str) -> bool:
    return any(token.is_(word) for token in tokens)


def _links(tokens: Sequence[Token], word: str) -> int:
    """How many times criteria are linked by the word; the AND of a BETWEEN links none."""
    betweens = sum(token.is_("between") for token in tokens) if word == "and" else 0
    return sum(token.is_(word) for token in tokens) - betweens


def _ends(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The names of the two columns that an « = » links, with their tables (« a.x = b.y »); none elsewhere."""
    around = [token.value for token in tokens[max(at - 3, 0) : at + 4]]
    match around:
        case [_, ".", one, "=", _, ".", other]:
            return one, other
    return ()


def _is_cartesian(tokens: Sequence[Token], query: Query) -> bool:
    """Whether two tables are named and fewer equalities of columns than it takes to link them."""
    named = {token.value for token in tokens if token.value in query.tables and token.kind in {"word", "name"}}
    if any(token.is_("natural", "using") for token in tokens):
        return False
    linked = sum(
        token.is_("=") and {before.kind, after.kind} <= {"word", "name"} and not after.is_("null")
        for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    return len(named) >= 2 and linked < len(named) - 1


def _columns(model: Result, given: Result, *, ordered: bool) -> tuple[int, ...] | None:
    """The order in which the given columns are the model's; None when they are not."""
    width = len(model.rows[0]) if model.rows else len(model.columns)
    if len(given.rows) != len(model.rows) or any(len(row) != width for row in given.rows[:1]):
        return None
    if len(given.columns) != len(model.columns):
        return None
    plain = tuple(range(width))
    orders = permutations(plain) if model.columns and width <= _MOST_COLUMNS else iter((plain,))
    return next(
        (
            order
            for order in orders
            if _alike(tuple(tuple(row[i] for i in order) for row in given.rows), model.rows, ordered=ordered)
        ),
        None,
    )


def _alike(given: Sequence[Row], wanted: Sequence[Row], *, ordered: bool) -> bool:
    if not ordered:
        given, wanted = sorted(given, key=_key), sorted(wanted, key=_key)
    return all(
        len(one) == len(other) and all(map(_equal, one, other)) for one, other in zip(given, wanted, strict=True)
    )


def _equal(one: Cell, other: Cell) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= _TOLERANCE
    return one == other


def _key(row: Row) -> tuple[tuple[int, float, str], ...]:
    return tuple(
        (0, 0.0, "") if cell is None else (1, round(cell, 2), "") if isinstance(cell, int | float) else (2, 0.0, cell)
        for cell in row
    )


def _difference(query: Query, here: Result, model: Result) -> str:
    """What can be said of a wrong result that no mistake explains."""
    if query.kind != "select":
        if here.changed != model.changed:
            return f"Ta requête touche {_lines(here.changed)}, il en fallait {model.changed} : regarde le critère."
        return "Ta requête touche le bon nombre de lignes, mais pas les bonnes, ou pas avec la bonne valeur."
    if len(here.rows) != len(model.rows):
        clause = "HAVING" if "\nHAVING" in query.sql else "WHERE" if "\nWHERE" in query.sql else "FROM"
        return (
            f"Ta requête donne {_lines(len(here.rows))}, on en attend {len(model.rows)} : relis la question et ta "
            f"clause {clause}."
        )
    return "Le nombre de lignes est bon, mais pas leur contenu : relis ce que la question demande d'afficher."


def _counted(here: Result, kind: Kind) -> str:
    match kind:
        case "select":
            return _lines(len(here.rows))
        case "update":
            return f"{_lines(here.changed)} mise{'s' if here.changed > 1 else ''} à jour"
        case "delete":
            return f"{_lines(here.changed)} supprimée{'s' if here.changed > 1 else ''}"
        case "insert":
            return f"{_lines(here.changed)} ajoutée{'s' if here.changed > 1 else ''}"


def _lines(number: int) -> str:
    return f"{number} ligne{'s' if number > 1 else ''}"


def _shown(here: Result, kind: Kind) -> tuple[str, ...]:
    if kind != "select":
        return ()
    return tuple(" · ".join(map(_cell, row[:_MOST_COLUMNS])) for row in here.rows[:_SHOWN])


def _cell(value: Cell) -> str:
    match value:
        case None:
            return "NULL"
        case int():
            return str(value)
        case float():
            return _decimal(value)
        case _:
            text = " ".join(value.replace("*", "").split())
            return text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1]}…"


def _decimal(value: float) -> str:
    """
    >>> _decimal(1234.5), _decimal(1200.0)
    ('1234,50', '1200')
    """
    return f"{value:.0f}" if value.is_integer() else f"{value:.2f}".replace(".", ",")
