"""Likeness between the words of a message and terms: cosines of character 2–4-gram tf-idf, which forgive typing errors.

A term is compared with the best run of words of the message, so that likeness does not depend on how much the student
tells around.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from nlu.lexicon import Term

MIN_COMMON = 0.3


def _grams(word: str) -> Iterator[str]:
    padded = f" {word} "
    for size in (2, 3, 4):
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]


class Likeness:
    """The n-grams of terms, indexed once."""

    def __init__(self, terms: Sequence[Term], telling: Mapping[str, float]) -> None:
        """Index the terms; `telling` says how much a word tells, between 0 and 1: one that it lacks tells most."""
        self._terms = terms
        self._telling = telling
        self._vocabulary = sorted({word for term in terms for word in term.words})
        position = {word: index for index, word in enumerate(self._vocabulary)}
        grams = [Counter(_grams(word)) for word in self._vocabulary]
        frequency: Counter[str] = Counter()
        for term in self._terms:
            if len(term.words) == 1:
                frequency.update(grams[position[term.words[0]]].keys())
            else:
                frequency.update(set().union(*(grams[position[word]] for word in term.words)))
        total = len(self._terms)
        self._unknown_idf = math.log(1 + total) + 1
        self._idf = {gram: self._unknown_idf - math.log(1 + count) for gram, count in frequency.items()}
        self._word_squares = np.zeros(len(self._vocabulary))
        postings: dict[str, tuple[list[int], list[float]]] = {}
        for index, counted in enumerate(grams):
            square = 0.0
            for gram, count in counted.items():
                weight = count * self._idf[gram] * telling.get(self._vocabulary[index], 1.0)
                square += weight * weight
                indexes, weights = postings.setdefault(gram, ([], []))
                indexes.append(index)
                weights.append(weight)
            self._word_squares[index] = square
        self._postings = {
            gram: (np.array(indexes, dtype=np.intp), np.array(weights)) for gram, (indexes, weights) in postings.items()
        }
        lengths = np.array([len(term.words) for term in self._terms], dtype=np.intp)
        self._word_of_term = np.array([position[word] for term in self._terms for word in term.words], dtype=np.intp)
        self._term_starts = np.cumsum(lengths) - lengths
        self._term_norms = np.sqrt(self._sum_by_term(self._word_squares))

    def _sum_by_term(self, by_word: NDArray[np.float64]) -> NDArray[np.float64]:
        if not self._terms:
            return np.zeros(0)
        sums: NDArray[np.float64] = np.add.reduceat(by_word[self._word_of_term], self._term_starts)
        return sums

    def of_runs(self, words: Sequence[str], window: int) -> NDArray[np.float64]:
        """For each term, its cosine with the best run of at most `window` words."""
        best = np.zeros(len(self._terms))
        by_word = [self._dots(word) for word in words]
        sums = [self._sum_by_term(dots) for dots, _ in by_word]
        for first in range(len(words)):
            dot = np.zeros(len(self._terms))
            square = 0.0
            for index in range(first, min(first + window, len(words))):
                dot += sums[index]
                square += by_word[index][1]
                np.maximum(best, dot / (math.sqrt(square) * self._term_norms), out=best)
        return np.minimum(best, 1.0)

    def _dots(self, word: str) -> tuple[NDArray[np.float64], float]:
        """Dot products of a word of the message with every word of the lexicon, and its own squared length."""
        dots = np.zeros(len(self._word_squares))
        square = 0.0
        tells = self._telling.get(word, 1.0)
        for gram, count in Counter(_grams(word)).items():
            weight = tells * count * self._idf.get(gram, self._unknown_idf)
            square += weight * weight
            if gram in self._postings:
                indexes, weights = self._postings[gram]
                dots[indexes] += weight * weights
        # A few letters in common are noise.
        dots[dots < MIN_COMMON * np.sqrt(square * self._word_squares)] = 0.0
        return dots, square
