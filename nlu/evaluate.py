"""How well messages are understood: measures on held-out sentences, and the proof that they are held out.

A row is one JSON object of `nlu/evaluation/messages.jsonl`: `text`, `intent`, `notions` (numbers of the programme),
`match: "any"` when one of them is enough, `style`; a calculation has `numbers`, the figures that it uses.
"""

import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from nlu import INTENTS, Understand, Understanding
from nlu.text import fold, words

Row = Mapping[str, Any]
OUT_OF_SCOPE = "hors_sujet"
CALCULATION = "calculer"
_BINS = 10
_WRITTEN_UNITS = frozenset({"eur", "pct", "mois", "ans", "jours"})
"""The units that are always told apart in the text; the others are nouns (« 12 salariés ») or nothing."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure read in a message: a per cent is a fraction; `unit` as in a row; `bound`: it was given to a quantity."""

    value: Decimal
    unit: str | None
    bound: bool


ReadFigures = Callable[[str, Sequence[str]], Sequence[Figure]]
"""(text, ids of the notions linked) → its figures."""


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `total`."""

    right: int
    total: int

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 when there was nothing to count."""
        return self.right / self.total if self.total else 0.0

    def __str__(self) -> str:
        return f"{self.value:6.1%} ({self.right} sur {self.total})"


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured. Times are in seconds; `confusions` counts (expected, understood) pairs that differ."""

    intents: Share
    second_chance: Share
    macro_f1: float
    by_style: Mapping[str, Share]
    by_intent: Mapping[str, Share]
    out_of_scope_recall: Share
    false_rejections: Share
    first_notion: Share
    three_notions: Share
    compared_notions: Share
    computed_notion: Share
    figures_read: Share
    figures_bound: Share
    calibration_error: float
    confusions: Counter[tuple[str, str]]
    median_time: float
    slowest_percent_time: float

    def __str__(self) -> str:
        lines = [
            f"Intention             {self.intents}",
            f"… parmi les deux premières {self.second_chance}",
            f"F1 moyen par intention {self.macro_f1:.1%}",
            f"Hors sujet reconnu    {self.out_of_scope_recall}",
            f"Refus à tort          {self.false_rejections}",
            f"Notion, la première   {self.first_notion}",
            f"Notion, parmi trois   {self.three_notions}",
            f"Comparaisons, les deux en tête {self.compared_notions}",
            f"Calculs, une grandeur parmi trois {self.computed_notion}",
            f"Chiffres lus          {self.figures_read}",
            f"Chiffres rattachés à une grandeur {self.figures_bound}",
            f"Erreur de calibration {self.calibration_error:.3f}",
            f"Temps par message     {self.median_time * 1000:.1f} ms (médiane), "
            f"{self.slowest_percent_time * 1000:.1f} ms (99e centile)",
            "Par style :",
            *(f"  {style:<28}{share}" for style, share in self.by_style.items()),
            "Par intention :",
            *(f"  {intent:<28}{share}" for intent, share in self.by_intent.items()),
            "Confusions les plus fréquentes (attendu → compris) :",
            *(
                f"  {count:3} {expected} → {understood}"
                for (expected, understood), count in self.confusions.most_common(15)
            ),
        ]
        return "\n".join(lines)


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON-lines file. Raises ValueError, naming the line, for an unknown intent or an empty text."""
    rows: list[Row] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        if not row.get("text") or row.get("intent") not in INTENTS:
            raise ValueError(f"{path}, ligne {number} : il faut « text », et « intent » parmi ceux de nlu.INTENTS")
        rows.append(row)
    return rows


