"""Why SQLite refuses a query, said in French: the clause, the word, and what to write instead."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

from rapidfuzz import fuzz, process

from exercises.sql.database import FUNCTIONS, Failure
from exercises.sql.query import Query
from exercises.sql.typed import KEYWORDS, Token

type Told = tuple[str | None, str]
"""The code of the mistake when it has one, and the sentence."""

_SHAPE = "L'ordre des clauses : SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY."
_CLOSE = 75
_SHORTEST = 4
_ORDER = ("select", "from", "where", "group", "having", "order", "limit")
_NAMES = {"group": "GROUP BY", "order": "ORDER BY"}
_FRENCH = {
    "et": "AND", "ou": "OR", "entre": "BETWEEN", "comme": "LIKE", "non": "NOT", "dans": "IN", "de": "FROM",
    "croissant": "ASC", "decroissant": "DESC", "somme": "SUM", "moyenne": "AVG", "nombre": "COUNT", "nb": "COUNT",
    "compter": "COUNT", "choisir": "SELECT", "afficher": "SELECT", "top": "LIMIT",
}  # fmt: skip
_NOTHING = (Token("sign", "", "", "", False),) * 2
_AGGREGATES = frozenset({"sum", "count", "avg", "min", "max"})


def told(failure: Failure, tokens: tuple[Token, ...], query: Query) -> Told:
    """What to say of a query that can't be run."""
    for pattern, explain in _REASONS:
        found = re.search(pattern, failure.reason, re.IGNORECASE)
        if found is not None:
            return explain(found[1] if found.groups() else "", tokens, query)
    return None, f"Je n'arrive pas à exécuter cette requête. {_SHAPE}"


def _syntax(near: str, tokens: tuple[Token, ...], query: Query) -> Told:
    """A syntax error near a word: the causes from the surest to the vaguest."""
    readings = (
        _figures(tokens),
        _words(tokens, query),
        _clauses(tokens),
        _actions(tokens),
        _criteria(tokens, query),
        _neighbours(near, tokens, query),
    )
    for cause in chain.from_iterable(readings):
        return cause
    if not near:
        return None, f"Ta requête s'arrête trop tôt : il manque quelque chose à la fin. {_SHAPE}"
    return None, f"Je ne comprends pas ta requête près de « {_short(near)} ». {_SHAPE}"


def _figures(tokens: Sequence[Token]) -> Iterator[Told]:
    for token in tokens:
        if token.is_("€", "$", "£"):
            yield None, f"En SQL, un nombre s'écrit sans unité : enlève « {token.value} »."
        if token.is_("#"):
            yield None, "Une date s'écrit entre apostrophes, année d'abord : '2025-12-24' (les # sont ceux d'Access)."
    yield from _decimal_commas(tokens)
    for one, other in pairwise(tokens):
        if one.kind == other.kind == "number":
            written = f"{one.value}{other.value}"
            yield None, f"Un nombre s'écrit sans espace : {written}, et non « {one.value} {other.value} »."
        if one.is_("=") and other.is_("<", ">") and other.glued:
            yield None, f"« ={other.value} » s'écrit {other.value}=, le signe égal en second."
        if one.kind == "word" and other.is_("%") and other.glued:
            yield (
                "texte_sans_guillemets",
                f"Un texte s'écrit entre apostrophes, son % compris : '{_short(one.typed)}%'.",
            )
        if one.kind == "number" and other.is_("%"):
            yield None, "Un pourcentage s'écrit en décimal : 5 % s'écrit 0.05."


def _decimal_commas(tokens: Sequence[Token]) -> Iterator[Told]:
    depth_of_in = 0
    for at, token in enumerate(tokens[1:-1], 1):
        if token.is_("(") and tokens[at - 1].is_("in", "values"):
            depth_of_in += 1
        if token.is_(")") and depth_of_in:
            depth_of_in -= 1
        before, after = tokens[at - 1], tokens[at + 1]
        whole = before.kind == after.kind == "number" and "." not in before.value + after.value
        if token.is_(",") and whole and token.glued and after.glued and not depth_of_in:
            right, wrong = f"{before.value}.{after.value}", f"{before.value},{after.value}"
            yield "decimale_a_virgule", f"En SQL, la décimale s'écrit avec un point : {right}, et non {wrong}."


def decimal_comma(tokens: Sequence[Token]) -> Told | None:
    """A number with a decimal comma, which SQL takes for two values."""
    return next(_decimal_commas(tokens), None)


