"""F68: visites à faire, jours de visite, capacité d'un vendeur, effectif nécessaire, productivité."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, produits, somme
from exercises.rule import Chapter, mistake, provided, rule

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

_WEEKS = 52


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


@rule
def productivite_par_vendeur(chiffre_d_affaires: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    """chiffre d'affaires ÷ nombre de vendeurs

    >>> productivite_par_vendeur(Decimal(210), Decimal(30))
    Decimal('7')
    """
    return chiffre_d_affaires / nombre_de_vendeurs


@mistake(
    visites_a_faire,
    "clients_additionnes_sans_frequence",
    "Tu as additionné les clients : chacun est vu plusieurs fois, multiplie chaque classe par sa fréquence.",
)
def _(clients_par_classe: Series) -> Decimal:
    return somme(clients_par_classe)


@mistake(
    visites_a_faire,
    "frequences_additionnees",
    "Tu as multiplié tous les clients par toutes les fréquences : chaque classe a sa propre fréquence.",
)
def _(clients_par_classe: Series, visites_par_client: Series) -> Decimal:
    provided(len(clients_par_classe) > 1)
    return somme(clients_par_classe) * somme(visites_par_client)


@mistake(
    visites_a_faire,
    "frequence_moyenne_simple",
    "Tu as pris la fréquence moyenne des classes : les classes n'ont pas le même nombre de clients, compte classe par "
    "classe.",
)
def _(clients_par_classe: Series, visites_par_client: Series) -> Decimal:
    provided(len(clients_par_classe) > 1)
    return somme(clients_par_classe) * somme(visites_par_client) / len(visites_par_client)


@mistake(
    jours_de_visite,
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
    jours_de_visite,
    "week_ends_oublies",
    "Tu as oublié les week-ends : retire-les aussi des jours de l'année.",
)
def _(jours_du_calendrier: Decimal, conges_payes: Decimal, jours_feries: Decimal, jours_de_reunion: Decimal) -> Decimal:
    return jours_du_calendrier - conges_payes - jours_feries - jours_de_reunion


@mistake(
    jours_de_visite,
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
    capacite_de_visites,
    "capacite_de_toute_l_annee",
    "Tu as compté 365 jours de visite : retire les jours où le vendeur ne visite pas.",
)
def _(visites_par_jour: Decimal) -> Decimal:
    return 365 * visites_par_jour


@mistake(
    capacite_de_visites,
    "capacite_par_division",
    "Tu as divisé les jours par les visites : chaque jour en apporte plusieurs, multiplie.",
)
def _(jours_de_visite: Decimal, visites_par_jour: Decimal) -> Decimal:
    return jours_de_visite / visites_par_jour


@mistake(
    effectif_necessaire,
    "effectif_arrondi_en_dessous",
    "Tu as arrondi en dessous : une partie des clients ne serait pas visitée. Arrondis à l'unité supérieure.",
)
def _(visites_a_faire: Decimal, capacite_de_visites: Decimal) -> Decimal:
    exact = visites_a_faire / capacite_de_visites
    provided(exact > 1 and exact != int(exact))
    return Decimal(int(exact))


@mistake(
    effectif_necessaire,
    "effectif_par_jour_seulement",
    "Tu as divisé par les visites d'une journée : un vendeur travaille toute l'année, divise par sa capacité annuelle.",
)
def _(visites_a_faire: Decimal, visites_par_jour: Decimal) -> Decimal:
    return visites_a_faire / visites_par_jour


@mistake(
    effectif_necessaire,
    "effectif_sur_les_clients",
    "Tu as divisé le nombre de clients par la capacité : chaque client est vu plusieurs fois, pars des visites à "
    "faire.",
)
def _(clients_par_classe: Series, capacite_de_visites: Decimal, visites_a_faire: Decimal) -> Decimal:
    provided(somme(clients_par_classe) > capacite_de_visites and visites_a_faire > 0)
    return somme(clients_par_classe) / capacite_de_visites


@mistake(
    vendeurs_a_recruter,
    "effectif_total_a_recruter",
    "Tu as recruté tout l'effectif : une partie de l'équipe est déjà là, retranche-la.",
)
def _(effectif_necessaire: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    provided(nombre_de_vendeurs != 0)
    return effectif_necessaire


@mistake(
    vendeurs_a_recruter,
    "vendeurs_additionnes",
    "Tu as ajouté l'équipe actuelle à l'effectif nécessaire : elle en fait partie, retranche-la.",
)
def _(effectif_necessaire: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    return effectif_necessaire + nombre_de_vendeurs


@mistake(
    cout_de_la_force_de_vente,
    "cout_divise_par_l_effectif",
    "Tu as divisé par l'effectif : chaque vendeur coûte cette somme, multiplie.",
)
def _(effectif_necessaire: Decimal, cout_annuel_du_vendeur: Decimal) -> Decimal:
    return cout_annuel_du_vendeur / effectif_necessaire


@mistake(
    cout_de_la_force_de_vente,
    "cout_de_l_equipe_actuelle",
    "Tu as payé l'équipe actuelle : c'est l'effectif nécessaire que le plan de visites oblige à payer.",
)
def _(nombre_de_vendeurs: Decimal, cout_annuel_du_vendeur: Decimal, effectif_necessaire: Decimal) -> Decimal:
    provided(nombre_de_vendeurs != effectif_necessaire)
    return nombre_de_vendeurs * cout_annuel_du_vendeur


@mistake(
    cout_de_la_force_de_vente,
    "cout_sur_l_effectif_non_arrondi",
    "Tu as gardé l'effectif avec ses décimales : on n'embauche pas une part de vendeur, arrondis-le d'abord.",
)
def _(visites_a_faire: Decimal, capacite_de_visites: Decimal, cout_annuel_du_vendeur: Decimal) -> Decimal:
    exact = visites_a_faire / capacite_de_visites
    provided(exact != int(exact))
    return exact * cout_annuel_du_vendeur


@mistake(
    productivite_par_vendeur,
    "productivite_de_l_effectif_necessaire",
    "Tu as divisé par l'effectif à atteindre : ces ventes ont été faites par l'équipe actuelle.",
)
def _(chiffre_d_affaires: Decimal, effectif_necessaire: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    provided(effectif_necessaire != nombre_de_vendeurs)
    return chiffre_d_affaires / effectif_necessaire


@mistake(
    productivite_par_vendeur,
    "productivite_par_visite",
    "Tu as divisé par les visites : c'est le chiffre d'affaires d'une visite. Divise par le nombre de vendeurs.",
)
def _(chiffre_d_affaires: Decimal, visites_a_faire: Decimal) -> Decimal:
    return chiffre_d_affaires / visites_a_faire


@mistake(
    productivite_par_vendeur,
    "productivite_multipliee",
    "Tu as multiplié par le nombre de vendeurs : partage le chiffre d'affaires entre eux, divise.",
)
def _(chiffre_d_affaires: Decimal, nombre_de_vendeurs: Decimal) -> Decimal:
    return chiffre_d_affaires * nombre_de_vendeurs
