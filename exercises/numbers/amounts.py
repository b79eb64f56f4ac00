"""A number with what belongs to it: « 2 millions et demi d'euros HT », « 35 euros 50 », « 3 ans et 6 mois »."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from exercises.numbers import units, vocabulary
from exercises.numbers.cursor import Amount, Cursor
from exercises.numbers.folding import Folded
from exercises.numbers.lexing import Token
from exercises.numbers.scales import COLLECTIVES, FRACTIONS, HALVES, SPOKEN, fraction, half, scaled, times
from exercises.numbers.values import Unit

_PER_MILLE = Decimal("0.001")
_SHORTEST_PLURAL = 3
_LONGEST = 600
_CENT = Decimal("0.01")
_MONTH_DAYS = 30


def amount_at(folded: Folded, tokens: Sequence[Token], at: int, *, alone: bool) -> tuple[Amount, int] | None:
    """The amount that starts at token `at`, and the place of the token after it. `alone`: in an answer."""
    first = tokens[at]
    if first.kind != "number" or first.value is None:
        return None
    cursor = Cursor(folded, tokens, at + 1, alone=alone)
    amount = Amount(
        first.value, None, None, None if first.spelled else first.decimals, first.other, first.start, first.end,
        power=SPOKEN.get(first.text.split()[-1], 0) if first.spelled else 0, spelled=first.spelled,
    )  # fmt: skip
    if first.is_article and not _counts(cursor):
        return None
    amount = half(scaled(fraction(amount, cursor), cursor), cursor)
    amount = half(_cents(_with_unit(amount, cursor), cursor), cursor)
    amount = _taxed(_duration(amount, cursor), cursor)
    amount = _noun(amount, cursor)
    _skip_rate(cursor)
    return amount, cursor.at


def _counts(cursor: Cursor) -> bool:
    """« un » before a unit is a number in an answer (« un an »), never in a message, where it is an article."""
    following = cursor.text()
    if following in FRACTIONS and following not in HALVES:
        return True
    listed = following in units.UNITS or following in COLLECTIVES or following in HALVES
    return cursor.alone and (listed or following in ("pour", "virgule", "millier"))


def _with_unit(amount: Amount, cursor: Cursor) -> Amount:
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
    if found in ("ans", "mois", "trimestres") and amount.value > _LONGEST and cursor.is_number(1):
        # « 6000 an 1, 5500 an 2 »: the year has a number, the amount has no unit
        return amount
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


def _is_unit(word: str, cursor: Cursor) -> bool:
    token, after = cursor.peek(), cursor.peek(1)
    assert token is not None
    if word == "fois":
        return not cursor.is_number(1) and cursor.text(1) not in ("(", "plus", "moins")
    if word == "e" and after is not None and after.kind == "number":
        return after.decimals == 0 and len(after.text) == 2
    if word in ("points", "point"):
        # « deux points moyens », « 12 points de vente » count points that are no percentage points
        return cursor.text(1) not in ("moyens", "moyen", "relais") and cursor.text(2) not in units.PLACES
    if word == "j" and after is not None and after.kind == "word":
        # « 60 j à 7,5 % », « 150j ont rapporté », but « 5000 j'ai »
        return not token.spaced or after.text in units.AFTER_DAYS
    if word in units.SHORT and word != "e":
        return after is None or after.kind != "word"
    return True


def _unit_before(amount: Amount, cursor: Cursor) -> Amount:
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
            return replace(times(amount, 3 if middle is not None and middle.text == "k" else 6), unit="euro")
        case "€" | "eur" | "chf" if not scaled:
            return replace(amount, unit="euro")
        case "%" if cursor.alone:
            return replace(amount, value=amount.value * _CENT, unit="pourcent", other=_part(amount, _CENT))
        case _:
            return amount


def _cents(amount: Amount, cursor: Cursor) -> Amount:
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
    if skip or rest.is_article or not _ends(cursor) or (not cursor.alone and _counts_things(cursor)):
        return amount
    if (len(rest.text) == 2 and not rest.spelled) or (rest.spelled and rest.value >= 10):
        return cursor.take(replace(amount, value=amount.value + rest.value * _CENT, decimals=2), 1)
    if cursor.alone and len(rest.text) == 1:
        low, high = amount.value + rest.value * _CENT, amount.value + rest.value / 10
        return cursor.take(replace(amount, value=low, other=high, decimals=2), 1)
    return amount


def _ends(cursor: Cursor) -> bool:
    """Whether the number at the cursor stands alone, without a unit of its own or a sign that links it to another."""
    after = cursor.text(1)
    return not (after and (after in "%€‰+-*/x=^" or after in units.UNITS or after in ("pour", "fois", "k", "mille")))


def _counts_things(cursor: Cursor) -> bool:
    """« 15 000 euros 60 clients »: the number at the cursor counts what follows."""
    after = cursor.text(1)
    return len(after) > _SHORTEST_PLURAL and after.isalpha() and after[-1] in "sx" and after not in units.UNITS


def _duration(amount: Amount, cursor: Cursor) -> Amount:
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


def _taxed(amount: Amount, cursor: Cursor) -> Amount:
    closing = 1 if cursor.text() == "(" and cursor.text(2) == ")" else 0
    tax = units.TAXES.get(cursor.text(closing))
    return (
        amount if tax is None or amount.unit == "pourcent" else cursor.take(replace(amount, tax=tax), 1 + 2 * closing)
    )


def _noun(amount: Amount, cursor: Cursor) -> Amount:
    """The thing counted: it stays outside the number."""
    ahead = 1 if amount.power >= 3 and cursor.text() in ("de", "d") else 0
    first = ahead
    while cursor.text(ahead) in vocabulary.ADJECTIVES:
        ahead += 1
    token = cursor.peek(ahead)
    if amount.unit is not None or token is None or token.kind != "word":
        return amount
    # « les six derniers mois » counts months, and is no duration
    if not vocabulary.is_noun(token.text) and not (ahead > first and token.text in units.UNITS):
        return amount
    after = cursor.peek(ahead + 1)
    singular = token.text[-1] not in "sx"
    if not cursor.alone and after is not None and after.kind == "number" and singular:
        # « achat 100 vente 150 »: the word is the name of the next number
        return amount
    return replace(amount, noun=token.text)


def _skip_rate(cursor: Cursor) -> None:
    """« 45 € / mois », « 45 € par mois »: what it is counted by says nothing of the number."""
    after = cursor.peek(1)
    if cursor.text() in ("/", "par") and after is not None and after.kind == "word":
        cursor.at += 2
