"""One project at two rates: « la VAN au taux de 8 %, puis au taux de 11 % »."""

from collections.abc import Iterator, Sequence

from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text

_LOW, _HIGH = "taux_inferieur", "taux_superieur"
_ONLY = "taux_d_actualisation"
_GIVEN = "van_au_taux_inferieur"
_VALUE = "van"
_LEADING = frozenset(
    {
        "a",
        "au",
        "taux",
        "de",
        "d",
        "actualisation",
        "du",
        "projet",
        "pour",
        "avec",
        "sur",
        "ans",
        "un",
        "et",
        "puis",
        ",",
    }
)


def two_rates(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """The two rates of a statement that asks for the VAN at each, the lower first, or the only one said so."""
    if not {_LOW, _HIGH, _GIVEN} <= set(scope.quantities):
        return
    rates = [index for index in loose if text.figures[index].unit == "pourcent"]
    led = [index for index in rates if _follows_the_value(text, index, rates)]
    if len(led) == 1:
        yield _rate(text, led[0], _ONLY)
    if len(rates) != 2 or led != rates or text.figures[rates[0]].value == text.figures[rates[1]].value:
        return
    for index, name in zip(sorted(rates, key=lambda one: text.figures[one].value), (_LOW, _HIGH), strict=True):
        yield _rate(text, index, name)


def _rate(text: Text, index: int, name: str) -> Datum:
    place = text.place[index]
    return Datum(text.figures[index].value, "pourcent", None, (index,), place, place, quantity=name)


def _follows_the_value(text: Text, index: int, rates: Sequence[int]) -> bool:
    """« VAN au taux de 8 % », « VAN à 8 % et à 11 % »."""
    place = text.place[index] - 1
    while place >= 0:
        token = text.tokens[place]
        if token.word == _VALUE:
            return True
        other = token.kind == "figure" and token.figure in rates and token.figure < index
        if not other and not (token.word in _LEADING or token.skipped):
            return False
        place -= 1
    return False
