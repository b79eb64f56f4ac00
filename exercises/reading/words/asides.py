"""What a question says beside what it asks: « l'indice (VA des flux / investissement) », « en jours », « sans
actualisation », « frais compris »."""

import re

from exercises.reading.words.text import fold, key, lexicon

_ASIDE = re.compile(r"\(([^()\n;?:]{3,80})\)")
_OPERATION = re.compile(
    r"[a-z)] ?(?:[/÷×*+=]|[-\u2212\u2013](?= ))|(?<= )[-\u2212\u2013] [a-z]|\b(?:moins|divise par) "
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
_PLAIN = frozenset({"1", "100"})
_WORD = re.compile(r"[a-z]{2,}|\b[a-z]\b")
_FEWEST_WORDS = 2
_USAGE = re.compile(r"\bn ?[-\u2212\u2013] ?1\b|\bmoyenne(?: \w+)? generale\b|\bracine\b")

_BEFORE = re.compile(
    r"\b(?:sans|hors|hormis|avant|apres|y compris|non compris|malgre)(?: (?:l'|la|le|les|toute?|tout))? ?$"
)
_PRECEDED = re.compile(r"^(?:sans|hors|hormis|avant|apres|non compte|compte tenu)\b")
_INFINITIVE = re.compile(r"[a-z]+(?:er|ir)$")
_LONGEST = 5


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


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether the words of `text` from `start` to `end` ask for nothing."""
    folded = fold(text)
    said = folded[start:end].strip(" .,;:?")
    words = key(said)
    if not words or len(words) > _LONGEST or any(char.isdigit() for char in said):
        return not words
    known = lexicon()
    if set(words) <= known["unites_de_reponse"]:
        return True
    if _BEFORE.search(folded[:start]) or _PRECEDED.match(said) or words[-1] in known["compris"]:
        return True
    alone = len(words) == 1 and _INFINITIVE.match(said) is not None
    return alone or _is_bracketed(folded, start, said)


def _is_bracketed(folded: str, start: int, said: str) -> bool:
    """« (interpolation linéaire) », not « (et son taux) »."""
    opened = folded[:start].rfind("(") > folded[:start].rfind(")")
    return opened and said.endswith(")") and not said.startswith(("et ", "puis ", "ainsi que "))
