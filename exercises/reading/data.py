"""The figures of a statement as data: single values, series, years turned into ranks; what is no datum is set aside."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from exercises.functions import Value
from exercises.numbers import Figure, Tax, Unit
from exercises.reading.glossary import Key, Scope
from exercises.reading.labels import Label
from exercises.reading.scales import Scale, read_scale
from exercises.reading.text import Text, Token, fold, lexicon, tokenize

LONGEST_SERIES = 100
_SHORTEST_SERIES = 3
_FARTHEST_YEAR = 20
_SEPARATORS = frozenset({",", ";", "/", "\n", "et", "puis", "->", "→", "enfin", ":", "(", ")", "=", "encore", "."})
_TAX_WORDS = re.compile(r"\b(?:hors|toutes?)[ -]taxes?(?:[ -]comprises?)?")
_LONGEST_TAX = 24
_NUMBERED = re.compile(r"[tsxyq](\d{1,2})")
_SHARED_UNITS = frozenset({"euro", "pourcent", "points", "unites", "fois"})
_NO_DATUM = frozenset({"question", "rounding", "date", "reference"})


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing to bind: a value or a series, at tokens `first` to `last`, made of the figures `figures`.

    `rank`: it can only be the rank of a period; `dated`: a series with its periods. `noun`: what is counted,
    stemmed; `term`: that noun is a term of the chapter. `scale`: it is the bounds or the rates of a scale.
    """

    value: Value
    unit: Unit | None
    tax: Tax | None
    figures: tuple[int, ...]
    first: int
    last: int
    noun: str | None = None
    rank: bool = False
    dated: bool = False
    term: bool = False
    scale: Literal["bornes", "taux"] | None = None


@dataclass(frozen=True, slots=True)
class Data:
    """The data of a statement for one chapter. `years`: the first year of a series whose years are given."""

    items: tuple[Datum, ...]
    years: tuple[int, ...] = ()


def prepare(text: str, figures: Sequence[Figure]) -> Text:
    """The tokens, with the figures that can be data; amounts in another currency are amounts."""
    kept = [
        _with_tax_words(text, figure)
        for figure in figures
        if (figure.role not in _NO_DATUM or _ends_series(text, figure)) and not _inside_word(text, figure)
    ]
    tokens = tokenize(text, kept)
    read = []
    for index, figure in enumerate(kept):
        following = tokens.tokens[tokens.place[index] + 1 : tokens.place[index] + 2]
        word = following[0].word if following else ""
        if figure.unit is None and word in lexicon()["monnaies"]:
            figure = replace(figure, unit="euro", noun=None)
        elif figure.tax is None and word in ("ht", "ttc") and figure.unit in (None, "euro"):
            figure = replace(figure, tax="ht" if word == "ht" else "ttc")
        read.append(figure)
    return Text(tokens.tokens, tuple(read))


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


def _inside_word(text: str, figure: Figure) -> bool:
    start = figure.span[0]
    return start > 0 and text[start - 1].isalpha() and figure.raw[:1].isdigit()


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
    if scope.series:
        dated = _dated(text, loose) or _numbered(text, loose) or _monthly(text, loose)
        if dated is not None:
            series, years, used = dated
            items.append(series)
            loose = [index for index in loose if index not in used]
    for run in _runs(text, loose):
        items += _of_run(run, text, scope, labels)
    items = [_as_rank(item, text, years) for item in items]
    items += _written_ranks(text, years)
    series_lengths = {len(item.value) for item in items if isinstance(item.value, tuple)}
    kept = (item for item in items if not _counts_series(item, series_lengths, text, scope, labels))
    return Data(tuple(sorted(kept, key=lambda item: item.first)), years)


def _of_scale(scale: Scale, text: Text) -> Iterator[Datum]:
    places = sorted(text.place[index] for index in scale.figures)
    rates = tuple(index for index in sorted(scale.figures) if text.figures[index].unit == "pourcent")
    bounds = tuple(index for index in sorted(scale.figures) if index not in rates)
    yield Datum(scale.bounds, "euro", None, bounds, places[0], places[-1], scale="bornes")
    yield Datum(scale.rates, "pourcent", None, rates, places[0], places[-1], scale="taux")


def is_year(figure: Figure) -> bool:
    """Whether a figure may be a calendar year."""
    return figure.role == "year"


def _single(index: int, text: Text, labels: Sequence[Label]) -> Datum:
    figure, place = text.figures[index], text.place[index]
    noun = None
    if figure.unit in (None, "unites"):
        following = [t for t in text.tokens[place + 1 : place + 3] if not t.skipped][:1]
        noun = following[0].word if following and following[0].kind == "word" else None
    term = any(label.first == place + 1 for label in labels)
    return Datum(figure.value, figure.unit, figure.tax, (index,), place, place, noun, term=term)


