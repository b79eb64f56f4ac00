"""F15: médiane, quartiles, écart interquartile, mode."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, entier_inferieur, entier_superieur, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="mediane",
    name="médiane, quartiles et mode",
    families=("F15",),
    principal="mediane",
    neighbours=("statistiques",),
    words=(
        "médiane", "médian", "quartile", "quartiles", "interquartile", "q1", "q3", "mode", "classe modale",
        "effectifs cumulés", "ecc", "partage en deux",
    ),
)  # fmt: skip

_QUARTER = Decimal("0.25")


def _shown(value: Decimal) -> str:
    return numbers.show(value, None, 4)


def _cumulated(effectifs: Series) -> Series:
    total, cumulated = Decimal(0), []
    for count in effectifs:
        total += count
        cumulated.append(total)
    return tuple(cumulated)


def _sorted(observations: Series) -> Series:
    if not observations:
        raise Impossible("Il n'y a aucune valeur dans la série : donne-moi au moins une valeur.")
    return tuple(sorted(observations))


def _ones(observations: Series) -> Series:
    return (Decimal(1),) * len(observations)


def _at_rank(valeurs: Series, effectifs: Series, rank: Decimal) -> Decimal:
    """The value of the individual of a rank, once all are put in order."""
    if len(valeurs) != len(effectifs):
        raise Impossible("Il faut autant d'effectifs que de valeurs : vérifie ton tableau.")
    rows = sorted(zip(valeurs, effectifs, strict=True))
    cumulated = _cumulated(tuple(count for _, count in rows))
    if not rows or not 0 < rank <= cumulated[-1]:
        raise Impossible("Il n'y a personne à ce rang : vérifie les effectifs.")
    return rows[bisect_left(cumulated, rank)][0]


def _middle(valeurs: Series, effectifs: Series) -> tuple[Decimal, Decimal]:
    half = somme(effectifs) / 2
    low, high = entier_superieur(half), entier_inferieur(half) + 1
    return _at_rank(valeurs, effectifs, low), _at_rank(valeurs, effectifs, high)


def _at_share(valeurs: Series, effectifs: Series, share: Decimal) -> Decimal:
    """The smallest value that at least this share does not exceed: the quartile of French schools."""
    return _at_rank(valeurs, effectifs, entier_superieur(share * somme(effectifs)))


def _class_at(bornes: Series, effectifs: Series, rank: Decimal) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """The class that a rank falls in: its lower bound, what is cumulated before it, its count, its width."""
    if len(bornes) != len(effectifs) + 1:
        raise Impossible("Il faut une borne de plus que de classes : par exemple 0 ; 20 ; 40 pour deux classes.")
    cumulated = _cumulated(effectifs)
    if not 0 < rank <= cumulated[-1]:
        raise Impossible("Le rang cherché dépasse l'effectif total : vérifie les effectifs.")
    at = bisect_left(cumulated, rank)
    before = cumulated[at - 1] if at else Decimal(0)
    return bornes[at], before, effectifs[at], bornes[at + 1] - bornes[at]


def _interpolated(bornes: Series, effectifs: Series, rank: Decimal) -> Decimal:
    low, before, count, width = _class_at(bornes, effectifs, rank)
    return low + (rank - before) / count * width


def _interpolation(bornes: Series, effectifs: Series, rank: Decimal) -> str:
    low, before, count, width = map(_shown, _class_at(bornes, effectifs, rank))
    return f"{low} + ({_shown(rank)} − {before}) ÷ {count} × {width}"


def _interpolation_at(share: Decimal) -> Callable[[Series, Series], str]:
    return lambda bornes, effectifs: _interpolation(bornes, effectifs, share * somme(effectifs))


def _in_order(observations: Series) -> str:
    return " ; ".join(map(_shown, _sorted(observations)))


def _middle_of_list(observations: Series) -> str:
    low, high = _middle(observations, _ones(observations))
    middle = "valeur du milieu" if len(observations) % 2 else f"({_shown(low)} + {_shown(high)}) ÷ 2"
    return f"série triée {_in_order(observations)} → {middle}"


def _quartile_of_list(share: Decimal) -> Callable[[Series], str]:
    def written(observations: Series) -> str:
        rank = entier_superieur(share * len(observations))
        return f"série triée {_in_order(observations)} → valeur de rang {rank}"

    return written


def _rank_in_table(share: Decimal) -> Callable[[Series, Series], str]:
    def written(valeurs: Series, effectifs: Series) -> str:
        rank = share * somme(effectifs)
        cumulated = " ; ".join(map(_shown, _cumulated(effectifs)))
        return f"effectifs cumulés {cumulated} → valeur où l'on atteint {_shown(rank)}"

    return written


def _running(effectifs: Series) -> str:
    before = (Decimal(0), *_cumulated(effectifs))
    return " ; ".join(f"{_shown(total)} + {_shown(count)}" for total, count in zip(before, effectifs, strict=False))


def _densest(bornes_des_classes: Series, effectifs: Series) -> str:
    return "centre de la classe où effectif ÷ amplitude est le plus grand"


def _most_counted(valeurs: Series, effectifs: Series) -> str:
    return f"valeur dont l'effectif est le plus grand ({_shown(max(effectifs))})"


def _most_repeated(observations: Series) -> str:
    value, times = Counter(observations).most_common(1)[0]
    return f"{_shown(value)} revient {times} fois, plus que toute autre valeur"


@rule(develop=_running)
def effectifs_cumules(effectifs: Series) -> Series:
    """chaque effectif ajouté à tous ceux d'avant

    >>> effectifs_cumules((Decimal(3), Decimal(7), Decimal(5)))
    (Decimal('3'), Decimal('10'), Decimal('15'))
    """
    return _cumulated(effectifs)


@rule
def rang_de_la_mediane(effectif_total: Decimal) -> Decimal:
    """effectif total ÷ 2

    >>> rang_de_la_mediane(Decimal(30))
    Decimal('15')
    """
    return effectif_total / 2


@rule(develop=_interpolation_at(2 * _QUARTER))
def mediane(bornes_des_classes: Series, effectifs: Series) -> Decimal:
    """borne inférieure + (moitié de l'effectif − effectif cumulé avant) ÷ effectif de la classe × amplitude

    >>> mediane((Decimal(0), Decimal(20), Decimal(60)), (Decimal(10), Decimal(20)))
    Decimal('30.00')
    """
    return _interpolated(bornes_des_classes, effectifs, somme(effectifs) / 2)


@rule(gives="mediane", develop=_rank_in_table(2 * _QUARTER))
def mediane_d_un_tableau(valeurs: Series, effectifs: Series) -> Decimal:
    """valeur où les effectifs cumulés passent la moitié de l'effectif total

    >>> mediane_d_un_tableau((Decimal(10), Decimal(20), Decimal(30)), (Decimal(3), Decimal(7), Decimal(5)))
    Decimal('20')
    """
    low, high = _middle(valeurs, effectifs)
    return (low + high) / 2


@rule(gives="mediane", develop=_middle_of_list)
def mediane_des_observations(observations: Series) -> Decimal:
    """valeur du milieu de la série triée (si leur nombre est pair, moyenne des deux du milieu)

    >>> mediane_des_observations((Decimal(14), Decimal(9), Decimal(20)))
    Decimal('14')
    """
    low, high = _middle(observations, _ones(observations))
    return (low + high) / 2


@rule(develop=_interpolation_at(_QUARTER))
def premier_quartile(bornes_des_classes: Series, effectifs: Series) -> Decimal:
    """borne inférieure + (quart de l'effectif − effectif cumulé avant) ÷ effectif de la classe × amplitude

    >>> premier_quartile((Decimal(0), Decimal(20), Decimal(60)), (Decimal(10), Decimal(20)))
    Decimal('15.00')
    """
    return _interpolated(bornes_des_classes, effectifs, somme(effectifs) / 4)


@rule(gives="premier_quartile", develop=_rank_in_table(_QUARTER))
def premier_quartile_d_un_tableau(valeurs: Series, effectifs: Series) -> Decimal:
    """valeur où les effectifs cumulés atteignent le quart de l'effectif total

    >>> premier_quartile_d_un_tableau((Decimal(10), Decimal(20), Decimal(30)), (Decimal(3), Decimal(7), Decimal(5)))
    Decimal('20')
    """
    return _at_share(valeurs, effectifs, _QUARTER)


@rule(gives="premier_quartile", develop=_quartile_of_list(_QUARTER))
def premier_quartile_des_observations(observations: Series) -> Decimal:
    """valeur dont le rang, dans la série triée, atteint le quart du nombre de valeurs

    >>> premier_quartile_des_observations((Decimal(14), Decimal(9), Decimal(20), Decimal(11)))
    Decimal('9')
    """
    return _at_share(observations, _ones(observations), _QUARTER)


@rule(develop=_interpolation_at(3 * _QUARTER))
def troisieme_quartile(bornes_des_classes: Series, effectifs: Series) -> Decimal:
    """borne inférieure + (trois quarts de l'effectif − effectif cumulé avant) ÷ effectif de la classe × amplitude

    >>> troisieme_quartile((Decimal(0), Decimal(20), Decimal(60)), (Decimal(10), Decimal(20)))
    Decimal('45.000')
    """
    return _interpolated(bornes_des_classes, effectifs, 3 * somme(effectifs) / 4)


@rule(gives="troisieme_quartile", develop=_rank_in_table(3 * _QUARTER))
def troisieme_quartile_d_un_tableau(valeurs: Series, effectifs: Series) -> Decimal:
    """valeur où les effectifs cumulés atteignent les trois quarts de l'effectif total

    >>> troisieme_quartile_d_un_tableau((Decimal(10), Decimal(20), Decimal(30)), (Decimal(3), Decimal(7), Decimal(5)))
    Decimal('30')
    """
    return _at_share(valeurs, effectifs, 3 * _QUARTER)


@rule(gives="troisieme_quartile", develop=_quartile_of_list(3 * _QUARTER))
def troisieme_quartile_des_observations(observations: Series) -> Decimal:
    """valeur dont le rang, dans la série triée, atteint les trois quarts du nombre de valeurs

    >>> troisieme_quartile_des_observations((Decimal(14), Decimal(9), Decimal(20), Decimal(11)))
    Decimal('14')
    """
    return _at_share(observations, _ones(observations), 3 * _QUARTER)


@rule
def ecart_interquartile(troisieme_quartile: Decimal, premier_quartile: Decimal) -> Decimal:
    """troisième quartile − premier quartile

    >>> ecart_interquartile(Decimal(45), Decimal(15))
    Decimal('30')
    """
    return troisieme_quartile - premier_quartile


@rule(develop=_most_counted)
def mode(valeurs: Series, effectifs: Series) -> Decimal:
    """valeur dont l'effectif est le plus grand

    >>> mode((Decimal(10), Decimal(20), Decimal(30)), (Decimal(3), Decimal(7), Decimal(5)))
    Decimal('20')
    """
    if len(valeurs) != len(effectifs):
        raise Impossible("Il faut autant d'effectifs que de valeurs : vérifie ton tableau.")
    return valeurs[effectifs.index(max(effectifs))]


@rule(gives="mode", develop=_densest)
def centre_de_la_classe_modale(bornes_des_classes: Series, effectifs: Series) -> Decimal:
    """centre de la classe dont la densité (effectif ÷ amplitude) est la plus grande

    >>> centre_de_la_classe_modale((Decimal(0), Decimal(20), Decimal(60)), (Decimal(10), Decimal(16)))
    Decimal('10')
    """
    classes = zip(bornes_des_classes, bornes_des_classes[1:], effectifs, strict=False)
    low, high, _ = max(classes, key=lambda row: row[2] / (row[1] - row[0]))
    return (low + high) / 2


@rule(gives="mode", develop=_most_repeated)
def mode_des_observations(observations: Series) -> Decimal:
    """valeur qui revient le plus souvent

    >>> mode_des_observations((Decimal(14), Decimal(9), Decimal(14)))
    Decimal('14')
    """
    found = Counter(observations).most_common(2)
    if len(found) == 2 and found[0][1] == found[1][1]:
        raise Impossible("Plusieurs valeurs reviennent aussi souvent l'une que l'autre : il n'y a pas de mode unique.")
    return found[0][0]
