"""A query as it was typed on a phone, cut into tokens: curly quotes, accents and stray signs are put right."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from exercises.sql.database import LONGEST_QUERY, Kind, unaccented

type TokenKind = Literal["word", "text", "number", "name", "sign"]

KINDS: dict[str, Kind] = {"select": "select", "update": "update", "delete": "delete", "insert": "insert"}
KEYWORDS = frozenset(
    {
        "select", "distinct", "from", "where", "group", "order", "by", "having", "join", "inner", "left", "right",
        "outer", "cross", "natural", "on", "using", "and", "or", "not", "in", "like", "between", "is", "null", "as",
        "asc", "desc", "limit", "offset", "update", "set", "delete", "insert", "into", "values", "union", "all",
        "exists", "case", "when", "then", "else", "end", "collate", "with",
    }
)  # fmt: skip
_STARTERS = frozenset({"from", "where", "group", "order", "having", "join"})
# never the first word of a message in French
_FOREIGN = frozenset(
    {"pragma", "attach", "detach", "vacuum", "drop", "create", "alter", "explain", "begin", "reindex", "with"}
)
_SIGNALS = re.compile(r"[=<>*;(≥≤≠]")
_WORD = re.compile(r"[^\W\d]\w*")
_FENCE = re.compile(r"^`{1,3}(?:sql\b)?|`{1,3}$", re.IGNORECASE)
_ANNOUNCED = re.compile(r"^[^:']{1,30}:\s*(?=(?:select|update|delete|insert)\b)", re.IGNORECASE)
_QUOTES = str.maketrans(
    {
        "’": "'", "‘": "'", "‚": "'", "´": "'", "′": "'", "“": '"', "”": '"', "„": '"', "″": '"', "−": "-", "–": "-",
        "×": "*", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "≥": ">=", "≤": "<=", "≠": "<>",
    }
)  # fmt: skip
_GUILLEMETS = re.compile(r"«\s*([^«»']*?)\s*»")
_TOKEN = re.compile(
    r"""
    (?P<space>\s+|--[^\n]*)
    | (?P<text>'(?:[^']|'')*')
    | (?P<double>"[^"]*")
    | (?P<name>\[[^\]]*\]|`[^`]*`)
    | (?P<number>[0-9]+(?:\.[0-9]+)?)
    | (?P<word>[^\W\d]\w*)
    | (?P<sign><=|>=|<>|!=|==|\|\||.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query. `value` is a word in lower case without accents, a text without its quotes, a sign.

    `sql` is what SQLite is given, `typed` what the student wrote, `glued`: no space stands before it.
    """

    kind: TokenKind
    value: str
    sql: str
    typed: str
    glued: bool

    def is_(self, *words: str) -> bool:
        """Whether it is one of these words or signs."""
        return self.kind in {"word", "sign"} and self.value in words


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why the text is not one query: told to the student."""

    message: str


def looks_like_a_query(text: str, names: Collection[str]) -> bool:
    """Whether a message is a query rather than a question on one; `names` are those of the tables and columns.

    >>> looks_like_a_query("select nom from client", {"nom"}), looks_like_a_query("select ça sert à quoi", {"nom"})
    (True, False)
    """
    bare = _bare(text)
    words = [unaccented(word) for word in _WORD.findall(bare[:LONGEST_QUERY])]
    if not words or not bare[:1].isalpha():
        return False
    first, known = words[0], set(words[1:]) & set(names)
    if bare.endswith("?") and not known:
        return False
    signs = bool(known) or _SIGNALS.search(bare) is not None
    if first in KINDS:
        return signs or not set(words[1:]).isdisjoint({"from", "into", "set"})
    if first in _FOREIGN:
        return True
    return signs and (first in _STARTERS or ("from" in words and bool(known)))


def read(text: str, names: Collection[str]) -> tuple[Token, ...] | Unreadable:
    """The tokens of one query, without its final « ; » or « ? ». Double quotes hold a text, or a known name."""
    bare = _GUILLEMETS.sub(r"'\1'", _bare(text).translate(_QUOTES))
    if len(bare) > LONGEST_QUERY:
        return Unreadable(f"Ta requête est trop longue : {LONGEST_QUERY} signes suffisent largement ici.")
    tokens: list[Token] = []
    glued = False
    for match in _TOKEN.finditer(bare):
        if match.lastgroup == "space":
            glued = False
            continue
        tokens.append(_token(str(match.lastgroup), match[0], glued, names))
        glued = True
    while tokens and tokens[-1].is_(";", "?", "!", "."):
        tokens.pop()
    if any(token.is_(";") for token in tokens):
        return Unreadable("Une seule requête à la fois : le « ; » la termine, rien ne le suit.")
    if any(token.is_("'", '"') for token in tokens):
        return Unreadable("Un guillemet ouvert n'est pas refermé : un texte s'écrit 'Lyon', entre deux apostrophes.")
    return tuple(tokens)


def joined(tokens: tuple[Token, ...]) -> str:
    """The query as SQLite is given it."""
    return "".join(token.sql if token.glued else f" {token.sql}" for token in tokens).strip()


def _bare(text: str) -> str:
    """Without the fences and the words that announce a query."""
    inside = _FENCE.sub("", _FENCE.sub("", text.strip()).strip()).strip()
    return _ANNOUNCED.sub("", inside)


def _token(group: str, typed: str, glued: bool, names: Collection[str]) -> Token:
    match group:
        case "text":
            return Token("text", typed[1:-1].replace("''", "'"), typed, typed, glued)
        case "double" if unaccented(typed[1:-1]) not in names:
            inside = typed[1:-1].replace("'", "''")
            return Token("text", typed[1:-1], f"'{inside}'", typed, glued)
        case "double" | "name":
            inside = unaccented(typed[1:-1])
            escaped = inside.replace('"', '""')
            return Token("name", inside, f'"{escaped}"', typed, glued)
        case "word":
            plain = unaccented(typed)
            return Token("word", plain, plain if not typed.isascii() else typed, typed, glued)
        case "number":
            return Token("number", typed, typed, typed, glued)
        case _:
            return Token("sign", typed, typed, typed, glued)
