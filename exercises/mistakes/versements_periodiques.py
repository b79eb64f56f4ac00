"""The classic mistakes on loans paid back by the quarter or the half-year."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import versements_periodiques as periodiques


@mistake(
    periodiques.versements_en_tout,
    "annees_pour_versements",
    "Tu as gardé le nombre d'années : il y a plusieurs versements par an, multiplie.",
)
def _(duree_en_annees: Decimal) -> Decimal:
    return duree_en_annees


@mistake(
    periodiques.versements_en_tout,
    "versements_mensuels",
    "Tu as compté des mois : les versements sont moins fréquents.",
)
def _(duree_en_annees: Decimal) -> Decimal:
    return duree_en_annees * 12


@mistake(
    periodiques.taux_periodique,
    "taux_annuel_pour_la_periode",
    "Tu as gardé le taux annuel : divise-le par le nombre de versements de l'année.",
)
def _(taux_annuel: Decimal) -> Decimal:
    return taux_annuel


@mistake(
    periodiques.taux_periodique,
    "taux_mensuel_pour_la_periode",
    "Tu as divisé par 12 : c'est le taux du mois, pas celui de la période.",
)
def _(taux_annuel: Decimal) -> Decimal:
    return taux_annuel / 12


@mistake(
    periodiques.versement_periodique,
    "capital_divise_par_les_versements",
    "Tu as partagé le capital entre les versements : il faut aussi payer les intérêts, prends la formule.",
)
def _(capital_emprunte: Decimal, versements_en_tout: Decimal) -> Decimal:
    return capital_emprunte / versements_en_tout


@mistake(
    periodiques.versement_periodique,
    "interets_du_premier_versement_seuls",
    "Tu as donné les intérêts de la première période : le versement rembourse aussi du capital.",
)
def _(capital_emprunte: Decimal, taux_periodique: Decimal) -> Decimal:
    return capital_emprunte * taux_periodique


@mistake(
    periodiques.interet_du_premier_versement,
    "interets_de_l_annee",
    "Tu as compté un an d'intérêts : le premier versement n'en porte qu'une période.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel


@mistake(
    periodiques.interet_du_premier_versement,
    "interets_sur_le_versement",
    "Tu as pris les intérêts du versement : ils se comptent sur le capital emprunté.",
)
def _(versement_periodique: Decimal, taux_periodique: Decimal) -> Decimal:
    return versement_periodique * taux_periodique


@mistake(
    periodiques.capital_du_premier_versement,
    "interets_ajoutes_au_versement",
    "Tu as ajouté les intérêts : ils sont déjà dans le versement, retranche-les.",
)
def _(versement_periodique: Decimal, interet_du_premier_versement: Decimal) -> Decimal:
    return versement_periodique + interet_du_premier_versement


@mistake(
    periodiques.capital_du_premier_versement,
    "versement_pour_capital",
    "Tu as donné tout le versement : une part paie les intérêts, retranche-la.",
)
def _(versement_periodique: Decimal) -> Decimal:
    return versement_periodique


@mistake(
    periodiques.reste_du_apres_le_premier,
    "versement_retranche_en_entier",
    "Tu as retranché tout le versement : seule sa part de capital fait baisser la dette.",
)
def _(capital_emprunte: Decimal, versement_periodique: Decimal) -> Decimal:
    return capital_emprunte - versement_periodique


@mistake(
    periodiques.reste_du_apres_le_premier,
    "interets_retranches_du_capital",
    "Tu as retranché les intérêts : c'est la part de capital qui rembourse la dette.",
)
def _(capital_emprunte: Decimal, interet_du_premier_versement: Decimal) -> Decimal:
    return capital_emprunte - interet_du_premier_versement


@mistake(
    periodiques.total_des_versements,
    "versements_d_un_an",
    "Tu as compté un an de versements : compte-les tous.",
)
def _(versement_periodique: Decimal, versements_par_an: Decimal) -> Decimal:
    provided(versements_par_an != 1)
    return versement_periodique * versements_par_an


@mistake(
    periodiques.total_des_versements,
    "versement_par_annee",
    "Tu as multiplié par le nombre d'années : il y a plusieurs versements par an.",
)
def _(versement_periodique: Decimal, duree_en_annees: Decimal) -> Decimal:
    return versement_periodique * duree_en_annees


@mistake(
    periodiques.cout_des_versements,
    "total_pour_cout",
    "Tu as donné le total versé : le coût de l'emprunt est ce qui dépasse le capital, retranche-le.",
)
def _(total_des_versements: Decimal) -> Decimal:
    return total_des_versements


@mistake(
    periodiques.cout_des_versements,
    "capital_ajoute_au_total",
    "Tu as ajouté le capital : il est déjà dans le total versé, retranche-le.",
)
def _(total_des_versements: Decimal, capital_emprunte: Decimal) -> Decimal:
    return total_des_versements + capital_emprunte
