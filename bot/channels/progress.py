"""Where a student is, drawn by typst in black and white: hatching and figures tell the states apart, no colour does."""

from dataclasses import asdict
from typing import Any

from bot.channels.typesetting import typeset
from bot.reply import Progress

_PIXELS_PER_INCH = 160


def draw_progress(progress: Progress) -> bytes:
    """The picture as PNG bytes."""
    return typeset("progress.typ", contents(progress), "png", _PIXELS_PER_INCH)


def contents(progress: Progress) -> dict[str, Any]:
    """What the template draws: the shares of each bar, and every text."""
    most = max((week.answers for week in progress.weeks), default=0) or 1
    return {
        "title": progress.title,
        "sections": [asdict(section) for section in progress.sections],
        "weeks": [
            {"name": week.name, "answers": week.answers, "right": week.right, "share": week.answers / most}
            for week in progress.weeks
        ],
        "mistakes": [{"name": name, "times": times} for name, times in progress.mistakes],
    }
