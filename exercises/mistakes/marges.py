"""The classic mistakes on marge, taux de marque et coefficient."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import marges


@mistake(
    marges.frais_d_achat,
    "frais_comme_coefficient",
    "Tu as pris le prix d'achat augmenté des frais : les frais seuls sont le taux appliqué au prix d'achat.",
)
def _(prix_d_achat_ht: Decimal, taux_de_frais_d_achat: Decimal) -> Decimal:
    return prix_d_achat_ht * (1 + taux_de_frais_d_achat)


@mistake(
    marges.frais_d_achat,
    "frais_division_par_le_taux",
    "Tu as divisé par le taux : les frais sont une part du prix d'achat, multiplie par le taux.",
)
def _(prix_d_achat_ht: Decimal, taux_de_frais_d_achat: Decimal) -> Decimal:
    return prix_d_achat_ht / taux_de_frais_d_achat


@mistake(
    marges.cout_d_achat,
    "frais_retranches",
    "Tu as retranché les frais d'achat : ils s'ajoutent au prix payé, car la marchandise te coûte plus cher.",
)
def _(prix_d_achat_ht: Decimal, frais_d_achat: Decimal) -> Decimal:
    return prix_d_achat_ht - frais_d_achat


@mistake(
    marges.cout_d_achat,
    "frais_oublies",
    "Tu as oublié les frais d'achat : le coût d'achat, c'est le prix payé plus les frais pour faire venir la marchandise.",
)
def _(prix_d_achat_ht: Decimal) -> Decimal:
    return prix_d_achat_ht


@mistake(
    marges.marge_unitaire,
    "marge_ttc_moins_ht",
    "Tu as soustrait un prix HT d'un prix TTC : la TVA n'est pas une marge, elle part à l'État. Mets tout en HT d'abord.",
)
def _(prix_de_vente_ttc: Decimal, cout_d_achat: Decimal) -> Decimal:
    return prix_de_vente_ttc - cout_d_achat


@mistake(
    marges.marge_unitaire,
    "marge_ajoutee",
    "Tu as additionné le prix de vente et le coût d'achat : la marge est ce qui reste une fois l'achat payé, on soustrait.",
)
def _(prix_de_vente_ht: Decimal, cout_d_achat: Decimal) -> Decimal:
    return prix_de_vente_ht + cout_d_achat


@mistake(
    marges.taux_de_marge,
    "taux_de_marque_pour_marge",
    "Tu as rapporté la marge au prix de vente : c'est le taux de marque. Le taux de marge se rapporte au coût d'achat.",
)
def _(marge_unitaire: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    return marge_unitaire / prix_de_vente_ht


@mistake(
    marges.taux_de_marge,
    "taux_de_marge_rapport_inverse",
    "Tu as divisé le coût d'achat par la marge : c'est la marge qui se rapporte au coût d'achat, dans cet ordre.",
)
def _(marge_unitaire: Decimal, cout_d_achat: Decimal) -> Decimal:
    return cout_d_achat / marge_unitaire


@mistake(
    marges.taux_de_marque,
    "taux_de_marge_pour_marque",
    "Tu as rapporté la marge au coût d'achat : c'est le taux de marge. Le taux de marque se rapporte au prix de vente.",
)
def _(marge_unitaire: Decimal, cout_d_achat: Decimal) -> Decimal:
    return marge_unitaire / cout_d_achat


@mistake(
    marges.taux_de_marque,
    "taux_de_marque_sur_ttc",
    "Tu as divisé par le prix TTC : le taux de marque se rapporte au prix de vente hors taxe.",
)
def _(marge_unitaire: Decimal, prix_de_vente_ttc: Decimal) -> Decimal:
    return marge_unitaire / prix_de_vente_ttc


@mistake(
    marges.prix_de_vente_ttc,
    "ttc_sans_tva",
    "Tu as gardé le prix HT : le client paie aussi la TVA, multiplie par 1 + taux de TVA.",
)
def _(prix_de_vente_ht: Decimal) -> Decimal:
    return prix_de_vente_ht


@mistake(
    marges.prix_de_vente_ttc,
    "tva_au_lieu_du_ttc",
    "Tu as calculé la TVA seule : le prix TTC, c'est le prix HT plus cette TVA.",
)
def _(prix_de_vente_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return prix_de_vente_ht * taux_de_tva


@mistake(
    marges.prix_de_vente_ht_par_taux_de_marque,
    "prix_de_vente_par_multiplication",
    "Tu as ajouté le taux de marque au coût d'achat : ce taux est une part du prix de vente. Divise par (1 − taux de marque).",
)
def _(cout_d_achat: Decimal, taux_de_marque: Decimal) -> Decimal:
    return cout_d_achat * (1 + taux_de_marque)


@mistake(
    marges.prix_de_vente_ht_par_taux_de_marge,
    "prix_de_vente_par_division",
    "Tu as divisé par (1 − taux) : c'est la formule du taux de marque. Avec un taux de marge, multiplie par (1 + taux).",
)
def _(cout_d_achat: Decimal, taux_de_marge: Decimal) -> Decimal:
    return cout_d_achat / (1 - taux_de_marge)


@mistake(
    marges.prix_de_vente_ttc,
    "ht_par_soustraction",
    "Tu as retranché la TVA du prix affiché : elle a été calculée sur le HT, pas sur le TTC. Divise par 1 + taux de TVA.",
    gives="prix_de_vente_ht",
)
def _(prix_de_vente_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    return prix_de_vente_ttc * (1 - taux_de_tva)


@mistake(
    marges.coefficient_multiplicateur,
    "coefficient_sur_ht",
    "Tu as divisé le prix de vente HT par le coût d'achat : le coefficient mène du coût d'achat HT au prix de vente TTC.",
)
def _(prix_de_vente_ht: Decimal, cout_d_achat: Decimal) -> Decimal:
    return prix_de_vente_ht / cout_d_achat


@mistake(
    marges.coefficient_multiplicateur,
    "coefficient_rapport_inverse",
    "Tu as divisé le coût d'achat par le prix de vente : c'est l'inverse, le coefficient est plus grand que 1.",
)
def _(prix_de_vente_ttc: Decimal, cout_d_achat: Decimal) -> Decimal:
    return cout_d_achat / prix_de_vente_ttc


@mistake(
    marges.montant_de_tva,
    "tva_sur_le_ttc",
    "Tu as appliqué le taux au prix TTC : la TVA se calcule sur le HT, c'est l'écart entre les deux prix.",
)
def _(prix_de_vente_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    return prix_de_vente_ttc * taux_de_tva


@mistake(
    marges.montant_de_tva,
    "tva_sur_le_cout_d_achat",
    "Tu as calculé la TVA du coût d'achat : celle de la vente porte sur le prix de vente.",
)
def _(cout_d_achat: Decimal, taux_de_tva: Decimal) -> Decimal:
    return cout_d_achat * taux_de_tva
