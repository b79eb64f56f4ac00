"""From one value to another: « passe de 50 à 45 € », « 30 → 40 », « 500 k€ en 2020, 640 k€ en 2024 »."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Literal

from exercises.numbers import Figure
from exercises.reading.data.datum import SHORTEST_SERIES, is_year
from exercises.reading.words.text import Text, Token, is_noun, lexicon

_ARROWS = frozenset({"→", "->"})
_REACH = 6
_MOST_WORDS = 2.0
_OF_A_MOMENT = frozenset({"en", "a", "debut", "an", "anné", "exercice", "periode", "janvier", "1er", "moi"})
"""« de 60 000 € en début d'année à 84 000 € »"""
_MOST_GAP = 0.35
_LONGEST = 60
_OF_A_SERIES = ("chaque", "global", "successi", "moyen", "indice", "annuel")
_ONWARD = frozenset({",", ";", "puis", "et", "ensuite", "enfin", "a", "passe", "finalement", "entre"})
_OPENINGS = frozenset({".", ";", ",", "\n", "et", "puis", ":", "/", "(", "?"})
_MOST_WORDS_OF_A_CLAUSE = 5.0
_MOST_WORDS_OF_A_NAME = 2
_LINKS = frozenset({"en", "a", "la", "le", "l", "de", "d"})
_YEARS = ("an", "anné", "exercice")
_THEN = frozenset(
    (year, word) for year in _YEARS for word in ("dernier", "derniere", "passé", "precedent", "precedente")
)
_NOW = frozenset(("cette", year) for year in _YEARS) | {("cet", "an"), ("cet", "exercice"), ("anné", "n")}
_ONE_COMMA = 0.75
_WAS = frozenset({"etait", "etaient", "étaient", "était", "est", "sont", "elevait", "elevaient", "eleve", "elevent"})
_WAS_REACH = 3
_PASSED_OVER = frozenset(
    {
        ",",
        "il",
        "elle",
        "ils",
        "elles",
        "se",
        "s",
        "alors",
        "ensuite",
        "puis",
        "et",
        "desormais",
        "maintenant",
        "est",
        "sont",
        "ont",
        "ete",
        "€",
        "ventes",
        "unites",
    }
)


@dataclass(frozen=True, slots=True)
class Change:
    """A value, then another of the same unit: their figures, and those of their years when they have some."""

    start: int
    end: int
    years: tuple[int, ...] = ()


def changes(text: Text, loose: Sequence[int]) -> Iterator[Change]:
    """The changes that a statement tells, in order."""
    dated = _dated(text, loose) or _then_and_now(text, loose)
    if dated is not None:
        yield dated
        loose = [index for index in loose if index not in (dated.start, dated.end, *dated.years)]
    following = {index for one, index in pairwise(loose) if index == one + 1 and _has_arrow(text, one, index)}
    for one, other in pairwise(loose):
        if other != one + 1 or is_year(text.figures[one]) or not _same_unit(text.figures[one], text.figures[other]):
            continue
        chain = other + 1 in following or one in following
        if (other in following and not chain) or _is_told(text, one, other):
            yield Change(one, other)


def chain(text: Text, loose: Sequence[int]) -> list[int]:
    """« passée de 1 250 en 2021 à 1 400 en 2022, puis à 1 610 en 2023 », « 100 → 120 → 90 »: the values told one after
    the other; empty when there are not at least three, or when no word asks for what happens from one to the next."""
    if not any(token.word.startswith(_OF_A_SERIES) for token in text.tokens):
        return []
    values = [index for index in loose if not is_year(text.figures[index])]
    for at, start in enumerate(values):
        run = [start]
        for index in values[at + 1 :]:
            if not _same_unit(text.figures[run[-1]], text.figures[index]) or not _goes_on(text, run, index):
                break
            run.append(index)
        if len(run) >= SHORTEST_SERIES:
            return run
    return []


def _goes_on(text: Text, run: Sequence[int], index: int) -> bool:
    """Whether a change leads from the last value of a chain to this one."""
    one, place = run[-1], text.place[run[-1]]
    tokens = [token for token in text.words(place, text.place[index]) if token.kind != "figure"]
    if any(index != known and known not in run and not is_year(text.figures[known]) for known in range(one + 1, index)):
        return False
    if tokens and is_noun(tokens[0], text.figures[one].noun):
        tokens = tokens[1:]
    words = [token.word for token in tokens if token.word not in _OF_A_MOMENT - {"a"} and token.word not in _ARROWS]
    if len(words) < len(tokens) and not words and all(token.word in _ARROWS for token in tokens):
        return True
    if len(run) > 1:
        return words[-1:] == ["a"] and _ONWARD.issuperset(words) and not _ONWARD.isdisjoint(words[:-1])
    before = text.tokens[max(0, place - _REACH) : place]
    told = any(token.word in lexicon()["changements"] for token in before)
    return words == ["a"] and told and bool(before) and before[-1].word in ("de", "d")


def span_of_years(text: Text, loose: Sequence[int]) -> tuple[int, int] | None:
    """« de 2015 à 2021 », « entre 2015 et 2021 »: the figures of the two years; None when other years are spoken of."""
    years = [index for index in loose if is_year(text.figures[index])]
    if len(years) != 2 or years[1] != years[0] + 1:
        return None
    words = [token.word for token in text.words(text.place[years[0]], text.place[years[1]])]
    first, last = (text.figures[year].value for year in years)
    return (years[0], years[1]) if words in (["a"], ["et"], ["-"], []) and 0 < last - first <= _LONGEST else None


