"""A number with what belongs to it: « 2 millions et demi d'euros HT », « 35 euros 50 », « 3 ans et 6 mois »."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from exercises.numbers import units, vocabulary
from exercises.numbers.folding import Folded
from exercises.numbers.lexing import Token
from exercises.numbers.values import Tax, Unit

_HALVES = frozenset({"demi", "demie", "demis", "demies"})
FRACTIONS = {
    "demi": 2, "demie": 2, "demis": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquieme": 5, "cinquiemes": 5,
    "sixieme": 6, "sixiemes": 6, "septieme": 7, "septiemes": 7, "huitieme": 8, "huitiemes": 8, "neuvieme": 9,
    "neuviemes": 9, "dixieme": 10, "dixiemes": 10, "douzieme": 12, "douziemes": 12, "vingtieme": 20, "vingtiemes": 20,
    "centieme": 100, "centiemes": 100, "millieme": 1000, "milliemes": 1000,
}  # fmt: skip
_COLLECTIVES = {
    "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "quinzaines": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100,
}  # fmt: skip
_SPOKEN = {"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "mil": 3, "milles": 3}
_PER_MILLE = Decimal("0.001")
_CENT = Decimal("0.01")
_MONTH_DAYS = 30
# more digits than are kept in the end: a third of 300 is 100
_EXACT = Context(prec=50)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, its unit and tax. `other`: a second reading; `parts`: the place of the last sign it takes, folded."""

    value: Decimal
    unit: Unit | None
    tax: Tax | None
    decimals: int | None
    other: Decimal | None
    start: int
    end: int
    noun: str | None = None
    power: int = 0
    spelled: bool = False
    scaled: bool = False
    share: bool = False

    @property
    def is_bare(self) -> bool:
        """Digits and nothing else: what is glued to them changes what they mean."""
        return self.unit is None and self.tax is None and not self.spelled and not self.scaled


class _Cursor:
    """The tokens of a text, and the place where the reading of one amount stands."""

    def __init__(self, folded: Folded, tokens: Sequence[Token], at: int, *, alone: bool) -> None:
        self.folded, self.tokens, self.at, self.alone = folded, tokens, at, alone

    def peek(self, ahead: int = 0) -> Token | None:
        place = self.at + ahead
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def text(self, ahead: int = 0) -> str:
        token = self.peek(ahead)
        return "" if token is None or token.kind == "newline" else token.text

    def is_number(self, ahead: int = 0) -> bool:
        token = self.peek(ahead)
        return token is not None and token.kind == "number" and not token.is_article

    def take(self, amount: Amount, tokens: int) -> Amount:
        self.at += tokens
        return replace(amount, end=self.tokens[self.at - 1].end)


def amount_at(folded: Folded, tokens: Sequence[Token], at: int, *, alone: bool) -> tuple[Amount, int] | None:
    """The amount that starts at token `at`, and the place of the token after it. `alone`: in an answer."""
    first = tokens[at]
    if first.kind != "number" or first.value is None:
        return None
    cursor = _Cursor(folded, tokens, at + 1, alone=alone)
    amount = Amount(
        first.value, None, None, None if first.spelled else first.decimals, first.other, first.start, first.end,
        power=_SPOKEN.get(first.text.split()[-1], 0) if first.spelled else 0, spelled=first.spelled,
    )  # fmt: skip
    if first.is_article and not _counts(cursor):
        return None
    amount = _half(_scaled(_fraction(amount, cursor), cursor), cursor)
    amount = _half(_cents(_with_unit(amount, cursor), cursor), cursor)
    amount = _taxed(_duration(amount, cursor), cursor)
    amount = _noun(amount, cursor)
    _skip_rate(cursor)
    return amount, cursor.at


def _counts(cursor: _Cursor) -> bool:
    """« un » before a unit is a number in an answer (« un an »), never in a message, where it is an article."""
    following = cursor.text()
    if following in FRACTIONS and following not in _HALVES:
        return True
    listed = following in units.UNITS or following in _COLLECTIVES or following in _HALVES
    return cursor.alone and (listed or following in ("pour", "virgule", "millier"))


