"""What the course says of each notion against a message that may not name it, by the roots of its words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from nlu.lexicon import Lexicon, Token, root, tokens_of
from nlu.text import carrier_words, fold, normalise, tool_words

STRONG, WEAK, SAID, TOLD = 1.0, 0.9, 0.8, 0.3
"""How much of a word's meaning a notion accounts for, by where the lexicon has it; several places tell more."""

Scores = NDArray[np.float64]
"""One number for each id of the lexicon, in its order."""


class Descriptions:
    """The roots of a lexicon's words, each with how much it tells of its entries."""

    def __init__(self, lexicon: Lexicon) -> None:
        telling: dict[str, dict[int, float]] = defaultdict(dict)
        holders: Counter[str] = Counter()
        for place, entry in enumerate(lexicon.values()):
            terms = [(STRONG, normalise(text)) for text in entry.strong]
            terms += [(WEAK, normalise(text)) for text in entry.weak]
            sentences = [(SAID, normalise(text)) for text in entry.sentences]
            held = {token.stem for _, text in terms for token in tokens_of(text) if token.text not in tool_words()}
            holders.update(held.union(*({token.stem for token in _meaningful(text)} for _, text in sentences)))
            for weight, text in (*terms, *sentences, *((TOLD, fold(text)) for text in entry.texts)):
                for found in {root(token.stem) for token in _meaningful(text)}:
                    unsaid = 1 - telling[found].get(place, 0.0)
                    telling[found][place] = 1 - unsaid * (1 - weight)
        self._size = len(lexicon)
        self._holders = holders
        self._unknown = math.log(1 + self._size / 3)
        self._rarity = {found: math.log(1 + self._size / len(places)) for found, places in telling.items()}
        self._places = {
            found: (np.fromiter(places, dtype=np.intp), np.fromiter(places.values(), dtype=np.float64))
            for found, places in telling.items()
        }

    @property
    def telling(self) -> dict[str, float]:
        """How much each word of a term or a sentence tells, between 0 and 1: one that few entries hold tells most."""
        most = math.log(1 + self._size)
        return {word: math.log(1 + self._size / count) / most for word, count in self._holders.items()}

    def by_words(self, words: Iterable[str]) -> Scores:
        """The share of the words' meaning that each entry accounts for: rare words count more, unknown ones against."""
        scores = np.zeros(self._size)
        roots = dict.fromkeys(map(root, words))
        for found in roots:
            if found in self._places:
                places, weights = self._places[found]
                scores[places] += self._rarity[found] * weights
        total = sum(self._rarity.get(found, self._unknown) for found in roots)
        return scores / total if total else scores


def _meaningful(folded: str) -> Iterator[Token]:
    return (token for token in tokens_of(folded, None) if token.text not in carrier_words())
