"""Figures that follow one another: one series, several values, or one amount written in two groups of digits."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from exercises.reading.data.datum import SHORTEST_SERIES, Datum, Moment, between, is_year, names_period, spread
from exercises.reading.words.glossary import YEARS, Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, lexicon, stem

_GROUP = 3
_HUNDRED = 100
_LEAST_BESIDE = 1000
_EACH = frozenset({"piece", "pièce", "unité", "unite", "chacun", "chacune"})
_MOST_ADDED = 50
"""« remises 10 + 5 »"""
_MOST_WORDS_OF_A_LABEL = 1.0
_SEPARATORS = frozenset({",", ";", "/", "\n", "et", "puis", "->", "→", "enfin", ":", "(", ")", "=", "encore", "."})
_SHARED_UNITS = frozenset({"euro", "pourcent", "points", "unites", "fois"})


def runs(text: Text, loose: Sequence[int]) -> Iterator[list[int]]:
    """Figures that follow one another with nothing but separators (or T1, « janvier ») between them."""
    run: list[int] = []
    for index in loose:
        if run and not (run[-1] == index - 1 and _are_listed(text, run[-1], index)):
            yield from _parted(text, run)
            run = []
        run.append(index)
    if run:
        yield from _parted(text, run)


def _parted(text: Text, run: list[int]) -> Iterator[list[int]]:
    """« ordre 3 : 90 ; 96 » announces a series; with a colon farther on, the figures are no list of like things."""
    colons = [place for place, pair in enumerate(pairwise(run), 1) if _has_colon(text, *pair)]
    if not colons or (len(run) <= len(colons) + 1):
        yield run
    elif colons == [1]:
        yield run[:1]
        yield run[1:]
    else:
        yield from ([index] for index in run)


def _has_colon(text: Text, left: int, right: int) -> bool:
    tokens = between(text, left, right)
    return any(token.word == ":" for token in tokens) and not any(names_period(t) or t.word == "n" for t in tokens)


def _are_listed(text: Text, left: int, right: int) -> bool:
    one, other = text.figures[left], text.figures[right]
    if is_year(one) != is_year(other) or (one.tax != other.tax and None not in (one.tax, other.tax)):
        return False
    # « coefficients 0,8 ; 1,2 »: the word before the first one is that of all (weights, which are whole, apart)
    unit = None if one.unit == "coefficient" and (one.decimals or 0) > 0 and other.unit is None else one.unit
    if unit != other.unit and (unit is not None or other.unit not in _SHARED_UNITS):
        return False
    inside = between(text, left, right)
    numbered = [token.word.isdecimal() or token.word == "n" for token in (*inside[1:], *inside[:1])]
    periods = lexicon()["periodes"]
    added = max(one.value, other.value) <= _MOST_ADDED
    if [token.word for token in inside] == ["n", "="]:
        # « confiance 95 n = 900 »: the size of a sample, no year n
        return False
    if _turns_back(text, left, inside) or _parts_couples(inside):
        return False
    return all(
        token.word in _SEPARATORS
        or (token.word == "+" and added)
        or names_period(token)
        or token.word.isdecimal()
        or token.word == "n"
        or (follows and token.word in periods)
        for token, follows in zip(inside, numbered, strict=True)
    )


def _parts_couples(inside: Sequence[Token]) -> bool:
    """« (2 ; 35), (3 ; 41) »: what ends a couple and begins the next one."""
    words = [token.word for token in inside]
    return ")" in words and "(" in words and all(token.kind == "mark" for token in inside)


def _turns_back(text: Text, left: int, inside: Sequence[Token]) -> bool:
    """« N : 340, 434 ; N-1 : 320, 410 »: the years go backwards."""
    heads = [(one.word, other.word) for one, other in pairwise(inside)]
    earlier = [(one.word, other.word) for one, other in pairwise(text.tokens[: text.place[left]])]
    return ("n", "1") in heads and ("n", "2") not in earlier and any(one == "n" for one, _ in earlier)


def single(index: int, text: Text, scope: Scope, labels: Sequence[Label]) -> Datum:
    """One figure, with what it counts, or the year it may be."""
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
    around = [token.word for token in (*text.tokens[max(0, place - 1) : place], *text.tokens[place + 1 : place + 2])]
    in_days = figure.unit is None and figure.value in YEARS and bool(scope.day_counts) and around == ["(", ")"]
    return Datum(
        figure.value,
        "jours" if in_days else figure.unit,
        figure.tax,
        (index,),
        place,
        place,
        noun,
        term=term,
        moment=moment,
        header=text.header,
        each=figure.unit == "euro" and _is_of_each(place, text, labels),
    )


def _is_of_each(place: int, text: Text, labels: Sequence[Label]) -> bool:
    """« des chaises à 48 € », « 4,50 € HT pièce »: the price of one, not of all."""
    following = [
        token.word for token in text.words(place, min(place + 5, len(text.tokens))) if token.word not in ("ht", "ttc")
    ]
    if following[:1] and following[0] in _EACH:
        return True
    before = text.tokens[max(0, place - 2) : place]
    if [token.kind for token in before] != ["word", "word"] or before[1].word != "a":
        return False
    plural = before[0].raw[-1] in "sx" and len(before[0].raw) > _GROUP and not before[0].skipped
    return plural and not any(label.first <= place - 2 <= label.last for label in labels)


def of_run(run: Sequence[int], text: Text, scope: Scope, labels: Sequence[Label]) -> list[Datum]:
    """The run as one series, or figure by figure."""
    figures = [text.figures[index] for index in run]
    unit = figures[-1].unit
    if len(run) > 1 and figures[0].unit is None and unit is not None and _is_of_something(run[-1], text, labels):
        return [*of_run(run[:-1], text, scope, labels), single(run[-1], text, scope, labels)]
    if len(run) == 1 or is_year(figures[0]) or not _is_series(run, text, scope, labels):
        return [single(index, text, scope, labels) for index in run]
    values = tuple(spread(figure, figures[-1]) for figure in figures)
    first, last = text.place[run[0]], text.place[run[-1]]
    dated = any(names_period(token) or token.word == "n" for token in text.tokens[first:last])
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
    if len(run) >= SHORTEST_SERIES and numeric:
        return True
    noun = text.figures[run[-1]].noun
    if noun is not None and any(name not in scope.series for name in scope.nouns.get(stem(noun), ())):
        # « idc 110 2500 ménages »: the second figure counts something of its own
        return False
    place = text.place[run[0]]
    named = (label for label in labels if label.last < place and text.gap(label.last, place) < 1)
    nearest = max(named, key=lambda label: label.last, default=None)
    # « remises 10 + 5 + 2 »: rates without their signs, that their name tells
    rates = unit is None and "pourcent" in kinds and all(1 <= text.figures[index].value < _HUNDRED for index in run)
    return (
        (numeric or rates)
        and nearest is not None
        and any(name in scope.series and (numeric or nearest.strong) for name in nearest.names)
        and text.words_between(nearest.last, place) < 1
    )


def _shares_rate(one: int, other: int, run: Sequence[int], text: Text, scope: Scope, labels: Sequence[Label]) -> bool:
    """« 10 puis 5 % », « remises de 10 et 5 % »: a number typed without its « % » is a rate there, and nowhere else."""
    if text.figures[one].unit is not None:
        return True
    place = text.place[run[0]]
    named = any(
        name in scope.series and scope.quantities[name].unit == "pourcent"
        for label in labels
        if label.last < place and text.words_between(label.last, place) + text.gap(label.last, place) < 0.5
        for name in label.names
    )
    return named or any(token.word == "puis" for token in between(text, one, other))


def joined(text: Text, loose: Sequence[int], scope: Scope, labels: Sequence[Label]) -> Iterator[Datum]:
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
