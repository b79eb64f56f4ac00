"""Two offers, each with its own discounts: « A : 12 %, 8 % et 4 % ; B : 22 % », « le premier consent deux remises de
15 %, le second une seule de 28 % ». Said as the discounts of a first offer and those of a second one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exercises import numbers
from exercises.numbers import Figure
from exercises.reading.words.text import fold

_DISCOUNT = re.compile(
    r"\b(?:remises?|rabais|reduc\w*|demarques?|ristournes?|cascade|successi\w*|tarif|net|brut)\b|- ?\d+(?:,\d+)? ?%"
)
_CUE = re.compile(
    r"\?|\b(?:trouver|calcul\w*|quel\w*|kel\w*|donne[rz]|combien|cb|determine\w*|compare\w*|je dois|jdois)\b"
)
_THING = (
    r"(?:(?:l'|le |la |les )?(?:offres?|fournisseurs?|frs|fourn|propositions?|grossistes?|magasins?|formules?|devis"
    r"|enseignes?|vendeurs?|marques?|sites?|concurrents?|solutions?|options?|conditions?|centrales?|fabricants?) )?"
)
_FIRST = re.compile(
    rf"(?:\bchez |\bavec |\bpour |\bde |\bdu |\bd')?(?:\b{_THING}(?:A|1)\b(?! ?[%€.,]\d)"
    r"|\b(?:le |la |l'|du )?premi(?:er|ere)\b(?! (?:remise|demarque|rabais|reduction)))",
)
_SECOND = re.compile(
    rf"(?:\bchez |\bavec |\bpour |\bde |\bdu |\bd')?(?:\b{_THING}(?:B|2)\b(?! ?[%€.,]\d)|\b(?:le |la |du )?"
    r"(?:second|seconde|deuxieme)\b(?! (?:remise|demarque|rabais|reduction)))",
)
_STOP = re.compile(r"[.?!\n](?=\s|$)")
_BETWEEN = re.compile(r"[\s,;/+]*(?:%?[\s,;/+-]*(?:et|puis|pui|suivie? de|encore|enfin|apres)?[\s,;/+-]*(?:de |une? "
                      r"(?:autre |seconde |deuxieme )?(?:remise )?(?:de )?)?)?-? ?")  # fmt: skip
_TWICE = re.compile(
    r"\b(?:deux|2) (?:remises|rabais|demarques)(?: (?:successi\w+|consecuti\w+|identiques))?(?: (?:de|a))? ?$"
)
_EACH = re.compile(
    r"(?<= )(?:de |pour |dans |avec |chez )?(?:chaque (?:offre|fournisseur|proposition|cas|magasin)"
    r"|chacune?(?: des deux)?(?: (?:offres|fournisseurs))?"
    r"|(?:les |des )?(?:deux|2) (?:offres|fournisseurs|propositions|cas|magasins))\b"
)
_RATE = re.compile(r"\b(?:taux|tx|pourcentage|%)")
_GAP = re.compile(
    r"(?:l'|l |quel est l'|de combien[^?.;]{0,40}|la |quelle est la )?\b(?:ecarts?|differences?)(?:\b[^?.;,\n]{0,60})"
    r"|\bcombien (?:d'euros? )?de (?:plus|moins)\b[^?.;\n]{0,40}"
)
_RATE_GAP = re.compile(r"\bpoints?\b|\btaux\b|\btx\b")
_LED = re.compile(r"(?:\+|\bpuis?|\bet|\bsuivie? de)\s*(?:de )?(?:une? )?-? ?$")
_LEADS = re.compile(r"\s*(?:\+|,? ?puis?\b|et\b|suivie?\b)\s*(?:de )?(?:une? )?(?=[,;.:?\n]|$|de\b|remise|d'une)")
_COUNT = re.compile(r"\b(?:[Dd]eux|2)\b(?= [a-zé]{4,})")
_MOST = 4


@dataclass(frozen=True, slots=True)
class _Offer:
    """The discounts of an offer as typed, and where they stand with what names it. `whole`: no « puis » leads to
    nothing."""

    rates: tuple[str, ...]
    start: int
    end: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Offers:
    """A statement about two offers. `told`: the text where each has its name; None when a discount lacks."""

    told: str | None


def as_offers(text: str) -> Offers | None:
    """The statement where each offer has its name; None when there are not two, each with its discounts."""
    folded = _letters_kept(text)
    if _DISCOUNT.search(folded) is None:
        return None
    rates = [f for f in numbers.figures(text) if f.role == "figure" and (f.unit == "pourcent" or _is_rate(folded, f))]
    first = _offer(folded, rates, _FIRST, len(folded))
    if first is None:
        return None
    second = _offer(folded, rates, _SECOND, len(folded), after=first.end)
    if second is None or not _is_all(rates, first, second):
        return None
    between = text[first.end : second.start]
    if any(char.isdigit() for char in between):
        return None
    if not first.whole or not second.whole:
        return Offers(None)
    asked = _asked(text[second.end :]).strip(" .,;")
    head = text[: first.start].rstrip(" ,.:;-(\n")
    head = f"{_asked(head)}. " if _CUE.search(fold(head)) else f"{head}. " if head else ""
    told = f"remises : {' ; '.join(first.rates)}. remises de la seconde offre : {' ; '.join(second.rates)}."
    return Offers(_COUNT.sub("les", f"{head}{told} {asked}"))


def _letters_kept(text: str) -> str:
    """The folded text, where a capital A or B alone keeps its capital: « l'offre A », not « à »."""
    folded = list(fold(text))
    for found in re.finditer(r"(?<![\w'\u2019])[AB](?![\w'\u2019])", text):
        folded[found.start()] = text[found.start()]
    return "".join(folded)


