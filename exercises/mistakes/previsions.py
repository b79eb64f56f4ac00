"""The classic mistakes on prévision par les moindres carrés."""

from decimal import Decimal

from exercises.functions import Series, entier_inferieur, entier_superieur, somme
from exercises.rule import mistake, provided
from exercises.rules import previsions


@mistake(
    previsions.rang_moyen,
    "moyenne_sans_diviser",
    "Tu as donné la somme : la moyenne, c'est la somme divisée par le nombre de périodes.",
)
def _(rangs: Series) -> Decimal:
    return somme(rangs)


@mistake(
    previsions.rang_moyen,
    "moyenne_divisee_par_n_moins_un",
    "Tu as divisé par une période de moins : pour une moyenne, divise par le nombre de périodes.",
)
def _(rangs: Series) -> Decimal:
    return somme(rangs) / (len(rangs) - 1)


@mistake(
    previsions.vente_moyenne,
    "moyenne_sans_diviser",
    "Tu as donné la somme des ventes : divise-la par le nombre de périodes.",
)
def _(ventes: Series) -> Decimal:
    return somme(ventes)


@mistake(
    previsions.vente_moyenne,
    "moyenne_divisee_par_n_moins_un",
    "Tu as divisé par une période de moins : pour une moyenne, divise par le nombre de périodes.",
)
def _(ventes: Series) -> Decimal:
    return somme(ventes) / (len(ventes) - 1)


@mistake(
    previsions.somme_des_produits,
    "produit_des_sommes",
    "Tu as multiplié les deux sommes : fais d'abord le produit rang × vente de chaque période, puis additionne.",
)
def _(rangs: Series, ventes: Series) -> Decimal:
    return somme(rangs) * somme(ventes)


@mistake(
    previsions.somme_des_produits,
    "somme_des_ventes",
    "Tu as additionné les ventes seules : chaque vente se multiplie d'abord par son rang.",
)
def _(ventes: Series) -> Decimal:
    return somme(ventes)


@mistake(
    previsions.somme_des_carres,
    "carre_de_la_somme",
    "Tu as élevé la somme au carré : mets d'abord chaque rang au carré, puis additionne.",
)
def _(rangs: Series) -> Decimal:
    return somme(rangs) * somme(rangs)


@mistake(
    previsions.somme_des_carres,
    "somme_des_rangs",
    "Tu as additionné les rangs : mets-les d'abord au carré.",
)
def _(rangs: Series) -> Decimal:
    return somme(rangs)


@mistake(
    previsions.pente,
    "pente_somme_des_rapports",
    "Tu as divisé la somme des ventes par la somme des rangs : la pente compare Σxy et Σx², moyennes retirées.",
)
def _(rangs: Series, ventes: Series) -> Decimal:
    return somme(ventes) / somme(rangs)


@mistake(
    previsions.pente,
    "pente_sans_moyennes",
    "Tu as oublié les moyennes : retranche n × x̄ × ȳ en haut et n × x̄² en bas.",
)
def _(somme_des_produits: Decimal, somme_des_carres: Decimal) -> Decimal:
    return somme_des_produits / somme_des_carres


@mistake(
    previsions.pente,
    "pente_des_points_extremes",
    "Tu as relié le premier et le dernier point : c'est une autre méthode. Les moindres carrés tiennent compte de tous.",
)
def _(rangs: Series, ventes: Series) -> Decimal:
    return (ventes[-1] - ventes[0]) / (rangs[-1] - rangs[0])


@mistake(
    previsions.ordonnee_a_l_origine,
    "ordonnee_signe",
    "Tu as ajouté a × x̄ : la droite passe par le point moyen, donc b = ȳ − a × x̄.",
)
def _(vente_moyenne: Decimal, pente: Decimal, rang_moyen: Decimal) -> Decimal:
    return vente_moyenne + pente * rang_moyen


@mistake(
    previsions.ordonnee_a_l_origine,
    "ordonnee_moyenne",
    "Tu as gardé la vente moyenne : retranche-lui a × x̄ pour revenir au rang zéro.",
)
def _(vente_moyenne: Decimal) -> Decimal:
    return vente_moyenne


@mistake(
    previsions.prevision,
    "rang_decale",
    "Tu as pris le rang d'avant : recompte les périodes, la prévision se lit au rang demandé.",
)
def _(pente: Decimal, rang_a_prevoir: Decimal, ordonnee_a_l_origine: Decimal) -> Decimal:
    return pente * (rang_a_prevoir - 1) + ordonnee_a_l_origine


@mistake(
    previsions.prevision,
    "ordonnee_oubliee",
    "Tu as oublié d'ajouter b : la droite ne part pas de zéro.",
)
def _(pente: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return pente * rang_a_prevoir


@mistake(
    previsions.prevision,
    "pente_et_ordonnee_inversees",
    "Tu as échangé a et b : le rang multiplie la pente a, et b s'ajoute.",
)
def _(pente: Decimal, rang_a_prevoir: Decimal, ordonnee_a_l_origine: Decimal) -> Decimal:
    return ordonnee_a_l_origine * rang_a_prevoir + pente


@mistake(
    previsions.ecart_a_la_droite,
    "valeur_ajustee_seule",
    "C'est la valeur ajustée : retire-la de la valeur réelle.",
)
def _(rang_de_l_ecart: Decimal, pente: Decimal, ordonnee_a_l_origine: Decimal) -> Decimal:
    return pente * rang_de_l_ecart + ordonnee_a_l_origine


@mistake(
    previsions.ecart_a_la_droite,
    "ecart_inverse",
    "Tu as retiré le réel de l'ajusté : l'écart est réel − ajusté.",
)
def _(ventes: Series, rang_de_l_ecart: Decimal, pente: Decimal, ordonnee_a_l_origine: Decimal) -> Decimal:
    provided(1 <= rang_de_l_ecart <= len(ventes))
    return pente * rang_de_l_ecart + ordonnee_a_l_origine - ventes[int(rang_de_l_ecart) - 1]


@mistake(
    previsions.rang_du_depassement,
    "arrondi_en_dessous",
    "Tu as arrondi en dessous : à ce rang, la droite n'a pas encore atteint le niveau.",
)
def _(y_vise: Decimal, ordonnee_a_l_origine: Decimal, pente: Decimal) -> Decimal:
    exact = (y_vise - ordonnee_a_l_origine) / pente
    provided(exact != entier_inferieur(exact))
    return entier_inferieur(exact)


@mistake(
    previsions.rang_du_depassement,
    "ordonnee_oubliee",
    "Tu as divisé le niveau par la pente : retire d'abord l'ordonnée à l'origine b.",
)
def _(y_vise: Decimal, pente: Decimal) -> Decimal:
    return entier_superieur(y_vise / pente)
