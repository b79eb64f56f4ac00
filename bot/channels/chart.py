"""Charts drawn with typst's own shapes, in black and white, as a PNG that reads well on a phone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise, product
from typing import Any

from bot.channels.typesetting import typeset
from bot.reply import Axis, Chart, Mark, Trace
from exercises import numbers

type Place = tuple[float, float]
"""Fractions of the frame, from its lower left corner."""

_PIXELS_PER_INCH = 180
_WIDTH, _HEIGHT, _SIZE = 380, 230, 13
"""The frame and the letters, in points: on a phone's screen, the letters are as large as those of the messages."""

_CHARACTER, _LINE = 0.52 * _SIZE, 1.3 * _SIZE
_INTERVALS = 5
_MOST_BAR_LABELS = 12
_BAR = 0.72
_ZERO = Decimal(0)
_NEAR_ZERO, _NOISE = Decimal("0.4"), Decimal("1e-9")
_NEAR, _SAMPLES = 5.0, 40


def draw_chart(chart: Chart) -> bytes:
    """The chart as PNG bytes. ValueError when it has no point."""
    return typeset("chart.typ", layout(chart), "png", _PIXELS_PER_INCH)


@dataclass(frozen=True, slots=True)
class Scale:
    """A graduated axis, from its first tick to its end."""

    ticks: tuple[Decimal, ...]
    end: Decimal

    def place(self, value: Decimal) -> float:
        """Where a value stands, from 0 (the first tick) to 1 (the end)."""
        return float((value - self.ticks[0]) / (self.end - self.ticks[0]))

    def labels(self, axis: Axis) -> list[tuple[float, str]]:
        """Each tick, where it is and as it is written."""
        return [(self.place(tick), numbers.show(tick, axis.unit)) for tick in self.ticks]