def _is_rate(folded: str, figure: Figure) -> bool:
    """« 12+8+4% »: the sign stands after the last one."""
    if figure.unit is not None or not 0 < figure.value < 100 or figure.noun is not None:
        return False
    return re.match(r" ?(?:\+|;|,|et|puis|/) ?(?:\d{1,2}(?:,\d+)? ?(?:\+|;|,|et|puis|/) ?){0,3}\d{1,2}(?:,\d+)? ?%",
                    folded[figure.span[1] :]) is not None  # fmt: skip


def _offer(folded: str, rates: Sequence[Figure], mark: re.Pattern[str], end: int, after: int = 0) -> _Offer | None:
    """The discounts that follow the first mark of an offer which has some."""
    for found in mark.finditer(folded, after, end):
        run: list[Figure] = []
        for figure in rates:
            if figure.span[0] < found.end():
                continue
            gap = folded[(run[-1].span[1] if run else found.end()) : figure.span[0]]
            if run and _BETWEEN.fullmatch(gap) is None:
                break
            if not run and (len(gap) > 60 or re.search(r"\d|[?!\n]|\.\s", gap) or _names_other(gap, mark)):
                break
            run.append(figure)
        if not run or len(run) > _MOST:
            continue
        raws = tuple(figure.raw.strip(" %-\u2212") + " %" for figure in run)
        if len(run) == 1 and _TWICE.search(folded[found.end() : run[0].span[0]]):
            raws = raws * 2
        leads = _LED.search(folded, found.end(), run[0].span[0]) or _LEADS.match(folded, run[-1].span[1])
        return _Offer(raws, found.start(), run[-1].span[1], leads is None)
    return None


def _names_other(gap: str, mark: re.Pattern[str]) -> bool:
    other = _SECOND if mark is _FIRST else _FIRST
    return other.search(gap) is not None


def _is_all(rates: Sequence[Figure], first: _Offer, second: _Offer) -> bool:
    """Whether no rate stands elsewhere than in the two offers."""
    spans = [(one.start, one.end) for one in (first, second)]
    return all(any(start <= rate.span[0] < end for start, end in spans) for rate in rates)


def _asked(said: str) -> str:
    """What is asked, where « chez B » is « de la seconde offre »."""
    parts = re.split(r"(?<=[?;\n])|(?<=\.)(?=\s)|(?<=,)(?=\s)|\s(?=(?:et|puis)\s)", said)
    return " ".join(_part(part) for part in parts if part)


def _part(said: str) -> str:
    folded = _letters_kept(said)
    gap = _GAP.search(folded)
    if gap is not None:
        rates = _RATE_GAP.search(folded, gap.start()) is not None
        named = "écart entre les taux globaux des offres" if rates else "écart entre les offres"
        return f"{said[: gap.start()]} {named} {said[gap.end() :]}"
    each = _EACH.search(folded)
    if each is not None:
        rate = _RATE.search(folded) is not None
        name = "taux global de la seconde offre" if rate else "net de la seconde offre"
        return f"{said[: each.start()]} et {name} {said[each.end() :]}"
    second = _SECOND.search(folded)
    if second is not None and _FIRST.search(folded) is None:
        rate = _RATE.search(folded) is not None
        name = "taux global de la seconde offre" if rate else "net de la seconde offre"
        mark = "?" if "?" in said else "." if "." in said else ""
        start = re.match(r"\s*(?:et|puis|calculer|calculez|quel est)?\s*", folded)
        return f"{said[: start.end() if start else 0]} le {name} {mark}"
    first = _FIRST.search(folded)
    if first is not None and second is None:
        return f"{said[: first.start()]} {said[first.end() :]}"
    return said
