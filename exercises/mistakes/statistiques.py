"""The classic mistakes on moyenne, écart-type et coefficient de variation."""

from decimal import Decimal

from exercises.functions import Series, moyenne, nombre, produits, racine, somme
from exercises.rule import mistake, provided
from exercises.rules import statistiques


@mistake(
    statistiques.effectif_total,
    "nombre_de_modalites",
    "Tu as compté les lignes du tableau : l'effectif total est la somme des effectifs.",
)
def _(effectifs: Series) -> Decimal:
    return nombre(effectifs)


@mistake(
    statistiques.effectif_total,
    "valeurs_additionnees",
    "Tu as additionné les valeurs : l'effectif total compte les individus, additionne les effectifs.",
)
def _(valeurs: Series) -> Decimal:
    return somme(valeurs)


@mistake(
    statistiques.effectif_total,
    "dernier_effectif_oublie",
    "Il manque la dernière ligne : additionne tous les effectifs.",
)
def _(effectifs: Series) -> Decimal:
    return somme(effectifs[:-1])


@mistake(
    statistiques.somme_ponderee,
    "produit_des_sommes",
    "Tu as multiplié les deux sommes : fais d'abord le produit valeur × effectif de chaque ligne, puis additionne.",
)
def _(valeurs: Series, effectifs: Series) -> Decimal:
    return somme(valeurs) * somme(effectifs)


@mistake(
    statistiques.somme_ponderee,
    "valeurs_sans_effectifs",
    "Tu as additionné les valeurs seules : chaque valeur compte autant de fois que son effectif.",
)
def _(valeurs: Series) -> Decimal:
    return somme(valeurs)


@mistake(
    statistiques.moyenne_arithmetique,
    "moyenne_des_modalites",
    "Tu as fait la moyenne des valeurs sans leurs effectifs : pondère chaque valeur par son effectif.",
)
def _(valeurs: Series) -> Decimal:
    return moyenne(valeurs)


@mistake(
    statistiques.moyenne_arithmetique,
    "moyenne_divisee_par_les_lignes",
    "Tu as divisé par le nombre de lignes : divise par l'effectif total.",
)
def _(somme_ponderee: Decimal, valeurs: Series) -> Decimal:
    return somme_ponderee / len(valeurs)


@mistake(
    statistiques.moyenne_des_observations,
    "moyenne_sans_diviser",
    "Tu as donné la somme : la moyenne, c'est la somme divisée par le nombre de valeurs.",
)
def _(observations: Series) -> Decimal:
    return somme(observations)


@mistake(
    statistiques.moyenne_des_observations,
    "moyenne_des_extremes",
    "Tu as pris le milieu entre la plus petite et la plus grande : la moyenne compte toutes les valeurs.",
)
def _(observations: Series) -> Decimal:
    return (max(observations) + min(observations)) / 2


@mistake(
    statistiques.variance,
    "variance_sans_effectifs",
    "Tu as compté chaque valeur une fois : multiplie chaque carré par son effectif.",
)
def _(valeurs: Series, moyenne_arithmetique: Decimal) -> Decimal:
    return moyenne(tuple((x - moyenne_arithmetique) ** 2 for x in valeurs))


@mistake(
    statistiques.variance,
    "variance_par_n_moins_un",
    "Tu as divisé par n − 1 : c'est l'estimation sur un échantillon. Ici, divise par l'effectif total.",
)
def _(valeurs: Series, effectifs: Series, moyenne_arithmetique: Decimal, effectif_total: Decimal) -> Decimal:
    gaps = tuple((x - moyenne_arithmetique) ** 2 for x in valeurs)
    return somme(produits(effectifs, gaps)) / (effectif_total - 1)


@mistake(
    statistiques.variance,
    "carre_de_la_moyenne_oublie",
    "Tu as donné la moyenne des carrés : il faut encore en retirer le carré de la moyenne.",
)
def _(valeurs: Series, effectifs: Series, effectif_total: Decimal) -> Decimal:
    return somme(produits(effectifs, produits(valeurs, valeurs))) / effectif_total


@mistake(
    statistiques.variance_des_observations,
    "variance_par_n_moins_un",
    "Tu as divisé par n − 1 : c'est l'estimation sur un échantillon. Ici, divise par le nombre de valeurs.",
)
def _(observations: Series, moyenne_arithmetique: Decimal) -> Decimal:
    return somme(tuple((x - moyenne_arithmetique) ** 2 for x in observations)) / (len(observations) - 1)


@mistake(
    statistiques.variance_des_observations,
    "ecart_absolu_moyen",
    "Tu as fait la moyenne des écarts sans les carrés : mets chaque écart au carré avant la moyenne.",
)
def _(observations: Series, moyenne_arithmetique: Decimal) -> Decimal:
    return moyenne(tuple(abs(x - moyenne_arithmetique) for x in observations))


@mistake(
    statistiques.ecart_type,
    "variance_pour_ecart_type",
    "Tu as donné la variance : l'écart-type en est la racine carrée.",
)
def _(variance: Decimal) -> Decimal:
    return variance


@mistake(
    statistiques.ecart_type,
    "ecart_type_par_n_moins_un",
    "Tu as divisé par n − 1 : c'est l'autre écart-type de ta calculatrice, pour un échantillon. Ici, divise par n.",
)
def _(variance: Decimal, effectif_total: Decimal) -> Decimal:
    return racine(variance * effectif_total / (effectif_total - 1))


@mistake(
    statistiques.ecart_type,
    "ecart_type_par_n_moins_un",
    "Tu as divisé par n − 1 : c'est l'autre écart-type de ta calculatrice, pour un échantillon. Ici, divise par n.",
)
def _(variance: Decimal, observations: Series) -> Decimal:
    return racine(variance * len(observations) / (len(observations) - 1))


@mistake(
    statistiques.ecart_type,
    "moitie_de_la_variance",
    "Tu as divisé la variance par deux : prends sa racine carrée.",
)
def _(variance: Decimal) -> Decimal:
    provided(variance != 4)
    return variance / 2


@mistake(
    statistiques.coefficient_de_variation,
    "coefficient_de_variation_inverse",
    "Tu as divisé la moyenne par l'écart-type : c'est l'écart-type rapporté à la moyenne.",
)
def _(ecart_type: Decimal, moyenne_arithmetique: Decimal) -> Decimal:
    return moyenne_arithmetique / ecart_type


@mistake(
    statistiques.coefficient_de_variation,
    "variance_pour_ecart_type",
    "Tu as rapporté la variance à la moyenne : prends l'écart-type, qui a la même unité que la moyenne.",
)
def _(variance: Decimal, moyenne_arithmetique: Decimal) -> Decimal:
    return variance / moyenne_arithmetique


@mistake(
    statistiques.etendue,
    "plus_grande_pour_etendue",
    "Tu as donné la plus grande valeur : l'étendue est l'écart entre la plus grande et la plus petite.",
)
def _(observations: Series) -> Decimal:
    return max(observations)


@mistake(
    statistiques.etendue,
    "etendue_sans_trier",
    "Tu as pris la première et la dernière valeur de la liste : cherche la plus grande et la plus petite.",
)
def _(observations: Series) -> Decimal:
    provided(abs(observations[-1] - observations[0]) != max(observations) - min(observations))
    return abs(observations[-1] - observations[0])
