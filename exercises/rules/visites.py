"""F37: coût complet d'un vendeur, d'une visite, d'une commande, et commande minimale pour couvrir ce coût."""

from decimal import Decimal

from exercises import numbers
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="visites",
    name="coût d'une visite, d'une commande",
    families=("F37",),
    principal="cout_d_une_visite",
    words=(
        "visite", "visites", "commercial", "vendeur", "tournée", "transformation", "concrétisation", "commande",
        "coût commercial", "représentant",
    ),
    neutral=("frais_de_deplacement",),
)  # fmt: skip


def _full_cost(
    remuneration_brute_annuelle: Decimal, taux_de_charges_patronales: Decimal, frais_de_deplacement: Decimal
) -> str:
    pay = f"{numbers.show(remuneration_brute_annuelle, None)} × {numbers.show(1 + taux_de_charges_patronales, None, 4)}"
    return f"{pay} + {numbers.show(frais_de_deplacement, None)}" if frais_de_deplacement else pay


@rule(develop=_full_cost)
def cout_annuel_du_vendeur(
    remuneration_brute_annuelle: Decimal, taux_de_charges_patronales: Decimal, frais_de_deplacement: Decimal
) -> Decimal:
    """rémunération brute annuelle × (1 + taux de charges patronales) + frais de déplacement

    >>> cout_annuel_du_vendeur(Decimal(700), Decimal("0.3"), Decimal(40))
    Decimal('950.0')
    """
    return remuneration_brute_annuelle * (1 + taux_de_charges_patronales) + frais_de_deplacement


@rule
def nombre_de_visites(jours_de_visite: Decimal, visites_par_jour: Decimal) -> Decimal:
    """jours de visite × visites par jour

    >>> nombre_de_visites(Decimal(31), Decimal(7))
    Decimal('217')
    """
    return jours_de_visite * visites_par_jour


@rule
def cout_d_une_visite(cout_annuel_du_vendeur: Decimal, nombre_de_visites: Decimal) -> Decimal:
    """coût annuel du vendeur ÷ nombre de visites

    >>> cout_d_une_visite(Decimal(950), Decimal(38))
    Decimal('25')
    """
    return cout_annuel_du_vendeur / nombre_de_visites


@rule
def taux_de_transformation(nombre_de_commandes: Decimal, nombre_de_visites: Decimal) -> Decimal:
    """nombre de commandes ÷ nombre de visites

    >>> taux_de_transformation(Decimal(14), Decimal(200))
    Decimal('0.07')
    """
    return nombre_de_commandes / nombre_de_visites


@rule
def cout_d_une_commande(cout_d_une_visite: Decimal, taux_de_transformation: Decimal) -> Decimal:
    """coût d'une visite ÷ taux de transformation

    >>> cout_d_une_commande(Decimal("4.34"), Decimal("0.07"))
    Decimal('62')
    """
    return cout_d_une_visite / taux_de_transformation


@rule(gives="cout_d_une_commande", detour=True)
def cout_d_une_commande_par_le_cout_annuel(cout_annuel_du_vendeur: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    """coût annuel du vendeur ÷ nombre de commandes

    >>> cout_d_une_commande_par_le_cout_annuel(Decimal(950), Decimal(19))
    Decimal('50')
    """
    return cout_annuel_du_vendeur / nombre_de_commandes


@rule
def commande_minimale(cout_d_une_commande: Decimal, taux_de_marque: Decimal) -> Decimal:
    """coût d'une commande ÷ taux de marque

    >>> commande_minimale(Decimal(31), Decimal("0.2"))
    Decimal('155')
    """
    return cout_d_une_commande / taux_de_marque


@rule(gives="panier_moyen", also=("force_de_vente", "prospection"))
def commande_moyenne(chiffre_d_affaires: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    """chiffre d'affaires ÷ nombre de commandes

    >>> commande_moyenne(Decimal(900), Decimal(6))
    Decimal('150')
    """
    return chiffre_d_affaires / nombre_de_commandes


@rule
def ca_par_visite(chiffre_d_affaires: Decimal, nombre_de_visites: Decimal) -> Decimal:
    """chiffre d'affaires ÷ nombre de visites

    >>> ca_par_visite(Decimal(900), Decimal(12))
    Decimal('75')
    """
    return chiffre_d_affaires / nombre_de_visites
