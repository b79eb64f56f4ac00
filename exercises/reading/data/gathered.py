"""The figures of a statement as data: single values, series, years turned into ranks; what is no datum is set aside."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from exercises.functions import Value
from exercises.reading.data.attraction import read_attraction
from exercises.reading.data.changes import chain, changes, span_of_years
from exercises.reading.data.charges import charges
from exercises.reading.data.constructions import of_change, of_classes, of_rows, of_scale, of_table, share_of, span_of
from exercises.reading.data.counted import counts_series, is_total
from exercises.reading.data.datum import (
    SHORTEST_SERIES,
    Datum,
    is_year,
    spread,
    thousands,
)
from exercises.reading.data.discounts import two_rates
from exercises.reading.data.ends import departed, reached
from exercises.reading.data.equations import read_line
from exercises.reading.data.financing import financing
from exercises.reading.data.gaps import with_gap
from exercises.reading.data.halves import with_groups
from exercises.reading.data.horizon import (
    Past,
    is_of_ranks,
    numbering,
    said_multiples,
    with_horizon,
    with_yearly_rates,
    with_years_ahead,
)
from exercises.reading.data.lists import read_lists
from exercises.reading.data.named_lists import named_series
from exercises.reading.data.opinions import read_opinions
from exercises.reading.data.pairs import columns, points, read_pairs
from exercises.reading.data.per_year import payments_a_year
from exercises.reading.data.polls import polls
from exercises.reading.data.ranks import (
    Origin,
    as_rank,
    civil_years,
    elapsed,
    first_ranks,
    numbers_of_periods,
    said_origin,
    written_multiples,
    written_orders,
    written_ranks,
    year_numbers,
)
from exercises.reading.data.repeated import repeated_rates
from exercises.reading.data.responses import responses
from exercises.reading.data.runs import joined, of_run, runs, single
from exercises.reading.data.scales import read_scale
from exercises.reading.data.seasons import with_coefficients
from exercises.reading.data.series import are_seasons, dated_series, read_years
from exercises.reading.data.settlement import month_before, next_month_only, paid_later
from exercises.reading.data.shares import part_and_whole, parts, shared_out
from exercises.reading.data.signs import successive_rates
from exercises.reading.data.sums import sums
from exercises.reading.data.tables import Rows, read_classes, read_rows, read_table
from exercises.reading.data.wear import worn
from exercises.reading.words.dates import days_between
from exercises.reading.words.glossary import YEARS, Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, lexicon

LONGEST_SERIES = 100
_THOUSAND = Decimal(1000)
_SAME_SIZE = 3
_START, _ARRIVAL, _RISE, _FALL = "valeur_de_depart", "valeur_d_arrivee", "taux_de_hausse", "taux_de_baisse"
_GIVEN = "x_donne"
_OR = frozenset({"ou", "plutot"})
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
    seasons: int = 0
    origin: Origin | None = None
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
    years = () if sorting.seasons else sorting.years
    items = [as_rank(item, years, sorting.first_rank) for item in sorting.items]
    items += _outside(written_ranks(text), sorting.origin)
    if _GIVEN in scope.own and not any(isinstance(item.value, tuple) for item in items):
        # « Σx = 21… la prévision pour la 7e année », where no value has its period
        items = [replace(item, quantity=_GIVEN) if item.rank and not item.figures else item for item in items]
    items = with_gap(items, text, scope, years)
    items = with_horizon(items, text, scope, _past(sorting, items))
    items += written_orders(text)
    items += written_multiples(text, scope)
    items += numbers_of_periods(text, scope)
    items += _between_dates(text, scope, items)
    items += worn(text, scope)
    items += payments_a_year(text, scope)
    items += said_multiples(text, scope)
    items = with_years_ahead(with_yearly_rates(items, text, scope), text, scope)
    items = with_groups(items, text, scope)
    items = list(with_coefficients(items, text, scope, labels))
    items = _without_counts(_compared(_as_written(_in_thousands(items, text), text, scope), text), text, scope, labels)
    return Data(tuple(sorted(items, key=lambda item: item.first)), years)


def _past(sorting: _Sorting, items: Sequence[Datum]) -> Past | None:
    """The series whose later periods may be asked for, the dated one or the only one; or the line given."""
    if sorting.first_rank != 1:
        return None
    if sorting.line:
        return _before_line(sorting)
    series = [item for item in items if isinstance(item.value, tuple) and item.moment is None]
    series = [item for item in series if not is_of_ranks(item, sorting.text)]
    dated = [item for item in series if item.dated] or series
    if len(dated) != 1 or not isinstance(dated[0].value, tuple):
        return None
    return Past(len(dated[0].value), sorting.years, sorting.seasons, dated[0].last)


def _outside(ranks: Iterable[Datum], origin: Origin | None) -> Iterator[Datum]:
    """The ranks written, those of the first period apart (« x = 1 au 1er trimestre »)."""
    return (one for one in ranks if origin is None or not origin.first <= one.first <= origin.last)


def _before_line(sorting: _Sorting) -> Past:
    """« y = 4x + 200 (x = 1 au premier trimestre 2022) »: the periods before rank 1, since a line has no series."""
    origin = sorting.origin
    end = max((item.last for item in sorting.items if item.quantity in (sorting.scope.line or ())), default=0)
    if origin is None:
        return Past(0, end=end)
    first = int(sorting.text.figures[origin.year].value) if origin.year is not None else None
    if first is None or origin.seasons:
        return Past(0, () if first is None else (first - 1, first - 1), origin.seasons, max(end, origin.last))
    return Past(1, (first, first), 0, max(end, origin.last))


def _scales(sorting: _Sorting) -> None:
    holds = any(sorting.scope.quantities[name].scale for name in sorting.scope.series)
    scale = read_scale(sorting.text, sorting.loose) if holds else None
    if scale is not None:
        sorting.take(of_scale(scale, sorting.text), scale.figures)


def _lines(sorting: _Sorting) -> None:
    line = read_line(sorting.text, sorting.loose, *sorting.scope.line) if sorting.scope.line is not None else None
    if line is not None:
        sorting.line = True
        sorting.take(line)


def _origins(sorting: _Sorting) -> None:
    ranked = sorting.scope.rank_series or sorting.scope.dated_series
    sorting.origin = said_origin(sorting.text, sorting.loose) if ranked else None
    sorting.take((), sorting.origin.figures if sorting.origin is not None else ())


def _responses(sorting: _Sorting) -> None:
    sorting.take(list(responses(sorting.text, sorting.loose, sorting.scope)))


def _polls(sorting: _Sorting) -> None:
    sorting.take(list(polls(sorting.text, sorting.loose, sorting.scope)))


def _charges(sorting: _Sorting) -> None:
    sorting.take(*charges(sorting.text, sorting.loose, sorting.scope))


def _elapsed(sorting: _Sorting) -> None:
    sorting.take(list(elapsed(sorting.text, sorting.loose, sorting.scope)))


def _financing(sorting: _Sorting) -> None:
    sorting.take(financing(sorting.text, sorting.loose, sorting.scope))


def _settlement(sorting: _Sorting) -> None:
    sorting.take((), paid_later(sorting.text, sorting.loose, sorting.scope))
    sorting.take(list(next_month_only(sorting.text, sorting.loose, sorting.scope)))


def _months_before(sorting: _Sorting) -> None:
    found = month_before(sorting.text, sorting.loose, sorting.items, sorting.scope)
    if found is not None:
        sorting.items.remove(found[0])
        sorting.take(found[1:])


def _discounts(sorting: _Sorting) -> None:
    sorting.take(two_rates(sorting.text, sorting.loose, sorting.scope))


def _repeated(sorting: _Sorting) -> None:
    if any(sorting.scope.quantities[name].unit == "pourcent" for name in sorting.scope.series):
        sorting.take(list(repeated_rates(sorting.text, sorting.loose, sorting.labels, sorting.scope)))


def _counted(sorting: _Sorting) -> None:
    text, scope = sorting.text, sorting.scope
    if scope.bounds and (classes := read_classes(text, sorting.loose)) is not None:
        sorting.take(of_classes(classes, text, scope.bounds))
    elif scope.tables and (table := read_table(text, sorting.loose)) is not None:
        sorting.take(of_table(table, text))


def _attraction(sorting: _Sorting) -> None:
    sorting.take(list(read_attraction(sorting.text, sorting.loose, sorting.scope)))


def _opinions(sorting: _Sorting) -> None:
    sorting.take(list(read_opinions(sorting.text, sorting.loose, sorting.scope)))


def _rates(sorting: _Sorting) -> None:
    rates = successive_rates(sorting.text, sorting.loose)
    if rates is not None and (sorting.scope.signed_series or _turns_round(rates)):
        dates = [index for index in sorting.loose if rates.first < sorting.text.place[index] < rates.last]
        sorting.take([rates], dates)


def _reached(sorting: _Sorting) -> None:
    text, scope = sorting.text, sorting.scope
    if _ARRIVAL not in scope.own:
        return
    found = reached(text, sorting.loose)
    if found is None:
        start = departed(text, sorting.loose)
        sorting.take([] if start is None else [replace(single(start, text, scope, sorting.labels), quantity=_START)])
        return
    place, figure = text.place[found.value], text.figures[found.value]
    header = text.header if figure.unit is None else Decimal(1)
    value = Datum(figure.value, figure.unit, figure.tax, (found.value,), place, place, quantity=_ARRIVAL, header=header)
    name = _RISE if found.way > 0 else _FALL
    if found.rate is None or name not in scope.own:
        sorting.take([value])
        return
    place, size = text.place[found.rate], abs(text.figures[found.rate].value)
    sorting.take([value, Datum(size, "pourcent", None, (found.rate,), place, place, quantity=name)])


def _cross_tables(sorting: _Sorting) -> None:
    if sorting.scope.rows and (rows := read_rows(sorting.text, sorting.loose)) is not None:
        sorting.take(of_rows(rows, sorting.text, sorting.scope.rows), rows.others)


def _couples(sorting: _Sorting) -> None:
    text, scope = sorting.text, sorting.scope
    if not (scope.paired or scope.points) or (paired := read_pairs(text, sorting.loose)) is None:
        return
    read = points(paired, text, scope) or columns(paired, text, scope, sorting.labels)
    if read is not None:
        sorting.take(read, [index for index in sorting.loose if _dates_one_of(index, paired.figures, text)])


def _lists(sorting: _Sorting) -> None:
    years_apart = sorting.scope.past is None and are_seasons(sorting.text, sorting.loose)
    if sorting.scope.paired and not years_apart and not any(item.quantity for item in sorting.items):
        sorting.take(read_lists(sorting.text, sorting.loose, sorting.scope, sorting.labels) or ())


def _two_years(sorting: _Sorting) -> None:
    text, quantities = sorting.text, sorting.scope.past
    if quantities and (years_of := read_years(text, sorting.loose)) is not None:
        past, now = years_of
        dated = [replace(past, quantity=quantities[0]), replace(now, quantity=quantities[1])]
        sorting.take(dated, [index for index in sorting.loose if is_year(text.figures[index])])


def _chains(sorting: _Sorting) -> None:
    text, scope = sorting.text, sorting.scope
    holds = any(scope.quantities[name].unit != "pourcent" for name in scope.dated_series | scope.series)
    run = chain(text, sorting.loose) if holds else []
    if run:
        last = text.figures[run[-1]]
        values = tuple(spread(text.figures[index], last) for index in run)
        first, end = text.place[run[0]], text.place[run[-1]]
        series = Datum(values, last.unit, last.tax, tuple(run), first, end, dated=True, header=text.header)
        sorting.take([series], [index for index in sorting.loose if is_year(text.figures[index])])


def _dated(sorting: _Sorting) -> None:
    dated = dated_series(sorting.text, sorting.loose) if sorting.scope.series else None
    if dated is not None:
        sorting.years, sorting.seasons = dated.years, dated.seasons
        later = dated.later
        known = later is not None and later.quantity in (None, *sorting.scope.quantities)
        sorting.take([dated.datum, *([later] if later is not None and known else [])], dated.used)


def _numberings(sorting: _Sorting) -> None:
    sorting.take((), numbering(sorting.text, sorting.loose))


def _indices(sorting: _Sorting) -> None:
    scope = sorting.scope
    if "taeg" in scope.own:
        # the year of a TAEG has 365 days, be it said or not
        sorting.take((), tuple(civil_years(sorting.text, sorting.loose)))
    if not (scope.numbered or scope.rank_series or scope.dated_series):
        sorting.take((), tuple(year_numbers(sorting.text, sorting.loose)))


def _first_ranks(sorting: _Sorting) -> None:
    origin = sorting.origin
    if origin is None:
        return
    sorting.first_rank = origin.rank
    first = int(sorting.text.figures[origin.year].value) if origin.year is not None else None
    if sorting.first_rank == 1 and first is not None and not sorting.years and not sorting.line:
        # « 2017 = rang 1 », where the values have no years of their own
        listed = [run for run in runs(sorting.text, sorting.loose) if len(run) >= SHORTEST_SERIES]
        sorting.years = (first, first + len(listed[0]) - 1) if len(listed) == 1 else ()
    if sorting.line:
        sorting.years, sorting.seasons = (first, first) if first is not None else (), origin.seasons
    else:
        sorting.take(first_ranks(origin, sorting.years, sorting.items, sorting.text))


def _parts(sorting: _Sorting) -> None:
    text, scope, labels = sorting.text, sorting.scope, sorting.labels
    for share, whole, counted in sorted(scope.shares):
        divided = part_and_whole(text, sorting.loose, labels, share, whole, scope)
        alone = parts(text, sorting.loose, labels, share) if divided is None else divided[:1]
        sorting.take([share_of(index, divided, counted, text) for index in alone], alone)


def _sharing_out(sorting: _Sorting) -> None:
    if any(sorting.scope.quantities[name].unit == "pourcent" for name in sorting.scope.series):
        sorting.take(shared_out(sorting.text, sorting.loose))


def _rows(sorting: _Sorting) -> None:
    sorting.take(_two_rows(sorting.text, sorting.loose, sorting.labels, sorting.scope))


def _sums(sorting: _Sorting) -> None:
    sorting.take(list(sums(sorting.text, sorting.loose, sorting.labels, sorting.scope)))


def _named(sorting: _Sorting) -> None:
    if sorting.scope.series:
        sorting.take(named_series(sorting.text, sorting.loose, sorting.labels, sorting.scope))


def _joinings(sorting: _Sorting) -> None:
    sorting.take(joined(sorting.text, sorting.loose, sorting.scope, sorting.labels))


def _changes(sorting: _Sorting) -> None:
    sorting.take(_moves(sorting.text, sorting.loose, sorting.scope, sorting.labels))


def _runs(sorting: _Sorting) -> None:
    for run in runs(sorting.text, sorting.loose):
        sorting.take(of_run(run, sorting.text, sorting.scope, sorting.labels))


_READERS = (
    _scales, _lines, _responses, _polls, _charges, _origins, _numberings, _elapsed, _financing, _settlement, _discounts,
    _repeated, _opinions, _attraction, _counted, _reached, _rates, _cross_tables, _couples, _lists, _two_years, _chains,
    _dated, _months_before, _first_ranks, _parts, _sharing_out, _indices, _rows, _sums, _named, _joinings, _changes,
    _runs,
)  # fmt: skip
"""From the surest construction to the loosest: what one has read, the next ones do not see."""


def _without_counts(items: list[Datum], text: Text, scope: Scope, labels: Sequence[Label]) -> list[Datum]:
    """Without the totals of counts, and the number of terms of a series (« les 8 dernières commandes »)."""
    names = {name for _, name in scope.tables}
    counted = (item for item in items if item.counts or item.quantity in names)
    counts = [sum(item.value, Decimal(0)) for item in counted if isinstance(item.value, tuple)]
    totals = frozenset({*counts, sum(counts, Decimal(0))}) if counts else frozenset[Decimal]()
    kept = [item for item in items if not is_total(item, totals)]
    series = [item for item in kept if isinstance(item.value, tuple)]
    return [item for item in kept if not counts_series(item, series, text, scope, labels)]


def _as_written(items: list[Datum], text: Text, scope: Scope) -> list[Datum]:
    """« 220, 340 et 350 k€ » where the chapter counts in nothing: 220, 340 and 350, and the answer is in k€ too."""
    amounts = [figure for figure in text.figures if figure.unit == "euro"]
    factors = {thousands(figure) for figure in amounts}
    series = any(item.unit in ("euro", None) and isinstance(item.value, tuple) for item in items)
    bare = any(item.unit is None and isinstance(item.value, tuple) for item in items)
    if bare and not _are_coupled(items) and text.header not in factors:
        # « 12, 15, 18 (en k€) … pour un budget de 25 k€ »
        return items
    if not series or len(factors) != 1 or factors == {Decimal(1)}:
        return items
    if any(quantity.unit == "euro" for quantity in scope.quantities.values()):
        return items
    factor = factors.pop()
    return [
        replace(item, value=_divided(item.value, factor), unit=None) if item.unit == "euro" else item for item in items
    ]


def _are_coupled(items: Sequence[Datum]) -> bool:
    """« pub 2, 4, 5 ; CA 15, 21, 26 k€ »: a list of amounts, and a bare one of as many values."""
    lengths = [
        {len(one.value) for one in items if isinstance(one.value, tuple) and one.unit == unit and not one.rank}
        for unit in ("euro", None)
    ]
    return len(lengths[0]) == 1 and lengths[0] == lengths[1]


def _in_thousands(items: list[Datum], text: Text) -> list[Datum]:
    """« objectif 400 k€, réalisé 372 »: a bare amount of the size of those written in k€ is in k€ too."""
    written = [figure for figure in text.figures if figure.unit == "euro"]
    if text.header != 1 or not written or {thousands(figure) for figure in written} != {_THOUSAND}:
        return items
    said = [figure.value / _THOUSAND for figure in written]
    return [
        replace(item, header=_THOUSAND)
        if item.unit is None
        and isinstance(item.value, Decimal)
        and item.noun is None
        and item.figures
        and item.moment in (None, "start", "end")
        and any(value / _SAME_SIZE <= item.value <= value * _SAME_SIZE for value in said)
        else item
        for item in items
    ]


def _compared(items: list[Datum], text: Text) -> list[Datum]:
    """« 20 % ou deux remises de 12 % et 9 % »: the rate that the others are compared to is none of them."""
    rates = sorted(
        (item for item in items if item.unit == "pourcent" and item.moment is None), key=lambda item: item.first
    )
    apart = set[int]()
    for one, other in pairwise(rates):
        words = {token.word for token in text.words(one.last, other.first)}
        if words & _OR and isinstance(one.value, tuple) != isinstance(other.value, tuple):
            apart.add(other.first if isinstance(one.value, tuple) else one.first)
    return [replace(item, moment="compared") if item.first in apart else item for item in items]


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
    items = [datum for change in told for datum in of_change(change, text, scope, labels)]
    dated = next((change.years for change in told if change.years), None)
    years = dated or (span_of_years(text, loose) if scope.pairs else None)
    return [*items, span_of(years, text)] if years else items


def _two_rows(text: Text, loose: Sequence[int], labels: Sequence[Label], scope: Scope) -> Iterator[Datum]:
    """« Hommes : 50, 60, 40. Femmes : 70, 50, 30 »: two lists of counts of one length, and no word for a row."""
    found = [run for run in runs(text, loose) if len(run) > 1 and all(_is_count(text, index) for index in run)]
    if scope.rows is None or len(found) != 2 or len(found[0]) != len(found[1]):
        return
    last = text.place[found[1][0]]
    if any(name in scope.series for label in labels if label.first < last for name in label.names):
        return
    yield from of_rows(Rows(tuple(found[0]), tuple(found[1]), frozenset()), text, scope.rows)


def _is_count(text: Text, index: int) -> bool:
    figure = text.figures[index]
    return figure.unit is None and not is_year(figure) and figure.value == figure.value.to_integral_value()


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
