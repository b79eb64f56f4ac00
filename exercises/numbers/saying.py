"""What is said around an answer (question numbers, roundings, hedges, worded operators), blanked or made a sign."""

import re
from dataclasses import replace

from exercises.numbers.folding import Folded, substituted

_ROUNDING = re.compile(
    r"""\(?\b(?:arrondi\w*\ )?(?:(?:a|avec|sur)\ )?(?:\d|une?|deux|trois|quatre)\ (?:decimales?|chiffres?)\b
        (?:\ apres\ la\ virgule)?\)?
    |\(?\barrondi\w*\ a\ 0[.,]0*1(?:\ ?€)?(?:\ pres)?(?![\d.,])\)?
    |\(?\ba\ (?:0[.,]0*1|10*)(?:\ ?€|\ centime)?\ pres\)?""",
    re.VERBOSE,
)
_QUESTION = re.compile(
    r"""\b(?:questions?|quest|exo|exercice|etape|partie|numero|n°|q)\.?\ ?(?:n°|no)?\ ?\d{1,2}(?:[a-d]\b)?
        (?![\d.,]*\d)(?!\ *[%€])(?:\ *[:=)]+(?=.*\w)|\ *[./-]*(?=\D*\d))
    |\b(?:annees?|an|mois|trimestre|semestre|semaine|rang|periode|jour|produit|article|groupe|client|magasin)\ \d{1,4}
        \ *[:=]+(?=\D*\d)
    |(?<=[a-z]\ )(?:19|20)\d\d\ *[:=]+(?=\D*\d)
    |\b(?:reponse|rep|num|no)\.?\ ?\d{1,2}\ *[:=)]+(?=.*\w)
    |^\s*(?:\d{1,2}|[a-h])(?:\)|°\)|°)(?=.*\w)""",
    re.VERBOSE,
)
_HEDGES = re.compile(
    r"""\bplus\ ou\ moins\b|\b(?:au|du|a)\ moins\b|\bau\ plus\b|\bmoins\ (?:de|que)(?=\ \w)|\bplus\ de(?=\ \w)
    |\ben\ plus\b|\bde\ plus\b|!+|\?+|\.{2,}(?!\d)""",
    re.VERBOSE,
)
# « 1500.- » is how a price is written in Switzerland; « 12.€ » has a stray point
_PRICE = re.compile(r"(?<=\d)[.,] ?-{1,2}(?!\d)|(?<=\d)[.,](?= ?€)")
# stars around the answer are bold type, not products
_STARS = re.compile(r"^\s*\*+(?=[^*]+\*+\s*$)|(?<=[^*\s])\*+\s*$(?<!\d \*)")
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bmultipli\w* par\b"), "*"),
    (re.compile(r"\bdivis\w* par\b"), "/"),
    (re.compile(r"\bau carre\b"), "^2"),
    (re.compile(r"\bau cube\b"), "^3"),
    (re.compile(r"\b(?:a la )?puissance\b|\bexposant\b"), "^"),
    (re.compile(r"\bracine(?: carree?)? (?:de |d')|\bsqrt\b"), "√"),
    (re.compile(r"(?<=[\d)])\*\*(?=[\d(-])"), "^"),
    (re.compile(r"[-=]{1,3}>"), "→"),
    (re.compile(r"\+ ?/ ?-"), "±"),
)


def without_words(folded: Folded) -> Folded:
    """The answer, its asides blanked and its worded operators turned to signs, every other sign at its place.

    >>> from exercises.numbers.folding import fold
    >>> without_words(fold("question 2 : 45 divisé par 3")).text.split()
    ['45', '/', '3']
    """
    text = folded.text
    for pattern in (_ROUNDING, _QUESTION):
        text = substituted(pattern, "", text)
    for pattern, sign in _SIGNS:
        text = substituted(pattern, sign, text)
    for pattern in (_HEDGES, _PRICE, _STARS):
        text = substituted(pattern, "", text)
    return replace(folded, text=text)
