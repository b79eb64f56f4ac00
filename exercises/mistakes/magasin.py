"""Les erreurs classiques sur les indicateurs du magasin et du site marchand."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import magasin


@mistake(
    magasin.panier_moyen,
    "panier_sur_les_visiteurs",
    "Tu as divisé par les visiteurs : tous n'achètent pas, divise par le nombre de tickets.",
)
def _(chiffre_d_affaires: Decimal, nombre_de_visiteurs: Decimal) -> Decimal:
    return chiffre_d_affaires / nombre_de_visiteurs


@mistake(
    magasin.panier_moyen,
    "panier_par_article",
    "Tu as divisé par les articles : c'est le prix moyen d'un article. Le panier moyen se compte par ticket.",
)
def _(chiffre_d_affaires: Decimal, articles_vendus: Decimal) -> Decimal:
    return chiffre_d_affaires / articles_vendus


@mistake(
    magasin.panier_moyen,
    "panier_inverse",
    "Tu as divisé les tickets par le chiffre d'affaires : on veut des euros par ticket, divise dans l'autre sens.",
)
def _(chiffre_d_affaires: Decimal, nombre_de_tickets: Decimal) -> Decimal:
    return nombre_de_tickets / chiffre_d_affaires


@mistake(
    magasin.panier_moyen_du_site,
    "panier_par_visite",
    "Tu as divisé par les visites : peu de visites finissent par un achat, divise par le nombre de commandes.",
)
def _(chiffre_d_affaires: Decimal, visites_du_site: Decimal) -> Decimal:
    return chiffre_d_affaires / visites_du_site


@mistake(
    magasin.panier_moyen_du_site,
    "panier_inverse",
    "Tu as divisé les commandes par le chiffre d'affaires : on veut des euros par commande, divise dans l'autre sens.",
)
def _(chiffre_d_affaires: Decimal, commandes_en_ligne: Decimal) -> Decimal:
    return commandes_en_ligne / chiffre_d_affaires


@mistake(
    magasin.taux_de_transformation_du_magasin,
    "visiteurs_sans_achat",
    "Tu as donné la part des visiteurs qui n'achètent pas : le taux de transformation compte ceux qui achètent.",
)
def _(nombre_de_tickets: Decimal, nombre_de_visiteurs: Decimal) -> Decimal:
    return 1 - nombre_de_tickets / nombre_de_visiteurs


@mistake(
    magasin.taux_de_transformation_du_magasin,
    "transformation_du_magasin_inversee",
    "Tu as divisé les visiteurs par les tickets : le taux est la part des visiteurs qui achètent, mets les tickets en "
    "haut.",
)
def _(nombre_de_tickets: Decimal, nombre_de_visiteurs: Decimal) -> Decimal:
    return nombre_de_visiteurs / nombre_de_tickets


@mistake(
    magasin.taux_de_transformation_du_magasin,
    "articles_pour_tickets",
    "Tu as compté les articles : un client peut en acheter plusieurs, compte les tickets.",
)
def _(articles_vendus: Decimal, nombre_de_visiteurs: Decimal) -> Decimal:
    return articles_vendus / nombre_de_visiteurs


@mistake(
    magasin.taux_de_transformation_du_magasin,
    "tickets_par_division",
    "Tu as divisé les visiteurs par le taux : une part seulement achète, multiplie.",
    gives="nombre_de_tickets",
)
def _(nombre_de_visiteurs: Decimal, taux_de_transformation_du_magasin: Decimal) -> Decimal:
    return nombre_de_visiteurs / taux_de_transformation_du_magasin


@mistake(
    magasin.taux_de_transformation_du_magasin,
    "visiteurs_sans_achat_pour_tickets",
    "Tu as compté les visiteurs qui n'achètent pas : multiplie les visiteurs par le taux de transformation.",
    gives="nombre_de_tickets",
)
def _(nombre_de_visiteurs: Decimal, taux_de_transformation_du_magasin: Decimal) -> Decimal:
    return nombre_de_visiteurs * (1 - taux_de_transformation_du_magasin)


@mistake(
    magasin.panier_moyen,
    "chiffre_d_affaires_de_tous_les_visiteurs",
    "Tu as fait acheter tous les visiteurs : seuls ceux qui passent en caisse dépensent le panier moyen.",
    gives="chiffre_d_affaires",
)
def _(nombre_de_visiteurs: Decimal, nombre_de_tickets: Decimal, panier_moyen: Decimal) -> Decimal:
    provided(nombre_de_visiteurs != nombre_de_tickets)
    return nombre_de_visiteurs * panier_moyen


@mistake(
    magasin.panier_moyen,
    "chiffre_d_affaires_tickets_divises",
    "Tu as divisé les tickets par le panier : chaque ticket rapporte un panier, multiplie.",
    gives="chiffre_d_affaires",
)
def _(nombre_de_tickets: Decimal, panier_moyen: Decimal) -> Decimal:
    return nombre_de_tickets / panier_moyen


@mistake(
    magasin.indice_de_vente,
    "articles_sur_les_visiteurs",
    "Tu as divisé par les visiteurs : l'indice de vente compte les articles par ticket.",
)
def _(articles_vendus: Decimal, nombre_de_visiteurs: Decimal) -> Decimal:
    return articles_vendus / nombre_de_visiteurs


@mistake(
    magasin.indice_de_vente,
    "indice_de_vente_inverse",
    "Tu as divisé les tickets par les articles : l'indice dit combien d'articles il y a sur un ticket, divise dans "
    "l'autre sens.",
)
def _(articles_vendus: Decimal, nombre_de_tickets: Decimal) -> Decimal:
    return nombre_de_tickets / articles_vendus


@mistake(
    magasin.prix_moyen_d_un_article,
    "panier_pour_prix_moyen",
    "Tu as divisé par les tickets : c'est le panier moyen. Pour un article, divise par les articles vendus.",
)
def _(chiffre_d_affaires: Decimal, nombre_de_tickets: Decimal) -> Decimal:
    return chiffre_d_affaires / nombre_de_tickets


@mistake(
    magasin.prix_moyen_d_un_article,
    "prix_moyen_par_multiplication",
    "Tu as multiplié le panier par l'indice de vente : le panier se partage entre les articles, divise.",
)
def _(panier_moyen: Decimal, indice_de_vente: Decimal) -> Decimal:
    return panier_moyen * indice_de_vente


@mistake(
    magasin.ca_par_metre_carre,
    "ca_par_ticket_pour_surface",
    "Tu as divisé par les tickets : c'est le panier moyen. Pour le rendement, divise par la surface de vente.",
)
def _(chiffre_d_affaires: Decimal, nombre_de_tickets: Decimal) -> Decimal:
    return chiffre_d_affaires / nombre_de_tickets


@mistake(
    magasin.ca_par_metre_carre,
    "ca_mensuel_par_metre_carre",
    "Tu as divisé par 12 en plus : on demande le rendement de la période entière, chiffre d'affaires ÷ surface.",
)
def _(chiffre_d_affaires: Decimal, surface_de_vente: Decimal) -> Decimal:
    return chiffre_d_affaires / surface_de_vente / 12


@mistake(
    magasin.part_des_ventes_additionnelles,
    "additionnel_sur_le_reste",
    "Tu as divisé par les autres ventes : la base est le chiffre d'affaires total.",
)
def _(ca_additionnel: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return ca_additionnel / (chiffre_d_affaires - ca_additionnel)


@mistake(
    magasin.part_des_ventes_additionnelles,
    "part_des_autres_ventes",
    "Tu as donné la part des ventes habituelles : on te demande celle des ventes additionnelles.",
)
def _(ca_additionnel: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return 1 - ca_additionnel / chiffre_d_affaires


@mistake(
    magasin.ecart_sur_le_chiffre_d_affaires,
    "ecart_sur_tous_les_visiteurs",
    "Tu as compté tous les visiteurs : seuls les passages en caisse profitent du panier plus élevé.",
)
def _(
    panier_moyen_vise: Decimal, panier_moyen: Decimal, nombre_de_visiteurs: Decimal, nombre_de_tickets: Decimal
) -> Decimal:
    provided(nombre_de_visiteurs != nombre_de_tickets)
    return (panier_moyen_vise - panier_moyen) * nombre_de_visiteurs


@mistake(
    magasin.ecart_sur_le_chiffre_d_affaires,
    "nouveau_chiffre_d_affaires_pour_ecart",
    "Tu as donné le nouveau chiffre d'affaires : on demande seulement ce qui s'ajoute, à partir de l'écart des "
    "paniers.",
)
def _(panier_moyen_vise: Decimal, nombre_de_tickets: Decimal) -> Decimal:
    return panier_moyen_vise * nombre_de_tickets


@mistake(
    magasin.ecart_sur_le_chiffre_d_affaires,
    "ecart_d_un_seul_panier",
    "Tu t'es arrêté à l'écart d'un seul panier : multiplie-le par le nombre de tickets.",
)
def _(panier_moyen_vise: Decimal, panier_moyen: Decimal) -> Decimal:
    return panier_moyen_vise - panier_moyen


@mistake(
    magasin.taux_de_conversion_du_site,
    "commandes_sur_les_paniers",
    "Tu as divisé par les paniers : le taux de conversion se rapporte aux visites du site.",
)
def _(commandes_en_ligne: Decimal, paniers_crees: Decimal) -> Decimal:
    return commandes_en_ligne / paniers_crees


@mistake(
    magasin.taux_de_conversion_du_site,
    "paniers_sur_les_visites",
    "Tu as compté les paniers : un panier n'est pas encore une commande, compte les commandes.",
)
def _(paniers_crees: Decimal, visites_du_site: Decimal) -> Decimal:
    return paniers_crees / visites_du_site


@mistake(
    magasin.taux_d_abandon_de_panier,
    "paniers_valides_pour_abandon",
    "Tu as donné la part des paniers commandés : l'abandon est la part de ceux qui ne le sont pas.",
)
def _(paniers_crees: Decimal, commandes_en_ligne: Decimal) -> Decimal:
    return commandes_en_ligne / paniers_crees


@mistake(
    magasin.taux_d_abandon_de_panier,
    "abandon_sur_les_visites",
    "Tu as divisé par les visites : on ne peut abandonner qu'un panier créé, divise par les paniers.",
)
def _(paniers_crees: Decimal, commandes_en_ligne: Decimal, visites_du_site: Decimal) -> Decimal:
    return (paniers_crees - commandes_en_ligne) / visites_du_site
