"""F45: balance âgée des créances, part échue, provision par tranche."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, moyenne, premier, produits, somme
from exercises.rule import Chapter, mistake, rule

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


@mistake(
    total_des_creances,
    "non_echu_oublie_dans_le_total",
    "Tu as oublié les créances non échues : le total réunit toutes les tranches, même celle qui n'est pas encore due.",
)
def _(creances_par_anciennete: Series) -> Decimal:
    return somme(creances_par_anciennete[1:])


@mistake(
    total_des_creances,
    "moyenne_des_tranches",
    "Tu as fait la moyenne des tranches : c'est leur somme que l'on cherche.",
)
def _(creances_par_anciennete: Series) -> Decimal:
    return moyenne(creances_par_anciennete)


@mistake(
    creances_echues,
    "non_echu_compte_en_retard",
    "Tu as compté toutes les créances comme échues : celles de la première tranche ne sont pas encore dues.",
)
def _(total_des_creances: Decimal) -> Decimal:
    return total_des_creances


@mistake(
    creances_echues,
    "non_echu_pour_echu",
    "Tu as donné les créances non échues : les échues sont toutes les autres.",
)
def _(creances_par_anciennete: Series) -> Decimal:
    return premier(creances_par_anciennete)


@mistake(
    creances_echues,
    "une_seule_tranche_echue",
    "Tu n'as pris que la première tranche en retard : toutes les tranches échues s'additionnent.",
)
def _(creances_par_anciennete: Series) -> Decimal:
    return creances_par_anciennete[1]


@mistake(
    echu_par_difference,
    "non_echu_ajoute_au_total",
    "Tu as ajouté le non échu au total : il y est déjà, retranche-le pour garder les retards.",
)
def _(total_des_creances: Decimal, creances_non_echues: Decimal) -> Decimal:
    return total_des_creances + creances_non_echues


@mistake(
    part_des_creances_echues,
    "part_du_non_echu",
    "Tu as donné la part des créances qui ne sont pas encore dues : on cherche celle des retards.",
)
def _(creances_echues: Decimal, total_des_creances: Decimal) -> Decimal:
    return 1 - creances_echues / total_des_creances


@mistake(
    part_des_creances_echues,
    "echu_sur_non_echu",
    "Tu as rapporté l'échu au non échu : une part se rapporte au total.",
)
def _(creances_echues: Decimal, total_des_creances: Decimal) -> Decimal:
    return creances_echues / (total_des_creances - creances_echues)


@mistake(
    provision,
    "provision_au_taux_moyen",
    "Tu as appliqué un taux moyen au total : chaque tranche a son taux, multiplie puis additionne.",
)
def _(creances_par_anciennete: Series, taux_de_provision: Series) -> Decimal:
    return somme(creances_par_anciennete) * moyenne(taux_de_provision)


@mistake(
    provision,
    "taux_le_plus_fort_sur_l_echu",
    "Tu as appliqué le taux le plus fort à tous les retards : chaque tranche a son propre taux.",
)
def _(creances_par_anciennete: Series, taux_de_provision: Series) -> Decimal:
    return somme(creances_par_anciennete[1:]) * max(taux_de_provision)
