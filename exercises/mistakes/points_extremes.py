"""The classic mistakes on prévision par les points extrêmes."""

from decimal import Decimal

from exercises.functions import Series
from exercises.rule import mistake
from exercises.rules import points_extremes


@mistake(
    points_extremes.pente_des_points_extremes,
    "pente_divisee_par_n",
    "Tu as divisé par le nombre de périodes : entre le premier et le dernier rang, il y a un intervalle de moins.",
)
def _(derniere_vente: Decimal, premiere_vente: Decimal, dernier_rang: Decimal, premier_rang: Decimal) -> Decimal:
    return (derniere_vente - premiere_vente) / (dernier_rang - premier_rang + 1)


@mistake(
    points_extremes.pente_des_points_extremes,
    "pente_sans_diviser",
    "Tu as donné l'écart des ventes : divise-le par l'écart des rangs pour avoir la hausse par période.",
)
def _(derniere_vente: Decimal, premiere_vente: Decimal) -> Decimal:
    return derniere_vente - premiere_vente


@mistake(
    points_extremes.pente_des_points_extremes_d_une_serie,
    "pente_divisee_par_n",
    "Tu as divisé par le nombre de périodes : entre le premier et le dernier rang, il y a un intervalle de moins.",
)
def _(ventes: Series) -> Decimal:
    return (ventes[-1] - ventes[0]) / len(ventes)


@mistake(
    points_extremes.pente_des_points_extremes_d_une_serie,
    "pente_sans_diviser",
    "Tu as donné l'écart des ventes : divise-le par l'écart des rangs pour avoir la hausse par période.",
)
def _(ventes: Series) -> Decimal:
    return ventes[-1] - ventes[0]


@mistake(
    points_extremes.ordonnee_des_points_extremes,
    "ordonnee_premiere_vente",
    "Tu as gardé la première vente : elle est au rang 1, recule d'une pente pour arriver au rang zéro.",
)
def _(premiere_vente: Decimal) -> Decimal:
    return premiere_vente


@mistake(
    points_extremes.ordonnee_des_points_extremes_d_une_serie,
    "ordonnee_premiere_vente",
    "Tu as gardé la première vente : elle est au rang 1, recule d'une pente pour arriver au rang zéro.",
)
def _(ventes: Series) -> Decimal:
    return ventes[0]


@mistake(
    points_extremes.ordonnee_des_points_extremes,
    "ordonnee_signe",
    "Tu as ajouté a × rang : la droite passe par le premier point, donc b = première vente − a × premier rang.",
)
def _(premiere_vente: Decimal, pente_des_points_extremes: Decimal, premier_rang: Decimal) -> Decimal:
    return premiere_vente + pente_des_points_extremes * premier_rang


@mistake(
    points_extremes.ordonnee_des_points_extremes_d_une_serie,
    "ordonnee_signe",
    "Tu as ajouté la pente : la droite passe par le premier point, donc b est la première vente moins a × 1.",
)
def _(ventes: Series, pente_des_points_extremes: Decimal) -> Decimal:
    return ventes[0] + pente_des_points_extremes


@mistake(
    points_extremes.prevision_des_points_extremes,
    "rang_decale",
    "Tu as pris le rang d'avant : recompte les périodes, la prévision se lit au rang demandé.",
)
def _(pente_des_points_extremes: Decimal, rang_a_prevoir: Decimal, ordonnee_des_points_extremes: Decimal) -> Decimal:
    return pente_des_points_extremes * (rang_a_prevoir - 1) + ordonnee_des_points_extremes


@mistake(
    points_extremes.prevision_des_points_extremes,
    "ordonnee_oubliee",
    "Tu as oublié d'ajouter b : la droite ne part pas de zéro.",
)
def _(pente_des_points_extremes: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return pente_des_points_extremes * rang_a_prevoir
