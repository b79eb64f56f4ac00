"""The figures of a statement as data: single values, series, years turned into ranks; what is no datum is set aside."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from exercises.functions import Value
from exercises.reading.changes import Change, changes, span_of_years
from exercises.reading.counted import counts_series, is_total
from exercises.reading.dates import days_between
from exercises.reading.datum import (
    SHORTEST_SERIES,
    Datum,
    Moment,
    between,
    is_year,
    names_period,
    runs,
    spread,
    thousands,
)
from exercises.reading.equations import read_line
from exercises.reading.glossary import YEARS, Scope
from exercises.reading.labels import Label
from exercises.reading.lists import read_lists
from exercises.reading.named_lists import named_series
from exercises.reading.pairs import columns, points, read_pairs
from exercises.reading.ranks import as_rank, first_ranks, numbers_of_periods, said_origin, written_orders, written_ranks
from exercises.reading.scales import Scale, read_scale
from exercises.reading.series import dated_series, read_years
from exercises.reading.shares import part_and_whole, parts, shared_out
from exercises.reading.signs import successive_rates
from exercises.reading.tables import Classes, Counted, Rows, read_classes, read_rows, read_table
from exercises.reading.text import Text, Token, complement, lexicon, stem

LONGEST_SERIES = 100
_MOST_WORDS_OF_A_LABEL = 1.0
_GROUP = 3
_LEAST_BESIDE = 1000
_PERIOD_UNITS = frozenset({"jours", "mois", "ans", "semaines", "trimestres"})


@dataclass(frozen=True, slots=True)
class Data:
    """The data of a statement for one chapter. `years`: the first year of a series whose years are given."""

    items: tuple[Datum, ...]
    years: tuple[int, ...] = ()


@dataclass(slots=True)
class _Sorting:
    """The figures of a statement that nothing has read yet, and the data read so far.

    `origin`: the figures that say the first rank (« rang 0 pour 2013 »); `line`: an equation is given.
    """

    text: Text
    scope: Scope
    labels: Sequence[Label]
    loose: list[int]
    items: list[Datum] = field(default_factory=list)
    years: tuple[int, ...] = ()
    origin: tuple[int, ...] | None = None
    line: bool = False
    first_rank: Decimal = Decimal(1)

    def take(self, read: Iterable[Datum], besides: Collection[int] = ()) -> None:
        """Keep these data: their figures, and those `besides`, are read."""
        found = list(read)
        used = {figure for item in found for figure in item.figures} | set(besides)
        self.items += found
        self.loose = [index for index in self.loose if index not in used]


def gather(text: Text, scope: Scope, labels: Sequence[Label], taken: Collection[int] = ()) -> Data:
    """The data as this chapter can hold them: runs become series where it has a series of that unit.

    `taken`: the figures that already mean something else (an usage: « en 365 jours »).
    """
    sorting = _Sorting(text, scope, labels, [index for index in range(len(text.figures)) if index not in taken])
    for read in _READERS:
        read(sorting)
    items = [as_rank(item, sorting.years, sorting.first_rank) for item in sorting.items]
    items += written_ranks(text)
    items += written_orders(text)
    items += numbers_of_periods(text, scope)
    items += _between_dates(text, scope, items)
    items = _without_counts(_as_written(items, text, scope), text, scope, labels)
    return Data(tuple(sorted(items, key=lambda item: item.first)), sorting.years)


def _scales(sorting: _Sorting) -> None:
    holds = any(sorting.scope.quantities[name].scale for name in sorting.scope.series)
    scale = read_scale(sorting.text, sorting.loose) if holds else None
    if scale is not None:
        sorting.take(_of_scale(scale, sorting.text), scale.figures)


def _lines(sorting: _Sorting) -> None:
    line = read_line(sorting.text, sorting.loose, *sorting.scope.line) if sorting.scope.line is not None else None
    if line is not None:
        sorting.line = True
        sorting.take(line)


def _origins(sorting: _Sorting) -> None:
    sorting.origin = said_origin(sorting.text, sorting.loose) if sorting.scope.rank_series else None
    sorting.take((), sorting.origin or ())


def _counted(sorting: _Sorting) -> None:
    text, scope = sorting.text, sorting.scope
    if scope.bounds and (classes := read_classes(text, sorting.loose)) is not None:
        sorting.take(_of_classes(classes, text, scope.bounds))
    elif scope.tables and (table := read_table(text, sorting.loose)) is not None:
        sorting.take(_of_table(table, text))


def _rates(sorting: _Sorting) -> None:
    rates = successive_rates(sorting.text, sorting.loose)
    if rates is not None and (sorting.scope.signed_series or _turns_round(rates)):
        dates = [index for index in sorting.loose if rates.first < sorting.text.place[index] < rates.last]
        sorting.take([rates], dates)


def _cross_tables(sorting: _Sorting) -> None:
    if sorting.scope.rows and (rows := read_rows(sorting.text, sorting.loose)) is not None:
        sorting.take(_of_rows(rows, sorting.text, sorting.scope.rows), rows.others)


def _couples(sorting: _Sorting) -> None:
    text, scope = sorting.text, sorting.scope
    if not (scope.paired or scope.points) or (paired := read_pairs(text, sorting.loose)) is None:
        return
    read = points(paired, text, scope) or columns(paired, text, scope, sorting.labels)
    if read is not None:
        sorting.take(read, [index for index in sorting.loose if _dates_one_of(index, paired.figures, text)])


def _lists(sorting: _Sorting) -> None:
    if sorting.scope.paired and not any(item.quantity for item in sorting.items):
        sorting.take(read_lists(sorting.text, sorting.loose, sorting.scope, sorting.labels) or ())


def _two_years(sorting: _Sorting) -> None:
    text, quantities = sorting.text, sorting.scope.past
    if quantities and (years_of := read_years(text, sorting.loose)) is not None:
        past, now = years_of
        dated = [replace(past, quantity=quantities[0]), replace(now, quantity=quantities[1])]
        sorting.take(dated, [index for index in sorting.loose if is_year(text.figures[index])])


def _dated(sorting: _Sorting) -> None:
    dated = dated_series(sorting.text, sorting.loose) if sorting.scope.series else None
    if dated is not None:
        sorting.years = dated.years
        sorting.take([dated.datum, *filter(None, [dated.later])], dated.used)


def _first_ranks(sorting: _Sorting) -> None:
    if sorting.origin is None:
        return
    figures = sorting.text.figures
    sorting.first_rank = figures[sorting.origin[0]].value
    if sorting.line and len(sorting.origin) > 1:
        sorting.years = (int(figures[sorting.origin[1]].value),) * 2
    else:
        sorting.take(first_ranks(sorting.origin, sorting.years, sorting.items, sorting.text))


def _parts(sorting: _Sorting) -> None:
    text, scope, labels = sorting.text, sorting.scope, sorting.labels
    for share, whole in sorted(scope.shares):
        divided = part_and_whole(text, sorting.loose, labels, share, whole, scope)
        alone = parts(text, sorting.loose, labels, share) if divided is None else divided[:1]
        sorting.take([_share(index, divided, text) for index in alone], alone)


def _sharing_out(sorting: _Sorting) -> None:
    if any(sorting.scope.quantities[name].unit == "pourcent" for name in sorting.scope.series):
        sorting.take(shared_out(sorting.text, sorting.loose))


def _rows(sorting: _Sorting) -> None:
    sorting.take(_two_rows(sorting.text, sorting.loose, sorting.labels, sorting.scope))


def _named(sorting: _Sorting) -> None:
    if sorting.scope.series:
        sorting.take(named_series(sorting.text, sorting.loose, sorting.labels, sorting.scope))


def _joinings(sorting: _Sorting) -> None:
    sorting.take(_joined(sorting.text, sorting.loose, sorting.scope, sorting.labels))


def _changes(sorting: _Sorting) -> None:
    sorting.take(_moves(sorting.text, sorting.loose, sorting.scope, sorting.labels))


def _runs(sorting: _Sorting) -> None:
    for run in runs(sorting.text, sorting.loose):
        sorting.take(_of_run(run, sorting.text, sorting.scope, sorting.labels))


_READERS = (
    _scales, _lines, _origins, _counted, _rates, _cross_tables, _couples, _lists, _two_years, _dated, _first_ranks,
    _parts, _sharing_out, _rows, _named, _joinings, _changes, _runs,
)  # fmt: skip
"""From the surest construction to the loosest: what one has read, the next ones do not see."""


def _without_counts(items: list[Datum], text: Text, scope: Scope, labels: Sequence[Label]) -> list[Datum]:
    """Without the totals of counts, and the number of terms of a series (« les 8 dernières commandes »)."""
    counts = [sum(item.value, Decimal(0)) for item in items if item.counts and isinstance(item.value, tuple)]
    totals = frozenset({*counts, sum(counts, Decimal(0))}) if counts else frozenset[Decimal]()
    kept = [item for item in items if not is_total(item, totals)]
    lengths = {len(item.value) for item in kept if isinstance(item.value, tuple)}
    return [item for item in kept if not counts_series(item, lengths, text, scope, labels)]


def _as_written(items: list[Datum], text: Text, scope: Scope) -> list[Datum]:
    """« 220, 340 et 350 k€ » where the chapter counts in nothing: 220, 340 and 350, and the answer is in k€ too."""
    amounts = [figure for figure in text.figures if figure.unit == "euro"]
    factors = {thousands(figure) for figure in amounts}
    series = any(item.unit == "euro" and isinstance(item.value, tuple) for item in items)
    if not series or len(factors) != 1 or factors == {Decimal(1)}:
        return items
    if any(quantity.unit == "euro" for quantity in scope.quantities.values()):
        return items
    factor = factors.pop()
    return [
        replace(item, value=_divided(item.value, factor), unit=None) if item.unit == "euro" else item for item in items
    ]


def _divided(value: Value, factor: Decimal) -> Value:
    if isinstance(value, tuple):
        return tuple(term / factor for term in value)
    return value / factor if isinstance(value, Decimal) else value


def _dates_one_of(index: int, figures: Sequence[int], text: Text) -> bool:
    """« 80 000 € en 2016 (rang 1) »: the year of a point."""
    return is_year(text.figures[index]) and figures[0] < index < figures[-1]


def _turns_round(rates: Datum) -> bool:
    """A rise and a fall: where no series may hold them both, neither is a discount or a tax."""
    return isinstance(rates.value, tuple) and min(rates.value) < 0 < max(rates.value)


def _moves(text: Text, loose: Sequence[int], scope: Scope, labels: Sequence[Label]) -> list[Datum]:
    """The values of each change, and the number of years it took. Where no quantity has a start and an end, only « de
    12 à 15 % » matters: both are rates."""
    told = [one for one in changes(text, loose) if scope.pairs or text.figures[one.end].unit == "pourcent"]
    items = [datum for change in told for datum in _of_change(change, text, scope, labels)]
    dated = next((change.years for change in told if change.years), None)
    years = dated or (span_of_years(text, loose) if scope.pairs else None)
    return [*items, _span(years, text)] if years else items


def _of_table(table: Counted, text: Text) -> Iterator[Datum]:
    columns: tuple[tuple[tuple[int, ...], Moment], ...] = ((table.values, "values"), (table.counts, "counts"))
    for column, moment in columns:
        figures = [text.figures[index] for index in column]
        values = tuple(spread(figure, figures[-1]) for figure in figures)
        first, last = text.place[column[0]], text.place[column[-1]]
        yield Datum(
            values, figures[-1].unit, figures[-1].tax, column, first, last, moment=moment, counts=moment == "counts"
        )


def _of_classes(classes: Classes, text: Text, names: tuple[str, str]) -> Iterator[Datum]:
    bounds, counts = names
    figures = [text.figures[index] for index in classes.bounds]
    last = next((figure for figure in reversed(figures) if figure.unit), figures[-1])
    seen: dict[Decimal, None] = dict.fromkeys(spread(figure, last) for figure in figures)
    first, end = text.place[classes.bounds[0]], text.place[classes.counts[-1]]
    yield Datum(tuple(seen), None, None, classes.bounds, first, end, quantity=bounds)
    values = tuple(text.figures[index].value for index in classes.counts)
    yield Datum(values, None, None, classes.counts, first, end, quantity=counts, counts=True)


def _of_rows(rows: Rows, text: Text, names: tuple[str, str]) -> Iterator[Datum]:
    for row, name in zip((rows.first, rows.second), names, strict=True):
        values = tuple(text.figures[index].value for index in row)
        yield Datum(values, None, None, row, text.place[row[0]], text.place[row[-1]], quantity=name, counts=True)


def _two_rows(text: Text, loose: Sequence[int], labels: Sequence[Label], scope: Scope) -> Iterator[Datum]:
    """« Hommes : 50, 60, 40. Femmes : 70, 50, 30 »: two lists of counts of one length, and no word for a row."""
    found = [run for run in runs(text, loose) if len(run) > 1 and all(_is_count(text, index) for index in run)]
    if scope.rows is None or len(found) != 2 or len(found[0]) != len(found[1]):
        return
    last = text.place[found[1][0]]
    if any(name in scope.series for label in labels if label.first < last for name in label.names):
        return
    yield from _of_rows(Rows(tuple(found[0]), tuple(found[1]), frozenset()), text, scope.rows)


def _is_count(text: Text, index: int) -> bool:
    figure = text.figures[index]
    return figure.unit is None and not is_year(figure) and figure.value == figure.value.to_integral_value()


def _of_change(change: Change, text: Text, scope: Scope, labels: Sequence[Label]) -> Iterator[Datum]:
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
        datum = _single(index, text, scope, labels)
        unit = figures[index].unit or last.unit
        yield replace(datum, value=spread(figures[index], last), unit=unit, moment=moment, announced=words, half=other)


def _share(part: int, divided: tuple[int, int] | None, text: Text) -> Datum:
    """« 60 oui sur 80 » as 75 %; without its whole, a part is nothing."""
    value, place = text.figures[part].value, text.place[part]
    if divided is None:
        return Datum(value, None, None, (part,), place, place, moment="apart")
    value /= text.figures[divided[1]].value
    return Datum(value, "pourcent", None, (part,), place, place, moment="share")


def _span(years: tuple[int, ...], text: Text) -> Datum:
    """The number of years between two."""
    first, last = sorted(text.place[year] for year in years)
    value = abs(text.figures[years[1]].value - text.figures[years[0]].value)
    return Datum(value, None, None, years, first, last, noun="intervalle", moment="span")


def _joined(text: Text, loose: Sequence[int], scope: Scope, labels: Sequence[Label]) -> Iterator[Datum]:
    """« prix d'achat 172 800 »: one amount of six figures, where one value only is expected and no small one stands."""
    found = [(one, other) for one, other in pairwise(loose) if _may_be_one(text, one, other)]
    inside = {index for pair in found for index in pair}
    others = [
        figure.value
        for index in loose
        if (figure := text.figures[index]).unit in (None, "euro") and index not in inside and not is_year(figure)
    ]
    if not (max(others) >= _LEAST_BESIDE if others else len(found) == 1):
        return
    for one, other in found:
        place = text.place[one]
        named = [label for label in labels if label.last < place and text.figures_between(label.last, place) == 0]
        nearest = max(named, key=lambda label: label.last, default=None)
        if (
            nearest is None
            or text.words_between(nearest.last, place) + text.gap(nearest.last, place) > _MOST_WORDS_OF_A_LABEL
            or not nearest.strong
            or any(name in scope.series for name in nearest.names)
        ):
            continue
        value = text.figures[one].value * 1000 + text.figures[other].value
        unit, tax = text.figures[other].unit, text.figures[other].tax
        yield Datum(value, unit, tax, (one, other), place, text.place[other], header=text.header)


