"""F04: moyennes mobiles d'ordre impair, et centrées d'ordre pair."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, moyenne, nombre, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="moyennes_mobiles",
    name="moyennes mobiles",
    families=("F04",),
    principal="moyenne_mobile",
    words=(
        "moyenne mobile",
        "moyennes mobiles",
        "mm3",
        "mm4",
        "mm12",
        "mobile centrée",
        "centrée",
        "lissage par moyennes",
    ),
)


def is_even(ordre: Decimal) -> bool:
    return ordre % 2 == 0


def window(ventes: Series, ordre: Decimal, rang_de_la_moyenne: Decimal) -> Series:
    """The terms of the mean in front of a rank: `ordre` of them, one more when the order is even."""
    half = int(ordre) // 2
    middle = int(rang_de_la_moyenne) - 1
    if middle - half < 0 or middle + half >= len(ventes):
        raise Impossible(
            f"Il n'y a pas de moyenne mobile d'ordre {ordre} au rang {rang_de_la_moyenne} : "
            f"avec {len(ventes)} périodes, elles vont du rang {half + 1} au rang {len(ventes) - half}."
        )
    return ventes[middle - half : middle + half + 1]


def _centred(window: Series, ordre: Decimal) -> Decimal:
    if not is_even(ordre):
        return moyenne(window)
    return (window[0] / 2 + somme(window[1:-1]) + window[-1] / 2) / ordre


def mean_at(ventes: Series, ordre: Decimal, rank: Decimal) -> Decimal:
    return _centred(window(ventes, ordre, rank), ordre)


def _written(ventes: Series, ordre: Decimal, rang_de_la_moyenne: Decimal) -> str:
    terms = [numbers.show(term, None) for term in window(ventes, ordre, rang_de_la_moyenne)]
    if is_even(ordre):
        terms = [f"½ × {terms[0]}", *terms[1:-1], f"½ × {terms[-1]}"]
    return f"({' + '.join(terms)}) ÷ {numbers.show(ordre, None)}"


def _all_written(ventes: Series, ordre: Decimal) -> str:
    means = moyennes_mobiles(ventes, ordre)
    return " ; ".join(numbers.show(mean, None, 2) for mean in means)


def first_rank(ordre: Decimal) -> Decimal:
    return ordre // 2 + 1


def _first_written(ventes: Series, ordre: Decimal) -> str:
    return _written(ventes, ordre, first_rank(ordre))


def _last_written(ventes: Series, ordre: Decimal) -> str:
    return _written(ventes, ordre, nombre(ventes) - ordre // 2)


def _count(ventes: Series, ordre: Decimal) -> str:
    half = int(ordre) // 2
    return f"{len(ventes)} − 2 × {half}"


@rule(develop=_written)
def moyenne_mobile(ventes: Series, ordre: Decimal, rang_de_la_moyenne: Decimal) -> Decimal:
    """moyenne des valeurs autour du rang ; si l'ordre est pair, une moitié de chaque valeur du bout (moyenne centrée)

    >>> moyenne_mobile((Decimal(10), Decimal(20), Decimal(60)), Decimal(3), Decimal(2))
    Decimal('30')
    """
    return mean_at(ventes, ordre, rang_de_la_moyenne)


@rule(develop=_all_written)
def moyennes_mobiles(ventes: Series, ordre: Decimal) -> Series:
    """une moyenne mobile par rang, sauf aux deux bouts de la série

    >>> moyennes_mobiles((Decimal(10), Decimal(20), Decimal(60), Decimal(70)), Decimal(3))
    (Decimal('30'), Decimal('50'))
    """
    ranks = range(int(first_rank(ordre)), len(ventes) - int(ordre) // 2 + 1)
    if not ranks:
        raise Impossible(f"Il n'y a pas assez de périodes pour une moyenne mobile d'ordre {ordre} : allonge la série.")
    return tuple(mean_at(ventes, ordre, Decimal(rank)) for rank in ranks)


@rule(develop=_first_written)
def premiere_moyenne_mobile(ventes: Series, ordre: Decimal) -> Decimal:
    """moyenne des premières valeurs ; si l'ordre est pair, une moitié de chaque valeur du bout (moyenne centrée)

    >>> premiere_moyenne_mobile((Decimal(10), Decimal(20), Decimal(60), Decimal(70)), Decimal(3))
    Decimal('30')
    """
    return mean_at(ventes, ordre, first_rank(ordre))


@rule(develop=_last_written)
def derniere_moyenne_mobile(ventes: Series, ordre: Decimal) -> Decimal:
    """moyenne des dernières valeurs ; si l'ordre est pair, une moitié de chaque valeur du bout (moyenne centrée)

    >>> derniere_moyenne_mobile((Decimal(10), Decimal(20), Decimal(60), Decimal(70)), Decimal(3))
    Decimal('50')
    """
    return mean_at(ventes, ordre, nombre(ventes) - ordre // 2)


@rule(develop=_count)
def nombre_de_moyennes_mobiles(ventes: Series, ordre: Decimal) -> Decimal:
    """nombre de périodes − celles perdues aux deux bouts (à chaque bout, la moitié de l'ordre, arrondie en dessous)

    >>> nombre_de_moyennes_mobiles((Decimal(10), Decimal(20), Decimal(60), Decimal(70)), Decimal(3))
    Decimal('2')
    """
    return nombre(ventes) - 2 * (ordre // 2)
