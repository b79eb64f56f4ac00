"""F76: dates au plus tôt et au plus tard d'une tâche, marges, durée d'un projet par son chemin le plus long."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="planification",
    name="planification : dates, marges et chemin critique",
    families=("F76",),
    principal="duree_du_projet",
    words=(
        "pert", "gantt", "planning", "planification", "tâche", "tâches", "au plus tôt", "au plus tard", "antériorité",
        "chemin critique", "marge totale", "marge libre", "ordonnancement", "projet",
    ),
)  # fmt: skip


def _listed(days: Series) -> str:
    return " ; ".join(numbers.show(day, None) for day in days)


def _latest(days: Series) -> str:
    return f"la plus grande valeur de {_listed(days)}"


def _soonest(days: Series) -> str:
    return f"la plus petite valeur de {_listed(days)}"


def _free(debuts_au_plus_tot_des_suivantes: Series, fin_au_plus_tot: Decimal) -> str:
    return f"{numbers.show(min(debuts_au_plus_tot_des_suivantes), None)} − {numbers.show(fin_au_plus_tot, None)}"


def _longer(one: Decimal, other: Decimal) -> str:
    return _latest((one, other))


def _between(one: Decimal, other: Decimal) -> str:
    return f"{numbers.show(max(one, other), None)} − {numbers.show(min(one, other), None)}"


def _some(days: Series) -> Series:
    if not days:
        raise Impossible("Il me faut au moins une tâche : donne-moi leurs dates ou leurs durées.")
    return days


@rule(develop=_latest)
def debut_au_plus_tot(fins_des_taches_precedentes: Series) -> Decimal:
    """la plus grande des fins au plus tôt des tâches précédentes

    >>> debut_au_plus_tot((Decimal(3), Decimal(7)))
    Decimal('7')
    """
    return max(_some(fins_des_taches_precedentes))


@rule
def fin_au_plus_tot(debut_au_plus_tot: Decimal, duree_de_la_tache: Decimal) -> Decimal:
    """début au plus tôt + durée de la tâche

    >>> fin_au_plus_tot(Decimal(30), Decimal(1))
    Decimal('31')
    """
    return debut_au_plus_tot + duree_de_la_tache


@rule(develop=_soonest)
def fin_au_plus_tard(debuts_au_plus_tard_des_suivantes: Series) -> Decimal:
    """le plus petit des débuts au plus tard des tâches suivantes

    >>> fin_au_plus_tard((Decimal(31), Decimal(37)))
    Decimal('31')
    """
    return min(_some(debuts_au_plus_tard_des_suivantes))


@rule
def debut_au_plus_tard(fin_au_plus_tard: Decimal, duree_de_la_tache: Decimal) -> Decimal:
    """fin au plus tard − durée de la tâche

    >>> debut_au_plus_tard(Decimal(31), Decimal(1))
    Decimal('30')
    """
    return fin_au_plus_tard - duree_de_la_tache


@rule
def marge_totale(debut_au_plus_tard: Decimal, debut_au_plus_tot: Decimal) -> Decimal:
    """début au plus tard − début au plus tôt

    >>> marge_totale(Decimal(60), Decimal(29))
    Decimal('31')
    """
    return debut_au_plus_tard - debut_au_plus_tot


@rule(gives="marge_totale", detour=True)
def marge_totale_par_les_fins(fin_au_plus_tard: Decimal, fin_au_plus_tot: Decimal) -> Decimal:
    """fin au plus tard − fin au plus tôt

    >>> marge_totale_par_les_fins(Decimal(60), Decimal(29))
    Decimal('31')
    """
    return fin_au_plus_tard - fin_au_plus_tot


@rule(develop=_free)
def marge_libre(debuts_au_plus_tot_des_suivantes: Series, fin_au_plus_tot: Decimal) -> Decimal:
    """le plus petit des débuts au plus tôt des tâches suivantes − fin au plus tôt

    >>> marge_libre((Decimal(60), Decimal(65)), Decimal(29))
    Decimal('31')
    """
    return min(_some(debuts_au_plus_tot_des_suivantes)) - fin_au_plus_tot


@rule(develop=_latest)
def duree_du_projet(durees_des_chemins: Series) -> Decimal:
    """la plus grande des durées des chemins

    >>> duree_du_projet((Decimal(4), Decimal(7)))
    Decimal('7')
    """
    return max(_some(durees_des_chemins))


@rule(gives="duree_du_projet")
def duree_du_projet_par_le_chemin_critique(durees_du_chemin_critique: Series) -> Decimal:
    """somme des durées des tâches du chemin critique

    >>> duree_du_projet_par_le_chemin_critique((Decimal(1), Decimal(3)))
    Decimal('4')
    """
    return somme(durees_du_chemin_critique)


@rule
def duree_du_premier_chemin(durees_du_premier_chemin: Series) -> Decimal:
    """somme des durées des tâches du premier chemin

    >>> duree_du_premier_chemin((Decimal(1), Decimal(3)))
    Decimal('4')
    """
    return somme(durees_du_premier_chemin)


@rule
def duree_du_second_chemin(durees_du_second_chemin: Series) -> Decimal:
    """somme des durées des tâches du second chemin

    >>> duree_du_second_chemin((Decimal(1), Decimal(3)))
    Decimal('4')
    """
    return somme(durees_du_second_chemin)


@rule(gives="duree_du_projet", develop=_longer)
def duree_du_projet_a_deux_chemins(duree_du_premier_chemin: Decimal, duree_du_second_chemin: Decimal) -> Decimal:
    """la plus grande des durées des deux chemins

    >>> duree_du_projet_a_deux_chemins(Decimal(4), Decimal(7))
    Decimal('7')
    """
    return max(duree_du_premier_chemin, duree_du_second_chemin)


@rule(develop=_between)
def retard_possible(duree_du_premier_chemin: Decimal, duree_du_second_chemin: Decimal) -> Decimal:
    """durée du chemin le plus long − durée du plus court

    >>> retard_possible(Decimal(45), Decimal(6))
    Decimal('39')
    """
    return abs(duree_du_premier_chemin - duree_du_second_chemin)
