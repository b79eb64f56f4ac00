"""F71: panier moyen, indice de vente, taux de transformation, chiffre d'affaires au mètre carré, vente en ligne."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="magasin",
    name="tableau de bord du magasin et du site marchand",
    families=("F71",),
    principal="panier_moyen",
    words=(
        "magasin", "panier moyen", "ticket", "tickets", "visiteurs", "indice de vente", "transformation", "passages",
        "m²", "mètre carré", "surface de vente", "rayon", "ventes additionnelles", "site marchand", "abandon",
        "conversion", "paniers",
    ),
)  # fmt: skip


@rule
def panier_moyen(chiffre_d_affaires: Decimal, nombre_de_tickets: Decimal) -> Decimal:
    """chiffre d'affaires ÷ nombre de tickets

    >>> panier_moyen(Decimal(210), Decimal(30))
    Decimal('7')
    """
    return chiffre_d_affaires / nombre_de_tickets


@rule(gives="panier_moyen", detour=True)
def panier_moyen_par_l_indice_de_vente(indice_de_vente: Decimal, prix_moyen_d_un_article: Decimal) -> Decimal:
    """indice de vente × prix moyen d'un article

    >>> panier_moyen_par_l_indice_de_vente(Decimal(2), Decimal("3.5"))
    Decimal('7.0')
    """
    return indice_de_vente * prix_moyen_d_un_article


@rule(gives="panier_moyen")
def panier_moyen_du_site(chiffre_d_affaires: Decimal, commandes_en_ligne: Decimal) -> Decimal:
    """chiffre d'affaires ÷ nombre de commandes en ligne

    >>> panier_moyen_du_site(Decimal(210), Decimal(30))
    Decimal('7')
    """
    return chiffre_d_affaires / commandes_en_ligne


@rule
def taux_de_transformation_du_magasin(nombre_de_tickets: Decimal, nombre_de_visiteurs: Decimal) -> Decimal:
    """nombre de tickets ÷ nombre de visiteurs

    >>> taux_de_transformation_du_magasin(Decimal(9), Decimal(60))
    Decimal('0.15')
    """
    return nombre_de_tickets / nombre_de_visiteurs


@rule
def indice_de_vente(articles_vendus: Decimal, nombre_de_tickets: Decimal) -> Decimal:
    """articles vendus ÷ nombre de tickets

    >>> indice_de_vente(Decimal(33), Decimal(30))
    Decimal('1.1')
    """
    return articles_vendus / nombre_de_tickets


@rule
def prix_moyen_d_un_article(chiffre_d_affaires: Decimal, articles_vendus: Decimal) -> Decimal:
    """chiffre d'affaires ÷ articles vendus

    >>> prix_moyen_d_un_article(Decimal(210), Decimal(60))
    Decimal('3.5')
    """
    return chiffre_d_affaires / articles_vendus


@rule
def ca_par_metre_carre(chiffre_d_affaires: Decimal, surface_de_vente: Decimal) -> Decimal:
    """chiffre d'affaires ÷ surface de vente

    >>> ca_par_metre_carre(Decimal(210), Decimal(6))
    Decimal('35')
    """
    return chiffre_d_affaires / surface_de_vente


@rule
def ca_par_salarie(chiffre_d_affaires: Decimal, nombre_de_salaries: Decimal) -> Decimal:
    """chiffre d'affaires ÷ nombre de salariés

    >>> ca_par_salarie(Decimal(90000), Decimal(3))
    Decimal('30000')
    """
    return chiffre_d_affaires / nombre_de_salaries


@rule
def part_des_ventes_additionnelles(ca_additionnel: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """chiffre d'affaires additionnel ÷ chiffre d'affaires

    >>> part_des_ventes_additionnelles(Decimal(3), Decimal(400))
    Decimal('0.0075')
    """
    return ca_additionnel / chiffre_d_affaires


@rule
def ecart_sur_le_chiffre_d_affaires(
    panier_moyen_vise: Decimal, panier_moyen: Decimal, nombre_de_tickets: Decimal
) -> Decimal:
    """(panier moyen visé − panier moyen) × nombre de tickets

    >>> ecart_sur_le_chiffre_d_affaires(Decimal(8), Decimal(7), Decimal(31))
    Decimal('31')
    """
    return (panier_moyen_vise - panier_moyen) * nombre_de_tickets


@rule
def taux_de_conversion_du_site(commandes_en_ligne: Decimal, visites_du_site: Decimal) -> Decimal:
    """commandes ÷ visites du site

    >>> taux_de_conversion_du_site(Decimal(9), Decimal(1200))
    Decimal('0.0075')
    """
    return commandes_en_ligne / visites_du_site


@rule
def taux_d_abandon_de_panier(paniers_crees: Decimal, commandes_en_ligne: Decimal) -> Decimal:
    """(paniers créés − commandes) ÷ paniers créés

    >>> taux_d_abandon_de_panier(Decimal(40), Decimal(6))
    Decimal('0.85')
    """
    return (paniers_crees - commandes_en_ligne) / paniers_crees
