"""F34: marge sur coût variable par produit, résultat d'ensemble, effet de l'abandon d'un produit."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="marges_par_produit",
    name="marge sur coût variable et résultat par produit",
    families=("F34",),
    principal="resultat",
    neighbours=("seuil",),
    words=("produit", "produits", "rayon", "rayons", "gamme", "par produit", "abandon", "abandonner", "supprimer"),
)


def _checked(premiere: Series, seconde: Series) -> None:
    if len(premiere) != len(seconde):
        raise Impossible(
            f"Je lis {len(premiere)} chiffres d'affaires et {len(seconde)} montants de charges variables : il en faut "
            "un de chaque par produit."
        )


def _differences(chiffres_d_affaires_par_produit: Series, charges_variables_par_produit: Series) -> str:
    pairs = zip(chiffres_d_affaires_par_produit, charges_variables_par_produit, strict=True)
    return " ; ".join(f"{numbers.show(sales, None)} − {numbers.show(costs, None)}" for sales, costs in pairs)


def _ratios(marges_par_produit: Series, chiffres_d_affaires_par_produit: Series) -> str:
    pairs = zip(marges_par_produit, chiffres_d_affaires_par_produit, strict=True)
    return " ; ".join(f"{numbers.show(margin, None)} ÷ {numbers.show(sales, None)}" for margin, sales in pairs)


def _smallest(marges_par_produit: Series) -> str:
    return f"la plus petite de {' ; '.join(numbers.show(margin, None) for margin in marges_par_produit)}"


@rule(develop=_differences)
def marges_par_produit(chiffres_d_affaires_par_produit: Series, charges_variables_par_produit: Series) -> Series:
    """pour chaque produit : chiffre d'affaires − charges variables

    >>> marges_par_produit((Decimal(70), Decimal(90)), (Decimal(43), Decimal(59)))
    (Decimal('27'), Decimal('31'))
    """
    _checked(chiffres_d_affaires_par_produit, charges_variables_par_produit)
    pairs = zip(chiffres_d_affaires_par_produit, charges_variables_par_produit, strict=True)
    return tuple(sales - costs for sales, costs in pairs)


@rule(develop=_ratios)
def taux_de_mscv_par_produit(marges_par_produit: Series, chiffres_d_affaires_par_produit: Series) -> Series:
    """pour chaque produit : MSCV ÷ chiffre d'affaires

    >>> taux_de_mscv_par_produit((Decimal(21), Decimal(36)), (Decimal(70), Decimal(90)))
    (Decimal('0.3'), Decimal('0.4'))
    """
    _checked(chiffres_d_affaires_par_produit, marges_par_produit)
    pairs = zip(marges_par_produit, chiffres_d_affaires_par_produit, strict=True)
    return tuple(margin / sales for margin, sales in pairs)


@rule(gives="marge_sur_cout_variable")
def marge_sur_cout_variable_de_tous_les_produits(marges_par_produit: Series) -> Decimal:
    """somme des MSCV des produits

    >>> marge_sur_cout_variable_de_tous_les_produits((Decimal(27), Decimal(31)))
    Decimal('58')
    """
    return somme(marges_par_produit)


@rule(gives="chiffre_d_affaires")
def chiffre_d_affaires_de_tous_les_produits(chiffres_d_affaires_par_produit: Series) -> Decimal:
    """somme des chiffres d'affaires des produits

    >>> chiffre_d_affaires_de_tous_les_produits((Decimal(70), Decimal(90)))
    Decimal('160')
    """
    return somme(chiffres_d_affaires_par_produit)


@rule(gives="charges_variables")
def charges_variables_de_tous_les_produits(charges_variables_par_produit: Series) -> Decimal:
    """somme des charges variables des produits

    >>> charges_variables_de_tous_les_produits((Decimal(43), Decimal(59)))
    Decimal('102')
    """
    return somme(charges_variables_par_produit)


@rule(develop=_smallest)
def plus_faible_marge(marges_par_produit: Series) -> Decimal:
    """la plus petite MSCV

    >>> plus_faible_marge((Decimal(31), Decimal(27)))
    Decimal('27')
    """
    return min(marges_par_produit)


@rule
def resultat_apres_abandon(resultat: Decimal, plus_faible_marge: Decimal) -> Decimal:
    """résultat − MSCV du produit abandonné

    >>> resultat_apres_abandon(Decimal(38), Decimal(27))
    Decimal('11')
    """
    return resultat - plus_faible_marge
