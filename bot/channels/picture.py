"""A Picture → a PNG, each kind by its own module."""

from bot.channels.chart import draw_chart
from bot.channels.formula import draw_formula
from bot.reply import Chart, Formula, Picture


def draw_picture(picture: Picture) -> bytes:
    """The picture as PNG bytes. RuntimeError or ValueError when it can't be drawn: its `alt` is then read."""
    match picture:
        case Formula():
            return draw_formula(picture)
        case Chart():
            return draw_chart(picture)
