"""F10: répartition d'un objectif, taux de réalisation, écarts."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series
from exercises.rule import Chapter, rule

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


@rule(gives="objectif_mensuel", convention="objectif_annuel")
def objectif_mensuel_de_l_annee(objectif: Decimal) -> Decimal:
    """objectif annuel ÷ 12

    >>> objectif_mensuel_de_l_annee(Decimal(600))
    Decimal('50')
    """
    return objectif / 12


@rule(gives="objectif_global")
def objectif_en_progression(ca_de_l_annee_precedente: Decimal, progression_visee: Decimal) -> Decimal:
    """chiffre d'affaires de l'année × (1 + progression visée)

    >>> objectif_en_progression(Decimal(2000), Decimal("0.05"))
    Decimal('2100.00')
    """
    return ca_de_l_annee_precedente * (1 + progression_visee)


@rule
def reste_a_realiser(objectif: Decimal, realise: Decimal) -> Decimal:
    """objectif − réalisé

    >>> reste_a_realiser(Decimal(900), Decimal(600))
    Decimal('300')
    """
    return objectif - realise


@rule
def effort_mensuel(reste_a_realiser: Decimal, mois_restants: Decimal) -> Decimal:
    """reste à réaliser ÷ mois restants

    >>> effort_mensuel(Decimal(300), Decimal(3))
    Decimal('100')
    """
    return reste_a_realiser / mois_restants
