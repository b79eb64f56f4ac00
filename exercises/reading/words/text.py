"""A statement as tokens: words folded to what matters, figures, and the marks between them."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import accumulate, takewhile
from pathlib import Path
from typing import Any, Literal

import yaml

from exercises.numbers import Figure

_TOKEN = re.compile(
    r"\d+(?:er|ere|re|e|eme|nd|nde)\b|[a-zœæα-ω]+\d{0,2}|[$£€%×*]|(?<=\s)\+(?=\s+[a-z]{2})|->|→|…|\.{2,}|\.(?!\d)|[,;:!?()/=\n•]|\d+"
)
_NEVER_SHORTENED = frozenset({"mois", "puis", "dans", "sans", "plus", "moins"})
_SHORTEST_PLURAL = 3
_SHORTEST_FEMININE = 4

# What separates a figure from its name: a comma, « et », the end of an item, the end of a sentence
_GAPS = {
    ",": 0.7,
    "(": 0.3,
    ")": 0.3,
    ";": 1.4,
    "/": 1.4,
    "•": 1.4,
    ".": 2.2,
    "!": 2.2,
    "?": 2.2,
    "\n": 2.2,
    "et": 0.6,
    "mais": 1.0,
}
ROOT = 5
_OF = frozenset({"de", "d", "du", "des"})
_AFTER_COMPLEMENT = frozenset({"et", "pour", "avec", "a", "sur", "contre", "puis", "ou", "dont", "par"})
_BEFORE_UNIT = re.compile(r"\b(?:en|(?:cb|combien|quel|quel est le)(?: de)?)\s*$")
_LONGEST_BEFORE_UNIT = 16
_OF_WHAT = re.compile(r" (?:de |des |du |d')?[a-z]{3}")
_UNITS = {"%": "pourcentage", "€": "euro"}
"""After « en »: « variation en % » is « variation en pourcentage »."""
_TITLE = re.compile(r"(?:^|[^\d\s] )m$")
"""« M. Petit » ends no sentence."""
_NEAR = 4
_LONGEST_LIST = 6
_ORDINAL = re.compile(r"(\d{1,3})(?:e|eme|er|ere|re|nd|nde)")
_FIRST = {"premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2}
_SENTENCE_ENDS = frozenset(".!?\n")
_ITEM_LETTERS = frozenset("abcdefgh")
_ARGUMENTS = frozenset({"(", "x", "y", ",", ";", ")"})
_ELISION = re.compile(r"(?:qu|[ljd])(?=[aeiouyh])")
_SHORTEST_ELIDED = 4


@lru_cache(maxsize=1)
def lexicon() -> dict[str, Any]:
    """`words.yml`: lists of words as frozen sets of stems, and its dictionaries as they are."""
    content = yaml.load((Path(__file__).parent / "words.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {
        key: _stems(value) if isinstance(value, list) and isinstance(value[0], str) else value
        for key, value in content.items()
    }


def _stems(words: Sequence[str]) -> frozenset[str]:
    """The stems of a list without accents, each with and without its last one."""
    stems = set(map(stem, words))
    return frozenset(stems | {word[:-1] + "é" for word in stems if word.endswith("e")})


def fold(text: str) -> str:
    """Lower case without accents, character for character, so that positions stay those of the text.

    >>> fold("Coût d’Achat")
    "cout d'achat"
    """
    return text.translate(_FOLDED)


def _lower(text: str) -> str:
    """The text in lower case, where a sum sign is no standard deviation."""
    return text.replace("Σ", "ς").replace("∑", "ς").lower()


def _folded(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


_SIGNS = {"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\r": " ", "\t": " ", "²": "2", "Σ": "ς", "∑": "ς"}
_FOLDED = str.maketrans({char: _folded(char) for char in map(chr, range(33, 0x250))} | _SIGNS)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The word without its plural and its accents, but for a last « é »: « facturées » is « facturé », no « facture ».

    >>> stem("achetées"), stem("achetees"), stem("vendues"), stem("coûts"), stem("mois"), stem("quantités")
    ('acheté', 'acheté', 'vendu', 'cout', 'mois', 'quantité')
    """
    plain = fold(word)
    if plain in _NEVER_SHORTENED:
        return plain
    if len(plain) > _SHORTEST_PLURAL and plain.endswith("s") and not plain.endswith("ss"):
        plain, word = plain[:-1], word[:-1]
    if len(plain) <= _SHORTEST_FEMININE:
        return plain
    if plain.endswith("ee"):
        return plain[:-2] + "é"
    if word.endswith("é"):
        return plain[:-1] + "é"
    if plain.endswith("ue") and not plain.endswith(("que", "gue")):
        return plain[:-1]
    return plain


