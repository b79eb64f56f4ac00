"""Which notions a message names: exact and corrected phrases first, likeness of character n-grams behind them.

Pure, built in-process from a lexicon in some milliseconds; the Rasa component and the keyword engine share it, so that
what was masked in training is what is masked at run time.

The likeness is a cosine of character 2–4-gram tf-idf between a term and the best run of words of the message, everyday
words removed; it tolerates typing errors, and its size does not depend on how much the student tells around.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu import Candidate
from nlu.text import ambiguous_words, carrier_words, normalise, tool_words

MASK = "notion"
"""What stands for a named notion in the text that the intent classifier reads."""

MAX_CANDIDATES = 8
MIN_SCORE = 0.3
MAX_WINDOW = 5
MAX_TOKENS = 60
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
ABBREVIATED = 0.7
"""How likely a word is to be the beginning of a term's word: enough inside a phrase (« seuil renta »), not alone."""
MIN_ALONE = 0.75
"""From which likelihood a corrected word alone is a mention, and is read as corrected for likeness."""
MIN_COMMON = 0.3
HOMOPHONE = 0.88
SLIP = 0.6
"""How much of its likelihood a word would lose if each of its letters were mistyped."""
_MIN_CORRECTED = 4
_SURE = 6
_LONG = 7
_MAX_READINGS = 4
_MIN_ABBREVIATED = 3
_GLUED_WORDS = 4
_SHUFFLED_WORDS = 4
_SPLITTER = re.compile(r"\b(?:et|ou bien|ou|vs|versus|avec|contre|que|par rapport a)\b|/|&")

_TOKEN = re.compile(r"[a-z]+\d?|\d+[a-z]?")


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """The words of a notion. `strong` terms name it; `weak` ones (coût, points, carte) only suggest it."""

    strong: tuple[str, ...]
    weak: tuple[str, ...] = ()


Lexicon = Mapping[str, LexiconEntry]
"""Notion (or theme) id → its words."""


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
class _Token:
    text: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Term:
    id: str
    words: tuple[str, ...]
    strong: bool


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


_Readings = tuple[tuple[str, float], ...]
"""The words of the lexicon that a token may be, likeliest first, each with its likelihood."""


_INVARIABLE = frozenset({"taux", "prix", "choix", "repos", "corps", "temps", "mois", "cas", "process", "business"})


def stem(word: str) -> str:
    """A word without its marks of plural and feminine.

    >>> [stem(word) for word in ("remises", "taux", "commerciaux", "brute", "nettes", "annuelle", "ca")]
    ['remis', 'taux', 'commercial', 'brut', 'net', 'annuel', 'ca']
    """
    if word in _INVARIABLE:
        return word
    if len(word) > 5 and word.endswith("aux") and not word.endswith("eaux"):
        return word[:-3] + "al"
    if len(word) > 3 and word[-1] in "sx":
        word = word[:-1]
    if len(word) > 4 and word.endswith(("lle", "tte")):
        return word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


_SOUNDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("ph", "f"), ("h", ""), ("eau|au", "o"), ("qu|q|ck|c(?=[aoulr]|$)|ch(?=[lr])", "k"), ("c(?=[eiy])", "s"),
        ("ai|ei|et$|er$|ez$|ee$", "e"), ("y", "i"), ("(?:e|a)(?:n|m)(?=[bcdfgjklpqrstvxz])", "an"),
        ("tion|ssion|sion", "sion"), ("z", "s"), ("ge(?=[ao])", "j"), ("g(?=[ei])", "j"), (r"(.)\1", r"\1"),
        ("[stxdp]$", ""), ("e$", ""),
    )
)  # fmt: skip


def sound(word: str) -> str:
    """A rough French pronunciation: words that sound alike share it.

    >>> sound("rabais"), sound("rabe")
    ('rab', 'rab')
    """
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


def _grams(word: str) -> Iterator[str]:
    padded = f" {word} "
    for size in (2, 3, 4):
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]


def _tokens(normalised: str) -> list[_Token]:
    matches = islice(_TOKEN.finditer(normalised), MAX_TOKENS)
    return [_Token(match[0], stem(match[0]), match.start(), match.end()) for match in matches]


def _term_words(term: str) -> tuple[str, ...]:
    stems = [token.stem for token in _tokens(normalise(term))]
    return tuple(word for word in stems if word not in tool_words()) or tuple(stems)


