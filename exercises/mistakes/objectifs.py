"""The classic mistakes on objectif, taux de réalisation et écarts."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import objectifs


@mistake(
    objectifs.poids_du_secteur,
    "poids_inverse",
    "Tu as divisé le total par le secteur : le poids est la part du secteur dans le total, secteur ÷ total.",
)
def _(ca_du_secteur: Decimal, ca_de_tous_les_secteurs: Decimal) -> Decimal:
    return ca_de_tous_les_secteurs / ca_du_secteur


@mistake(
    objectifs.poids_du_secteur,
    "poids_sur_les_autres_secteurs",
    "Tu as rapporté le secteur aux autres secteurs : divise par le total, ce secteur compris.",
)
def _(ca_du_secteur: Decimal, ca_de_tous_les_secteurs: Decimal) -> Decimal:
    return ca_du_secteur / (ca_de_tous_les_secteurs - ca_du_secteur)


@mistake(
    objectifs.objectif,
    "objectif_divise_par_le_poids",
    "Tu as divisé par le poids : l'objectif du secteur est une part de l'objectif global, multiplie.",
)
def _(objectif_global: Decimal, poids_du_secteur: Decimal) -> Decimal:
    return objectif_global / poids_du_secteur


@mistake(
    objectifs.objectif,
    "objectif_des_autres_secteurs",
    "Tu as calculé ce qui reste aux autres secteurs : multiplie l'objectif global par le poids de celui-ci.",
)
def _(objectif_global: Decimal, poids_du_secteur: Decimal) -> Decimal:
    provided(poids_du_secteur != Decimal("0.5"))
    return objectif_global * (1 - poids_du_secteur)


@mistake(
    objectifs.objectif,
    "realise_multiplie_par_le_taux",
    "Tu as multiplié le réalisé par le taux : l'objectif est le réalisé divisé par le taux de réalisation.",
)
def _(realise: Decimal, taux_de_realisation: Decimal) -> Decimal:
    return realise * taux_de_realisation


@mistake(
    objectifs.objectif,
    "ecart_pris_sur_le_realise",
    "Tu as ajouté au réalisé le pourcentage qui manque : il se mesure sur l'objectif. Divise le réalisé par le taux.",
)
def _(realise: Decimal, taux_de_realisation: Decimal) -> Decimal:
    return realise * (2 - taux_de_realisation)


@mistake(
    objectifs.taux_de_realisation,
    "realisation_inversee",
    "Tu as divisé l'objectif par le réalisé : le taux de réalisation dit quelle part de l'objectif est faite.",
)
def _(realise: Decimal, objectif: Decimal) -> Decimal:
    return objectif / realise


@mistake(
    objectifs.taux_de_realisation,
    "realise_sur_objectif_global",
    "Tu as rapporté le réalisé à l'objectif global : compare-le à l'objectif de son secteur.",
)
def _(realise: Decimal, objectif_global: Decimal) -> Decimal:
    return realise / objectif_global


@mistake(
    objectifs.taux_de_realisation,
    "ecart_pour_taux",
    "Tu as donné l'écart en pour cent : le taux de réalisation est réalisé ÷ objectif.",
)
def _(realise: Decimal, objectif: Decimal) -> Decimal:
    return (realise - objectif) / objectif


@mistake(
    objectifs.ecart_sur_objectif,
    "ecart_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : l'écart est réalisé moins objectif, négatif si l'objectif n'est pas atteint.",
)
def _(realise: Decimal, objectif: Decimal) -> Decimal:
    return objectif - realise


@mistake(
    objectifs.ecart_sur_objectif,
    "ecart_sur_objectif_global",
    "Tu as comparé le réalisé à l'objectif global : compare-le à l'objectif de son secteur.",
)
def _(realise: Decimal, objectif_global: Decimal) -> Decimal:
    return realise - objectif_global


@mistake(
    objectifs.ecart_sur_objectif,
    "ecart_pris_sur_le_realise",
    "Tu as appliqué l'écart en pour cent au réalisé : l'écart est réalisé moins objectif.",
)
def _(realise: Decimal, taux_de_realisation: Decimal) -> Decimal:
    return realise * (taux_de_realisation - 1)


@mistake(
    objectifs.ecart_relatif_sur_objectif,
    "ecart_rapporte_au_realise",
    "Tu as rapporté l'écart au réalisé : un écart sur objectif se mesure sur l'objectif.",
)
def _(realise: Decimal, ecart_sur_objectif: Decimal) -> Decimal:
    return ecart_sur_objectif / realise


@mistake(
    objectifs.ecart_relatif_sur_objectif,
    "taux_pour_ecart",
    "Tu as donné le taux de réalisation : l'écart relatif est ce qui le sépare de 100 %.",
)
def _(realise: Decimal, objectif: Decimal) -> Decimal:
    return realise / objectif


@mistake(
    objectifs.objectif_mensuel,
    "objectif_annuel_garde",
    "Tu as gardé l'objectif de toute la période : répartis-le sur le nombre de mois.",
)
def _(objectif: Decimal) -> Decimal:
    return objectif


@mistake(
    objectifs.objectif_mensuel,
    "objectif_multiplie",
    "Tu as multiplié par le nombre de mois : chaque mois n'en porte qu'une part, divise.",
)
def _(objectif: Decimal, nombre_de_mois: Decimal) -> Decimal:
    return objectif * nombre_de_mois


@mistake(
    objectifs.objectif_en_progression,
    "progression_seule",
    "Tu as donné la progression seule : ajoute-la au chiffre d'affaires de l'année.",
    gives="objectif_global",
)
def _(ca_de_l_annee_precedente: Decimal, progression_visee: Decimal) -> Decimal:
    provided(progression_visee != 0)
    return ca_de_l_annee_precedente * progression_visee


@mistake(
    objectifs.objectif_en_progression,
    "progression_retiree",
    "Tu as retiré la progression : l'objectif est en hausse, multiplie par 1 + le taux.",
    gives="objectif_global",
)
def _(ca_de_l_annee_precedente: Decimal, progression_visee: Decimal) -> Decimal:
    provided(progression_visee != 0)
    return ca_de_l_annee_precedente * (1 - progression_visee)


@mistake(
    objectifs.reste_a_realiser,
    "reste_a_l_envers",
    "Tu as retiré l'objectif : ce qui reste à faire est objectif − réalisé.",
)
def _(objectif: Decimal, realise: Decimal) -> Decimal:
    provided(objectif != realise)
    return realise - objectif


@mistake(
    objectifs.reste_a_realiser,
    "objectif_et_realise_ajoutes",
    "Tu as ajouté le réalisé : il est déjà fait, retire-le de l'objectif.",
)
def _(objectif: Decimal, realise: Decimal) -> Decimal:
    provided(realise != 0)
    return objectif + realise


@mistake(
    objectifs.effort_mensuel,
    "objectif_entier_par_mois_restant",
    "Tu as réparti tout l'objectif : une partie est déjà faite, répartis ce qui reste.",
)
def _(objectif: Decimal, realise: Decimal, mois_restants: Decimal) -> Decimal:
    provided(realise != 0)
    return objectif / mois_restants


@mistake(
    objectifs.effort_mensuel,
    "reste_multiplie_par_les_mois",
    "Tu as multiplié par les mois : le reste se partage entre eux, divise.",
)
def _(reste_a_realiser: Decimal, mois_restants: Decimal) -> Decimal:
    provided(mois_restants != 1)
    return reste_a_realiser * mois_restants
