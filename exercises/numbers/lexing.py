"""Folded text → tokens: numbers, words, signs, and what has digits without being a number (dates, hours, labels)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import Literal

from exercises.numbers import words
from exercises.numbers.digits import CHUNK, numbers_in
from exercises.numbers.folding import SUPERSCRIPTS, Folded

Special = Literal["area", "science"]
Kind = Literal["number", "word", "sign", "newline", "label", "ordinal", "date", "hour", "phone", "code", "power"]

_MONTHS = """
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    janv fevr fev avr juil sept oct nov dec
"""
MONTHS = frozenset(_MONTHS.split())

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NO_MONTH_BEFORE = "".join(rf"(?<!\b{month}\ )" for month in sorted(MONTHS))
"""« janv 30 fev 45 »: each month has its figure, and « 30 fev » is no day."""
_PERIOD = (
    "trimestre|mois|annee|annuite|mensualite|echeance|ligne|versement|redevance|loyer"
    "|semestre|question|cas|semaine|jour|remise|rang|groupe|tranche|client|vente"
)
_SPECIAL_START = r"[\d+]|[a-z](?:\d|\ ?[+-])|co2|[kcd]m[23]|[jfmasond][a-z]{2}"
"""What the eight kinds below can begin with: one look, where each would look for itself."""
_SPECIAL = re.compile(
    rf"""
    (?={_SPECIAL_START})(?:
    (?P<date>(?<![\d.,/])(?:\d{{1,2}}([/.-])\d{{1,2}}\2(?:\d{{4}}|\d\d)|\d{{4}}([/-])\d\d\3\d\d)(?![\d/]|[.,]\d)
        |(?<![\d.,/])(?:0[1-9]/\d\d|[12]\d/0[1-9]|3[01]/0[1-9]|31/1[02]|30/11|(?<=\bau\ )\d{{1,2}}/\d{{1,2}}
            |\d{{1,2}}/(?:19|20)\d\d|(?:19|20)\d\d[/-]0[1-9])(?![\d/]|[.,]\d)
        |(?<![\d.,]){_NO_MONTH_BEFORE}(?:[12]?\d|3[01])\ ?(?:er\ )?\ ?(?:{_MONTH})\b(?:\ (?:19|20)\d\d\b)?
        |\b(?:{_MONTH})\ (?:19|20)\d\d\b)
    |(?P<phone>(?<![\d.,])(?:0[1-9]|\+33\ ?(?:\(0\)\ ?)?[1-9])(?:[ .\u00a0-]?\d\d){{4}}(?![\d]|[.,]\d))
    |(?P<code>(?<![\w.,])0x[0-9a-f]*[\da-f]\b|\b(?=[\da-f]*\d)(?=[\da-f]*[abdf])\d[\da-f]{{4,}}\b)
    |(?P<hour>(?<![\w.,])(?:[01]?\d|2[0-4])(?:\ ?h\ ?\d\d\b|\ ?h\b|:[0-5]\d(?![\d:])))
    |(?P<ordinal>(?<![\w.,])\d{{1,3}}\ ?(?:er|ere|re|eme|ieme|iem|nd|nde|emes|iemes)s?\b
        |(?<![\w.,])\d{{1,3}}e(?=\ (?:{_PERIOD})))
    |(?P<label>(?<!\w)(?:[abd-np-wyz]\d{{1,2}}|x\d{{1,2}}(?=\ *[=:])
        |[njt](?:[+-]\d{{1,2}}|\ [+-]\ [1-3])|[bc]\d[bc]|co2)(?!\d|[.,]\d|[a-z]|\ ?[%€]))
    |(?P<area>(?<=\d)[kcd]?m[23](?!\w))
    |(?P<science>(?<![\w.,])\d+(?:[.,]\d+)?e[+-]?\d{{1,6}}(?![\w]|[.,]\d))
    )
    """,
    re.VERBOSE,
)
_VULGAR = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8", "⅛": "0.125", "⅜": "0.375",
    "⅝": "0.625", "⅞": "0.875", "⅒": "0.1",
}  # fmt: skip
_THIRDS = {"⅓": 1, "⅔": 2}
_TOKEN = re.compile(
    rf"(?P<chunk>{CHUNK.pattern})|(?P<power>⁻?[{''.join(SUPERSCRIPTS)}]+)|(?P<vulgar>[{''.join(_VULGAR)}⅓⅔])"
    rf"|(?P<word>[^\W\d_]+)|(?P<newline>\n)|(?P<space>[\s\u00a0]+)|(?P<sign>.)"
)
_UNIT_AHEAD = re.compile(r"[ \u00a0]?(?:€|%|‰|e\b|eur|keur|k€|k\b|m€|ht\b|ttc\b)")
_SPECIAL_KINDS: tuple[Kind | Special, ...] = (
    "date", "phone", "code", "hour", "ordinal", "label", "area", "science",
)  # fmt: skip
_QUOTES = frozenset("'\"«»“”„")
_MOST_SPECIALS = 500
_MOST_WORDS = 24
_BLANK = "\x00"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the folded text. A number has `value` (None when malformed), `decimals` when typed in digits."""

    kind: Kind
    text: str
    start: int
    end: int
    spaced: bool
    value: Decimal | None = None
    decimals: int | None = None
    other: Decimal | None = None
    spelled: bool = False

    @property
    def is_article(self) -> bool:
        """« un », « une »: a number only in company (« un million », « un an »)."""
        return self.spelled and self.text in ("un", "une")


