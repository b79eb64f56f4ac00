"""The classic mistakes on médiane, quartiles et mode."""

from decimal import Decimal

from exercises.functions import Series, moyenne, somme
from exercises.rule import mistake, provided
from exercises.rules import mediane


def _class_bounds(bornes: Series, effectifs: Series, rank: Decimal) -> tuple[Decimal, Decimal]:
    """The bounds of the class where a rank falls."""
    total = Decimal(0)
    for low, high, count in zip(bornes, bornes[1:], effectifs, strict=False):
        total += count
        if total >= rank:
            return low, high
    return bornes[-2], bornes[-1]


@mistake(
    mediane.rang_de_la_mediane,
    "quart_pour_moitie",
    "Tu as pris le quart de l'effectif : la médiane partage en deux, prends la moitié.",
)
def _(effectif_total: Decimal) -> Decimal:
    return effectif_total / 4


@mistake(
    mediane.rang_de_la_mediane,
    "classes_pour_individus",
    "Tu as partagé le nombre de classes : la médiane partage l'effectif total.",
)
def _(effectifs: Series) -> Decimal:
    return Decimal(len(effectifs)) / 2


@mistake(
    mediane.mediane,
    "rang_pour_valeur",
    "Tu as donné le rang de la médiane : cherche la valeur que prend l'individu de ce rang.",
)
def _(effectifs: Series) -> Decimal:
    return somme(effectifs) / 2


@mistake(
    mediane.mediane,
    "borne_inferieure_pour_mediane",
    "Tu as donné le début de la classe médiane : avance dans la classe par interpolation.",
)
def _(bornes_des_classes: Series, effectifs: Series) -> Decimal:
    low, _ = _class_bounds(bornes_des_classes, effectifs, somme(effectifs) / 2)
    return low


@mistake(
    mediane.mediane,
    "centre_de_la_classe_mediane",
    "Tu as pris le centre de la classe médiane : la médiane se place dans la classe par interpolation.",
)
def _(bornes_des_classes: Series, effectifs: Series) -> Decimal:
    low, high = _class_bounds(bornes_des_classes, effectifs, somme(effectifs) / 2)
    return (low + high) / 2


@mistake(
    mediane.mediane_des_observations,
    "serie_non_triee",
    "Tu as pris le milieu de la liste telle quelle : range d'abord les valeurs dans l'ordre croissant.",
)
def _(observations: Series) -> Decimal:
    half = len(observations) // 2
    middle = observations[half] if len(observations) % 2 else (observations[half - 1] + observations[half]) / 2
    provided(middle != mediane.mediane_des_observations(observations))
    return middle


@mistake(
    mediane.mediane_des_observations,
    "moyenne_pour_mediane",
    "Tu as calculé la moyenne : la médiane est la valeur du milieu, autant d'individus avant qu'après.",
)
def _(observations: Series) -> Decimal:
    return moyenne(observations)


@mistake(
    mediane.mediane_d_un_tableau,
    "rang_pour_valeur",
    "Tu as donné le rang de la médiane : cherche la valeur que prend l'individu de ce rang.",
)
def _(valeurs: Series, effectifs: Series) -> Decimal:
    provided(mediane.mediane_d_un_tableau(valeurs, effectifs) != somme(effectifs) / 2)
    return somme(effectifs) / 2


@mistake(
    mediane.mediane_d_un_tableau,
    "milieu_des_modalites",
    "Tu as pris le milieu des valeurs du tableau : tiens compte des effectifs, cumule-les.",
)
def _(valeurs: Series, effectifs: Series) -> Decimal:
    middle = (valeurs[(len(valeurs) - 1) // 2] + valeurs[len(valeurs) // 2]) / 2
    provided(middle != mediane.mediane_d_un_tableau(valeurs, effectifs))
    return middle


@mistake(
    mediane.premier_quartile,
    "rang_pour_valeur",
    "Tu as donné le rang du premier quartile : cherche la valeur que prend l'individu de ce rang.",
)
def _(effectifs: Series) -> Decimal:
    return somme(effectifs) / 4


@mistake(
    mediane.premier_quartile,
    "borne_inferieure_pour_quartile",
    "Tu as donné le début de la classe : avance dans la classe par interpolation.",
)
def _(bornes_des_classes: Series, effectifs: Series) -> Decimal:
    low, _ = _class_bounds(bornes_des_classes, effectifs, somme(effectifs) / 4)
    return low


@mistake(
    mediane.troisieme_quartile,
    "rang_pour_valeur",
    "Tu as donné le rang du troisième quartile : cherche la valeur que prend l'individu de ce rang.",
)
def _(effectifs: Series) -> Decimal:
    return somme(effectifs) * 3 / 4


@mistake(
    mediane.troisieme_quartile,
    "borne_inferieure_pour_quartile",
    "Tu as donné le début de la classe : avance dans la classe par interpolation.",
)
def _(bornes_des_classes: Series, effectifs: Series) -> Decimal:
    low, _ = _class_bounds(bornes_des_classes, effectifs, somme(effectifs) * 3 / 4)
    return low


@mistake(
    mediane.premier_quartile_des_observations,
    "serie_non_triee",
    "Tu as pris le rang dans la liste telle quelle : range d'abord les valeurs dans l'ordre croissant.",
)
def _(observations: Series) -> Decimal:
    value = observations[-(-len(observations) // 4) - 1]
    provided(value != mediane.premier_quartile_des_observations(observations))
    return value


@mistake(
    mediane.premier_quartile_des_observations,
    "premiere_valeur_pour_quartile",
    "Tu as donné la plus petite valeur : un quart des valeurs se trouve sous le premier quartile.",
)
def _(observations: Series) -> Decimal:
    provided(min(observations) != mediane.premier_quartile_des_observations(observations))
    return min(observations)


@mistake(
    mediane.troisieme_quartile_des_observations,
    "serie_non_triee",
    "Tu as pris le rang dans la liste telle quelle : range d'abord les valeurs dans l'ordre croissant.",
)
def _(observations: Series) -> Decimal:
    value = observations[-(-3 * len(observations) // 4) - 1]
    provided(value != mediane.troisieme_quartile_des_observations(observations))
    return value


@mistake(
    mediane.troisieme_quartile_des_observations,
    "derniere_valeur_pour_quartile",
    "Tu as donné la plus grande valeur : un quart des valeurs se trouve au-dessus du troisième quartile.",
)
def _(observations: Series) -> Decimal:
    provided(max(observations) != mediane.troisieme_quartile_des_observations(observations))
    return max(observations)


@mistake(
    mediane.ecart_interquartile,
    "quartiles_additionnes",
    "Tu as additionné les quartiles : l'écart interquartile est leur différence.",
)
def _(troisieme_quartile: Decimal, premier_quartile: Decimal) -> Decimal:
    return troisieme_quartile + premier_quartile


@mistake(
    mediane.ecart_interquartile,
    "quartiles_echanges",
    "Tu as soustrait dans l'autre sens : l'écart interquartile est Q3 moins Q1.",
)
def _(troisieme_quartile: Decimal, premier_quartile: Decimal) -> Decimal:
    return premier_quartile - troisieme_quartile