def evaluate(
    understand: Understand, rows: Sequence[Row], programme: Mapping[str, int], read_figures: ReadFigures
) -> Report:
    """Have every row understood, and measure. `programme` gives the number of each notion id in the programme.

    Raises ValueError when there are no rows.
    """
    if not rows:
        raise ValueError("évaluation : aucune phrase")
    understood: list[Understanding] = []
    times: list[float] = []
    for row in rows:
        start = time.perf_counter()
        understood.append(understand(row["text"]))
        times.append(time.perf_counter() - start)
    times.sort()
    pairs = [(row["intent"], read.intent) for row, read in zip(rows, understood, strict=True)]
    right = [expected == got for expected, got in pairs]
    out = [expected == OUT_OF_SCOPE for expected, _ in pairs]
    return Report(
        intents=_share(right),
        second_chance=_share(
            row["intent"] in {intent for intent, _ in read.ranking[:2]} | {read.intent}
            for row, read in zip(rows, understood, strict=True)
        ),
        macro_f1=_macro_f1(pairs),
        by_style=_shares_by((str(row.get("style", "?")) for row in rows), right),
        by_intent=_shares_by((row["intent"] for row in rows), right),
        out_of_scope_recall=_share(got == OUT_OF_SCOPE for expected, got in pairs if expected == OUT_OF_SCOPE),
        false_rejections=_share(got == OUT_OF_SCOPE for is_out, (_, got) in zip(out, pairs, strict=True) if not is_out),
        **_notions(rows, understood, programme),
        **_figures(rows, understood, read_figures),
        calibration_error=_calibration_error([read.confidence for read in understood], right),
        confusions=Counter(pair for pair in pairs if pair[0] != pair[1]),
        median_time=times[len(times) // 2],
        slowest_percent_time=times[min(len(times) - 1, int(len(times) * 0.99))],
    )


def _share(flags: Iterable[bool]) -> Share:
    listed = list(flags)
    return Share(sum(listed), len(listed))


def _shares_by(keys: Iterable[str], right: Iterable[bool]) -> dict[str, Share]:
    grouped: dict[str, list[bool]] = defaultdict(list)
    for key, is_right in zip(keys, right, strict=True):
        grouped[key].append(is_right)
    return {key: _share(grouped[key]) for key in sorted(grouped)}


def _macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """F1 = 2 · right ÷ (expected + understood), averaged over the intents that are expected or understood somewhere."""
    expected, got = Counter(e for e, _ in pairs), Counter(g for _, g in pairs)
    right = Counter(e for e, g in pairs if e == g)
    intents = expected.keys() | got.keys()
    return sum(2 * right[intent] / (expected[intent] + got[intent]) for intent in intents) / len(intents)


def _notions(
    rows: Sequence[Row], understood: Sequence[Understanding], programme: Mapping[str, int]
) -> dict[str, Share]:
    first, three, compared, computed = [], [], [], []
    for row, read in zip(rows, understood, strict=True):
        wanted = set(row.get("notions") or ())
        found = [programme[candidate.id] for candidate in read.notions if candidate.id in programme]
        if row["intent"] == "comparer" and row.get("match") != "any" and len(wanted) > 1:
            compared.append(wanted <= set(found[: len(wanted)]))
        elif wanted and row["intent"] == CALCULATION:
            # Each figure of a calculation may name a notion: which one comes first means nothing.
            computed.append(bool(wanted & set(found[:3])))
        elif wanted:
            first.append(bool(wanted & set(found[:1])))
            three.append(bool(wanted & set(found[:3])))
    return {
        "first_notion": _share(first),
        "three_notions": _share(three),
        "compared_notions": _share(compared),
        "computed_notion": _share(computed),
    }


def _figures(rows: Sequence[Row], understood: Sequence[Understanding], read_figures: ReadFigures) -> dict[str, Share]:
    read_right, bound_right = [], []
    for row, understanding in zip(rows, understood, strict=True):
        if not row.get("numbers"):
            continue
        left = list(read_figures(row["text"], [candidate.id for candidate in understanding.notions]))
        for expected in row["numbers"]:
            # One that is bound first: the same figure may also stand in the text as noise.
            same = sorted((figure for figure in left if _is(figure, expected)), key=lambda figure: not figure.bound)
            read_right.append(bool(same))
            bound_right.append(bool(same) and same[0].bound)
            if same:
                left.remove(same[0])
    return {"figures_read": _share(read_right), "figures_bound": _share(bound_right)}


def _is(figure: Figure, expected: Mapping[str, Any]) -> bool:
    value, unit = Decimal(str(expected["value"])), expected.get("unit")
    if unit in _WRITTEN_UNITS and figure.unit != unit:
        return False
    return figure.value == (value / 100 if unit == "pct" else value)


def _calibration_error(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """Expected calibration error: the gap between confidence and success, in tenths of confidence, weighted by size."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, is_right in zip(confidences, right, strict=True):
        bins[min(_BINS - 1, int(confidence * _BINS))].append((confidence, is_right))
    gaps = (abs(sum(confidence - is_right for confidence, is_right in group)) for group in bins.values())
    return sum(gaps) / len(right)


def check_leaks(training: Iterable[str], evaluation: Iterable[str]) -> None:
    """Raise ValueError, naming them, when evaluation sentences are also trained on, case, accents and marks apart."""
    known = {_bare(sentence) for sentence in training}
    leaked = sorted({sentence for sentence in evaluation if _bare(sentence) in known})
    if leaked:
        shown = " ; ".join(f"« {sentence} »" for sentence in leaked[:10])
        raise ValueError(
            f"{len(leaked)} phrases d'évaluation servent aussi à l'entraînement : retire-les de l'un des deux. {shown}"
        )


def _bare(sentence: str) -> str:
    return " ".join(words(fold(sentence)))
