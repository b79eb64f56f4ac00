"""What a construction of the text reads, as data: tables, classes, scales, changes, parts of a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from exercises.numbers import Figure
from exercises.reading.data.changes import Change
from exercises.reading.data.datum import Datum, Moment, spread
from exercises.reading.data.runs import single
from exercises.reading.data.scales import Scale
from exercises.reading.data.tables import Classes, Counted, Rows
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, complement


def of_table(table: Counted, text: Text) -> Iterator[Datum]:
    """The values, and how many times each was met."""
    columns: tuple[tuple[tuple[int, ...], Moment], ...] = ((table.values, "values"), (table.counts, "counts"))
    for column, moment in columns:
        figures = [text.figures[index] for index in column]
        values = tuple(spread(figure, figures[-1]) for figure in figures)
        first, last = text.place[column[0]], text.place[column[-1]]
        yield Datum(
            values, figures[-1].unit, figures[-1].tax, column, first, last, moment=moment, counts=moment == "counts"
        )


def of_classes(classes: Classes, text: Text, names: tuple[str, str]) -> Iterator[Datum]:
    """The bounds of classes that follow one another, each once, and the counts; `names`: the two quantities."""
    bounds, counts = names
    figures = [text.figures[index] for index in classes.bounds]
    last = next((figure for figure in reversed(figures) if figure.unit), figures[-1])
    zero = [Decimal(0)] if classes.from_zero else []
    seen: dict[Decimal, None] = dict.fromkeys([*zero, *(spread(figure, last) for figure in figures)])
    first, end = text.place[classes.bounds[0]], text.place[classes.counts[-1]]
    yield Datum(tuple(seen), None, None, classes.bounds, first, end, quantity=bounds)
    values = tuple(_count(text.figures[index]) for index in classes.counts)
    yield Datum(values, None, None, classes.counts, first, end, quantity=counts, counts=True)


def _count(figure: Figure) -> Decimal:
    """« 20 % » of a whole count for 20 in 100."""
    return figure.value * 100 if figure.unit == "pourcent" else figure.value


def of_rows(rows: Rows, text: Text, names: tuple[str, str]) -> Iterator[Datum]:
    """Each row of counts as the quantity of that name."""
    for row, name in zip((rows.first, rows.second), names, strict=True):
        values = tuple(text.figures[index].value for index in row)
        yield Datum(values, None, None, row, text.place[row[0]], text.place[row[-1]], quantity=name, counts=True)


def of_scale(scale: Scale, text: Text) -> Iterator[Datum]:
    """The bounds, and the rates, one more than them."""
    places = sorted(text.place[index] for index in scale.figures)
    rates = tuple(index for index in sorted(scale.figures) if text.figures[index].unit == "pourcent")
    bounds = tuple(index for index in sorted(scale.figures) if index not in rates)
    yield Datum(scale.bounds, "euro", None, bounds, places[0], places[-1], scale="bornes")
    yield Datum(scale.rates, "pourcent", None, rates, places[0], places[-1], scale="taux")


def of_change(change: Change, text: Text, scope: Scope, labels: Sequence[Label]) -> Iterator[Datum]:
    """Its two values, in the unit of the one written last."""
    figures = text.figures
    last = figures[max(change.start, change.end)]
    halves: tuple[tuple[int, int, Moment], ...] = (
        (change.start, change.end, "start"),
        (change.end, change.start, "end"),
    )
    begins = min(text.place[index] for index in (change.start, change.end, *change.years))
    stops = (i for i in range(begins - 1, -1, -1) if text.tokens[i].kind == "figure" or text.tokens[i].word in ".?!;\n")
    known = {*range(next(stops, -1) + 1, begins), *complement(text, begins)}
    words = frozenset(text.tokens[place].word for place in known if text.tokens[place].kind == "word")
    for index, other, moment in halves:
        datum = single(index, text, scope, labels)
        unit = figures[index].unit or last.unit
        yield replace(datum, value=spread(figures[index], last), unit=unit, moment=moment, announced=words, half=other)


def share_of(part: int, divided: tuple[int, int] | None, counted: str, text: Text) -> Datum:
    """« 60 oui sur 80 »: what is counted; without its whole, a part is nothing."""
    value, place = text.figures[part].value, text.place[part]
    if divided is None:
        return Datum(value, None, None, (part,), place, place, moment="apart")
    return Datum(value, None, None, (part,), place, place, quantity=counted)


def span_of(years: tuple[int, ...], text: Text) -> Datum:
    """The number of years between two."""
    first, last = sorted(text.place[year] for year in years)
    value = abs(text.figures[years[1]].value - text.figures[years[0]].value)
    return Datum(value, None, None, years, first, last, noun="intervalle", moment="span")
