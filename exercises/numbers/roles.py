"""What a number of a statement is there for: a figure, a year, a question number, a rounding, a date, a reference."""

import re
from collections.abc import Sequence
from decimal import Decimal

from exercises.numbers.cursor import Amount
from exercises.numbers.folding import Folded
from exercises.numbers.lexing import MONTHS
from exercises.numbers.values import Role

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_PERIODS = "trimestres?|annees?|ans?|mois|semaines?|sem|trim|semestres?|periodes?|rangs?"
_PLACES = frozenset(Decimal(place) for place in ("1", "10", "100", "1000", "0.1", "0.01", "0.001", "0.0001", "0.00001"))

_DECIMALS_AFTER = re.compile(r"\s*(?:decimales?|chiffres? (?:apres|significatifs?)|decimale)\b")
_NEAREST_AFTER = re.compile(r"\s*(?:€|euros?|centimes?|k€|%)?\s*pres\b")
_ROUND_BEFORE = re.compile(r"\b(?:arrondi\w*|precision)\b(?: \w+){0,3}? (?:a|de) $")
_SAME_ORDER = re.compile(r"\bdecimales?,? (?:et )?\w+ (?:a|sur) $")
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTH}) ?[:=]? ?$")
_MONTH_AFTER = re.compile(rf"\s(?:{_MONTH})\b")
_QUESTION_BEFORE = re.compile(r"\b(?:questions?|exercices?|exo|etapes?|partie|q|mission|travail)\s*(?:n°)?\s*$")
_QUESTION_MARK = re.compile(r"\s?(?:[.)]|°\)?)(?=\s*\D)(?=\s|[a-z])")
_BREAK_BEFORE = re.compile(r"(?:^|[\n/.?!;:])\s*$")
_REFERENCE_BEFORE = re.compile(
    r"(?:n°|\b(?:no|num|numero|ref|reference|annexes?|documents?|docs?|pages?|chapitres?|tableaux?|figures?"
    r"|(?<!frais de )(?<!frais )(?<!frai )dossier"
    r"|(?<!prix de )(?<!quantites de )(?<!quantite de )(?<!valeur de )base(?: de)?"
    r"|khi|chi|art|version|niveau|semestre|bts|bac|top))\.?\s*:?\s*(?:n°\s*)?-?$"
)
_RANGE_BEFORE = re.compile(rf"\b(?:{_PERIODS}) (?:\d+ ?(?:a|-|et|au) ?(?:l'|la |le )?(?:(?:{_PERIODS}) )?)?$")
_RANGE_AFTER = re.compile(rf" ?(?:a|-|au) ?(?:l'|la |le )?(?:(?:{_PERIODS}) )?\d")
_RANKS_BEFORE = re.compile(r"\b[xt] ?(?:=|:|de|va de|allant de|variant de) ?$")
_RANKS_AFTER = re.compile(r" ?(?:a|-) ?\d")
_RANKED_BEFORE = re.compile(r"\b[xt] ?(?:=|:|de|va de|allant de|variant de) ?[01] ?(?:a|-) ?$")
_NO_NUMBER = {"doc": 50, "semestre": 10}
"""« personnel 2 400, doc 1 550 » is what documents cost; « par semestre 640 612 597 » begins a series."""
_INDEX_BEFORE = re.compile(rf"\b(?:{_PERIODS}|produit|article|magasin|client|vendeur|segment|secteur|offre|projet) $")
_INDEX_AFTER = re.compile(r" ?[:=] ?[-\d]")
_LETTER = re.compile(r"[a-z]")
_GROUPS_BEFORE = re.compile(r"\bgroupes? de $")
_GROUPS_AFTER = re.compile(r"\s*groupes? de (?:\d|deux|trois|quatre|cinq|six)")
_YEAR_BEFORE = re.compile(
    rf"\b(?:en|annees?|depuis|fin|debut|courant|exercice|rentree|session|previsions?|prev|objectif|budget|bilan|ete|hiver|printemps|automne|noel|"
    rf"{_MONTH}) $"
)
_YEAR_SPAN = re.compile(r" ?(?:a|-|et|/) ?((?:19|20)\d\d)\b")
_SPAN_BEFORE = re.compile(r"(?<!passe )(?<!passent )(?<!passer )\b(?:de|entre|periode)\s*$")
_WITH_VALUE = re.compile(r" ?[:=](?: ?[-\d,;.]|$)| (?!(?:19|20)\d\d\b)\d")
_ALONE_BEFORE = re.compile(r"[a-z)] ?:? $")
_ALONE_AFTER = re.compile(r" ?: ?\d")
_FIRST_RANK = re.compile(
    r"(?:\brang|\b[xt] ?[=:]|\() ?[01] ?(?:=|:|pour|en|au?|correspond a)? ?"
    r"(?:(?:l'annee|annee|en|l[ea]|premiere?|1er|trimestre|t1|janvier) ){0,3}(?P<after>(?:19|20)\d\d)\b"
    r"|\b(?P<before>(?:19|20)\d\d) ?(?:=|:|->|ayant|a|correspond au|au|comme|de|annee)? ?(?:le |pour )?"
    r"(?:rang|[xt] ?=) ?[01]\b"
)
"""« x = 1 pour 2018 », « 2018 = rang 1 »: a year, and so are those that follow."""
_LONGEST_SPAN = 30
_FARTHEST = 20
_NEAR = 5
_LAST_DAY = 31
_BACK = 48


