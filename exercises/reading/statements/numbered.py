"""« I2 ? », « annuité6 = », « CRD après2 », « la dernière annuité »: a line of a loan, said in full."""

import re
from collections.abc import Iterator

from exercises.reading.statements.lines import ORDINALS
from exercises.reading.words.text import fold, lexicon, ordinal, stem

_LOAN = re.compile(r"\b(?:emprunt|prets?\b|credits?\b|annuit|mensualit|amort|echeances?\b|crd\b)")
_ASKED = r"(?=\s*(?:[=?,;:.!]|et\b|puis\b|$))(?P<equals>\s?=(?=\s*(?:[?,;.]|$)))?"
_FIGURE = r"(?P<number>[1-9]\d?)(?!\d|[.,]\d| ?\d{3}| ?(?:%|€|euros?\b|ans?\b|mois\b|k€))"
_OF = (
    r"(?: (?:apres |(?:a la |en )?fin )?(?:de )?(?:la |l')?(?:d')?(?:annee|annuite|echeance|ligne|l) ?"
    r"| ?l ?| ?apres ?(?:la )?| ?)"
)
_ITEM = re.compile(
    r"(?<![\w.,])(?P<name>interets?|int|amort(?:issement)?s?|annuites?|crd|capital restant du|capital restant)"
    rf"{_OF}{_FIGURE}{_ASKED}"
)
_LETTERED = re.compile(rf"(?<![\w.,])(?P<name>[ia]){_FIGURE}{_ASKED}")
_LAST = re.compile(r"\bderniere? ?(?P<noun>annuites?|echeances?|ligne|annee)\b")
_LAST_OF_BOTH = re.compile(r"\bpremieres? et (?:la |de la )?dernieres? (?P<noun>annuites?|echeances?|lignes?|annees?)")
_DECREASING = re.compile(r"\bamort\w*(?: annuels?)? (?:const|cst)|\b(?:decroissant|degressi)")
_RANKED = re.compile(
    r"(?<!de la )(?<!dans la )(?<!par la )(?<!apres la )(?<!apres )(?<!de )"
    rf"\b(?P<rank>{ORDINALS}) (?:annuite|echeance)\b(?! et )"
)
_YEARS = re.compile(r"\b(\d{1,2}) ?(?:ans|annees|annuites|amortissements|echeances annuelles)\b")
_LEFT_AT_THE_END = re.compile(
    r"\bcapital restant du (?:a la fin|en fin|a l'issue|au terme) (?:de la |de l'|d')?"
    rf"(?P<rank>{ORDINALS}) (?:annee|annuite|echeance)\b"
)
_PLACES = frozenset({"ligne", "année"})
_NAMES = {
    **dict.fromkeys(("i", "int", "interet"), "intérêt"),
    **dict.fromkeys(("a", "amort", "amortissement"), "amortissement"),
    **dict.fromkeys(("annuite", "echeance"), "annuité"),
    "annee": "année",
}
_RANKS = {1: "première", 2: "deuxième"} | {
    rank: word.replace("ieme", "ième") for word, rank in lexicon()["ordinaux"].items()
}
_AFTER = frozenset({"crd", "capital restant", "capital restant du"})


def in_full(text: str) -> str:
    """The statement with every line of the loan named by its rank; unchanged when it speaks of no loan.

    >>> in_full("prêt, I1 ? I2 ? CRD2 ?")
    'prêt, intérêt de la première ligne ? intérêt de la deuxième ligne ? capital restant dû après la deuxième ligne ?'
    >>> in_full("prêt sur 5 ans : première et dernière annuités")
    'prêt sur 5 ans : annuité de la première ligne et annuité de la cinquième ligne'
    >>> in_full("intérêts 1 125 €, annuité 5 ans")
    'intérêts 1 125 €, annuité 5 ans'
    """
    folded = fold(text)
    if _LOAN.search(folded) is None:
        return text
    for (start, end), said in sorted(_rewritten(folded), reverse=True):
        text = text[:start] + said + text[end:]
    return text


def _rewritten(folded: str) -> Iterator[tuple[tuple[int, int], str]]:
    for found in _ITEM.finditer(folded):
        yield found.span(), _asked(found, folded)
    for found in _LEFT_AT_THE_END.finditer(folded):
        rank = ordinal(stem(found["rank"].replace(" ", "")))
        if rank is not None:
            yield found.span(), _of_line("capital restant du", str(rank))
    lettered = list(_LETTERED.finditer(folded))
    if any(found["name"] == "i" for found in lettered):
        yield from ((found.span(), _asked(found, folded)) for found in lettered)
    if _DECREASING.search(folded) is not None:
        for found in _RANKED.finditer(folded):
            rank = ordinal(stem(found["rank"].replace(" ", "")))
            if rank is not None:
                yield found.span(), _of_line("annuite", str(rank))
    years = {found[1] for found in _YEARS.finditer(folded)}
    if len(years) != 1:
        return
    both = list(_LAST_OF_BOTH.finditer(folded))
    for found in both:
        noun = found["noun"]
        yield found.span(), f"{_of_line(noun, '1')} et {_of_line(noun, min(years))}"
    for found in _LAST.finditer(folded):
        if not any(other.start() <= found.start() < other.end() for other in both):
            yield found.span(), _of_line(found["noun"], min(years))


def _asked(found: re.Match[str], folded: str) -> str:
    """« I2=, A2= »: the mark that asks, when it is not there."""
    mark = " ?" if found["equals"] and not folded[found.end() :].lstrip().startswith("?") else ""
    return _of_line(found["name"], found["number"]) + mark


def _of_line(name: str, number: str) -> str:
    rank = _RANKS.get(int(number), f"{number}e")
    if name in _AFTER:
        return f"capital restant dû après la {rank} ligne"
    full = _NAMES.get(name.rstrip("s"), name.rstrip("s"))
    return f"{full} de la {rank} ligne" if full not in _PLACES else f"{rank} {full}"
