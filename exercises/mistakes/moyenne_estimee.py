"""The classic mistakes on a mean estimated from a sample."""

from decimal import Decimal

from exercises.functions import entier_inferieur, entier_superieur
from exercises.rule import mistake
from exercises.rules import moyenne_estimee


@mistake(
    moyenne_estimee.erreur_type_de_la_moyenne,
    "erreur_type_sans_racine",
    "Tu as divisé par n : l'erreur-type divise l'écart-type par la racine carrée de n.",
)
def _(ecart_type_de_l_echantillon: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    return ecart_type_de_l_echantillon / taille_de_l_echantillon


@mistake(
    moyenne_estimee.erreur_type_de_la_moyenne,
    "ecart_type_pour_erreur_type",
    "Tu as pris l'écart-type des valeurs : celui de la moyenne est √n fois plus petit.",
)
def _(ecart_type_de_l_echantillon: Decimal) -> Decimal:
    return ecart_type_de_l_echantillon


@mistake(
    moyenne_estimee.marge_d_erreur_sur_la_moyenne,
    "marge_de_la_moyenne_sans_z",
    "Tu as oublié le coefficient z : l'erreur-type se multiplie par lui.",
)
def _(erreur_type_de_la_moyenne: Decimal) -> Decimal:
    return erreur_type_de_la_moyenne


@mistake(
    moyenne_estimee.marge_d_erreur_sur_la_moyenne,
    "marge_avec_l_ecart_type",
    "Tu as multiplié l'écart-type des valeurs : divise-le d'abord par √n.",
)
def _(coefficient_z: Decimal, ecart_type_de_l_echantillon: Decimal) -> Decimal:
    return coefficient_z * ecart_type_de_l_echantillon


@mistake(
    moyenne_estimee.borne_inferieure_de_la_moyenne,
    "bornes_de_la_moyenne_inversees",
    "C'est la borne supérieure : pour l'inférieure, la marge se retire.",
)
def _(moyenne_de_l_echantillon: Decimal, marge_d_erreur_sur_la_moyenne: Decimal) -> Decimal:
    return moyenne_de_l_echantillon + marge_d_erreur_sur_la_moyenne


@mistake(
    moyenne_estimee.borne_inferieure_de_la_moyenne,
    "borne_inferieure_avec_l_erreur_type",
    "Tu as retiré l'erreur-type seule : multiplie-la d'abord par z.",
)
def _(moyenne_de_l_echantillon: Decimal, erreur_type_de_la_moyenne: Decimal) -> Decimal:
    return moyenne_de_l_echantillon - erreur_type_de_la_moyenne


@mistake(
    moyenne_estimee.borne_superieure_de_la_moyenne,
    "bornes_de_la_moyenne_inversees",
    "C'est la borne inférieure : pour la supérieure, la marge s'ajoute.",
)
def _(moyenne_de_l_echantillon: Decimal, marge_d_erreur_sur_la_moyenne: Decimal) -> Decimal:
    return moyenne_de_l_echantillon - marge_d_erreur_sur_la_moyenne


@mistake(
    moyenne_estimee.borne_superieure_de_la_moyenne,
    "borne_superieure_avec_l_erreur_type",
    "Tu as ajouté l'erreur-type seule : multiplie-la d'abord par z.",
)
def _(moyenne_de_l_echantillon: Decimal, erreur_type_de_la_moyenne: Decimal) -> Decimal:
    return moyenne_de_l_echantillon + erreur_type_de_la_moyenne


@mistake(
    moyenne_estimee.taille_pour_la_moyenne,
    "taille_de_la_moyenne_sans_carre",
    "Tu as oublié le carré : n = (z × écart-type ÷ précision)².",
)
def _(coefficient_z: Decimal, ecart_type_de_l_echantillon: Decimal, precision_sur_la_moyenne: Decimal) -> Decimal:
    return entier_superieur(coefficient_z * ecart_type_de_l_echantillon / precision_sur_la_moyenne)


@mistake(
    moyenne_estimee.taille_pour_la_moyenne,
    "taille_de_la_moyenne_arrondie_en_dessous",
    "Tu as arrondi en dessous : il manquerait une personne, on arrondit au-dessus.",
)
def _(coefficient_z: Decimal, ecart_type_de_l_echantillon: Decimal, precision_sur_la_moyenne: Decimal) -> Decimal:
    return entier_inferieur((coefficient_z * ecart_type_de_l_echantillon / precision_sur_la_moyenne) ** 2)
