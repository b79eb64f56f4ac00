"""The figures of a statement as data: single values, series, years turned into ranks; what is no datum is set aside."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from exercises.numbers import Figure
from exercises.reading.changes import Change, changes, span_of_years
from exercises.reading.dates import days_between, opens_dates, values_of_months
from exercises.reading.datum import SHORTEST_SERIES, Datum, Moment, between, is_year, names_period, runs, spread
from exercises.reading.glossary import YEARS, Key, Scope
from exercises.reading.labels import Label
from exercises.reading.pairs import columns, points, read_pairs
from exercises.reading.scales import Scale, read_scale
from exercises.reading.series import dated_series
from exercises.reading.shares import part_and_whole, parts
from exercises.reading.signs import successive_rates
from exercises.reading.tables import Classes, Counted, read_classes, read_rows, read_table
from exercises.reading.text import Text, Token, fold, key, lexicon, ordinal, stem, tokenize

LONGEST_SERIES = 100
_FARTHEST_YEAR = 20
_TAX_WORDS = re.compile(r"\b(?:hors|toutes?)[ -]taxes?(?:[ -]comprises?)?")
_LONGEST_TAX = 24
_LONGEST_TERM = 30
_BASE = re.compile(r"\bbase(?: de)?\s*:?\s*$")
_LONGEST_BASE = 12
_HEADER = re.compile(r"\ben (k ?€|k ?euros?|keur|milliers d'euros?|m€|millions d'euros?)(?![a-z])")
_AFTER_BRACKET = re.compile(r"\)\s+[-\u2212]$")
_AGE = re.compile(r"\b(?:ages?|agees?) (?:de )?(?:plus de |moins de )?$|\b(?:ses|leurs|tes|mes) $")
_CODE = re.compile(r"\b[A-Za-z]\.?\d+-$")
_MOST_WORDS_OF_A_TERM = 4
_MOST_WORDS_OF_A_LABEL = 1.0
_GROUP = 3
_LAST = frozenset(map(stem, ("dernier", "dernière")))
_LONGEST_ANNOUNCE = 12
_LATEST = frozenset(map(stem, ("dernier", "dernière", "premier", "première", "suivant", "suivante")))
_TAX = re.compile(r"\s*(?:ht|ttc)$", re.IGNORECASE)
_NEXT_VALUE = re.compile(r" ?[ ;,/] ?\d")
_UNIT_WORD = re.compile(r"[^\W\d_]+$")
_PERIOD_UNITS = frozenset({"jours", "mois", "ans", "semaines", "trimestres"})
_DEFINITE = frozenset({"les", "des", "ces", "nos", "vos", "leurs", "ses", "mes", "tes", "aux"})
_FOR = frozenset({"pour", "en", "=", ":", "correspond", "a"})
_NO_DATUM = frozenset({"question", "rounding", "date", "reference"})


@dataclass(frozen=True, slots=True)
class Data:
    """The data of a statement for one chapter. `years`: the first year of a series whose years are given."""

    items: tuple[Datum, ...]
    years: tuple[int, ...] = ()


def prepare(text: str, figures: Sequence[Figure], starts: Collection[Key] = ()) -> Text:
    """The tokens, with the figures that can be data; amounts in another currency are amounts.

    `starts`: the beginnings of all terms, so that the unit of « 1 jour de banque » is left to the term.
    """
    monthly = values_of_months(text) if any(figure.role == "date" for figure in figures) else frozenset()
    kept = [
        _without_term(text, _without_tax(_with_tax_words(text, figure)), starts)
        for figure in figures
        if (figure.role not in _NO_DATUM or _is_datum(text, figure) or figure.span[0] in monthly)
        and not _is_scenery(text, figure, starts)
    ]
    tokens = tokenize(text, kept)
    read = []
    for index, figure in enumerate(kept):
        following = tokens.tokens[tokens.place[index] + 1 : tokens.place[index] + 2]
        word = following[0].word if following else ""
        thousands = figure.raw.rstrip().lower().endswith("k") and figure.noun is None
        if figure.unit is None and (word in lexicon()["monnaies"] or thousands):
            figure = replace(figure, unit="euro", noun=None)
        elif figure.unit is None and _is_after_base(text, figure):
            figure = replace(figure, unit="jours", noun=None)
        elif figure.tax is None and word in ("ht", "ttc") and figure.unit in (None, "euro"):
            figure = replace(figure, tax="ht" if word == "ht" else "ttc")
        elif figure.role == "date":
            figure = replace(figure, role="figure")
        if _AFTER_BRACKET.search(text[: figure.span[0]]) and figure.value > 0:
            figure = replace(figure, value=-figure.value)
        read.append(figure)
    return Text(tokens.tokens, tuple(read), _header(text), text)


def _header(text: str) -> Decimal:
    """1 000 in a statement that says « (en k€) », « montants en milliers d'euros »."""
    found = _HEADER.search(fold(text))
    if found is None:
        return Decimal(1)
    return Decimal(1_000_000 if found[1].startswith("m") and not found[1].startswith("millier") else 1000)


