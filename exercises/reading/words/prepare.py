"""The figures of a statement that can be data, ready to be tokens: dates, references, ages are set aside."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from exercises.numbers import Figure
from exercises.reading.words.dates import opens_dates, values_of_months
from exercises.reading.words.glossary import YEARS, Key
from exercises.reading.words.text import Text, fold, key, lexicon, stem, tokenize, unglued

_TAX_WORDS = re.compile(r"\b(?:hors|toutes?)[ -]taxes?(?:[ -]comprises?)?")
_LONGEST_TAX = 24
_LONGEST_TERM = 30
_ONE_OUT_OF = re.compile(r"\b(?:une?|1) [a-z'-]+(?: (?!est |a |sont |dure |porte |etale )[a-z'-]+){0,2} sur $")
_SCALES = frozenset(map(Decimal, (5, 10, 20, 100)))
_COUNTED_IN = re.compile(r"(?:millions|milliers|milliards)\b")
_AUGUST = re.compile(r"\b(?:aout|aou)\W+[\d ,.]+\W*(?:\w+\W+)?$")
_OCTOBER = re.compile(r"^\W*[\d ,.]+\W+(?:\w+\W+)?oct")
_HIGHEST_MARK = 20
_HALF = Decimal("0.5")
_EXTREMES = re.compile(r"\bextrem|\bextremite")
_AROUND = 80
"""« un coefficient 1/2 aux deux valeurs extrêmes » tells how a moving average is centred."""
_MARK = re.compile(r"(\d{1,2}(?:[.,]\d+)?) ?/ ?(?:5|10)")
_NO_RATE = 100
_BASE = re.compile(r"\bbase(?: de)?\s*:?\s*$")
_LONGEST_BASE = 12
_HEADER = re.compile(r"\ben (k ?€|k ?euros?|keur|milliers d'euros?|m€|millions d'euros?)(?![a-z])")
_UNIT_INSIDE = re.compile(r"\(en (?:%|pourcentage)\)(?= (?:de|du|des|d)\b)")
_BARE_HEADER = re.compile(r"\((?:[a-z] ?[,:] ?)?(?:en )?(k ?€|keur|m€)\)")
_IN_EUROS = re.compile(r"\((?:en )?(?:€|euros?)\)")
_PRICE_INDEX = re.compile(r"\bindices? (?:des |de |du )?prix|\bipc\b|\beuros? constants?")
_BASE_YEAR = re.compile(r"[,(]?\s*\b(?:de )?base 100 (?:en|=|:|pour|au|annee)\s*(?:19|20)\d\d\s*[,)]?(?=\s)")
_AFTER_BRACKET = re.compile(r"\)\s+[-\u2212]$")
_AGE = re.compile(r"\b(?:ages?|agees?) (?:de )?(?:plus de |moins de )?$|\b(?:ses|leurs|tes|mes) $")
_CLOSING_DATE = 6
_ORIGIN = re.compile(r"\b(?:date|instant|epoque|annee|an|periode|temps|t) ?=? ?$")
"""« 42 000 € à la date 0 »: when, not how much."""
_BELOW_ZERO = re.compile(r"\b(?:negatif|negative|negatifs|negatives|deficitaire) (?:de|a hauteur de) $")
_CLOSING = re.compile(r"\b\d{1,2}/\d{1,2}/n\b")
_AGES = re.compile(r"\d{1,2} ?[-\u2013] ?\d{1,2} ans\b")
_LOWER_AGE = re.compile(r"\d ?[-\u2013] ?$")
_BETWEEN_TWO = re.compile(r"\b(?:entre|separe|separent) (?:2|deux)$")
_SCALE_OF_MARKS = re.compile(
    r"\b(?:not\w+|echelle)(?: [a-z' ]{0,40})?(?: ?\()? ?(?:de|entre|allant de) [01] (?:a|et) (?:5|10|20)\b(?! ?[€%])"
    r"|\((?:notes? )?(?:de|entre) [01] (?:a|et) (?:5|10|20)\)"
)
_LAST_MONTHS = re.compile(r" (?:derniers?|prochains?) mois")
_SECONDS = re.compile(r" ?(?:secondes?|sec)\b")
_CODE = re.compile(r"\b[A-Za-z]\.?\d+-$")
_MOST_WORDS_OF_A_TERM = 4
_VAT = re.compile(r"\btva(?: (?:de|a|est|est de|:|=))?\s*$")
_TAX = re.compile(r"\s*(?:ht|ttc)$", re.IGNORECASE)
_INDEX = re.compile(r"\b(?:zone|classe|groupe|agence|equipe|gamme|ligne|site|region|boutique|hypothese|scenario|lot) $")
_INDEXED = re.compile(r" ?: ?\d")
_NEXT_LISTED = re.compile(r" ?; ?\d")
_NEXT_VALUE = re.compile(r" ?[ ;,/] ?\d")
_UNIT_WORD = re.compile(r"[^\W\d_]+$")
_PERIOD_UNITS = frozenset({"jours", "mois", "ans", "semaines", "trimestres"})
_AFTER_DASH = re.compile(r"(?:\ba|\bde|\best|\bvaut|[=:]) ?[\u2212\u2013\u2014-][ \u00a0\u202f]$")
"""« estimée à – 0,8 »: a minus with a space after it."""
_ABOVE = re.compile(r"(?:dessus|dela|depass\w*|point\w*)(?: de| d')? ?$")
_OF_THE_AIM = re.compile(r"\s*(?:de |d')(?:l'|son |leur |ses |leurs )?objectif")
_COUNTED_CASES = re.compile(
    r"(?:deux|trois|quatre|[234]) (?:modes?|cas|possibilites?|options?|solutions?|propositions?|conditions?)\b"
)
_QUOTED = re.compile('(?:\u00ab|\u201c|(?<!\\w)")[^\u00bb\u201d"]{3,160}?\\?[\u00a0\u202f ]*[\u00bb\u201d"]')
_ASKED_ALOUD = re.compile(r"\?|\b(?:quel\w*|combien|comment)\b")
_DEFINITE = frozenset({"les", "des", "ces", "nos", "vos", "leurs", "ses", "mes", "tes", "aux"})
_ENDS = (".", "?", "!", ":")
_AGES = re.compile(r"(?<!\d)[1-9]\d ?(?:-|\u2013|/) ?[1-9]\d ans\b")
_INVERSE = re.compile(r"1 ?/ ?[a-z]{3}")
_AT_COST = re.compile(
    r",? ?\((?:au|en) cout d'achat(?: ht| hors taxes?)?\)"
    r"|, en moyenne,(?= )|,? ?\b(?:evalue|valorise|exprime)e?s? au cout d'achat(?: ht| hors taxes?)?,?"
)
_FIRST_ONES = re.compile(r" (?:premier|premiere|dernier|derniere)s?\b")
_FEW = frozenset({"2", "3", "4"})
_OF_THEM = (["les"], ["des"], ["ces"], ["aux"], ["(les"])
_NO_DATUM = frozenset({"question", "rounding", "date", "reference"})


def prepare(
    text: str, figures: Sequence[Figure], starts: Collection[Key] = (), vocabulary: Collection[str] = ()
) -> Text:
    """The tokens, with the figures that can be data; amounts in another currency are amounts.

    `starts`: the beginnings of all terms, so that the unit of « 1 jour de banque » is left to the term;
    `vocabulary`: their words, so that « lannuité » is « l'annuité ».
    """
    text, figures = _without_base_year(text.replace("+/-", " \u00b1 "), figures)
    figures = list(_without_scales(text, list(_one_out_of(text, figures))))
    monthly = values_of_months(text) if any(figure.role == "date" for figure in figures) else frozenset()
    asked = [figure for figure in figures if figure.role == "question"]
    kept = [
        _without_term(text, _without_tax(text, _with_tax_words(text, _without_name(figure))), starts)
        for figure in figures
        if (figure.role not in _NO_DATUM or _is_datum(text, figure, asked) or figure.span[0] in monthly)
        and not _is_scenery(text, figure, starts)
    ]
    tokens = tokenize(text, kept)
    read = []
    for index, figure in enumerate(kept):
        following = tokens.tokens[tokens.place[index] + 1 : tokens.place[index] + 2]
        word = following[0].word if following else ""
        thousands = figure.raw.rstrip().lower().endswith("k") and figure.noun is None
        if figure.unit is None and (word in lexicon()["monnaies"] or thousands):
            figure = replace(figure, unit="euro", noun=None)
        elif figure.unit is None and _is_after_base(text, figure):
            figure = replace(figure, unit="jours", noun=None)
        elif (
            figure.tax is None
            and word in ("ht", "ttc")
            and figure.unit in (None, "euro")
            and not _is_of_vat(text, figure)
        ):
            figure = replace(figure, tax="ht" if word == "ht" else "ttc")
        elif figure.role == "date":
            figure = replace(figure, role="figure")
        if _BELOW_ZERO.search(fold(text[: figure.span[0]])[-_LONGEST_TERM:]) and figure.value > 0:
            # « une trésorerie négative de 15 000 € »
            figure = replace(figure, value=-figure.value)
        before = text[: figure.span[0]]
        if figure.value > 0 and (_AFTER_BRACKET.search(before) or _AFTER_DASH.search(fold(before)[-_LONGEST_TERM:])):
            figure = replace(figure, value=-figure.value)
        read.append(figure)
    numbers = [figure.span[1] for figure in figures if figure.role == "question" and figure not in kept]
    whole = Text(tokens.tokens, tuple(read), _header(text), text, frozenset(_openings(tokens, numbers)))
    return unglued(whole, vocabulary) if vocabulary else whole


def without_asides(text: str) -> str:
    """The text without what says nothing that is computed: the questions that customers are asked (« À la question
    « Êtes-vous satisfait ? », 120 clients… »), how a stock is valued (« évalué au coût d'achat »)."""
    valued = _AT_COST.sub(lambda found: " " * len(found[0]), fold(text))
    # « quelle variation (en %) de nos ventes »: what the variation is of comes after
    valued = _UNIT_INSIDE.sub(lambda found: " " * len(found[0]), valued)
    kept = "".join(" " if plain == " " else char for char, plain in zip(text, valued, strict=True))
    return _without_quoted_questions(kept)


def _without_quoted_questions(text: str) -> str:

    def plain(quoted: re.Match[str]) -> str:
        folded, chars = fold(quoted[0]), list(quoted[0])
        for cue in _ASKED_ALOUD.finditer(folded):
            chars[cue.start() : cue.end()] = " " * len(cue[0])
        return "".join(chars)

    return _QUOTED.sub(plain, text)


def _openings(text: Text, ends: Sequence[int]) -> Iterator[int]:
    """The first word after each number of a question."""
    for end in ends:
        place = next((i for i, token in enumerate(text.tokens) if token.start >= end and token.kind == "word"), None)
        if place:
            yield place


def _one_out_of(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """« un rendez-vous sur quatre débouche sur un devis », « 1 appel sur 5 »: a rate of 25 %, of 20 %."""
    folded = fold(text)
    for place, figure in enumerate(figures):
        ahead = figures[place + 1 : place + 2]
        if figure.value == 1 and figure.unit in (None, "unites") and ahead and _is_out_of(folded, ahead[0]):
            continue
        out_of = _is_out_of(folded, figure)
        if out_of and any(other.unit == "pourcent" and other.value * figure.value == 1 for other in ahead):
            # « un visiteur sur quatre achète (25 %) »
            continue
        yield replace(figure, value=1 / figure.value, unit="pourcent", noun=None) if out_of else figure


def _without_scales(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """« note 14/20 », « 7/10 »: what marks are out of is no datum, and 7 is no fraction where marks are spoken of."""
    marks = any(word in fold(text) for word in ("note", "moyenne", "critere"))
    for place, figure in enumerate(figures):
        before = figures[place - 1] if place else None
        if (
            marks
            and figure.value in _SCALES
            and before is not None
            and 0 <= before.value <= figure.value
            and text[before.span[1] : figure.span[0]] == "/"
            and text[figure.span[1] :][:1] != "/"
        ):
            continue
        mark = _MARK.fullmatch(figure.raw) if marks and figure.unit is None else None
        yield replace(figure, value=Decimal(mark[1].replace(",", "."))) if mark is not None else figure


def _is_out_of(folded: str, figure: Figure) -> bool:
    before = folded[max(0, figure.span[0] - _LONGEST_TERM - 8) : figure.span[0]]
    whole = figure.unit in (None, "unites") and figure.value == figure.value.to_integral_value()
    return whole and 1 < figure.value <= _NO_RATE and _ONE_OUT_OF.search(before) is not None


def _without_base_year(text: str, figures: Sequence[Figure]) -> tuple[str, Sequence[Figure]]:
    """« l'indice des prix (base 100 en 2015) s'établit à 115 » without its brackets: that year is no datum."""
    if _PRICE_INDEX.search(fold(text)) is None:
        return text, figures
    for found in _BASE_YEAR.finditer(fold(text)):
        start, end = found.span()
        text = text[:start] + " " * (end - start) + text[end:]
        figures = [figure for figure in figures if not start <= figure.span[0] < end]
    return text, figures


def _header(text: str) -> Decimal:
    """1 000 in a statement that says « (en k€) », « montants en milliers d'euros », « (k€) » and nowhere « (€) »."""
    said = fold(text)
    found = _HEADER.search(said) or (None if _IN_EUROS.search(said) else _BARE_HEADER.search(said))
    if found is None:
        return Decimal(1)
    return Decimal(1_000_000 if found[1].startswith("m") and not found[1].startswith("millier") else 1000)


def _is_after_base(text: str, figure: Figure) -> bool:
    """« base 365 », which counts the days of the year; « base 100 » only names an index."""
    return figure.value in YEARS and _BASE.search(fold(text[: figure.span[0]])[-_LONGEST_BASE:]) is not None


def _without_name(figure: Figure) -> Figure:
    """« réalisé 92000 % de réalisation »: the sign begins the name of what is asked, no rate is that high."""
    if figure.unit != "pourcent" or figure.value < _NO_RATE or not figure.raw.endswith(" %"):
        return figure
    end = figure.span[1] - len(figure.raw) + len(figure.raw.removesuffix("%").rstrip())
    return replace(
        figure, value=figure.value * 100, unit=None, span=(figure.span[0], end), raw=figure.raw[:-1].rstrip()
    )


def _with_tax_words(text: str, figure: Figure) -> Figure:
    """The figure with all of its « toutes taxes comprises »."""
    start, end = figure.span
    found = _TAX_WORDS.search(fold(text), start, end + _LONGEST_TAX)
    if figure.tax is None or found is None or found.start() > end:
        return figure
    return replace(figure, span=(start, max(end, found.end())))


def _is_datum(text: str, figure: Figure, numbers: Sequence[Figure]) -> bool:
    """Whether a figure that looks like a question number or a reference is one of the data all the same."""
    return ends_series(text, figure, numbers) or _is_after_base(text, figure) or _opens_table(text, figure)


def _opens_table(text: str, figure: Figure) -> bool:
    """« tableau 30 20 / 10 40 », « prix de base : 4 ; 9 »: the first value of a series, not its number."""
    before = fold(text[max(0, figure.span[0] - _LONGEST_TERM) : figure.span[0]]).rstrip()
    if figure.role != "reference":
        return False
    if before.endswith("base :"):
        return _NEXT_LISTED.match(text, figure.span[1]) is not None
    headed = before.rstrip(" :").endswith(("tableau", "tableau de"))
    return headed and _NEXT_VALUE.match(text, figure.span[1]) is not None


def _is_of_vat(text: str, figure: Figure) -> bool:
    """« tva 20 »: a rate without its sign."""
    return figure.unit is None and _VAT.search(fold(text[: figure.span[0]])[-_LONGEST_BASE:]) is not None


def _without_tax(text: str, figure: Figure) -> Figure:
    """« TVA 20 % HT ? », « tva 20 ttc ? »: a rate is neither with nor without tax, the question is."""
    rate = (figure.unit == "pourcent" and figure.tax is not None) or _is_of_vat(text, figure)
    found = _TAX.search(figure.raw) if rate else None
    if found is None:
        return figure
    start, end = figure.span
    return replace(figure, span=(start, end - len(found[0])), raw=figure.raw[: found.start()], tax=None)


def ends_series(text: str, figure: Figure, numbers: Sequence[Figure]) -> bool:
    """« 5 ; 12 ; 18 ; 5. Calcule… »: the last value of a series, not the number of a question, which stands after the
    end of a sentence (« à 3 %. ; 1. Quelle… ») or among `numbers` that follow one another."""
    before = text[: figure.span[0]].rstrip()
    values = {other.value for other in numbers}
    again = any(other.value == figure.value and other.span > figure.span for other in numbers)
    in_turn = {1, 2} <= values and figure.value - 1 in values | {0} and not again
    ended = before[:-1].rstrip().endswith(_ENDS)
    return figure.role == "question" and before.endswith((";", ",")) and not in_turn and not ended


def _without_term(text: str, figure: Figure, starts: Collection[Key]) -> Figure:
    """« 1 jour de banque », where « jours de banque » is a term: the unit stays, its word is given back."""
    found = _UNIT_WORD.search(figure.raw)
    if figure.unit not in _PERIOD_UNITS or found is None:
        return figure
    following = key(text[figure.span[1] : figure.span[1] + _LONGEST_TERM])
    if not following or (stem(fold(found[0])), following[0]) not in starts or following[:2] in starts:
        # « 8 jours stock de sécurité 30 »: what follows is a term of its own
        return figure
    return replace(figure, span=(figure.span[0], figure.span[1] - len(figure.raw) + found.start()))


def _is_scenery(text: str, figure: Figure, starts: Collection[Key]) -> bool:
    """A number that measures nothing: a reference, a day of « du 3 au 18 juin », an age, « coût pour mille »."""
    before = fold(text[max(0, figure.span[0] - _LONGEST_TERM) : figure.span[0]])
    if (figure.unit == "ans" and _AGE.search(before)) or _is_of_ages(text, figure) or _is_a_length(text, figure):
        return True
    if figure.unit == "pourcent" and figure.value == 1 and _ABOVE.search(before):
        # « par point au-dessus de 100 % de l'objectif »
        return _OF_THE_AIM.match(fold(text), figure.span[1]) is not None
    if any(found.start() <= figure.span[0] < found.end() for found in _AGES.finditer(fold(text))):
        # « des femmes de 25-49 ans »
        return True
    if figure.value == _HALF and _EXTREMES.search(fold(text[max(0, figure.span[0] - _LONGEST_TERM) :])[:_AROUND]):
        return True
    if figure.value == 0 and figure.unit is None and _ORIGIN.search(before):
        return True
    closing = _CLOSING.search(fold(text), max(0, figure.span[0] - _CLOSING_DATE), figure.span[1] + _CLOSING_DATE)
    if closing is not None and closing.start() <= figure.span[0] < closing.end():
        # « bilan au 31/12/N »
        return True
    if (figure.value == 1 and before.endswith("au moins ")) or _BETWEEN_TWO.search(before + fold(figure.raw)):
        # « touchés au moins 1 fois », « l'intervalle entre 2 commandes »
        return True
    if figure.unit is None and figure.value <= _HIGHEST_MARK and _is_of_a_scale(text, figure):
        return True
    return _is_reference(text, figure) or opens_dates(text, figure) or _is_in_term(before, figure, starts)


def _is_of_ages(text: str, figure: Figure) -> bool:
    """« les femmes de 25-49 ans »: either number."""
    start = figure.span[0]
    upper = figure.unit == "ans" and _LOWER_AGE.search(text[max(0, start - _LONGEST_BASE) : start]) is not None
    return upper or _AGES.match(text, start) is not None


def _is_of_a_scale(text: str, figure: Figure) -> bool:
    """« une note de 0 à 10 »: between what the marks lie; no « 9 ou 10 »."""
    found = _SCALE_OF_MARKS.finditer(fold(text))
    return any(scale.start() <= figure.span[0] and figure.span[1] <= scale.end() for scale in found)


def _is_a_length(text: str, figure: Figure) -> bool:
    """« un spot de 30 secondes »."""
    return figure.unit is None and _SECONDS.match(fold(text[figure.span[1] :])[:_LONGEST_BASE]) is not None


def _is_in_term(before: str, figure: Figure, starts: Collection[Key]) -> bool:
    """« coût pour mille »: a number in letters inside a term."""
    if figure.unit is not None or not figure.raw.isalpha():
        return False
    words = (*key(before), *key(figure.raw))
    return any(words[-length:] in starts for length in range(2, min(len(words), _MOST_WORDS_OF_A_TERM) + 1))


def _is_september(text: str, figure: Figure) -> bool:
    """« août 885 sept 860 oct 842 »: a month among others, before its value."""
    before, after = fold(text[: figure.span[0]]), fold(text[figure.span[1] :])
    return _AUGUST.search(before) is not None or _OCTOBER.search(after) is not None


def _is_reference(text: str, figure: Figure) -> bool:
    """A digit inside a word (« A4 », « L441-10 »), « les deux », « Les Trois Ceps », « le mille »: no quantity."""
    start = figure.span[0]
    if figure.unit is None and _INDEX.search(fold(text[max(0, start - _LONGEST_TERM) : start])):
        return figure.decimals == 0 and _INDEXED.match(text, figure.span[1]) is not None
    if figure.unit is None and fold(figure.raw) == "mille":
        return True
    if figure.raw == "1" and _INVERSE.match(fold(text[start : start + _LONGEST_TERM])) is not None:
        # « (1/attrition) » is a formula
        return True
    if (
        figure.raw in _FEW
        and text[:start].endswith("(")
        and _FIRST_ONES.match(fold(text[figure.span[1] :][:_LONGEST_TERM]))
    ):
        # « csat (2 premiers) »
        return True
    if figure.raw in _FEW and figure.noun is None and fold(text[:start]).split()[-1:] in _OF_THEM:
        # « LTV 640 pour les 2 »
        return True
    if _COUNTED_CASES.match(fold(text), start) is not None:
        return True
    if _COUNTED_IN.match(fold(figure.raw)) or (fold(figure.raw) == "sept" and _is_september(text, figure)):
        return True
    if figure.raw[:1].isdigit():
        return (start > 0 and text[start - 1].isalpha()) or _CODE.search(text[:start]) is not None
    before = fold(text[:start]).split()
    if _LAST_MONTHS.match(fold(text[figure.span[1] :])[:_LONGEST_TERM]):
        # « les trois derniers mois »
        return False
    return bool(before) and before[-1] in _DEFINITE and figure.unit is None
