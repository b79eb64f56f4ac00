"""Questions that leave out what was just said: « la marge et son taux », « celle des détracteurs »."""

from collections.abc import Collection, Iterator, Sequence

from exercises.reading.words.glossary import Key, Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, key, lexicon

_PRONOUNS = frozenset({"celui", "celle", "ceux", "celles"})
_SMALL = frozenset({"de", "du", "d", "en", "a", "par", "l"})


def meant(span: tuple[int, int], text: Text, labels: Sequence[Label], scope: Scope) -> Iterator[tuple[str, ...]]:
    """The quantities that a stretch of the text (its characters) may ask for, the likeliest first: what it says of the
    name before it, what that makes in all, or the only names of the chapter that hold its words."""
    tokens = [token for token in text.tokens if span[0] <= token.start and token.end <= span[1]]
    words = _content(tokens)
    before = [label for label in labels if text.tokens[label.last].end <= span[0]]
    nearest = before[-1] if before else None
    if not words:
        if nearest is not None and any(token.word in lexicon()["pronoms"] for token in tokens):
            yield nearest.names
        return
    if words[-1] in lexicon()["ensemble"] and tokens[0].word == "a" and nearest is not None:
        yield tuple(_totals(before, scope))
        return
    if words in (("taux",), ("pourcentage",)) and scope.quantities[scope.principal].unit == "pourcent":
        # « coefficient multiplicateur, taux et indice », « de combien, en %, … »: the rate that the chapter is about
        yield (scope.principal,)
        return
    other = words[0] in _PRONOUNS
    if is_plural(span, text):
        # « moyennes, écarts-types »: those of both series, before that of the one named last
        yield tuple(_named_by(words, scope, plural=True))
    if nearest is not None:
        # « l'évolution de chaque année et globale »: an adjective goes with the first word
        instead = other or tokens[0].word == "en" or lexicon()["epithetes"].issuperset(words)
        found = _completing(words[1:] if other else words, nearest.key, scope, instead=instead)
        if found:
            yield found
    if not other:
        yield tuple(_named_by(words, scope))


def _totals(before: Sequence[Label], scope: Scope) -> Iterator[str]:
    """« (commission par tranche) … au total »: the names that begin those before, in the same unit."""
    said = {label.key[:end] for label in before for end in range(1, len(label.key) + 1)}
    units = {scope.quantities[name].unit for name in before[-1].names}
    for name, terms in _terms(scope):
        quantity = scope.quantities[name]
        if quantity.role != "base" and quantity.unit in units and said.intersection(terms):
            yield name


def is_plural(span: tuple[int, int], text: Text) -> bool:
    """Whether a stretch names several things: « (les) moyennes »."""
    words = [t for t in text.tokens if span[0] <= t.start and t.end <= span[1] and t.kind == "word" and not t.skipped]
    return bool(words) and words[0].raw.endswith("s") and not words[0].word.endswith("s")


def _content(tokens: Sequence[Token]) -> Key:
    words = lexicon()
    small = words["interrogatifs"] | words["ordres_surs"] | words["liens"] | words["pronoms"] | {"que", "qu", "et"}
    small = (small | words["neutres"]) - words["mesures"]
    kept = [token for token in tokens if token.kind == "word" and not token.skipped]
    # « les moyennes » are what is asked, « le prix moyen » only says which
    plain = tuple(token.word for token in kept if token.word not in small - _PRONOUNS or token.raw == "moyennes")
    return plain if any(word not in _SMALL for word in plain) else ()


def _completing(words: Key, said: Key, scope: Scope, *, instead: bool) -> tuple[str, ...]:
    """The names made of a stretch and of the name before it: « (marge) … son taux ».

    `instead`: « (part des promoteurs) … celle des détracteurs », « (seuil en quantité) … en valeur ».
    """
    whole = {*said, *words}
    found = []
    for name, terms in _terms(scope):
        for term in terms:
            if set(term) - _SMALL == whole - _SMALL or (instead and _replaces(term, said, words)):
                found.append(name)
                break
    return tuple(found)


def _replaces(term: Key, said: Key, words: Key) -> bool:
    """Whether a name starts like the one before and ends with other words."""
    plain = tuple(word for word in term if word not in _SMALL)
    start, end = tuple(w for w in said if w not in _SMALL), tuple(w for w in words if w not in _SMALL)
    return any(plain == (*start[:kept], *end) for kept in range(1, len(start) + 1))


def _named_by(words: Collection[str], scope: Scope, *, plural: bool = False) -> Iterator[str]:
    """The results whose name or synonym holds all the words, a word at least of which says something (any may, in the
    plural)."""
    weak = lexicon()["choses"] | lexicon()["epithetes"] | lexicon()["periodes"] | _SMALL
    wanted = set(words) - _SMALL
    if not wanted - (frozenset() if plural else weak):
        return
    for name, terms in _terms(scope):
        if scope.quantities[name].role != "base" and any(wanted <= set(term) for term in terms):
            yield name


def _terms(scope: Scope) -> Iterator[tuple[str, list[Key]]]:
    for name in sorted(scope.own):
        quantity = scope.quantities[name]
        yield name, [key(phrase) for phrase in (quantity.name, *quantity.synonyms)]
