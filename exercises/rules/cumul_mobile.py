"""F08: cumul annuel mobile (total mobile) et courbe en Z."""

from decimal import Decimal

from exercises.functions import Impossible, Series, somme
from exercises.numbers import show
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="cumul_mobile",
    name="cumul annuel mobile et courbe en Z",
    families=("F08",),
    principal="total_mobile",
    words=(
        "total mobile",
        "cumul mobile",
        "cumul annuel mobile",
        "courbe en z",
        "graphique en z",
        "total annuel mobile",
    ),
)


def same_months(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Series:
    """The months of the former year that the current one has already reached."""
    if len(ventes_de_l_annee) > len(ventes_de_l_annee_passee):
        raise Impossible("L'année en cours a plus de mois que l'année passée : donne-moi toute l'année passée.")
    return ventes_de_l_annee_passee[: len(ventes_de_l_annee)]


def _sum(months: Series) -> str:
    return " + ".join(show(month, None) for month in months)


def _sum_of_same_months(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> str:
    return _sum(same_months(ventes_de_l_annee_passee, ventes_de_l_annee))


@rule
def total_mobile(
    total_mobile_precedent: Decimal, vente_du_mois: Decimal, vente_du_meme_mois_de_l_an_passe: Decimal
) -> Decimal:
    """total mobile précédent + mois nouveau − même mois de l'an passé

    >>> total_mobile(Decimal(500), Decimal(48), Decimal(40))
    Decimal('508')
    """
    return total_mobile_precedent + vente_du_mois - vente_du_meme_mois_de_l_an_passe


@rule
def evolution_du_total_mobile(total_mobile: Decimal, total_mobile_precedent: Decimal) -> Decimal:
    """(total mobile − total mobile précédent) ÷ total mobile précédent

    >>> evolution_du_total_mobile(Decimal(510), Decimal(500))
    Decimal('0.02')
    """
    return (total_mobile - total_mobile_precedent) / total_mobile_precedent


@rule(develop=_sum)
def total_de_l_annee_passee(ventes_de_l_annee_passee: Series) -> Decimal:
    """somme des mois de l'année passée

    >>> total_de_l_annee_passee((Decimal(40), Decimal(44), Decimal(52)))
    Decimal('136')
    """
    return somme(ventes_de_l_annee_passee)


@rule(develop=_sum)
def cumul_de_l_annee(ventes_de_l_annee: Series) -> Decimal:
    """somme des mois de l'année en cours

    >>> cumul_de_l_annee((Decimal(43), Decimal(46)))
    Decimal('89')
    """
    return somme(ventes_de_l_annee)


@rule(develop=_sum_of_same_months)
def cumul_des_memes_mois_de_l_an_passe(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Decimal:
    """somme des mêmes mois de l'année passée

    >>> cumul_des_memes_mois_de_l_an_passe((Decimal(40), Decimal(44), Decimal(52)), (Decimal(43), Decimal(46)))
    Decimal('84')
    """
    return somme(same_months(ventes_de_l_annee_passee, ventes_de_l_annee))


@rule(gives="total_mobile")
def total_mobile_par_les_cumuls(
    total_de_l_annee_passee: Decimal, cumul_de_l_annee: Decimal, cumul_des_memes_mois_de_l_an_passe: Decimal
) -> Decimal:
    """total de l'année passée + cumul de l'année en cours − cumul des mêmes mois de l'an passé

    >>> total_mobile_par_les_cumuls(Decimal(136), Decimal(89), Decimal(84))
    Decimal('141')
    """
    return total_de_l_annee_passee + cumul_de_l_annee - cumul_des_memes_mois_de_l_an_passe
