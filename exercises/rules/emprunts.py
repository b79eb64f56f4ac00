"""F56: emprunt à annuités ou mensualités constantes, et son tableau."""

from decimal import ROUND_CEILING, Decimal

from exercises import numbers
from exercises.functions import Impossible, Table
from exercises.rates import rate_of
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="emprunts",
    name="emprunt à annuités ou mensualités constantes",
    families=("F56",),
    principal="mensualite",
    words=("emprunt", "emprunte", "crédit", "prêt", "mensualité", "annuité", "rembourse", "amortissement"),
)

_LONGEST_TABLE = 600
_A_HAIR = Decimal("0.02")


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


def _payments_needed(mensualite: Decimal, taux_mensuel: Decimal, capital_emprunte: Decimal) -> str:
    rate = numbers.show(1 + taux_mensuel, None, decimals=6)
    interest = numbers.show(capital_emprunte * taux_mensuel, "euro").removesuffix("\u202f€")
    paid = numbers.show(mensualite, "euro").removesuffix("\u202f€")
    return f"−ln(1 − {interest} ÷ {paid}) ÷ ln({rate}), arrondi au nombre entier de mensualités"


@rule(gives="nombre_de_mensualites", develop=_payments_needed)
def mensualites_necessaires(mensualite: Decimal, taux_mensuel: Decimal, capital_emprunte: Decimal) -> Decimal:
    """−ln(1 − capital × taux mensuel ÷ mensualité) ÷ ln(1 + taux mensuel), et la dernière mensualité est plus petite

    A payment that was rounded to the cent may need a hair more than a whole number: that number is meant.

    >>> mensualites_necessaires(Decimal("88.85"), Decimal("0.01"), Decimal(1000))
    Decimal('12')
    """
    left = 1 - capital_emprunte * taux_mensuel / mensualite
    if taux_mensuel <= 0 or left <= 0:
        raise Impossible("La mensualité ne couvre pas les intérêts : le capital n'est jamais remboursé.")
    count = -left.ln() / (1 + taux_mensuel).ln()
    whole = count.to_integral_value()
    return whole if abs(count - whole) < _A_HAIR else count.to_integral_value(ROUND_CEILING)


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


@rule
def amortissement_de_la_ligne(
    premier_amortissement: Decimal, taux_annuel: Decimal, numero_de_l_annee: Decimal
) -> Decimal:
    """premier amortissement × (1 + taux)^(numéro de l'année − 1)

    >>> amortissement_de_la_ligne(Decimal(1000), Decimal("0.1"), Decimal(3))
    Decimal('1210.00')
    """
    return premier_amortissement * (1 + taux_annuel) ** (numero_de_l_annee - 1)


@rule
def interet_de_la_ligne(annuite: Decimal, amortissement_de_la_ligne: Decimal) -> Decimal:
    """annuité − amortissement de la même année

    >>> interet_de_la_ligne(Decimal(1500), Decimal(1210))
    Decimal('290')
    """
    return annuite - amortissement_de_la_ligne


@rule
def capital_apres_la_ligne(
    capital_emprunte: Decimal, premier_amortissement: Decimal, taux_annuel: Decimal, numero_de_l_annee: Decimal
) -> Decimal:
    """capital emprunté − premier amortissement × ((1 + taux)^numéro de l'année − 1) ÷ taux

    >>> capital_apres_la_ligne(Decimal(5000), Decimal(1000), Decimal("0.1"), Decimal(2))
    Decimal('2900.0')
    """
    return capital_emprunte - premier_amortissement * ((1 + taux_annuel) ** numero_de_l_annee - 1) / taux_annuel


@rule
def capital_avant_la_ligne(capital_apres_la_ligne: Decimal, amortissement_de_la_ligne: Decimal) -> Decimal:
    """capital restant dû après l'annuité + amortissement de la même année

    >>> capital_avant_la_ligne(Decimal(2900), Decimal(1100))
    Decimal('4000')
    """
    return capital_apres_la_ligne + amortissement_de_la_ligne


@rule
def interet_du_premier_mois(capital_emprunte: Decimal, taux_mensuel: Decimal) -> Decimal:
    """capital emprunté × taux mensuel

    >>> interet_du_premier_mois(Decimal(1000), Decimal("0.01"))
    Decimal('10.00')
    """
    return capital_emprunte * taux_mensuel


@rule
def amortissement_du_premier_mois(mensualite: Decimal, interet_du_premier_mois: Decimal) -> Decimal:
    """mensualité − intérêts du premier mois

    >>> amortissement_du_premier_mois(Decimal(90), Decimal(10))
    Decimal('80')
    """
    return mensualite - interet_du_premier_mois


