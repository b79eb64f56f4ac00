"""Queries to write, as data: bases, statements, the model query, the mistakes that other queries make."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

import yaml

from exercises.quantity import ContentError
from exercises.sql.database import TYPES, Base, Cell, Data, Kind, Row, Table
from exercises.sql.typed import KINDS

HERE = Path(__file__).parent
LEVELS = 3
"""Hints on a query; what comes after them is the query itself."""

_KEYS = {"titre", "niveau", "base", "tables", "enonce", "requete", "explication", "indices", "erreurs"}
_CLAUSE = re.compile(
    r"(SELECT DISTINCT|SELECT|FROM|INNER JOIN|WHERE|GROUP BY|HAVING|ORDER BY"
    r"|UPDATE|SET|DELETE FROM|INSERT INTO|VALUES)\b"
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong query, the code of the mistake that it makes, what to tell; `line`: where it is written."""

    code: str
    sql: str
    message: str
    line: int


@dataclass(frozen=True, slots=True)
class Query:
    """One exercise: the query to write on some tables of a base.

    `notion` is the course's, by the name of its folder. `sql` has a clause a line, and `explanation` as many sentences.
    """

    id: str
    notion: str
    title: str
    level: Literal["decouverte", "application", "examen"]
    base: Base
    tables: tuple[str, ...]
    statement: str
    sql: str
    explanation: tuple[str, ...]
    clues: tuple[str, str]
    mistakes: tuple[Mistake, ...]
    file: str
    lines: Mapping[str, int]

    @property
    def kind(self) -> Kind:
        """What the query does."""
        return KINDS[self.sql.split()[0].lower()]

    @property
    def ordered(self) -> bool:
        """Whether the rows are to come in an order."""
        return "\nORDER BY" in self.sql

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses, one a line."""
        return tuple(self.sql.splitlines())

    @property
    def names(self) -> frozenset[str]:
        """The names of its tables and of their columns."""
        return frozenset(self.tables) | frozenset(c for name in self.tables for c in self.base.tables[name].columns)


def clause_of(line: str) -> tuple[str, str]:
    """The keyword of a clause and what follows it.

    >>> clause_of("GROUP BY ville"), clause_of("INNER JOIN facture ON a = b")
    (('GROUP BY', 'ville'), ('INNER JOIN', 'facture ON a = b'))
    """
    match = _CLAUSE.match(line)
    keyword = match[1] if match is not None else ""
    return keyword, line[len(keyword) :].strip()


def hint(query: Query, level: int) -> str:
    """The hint of a level from 1 to 3: where to look, the clauses in their order, a smaller query on another table."""
    match level:
        case 1:
            return query.clues[0]
        case 2:
            shape = " … ".join(clause_of(line)[0] for line in query.clauses)
            return f"Les clauses, dans l'ordre : {shape} …"
        case _:
            return query.clues[1]


def load_queries(folder: Path = HERE) -> Mapping[str, Query]:
    """Every query to write, in the order of the course. ContentError, in French, on the first fault of form."""
    bases = {path.stem: _base(path) for path in sorted((folder / "bases").glob("*.yml"))}
    told = _mapping(folder / "erreurs.yml")[0]
    queries = (_query(path, bases, told) for path in sorted((folder / "exercices").glob("*/*.yml")))
    return {query.id: query for query in sorted(queries, key=lambda query: query.id)}


def known_mistakes(folder: Path = HERE) -> Mapping[str, str]:
    """What each mistake is, by its code, whatever the exercise."""
    return _mapping(folder / "erreurs.yml")[0]


def _mapping(path: Path) -> tuple[dict[str, Any], dict[str, int]]:
    """A file's mapping, and the line of each key (« erreurs.1 » is the second mistake)."""
    text = path.read_text(encoding="utf-8")
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        values = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise ContentError(
            f"{path.name}, ligne {line} : YAML illisible ({fault.problem}). Mets entre guillemets un texte qui "
            "contient « : » ou « # »."
        ) from fault
    if not isinstance(node, yaml.MappingNode) or not isinstance(values, dict):
        raise ContentError(f"{path.name}, ligne 1 : une suite « clé: valeur » est attendue.")
    lines: dict[str, int] = {}
    for key, value in node.value:
        lines[key.value] = key.start_mark.line + 1
        if isinstance(value, yaml.SequenceNode):
            lines |= {f"{key.value}.{index}": item.start_mark.line + 1 for index, item in enumerate(value.value)}
    return values, lines


def _fault(path: Path, line: int, fact: str, remedy: str) -> ContentError:
    return ContentError(f"sql/{path.parent.name}/{path.name}, ligne {line} : {fact}. {remedy}")


