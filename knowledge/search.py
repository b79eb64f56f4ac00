"""Finding notions for a question that names none: « comment savoir si je gagne de l'argent sur un produit ? »

Word tf-idf over what the course says of each notion. The score is the share of the question's words, weighted by how
rare they are, that the notion accounts for: a word that no notion uses counts against all, so that a question from
elsewhere stays under the threshold.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from knowledge.notion import Course, Notion
from knowledge.quiz import Bank, Item
from knowledge.text import CARRIERS, fold, stem

THRESHOLD = 0.3

# How much a word tells by the place where the notion says it; said in several places, it tells more (noisy or).
_NAME, _SYNONYM, _DEFINITION, _PRACTICE, _EXAMPLE, _PITFALL = 1.0, 0.9, 0.7, 0.6, 0.5, 0.4
_ASKED, _QUESTION, _EXPLANATION = 0.8, 0.3, 0.2

# One word read in a name or a synonym is evidence enough; read only in sentences, however many, it takes two.
_ENOUGH = 0.9
_SENTENCES = 0.85

_CARRIER_STEMS = frozenset(map(stem, CARRIERS))


@dataclass(frozen=True, slots=True)
class Index:
    """For each stem: its rarity, and the notions that use it with how much each use tells (0 to 1).

    `breadth` counts the words of each notion's name: of two that tell as much, the one with nothing to add comes first.
    """

    rarity: Mapping[str, float]
    uses: Mapping[str, tuple[tuple[str, float], ...]]
    unknown: float
    breadth: Mapping[str, int]


def search(
    course: Course,
    text: str,
    limit: int = 3,
    bank: Bank | None = None,
    floor: float = THRESHOLD,
    words: int = 1,
) -> tuple[tuple[str, float], ...]:
    """The notions that speak best of what the text asks: (id, score between 0 and 1), best first.

    The questions of `bank` lend their everyday words to their notions. Nothing when no notion reaches `floor` by as
    many different `words`.
    """
    index = index_of(course, bank)
    scores, evidence, uses = _scores(index, text)
    kept = {id for id, score in scores.items() if score >= floor and evidence[id] >= _ENOUGH and uses[id] >= words}
    found = sorted(((id, scores[id]) for id in kept), key=lambda f: (-f[1], index.breadth[f[0]], f[0]))
    return tuple(found[:limit])


def nearest_section(course: Course, text: str, bank: Bank | None = None) -> str | None:
    """The code of the section that uses the text's words most, for a question that finds no notion.

    None where the course knows none of its words.
    """
    scores, _, _ = _scores(index_of(course, bank), text)
    sections: dict[str, float] = defaultdict(float)
    for id, score in scores.items():
        sections[course.sections[course.notions[id].section].code] += score
    return max(sorted(sections), key=sections.__getitem__, default=None)


def _scores(index: Index, text: str) -> tuple[Mapping[str, float], Mapping[str, float], Mapping[str, int]]:
    """For each notion that uses a word of the text: the score, how much evidence there is, how many words it uses."""
    words = tuple(dict.fromkeys(_words(text)))
    weights = {word: index.rarity.get(word, index.unknown) for word in words}
    total = sum(weights.values())
    scores: dict[str, float] = defaultdict(float)
    evidence: dict[str, float] = defaultdict(float)
    used: dict[str, int] = defaultdict(int)
    for word, weight in weights.items():
        for id, telling in index.uses.get(word, ()):
            scores[id] += weight * telling / total
            evidence[id] += telling
            used[id] += 1
    return scores, evidence, used


@lru_cache(maxsize=2)
def index_of(course: Course, bank: Bank | None = None) -> Index:
    """The index of a course and of its questions, built once (about 150 ms for 400 notions)."""
    telling: dict[str, dict[str, float]] = defaultdict(dict)
    for notion in course.notions.values():
        for word, weight in _said(notion, () if bank is None else bank.by_notion.get(notion.id, ())):
            before = telling[word].get(notion.id, 0.0)
            told = 1 - (1 - before) * (1 - weight)
            telling[word][notion.id] = told if max(before, weight) >= _ENOUGH else min(told, _SENTENCES)
    count = len(course.notions)
    rarity = {word: math.log(1 + count / len(uses)) for word, uses in telling.items()}
    uses = {word: tuple(found.items()) for word, found in telling.items()}
    breadth = {notion.id: len(set(_words(notion.nom))) for notion in course.notions.values()}
    return Index(MappingProxyType(rarity), MappingProxyType(uses), math.log(1 + count / 3), MappingProxyType(breadth))


def _said(notion: Notion, items: Collection[Item]) -> Iterator[tuple[str, float]]:
    places = (
        (notion.nom, _NAME),
        *((synonym, _SYNONYM) for synonym in (*notion.synonymes, *notion.synonymes_faibles)),
        (notion.definition, _DEFINITION),
        (notion.pratique, _PRACTICE),
        (notion.exemple_texte, _EXAMPLE),
        *((text, _PITFALL) for text in (*notion.pieges_texte, *notion.confusions.values())),
        *((question, _ASKED) for question in notion.questions),
        *((item.question, _QUESTION) for item in items),
        *((item.explication, _EXPLANATION) for item in items),
    )
    for text, weight in places:
        for word in set(_words(text)):
            yield word, weight


def _words(text: str) -> Iterator[str]:
    """The stems that tell something of the subject, in order."""
    return (word for word in map(stem, fold(text).split()) if word not in _CARRIER_STEMS and not word.isdigit())