@dataclass(frozen=True, slots=True)
class Token:
    """A word (its stem), a mark, or a figure (its index). `raw`: as typed; `skipped`: an article, no part of terms."""

    kind: Literal["word", "mark", "figure"]
    word: str
    raw: str
    start: int
    end: int
    figure: int = -1
    skipped: bool = False


@dataclass(frozen=True)
class Text:
    """The tokens of a statement, with what separates any two of them. `header`: « (en k€) » counts in thousands.

    `source`: the statement as typed; `numbered`: where its numbered questions begin (« 2. Équation de la droite »).
    """

    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    header: Decimal = Decimal(1)
    source: str = ""
    numbered: frozenset[int] = frozenset()

    def source_between(self, left: int, right: int) -> str:
        """What is typed between two figures, the marks that are no tokens included."""
        return self.source[self.figures[left].span[1] : self.figures[right].span[0]]

    def source_before(self, index: int) -> str:
        """What is typed just before a figure."""
        start = self.figures[index].span[0]
        return self.source[max(0, start - _NEAR) : start]

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The positions of all tokens but articles."""
        return tuple(i for i, token in enumerate(self.tokens) if not token.skipped)

    @cached_property
    def place(self) -> dict[int, int]:
        """Figure index → position of its token."""
        return {token.figure: i for i, token in enumerate(self.tokens) if token.figure >= 0}

    @cached_property
    def roots(self) -> frozenset[str]:
        """The first letters of every word."""
        return frozenset(token.word[:ROOT] for token in self.tokens if token.kind == "word")

    @cached_property
    def accented(self) -> bool:
        """Whether its author types accents."""
        return not all(token.raw.isascii() for token in self.tokens if token.kind == "word")

    @cached_property
    def speaks_of_tax(self) -> bool:
        """Whether the text says TTC or TVA somewhere."""
        return any(t.word in ("ttc", "tva", "taxe") for t in self.tokens) or any(f.tax == "ttc" for f in self.figures)

    @cached_property
    def sentence(self) -> tuple[int, ...]:
        """The number of each token's sentence."""
        ends = (token.kind == "mark" and token.word in _SENTENCE_ENDS for token in self.tokens)
        return (0, *accumulate(map(int, ends)))

    @cached_property
    def _asking(self) -> frozenset[int]:
        words = lexicon()
        cues = words["interrogatifs"] | words["ordres_surs"] | {"?"}
        asking = {self.sentence[i] for i, token in enumerate(self.tokens) if token.word in cues}
        # once a numbered line asks, those that follow ask too: « 1. Calculez… 2. Équation de la droite. »
        first = min((i for i in self.numbered if self.sentence[i] in asking), default=len(self.tokens))
        if self._is_a_list_of_questions:
            first = -1
        return frozenset(asking | {self.sentence[i] for i in self.numbered if i > first})

    @property
    def _is_a_list_of_questions(self) -> bool:
        """« 1. Prix de vente HT. 2. Marge unitaire. »: numbered lines after which no figure comes say what is asked."""
        opened = min(self.numbered, default=len(self.tokens))
        return len(self.numbered) > 1 and not any(token.kind == "figure" for token in self.tokens[opened:])

    def asks(self, position: int) -> bool:
        """Whether the sentence at a position asks something."""
        return self.sentence[position] in self._asking

    @cached_property
    def _words(self) -> tuple[float, ...]:
        small, things = lexicon()["neutres"] | lexicon()["liens"], lexicon()["choses"]
        weight = (
            0.0 if t.skipped or t.kind != "word" else 0.35 if t.word in small else 0.5 if t.word in things else 1.0
            for t in self.tokens
        )
        return (0.0, *accumulate(weight))

    @cached_property
    def _gaps(self) -> tuple[float, ...]:
        return (0.0, *accumulate(_GAPS.get(t.word, 0.0) for t in self.tokens))

    @cached_property
    def _figures_before(self) -> tuple[int, ...]:
        return (0, *accumulate(int(t.kind == "figure") for t in self.tokens))

    def words_between(self, left: int, right: int) -> float:
        """How many words stand strictly between two positions, small words counting for a third."""
        return self._words[right] - self._words[left + 1]

    def gap(self, left: int, right: int) -> float:
        """The marks strictly between two positions, by weight."""
        return self._gaps[right] - self._gaps[left + 1]

    def figures_between(self, left: int, right: int) -> int:
        """How many figures stand strictly between two positions."""
        return self._figures_before[right] - self._figures_before[left + 1]

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether no sentence ends between two positions."""
        return self.sentence[one] == self.sentence[other]

    def words(self, left: int, right: int) -> Iterator[Token]:
        """The tokens strictly between two positions, articles left out."""
        return (token for token in self.tokens[left + 1 : right] if not token.skipped)


def tokenize(text: str, figures: Sequence[Figure] = ()) -> Text:
    """The text as tokens; what lies inside a figure's span is one token."""
    folded, typed = fold(text), _lower(text)
    tokens: list[Token] = []
    position = 0
    for index, figure in enumerate(figures):
        start, end = figure.span
        tokens += _words_of(folded, typed, position, start)
        tokens.append(Token("figure", "", folded[start:end], start, end, index))
        position = end
    tokens += _words_of(folded, typed, position, len(folded))
    return Text(tuple(_joined(tokens)), tuple(figures), source=text)


