"""F22: parts de marché, part relative, taux de pénétration, taille du marché."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="marche",
    name="parts de marché, pénétration et demande",
    families=("F22",),
    principal="part_de_marche",
    words=(
        "part de marché", "parts de marché", "pdm", "pdmr", "marché", "leader", "concurrent", "pénétration", "demande",
        "taux d'équipement", "taux de nourriture", "taille du marché", "marché potentiel",
    ),
)  # fmt: skip


@rule
def part_de_marche(ventes_de_l_entreprise: Decimal, ventes_du_marche: Decimal) -> Decimal:
    """ventes de l'entreprise ÷ ventes du marché

    >>> part_de_marche(Decimal(9), Decimal(60))
    Decimal('0.15')
    """
    return ventes_de_l_entreprise / ventes_du_marche


@rule
def part_de_marche_du_leader(ventes_du_leader: Decimal, ventes_du_marche: Decimal) -> Decimal:
    """ventes du premier concurrent ÷ ventes du marché

    >>> part_de_marche_du_leader(Decimal(18), Decimal(60))
    Decimal('0.3')
    """
    return ventes_du_leader / ventes_du_marche


@rule
def part_de_marche_relative(part_de_marche: Decimal, part_de_marche_du_leader: Decimal) -> Decimal:
    """part de marché de l'entreprise ÷ part de marché du premier concurrent

    >>> part_de_marche_relative(Decimal("0.15"), Decimal("0.3"))
    Decimal('0.5')
    """
    return part_de_marche / part_de_marche_du_leader


@rule(gives="part_de_marche_relative")
def part_de_marche_relative_par_les_ventes(ventes_de_l_entreprise: Decimal, ventes_du_leader: Decimal) -> Decimal:
    """ventes de l'entreprise ÷ ventes du premier concurrent

    >>> part_de_marche_relative_par_les_ventes(Decimal(9), Decimal(18))
    Decimal('0.5')
    """
    return ventes_de_l_entreprise / ventes_du_leader


@rule
def part_de_marche_en_volume(quantites_de_l_entreprise: Decimal, quantites_du_marche: Decimal) -> Decimal:
    """quantités de l'entreprise ÷ quantités du marché

    >>> part_de_marche_en_volume(Decimal(12), Decimal(200))
    Decimal('0.06')
    """
    return quantites_de_l_entreprise / quantites_du_marche


@rule
def indice_de_prix_relatif(part_de_marche: Decimal, part_de_marche_en_volume: Decimal) -> Decimal:
    """part de marché en valeur ÷ part de marché en volume

    >>> indice_de_prix_relatif(Decimal("0.09"), Decimal("0.06"))
    Decimal('1.5')
    """
    return part_de_marche / part_de_marche_en_volume


@rule
def taux_de_penetration(clients_du_produit: Decimal, population_cible: Decimal) -> Decimal:
    """clients ÷ population cible

    >>> taux_de_penetration(Decimal(30), Decimal(250))
    Decimal('0.12')
    """
    return clients_du_produit / population_cible


@rule
def taille_du_marche_en_volume(clients_du_produit: Decimal, quantite_par_client: Decimal) -> Decimal:
    """nombre de clients × quantité achetée par client

    >>> taille_du_marche_en_volume(Decimal(30), Decimal(4))
    Decimal('120')
    """
    return clients_du_produit * quantite_par_client


@rule
def taille_du_marche_en_valeur(taille_du_marche_en_volume: Decimal, prix_moyen_du_marche: Decimal) -> Decimal:
    """quantités du marché × prix moyen

    >>> taille_du_marche_en_valeur(Decimal(120), Decimal(15))
    Decimal('1800')
    """
    return taille_du_marche_en_volume * prix_moyen_du_marche


@rule
def marche_potentiel(population_cible: Decimal, non_consommateurs_absolus: Decimal) -> Decimal:
    """population − non-consommateurs absolus

    >>> marche_potentiel(Decimal(250), Decimal(40))
    Decimal('210')
    """
    return population_cible - non_consommateurs_absolus


@rule
def non_consommateurs_relatifs(marche_potentiel: Decimal, clients_du_produit: Decimal) -> Decimal:
    """marché potentiel − clients actuels du produit

    >>> non_consommateurs_relatifs(Decimal(210), Decimal(30))
    Decimal('180')
    """
    return marche_potentiel - clients_du_produit


@rule
def taux_d_equipement(menages_equipes: Decimal, menages_interroges: Decimal) -> Decimal:
    """ménages équipés ÷ ménages

    >>> taux_d_equipement(Decimal(45), Decimal(60))
    Decimal('0.75')
    """
    return menages_equipes / menages_interroges


@rule
def taux_de_nourriture(achats_chez_nous: Decimal, achats_de_la_categorie: Decimal) -> Decimal:
    """achats du client chez nous ÷ tous ses achats de la catégorie

    >>> taux_de_nourriture(Decimal(90), Decimal(360))
    Decimal('0.25')
    """
    return achats_chez_nous / achats_de_la_categorie