@rule
def amortissement_du_mois(
    amortissement_du_premier_mois: Decimal, taux_mensuel: Decimal, numero_du_mois: Decimal
) -> Decimal:
    """amortissement du premier mois × (1 + taux mensuel)^(numéro du mois − 1)

    >>> amortissement_du_mois(Decimal(1000), Decimal("0.1"), Decimal(3))
    Decimal('1210.00')
    """
    return amortissement_du_premier_mois * (1 + taux_mensuel) ** (numero_du_mois - 1)


@rule
def interet_du_mois(mensualite: Decimal, amortissement_du_mois: Decimal) -> Decimal:
    """mensualité − amortissement du même mois

    >>> interet_du_mois(Decimal(1500), Decimal(1210))
    Decimal('290')
    """
    return mensualite - amortissement_du_mois


@rule
def capital_apres_le_mois(
    capital_emprunte: Decimal, amortissement_du_premier_mois: Decimal, taux_mensuel: Decimal, numero_du_mois: Decimal
) -> Decimal:
    """capital emprunté − amortissement du premier mois × ((1 + taux mensuel)^numéro du mois − 1) ÷ taux mensuel

    >>> capital_apres_le_mois(Decimal(5000), Decimal(1000), Decimal("0.1"), Decimal(2))
    Decimal('2900.0')
    """
    return capital_emprunte - amortissement_du_premier_mois * ((1 + taux_mensuel) ** numero_du_mois - 1) / taux_mensuel


@rule
def capital_avant_le_mois(capital_apres_le_mois: Decimal, amortissement_du_mois: Decimal) -> Decimal:
    """capital restant dû après la mensualité + amortissement du même mois

    >>> capital_avant_le_mois(Decimal(2900), Decimal(1100))
    Decimal('4000')
    """
    return capital_apres_le_mois + amortissement_du_mois


def _monthly_equation(mensualite: Decimal, nombre_de_mensualites: Decimal, capital_emprunte: Decimal) -> str:
    return _equation(mensualite, nombre_de_mensualites, capital_emprunte)


def _yearly_equation(annuite: Decimal, duree_en_annees: Decimal, capital_emprunte: Decimal) -> str:
    return _equation(annuite, duree_en_annees, capital_emprunte)


def _equation(payment: Decimal, count: Decimal, capital: Decimal) -> str:
    paid, received = (numbers.show(value, "euro").removesuffix("\u202f€") for value in (payment, capital))
    return f"on cherche t tel que {paid} × (1 − (1 + t)^(−{numbers.show(count, None)})) ÷ t = {received} : t"


def _constant_rate(capital: Decimal, payment: Decimal, count: Decimal) -> Decimal:
    """Impossible unless there are whole payments, which repay more than the capital."""
    if not 1 <= count <= _LONGEST_TABLE or count != count.to_integral_value():
        raise Impossible(f"Il me faut un nombre entier d'échéances, entre 1 et {_LONGEST_TABLE}.")
    if payment * count < capital:
        raise Impossible("Les échéances ne remboursent pas le capital : vérifie les montants.")
    periods = tuple(Decimal(period) for period in range(1, int(count) + 1))
    return rate_of(capital, (payment,) * int(count), periods)


@rule(gives="taux_mensuel", develop=_monthly_equation)
def taux_mensuel_de_l_emprunt(
    mensualite: Decimal, nombre_de_mensualites: Decimal, capital_emprunte: Decimal
) -> Decimal:
    """le taux t tel que mensualité × (1 − (1 + t)^(−n)) ÷ t = capital (résolution numérique)

    >>> round(taux_mensuel_de_l_emprunt(Decimal("88.85"), Decimal(12), Decimal(1000)), 4)
    Decimal('0.0100')
    """
    return _constant_rate(capital_emprunte, mensualite, nombre_de_mensualites)


@rule(gives="taux_annuel", develop=_yearly_equation)
def taux_annuel_de_l_emprunt(annuite: Decimal, duree_en_annees: Decimal, capital_emprunte: Decimal) -> Decimal:
    """le taux t tel que annuité × (1 − (1 + t)^(−n)) ÷ t = capital (résolution numérique)

    >>> round(taux_annuel_de_l_emprunt(Decimal(605), Decimal(2), Decimal(1050)), 4)
    Decimal('0.1000')
    """
    return _constant_rate(capital_emprunte, annuite, duree_en_annees)


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
