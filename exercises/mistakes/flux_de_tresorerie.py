"""The classic mistakes on flux net de trésorerie et capacité d'autofinancement."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import flux_de_tresorerie


@mistake(
    flux_de_tresorerie.base_amortissable,
    "valeur_residuelle_oubliee",
    "Tu as amorti tout le prix : ce que vaudra encore le bien à la fin n'est pas perdu, retranche-le.",
)
def _(investissement: Decimal, valeur_residuelle: Decimal) -> Decimal:
    provided(valeur_residuelle != 0)
    return investissement


@mistake(
    flux_de_tresorerie.base_amortissable,
    "valeur_residuelle_ajoutee",
    "Tu as ajouté la valeur résiduelle : elle diminue ce qui s'use, retranche-la.",
)
def _(investissement: Decimal, valeur_residuelle: Decimal) -> Decimal:
    provided(valeur_residuelle != 0)
    return investissement + valeur_residuelle


@mistake(
    flux_de_tresorerie.dotation_aux_amortissements,
    "amortissement_en_une_fois",
    "Tu as pris toute la dépense en une année : l'usure se répartit sur la durée d'utilisation, divise.",
)
def _(base_amortissable: Decimal) -> Decimal:
    return base_amortissable


@mistake(
    flux_de_tresorerie.dotation_aux_amortissements,
    "dotation_du_mois",
    "Tu as divisé par le nombre de mois : la dotation cherchée est celle d'une année.",
)
def _(base_amortissable: Decimal, duree_en_annees: Decimal) -> Decimal:
    return base_amortissable / (duree_en_annees * 12)


@mistake(
    flux_de_tresorerie.resultat_avant_impot,
    "dotations_non_deduites",
    "Tu as oublié la dotation : elle ne sort pas de la caisse, mais c'est une charge qui diminue le résultat "
    "imposable.",
)
def _(chiffre_d_affaires: Decimal, charges_decaissables: Decimal) -> Decimal:
    return chiffre_d_affaires - charges_decaissables


@mistake(
    flux_de_tresorerie.resultat_avant_impot,
    "dotations_ajoutees_au_resultat",
    "Tu as ajouté la dotation : dans le résultat, c'est une charge, elle se retranche.",
)
def _(chiffre_d_affaires: Decimal, charges_decaissables: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return chiffre_d_affaires - charges_decaissables + dotation_aux_amortissements


@mistake(
    flux_de_tresorerie.resultat_net,
    "impot_donne_pour_le_resultat",
    "Tu as donné l'impôt : le résultat net est ce qui reste une fois l'impôt payé, × (1 − taux).",
)
def _(resultat_avant_impot: Decimal, taux_d_impot: Decimal) -> Decimal:
    return resultat_avant_impot * taux_d_impot


@mistake(
    flux_de_tresorerie.resultat_net,
    "impot_ajoute",
    "Tu as ajouté l'impôt : il se paie, donc il se retranche du résultat.",
)
def _(resultat_avant_impot: Decimal, taux_d_impot: Decimal) -> Decimal:
    return resultat_avant_impot * (1 + taux_d_impot)


@mistake(
    flux_de_tresorerie.flux_net_de_tresorerie,
    "dotations_non_reintegrees",
    "Tu as donné le résultat net : la dotation n'est pas sortie de la caisse, rajoute-la pour avoir le flux.",
)
def _(resultat_net: Decimal) -> Decimal:
    return resultat_net


@mistake(
    flux_de_tresorerie.flux_net_de_tresorerie,
    "dotations_retranchees_deux_fois",
    "Tu as retranché la dotation une seconde fois : elle est déjà dans le résultat, il faut la rajouter.",
)
def _(resultat_net: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return resultat_net - dotation_aux_amortissements


@mistake(
    flux_de_tresorerie.flux_net_de_tresorerie,
    "impot_oublie",
    "Tu as oublié l'impôt : calcule-le sur le résultat, puis rajoute la dotation.",
)
def _(resultat_avant_impot: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return resultat_avant_impot + dotation_aux_amortissements


@mistake(
    flux_de_tresorerie.capacite_d_autofinancement,
    "dotations_non_reintegrees",
    "Tu as donné le résultat net : la dotation n'est pas sortie de la caisse, rajoute-la.",
)
def _(resultat_net: Decimal) -> Decimal:
    return resultat_net


@mistake(
    flux_de_tresorerie.capacite_d_autofinancement,
    "dotations_retranchees_deux_fois",
    "Tu as retranché la dotation une seconde fois : elle est déjà dans le résultat, il faut la rajouter.",
)
def _(resultat_net: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return resultat_net - dotation_aux_amortissements
