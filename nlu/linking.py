"""Which notions a message names: exact and corrected phrases first, likeness of character n-grams behind them.

Pure; the Rasa component and the keyword engine share it, so that what was masked in training is what is masked at run
time.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nlu import Candidate
from nlu.description import Descriptions, Scores
from nlu.evidence import CLUES, Evidence, likelihoods, weigh
from nlu.lexicon import Lexicon, Readings, Terms, Token, stem, term_words, tokens_of
from nlu.likeness import Likeness
from nlu.text import carrier_words, tool_words

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
MIN_SIDE = 0.8
MIN_LIKELIHOOD = 0.0002
_ENOUGH_WORDS = 3
MIN_ALONE = 0.75
"""From which likelihood a corrected word alone is a mention, and is read as corrected for likeness."""
_GLUED_WORDS = 4
_SHUFFLED_WORDS = 4
_SPLITTER = re.compile(r"\b(?:et|ou bien|ou|vs|versus|avec|contre|que|par rapport a)\b|/|&")

_COMPARING = re.compile(r"\bdifferen|\bcompar|\bdistin|\bconfon|\bmelang|\bpareil|\b(?:meme|quel) (?:chose|lien)\b")


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
        self._ids = tuple(lexicon)
        self._place = {id_: place for place, id_ in enumerate(self._ids)}
        said = {id_ for id_ in self._ids if lexicon[id_].sentences}
        # a theme has no sentence of its own
        self._themes = frozenset(set(self._ids) - said) if said else frozenset[str]()
        self._terms = Terms(lexicon, everyday)
        self._owners = np.array([self._place[term.id] for term in self._terms.all], dtype=np.intp)
        self._descriptions = Descriptions(lexicon)
        self._likeness = Likeness(self._terms.all, self._descriptions.telling)
        # a word of every day too is a name when nothing else is said: « port »
        self._names = {term_words(term): id_ for id_ in reversed(self._ids) for term in lexicon[id_].strong}
        self._strength = np.array([1.0 if term.strong else WEAK for term in self._terms.all])

    def masked(self, normalised: str) -> str:
        """The text with strong mentions masked, as `link` gives it."""
        tokens = self._tokens(normalised)
        return _mask(normalised, [self._mention(span, tokens) for span in self._spans(normalised, tokens)])

    def link(
        self,
        normalised: str,
        nearness: Mapping[str, float] | None = None,
        called: Mapping[str, float] | None = None,
    ) -> Link:
        """The notions named or suggested by a normalised message.

        `nearness` and `called` say how near its meaning is to what is said of each notion and to what it is called.
        Where they are known, a score is how likely the notion is to be meant; elsewhere, how well its terms are spelt:
        1 for a strong term (less when its spelling was corrected), at most LIKENESS for likeness. In a comparison each
        side is looked up by itself, and may borrow words from the other (« taux de marge et de marque »).
        """
        tokens = self._tokens(normalised)
        spans = self._spans(normalised, tokens)
        meaning = self._meaning(tokens, spans)
        mentions = tuple(self._mention(span, tokens) for span in spans)
        alone = bool(spans) and sum(map(len, meaning)) == sum(len(span.words) for span in spans)
        evidence = self._evidence(meaning, mentions, nearness or {}, called or {})
        order = weigh(evidence)
        if nearness:
            strong = [[self._place[id_] for id_ in mention.ids] for mention in mentions if mention.strong]
            themes = np.array([id_ not in nearness for id_ in self._ids])
            # A theme and the notion of the same name do not compete.
            likely = likelihoods(np.where(themes, -np.inf, order), strong)
            scores, least = np.where(themes, self._spelt(evidence, mentions), likely), MIN_LIKELIHOOD
            # Where nothing else is said, a short name is the notion, not one of those whose longer names hold it.
            if alone:
                for mention in mentions:
                    self._raise(scores, mention.ids if mention.strong else (), mention.score)
        else:
            scores, least = self._spelt(evidence, mentions), MIN_SCORE
        pair = self._compared(normalised, tokens, spans, meaning, evidence)
        for side in pair:
            self._raise(scores, side.ids, side.score)

        longest = {id_: mention.words for mention in sorted(mentions, key=lambda m: m.words) for id_ in mention.ids}
        ranked = sorted(
            np.flatnonzero(scores >= least).tolist() if any(meaning) else [],
            key=lambda place: (-order[place], -longest.get(self._ids[place], 0), self._ids[place]),
        )
        ranked = self._put_first(ranked, scores, [side.ids for side in pair])
        whole = tuple(token.stem for token in tokens if token.text not in tool_words())
        name = self._names.get(spans[0].words if alone and len(spans) == 1 and spans[0].score == 1 else whole)
        if name is not None and not pair:
            place = self._place[name]
            scores[place] = max(scores[place], LIKENESS)
            ranked = [place, *(other for other in ranked if other != place)]
        ranked = ranked[:MAX_CANDIDATES]
        decreasing = np.minimum.accumulate(scores[ranked])
        candidates = tuple(
            Candidate(self._ids[place], round(float(score), 4)) for place, score in zip(ranked, decreasing, strict=True)
        )
        return Link(candidates, mentions, _mask(normalised, mentions))

    def evidence(self, normalised: str, nearness: Mapping[str, float], called: Mapping[str, float]) -> Evidence:
        """What tells each notion of the lexicon, in its order."""
        tokens = self._tokens(normalised)
        spans = self._spans(normalised, tokens)
        mentions = [self._mention(span, tokens) for span in spans]
        return self._evidence(self._meaning(tokens, spans), mentions, nearness, called)

    def _evidence(
        self,
        meaning: Sequence[tuple[str, ...]],
        mentions: Sequence[Mention],
        nearness: Mapping[str, float],
        called: Mapping[str, float],
    ) -> Evidence:
        residual = [word for words in meaning for word in words]
        named, suggested = np.zeros(len(self._ids)), np.zeros(len(self._ids))
        for mention in mentions:
            if mention.strong:
                known = min(mention.words, _ENOUGH_WORDS) / _ENOUGH_WORDS
                self._raise(named, mention.ids, mention.score * known)
            else:
                self._raise(suggested, mention.ids, mention.score * _alone(mention, len(residual)))
        # A theme has no sentences to be near to: where it is named, notions that are near are not preferred to it.
        themes = [
            self._place[id_]
            for mention in mentions
            if mention.strong
            for id_ in mention.ids
            if nearness and id_ not in nearness
        ]
        columns = [
            self._likeness_by_id(residual, MAX_WINDOW),
            named,
            suggested,
            self._descriptions.by_words(residual),
        ]
        for near in (nearness, called):
            close = np.array([near.get(id_, 0.0) for id_ in self._ids])
            close[themes] = close.max(initial=0.0)
            columns.append(close)
        return np.stack(columns, axis=1)

    def _spelt(self, evidence: Evidence, mentions: Sequence[Mention]) -> Scores:
        scores = np.maximum(evidence[:, CLUES.index("likeness")], evidence[:, CLUES.index("suggested")])
        for mention in mentions:
            if mention.strong:
                self._raise(scores, mention.ids, mention.score)
        return scores

    def _tokens(self, normalised: str) -> list[Token]:
        return [token for token in tokens_of(normalised) if self._terms.matters(token)]

    def _put_first(self, ranked: Sequence[int], scores: Scores, sides: Sequence[Sequence[str]]) -> list[int]:
        """The best of each side first; one that jumps over another takes its score."""
        chosen: list[int] = []
        for side in sides:
            places = {self._place[id_] for id_ in side}
            chosen += next(([place] for place in ranked if place in places), [])
        rest = [place for place in ranked if place not in chosen]
        chosen.sort(key=ranked.index)
        if rest and chosen:
            scores[chosen] = np.maximum(scores[chosen], scores[rest[0]])
        return [*chosen, *rest]

    def _meaning(self, tokens: Sequence[Token], spans: Sequence[_Span]) -> list[tuple[str, ...]]:
        """The words that each token stands for: none for an everyday word, the term's for the first of a phrase."""
        meaning: list[tuple[str, ...]] = []
        for token in tokens:
            before = meaning[-1][0] if meaning and meaning[-1] else ""
            means = token.text not in carrier_words() and len(token.text) > 1 and not token.text.isdigit()
            meaning.append((self._best_reading(token, before),) if means else ())
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

    def _spans(self, normalised: str, tokens: Sequence[Token]) -> list[_Span]:
        """The phrases of the lexicon in the message: longest first, strong before weak, none overlapping another."""
        readings = [self._terms.readings(token) for token in tokens]
        found: list[_Span] = []
        apart = _split(normalised, tokens)
        for first in range(len(tokens)):
            found += self._ordered_from(first, tokens, readings)
            found += self._shuffled_from(first, tokens, readings, apart)
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

    def _shuffled_from(
        self, first: int, tokens: Sequence[Token], readings: Sequence[Readings], apart: Collection[int]
    ) -> Iterator[_Span]:
        best: list[tuple[str, float]] = []
        for index in range(first, min(first + _SHUFFLED_WORDS, len(tokens))):
            if not readings[index]:
                return
            if index > first and (index in apart or tokens[index].start - tokens[index - 1].end > MAX_GAP):
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
        self,
        normalised: str,
        tokens: Sequence[Token],
        spans: Sequence[_Span],
        meaning: Sequence[tuple[str, ...]],
        evidence: Evidence,
    ) -> tuple[_Side, ...]:
        """What the two sides of « et », « ou », « vs » name, when they name two different things; else nothing."""
        best: tuple[_Side, ...] = ()
        for splitter in _SPLITTER.finditer(normalised):
            left = [i for i, token in enumerate(tokens) if token.end <= splitter.start() and meaning[i]]
            right = [i for i, token in enumerate(tokens) if token.start >= splitter.end() and meaning[i]]
            if any(span.first in left and span.last > min(right, default=span.last) for span in spans):
                continue
            left, right = left[-MAX_WINDOW:], right[:MAX_WINDOW]
            pair = self._opposed(left, right, tokens, spans) or (
                self._side(left, right, tokens, spans, meaning, evidence, is_left=True),
                self._side(right, left, tokens, spans, meaning, evidence, is_left=False),
            )
            match pair:
                case (_Side() as one, _Side() as other) if set(one.ids).isdisjoint(other.ids):
                    best = max(best, (one, other), key=lambda sides: sum(side.score for side in sides))
        return best or self._named_both(normalised, tokens, spans)

    def _opposed(
        self, left: Sequence[int], right: Sequence[int], tokens: Sequence[Token], spans: Sequence[_Span]
    ) -> tuple[_Side, _Side] | None:
        """« marge ou marque », « nominal vs proportionnel »: two terms that differ by these words alone."""
        if not (left and right):
            return None
        # « marge » is the name of a theme as well: it leaves « taux de marge » to be read
        strong = (span for span in spans if self._terms.is_strong(span.words))
        named = [span for span in strong if not self._themes.issuperset(self._ids_of(span.words))]
        before_it = next((span for span in named if span.first == left[-1]), None)
        if before_it is not None and any(span.first == right[0] for span in named):
            return None
        nearest = tokens[left[-1] if before_it is None else before_it.last - 1].stem, tokens[right[0]].stem
        holes = self._terms.holes
        shared = holes.get(nearest[0], set()) & holes.get(nearest[1], set())
        if not shared:
            return None
        said = {token.stem for token in tokens}
        before, after = min(
            shared, key=lambda hole: (len({*hole[0], *hole[1]} - said), -len(hole[0]) - len(hole[1]), hole)
        )
        if said.isdisjoint({*before, *after}) and any(span.first in (left[-1], right[0]) for span in named):
            return None
        one, other = (self._ids_of((*before, word, *after)) for word in nearest)
        return _Side(one, BORROWED), _Side(other, BORROWED)

    def _ids_of(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(term.id for term in self._terms.phrases[words] if term.strong)

    def _named_both(self, normalised: str, tokens: Sequence[Token], spans: Sequence[_Span]) -> tuple[_Side, ...]:
        """The first two notions that are named for certain, when the message compares."""
        if not _COMPARING.search(normalised):
            return ()
        named = [self._mention(span, tokens) for span in spans if self._terms.is_strong(span.words)]
        for one, other in pairwise(named):
            if set(one.ids).isdisjoint(other.ids):
                return _Side(one.ids, one.score), _Side(other.ids, other.score)
        return ()

    def _side(
        self,
        own: Sequence[int],
        other: Sequence[int],
        tokens: Sequence[Token],
        spans: Sequence[_Span],
        meaning: Sequence[tuple[str, ...]],
        evidence: Evidence,
        *,
        is_left: bool,
    ) -> _Side | None:
        if not own or not self._ids:
            return None
        nearest = own[-1] if is_left else own[0]
        mine = [span for span in spans if span.first in own]
        theirs = [span for span in spans if span.first in other and len(span.words) > 1]
        named = (mine[-1] if is_left else mine[0]) if mine else None
        if named is None or len(named.words) == 1:
            for words in self._borrowed(tokens[nearest], theirs):
                return _Side(self._ids_of(words), BORROWED)
        if named is not None and self._terms.is_strong(named.words):
            return _Side(self._mention(named, tokens).ids, named.score)
        meant = [meaning[index] for index in own]
        its_own = self._evidence(meant, [self._mention(span, tokens) for span in mine], {}, {})
        # the meaning of the message is that of both sides
        its_own[:, -2:] = evidence[:, -2:]
        best = int(weigh(its_own).argmax())
        likely = its_own[best, CLUES.index("likeness")]
        return _Side((self._ids[best],), float(likely)) if likely >= MIN_SIDE else None

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

    def _by_id(self, by_term: NDArray[np.float64]) -> Scores:
        scores = np.zeros(len(self._ids))
        np.maximum.at(scores, self._owners, by_term)
        return scores

    def _likeness_by_id(self, words: Sequence[str], window: int) -> Scores:
        return self._by_id(LIKENESS * self._strength * self._likeness.of_runs(words, window))

    def _raise(self, scores: Scores, ids: Iterable[str], score: float) -> None:
        for id_ in ids:
            scores[self._place[id_]] = max(scores[self._place[id_]], score)


def _alone(mention: Mention, words: int) -> float:
    """How much a weak term suggests: WEAK_ALONE where the message says nothing else, WEAK where it says much."""
    share = mention.words / max(mention.words, words)
    return WEAK + (WEAK_ALONE - WEAK) * share * share


def _split(normalised: str, tokens: Sequence[Token]) -> set[int]:
    """The places of the tokens that « et », « ou », « vs » keep apart from the one before."""
    splitters = [splitter.start() for splitter in _SPLITTER.finditer(normalised)]
    return {
        index
        for index, (before, after) in enumerate(pairwise(tokens), 1)
        if any(before.end <= splitter < after.start for splitter in splitters)
    }


def _mask(normalised: str, mentions: Sequence[Mention]) -> str:
    parts: list[str] = []
    position = 0
    for mention in mentions:
        if mention.strong:
            parts += [normalised[position : mention.start], MASK]
            position = mention.end
    return "".join([*parts, normalised[position:]])