class Linker:
    """Finds the notions of a lexicon in normalised messages (`nlu.text.normalise`)."""

    def __init__(self, lexicon: Lexicon, everyday: Collection[str] = ()) -> None:
        """Index the lexicon; `everyday` words, besides those of `words.yml`, are not taken for misspelt terms.

        Raises ValueError when a notion has no strong term, naming it.
        """
        self._everyday = frozenset(everyday)
        self._terms = _read_terms(lexicon)
        self._phrases: dict[tuple[str, ...], list[_Term]] = defaultdict(list)
        self._prefixes: set[tuple[str, ...]] = set()
        self._pairs = {pair for term in self._terms for pair in pairwise(term.words)}
        self._glued: dict[str, tuple[str, ...]] = {}
        self._shuffled: dict[tuple[str, ...], tuple[str, ...]] = {}
        for term in self._terms:
            self._phrases[term.words].append(term)
            self._prefixes.update(term.words[:count] for count in range(1, len(term.words) + 1))
            if len(term.words) > 1:
                self._shuffled.setdefault(tuple(sorted(term.words)), term.words)
            glued = "".join(term.words)
            if len(glued) > _MIN_CORRECTED:
                self._glued.setdefault(glued, term.words)
        self._vocabulary = sorted({word for term in self._terms for word in term.words})
        self._known = frozenset(self._vocabulary)
        self._corrigible = [word for word in self._vocabulary if len(word) >= _MIN_CORRECTED]
        self._sounds: dict[str, list[str]] = defaultdict(list)
        for word in self._corrigible:
            self._sounds[sound(word)].append(word)
        self._corrections: dict[str, _Readings] = {}
        self._index_grams()

    def _index_grams(self) -> None:
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
                weight = count * self._idf[gram]
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
        self._strength = np.array([1.0 if term.strong else WEAK for term in self._terms])

    def _sum_by_term(self, by_word: NDArray[np.float64]) -> NDArray[np.float64]:
        if not self._terms:
            return np.zeros(0)
        sums: NDArray[np.float64] = np.add.reduceat(by_word[self._word_of_term], self._term_starts)
        return sums

    def link(self, normalised: str) -> Link:
        """The notions named or suggested by a normalised message.

        A phrase of a strong term scores 1 (less when its spelling was corrected), likeness at most LIKENESS; the
        longest phrase wins over those it overlaps. In a comparison each side is looked up by itself, and may borrow
        words from the other (« taux de marge et de marque »).
        """
        tokens = [token for token in _tokens(normalised) if self._matters(token)]
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

        context = self._by_id(self._likeness_of_all(residual))
        longest = {id_: mention.words for mention in sorted(mentions, key=lambda m: m.words) for id_ in mention.ids}
        ranked = sorted(
            (id_ for id_, score in scores.items() if score >= MIN_SCORE),
            key=lambda id_: (-(scores[id_] + CONTEXT * context.get(id_, 0.0)), -longest.get(id_, 0), id_),
        )
        ranked = _put_first(ranked, scores, [side.ids for side in pair])
        decreasing = accumulate((scores[id_] for id_ in ranked[:MAX_CANDIDATES]), min)
        candidates = tuple(Candidate(id_, round(score, 4)) for id_, score in zip(ranked, decreasing, strict=False))
        return Link(candidates, mentions, _mask(normalised, mentions))

    def _meaning(self, tokens: Sequence[_Token], spans: Sequence[_Span]) -> list[tuple[str, ...]]:
        """The words that each token stands for: none for an everyday word, the term's for the first of a phrase."""
        meaning: list[tuple[str, ...]] = []
        for token in tokens:
            before = meaning[-1][0] if meaning and meaning[-1] else ""
            meaning.append(() if token.text in carrier_words() else (self._best_reading(token, before),))
        for span in spans:
            meaning[span.first : span.last] = [span.words, *[()] * (span.last - span.first - 1)]
        return meaning

    def _mention(self, span: _Span, tokens: Sequence[_Token]) -> Mention:
        terms = self._phrases[span.words]
        strong = [term for term in terms if term.strong]
        return Mention(
            ids=tuple(dict.fromkeys(term.id for term in strong or terms)),
            start=tokens[span.first].start,
            end=tokens[span.last - 1].end,
            score=span.score,
            strong=bool(strong),
            words=span.last - span.first,
        )

    def _matters(self, token: _Token) -> bool:
        if token.text in tool_words():
            return token.stem in self._known
        return token.text not in carrier_words() or token.stem in self._known

    def _readings(self, token: _Token) -> _Readings:
        """The lexicon's words that a token may be, with a likelihood: itself, or corrections of an unknown word."""
        if token.stem in self._known:
            return ((token.stem, 1.0),)
        if token.text in self._known:
            return ((token.text, 1.0),)
        if len(token.stem) < _MIN_ABBREVIATED or not token.text.isalpha():
            return ()
        if token.text in carrier_words() or token.text in self._everyday:
            return ()
        if token.stem not in self._corrections:
            if len(self._corrections) > 4096:
                self._corrections.clear()
            self._corrections[token.stem] = self._correct(token.stem)
        return self._corrections[token.stem]

    def _correct(self, word: str) -> _Readings:
        likely = {found: ABBREVIATED for found in self._corrigible if found.startswith(word)}
        if len(word) >= _MIN_CORRECTED:
            likely |= self._mistyped(word)
            # « rabé », « mark »: what sounds the same is likelier than what looks the same.
            for found in self._sounds.get(sound(word), ()):
                if found[0] == word[0] or sound(found)[:2] == sound(word)[:2]:
                    likely[found] = max(likely.get(found, 0.0), HOMOPHONE)
        return tuple(sorted(likely.items(), key=lambda pair: (-pair[1], pair[0]))[:_MAX_READINGS])

    def _mistyped(self, word: str) -> dict[str, float]:
        """Words one slip of the finger away, two for long words. A short one may be any other word or a name."""
        allowed = 1 if len(word) < _LONG else 2
        close = process.extract(word, self._corrigible, scorer=OSA.distance, score_cutoff=allowed, limit=_MAX_READINGS)
        return {
            found: 1 - SLIP * distance / len(found) if len(word) >= _SURE else ABBREVIATED
            for found, distance, _ in close
            if found[0] == word[0] or distance == 1
        }

    def _spans(self, tokens: Sequence[_Token]) -> list[_Span]:
        """The phrases of the lexicon in the message: longest first, strong before weak, none overlapping another."""
        readings = [self._readings(token) for token in tokens]
        found: list[_Span] = []
        for first in range(len(tokens)):
            found += self._ordered_from(first, tokens, readings)
            found += self._shuffled_from(first, tokens, readings)
            found += self._glued_from(first, tokens)
        found.sort(key=lambda span: (span.first - span.last, not self._is_strong(span.words), -span.score, span.first))
        taken: set[int] = set()
        kept = []
        for span in found:
            if taken.isdisjoint(range(span.first, span.last)):
                taken.update(range(span.first, span.last))
                kept.append(span)
        return sorted(kept, key=lambda span: span.first)

    def _is_strong(self, words: tuple[str, ...]) -> bool:
        return any(term.strong for term in self._phrases[words])

    def _ordered_from(self, first: int, tokens: Sequence[_Token], readings: Sequence[_Readings]) -> Iterator[_Span]:
        started: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
        for index in range(first, len(tokens)):
            if index > first and tokens[index].start - tokens[index - 1].end > MAX_GAP:
                return
            started = [
                ((*words, reading), min(score, likely))
                for words, score in started
                for reading, likely in readings[index]
                if (*words, reading) in self._prefixes
            ]
            complete = [(words, score) for words, score in started if words in self._phrases]
            if complete:
                words, score = max(complete, key=lambda pair: pair[1])
                # One corrected word alone must be long or close to what was typed.
                if index > first or score >= MIN_ALONE:
                    yield _Span(first, index + 1, words, score)

    def _shuffled_from(self, first: int, tokens: Sequence[_Token], readings: Sequence[_Readings]) -> Iterator[_Span]:
        best: list[tuple[str, float]] = []
        for index in range(first, min(first + _SHUFFLED_WORDS, len(tokens))):
            if not readings[index] or (index > first and tokens[index].start - tokens[index - 1].end > MAX_GAP):
                return
            best.append(readings[index][0])
            words = self._shuffled.get(tuple(sorted(word for word, _ in best)))
            if words is not None:
                yield _Span(first, index + 1, words, REORDERED * min(score for _, score in best))

    def _glued_from(self, first: int, tokens: Sequence[_Token]) -> Iterator[_Span]:
        glued = ""
        for index in range(first, min(first + _GLUED_WORDS, len(tokens))):
            if index > first and tokens[index].start - tokens[index - 1].end > 1:
                return
            glued += tokens[index].text
            words = self._glued.get(stem(glued))
            if words is not None and len(words) != index - first + 1:
                yield _Span(first, index + 1, words, REORDERED)

    def _compared(
        self, normalised: str, tokens: Sequence[_Token], spans: Sequence[_Span], meaning: Sequence[tuple[str, ...]]
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
        tokens: Sequence[_Token],
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
                return _Side(tuple(term.id for term in self._phrases[words] if term.strong), BORROWED)
        if named is not None and self._is_strong(named.words):
            return _Side(self._mention(named, tokens).ids, named.score)
        likely = self._likeness_by_id([word for index in own for word in meaning[index]], MAX_WINDOW)
        id_ = max(likely, key=lambda key: (likely[key], key), default=None)
        return None if id_ is None or likely[id_] < MIN_SIDE else _Side((id_,), likely[id_])

    def _borrowed(self, token: _Token, others: Sequence[_Span]) -> Iterator[tuple[str, ...]]:
        """Strong terms made of a token and of the beginning or the end of a term of the other side."""
        for span in others:
            for reading, _ in self._readings(token):
                for cut in range(len(span.words) - 1, 0, -1):
                    for words in ((*span.words[:cut], reading), (reading, *span.words[cut:])):
                        if words != span.words and words in self._phrases and self._is_strong(words):
                            yield words

    def _best_reading(self, token: _Token, before: str) -> str:
        """A likely correction, or an abbreviation that the word before suggests (« lissage expo »), or the token."""
        return next(
            (word for word, likely in self._readings(token) if likely >= MIN_ALONE or (before, word) in self._pairs),
            token.stem,
        )

    def _dots(self, word: str) -> tuple[NDArray[np.float64], float]:
        """Dot products of a word of the message with every word of the lexicon, and its own squared length."""
        dots = np.zeros(len(self._word_squares))
        square = 0.0
        for gram, count in Counter(_grams(word)).items():
            weight = count * self._idf.get(gram, self._unknown_idf)
            square += weight * weight
            if gram in self._postings:
                indexes, weights = self._postings[gram]
                dots[indexes] += weight * weights
        # A few letters in common are noise.
        dots[dots < MIN_COMMON * np.sqrt(square * self._word_squares)] = 0.0
        return dots, square

    def _likeness_of_all(self, words: Sequence[str]) -> NDArray[np.float64]:
        """For each term, its cosine with all the words together."""
        total = np.zeros(len(self._terms))
        square = 0.0
        for dots, own_square in map(self._dots, words):
            total += self._sum_by_term(dots)
            square += own_square
        return np.minimum(total / (math.sqrt(square) * self._term_norms), 1.0) if square else total

    def _likeness(self, words: Sequence[str], window: int) -> NDArray[np.float64]:
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

    def _by_id(self, by_term: NDArray[np.float64]) -> dict[str, float]:
        scores: dict[str, float] = {}
        for index in np.flatnonzero(by_term >= 0.05):
            term = self._terms[index]
            scores[term.id] = max(scores.get(term.id, 0.0), float(by_term[index]))
        return scores

    def _likeness_by_id(self, words: Sequence[str], window: int) -> dict[str, float]:
        if not words or not self._terms:
            return {}
        return self._by_id(LIKENESS * self._strength * self._likeness(words, window))


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


def _read_terms(lexicon: Lexicon) -> list[_Term]:
    everyday = {stem(word) for word in carrier_words()}
    ambiguous = {stem(word) for word in ambiguous_words()}
    terms: dict[tuple[str, tuple[str, ...]], _Term] = {}
    for id_, entry in lexicon.items():
        if not entry.strong:
            raise ValueError(f"lexique : « {id_} » n'a aucun terme fort ; donne-lui au moins son nom")
        for strong, group in ((True, entry.strong), (False, entry.weak)):
            for term in group:
                words = _term_words(term)
                if len("".join(words)) > 1 and not (len(words) == 1 and words[0] in everyday):
                    named = strong and not (len(words) == 1 and words[0] in ambiguous)
                    terms.setdefault((id_, words), _Term(id_, words, named))
    return list(terms.values())


def _mask(normalised: str, mentions: Sequence[Mention]) -> str:
    parts: list[str] = []
    position = 0
    for mention in mentions:
        if mention.strong:
            parts += [normalised[position : mention.start], MASK]
            position = mention.end
    return "".join([*parts, normalised[position:]])