def _may_be_one(text: Text, one: int, other: int) -> bool:
    """Two groups of digits with a space between, « 172 800 », that no third group follows or comes before."""
    first, second = text.figures[one], text.figures[other]
    groups = len(first.raw) <= _GROUP and len(second.raw) == _GROUP and (first.raw + second.raw).isdecimal()
    near = second.span[0] - first.span[1] == 1 and text.place[other] == text.place[one] + 1
    plain = first.unit is None and second.unit in (None, "euro") and first.value > 0
    alone = all(
        abs(text.place[index] - text.place[found]) > 1
        for index, found in ((one - 1, one), (other + 1, other))
        if 0 <= index < len(text.figures)
    )
    return groups and near and plain and alone


def _between_dates(text: Text, scope: Scope, items: Sequence[Datum]) -> Iterator[Datum]:
    """The days between the two dates of a statement that says no duration; from a due date, they are days late."""
    durations = lexicon()["entre_deux_dates"]
    if not any(name in durations for name in scope.quantities) or any(
        item.unit in _PERIOD_UNITS and item.value not in YEARS for item in items
    ):
        return
    span = days_between(text)
    if span is None:
        return
    late = span.due and "jours_de_retard" in scope.quantities
    for name, since in durations.items():
        if name in scope.quantities and late == (since == "echeance"):
            days = Decimal(span.days)
            yield Datum(days, "jours", None, (), span.first, span.last, moment="dates", quantity=name)
            return


