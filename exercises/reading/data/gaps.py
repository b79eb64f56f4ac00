"""The period of a gap to the line: « en 2024, quel est l'écart entre l'effectif réel et la valeur ajustée ? »."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from exercises.reading.data.datum import Datum, is_year
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, fold

_RANK = "rang_de_l_ecart"
_GAP = re.compile(r"\b(?:ecarts?|residus?)\b")
_FITTED = re.compile(r"\b(?:ajuste\w*|theorique\w*|residus?)\b")
_ENDS = re.compile(r"[.?!;\n](?=\s|$)")


def with_gap(items: Sequence[Datum], text: Text, scope: Scope, years: Sequence[int]) -> list[Datum]:
    """The data with the only period of a sentence about the gap between what is and what the line gives as the rank of
    that gap."""
    lengths = [len(item.value) for item in items if isinstance(item.value, tuple) and item.moment != "ranks"]
    if _RANK not in scope.quantities or len(lengths) != 1:
        return list(items)
    folded, start = fold(text.source), 0
    for end in [*(mark.end() for mark in _ENDS.finditer(folded)), len(folded)]:
        said = folded[start:end]
        gap, fitted = _GAP.search(said), _FITTED.search(said)
        inside = [item for item in items if item.figures and start <= text.tokens[item.first].start < end]
        found = [(item, rank) for item in inside if (rank := _rank(item, text, years, lengths[0])) is not None]
        if gap is not None and fitted is not None and found:
            item, rank = found[-1]
            alone = len(found) == 1 or text.tokens[item.first].start > start + gap.start()
            if alone:
                placed = replace(item, value=Decimal(rank), quantity=_RANK, moment=None, rank=True)
                return [*(one for one in items if one is not item), placed]
        start = end
    return list(items)


def _rank(item: Datum, text: Text, years: Sequence[int], length: int) -> int | None:
    """The rank in the series that a year or a number is."""
    if not isinstance(item.value, Decimal) or item.unit is not None or item.quantity is not None:
        return None
    figure = text.figures[item.figures[0]]
    value = int(item.value) if item.value == int(item.value) else 0
    if is_year(figure):
        value = int(figure.value) - years[0] + 1 if years else 0
    return value if 1 <= value <= length else None
