"""Les erreurs classiques sur les stocks."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import stocks

CHAPTER = stocks.CHAPTER


@mistake(
    stocks.cout_d_achat_des_marchandises_vendues,
    "camv_variation_inversee",
    "Tu as ajouté le stock final et retiré le stock initial : on a vendu ce qui était là au début et les achats, "
    "moins ce qui reste. Ajoute SI, retire SF.",
)
def _(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    provided(stock_initial != stock_final)
    return achats_ht + stock_final - stock_initial


@mistake(
    stocks.cout_d_achat_des_marchandises_vendues,
    "camv_sans_variation_de_stock",
    "Tu as gardé les achats seuls : tout ce qui est acheté n'est pas vendu. Ajoute le stock initial et retire le "
    "stock final.",
)
def _(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    provided(stock_initial != stock_final)
    return achats_ht


@mistake(
    stocks.cout_d_achat_des_marchandises_vendues,
    "camv_stocks_additionnes",
    "Tu as ajouté les deux stocks : le stock final n'est pas vendu, il se retranche.",
)
def _(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    return achats_ht + stock_initial + stock_final


@mistake(
    stocks.cout_des_ventes_par_le_taux_de_marque,
    "marge_pour_cout_des_ventes",
    "Tu as calculé la marge : le coût d'achat des marchandises vendues est ce qui reste du chiffre d'affaires, CA × "
    "(1 − taux).",
)
def _(chiffre_d_affaires: Decimal, taux_de_marque: Decimal) -> Decimal:
    return chiffre_d_affaires * taux_de_marque


@mistake(
    stocks.cout_des_ventes_par_le_taux_de_marque,
    "marque_prise_pour_marge",
    "Tu as divisé par (1 + taux), comme pour un taux de marge : le taux de marque porte sur les ventes, multiplie par "
    "(1 − taux).",
)
def _(chiffre_d_affaires: Decimal, taux_de_marque: Decimal) -> Decimal:
    return chiffre_d_affaires / (1 + taux_de_marque)


@mistake(
    stocks.stock_moyen,
    "stock_moyen_sans_diviser",
    "Tu as additionné les deux stocks sans diviser : la moyenne, c'est leur somme divisée par 2.",
)
def _(stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    return stock_initial + stock_final


@mistake(
    stocks.stock_moyen,
    "stock_moyen_par_difference",
    "Tu as pris la moitié de l'écart entre les stocks : pour une moyenne, additionne-les avant de diviser par 2.",
)
def _(stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    return (stock_final - stock_initial) / 2


@mistake(
    stocks.rotation_des_stocks,
    "stock_moyen_par_multiplication",
    "Tu as multiplié par la rotation : plus le stock tourne, moins il en faut. Divise le coût des ventes par la "
    "rotation.",
    gives="stock_moyen",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, rotation_des_stocks: Decimal) -> Decimal:
    return cout_d_achat_des_marchandises_vendues * rotation_des_stocks


@mistake(
    stocks.rotation_des_stocks,
    "stock_moyen_par_les_jours",
    "Tu as divisé le coût des ventes par la durée de stockage : divise-le par le nombre de rotations dans l'année.",
    gives="stock_moyen",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, duree_de_stockage: Decimal) -> Decimal:
    return cout_d_achat_des_marchandises_vendues / duree_de_stockage


@mistake(
    stocks.rotation_des_stocks,
    "rotation_rapport_inverse",
    "Tu as divisé le stock par le coût des ventes : la rotation dit combien de fois le stock se renouvelle, divise "
    "dans l'autre sens.",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, stock_moyen: Decimal) -> Decimal:
    return stock_moyen / cout_d_achat_des_marchandises_vendues


@mistake(
    stocks.rotation_des_stocks,
    "rotation_avec_le_chiffre_d_affaires",
    "Tu as pris le chiffre d'affaires : le stock est évalué au coût d'achat, compare-le au coût d'achat des ventes.",
)
def _(chiffre_d_affaires: Decimal, stock_moyen: Decimal) -> Decimal:
    return chiffre_d_affaires / stock_moyen


@mistake(
    stocks.rotation_des_stocks,
    "rotation_sur_le_stock_final",
    "Tu as divisé par le stock final : prends le stock moyen de la période.",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    provided(stock_initial != stock_final)
    return cout_d_achat_des_marchandises_vendues / stock_final


@mistake(
    stocks.rotation_des_stocks,
    "rotation_avec_les_achats",
    "Tu as pris les achats : la rotation compare le stock à ce qui a été vendu, donc au coût d'achat des marchandises "
    "vendues.",
)
def _(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal, stock_moyen: Decimal) -> Decimal:
    provided(stock_initial != stock_final)
    return achats_ht / stock_moyen


@mistake(
    stocks.duree_de_stockage,
    "rotation_par_la_part_de_l_annee",
    "Tu as divisé la durée par l'année : cela donne une part d'année. Le nombre de rotations est jours de l'année ÷ "
    "durée.",
    gives="rotation_des_stocks",
)
def _(duree_de_stockage: Decimal, base_annuelle: Decimal) -> Decimal:
    return duree_de_stockage / base_annuelle


@mistake(
    stocks.duree_de_stockage,
    "rotation_en_mois",
    "Tu as divisé 12 mois par une durée en jours : les deux doivent être dans la même unité, prends les jours de "
    "l'année.",
    gives="rotation_des_stocks",
)
def _(duree_de_stockage: Decimal) -> Decimal:
    return 12 / duree_de_stockage


@mistake(
    stocks.duree_de_stockage,
    "duree_multipliee",
    "Tu as multiplié par la rotation : plus le stock tourne vite, moins il reste en rayon. Divise l'année par la "
    "rotation.",
)
def _(base_annuelle: Decimal, rotation_des_stocks: Decimal) -> Decimal:
    return base_annuelle * rotation_des_stocks


@mistake(
    stocks.duree_de_stockage,
    "duree_en_mois",
    "Tu as divisé 12 par la rotation : c'est une durée en mois. Pour des jours, divise le nombre de jours de l'année.",
)
def _(rotation_des_stocks: Decimal) -> Decimal:
    return 12 / rotation_des_stocks
