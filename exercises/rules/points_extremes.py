"""F03: prévision par la droite des points extrêmes."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series
from exercises.rule import Chapter, rule
from exercises.rules.previsions import along, on_the_line

CHAPTER = Chapter(
    id="points_extremes",
    name="prévision par les points extrêmes",
    families=("F03",),
    principal="prevision_des_points_extremes",
    words=(
        "points extrêmes",
        "extrêmes",
        "premier et dernier point",
        "méthode des extrêmes",
        "premier point",
        "dernier point",
    ),
)

_FEWEST_PERIODS = 2


def _ends(ventes: Series) -> tuple[Decimal, Decimal]:
    if len(ventes) < _FEWEST_PERIODS:
        raise Impossible("Il faut au moins deux périodes pour tracer une droite : donne-moi une autre valeur.")
    return ventes[0], ventes[-1]


def _slope_of_series(ventes: Series) -> str:
    first, last = (numbers.show(value, None) for value in _ends(ventes))
    return f"({last} − {first}) ÷ ({len(ventes)} − 1)"


def _intercept_of_series(ventes: Series, pente_des_points_extremes: Decimal) -> str:
    return f"{numbers.show(ventes[0], None)} − {numbers.show(pente_des_points_extremes, None, 4)} × 1"


@rule
def pente_des_points_extremes(
    derniere_vente: Decimal, premiere_vente: Decimal, dernier_rang: Decimal, premier_rang: Decimal
) -> Decimal:
    """(dernière vente − première vente) ÷ (dernier rang − premier rang)

    >>> pente_des_points_extremes(Decimal(58), Decimal(40), Decimal(4), Decimal(1))
    Decimal('6')
    """
    return (derniere_vente - premiere_vente) / (dernier_rang - premier_rang)


@rule(gives="pente_des_points_extremes", develop=_slope_of_series)
def pente_des_points_extremes_d_une_serie(ventes: Series) -> Decimal:
    """(dernière vente − première vente) ÷ (nombre de périodes − 1)

    >>> pente_des_points_extremes_d_une_serie((Decimal(40), Decimal(47), Decimal(51), Decimal(58)))
    Decimal('6')
    """
    first, last = _ends(ventes)
    return (last - first) / (len(ventes) - 1)


@rule
def ordonnee_des_points_extremes(
    premiere_vente: Decimal, pente_des_points_extremes: Decimal, premier_rang: Decimal
) -> Decimal:
    """première vente − a × premier rang

    >>> ordonnee_des_points_extremes(Decimal(40), Decimal(6), Decimal(1))
    Decimal('34')
    """
    return premiere_vente - pente_des_points_extremes * premier_rang


@rule(gives="ordonnee_des_points_extremes", develop=_intercept_of_series)
def ordonnee_des_points_extremes_d_une_serie(ventes: Series, pente_des_points_extremes: Decimal) -> Decimal:
    """première vente − a × premier rang (le rang 1)

    >>> ordonnee_des_points_extremes_d_une_serie((Decimal(40), Decimal(58)), Decimal(6))
    Decimal('34')
    """
    first, _ = _ends(ventes)
    return first - pente_des_points_extremes


@rule
def prevision_des_points_extremes(
    pente_des_points_extremes: Decimal, rang_a_prevoir: Decimal, ordonnee_des_points_extremes: Decimal
) -> Decimal:
    """a × rang + b

    >>> prevision_des_points_extremes(Decimal(6), Decimal(5), Decimal(34))
    Decimal('64')
    """
    return pente_des_points_extremes * rang_a_prevoir + ordonnee_des_points_extremes


def _each(pente_des_points_extremes: Decimal, rangs_a_prevoir: Series, ordonnee_des_points_extremes: Decimal) -> str:
    return on_the_line(pente_des_points_extremes, rangs_a_prevoir, ordonnee_des_points_extremes)


@rule(develop=_each)
def previsions_des_points_extremes(
    pente_des_points_extremes: Decimal, rangs_a_prevoir: Series, ordonnee_des_points_extremes: Decimal
) -> Series:
    """a × rang + b, rang par rang

    >>> previsions_des_points_extremes(Decimal(6), (Decimal(5), Decimal(6)), Decimal(34))
    (Decimal('64'), Decimal('70'))
    """
    return along(pente_des_points_extremes, rangs_a_prevoir, ordonnee_des_points_extremes)