def _is_after_base(text: str, figure: Figure) -> bool:
    """« base 365 », which counts the days of the year; « base 100 » only names an index."""
    return figure.value in YEARS and _BASE.search(fold(text[: figure.span[0]])[-_LONGEST_BASE:]) is not None


def _with_tax_words(text: str, figure: Figure) -> Figure:
    """The figure with all of its « toutes taxes comprises »."""
    start, end = figure.span
    found = _TAX_WORDS.search(fold(text), start, end + _LONGEST_TAX)
    if figure.tax is None or found is None or found.start() > end:
        return figure
    return replace(figure, span=(start, max(end, found.end())))


def _is_datum(text: str, figure: Figure) -> bool:
    """Whether a figure that looks like a question number or a reference is one of the data all the same."""
    return _ends_series(text, figure) or _is_after_base(text, figure) or _opens_table(text, figure)


def _opens_table(text: str, figure: Figure) -> bool:
    """« tableau 30 20 / 10 40 »: the first value of a table, not its number."""
    before = fold(text[: figure.span[0]]).rstrip(" :")
    followed = _NEXT_VALUE.match(text, figure.span[1]) is not None
    return figure.role == "reference" and before.endswith(("tableau", "tableau de")) and followed


def _without_tax(figure: Figure) -> Figure:
    """« TVA 20 % HT ? »: a rate is neither with nor without tax, the question is."""
    found = _TAX.search(figure.raw) if figure.unit == "pourcent" and figure.tax is not None else None
    if found is None:
        return figure
    start, end = figure.span
    return replace(figure, span=(start, end - len(found[0])), raw=figure.raw[: found.start()], tax=None)


def _ends_series(text: str, figure: Figure) -> bool:
    """« 5 ; 12 ; 18 ; 5. Calcule… »: the last value of a series, not the number of a question."""
    before = text[: figure.span[0]].rstrip()
    return figure.role == "question" and before.endswith((";", ","))


def _without_term(text: str, figure: Figure, starts: Collection[Key]) -> Figure:
    """« 1 jour de banque », where « jours de banque » is a term: the unit stays, its word is given back."""
    found = _UNIT_WORD.search(figure.raw)
    if figure.unit not in _PERIOD_UNITS or found is None:
        return figure
    following = key(text[figure.span[1] : figure.span[1] + _LONGEST_TERM])
    if not following or (stem(fold(found[0])), following[0]) not in starts:
        return figure
    return replace(figure, span=(figure.span[0], figure.span[1] - len(figure.raw) + found.start()))


def _is_scenery(text: str, figure: Figure, starts: Collection[Key]) -> bool:
    """A number that measures nothing: a reference, a day of « du 3 au 18 juin », an age, « coût pour mille »."""
    before = fold(text[max(0, figure.span[0] - _LONGEST_TERM) : figure.span[0]])
    if figure.unit == "ans" and _AGE.search(before):
        return True
    return _is_reference(text, figure) or opens_dates(text, figure) or _is_in_term(before, figure, starts)