@dataclass(frozen=True, slots=True)
class Slots:
    """An axis with a place for each x, all as wide."""

    values: tuple[Decimal, ...]

    def place(self, value: Decimal) -> float:
        """The middle of the place of a value, from 0 to 1."""
        return (self.values.index(value) + 0.5) / len(self.values)

    def labels(self, axis: Axis) -> list[tuple[float, str]]:
        """The labels that fit: all, or one in so many."""
        every = -(-len(self.values) // _MOST_BAR_LABELS)
        return [(self.place(value), numbers.show(value, axis.unit)) for value in self.values[::every]]


def scale(values: Sequence[Decimal], *, from_zero: bool = False) -> Scale:
    """Round graduations around the values; whole ones where the values are whole; from zero where it is near.

    >>> [str(tick) for tick in scale((Decimal(1), Decimal(7))).ticks]
    ['0', '2', '4', '6', '8']
    """
    low, high = min(values), max(values)
    if from_zero or 0 <= low <= _NEAR_ZERO * high:
        low = min(low, _ZERO)
    if from_zero or _NEAR_ZERO * low <= high <= 0:
        high = max(high, _ZERO)
    if high - low <= abs(high) * _NOISE:
        high = low + 1
    step = _round_step((high - low) / _INTERVALS)
    if all(value == value.to_integral_value() for value in values):
        step = max(step, Decimal(1))
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    ticks = tuple(step * count for count in range(int(first), int(last) + 1))
    return Scale(ticks, ticks[-1])


def up_to_the_values(values: Sequence[Decimal]) -> Scale:
    """The same graduations, the axis ending with the values.

    >>> graduated = up_to_the_values((Decimal(1), Decimal(7)))
    >>> str(graduated.ticks[-1]), graduated.place(Decimal(7))
    ('6', 1.0)
    """
    graduated, end = scale(values), max(values)
    if end <= graduated.ticks[0]:
        return graduated
    return Scale(tuple(tick for tick in graduated.ticks if tick <= end), end)


def _round_step(width: Decimal) -> Decimal:
    """The first of 1, 2, 5, 10, 20… that is as wide."""
    power = Decimal(1).scaleb(width.adjusted())
    return next(step * power for step in (Decimal(1), Decimal(2), Decimal(5), Decimal(10)) if step * power >= width)


def layout(chart: Chart) -> dict[str, Any]:
    """What the template draws: the places of everything as fractions of the frame, and every text."""
    if not any(trace.points for trace in chart.traces):
        raise ValueError(f"Graphique « {chart.name} » : aucun point à dessiner")
    bars = [trace for trace in chart.traces if trace.style == "bars"]
    x, y = _x_axis(chart, bars), _y_axis(chart, bars)
    x_ticks, y_ticks = x.labels(chart.x), y.labels(chart.y)
    lines = [trace for trace in chart.traces if trace.style in ("line", "dashes") and trace.points]
    paths = [[(x.place(a), y.place(b)) for a, b in trace.points] for trace in lines]
    dots = [(x.place(a), y.place(b)) for trace in chart.traces if trace.style == "points" for a, b in trace.points]
    return {
        "width": _WIDTH,
        "height": _HEIGHT,
        "size": _SIZE,
        "margin": _CHARACTER * max(len(label) for _, label in y_ticks) + 8,
        "right": _CHARACTER * len(x_ticks[-1][1]) / 2,
        "title": chart.title,
        "x_label": chart.x.label,
        "y_label": chart.y.label,
        "x_ticks": x_ticks,
        "y_ticks": y_ticks,
        "zero": min(max(y.place(_ZERO), 0), 1),
        "legend": [{"style": trace.style, "name": trace.name, "rank": _rank(trace, bars)} for trace in chart.traces],
        "bars": list(_stacked(bars, x, y)),
        "lines": [{"style": trace.style, "points": path} for trace, path in zip(lines, paths, strict=True)],
        "dots": dots,
        "marks": _marks(chart.marks, x, y, [*dots, *(place for path in paths for place in _along(path))]),
    }


def _x_axis(chart: Chart, bars: Sequence[Trace]) -> Scale | Slots:
    match chart.kind:
        case "bars":
            return Slots(tuple(sorted({place for trace in bars for place, _ in trace.points})))
        case "curves":
            places = (place for trace in chart.traces for place, _ in trace.points)
            return up_to_the_values([*places, *(mark.x for mark in chart.marks)])


def _y_axis(chart: Chart, bars: Sequence[Trace]) -> Scale:
    heights = (height for trace in chart.traces if trace.style != "bars" for _, height in trace.points)
    values = [*_tops(bars), *heights, *(mark.y for mark in chart.marks)]
    return scale(values, from_zero=chart.kind == "bars")


def _rank(trace: Trace, bars: Sequence[Trace]) -> int:
    """Its place in the stack, which tells how it is filled."""
    return bars.index(trace) if trace in bars else 0


def _tops(bars: Sequence[Trace]) -> Iterator[Decimal]:
    heights: dict[Decimal, Decimal] = {}
    for trace in bars:
        for place, height in trace.points:
            heights[place] = heights.get(place, _ZERO) + height
            yield heights[place]


def _stacked(bars: Sequence[Trace], x: Scale | Slots, y: Scale) -> Iterator[dict[str, float]]:
    """The rectangles, each trace upon the one before."""
    heights: dict[Decimal, Decimal] = {}
    half = _BAR / 2 / max(1, len({place for trace in bars for place, _ in trace.points}))
    for rank, trace in enumerate(bars):
        for place, height in trace.points:
            foot = heights.get(place, _ZERO)
            heights[place] = foot + height
            ends = sorted((y.place(foot), y.place(heights[place])))
            middle = x.place(place)
            yield {"rank": rank, "left": middle - half, "right": middle + half, "bottom": ends[0], "top": ends[1]}


def _along(points: Sequence[Place]) -> Iterator[Place]:
    """Places all along a line."""
    for (x0, y0), (x1, y1) in pairwise(points):
        for part in range(_SAMPLES + 1):
            share = part / _SAMPLES
            yield x0 + share * (x1 - x0), y0 + share * (y1 - y0)


def _marks(marks: Sequence[Mark], x: Scale | Slots, y: Scale, drawn: Sequence[Place]) -> list[dict[str, Any]]:
    """The marks with the corner of their text, at the side where it covers least of what is drawn."""
    placed: list[dict[str, Any]] = []
    taken = [*drawn, *((x.place(mark.x), y.place(mark.y)) for mark in marks)]
    for mark in marks:
        point = (x.place(mark.x), y.place(mark.y))
        width, height = (_CHARACTER * len(mark.text) + 4) / _WIDTH, _LINE / _HEIGHT
        corner = min(_corners(point, width, height), key=lambda corner: _covered(corner, width, height, taken))
        placed.append({"point": point, "corner": corner, "text": mark.text})
        taken += _filled(corner, width, height)
    return placed


def _corners(point: Place, width: float, height: float) -> Iterable[Place]:
    """The upper left corner of a text: right or left of the point, above or below."""
    x, y = point
    beside, beyond = _NEAR / _WIDTH, _NEAR / _HEIGHT
    lefts = (min(x + beside, 1 - width), max(x - beside - width, 0))
    return product(lefts, (y + beyond + height, y - beyond))


def _covered(corner: Place, width: float, height: float, taken: Sequence[Place]) -> int:
    left, top = corner
    outside = left < 0 or left + width > 1 or top > 1 or top - height < 0
    inside = sum(left <= x <= left + width and top - height <= y <= top for x, y in taken)
    return inside + (len(taken) + 1 if outside else 0)


def _filled(corner: Place, width: float, height: float) -> Iterator[Place]:
    left, top = corner
    for across, down in product(range(11), range(5)):
        yield left + width * across / 10, top - height * down / 4
