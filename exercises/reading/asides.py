"""Brackets that only recall how a result is worked out: « l'indice (VA des flux / investissement) »."""

import re

from exercises.reading.text import fold

_ASIDE = re.compile(r"\(([^()\n;?:]{3,80})\)")
_OPERATION = re.compile(
    r"[a-z)] ?(?:[/÷×*+=]|[-\u2212\u2013](?= ))|(?<= )[-\u2212\u2013] [a-z]|\b(?:moins|divise par) "
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
_PLAIN = frozenset({"1", "100"})
_WORD = re.compile(r"[a-z]{2,}|\b[a-z]\b")
_FEWEST_WORDS = 2
_USAGE = re.compile(r"\bn ?[-\u2212\u2013] ?1\b|\bmoyenne generale\b|\bracine\b")


def without_formulas(text: str) -> str:
    """The text, as long, where each formula in brackets is blank; one with figures of its own says something, and
    stays.

    >>> without_formulas("La VAN et l'indice (VA des flux / I)").rstrip()
    "La VAN et l'indice"
    """
    folded = fold(text)
    for aside in _ASIDE.finditer(folded):
        inside = aside[1]
        plain = _PLAIN.issuperset(_FIGURE.findall(inside))
        if _USAGE.search(inside):
            # « (diviseur n − 1) », « (moyenne du trimestre ÷ moyenne générale) » tell which of two definitions is meant
            continue
        if plain and _OPERATION.search(inside) and len(_WORD.findall(inside)) >= _FEWEST_WORDS:
            start, end = aside.span()
            text = text[:start] + " " * (end - start) + text[end:]
    return text
