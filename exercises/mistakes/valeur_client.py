"""Les erreurs classiques sur la valeur vie client et le coût d'acquisition."""

from decimal import Decimal

from exercises.functions import Series, somme
from exercises.rule import mistake, provided
from exercises.rules import valeur_client


@mistake(
    valeur_client.frequence_d_achat,
    "frequence_inversee",
    "Tu as divisé les clients par les commandes : la fréquence dit combien d'achats fait un client, divise dans "
    "l'autre sens.",
)
def _(nombre_de_commandes: Decimal, nombre_de_clients: Decimal) -> Decimal:
    return nombre_de_clients / nombre_de_commandes


@mistake(
    valeur_client.frequence_d_achat,
    "frequence_sur_les_nouveaux",
    "Tu as divisé par les nouveaux clients : toutes les commandes se partagent entre tous les clients.",
)
def _(nombre_de_commandes: Decimal, nouveaux_clients: Decimal) -> Decimal:
    return nombre_de_commandes / nouveaux_clients


@mistake(
    valeur_client.frequence_d_achat,
    "reachats_seuls",
    "Tu as retiré le premier achat de chaque client : la fréquence compte tous les achats de l'année.",
)
def _(nombre_de_commandes: Decimal, nombre_de_clients: Decimal) -> Decimal:
    return (nombre_de_commandes - nombre_de_clients) / nombre_de_clients


@mistake(
    valeur_client.chiffre_d_affaires_par_client,
    "panier_divise_par_la_frequence",
    "Tu as divisé le panier par la fréquence : le client paie ce panier à chaque achat, multiplie.",
)
def _(panier_moyen: Decimal, frequence_d_achat: Decimal) -> Decimal:
    return panier_moyen / frequence_d_achat


@mistake(
    valeur_client.chiffre_d_affaires_par_client,
    "panier_et_frequence_additionnes",
    "Tu as additionné le panier et le nombre d'achats : le panier se multiplie par la fréquence.",
)
def _(panier_moyen: Decimal, frequence_d_achat: Decimal) -> Decimal:
    return panier_moyen + frequence_d_achat


