"""Les erreurs classiques sur l'effectif et la productivité de la force de vente."""

from decimal import Decimal

from exercises.functions import Series, somme
from exercises.rule import mistake, provided
from exercises.rules import force_de_vente

_WEEKS = 52


@mistake(
    force_de_vente.visites_a_faire,
    "clients_additionnes_sans_frequence",
    "Tu as additionné les clients : chacun est vu plusieurs fois, multiplie chaque classe par sa fréquence.",
)
def _(clients_par_classe: Series) -> Decimal:
    return somme(clients_par_classe)


@mistake(
    force_de_vente.visites_a_faire,
    "frequences_additionnees",
    "Tu as multiplié tous les clients par toutes les fréquences : chaque classe a sa propre fréquence.",
)
def _(clients_par_classe: Series, visites_par_client: Series) -> Decimal:
    provided(len(clients_par_classe) > 1)
    return somme(clients_par_classe) * somme(visites_par_client)


@mistake(
    force_de_vente.visites_a_faire,
    "frequence_moyenne_simple",
    "Tu as pris la fréquence moyenne des classes : les classes n'ont pas le même nombre de clients, compte classe par "
    "classe.",
)
def _(clients_par_classe: Series, visites_par_client: Series) -> Decimal:
    provided(len(clients_par_classe) > 1)
    return somme(clients_par_classe) * somme(visites_par_client) / len(visites_par_client)


@mistake(
    force_de_vente.jours_de_visite,
    "reunions_et_feries_oublies",
    "Tu as oublié les jours fériés et les réunions : ces jours-là non plus, le vendeur ne visite personne.",
)
def _(
    jours_du_calendrier: Decimal,
    week_ends: Decimal,
    conges_payes: Decimal,
    jours_feries: Decimal,
    jours_de_reunion: Decimal,
) -> Decimal:
    provided(jours_feries + jours_de_reunion != 0)
    return jours_du_calendrier - week_ends - conges_payes


@mistake(
    force_de_vente.jours_de_visite,
    "week_ends_oublies",
    "Tu as oublié les week-ends : retire-les aussi des jours de l'année.",
)
def _(jours_du_calendrier: Decimal, conges_payes: Decimal, jours_feries: Decimal, jours_de_reunion: Decimal) -> Decimal:
    return jours_du_calendrier - conges_payes - jours_feries - jours_de_reunion


@mistake(
    force_de_vente.jours_de_visite,
    "week_ends_d_un_seul_jour",
    "Tu n'as retiré que 52 jours pour les week-ends : il y a deux jours dans un week-end.",
)
def _(
    jours_du_calendrier: Decimal,
    week_ends: Decimal,
    conges_payes: Decimal,
    jours_feries: Decimal,
    jours_de_reunion: Decimal,
) -> Decimal:
    provided(week_ends == _WEEKS * 2)
    return jours_du_calendrier - _WEEKS - conges_payes - jours_feries - jours_de_reunion


@mistake(
    force_de_vente.capacite_de_visites,
    "capacite_de_toute_l_annee",
    "Tu as compté 365 jours de visite : retire les jours où le vendeur ne visite pas.",
)
def _(visites_par_jour: Decimal) -> Decimal:
    return 365 * visites_par_jour


@mistake(
    force_de_vente.capacite_de_visites,
    "capacite_par_division",
    "Tu as divisé les jours par les visites : chaque jour en apporte plusieurs, multiplie.",
)
def _(jours_de_visite: Decimal, visites_par_jour: Decimal) -> Decimal:
    return jours_de_visite / visites_par_jour


@mistake(
    force_de_vente.effectif_necessaire,
    "effectif_arrondi_en_dessous",
    "Tu as arrondi en dessous : une partie des clients ne serait pas visitée. Arrondis à l'unité supérieure.",
)
def _(visites_a_faire: Decimal, capacite_de_visites: Decimal) -> Decimal:
    exact = visites_a_faire / capacite_de_visites
    provided(exact > 1 and exact != int(exact))
    return Decimal(int(exact))


@mistake(
    force_de_vente.effectif_necessaire,
    "effectif_par_jour_seulement",
    "Tu as divisé par les visites d'une journée : un vendeur travaille toute l'année, divise par sa capacité annuelle.",
)
def _(visites_a_faire: Decimal, visites_par_jour: Decimal) -> Decimal:
    return visites_a_faire / visites_par_jour


@mistake(
    force_de_vente.effectif_necessaire,
    "effectif_sur_les_clients",
    "Tu as divisé le nombre de clients par la capacité : chaque client est vu plusieurs fois, pars des visites à "
    "faire.",
)
def _(clients_par_classe: Series, capacite_de_visites: Decimal, visites_a_faire: Decimal) -> Decimal:
    provided(somme(clients_par_classe) > capacite_de_visites and visites_a_faire > 0)
    return somme(clients_par_classe) / capacite_de_visites


