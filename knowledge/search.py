"""Finding notions for a question that names none: « comment savoir si je gagne de l'argent sur un produit ? »

Word tf-idf over what the course says of each notion. The score is the share of the question's words, weighted by how
rare they are, that the notion accounts for: a word that no notion uses counts against all, so that a question from
elsewhere stays under the threshold.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from knowledge.notion import Course, Notion
from knowledge.text import fold, stem

THRESHOLD = 0.34

# How much a word tells by the place where the notion says it.
_NAME, _SYNONYM, _DEFINITION, _PRACTICE, _EXAMPLE = 1.0, 0.9, 0.7, 0.5, 0.35

# One word read in a name or a synonym is evidence enough; read only in the sentences, it takes two.
_ENOUGH = 0.75

# Words that carry a question and tell nothing of its subject.
_CARRIERS = frozenset(
    stem(word)
    for word in fold(
        """a ai ait as au aux avec avoir avait c ca ce cela ces cet cette ceux ci d dans de des du elle elles en es est
        et etre eu fait faire fais faut il ils j je l la le les leur leurs lui m ma mais me mes meme moi mon n ne ni nos
        notre nous on ont ou par pas peu peut peux plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s
        sa sans se sera ses si soit son sont sur t ta te tes toi ton tout tous toute toutes tres tu un une vos votre
        vous y comment combien bonjour salut stp svp merci aide aider explique expliquer moi savoir sais veux voudrais
        peut dire dis donne donner calcul calculer calcule trouver trouve formule definition exemple exercice question
        comprends comprendre cours prof examen bts koi kestion pk pr ds ke ki jai jsuis cest appelle appeler sert
        servir signifie veut chose truc quelque entre vers chez alors donc comme aussi bien quoi est-ce jamais encore
        doit dois puis apres avant peuvent"""
    ).split()
)


@dataclass(frozen=True, slots=True)
class Index:
    """For each stem: its rarity, and the notions that use it with how much each use tells (0 to 1)."""

    rarity: Mapping[str, float]
    uses: Mapping[str, tuple[tuple[str, float], ...]]
    unknown: float


def search(course: Course, text: str, limit: int = 3) -> tuple[tuple[str, float], ...]:
    """The notions that speak best of what the text asks: (id, score between 0 and 1), best first.

    Nothing when no notion reaches `THRESHOLD`.
    """
    index = index_of(course)
    words = {word for word in map(stem, fold(text).split()) if word not in _CARRIERS and not word.isdigit()}
    if not words:
        return ()
    weights = {word: index.rarity.get(word, index.unknown) for word in words}
    total = sum(weights.values())
    scores: dict[str, float] = defaultdict(float)
    evidence: dict[str, float] = defaultdict(float)
    for word, weight in weights.items():
        for id, telling in index.uses.get(word, ()):
            scores[id] += weight * telling / total
            evidence[id] += telling
    kept = ((id, score) for id, score in scores.items() if score >= THRESHOLD and evidence[id] >= _ENOUGH)
    found = sorted(kept, key=lambda f: (-f[1], f[0]))
    return tuple(found[:limit])


@lru_cache(maxsize=2)
def index_of(course: Course) -> Index:
    """The index of a course, built once (about 30 ms for 400 notions)."""
    telling: dict[str, dict[str, float]] = defaultdict(dict)
    for notion in course.notions.values():
        for word, weight in _said(notion):
            telling[word][notion.id] = max(weight, telling[word].get(notion.id, 0.0))
    count = len(course.notions)
    rarity = {word: math.log(1 + count / len(uses)) for word, uses in telling.items()}
    uses = {word: tuple(found.items()) for word, found in telling.items()}
    return Index(MappingProxyType(rarity), MappingProxyType(uses), unknown=math.log(1 + count / 3))


def _said(notion: Notion) -> Iterator[tuple[str, float]]:
    places = (
        (notion.nom, _NAME),
        *((synonym, _SYNONYM) for synonym in (*notion.synonymes, *notion.synonymes_faibles)),
        (notion.definition, _DEFINITION),
        (notion.pratique, _PRACTICE),
        (notion.exemple_texte, _EXAMPLE),
    )
    for text, weight in places:
        for word in map(stem, fold(text).split()):
            if word not in _CARRIERS and not word.isdigit():
                yield word, weight
