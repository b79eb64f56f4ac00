"""What multiplies or completes a number: « trois quarts », « 2 1/2 », « 2 millions 300 mille », « et demi »."""

from dataclasses import replace
from decimal import Context, Decimal

from exercises.numbers import units
from exercises.numbers.cursor import Amount, Cursor

HALVES = frozenset({"demi", "demie", "demis", "demies"})
FRACTIONS = {
    "demi": 2, "demie": 2, "demis": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquieme": 5, "cinquiemes": 5,
    "sixieme": 6, "sixiemes": 6, "septieme": 7, "septiemes": 7, "huitieme": 8, "huitiemes": 8, "neuvieme": 9,
    "neuviemes": 9, "dixieme": 10, "dixiemes": 10, "douzieme": 12, "douziemes": 12, "vingtieme": 20, "vingtiemes": 20,
    "centieme": 100, "centiemes": 100, "millieme": 1000, "milliemes": 1000,
}  # fmt: skip
COLLECTIVES = {
    "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "quinzaines": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100,
}  # fmt: skip
SPOKEN = {"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "mil": 3, "milles": 3}
# more digits than are kept in the end: a third of 300 is 100
_EXACT = Context(prec=50)


def fraction(amount: Amount, cursor: Cursor) -> Amount:
    """« 2½ », « trois quarts », « 2 douzaines », « 2 1/2 »."""
    following = cursor.peek()
    if following is None:
        return amount
    if following.kind == "number" and following.text in "½¼¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞" and following.value is not None:
        return cursor.take(replace(amount, value=amount.value + following.value, decimals=None), 1)
    if following.text in FRACTIONS and following.kind == "word":
        value = _EXACT.divide(amount.value, Decimal(FRACTIONS[following.text]))
        return cursor.take(replace(amount, value=value, decimals=None, share=True), 1)
    if following.text in COLLECTIVES:
        return cursor.take(replace(amount, value=amount.value * COLLECTIVES[following.text], decimals=None), 1)
    return _mixed(amount, cursor)


def _mixed(amount: Amount, cursor: Cursor) -> Amount:
    """« 2 1/2 »: a whole number, then a proper fraction."""
    top, bottom = cursor.peek(), cursor.peek(2)
    if top is None or bottom is None or cursor.text(1) != "/" or top.value is None or bottom.value is None:
        return amount
    if (
        top.decimals == bottom.decimals == amount.decimals == 0
        and 0 < top.value < bottom.value <= 10
        and not cursor.is_number(3)
    ):
        return cursor.take(replace(amount, value=amount.value + top.value / bottom.value, decimals=None), 3)
    return amount


def scaled(amount: Amount, cursor: Cursor) -> Amount:
    """« 15k », « 15k5 », « 2 M€ », « 20 mille cinq cents », « 12 cents » (hundreds, or centimes)."""
    following = cursor.peek()
    if following is None:
        return amount
    if amount.spelled and not amount.share and following.kind == "number":
        return _continued(amount, cursor) if amount.power and cursor.alone else amount
    if following.text in ("cent mille", "cents mille"):
        return cursor.take(replace(times(amount, 5), decimals=None), 1)
    if following.text in ("cent", "cents") and cursor.alone and not amount.spelled:
        return cursor.take(replace(amount, value=amount.value * 100, other=amount.value / 100), 1)
    if following.kind == "number" and following.spelled and following.value is not None:
        # « 20 mille cinq cents »: the words that follow the digits begin with the scale
        exponent = SPOKEN.get(following.text.split()[0])
        if exponent is not None:
            rest = following.value - Decimal(10) ** exponent
            grown = times(amount, exponent)
            last = SPOKEN.get(following.text.split()[-1], 0)
            exact = grown.decimals if rest == 0 else None
            amount = cursor.take(replace(grown, value=grown.value + rest, power=last, decimals=exact), 1)
            return _continued(amount, cursor)
        return amount
    if following.kind != "word" or cursor.text(1) in ("²", "³"):
        return amount
    next_is_euro = cursor.text(1) in units.EURO_SIGNS
    capital = cursor.folded.is_upper(following.start)
    scale = units.scale(following.text, capital=capital, before_euro=next_is_euro)
    if scale is None or (capital and cursor.text(1) == "="):
        # « F = 3 M = 4 » names the next one
        return amount
    amount = cursor.take(replace(times(amount, scale.exponent), unit=scale.unit), 1)
    after = cursor.peek()
    glued = after is not None and after.kind == "number" and not after.spaced and after.decimals == 0
    if following.text == "k" and glued and after is not None and after.value is not None and len(after.text) in (1, 3):
        # « 15k5 » is 15 500, « 1k453 » is 1 453
        value = amount.value + after.value * (100 if len(after.text) == 1 else 1)
        return cursor.take(replace(amount, value=value, decimals=len(after.text) - 3), 1)
    return _continued(amount, cursor) if scale.spoken else amount


def times(amount: Amount, exponent: int) -> Amount:
    """The amount times a power of ten: the decimals known are fewer, so many zeros are not significant."""
    decimals = None if amount.decimals is None else amount.decimals - exponent
    other = None if amount.other is None else amount.other.scaleb(exponent) + 0
    value = amount.value.scaleb(exponent) + 0
    return replace(amount, value=value, other=other, decimals=decimals, power=exponent, scaled=True)


def _continued(amount: Amount, cursor: Cursor) -> Amount:
    """« 20 mille 500 », « 2 millions 300 mille »."""
    rest = cursor.peek()
    if rest is None or rest.kind != "number" or rest.value is None or rest.decimals or rest.spelled:
        return amount
    small = rest.value
    taken = 1
    after = cursor.peek(1)
    if after is not None and after.spelled and after.text in SPOKEN:
        small, taken = small * Decimal(10) ** SPOKEN[after.text], 2
    if 0 < small < Decimal(10) ** amount.power:
        return cursor.take(replace(amount, value=amount.value + small, decimals=0), taken)
    return amount


def half(amount: Amount, cursor: Cursor) -> Amount:
    """« 2 millions et demi », « 3 ans et demi », « 2 ans 1/2 »."""
    half = Decimal("0.5") * Decimal(10) ** amount.power
    if cursor.text() == "et" and cursor.text(1) in HALVES and amount.unit not in ("pourcent", "pour_mille"):
        return cursor.take(replace(amount, value=amount.value + half, decimals=None), 2)
    if amount.unit in ("ans", "mois"):
        written = [cursor.text(ahead) for ahead in range(3)]
        taken = 1 if written[0] == "½" else 3 if written == ["1", "/", "2"] else 0
        if taken:
            return cursor.take(replace(amount, value=amount.value + half, decimals=None), taken)
    return amount
