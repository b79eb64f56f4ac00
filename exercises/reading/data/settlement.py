"""How clients pay: « 40 % au comptant et 60 % à 30 jours » gives one share, the rest follows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exercises.reading.data.datum import Datum
from exercises.reading.words.dates import month_of
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text

_SHARE = "part_au_comptant"
_CASH = frozenset({"comptant", "cash", "cpt"})
_NEAR = 4
_FAR = 8
_YEAR = 12


def paid_later(text: Text, loose: Sequence[int], scope: Scope) -> tuple[int, ...]:
    """The figures that only say what is not paid in cash: the other rate, and its month (« à 30 jours »)."""
    if _SHARE not in scope.own:
        return ()
    rates = [index for index in loose if text.figures[index].unit == "pourcent"]
    if len(rates) != 2 or sum(text.figures[index].value for index in rates) != 1:
        return ()
    cash = [index for index in rates if _is_of_cash(text, index)]
    if len(cash) != 1:
        return ()
    later = next(index for index in rates if index != cash[0])
    delay = later + 1
    month = delay in loose and text.figures[delay].unit in ("jours", "mois") and text.figures[delay].value in (30, 1)
    return (later, delay) if month else (later,)


def _is_of_cash(text: Text, index: int) -> bool:
    place = text.place[index]
    following = text.tokens[place + 1 : place + 1 + _NEAR]
    end = next((at for at, token in enumerate(following) if token.kind == "figure"), len(following))
    return any(token.word in _CASH for token in following[:end])


def next_month_only(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """« les clients règlent 70 % le mois suivant », the cash share missing: this rate is not it."""
    rates = [index for index in loose if text.figures[index].unit == "pourcent"] if _SHARE in scope.own else []
    for index in rates:
        place = text.place[index]
        said = [token.word for token in text.tokens[place + 1 : place + 1 + _NEAR]]
        if "suivant" in said and not _CASH.intersection(said):
            yield Datum(text.figures[index].value, "pourcent", None, (index,), place, place, moment="apart")


def month_before(text: Text, loose: Sequence[int], items: Sequence[Datum], scope: Scope) -> tuple[Datum, Datum] | None:
    """« avril 60 000 €, mai 72 000 €… les ventes de mars se sont élevées à 50 000 € »: the series, and the same with
    the month before."""
    series = [item for item in items if item.dated and isinstance(item.value, tuple)]
    if _SHARE not in scope.own or len(series) != 1:
        return None
    first, value = _month_of(text, series[0].figures[0]), series[0].value
    for index in loose if first is not None else ():
        figure = text.figures[index]
        if first is None or not isinstance(value, tuple) or figure.unit not in ("euro", None):
            continue
        if _month_of(text, index) == (first - 2) % _YEAR + 1:
            return series[0], replace(series[0], value=(figure.value, *value), figures=(index, *series[0].figures))
    return None


def _month_of(text: Text, index: int) -> int | None:
    """The month named last before a figure, no other figure between."""
    for token in reversed(text.tokens[max(0, text.place[index] - _FAR) : text.place[index]]):
        if token.kind == "figure":
            return None
        if (month := month_of(token.word)) is not None:
            return month
    return None
