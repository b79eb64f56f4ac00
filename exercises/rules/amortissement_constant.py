"""F57: emprunt remboursé par amortissements constants (annuités décroissantes)."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Table
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="amortissement_constant",
    name="emprunt à amortissements constants",
    families=("F57",),
    principal="annuite_de_l_annee",
    words=(
        "amortissement constant",
        "amortissements constants",
        "annuité décroissante",
        "annuités décroissantes",
        "emprunt",
    ),
)

_LONGEST_TABLE = 600


@rule
def amortissement_constant(capital_emprunte: Decimal, duree_en_annees: Decimal) -> Decimal:
    """capital emprunté ÷ nombre d'années

    >>> amortissement_constant(Decimal(1000), Decimal(4))
    Decimal('250')
    """
    return capital_emprunte / duree_en_annees


@rule
def capital_du_au_debut(
    capital_emprunte: Decimal, numero_de_l_annee: Decimal, amortissement_constant: Decimal
) -> Decimal:
    """capital emprunté − (numéro de l'année − 1) × amortissement

    >>> capital_du_au_debut(Decimal(1000), Decimal(3), Decimal(250))
    Decimal('500')
    """
    return capital_emprunte - (numero_de_l_annee - 1) * amortissement_constant


@rule
def interet_de_l_annee(capital_du_au_debut: Decimal, taux_annuel: Decimal) -> Decimal:
    """capital dû au début de l'année × taux annuel

    >>> interet_de_l_annee(Decimal(500), Decimal("0.1"))
    Decimal('50.0')
    """
    return capital_du_au_debut * taux_annuel


@rule
def annuite_de_l_annee(amortissement_constant: Decimal, interet_de_l_annee: Decimal) -> Decimal:
    """amortissement + intérêt de l'année

    >>> annuite_de_l_annee(Decimal(250), Decimal(50))
    Decimal('300')
    """
    return amortissement_constant + interet_de_l_annee


@rule
def capital_du_a_la_fin(capital_du_au_debut: Decimal, amortissement_constant: Decimal) -> Decimal:
    """capital dû au début de l'année − amortissement

    >>> capital_du_a_la_fin(Decimal(1000), Decimal(250))
    Decimal('750')
    """
    return capital_du_au_debut - amortissement_constant


@rule
def total_des_interets(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    """capital emprunté × taux annuel × (nombre d'années + 1) ÷ 2

    >>> total_des_interets(Decimal(1000), Decimal("0.1"), Decimal(4))
    Decimal('250.0')
    """
    return capital_emprunte * taux_annuel * (duree_en_annees + 1) / 2


def _line_by_line(*_: Decimal) -> str:
    return "ligne par ligne : intérêts sur le capital dû, amortissement toujours le même, annuité = somme des deux"


@rule(develop=_line_by_line)
def tableau_a_amortissement_constant(
    capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal, amortissement_constant: Decimal
) -> Table:
    """par année : intérêts = capital dû × taux ; annuité = amortissement + intérêts

    The last line absorbs the rounding: its amortisation is all that is left.

    >>> tableau_a_amortissement_constant(Decimal(1000), Decimal("0.1"), Decimal(4), Decimal(250)).rows[1][1:]
    (Decimal('750'), Decimal('75.00'), Decimal('250'), Decimal('325.00'), Decimal('500'))
    """
    if not 1 <= duree_en_annees <= _LONGEST_TABLE or duree_en_annees != duree_en_annees.to_integral_value():
        raise Impossible(f"Il me faut un nombre entier d'années, entre 1 et {_LONGEST_TABLE}.")
    rows: list[tuple[Decimal | str, ...]] = []
    left = capital_emprunte
    for line in range(1, int(duree_en_annees) + 1):
        start = left
        interest = numbers.round_half_up(start * taux_annuel, 2)
        amortisation = start if line == duree_en_annees else amortissement_constant
        left = start - amortisation
        rows.append((str(line), start, interest, amortisation, amortisation + interest, left))
    headers = ("Année", "Capital dû au début", "Intérêts", "Amortissement", "Annuité", "Capital restant dû")
    return Table(headers, tuple(rows))