def _is_in_term(before: str, figure: Figure, starts: Collection[Key]) -> bool:
    """« coût pour mille »: a number in letters inside a term."""
    if figure.unit is not None or not figure.raw.isalpha():
        return False
    words = (*key(before), *key(figure.raw))
    return any(words[-length:] in starts for length in range(2, min(len(words), _MOST_WORDS_OF_A_TERM) + 1))


def _is_reference(text: str, figure: Figure) -> bool:
    """A digit inside a word (« A4 », « L441-10 »), « les deux », « Les Trois Ceps »: no quantity."""
    start = figure.span[0]
    if figure.raw[:1].isdigit():
        return (start > 0 and text[start - 1].isalpha()) or _CODE.search(text[:start]) is not None
    before = fold(text[:start]).split()
    return bool(before) and before[-1] in _DEFINITE and figure.unit is None


def gather(text: Text, scope: Scope, labels: Sequence[Label], taken: Collection[int] = ()) -> Data:
    """The data as this chapter can hold them: runs become series where it has a series of that unit.

    `taken`: the figures that already mean something else (an usage: « en 365 jours »).
    """
    loose = [index for index in range(len(text.figures)) if index not in taken]
    items: list[Datum] = []
    years: tuple[int, ...] = ()
    if any(scope.quantities[name].scale for name in scope.series) and (scale := read_scale(text, loose)) is not None:
        items += _of_scale(scale, text)
        loose = [index for index in loose if index not in scale.figures]
    origin = _origin(text, loose) if scope.rank_series else None
    if origin is not None:
        loose = [index for index in loose if index not in origin]
    if scope.bounds and (classes := read_classes(text, loose)) is not None:
        items += _of_classes(classes, text, scope.bounds)
        loose = _without(loose, items)
    elif scope.tables and (table := read_table(text, loose)) is not None:
        items += _of_table(table, text)
        loose = _without(loose, items)
    rates = successive_rates(text, loose)
    if rates is not None and (scope.signed_series or _turns_round(rates)):
        items.append(rates)
        dates = [index for index in loose if rates.first < text.place[index] < rates.last]
        loose = [index for index in _without(loose, [rates]) if index not in dates]
    if scope.rows and (rows := read_rows(text, loose)) is not None:
        items += _of_rows(rows, text, scope.rows)
        loose = _without(loose, items)
    if (scope.paired or scope.points) and (paired := read_pairs(text, loose)) is not None:
        read = points(paired, text, scope) or columns(paired, text, scope, labels)
        if read is not None:
            items += read
            loose = _without(loose, items)
    if scope.series:
        dated = dated_series(text, loose)
        if dated is not None:
            years = dated.years
            items.append(dated.datum)
            loose = [index for index in loose if index not in dated.used]
    first_rank = Decimal(1)
    if origin is not None:
        first_rank = text.figures[origin[0]].value
        items += _first_rank(origin, years, items, text)
    for share, whole in sorted(scope.shares):
        divided = part_and_whole(text, loose, labels, share, whole, scope)
        alone = parts(text, loose, labels, share) if divided is None else divided[:1]
        items += [_share(index, divided, text) for index in alone]
        loose = [index for index in loose if index not in alone]
    joined = list(_joined(text, loose, scope, labels))
    items += joined
    loose = _without(loose, joined)
    moved = _moves(text, loose, scope, labels)
    items += moved
    loose = _without(loose, moved)
    for run in runs(text, loose):
        items += _of_run(run, text, scope, labels)
    items = [_as_rank(item, years, first_rank) for item in items]
    items += _written_ranks(text)
    items += _numbers_of_periods(text, scope)
    items += _between_dates(text, scope, items)
    counts = [sum(item.value, Decimal(0)) for item in items if item.counts and isinstance(item.value, tuple)]
    totals = frozenset({*counts, sum(counts, Decimal(0))}) if counts else frozenset[Decimal]()
    items = [item for item in items if not _is_total(item, totals)]
    series_lengths = {len(item.value) for item in items if isinstance(item.value, tuple)}
    kept = (item for item in items if not _counts_series(item, series_lengths, text, scope, labels))
    return Data(tuple(sorted(kept, key=lambda item: item.first)), years)


