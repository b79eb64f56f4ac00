"""F12: indices synthétiques de Laspeyres et de Paasche, euros constants."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, produits, racine, somme
from exercises.rule import Chapter, rule

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
