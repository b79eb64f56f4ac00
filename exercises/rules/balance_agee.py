"""F45: balance âgée des créances, part échue, provision par tranche."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, produits, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="balance_agee",
    name="balance âgée des créances",
    families=("F45",),
    principal="part_des_creances_echues",
    words=("balance âgée", "ancienneté", "échu", "échues", "non échu", "tranches", "retard", "provision"),
)


def _sum(creances_par_anciennete: Series) -> str:
    return " + ".join(numbers.show(owed, None) for owed in creances_par_anciennete)


def _sum_of_late(creances_par_anciennete: Series) -> str:
    return _sum(creances_par_anciennete[1:]) or "aucune tranche en retard"


@rule(develop=_sum)
def total_des_creances(creances_par_anciennete: Series) -> Decimal:
    """somme des tranches

    >>> total_des_creances((Decimal(700), Decimal(200), Decimal(100)))
    Decimal('1000')
    """
    return somme(creances_par_anciennete)


@rule(develop=_sum_of_late)
def creances_echues(creances_par_anciennete: Series) -> Decimal:
    """somme des tranches, sauf la première qui n'est pas encore due

    >>> creances_echues((Decimal(700), Decimal(200), Decimal(100)))
    Decimal('300')
    """
    return somme(creances_par_anciennete[1:])


@rule(gives="creances_echues")
def echu_par_difference(total_des_creances: Decimal, creances_non_echues: Decimal) -> Decimal:
    """total des créances − créances non échues

    >>> echu_par_difference(Decimal(1000), Decimal(700))
    Decimal('300')
    """
    return total_des_creances - creances_non_echues


@rule
def part_des_creances_echues(creances_echues: Decimal, total_des_creances: Decimal) -> Decimal:
    """créances échues ÷ total des créances

    >>> part_des_creances_echues(Decimal(300), Decimal(1000))
    Decimal('0.3')
    """
    return creances_echues / total_des_creances


def _products(creances_par_anciennete: Series, taux_de_provision: Series) -> str:
    pairs = zip(creances_par_anciennete, taux_de_provision, strict=False)
    return " + ".join(f"{numbers.show(owed, None)} × {numbers.show(rate, 'pourcent')}" for owed, rate in pairs)


@rule(develop=_products)
def provision(creances_par_anciennete: Series, taux_de_provision: Series) -> Decimal:
    """créances de chaque tranche × taux de la tranche, puis la somme

    >>> provision((Decimal(700), Decimal(200)), (Decimal("0"), Decimal("0.1")))
    Decimal('20.0')
    """
    return somme(produits(creances_par_anciennete, taux_de_provision))


@rule(develop=lambda creances_par_anciennete: numbers.show(creances_par_anciennete[0], None))
def montant_non_echu(creances_par_anciennete: Series) -> Decimal:
    """première tranche, celle qui n'est pas encore due

    >>> montant_non_echu((Decimal(700), Decimal(200), Decimal(100)))
    Decimal('700')
    """
    return creances_par_anciennete[0]


@rule
def part_des_creances_non_echues(montant_non_echu: Decimal, total_des_creances: Decimal) -> Decimal:
    """créances non échues ÷ total des créances

    >>> part_des_creances_non_echues(Decimal(700), Decimal(1000))
    Decimal('0.7')
    """
    return montant_non_echu / total_des_creances


@rule(develop=lambda creances_par_anciennete: numbers.show(creances_par_anciennete[-1], None))
def creances_les_plus_anciennes(creances_par_anciennete: Series) -> Decimal:
    """dernière tranche, la plus en retard

    >>> creances_les_plus_anciennes((Decimal(700), Decimal(200), Decimal(100)))
    Decimal('100')
    """
    return creances_par_anciennete[-1]


@rule
def part_des_plus_anciennes(creances_les_plus_anciennes: Decimal, total_des_creances: Decimal) -> Decimal:
    """créances les plus anciennes ÷ total des créances

    >>> part_des_plus_anciennes(Decimal(100), Decimal(1000))
    Decimal('0.1')
    """
    return creances_les_plus_anciennes / total_des_creances
