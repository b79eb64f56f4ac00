"""The classic mistakes on impayés, chiffre d'affaires compensateur et dépréciation."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import impayes


@mistake(
    impayes.impaye_ht,
    "perte_ttc_pour_ht",
    "Tu as gardé le montant TTC : la TVA d'un impayé se récupère, la perte est hors taxe. Divise par 1 + taux.",
)
def _(impaye_ttc: Decimal) -> Decimal:
    return impaye_ttc


@mistake(
    impayes.impaye_ht,
    "ht_par_soustraction",
    "Tu as retranché la TVA du TTC : elle a été calculée sur le HT. Divise par 1 + taux de TVA.",
)
def _(impaye_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    return impaye_ttc * (1 - taux_de_tva)


@mistake(
    impayes.chiffre_d_affaires_compensateur,
    "compensation_egale_a_la_perte",
    "Tu as repris la perte : chaque euro vendu ne laisse que la marge. Divise la perte par le taux de marge nette.",
)
def _(impaye_ht: Decimal) -> Decimal:
    return impaye_ht


@mistake(
    impayes.chiffre_d_affaires_compensateur,
    "compensation_sur_le_ttc",
    "Tu as divisé l'impayé TTC : la TVA se récupère, pars de la perte hors taxe.",
)
def _(impaye_ttc: Decimal, taux_de_marge_nette: Decimal) -> Decimal:
    return impaye_ttc / taux_de_marge_nette


@mistake(
    impayes.chiffre_d_affaires_compensateur,
    "compensation_par_multiplication",
    "Tu as multiplié la perte par le taux de marge : il faut des ventes dont la marge vaut la perte, divise.",
)
def _(impaye_ht: Decimal, taux_de_marge_nette: Decimal) -> Decimal:
    return impaye_ht * taux_de_marge_nette


@mistake(
    impayes.depreciation,
    "depreciation_sur_le_ttc",
    "Tu as appliqué le taux de perte au TTC : la TVA se récupère, la dépréciation se calcule sur le HT.",
)
def _(impaye_ttc: Decimal, taux_de_perte: Decimal) -> Decimal:
    return impaye_ttc * taux_de_perte


@mistake(
    impayes.depreciation,
    "part_recuperee_pour_depreciation",
    "Tu as pris la part que l'on espère récupérer : la dépréciation est la part que l'on pense perdre.",
)
def _(impaye_ht: Decimal, taux_de_perte: Decimal) -> Decimal:
    return impaye_ht * (1 - taux_de_perte)


@mistake(
    impayes.taux_d_impayes,
    "impayes_ttc_sur_ca_ht",
    "Tu as rapporté des impayés TTC au chiffre d'affaires HT : mets tout TTC avant de diviser.",
)
def _(impaye_ttc: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return impaye_ttc / chiffre_d_affaires


@mistake(
    impayes.taux_d_impayes,
    "part_payee_pour_impayee",
    "Tu as donné la part payée : le taux d'impayés est la part qui ne l'est pas.",
)
def _(impaye_ttc: Decimal, chiffre_d_affaires_ttc: Decimal) -> Decimal:
    return 1 - impaye_ttc / chiffre_d_affaires_ttc
