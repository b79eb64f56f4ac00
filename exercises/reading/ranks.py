"""The ranks of periods: « rang 0 pour 2013 », « T5 », « la troisième année »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from exercises.numbers import Figure
from exercises.reading.datum import Datum, is_year
from exercises.reading.glossary import Scope
from exercises.reading.text import Text, Token, lexicon, ordinal, stem

_FARTHEST_YEAR = 20
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_LAST = frozenset(map(stem, ("dernier", "dernière")))
_ENUMERATING = frozenset({"et", ",", "puis"})
_HAVING = frozenset({"ayant", "a", "porte", "est", "etant", "avec", "pour", "correspond"})
_RANKED = frozenset({"rang", "anné", "periode", "comme", ":", "="})
_FOR = frozenset({"pour", "en", "=", ":", "correspond", "a"})


def said_origin(text: Text, loose: Sequence[int]) -> tuple[int, ...] | None:
    """« rang 0 pour 2013 », « x = 1 en 2013 »: the rank, then its year when one is said; None when nothing says so."""
    for index in loose:
        place = text.place[index]
        before = [token.word for token in text.words(max(-1, place - 4), place)]
        after = [token for token in text.tokens[place + 1 : place + 6] if not token.skipped and token.word != "anné"]
        named = before[-1:] == ["rang"] or before[-2:] in (["rang", ":"], ["rang", "="], ["x", "="])
        numbered = before[-1:] in (["anné"], ["periode"]) and _year_before(text, index) is not None
        if not (named or numbered) or text.figures[index].value not in (0, 1):
            continue
        if (year := _year_before(text, index)) is not None:
            return (index, year)
        if len(after) < 2 or after[0].word not in _FOR:
            continue
        if after[1].kind == "figure" and is_year(text.figures[after[1].figure]):
            return (index, after[1].figure)
        if after[1].word in lexicon()["periodes"] | lexicon()["mois_de_l_annee"] | {"premier", "premiere", "1er"}:
            return (index,)
    return None


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


def first_ranks(origin: tuple[int, ...], years: tuple[int, ...], items: Sequence[Datum], text: Text) -> Iterator[Datum]:
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
        if rank is not None and following is not None and following.word in lexicon()["periodes"]:
            yield Datum(Decimal(rank), None, None, (), position, position, rank=True)
        numbered = re.fullmatch(r"[tsq](\d{1,2})", token.word)
        if numbered and (following is None or following.kind != "figure") and not _labels_value(tokens, position):
            yield Datum(Decimal(numbered[1]), None, None, (), position, position, rank=True)


def written_orders(text: Text) -> Iterator[Datum]:
    """« mm3 »: the order of a moving average is in its name."""
    for position, token in enumerate(text.tokens):
        if written := re.fullmatch(r"mmc?(\d{1,2})", token.word):
            yield Datum(Decimal(written[1]), None, None, (), position, position, noun="mm")


def numbers_of_periods(text: Text, scope: Scope) -> Iterator[Datum]:
    """« la troisième année », « 2e annuité » where the chapter numbers them; two ranks tell nothing."""
    if scope.numbered is None:
        return
    name, nouns = scope.numbered
    known = nouns | lexicon()["periodes"]
    found: dict[int, list[int]] = {}
    for position, token in enumerate(text.tokens):
        following = next((t for t in text.tokens[position + 1 : position + 3] if not t.skipped), None)
        if following is None or following.word not in known | _ENUMERATING:
            continue
        if token.word in _LAST:
            return
        rank = ordinal(token.word)
        if rank is not None:
            found.setdefault(rank, []).append(position)
    if len(found) == 1:
        for rank, positions in found.items():
            for position in positions:
                yield Datum(Decimal(rank), None, None, (), position, position, rank=True, quantity=name)


def _labels_value(tokens: Sequence[Token], position: int) -> bool:
    after = [t for t in tokens[position + 1 : position + 4] if not t.skipped]
    return any(t.kind == "figure" for t in after[:2])