def _has_arrow(text: Text, one: int, other: int) -> bool:
    between = text.tokens[text.place[one] + 1 : text.place[other]]
    return len(between) == 1 and between[0].word in _ARROWS


def _is_retold(text: Text, one: int, other: int) -> bool:
    """« les ventes, qui étaient de 800, tombent à 720 », « le prix était de 8 €, il passe à 7 € »."""
    place = text.place[one]
    between = [token.word for token in text.words(place, text.place[other])]
    if between[-1:] != ["a"] or not text.same_sentence(place, text.place[other]):
        return False
    said = [word for word in between[:-1] if word not in _PASSED_OVER]
    was = {token.word for token in text.tokens[max(0, place - _WAS_REACH) : place]}
    return len(said) == 1 and said[0] in lexicon()["changements"] and bool(was & _WAS)


def _is_told(text: Text, one: int, other: int) -> bool:
    """« baisse de 50 à 45 », « est passé de 50 à 45 »."""
    if _is_retold(text, one, other):
        return True
    place = text.place[one]
    tokens = list(text.words(place, text.place[other]))
    if tokens and is_noun(tokens[0], text.figures[one].noun):
        tokens = tokens[1:]
    between = [token.word for token in tokens]
    moments = between[:-1]
    if (
        between[-1:] != ["a"]
        or not _OF_A_MOMENT.issuperset(moments)
        or not place
        or text.tokens[place - 1].word not in ("de", "d")
    ):
        return False
    before = text.tokens[max(0, place - _REACH) : place]
    return any(
        token.word in lexicon()["changements"] and text.same_sentence(position, place)
        for position, token in enumerate(before, max(0, place - _REACH))
    )


def _same_unit(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit or one.unit is None


def _dated(text: Text, loose: Sequence[int]) -> Change | None:
    """Two values of the same thing, each with its year, and no third."""
    years = [index for index in loose if is_year(text.figures[index])]
    known = set(loose)
    for step in (1, -1):
        pairs = [(year, year + step) for year in years if year + step in known and _is_close(text, year, year + step)]
        if len(pairs) != 2 or len({text.figures[year].value for year, _ in pairs}) != 2:
            continue
        (first, start), (last, end) = sorted(pairs, key=lambda pair: text.figures[pair[0]].value)
        early, late = min(start, end), max(start, end)
        one, other = text.figures[early], text.figures[late]
        if text.figures[last].value - text.figures[first].value > _LONGEST or not _same_unit(one, other):
            continue
        if one.noun is not None and other.noun is not None and one.noun != other.noun:
            continue
        return Change(start, end, (first, last))
    return None


def _then_and_now(text: Text, loose: Sequence[int]) -> Change | None:
    """« 80 000 l'an dernier, 92 000 cette année », « 200 € de stock en début d'année et 300 € en fin d'année »."""
    for side in (_after, _before):
        marked = [(index, found) for index in loose if (found := _moment_of(side(text, index))) is not None]
        if len(marked) != 2 or {moment for _, moment in marked} != {"then", "now"} or marked[1][0] != marked[0][0] + 1:
            continue
        start, end = (next(index for index, moment in marked if moment == wanted) for wanted in ("then", "now"))
        early, late = sorted((start, end))
        if _same_unit(text.figures[early], text.figures[late]) and not any(is_year(text.figures[i]) for i in loose):
            return Change(start, end)
    return None


def _after(text: Text, index: int) -> list[str]:
    """The words after a figure, up to the next figure or the end of the clause."""
    return _clause(text.tokens[text.place[index] + 1 :])


def _before(text: Text, index: int) -> list[str]:
    """The words before a figure, from the last one on or the start of the clause."""
    return _clause(reversed(text.tokens[: text.place[index]]))[::-1]


def _clause(tokens: Iterable[Token]) -> list[str]:
    return [token.word for token in takewhile(lambda token: token.kind == "word", tokens)][:_REACH]


def _moment_of(words: Sequence[str]) -> Literal["then", "now"] | None:
    """Which moment « l'an dernier », « cette année », « en début d'année » are; None when they say neither, or both."""
    pairs = set(pairwise(words))
    edge = _edge(words)
    then = bool(_THEN & pairs) or edge == "debut"
    now = bool(_NOW & pairs) or "aujourd" in words or edge == "fin"
    return None if then == now else "then" if then else "now"


def _edge(words: Sequence[str]) -> str | None:
    """« en début d'année », « de stock en fin d'exercice »: nothing but what the figure is of stands before."""
    place = next((place for place, word in enumerate(words) if word in ("debut", "fin")), None)
    if place is None:
        return None
    before = words[1:place] if words[:1] in (["de"], ["d"], ["du"]) else words[:place]
    others = [word for word in before if word not in _LINKS]
    return words[place] if len(others) <= (_MOST_WORDS_OF_A_NAME if len(before) < place else 0) else None


def _is_close(text: Text, year: int, value: int) -> bool:
    left, right = sorted((text.place[year], text.place[value]))
    near = text.words_between(left, right) <= _MOST_WORDS and text.gap(left, right) <= _MOST_GAP
    return (near or (year < value and _heads_clause(text, left, right))) and not is_year(text.figures[value])


def _heads_clause(text: Text, left: int, right: int) -> bool:
    """« En 2012, le club comptait 500 membres »: the year opens the clause, and a comma at most cuts it."""
    before = [token.word for token in text.tokens[max(0, left - 2) : left]]
    opens = before[-1:] == ["en"] and (len(before) == 1 or before[0] in _OPENINGS)
    return opens and text.words_between(left, right) <= _MOST_WORDS_OF_A_CLAUSE and text.gap(left, right) <= _ONE_COMMA
