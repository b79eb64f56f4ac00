"""What a student typed as an answer → a number, several possible numbers, or the reason why there is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from exercises.numbers.arithmetic import Operand, Uncomputable
from exercises.numbers.folding import Folded, fold
from exercises.numbers.phrases import Item, Sign, Statement, Word, items, said, statements
from exercises.numbers.showing import show
from exercises.numbers.units import COUNTED
from exercises.numbers.values import Ambiguous, Read, Refused, Tax, Unit
from exercises.numbers.words import close_to_a_number

_LONGEST_MESSAGE = 20_000
_LONGEST_ANSWER = 500
_MOST_STATEMENTS = 12
_MOST_CHOICES = 6
_LARGEST = Decimal("1e15")
_COARSEST = Decimal("0.2")
_MONTHS = {"mois": 1, "trimestres": 3, "ans": 12}
_REORDERED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LOSSES = frozenset(
    "perte pertes perd perdu deficit baisse baisser baisses diminution diminue recul chute negatif negative negativement "
    "deficitaire".split()
)
_LETTER_FOR_DIGIT = re.compile(r"(?<![a-z\d])[oil][.,]?\d|\d[oil](?![a-z])|\d[oil]\d|(?<![a-z\d])[oil]{1,3}[.,]\d")
_NOT_A_NUMBER = re.compile(r"∞|\b(?:nan|inf|infini\w*|infinity)\b")

_EXAMPLE = "Écris seulement le nombre, par exemple « 1\u202f200 » ou « 12,5\u202f% »."
_NO_NUMBER = f"Je ne vois pas de nombre. {_EXAMPLE}"
_TOO_LONG = f"C'est trop long pour que j'y trouve ta réponse. {_EXAMPLE}"
_TOO_MANY = f"Je vois plusieurs nombres et je ne sais pas lequel est ta réponse. {_EXAMPLE}"
_INFINITE = f"Ce n'est pas un nombre que je puisse vérifier. {_EXAMPLE}"
_TOO_LARGE = f"Ce nombre est trop grand ou a trop de chiffres. {_EXAMPLE}"
_MALFORMED = f"Je ne comprends pas la place des points, des virgules ou des espaces. {_EXAMPLE}"
_LETTERS = f"Je vois une lettre au milieu des chiffres (un O pour un zéro, une inconnue ?). {_EXAMPLE}"
_FORMULA = f"Je vois une formule avec des mots : remplace-les par leurs valeurs. {_EXAMPLE}"
_SPELLING = "Je ne suis pas sûr du nombre que tu as écrit en lettres. Écris-le en chiffres, par exemple « 1\u202f200 »."
_NEGATED = f"Tu dis que ce n'est pas ce nombre-là : lequel est ta réponse ? {_EXAMPLE}"
_PARENTHESIS = "Une parenthèse n'est pas fermée, ou pas ouverte : vérifie ton calcul."
_KINDS = {
    "date": f"Je lis une date, pas un nombre. Pour une division, écris-la avec ÷. {_EXAMPLE}",
    "hour": f"Je lis une heure, pas un nombre. {_EXAMPLE}",
    "phone": f"Je lis un numéro de téléphone, pas un nombre. {_EXAMPLE}",
    "code": f"Je lis un code, pas un nombre. {_EXAMPLE}",
    "ordinal": f"Je lis un rang (1er, 2e…), pas un nombre. {_EXAMPLE}",
    "malformed": _MALFORMED,
}


@dataclass(frozen=True, slots=True)
class _Value:
    """What a statement is worth; `others` are its second readings; `computed` when it comes from a calculation."""

    value: Decimal
    unit: Unit | None
    tax: Tax | None
    decimals: int | None
    others: tuple[Decimal, ...]
    computed: bool
    statement: Statement


class _No(ValueError):
    """No number can be read; the message is the reason, for the student."""


def read(text: str) -> Read | Ambiguous | Refused:
    """The number typed as an answer, the numbers that it may be, or a sentence that says why there is none.

    A percentage is a fraction; a calculation is worked out; a calculation with its result is checked.

    >>> read("1.500"), read("12,5 %").value
    (Ambiguous(values=(Decimal('1500'), Decimal('1.500'))), Decimal('0.125'))
    """
    try:
        return _decided(text)
    except (_No, Uncomputable) as reason:
        return Refused(str(reason))


def _decided(text: str) -> Read | Ambiguous | Refused:
    if len(text) > _LONGEST_MESSAGE:
        raise _No(_TOO_LONG)
    if _REORDERED.search(text):
        raise _No(_MALFORMED)
    folded = said(fold(text))
    found = items(folded) if len(folded.text.strip()) <= _LONGEST_ANSWER else []
    _check(folded, found)
    runs = statements(found)
    if not runs:
        alone = _article_alone(found)
        raise _No(alone) if alone else _No(_NO_NUMBER)
    if len(runs) > _MOST_STATEMENTS:
        raise _No(_TOO_MANY)
    words = {item.text for item in found if isinstance(item, Word)}
    values = [_value(run, words) for run in runs]
    lone = _special(values, found)
    if lone is not None:
        return _choices(lone)
    kept = _reconciled(values)
    if len(kept) == 1:
        return _one(kept[0], text, words)
    return _choices([value for each in kept for value in (each.value, *each.others)])