def lex(folded: Folded, *, alone: bool, most: int = 2_500) -> list[Token]:
    """The first `most` tokens of a text; `alone` when one number is expected (an answer)."""
    return _spelled(list(islice(_plain(folded.text, alone=alone), most)))


def _plain(text: str, *, alone: bool) -> Iterator[Token]:
    specials = list(islice(_SPECIAL.finditer(text), _MOST_SPECIALS))
    blanked = list(text)
    for found in specials:
        blanked[found.start() : found.end()] = _BLANK * (found.end() - found.start())
    rest = "".join(blanked)
    spaced, waiting = True, iter(specials)
    at = 0
    while at < len(rest):
        if rest[at] == _BLANK:
            found = next(waiting)
            yield _special(found, spaced=spaced)
            at, spaced = found.end(), False
            continue
        match = _TOKEN.match(rest, at)
        assert match is not None
        at = match.end()
        match match.lastgroup:
            case "space":
                spaced = True
                continue
            case "sign" if match[0] in _QUOTES:
                continue
            case "chunk":
                unit_follows = _UNIT_AHEAD.match(rest, at) is not None
                for number in numbers_in(match[0], match.start(), alone=alone, unit_follows=unit_follows):
                    yield Token(
                        "number", text[number.start : number.end], number.start, number.end, spaced,
                        number.value, number.decimals, number.other,
                    )  # fmt: skip
                    spaced = True
            case "word":
                yield Token("word", match[0], match.start(), at, spaced)
            case "power":
                yield Token("power", match[0], match.start(), at, spaced)
            case "vulgar":
                value = Decimal(_VULGAR[match[0]]) if match[0] in _VULGAR else Decimal(_THIRDS[match[0]]) / 3
                yield Token("number", match[0], match.start(), at, spaced, value)
            case "newline":
                yield Token("newline", "\n", match.start(), at, spaced)
            case _:
                yield Token("sign", match[0], match.start(), at, spaced)
        spaced = match.lastgroup == "newline"


def _special(found: re.Match[str], *, spaced: bool) -> Token:
    kind = next(name for name in _SPECIAL_KINDS if found[name])
    token = Token("label", found[0], found.start(), found.end(), spaced)
    match kind:
        case "area":
            return replace(token, kind="word")
        case "science":
            return _scientific(replace(token, kind="number"))
        case _:
            return replace(token, kind=kind)


def _scientific(token: Token) -> Token:
    """« 2e3 »; but « 35e50 » is 35,50 € in a text message, and « 1e10 » may be either."""
    mantissa, _, exponent = token.text.partition("e")
    digits = exponent.lstrip("+-")
    if exponent.isdecimal() and len(exponent) == 2 and mantissa.isdecimal():
        cents = Decimal(f"{mantissa}.{exponent}")
        power = Decimal(f"{mantissa}e{exponent}") if "10" <= exponent <= "12" else None
        return replace(token, value=cents, decimals=2, other=power)
    if len(digits) > 2:
        return token
    return replace(token, value=Decimal(f"{mantissa.replace(',', '.')}e{exponent}") + 0)


def _spelled(tokens: Sequence[Token]) -> list[Token]:
    """Number words gathered into numbers, « virgule » included."""
    read: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "word" and token.text in words.VOCABULARY:
            places = _number_words(tokens, at)
            found = words.count([tokens[place].text for place in places])
            if found is not None:
                last = places[found[1] - 1]
                text = " ".join(tokens[place].text for place in places[: found[1]])
                token = Token("number", text, token.start, tokens[last].end, token.spaced, found[0], spelled=True)
                at = last
        if token.kind == "number" and token.value is not None:
            token, at = _with_decimals(tokens, token, at)
        read.append(token)
        at += 1
    return read


def _number_words(tokens: Sequence[Token], at: int) -> list[int]:
    """The places of the number words that follow one another from `at`, « et » included, hyphens skipped."""
    places = [at]
    last = min(len(tokens), at + 2 * _MOST_WORDS)
    before, at = tokens[at].text, at + 1
    while at < last and len(places) < _MOST_WORDS:
        token = tokens[at]
        if token.text == "-" and not token.spaced and at + 1 < len(tokens) and not tokens[at + 1].spaced:
            at += 1
            token = tokens[at]
        word = token.text
        if token.kind != "word" or (word != "et" and word not in words.VOCABULARY) or word == before != "zero":
            break
        places.append(at)
        before, at = word, at + 1
    return places


def _with_decimals(tokens: Sequence[Token], whole: Token, at: int) -> tuple[Token, int]:
    """« trois virgule zéro cinq », « 3 virgule 5 », « trois point cinq »."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in ("virgule", "point") or "." in str(whole.value):
        return whole, at
    following = tokens[at + 2]
    if following.kind == "number" and following.decimals == 0 and not following.spelled:
        decimals, last = following.text, at + 2
    else:
        places = _number_words(tokens, at + 2)
        said = words.digits([tokens[place].text for place in places]) if following.kind == "word" else None
        if said is None:
            return whole, at
        decimals, last = said[0], places[said[1] - 1]
    if not decimals.isdecimal():
        return whole, at
    value = Decimal(f"{whole.value}.{decimals}")
    text = f"{whole.text} virgule {decimals}"
    return replace(whole, text=text, end=tokens[last].end, value=value, decimals=len(decimals), other=None), last