def roles(folded: Folded, amounts: Sequence[Amount]) -> list[Role]:
    """The role of each amount of a text, in order."""
    years = _years(folded.text, amounts)
    found = [_role(folded.text, amount, years) for amount in amounts]
    return [
        "question" if role == "figure" and _opens_questions(folded.text, amounts, found, place) else role
        for place, role in enumerate(found)
    ]


def _opens_questions(text: str, amounts: Sequence[Amount], found: Sequence[Role], place: int) -> bool:
    """« … 2023 : 155 1. Déterminez… 2. Donnez… »: the first of the numbers, though nothing ends what stands before."""
    amount = amounts[place]
    if amount.value != 1 or amount.unit is not None or amount.decimals != 0:
        return False
    following = next((other for other in range(place + 1, len(found)) if found[other] == "question"), None)
    before, after = text[max(0, amount.start - 2) : amount.start], text[amount.end : amount.end + _BACK]
    return (
        following is not None
        and amounts[following].value == 2
        and before[-1:].isspace()
        and (before[:1].isalnum() or before[:1] in "%€)[].")
        and _QUESTION_MARK.match(after) is not None
    )


def _role(text: str, amount: Amount, years: frozenset[Decimal]) -> Role:
    before, after = text[max(0, amount.start - _BACK) : amount.start], text[amount.end : amount.end + _BACK]
    # among figures and signs alone, no word says what the number is: nothing to search
    said = before if _LETTER.search(before) else ""
    small = amount.unit is None and amount.value == amount.value.to_integral_value() and 0 <= amount.value <= 20
    near = said.endswith("a ") and _NEAREST_AFTER.match(after) and amount.unit != "points"
    if _DECIMALS_AFTER.match(after) or near:
        return "rounding"
    if amount.value in _PLACES and (_ROUND_BEFORE.search(said) or _is_a_place_alone(said, after, amount)):
        return "rounding"
    if small and (_SAME_ORDER.search(said) or (amount.decimals == 0 and _ROUND_BEFORE.search(said))):
        return "rounding"
    if amount.unit is None and _MONTH_AFTER.match(after) and _is_day(said, amount):
        return "date"
    if small and amount.decimals == 0 and _is_question(before, after, amount):
        return "question"
    if _GROUPS_BEFORE.search(said) or _GROUPS_AFTER.match(after):
        return "reference"
    if amount.unit is None and _is_reference(said, after, amount):
        return "reference"
    if _may_be_year(text, amount) and (amount.value in years or _YEAR_BEFORE.search(said)):
        return "year"
    return "figure"


