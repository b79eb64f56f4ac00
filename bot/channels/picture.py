"""A Picture → a PNG, each kind by its own module."""

from bot.channels.chart import draw_chart
from bot.channels.formula import draw_formula
from bot.channels.progress import draw_progress
from bot.reply import Chart, Formula, Picture, Progress


def draw_picture(picture: Picture) -> bytes:
    """The picture as PNG bytes. RuntimeError or ValueError when it can't be drawn: its `alt` is then read."""
    match picture:
        case Formula():
            return draw_formula(picture)
        case Chart():
            return draw_chart(picture)
        case Progress():
            return draw_progress(picture)
