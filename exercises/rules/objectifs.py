"""F10: répartition d'un objectif, taux de réalisation, écarts."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series
from exercises.rule import Chapter, mistake, provided, rule

CHAPTER = Chapter(
    id="objectifs",
    name="objectif, taux de réalisation et écarts",
    families=("F10",),
    principal="taux_de_realisation",
    words=(
        "objectif", "objectifs", "quota de vente", "secteur", "réalisation", "réalisé", "taux de réalisation",
        "atteint", "écart sur objectif", "poids du secteur", "vendeur", "répartir",
    ),
)  # fmt: skip


def _each(objectif_global: Decimal, poids_des_secteurs: Series) -> str:
    total = numbers.show(objectif_global, None, 2)
    return " ; ".join(f"{total} × {numbers.show(weight, 'pourcent')}" for weight in poids_des_secteurs)


def _less_hundred(taux_de_realisation: Decimal) -> str:
    return f"{numbers.show(taux_de_realisation, 'pourcent')} − {numbers.show(Decimal(1), 'pourcent')}"


@rule
def poids_du_secteur(ca_du_secteur: Decimal, ca_de_tous_les_secteurs: Decimal) -> Decimal:
    """chiffre d'affaires du secteur ÷ chiffre d'affaires de tous les secteurs

    >>> poids_du_secteur(Decimal(30), Decimal(120))
    Decimal('0.25')
    """
    return ca_du_secteur / ca_de_tous_les_secteurs


@rule
def objectif(objectif_global: Decimal, poids_du_secteur: Decimal) -> Decimal:
    """objectif global × poids du secteur

    >>> objectif(Decimal(500), Decimal("0.25"))
    Decimal('125.00')
    """
    return objectif_global * poids_du_secteur


@rule(develop=_each)
def objectifs_des_secteurs(objectif_global: Decimal, poids_des_secteurs: Series) -> Series:
    """objectif global × poids de chaque secteur

    >>> objectifs_des_secteurs(Decimal(500), (Decimal("0.25"), Decimal("0.75")))
    (Decimal('125.00'), Decimal('375.00'))
    """
    return tuple(objectif_global * weight for weight in poids_des_secteurs)


@rule
def taux_de_realisation(realise: Decimal, objectif: Decimal) -> Decimal:
    """réalisé ÷ objectif

    >>> taux_de_realisation(Decimal(57), Decimal(60))
    Decimal('0.95')
    """
    return realise / objectif


@rule
def ecart_sur_objectif(realise: Decimal, objectif: Decimal) -> Decimal:
    """réalisé − objectif

    >>> ecart_sur_objectif(Decimal(57), Decimal(60))
    Decimal('-3')
    """
    return realise - objectif


@rule
def ecart_relatif_sur_objectif(ecart_sur_objectif: Decimal, objectif: Decimal) -> Decimal:
    """(réalisé − objectif) ÷ objectif

    >>> ecart_relatif_sur_objectif(Decimal("-3"), Decimal(60))
    Decimal('-0.05')
    """
    return ecart_sur_objectif / objectif


@rule(gives="ecart_relatif_sur_objectif", develop=_less_hundred)
def ecart_relatif_par_le_taux(taux_de_realisation: Decimal) -> Decimal:
    """taux de réalisation − 1

    >>> ecart_relatif_par_le_taux(Decimal("0.95"))
    Decimal('-0.05')
    """
    return taux_de_realisation - 1


@rule
def objectif_mensuel(objectif: Decimal, nombre_de_mois: Decimal) -> Decimal:
    """objectif ÷ nombre de mois

    >>> objectif_mensuel(Decimal(600), Decimal(12))
    Decimal('50')
    """
    return objectif / nombre_de_mois


@mistake(
    poids_du_secteur,
    "poids_inverse",
    "Tu as divisé le total par le secteur : le poids est la part du secteur dans le total, secteur ÷ total.",
)
def _(ca_du_secteur: Decimal, ca_de_tous_les_secteurs: Decimal) -> Decimal:
    return ca_de_tous_les_secteurs / ca_du_secteur


@mistake(
    poids_du_secteur,
    "poids_sur_les_autres_secteurs",
    "Tu as rapporté le secteur aux autres secteurs : divise par le total, ce secteur compris.",
)
def _(ca_du_secteur: Decimal, ca_de_tous_les_secteurs: Decimal) -> Decimal:
    return ca_du_secteur / (ca_de_tous_les_secteurs - ca_du_secteur)


@mistake(
    objectif,
    "objectif_divise_par_le_poids",
    "Tu as divisé par le poids : l'objectif du secteur est une part de l'objectif global, multiplie.",
)
def _(objectif_global: Decimal, poids_du_secteur: Decimal) -> Decimal:
    return objectif_global / poids_du_secteur


@mistake(
    objectif,
    "objectif_des_autres_secteurs",
    "Tu as calculé ce qui reste aux autres secteurs : multiplie l'objectif global par le poids de celui-ci.",
)
def _(objectif_global: Decimal, poids_du_secteur: Decimal) -> Decimal:
    provided(poids_du_secteur != Decimal("0.5"))
    return objectif_global * (1 - poids_du_secteur)


@mistake(
    objectif,
    "realise_multiplie_par_le_taux",
    "Tu as multiplié le réalisé par le taux : l'objectif est le réalisé divisé par le taux de réalisation.",
)
def _(realise: Decimal, taux_de_realisation: Decimal) -> Decimal:
    return realise * taux_de_realisation


@mistake(
    objectif,
    "ecart_pris_sur_le_realise",
    "Tu as ajouté au réalisé le pourcentage qui manque : il se mesure sur l'objectif. Divise le réalisé par le taux.",
)
def _(realise: Decimal, taux_de_realisation: Decimal) -> Decimal:
    return realise * (2 - taux_de_realisation)


@mistake(
    taux_de_realisation,
    "realisation_inversee",
    "Tu as divisé l'objectif par le réalisé : le taux de réalisation dit quelle part de l'objectif est faite.",
)
def _(realise: Decimal, objectif: Decimal) -> Decimal:
    return objectif / realise


@mistake(
    taux_de_realisation,
    "realise_sur_objectif_global",
    "Tu as rapporté le réalisé à l'objectif global : compare-le à l'objectif de son secteur.",
)
def _(realise: Decimal, objectif_global: Decimal) -> Decimal:
    return realise / objectif_global


@mistake(
    taux_de_realisation,
    "ecart_pour_taux",
    "Tu as donné l'écart en pour cent : le taux de réalisation est réalisé ÷ objectif.",
)
def _(realise: Decimal, objectif: Decimal) -> Decimal:
    return (realise - objectif) / objectif


@mistake(
    ecart_sur_objectif,
    "ecart_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : l'écart est réalisé moins objectif, négatif si l'objectif n'est pas atteint.",
)
def _(realise: Decimal, objectif: Decimal) -> Decimal:
    return objectif - realise


@mistake(
    ecart_sur_objectif,
    "ecart_sur_objectif_global",
    "Tu as comparé le réalisé à l'objectif global : compare-le à l'objectif de son secteur.",
)
def _(realise: Decimal, objectif_global: Decimal) -> Decimal:
    return realise - objectif_global


@mistake(
    ecart_sur_objectif,
    "ecart_pris_sur_le_realise",
    "Tu as appliqué l'écart en pour cent au réalisé : l'écart est réalisé moins objectif.",
)
def _(realise: Decimal, taux_de_realisation: Decimal) -> Decimal:
    return realise * (taux_de_realisation - 1)


@mistake(
    ecart_relatif_sur_objectif,
    "ecart_rapporte_au_realise",
    "Tu as rapporté l'écart au réalisé : un écart sur objectif se mesure sur l'objectif.",
)
def _(realise: Decimal, ecart_sur_objectif: Decimal) -> Decimal:
    return ecart_sur_objectif / realise


@mistake(
    ecart_relatif_sur_objectif,
    "taux_pour_ecart",
    "Tu as donné le taux de réalisation : l'écart relatif est ce qui le sépare de 100 %.",
)
def _(realise: Decimal, objectif: Decimal) -> Decimal:
    return realise / objectif


@mistake(
    objectif_mensuel,
    "objectif_annuel_garde",
    "Tu as gardé l'objectif de toute la période : répartis-le sur le nombre de mois.",
)
def _(objectif: Decimal) -> Decimal:
    return objectif


@mistake(
    objectif_mensuel,
    "objectif_multiplie",
    "Tu as multiplié par le nombre de mois : chaque mois n'en porte qu'une part, divise.",
)
def _(objectif: Decimal, nombre_de_mois: Decimal) -> Decimal:
    return objectif * nombre_de_mois