@mistake(
    force_de_vente.vendeurs_a_recruter,
    "effectif_total_a_recruter",
    "Tu as recruté tout l'effectif : une partie de l'équipe est déjà là, retranche-la.",
)
def _(effectif_necessaire: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    provided(nombre_de_vendeurs != 0)
    return effectif_necessaire


@mistake(
    force_de_vente.vendeurs_a_recruter,
    "vendeurs_additionnes",
    "Tu as ajouté l'équipe actuelle à l'effectif nécessaire : elle en fait partie, retranche-la.",
)
def _(effectif_necessaire: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    return effectif_necessaire + nombre_de_vendeurs


@mistake(
    force_de_vente.cout_de_la_force_de_vente,
    "cout_divise_par_l_effectif",
    "Tu as divisé par l'effectif : chaque vendeur coûte cette somme, multiplie.",
)
def _(effectif_necessaire: Decimal, cout_annuel_du_vendeur: Decimal) -> Decimal:
    return cout_annuel_du_vendeur / effectif_necessaire


@mistake(
    force_de_vente.cout_de_la_force_de_vente,
    "cout_de_l_equipe_actuelle",
    "Tu as payé l'équipe actuelle : c'est l'effectif nécessaire que le plan de visites oblige à payer.",
)
def _(nombre_de_vendeurs: Decimal, cout_annuel_du_vendeur: Decimal, effectif_necessaire: Decimal) -> Decimal:
    provided(nombre_de_vendeurs != effectif_necessaire)
    return nombre_de_vendeurs * cout_annuel_du_vendeur


@mistake(
    force_de_vente.cout_de_la_force_de_vente,
    "cout_sur_l_effectif_non_arrondi",
    "Tu as gardé l'effectif avec ses décimales : on n'embauche pas une part de vendeur, arrondis-le d'abord.",
)
def _(visites_a_faire: Decimal, capacite_de_visites: Decimal, cout_annuel_du_vendeur: Decimal) -> Decimal:
    exact = visites_a_faire / capacite_de_visites
    provided(exact != int(exact))
    return exact * cout_annuel_du_vendeur


@mistake(
    force_de_vente.productivite_par_vendeur,
    "productivite_de_l_effectif_necessaire",
    "Tu as divisé par l'effectif à atteindre : ces ventes ont été faites par l'équipe actuelle.",
)
def _(chiffre_d_affaires: Decimal, effectif_necessaire: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    provided(effectif_necessaire != nombre_de_vendeurs)
    return chiffre_d_affaires / effectif_necessaire


@mistake(
    force_de_vente.productivite_par_vendeur,
    "productivite_par_visite",
    "Tu as divisé par les visites : c'est le chiffre d'affaires d'une visite. Divise par le nombre de vendeurs.",
)
def _(chiffre_d_affaires: Decimal, visites_a_faire: Decimal) -> Decimal:
    return chiffre_d_affaires / visites_a_faire


@mistake(
    force_de_vente.productivite_par_vendeur,
    "productivite_multipliee",
    "Tu as multiplié par le nombre de vendeurs : partage le chiffre d'affaires entre eux, divise.",
)
def _(chiffre_d_affaires: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    return chiffre_d_affaires * nombre_de_vendeurs


@mistake(
    force_de_vente.ca_par_heure,
    "heures_par_euro",
    "Tu as divisé les heures par le chiffre d'affaires : on veut des euros par heure, divise dans l'autre sens.",
)
def _(chiffre_d_affaires: Decimal, heures_travaillees: Decimal) -> Decimal:
    return heures_travaillees / chiffre_d_affaires


@mistake(
    force_de_vente.ca_par_heure,
    "ca_multiplie_par_les_heures",
    "Tu as multiplié par les heures : partage le chiffre d'affaires entre elles, divise.",
)
def _(chiffre_d_affaires: Decimal, heures_travaillees: Decimal) -> Decimal:
    return chiffre_d_affaires * heures_travaillees


@mistake(
    force_de_vente.visites_pour_les_commandes,
    "visites_par_division",
    "Tu as divisé par les visites qu'il faut pour une commande : chaque commande en demande autant, multiplie.",
    gives="visites_a_faire",
)
def _(nombre_de_commandes: Decimal, visites_par_commande: Decimal) -> Decimal:
    provided(visites_par_commande != 1)
    return nombre_de_commandes / visites_par_commande


@mistake(
    force_de_vente.visites_pour_les_commandes,
    "une_visite_par_commande",
    "Tu as compté une visite par commande : il en faut plusieurs pour en obtenir une, multiplie.",
    gives="visites_a_faire",
)
def _(nombre_de_commandes: Decimal, visites_par_commande: Decimal) -> Decimal:
    provided(visites_par_commande != 1)
    return nombre_de_commandes
