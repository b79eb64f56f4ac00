"""Les erreurs classiques sur le seuil de rentabilité en valeur: marge sur coût variable, taux, résultat, objectif."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import seuil

CHAPTER = seuil.CHAPTER


@mistake(
    seuil.chiffre_d_affaires,
    "chiffre_d_affaires_avec_la_marge",
    "Tu as multiplié les quantités par la marge unitaire : le chiffre d'affaires se calcule avec le prix de vente.",
)
def _(quantite_vendue: Decimal, mscv_unitaire: Decimal) -> Decimal:
    return quantite_vendue * mscv_unitaire


@mistake(
    seuil.chiffre_d_affaires,
    "chiffre_d_affaires_avec_le_cout",
    "Tu as multiplié les quantités par le coût variable : ce sont les charges. Le chiffre d'affaires se calcule au "
    "prix de vente.",
)
def _(quantite_vendue: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    return quantite_vendue * cout_variable_unitaire


@mistake(
    seuil.charges_variables,
    "marge_pour_charges_variables",
    "Tu as calculé ce qui reste après les charges variables : c'est la marge. Multiplie le chiffre d'affaires par "
    "leur taux.",
)
def _(chiffre_d_affaires: Decimal, taux_de_charges_variables: Decimal) -> Decimal:
    return chiffre_d_affaires * (1 - taux_de_charges_variables)


@mistake(
    seuil.charges_variables,
    "charges_variables_par_division",
    "Tu as divisé par le taux : les charges variables sont une part du chiffre d'affaires, multiplie.",
)
def _(chiffre_d_affaires: Decimal, taux_de_charges_variables: Decimal) -> Decimal:
    return chiffre_d_affaires / taux_de_charges_variables


@mistake(
    seuil.charges_variables_par_les_quantites,
    "charges_variables_au_prix_de_vente",
    "Tu as multiplié les quantités par le prix de vente : c'est le chiffre d'affaires. Prends le coût variable "
    "unitaire.",
)
def _(quantite_vendue: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    return quantite_vendue * prix_de_vente_ht


@mistake(
    seuil.marge_sur_cout_variable,
    "mscv_charges_fixes_retranchees",
    "Tu as aussi retiré les charges fixes : c'est déjà le résultat. La MSCV ne retire que les charges variables.",
)
def _(chiffre_d_affaires: Decimal, charges_variables: Decimal, charges_fixes: Decimal) -> Decimal:
    return chiffre_d_affaires - charges_variables - charges_fixes


@mistake(
    seuil.marge_sur_cout_variable,
    "mscv_charges_fixes_pour_variables",
    "Tu as retiré les charges fixes à la place des variables : la MSCV ne tient compte que des charges variables.",
)
def _(chiffre_d_affaires: Decimal, charges_fixes: Decimal) -> Decimal:
    return chiffre_d_affaires - charges_fixes


@mistake(
    seuil.marge_sur_cout_variable,
    "mscv_charges_ajoutees",
    "Tu as ajouté les charges variables : une marge est ce qui reste, elles se retranchent du chiffre d'affaires.",
)
def _(chiffre_d_affaires: Decimal, charges_variables: Decimal) -> Decimal:
    return chiffre_d_affaires + charges_variables


@mistake(
    seuil.marge_sur_cout_variable_par_les_quantites,
    "mscv_d_une_seule_unite",
    "Tu as donné la marge d'une seule unité : multiplie-la par la quantité vendue.",
)
def _(quantite_vendue: Decimal, mscv_unitaire: Decimal) -> Decimal:
    provided(quantite_vendue != 1)
    return mscv_unitaire


@mistake(
    seuil.marge_sur_cout_variable_par_les_quantites,
    "mscv_au_prix_de_vente",
    "Tu as multiplié par le prix de vente : c'est le chiffre d'affaires. Retire d'abord le coût variable de chaque "
    "unité.",
)
def _(quantite_vendue: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    return quantite_vendue * prix_de_vente_ht


@mistake(
    seuil.taux_de_mscv,
    "taux_de_mscv_sur_charges_variables",
    "Tu as rapporté la MSCV aux charges variables : la base d'un taux de MSCV est le chiffre d'affaires.",
)
def _(marge_sur_cout_variable: Decimal, charges_variables: Decimal) -> Decimal:
    return marge_sur_cout_variable / charges_variables


@mistake(
    seuil.taux_de_mscv,
    "taux_de_charges_variables_pour_mscv",
    "Tu as donné la part des charges variables : le taux de MSCV est la part qui reste, MSCV ÷ chiffre d'affaires.",
)
def _(charges_variables: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return charges_variables / chiffre_d_affaires


@mistake(
    seuil.taux_de_mscv_unitaire,
    "taux_de_mscv_sur_cout_unitaire",
    "Tu as rapporté la marge au coût variable : le taux de MSCV se rapporte au prix de vente HT.",
)
def _(mscv_unitaire: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    return mscv_unitaire / cout_variable_unitaire


@mistake(
    seuil.taux_de_mscv_unitaire,
    "taux_de_cout_unitaire_pour_mscv",
    "Tu as donné la part du coût dans le prix : le taux de MSCV est la part qui reste, MSCV unitaire ÷ prix de vente.",
)
def _(cout_variable_unitaire: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    return cout_variable_unitaire / prix_de_vente_ht


@mistake(
    seuil.taux_de_mscv_par_complement,
    "complement_oublie",
    "Tu as gardé le taux de charges variables : le taux de MSCV est ce qui manque pour arriver à 100 %.",
)
def _(taux_de_charges_variables: Decimal) -> Decimal:
    return taux_de_charges_variables


@mistake(
    seuil.taux_de_mscv_par_complement,
    "complement_ajoute",
    "Tu as ajouté le taux de charges variables à 1 : retranche-le, la marge est ce qui reste de 100 %.",
)
def _(taux_de_charges_variables: Decimal) -> Decimal:
    return 1 + taux_de_charges_variables


@mistake(
    seuil.resultat,
    "resultat_charges_fixes_ajoutees",
    "Tu as ajouté les charges fixes : elles se paient avec la MSCV, retranche-les.",
)
def _(marge_sur_cout_variable: Decimal, charges_fixes: Decimal) -> Decimal:
    return marge_sur_cout_variable + charges_fixes


@mistake(
    seuil.resultat,
    "resultat_charges_variables_oubliees",
    "Tu as seulement retiré les charges fixes : les charges variables doivent aussi être payées, pars de la MSCV.",
)
def _(chiffre_d_affaires: Decimal, charges_fixes: Decimal) -> Decimal:
    return chiffre_d_affaires - charges_fixes


@mistake(
    seuil.resultat,
    "resultat_signe_inverse",
    "Tu as soustrait dans l'autre sens : le résultat est MSCV − charges fixes, positif si la MSCV couvre les charges "
    "fixes.",
)
def _(marge_sur_cout_variable: Decimal, charges_fixes: Decimal) -> Decimal:
    return charges_fixes - marge_sur_cout_variable


@mistake(
    seuil.seuil_de_rentabilite,
    "seuil_par_le_taux_de_charges_variables",
    "Tu as divisé par le taux de charges variables : les charges fixes se couvrent avec la marge, divise par le taux "
    "de MSCV.",
)
def _(charges_fixes: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return charges_fixes / (1 - taux_de_mscv)


@mistake(
    seuil.seuil_de_rentabilite,
    "seuil_par_la_mscv_en_euros",
    "Tu as divisé par la MSCV en euros : cela donne une part de l'année. Pour un seuil en euros, divise par le taux "
    "de MSCV.",
)
def _(charges_fixes: Decimal, marge_sur_cout_variable: Decimal) -> Decimal:
    return charges_fixes / marge_sur_cout_variable


@mistake(
    seuil.seuil_de_rentabilite,
    "seuil_par_multiplication",
    "Tu as multiplié par le taux de MSCV : il faut vendre plus que les charges fixes, puisqu'une part seulement "
    "reste. Divise.",
)
def _(charges_fixes: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return charges_fixes * taux_de_mscv


@mistake(
    seuil.seuil_de_rentabilite,
    "seuil_avec_toutes_les_charges",
    "Tu as pris toutes les charges : les variables sont déjà dans le taux de MSCV, seules les charges fixes sont à "
    "couvrir.",
)
def _(charges_fixes: Decimal, charges_variables: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return (charges_fixes + charges_variables) / taux_de_mscv


@mistake(
    seuil.chiffre_d_affaires_objectif,
    "resultat_ajoute_au_seuil",
    "Tu as ajouté le résultat visé au seuil : ce résultat aussi doit être gagné avec la marge. Ajoute-le aux charges "
    "fixes avant de diviser.",
)
def _(charges_fixes: Decimal, resultat_vise: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return charges_fixes / taux_de_mscv + resultat_vise


@mistake(
    seuil.chiffre_d_affaires_objectif,
    "resultat_vise_oublie",
    "Tu as calculé le seuil de rentabilité, où le résultat est nul : ajoute le résultat visé aux charges fixes.",
)
def _(charges_fixes: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return charges_fixes / taux_de_mscv


@mistake(
    seuil.chiffre_d_affaires_objectif,
    "resultat_vise_retranche",
    "Tu as retranché le résultat visé : c'est une somme à gagner en plus, elle s'ajoute aux charges fixes.",
)
def _(charges_fixes: Decimal, resultat_vise: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return (charges_fixes - resultat_vise) / taux_de_mscv
