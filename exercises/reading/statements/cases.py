"""Two products in one statement: « Produit A : … Produit B : … », each read alone with what is said of both."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from exercises.reading.words.text import fold, lexicon, stem

_MARKER = re.compile(
    r"\b(?P<thing>produit|article|magasin|boutique|projet|offre|fournisseur|modele|vendeur|client|scenario|cas|hypothese"
    r"|solution|option|proposition|formule|segment|secteur|activite|zone|campagne|point de vente|placement|banque"
    r"|emprunt|pret|credit|financement|machine|investissement|materiel|contrat|livret|devis)s? "
    r"(?P<mark>[a-d]|[1-4]|x|y|z|alpha|beta|gamma)(?![\w'.,])(?P<colon> ?[:=(])?"
)
_THINGS = (
    r"\b(?P<thing>produit|article|magasin|boutique|projet|offre|fournisseur|modele|vendeur|vendeuse|commercial|client"
    r"|segment|secteur|activite|zone|campagne|point de vente|rayon|famille|gamme|marque|reference|ligne|agence|site"
    r"|enseigne|restaurant|hotel|panier|menu|formule|univers|categorie|equipe|representant)s? "
)
_NAMED = re.compile(
    rf"(?:{_THINGS}|(?:(?<![^.;\n])|(?<=\u2022)|(?<=-)) ?(?:- ?|\u2022 ?)?(?:(?:les?|la|pour les?|pour la) )?)"
    r"(?P<mark>(?!(?:est|a|et|ou|sont|ont|de|du|des|qui|que)\b)"
    r"[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,2}?) ?(?P<colon>[:(])(?= ?[^\n.;?]*\d)"
)
_CALLED = re.compile(
    rf"{_THINGS}(?P<mark>(?!(?:est|a|et|ou|ont|sont|de|du|des|d|qui|que|en|par|pour|dont|avec|au|aux|le|la|les|se|ne|plus)\b)"
    r"[a-z][a-z'-]*)(?P<colon>)\b"
)
_LETTERED = re.compile(r"(?:^|(?<=[.;\n?:]))(?P<thing>) ?(?:- ?|\u2022 ?)?(?P<mark>[a-d]) ?(?P<colon>[:=(])")
_TWO_LETTERS = re.compile(
    r"[ ,]*(?:\bde |\bdes |\bpour |\bdu )?\ba (?:et|/|puis|,) (?:de |pour )?b(?: (?:et|,) (?:de )?c)?\b,?"
)
_LEFT_MARK = re.compile(r"[;\n]\s*:(?=\s*\d)")
_TERM = re.compile(r"[^\d.;\n]*[a-z]{2}")
_AVERAGES = frozenset({"moyen", "moyenne"})
"""« Rayon TV : stock moyen 45 000 € » is of one rayon."""
_SEPARATOR = re.compile(r"[.?!;,/\n]")
_SENTENCE_END = re.compile(r"[.?!;\n](?=\s|$)")
_WORD = re.compile(r"[a-z]+")
_MOST_CASES = 4
_MOST_THINGS = 8
_SHORTEST_NAME = 3


def split(text: str) -> tuple[tuple[str, str], ...]:
    """(name, statement) of each case, each statement as long as the text; empty when there are not at least two.

    What is said before the first case and in the question that ends the text is said of all.
    """
    folded = fold(text)
    lettered = [marker for marker in _MARKER.finditer(folded) if _is_marker(text, marker)]
    return (
        _split(text, folded, lettered)
        or _split_by_letters(text, folded)
        or _split(text, folded, list(_named(text, folded)), plain=_AVERAGES)
        or _split(text, folded, list(_CALLED.finditer(folded)), plain=_AVERAGES)
    )


def stretches(text: str) -> tuple[tuple[str, int, int], ...]:
    """(mark, start, end) of what is said of each thing that the text goes through, whatever it asks; empty when there
    are not at least two."""
    folded = fold(text)
    lettered = [marker for marker in _MARKER.finditer(folded) if _is_marker(text, marker)]
    ways = (lettered, list(_named(text, folded)), list(_CALLED.finditer(folded)))
    return next((found for way in ways if (found := _stretches(folded, way, most=_MOST_THINGS))), ())


def _split_by_letters(text: str, folded: str) -> tuple[tuple[str, str], ...]:
    """« Deux projets, A et B… A : 16 000 | 16 000 ; B : 8 000 | 14 000… VAN de A et de B »: letters alone head the
    cases; where they are named together, they say nothing more."""
    found = [marker for marker in _LETTERED.finditer(folded) if text[marker.start("mark")].isupper()]
    if [marker["mark"] for marker in found] != list("abcd")[: len(found)]:
        return ()
    for both in _TWO_LETTERS.finditer(folded):
        if "A" in text[both.start() : both.end()]:
            text = text[: both.start()] + " " * (both.end() - both.start()) + text[both.end() :]
    cases = _split(text, fold(text), [m for m in _LETTERED.finditer(fold(text)) if text[m.start("mark")].isupper()])
    return tuple((name, _LEFT_MARK.sub(lambda mark: " " * len(mark[0]), case)) for name, case in cases)


def _named(text: str, folded: str) -> Iterator[re.Match[str]]:
    """« Rayon TV : … Rayon audio : … », « Croquettes : … ; Litière : … »: a thing and its name, or a name alone with
    its capital, that a colon or a bracket follows."""
    for marker in _NAMED.finditer(folded):
        alone = text[marker.start("mark")].isupper() and len(marker["mark"]) >= _SHORTEST_NAME
        # « Ventes y : 20 ; 30 » heads a series
        alone = alone and _TERM.match(folded, marker.end()) is not None
        if marker["thing"] is not None or alone:
            yield marker


def _split(
    text: str, folded: str, found: Sequence[re.Match[str]], plain: Collection[str] = ()
) -> tuple[tuple[str, str], ...]:
    """The cases that these markers head; `plain`: words that do not speak of all the cases at once."""
    parted = _stretches(folded, found, most=_MOST_CASES)
    if not parted or _speaks_of_all(folded, plain):
        return ()
    unmarked = _without_marks(text, found)
    names = dict.fromkeys(mark for mark, _, _ in parted)
    return tuple((_name(text, found, name), _only(unmarked, parted, name)) for name in names)


def _stretches(folded: str, found: Sequence[re.Match[str]], most: int) -> tuple[tuple[str, int, int], ...]:
    """What each marker heads, up to the next one; empty unless they head from two to `most` things of one kind, each
    with its figures."""
    end = _question(folded, found)
    heads = [marker for marker in found if marker.start() < end]
    names = {marker["mark"] for marker in heads}
    if not 1 < len(names) <= most or len({marker["thing"] for marker in heads}) > 1:
        return ()
    parted = [(one["mark"], one.start(), other.start()) for one, other in pairwise(heads)]
    parted.append((heads[-1]["mark"], heads[-1].start(), _end_of_the_last(folded, parted, heads[-1].start(), end)))
    told = all(any(char.isdigit() for char in folded[start + 1 : stop]) for _, start, stop in parted)
    return tuple(parted) if told else ()


def _is_marker(text: str, marker: re.Match[str]) -> bool:
    """« Produit A », « produit b : », not « le produit a coûté »."""
    spelled = len(marker["mark"]) > 1
    return spelled or marker["colon"] is not None or text[marker.start("mark")].isupper() or marker["mark"].isdigit()


def _question(folded: str, found: Sequence[re.Match[str]]) -> int:
    """Where the question that ends the text starts."""
    if not found:
        return 0
    cues = lexicon()["interrogatifs"] | lexicon()["ordres_surs"] | lexicon()["ordres_en_tete"]
    heads = [marker for marker in found if any(char.isdigit() for char in folded[marker.end() :])]
    after = heads[-1].end() if heads else found[-1].end()
    cue = next((word.start() for word in _WORD.finditer(folded, after) if stem(word[0]) in cues), None)
    if cue is None:
        digits = [place for place, char in enumerate(folded) if char.isdigit()]
        following = _SEPARATOR.search(folded, digits[-1] + 1) if digits else None
        return following.start() if following else len(folded)
    before = [mark.end() for mark in _SEPARATOR.finditer(folded, after, cue)]
    return before[-1] if before else cue


def _end_of_the_last(folded: str, others: Sequence[tuple[str, int, int]], start: int, end: int) -> int:
    """« Projet A : … . Projet B : … . Taux : 5 %. »: sentences that the other cases have no match for are of all."""
    most = max(len(_SENTENCE_END.findall(folded, one, stop)) for _, one, stop in others)
    ends = [mark.end() for mark in _SENTENCE_END.finditer(folded, start, end)]
    return ends[most - 1] if 0 < most < len(ends) else end


def _speaks_of_all(folded: str, plain: Collection[str]) -> bool:
    """« la marge totale des deux produits » is no question about each."""
    words = set(map(stem, _WORD.findall(folded))) - set(plain)
    return bool(words & lexicon()["ensemble"])


def _without_marks(text: str, found: Sequence[re.Match[str]]) -> str:
    chars = list(text)
    for marker in found:
        start, end = marker.span("mark")
        chars[start:end] = " " * (end - start)
    return "".join(chars)


def _only(text: str, stretches: Sequence[tuple[str, int, int]], name: str) -> str:
    """The text where the other cases are blank."""
    for mark, start, stop in stretches:
        if mark != name:
            text = text[:start] + " " * (stop - start) + text[stop:]
    return text


def _name(text: str, heads: Sequence[re.Match[str]], mark: str) -> str:
    first = next(marker for marker in heads if marker["mark"] == mark)
    return text[first.start() : first.end("mark")].lstrip(" -\u2022\n")
