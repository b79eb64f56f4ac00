"""F68: visites à faire, jours de visite, capacité d'un vendeur, effectif nécessaire, productivité."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, produits, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="force_de_vente",
    name="effectif et productivité de la force de vente",
    families=("F68",),
    principal="effectif_necessaire",
    words=(
        "force de vente", "vendeurs", "commerciaux", "effectif", "visites à faire", "visites", "classe", "classes",
        "fréquence de visite", "capacité", "productivité", "recruter", "congés", "fériés",
    ),
    neutral=("jours_de_reunion", "jours_feries"),
)  # fmt: skip


def _by_class(clients_par_classe: Series, visites_par_client: Series) -> str:
    pairs = zip(clients_par_classe, visites_par_client, strict=True)
    return " + ".join(f"{numbers.show(clients, None)} × {numbers.show(visits, None)}" for clients, visits in pairs)


@rule(develop=_by_class)
def visites_a_faire(clients_par_classe: Series, visites_par_client: Series) -> Decimal:
    """somme, classe par classe, de nombre de clients × visites par client

    >>> visites_a_faire((Decimal(3), Decimal(7)), (Decimal(6), Decimal(2)))
    Decimal('32')
    """
    return somme(produits(clients_par_classe, visites_par_client))


@rule
def jours_de_visite(
    jours_du_calendrier: Decimal,
    week_ends: Decimal,
    conges_payes: Decimal,
    jours_feries: Decimal,
    jours_de_reunion: Decimal,
) -> Decimal:
    """jours du calendrier − week-ends − congés − jours fériés − réunions

    >>> jours_de_visite(Decimal(365), Decimal(104), Decimal(30), Decimal(8), Decimal(12))
    Decimal('211')
    """
    return jours_du_calendrier - week_ends - conges_payes - jours_feries - jours_de_reunion


@rule
def capacite_de_visites(jours_de_visite: Decimal, visites_par_jour: Decimal) -> Decimal:
    """jours de visite × visites par jour

    >>> capacite_de_visites(Decimal(11), Decimal(3))
    Decimal('33')
    """
    return jours_de_visite * visites_par_jour


@rule
def capacite_de_l_equipe(capacite_de_visites: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    """capacité d'un vendeur × nombre de vendeurs

    >>> capacite_de_l_equipe(Decimal(33), Decimal(4))
    Decimal('132')
    """
    return capacite_de_visites * nombre_de_vendeurs


@rule
def effectif_necessaire(visites_a_faire: Decimal, capacite_de_visites: Decimal) -> Decimal:
    """visites à faire ÷ capacité d'un vendeur, arrondi à l'unité supérieure

    >>> effectif_necessaire(Decimal(330), Decimal(33))
    Decimal('10')
    """
    return visites_a_faire / capacite_de_visites


@rule
def vendeurs_a_recruter(effectif_necessaire: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    """effectif nécessaire − vendeurs déjà là

    >>> vendeurs_a_recruter(Decimal(31), Decimal(18))
    Decimal('13')
    """
    return effectif_necessaire - nombre_de_vendeurs


@rule
def cout_de_la_force_de_vente(effectif_necessaire: Decimal, cout_annuel_du_vendeur: Decimal) -> Decimal:
    """effectif nécessaire × coût annuel d'un vendeur

    >>> cout_de_la_force_de_vente(Decimal(30), Decimal(7))
    Decimal('210')
    """
    return effectif_necessaire * cout_annuel_du_vendeur


@rule(also=("magasin",))
def ca_par_heure(chiffre_d_affaires: Decimal, heures_travaillees: Decimal) -> Decimal:
    """chiffre d'affaires ÷ heures travaillées

    >>> ca_par_heure(Decimal(210), Decimal(30))
    Decimal('7')
    """
    return chiffre_d_affaires / heures_travaillees


@rule
def productivite_par_vendeur(chiffre_d_affaires: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    """chiffre d'affaires ÷ nombre de vendeurs

    >>> productivite_par_vendeur(Decimal(210), Decimal(30))
    Decimal('7')
    """
    return chiffre_d_affaires / nombre_de_vendeurs


@rule(gives="visites_a_faire", detour=True)
def visites_pour_les_commandes(nombre_de_commandes: Decimal, visites_par_commande: Decimal) -> Decimal:
    """nombre de commandes × visites pour une commande

    >>> visites_pour_les_commandes(Decimal(60), Decimal(4))
    Decimal('240')
    """
    return nombre_de_commandes * visites_par_commande