def _without(loose: Sequence[int], items: Sequence[Datum]) -> list[int]:
    """The figures that these data do not use."""
    used = {figure for item in items for figure in item.figures}
    return [index for index in loose if index not in used]


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


def _origin(text: Text, loose: Sequence[int]) -> tuple[int, ...] | None:
    """« rang 0 pour 2013 », « x = 1 en 2013 »: the rank, then its year when one is said; None when nothing says so."""
    for index in loose:
        place = text.place[index]
        before = [token.word for token in text.words(max(-1, place - 4), place)]
        after = [token for token in text.tokens[place + 1 : place + 6] if not token.skipped and token.word != "anné"]
        named = before[-1:] == ["rang"] or before[-2:] in (["rang", ":"], ["rang", "="], ["x", "="])
        if not named or text.figures[index].value not in (0, 1) or len(after) < 2 or after[0].word not in _FOR:
            continue
        if after[1].kind == "figure" and is_year(text.figures[after[1].figure]):
            return (index, after[1].figure)
        if after[1].word in lexicon()["periodes"] | lexicon()["mois_de_l_annee"] | {"premier", "premiere", "1er"}:
            return (index,)
    return None


def _first_rank(origin: tuple[int, ...], years: tuple[int, ...], items: Sequence[Datum], text: Text) -> Iterator[Datum]:
    """The ranks that « rang 0 pour 2013 » gives the series, or the figure itself when 2013 is not its first year."""
    rank, place = text.figures[origin[0]].value, text.place[origin[0]]
    said = text.figures[origin[1]].value if len(origin) > 1 else None
    series = [item for item in items if item.dated and isinstance(item.value, tuple)]
    if rank == 1 and said in (None, *years[:1]):
        return
    if said is not None and years and said == years[0] and len(series) == 1 and isinstance(series[0].value, tuple):
        ranks = tuple(map(Decimal, range(len(series[0].value))))
        yield Datum(ranks, None, None, (origin[0],), place, place, moment="ranks")
    else:
        yield Datum(rank, None, None, (origin[0],), place, place, moment="apart")


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


def _of_rows(rows: Sequence[Sequence[int]], text: Text, names: tuple[str, str]) -> Iterator[Datum]:
    for row, name in zip(rows, names, strict=True):
        values = tuple(text.figures[index].value for index in row)
        yield Datum(values, None, None, tuple(row), text.place[row[0]], text.place[row[-1]], quantity=name, counts=True)


def _of_change(change: Change, text: Text, scope: Scope, labels: Sequence[Label]) -> Iterator[Datum]:
    """Its two values, in the unit of the one written last."""
    figures = text.figures
    last = figures[max(change.start, change.end)]
    halves: tuple[tuple[int, int, Moment], ...] = (
        (change.start, change.end, "start"),
        (change.end, change.start, "end"),
    )
    begins = min(text.place[change.start], text.place[change.end])
    stops = (i for i in range(begins - 1, -1, -1) if text.tokens[i].kind == "figure" or text.tokens[i].word in ".?!;\n")
    words = frozenset(token.word for token in text.tokens[next(stops, -1) + 1 : begins] if token.kind == "word")
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
    """« prix d'achat 172 800 »: one amount of six figures, where one value only is expected."""
    taken = -1
    for one, other in pairwise(loose):
        if one <= taken or other != one + 1 or not _may_be_one(text, one, other):
            continue
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
        taken = other


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


