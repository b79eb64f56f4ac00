"""The lines of an invoice, each with its count, its price and maybe its own rates: « 60 menus à 14 € HT (TVA 10 %) et
24 bouteilles à 9 € HT (TVA 20 %) », « 8x12,5 + 4x21 », « fournitures : 850 € HT ; 14 heures à 42 € HT »."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exercises import numbers
from exercises.numbers import Figure
from exercises.reading.words.text import fold, stem

_INVOICE = re.compile(
    r"\b(?:factur\w*|commande\w*|remises?|rabais|rem|escompte|esc|net\b|acompte|devis|tva|ttc|bon de livraison)"
)
_NAME = r"[a-z][a-z'\u2019-]*"
_THINGS = re.compile(
    rf" ?(?:{_NAME}(?: {_NAME}){{0,6}}? ?)??(?P<at>\b(?:a|au prix de|au prix unitaire de|factures?|facturees?|pour)\b"
    r"|x|\u00d7|\*|:|@|,)? ?"
)
_BY_SIGN = frozenset({"x", "\u00d7", "*"})
_FOR_ALL = frozenset({"pour"})
_EACH = re.compile(
    r" ?(?:(?:ht )?(?:la |l'|l\u2019|le |l )?(?:piece|unite|une?|heure|kilo|kg|litre|metre|boite|lot|paire|bouteille)\b"
    r"|chacune?s?\b|piece\b|/ ?(?:u|h|unite|piece)\b|ht\b)+"
)
_RATE = (
    r"(?:\s|[,(:]|\bavec\b|\bet\b|\bune?\b|\bsoumise?s?\b)*(?:\ba\s+(?:une?\s+|la\s+)?)?{name}s?\b"
    r"(?: (?:commerciale?|exceptionnelle?|speciale?|de quantite|pour defaut\w*))?(?: ?(?:au taux|de|du|a|est|[:=]))* ?$"
)
_DISCOUNT = re.compile(_RATE.format(name=r"\b(?:remise|rabais|rem|reduc|reduction|ristourne)"))
_TAX = re.compile(_RATE.format(name=r"\b(?:taux de )?(?:tva|t\.v\.a)"))
_BEFORE_TAX = re.compile(r"[,( ]*(?:de )?(?:remise|rabais|reduction|tva)\b\s*\)?")
_LUMP = re.compile(rf"(?:^|(?<=[\n;\u2022:.(])|(?<= et)|(?<=,)) ?(?:- ?|\u2022 ?)?(?P<name>{_NAME}(?: {_NAME}){{0,3}}?)"
                   r"(?: ?[:=]| de| pour)? ?$")  # fmt: skip
_GOODS = frozenset(
    {"marchandise", "fourniture", "main", "oeuvre", "materiel", "materiau", "produit", "article", "prestation", "piece"}
    | {"service", "forfait", "intervention", "deplacement", "pose", "installation", "livre", "boisson"}
)
_CHARGES = frozenset(
    {"port", "transport", "livraison", "acompte", "escompte", "emballage", "consigne", "remise", "avoir", "net", "brut"}
    | {"total", "montant", "prix", "tarif", "plafond", "budget", "ht", "ttc", "expedition", "envoi", "arrhe", "avance"}
)
_PERIODS = frozenset({"jour", "mois", "an", "annee", "semaine", "trimestre", "minute", "point", "fois", "client", "m"})
_STOP = re.compile(r"[.?!\n](?=\s|$)")
_CUT = re.compile(r"\d ?[x\u00d7*](?! ?\d| [a-z])|(?:^|[+;,]) ?[x\u00d7*] ?\d")
"""« 12x + 20x7,25 »: a price lacks."""
_FEWEST = 2
_MOST = 8


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: its count as typed (none for a lump sum), its price, and where it stands."""

    count: str
    price: Figure
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Rate:
    """A rate of one line, as typed, and where it stands with its name."""

    raw: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Invoice:
    """A statement with the lines of an invoice. `listed`: the text with a list of counts, one of prices and one for
    each rate that every line has; None when a line lacks what the others have."""

    listed: str | None


def invoiced(text: str) -> Invoice | None:
    """The invoice of a statement; None when there are not at least two lines."""
    folded = fold(text)
    if _INVOICE.search(folded) is None:
        return None
    found = [f for f in numbers.figures(text) if f.role in ("figure", "date")]
    lines = sorted([*_lines(folded, found), *_lumps(folded, found)], key=lambda line: line.start)
    lines = _without_overlap(lines)
    if lines and _CUT.search(folded) is not None:
        return Invoice(None)
    if not _FEWEST <= len(lines) <= _MOST or not any(line.count for line in lines):
        return None
    stops = [*(line.start for line in lines[1:]), _end(folded, lines[-1], len(text))]
    discounts = _rates(folded, found, lines, stops, _DISCOUNT, "remise")
    taxes = _rates(folded, found, lines, stops, _TAX, "tva")
    if discounts is None or taxes is None or not _is_told_whole(folded, lines, discounts, taxes):
        return Invoice(None)
    return Invoice(_written(text, lines, discounts, taxes))


def _is_told_whole(folded: str, lines: Sequence[_Line], discounts: Sequence[_Rate], taxes: Sequence[_Rate]) -> bool:
    """Whether nothing is left of a line: a figure without its own, « à » without a price, « remise » without a rate."""
    end = max([lines[-1].end, *(rate.end for rate in (*discounts, *taxes))])
    left = _blanked(folded, lines, discounts, taxes)[lines[0].start : end]
    return re.search(r"\d|\b(?:a|x)\b|\b(?:remise|rabais|tva)s?\b", left) is None


