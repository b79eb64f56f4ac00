"""How statements about quarters are noted: « 2022 : T1 120, T2 180, T3 240, T4 160 », « A1 80/120/150/90 », « moyennes
mobiles… de T3 2022 à T2 2023 », « coef saisonniers T1 ? T2 ? T3 ? T4 ? »."""

import re

from exercises.reading.words.rewriting import replaced
from exercises.reading.words.text import fold

_QUARTERLY = re.compile(r"\bt[1-4]\b|\btrim|\bsaison|\bmobiles?\b|\bmm")
_VALUE = r"(\d[\d.]*(?:,\d+)?)"
_MARK = r" ?(?:,|;|/|\||-|\u2013)? ?"
_YEAR_OF_QUARTERS = re.compile(
    rf"\bt1 ?[:=]? {_VALUE}{_MARK}t2 ?[:=]? {_VALUE}{_MARK}t3 ?[:=]? {_VALUE}{_MARK}t4 ?[:=]? {_VALUE}(?![\d,])"
)
_NUMBERED_YEAR = re.compile(
    rf"\ba ?(\d)(?: ?: ?| ){_VALUE} ?[/;,–-]? ?{_VALUE} ?[/;,–-]? ?{_VALUE} ?[/;,–-]? ?{_VALUE}(?![\d,/])"
)
_FOUR_QUARTERS = re.compile(
    r"\(? ?\bt1 ?(?:a|-|\u2013|->|\u2192|/|,|;|\?)? ?(?:t2 ?[/,;?-]? ?t3 ?[/,;?-]? ?)?t4\b ?\)?"
)
_COEFFICIENTS = re.compile(r"\b(?:coefs?|coeffs?|coefficients?) saisonniers? ?(?:des |de )?[:(]? ?$")
_THE_FOUR = re.compile(r"\b(?:les )?(?:quatre|4) (?:coefficients?|coefs?|coeffs?)\b(?: saisonniers?)?")
_MEAN = r"(?:la |sa )?moy(?:enne)?"
_OF_ALL = rf"{_MEAN}(?: trimestrielle| mensuelle)? generale"
_DEFINED = re.compile(
    rf"(?:[:=] ?)?{_MEAN} (?:de ce|de chaque|du|d'un) (?:trimestre|mois) ?"
    rf"(?:et|rapportee a|divisee par|sur|/|÷) ?{_OF_ALL}"
)
"""« le rapport entre la moyenne de ce trimestre et la moyenne générale »."""
_DEFINITION = re.compile(rf"[^.;?\n/]{{0,120}}\b(?:est|c'est|=|vaut)[^.;?\n/]{{0,60}}{_DEFINED.pattern}")
_MOVING = re.compile(r"\bmoy\w* ?mobiles?\b|\bmmc?\d?\b|\bmobiles? centrees?\b")
_PERIOD = r"t[1-4](?: ?(?:de |en )?(?:l')?(?:annee |an |a)?(?:(?:19|20)?\d\d|\d)\b)?"
_ASKED = re.compile(
    rf"[,:]? ?\b(?:de |du |pour |d'|le |les )?{_PERIOD} ?\??"
    rf"(?: ?(?:,|;|/|et|puis|a|au|jusqu'au?|-|\u2013|->|\u2192)? ?(?:de |du |pour |le )?{_PERIOD} ?\??)+"
    r"(?: de l'annee (?:19|20)?\d{1,2})?"
)
_THIS_LIST = re.compile(r"\b(liss(?:ez|er|e)) (?:cette |la )serie\b(?: chronologique)?")
_ORDER = re.compile(r"\b(ordre)(\d{1,2})\b")
_WEIGHTED = re.compile(r"\( ?(?:les )?(?:deux )?(?:valeurs )?extr[^()]{0,50}\)")
_SEASONS = 4
_ORDINALS = {
    "deuxieme": 2,
    "troisieme": 3,
    "quatrieme": 4,
    "cinquieme": 5,
    "sixieme": 6,
    "2e": 2,
    "3e": 3,
    "4e": 4,
    "5e": 5,
}
_SEASON_OF_A_YEAR = re.compile(
    r"\b(?:chacun des |chaque |des |les |t1 a t4)(?:quatre |4 )?(?:trimestres? )?(?:de |d')?"
    rf"(?:(?:la |l')?(?P<ordinal>{'|'.join(_ORDINALS)}) annee"
    r"|(?: ?de )?l'?annee (?P<number>[2-6])\b| ?annee (?P<numbered>[2-6])\b)"
)
_SOME_OF_A_YEAR = re.compile(
    rf"\b(?:du |le |au )?t([1-4]) et (?:du |le |au )?t([1-4]) de la ({'|'.join(_ORDINALS)}) annee"
    r"(?! ?\( ?(?:x|t|rangs?)\b)"
)
_RANKS_AFTER = re.compile(r" ?\( ?(?:x|t|rangs?) ?=? ?\d")


