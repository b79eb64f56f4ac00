"""Shops that pull customers: « Nord 3 000 m² à 10 minutes, Sud 8 000 m² à 20 minutes » (Huff), « Arvaux (160 000
habitants) et Belmont (40 000 habitants), distantes de 60 km » (Reilly)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from exercises.reading.data.datum import Datum
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, fold

_MODELS = re.compile(r"\b(?:huff|reilly|converse)\b")
_SURFACE = re.compile(r" ?(?:m2|metres? carres?)\b")
_AWAY = re.compile(r" ?(?:minutes?|mins?|mn|km|kilometres?)\b")
_PEOPLE = re.compile(r" ?(?:habitants?|habs?|ames)\b")
_DIGITS = re.compile(r"\d[\d .,\u00a0\u202f]*")
_REACH = 16


def read_attraction(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """The surfaces and the distances of the shops, or the two populations and what parts the towns."""
    folded = fold(text.source)
    model = _MODELS.search(folded) if "attractions" in scope.own else None
    if model is None:
        return
    if model[0] == "huff":
        surfaces, away = _followed(text, loose, folded, _SURFACE), _followed(text, loose, folded, _AWAY)
        if len(surfaces) == len(away) > 1:
            yield replace(_series(text, surfaces), quantity="surfaces_de_vente")
            yield replace(_series(text, away), quantity="distances_des_magasins")
        return
    people = _populations(text, loose, folded)
    if len(people) == 2:
        yield replace(_series(text, people), quantity="populations")
        for index in _followed(text, loose, folded, _AWAY)[:1]:
            place = text.place[index]
            yield Datum(
                text.figures[index].value, None, None, (index,), place, place, quantity="distance_entre_les_villes"
            )


def _populations(text: Text, loose: Sequence[int], folded: str) -> list[int]:
    """« respectivement 80 000 et 20 000 habitants » counts people twice."""
    people = _followed(text, loose, folded, _PEOPLE)
    if len(people) == 1 and people[0] - 1 in loose:
        link = text.source_between(people[0] - 1, people[0]).strip()
        return [people[0] - 1, people[0]] if link in ("et", ",", "/") else people
    return people


def _followed(text: Text, loose: Sequence[int], folded: str, what: re.Pattern[str]) -> list[int]:
    return [index for index in loose if _is_followed(text, index, folded, what)]


def _is_followed(text: Text, index: int, folded: str, what: re.Pattern[str]) -> bool:
    figure = text.figures[index]
    end = figure.span[1]
    digits = _DIGITS.match(figure.raw)
    typed = len(digits[0].rstrip()) if digits is not None else len(figure.raw)
    return what.match(folded, figure.span[0] + typed, end + _REACH) is not None


def _series(text: Text, indexes: Sequence[int]) -> Datum:
    values = tuple(text.figures[index].value for index in indexes)
    return Datum(values, None, None, tuple(indexes), text.place[indexes[0]], text.place[indexes[-1]])
