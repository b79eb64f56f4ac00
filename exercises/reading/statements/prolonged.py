"""« 12 000 devenus 14 600 en 5 ans : quel taux, et quelle valeur au bout de 10 ans ? »: a placement made longer."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from exercises.reading.words.text import fold

_COMPOUND = re.compile(r"\b(?:compose|capitalis)")
_RATE = re.compile(r"\b(?:taux|tx)\b")
_YEARS = r"(?P<years>\d{1,2}) ?(?:ans?|annees?)\b"
_TOTAL = re.compile(
    rf"\b(?:valeur|somme|capital|va|combien|val)\b[^.?!;\n]{{0,90}}?\b(?:au bout de|apres|en|a|pendant|sur) {_YEARS}"
)
_MORE = re.compile(
    rf"(?:\bprolong\w*|\bencore|\bde plus|\bsupplementaires?|\+)[^.?!;\n\d]{{0,30}}{_YEARS}"
    r"|(?P<others>\d{1,2}) ?(?:ans?|annees?) (?:de plus|encore|supp\w*)"
)
_GROWN = re.compile(r"\b(?:deven|devien|atteint|passe|→|->)")
_DURATION = re.compile(r"\b\d{1,2} ?(?:ans?|annees?|mois)\b")
_ROUNDED = re.compile(r"\btaux arrondi|\btx arrondi|\((?:taux )?arrondi\)|valeur arrondie du taux|avec le taux arrondi")
_CLAUSE = re.compile(r"[^.?!;\n]+[.?!;\n]*")
_STARTS = re.compile(
    r"(?:,| et| puis)"
    r"(?= (?:et |puis )?(?:la |sa |quelle |si |combien |une? )?(?:valeur|somme|capital|va|val|si|prolong)\b)"
)


@dataclass(frozen=True, slots=True)
class Prolonged:
    """A statement without its last question, which asks the value after `years` (added to the first duration when
    `more`), at the rate that was found, rounded or not."""

    base: str
    question: str
    years: Decimal
    more: bool
    rounded: bool


def prolonged(text: str) -> Prolonged | None:
    """The question about another duration that comes after one about the rate; None when there is none."""
    folded = fold(text)
    if _COMPOUND.search(folded) is None or _RATE.search(folded) is None:
        return None
    for start, end in reversed(list(_pieces(folded))):
        piece = folded[start:end]
        more, total = _MORE.search(piece), _TOTAL.search(piece)
        found = more or total
        if found is None or _RATE.search(folded[:start] + folded[end:]) is None:
            continue
        years = Decimal(next(one for one in found.groups() if one))
        others = {Decimal(one) for one in re.findall(r"\b(\d{1,2}) ?(?:ans?|annees?)\b", folded[:start] + folded[end:])}
        if len(others) == 1 and (more is not None or years not in others):
            base = text[:start] + " " * (end - start) + text[end:]
            return Prolonged(base, text[start:end], years, more is not None, _ROUNDED.search(folded) is not None)
    return None


def lacks_a_duration(text: str) -> bool:
    """« 12 000 devenus 14 600 : quel taux, et quelle valeur au bout de 10 ans ? »: the only duration said is the one of
    the question about the value, so that the one of the rate lacks."""
    folded = fold(text)
    if not all(pattern.search(folded) for pattern in (_COMPOUND, _RATE, _GROWN)):
        return False
    durations = list(_DURATION.finditer(folded))
    asked = [_TOTAL.search(folded, start, end) for start, end in _pieces(folded)]
    return len(durations) == 1 and any(
        found is not None and found.start("years") == durations[0].start() and _RATE.search(folded, 0, found.start())
        for found in asked
    )


def _pieces(folded: str) -> list[tuple[int, int]]:
    """The sentences, parted where « , la valeur au bout de… » and « puis la valeur… » start."""
    pieces = []
    for sentence in _CLAUSE.finditer(folded):
        marks = [mark.start() for mark in _STARTS.finditer(folded, *sentence.span())]
        edges = [sentence.start(), *marks, sentence.end()]
        pieces += [(one, other) for one, other in pairwise(edges) if other > one]
    return pieces
