"""The classic mistakes on marge sur coût variable et résultat par produit."""

from decimal import Decimal

from exercises.functions import Series, moyenne, nombre, somme
from exercises.rule import mistake
from exercises.rules import marges_par_produit as chapitre


@mistake(
    chapitre.marge_sur_cout_variable_de_tous_les_produits,
    "mscv_moyenne_des_produits",
    "Tu as fait la moyenne des marges : elles s'additionnent, chaque produit apporte la sienne.",
)
def _(marges_par_produit: Series) -> Decimal:
    return moyenne(marges_par_produit)


@mistake(
    chapitre.marge_sur_cout_variable_de_tous_les_produits,
    "charges_variables_des_produits_oubliees",
    "Tu as additionné les chiffres d'affaires : retire d'abord les charges variables de chaque produit.",
)
def _(chiffres_d_affaires_par_produit: Series) -> Decimal:
    return somme(chiffres_d_affaires_par_produit)


@mistake(
    chapitre.chiffre_d_affaires_de_tous_les_produits,
    "chiffre_d_affaires_moyen_des_produits",
    "Tu as fait la moyenne des chiffres d'affaires : le chiffre d'affaires total est leur somme.",
)
def _(chiffres_d_affaires_par_produit: Series) -> Decimal:
    return moyenne(chiffres_d_affaires_par_produit)


@mistake(
    chapitre.chiffre_d_affaires_de_tous_les_produits,
    "marges_pour_chiffre_d_affaires",
    "Tu as additionné les marges : le chiffre d'affaires total est la somme des ventes, charges non retirées.",
)
def _(marges_par_produit: Series) -> Decimal:
    return somme(marges_par_produit)


@mistake(
    chapitre.marge_sur_cout_variable_de_tous_les_produits,
    "moyenne_des_taux_de_mscv",
    "Tu as fait la moyenne des taux : les produits ne pèsent pas autant. Divise la MSCV totale par le chiffre "
    "d'affaires total.",
    gives="taux_de_mscv",
)
def _(marges_par_produit: Series, chiffres_d_affaires_par_produit: Series) -> Decimal:
    return moyenne(chapitre.taux_de_mscv_par_produit(marges_par_produit, chiffres_d_affaires_par_produit))


@mistake(
    chapitre.marge_sur_cout_variable_de_tous_les_produits,
    "charges_fixes_comptees_par_produit",
    "Tu as retiré les charges fixes pour chaque produit : elles sont communes, elles ne se paient qu'une fois.",
    gives="resultat",
)
def _(marges_par_produit: Series, charges_fixes: Decimal) -> Decimal:
    return somme(marges_par_produit) - nombre(marges_par_produit) * charges_fixes


@mistake(
    chapitre.plus_faible_marge,
    "plus_forte_marge",
    "Tu as pris la plus grande marge : on cherche le produit qui rapporte le moins.",
)
def _(marges_par_produit: Series) -> Decimal:
    return max(marges_par_produit)


@mistake(
    chapitre.plus_faible_marge,
    "plus_petit_chiffre_d_affaires",
    "Tu as pris le plus petit chiffre d'affaires : compare les marges, ce qui reste après les charges variables.",
)
def _(chiffres_d_affaires_par_produit: Series) -> Decimal:
    return min(chiffres_d_affaires_par_produit)


@mistake(
    chapitre.resultat_apres_abandon,
    "part_de_charges_fixes_supprimee",
    "Tu as fait disparaître une part des charges fixes : communes, elles restent à payer sans ce produit. Retire "
    "toute sa MSCV.",
)
def _(resultat: Decimal, plus_faible_marge: Decimal, charges_fixes: Decimal, marges_par_produit: Series) -> Decimal:
    return resultat - plus_faible_marge + charges_fixes / nombre(marges_par_produit)


@mistake(
    chapitre.resultat_apres_abandon,
    "marge_du_produit_abandonne_ajoutee",
    "Tu as ajouté la marge du produit abandonné : elle aidait à payer les charges fixes, tu la perds.",
)
def _(resultat: Decimal, plus_faible_marge: Decimal) -> Decimal:
    return resultat + plus_faible_marge