def by_the_quarter(text: str) -> str:
    """The text whose years of quarters are lists, where all four coefficients, or all moving averages, are asked for
    when some of them are named one by one.

    >>> by_the_quarter("2022 : T1 12, T2 18, T3 24, T4 16. 2023 : T1 13, T2 19, T3 25, T4 17. mm4 T3 22 à T2 23 ?")
    '2022 : 12 ; 18 ; 24 ; 16. 2023 : 13 ; 19 ; 25 ; 17. mm4 ?'
    >>> by_the_quarter("coef saisonniers T1 ? T2 ? T3 ? T4 ?")
    'coefficients saisonniers ?'
    """
    if _QUARTERLY.search(fold(text)) is None:
        return text
    text = replaced(_ORDER, text, lambda found: f"{found[1]} {found[2]}")
    if len(_YEAR_OF_QUARTERS.findall(fold(text))) > 1:
        text = replaced(_YEAR_OF_QUARTERS, text, lambda found: " ; ".join(found.groups()))
    text = replaced(_NUMBERED_YEAR, text, lambda found: f"; année {found[1]} : {' ; '.join(found.groups()[1:])} ;")
    return _with_all_asked(text)


def _with_all_asked(text: str) -> str:
    """All the coefficients, or all the moving averages, rather than some of them by their quarters."""
    folded = fold(text)
    if _MOVING.search(folded) is not None:
        last = max((found.end() for found in _MOVING.finditer(folded)), default=0)
        for found in reversed(list(_ASKED.finditer(folded, last))):
            ends = " ?" if "?" in found[0] else ""
            text = text[: found.start()].rstrip() + ends + text[found.end() :]
        return replaced(_WEIGHTED, replaced(_THIS_LIST, text, lambda found: found[1]), lambda _: "")
    if "saison" not in folded and re.search(r"\bcs\b", folded) is None:
        return text
    text = replaced(_DEFINITION, text, lambda _: " (par la moyenne générale)")
    text = replaced(_DEFINED, text, lambda _: "(par la moyenne générale)")
    text = replaced(_THE_FOUR, text, lambda _: "coefficients saisonniers")
    for found in reversed(list(_FOUR_QUARTERS.finditer(fold(text)))):
        before = _COEFFICIENTS.search(fold(text[: found.start()]))
        if before is not None:
            text = f"{text[: before.start()]}coefficients saisonniers {text[found.end() :].lstrip()}"
        elif found[0].startswith("("):
            text = text[: found.start()].rstrip() + text[found.end() :]
    text = replaced(_SOME_OF_A_YEAR, text, lambda found: _some_ranks_of(found, fold(text)))
    return replaced(_SEASON_OF_A_YEAR, text, lambda found: _ranks_of(found, fold(text)))


def _ranks_of(found: re.Match[str], folded: str) -> str:
    """« les trimestres de la quatrième année », after three years numbered from 1 to 12: ranks 13 to 16."""
    number = found["number"] or found["numbered"]
    year = int(number) if number else _ORDINALS[found["ordinal"]]
    ahead = _RANKS_AFTER.match(folded, found.end())
    if ahead is not None:
        return "chaque trimestre " if found[0].startswith("cha") else "les trimestres "
    first = _SEASONS * (year - 1)
    known = re.search(rf"\b1 ?(?:a|-|\u2013) ?{first}\b", folded) or "premiere annee" in folded
    return f"des rangs {first + 1} à {first + _SEASONS}" if known else found[0]


def _some_ranks_of(found: re.Match[str], folded: str) -> str:
    """« du T1 et du T3 de la quatrième année », where the first one starts at rank 1: ranks 13 and 15."""
    before = _SEASONS * (_ORDINALS[found[3]] - 1)
    ranks = [before + int(found[1]), before + int(found[2])]
    return f"des rangs {ranks[0]} et {ranks[1]}" if "premiere annee" in folded else found[0]
