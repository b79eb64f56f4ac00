"""How students note couples and periods, turned into what the rest of the reading knows: « (12,96)(15,88) » are
couples, « (rangs 1 à 6) » numbers the values of a list and says nothing more, « t10 ? » asks for a forecast."""

import re
from collections.abc import Collection

from exercises import numbers
from exercises.reading.words.rewriting import blank, replaced
from exercises.reading.words.text import fold, lexicon

_COUPLE = r"\( ?\d{1,6},\d{1,7} ?\)"
_COUPLES = re.compile(rf"{_COUPLE}(?:[ ,;/]{{0,3}}{_COUPLE}){{2,}}")
_BARE_COUPLES = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{2,20} ?[,;/] ?[^\W\d_]{2,20}(?: \(?k?€\)?)? ?: ?)"
    r"(\d{1,6},\d{1,7}(?: ?[ ;/] ?\d{1,6},\d{1,7}){2,})(?![\d,])"
)
"""« visites,commandes : 12,7 15,9 9,4 »."""
_LETTERED = re.compile(r"(?<!\w)([xy]) ?[:=]? ?(\d{1,6}(?:,\d{1,6}){2,})(?![\d,])")
"""« x4,6,7 y33,41,46 »."""
_POINT = re.compile(r"\(? ?(\d{1,6}),(\d{1,7}) ?\)?")
_VALUE = r"\d{1,7}(?:[,.]\d{1,3})?"
_DASHED = re.compile(rf"(?<![\w/.,-]){_VALUE}(?:-{_VALUE}){{3,}}(?![\w/-])")
_LISTED = re.compile(r"\s*(?:[,;/|]|-|\u2013|\u2014|et|puis)?\s*")
_FEWEST = 3
_SEASONS = frozenset({4, 12})
"""Two lists of as many values are couples, unless they are the quarters or the months of two years."""

_TO = r" ?(?:a|au|-|\u2013|->|\u2192|jusqu'a|\.\.\.?|\u2026) ?"
_RANKS_AHEAD = re.compile(rf"\( ?(?:x|t|rangs?) ?[=:]? ?(?:de )?(\d{{1,2}}){_TO}(\d{{1,2}}) ?\)")
"""« (t = 13 à 16) »."""
_RANK = r"(?:rangs?|rg|x|t)"
_PERIODS = r"(?:annees?|ans?|mois|trimestres?|trim|semaines?|sem|semestres?|periodes?|jours?)"
_FROM = r"(?: ?(?:=|:|de|allant|variant|varie|va|etant|numerot\w{1,6}))*"
_NUMBERINGS = (
    re.compile(rf"\( ?{_RANK} ?[=:]? ?1 ?\)(?=[^.;?\n()]{{1,30}}\( ?{_RANK} ?[=:]? ?(\d{{1,2}}) ?\))"),
    re.compile(rf"\( ?{_RANK} ?[=:]? ?(\d{{1,2}}) ?\)"),
    re.compile(rf"\( ?(?:{_RANK}|{_PERIODS})?(?: [xt])?{_FROM} ?1{_TO}(?:{_RANK} ?=? ?)?(\d{{1,2}}) ?\)"),
    re.compile(rf"\b(?!t ?1){_RANK}(?: [xt])?{_FROM} ?1{_TO}(?:{_RANK} ?=? ?)?(\d{{1,2}})\b(?! ?[%€])"),
    re.compile(rf"\b[amsj] ?1{_TO}[amsj]? ?(\d{{1,2}})\b"),
    re.compile(rf"(?<=[a-z]) 1{_TO}(\d{{1,2}})(?= ?=)"),
)
"""« (rang 1) à 2023 (rang 6) », « (rangs 1 à 6) », « x variant de 1 à 6 », « m1-6 », « années 1 à 6 = »."""
_HALVES = re.compile(
    rf"\(? ?(?:de |du )?[a-z]?1{_TO}[a-z]?(\d{{1,2}}) ?(?:et|puis|/|,|;)"
    rf" ?(?:de |du )?[a-z]?(\d{{1,2}}){_TO}[a-z]?(\d{{1,2}})\b ?\)?"
)
"""« (T1–T4 et T5–T8) »: the two groups of Mayer's method."""
_MONTHS = r"(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*\.?"
_AFTER_A_MONTH = re.compile(rf"\b{_MONTHS}$")
_OF_THE_FIRST = re.compile(rf"(?<=[a-z.]) ?\( ?{_RANK} ?[=:]? ?1 ?\)")
_YEARS = re.compile(
    r"(?<![\d/])(?:de )?((?:19|20)\d\d) {0,20}(?:a|-|\u2013|/|->|\u2192) {0,20}((?:19|20)?\d\d)(?![\d/])"
)
_TREND = re.compile(r"\bmoindres? car|\bmayer|\bdroite|\btendance|\bajuste|\bregression|\bdouble moyenne|\by ?= ?-?\d")
_ASKED_PERIODS = re.compile(
    rf"(?P<name>\b(?:{_RANK}|{_PERIODS}|[amsyq]))(?: ?= ?| ?)(?P<first>\d{{1,2}})"
    rf"(?P<others>(?: ?(?:,|/|et|puis)? ?(?:{_RANK}|{_PERIODS}|[amsyq]) ?=? ?\d{{1,2}}){{0,11}})(?: ?=)? ?\?"
)
_ASKED_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?: ?=)? ?\?")
_COUPLES_SAID = re.compile(r"[\u03a3\u03c3\u03c2]|\bsomme\b|\( ?\d+(?:[.,]\d+)? ?; ?\d+(?:[.,]\d+)? ?\)")
_LETTERS = re.compile(r"(?<![\w'.²+*×)-])a ?=? ?[?,;/]? ?(?:(?:et|puis) )?b(?: ?=)? ?\?")
_ROUNDED = re.compile(
    r"\( ?(?:a|au|avec|arrondi\w* a|arrondi\w* au)? ?"
    r"(?:(?:\d|une?|deux|trois|quatre) ?(?:dec|decimales?|chiffres?)\b[^()]{0,30}"
    r"|l'unite(?: pres)?|unite|entier|centieme|millieme|dixieme|arrondi[^()\d]{0,30}) ?\)"
)
_IN_SCALE = re.compile(r"(?:\ben|\() ?(milliers|millions|centaines|dizaines)\b")
_POINT_MEAN = re.compile(
    r"\bG ?_?(?P<number>[12]) ?\(? ?(?P<x>\d+(?:[.,]\d+)?) ?; ?(?P<y>\d[\d \u00a0\u202f]*(?:[.,]\d+)?) ?\)"
)
_BARRED_X = re.compile("[xX]\u0304(?![\u2081\u208212])")
_BARRED_Y = re.compile("(?:[yY]\u0304|[\u0233\u0232])(?![\u2081\u208212])")
"""« x̄ », « ȳ », which lose their bar when accents are left out."""
_MEAN_OF = re.compile(r"\bmoy(?:enne)? ?([xy])(?= ?[\d=?:,;])", re.IGNORECASE)
_CLAUSE = re.compile(r"[^?;:\n.,()\u2192=]*$")
_WORD = re.compile(r"[a-z]+")