def _words(tokens: Sequence[Token], query: Query) -> Iterator[Told]:
    """Words that are no SQL: a keyword in French, or misspelt."""
    for at, token in enumerate(tokens):
        if token.kind != "word" or token.value in KEYWORDS | FUNCTIONS | query.names or _is_alias(tokens, at):
            continue
        if token.value == "et" and not any(before.is_("where", "having") for before in tokens[:at]):
            yield None, "Entre deux colonnes, mets une virgule, pas « et »."
        elif token.value in _FRENCH:
            yield None, f"En SQL, « {token.typed} » s'écrit {_FRENCH[token.value]}."
        elif len(token.value) >= _SHORTEST and (near := _near(token.value, (*KEYWORDS, *_AGGREGATES))) is not None:
            yield None, f"« {_short(token.typed)} » n'est pas un mot de SQL : tu voulais dire {near.upper()} ?"


def _is_alias(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].is_("as")


def _clauses(tokens: Sequence[Token]) -> Iterator[Told]:
    """The order of the clauses, what each needs, parentheses."""
    for one, other in pairwise((*tokens, None)):
        if one is not None and one.is_("order", "group") and (other is None or not other.is_("by")):
            name = _NAMES[one.value]
            yield None, f"Après {one.value.upper()}, il manque BY : {name} s'écrit en deux mots."
        if one is not None and one.is_(",") and (other is None or other.is_(*_ORDER)):
            before = "à la fin" if other is None else f"avant {_clause(other.value)}"
            yield None, f"Il y a une virgule en trop {before}."
    opened, closed = (sum(token.is_(sign) for token in tokens) for sign in "()")
    if opened != closed:
        yield None, "Une parenthèse ouverte n'est pas refermée." if opened > closed else "Une parenthèse est en trop."
    if (
        tokens
        and tokens[0].is_("select")
        and opened == closed
        and not any(t.is_("(") and u.is_("select") for t, u in pairwise(tokens))
    ):
        places = [token.value for token in tokens if token.is_(*_ORDER)]
        for one_place, next_place in pairwise(places):
            if one_place == next_place:
                said = f"{_clause(one_place)} ne s'écrit qu'une fois : relie deux critères par AND ou OR."
                yield None, said
            elif _ORDER.index(next_place) < _ORDER.index(one_place):
                yield None, f"{_clause(next_place)} se place avant {_clause(one_place)}. {_SHAPE}"
    if tokens and tokens[-1].is_("where", "and", "or", "=", "like", "by", "set", "values", "in", "having", "on"):
        yield None, f"Ta requête s'arrête trop tôt : il manque quelque chose après {_clause(tokens[-1].value)}."
    if any(token.is_("between") for token in tokens) and not any(token.is_("and") for token in tokens):
        yield None, "BETWEEN prend deux bornes reliées par AND : BETWEEN 100 AND 500."


def _actions(tokens: Sequence[Token]) -> Iterator[Told]:
    """What an UPDATE, a DELETE or an INSERT is made of."""
    first, second = (*tokens, *_NOTHING)[:2]
    words = [token.value for token in tokens if token.kind == "word"]
    if first.is_("delete") and not second.is_("from"):
        yield None, "DELETE supprime des lignes entières : écris DELETE FROM table, sans * ni colonnes."
    if first.is_("insert") and not second.is_("into"):
        yield None, "Après INSERT, il manque INTO : INSERT INTO table VALUES (…)."
    for one, other in pairwise((*tokens, *_NOTHING)):
        if first.is_("insert") and one.is_("values") and not other.is_("("):
            yield None, "Les valeurs s'écrivent entre parenthèses : VALUES (une, autre, …)."
    if first.is_("update"):
        if "set" not in words:
            yield None, "Dans un UPDATE, il manque SET : UPDATE table SET colonne = valeur WHERE critère."
        elif "where" in words and words.index("where") < words.index("set"):
            yield None, "Dans un UPDATE, SET se place avant WHERE."
        elif second.kind == "word" and words[2:3] != ["set"]:
            yield None, "UPDATE est suivi du nom de la table, puis de SET."
        elif not any(token.is_("=") for token in tokens[: _place_of("where", tokens)]):
            yield None, "SET donne une valeur à une colonne : SET colonne = nouvelle valeur."


def _place_of(word: str, tokens: Sequence[Token]) -> int:
    return next((at for at, token in enumerate(tokens) if token.is_(word)), len(tokens))


def _criteria(tokens: Sequence[Token], query: Query) -> Iterator[Told]:
    """A criterion without its column, a call without its comma or its name."""
    for one, other in pairwise(tokens):
        if one.is_("where", "and", "or", "having") and other.is_("=", "<", ">", "<=", ">=", "<>", "like", "in"):
            yield (
                None,
                f"Après {one.value.upper()}, répète la colonne : un critère est complet, colonne {other.value} valeur.",
            )
        if one.value in query.names and other.kind == "word" and other.value in _AGGREGATES:
            yield None, f"Il manque une virgule entre « {one.value} » et {other.value.upper()}."
        if one.is_("left", "right") and other.is_("("):
            yield None, f"{one.value.upper()} n'est pas une fonction ici : un début de texte se cherche avec LIKE et %."


