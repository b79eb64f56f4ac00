"""One loan asked about at several lines: « l'intérêt de la 1re année et l'annuité de la 3e », one question a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exercises import numbers
from exercises.reading.words.text import fold, ordinal, stem

ORDINALS = (
    r"premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme"
    r"|\d{1,3} ?(?:ere|er|re|nde|nd|eme|ieme|e)"
)
_NOUNS = r"annees?|annuites?|mensualites?|echeances?|lignes?|mois|amortissements?|interets?|versements?|remboursements?"
_MENTION = re.compile(
    rf"\b(?:(?P<rank>{ORDINALS})(?: (?P<noun>{_NOUNS}))?"
    rf"|(?P<head>annees?|annuites?|mensualites?|echeances?|lignes?) (?:n° ?|numero )?(?P<number>\d{{1,3}})"
    rf"|apres (?P<count>\d{{1,3}}) (?P<counted>ans?|annees?|annuites?|mois|mensualites?))\b"
)
_JOINED = re.compile(
    r"\s*(?:,|et|puis|ou|, puis)\s*(?:(?:apres|de|a|pour) )?(?:(?:la|le|l'|celle de la|celui de la) )?"
)
_STOP = re.compile(r"[,;:.?!\n]|\b(?:et|puis|ainsi que)\b")
_DOUBLED = re.compile(r",(?=\s*[,.;])")
_MOST_LINES = 4
_DATED = re.compile(
    r" (?:(?:etant|est|a|sera|versee?|payee?|exigible|lieu|intervient|due?) )*"
    r"(?:dans (?:un|\d)|(?:un|1) (?:an|mois) (?:apres|plus tard))\b"
)
"""« premier remboursement dans un an » tells when the loan starts."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A line named in the text, by which noun (none in « la 2e et la 3e année »), and where."""

    rank: int
    noun: str
    start: int
    end: int


def lines(text: str) -> tuple[tuple[str, str], ...]:
    """(line, statement) for each line asked about, each statement as long as the text without what is asked of the
    others; empty when there are not at least two, or when figures are given line by line."""
    folded = fold(text)
    runs = [run for run in _runs(folded) if not _has_figures(text, folded, run)]
    ranks = sorted({mention.rank for run in runs for mention in run})
    if not 1 < len(ranks) <= _MOST_LINES or sum(map(len, runs)) != len(list(_mentions(folded))):
        return ()
    return tuple((f"ligne {rank}", _only(text, folded, runs, rank)) for rank in ranks)


def _mentions(folded: str) -> Iterator[_Mention]:
    found = list(_MENTION.finditer(folded))
    found = [mention for mention in found if _DATED.match(folded, mention.end()) is None]
    for place, mention in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        shared = following is not None and _JOINED.fullmatch(folded, mention.end(), following.start()) is not None
        if mention["rank"] and (mention["noun"] or shared):
            rank = ordinal(stem(mention["rank"].replace(" ", "")))
            if rank is not None:
                yield _Mention(rank, stem(mention["noun"] or ""), *mention.span())
        elif mention["number"] or mention["count"]:
            noun = stem(mention["head"] or mention["counted"])
            yield _Mention(int(mention["number"] or mention["count"]), noun, *mention.span())


def _runs(folded: str) -> list[list[_Mention]]:
    """« la 2e et la 3e année » is one run."""
    runs: list[list[_Mention]] = []
    for mention in _mentions(folded):
        last = runs[-1][-1] if runs else None
        alike = last is not None and last.noun in ("", mention.noun)
        if alike and last is not None and _JOINED.fullmatch(folded, last.end, mention.start) is not None:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _segment(folded: str, run: Sequence[_Mention]) -> tuple[int, int]:
    """What is asked of a run of lines: from the comma, the « et » before it to the end of the last line."""
    before = [stop.end() for stop in _STOP.finditer(folded, 0, run[0].start)]
    return (before[-1] if before else 0), run[-1].end


def _has_figures(text: str, folded: str, run: Sequence[_Mention]) -> bool:
    """« 14 000 € la première année »: a datum, nothing asked."""
    start, end = _segment(folded, run)
    stop = _STOP.search(folded, end)
    span = (start, stop.start() if stop else len(folded))
    return any(
        figure.role == "figure" and span[0] <= figure.span[0] < span[1]
        for figure in numbers.figures(text)
        if not any(mention.start <= figure.span[0] < mention.end for mention in run)
    )


def _only(text: str, folded: str, runs: Sequence[Sequence[_Mention]], rank: int) -> str:
    """The text without what is asked of other lines."""
    for run in runs:
        mine = next((mention for mention in run if mention.rank == rank), None)
        start, end = _segment(folded, run)
        kept = ""
        if mine is not None:
            start = run[0].start
            last = folded[run[-1].start : run[-1].end].split()[-1]
            said = text[mine.start : mine.end]
            kept = said if re.fullmatch(ORDINALS, fold(said)) is None else f"{said} {last}"
        text = text[:start] + kept.ljust(end - start)[: max(end - start, len(kept))] + text[end:]
    return _DOUBLED.sub(" ", text)
