"""Several lists told by their names, of which the same is asked: « Julie : 120, 135… ; Karim : 90, 160… »."""

import re
from collections.abc import Collection, Iterator, Sequence

from exercises import numbers
from exercises.numbers import Figure
from exercises.reading.data.datum import SHORTEST_SERIES
from exercises.reading.words.prepare import ends_series
from exercises.reading.words.text import fold, stem

_EACH = re.compile(
    r"\b(?:chacune?|chaque (?!annee|mois|trimestre|semaine|classe|jour|saison)\w+|pour (?:les|ces) (?:deux|2|trois|3)"
    r"|(?:des|de ces|de leurs) (?:deux|2|trois|3) \w+|de l'un et de l'autre|comparez|comparer|compare)\b"
)
_LINKED = re.compile(
    r"\b(?:correl\w*|covarian\w*|regression|ajustement|droite|effectifs?|khi|rangs?|tendance|saison\w*)\b"
)
"""Words that say the two lists go together."""
_LISTED = re.compile(r"\s*(?:[,;/]|-|et|puis)?\s*")
_GOES_ON = re.compile(r"\s*[,;/]?\s*(?!\d{1,2}[.)]\s)-?\d")
_NAME = re.compile(r"[^.;:,\n\d•]*[a-z][^.;:,\n\d•]*(?: \d)?$")
_COUNTS = {2: "deux", 3: "trois", 4: "quatre"}
_MOST = 4
_LONGEST_NAME = 40
_SHORTEST_NAME = 3
_MARKS = " :=(-\n\u2022"


def compared(text: str, vocabulary: Collection[str]) -> tuple[tuple[str, str], ...]:
    """(name, statement) of each list, each statement as long as the text; empty when the same is not asked of each.

    `vocabulary`: the words of the course's terms; « Notes : 8 ; 12… Effectifs : 3 ; 5… » are no two cases.
    """
    folded = fold(text)
    if _EACH.search(folded) is None or _LINKED.search(folded) is not None:
        return ()
    found = list(_lists(folded))
    if not 1 < len(found) <= _MOST or any(_GOES_ON.match(folded, end) for _, _, end in found):
        return ()
    if len({len(numbers.figures(folded[first:end])) for _, first, end in found}) > 1:
        # a term of one may lack
        return ()
    begins, ends = found[0][0], found[-1][2]
    heads = [text[start:first].strip(_MARKS) for start, first, _ in found]
    asked = _EACH.search(folded[:begins] + " " * (ends - begins) + folded[ends:])
    if asked is None or len(set(heads)) < len(heads) or not _are_names(heads, vocabulary):
        return ()
    plain = _without_count(text, folded, len(found))
    return tuple(
        (
            head,
            plain[:begins] + " " * (first - begins) + text[first:end] + " " * (ends - end) + plain[ends:],
        )
        for head, (_, first, end) in zip(heads, found, strict=True)
    )


def _are_names(heads: Sequence[str], vocabulary: Collection[str]) -> bool:
    """« Agence de Lyon », « agence de Lille »; « Julie », « Karim »: one thing under several names, and no term."""
    words = [fold(head).split() for head in heads]
    if not all(words):
        return False
    if len({head[0] for head in words}) == 1 and all(len(head) > 1 for head in words):
        return True
    return all(len(head[-1]) >= _SHORTEST_NAME and stem(head[-1]) not in vocabulary for head in words)


def _without_count(text: str, folded: str, count: int) -> str:
    """« de deux vendeurs »: how many cases there are is no datum of one."""
    for found in re.finditer(rf"\b(?:{count}|{_COUNTS[count]})(?= [a-z])", folded):
        text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    return text


def _lists(folded: str) -> Iterator[tuple[int, int, int]]:
    """Where each list of figures starts with its name, where its first figure is, and where it ends."""
    for run in _runs(folded):
        first = run[0].span[0]
        before = _NAME.search(folded[max(0, first - _LONGEST_NAME) : first].rstrip(" :=("))
        if before is not None:
            yield max(0, first - _LONGEST_NAME) + before.start(), first, run[-1].span[1]


def _runs(folded: str) -> Iterator[Sequence[Figure]]:
    """The figures that only marks part, three at least."""
    figures = numbers.figures(folded)
    asked = [figure for figure in figures if figure.role == "question"]
    run: list[Figure] = []
    for figure in figures:
        listed = figure.role == "figure" or ends_series(folded, figure, asked)
        if not listed or (run and _LISTED.fullmatch(folded, run[-1].span[1], figure.span[0]) is None):
            if len(run) >= SHORTEST_SERIES:
                yield run
            run = []
        if listed:
            run.append(figure)
    if len(run) >= SHORTEST_SERIES:
        yield run