def _base(path: Path) -> Base:
    raw, lines = _mapping(path)
    wanted = {"presentation", "tables", "donnees", "autres_donnees"}
    if set(raw) != wanted:
        raise _fault(path, 1, "les clés ne sont pas celles d'une base", f"Écris : {', '.join(sorted(wanted))}.")
    tables: dict[str, Table] = {}
    for name, entry in raw["tables"].items():
        columns: dict[str, str] = entry["colonnes"]
        unknown = set(columns.values()) - TYPES
        if unknown or entry["cle"] not in columns or not set(entry.get("liens", {})) <= set(columns):
            raise _fault(
                path,
                lines["tables"],
                f"la table « {name} » a un type, une clé ou un lien inconnu",
                f"Types possibles : {', '.join(sorted(TYPES))} ; la clé et les liens sont des colonnes.",
            )
        tables[name] = Table(name, columns, entry["cle"], entry.get("liens", {}))
    return Base(
        path.stem,
        raw["presentation"],
        tables,
        _data(path, lines["donnees"], raw["donnees"], tables),
        _data(path, lines["autres_donnees"], raw["autres_donnees"], tables),
    )


def _data(path: Path, line: int, raw: dict[str, list[list[Any]]], tables: Mapping[str, Table]) -> Data:
    for name, table in tables.items():
        for row in raw.get(name, [[]]):
            if len(row) != len(table.columns):
                raise _fault(
                    path,
                    line,
                    f"une ligne de « {name} » n'a pas {len(table.columns)} valeurs : {row}",
                    f"Écris les valeurs dans l'ordre : {', '.join(table.columns)}.",
                )
    return {name: tuple(_row(row) for row in raw[name]) for name in tables}


def _row(row: list[Any]) -> Row:
    return tuple(_cell(value) for value in row)


def _cell(value: Any) -> Cell:
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, int | float) else str(value)


def _query(path: Path, bases: Mapping[str, Base], told: Mapping[str, str]) -> Query:
    raw, lines = _mapping(path)
    unknown, absent = set(raw) - _KEYS, _KEYS - set(raw)
    if unknown or absent:
        fact = f"clé inconnue « {min(unknown)} »" if unknown else f"il manque la clé « {min(absent)} »"
        raise _fault(path, lines.get(min(unknown or {""}), 1), fact, f"Clés attendues : {', '.join(sorted(_KEYS))}.")
    base = bases.get(raw["base"])
    if base is None or not set(raw["tables"]) <= set(base.tables):
        raise _fault(path, lines["base"], "la base ou l'une des tables n'existe pas", "Regarde dans sql/bases/.")
    if raw["niveau"] not in {"decouverte", "application", "examen"}:
        raise _fault(path, lines["niveau"], "niveau inconnu", "Écris decouverte, application ou examen.")
    sql = "\n".join(line.strip() for line in raw["requete"].strip().splitlines())
    if sql.split()[0].lower() not in KINDS:
        raise _fault(path, lines["requete"], "la requête ne commence pas par un verbe", "Écris SELECT, UPDATE, …")
    if len(raw["explication"]) != len(sql.splitlines()):
        raise _fault(path, lines["explication"], "il faut une explication par clause", "Écris une clause par ligne.")
    if len(raw["indices"]) != 2:
        raise _fault(
            path,
            lines["indices"],
            "il faut deux indices",
            "Le premier dit où regarder, le second montre une requête plus petite, sur autre chose.",
        )
    return Query(
        id=path.stem,
        notion=path.parent.name,
        title=raw["titre"],
        level=raw["niveau"],
        base=base,
        tables=tuple(raw["tables"]),
        statement=raw["enonce"].strip(),
        sql=sql,
        explanation=tuple(raw["explication"]),
        clues=(raw["indices"][0], raw["indices"][1]),
        mistakes=tuple(
            _mistake(path, lines[f"erreurs.{index}"], entry, told) for index, entry in enumerate(raw["erreurs"])
        ),
        file=f"sql/{path.parent.name}/{path.name}",
        lines=lines,
    )


def _mistake(path: Path, line: int, entry: Any, told: Mapping[str, str]) -> Mistake:
    match entry:
        case {"code": str(code), "requete": str(sql), **rest} if set(rest) <= {"message"} and code in told:
            return Mistake(code, " ".join(sql.split()), str(rest.get("message", told[code])), line)
    raise _fault(
        path,
        line,
        "cette erreur n'a pas de code connu ou pas de requête",
        "Écris « - {code: …, requete: …} », le code étant l'un de ceux de sql/erreurs.yml.",
    )
