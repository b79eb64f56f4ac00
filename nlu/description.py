"""What the course says of each notion against a message that may not name it, by its words."""

import math
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from nlu.lexicon import Lexicon, term_words, tokens_of
from nlu.text import carrier_words, normalise

STRONG, WEAK, TOLD = 1.0, 0.9, 0.8
"""How much of a word's meaning a notion accounts for, by where the lexicon has it; several places tell more."""

Scores = NDArray[np.float64]
"""One number for each id of the lexicon, in its order."""


class Descriptions:
    """The words of a lexicon's entries, each with how much it tells of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        telling: dict[str, dict[int, float]] = defaultdict(dict)
        for place, entry in enumerate(lexicon.values()):
            said = [(STRONG, term_words(text)) for text in entry.strong]
            said += [(WEAK, term_words(text)) for text in entry.weak]
            said += [(TOLD, _meaningful(text)) for text in entry.sentences]
            for weight, words in said:
                for word in set(words):
                    unsaid = 1 - telling[word].get(place, 0.0)
                    telling[word][place] = 1 - unsaid * (1 - weight)
        self._size = len(lexicon)
        self._unknown = math.log(1 + self._size / 3)
        self._rarity = {word: math.log(1 + self._size / len(places)) for word, places in telling.items()}
        self._places = {
            word: (np.fromiter(places, dtype=np.intp), np.fromiter(places.values(), dtype=np.float64))
            for word, places in telling.items()
        }

    @property
    def telling(self) -> dict[str, float]:
        """How much each word tells, between 0 and 1: one that few entries hold tells most."""
        most = math.log(1 + self._size)
        return {word: rarity / most for word, rarity in self._rarity.items()}

    def by_words(self, words: set[str]) -> Scores:
        """The share of the words' meaning that each entry accounts for: rare words count more, unknown ones against."""
        scores = np.zeros(self._size)
        for word in words & self._places.keys():
            places, weights = self._places[word]
            scores[places] += self._rarity[word] * weights
        total = sum(self._rarity.get(word, self._unknown) for word in words)
        return scores / total if total else scores


def _meaningful(text: str) -> tuple[str, ...]:
    return tuple(token.stem for token in tokens_of(normalise(text)) if token.text not in carrier_words())
