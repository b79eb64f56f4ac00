"""Every number of a message or of an exercise statement, with its unit, its tax, what it counts and its role."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from exercises.numbers import units
from exercises.numbers.amounts import amount_at
from exercises.numbers.cursor import Amount
from exercises.numbers.folding import Folded, fold
from exercises.numbers.lexing import Token, lex
from exercises.numbers.roles import roles
from exercises.numbers.values import Figure, Role

_LONGEST = 10_000
_MOST = 500
_MOST_DIGITS = 15
_COEFFICIENT = re.compile(
    r"\bcoef\w*\.?(?: (?:multiplicateurs?|saisonniers?|saisonnalite|de|du|vente|marge|est|vaut|un|le|x|a))*\s*[:=]?\s*$"
)
_DECIMAL_NAME = re.compile(r"\b(?:coef\w*|taux|indice|alpha|beta|elasticite)\b(?: \w+)?\s*[:=]?\s*$")
_BETWEEN = re.compile(r"\s*(?:[,;/]|et|puis|ou|, ?puis|et puis|\s)\s*")
_NEGATIVE_BEFORE = frozenset({"de", "a", "est", ":", "="})
_TAX_LINKS = frozenset({":", "=", "de", "a", "est", "d"})
_BACK = 40


def figures(text: str) -> tuple[Figure, ...]:
    """The numbers of `text`, in order. A percentage is a fraction; a span is a stretch of `text` itself.

    Of a longer text the first 10 000 signs are read, and at most 500 numbers.
    Labels (« T1 », « x1 », « N-1 ») and ranks (« 1er ») are not numbers, nor are « un », « une ».

    >>> [(f.raw, f.value, f.noun) for f in figures("12 salariés à 35 euros 50")]
    [('12', Decimal('12'), 'salaries'), ('35 euros 50', Decimal('35.50'), None)]
    """
    folded = fold(text[:_LONGEST])
    tokens = lex(folded, alone=False)
    amounts: list[Amount] = []
    fixed: dict[int, Role] = {}
    at = 0
    while at < len(tokens) and len(amounts) < _MOST:
        special = _special(tokens[at], folded)
        fixed.update((found.start, role) for found, role in special)
        amounts.extend(found for found, _ in special)
        read = None if special else _fraction(tokens, at) or amount_at(folded, tokens, at, alone=False)
        if read is None:
            at += 1
            continue
        amount, after = read
        if _counts(tokens, at, amount):
            amounts.append(_signed(tokens, at, _single_reading(folded, amount)))
        at = after
    found_roles = [fixed.get(amount.start, role) for amount, role in zip(amounts, roles(folded, amounts), strict=True)]
    amounts = _with_taxes(tokens, _with_shared_unit(folded, amounts, found_roles), found_roles)
    return tuple(_figure(folded, amount, role) for amount, role in zip(amounts, found_roles, strict=True))


def _special(token: Token, folded: Folded) -> list[tuple[Amount, Role]]:
    """The numbers of a date, an hour, a telephone number: read, so that nobody takes them for figures."""
    if token.kind not in ("date", "hour", "phone", "code"):
        return []
    role: Role = "date" if token.kind in ("date", "hour") else "reference"
    stretches = [(found.start(), found.end()) for found in re.finditer(r"\d+", token.text)]
    if role == "reference":
        stretches = [(0, len(token.text))]
    return [
        (_bare(Decimal(re.sub(r"\D", "", token.text[start:end]) or 0), token.start + start, token.start + end), role)
        for start, end in stretches
    ]


def _bare(value: Decimal, start: int, end: int) -> Amount:
    return Amount(value, None, None, 0, None, start, end)


def _fraction(tokens: Sequence[Token], at: int) -> tuple[Amount, int] | None:
    """« 1/3 », but not « 2/10 net 30 », « 80/20 » nor « 1/2/3 »."""
    stretch = tokens[at : at + 3]
    if len(stretch) < 3 or stretch[1].text != "/" or stretch[1].spaced or stretch[2].spaced:
        return None
    top, bottom = stretch[0], stretch[2]
    around = {token.text for token in (*tokens[max(0, at - 1) : at], *tokens[at + 3 : at + 4])}
    if top.decimals != 0 or bottom.decimals != 0 or top.value is None or bottom.value is None or around & {"net", "/"}:
        return None
    if not 0 < top.value < bottom.value <= 12:
        return None
    return replace(_bare(top.value / bottom.value, top.start, bottom.end), decimals=None), at + 3


def _counts(tokens: Sequence[Token], at: int, amount: Amount) -> bool:
    """« un vélo neuf » and « les deux » say no number; nobody writes sixteen digits in an exercise."""
    if abs(amount.value) >= Decimal(10) ** _MOST_DIGITS:
        return False
    alone = amount.spelled and amount.unit is None and amount.noun is None
    before = tokens[at - 1].text if at else ""
    if alone and tokens[at].text == "neuf":
        return False
    few = amount.unit is None and amount.noun is None and amount.decimals in (0, None) and 2 <= amount.value <= 5
    return not (few and before in ("les", "ces", "nos", "tes", "mes") and (amount.spelled or amount.tax is not None))


def _single_reading(folded: Folded, amount: Amount) -> Amount:
    """Of « 1.500 » or « 1,500 », the reading that the unit or the name before makes likely."""
    before = folded.text[max(0, amount.start - _BACK) : amount.start]
    if amount.unit is None and _COEFFICIENT.search(before):
        amount = replace(amount, unit="coefficient", noun=None)
    if amount.other is None:
        return amount
    small, large = sorted((amount.value, amount.other))
    if amount.unit in ("pourcent", "pour_mille", "coefficient") or _DECIMAL_NAME.search(before):
        return replace(amount, value=small, other=None, decimals=3)
    if amount.unit == "euro":
        return replace(amount, value=large, other=None, decimals=0)
    return replace(amount, other=None)


def _signed(tokens: Sequence[Token], at: int, amount: Amount) -> Amount:
    """A minus glued to the number and not to what precedes: « puis -10 % », but not « 1200 - 10 % » nor « 10-12 »."""
    before = tokens[at - 1] if at else None
    earlier = tokens[at - 2] if at > 1 else None
    if before is None or before.text not in ("-", "moins"):
        return amount
    if before.text == "moins":
        negative = earlier is None or earlier.kind == "newline" or earlier.text in _NEGATIVE_BEFORE
    else:
        free = earlier is None or (before.spaced and earlier.kind != "number" and earlier.text not in "%€)")
        negative = not tokens[at].spaced and (free or (earlier is not None and earlier.text in (":", "=", "(")))
    return replace(amount, value=-amount.value, start=before.start) if negative else amount


def _with_shared_unit(folded: Folded, amounts: list[Amount], found_roles: Sequence[Role]) -> list[Amount]:
    """« 220, 340 et 350 k€ », « 10 puis 5 % »: the unit of the last is that of the list."""
    read = list(amounts)
    shared: set[int] = set()
    for place in range(len(read) - 2, -1, -1):
        amount, following = read[place], read[place + 1]
        between = folded.text[amount.end : following.start]
        plain = amount.unit is None and amount.noun is None and amount.tax is None and amount.power == 0
        if not plain or found_roles[place] != "figure" or found_roles[place + 1] != "figure":
            continue
        linked = between.strip() in ("et", "puis", "ou", "/") or (place + 1 in shared and between.strip() == ",")
        if following.unit == "pourcent" and linked and 0 < amount.value <= 100:
            shared.add(place)
            read[place] = replace(amount, value=amount.value / 100, unit="pourcent")
        elif following.unit == "euro" and following.power and _BETWEEN.fullmatch(between) and amount.value < 10_000:
            value = amount.value.scaleb(following.power) + 0
            decimals = None if amount.decimals is None else amount.decimals - following.power
            read[place] = replace(amount, value=value, unit="euro", power=following.power, decimals=decimals)
    return read


_LEAST_TAXED = 30


def _with_taxes(tokens: Sequence[Token], amounts: list[Amount], found_roles: Sequence[Role]) -> list[Amount]:
    """HT or TTC said just before a number (« prix HT : 60 € »), or after what it buys (« 60 € de marchandises HT »)."""
    read = list(amounts)
    starts = {amount.start: place for place, amount in enumerate(read)}
    ends = {amount.end: place for place, amount in enumerate(read)}
    for at, token in enumerate(tokens[1:], 1):
        place = starts.get(token.start)
        if (
            place is not None
            and tokens[at - 1].text == "tva"
            and read[place].unit is None
            and read[place].value < _LEAST_TAXED
        ):
            # « tva 20 ht ? »: the 20 is the rate, and « ht » the question
            read[place] = replace(read[place], tax=None)
    taken = {place for place, amount in enumerate(read) if amount.tax is not None}
    for at, token in enumerate(tokens):
        tax = units.TAXES.get(token.text)
        if tax is None or token.end in ends:
            continue
        after = at + 1
        while after < min(len(tokens), at + 3) and tokens[after].text in _TAX_LINKS:
            after += 1
        place = starts.get(tokens[after].start) if after < len(tokens) else None
        if place is None and not (at + 1 < len(tokens) and tokens[at + 1].text == "?"):
            place = next(
                (ends[tokens[back].end] for back in range(at - 2, max(-1, at - 5), -1)
                 if tokens[back].end in ends and tokens[back + 1].text in ("de", "d")), None,
            )  # fmt: skip
        if place is None or place in taken or found_roles[place] != "figure":
            continue
        if read[place].unit in (None, "euro"):
            read[place] = replace(read[place], tax=tax)
            taken.add(place)
    return read


def _figure(folded: Folded, amount: Amount, role: Role) -> Figure:
    span = folded.span(amount.start, amount.end)
    raw = folded.source[span[0] : span[1]]
    noun = amount.noun if role in ("figure", "rounding") else None
    return Figure(amount.value + 0, amount.unit, amount.tax, span, raw, noun, amount.decimals, role)