def _neighbours(near: str, tokens: Sequence[Token], query: Query) -> Iterator[Told]:
    """The word at fault and the one before it."""
    for one, other in pairwise(tokens):
        if other.typed.lower() != near.lower() and other.sql.lower() != near.lower():
            continue
        if {one.value, other.value} <= query.names and one.kind == other.kind == "word":
            yield None, f"Il manque une virgule entre « {one.value} » et « {other.value} »."
        elif other.is_(*_ORDER[1:]) and one.is_("select", "from", "where", "and", "or", "by", "having", "=", "like"):
            yield None, f"Il manque quelque chose entre {_clause(one.value)} et {_clause(other.value)}."
        elif one.kind == "word" and other.kind == "text":
            said = f"Avant {other.typed}, il manque un opérateur : = , LIKE, IN…"
            yield (
                None,
                said if one.value in query.names else f"Je ne comprends pas ce qui précède {_short(other.typed)}.",
            )
        elif one.kind == other.kind == "word" and one.value not in KEYWORDS | query.names:
            both = f"{one.typed} {other.typed}"
            yield "texte_sans_guillemets", f"Un texte s'écrit entre apostrophes : '{_short(both)}'."
        elif other.kind == "word" and one.kind in {"text", "number"} and other.value in query.names:
            yield None, f"Entre {_short(one.typed)} et « {other.value} », il manque AND, OR ou une virgule."


def _no_column(name: str, tokens: tuple[Token, ...], query: Query) -> Told:
    bare = name.rpartition(".")[2].lower()
    table, _, _ = name.rpartition(".")
    if not any(token.is_("from", "update", "into") for token in tokens):
        return None, "Il manque FROM : dis de quelle table viennent les colonnes."
    if bare in _AGGREGATES:
        return None, f"{bare.upper()} prend sa colonne entre parenthèses : {bare.upper()}(colonne)."
    if table.lower() in query.tables and bare not in query.names:
        own = ", ".join(query.base.tables[table.lower()].columns)
        return None, f"La table « {table.lower()} » n'a pas de colonne « {_short(bare)} ». Elle a : {own}."
    columns = sorted({column for each in query.tables for column in query.base.tables[each].columns})
    if bare in columns:
        homes = " ou ".join(each for each in query.tables if bare in query.base.tables[each].columns)
        if table:
            return None, f"« {_short(table)} » n'a pas de colonne « {bare} » : elle est dans {homes}."
        return None, f"La colonne « {bare} » est dans la table {homes} : ajoute-la après FROM, avec sa jointure."
    near = _near(bare, columns)
    if near is None and _is_compared(name, tokens):
        return (
            "texte_sans_guillemets",
            f"« {_short(name)} » est un texte : il s'écrit entre apostrophes, '{_short(name)}'.",
        )
    if near is None:
        return None, f"La colonne « {_short(name)} » n'existe pas. Tu as : {', '.join(columns)}."
    return None, f"La colonne « {_short(name)} » n'existe pas : tu voulais dire « {near} » ?"


def _is_compared(name: str, tokens: Sequence[Token]) -> bool:
    """Whether a word stands where a value is expected."""
    return any(
        other.value == name.lower() and one.is_("=", "<>", "!=", "like", "(", ",", ">", "<", ">=", "<=")
        for one, other in pairwise(tokens)
    ) and any(token.is_("where", "having", "set", "values") for token in tokens)


def _no_table(name: str, tokens: tuple[Token, ...], query: Query) -> Told:
    near = _near(name.lower(), query.tables)
    if near is not None:
        return None, f"La table « {_short(name)} » n'existe pas : elle s'appelle « {near} »."
    return None, f"La table « {_short(name)} » n'existe pas ici. Tu as : {', '.join(query.tables)}."


def _ambiguous(name: str, tokens: tuple[Token, ...], query: Query) -> Told:
    bare = name.rpartition(".")[2].lower()
    homes = [each for each in query.tables if bare in query.base.tables[each].columns]
    if len(homes) < 2:
        return None, f"« {_short(name)} » est ambigu : une table est citée deux fois."
    return None, f"« {bare} » est dans deux tables : précise laquelle, par exemple {homes[0]}.{bare}."


