"""What a student typed as an answer → a number, several possible numbers, or the reason why there is none."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from exercises.numbers.agreement import DATE, FORMULA, Worth, reconciled, same_percent, worth
from exercises.numbers.arithmetic import CalculationError
from exercises.numbers.cursor import Amount
from exercises.numbers.folding import Folded, fold
from exercises.numbers.phrases import Item, Sign, Word, items, statements
from exercises.numbers.saying import without_words
from exercises.numbers.values import Ambiguous, Read, Refused
from exercises.numbers.vocabulary import FILLERS, NAMES
from exercises.numbers.words import SCALE_WORDS, looks_like_a_number

_LONGEST_MESSAGE = 20_000
_LONGEST_ANSWER = 500
_MOST_STATEMENTS = 12
_MOST_CHOICES = 6
_MOST_DECIMALS = 30
_LARGEST = Decimal("1e15")
_REORDERED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LOSS_WORDS = """
    perte pertes perd perdu deficit deficitaire baisse baisser baisses diminution diminue recul chute negatif negative
    negativement
"""
_LOSSES = frozenset(_LOSS_WORDS.split())
_LETTER_FOR_DIGIT = re.compile(r"(?<![a-z\d])[oil][.,]?\d|\d[oil](?![a-z])|\d[oil]\d|(?<![a-z\d])[oil]{1,3}[.,]\d")
_MEASURES = frozenset({"kg", "km", "cm", "mm", "cl", "ml", "mn", "ok"})
_TWO_POINTS = re.compile(r"\d[.,]{2,}\d|\d·\d")
_FUNCTION = re.compile(r"\b(?:ln|log|exp|cos|sin|tan|f|g|abs|somme|sum|moyenne|max|min|round|arrondi)\(")
_FOIS_MOINS = re.compile(r"\bfois moins\b")
_NOT_A_NUMBER = re.compile(r"\b(?:nan|inf|infini\w*|infinity)\b")

_EXAMPLE = "Écris seulement le nombre, par exemple « 1\u202f200 » ou « 12,5\u202f% »."
_NO_NUMBER = f"Je ne vois pas de nombre. {_EXAMPLE}"
_TOO_LONG = f"C'est trop long pour que j'y trouve ta réponse. {_EXAMPLE}"
_TOO_MANY = f"Je vois plusieurs nombres et je ne sais pas lequel est ta réponse. {_EXAMPLE}"
_INFINITE = f"Ce n'est pas un nombre que je puisse vérifier. {_EXAMPLE}"
_TOO_LARGE = f"Ce nombre est trop grand ou a trop de chiffres. {_EXAMPLE}"
_MALFORMED = f"Je ne comprends pas la place des points, des virgules ou des espaces. {_EXAMPLE}"
_LETTERS = f"Je vois une lettre au milieu des chiffres (un O pour un zéro, une inconnue ?). {_EXAMPLE}"
_SPELLING = "Je ne suis pas sûr du nombre que tu as écrit en lettres. Écris-le en chiffres, par exemple « 1\u202f200 »."
_TIMES_LESS = f"Je ne sais pas lire « fois moins » : écris le coefficient ou le résultat. {_EXAMPLE}"
_NEGATED = f"Tu dis que ce n'est pas ce nombre-là : lequel est ta réponse ? {_EXAMPLE}"
_PARENTHESIS = "Une parenthèse n'est pas fermée, ou pas ouverte : vérifie ton calcul."
_KINDS = {
    "date": f"Je lis une date, pas un nombre. {_EXAMPLE}",
    "hour": f"Je lis une heure, pas un nombre. {_EXAMPLE}",
    "phone": f"Je lis un numéro de téléphone, pas un nombre. {_EXAMPLE}",
    "code": f"Je lis un code, pas un nombre. {_EXAMPLE}",
    "ordinal": f"Je lis un rang (1er, 2e…), pas un nombre. {_EXAMPLE}",
    "malformed": _MALFORMED,
}


class _UnreadableError(ValueError):
    """No number can be read; the message is the reason, for the student."""


def read(text: str) -> Read | Ambiguous | Refused:
    """The number typed as an answer, the numbers that it may be, or a sentence that says why there is none.

    A percentage is a fraction; a calculation is worked out; a calculation with its result is checked.

    >>> read("1.500"), read("12,5 %").value
    (Ambiguous(values=(Decimal('1500'), Decimal('1.500'))), Decimal('0.125'))
    """
    try:
        return _decided(text)
    except (_UnreadableError, CalculationError) as reason:
        return Refused(str(reason))


def _decided(text: str) -> Read | Ambiguous | Refused:
    if len(text) > _LONGEST_MESSAGE:
        raise _UnreadableError(_TOO_LONG)
    if _REORDERED.search(text):
        raise _UnreadableError(_MALFORMED)
    folded = fold(text)
    if len(folded.text.strip()) > _LONGEST_ANSWER:
        raise _UnreadableError(_TOO_LONG)
    folded = without_words(folded)
    found = items(folded)
    _check(folded, found)
    runs = statements(found)
    if not runs:
        return _without_number(text, folded, found)
    if len(runs) > _MOST_STATEMENTS:
        raise _UnreadableError(_TOO_MANY)
    words = frozenset(item.text for item in found if isinstance(item, Word))
    values = [worth(run, words) for run in runs]
    split = _split_decimal(folded, values)
    if split is not None:
        return _choices(split)
    kept = reconciled(values)
    if len({choice for value in kept for choice in value.choices}) == 1:
        return _one(next((value for value in kept if value.unit), kept[0]), text, words, found)
    if len(kept) == 1:
        return _one(kept[0], text, words, found)
    return _choices(choice for value in same_percent(kept) for choice in value.choices)


def _check(folded: Folded, found: Sequence[Item]) -> None:
    """_UnreadableError when something in the answer makes any number in it doubtful."""
    if "∞" in folded.text:
        raise _UnreadableError(_INFINITE)
    if _LETTER_FOR_DIGIT.search(folded.text) or any(
        isinstance(item, Word) and item.glued and len(item.text) < 3 and item.text not in _MEASURES for item in found
    ):
        raise _UnreadableError(_LETTERS)
    for item in found:
        if isinstance(item, Word) and item.kind in ("phone", "code", "malformed"):
            long = "e" in item.text or (
                item.kind == "malformed" and sum(sign.isdecimal() for sign in item.text) > _MOST_DECIMALS
            )
            raise _UnreadableError(_TOO_LARGE if long else _KINDS[item.kind])
    if _TWO_POINTS.search(folded.text):
        raise _UnreadableError(_MALFORMED)
    if _FUNCTION.search(folded.text):
        raise _UnreadableError(FORMULA)
    if _FOIS_MOINS.search(folded.text):
        raise _UnreadableError(_TIMES_LESS)
    opened = sum(isinstance(item, Sign) and item.text == "(" for item in found)
    if opened != sum(isinstance(item, Sign) and item.text == ")" for item in found):
        raise _UnreadableError(_PARENTHESIS)
    for place, item in enumerate(found):
        if isinstance(item, Amount) and item.spelled:
            _check_spelling(folded, found, place, item)


def _check_spelling(folded: Folded, found: Sequence[Item], place: int, amount: Amount) -> None:
    """Beside a number in words, a word that looks like another one: « kator mille » must not be 1 000."""
    around = [found[at] for at in (place - 1, place + 1) if 0 <= at < len(found)]
    for item in around:
        if (
            isinstance(item, Word)
            and item.kind == "word"
            and item.text not in FILLERS
            and looks_like_a_number(item.text)
        ):
            raise _UnreadableError(_SPELLING)
    before = found[place - 1] if place else None
    starts_with_scale = folded.text[amount.start : amount.end].split()[0] in SCALE_WORDS
    if starts_with_scale and isinstance(before, Word) and before.kind == "word" and before.text not in FILLERS | NAMES:
        raise _UnreadableError(_SPELLING)


def _without_number(text: str, folded: Folded, found: Sequence[Item]) -> Read:
    if _NOT_A_NUMBER.search(folded.text):
        raise _UnreadableError(_INFINITE)
    words = [item for item in found if isinstance(item, Word)]
    if [word.text for word in words] in (["un"], ["une"]):
        return Read(Decimal(1), None, None, text, None)
    for word in words:
        if word.kind in _KINDS:
            raise _UnreadableError(DATE if "/" in word.text else _KINDS[word.kind])
    raise _UnreadableError(_NO_NUMBER)


def _split_decimal(folded: Folded, values: Sequence[Worth]) -> tuple[Decimal, ...] | None:
    """« 12, 5 », « 12 ,5 », « 12. 5 »: a stray space, or two numbers."""
    if len(values) != 2 or not all(value.statement.is_plain for value in values):
        return None
    first, second = (value.statement.amounts[0] for value in values)
    typed = folded.text[second.start : second.end]
    comma = values[1].statement.before in ((",",), (".",)) or typed[:1] in (",", ".")
    digits = re.match(r"[.,]?(\d+)(?![.,]?\d)", typed)
    if not comma or digits is None or first.decimals != 0 or not first.is_bare:
        return None
    scale = second.value / Decimal(digits[1]) if typed[:1].isdigit() and int(digits[1]) else Decimal(1)
    return Decimal(f"{first.value}.{digits[1]}") * scale, values[0].value, values[1].value


def _one(read: Worth, text: str, words: frozenset[str], found: Sequence[Item]) -> Read | Ambiguous:
    before = read.statement.before
    value = read.value
    if before and before[-1] == "pas":
        raise _UnreadableError(_NEGATED)
    if before and before[-1] == "sur" and words & {"un", "une"} and value != 0:
        return _choices((1 / value, value))
    if abs(value) > _LARGEST or (read.decimals or 0) > _MOST_DECIMALS:
        raise _UnreadableError(_TOO_LARGE)
    if value != 0 and read.statement.is_plain and _sign_is_doubtful(read, words, found):
        return Ambiguous((value, -value))
    if set(read.others) - {value}:
        return _choices(read.choices)
    tax = read.tax
    stated = words & {"ht", "ttc"}
    if tax is None and len(stated) == 1 and read.unit in (None, "euro"):
        tax = "ht" if "ht" in stated else "ttc"
    return Read(value + 0, read.unit, tax, text, read.decimals)


def _sign_is_doubtful(read: Worth, words: frozenset[str], found: Sequence[Item]) -> bool:
    """« (3) » is −3 in accounts; « perte de 500 », « 5 % de moins » may be typed for −500, −5 %."""
    if read.statement.signs == "()":
        return len(found) == 3
    return read.statement.signs == "" and bool(words & _LOSSES or words & {"moins", "±"})


def _choices(values: Iterable[Decimal]) -> Ambiguous:
    distinct = tuple(dict.fromkeys(values))
    if len(distinct) > _MOST_CHOICES or any(abs(value) > _LARGEST for value in distinct):
        raise _UnreadableError(_TOO_MANY)
    return Ambiguous(distinct)