def _fraction(amount: Amount, cursor: _Cursor) -> Amount:
    following = cursor.peek()
    if following is None:
        return amount
    if following.kind == "number" and following.text in "½¼¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞" and following.value is not None:
        return cursor.take(replace(amount, value=amount.value + following.value, decimals=None), 1)
    if following.text in FRACTIONS and following.kind == "word":
        value = _EXACT.divide(amount.value, Decimal(FRACTIONS[following.text]))
        return cursor.take(replace(amount, value=value, decimals=None, share=True), 1)
    if following.text in _COLLECTIVES:
        return cursor.take(replace(amount, value=amount.value * _COLLECTIVES[following.text], decimals=None), 1)
    return _mixed(amount, cursor)


def _mixed(amount: Amount, cursor: _Cursor) -> Amount:
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


def _scaled(amount: Amount, cursor: _Cursor) -> Amount:
    following = cursor.peek()
    if following is None:
        return amount
    if amount.spelled and not amount.share and following.kind == "number":
        return _continued(amount, cursor) if amount.power and cursor.alone else amount
    if following.text in ("cent mille", "cents mille"):
        return cursor.take(replace(_times(amount, 5), decimals=None), 1)
    if following.text in ("cent", "cents") and cursor.alone and not amount.spelled:
        return cursor.take(replace(amount, value=amount.value * 100, other=amount.value / 100), 1)
    if following.kind == "number" and following.spelled and following.value is not None:
        # « 20 mille cinq cents »: the words that follow the digits begin with the scale
        exponent = _SPOKEN.get(following.text.split()[0])
        if exponent is not None:
            rest = following.value - Decimal(10) ** exponent
            grown = _times(amount, exponent)
            last = _SPOKEN.get(following.text.split()[-1], 0)
            exact = grown.decimals if rest == 0 else None
            amount = cursor.take(replace(grown, value=grown.value + rest, power=last, decimals=exact), 1)
            return _continued(amount, cursor)
        return amount
    if following.kind != "word" or cursor.text(1) in ("²", "³"):
        return amount
    next_is_euro = cursor.text(1) in units.EURO_SIGNS
    capital = cursor.folded.is_upper(following.start)
    scale = units.scale(following.text, capital=capital, before_euro=next_is_euro)
    if scale is None:
        return amount
    amount = cursor.take(replace(_times(amount, scale.exponent), unit=scale.unit), 1)
    after = cursor.peek()
    glued = after is not None and after.kind == "number" and not after.spaced and after.decimals == 0
    if following.text == "k" and glued and after is not None and after.value is not None and len(after.text) in (1, 3):
        # « 15k5 » is 15 500, « 1k453 » is 1 453
        value = amount.value + after.value * (100 if len(after.text) == 1 else 1)
        return cursor.take(replace(amount, value=value, decimals=len(after.text) - 3), 1)
    return _continued(amount, cursor) if scale.spoken else amount


def _times(amount: Amount, exponent: int) -> Amount:
    decimals = None if amount.decimals is None else amount.decimals - exponent
    other = None if amount.other is None else amount.other.scaleb(exponent) + 0
    value = amount.value.scaleb(exponent) + 0
    return replace(amount, value=value, other=other, decimals=decimals, power=exponent, scaled=True)


def _continued(amount: Amount, cursor: _Cursor) -> Amount:
    """« 20 mille 500 », « 2 millions 300 mille »."""
    rest = cursor.peek()
    if rest is None or rest.kind != "number" or rest.value is None or rest.decimals or rest.spelled:
        return amount
    small = rest.value
    taken = 1
    after = cursor.peek(1)
    if after is not None and after.spelled and after.text in _SPOKEN:
        small, taken = small * Decimal(10) ** _SPOKEN[after.text], 2
    if 0 < small < Decimal(10) ** amount.power:
        return cursor.take(replace(amount, value=amount.value + small, decimals=0), taken)
    return amount


