"""How many payments a year « trimestrialités », « par semestre » stand for, where the chapter counts them."""

from collections.abc import Iterator
from decimal import Decimal

from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text

_COUNT = "versements_par_an"
_TIMES = {"trimestr": 4, "semestr": 2}


def payments_a_year(text: Text, scope: Scope) -> Iterator[Datum]:
    """The number that the text's words tell, when they tell one only."""
    if _COUNT not in scope.quantities:
        return
    found = [
        (place, times)
        for place, token in enumerate(text.tokens)
        for start, times in _TIMES.items()
        if token.word.startswith(start)
    ]
    if len({times for _, times in found}) == 1:
        place, times = found[0]
        yield Datum(Decimal(times), None, None, (), place, place, quantity=_COUNT)
