"""The classic mistakes on straight-line depreciation."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import amortissement_lineaire as lineaire


@mistake(
    lineaire.valeur_d_entree,
    "frais_accessoires_oublies",
    "Tu as oublié les frais : transport et installation font partie de la valeur d'entrée, ajoute-les.",
)
def _(prix_du_bien: Decimal, frais_accessoires: Decimal) -> Decimal:
    provided(frais_accessoires != 0)
    return prix_du_bien


@mistake(
    lineaire.valeur_d_entree,
    "frais_accessoires_retranches",
    "Tu as retranché les frais : ils s'ajoutent au prix d'achat.",
)
def _(prix_du_bien: Decimal, frais_accessoires: Decimal) -> Decimal:
    provided(frais_accessoires != 0)
    return prix_du_bien - frais_accessoires


@mistake(
    lineaire.base_a_amortir,
    "valeur_residuelle_oubliee",
    "Tu as amorti tout le prix : ce que vaudra encore le bien à la fin n'est pas perdu, retranche-le.",
)
def _(valeur_d_entree: Decimal, valeur_residuelle_du_bien: Decimal) -> Decimal:
    provided(valeur_residuelle_du_bien != 0)
    return valeur_d_entree


@mistake(
    lineaire.base_a_amortir,
    "valeur_residuelle_ajoutee",
    "Tu as ajouté la valeur résiduelle : elle diminue ce qui s'use, retranche-la.",
)
def _(valeur_d_entree: Decimal, valeur_residuelle_du_bien: Decimal) -> Decimal:
    provided(valeur_residuelle_du_bien != 0)
    return valeur_d_entree + valeur_residuelle_du_bien


@mistake(
    lineaire.taux_lineaire,
    "duree_prise_pour_taux",
    "Tu as pris la durée pour un pourcentage : le taux linéaire est 1 ÷ durée, soit 20 % pour 5 ans.",
)
def _(duree_d_utilisation: Decimal) -> Decimal:
    return duree_d_utilisation / 100


@mistake(
    lineaire.taux_lineaire,
    "taux_du_mois",
    "Tu as divisé par la durée en mois : le taux linéaire est annuel, 1 ÷ nombre d'années.",
)
def _(duree_d_utilisation: Decimal) -> Decimal:
    return 1 / (duree_d_utilisation * 12)


@mistake(
    lineaire.annuite_lineaire,
    "amortissement_en_une_fois",
    "Tu as pris toute la dépense en une année : l'usure se répartit sur la durée d'utilisation, divise.",
)
def _(base_amortissable: Decimal) -> Decimal:
    return base_amortissable


@mistake(
    lineaire.annuite_lineaire,
    "dotation_du_mois",
    "Tu as trouvé la dotation d'un mois : la durée est en années, ne divise pas encore par 12.",
)
def _(base_amortissable: Decimal, duree_d_utilisation: Decimal) -> Decimal:
    return base_amortissable / duree_d_utilisation / 12


@mistake(
    lineaire.annuite_par_le_taux,
    "division_par_le_taux",
    "Tu as divisé par le taux : l'annuité est une part de la base, multiplie.",
)
def _(base_amortissable: Decimal, taux_lineaire: Decimal) -> Decimal:
    return base_amortissable / taux_lineaire


@mistake(
    lineaire.annuite_par_le_taux,
    "ce_qui_reste_pour_annuite",
    "Tu as donné ce qui reste après une année : on cherche la part amortie, base × taux.",
)
def _(base_amortissable: Decimal, taux_lineaire: Decimal) -> Decimal:
    return base_amortissable * (1 - taux_lineaire)


@mistake(
    lineaire.premiere_dotation,
    "prorata_oublie",
    "Tu as compté une année entière : le bien n'a servi qu'une partie de l'année, compte ses mois sur 12.",
)
def _(annuite_lineaire: Decimal, mois_d_utilisation: Decimal) -> Decimal:
    provided(mois_d_utilisation != 12)
    return annuite_lineaire


@mistake(
    lineaire.premiere_dotation,
    "mois_d_avant_la_mise_en_service",
    "Tu as compté les mois d'avant la mise en service : seuls comptent ceux où le bien a servi.",
)
def _(annuite_lineaire: Decimal, mois_d_utilisation: Decimal) -> Decimal:
    provided(mois_d_utilisation != 6)
    return annuite_lineaire * (12 - mois_d_utilisation) / 12


@mistake(
    lineaire.derniere_dotation,
    "derniere_annuite_complete",
    "Tu as pris une annuité complète : la dernière année ne finit que ce que la première n'a pas amorti.",
)
def _(annuite_lineaire: Decimal) -> Decimal:
    return annuite_lineaire


@mistake(
    lineaire.derniere_dotation,
    "premiere_dotation_ajoutee",
    "Tu as ajouté la première dotation : retranche-la de l'annuité.",
)
def _(annuite_lineaire: Decimal, premiere_dotation: Decimal) -> Decimal:
    return annuite_lineaire + premiere_dotation


@mistake(
    lineaire.annees_par_le_rang,
    "une_annee_de_moins",
    "À la fin de l'année, son annuité est déjà passée : compte-la.",
)
def _(numero_de_l_annee: Decimal) -> Decimal:
    return numero_de_l_annee - 1


@mistake(
    lineaire.annees_par_le_rang,
    "une_annee_de_trop",
    "Tu as compté une année de trop : l'année suivante n'est pas encore passée.",
)
def _(numero_de_l_annee: Decimal) -> Decimal:
    return numero_de_l_annee + 1


@mistake(
    lineaire.cumul_des_amortissements,
    "une_seule_annuite",
    "Tu n'as compté qu'une annuité : multiplie-la par le nombre d'années passées.",
)
def _(annuite_lineaire: Decimal, annees_d_usage: Decimal) -> Decimal:
    provided(annees_d_usage != 1)
    return annuite_lineaire


@mistake(
    lineaire.cumul_des_amortissements,
    "une_annee_de_moins_cumulee",
    "Il te manque une année : à la fin de l'année, son annuité est passée aussi.",
)
def _(annuite_lineaire: Decimal, annees_d_usage: Decimal) -> Decimal:
    provided(annees_d_usage != 1)
    return annuite_lineaire * (annees_d_usage - 1)


@mistake(
    lineaire.cumul_avec_prorata,
    "prorata_oublie_dans_le_cumul",
    "Tu as compté la première année entière : elle n'a que sa dotation au prorata.",
)
def _(annuite_lineaire: Decimal, exercices_suivants: Decimal) -> Decimal:
    return annuite_lineaire * (exercices_suivants + 1)


@mistake(
    lineaire.cumul_avec_prorata,
    "premiere_dotation_oubliee",
    "Tu as oublié la dotation de la première année : ajoute-la aux annuités complètes.",
)
def _(annuite_lineaire: Decimal, exercices_suivants: Decimal) -> Decimal:
    return annuite_lineaire * exercices_suivants


@mistake(
    lineaire.valeur_nette_comptable,
    "amortissements_ajoutes",
    "Tu as ajouté les amortissements : le bien perd de sa valeur, retranche-les.",
)
def _(valeur_d_entree: Decimal, cumul_des_amortissements: Decimal) -> Decimal:
    return valeur_d_entree + cumul_des_amortissements


@mistake(
    lineaire.valeur_nette_comptable,
    "cumul_pour_la_valeur_nette",
    "Tu as donné le cumul des amortissements : la valeur nette est ce qui reste du prix après l'avoir retranché.",
)
def _(cumul_des_amortissements: Decimal) -> Decimal:
    return cumul_des_amortissements


@mistake(
    lineaire.plus_value_de_cession,
    "plus_value_signe_inverse",
    "Tu as soustrait dans l'autre sens : pars du prix de cession et retranche la valeur nette comptable.",
)
def _(prix_de_cession: Decimal, valeur_nette_comptable: Decimal) -> Decimal:
    return valeur_nette_comptable - prix_de_cession


@mistake(
    lineaire.plus_value_de_cession,
    "plus_value_sur_le_prix_d_achat",
    "Tu as comparé au prix d'achat : c'est à la valeur nette comptable que se compare le prix de cession.",
)
def _(prix_de_cession: Decimal, valeur_d_entree: Decimal) -> Decimal:
    return prix_de_cession - valeur_d_entree
