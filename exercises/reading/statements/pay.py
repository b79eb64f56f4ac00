"""How a seller is paid, as students type it: two formulas compared (« A : 1 100 € + 5 % du CA, B : 1 500 + 3 % »), and
a scale of commissions (« 0-20000:2% 20-35000:3,5% +35000:5% »)."""

import re

from exercises import numbers
from exercises.reading.words.rewriting import replaced
from exercises.reading.words.text import fold

_PAID = re.compile(
    r"\b(?:fixes?|com|comm|commissions?|salaires?|remunerations?|vendeurs?|vrp|contrats?|formules?|ca)\b"
)
_AMOUNT = r"\d{1,3}(?: \d{3})+|\d{3,6}"
_RATE = r"\d{1,2}(?:[.,]\d{1,2})?"
_FORMULA = re.compile(
    r"(?:\b(?:formule|contrat|option|proposition|offre|statut|systeme) ?|(?<![\w'])c ?|(?<![\w']))(?P<mark>[ab12])"
    r"(?: ?[:=)] ?|,? ?c'?est | c | )(?:un )?(?:(?:salaire )?fixe )?(?:mensuel )?(?:de )?"
    rf"(?P<fixed>{_AMOUNT}) ?(?:€|euros?)?(?: de fixe| fixes?)?(?: par mois| mensuels?)? ?"
    r"(?:\+|,|et|plus|avec)? ?(?:une )?(?:commission |com )?(?:de )?"
    rf"(?P<rate>{_RATE}) ?%(?: de commission)?(?: (?:du|sur le|de|des|sur) ?(?:ca|chiffre d'affaires|ventes)(?: ht)?)?"
)
_FIGURE = re.compile(rf"(?<![\d,.])(?:{_AMOUNT})(?![\d,]| ?%)")
_MEETS = re.compile(
    r"\b(?:egalite|egales?|egaux|equival\w+|identiques?|pareil\w*|indifferen\w+|avantageu\w+|meme|interessant\w*)\b"
    r"|a ?= ?b\b"
)
_APART = re.compile(r"\b(?:ecart|difference|de plus|de moins|en faveur)\b")
_THERE = re.compile(r"\b(?:alors|dans ce cas|a ce moment|correspondante?)\b")
_PAY = re.compile(
    r"\b(?:salaires?|remunerations?|paie|paye|gagne|percoit|touche|bruts?|contrats?|formules?|chacune?|c1|c2)\b"
)
_PART = re.compile(r"[?\n]|[.;](?=\s|$)|,(?=\s)|\bet (?=a \d|quel|ca |ou |pour )")
_NAMES = {
    "meets": "le chiffre d'affaires d'équivalence",
    "there": "la rémunération à l'équivalence",
    "apart": "l'écart entre les formules",
    "pay": "la rémunération avec chaque formule",
}


def formulas(text: str) -> str | None:
    """The statement of two ways to be paid, said in full; None when what it gives or asks is not all understood."""
    folded = fold(text)
    found = list(_FORMULA.finditer(folded))
    if len(found) != len({one["mark"] for one in found}) or len(found) != len(("fixe", "taux")):
        return None
    if _PAID.search(folded) is None or {one["mark"] for one in found} not in ({"a", "b"}, {"1", "2"}):
        return None
    rest = folded
    for one in found:
        rest = rest[: one.start()] + " " * (one.end() - one.start()) + rest[one.end() :]
    sales = set(_FIGURE.findall(rest))
    known = [f for f in numbers.figures(rest) if f.role == "figure" and f.unit == "pourcent"]
    asked = _asked(rest)
    if known or len(sales) > 1 or not asked or (not sales and {"apart", "pay"} & set(asked)):
        return None
    told = f"fixe de chaque formule : {' € ; '.join(one['fixed'] for one in found)} €. "
    told += f"taux de commission de chaque formule : {' % ; '.join(one['rate'] for one in found)} %. "
    told += f"chiffre d'affaires : {sales.pop()} €. " if sales else ""
    return f"{told}Calculer {', '.join(_NAMES[name] for name in asked)}."


def _asked(rest: str) -> list[str]:
    """What the questions ask, in order."""
    asked: dict[str, None] = {}
    for part in _PART.split(rest):
        if _APART.search(part):
            asked["apart"] = None
        elif _MEETS.search(part):
            asked["meets"] = None
        elif "meets" in asked and (_THERE.search(part) or ("pay" not in asked and _is_bare_pay(part))):
            asked["there"] = None
        elif _PAY.search(part) and (_FIGURE.search(part) or "pay" in asked):
            asked["pay"] = None
    return list(asked)


def _is_bare_pay(part: str) -> bool:
    return _PAY.search(part) is not None and _FIGURE.search(part) is None


_BRACKET = re.compile(
    rf"(?<![\d,.])(?P<low>\d{{1,3}}(?: ?000)?) ?[-–] ?(?P<high>\d{{1,3}} ?000) ?[:=]? ?(?P<rate>{_RATE}) ?%"
)
_TOP = re.compile(rf"(?:\+|>) ?(?:de )?(?P<low>\d{{1,3}} ?000) ?[:=]? ?(?P<rate>{_RATE}) ?%")
_SHORT = re.compile(r"\b(?P<word>de|entre) (?P<low>\d{1,3}) (?P<link>a|et) (?P<high>\d{1,3} ?000)\b")
_AFTER = re.compile(rf"(?P<rate>{_RATE}) ?% ?(?:apres|ensuite|au[ -]dessus|plus)(?=\s*[,;.→:]|\s*$|\s+(?:ca|c a)\b)")


def scaled(text: str) -> str:
    """The brackets of a scale in full: « 2 % jusqu'à 20000, 3,5 % de 20000 à 35000, 5 % au-delà ».

    >>> scaled("com 2% jusqu'à 20000, 3,5% de 20 à 35000, 5% après, CA 47000")
    "com 2% jusqu'à 20000, 3,5% de 20 000 à 35000, 5 % au-delà, CA 47000"
    """
    if len(re.findall(r"\d ?%", text)) < len(("low", "high")):
        return text
    text = replaced(_BRACKET, text, lambda one: _bracket(one["low"], one["high"], one["rate"]))
    text = replaced(_TOP, text, lambda one: f", {one['rate']} % au-delà de {one['low']} €")
    text = replaced(
        _SHORT, text, lambda one: f"{one['word']} {one['low']} 000 {'à' if one['link'] == 'a' else 'et'} {one['high']}"
    )
    return replaced(_AFTER, text, lambda one: f"{one['rate']} % au-delà")


def _bracket(low: str, high: str, rate: str) -> str:
    if low == "0":
        return f", {rate} % jusqu'à {high} €"
    full = low if low.endswith("000") else f"{low} 000"
    return f", {rate} % de {full} à {high} €"