def _of_scale(scale: Scale, text: Text) -> Iterator[Datum]:
    places = sorted(text.place[index] for index in scale.figures)
    rates = tuple(index for index in sorted(scale.figures) if text.figures[index].unit == "pourcent")
    bounds = tuple(index for index in sorted(scale.figures) if index not in rates)
    yield Datum(scale.bounds, "euro", None, bounds, places[0], places[-1], scale="bornes")
    yield Datum(scale.rates, "pourcent", None, rates, places[0], places[-1], scale="taux")


def _single(index: int, text: Text, scope: Scope, labels: Sequence[Label]) -> Datum:
    figure, place = text.figures[index], text.place[index]
    noun = stem(figure.noun) if figure.noun else None
    following = next((t.word for t in text.tokens[place + 1 : place + 3] if not t.skipped), "")
    if figure.unit in (None, "unites") and following in scope.nouns:
        noun = following
    term = any(label.first == place + 1 for label in labels)
    if any(label.first == place + 1 < label.last and text.tokens[place + 1].raw[-1] not in "sx" for label in labels):
        # « 15 panier moyen » counts no basket
        noun, term = None, False
    moment: Moment | None = "year" if is_year(figure) else None
    return Datum(
        figure.value,
        figure.unit,
        figure.tax,
        (index,),
        place,
        place,
        noun,
        term=term,
        moment=moment,
        header=text.header,
    )


