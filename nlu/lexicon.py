"""The words of the course: the terms of each notion, and which of them a word of a message may be, misspelt or cut.

Pure, built in-process in some milliseconds.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu.text import ambiguous_words, carrier_words, normalise, tool_words

MAX_TOKENS = 60
ABBREVIATED = 0.7
"""How likely a word is to be the beginning of a term's word: enough inside a phrase (« seuil renta »), not alone."""
HOMOPHONE = 0.88
SLIP = 0.6
"""How much of its likelihood a word would lose if each of its letters were mistyped."""
_MIN_CORRECTED = 4
_SURE = 6
_LONG = 7
_MAX_READINGS = 4
_MIN_ABBREVIATED = 3

_TOKEN = re.compile(r"[a-z]+\d?|\d+[a-z]?")


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """The words of a notion. `strong` terms name it; `weak` ones (coût, points, carte) only suggest it.

    `sentences` say what it is, or ask for it, whatever their words: a message is compared with their meaning. `texts`
    are what else the course tells of it: their words count, but little.
    """

    strong: tuple[str, ...]
    weak: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


Lexicon = Mapping[str, LexiconEntry]
"""Notion (or theme) id → its words."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a normalised text, at `start:end`."""

    text: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """What a notion is called: stems, articles apart."""

    id: str
    words: tuple[str, ...]
    strong: bool


Readings = tuple[tuple[str, float], ...]
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
        ("ph", "f"), ("h", ""), ("pt", "t"), ("om(?=[bpt])", "on"),
        ("eau|au", "o"), ("qu|q|ck|c(?=[aoulr]|$)|ch(?=[lr])", "k"), ("c(?=[eiy])", "s"),
        ("ai|ei|et$|er$|ez$|ee$", "e"), ("y", "i"), ("(?:e|a)(?:n|m)(?=[bcdfgjklpqrstvxz])", "an"),
        ("tion|ssion|sion", "sion"), ("z", "s"), ("ge(?=[ao])", "j"), ("g(?=[ei])", "j"), (r"(.)\1", r"\1"),
        ("[stxdp]$", ""), ("e$", ""),
    )
)  # fmt: skip


_VOWELS = re.compile("[aeiouy]")


def sound(word: str) -> str:
    """A rough French pronunciation: words that sound alike share it.

    >>> sound("rabais"), sound("rabe")
    ('rab', 'rab')
    """
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


def root(word: str) -> str:
    """What a word shares with others of its family, roughly: its first five letters.

    >>> root("vieilli") == root("vieillir"), root("renouvel") == root("renouvellement")
    (True, True)
    """
    return word[:5]


def tokens_of(normalised: str, limit: int | None = MAX_TOKENS) -> list[Token]:
    matches = islice(_TOKEN.finditer(normalised), limit)
    return [Token(match[0], stem(match[0]), match.start(), match.end()) for match in matches]


def term_words(term: str) -> tuple[str, ...]:
    """The stems of a term, articles and prepositions apart."""
    stems = [token.stem for token in tokens_of(normalise(term))]
    return tuple(word for word in stems if word not in tool_words()) or tuple(stems)


class Terms:
    """The terms of a lexicon, indexed by their words, by their beginnings, glued together and in any order."""

    def __init__(self, lexicon: Lexicon, everyday: Collection[str] = ()) -> None:
        """Index the lexicon; `everyday` words, besides those of `words.yml`, are not taken for misspelt terms.

        Raises ValueError when a notion has no strong term, naming it.
        """
        self._everyday = frozenset(everyday)
        self.all = _read_terms(lexicon)
        self.phrases: dict[tuple[str, ...], list[Term]] = defaultdict(list)
        self.prefixes: set[tuple[str, ...]] = set()
        self.pairs = {pair for term in self.all for pair in pairwise(term.words)}
        self.glued: dict[str, tuple[str, ...]] = {}
        self.shuffled: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.holes: dict[str, set[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(set)
        """Word → what stands before and after it in the strong terms that hold it."""
        for term in self.all:
            if term.strong and len(term.words) > 1:
                for index, word in enumerate(term.words):
                    self.holes[word].add((term.words[:index], term.words[index + 1 :]))
            self.phrases[term.words].append(term)
            self.prefixes.update(term.words[:count] for count in range(1, len(term.words) + 1))
            if len(term.words) > 1:
                self.shuffled.setdefault(tuple(sorted(term.words)), term.words)
            glued = "".join(term.words)
            if len(glued) > _MIN_CORRECTED:
                self.glued.setdefault(glued, term.words)
        self._known = frozenset(word for term in self.all for word in term.words)
        self._corrigible = sorted(word for word in self._known if len(word) >= _MIN_CORRECTED)
        self._sounds: dict[str, list[str]] = defaultdict(list)
        for word in self._corrigible:
            self._sounds[sound(word)].append(word)
        self._consonants: dict[str, list[str]] = defaultdict(list)
        for word in self._corrigible:
            self._consonants[_VOWELS.sub("", word)].append(word)
        self._corrections: dict[str, Readings] = {}

    def is_strong(self, words: tuple[str, ...]) -> bool:
        """Whether these words name a notion, and do not merely suggest one."""
        return any(term.strong for term in self.phrases[words])

    def matters(self, token: Token) -> bool:
        """Whether a token may be part of a term: everyday words are only when some term holds them."""
        if token.text in tool_words():
            return token.stem in self._known
        return token.text not in carrier_words() or token.stem in self._known

    def readings(self, token: Token) -> Readings:
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

    def _correct(self, word: str) -> Readings:
        likely = {found: ABBREVIATED for found in self._corrigible if found.startswith(word)}
        if len(word) >= _MIN_CORRECTED:
            likely |= self._mistyped(word)
            # « rabé », « mark »: what sounds the same is likelier than what looks the same.
            for found in self._sounds.get(sound(word), ()):
                if found[0] == word[0] or sound(found)[:2] == sound(word)[:2]:
                    likely[found] = max(likely.get(found, 0.0), HOMOPHONE)
        if not _VOWELS.search(word):
            likely |= dict.fromkeys(self._consonants.get(word, ()), HOMOPHONE)
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


def _read_terms(lexicon: Lexicon) -> list[Term]:
    everyday = {stem(word) for word in carrier_words()}
    ambiguous = {stem(word) for word in ambiguous_words()}
    terms: dict[tuple[str, tuple[str, ...]], Term] = {}
    for id_, entry in lexicon.items():
        if not entry.strong:
            raise ValueError(f"lexique : « {id_} » n'a aucun terme fort ; donne-lui au moins son nom")
        for strong, group in ((True, entry.strong), (False, entry.weak)):
            for term in group:
                words = term_words(term)
                if len("".join(words)) > 1 and not (len(words) == 1 and words[0] in everyday):
                    named = strong and not (len(words) == 1 and words[0] in ambiguous)
                    terms.setdefault((id_, words), Term(id_, words, named))
    return list(terms.values())
