"""The figures of a statement as data: single values, series, years turned into ranks; what is no datum is set aside."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from exercises.numbers import Figure
from exercises.reading.changes import Change, changes, span_of_years
from exercises.reading.datum import SHORTEST_SERIES, Datum, Moment, between, is_year, names_period, runs, spread
from exercises.reading.glossary import YEARS, Key, Scope
from exercises.reading.labels import Label
from exercises.reading.scales import Scale, read_scale
from exercises.reading.series import dated_series
from exercises.reading.shares import part_and_whole, parts
from exercises.reading.signs import successive_rates
from exercises.reading.tables import Counted, read_table
from exercises.reading.text import Text, Token, fold, key, lexicon, stem, tokenize

LONGEST_SERIES = 100
_FARTHEST_YEAR = 20
_TAX_WORDS = re.compile(r"\b(?:hors|toutes?)[ -]taxes?(?:[ -]comprises?)?")
_LONGEST_TAX = 24
_LONGEST_TERM = 30
_BASE = re.compile(r"\bbase(?: de)?\s*:?\s*$")
_LONGEST_BASE = 12
_HEADER = re.compile(r"\ben (k ?€|k ?euros?|keur|milliers d'euros?|m€|millions d'euros?)(?![a-z])")
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
    kept = [
        _without_term(text, _with_tax_words(text, figure), starts)
        for figure in figures
        if (figure.role not in _NO_DATUM or _ends_series(text, figure) or _is_after_base(text, figure))
        and not _is_reference(text, figure)
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
        read.append(figure)
    return Text(tokens.tokens, tuple(read), _header(text))


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


def _is_reference(text: str, figure: Figure) -> bool:
    """A digit inside a word (« A4 »), « les deux », « Les Trois Ceps »: no quantity."""
    start = figure.span[0]
    if figure.raw[:1].isdigit():
        return start > 0 and text[start - 1].isalpha()
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
    if scope.tables and (table := read_table(text, loose)) is not None:
        items += _of_table(table, text)
        loose = _without(loose, items)
    rates = successive_rates(text, loose)
    if rates is not None and (scope.signed_series or _turns_round(rates)):
        items.append(rates)
        dates = [index for index in loose if rates.first < text.place[index] < rates.last]
        loose = [index for index in _without(loose, [rates]) if index not in dates]
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
    moved = _moves(text, loose, scope, labels)
    items += moved
    loose = _without(loose, moved)
    for run in runs(text, loose):
        items += _of_run(run, text, scope, labels)
    items = [_as_rank(item, years, first_rank) for item in items]
    items += _written_ranks(text)
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
        yield Datum(values, figures[-1].unit, figures[-1].tax, column, first, last, moment=moment)


def _of_change(change: Change, text: Text, scope: Scope, labels: Sequence[Label]) -> Iterator[Datum]:
    """Its two values, in the unit of the one written last."""
    figures = text.figures
    last = figures[max(change.start, change.end)]
    moments: tuple[tuple[int, Moment], ...] = ((change.start, "start"), (change.end, "end"))
    begins = min(text.place[change.start], text.place[change.end])
    stops = (i for i in range(begins - 1, -1, -1) if text.tokens[i].kind == "figure" or text.tokens[i].word in ".?!;\n")
    words = frozenset(token.word for token in text.tokens[next(stops, -1) + 1 : begins] if token.kind == "word")
    for index, moment in moments:
        datum = _single(index, text, scope, labels)
        unit = figures[index].unit or last.unit
        yield replace(datum, value=spread(figures[index], last), unit=unit, moment=moment, announced=words)


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


def _labels_value(tokens: Sequence[Token], position: int) -> bool:
    after = [t for t in tokens[position + 1 : position + 4] if not t.skipped]
    return any(t.kind == "figure" for t in after[:2])


def _counts_series(item: Datum, lengths: set[int], text: Text, scope: Scope, labels: Sequence[Label]) -> bool:
    """« 2 remises 10 % puis 5 % », « les 5 derniers mois »: how many values the series has."""
    if not isinstance(item.value, Decimal) or item.value not in lengths or item.rank:
        return False
    if item.unit in ("ans", "mois", "trimestres", "semaines", "jours"):
        return True
    following = next((label for label in labels if label.first in (item.last + 1, item.last + 2)), None)
    if following is not None and any(name in scope.series for name in following.names):
        return text.words_between(item.last, following.first) == 0
    words = [token.word for token in text.tokens[item.last + 1 : item.last + 4] if token.kind == "word"]
    return any(word in lexicon()["periodes"] for word in words)