def _lines(folded: str, found: Sequence[Figure]) -> Iterator[_Line]:
    for count, price in pairwise(found):
        between = folded[count.span[1] : price.span[0]]
        hours = count.role == "date" and re.match(r" ?h\b", between) is not None
        plain = count.role == "figure" and count.unit in (None, "unites")
        if not (plain or hours) or count.value <= 0 or count.value != count.value.to_integral_value():
            continue
        things = _THINGS.fullmatch(between)
        words = {stem(word) for word in re.findall(_NAME, between)}
        if things is None or price.unit not in ("euro", None) or price.tax == "ttc" or words & (_PERIODS | _CHARGES):
            continue
        by_sign = things["at"] in _BY_SIGN
        each = _EACH.match(folded, price.span[1])
        end = each.end() if each is not None else price.span[1]
        priced = price.unit == "euro" or price.tax == "ht" or (price.decimals or 0) > 0 or by_sign
        named = count.noun is not None or hours or by_sign
        if named and priced and things["at"] not in _FOR_ALL and (words or by_sign or hours):
            yield _Line(folded[slice(*count.span)].strip(), price, count.span[0], end)


def _lumps(folded: str, found: Sequence[Figure]) -> Iterator[_Line]:
    """« main-d'œuvre : 600 € HT »."""
    for price in found:
        if price.unit != "euro" and price.tax != "ht":
            continue
        named = _LUMP.search(folded, 0, price.span[0])
        if named is None or price.tax == "ttc":
            continue
        words = {stem(word) for word in re.findall(r"[a-z]{2,}", named["name"])}
        if words & _GOODS and not words & _CHARGES:
            yield _Line("", price, named.start("name"), price.span[1])


def _without_overlap(lines: Sequence[_Line]) -> list[_Line]:
    kept: list[_Line] = []
    for line in lines:
        if not kept or line.start >= kept[-1].end:
            kept.append(line)
    return kept


def _end(folded: str, last: _Line, end: int) -> int:
    """Where what is said of the last line ends."""
    stop = _STOP.search(folded, last.end)
    question = folded.find("?", last.end)
    return min(stop.start() if stop else end, question if question >= 0 else end)


def _rates(
    folded: str,
    found: Sequence[Figure],
    lines: Sequence[_Line],
    stops: Sequence[int],
    name: re.Pattern[str],
    word: str,
) -> list[_Rate] | None:
    """The rate of each line, in order; none when they are of all the lines; None when only some have theirs."""
    own = [_rate(folded, found, line, stop, name, word) for line, stop in zip(lines, stops, strict=True)]
    if own[-1] is not None and not any(own[:-1]):
        # said after the last line: of all of them, unless it stands in the brackets of this one
        inside = "(" in folded[lines[-1].end : own[-1].start] and ")" in folded[own[-1].end : own[-1].end + 2]
        return None if inside else []
    if not any(own):
        return []
    return [rate for rate in own if rate is not None] if all(own) else None


def _rate(
    folded: str, found: Sequence[Figure], line: _Line, stop: int, name: re.Pattern[str], word: str
) -> _Rate | None:
    for figure in found:
        if not line.end <= figure.span[0] < stop or figure.unit not in ("pourcent", None):
            continue
        left = max([line.end, *(other.span[1] for other in found if other.span[1] <= figure.span[0])])
        before = name.search(folded, left, figure.span[0])
        if before is not None:
            return _Rate(folded[slice(*figure.span)].strip(" %"), before.start(), figure.span[1])
        after = _BEFORE_TAX.match(folded, figure.span[1])
        if after is not None and word in after[0] and not re.search(r"[a-z]", folded[left : figure.span[0]]):
            return _Rate(folded[slice(*figure.span)].strip(" %"), left, after.end())
    return None


def _written(text: str, lines: Sequence[_Line], discounts: Sequence[_Rate], taxes: Sequence[_Rate]) -> str:
    """The statement where the lines, and the rates of each, are blank: the lists stand instead."""
    kept = _blanked(text, lines, discounts, taxes)
    lists = [
        f"quantités par article : {_listed(line.count or '1' for line in lines)}",
        f"prix unitaires par article : {_listed(f'{_amount(line.price)} €' for line in lines)}",
    ]
    for name, rates in (("remise", discounts), ("TVA", taxes)):
        values = [rate.raw for rate in rates]
        if len(set(values)) > 1:
            lists.append(f"{name} par article : {_listed(f'{value} %' for value in values)}")
        elif values:
            lists.append(f"{name} : {values[0]} %")
    blank = re.sub(r"[ \u00a0\u202f]*(?:[;+&(]|\bet\b)[ \u00a0\u202f]*(?=[;+.)\n]|$)", " ", kept[lines[0].start :])
    blank = re.sub(r"^[ ,;+)(\u00a0\u202f\u2022-]*(?:et\b)?[ ,;+)(\u00a0\u202f-]*", "", blank)
    return f"{kept[: lines[0].start]} {'. '.join(lists)}. {blank}"


def _blanked(text: str, *parts: Sequence[_Line] | Sequence[_Rate]) -> str:
    pieces: list[_Line | _Rate] = [one for part in parts for one in part]
    for one in pieces:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _listed(values: Collection[str] | Iterator[str]) -> str:
    return " ; ".join(values)


def _amount(price: Figure) -> str:
    return f"{price.value:f}".replace(".", ",")