def _of_run(run: Sequence[int], text: Text, scope: Scope, labels: Sequence[Label]) -> list[Datum]:
    """The run as one series, or figure by figure."""
    figures = [text.figures[index] for index in run]
    unit = figures[-1].unit
    if len(run) > 1 and figures[0].unit is None and unit is not None and _is_of_something(run[-1], text, labels):
        return [*_of_run(run[:-1], text, scope, labels), _single(run[-1], text, scope, labels)]
    if len(run) == 1 or is_year(figures[0]) or not _is_series(run, text, scope, labels):
        return [_single(index, text, scope, labels) for index in run]
    values = tuple(spread(figure, figures[-1]) for figure in figures)
    first, last = text.place[run[0]], text.place[run[-1]]
    dated = any(names_period(token) for token in text.tokens[first:last])
    return [Datum(values, unit, figures[-1].tax, tuple(run), first, last, dated=dated, header=text.header)]


def _is_of_something(index: int, text: Text, labels: Sequence[Label]) -> bool:
    """« … 163 et 300 € de loyer »: the last amount is another thing, and its unit is its own."""
    place = text.place[index]
    match text.tokens[place + 1 : place + 3]:
        case [Token(word="de" | "d"), Token(kind="word") as thing]:
            named = any(label.first == place + 2 for label in labels)
            return not named and thing.word not in lexicon()["choses"]
        case _:
            return False