def plainly(text: str) -> str:
    """The text with its couples, the numbers of its periods and the forecasts it asks for, said in the usual way.

    >>> plainly("(12,96)(15,88)(18,79) r ?")
    '(12 ; 96) (15 ; 88) (18 ; 79) r ?'
    >>> plainly("CA 2019-22 (rangs 1 à 4) : 6 ; 7 ; 8 ; 9, droite, t6 ?")
    'CA de 2019 à 2022               : 6 ; 7 ; 8 ; 9, droite, prévision rang 6 ?'
    """
    text = _with_unknowns(_with_dashes_out(_with_couples(_with_points(text))))
    text = _in_its_scale(_without_roundings(text))
    lengths = _lengths(text)
    text = _with_spans_of_years(_without_numbers(text, lengths), lengths)
    coupled = any(lengths.count(length) > 1 for length in lengths if length not in _SEASONS)
    text = replaced(_RANKS_AHEAD, text, lambda found: f"(rangs {found[1]} à {found[2]})" if int(found[1]) > 1 else None)
    return text if coupled else _with_forecasts(text, max(lengths, default=0))


def _with_couples(text: str) -> str:
    text = _LETTERED.sub(lambda found: f"valeurs de {found[1]} : {found[2].replace(',', ' ; ')}", text)
    text = _COUPLES.sub(lambda found: _as_couples(found[0]), text)
    return _BARE_COUPLES.sub(lambda found: found[1] + _as_couples(found[2]), text)


def _as_couples(said: str) -> str:
    return " ".join(f"({one} ; {other})" for one, other in _POINT.findall(said))


def _with_unknowns(text: str) -> str:
    """« a ? b ? », « a=? b=? » ask for the two coefficients of a line; « moyx » is the mean of x."""
    text = _BARRED_Y.sub(" moyenne de y ", _BARRED_X.sub(" moyenne de x ", text))
    # « mayer a ? b ? »: the name of the method is not asked for
    text = _LETTERS.sub("; coefficients a et b ?", text)
    return _MEAN_OF.sub(r"moyenne de \1 ", text)