def _between(text: Text, left: int, right: int) -> list[Token]:
    return list(text.words(text.place[left], text.place[right]))


def _runs(text: Text, loose: Sequence[int]) -> Iterator[list[int]]:
    """Figures that follow one another with nothing but separators (or T1, « janvier ») between them."""
    run: list[int] = []
    for index in loose:
        if run and not (run[-1] == index - 1 and _are_listed(text, run[-1], index)):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _are_listed(text: Text, left: int, right: int) -> bool:
    one, other = text.figures[left], text.figures[right]
    if is_year(one) != is_year(other) or (one.tax != other.tax and None not in (one.tax, other.tax)):
        return False
    if one.unit != other.unit and (one.unit is not None or other.unit not in _SHARED_UNITS):
        return False
    between = _between(text, left, right)
    numbered = [token.word.isdecimal() for token in (*between[1:], *between[:1])]
    periods = lexicon()["periodes"]
    return all(
        token.word in _SEPARATORS or _names_period(token) or token.word.isdecimal() or (follows and token.word in periods)
        for token, follows in zip(between, numbered, strict=True)
    )


def _names_period(token: Token) -> bool:
    return token.word in lexicon()["mois_de_l_annee"] or _NUMBERED.fullmatch(token.word) is not None


def _of_run(run: Sequence[int], text: Text, scope: Scope, labels: Sequence[Label]) -> list[Datum]:
    """The run as one series, or figure by figure."""
    figures = [text.figures[index] for index in run]
    unit = figures[-1].unit
    if len(run) == 1 or is_year(figures[0]) or not _is_series(run, text, scope, labels):
        return [_single(index, text, labels) for index in run]
    values = tuple(_spread(figure, figures[-1]) for figure in figures)
    first, last = text.place[run[0]], text.place[run[-1]]
    dated = any(_names_period(token) for token in text.tokens[first:last])
    return [Datum(values, unit, figures[-1].tax, tuple(run), first, last, dated=dated)]


def _is_series(run: Sequence[int], text: Text, scope: Scope, labels: Sequence[Label]) -> bool:
    unit = text.figures[run[-1]].unit
    if unit == "pourcent" and not all(_shares_rate(one, other, run, text, scope, labels) for one, other in pairwise(run)):
        return False
    kinds = {scope.quantities[name].unit for name in scope.series}
    if unit == "pourcent":
        return "pourcent" in kinds
    numeric = bool(kinds - {"pourcent"})
    if len(run) >= _SHORTEST_SERIES:
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


def _shares_rate(
    one: int, other: int, run: Sequence[int], text: Text, scope: Scope, labels: Sequence[Label]
) -> bool:
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
    return named or any(token.word == "puis" for token in _between(text, one, other))


def _spread(figure: Figure, last: Figure) -> Decimal:
    """« 10 puis 5 % », « 220, 340 et 350 k€ »: the unit of the last goes for all."""
    if figure.unit is not None or last.unit is None:
        return figure.value
    if last.unit == "pourcent":
        return figure.value / 100
    written = Decimal(re.sub(r"[^\d.]", "", last.raw.replace(",", ".")).strip(".") or 0)
    factor = last.value / written if written else Decimal(1)
    return figure.value * factor if factor in (1000, 1000000) else figure.value


def _dated(text: Text, loose: Sequence[int]) -> tuple[Datum, tuple[int, ...], set[int]] | None:
    """« 2013 : 1 254, 2014 : 1 317… », « 1 254 en 2013, 1 317 en 2014… », « de 2013 à 2017 : 1 254, 1 317… »."""
    years = [index for index in loose if is_year(text.figures[index])]
    pairs = _paired(text, loose, years, step=1) or _paired(text, loose, years, step=-1) or _rows(text, loose, years)
    if pairs is None:
        return None
    series = _series([value for _, value in pairs], text)
    used = {index for pair in pairs for index in pair if index >= 0}
    first = int(text.figures[years[0]].value)
    return series, (first, first + len(pairs) - 1), used


def _paired(text: Text, loose: Sequence[int], years: Sequence[int], step: int) -> list[tuple[int, int]] | None:
    known = set(loose)
    pairs: list[tuple[int, int]] = []
    for year in years:
        value = year + step
        if value not in known or value in years or not _close(text, min(year, value), max(year, value)):
            continue
        if pairs and text.figures[year].value != text.figures[pairs[-1][0]].value + 1:
            break
        pairs.append((year, value))
    return pairs if len(pairs) >= _SHORTEST_SERIES else None


def _close(text: Text, left: int, right: int) -> bool:
    return text.words_between(text.place[left], text.place[right]) <= 1 and text.figures_between(
        text.place[left], text.place[right]
    ) == 0


