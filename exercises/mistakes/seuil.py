"""The classic mistakes on seuil de rentabilité, point mort et levier."""

from decimal import Decimal

from exercises.functions import entier_inferieur
from exercises.rule import mistake, provided
from exercises.rules import seuil


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
    provided(base_annuelle == seuil._BANKING_YEAR)
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


@mistake(
    seuil.nouvelles_charges_fixes,
    "supplement_retranche",
    "Tu as retranché le supplément : ces charges s'ajoutent à celles qui existent.",
)
def _(charges_fixes: Decimal, charges_fixes_supplementaires: Decimal) -> Decimal:
    return charges_fixes - charges_fixes_supplementaires


@mistake(
    seuil.nouvelles_charges_fixes,
    "supplement_seul",
    "Tu n'as gardé que le supplément : les charges fixes d'avant restent à payer.",
)
def _(charges_fixes_supplementaires: Decimal) -> Decimal:
    return charges_fixes_supplementaires


@mistake(
    seuil.nouveau_seuil_de_rentabilite,
    "charges_multipliees_par_le_taux",
    "Tu as multiplié par le taux de MSCV : pour couvrir des charges fixes, on les divise par ce taux.",
)
def _(nouvelles_charges_fixes: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return nouvelles_charges_fixes * taux_de_mscv


@mistake(
    seuil.nouveau_seuil_de_rentabilite,
    "taux_de_charges_variables_au_diviseur",
    "Tu as divisé par le taux de charges variables : c'est la marge sur coût variable qui paie les charges fixes.",
)
def _(nouvelles_charges_fixes: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return nouvelles_charges_fixes / (1 - taux_de_mscv)


@mistake(
    seuil.chiffre_d_affaires_supplementaire,
    "supplement_pour_ventes",
    "Tu as donné le montant des charges : chaque euro vendu ne laisse que la marge sur coût variable pour les payer.",
)
def _(charges_fixes_supplementaires: Decimal) -> Decimal:
    return charges_fixes_supplementaires


@mistake(
    seuil.chiffre_d_affaires_supplementaire,
    "supplement_multiplie_par_le_taux",
    "Tu as multiplié par le taux de MSCV : divise les charges en plus par ce taux.",
)
def _(charges_fixes_supplementaires: Decimal, taux_de_mscv: Decimal) -> Decimal:
    return charges_fixes_supplementaires * taux_de_mscv


@mistake(
    seuil.variation_du_resultat_en_euros,
    "variation_appliquee_au_resultat",
    "Tu as appliqué le taux au résultat : c'est la MSCV qui suit les ventes, les charges fixes restent.",
)
def _(resultat: Decimal, variation_du_chiffre_d_affaires: Decimal) -> Decimal:
    return resultat * variation_du_chiffre_d_affaires


@mistake(
    seuil.variation_du_resultat_en_euros,
    "variation_du_ca_pour_resultat",
    "Tu as pris la baisse ou la hausse du chiffre d'affaires : les charges variables en suivent une partie.",
)
def _(chiffre_d_affaires: Decimal, variation_du_chiffre_d_affaires: Decimal) -> Decimal:
    return chiffre_d_affaires * variation_du_chiffre_d_affaires


@mistake(
    seuil.ca_pour_le_meme_resultat,
    "charges_ajoutees_au_ca",
    "Tu as ajouté les charges elles-mêmes : chaque euro de vente n'en paie qu'une part, divise par le taux de MSCV.",
)
def _(chiffre_d_affaires: Decimal, charges_fixes_supplementaires: Decimal) -> Decimal:
    return chiffre_d_affaires + charges_fixes_supplementaires


@mistake(
    seuil.ca_pour_le_meme_resultat,
    "nouveau_seuil_pour_meme_resultat",
    "C'est le nouveau seuil : il ne laisse aucun résultat, il faut garder le même.",
)
def _(nouveau_seuil_de_rentabilite: Decimal) -> Decimal:
    return nouveau_seuil_de_rentabilite
