"""The ranks of periods: « rang 0 pour 2013 », « T5 », « la troisième année »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from exercises.numbers import Figure
from exercises.reading.data.datum import Datum, is_year
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, Token, lexicon, ordinal, stem

_FARTHEST_YEAR = 20
_CIVIL_YEAR = 365
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_LAST = frozenset(map(stem, ("dernier", "dernière")))
_ENUMERATING = frozenset({"et", ",", "puis"})
_HAVING = frozenset({"ayant", "a", "porte", "est", "etant", "avec", "pour", "correspond"})
_RANKED = frozenset({"rang", "anné", "periode", "comme", ":", "="})
_LEFT = re.compile(r"reste|restant|dû$|dus$|doit|devra|redevable")
_MULTIPLICATION = "multiplication_du_capital"
_MULTIPLES = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "decupl": 10}
_MULTIPLE = re.compile(rf"({'|'.join(_MULTIPLES)})(?:e|é|er|era|ent|ement|ant)?$")
_PERIOD_NOUNS = {"ans": "anné", "mois": "mois"}
_FOR = frozenset({"pour", "en", "=", ":", "correspond", "a", "au"})
_AT = frozenset({"anné", "exercice", "a", "au", "en", "de", "du", "le", "la", "l"})
_FAR = 9
_SPAN = 6
_QUARTER = re.compile(r"[tsqm]\d{1,2}")
_PER_YEAR = {"t1": 4, "trimestre": 4, "semestre": 2, "mois": 12, "janvier": 12, "janv": 12}
"""How many periods make a year when the first one is called so."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the ranks of a statement begin: the figure of the rank, that of its year when one is said, how many periods
    make a year when a quarter or January is said (0 otherwise), and the tokens that say so."""

    index: int
    rank: Decimal
    year: int | None
    seasons: int
    first: int
    last: int

    @property
    def figures(self) -> tuple[int, ...]:
        """The figures that it is made of."""
        return (self.index,) if self.year is None else (self.index, self.year)


def said_origin(text: Text, loose: Sequence[int]) -> Origin | None:
    """« rang 0 pour 2013 », « x = 1 au premier trimestre 2022 », « (janvier = 1) »; None when nothing says so."""
    for index in loose:
        rank, place = text.figures[index].value, text.place[index]
        if rank not in (0, 1) or text.figures[index].unit is not None:
            continue
        before = [token.word for token in text.words(max(-1, place - 4), place)]
        numbered = before[-1:] in (["anné"], ["periode"])
        named = before[-1:] == ["rang"] or before[-2:] in (["rang", ":"], ["rang", "="], ["x", "="], ["t", "="])
        if (named or numbered) and (year := _year_before(text, index)) is not None:
            return Origin(index, rank, year, 0, place, place)
        if before[-3:-2] == ["("] and before[-1:] == ["="] and _closes(text, place) and before[-2] in _PER_YEAR:
            return Origin(index, rank, None, _PER_YEAR[before[-2]], place, place)
        if _is_month_of_first_rank([token.word for token in text.words(max(-1, place - 6), place)]):
            return Origin(index, rank, None, 0, place, place)
        if not named and before[-1:] != ["("]:
            continue
        if (said := _period_after(text, place)) is not None:
            year, seasons, last = said
            return Origin(index, rank, year, seasons, place, last)
    return None


def _period_after(text: Text, place: int) -> tuple[int | None, int, int] | None:
    """« pour 2013 », « en janvier 2022 », « au premier trimestre »: the figure of the year, the periods of a year, and
    where that ends; None when no period is said."""
    ahead = [i for i in range(place + 1, min(place + _FAR, len(text.tokens))) if not text.tokens[i].skipped]
    words = [text.tokens[i].word for i in ahead]
    at, last, seasons = 1, place, 0
    if not words or words[0] not in _FOR:
        return None
    while words[at : at + 1] and words[at] in _AT:
        at += 1
    if words[at : at + 1] and ordinal(words[at]) == 1:
        last, at = ahead[at], at + 1
    if words[at : at + 1] and words[at] in lexicon()["periodes"] | lexicon()["mois_de_l_annee"] | _PER_YEAR.keys():
        last, seasons, at = ahead[at], _PER_YEAR.get(words[at], 0), at + 1
    while words[at : at + 1] and words[at] in _AT:
        at += 1
    figure = text.tokens[ahead[at]].figure if at < len(ahead) else -1
    if figure >= 0 and _may_be_a_year(text.figures[figure]):
        return figure, seasons, ahead[at]
    return (None, seasons, last) if last > place else None


def _is_month_of_first_rank(before: Sequence[str]) -> bool:
    """« janvier a le rang 1 », « juillet = rang 1 », « juil = 1 »."""
    month = next((place for place, word in enumerate(before) if word in lexicon()["mois_de_l_annee"]), None)
    after = set(before[month + 1 :]) if month is not None else set[str]()
    return bool(after) and after <= _RANKED | _HAVING and bool(after & {"rang", "="})


def _closes(text: Text, place: int) -> bool:
    return [token.word for token in text.tokens[place + 1 : place + 2]] == [")"]


def _year_before(text: Text, index: int) -> int | None:
    """« 2013 ayant le rang 0 », « 2013 = rang 0 »."""
    year = index - 1
    if year < 0 or not _may_be_a_year(text.figures[year]):
        return None
    words = {token.word for token in text.words(text.place[year], text.place[index])} - _RANKED
    return year if words <= _HAVING else None


def _may_be_a_year(figure: Figure) -> bool:
    """« 2018 = rang 1 »: four digits beside a rank, though no other year is spoken of."""
    bare = figure.unit is None and figure.value == figure.value.to_integral_value()
    return is_year(figure) or (bare and _FIRST_YEAR <= figure.value <= _LAST_YEAR)


def first_ranks(origin: Origin, years: tuple[int, ...], items: Sequence[Datum], text: Text) -> Iterator[Datum]:
    """The ranks that « rang 0 pour 2013 » gives the series, or the figure itself when 2013 is not its first year."""
    rank, place = origin.rank, text.place[origin.index]
    said = text.figures[origin.year].value if origin.year is not None else None
    series = [item for item in items if item.dated and isinstance(item.value, tuple)]
    if rank == 1 and said in (None, *years[:1]):
        return
    if said is not None and years and said == years[0] and len(series) == 1 and isinstance(series[0].value, tuple):
        ranks = tuple(map(Decimal, range(len(series[0].value))))
        yield Datum(ranks, None, None, (origin.index,), place, place, moment="ranks")
    else:
        yield Datum(rank, None, None, (origin.index,), place, place, moment="apart")


def as_rank(item: Datum, years: tuple[int, ...], first_rank: Decimal) -> Datum:
    """A year that follows a series of dated values is the rank of that year."""
    if not years or not isinstance(item.value, Decimal) or item.unit is not None:
        return item
    if not years[0] <= item.value <= years[1] + _FARTHEST_YEAR:
        return item
    later = item.value > years[1]
    return replace(item, value=item.value - years[0] + first_rank, rank=later, moment=None if later else item.moment)


def written_ranks(text: Text) -> Iterator[Datum]:
    """« T5 » outside a series, « 6e trimestre »: ranks that are no figures."""
    tokens = text.tokens
    for position, token in enumerate(tokens):
        following = next((t for t in tokens[position + 1 : position + 3] if not t.skipped), None)
        written = re.fullmatch(r"(\d{1,3})(?:e|eme|er|ere)", token.word)
        rank = int(written[1]) if written else lexicon()["ordinaux"].get(token.word)
        spans = rank is not None and is_of_a_span(tokens, position)
        if rank is not None and following is not None and following.word in lexicon()["periodes"] and not spans:
            yield Datum(Decimal(rank), None, None, (), position, position, rank=True)
        numbered = re.fullmatch(r"[tsq](\d{1,2})", token.word)
        if (
            numbered
            and (following is None or following.kind != "figure")
            and not _labels_value(tokens, position)
            and not _is_end_of_range(tokens, position)
        ):
            yield Datum(Decimal(numbered[1]), None, None, (), position, position, rank=True)


def _is_end_of_range(tokens: Sequence[Token], position: int) -> bool:
    """« T1 à T12 : 120, 150… »: the periods that a series is of."""
    return any(
        tokens[place + 1].word in ("a", "-") and all(_QUARTER.fullmatch(tokens[place + side].word) for side in (0, 2))
        for place in (position, position - 2)
        if 0 <= place < len(tokens) - 2 and tokens[place].word.endswith("1")
    )


def is_of_a_span(tokens: Sequence[Token], position: int) -> bool:
    """« du premier au huitième trimestre », « du 3e trimestre 2022 au 2e trimestre 2024 »: the periods of a series."""
    before = tokens[position - 1].word if position else ""
    near = [token.word for token in tokens[max(0, position - _SPAN) : position + _SPAN]]
    if before in ("du", "de"):
        return any(word in ("au", "a") and ordinal(after) is not None for word, after in pairwise(near[_SPAN:]))
    return before in ("au", "a") and any(ordinal(word) is not None for word in near[:_SPAN][:-1])


def written_multiples(text: Text, scope: Scope) -> Iterator[Datum]:
    """« (le capital) double », « tripler sa mise », where the chapter knows by what a capital is multiplied."""
    if _MULTIPLICATION not in scope.quantities:
        return
    for position, token in enumerate(text.tokens):
        written = _MULTIPLE.match(token.word)
        if written:
            factor = Decimal(_MULTIPLES[written[1]])
            yield Datum(factor, None, None, (), position, position, quantity=_MULTIPLICATION)


def written_orders(text: Text) -> Iterator[Datum]:
    """« mm3 »: the order of a moving average is in its name."""
    for position, token in enumerate(text.tokens):
        if written := re.fullmatch(r"mmc?(\d{1,2})", token.word):
            yield Datum(Decimal(written[1]), None, None, (), position, position, noun="mm")


def numbers_of_periods(text: Text, scope: Scope) -> Iterator[Datum]:
    """« la troisième année », « 2e annuité » where the chapter numbers them; two ranks tell nothing."""
    if not scope.numbered:
        return
    nouns = frozenset[str]().union(*scope.numbered.values()) | lexicon()["periodes"]
    found: dict[str, dict[int, list[int]]] = {}
    for position, token in enumerate(text.tokens):
        following = next((t for t in text.tokens[position + 1 : position + 3] if not t.skipped), None)
        if following is None or following.word not in nouns | _ENUMERATING:
            continue
        if token.word in _LAST:
            return
        rank = ordinal(token.word)
        name = _number_before(following.word, text, scope) if rank is not None else None
        if rank is not None and name is not None:
            found.setdefault(name, {}).setdefault(rank, []).append(position)
    for name, ranks in found.items():
        for rank, positions in ranks.items() if len(ranks) == 1 else ():
            for position in positions:
                yield Datum(Decimal(rank), None, None, (), position, position, rank=True, quantity=name)


def _number_before(noun: str, text: Text, scope: Scope) -> str | None:
    """Which number stands before a noun: that of the year before « annuité », that of the month before « mensualité »;
    before « échéance », the one whose nouns the text speaks of."""
    known = [name for name, nouns in scope.numbered.items() if noun in nouns]
    if not known and len(scope.numbered) == 1:
        return next(iter(scope.numbered))
    if len(known) == 1:
        return known[0]
    return _period_of_the_text(text, known or list(scope.numbered), scope)


def _period_of_the_text(text: Text, names: Sequence[str], scope: Scope) -> str | None:
    words = {token.word for token in text.tokens if token.kind == "word"}
    own = {
        name: nouns - frozenset[str]().union(*(scope.numbered[other] for other in scope.numbered if other != name))
        for name, nouns in scope.numbered.items()
    }
    spoken = [name for name in names if own[name] & words]
    return spoken[0] if len(spoken) == 1 else None


def elapsed(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """« combien reste-t-il à rembourser après 3 ans », « le capital dû au bout de 24 mensualités »: the number of the
    last payment made, where the chapter numbers them."""
    if not scope.numbered:
        return
    for index in loose:
        figure, place = text.figures[index], text.place[index]
        said = [token.word for token in text.tokens[max(0, place - 3) : place]]
        left = any(_LEFT.match(token.raw) and text.same_sentence(at, place) for at, token in enumerate(text.tokens))
        if not left or not (said[-1:] == ["apre"] or "bout" in said[-2:]):
            continue
        noun = _PERIOD_NOUNS.get(figure.unit or "", stem(figure.noun or ""))
        name = _number_before(noun, text, scope)
        monthly = None if figure.unit != "ans" else _period_of_the_text(text, list(scope.numbered), scope)
        if name is not None and monthly not in (None, name):
            yield Datum(figure.value * 12, None, None, (index,), place, place, rank=True, quantity=monthly)
        elif name is not None and (figure.unit != "ans" or monthly is not None):
            yield Datum(figure.value, None, None, (index,), place, place, rank=True, quantity=name)


def civil_years(text: Text, loose: Sequence[int]) -> Iterator[int]:
    """« année de 365 jours », « base 365 »."""
    for index in loose:
        before = [token.word for token in text.tokens[max(0, text.place[index] - 2) : text.place[index]]]
        if text.figures[index].value == _CIVIL_YEAR and {"anné", "base"} & set(before):
            yield index


def year_numbers(text: Text, loose: Sequence[int]) -> Iterator[int]:
    """« une revente en fin d'année 4 »: when, where the chapter numbers no year."""
    for index in loose:
        figure, place = text.figures[index], text.place[index]
        before = text.tokens[place - 1 : place]
        whole = figure.unit is None and figure.value == figure.value.to_integral_value()
        if whole and 0 < figure.value <= _FARTHEST_YEAR and before and before[0].word in ("anné", "an"):
            yield index


def _labels_value(tokens: Sequence[Token], position: int) -> bool:
    after = [t for t in tokens[position + 1 : position + 4] if not t.skipped]
    return any(t.kind == "figure" for t in after[:2])
