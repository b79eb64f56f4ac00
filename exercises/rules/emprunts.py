"""F56: emprunt à annuités ou mensualités constantes, et son tableau."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Table
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="emprunts",
    name="emprunt à annuités ou mensualités constantes",
    families=("F56",),
    principal="mensualite",
    words=("emprunt", "emprunte", "crédit", "prêt", "mensualité", "annuité", "rembourse", "amortissement"),
)

_LONGEST_TABLE = 600


@rule
def taux_mensuel(taux_annuel: Decimal) -> Decimal:
    """taux annuel ÷ 12 (taux proportionnel)

    >>> taux_mensuel(Decimal("0.06"))
    Decimal('0.005')
    """
    return taux_annuel / 12


@rule(gives="taux_mensuel", convention="taux_equivalent")
def taux_mensuel_equivalent(taux_annuel: Decimal) -> Decimal:
    """(1 + taux annuel)^(1 ÷ 12) − 1 (taux équivalent)

    >>> round(taux_mensuel_equivalent(Decimal("0.06")), 6)
    Decimal('0.004868')
    """
    return (1 + taux_annuel) ** (Decimal(1) / 12) - 1


@rule
def nombre_de_mensualites(duree_en_annees: Decimal) -> Decimal:
    """durée en années × 12

    >>> nombre_de_mensualites(Decimal(2))
    Decimal('24')
    """
    return duree_en_annees * 12


@rule
def mensualite(capital_emprunte: Decimal, taux_mensuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    """capital × taux mensuel ÷ (1 − (1 + taux mensuel)^(−nombre de mensualités))

    >>> round(mensualite(Decimal(1000), Decimal("0.01"), Decimal(12)), 2)
    Decimal('88.85')
    """
    return capital_emprunte * taux_mensuel / (1 - (1 + taux_mensuel) ** -nombre_de_mensualites)


@rule
def annuite(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    """capital × taux ÷ (1 − (1 + taux)^(−nombre d'années))

    >>> round(annuite(Decimal(1000), Decimal("0.1"), Decimal(2)), 2)
    Decimal('576.19')
    """
    return capital_emprunte * taux_annuel / (1 - (1 + taux_annuel) ** -duree_en_annees)


@rule
def cout_du_credit(nombre_de_mensualites: Decimal, mensualite: Decimal, capital_emprunte: Decimal) -> Decimal:
    """nombre de mensualités × mensualité − capital emprunté

    >>> cout_du_credit(Decimal(12), Decimal(90), Decimal(1000))
    Decimal('80')
    """
    return nombre_de_mensualites * mensualite - capital_emprunte


@rule(gives="cout_du_credit", convention="annuites")
def cout_du_credit_par_annuites(duree_en_annees: Decimal, annuite: Decimal, capital_emprunte: Decimal) -> Decimal:
    """nombre d'annuités × annuité − capital emprunté

    >>> cout_du_credit_par_annuites(Decimal(2), Decimal(580), Decimal(1000))
    Decimal('160')
    """
    return duree_en_annees * annuite - capital_emprunte


@rule
def premier_interet(capital_emprunte: Decimal, taux_annuel: Decimal) -> Decimal:
    """capital emprunté × taux annuel

    >>> premier_interet(Decimal(1000), Decimal("0.1"))
    Decimal('100.0')
    """
    return capital_emprunte * taux_annuel


@rule
def premier_amortissement(annuite: Decimal, premier_interet: Decimal) -> Decimal:
    """annuité − intérêts de la première année

    >>> premier_amortissement(Decimal(580), Decimal(100))
    Decimal('480')
    """
    return annuite - premier_interet


@rule
def capital_restant_du(capital_emprunte: Decimal, premier_amortissement: Decimal) -> Decimal:
    """capital emprunté − premier amortissement

    >>> capital_restant_du(Decimal(1000), Decimal(480))
    Decimal('520')
    """
    return capital_emprunte - premier_amortissement


def _line_by_line(*_: Decimal) -> str:
    return "ligne par ligne : intérêts sur le capital restant dû, amortissement, nouveau capital"


@rule(develop=_line_by_line)
def tableau_d_amortissement(
    capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal, annuite: Decimal
) -> Table:
    """par année : intérêts = capital restant dû × taux ; amortissement = annuité − intérêts

    The last line absorbs the rounding: its amortisation is all that is left.

    >>> tableau_d_amortissement(Decimal(1000), Decimal("0.1"), Decimal(2), Decimal("576.19")).rows[1][2:]
    (Decimal('52.38'), Decimal('523.81'), Decimal('576.19'), Decimal('0.00'))
    """
    return _schedule("Année", capital_emprunte, taux_annuel, duree_en_annees, annuite)


@rule(develop=_line_by_line)
def tableau_des_mensualites(
    capital_emprunte: Decimal, taux_mensuel: Decimal, nombre_de_mensualites: Decimal, mensualite: Decimal
) -> Table:
    """par mois : intérêts = capital restant dû × taux mensuel ; amortissement = mensualité − intérêts

    >>> len(tableau_des_mensualites(Decimal(1000), Decimal("0.01"), Decimal(12), Decimal("88.85")).rows)
    12
    """
    return _schedule("Mois", capital_emprunte, taux_mensuel, nombre_de_mensualites, mensualite)


def _schedule(period: str, capital: Decimal, rate: Decimal, count: Decimal, payment: Decimal) -> Table:
    """Interest on what is left, at the cent on every line; the last amortisation is all that is left."""
    if not 1 <= count <= _LONGEST_TABLE or count != count.to_integral_value():
        raise Impossible(f"Il me faut un nombre entier d'échéances, entre 1 et {_LONGEST_TABLE}.")
    rows: list[tuple[Decimal | str, ...]] = []
    left = capital
    for line in range(1, int(count) + 1):
        start = left
        interest = numbers.round_half_up(start * rate, 2)
        amortisation = start if line == count else payment - interest
        left = start - amortisation
        paid = amortisation + interest
        rows.append((str(line), start, interest, amortisation, paid, numbers.round_half_up(left, 2)))
    headers = (period, "Capital dû au début", "Intérêts", "Amortissement", "Échéance", "Capital restant dû")
    return Table(headers, tuple(rows))