def unglued(text: Text, vocabulary: Collection[str]) -> Text:
    """The text where « lannuité », « jachete » are « l'annuité », « j'achete »: no word, but one once its elision is
    cut off."""
    known = set(vocabulary).union(*(value for value in lexicon().values() if isinstance(value, frozenset)))
    return replace(text, tokens=tuple(_unglued(token, vocabulary, known) for token in text.tokens))


def _unglued(token: Token, vocabulary: Collection[str], known: Collection[str]) -> Token:
    elided = _ELISION.match(token.word) if token.kind == "word" and token.word not in known else None
    if elided is None or len(token.word) - elided.end() < _SHORTEST_ELIDED:
        return token
    rest = token.raw[elided.end() :]
    meant = stem(lexicon()["abreviations"].get(fold(rest), rest))
    known_rest = meant in vocabulary or (meant.endswith("e") and meant[:-1] + "é" in vocabulary)
    return replace(token, word=meant, raw=rest, start=token.start + elided.end()) if known_rest else token


def _words_of(folded: str, typed: str, start: int, end: int) -> Iterator[Token]:
    words = lexicon()
    for found in _TOKEN.finditer(folded, start, end):
        first, last = found.span()
        if found[0][0].isalnum():
            word = stem(words["abreviations"].get(found[0], typed[first:last]))
            yield Token("word", word, typed[first:last], first, last, skipped=word in words["articles"])
        elif found[0] == "." and _TITLE.search(folded, start, first):
            continue
        elif found[0] == "+":
            yield Token("word", "et", "+", first, last)
        elif found[0] in _UNITS:
            before = folded[max(0, first - _LONGEST_BEFORE_UNIT) : first]
            plain = found[0] == "%" and not before.rstrip()[-1:].isdigit()
            # « % de promoteurs », « variation du CA % ? »
            of_what = plain and (_OF_WHAT.match(folded, last) or before.rstrip()[-1:].isalpha())
            if of_what or _BEFORE_UNIT.search(folded[max(start, first - _LONGEST_BEFORE_UNIT) : first]):
                yield Token("word", _UNITS[found[0]], found[0], first, last)
        else:
            yield Token("mark", "×" if found[0] == "*" else found[0], found[0], first, last)