@mistake(
    valeur_client.chiffre_d_affaires_par_client,
    "ca_par_client_sur_la_duree",
    "Tu as déjà multiplié par la durée de vie : ici on demande le chiffre d'affaires d'une seule année.",
)
def _(panier_moyen: Decimal, frequence_d_achat: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    provided(duree_de_vie_client != 1)
    return panier_moyen * frequence_d_achat * duree_de_vie_client


@mistake(
    valeur_client.marge_annuelle_par_client,
    "marge_d_un_seul_achat",
    "Tu as calculé la marge d'un seul panier : le client achète plusieurs fois dans l'année, multiplie par la "
    "fréquence.",
)
def _(panier_moyen: Decimal, taux_de_marge_sur_ventes: Decimal, frequence_d_achat: Decimal) -> Decimal:
    provided(frequence_d_achat != 1)
    return panier_moyen * taux_de_marge_sur_ventes


@mistake(
    valeur_client.marge_annuelle_par_client,
    "cout_pour_marge_annuelle",
    "Tu as retiré la marge : c'est le coût des produits. La marge est le chiffre d'affaires multiplié par le taux de "
    "marge.",
)
def _(chiffre_d_affaires_par_client: Decimal, taux_de_marge_sur_ventes: Decimal) -> Decimal:
    return chiffre_d_affaires_par_client * (1 - taux_de_marge_sur_ventes)


@mistake(
    valeur_client.marge_sur_la_duree_de_vie,
    "marge_divisee_par_la_duree",
    "Tu as divisé par la durée de vie : la marge d'une année revient chaque année, multiplie.",
)
def _(marge_annuelle_par_client: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    return marge_annuelle_par_client / duree_de_vie_client


@mistake(
    valeur_client.marge_sur_la_duree_de_vie,
    "chiffre_d_affaires_pour_marge",
    "Tu as pris le chiffre d'affaires : ce que le client rapporte vraiment, c'est la marge.",
)
def _(chiffre_d_affaires_par_client: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    return chiffre_d_affaires_par_client * duree_de_vie_client


@mistake(
    valeur_client.marge_sur_la_duree_de_vie,
    "duree_par_multiplication",
    "Tu as multiplié la marge totale par la marge annuelle : cherche combien d'années elle contient, divise.",
    gives="duree_de_vie_client",
)
def _(marge_sur_la_duree_de_vie: Decimal, marge_annuelle_par_client: Decimal) -> Decimal:
    return marge_sur_la_duree_de_vie * marge_annuelle_par_client


@mistake(
    valeur_client.marge_sur_la_duree_de_vie,
    "duree_sur_la_valeur_nette",
    "Tu es parti de la valeur nette : il faut d'abord lui ajouter le coût d'acquisition, que la marge doit aussi "
    "payer.",
    gives="duree_de_vie_client",
)
def _(valeur_vie_client: Decimal, marge_annuelle_par_client: Decimal) -> Decimal:
    return valeur_vie_client / marge_annuelle_par_client


@mistake(
    valeur_client.cout_d_acquisition_client,
    "cac_sur_tous_les_clients",
    "Tu as divisé par tous les clients : le budget a servi à en gagner de nouveaux, divise par les nouveaux clients.",
)
def _(budget_d_acquisition: Decimal, nombre_de_clients: Decimal) -> Decimal:
    return budget_d_acquisition / nombre_de_clients


@mistake(
    valeur_client.cout_d_acquisition_client,
    "cac_inverse",
    "Tu as divisé les nouveaux clients par le budget : le coût d'un client, c'est le budget partagé entre eux.",
)
def _(budget_d_acquisition: Decimal, nouveaux_clients: Decimal) -> Decimal:
    return nouveaux_clients / budget_d_acquisition


@mistake(
    valeur_client.cout_d_acquisition_client,
    "cac_par_commande",
    "Tu as divisé par les commandes : un même client en passe plusieurs, divise par les nouveaux clients.",
)
def _(budget_d_acquisition: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    return budget_d_acquisition / nombre_de_commandes


@mistake(
    valeur_client.valeur_vie_client,
    "marge_visee_cac_retranche",
    "Tu as retranché le coût d'acquisition : la marge doit le payer en plus de la valeur visée, ajoute-le.",
    gives="marge_sur_la_duree_de_vie",
)
def _(valeur_vie_client: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    return valeur_vie_client - cout_d_acquisition_client


@mistake(
    valeur_client.valeur_vie_client,
    "marge_visee_sans_le_cac",
    "Tu as oublié le coût d'acquisition : la marge doit le payer en plus de la valeur visée, ajoute-le.",
    gives="marge_sur_la_duree_de_vie",
)
def _(valeur_vie_client: Decimal) -> Decimal:
    return valeur_vie_client


@mistake(
    valeur_client.valeur_vie_client,
    "cac_oublie",
    "Tu as oublié le coût d'acquisition : il a fallu payer pour gagner ce client, retranche-le de la marge.",
)
def _(marge_sur_la_duree_de_vie: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    provided(cout_d_acquisition_client != 0)
    return marge_sur_la_duree_de_vie


@mistake(
    valeur_client.valeur_vie_client,
    "vvc_en_chiffre_d_affaires",
    "Tu as compté le chiffre d'affaires : la valeur vie client se calcule sur la marge.",
)
def _(
    chiffre_d_affaires_par_client: Decimal, duree_de_vie_client: Decimal, cout_d_acquisition_client: Decimal
) -> Decimal:
    return chiffre_d_affaires_par_client * duree_de_vie_client - cout_d_acquisition_client


@mistake(
    valeur_client.valeur_vie_client,
    "cac_retranche_chaque_annee",
    "Tu as retranché le coût d'acquisition chaque année : le client n'est acquis qu'une fois.",
)
def _(marge_annuelle_par_client: Decimal, duree_de_vie_client: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    provided(duree_de_vie_client != 1)
    return (marge_annuelle_par_client - cout_d_acquisition_client) * duree_de_vie_client


@mistake(
    valeur_client.rapport_ltv_cac,
    "rapport_cac_ltv",
    "Tu as inversé le rapport : on veut savoir combien rapporte un euro dépensé, mets la valeur du client en haut.",
)
def _(marge_sur_la_duree_de_vie: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    return cout_d_acquisition_client / marge_sur_la_duree_de_vie


@mistake(
    valeur_client.rapport_ltv_cac,
    "rapport_apres_cac",
    "Tu as divisé une valeur dont le coût d'acquisition est déjà retiré : il serait compté deux fois. Pars de la marge "
    "sur toute la relation.",
)
def _(marge_sur_la_duree_de_vie: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    return (marge_sur_la_duree_de_vie - cout_d_acquisition_client) / cout_d_acquisition_client


@mistake(
    valeur_client.delai_de_recuperation_du_cac,
    "delai_sur_la_marge_annuelle",
    "Tu as divisé par la marge d'une année : le résultat est en années, pas en mois.",
)
def _(cout_d_acquisition_client: Decimal, marge_mensuelle_par_client: Decimal) -> Decimal:
    return cout_d_acquisition_client / (marge_mensuelle_par_client * 12)


@mistake(
    valeur_client.delai_de_recuperation_du_cac,
    "delai_inverse",
    "Tu as divisé la marge par le coût d'acquisition : cherche combien de mois de marge il faut pour le payer.",
)
def _(cout_d_acquisition_client: Decimal, marge_mensuelle_par_client: Decimal) -> Decimal:
    return marge_mensuelle_par_client / cout_d_acquisition_client


@mistake(
    valeur_client.valeur_vie_actualisee,
    "valeur_sans_actualisation",
    "Tu as oublié d'actualiser : un euro de l'an prochain vaut moins qu'aujourd'hui, divise par (1 + taux) chaque "
    "année.",
)
def _(marge_annuelle_par_client: Decimal, taux_de_fidelite: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    years = range(1, int(duree_de_vie_client) + 1)
    return sum((marge_annuelle_par_client * taux_de_fidelite**year for year in years), Decimal(0))


@mistake(
    valeur_client.valeur_vie_actualisee,
    "valeur_sans_les_departs",
    "Tu as gardé tous les clients : une partie s'en va chaque année, multiplie par le taux de fidélité.",
)
def _(marge_annuelle_par_client: Decimal, taux_d_actualisation: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    years = range(1, int(duree_de_vie_client) + 1)
    return sum((marge_annuelle_par_client / (1 + taux_d_actualisation) ** year for year in years), Decimal(0))


@mistake(
    valeur_client.valeur_vie_actualisee,
    "valeur_sans_puissances",
    "Tu as pris la même année plusieurs fois : la deuxième année se multiplie deux fois par le coefficient, la "
    "troisième trois fois.",
)
def _(
    marge_annuelle_par_client: Decimal,
    taux_de_fidelite: Decimal,
    taux_d_actualisation: Decimal,
    duree_de_vie_client: Decimal,
) -> Decimal:
    provided(duree_de_vie_client > 1)
    return marge_annuelle_par_client * taux_de_fidelite / (1 + taux_d_actualisation) * duree_de_vie_client


@mistake(
    valeur_client.marge_annuelle_par_la_marge_mensuelle,
    "marge_divisee_par_douze",
    "Tu as divisé par 12 : l'année compte douze mois de marge, multiplie.",
)
def _(marge_mensuelle_par_client: Decimal) -> Decimal:
    return marge_mensuelle_par_client / 12


@mistake(
    valeur_client.marge_annuelle_par_la_marge_mensuelle,
    "mois_laisse_pour_l_annee",
    "Tu as gardé la marge d'un mois : pour l'année, multiplie-la par 12.",
)
def _(marge_mensuelle_par_client: Decimal) -> Decimal:
    return marge_mensuelle_par_client


@mistake(
    valeur_client.valeur_vie_actualisee_a_marge_constante,
    "marges_non_actualisees",
    "Tu as additionné les marges telles quelles : celle de l'année n se divise par (1 + taux)ⁿ.",
)
def _(marge_annuelle_par_client: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    return marge_annuelle_par_client * duree_de_vie_client


@mistake(
    valeur_client.valeur_vie_actualisee_a_marge_constante,
    "premiere_marge_non_actualisee",
    "Tu n'as pas actualisé la première marge : elle aussi tombe en fin d'année.",
)
def _(marge_annuelle_par_client: Decimal, somme_des_facteurs: Decimal, taux_d_actualisation: Decimal) -> Decimal:
    return marge_annuelle_par_client * somme_des_facteurs * (1 + taux_d_actualisation)


@mistake(
    valeur_client.facteurs_d_actualisation,
    "facteurs_de_capitalisation",
    "Tu as multiplié par (1 + taux) : pour ramener à aujourd'hui, on divise.",
)
def _(taux_d_actualisation: Decimal, duree_de_vie_client: Decimal) -> Series:
    return tuple(Decimal((1 + taux_d_actualisation) ** year) for year in range(1, int(duree_de_vie_client) + 1))


@mistake(
    valeur_client.facteurs_d_actualisation,
    "facteurs_decales",
    "Tu as commencé à l'année 0 : la première marge tombe à la fin de la première année.",
)
def _(taux_d_actualisation: Decimal, duree_de_vie_client: Decimal) -> Series:
    return tuple(Decimal(1 / (1 + taux_d_actualisation) ** year) for year in range(int(duree_de_vie_client)))


@mistake(
    valeur_client.somme_des_facteurs,
    "dernier_facteur_seul",
    "Tu n'as pris que le dernier facteur : chaque année a le sien, additionne-les.",
)
def _(facteurs_d_actualisation: Series) -> Decimal:
    provided(len(facteurs_d_actualisation) > 1)
    return facteurs_d_actualisation[-1]


@mistake(
    valeur_client.somme_des_facteurs,
    "moyenne_des_facteurs",
    "Tu as fait la moyenne des facteurs : c'est leur somme qui multiplie la marge.",
)
def _(facteurs_d_actualisation: Series) -> Decimal:
    provided(len(facteurs_d_actualisation) > 1)
    return somme(facteurs_d_actualisation) / len(facteurs_d_actualisation)


@mistake(
    valeur_client.valeur_vie_actualisee_des_marges,
    "marges_non_actualisees",
    "Tu as additionné les marges telles quelles : celle de l'année n se divise par (1 + taux)ⁿ.",
)
def _(marges_par_annee: Series) -> Decimal:
    return somme(marges_par_annee)


@mistake(
    valeur_client.valeur_vie_actualisee_des_marges,
    "premiere_marge_non_actualisee",
    "Tu n'as pas actualisé la première marge : elle aussi tombe en fin d'année.",
)
def _(marges_par_annee: Series, taux_d_actualisation: Decimal) -> Decimal:
    factor = 1 + taux_d_actualisation
    return sum((margin / factor**year for year, margin in enumerate(marges_par_annee)), Decimal(0))


@mistake(
    valeur_client.valeur_vie_actualisee_nette,
    "cac_ajoute",
    "Tu as ajouté le coût d'acquisition : c'est une dépense, retranche-le.",
)
def _(valeur_vie_actualisee: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    return valeur_vie_actualisee + cout_d_acquisition_client


@mistake(
    valeur_client.valeur_vie_actualisee_nette,
    "cac_actualise",
    "Tu as actualisé le coût d'acquisition : il est payé aujourd'hui, retranche-le tel quel.",
)
def _(valeur_vie_actualisee: Decimal, cout_d_acquisition_client: Decimal, taux_d_actualisation: Decimal) -> Decimal:
    return valeur_vie_actualisee - cout_d_acquisition_client / (1 + taux_d_actualisation)
