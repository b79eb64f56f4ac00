"""What a sample tells of everyone: who was asked, how many said yes, how sure and how precise the estimate is."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from exercises.numbers import Figure, Unit
from exercises.reading.data.datum import Datum, is_year
from exercises.reading.words.glossary import Scope
from exercises.reading.words.text import Text, stem


def _stems(*words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


_PROPORTION, _MEAN = "proportion_observee", "moyenne_de_l_echantillon"
_ESTIMATING = _stems(
    "confiance", "intervalle", "ic", "erreur", "marge", "fourchette", "encadrez", "précision", "bornes"
)
_DRAWING = _stems("quota", "quotas", "tirage", "strate", "strates", "redressement", "corrigée", "khi", "pas")
_Z = frozenset(map(Decimal, ("1.96", "2.58", "2.576", "1.645", "1.64", "1.65", "2.33", "2.326")))
_LEVELS = frozenset(map(Decimal, ("0.8", "0.9", "0.95", "0.98", "0.99")))
_OF_A_LEVEL = _stems("confiance", "seuil", "niveau", "ic", "intervalle", "à", "certitude", "erreur", "coefficient", "t")
_OF_A_PRECISION = _stems("±", "précision", "marge", "erreur", "près", "moins", "incertitude")
_OF_A_RISK = _stems("risque")
_OF_ANSWERS = _stems(
    "retour", "retours", "réponse", "réponses", "répondent", "reviennent", "revient", "remplis", "taux"
)
_OF_EVERYONE = _stems(
    "portefeuille", "population", "compte", "clientèle", "ensemble", "totalité", "fichier", "parc", "base", "total",
    "comptait", "possède", "dispose", "comporte", "effectif",
)  # fmt: skip
_OF_A_SAMPLE = _stems(
    "sur", "parmi", "auprès", "interrogé", "interroge", "interrogés", "interrogées", "échantillon", "sondé", "sonde",
    "sondés", "enquête", "questionné", "questionnés", "tirés", "relevé", "n", "sondage", "répondants", "contacté",
)  # fmt: skip
_EACH = _stems("unité", "pièce", "chacun", "envoi", "questionnaire", "courrier", "pli")
_MEANS = _stems("moyen", "moyenne", "moy")
_DEVIATIONS = _stems("écart", "ectype", "sigma", "type")
_ENDS = frozenset(".?!;\n")
_NEAR = 4
_AFTER = 3
_HIGHEST_PRECISION = Decimal("0.15")
_MOST_COUNTS = 3


def polls(text: Text, loose: Sequence[int], scope: Scope) -> Iterator[Datum]:
    """The data of an estimate, those that their place tells for sure; the others are left."""
    words = {token.word for token in text.tokens}
    mean = _MEAN in scope.own
    if not (mean or "marge_d_erreur" in scope.own) or words.isdisjoint(_ESTIMATING) or words & _DRAWING:
        return
    if _speaks_of_a_mean(words) != mean:
        return
    left = [index for index in loose if not is_year(text.figures[index])]
    if _parted(text) or any(_may_be_a_level(text, index) for index in left):
        return
    found = list(_certainty(text, left))
    yield from found
    left = [index for index in left if not any(index in datum.figures for datum in found)]
    yield from _of_a_mean(text, left) if mean else _of_a_share(text, left)


def _speaks_of_a_mean(words: set[str]) -> bool:
    return "ectype" in words or {"ecart", "type"} <= words or {"erreur", "type"} <= words or "sigma" in words


def _datum(text: Text, index: int, name: str, value: Decimal | None = None, unit: Unit | None = None) -> Datum:
    place = text.place[index]
    figure = text.figures[index]
    return Datum(figure.value if value is None else value, unit, None, (index,), place, place, quantity=name)


def _certainty(text: Text, left: Sequence[int]) -> Iterator[Datum]:
    """z, and the level of confidence, be it told by its risk: « au risque de 5 % », « 95 chances sur 100 »."""
    level = False
    bare = [index for index in left if text.figures[index].unit == "pourcent" and text.figures[index].value in _LEVELS]
    for index in left:
        figure = text.figures[index]
        if figure.value in _Z and figure.unit in (None, "coefficient"):
            yield _datum(text, index, "coefficient_z")
        elif level:
            continue
        elif figure.value == 100 and index - 1 in left and "chance" in _between(text, index - 1, index):
            level = True
            value, places = text.figures[index - 1].value / 100, (text.place[index - 1], text.place[index])
            yield Datum(value, "pourcent", None, (index - 1, index), *places, quantity="seuil_de_confiance")
        elif _rate(figure) in _LEVELS and (_before(text, index) & _OF_A_LEVEL or _is_bare(text, index, bare)):
            level = True
            yield _datum(text, index, "seuil_de_confiance", _rate(figure), "pourcent")
        elif figure.unit == "pourcent" and 1 - figure.value in _LEVELS and _before(text, index) & _OF_A_RISK:
            level = True
            yield _datum(text, index, "seuil_de_confiance", 1 - figure.value, "pourcent")


def _is_bare(text: Text, index: int, levels: Sequence[int]) -> bool:
    """« p = 30 %, précision 4 %, 95 % »: a level alone between two marks."""
    place = text.place[index]
    around = [token.kind for token in (*text.tokens[max(0, place - 1) : place], *text.tokens[place + 1 : place + 2])]
    return list(levels) == [index] and around == ["mark", "mark"]


def _rate(figure: Figure) -> Decimal | None:
    """« confiance 95 » is 95 %."""
    if figure.unit == "pourcent":
        return figure.value
    return figure.value / 100 if figure.unit is None and figure.noun is None else None


def _between(text: Text, one: int, other: int) -> set[str]:
    return {token.word for token in text.words(text.place[one], text.place[other])}


def _before(text: Text, index: int, reach: int = _NEAR) -> set[str]:
    """The words before a figure, up to the figure or the end of the sentence before."""
    found: set[str] = set()
    place = text.place[index]
    for token in reversed(text.tokens[max(0, place - 2 * reach) : place]):
        if token.kind == "figure" or token.word in _ENDS or len(found) >= reach:
            break
        if not token.skipped:
            found.add(token.word)
    return found


def _after(text: Text, index: int) -> set[str]:
    found: set[str] = set()
    for token in text.tokens[text.place[index] + 1 : text.place[index] + 1 + 2 * _AFTER]:
        if token.kind == "figure" or token.word in _ENDS or len(found) >= _AFTER:
            break
        if not token.skipped:
            found.add(token.word)
    return found


def _of_a_mean(text: Text, left: Sequence[int]) -> Iterator[Datum]:
    """« 100 tickets : panier moyen 42,50 €, écart-type 8 € », « une précision de ± 1 € »."""
    taken: dict[str, int] = {}
    for index in left:
        before = _before(text, index, _NEAR + 2)
        if before & _DEVIATIONS and "ecart_type_de_l_echantillon" not in taken:
            taken["ecart_type_de_l_echantillon"] = index
        elif before & _OF_A_PRECISION or "±" in text.source_before(index):
            taken.setdefault("precision_sur_la_moyenne", index)
        elif before & _MEANS and "moyenne_de_l_echantillon" not in taken and not _is_count(text, index):
            taken["moyenne_de_l_echantillon"] = index
    counts = [index for index in left if index not in taken.values() and _is_count(text, index)]
    if len(counts) == 1:
        taken["taille_de_l_echantillon"] = counts[0]
    for name, index in taken.items():
        yield _datum(text, index, name)


def _is_count(text: Text, index: int) -> bool:
    figure = text.figures[index]
    whole = figure.value == figure.value.to_integral_value()
    return whole and figure.value > 1 and figure.unit in (None, "unites")


def _of_a_share(text: Text, left: Sequence[int]) -> Iterator[Datum]:
    """The precision, the share, and of the counts: the sample, the favourable ones, everyone."""
    rates = [index for index in left if text.figures[index].unit in ("pourcent", "points")]
    precise = [index for index in rates if _is_precision(text, index)]
    if len(precise) == 1:
        figure = text.figures[precise[0]]
        value = figure.value if figure.unit == "pourcent" else figure.value / 100
        yield _datum(text, precise[0], "marge_d_erreur", value, "pourcent")
    others = [index for index in rates if index not in precise and text.figures[index].unit == "pourcent"]
    answering = [index for index in others if (_before(text, index) | _after(text, index)) & _OF_ANSWERS]
    # « à 95 % et à 99 % » are two levels
    shares = [index for index in others if index not in answering and not _may_be_another_level(text, index)]
    counts = [index for index in left if index not in rates and _is_count(text, index)]
    found = dict(_counts(text, counts, given=len(shares) == 1)) if len(counts) <= _MOST_COUNTS else {}
    if len(shares) == 1 and (found or precise or len(answering) == 1):
        yield _datum(text, shares[0], _PROPORTION, text.figures[shares[0]].value, "pourcent")
    if len(answering) == 1 and (shares or precise):
        yield _datum(text, answering[0], "taux_de_reponse", text.figures[answering[0]].value, "pourcent")
    for name, index in found.items():
        yield _datum(text, index, name)
    yield from _costs(text, left)


def _may_be_another_level(text: Text, index: int) -> bool:
    return text.figures[index].value in _LEVELS and bool(_before(text, index) & _OF_A_LEVEL)


def _costs(text: Text, left: Sequence[int]) -> Iterator[Datum]:
    """« à 1,50 € l'unité », « 0,90 pièce »: what one mailing costs."""
    each = [index for index in left if _costs_each(text, index)]
    if len(each) == 1:
        yield _datum(text, each[0], "cout_d_un_envoi", None, "euro")


