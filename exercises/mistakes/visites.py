"""The classic mistakes on coût d'une visite, d'une commande."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import visites


@mistake(
    visites.cout_annuel_du_vendeur,
    "charges_patronales_oubliees",
    "Tu as oublié les charges patronales : l'entreprise les paie en plus du brut, multiplie par 1 + leur taux.",
)
def _(remuneration_brute_annuelle: Decimal, frais_de_deplacement: Decimal) -> Decimal:
    return remuneration_brute_annuelle + frais_de_deplacement


@mistake(
    visites.cout_annuel_du_vendeur,
    "frais_de_deplacement_oublies",
    "Tu as oublié les frais de déplacement : ajoute-les, le vendeur les dépense pour ses visites.",
)
def _(
    remuneration_brute_annuelle: Decimal, taux_de_charges_patronales: Decimal, frais_de_deplacement: Decimal
) -> Decimal:
    provided(frais_de_deplacement != 0)
    return remuneration_brute_annuelle * (1 + taux_de_charges_patronales)


@mistake(
    visites.cout_annuel_du_vendeur,
    "charges_patronales_sur_les_frais",
    "Tu as aussi mis des charges sur les frais : elles ne portent que sur la rémunération, les frais s'ajoutent après.",
)
def _(
    remuneration_brute_annuelle: Decimal, taux_de_charges_patronales: Decimal, frais_de_deplacement: Decimal
) -> Decimal:
    provided(frais_de_deplacement != 0)
    return (remuneration_brute_annuelle + frais_de_deplacement) * (1 + taux_de_charges_patronales)


@mistake(
    visites.nombre_de_visites,
    "jours_non_travailles_comptes",
    "Tu as compté toute l'année : le vendeur ne visite que certains jours, prends le nombre de jours de visite.",
)
def _(visites_par_jour: Decimal) -> Decimal:
    return 365 * visites_par_jour


@mistake(
    visites.nombre_de_visites,
    "visites_divisees",
    "Tu as divisé les jours par les visites : chaque jour en apporte plusieurs, multiplie.",
)
def _(jours_de_visite: Decimal, visites_par_jour: Decimal) -> Decimal:
    return jours_de_visite / visites_par_jour


@mistake(
    visites.cout_d_une_visite,
    "cout_divise_par_les_commandes",
    "Tu as divisé par les commandes : c'est le coût d'une commande. Pour une visite, divise par le nombre de visites.",
)
def _(cout_annuel_du_vendeur: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    return cout_annuel_du_vendeur / nombre_de_commandes


@mistake(
    visites.cout_d_une_visite,
    "cout_d_une_visite_rapport_inverse",
    "Tu as divisé les visites par le coût : partage le coût entre les visites, coût ÷ nombre de visites.",
)
def _(cout_annuel_du_vendeur: Decimal, nombre_de_visites: Decimal) -> Decimal:
    return nombre_de_visites / cout_annuel_du_vendeur


@mistake(
    visites.cout_d_une_visite,
    "cout_d_une_visite_sans_charges",
    "Tu as divisé la rémunération seule : charges et frais compris, le vendeur coûte plus cher. Prends son coût "
    "complet.",
)
def _(remuneration_brute_annuelle: Decimal, nombre_de_visites: Decimal) -> Decimal:
    return remuneration_brute_annuelle / nombre_de_visites


@mistake(
    visites.taux_de_transformation,
    "transformation_inversee",
    "Tu as divisé les visites par les commandes : le taux est la part des visites qui aboutissent, commandes ÷ "
    "visites.",
)
def _(nombre_de_commandes: Decimal, nombre_de_visites: Decimal) -> Decimal:
    return nombre_de_visites / nombre_de_commandes


@mistake(
    visites.taux_de_transformation,
    "visites_sans_commande",
    "Tu as donné la part des visites sans commande : le taux de transformation compte celles qui aboutissent.",
)
def _(nombre_de_commandes: Decimal, nombre_de_visites: Decimal) -> Decimal:
    return 1 - nombre_de_commandes / nombre_de_visites


@mistake(
    visites.taux_de_transformation,
    "commandes_par_division",
    "Tu as divisé par le taux : une partie seulement des visites aboutit, multiplie le nombre de visites par le taux.",
    gives="nombre_de_commandes",
)
def _(nombre_de_visites: Decimal, taux_de_transformation: Decimal) -> Decimal:
    return nombre_de_visites / taux_de_transformation


@mistake(
    visites.taux_de_transformation,
    "visites_perdues_pour_commandes",
    "Tu as compté les visites sans commande : multiplie par le taux de transformation, pas par son complément.",
    gives="nombre_de_commandes",
)
def _(nombre_de_visites: Decimal, taux_de_transformation: Decimal) -> Decimal:
    return nombre_de_visites * (1 - taux_de_transformation)


@mistake(
    visites.cout_d_une_commande,
    "cout_multiplie_par_le_taux",
    "Tu as multiplié par le taux : il faut plusieurs visites pour une commande, elle coûte donc plus qu'une visite. "
    "Divise.",
)
def _(cout_d_une_visite: Decimal, taux_de_transformation: Decimal) -> Decimal:
    return cout_d_une_visite * taux_de_transformation


@mistake(
    visites.cout_d_une_commande,
    "visite_pour_commande",
    "Tu as donné le coût d'une visite : toutes n'aboutissent pas, une commande porte aussi celles qui ont échoué.",
)
def _(cout_d_une_visite: Decimal) -> Decimal:
    return cout_d_une_visite


@mistake(
    visites.commande_minimale,
    "commande_par_multiplication",
    "Tu as multiplié par le taux de marque : la marge n'est qu'une part de la commande. Divise pour qu'elle couvre le "
    "coût.",
)
def _(cout_d_une_commande: Decimal, taux_de_marque: Decimal) -> Decimal:
    return cout_d_une_commande * taux_de_marque


@mistake(
    visites.commande_minimale,
    "commande_par_le_complement",
    "Tu as divisé par la part du coût d'achat : c'est la marge qui paie le vendeur, divise par le taux de marque.",
)
def _(cout_d_une_commande: Decimal, taux_de_marque: Decimal) -> Decimal:
    return cout_d_une_commande / (1 - taux_de_marque)


@mistake(
    visites.commande_moyenne,
    "commandes_par_euro",
    "Tu as divisé les commandes par le chiffre d'affaires : on cherche le montant d'une commande, le CA en haut.",
    gives="panier_moyen",
)
def _(chiffre_d_affaires: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    return nombre_de_commandes / chiffre_d_affaires


@mistake(
    visites.commande_moyenne,
    "ca_par_visite_pour_commande",
    "Tu as divisé par les visites : une commande moyenne se compte sur les commandes seules.",
    gives="panier_moyen",
)
def _(chiffre_d_affaires: Decimal, nombre_de_visites: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    provided(nombre_de_visites != nombre_de_commandes)
    return chiffre_d_affaires / nombre_de_visites


@mistake(
    visites.ca_par_visite,
    "ca_par_commande_pour_visite",
    "Tu as divisé par les commandes : compte toutes les visites, même celles qui n'ont rien donné.",
)
def _(chiffre_d_affaires: Decimal, nombre_de_commandes: Decimal, nombre_de_visites: Decimal) -> Decimal:
    provided(nombre_de_visites != nombre_de_commandes)
    return chiffre_d_affaires / nombre_de_commandes


@mistake(
    visites.ca_par_visite,
    "visites_par_euro",
    "Tu as divisé les visites par le chiffre d'affaires : on cherche ce qu'une visite rapporte, le CA en haut.",
)
def _(chiffre_d_affaires: Decimal, nombre_de_visites: Decimal) -> Decimal:
    return nombre_de_visites / chiffre_d_affaires
