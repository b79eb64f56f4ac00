"""F34: marge sur coût variable par produit, résultat d'ensemble, effet de l'abandon d'un produit."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, moyenne, nombre, somme
from exercises.rule import Chapter, mistake, rule

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


@mistake(
    marge_sur_cout_variable_de_tous_les_produits,
    "mscv_moyenne_des_produits",
    "Tu as fait la moyenne des marges : elles s'additionnent, chaque produit apporte la sienne.",
)
def _(marges_par_produit: Series) -> Decimal:
    return moyenne(marges_par_produit)


@mistake(
    marge_sur_cout_variable_de_tous_les_produits,
    "charges_variables_des_produits_oubliees",
    "Tu as additionné les chiffres d'affaires : retire d'abord les charges variables de chaque produit.",
)
def _(chiffres_d_affaires_par_produit: Series) -> Decimal:
    return somme(chiffres_d_affaires_par_produit)


@mistake(
    chiffre_d_affaires_de_tous_les_produits,
    "chiffre_d_affaires_moyen_des_produits",
    "Tu as fait la moyenne des chiffres d'affaires : le chiffre d'affaires total est leur somme.",
)
def _(chiffres_d_affaires_par_produit: Series) -> Decimal:
    return moyenne(chiffres_d_affaires_par_produit)


@mistake(
    chiffre_d_affaires_de_tous_les_produits,
    "marges_pour_chiffre_d_affaires",
    "Tu as additionné les marges : le chiffre d'affaires total est la somme des ventes, charges non retirées.",
)
def _(marges_par_produit: Series) -> Decimal:
    return somme(marges_par_produit)


@mistake(
    marge_sur_cout_variable_de_tous_les_produits,
    "moyenne_des_taux_de_mscv",
    "Tu as fait la moyenne des taux : les produits ne pèsent pas autant. Divise la MSCV totale par le chiffre "
    "d'affaires total.",
    gives="taux_de_mscv",
)
def _(marges_par_produit: Series, chiffres_d_affaires_par_produit: Series) -> Decimal:
    return moyenne(taux_de_mscv_par_produit(marges_par_produit, chiffres_d_affaires_par_produit))


@mistake(
    marge_sur_cout_variable_de_tous_les_produits,
    "charges_fixes_comptees_par_produit",
    "Tu as retiré les charges fixes pour chaque produit : elles sont communes, elles ne se paient qu'une fois.",
    gives="resultat",
)
def _(marges_par_produit: Series, charges_fixes: Decimal) -> Decimal:
    return somme(marges_par_produit) - nombre(marges_par_produit) * charges_fixes


@mistake(
    plus_faible_marge,
    "plus_forte_marge",
    "Tu as pris la plus grande marge : on cherche le produit qui rapporte le moins.",
)
def _(marges_par_produit: Series) -> Decimal:
    return max(marges_par_produit)


@mistake(
    plus_faible_marge,
    "plus_petit_chiffre_d_affaires",
    "Tu as pris le plus petit chiffre d'affaires : compare les marges, ce qui reste après les charges variables.",
)
def _(chiffres_d_affaires_par_produit: Series) -> Decimal:
    return min(chiffres_d_affaires_par_produit)


@mistake(
    resultat_apres_abandon,
    "part_de_charges_fixes_supprimee",
    "Tu as fait disparaître une part des charges fixes : communes, elles restent à payer sans ce produit. Retire "
    "toute sa MSCV.",
)
def _(resultat: Decimal, plus_faible_marge: Decimal, charges_fixes: Decimal, marges_par_produit: Series) -> Decimal:
    return resultat - plus_faible_marge + charges_fixes / nombre(marges_par_produit)


@mistake(
    resultat_apres_abandon,
    "marge_du_produit_abandonne_ajoutee",
    "Tu as ajouté la marge du produit abandonné : elle aidait à payer les charges fixes, tu la perds.",
)
def _(resultat: Decimal, plus_faible_marge: Decimal) -> Decimal:
    return resultat + plus_faible_marge
