"""F12: indices synthétiques de Laspeyres et de Paasche, euros constants."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, produits, racine, somme
from exercises.rule import Chapter, mistake, provided, rule

CHAPTER = Chapter(
    id="indices",
    name="indices de prix et euros constants",
    families=("F12",),
    principal="indice_de_laspeyres",
    words=(
        "laspeyres", "paasche", "indice synthétique", "indice des prix", "euros constants", "euros courants",
        "inflation", "déflater", "panier", "pouvoir d'achat", "fisher",
    ),
)  # fmt: skip


def _basket(prices: Series, quantities: Series) -> str:
    pairs = zip(prices, quantities, strict=True)
    return " + ".join(f"{numbers.show(p, None, 4)} × {numbers.show(q, None, 4)}" for p, q in pairs)


@rule(develop=_basket)
def depense_de_base(prix_de_base: Series, quantites_de_base: Series) -> Decimal:
    """Σ prix de base × quantité de base

    >>> depense_de_base((Decimal(2), Decimal(5)), (Decimal(30), Decimal(8)))
    Decimal('100')
    """
    return somme(produits(prix_de_base, quantites_de_base))


@rule(develop=_basket)
def depense_de_base_aux_prix_courants(prix_courants: Series, quantites_de_base: Series) -> Decimal:
    """Σ prix courant × quantité de base

    >>> depense_de_base_aux_prix_courants((Decimal(3), Decimal(4)), (Decimal(30), Decimal(8)))
    Decimal('122')
    """
    return somme(produits(prix_courants, quantites_de_base))


@rule(develop=_basket)
def depense_courante_aux_prix_de_base(prix_de_base: Series, quantites_courantes: Series) -> Decimal:
    """Σ prix de base × quantité courante

    >>> depense_courante_aux_prix_de_base((Decimal(2), Decimal(5)), (Decimal(25), Decimal(10)))
    Decimal('100')
    """
    return somme(produits(prix_de_base, quantites_courantes))


@rule(develop=_basket)
def depense_courante(prix_courants: Series, quantites_courantes: Series) -> Decimal:
    """Σ prix courant × quantité courante

    >>> depense_courante((Decimal(3), Decimal(4)), (Decimal(25), Decimal(10)))
    Decimal('115')
    """
    return somme(produits(prix_courants, quantites_courantes))


@rule
def indice_de_laspeyres(depense_de_base_aux_prix_courants: Decimal, depense_de_base: Decimal) -> Decimal:
    """Σ p₁q₀ ÷ Σ p₀q₀ × 100

    >>> indice_de_laspeyres(Decimal(90), Decimal(80))
    Decimal('112.500')
    """
    return depense_de_base_aux_prix_courants / depense_de_base * 100


@rule
def indice_de_paasche(depense_courante: Decimal, depense_courante_aux_prix_de_base: Decimal) -> Decimal:
    """Σ p₁q₁ ÷ Σ p₀q₁ × 100

    >>> indice_de_paasche(Decimal(84), Decimal(80))
    Decimal('105.00')
    """
    return depense_courante / depense_courante_aux_prix_de_base * 100


@rule
def indice_de_fisher(indice_de_laspeyres: Decimal, indice_de_paasche: Decimal) -> Decimal:
    """√(Laspeyres × Paasche)

    >>> indice_de_fisher(Decimal(144), Decimal(100))
    Decimal('120')
    """
    return racine(indice_de_laspeyres * indice_de_paasche)


@rule
def valeur_constante(valeur_courante: Decimal, indice_des_prix: Decimal) -> Decimal:
    """valeur courante ÷ indice des prix × 100

    >>> valeur_constante(Decimal(250), Decimal(125))
    Decimal('200')
    """
    return valeur_courante / indice_des_prix * 100


@rule
def evolution_nominale(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal) -> Decimal:
    """(valeur courante − valeur de l'année de base) ÷ valeur de l'année de base

    >>> evolution_nominale(Decimal(250), Decimal(200))
    Decimal('0.25')
    """
    return (valeur_courante - valeur_de_l_annee_de_base) / valeur_de_l_annee_de_base


@rule
def evolution_reelle(valeur_constante: Decimal, valeur_de_l_annee_de_base: Decimal) -> Decimal:
    """(valeur en euros constants − valeur de l'année de base) ÷ valeur de l'année de base

    >>> evolution_reelle(Decimal(230), Decimal(200))
    Decimal('0.15')
    """
    return (valeur_constante - valeur_de_l_annee_de_base) / valeur_de_l_annee_de_base


@mistake(
    depense_de_base,
    "produit_des_sommes",
    "Tu as multiplié la somme des prix par celle des quantités : fais le produit article par article, puis additionne.",
)
def _(prix_de_base: Series, quantites_de_base: Series) -> Decimal:
    return somme(prix_de_base) * somme(quantites_de_base)


@mistake(
    depense_de_base,
    "prix_courants_pour_prix_de_base",
    "Tu as pris les prix courants : la dépense de base se fait aux prix et aux quantités de l'année de base.",
)
def _(prix_courants: Series, quantites_de_base: Series) -> Decimal:
    return somme(produits(prix_courants, quantites_de_base))


@mistake(
    depense_de_base_aux_prix_courants,
    "produit_des_sommes",
    "Tu as multiplié la somme des prix par celle des quantités : fais le produit article par article, puis additionne.",
)
def _(prix_courants: Series, quantites_de_base: Series) -> Decimal:
    return somme(prix_courants) * somme(quantites_de_base)


@mistake(
    depense_de_base_aux_prix_courants,
    "quantites_courantes_pour_laspeyres",
    "Tu as pris les quantités courantes : Laspeyres garde le panier de l'année de base.",
)
def _(prix_courants: Series, quantites_courantes: Series) -> Decimal:
    return somme(produits(prix_courants, quantites_courantes))


@mistake(
    depense_courante_aux_prix_de_base,
    "prix_courants_pour_prix_de_base",
    "Tu as pris les prix courants : ici le panier d'aujourd'hui se paie aux prix de l'année de base.",
)
def _(prix_courants: Series, quantites_courantes: Series) -> Decimal:
    return somme(produits(prix_courants, quantites_courantes))


@mistake(
    depense_courante_aux_prix_de_base,
    "quantites_de_base_pour_paasche",
    "Tu as pris les quantités de base : Paasche prend le panier d'aujourd'hui.",
)
def _(prix_de_base: Series, quantites_de_base: Series) -> Decimal:
    return somme(produits(prix_de_base, quantites_de_base))


@mistake(
    depense_courante,
    "produit_des_sommes",
    "Tu as multiplié la somme des prix par celle des quantités : fais le produit article par article, puis additionne.",
)
def _(prix_courants: Series, quantites_courantes: Series) -> Decimal:
    return somme(prix_courants) * somme(quantites_courantes)


@mistake(
    depense_courante,
    "quantites_de_base_pour_paasche",
    "Tu as pris les quantités de base : la dépense courante est aux prix et aux quantités d'aujourd'hui.",
)
def _(prix_courants: Series, quantites_de_base: Series) -> Decimal:
    return somme(produits(prix_courants, quantites_de_base))


@mistake(
    indice_de_laspeyres,
    "indice_inverse",
    "Tu as divisé la dépense de base par la nouvelle : l'année de base vaut 100, elle va au dénominateur.",
)
def _(depense_de_base_aux_prix_courants: Decimal, depense_de_base: Decimal) -> Decimal:
    return depense_de_base / depense_de_base_aux_prix_courants * 100


@mistake(
    indice_de_laspeyres,
    "moyenne_des_prix",
    "Tu as comparé les prix sans les quantités : pondère chaque prix par la quantité du panier.",
)
def _(prix_courants: Series, prix_de_base: Series) -> Decimal:
    return somme(prix_courants) / somme(prix_de_base) * 100


@mistake(
    indice_de_paasche,
    "indice_inverse",
    "Tu as divisé à l'envers : la dépense aux prix de base va au dénominateur.",
)
def _(depense_courante: Decimal, depense_courante_aux_prix_de_base: Decimal) -> Decimal:
    return depense_courante_aux_prix_de_base / depense_courante * 100


@mistake(
    indice_de_paasche,
    "depense_totale_pour_indice",
    "Tu as comparé les dépenses des deux années : prix et quantités changent à la fois. Garde le même panier.",
)
def _(depense_courante: Decimal, depense_de_base: Decimal) -> Decimal:
    return depense_courante / depense_de_base * 100


@mistake(
    valeur_constante,
    "multipliee_par_l_indice",
    "Tu as multiplié par l'indice : pour retirer l'inflation, divise par l'indice, puis multiplie par 100.",
)
def _(valeur_courante: Decimal, indice_des_prix: Decimal) -> Decimal:
    return valeur_courante * indice_des_prix / 100


@mistake(
    valeur_constante,
    "inflation_retranchee",
    "Tu as retiré le pourcentage d'inflation : il avait été pris sur les anciens prix. Divise par l'indice.",
)
def _(valeur_courante: Decimal, indice_des_prix: Decimal) -> Decimal:
    return valeur_courante * (2 - indice_des_prix / 100)


@mistake(
    evolution_nominale,
    "variation_rapportee_a_l_arrivee",
    "Tu as rapporté la variation à la valeur d'arrivée : un taux se mesure sur l'année de base.",
)
def _(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal) -> Decimal:
    return (valeur_courante - valeur_de_l_annee_de_base) / valeur_courante


@mistake(
    evolution_nominale,
    "coefficient_pour_taux",
    "Tu as divisé l'arrivée par le départ : retire 1 (100 %) pour avoir le taux.",
)
def _(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal) -> Decimal:
    return valeur_courante / valeur_de_l_annee_de_base


@mistake(
    evolution_reelle,
    "inflation_soustraite",
    "Tu as soustrait l'inflation du taux : c'est proche, pas exact. Compare les valeurs en euros constants.",
)
def _(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal, indice_des_prix: Decimal) -> Decimal:
    provided(valeur_courante != valeur_de_l_annee_de_base)
    return valeur_courante / valeur_de_l_annee_de_base - indice_des_prix / 100


@mistake(
    evolution_reelle,
    "evolution_en_euros_courants",
    "Tu as comparé des euros courants : prends la valeur en euros constants, sans l'inflation.",
)
def _(valeur_courante: Decimal, valeur_de_l_annee_de_base: Decimal) -> Decimal:
    return valeur_courante / valeur_de_l_annee_de_base - 1
