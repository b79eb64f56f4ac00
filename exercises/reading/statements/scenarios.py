"""One question for several values: « sur 2 ans, puis 5 ans, puis 10 ans : valeur acquise dans chaque cas »."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from exercises import numbers
from exercises.numbers import Figure
from exercises.reading.words.text import fold

_IN_EACH = re.compile(
    r",? ?(?:dans (?:chaque|chacun de ces|chacun des|(?:les|ces) (?:deux|trois|quatre)) (?:cas|hypotheses?|situations?)"
    r"|(?:a|pour) chaque fois|pour chacune? (?:de ces|des (?:deux|trois|quatre)) [a-z]+"
    r"|pour chaque (?:duree|valeur|taux|prix|delai|hypothese|montant|cas))\b"
)
_LINK = re.compile(r"\s*(?:,|;|/|,? ?(?:et|ou|puis|enfin))+\s*(?:(?:enfin|puis|de|a|sur|pendant|pour|dans) )*(?:a )?")
_MOST_CASES = 4
_USUAL_LEVELS = frozenset(map(Decimal, ("0.8", "0.9", "0.95", "0.98", "0.99")))
_CONFIDENCE = re.compile(r"\b(?:confiance|seuils?|niveaux?|ic|intervalles?|erreur|fourchettes?)\b[^\d.?!]*$")
_REACH = 60


def alternatives(text: str) -> tuple[tuple[str, str], ...]:
    """(value, statement) for each value of the only list of like figures; empty when nothing asks for each."""
    folded = fold(text)
    asked = _IN_EACH.search(folded)
    if asked is None:
        return _levels(text, folded)
    found = [figure for figure in numbers.figures(text) if figure.role == "figure"]
    runs = [run for run in _runs(folded, found) if 1 < len(run) <= _MOST_CASES]
    if len(runs) != 1:
        return ()
    run = runs[0]
    unit = _unit_of(run)
    plain = text[: asked.start()] + " " * (asked.end() - asked.start()) + text[asked.end() :]
    start, end = run[0].span[0], run[-1].span[1]
    names = [figure.raw if figure.unit is not None else figure.raw + unit for figure in run]
    return tuple((name, plain[:start] + name.ljust(end - start) + plain[end:]) for name in names)


def _levels(text: str, folded: str) -> tuple[tuple[str, str], ...]:
    """« au seuil de confiance de 95 %, puis de 99 % »: the same question at each level."""
    found = [figure for figure in numbers.figures(text) if figure.role == "figure"]
    for run in _runs(folded, found):
        usual = all(figure.unit == "pourcent" and figure.value in _USUAL_LEVELS for figure in run[-1:])
        values = [figure.value if figure.unit == "pourcent" else figure.value / 100 for figure in run]
        before = folded[max(0, run[0].span[0] - _REACH) : run[0].span[0]]
        after = folded[run[-1].span[1] : run[-1].span[1] + _REACH]
        said = _CONFIDENCE.search(before) or after.lstrip(" )").startswith("de confiance")
        if 1 < len(run) <= _MOST_CASES and usual and _USUAL_LEVELS.issuperset(values) and said:
            start, end = run[0].span[0], run[-1].span[1]
            names = [f"{value * 100:f}".rstrip("0").rstrip(".") + " %" for value in values]
            return tuple((name, text[:start] + name.ljust(end - start) + text[end:]) for name in names)
    return ()


def _runs(folded: str, found: Sequence[Figure]) -> list[list[Figure]]:
    runs: list[list[Figure]] = [[figure] for figure in found[:1]]
    for one, other in pairwise(found):
        linked = _LINK.fullmatch(folded, one.span[1], other.span[0]) is not None
        alike = one.unit == other.unit or one.unit is None or (other.unit is None and other.value == 0)
        if linked and one.noun is None and alike:
            runs[-1].append(other)
        else:
            runs.append([other])
    return runs


def _unit_of(run: Sequence[Figure]) -> str:
    """The unit as typed after the last figure that has one: « 2, 5 et 10 ans »."""
    last = next((figure for figure in reversed(run) if figure.unit is not None), None)
    found = re.search(r"\s*[^\d\s.,]+$", last.raw) if last is not None else None
    return found[0] if found else ""
