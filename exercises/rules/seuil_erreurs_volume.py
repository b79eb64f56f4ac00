"""Les erreurs classiques sur le seuil en volume, le point mort, la sécurité et le levier."""

from decimal import Decimal

from exercises.functions import entier_inferieur
from exercises.rule import mistake, provided
from exercises.rules import seuil

CHAPTER = seuil.CHAPTER

_BANKING_YEAR = 360


@mistake(
    seuil.mscv_unitaire,
    "mscv_unitaire_ajoutee",
    "Tu as additionné le prix et le coût variable : la marge d'une unité est ce qui reste du prix, soustrais.",
)
def _(prix_de_vente_ht: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    return prix_de_vente_ht + cout_variable_unitaire


@mistake(
    seuil.mscv_unitaire,
    "mscv_unitaire_signe_inverse",
    "Tu as soustrait dans l'autre sens : pars du prix de vente et retire le coût variable.",
)
def _(prix_de_vente_ht: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    return cout_variable_unitaire - prix_de_vente_ht


@mistake(
    seuil.seuil_en_volume,
    "mscv_unitaire_par_multiplication",
    "Tu as multiplié les charges fixes par les quantités : chaque unité n'en paie qu'une part. Divise.",
    gives="mscv_unitaire",
)
def _(charges_fixes: Decimal, seuil_en_volume: Decimal) -> Decimal:
    return charges_fixes * seuil_en_volume


@mistake(
    seuil.seuil_en_volume,
    "mscv_unitaire_rapport_inverse",
    "Tu as divisé les quantités par les charges fixes : partage les charges fixes entre les unités à vendre.",
    gives="mscv_unitaire",
)
def _(charges_fixes: Decimal, seuil_en_volume: Decimal) -> Decimal:
    return seuil_en_volume / charges_fixes


@mistake(
    seuil.mscv_unitaire,
    "prix_sans_le_cout_variable",
    "Tu as donné la marge seule : le prix de vente paie la marge et le coût variable, additionne-les.",
    gives="prix_de_vente_ht",
)
def _(mscv_unitaire: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    provided(cout_variable_unitaire != 0)
    return mscv_unitaire


@mistake(
    seuil.mscv_unitaire,
    "cout_variable_retranche_de_la_marge",
    "Tu as retranché le coût variable de la marge : il est déjà hors de la marge. Pour remonter au prix, ajoute-le.",
    gives="prix_de_vente_ht",
)
def _(mscv_unitaire: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    return mscv_unitaire - cout_variable_unitaire


@mistake(
    seuil.seuil_en_volume,
    "seuil_par_le_prix_de_vente",
    "Tu as divisé par le prix de vente : le coût variable en mange une part. Divise les charges fixes par la MSCV "
    "unitaire.",
)
def _(charges_fixes: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    return charges_fixes / prix_de_vente_ht


@mistake(
    seuil.seuil_en_volume,
    "seuil_arrondi_inferieur",
    "Tu as arrondi au-dessous : avec ces unités les charges fixes ne sont pas tout à fait couvertes. Arrondis "
    "au-dessus.",
)
def _(charges_fixes: Decimal, mscv_unitaire: Decimal) -> Decimal:
    exact = charges_fixes / mscv_unitaire
    provided(exact != entier_inferieur(exact))
    return entier_inferieur(exact)


@mistake(
    seuil.seuil_en_volume,
    "seuil_par_le_cout_variable",
    "Tu as divisé par le coût variable : c'est la marge de chaque unité qui couvre les charges fixes.",
)
def _(charges_fixes: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    return charges_fixes / cout_variable_unitaire


@mistake(
    seuil.quantite_objectif,
    "resultat_ajoute_au_seuil",
    "Tu as ajouté des euros à des unités : ajoute le résultat visé aux charges fixes, puis divise par la MSCV "
    "unitaire.",
)
def _(charges_fixes: Decimal, resultat_vise: Decimal, mscv_unitaire: Decimal) -> Decimal:
    return charges_fixes / mscv_unitaire + resultat_vise


@mistake(
    seuil.quantite_objectif,
    "resultat_vise_oublie",
    "Tu as calculé le seuil, où le résultat est nul : ajoute le résultat visé aux charges fixes.",
)
def _(charges_fixes: Decimal, mscv_unitaire: Decimal) -> Decimal:
    return charges_fixes / mscv_unitaire


@mistake(
    seuil.quantite_objectif,
    "objectif_par_le_prix_de_vente",
    "Tu as divisé par le prix de vente : le coût variable en mange une part. Divise par la MSCV unitaire.",
)
def _(charges_fixes: Decimal, resultat_vise: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    return (charges_fixes + resultat_vise) / prix_de_vente_ht


@mistake(
    seuil.quantite_objectif,
    "objectif_arrondi_inferieur",
    "Tu as arrondi au-dessous : il manquerait quelques euros au résultat visé. Arrondis à l'unité supérieure.",
)
def _(charges_fixes: Decimal, resultat_vise: Decimal, mscv_unitaire: Decimal) -> Decimal:
    exact = (charges_fixes + resultat_vise) / mscv_unitaire
    provided(exact != entier_inferieur(exact))
    return entier_inferieur(exact)


@mistake(
    seuil.point_mort_en_mois,
    "point_mort_rapport_inverse",
    "Tu as divisé le chiffre d'affaires par le seuil : on cherche la part de l'année où le seuil est atteint, seuil ÷ "
    "CA.",
)
def _(seuil_de_rentabilite: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return chiffre_d_affaires / seuil_de_rentabilite * 12


@mistake(
    seuil.point_mort_en_mois,
    "point_mort_part_de_l_annee",
    "Tu t'es arrêté à la part de l'année : multiplie-la par 12 pour avoir des mois.",
)
def _(seuil_de_rentabilite: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return seuil_de_rentabilite / chiffre_d_affaires


@mistake(
    seuil.point_mort_en_jours,
    "point_mort_rapport_inverse",
    "Tu as divisé le chiffre d'affaires par le seuil : on cherche la part de l'année où le seuil est atteint, seuil ÷ "
    "CA.",
)
def _(seuil_de_rentabilite: Decimal, chiffre_d_affaires: Decimal, base_annuelle: Decimal) -> Decimal:
    return chiffre_d_affaires / seuil_de_rentabilite * base_annuelle


@mistake(
    seuil.point_mort_en_jours,
    "point_mort_en_mois_pour_jours",
    "Tu as multiplié par 12 : cela donne des mois. Pour des jours, multiplie la part de l'année par le nombre de "
    "jours.",
)
def _(seuil_de_rentabilite: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return seuil_de_rentabilite / chiffre_d_affaires * 12


@mistake(
    seuil.point_mort_en_jours,
    "point_mort_annee_de_365_jours",
    "Tu as compté une année de 365 jours : ici l'année est de 360 jours.",
)
def _(seuil_de_rentabilite: Decimal, chiffre_d_affaires: Decimal, base_annuelle: Decimal) -> Decimal:
    provided(base_annuelle == _BANKING_YEAR)
    return seuil_de_rentabilite / chiffre_d_affaires * 365


@mistake(
    seuil.marge_de_securite,
    "marge_de_securite_signe_inverse",
    "Tu as soustrait dans l'autre sens : la marge de sécurité est le chiffre d'affaires au-delà du seuil, CA − seuil.",
)
def _(chiffre_d_affaires: Decimal, seuil_de_rentabilite: Decimal) -> Decimal:
    return seuil_de_rentabilite - chiffre_d_affaires


@mistake(
    seuil.marge_de_securite,
    "marge_de_securite_sur_charges_fixes",
    "Tu as retiré les charges fixes : c'est le seuil de rentabilité qu'il faut retirer du chiffre d'affaires.",
)
def _(chiffre_d_affaires: Decimal, charges_fixes: Decimal) -> Decimal:
    return chiffre_d_affaires - charges_fixes


@mistake(
    seuil.indice_de_securite,
    "indice_sur_le_seuil",
    "Tu as divisé par le seuil : l'indice dit quelle baisse du chiffre d'affaires est supportable, divise par le CA.",
)
def _(marge_de_securite: Decimal, seuil_de_rentabilite: Decimal) -> Decimal:
    return marge_de_securite / seuil_de_rentabilite


@mistake(
    seuil.indice_de_securite,
    "part_du_seuil_pour_indice",
    "Tu as donné la part du seuil dans le chiffre d'affaires : l'indice de sécurité est la part au-delà du seuil.",
)
def _(seuil_de_rentabilite: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return seuil_de_rentabilite / chiffre_d_affaires


@mistake(
    seuil.levier_operationnel,
    "levier_rapport_inverse",
    "Tu as divisé le résultat par la MSCV : c'est l'indice de sécurité. Le levier est MSCV ÷ résultat.",
)
def _(marge_sur_cout_variable: Decimal, resultat: Decimal) -> Decimal:
    return resultat / marge_sur_cout_variable


@mistake(
    seuil.levier_operationnel,
    "levier_sur_le_chiffre_d_affaires",
    "Tu as divisé le chiffre d'affaires par le résultat : pour le levier, pars de la marge sur coût variable.",
)
def _(chiffre_d_affaires: Decimal, resultat: Decimal) -> Decimal:
    return chiffre_d_affaires / resultat


@mistake(
    seuil.levier_operationnel_par_l_indice,
    "levier_par_la_part_du_seuil",
    "Tu as pris la part du seuil : le levier est l'inverse de l'indice de sécurité, 1 ÷ indice.",
)
def _(indice_de_securite: Decimal) -> Decimal:
    return 1 / (1 - indice_de_securite)


@mistake(
    seuil.variation_du_resultat,
    "variation_du_resultat_divisee",
    "Tu as divisé par le levier : le levier amplifie, le résultat varie plus que le chiffre d'affaires. Multiplie.",
)
def _(levier_operationnel: Decimal, variation_du_chiffre_d_affaires: Decimal) -> Decimal:
    return variation_du_chiffre_d_affaires / levier_operationnel


@mistake(
    seuil.variation_du_resultat,
    "variation_du_resultat_identique",
    "Tu as gardé la variation du chiffre d'affaires : les charges fixes ne bougent pas, le résultat varie donc plus "
    "vite.",
)
def _(variation_du_chiffre_d_affaires: Decimal) -> Decimal:
    return variation_du_chiffre_d_affaires


@mistake(
    seuil.indice_de_prelevement,
    "prelevement_sur_la_mscv",
    "Tu as rapporté les charges fixes à la MSCV : l'indice de prélèvement les rapporte au chiffre d'affaires.",
)
def _(charges_fixes: Decimal, marge_sur_cout_variable: Decimal) -> Decimal:
    return charges_fixes / marge_sur_cout_variable


@mistake(
    seuil.indice_de_prelevement,
    "prelevement_rapport_inverse",
    "Tu as divisé le chiffre d'affaires par les charges fixes : c'est l'inverse, charges fixes ÷ chiffre d'affaires.",
)
def _(charges_fixes: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return chiffre_d_affaires / charges_fixes
