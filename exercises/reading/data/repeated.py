"""A rate that goes several times: « trois remises successives de 5 % », « deux fois de suite une baisse de 10 % »."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text

_MOST_TIMES = 6
_JOINS = frozenset({"et", "puis", ",", ";", "/", "+"})


def repeated_rates(text: Text, loose: Sequence[int], labels: Sequence[Label], scope: Scope) -> Iterator[Datum]:
    """The series of a rate said once with the number of times that it applies."""
    for count, rate in pairwise(loose):
        times, figure = text.figures[count], text.figures[rate]
        counted = times.unit in (None, "unites", "fois") and 1 < times.value <= _MOST_TIMES
        if figure.unit != "pourcent" or not counted or times.value % 1 or _goes_on(text, rate):
            continue
        first, last = text.place[count], text.place[rate]
        between = [token.word for token in text.tokens[first + 1 : last]]
        named = any(
            first < label.first and label.last < last and text.tokens[label.last].raw.endswith("s")
            for label in labels
            for name in label.names
            if name in scope.series and scope.quantities[name].unit == "pourcent"
        )
        if between[-1:] == ["de"] and (named or times.unit == "fois" or "fois" in between[:1]):
            yield Datum((figure.value,) * int(times.value), "pourcent", None, (count, rate), first, last)


def _goes_on(text: Text, rate: int) -> bool:
    """« deux remises de 10 % et 5 % » has its rates."""
    if rate + 1 >= len(text.figures) or text.figures[rate + 1].unit != "pourcent":
        return False
    following = list(text.words(text.place[rate], text.place[rate + 1]))
    return bool(following) and following[0].word in _JOINS
