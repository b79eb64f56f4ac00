"""Phrases that ask for an usage (« taux équivalent », « en 365 jours »), or that speak of something else."""

import re
from collections.abc import Collection, Iterator, Sequence

from exercises.numbers import Figure
from exercises.reading.words.glossary import Key, Scope
from exercises.reading.words.text import Text, Token, tokenize, unglued

_DECIMALS = re.compile(r"(?<=\d)[.,]\d")


def usages(
    text: str, scope: Scope, figures: Sequence[Figure], vocabulary: Collection[str] = ()
) -> tuple[tuple[str, ...], frozenset[int]]:
    """The conventions that the statement asks for, and the figures that only say so (« en 365 jours »)."""
    plain = unglued(tokenize(text), vocabulary).tokens
    words = [token for token in plain if token.kind == "word" and not token.skipped]
    asked: list[str] = []
    taken: set[int] = set()
    for name, phrases in scope.conventions.items():
        spans = [
            span
            for phrase in phrases
            for span in _occurrences(words, phrase)
            # « z = 2,58 » is no « z = 2 »
            if _DECIMALS.match(text, span[1]) is None
        ]
        if spans:
            asked.append(name)
            taken |= {
                index
                for index, figure in enumerate(figures)
                if any(start <= figure.span[0] < end for start, end in spans)
            }
    return tuple(asked), frozenset(taken)


def _occurrences(words: Sequence[Token], phrase: Key) -> Iterator[tuple[int, int]]:
    length = len(phrase)
    for start in range(len(words) - length + 1):
        if all(map(_is_same, words[start : start + length], phrase)):
            yield words[start].start, words[start + length - 1].end


def _is_same(token: Token, word: str) -> bool:
    return token.word == word or token.word.replace("é", "e") == word.replace("é", "e")


def mentions(text: Text, phrases: Collection[Key], names: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether one of the phrases stands in the statement, elsewhere than inside one of `names` (spans of characters)
    that says more than it does."""
    words = [token for token in text.tokens if token.kind == "word" and (not token.skipped or token.word == "chaque")]
    found = (span for phrase in phrases for span in _occurrences(words, phrase))
    return any(not any(_is_part(span, name) for name in names) for span in found)


def _is_part(span: tuple[int, int], whole: tuple[int, int]) -> bool:
    return whole[0] <= span[0] and span[1] <= whole[1] and span != whole
