"""The two groups of Mayer's method, as statements tell their sizes: « deux groupes de trois », « (5 et 5) »."""

import re
from collections.abc import Sequence
from decimal import Decimal

from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, fold

_SIZE = "taille_du_premier_groupe"
_COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}
_N = rf"(\d{{1,2}}|{'|'.join(_COUNTS)})"
_TWO = r"(?:deux|2) (?:sous-?|demi-?)?(?:groupes?|series|moities|parties|ensembles)"
_SHAPES = tuple(
    map(
        re.compile,
        (
            rf"\b{_TWO} (?:egaux |egales )?de {_N}\b",
            rf"\((?:groupes? (?:de )?)?{_N} ?(?:et|/|puis|\+) ?{_N}\)",
            rf"\b{_N} (?:1ers|1eres|premiers|premieres)\b[^.;?\n]{{0,40}}?"
            rf"\b{_N} (?:derniers|dernieres|suivants|suivantes)\b",
            r"\b1 ?(?:a|-) ?(\d{1,2}) (?:et|puis) (?:de |du |d'|[a-z]+ )?(\d{1,2}) ?(?:a|-) ?(\d{1,2})\b",
        ),
    )
)


def with_groups(items: Sequence[Datum], text: Text, scope: Scope) -> list[Datum]:
    """The data without the sizes of the two groups; with that of the first one when it is not the usual half."""
    lists = [item.value for item in items if isinstance(item.value, tuple) and item.moment != "ranks"]
    if _SIZE not in scope.own or len(lists) != 1:
        return list(items)
    length, folded = len(lists[0]), fold(text.source)
    for shape in _SHAPES:
        for found in shape.finditer(folded):
            size = _first_size([_COUNTS.get(one) or int(one) for one in found.groups()], length)
            if size is None:
                continue
            inside = {i for i, figure in enumerate(text.figures) if found.start() <= figure.span[0] < found.end()}
            kept = [item for item in items if not item.figures or not inside.issuperset(item.figures)]
            if size == (length + 1) // 2:
                return kept
            place = next((i for i, token in enumerate(text.tokens) if token.start >= found.start()), 0)
            return [*kept, Datum(Decimal(size), None, None, tuple(sorted(inside)), place, place, quantity=_SIZE)]
    return list(items)


def _first_size(said: Sequence[int], length: int) -> int | None:
    """The size of the first group, when what is said parts a series of this length in two."""
    match said:
        case [size]:
            return size if 2 * size == length else None
        case [first, second]:
            return first if first + second == length else None
        case [first, start, end]:
            return first if start == first + 1 and end == length else None
        case _:
            return None