def _as_rank(item: Datum, years: tuple[int, ...], first_rank: Decimal) -> Datum:
    """A year that follows a series of dated values is the rank of that year."""
    if not years or not isinstance(item.value, Decimal) or item.unit is not None:
        return item
    if not years[0] <= item.value <= years[1] + _FARTHEST_YEAR:
        return item
    later = item.value > years[1]
    return replace(item, value=item.value - years[0] + first_rank, rank=later, moment=None if later else item.moment)


def _written_ranks(text: Text) -> Iterator[Datum]:
    """« T5 » outside a series, « 6e trimestre »: ranks that are no figures."""
    tokens = text.tokens
    for position, token in enumerate(tokens):
        following = next((t for t in tokens[position + 1 : position + 3] if not t.skipped), None)
        ordinal = re.fullmatch(r"(\d{1,3})(?:e|eme|er|ere)", token.word)
        rank = int(ordinal[1]) if ordinal else lexicon()["ordinaux"].get(token.word)
        if rank is not None and following is not None and following.word in lexicon()["periodes"]:
            yield Datum(Decimal(rank), None, None, (), position, position, rank=True)
        numbered = re.fullmatch(r"[tsq](\d{1,2})", token.word)
        if numbered and (following is None or following.kind != "figure") and not _labels_value(tokens, position):
            yield Datum(Decimal(numbered[1]), None, None, (), position, position, rank=True)


def _numbers_of_periods(text: Text, scope: Scope) -> Iterator[Datum]:
    """« la troisième année », « 2e annuité » where the chapter numbers them; two ranks tell nothing."""
    if scope.numbered is None:
        return
    name, nouns = scope.numbered
    known = nouns | lexicon()["periodes"]
    found: dict[int, int] = {}
    for position, token in enumerate(text.tokens):
        following = next((t for t in text.tokens[position + 1 : position + 3] if not t.skipped), None)
        if following is None or following.word not in known:
            continue
        if token.word in _LAST:
            return
        rank = ordinal(token.word)
        if rank is not None:
            found.setdefault(rank, position)
    if len(found) == 1:
        for rank, position in found.items():
            yield Datum(Decimal(rank), None, None, (), position, position, rank=True, quantity=name)


def _labels_value(tokens: Sequence[Token], position: int) -> bool:
    after = [t for t in tokens[position + 1 : position + 4] if not t.skipped]
    return any(t.kind == "figure" for t in after[:2])


def _is_total(item: Datum, totals: Collection[Decimal]) -> bool:
    """« 100 clients se répartissent ainsi : … »: a number that the counts of a table add up to."""
    bare = item.unit in (None, "unites") and item.moment is None and not item.rank
    return bare and isinstance(item.value, Decimal) and item.value in totals


def _announces(item: Datum, text: Text) -> bool:
    """« les 8 dernières commandes sont : 42 ; 55… »: a count, then the figures that it counts."""
    if item.unit is not None or item.noun is None:
        return False
    words = [token.word for token in text.tokens[item.last + 1 : item.last + 1 + _LONGEST_ANNOUNCE]]
    following = next((place for place, token in enumerate(words) if not token), None)
    latest = bool(_LATEST.intersection(words[:following]))
    return following is not None and latest and not {".", "?", ";"}.intersection(words[:following])


def _counts_series(item: Datum, lengths: set[int], text: Text, scope: Scope, labels: Sequence[Label]) -> bool:
    """« 2 remises 10 % puis 5 % », « les 5 derniers mois »: how many values the series has."""
    if not isinstance(item.value, Decimal) or item.value not in lengths or item.rank:
        return False
    if item.unit in ("ans", "mois", "trimestres", "semaines", "jours"):
        return True
    if _announces(item, text):
        return True
    following = next((label for label in labels if label.first in (item.last + 1, item.last + 2)), None)
    if following is not None and any(name in scope.series for name in following.names):
        return text.words_between(item.last, following.first) == 0
    words = [token.word for token in text.tokens[item.last + 1 : item.last + 4] if token.kind == "word"]
    return any(word in lexicon()["periodes"] for word in words)
