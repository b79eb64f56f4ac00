"""« remise8% », « PA36 », « CAht92000 »: a word of the course, its tax and its figure, typed without a blank."""

import re
from collections import Counter
from collections.abc import Collection

from exercises.reading.words.text import fold, lexicon, stem

_GLUED = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]{2,30})(?P<figure>\d[\d.,]{0,15})?(?P<unit> ?[%€])?")
_READ_IN_A_TABLE = re.compile(r"\b(?P<letter>[zZtT])(?=(?:1[.,]96|2[.,]58|1[.,]64)\d?\b)")
"""« z1,96 », « t2,58 »."""
_TIMES = re.compile(r"(?<![\w.,])(\d{1,3})[x×](\d{2,})")
_DIMENSIONS = re.compile(r"\b[23](?=D\b)")
"""« une imprimante 3D »."""
_LONGEST_NUMBER = 2
_LONGEST_CODE = 2
_ASSIGNED = re.compile(r"= ?[-\u2212]?\d[\d.,]{0,15}")
_TAXED = re.compile(r"(?P<word>[a-z]{2,})(?P<tax>ttc|ht)$")


def spaced(text: str, vocabulary: Collection[str], rates: Collection[str]) -> str:
    """The text with the blanks that lack; « T1 », « x1 », « produit2 », « mois12 » number something and stay.

    `vocabulary`: the words, at their root, of the course's terms; `rates`: those that name a rate or a coefficient.

    >>> known = {"pv", "ca", "remise", "escompte", "tva"}
    >>> spaced("PVht54 remise8% esc5 tva20, T1 120 CA1 30 mois12", known, {"remise", "escompte", "tva"})
    'PV ht 54 remise 8% esc 5 tva 20, T1 120 CA1 30 mois12'
    """
    typed = Counter(fold(found["word"]) for found in _GLUED.finditer(text) if found["figure"])

    def with_blanks(found: re.Match[str]) -> str:
        word, figure, unit = found["word"], found["figure"] or "", found["unit"] or ""
        rest = word[_LONGEST_CODE:]
        if fold(word[:_LONGEST_CODE]) == "tx" and _is_known(_meant(rest), vocabulary):
            # « txmcv38% »
            return f"{word[:_LONGEST_CODE]} {rest} {figure}{unit}"
        meant = _meant(word)
        taxed = _TAXED.fullmatch(fold(word)) if not _is_known(meant, vocabulary) else None
        if taxed is not None and _is_known(_meant(taxed["word"]), vocabulary):
            word = f"{word[: taxed.end('word')]} {word[taxed.start('tax') :]}"
        elif not figure or not (_is_known(meant, vocabulary) or _is_an_amount(word, figure, unit)):
            return found[0]
        alone = bool(unit.strip()) or (meant in rates and typed[fold(found["word"])] == 1)
        if figure and taxed is None and not alone and _numbers(meant, figure):
            return found[0]
        return f"{word} {figure}{unit}" if figure else word + unit

    apart = _DIMENSIONS.sub(" ", _TIMES.sub(r"\1 x \2", text))
    return _GLUED.sub(with_blanks, _READ_IN_A_TABLE.sub(r"\g<letter> ", apart))


def asked_by_equals(text: str) -> str:
    """« …, tva 20. net= ttc= »: at the end of a text, an « = » that no figure follows asks as « ? » does.

    >>> asked_by_equals("brut=500, tva=20 : net ht= ttc=")
    'brut=500, tva=20 : net ht? ttc?'
    """
    if not text.rstrip(" .\u00a0\u202f").endswith("="):
        return text
    last = max((found.end() for found in _ASSIGNED.finditer(text)), default=0)
    return text[:last] + text[last:].replace("=", "?")


def _meant(word: str) -> str:
    folded = fold(word)
    return stem(lexicon()["abreviations"].get(folded, folded))


def _is_known(meant: str, vocabulary: Collection[str]) -> bool:
    return meant in ("ht", "ttc") or meant in lexicon()["liens"] or meant in vocabulary


def _is_an_amount(word: str, figure: str, unit: str) -> bool:
    """« pain2,50 », « resto150 », « biscuits3€ »: whatever the word is, such a figure numbers nothing."""
    told = bool(unit.strip()) or any(mark in figure[:-1] for mark in ".,") or len(figure.rstrip(".,")) > _LONGEST_NUMBER
    return told and len(word) > _LONGEST_CODE


def _numbers(meant: str, figure: str) -> bool:
    """Whether the figure tells one thing from the next: « produit2 », « CA1 », « mois12 »."""
    things = meant in lexicon()["choses"] | lexicon()["periodes"]
    return len(figure.rstrip(".,")) <= (_LONGEST_NUMBER if things else 1)
