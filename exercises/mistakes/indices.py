"""The classic mistakes on indices de prix et euros constants."""

from decimal import Decimal

from exercises.functions import Series, produits, somme
from exercises.rule import mistake, provided
from exercises.rules import indices


@mistake(
    indices.depense_de_base,
    "produit_des_sommes",
    "Tu as multiplié la somme des prix par celle des quantités : fais le produit article par article, puis additionne.",
)
def _(prix_de_base: Series, quantites_de_base: Series) -> Decimal:
    return somme(prix_de_base) * somme(quantites_de_base)


@mistake(
    indices.depense_de_base,
    "prix_courants_pour_prix_de_base",
    "Tu as pris les prix courants : la dépense de base se fait aux prix et aux quantités de l'année de base.",
)
def _(prix_courants: Series, quantites_de_base: Series) -> Decimal:
    return somme(produits(prix_courants, quantites_de_base))


@mistake(
    indices.depense_de_base_aux_prix_courants,
    "produit_des_sommes",
    "Tu as multiplié la somme des prix par celle des quantités : fais le produit article par article, puis additionne.",
)
def _(prix_courants: Series, quantites_de_base: Series) -> Decimal:
    return somme(prix_courants) * somme(quantites_de_base)


@mistake(
    indices.depense_de_base_aux_prix_courants,
    "quantites_courantes_pour_laspeyres",
    "Tu as pris les quantités courantes : Laspeyres garde le panier de l'année de base.",
)
def _(prix_courants: Series, quantites_courantes: Series) -> Decimal:
    return somme(produits(prix_courants, quantites_courantes))


@mistake(
    indices.depense_courante_aux_prix_de_base,
    "prix_courants_pour_prix_de_base",
    "Tu as pris les prix courants : ici le panier d'aujourd'hui se paie aux prix de l'année de base.",
)
def _(prix_courants: Series, quantites_courantes: Series) -> Decimal:
    return somme(produits(prix_courants, quantites_courantes))


@mistake(
    indices.depense_courante_aux_prix_de_base,
    "quantites_de_base_pour_paasche",
    "Tu as pris les quantités de base : Paasche prend le panier d'aujourd'hui.",
)
def _(prix_de_base: Series, quantites_de_base: Series) -> Decimal:
    return somme(produits(prix_de_base, quantites_de_base))


@mistake(
    indices.depense_courante,
    "produit_des_sommes",
    "Tu as multiplié la somme des prix par celle des quantités : fais le produit article par article, puis additionne.",
)
def _(prix_courants: Series, quantites_courantes: Series) -> Decimal:
    return somme(prix_courants) * somme(quantites_courantes)


@mistake(
    indices.depense_courante,
    "quantites_de_base_pour_paasche",
    "Tu as pris les quantités de base : la dépense courante est aux prix et aux quantités d'aujourd'hui.",
)
def _(prix_courants: Series, quantites_de_base: Series) -> Decimal:
    return somme(produits(prix_courants, quantites_de_base))


@mistake(
    indices.indice_de_laspeyres,
    "indice_inverse",
    "Tu as divisé la dépense de base par la nouvelle : l'année de base vaut 100, elle va au dénominateur.",
)
def _(depense_de_base_aux_prix_courants: Decimal, depense_de_base: Decimal) -> Decimal:
    return depense_de_base / depense_de_base_aux_prix_courants * 100


@mistake(
    indices.indice_de_laspeyres,
    "moyenne_des_prix",
    "Tu as comparé les prix sans les quantités : pondère chaque prix par la quantité du panier.",
)
def _(prix_courants: Series, prix_de_base: Series) -> Decimal:
    return somme(prix_courants) / somme(prix_de_base) * 100


@mistake(
    indices.indice_de_paasche,
    "indice_inverse",
    "Tu as divisé à l'envers : la dépense aux prix de base va au dénominateur.",
)
def _(depense_courante: Decimal, depense_courante_aux_prix_de_base: Decimal) -> Decimal:
    return depense_courante_aux_prix_de_base / depense_courante * 100


@mistake(
    indices.indice_de_paasche,
    "depense_totale_pour_indice",
    "Tu as comparé les dépenses des deux années : prix et quantités changent à la fois. Garde le même panier.",
)
def _(depense_courante: Decimal, depense_de_base: Decimal) -> Decimal:
    return depense_courante / depense_de_base * 100


@mistake(
    indices.valeur_constante,
    "multipliee_par_l_indice",
    "Tu as multiplié par l'indice : pour retirer l'inflation, divise par l'indice, puis multiplie par 100.",
)
def _(valeur_courante: Decimal, indice_des_prix: Decimal) -> Decimal:
    return valeur_courante * indice_des_prix / 100


@mistake(
    indices.valeur_constante,
    "inflation_retranchee",
    "Tu as retiré le pourcentage d'inflation : il avait été pris sur les anciens prix. Divise par l'indice.",
)
def _(valeur_courante: Decimal, indice_des_prix: Decimal) -> Decimal:
    return valeur_courante * (2 - indice_des_prix / 100)


@mistake(
    indices.evolution_nominale,
    "variation_rapportee_a_l_arrivee",
    "Tu as rapporté la variation à la valeur d'arrivée : un taux se mesure sur l'année de base.",
)
def _(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal) -> Decimal:
    return (valeur_courante - valeur_de_l_annee_de_base) / valeur_courante


@mistake(
    indices.evolution_nominale,
    "coefficient_pour_taux",
    "Tu as divisé l'arrivée par le départ : retire 1 (100 %) pour avoir le taux.",
)
def _(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal) -> Decimal:
    return valeur_courante / valeur_de_l_annee_de_base


@mistake(
    indices.evolution_reelle,
    "inflation_soustraite",
    "Tu as soustrait l'inflation du taux : c'est proche, pas exact. Compare les valeurs en euros constants.",
)
def _(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal, indice_des_prix: Decimal) -> Decimal:
    provided(valeur_courante != valeur_de_l_annee_de_base)
    return valeur_courante / valeur_de_l_annee_de_base - indice_des_prix / 100


@mistake(
    indices.evolution_reelle,
    "evolution_en_euros_courants",
    "Tu as comparé des euros courants : prends la valeur en euros constants, sans l'inflation.",
)
def _(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal) -> Decimal:
    return valeur_courante / valeur_de_l_annee_de_base - 1
