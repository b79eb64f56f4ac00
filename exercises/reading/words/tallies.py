"""Tables of counts as students note them: « 0-20 = 24, 20-40 = 56 » are classes, « 8x3 10x5 12x2 » values and how many
times each was met; a definition of the quartiles holds no datum."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from exercises.reading.words.rewriting import blank, replaced
from exercises.reading.words.text import fold

_STATISTICS = re.compile(
    r"\bmoy|\becart[ -]?type|\bec[ -]?type|\becartype|\bmedian|\bmode\b|\beffectif|\u03c3|\bvariance"
    r"|\bquartile|\bq[13]\b|\bfreq|\bcoef\w* de var"
)
_OVER_TIME = re.compile(
    r"\b(?:mois|semaines?|trimestres?|annees?|rangs?|periodes?|tendance|droite|mayer|previ\w*|prev|saison\w*)\b"
)
_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_CLASS = re.compile(
    rf"(?<![\w\[\];.,-])(?P<low>{_NUMBER}) ?(?:-|\u2013|a) ?(?P<high>{_NUMBER})(?: ?(?:€|euros?|ans|min\w{{0,6}}|km))?"
    r" ?(?:=|:|\u2192|->|\() ?(?P<count>\d{1,6}) ?\)?(?![\w.,]?\d|\w| ?[%€])"
)
_TALLY = re.compile(
    rf"(?<![\w.,:=/-])(?P<value>{_NUMBER}) ?(?:=|:|\u2192|->|x|×|\*) ?(?P<count>\d{{1,6}})(?![.,:/]?\d|\w| ?[%€h])"
)
_TOTAL = re.compile(r" ?\( ?(?:total|n|soit)? ?[:=]? ?(\d{1,7}) ?[^()\d]{0,20}\)")
"""« (100 clients) » after their counts."""
_GAP = re.compile(r" ?(?:,|;|/|\||et)? ?")
_FEWEST_CLASSES, _FEWEST_VALUES = 2, 3
_FIRST_YEAR = 1900
_RESPECTIVELY = re.compile(r"\( ?resp(?:\.|ectivement)? [^()]{1,20}\)")
_DEFINITIONS = tuple(
    map(
        re.compile,
        (
            r"\([^()]{0,200}\bplus petite (?:valeur|donnee|observation)[^()]{0,200}\)",
            r"[^.;?\n/]{0,120}\bplus petite (?:valeur|donnee|observation)[^.;?\n/]{0,200}[.;\n]?",
        ),
    )
)
"""« Q1 : la plus petite valeur telle qu'au moins 25 % des données lui soient inférieures ou égales »."""


def tallied(text: str) -> str:
    """The text with its classes, its values and their counts as the reading knows them, and without the definition of
    the quartiles.

    >>> tallied("0-20 = 24, 20-40 = 56. moyenne ?")
    '0-20 : 24, 20-40 : 56. moyenne ?'
    >>> tallied("notes 8x3 10x5 12x2 moyenne ?")
    'notes valeurs : 8 ; 10 ; 12. Effectifs : 3 ; 5 ; 2. moyenne ?'
    """
    folded = fold(text)
    if _STATISTICS.search(folded) is None:
        return text
    text = _without_definitions(text)
    for run in reversed(list(_runs(_CLASS, text, _FEWEST_CLASSES))):
        if all(one["high"] == other["low"] for one, other in pairwise(run)):
            said = fold(text[: run[-1].end()])[run[0].start() :].replace("=", ":").replace("\u2192", ":")
            text = text[: run[0].start()] + said.replace("->", " :") + text[run[-1].end() :]
    if _OVER_TIME.search(folded) is not None:
        # « 1 : 120 ; 2 : 135 » may be the sales of two months
        return text
    for run in reversed(list(_runs(_TALLY, text, _FEWEST_VALUES))):
        values = [one["value"] for one in run]
        if len(set(values)) == len(values) and all(Decimal(one.replace(",", ".")) < _FIRST_YEAR for one in values):
            counts = " ; ".join(one["count"] for one in run)
            rest = text[run[-1].end() :]
            total = _TOTAL.match(rest)
            if total is not None and int(total[1]) == sum(int(one["count"]) for one in run):
                rest = rest[total.end() :]
            said = f"valeurs : {' ; '.join(values)}. Effectifs : {counts}{'' if rest.startswith('.') else '.'}"
            text = text[: run[0].start()] + said + rest
    return text


def _runs(shape: re.Pattern[str], text: str, fewest: int) -> Iterator[Sequence[re.Match[str]]]:
    """The items that follow one another, as many as it takes."""
    run: list[re.Match[str]] = []
    folded = fold(text)
    for found in shape.finditer(folded):
        if run and _GAP.fullmatch(folded, run[-1].end(), found.start()) is None:
            if len(run) >= fewest:
                yield run
            run = []
        run.append(found)
    if len(run) >= fewest:
        yield run


def _without_definitions(text: str) -> str:
    for shape in (_RESPECTIVELY, *_DEFINITIONS):
        if shape is _RESPECTIVELY and not any(one.search(fold(text)) for one in _DEFINITIONS):
            return text
        text = replaced(shape, text, blank)
    return text