def _is_a_place_alone(before: str, after: str, amount: Amount) -> bool:
    """« (à 0,001) », « (au 0,01) »."""
    return amount.value < 1 and amount.unit is None and before.endswith(("(a ", "(au ")) and after.startswith(")")


def _is_day(before: str, amount: Amount) -> bool:
    """« le 12 mars », but not « mars 12 avril 15 » nor « 45 mars 36 »."""
    return 0 < amount.value <= _LAST_DAY and not _MONTH_BEFORE.search(before)


def _is_question(before: str, after: str, amount: Amount) -> bool:
    if _QUESTION_BEFORE.search(before):
        return True
    if not _QUESTION_MARK.match(after) or not _BREAK_BEFORE.search(before):
        return False
    return not before.rstrip().endswith(":") or amount.value == 1


def _is_reference(before: str, after: str, amount: Amount) -> bool:
    if amount.decimals != 0 and not amount.spelled:
        return False
    referred = _REFERENCE_BEFORE.search(before)
    if referred is not None and not any(
        referred[0].startswith(word) and amount.value >= least for word, least in _NO_NUMBER.items()
    ):
        return True
    if _INDEX_BEFORE.search(before) and _INDEX_AFTER.match(after):
        return True
    if amount.value in (0, 1) and _RANKS_BEFORE.search(before) and _RANKS_AFTER.match(after):
        return True
    if _RANKED_BEFORE.search(before):
        return True
    ranged = _RANGE_BEFORE.search(before)
    return ranged is not None and (
        ranged[0][-1:] != " " or _RANGE_AFTER.match(after) is not None or ranged[0].count(" ") > 1
    )


def _may_be_year(text: str, amount: Amount) -> bool:
    typed = text[amount.start : amount.end]
    return amount.unit is None and len(typed) == 4 and typed.isdecimal() and typed[:2] in ("19", "20")


def _years(text: str, amounts: Sequence[Amount]) -> frozenset[Decimal]:
    """The values that are years somewhere in the text: said so, spanning a period, or heading at least two values."""
    candidates = [amount for amount in amounts if _may_be_year(text, amount)]
    found: set[Decimal] = set()
    heading: set[Decimal] = set()
    for place, amount in enumerate(candidates):
        before, after = text[max(0, amount.start - _BACK) : amount.start], text[amount.end : amount.end + _BACK]
        if _YEAR_BEFORE.search(before):
            found.add(amount.value)
        span = _YEAR_SPAN.match(after)
        years_later = Decimal(span[1]) - amount.value if span is not None else Decimal(0)
        if years_later == 1 or (0 < years_later <= _LONGEST_SPAN and _SPAN_BEFORE.search(before)):
            found |= {amount.value, amount.value + years_later}
        if _WITH_VALUE.match(after) and amount.noun is None:
            heading.add(amount.value)
        if _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(after):
            found.add(amount.value)
        following = candidates[place + 1 : place + 3]
        if [other.value - amount.value for other in following] == [1, 2]:
            found |= {amount.value, *(other.value for other in following)}
    found |= heading if len(heading) > 1 else set()
    first = _FIRST_RANK.search(text)
    if first is not None:
        year = Decimal(first["after"] or first["before"])
        found |= {one.value for one in candidates if year <= one.value <= year + _FARTHEST and one.noun is None}
    if len(found) > 1:
        # « 2021 : 120 ; 2022 : 131, prévision 2024 »
        near = range(int(min(found)) - _NEAR, int(max(found)) + _NEAR + 1)
        found |= {amount.value for amount in candidates if int(amount.value) in near and amount.noun is None}
    return frozenset(found)