def _rows(text: Text, loose: Sequence[int], years: Sequence[int]) -> list[tuple[int, int]] | None:
    """A row of years (or « de 2013 à 2017 »), then as many values."""
    values = [run for run in _runs(text, [i for i in loose if i not in years]) if len(run) >= _SHORTEST_SERIES]
    if len(values) != 1 or len(years) < 2:
        return None
    run = values[0]
    before = [year for year in years if year < run[0]]
    numbers = [int(text.figures[year].value) for year in before]
    if len(numbers) == len(run) and numbers == list(range(numbers[0], numbers[0] + len(run))):
        return list(zip(before, run, strict=True))
    if len(numbers) == 2 and numbers[1] - numbers[0] + 1 == len(run):
        return [(before[min(place, 1)], value) for place, value in enumerate(run)]
    return None


def _numbered(text: Text, loose: Sequence[int]) -> tuple[Datum, tuple[int, ...], set[int]] | None:
    """« trimestre 1 : 120, trimestre 2 : 150… »: numbers from 1, each after the name of a period, each with its value."""
    pairs: list[tuple[int, int]] = []
    periods = lexicon()["periodes"]
    for index, following in zip(loose, loose[1:], strict=False):
        figure, place = text.figures[index], text.place[index]
        before = next((t for t in reversed(text.tokens[:place]) if not t.skipped), None)
        if (
            before is not None
            and before.word in periods
            and figure.unit is None
            and figure.value == len(pairs) + 1
            and _close(text, index, following)
        ):
            pairs.append((index, following))
    if len(pairs) < _SHORTEST_SERIES:
        return None
    series = _series([value for _, value in pairs], text)
    return series, (), {index for pair in pairs for index in pair}


def _monthly(text: Text, loose: Sequence[int]) -> tuple[Datum, tuple[int, ...], set[int]] | None:
    """« 40 vélos en janvier, 44 en février… »: figures that follow one another, each with its month."""
    run: list[int] = []
    for index in loose:
        place = text.place[index]
        end = next((i for i in range(place + 1, len(text.tokens)) if text.tokens[i].kind == "figure"), len(text.tokens))
        if any(token.word in lexicon()["mois_de_l_annee"] for token in text.tokens[place + 1 : min(end, place + 6)]):
            if run and run[-1] != index - 1:
                break
            run.append(index)
    return (_series(run, text), (), set(run)) if len(run) >= _SHORTEST_SERIES else None


def _series(indexes: Sequence[int], text: Text) -> Datum:
    last = text.figures[indexes[-1]]
    values = tuple(_spread(text.figures[index], last) for index in indexes)
    first, end = text.place[indexes[0]], text.place[indexes[-1]]
    return Datum(values, last.unit, last.tax, tuple(indexes), first, end, dated=True)


def _as_rank(item: Datum, text: Text, years: tuple[int, ...]) -> Datum:
    """A year that follows a series of dated values is the rank of that year."""
    if not years or not isinstance(item.value, Decimal) or item.unit is not None:
        return item
    if not years[0] <= item.value <= years[1] + _FARTHEST_YEAR:
        return item
    return replace(item, value=item.value - years[0] + 1, rank=item.value > years[1])


def _written_ranks(text: Text, years: tuple[int, ...]) -> Iterator[Datum]:
    """« T5 » outside a series, « 6e trimestre »: ranks that are no figures."""
    del years
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


def _counts_series(
    item: Datum, lengths: set[int], text: Text, scope: Scope, labels: Sequence[Label]
) -> bool:
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


def usages(text: str, scope: Scope, figures: Sequence[Figure]) -> tuple[tuple[str, ...], frozenset[int]]:
    """The conventions that the statement asks for, and the figures that only say so (« en 365 jours »)."""
    plain = tokenize(text).tokens
    words = [token for token in plain if token.kind == "word" and not token.skipped]
    asked: list[str] = []
    taken: set[int] = set()
    for name, phrases in scope.conventions.items():
        spans = [span for phrase in phrases for span in _occurrences(words, phrase)]
        if spans:
            asked.append(name)
            taken |= {
                index
                for index, figure in enumerate(figures)
                if any(start <= figure.span[0] < end for start, end in spans)
            }
    return tuple(asked), frozenset(taken)


def _occurrences(words: Sequence[Token], phrase: Key) -> Iterator[tuple[int, int]]:
    length = len(phrase)
    for start in range(len(words) - length + 1):
        if all(map(_is_same, words[start : start + length], phrase)):
            yield words[start].start, words[start + length - 1].end


def _is_same(token: Token, word: str) -> bool:
    return token.word == word or token.word.replace("é", "e") == word.replace("é", "e")


def mentions(text: Text, phrases: Collection[Key]) -> bool:
    """Whether one of the phrases stands in the statement."""
    words = [token for token in text.tokens if token.kind == "word" and not token.skipped]
    return any(next(_occurrences(words, phrase), None) is not None for phrase in phrases)