def _with_points(text: str) -> str:
    """« G1(2 ; 48) et G2(5 ; 63) »: the mean points of the two groups."""
    groups = {"1": "premier groupe", "2": "second groupe"}
    return _POINT_MEAN.sub(
        lambda found: (
            f"rang moyen du {groups[found['number']]} : {found['x']} ; "
            f"vente moyenne du {groups[found['number']]} : {found['y']} ;"
        ),
        text,
    )


def _without_roundings(text: str) -> str:
    """« r (4 déc) ? », « une prévision (à l'unité) »."""
    return replaced(_ROUNDED, text, blank)


def _in_its_scale(text: str) -> str:
    """« ventes en milliers d'unités… dépasser 250 milliers d'unités »: 250, in a statement that counts in thousands."""
    said = _IN_SCALE.search(fold(text))
    if said is None or len(set(_IN_SCALE.findall(fold(text)))) > 1:
        return text
    counted = re.compile(rf"(?<=\d)[ \u00a0\u202f]{said[1]}(?: d'| de )?(?:[^\W\d_]{{3,}})?")
    return replaced(counted, text, lambda _: "")


def _with_dashes_out(text: str) -> str:
    """« 128-135-139-150 » lists four values, the last three of which are not below zero."""
    return _DASHED.sub(lambda found: found[0].replace("-", " ; "), text)


def _lengths(text: str) -> list[int]:
    """How many figures each list of the text holds."""
    found: list[int] = []
    run, end = 0, -1
    for figure in numbers.figures(text):
        listed = end >= 0 and _LISTED.fullmatch(text, end, figure.span[0]) is not None
        if not listed:
            found.append(run)
        run, end = run + 1 if listed else 1, figure.span[1]
    return [length for length in (*found, run) if length >= _FEWEST]


def _without_numbers(text: str, lengths: Collection[int]) -> str:
    for found in reversed(list(_HALVES.finditer(fold(text)))):
        first, second, last = map(int, found.groups())
        if second == first + 1 and last in lengths:
            text = f"{text[: found.start()].rstrip()} ({first} et {last - first}) {text[found.end() :].lstrip()}"
    if lengths:
        # « de janvier (x = 1) à juin »: where the ranks start, and no rank to forecast
        text = replaced(
            _OF_THE_FIRST, text, lambda found: blank(found) if _AFTER_A_MONTH.search(_before(found)) else None
        )
    for shape in _NUMBERINGS:
        text = replaced(shape, text, lambda found: blank(found) if int(found[1]) in lengths else None)
    return text


def _before(found: re.Match[str]) -> str:
    return found.string[: found.start()]


def _with_spans_of_years(text: str, lengths: Collection[int]) -> str:
    """« 2019-23 » and « 2019 à 2023 », of five values: « de 2019 à 2023 »."""

    def span(found: re.Match[str]) -> str | None:
        first, last = int(found[1]), int(found[2])
        last += 0 if last > first else first // 100 * 100
        return f"de {first} à {last}".ljust(len(found[0])) if last - first + 1 in lengths else None

    return replaced(_YEARS, text, span)


def _with_forecasts(text: str, length: int) -> str:
    """« t10 ? », « 2025 = ? », after fewer values: what the trend gives there."""
    folded = fold(text)
    if _TREND.search(folded) is None or _COUPLES_SAID.search(folded) is not None:
        return text
    for shape in (_ASKED_PERIODS, _ASKED_YEAR):
        text = replaced(shape, text, lambda found: _forecast(found, length))
    return text


def _forecast(found: re.Match[str], length: int) -> str | None:
    """What a period before « ? » asks for, in words; None where it is read as it is."""
    clause = _CLAUSE.search(_before(found))
    head = "" if _names_something(clause[0] if clause is not None else "") else "prévision "
    if "year" in found.groupdict():
        return f"{head}{found['year']} ?" if head else None
    ranks = [found["first"], *re.findall(r"\d+", found["others"])]
    if int(ranks[0]) <= length or (not head and len(found["name"]) > 1):
        return None
    return f"{head}rang {ranks[0]} ?" if len(ranks) == 1 else f"{head}rangs {', '.join(ranks)} ?"


def _names_something(clause: str) -> bool:
    """Whether the words before a period say what is asked of it."""
    known = lexicon()
    small = known["articles"] | known["neutres"] | known["ecrans"] | known["periodes"] | known["mois_de_l_annee"]
    return any(word not in small for word in _WORD.findall(clause))