def _costs_each(text: Text, index: int) -> bool:
    figure = text.figures[index]
    following = {token.word for token in text.tokens[text.place[index] + 1 : text.place[index] + 4]}
    each = bool(following & _EACH) or (figure.unit == "unites" and "pi" in figure.raw.lower())
    return figure.unit in ("euro", "unites") and each


def _is_precision(text: Text, index: int) -> bool:
    figure = text.figures[index]
    size = figure.value if figure.unit == "pourcent" else figure.value / 100
    if not 0 < size <= _HIGHEST_PRECISION:
        return False
    after = [token.word for token in text.tokens[text.place[index] + 1 : text.place[index] + 2]]
    said = "±" in text.source_before(index) or bool(_before(text, index) & _OF_A_PRECISION)
    return figure.unit == "points" or said or after == [stem("près")]


def _counts(text: Text, counts: Sequence[int], *, given: bool) -> Iterator[tuple[str, int]]:
    """(quantity, figure) for each count. `given`: the share is told, no one has to be counted for it."""
    value = {index: text.figures[index].value for index in counts}
    everyone = [index for index in counts if _before(text, index) & _OF_EVERYONE or _is_asked_of(text, index)]
    rest = [index for index in counts if index not in everyone]
    if len(everyone) > 1 or (not everyone and len(rest) > (1 if given else 2)):
        # three counts that nothing tells apart: everyone is more than the others
        if len(counts) != (2 if given else 3):
            return
        everyone = [max(counts, key=lambda index: value[index])]
        rest = [index for index in counts if index not in everyone]
    if len(rest) != (1 if given else 2):
        return
    rest.sort(key=lambda index: value[index])
    sample = rest[-1]
    said = _before(text, sample) | _after(text, sample)
    told = bool(said & _OF_A_SAMPLE or everyone) or (not given and (sample < rest[0] or _over(text, rest[0], sample)))
    if not told or (not given and value[rest[0]] == value[sample]):
        return
    if everyone and value[everyone[0]] <= value[sample]:
        return
    yield "taille_de_l_echantillon", sample
    if not given:
        yield "reponses_favorables", rest[0]
    if everyone:
        yield "population_mere", everyone[0]


def _over(text: Text, part: int, whole: int) -> bool:
    """« 405/900 »."""
    return [token.word for token in text.tokens[text.place[part] + 1 : text.place[whole]]] == ["/"]


def _may_be_a_level(text: Text, index: int) -> bool:
    """« 90 personnes », beside « 95 % »: how many were asked, or how sure."""
    figure = text.figures[index]
    return figure.noun is not None and figure.unit is None and figure.value / 100 in _LEVELS


def _parted(text: Text) -> bool:
    """« 60 oui et 20 non » count no sample."""
    words = {token.word for token in text.tokens}
    return "non" in words and "oui" in words


def _is_asked_of(text: Text, index: int) -> bool:
    """« et en nombre sur 12 000 abonnés ? »: once figures are told, who the question is about."""
    return text.asks(text.place[index]) and bool(_before(text, index) & {"sur", "pour", "parmi"}) and index > 1