def _half(amount: Amount, cursor: _Cursor) -> Amount:
    """« 2 millions et demi », « 3 ans et demi », « 2 ans 1/2 »."""
    half = Decimal("0.5") * Decimal(10) ** amount.power
    if cursor.text() == "et" and cursor.text(1) in _HALVES and amount.unit not in ("pourcent", "pour_mille"):
        return cursor.take(replace(amount, value=amount.value + half, decimals=None), 2)
    if amount.unit in ("ans", "mois"):
        written = [cursor.text(ahead) for ahead in range(3)]
        taken = 1 if written[0] == "½" else 3 if written == ["1", "/", "2"] else 0
        if taken:
            return cursor.take(replace(amount, value=amount.value + half, decimals=None), taken)
    return amount


def _with_unit(amount: Amount, cursor: _Cursor) -> Amount:
    if cursor.text() in ("d", "de") and amount.power >= 3 and cursor.text(1) in units.EURO_SIGNS:
        cursor.at += 1
    word, after = cursor.text(), cursor.peek(1)
    if word == "pour" and after is not None and after.kind == "number" and after.text in ("cent", "100", "mille"):
        scale = _CENT if after.text != "mille" else _PER_MILLE
        unit: Unit = "pourcent" if after.text != "mille" else "pour_mille"
        return cursor.take(replace(amount, value=amount.value * scale, unit=unit, other=_part(amount, scale)), 2)
    if word == "p" and cursor.text(1) == "cent":
        return cursor.take(replace(amount, value=amount.value * _CENT, unit="pourcent", other=_part(amount, _CENT)), 2)
    if word in units.CENTS and word not in ("cent", "cents"):
        decimals = None if amount.decimals is None else amount.decimals + 2
        return cursor.take(replace(amount, value=amount.value * _CENT, unit="euro", decimals=decimals), 1)
    if word == "(" and cursor.text(1) in units.UNITS and cursor.text(2) == ")":
        cursor.at += 1
        amount = _with_unit(amount, cursor)
        cursor.at += 1
        return amount
    found = units.UNITS.get(word)
    if found is None or not _is_unit(word, cursor):
        return _unit_before(amount, cursor)
    scale = {"pourcent": _CENT, "pour_mille": _PER_MILLE}.get(found, Decimal(1))
    noun = word if found == "unites" and not word.startswith("unite") else None
    amount = replace(amount, value=amount.value * scale, unit=found, other=_part(amount, scale), noun=noun)
    amount = cursor.take(amount, 1)
    if found == "points" and cursor.text() == "de" and cursor.text(1) in ("pourcentage", "base"):
        divisor = 100 if cursor.text(1) == "base" else 1
        return cursor.take(replace(amount, value=amount.value / divisor), 2)
    while cursor.text() == word and word in "€%":
        cursor.at += 1
    return amount


def _part(amount: Amount, scale: Decimal) -> Decimal | None:
    return None if amount.other is None else amount.other * scale


def _is_unit(word: str, cursor: _Cursor) -> bool:
    token, after = cursor.peek(), cursor.peek(1)
    assert token is not None
    if word == "fois":
        return not cursor.is_number(1) and cursor.text(1) not in ("(", "plus", "moins")
    if word == "e" and after is not None and after.kind == "number":
        return after.decimals == 0 and len(after.text) == 2
    if word in ("points", "point"):
        # « deux points moyens », « 12 points de vente » count points that are no percentage points
        return cursor.text(1) not in ("moyens", "moyen", "relais") and cursor.text(2) not in units.PLACES
    if word in units.SHORT and word != "e":
        return after is None or after.kind != "word"
    return True


def _unit_before(amount: Amount, cursor: _Cursor) -> Amount:
    """« € 45 », « k€ 12 »: the sign before, when it does not belong to a number before it."""
    if amount.unit is not None:
        return amount
    place = next(at for at in range(cursor.at - 1, -1, -1) if cursor.tokens[at].start == amount.start)
    *_, far, middle, near = (None, None, None, *cursor.tokens[max(0, place - 3) : place])
    scaled = middle is not None and middle.text in ("k", "m")
    owner = far if scaled else middle
    if (
        near is None
        or (owner is not None and owner.kind == "number")
        or (cursor.tokens[place].spaced and not cursor.alone)
    ):
        return amount
    match near.text:
        case "€" | "eur" if scaled and cursor.alone:
            return replace(_times(amount, 3 if middle is not None and middle.text == "k" else 6), unit="euro")
        case "€" | "eur" | "chf" if not scaled:
            return replace(amount, unit="euro")
        case "%" if cursor.alone:
            return replace(amount, value=amount.value * _CENT, unit="pourcent", other=_part(amount, _CENT))
        case _:
            return amount