def _joined(tokens: Sequence[Token]) -> Iterator[Token]:
    """« hors taxes » is « ht », « toutes taxes comprises » is « ttc », the « b) » of a list of questions a bullet."""
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if _numbers_item(tokens, position):
            yield Token("mark", "•", "•", token.start, tokens[position + 1].end)
            position += 2
            continue
        if token.word == "=" and position + 1 < len(tokens) and tokens[position + 1].word == "ax":
            # « y = ax + b » is one name
            position += 1
            continue
        if token.word in ("cov", "covariance") and _takes_arguments(tokens, position):
            # « cov(x, y) » is one name
            yield Token("word", token.word, token.raw, token.start, tokens[position + 5].end)
            position += 6
            continue
        following = [t.word for t in takewhile(lambda t: t.kind == "word", tokens[position + 1 : position + 3])]
        if token.word == "hor" and following[:1] == ["taxe"]:
            yield Token("word", "ht", "ht", token.start, tokens[position + 1].end)
            position += 2
        elif token.word in ("toute", "tte") and following[:1] == ["taxe"]:
            length = 3 if following[1:] in (["comprise"], ["compri"], ["inclu"], ["incluse"]) else 2
            yield Token("word", "ttc", "ttc", token.start, tokens[position + length - 1].end)
            position += length
        else:
            yield token
            position += 1


def _takes_arguments(tokens: Sequence[Token], position: int) -> bool:
    inside = [token.word for token in tokens[position + 1 : position + 6]]
    return inside[:1] == ["("] and inside[-1:] == [")"] and len(inside) == 5 and _ARGUMENTS.issuperset(inside)


def _numbers_item(tokens: Sequence[Token], position: int) -> bool:
    opens = position == 0 or (tokens[position - 1].kind == "mark" and tokens[position - 1].word != "(")
    inside = [token.word for token in tokens[max(0, position - _LONGEST_LIST) : position]]
    if "(" in inside and ")" not in inside[inside.index("(") :]:
        # « (a, b) »
        return False
    closing = tokens[position + 1].word if position + 1 < len(tokens) else ""
    numbered = closing == ")" and tokens[position].kind == "word" and tokens[position].raw.isdigit()
    return opens and (numbered or (closing in (")", ".") and tokens[position].raw in _ITEM_LETTERS))


@lru_cache(maxsize=16384)
def key(phrase: str) -> tuple[str, ...]:
    """The words of a term as they are looked up: « taux de la marge » → (taux, marge).

    >>> key("taux de marge"), key("prix toutes taxes comprises")
    (('taux', 'marge'), ('prix', 'ttc'))
    """
    folded, typed = fold(phrase), _lower(phrase)
    tokens = [t for t in _joined(list(_words_of(folded, typed, 0, len(folded)))) if t.kind == "word"]
    return tuple(t.word for t in tokens if not t.skipped) or tuple(t.word for t in tokens)


def ordinal(word: str) -> int | None:
    """The rank that a stemmed word says: « troisieme » is 3, « 2e » is 2; None when it is no ordinal."""
    written = _ORDINAL.fullmatch(word)
    return int(written[1]) if written else _FIRST.get(word, lexicon()["ordinaux"].get(word))


def is_noun(token: Token, noun: str | None) -> bool:
    """Whether a token is the noun of a figure, which is known without its accents.

    >>> is_noun(Token("word", "salarié", "salariés", 0, 8), "salaries")
    True
    """
    return noun is not None and token.word.replace("é", "e") == stem(noun).replace("é", "e")


def complement(text: Text, place: int) -> range:
    """Where the words stand that say what a figure is, just after it: « 50 000 € de chiffre d'affaires »."""
    start = place + 1
    if text.tokens[start : start + 1] and text.tokens[start].word in _OF:
        end = next(
            (
                position
                for position in range(start, len(text.tokens))
                if text.tokens[position].kind != "word" or text.tokens[position].word in _AFTER_COMPLEMENT
            ),
            len(text.tokens),
        )
        return range(start, end)
    return range(start, start)
