"""Series whose periods are written: years, numbered quarters, months."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from exercises.reading.data.datum import SHORTEST_SERIES, Datum, is_year, spread
from exercises.reading.data.runs import runs
from exercises.reading.words.dates import month_of
from exercises.reading.words.text import Text, lexicon, ordinal

_MONTHS = 12
_QUARTERS = ("t1", "t2", "t3", "t4")
_SEASONS = frozenset({4, _MONTHS})
_NEAR = 4
_MOST_WORDS_OF_A_DELAY = 2.0
_REACH = 7
"""« 6 000 € à la fin de la première année »"""
_FLOWS = Decimal(100)


@dataclass(frozen=True, slots=True)
class Dated:
    """A series with its periods, the figures that make it, and its first and last years when it has calendar years.

    `later`: the rank of a later month, when the months are written (« prévision de juin »);
    `seasons`: how many values make a year, when whole years of quarters or months are given.
    """

    datum: Datum
    used: frozenset[int]
    years: tuple[int, ...] = ()
    seasons: int = 0
    later: Datum | None = None


def dated_series(text: Text, loose: Sequence[int]) -> Dated | None:
    """The series of a statement whose every value has its period; None when there is none, or when one is missing."""
    return (
        _by_ages(text, loose)
        or _by_quarters(text, loose)
        or _by_seasons(text, loose)
        or _by_numbered_years(text, loose)
        or _by_years(text, loose)
        or _numbered(text, loose)
        or _numbered_after(text, loose)
        or _monthly(text, loose)
        or _month_range(text, loose)
        or _ranked(text, loose)
    )


def _by_years(text: Text, loose: Sequence[int]) -> Dated | None:
    """« 2013 : 1 254, 2014 : 1 317… », « 1 254 en 2013, 1 317 en 2014… », « de 2013 à 2017 : 1 254, 1 317… »."""
    years = [index for index in loose if is_year(text.figures[index])]
    both = [pairs for step in (1, -1) if (pairs := _paired(text, loose, years, step)) is not None]
    pairs = max(both, key=len, default=None) or _rows(text, loose, years)
    if pairs is None:
        return None
    first = int(text.figures[pairs[0][0]].value)
    last = first + len(pairs) - 1
    used = frozenset(index for pair in pairs for index in pair)
    if any(first - 1 <= text.figures[year].value <= last and _dates(text, year, used) for year in years):
        return None
    return Dated(_series([value for _, value in pairs], text), used, (first, last))


def _dates(text: Text, year: int, used: Collection[int]) -> bool:
    """Whether a year outside a series gives the period of a value of its own, or of one that is missing (« 2019 : ; »);
    « de 2019 à 2023 » only names it."""
    place = text.place[year]
    following = text.tokens[place + 1 : place + 3]
    if year not in used and [t.word for t in following[:1]] == [":"] and [t.kind for t in following[1:]] != ["word"]:
        return True
    beside = (other for other in (year - 1, year + 1) if 0 <= other < len(text.figures) and other not in used)
    values = [other for other in beside if not is_year(text.figures[other])]
    return year not in used and any(_close(text, min(year, other), max(year, other)) for other in values)


def _by_seasons(text: Text, loose: Sequence[int]) -> Dated | None:
    """« 2022 : 524 ; 378 ; 354 ; 636. 2023 : 532… », « 45, 48, 52, 51 en 2022 et 57, 60, 64, 66 en 2023 »: years of as
    many values, one year after the other."""
    years = [index for index in loose if is_year(text.figures[index])]
    values = [run for run in runs(text, [i for i in loose if i not in years]) if len(run) in _SEASONS]
    if len(values) < 2 or len({len(run) for run in values}) != 1:
        return None
    for before in (True, False):
        heads = [run[0] - 1 if before else run[-1] + 1 for run in values]
        if any(head not in years or not _close(text, *sorted((head, head + (1 if before else -1)))) for head in heads):
            continue
        said = [int(text.figures[head].value) for head in heads]
        if said == list(range(said[0], said[0] + len(said))):
            series = _series([index for run in values for index in run], text)
            used = frozenset({*heads, *(index for run in values for index in run)})
            return Dated(series, used, (said[0], said[-1]), seasons=len(values[0]))
    return None


def _by_numbered_years(text: Text, loose: Sequence[int]) -> Dated | None:
    """« Année 1 : 100 ; 180 ; 260 ; 220. Année 2 : 120 ; 200 ; 300 ; 220 »: years of as many values, from 1 on."""
    heads = [
        place
        for place, token in enumerate(text.tokens[:-1])
        if token.word in ("anné", "an") and text.tokens[place + 1].word.isdecimal()
    ]
    numbers = [int(text.tokens[place + 1].word) for place in heads]
    if len(heads) < 2 or numbers != list(range(1, len(heads) + 1)):
        return None
    found: list[list[int]] = []
    for number, place in enumerate(heads):
        stop = text.place.get(max(loose, default=0), 0) + 1 if number + 1 == len(heads) else heads[number + 1]
        inside = [index for index in loose if place < text.place[index] < stop]
        size = len(found[0]) if found else len(inside)
        found.append(inside[:size] if number + 1 == len(heads) else inside)
    if len({len(run) for run in found}) != 1 or len(found[0]) not in _SEASONS:
        return None
    values = [index for run in found for index in run]
    if values != list(range(values[0], values[0] + len(values))):
        return None
    return Dated(_series(values, text), frozenset(values), seasons=len(found[0]))


def _by_quarters(text: Text, loose: Sequence[int]) -> Dated | None:
    """« T1 2022 : 240 ; T2 2022 : 310 ; … »: each value after its quarter and its year, without a gap."""
    run: list[tuple[int, int]] = []
    known = set(loose)
    for year in (index for index in loose if is_year(text.figures[index]) and index + 1 in known):
        before = text.tokens[max(0, text.place[year] - 1) : text.place[year]]
        quarter = before[0].word if before else ""
        if quarter not in _QUARTERS or is_year(text.figures[year + 1]) or not _close(text, year, year + 1):
            continue
        place = int(text.figures[year].value) * len(_QUARTERS) + _QUARTERS.index(quarter)
        if run and place != run[-1][0] + 1:
            return None
        run.append((place, year))
    if len(run) < SHORTEST_SERIES or run[0][0] % len(_QUARTERS):
        return None
    values = [year + 1 for _, year in run]
    used = frozenset({*values, *(year for _, year in run)})
    first, last = (place // len(_QUARTERS) for place, _ in (run[0], run[-1]))
    return Dated(_series(values, text), used, (first, last), seasons=len(_QUARTERS) if len(run) % 4 == 0 else 0)


def are_seasons(text: Text, loose: Sequence[int]) -> bool:
    """Whether the lists of a statement are years of quarters or months, one after the other."""
    return _by_seasons(text, loose) is not None


def read_years(text: Text, loose: Sequence[int]) -> tuple[Datum, Datum] | None:
    """« Ventes 2022 : 10 ; 12 ; 14. Ventes 2023 : 11 ; 13 ; 17 »: two years of as many values, the former first."""
    years = [index for index in loose if is_year(text.figures[index])]
    values = [run for run in runs(text, [i for i in loose if i not in years]) if len(run) >= SHORTEST_SERIES]
    if len(values) != 2 or len(values[0]) != len(values[1]):
        return None
    heads = [run[0] - 1 for run in values]
    if any(head not in years or not _close(text, head, head + 1) for head in heads):
        return None
    said = [text.figures[head].value for head in heads]
    if abs(said[0] - said[1]) != 1:
        return None
    first, second = (_series(run, text) for run in values)
    return (first, second) if said[0] < said[1] else (second, first)


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
    return pairs if len(pairs) >= SHORTEST_SERIES else None


def _close(text: Text, left: int, right: int) -> bool:
    return (
        text.words_between(text.place[left], text.place[right]) <= 1
        and text.figures_between(text.place[left], text.place[right]) == 0
    )


def _rows(text: Text, loose: Sequence[int], years: Sequence[int]) -> list[tuple[int, int]] | None:
    """A row of years (or « de 2013 à 2017 »), then as many values."""
    values = [run for run in runs(text, [i for i in loose if i not in years]) if len(run) >= SHORTEST_SERIES]
    if len(values) != 1 or len(years) < 2:
        return None
    run = values[0]
    before = [year for year in years if year < run[0]]
    numbers = [int(text.figures[year].value) for year in before]
    if len(numbers) == len(run) and numbers == list(range(numbers[0], numbers[0] + len(run))):
        return list(zip(before, run, strict=True))
    if len(numbers) == 2 and numbers[1] - numbers[0] + 1 == len(run):
        return [(before[min(place, 1)], value) for place, value in enumerate(run)]
    after = [year for year in years if year > run[-1]][:2]
    said = [int(text.figures[year].value) for year in after]
    if not before and len(said) == 2 and said[1] - said[0] + 1 == len(run) and _spans(text, *after):
        return [(after[min(place, 1)], value) for place, value in enumerate(run)]
    return None


def _spans(text: Text, first: int, last: int) -> bool:
    """« de 2018 à 2023 »."""
    return [token.word for token in text.words(text.place[first], text.place[last])] in (["a"], ["-"], [])


def _numbered(text: Text, loose: Sequence[int]) -> Dated | None:
    """« trimestre 1 : 120… », « client 1 : 120… »: numbers from 1, each after a name, each with its value."""
    pairs: list[tuple[int, int]] = []
    periods = lexicon()["periodes"] | lexicon()["choses"]
    for index, following in pairwise(loose):
        figure, place = text.figures[index], text.place[index]
        before = next((t for t in reversed(text.tokens[:place]) if not t.skipped), None)
        if (
            before is not None
            and before.word in periods
            and figure.unit is None
            and figure.value == len(pairs) + 1
            and _close(text, index, following)
            and not _is_parted(text, index, following)
        ):
            pairs.append((index, following))
    if len(pairs) < SHORTEST_SERIES:
        return None
    return Dated(_series([value for _, value in pairs], text), frozenset(index for pair in pairs for index in pair))


def _is_parted(text: Text, left: int, right: int) -> bool:
    """« année 1, 45 000 »: the number ends an item, and the value begins the next one."""
    return any(token.word in {",", ";", "."} for token in text.words(text.place[left], text.place[right]))


def _numbered_after(text: Text, loose: Sequence[int]) -> Dated | None:
    """« 40 000 € en année 1, 45 000 € en année 2… »: each value with its number from 1."""
    pairs: list[tuple[int, int]] = []
    for value, index in pairwise(loose):
        figure = text.figures[index]
        words = [token.word for token in text.words(text.place[value], text.place[index])]
        named = words[:-1] in ([], ["en"], ["a"], ["pour"]) and words[-1:] and words[-1] in lexicon()["periodes"]
        if named and index == value + 1 and figure.unit is None and figure.value == len(pairs) + 1:
            pairs.append((value, index))
    if len(pairs) < SHORTEST_SERIES and not _are_yearly_amounts(text, pairs):
        return None
    return Dated(_series([value for value, _ in pairs], text), frozenset(index for pair in pairs for index in pair))


def _are_yearly_amounts(text: Text, pairs: Sequence[tuple[int, int]]) -> bool:
    """« 6000 an 1, 5500 an 2 »: a life of two years is a series too."""
    years = all(text.tokens[text.place[index] - 1].word in ("an", "anné") for _, index in pairs)
    return len(pairs) > 1 and years and all(text.figures[value].value > _FLOWS for value, _ in pairs)


def _monthly(text: Text, loose: Sequence[int]) -> Dated | None:
    """« 40 vélos en janvier, 44 en février… », « janvier 40, février 44… »: figures that each have their month."""
    after, before = _named_run(text, loose, _month_after), _named_run(text, loose, _month_before)
    run = before if len(before) >= len(after) else after
    if len(run) < SHORTEST_SERIES:
        return None
    return Dated(_series(run, text), frozenset(run), later=_later_month(text, run, named_after=run is not before))


def _month_range(text: Text, loose: Sequence[int]) -> Dated | None:
    """« de janvier à juin : 305 ; 318 ; 326 ; 340 ; 351 ; 359 »: as many values as there are months."""
    for place, token in enumerate(text.tokens[:-2]):
        first, last = month_of(token.word), month_of(text.tokens[place + 2].word)
        if first is None or last is None or text.tokens[place + 1].word not in ("a", "-"):
            continue
        length = (last - first) % _MONTHS + 1
        listed = [run for run in runs(text, loose) if len(run) == length >= SHORTEST_SERIES]
        if len(listed) != 1 or text.place[listed[0][0]] < place:
            continue
        run, end = listed[0], text.place[listed[0][-1]]
        months = [(m, at) for at in range(end, len(text.tokens)) if (m := month_of(text.tokens[at].word)) is not None]
        later = {(month - first) % _MONTHS + 1: at for month, at in months}
        asked = [(rank, at) for rank, at in later.items() if rank > length]
        datum = Datum(Decimal(asked[0][0]), None, None, (), asked[0][1], asked[0][1], rank=True) if asked else None
        return Dated(_series(run, text), frozenset(run), later=datum) if len(asked) < 2 else None
    return None


def _later_month(text: Text, run: Sequence[int], *, named_after: bool) -> Datum | None:
    """« prévision de juin » after values from January on: the rank of the only month that the series does not hold."""
    start, end = text.place[run[0]], text.place[run[-1]]
    held = [text.tokens[start:], text.tokens[: start + 1][::-1]][not named_after]
    first = next((month for token in held if (month := month_of(token.word)) is not None), None)
    if first is None:
        return None
    months = [(month, place) for place in range(end, len(text.tokens)) if (month := month_of(text.tokens[place].word))]
    ranks = {(month - first) % _MONTHS + 1: place for month, place in months}
    asked = [(rank, place) for rank, place in ranks.items() if rank > len(run)]
    if not asked:
        return None
    rank, place = asked[0]
    if len(asked) > 1:
        many = tuple(Decimal(one) for one, _ in sorted(asked))
        return Datum(many, None, None, (), place, asked[-1][1], moment="ranks", quantity="rangs_a_prevoir")
    return Datum(Decimal(rank), None, None, (), place, place, rank=True)


def _named_run(text: Text, loose: Sequence[int], month: Callable[[Text, int], int | None]) -> list[int]:
    """The first run of figures, one after the other, that have months which follow one another."""
    run: list[int] = []
    last = 0
    for index in loose:
        found = month(text, text.place[index])
        if found is not None:
            if run and (run[-1] != index - 1 or found != last % _MONTHS + 1):
                break
            run.append(index)
            last = found
        elif len(run) >= SHORTEST_SERIES:
            break
    return run


def _month_after(text: Text, place: int) -> int | None:
    """« 40 vélos en janvier »."""
    for token in text.tokens[place + 1 : place + 1 + _NEAR]:
        if token.kind != "word":
            return None
        if (month := month_of(token.word)) is not None:
            return month
    return None


def _month_before(text: Text, place: int) -> int | None:
    """« janvier : 40 »."""
    for token in reversed(text.tokens[max(0, place - _NEAR) : place]):
        if token.kind == "figure":
            return None
        if (month := month_of(token.word)) is not None:
            return month
    return None


def _ranked(text: Text, loose: Sequence[int]) -> Dated | None:
    """« 30 000 € la première année, 40 000 € la deuxième… »: figures that follow one another with 1st, 2nd…"""
    for rank_of in (_rank_after, _rank_before):
        run: list[int] = []
        for index in loose:
            rank = rank_of(text, index)
            if rank == len(run) + 1 and (not run or run[-1] == index - 1):
                run.append(index)
            elif len(run) > 1:
                break
            else:
                run = [index] if rank == 1 else []
        units = {text.figures[index].unit for index in run} - {None}
        if len(run) > 1 and len(units) <= 1 and _tells_periods(text, run):
            series = _series(run, text)
            first, last = _named_from(text, series.first), _named_to(text, series.last)
            return Dated(replace(series, first=first, last=last), frozenset(run))
    return None


def _rank_after(text: Text, index: int) -> int | None:
    place = text.place[index]
    following = []
    for token in text.tokens[place + 1 : place + 1 + _REACH]:
        if token.kind == "figure" or token.word in ".;\n,:":
            break
        following.append(token.word)
    return next((rank for word in following if (rank := ordinal(word)) is not None), None)


def _rank_before(text: Text, index: int) -> int | None:
    place = text.place[index]
    before: list[str] = []
    for token in reversed(text.tokens[max(0, place - 6) : place]):
        if token.kind == "figure" or token.word in ".;\n":
            break
        before.append(token.word)
    return next((rank for word in before if (rank := ordinal(word)) is not None), None)


def _named_from(text: Text, place: int) -> int:
    """Where the ordinal before a figure stands, when it is named so."""
    before = range(place - 1, max(-1, place - 6), -1)
    return next((i for i in before if ordinal(text.tokens[i].word) == 1), place)


def _named_to(text: Text, place: int) -> int:
    after = range(place + 1, min(len(text.tokens), place + 1 + _REACH))
    return next((i for i in after if ordinal(text.tokens[i].word) is not None), place)


def _tells_periods(text: Text, run: Sequence[int]) -> bool:
    """Whether the ranks are those of years, months…"""
    start, end = max(0, text.place[run[0]] - 6), min(len(text.tokens), text.place[run[-1]] + _REACH + 2)
    return any(
        token.word in lexicon()["periodes"] and ordinal(text.tokens[position - 1].word) is not None
        for position, token in enumerate(text.tokens[start:end], start)
        if position
    )


def _by_ages(text: Text, loose: Sequence[int]) -> Dated | None:
    """« non échu 40 000 € ; 1 à 30 jours 12 000 € ; plus de 30 jours 6 000 € »: what is not due, then each delay."""
    delays = list(_delays(text, loose))
    if len(delays) < 2:
        return None
    taken = {index for delay in delays for index in delay}
    for step in (1, -1):
        values = [max(delay) + 1 if step > 0 else min(delay) - 1 for delay in delays]
        near = [
            (max(delay), value) if step > 0 else (value, min(delay))
            for delay, value in zip(delays, values, strict=True)
        ]
        if not all(value in loose and value not in taken and _is_owed(text, value) for value in values):
            continue
        if not all(_is_beside(text, *pair) for pair in near):
            continue
        first = min(delays[0]) - (1 if step > 0 else 2)
        if first in loose and first not in taken and _is_owed(text, first) and _is_not_due(text, first):
            run = [first, *values]
            return Dated(_series(run, text), frozenset({*taken, *run}))
    return None


def _is_beside(text: Text, left: int, right: int) -> bool:
    """« 2 000 € à plus de 60 jours »."""
    one, other = text.place[left], text.place[right]
    return text.words_between(one, other) <= _MOST_WORDS_OF_A_DELAY and text.figures_between(one, other) == 0


def _delays(text: Text, loose: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """« 1 à 30 jours », « plus de 60 jours », each going on from the one before."""
    reached = Decimal(-1)
    following = iter(loose)
    for index in following:
        figure, place = text.figures[index], text.place[index]
        before = [token.word for token in text.tokens[max(0, place - 2) : place]]
        if figure.unit == "jours" and before in (["plus", "de"], ["dela", "de"], ["a", "dela"]):
            yield (index,)
            return
        if figure.unit not in (None, "jours") or index + 1 not in loose or text.figures[index + 1].unit != "jours":
            continue
        between = [token.word for token in text.words(place, text.place[index + 1])]
        if between in (["a"], ["-"], []) and reached <= figure.value < text.figures[index + 1].value:
            reached = text.figures[index + 1].value
            yield index, index + 1
            next(following, None)


def _is_owed(text: Text, index: int) -> bool:
    return text.figures[index].unit in (None, "euro") and not is_year(text.figures[index])


def _is_not_due(text: Text, index: int) -> bool:
    """« non échu : 40 000 », « 40 000 € non échus »."""
    place = text.place[index]
    around = [token.word.removesuffix("é") for token in text.tokens[max(0, place - 5) : place + 4]]
    return "non" in around and any(word.startswith("echu") for word in around)


def _series(indexes: Sequence[int], text: Text) -> Datum:
    last = text.figures[indexes[-1]]
    values = tuple(spread(text.figures[index], last) for index in indexes)
    first, end = text.place[indexes[0]], text.place[indexes[-1]]
    return Datum(values, last.unit, last.tax, tuple(indexes), first, end, dated=True, header=text.header)
