"""The classic mistakes on TVA, hors taxe et toutes taxes."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import tva


@mistake(
    tva.montant_ht,
    "ht_par_soustraction",
    "Tu as retranché la TVA du prix affiché : elle a été calculée sur le HT, pas sur le TTC. Divise par 1 + taux de TVA.",
)
def _(montant_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    return montant_ttc * (1 - taux_de_tva)


@mistake(
    tva.montant_ht,
    "ht_par_multiplication",
    "Tu as multiplié le TTC par 1 + taux : tu as ajouté la TVA une deuxième fois. Pour revenir au HT, divise.",
)
def _(montant_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    return montant_ttc * (1 + taux_de_tva)


@mistake(
    tva.montant_de_tva,
    "tva_sur_ttc",
    "Tu as appliqué le taux de TVA au montant TTC : la TVA se calcule sur le montant hors taxe.",
)
def _(montant_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    return montant_ttc * taux_de_tva


@mistake(
    tva.montant_de_tva,
    "tva_division_par_le_taux",
    "Tu as divisé par le taux de TVA : la TVA est une part du montant HT, multiplie le HT par le taux.",
)
def _(montant_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return montant_ht / taux_de_tva


@mistake(
    tva.montant_ttc,
    "tva_retranchee",
    "Tu as retranché la TVA : toutes taxes comprises veut dire que la TVA s'ajoute au hors taxe.",
)
def _(montant_ht: Decimal, montant_de_tva: Decimal) -> Decimal:
    return montant_ht - montant_de_tva


@mistake(
    tva.montant_ttc,
    "ttc_divise",
    "Tu as divisé le HT par 1 + taux : c'est le chemin inverse. Du HT vers le TTC, on multiplie.",
)
def _(montant_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return montant_ht / (1 + taux_de_tva)


@mistake(
    tva.tva_collectee,
    "tva_collectee_sur_ttc",
    "Tu as donné les ventes TTC : la TVA collectée n'est que la taxe, le taux appliqué aux ventes HT.",
)
def _(ventes_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return ventes_ht * (1 + taux_de_tva)


@mistake(
    tva.tva_collectee,
    "tva_sur_les_achats",
    "Tu as appliqué le taux aux achats : la TVA collectée est celle que tes clients paient sur les ventes.",
)
def _(achats_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return achats_ht * taux_de_tva


@mistake(
    tva.tva_deductible,
    "tva_deductible_sur_ttc",
    "Tu as donné les achats TTC : la TVA déductible n'est que la taxe, le taux appliqué aux achats HT.",
)
def _(achats_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return achats_ht * (1 + taux_de_tva)


@mistake(
    tva.tva_deductible,
    "tva_sur_les_ventes",
    "Tu as appliqué le taux aux ventes : la TVA déductible est celle que tu as payée sur tes achats.",
)
def _(ventes_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return ventes_ht * taux_de_tva


@mistake(
    tva.tva_a_decaisser,
    "tva_signe_inverse",
    "Tu as soustrait dans l'autre sens : on part de la TVA collectée et on retranche la TVA déductible.",
)
def _(tva_collectee: Decimal, tva_deductible: Decimal) -> Decimal:
    return tva_deductible - tva_collectee


@mistake(
    tva.tva_a_decaisser,
    "tva_deductible_ajoutee",
    "Tu as additionné les deux TVA : celle que tu as payée à tes fournisseurs se récupère, elle se retranche.",
)
def _(tva_collectee: Decimal, tva_deductible: Decimal) -> Decimal:
    return tva_collectee + tva_deductible


@mistake(
    tva.tva_a_decaisser,
    "tva_deductible_oubliee",
    "Tu as gardé la TVA collectée entière : retranche la TVA déductible, celle que tu as payée sur tes achats.",
)
def _(tva_collectee: Decimal) -> Decimal:
    return tva_collectee