def _cents(amount: Amount, cursor: _Cursor) -> Amount:
    """« 35 euros 50 », « 2 euros et 5 centimes »; « 250 euros 5 » has two readings."""
    if (
        amount.unit != "euro"
        or amount.value != amount.value.to_integral_value()
        or amount.scaled
        or amount.other is not None
    ):
        return amount
    skip = 1 if cursor.text() == "et" else 0
    rest = cursor.peek(skip)
    if rest is None or rest.kind != "number" or rest.value is None or rest.decimals or not 0 <= rest.value < 100:
        return amount
    if cursor.text(skip + 1) in units.CENTS:
        return cursor.take(replace(amount, value=amount.value + rest.value * _CENT, decimals=2), skip + 2)
    if skip or rest.is_article or not _ends(cursor):
        return amount
    if (len(rest.text) == 2 and not rest.spelled) or (rest.spelled and rest.value >= 10):
        return cursor.take(replace(amount, value=amount.value + rest.value * _CENT, decimals=2), 1)
    if cursor.alone and len(rest.text) == 1:
        low, high = amount.value + rest.value * _CENT, amount.value + rest.value / 10
        return cursor.take(replace(amount, value=low, other=high, decimals=2), 1)
    return amount


def _ends(cursor: _Cursor) -> bool:
    """Whether the number at the cursor stands alone, without a unit of its own or a sign that links it to another."""
    after = cursor.text(1)
    return not (after and (after in "%€‰+-*/x=^" or after in units.UNITS or after in ("pour", "fois", "k", "mille")))


def _duration(amount: Amount, cursor: _Cursor) -> Amount:
    """« 3 ans et 6 mois », « 7 mois 12 jours » (a month has thirty), « 2 semaines et 3 jours »."""
    skip = 1 if cursor.text() == "et" or (cursor.text() == "," and cursor.alone) else 0
    rest, unit = cursor.peek(skip), units.UNITS.get(cursor.text(skip + 1))
    if rest is None or rest.kind != "number" or rest.value is None:
        return amount
    joined: tuple[Decimal, Unit] | None = None
    match amount.unit, unit:
        case "ans", "mois":
            joined = amount.value * 12 + rest.value, "mois"
        case "mois", "jours" if rest.value < _MONTH_DAYS:
            joined = amount.value + rest.value / _MONTH_DAYS, "mois"
        case "semaines", "jours":
            joined = amount.value * 7 + rest.value, "jours"
        case _:
            pass
    if joined is None:
        return amount
    decimals = None if unit == "jours" else rest.decimals
    longer = cursor.take(replace(amount, value=joined[0], unit=joined[1], decimals=decimals), skip + 2)
    return _duration(longer, cursor) if amount.unit == "ans" else longer


def _taxed(amount: Amount, cursor: _Cursor) -> Amount:
    closing = 1 if cursor.text() == "(" and cursor.text(2) == ")" else 0
    tax = units.TAXES.get(cursor.text(closing))
    return amount if tax is None else cursor.take(replace(amount, tax=tax), 1 + 2 * closing)


def _noun(amount: Amount, cursor: _Cursor) -> Amount:
    """The thing counted: it stays outside the number."""
    ahead = 1 if amount.power >= 3 and cursor.text() in ("de", "d") else 0
    while cursor.text(ahead) in vocabulary.ADJECTIVES:
        ahead += 1
    token = cursor.peek(ahead)
    if amount.unit is not None or token is None or token.kind != "word" or not vocabulary.is_noun(token.text):
        return amount
    after = cursor.peek(ahead + 1)
    if not cursor.alone and after is not None and after.kind == "number":
        # « achat 100 vente 150 »: the word is the name of the next number
        return amount
    return replace(amount, noun=token.text)


def _skip_rate(cursor: _Cursor) -> None:
    """« 45 € / mois », « 45 € par mois »: what it is counted by says nothing of the number."""
    after = cursor.peek(1)
    if cursor.text() in ("/", "par") and after is not None and after.kind == "word":
        cursor.at += 2