def _is_series(run: Sequence[int], text: Text, scope: Scope, labels: Sequence[Label]) -> bool:
    unit = text.figures[run[-1]].unit
    if unit == "pourcent" and not all(
        _shares_rate(one, other, run, text, scope, labels) for one, other in pairwise(run)
    ):
        return False
    kinds = {scope.quantities[name].unit for name in scope.series}
    if unit == "pourcent":
        return "pourcent" in kinds
    numeric = bool(kinds - {"pourcent"})
    if len(run) >= SHORTEST_SERIES:
        return numeric
    noun = text.figures[run[-1]].noun
    if noun is not None and any(name not in scope.series for name in scope.nouns.get(stem(noun), ())):
        # « idc 110 2500 ménages »: the second figure counts something of its own
        return False
    place = text.place[run[0]]
    named = (label for label in labels if label.last < place and text.gap(label.last, place) < 1)
    nearest = max(named, key=lambda label: label.last, default=None)
    return (
        numeric
        and nearest is not None
        and any(name in scope.series for name in nearest.names)
        and text.words_between(nearest.last, place) < 1
    )


def _shares_rate(one: int, other: int, run: Sequence[int], text: Text, scope: Scope, labels: Sequence[Label]) -> bool:
    """« 10 puis 5 % », « remises de 10 et 5 % »: a number typed without its « % » is a rate there, and nowhere else."""
    if text.figures[one].unit is not None:
        return True
    place = text.place[run[0]]
    named = any(
        name in scope.series
        for label in labels
        if label.last < place and text.words_between(label.last, place) + text.gap(label.last, place) < 0.5
        for name in label.names
    )
    return named or any(token.word == "puis" for token in between(text, one, other))
