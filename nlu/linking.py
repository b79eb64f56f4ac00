"""Which notions a message names: exact and corrected phrases first, likeness of character n-grams behind them.

Pure; the Rasa component and the keyword engine share it, so that what was masked in training is what is masked at run
time.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from nlu import Candidate
from nlu.lexicon import Lexicon, Readings, Terms, Token, stem, tokens_of
from nlu.likeness import Likeness
from nlu.text import carrier_words

MASK = "notion"
"""What stands for a named notion in the text that the intent classifier reads."""

MAX_CANDIDATES = 8
MIN_SCORE = 0.3
MAX_WINDOW = 5
MAX_GAP = 12
"""Characters between two words of a phrase: room for articles, not for another idea."""
LIKENESS = 0.92
"""The best that likeness alone can score: less than an exact phrase."""
WEAK = 0.5
"""What a weak term scores when the message holds many other words that mean something; alone, it scores WEAK_ALONE."""
WEAK_ALONE = 0.95
REORDERED = 0.97
"""The score of a term whose words are all there, in another order or glued together."""
BORROWED = 0.96
"""The score of a term that borrows words from the other side of a comparison."""
MIN_SIDE = 0.5
CONTEXT = 1.5
"""How much likeness to the message as a whole weighs in the order of the candidates (not in their scores)."""
MIN_ALONE = 0.75
"""From which likelihood a corrected word alone is a mention, and is read as corrected for likeness."""
_GLUED_WORDS = 4
_SHUFFLED_WORDS = 4
_SPLITTER = re.compile(r"\b(?:et|ou bien|ou|vs|versus|avec|contre|que|par rapport a)\b|/|&")


@dataclass(frozen=True, slots=True)
class Mention:
    """A term found word for word, spelling apart, at `start:end` of the normalised message."""

    ids: tuple[str, ...]
    start: int
    end: int
    score: float
    strong: bool
    words: int


@dataclass(frozen=True, slots=True)
class Link:
    """What one message names: candidates, best first; mentions, in order; the text with strong mentions masked."""

    candidates: tuple[Candidate, ...]
    mentions: tuple[Mention, ...]
    masked: str


@dataclass(frozen=True, slots=True)
class _Span:
    """Tokens `first:last` read as `words`, a phrase of the lexicon, with a likelihood."""

    first: int
    last: int
    words: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Side:
    ids: tuple[str, ...]
    score: float


class Linker:
    """Finds the notions of a lexicon in normalised messages (`nlu.text.normalise`)."""

    def __init__(self, lexicon: Lexicon, everyday: Collection[str] = ()) -> None:
        """Index the lexicon; `everyday` words, besides those of `words.yml`, are not taken for misspelt terms.

        Raises ValueError when a notion has no strong term, naming it.
        """
        self._terms = Terms(lexicon, everyday)
        self._likeness = Likeness(self._terms.all)
        self._strength = np.array([1.0 if term.strong else WEAK for term in self._terms.all])

    def link(self, normalised: str) -> Link:
        """The notions named or suggested by a normalised message.

        A phrase of a strong term scores 1 (less when its spelling was corrected), likeness at most LIKENESS; the
        longest phrase wins over those it overlaps. In a comparison each side is looked up by itself, and may borrow
        words from the other (« taux de marge et de marque »).
        """
        tokens = [token for token in tokens_of(normalised) if self._terms.matters(token)]
        spans = self._spans(tokens)
        meaning = self._meaning(tokens, spans)
        residual = [word for words in meaning for word in words]
        mentions = tuple(self._mention(span, tokens) for span in spans)

        scores = self._likeness_by_id(residual, MAX_WINDOW)
        for mention in mentions:
            alone = mention.words / max(mention.words, len(residual))
            kept = 1.0 if mention.strong else WEAK + (WEAK_ALONE - WEAK) * alone * alone
            _raise(scores, mention.ids, mention.score * kept)
        pair = self._compared(normalised, tokens, spans, meaning)
        for side in pair:
            _raise(scores, side.ids, side.score)

        context = self._by_id(self._likeness.of_all(residual))
        longest = {id_: mention.words for mention in sorted(mentions, key=lambda m: m.words) for id_ in mention.ids}
        ranked = sorted(
            (id_ for id_, score in scores.items() if score >= MIN_SCORE),
            key=lambda id_: (-(scores[id_] + CONTEXT * context.get(id_, 0.0)), -longest.get(id_, 0), id_),
        )
        ranked = _put_first(ranked, scores, [side.ids for side in pair])
        decreasing = accumulate((scores[id_] for id_ in ranked[:MAX_CANDIDATES]), min)
        candidates = tuple(Candidate(id_, round(score, 4)) for id_, score in zip(ranked, decreasing, strict=False))
        return Link(candidates, mentions, _mask(normalised, mentions))

    def _meaning(self, tokens: Sequence[Token], spans: Sequence[_Span]) -> list[tuple[str, ...]]:
        """The words that each token stands for: none for an everyday word, the term's for the first of a phrase."""
        meaning: list[tuple[str, ...]] = []
        for token in tokens:
            before = meaning[-1][0] if meaning and meaning[-1] else ""
            meaning.append(() if token.text in carrier_words() else (self._best_reading(token, before),))
        for span in spans:
            meaning[span.first : span.last] = [span.words, *[()] * (span.last - span.first - 1)]
        return meaning

    def _mention(self, span: _Span, tokens: Sequence[Token]) -> Mention:
        terms = self._terms.phrases[span.words]
        strong = [term for term in terms if term.strong]
        return Mention(
            ids=tuple(dict.fromkeys(term.id for term in strong or terms)),
            start=tokens[span.first].start,
            end=tokens[span.last - 1].end,
            score=span.score,
            strong=bool(strong),
            words=span.last - span.first,
        )

    def _spans(self, tokens: Sequence[Token]) -> list[_Span]:
        """The phrases of the lexicon in the message: longest first, strong before weak, none overlapping another."""
        readings = [self._terms.readings(token) for token in tokens]
        found: list[_Span] = []
        for first in range(len(tokens)):
            found += self._ordered_from(first, tokens, readings)
            found += self._shuffled_from(first, tokens, readings)
            found += self._glued_from(first, tokens)
        found.sort(
            key=lambda span: (span.first - span.last, not self._terms.is_strong(span.words), -span.score, span.first)
        )
        taken: set[int] = set()
        kept = []
        for span in found:
            if taken.isdisjoint(range(span.first, span.last)):
                taken.update(range(span.first, span.last))
                kept.append(span)
        return sorted(kept, key=lambda span: span.first)

    def _ordered_from(self, first: int, tokens: Sequence[Token], readings: Sequence[Readings]) -> Iterator[_Span]:
        started: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
        for index in range(first, len(tokens)):
            if index > first and tokens[index].start - tokens[index - 1].end > MAX_GAP:
                return
            started = [
                ((*words, reading), min(score, likely))
                for words, score in started
                for reading, likely in readings[index]
                if (*words, reading) in self._terms.prefixes
            ]
            complete = [(words, score) for words, score in started if words in self._terms.phrases]
            if complete:
                words, score = max(complete, key=lambda pair: pair[1])
                # One corrected word alone must be long or close to what was typed.
                if index > first or score >= MIN_ALONE:
                    yield _Span(first, index + 1, words, score)

    def _shuffled_from(self, first: int, tokens: Sequence[Token], readings: Sequence[Readings]) -> Iterator[_Span]:
        best: list[tuple[str, float]] = []
        for index in range(first, min(first + _SHUFFLED_WORDS, len(tokens))):
            if not readings[index] or (index > first and tokens[index].start - tokens[index - 1].end > MAX_GAP):
                return
            best.append(readings[index][0])
            words = self._terms.shuffled.get(tuple(sorted(word for word, _ in best)))
            if words is not None:
                yield _Span(first, index + 1, words, REORDERED * min(score for _, score in best))

    def _glued_from(self, first: int, tokens: Sequence[Token]) -> Iterator[_Span]:
        glued = ""
        for index in range(first, min(first + _GLUED_WORDS, len(tokens))):
            if index > first and tokens[index].start - tokens[index - 1].end > 1:
                return
            glued += tokens[index].text
            words = self._terms.glued.get(stem(glued))
            if words is not None and len(words) != index - first + 1:
                yield _Span(first, index + 1, words, REORDERED)

    def _compared(
        self, normalised: str, tokens: Sequence[Token], spans: Sequence[_Span], meaning: Sequence[tuple[str, ...]]
    ) -> tuple[_Side, ...]:
        """What the two sides of « et », « ou », « vs » name, when they name two different things; else nothing."""
        best: tuple[_Side, ...] = ()
        for splitter in _SPLITTER.finditer(normalised):
            left = [i for i, token in enumerate(tokens) if token.end <= splitter.start() and meaning[i]]
            right = [i for i, token in enumerate(tokens) if token.start >= splitter.end() and meaning[i]]
            if any(span.first in left and span.last > min(right, default=span.last) for span in spans):
                continue
            pair = (
                self._side(left[-MAX_WINDOW:], right[:MAX_WINDOW], tokens, spans, meaning, is_left=True),
                self._side(right[:MAX_WINDOW], left[-MAX_WINDOW:], tokens, spans, meaning, is_left=False),
            )
            match pair:
                case (_Side() as one, _Side() as other) if set(one.ids).isdisjoint(other.ids):
                    best = max(best, (one, other), key=lambda sides: sum(side.score for side in sides))
        return best

    def _side(
        self,
        own: Sequence[int],
        other: Sequence[int],
        tokens: Sequence[Token],
        spans: Sequence[_Span],
        meaning: Sequence[tuple[str, ...]],
        *,
        is_left: bool,
    ) -> _Side | None:
        if not own:
            return None
        nearest = own[-1] if is_left else own[0]
        mine = [span for span in spans if span.first in own]
        theirs = [span for span in spans if span.first in other and len(span.words) > 1]
        named = (mine[-1] if is_left else mine[0]) if mine else None
        if named is None or len(named.words) == 1:
            for words in self._borrowed(tokens[nearest], theirs):
                return _Side(tuple(term.id for term in self._terms.phrases[words] if term.strong), BORROWED)
        if named is not None and self._terms.is_strong(named.words):
            return _Side(self._mention(named, tokens).ids, named.score)
        likely = self._likeness_by_id([word for index in own for word in meaning[index]], MAX_WINDOW)
        id_ = max(likely, key=lambda key: (likely[key], key), default=None)
        return None if id_ is None or likely[id_] < MIN_SIDE else _Side((id_,), likely[id_])

    def _borrowed(self, token: Token, others: Sequence[_Span]) -> Iterator[tuple[str, ...]]:
        """Strong terms made of a token and of the beginning or the end of a term of the other side."""
        for span in others:
            for reading, _ in self._terms.readings(token):
                for cut in range(len(span.words) - 1, 0, -1):
                    for words in ((*span.words[:cut], reading), (reading, *span.words[cut:])):
                        if words != span.words and words in self._terms.phrases and self._terms.is_strong(words):
                            yield words

    def _best_reading(self, token: Token, before: str) -> str:
        """A likely correction, or an abbreviation that the word before suggests (« lissage expo »), or the token."""
        return next(
            (
                word
                for word, likely in self._terms.readings(token)
                if likely >= MIN_ALONE or (before, word) in self._terms.pairs
            ),
            token.stem,
        )

    def _by_id(self, by_term: NDArray[np.float64]) -> dict[str, float]:
        scores: dict[str, float] = {}
        for index in np.flatnonzero(by_term >= 0.05):
            term = self._terms.all[index]
            scores[term.id] = max(scores.get(term.id, 0.0), float(by_term[index]))
        return scores

    def _likeness_by_id(self, words: Sequence[str], window: int) -> dict[str, float]:
        if not words or not self._terms.all:
            return {}
        return self._by_id(LIKENESS * self._strength * self._likeness.of_runs(words, window))


def _raise(scores: dict[str, float], ids: Iterable[str], score: float) -> None:
    for id_ in ids:
        scores[id_] = max(scores.get(id_, 0.0), score)


def _put_first(ranked: Sequence[str], scores: dict[str, float], sides: Sequence[Sequence[str]]) -> list[str]:
    """The best of each side first; one that jumps over another takes its score."""
    chosen = [next(id_ for id_ in ranked if id_ in side) for side in sides if any(id_ in side for id_ in ranked)]
    rest = [id_ for id_ in ranked if id_ not in chosen]
    chosen.sort(key=ranked.index)
    if rest:
        _raise(scores, chosen, scores[rest[0]])
    return [*chosen, *rest]


def _mask(normalised: str, mentions: Sequence[Mention]) -> str:
    parts: list[str] = []
    position = 0
    for mention in mentions:
        if mention.strong:
            parts += [normalised[position : mention.start], MASK]
            position = mention.end
    return "".join([*parts, normalised[position:]])
