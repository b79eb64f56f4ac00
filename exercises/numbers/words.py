"""French number words, with the spellings that students give them. text2num does the counting."""

from collections.abc import Sequence
from decimal import Decimal

from rapidfuzz.fuzz import ratio
from text_to_num import text2num

_SPELLINGS = {
    "zero": "zéro", "une": "un", "mil": "mille", "milles": "mille", "mile": "mille", "cents": "cent", "sent": "cent",
    "vingts": "vingt", "vint": "vingt", "vin": "vingt", "vins": "vingt", "ving": "vingt", "quatres": "quatre",
    "katre": "quatre", "catre": "quatre", "quatr": "quatre", "cinqs": "cinq", "sinq": "cinq", "cinc": "cinq",
    "sink": "cinq", "kinze": "quinze", "quinz": "quinze", "kinz": "quinze", "onz": "onze", "douz": "douze",
    "treiz": "treize", "trente": "trente", "trante": "trente", "trent": "trente", "quarente": "quarante",
    "karante": "quarante", "quarant": "quarante", "cinquente": "cinquante", "sinquante": "cinquante",
    "cinkante": "cinquante", "cincante": "cinquante", "cinquant": "cinquante", "soixente": "soixante",
    "soisante": "soixante", "soissante": "soixante", "swasante": "soixante", "soixant": "soixante",
    "sept": "sept", "septs": "sept", "huits": "huit", "uit": "huit", "neufs": "neuf", "nef": "neuf", "dis": "dix",
    "sis": "six", "seiz": "seize", "milions": "millions", "milion": "million", "miliard": "milliard",
    "miliards": "milliards",
}  # fmt: skip
# spellings that are words of their own: they count only beside another number word
_ONLY_IN_COMPANY = frozenset({"vin", "vins", "sent", "sis", "dis", "nef", "uit", "mile", "cents"})

_ALL = """
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
    cinquante soixante septante huitante octante nonante cent mille million millions milliard milliards
"""
_PLAIN = frozenset(_ALL.split())

VOCABULARY = (_PLAIN - {"zéro"}) | frozenset(_SPELLINGS)
SCALE_WORDS = frozenset({"mille", "mil", "milles", "cent", "cents", "million", "millions", "milliard", "milliards"})
_TENS = frozenset(
    {"vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "octante", "nonante"}
)
_LONGEST = 24
_ALIKE = 80


def count(words: Sequence[str]) -> tuple[Decimal, int] | None:
    """The number that the first words spell, and how many of them spell it; None when the first is no number word.

    >>> count(["douze", "mille", "cinq", "cents", "euros"]), count(["un", "exo"]), count(["vingt", "un"])
    ((Decimal('12500'), 4), (Decimal('1'), 1), (Decimal('21'), 2))
    """
    if not words or words[0] not in VOCABULARY or (words[0] in _ONLY_IN_COMPANY and not _in_company(words)):
        return None
    best: tuple[Decimal, int] | None = None
    spelled: list[str] = []
    for used, word in enumerate(words[:_LONGEST], 1):
        if word != "et" and word not in VOCABULARY:
            break
        plain = _SPELLINGS.get(word, word)
        if plain in ("un", "onze") and spelled and spelled[-1] in _TENS:
            spelled.append("et")
        spelled.append(plain)
        value = None if word == "et" else _spelled(" ".join(spelled))
        if value is not None:
            best = (value, used)
        elif word != "et":
            break
    return best


def digits(words: Sequence[str]) -> tuple[str, int] | None:
    """The decimals said after « virgule »: « zéro cinq » → "05", « vingt-cinq » → "25".

    >>> digits(["zero", "cinq", "pour", "cent"]), digits(["vingt", "cinq"])
    (('05', 2), ('25', 2))
    """
    zeros = 0
    while zeros < min(len(words), _LONGEST) and words[zeros] == "zero":
        zeros += 1
    rest = count(words[zeros:])
    if rest is None:
        return ("0" * zeros, zeros) if zeros else None
    return "0" * zeros + str(rest[0]), zeros + rest[1]


def looks_like_a_number(word: str) -> bool:
    """Whether a word that is no number word may be one misspelled: beside a number word, it makes it doubtful.

    >>> looks_like_a_number("quatorse"), looks_like_a_number("clients")
    (True, False)
    """
    return len(word) > 3 and word not in VOCABULARY and any(ratio(word, known) >= _ALIKE for known in _PLAIN)


def _in_company(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[1] in VOCABULARY - _ONLY_IN_COMPANY


def _spelled(words: str) -> Decimal | None:
    try:
        return Decimal(text2num(words, "fr"))
    except (ValueError, OverflowError):
        return None
