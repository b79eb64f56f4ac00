"""Formulas drawn with typst, as a PNG that reads well on a phone, in light and dark themes alike."""

from bot.channels.typesetting import typeset
from bot.reply import Formula

_PIXELS_PER_INCH = 160


def draw_formula(formula: Formula) -> bytes:
    """The formula as PNG bytes. RuntimeError (of typst) when its source is not mathematics."""
    return typeset("formula.typ", {"formula": formula.formula, "alt": formula.alt}, "png", _PIXELS_PER_INCH)
