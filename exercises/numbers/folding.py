"""A student's text in plain signs: lower case, no accent, ASCII digits and operators. Each sign knows its origin.

Invisible signs (zero width, marks of direction, combining marks) go; unbreakable spaces become U+00A0, other spaces a
plain one, so that a thousands space can be told from a gap.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

GLUE = "\u00a0"

_SIGNS = {
    **dict.fromkeys("’‘ʼ′´`ʹ٬", "'"),
    **dict.fromkeys("−–—‐‑‒―﹣－➖˗", "-"),
    **dict.fromkeys("×✕✖∗⋅∙＊", "*"),
    **dict.fromkeys("⁄∕", "/"),
    **dict.fromkeys("÷➗", "÷"),
    **dict.fromkeys("≈≃≅∼", "~"),
    **dict.fromkeys("→⇒➜➔⟶⟹", "→"),
    **dict.fromkeys("\u00a0\u202f\u2007\u2009", GLUE),
    "°": "°", **dict.fromkeys("\n\r\u2028\u2029\v\f", "\n"),
    "➕": "+", "⁻": "⁻", "٫": ",", "‚": ",", "٪": "%", "∶": ":", "º": "°",
}  # fmt: skip

_LONGEST_EXPANSION = 4
SUPERSCRIPTS = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9"}

# each replacement keeps the length, so that positions stay those of the folded text
_SAME_LENGTH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bhors[ -]taxes?\b|\bh\.t\b\.?"), "ht"),
    (re.compile(r"\btoutes?[ -]taxes?[ -]comprises?\b|\bt\.t\.c\b\.?"), "ttc"),
    (
        re.compile(
            r"(?<![\w)])(?:[:;]'?-?[)(dpo|/]+|[:;]'-?\(|=[)d]|x[d)]+)(?![\w(])|(?<=[\w)€%])[:;]'?-?[)(]+(?=\s|$)"
        ),
        "",
    ),
    (re.compile(r"<3+(?!\d)|\^\^+|[\^-]_+[\^-]|\bx[d]+\b"), ""),
)


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` in plain signs; `origin[i]` is the place of its i-th sign in `source`, and of its end last."""

    source: str
    text: str
    origin: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text stands in the source."""
        return (self.origin[start], self.origin[end - 1] + 1) if end > start else (self.origin[start],) * 2

    def is_upper(self, at: int) -> bool:
        """Whether the sign was a capital: « M » is a million, « m » a metre."""
        return self.source[self.origin[at]].isupper()


def fold(source: str) -> Folded:
    """Plain signs for `source`.

    >>> fold("１２,５ % À Noël").text == "12,5" + " " + "% a noel"
    True
    """
    signs = [_plain(character) for character in source]
    text = "".join(signs)
    origin: Sequence[int] = range(len(source) + 1)
    if any(len(plain) != 1 for plain in set(signs)):
        places = [place for place, plain in enumerate(signs) for _ in plain]
        origin = (*places, len(source))
    for pattern, short in _SAME_LENGTH:
        text = substituted(pattern, short, text)
    return Folded(source, text, origin)


def substituted(pattern: re.Pattern[str], sign: str, text: str) -> str:
    """`sign` in place of what the pattern finds, at the same length."""
    return pattern.sub(lambda found: sign.ljust(len(found[0])), text)


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    if character.isascii():
        return character.lower() if character >= " " else " "
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(character)
    if category in ("Cf", "Mn", "Me", "Cc", "Cs", "Co", "Cn"):
        return ""
    if category in ("No", "Nl"):
        # ½ and ² are read as such; ① or Ⅻ must not turn into digits
        return character
    if category in ("Zs", "So", "Sk"):
        return " "
    base = "".join(sign for sign in unicodedata.normalize("NFKD", character) if not unicodedata.combining(sign))
    base = base.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae").lower()
    return base if len(base) <= _LONGEST_EXPANSION else " "