def _aggregate(name: str, tokens: tuple[Token, ...], query: Query) -> Told:
    function = name.strip("()").upper() or "SUM"
    in_where = any(token.is_("where") for token in tokens)
    if in_where:
        said = f"WHERE s'applique ligne par ligne, avant le calcul : un critère sur {function} se met dans HAVING."
        return "where_pour_having", said
    return None, f"{function} ne peut pas se placer là : mets-le dans SELECT, HAVING ou ORDER BY."


def _no_function(name: str, tokens: tuple[Token, ...], query: Query) -> Told:
    if name.lower() in _FRENCH:
        return None, f"En SQL, « {_short(name)} » s'écrit {_FRENCH[name.lower()]}."
    near = _near(name.lower(), (*FUNCTIONS, "in", "values"))
    if near is not None:
        return None, f"La fonction « {_short(name)} » n'existe pas : tu voulais dire {near.upper()} ?"
    return None, f"La fonction « {_short(name)} » n'existe pas ici : COUNT, SUM, AVG, MIN et MAX suffisent."


def _arguments(name: str, tokens: tuple[Token, ...], query: Query) -> Told:
    comma = decimal_comma(tokens)
    return comma or (None, f"{name.upper()} prend une seule colonne entre ses parenthèses.")


def _values(_: str, tokens: tuple[Token, ...], query: Query) -> Told:
    said = "Il faut autant de valeurs que de colonnes, dans le même ordre."
    glued = any(
        token.is_(",") and one.kind == other.kind == "number" and token.glued and other.glued
        for one, token, other in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    return None, f"{said} Une décimale s'écrit avec un point." if glued else said


def _unknown_sign(sign: str, tokens: tuple[Token, ...], query: Query) -> Told:
    return next(_figures(tokens), (None, f"Le signe « {_short(sign)} » n'a pas de sens en SQL."))


def _says(text: str) -> Callable[[str, tuple[Token, ...], Query], Told]:
    return lambda _, tokens, query: (None, text)


_REASONS: tuple[tuple[str, Callable[[str, tuple[Token, ...], Query], Told]], ...] = (
    (r'near "(.*)": syntax error', _syntax),
    (r"incomplete input()", _syntax),
    (r'unrecognized token: "(.*)"', _unknown_sign),
    (r"no such column: (.+)", _no_column),
    (r"table \w+ has no column named (\w+)", _no_column),
    (r"no such table: (?:main\.)?(.+)", _no_table),
    (r"ambiguous column name: (.+)", _ambiguous),
    (r"misuse of aggregate(?: function)?:? ?(\w*)", _aggregate),
    (r"aggregate functions are not allowed in the (GROUP BY)", _says("GROUP BY prend des colonnes, pas un calcul.")),
    (r"no such function: (\w+)", _no_function),
    (r"not authorized to use function: (\w+)", _no_function),
    (r"wrong number of arguments to function (\w+)", _arguments),
    (r"HAVING clause on a non-aggregate", _says("HAVING filtre des groupes : pour filtrer des lignes, c'est WHERE.")),
    (r"row value misused", _says("Les colonnes de SELECT s'écrivent sans parenthèses, séparées par des virgules.")),
    (r"GROUP BY clause is required before HAVING", _says("HAVING filtre des groupes : il faut GROUP BY avant lui.")),
    (r"JOIN clause is required before ON", _says("ON suit une jointure : FROM table INNER JOIN autre ON …")),
    (r"\d+ values for \d+ columns|but \d+ values were supplied", _values),
    (r"UNIQUE constraint failed", _says("Cette clé primaire est déjà prise : chaque ligne a la sienne.")),
    (r"ORDER BY term out of range", _says("ORDER BY ne trouve pas cette colonne : écris son nom.")),
    (r"sub-select returns|same number of result columns", _says("Les deux SELECT n'ont pas autant de colonnes.")),
    (r"no tables specified", _says("Il manque FROM : dis dans quelle table chercher.")),
    (
        r"interrupted|too many rows|too big|too many|too complex|too large|OverflowError|circular",
        _says("Ta requête demande beaucoup trop de travail : relie tes tables par leur clé, et reste simple."),
    ),
    (
        r"not authorized|prohibited|one statement|recursive|authoriz",
        _says("Ici, seules les tables et les fonctions de l'exercice sont ouvertes, une requête à la fois."),
    ),
)


def _near(word: str, known: Sequence[str]) -> str | None:
    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return None if found is None else str(found[0])


def _clause(word: str) -> str:
    return _NAMES.get(word, word.upper())


def _short(text: str) -> str:
    """A student's word, as it may be quoted back.

    >>> _short("a" * 40)
    'aaaaaaaaaaaaaaaaaaaaaaa…'
    """
    plain = " ".join(text.replace("*", "").split())
    return plain if len(plain) <= 24 else f"{plain[:23]}…"
