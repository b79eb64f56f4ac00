"""Formulas drawn with typst, as a PNG that reads well on a phone, in light and dark themes alike."""

import typst

from bot.reply import Picture

_PAGE = '#set page(width: auto, height: auto, margin: 14pt, fill: white)\n#set text(size: 20pt, lang: "fr")\n$ {} $\n'
_PIXELS_PER_INCH = 160


def draw_formula(picture: Picture) -> bytes:
    """The picture's formula as PNG bytes. RuntimeError (of typst) when its source is not mathematics."""
    drawn = typst.compile(_PAGE.replace("{}", picture.formula).encode(), format="png", ppi=_PIXELS_PER_INCH)
    assert isinstance(drawn, bytes)
    return drawn
