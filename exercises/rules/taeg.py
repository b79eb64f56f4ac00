"""F59: taux annuel effectif global d'un crédit, actuariel et frais compris."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series
from exercises.rates import rate_of
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="taeg",
    name="taux annuel effectif global",
    families=("F59",),
    principal="taeg",
    neighbours=("emprunts", "credits"),
    words=("taeg", "taux annuel effectif global", "taux effectif global", "teg", "frais de dossier", "taux réel"),
    neutral=("frais_de_dossier", "taux_d_assurance"),
)

_MONTHS_A_YEAR = Decimal(12)
_DAYS_A_YEAR = Decimal(365)


def _money(value: Decimal) -> str:
    return numbers.show(value, "euro").removesuffix("\u202f€")


@rule
def capital_net(capital_emprunte: Decimal, frais_de_dossier: Decimal) -> Decimal:
    """capital emprunté − frais de dossier

    >>> capital_net(Decimal(1000), Decimal(50))
    Decimal('950')
    """
    return capital_emprunte - frais_de_dossier


@rule
def mensualite_assurance_comprise(mensualite: Decimal, assurance_mensuelle: Decimal) -> Decimal:
    """mensualité + assurance mensuelle

    >>> mensualite_assurance_comprise(Decimal(90), Decimal(2))
    Decimal('92')
    """
    return mensualite + assurance_mensuelle


def _monthly_equation(
    capital_net: Decimal, mensualite_assurance_comprise: Decimal, nombre_de_mensualites: Decimal
) -> str:
    count = numbers.show(nombre_de_mensualites, None)
    payment = _money(mensualite_assurance_comprise)
    return f"on cherche t tel que {payment} × (1 − (1 + t)^(−{count})) ÷ t = {_money(capital_net)} : t"


@rule(develop=_monthly_equation)
def taux_mensuel_effectif(
    capital_net: Decimal, mensualite_assurance_comprise: Decimal, nombre_de_mensualites: Decimal
) -> Decimal:
    """le taux t tel que mensualité × (1 − (1 + t)^(−n)) ÷ t = net reçu (résolution numérique)

    >>> round(taux_mensuel_effectif(Decimal(1000), Decimal("88.85"), Decimal(12)), 4)
    Decimal('0.0100')
    """
    count = int(nombre_de_mensualites)
    months = tuple(Decimal(month) for month in range(1, count + 1))
    return rate_of(capital_net, (mensualite_assurance_comprise,) * count, months)


@rule
def taeg(taux_mensuel_effectif: Decimal) -> Decimal:
    """(1 + taux mensuel effectif)^12 − 1

    >>> round(taeg(Decimal("0.01")), 4)
    Decimal('0.1268')
    """
    return (1 + taux_mensuel_effectif) ** 12 - 1


@rule(gives="taeg")
def taeg_d_un_remboursement_unique(somme_remboursee: Decimal, capital_net: Decimal, duree_en_mois: Decimal) -> Decimal:
    """(somme remboursée ÷ net reçu)^(12 ÷ durée en mois) − 1

    >>> taeg_d_un_remboursement_unique(Decimal(1210), Decimal(1000), Decimal(24)).quantize(Decimal("0.0001"))
    Decimal('0.1000')
    """
    return (somme_remboursee / capital_net) ** (12 / duree_en_mois) - 1


@rule(gives="taeg")
def taeg_d_un_remboursement_en_jours(
    somme_remboursee: Decimal, capital_net: Decimal, duree_en_jours: Decimal
) -> Decimal:
    """(somme remboursée ÷ net reçu)^(365 ÷ durée en jours) − 1

    >>> taeg_d_un_remboursement_en_jours(Decimal(1210), Decimal(1000), Decimal(730)).quantize(Decimal("0.0001"))
    Decimal('0.1000')
    """
    return (somme_remboursee / capital_net) ** (365 / duree_en_jours) - 1


def _yearly_payments(capital_net: Decimal, annuite: Decimal, duree_en_annees: Decimal) -> str:
    count = numbers.show(duree_en_annees, None)
    return f"on cherche T tel que {_money(annuite)} × (1 − (1 + T)^(−{count})) ÷ T = {_money(capital_net)} : T"


@rule(gives="taeg", convention="annuites", develop=_yearly_payments)
def taeg_d_annuites(capital_net: Decimal, annuite: Decimal, duree_en_annees: Decimal) -> Decimal:
    """le taux T tel que annuité × (1 − (1 + T)^(−n)) ÷ T = net reçu (résolution numérique)

    >>> round(taeg_d_annuites(Decimal(1050), Decimal(605), Decimal(2)), 4)
    Decimal('0.1000')
    """
    if duree_en_annees != duree_en_annees.to_integral_value():
        raise Impossible("Il me faut un nombre entier d'annuités.")
    count = int(duree_en_annees)
    return rate_of(capital_net, (annuite,) * count, tuple(Decimal(year) for year in range(1, count + 1)))


def _equation(capital_net: Decimal, versements: Series, dates: Series, year: Decimal) -> str:
    terms = (
        f"{_money(payment)} ÷ (1 + T)^({numbers.show(date, None)} ÷ {year})"
        for payment, date in zip(versements, dates, strict=False)
    )
    return f"on cherche T tel que {' + '.join(terms)} = {_money(capital_net)} : T"


def _equation_in_months(capital_net: Decimal, versements: Series, dates_en_mois: Series) -> str:
    return _equation(capital_net, versements, dates_en_mois, _MONTHS_A_YEAR)


@rule(gives="taeg", develop=_equation_in_months)
def taeg_de_versements(capital_net: Decimal, versements: Series, dates_en_mois: Series) -> Decimal:
    """le taux T tel que Σ versement ÷ (1 + T)^(mois ÷ 12) = net reçu (résolution numérique)

    >>> round(taeg_de_versements(Decimal(1050), (Decimal(605), Decimal(605)), (Decimal(12), Decimal(24))), 4)
    Decimal('0.1000')
    """
    return rate_of(capital_net, versements, tuple(date / _MONTHS_A_YEAR for date in dates_en_mois))


def _equation_in_days(capital_net: Decimal, versements: Series, dates_en_jours: Series) -> str:
    return _equation(capital_net, versements, dates_en_jours, _DAYS_A_YEAR)


@rule(gives="taeg", develop=_equation_in_days)
def taeg_de_versements_dates(capital_net: Decimal, versements: Series, dates_en_jours: Series) -> Decimal:
    """le taux T tel que Σ versement ÷ (1 + T)^(jours ÷ 365) = net reçu (résolution numérique)

    >>> round(taeg_de_versements_dates(Decimal(1050), (Decimal(605), Decimal(605)), (Decimal(365), Decimal(730))), 4)
    Decimal('0.1000')
    """
    return rate_of(capital_net, versements, tuple(date / _DAYS_A_YEAR for date in dates_en_jours))


def _over_the_years(somme_remboursee: Decimal, capital_net: Decimal, duree_en_annees: Decimal) -> str:
    years = numbers.show(duree_en_annees, None)
    return f"({_money(somme_remboursee)} ÷ {_money(capital_net)})^(1 ÷ {years}) − 1"


@rule(gives="taeg", develop=_over_the_years)
def taeg_d_un_remboursement_en_annees(
    somme_remboursee: Decimal, capital_net: Decimal, duree_en_annees: Decimal
) -> Decimal:
    """(somme remboursée ÷ net reçu)^(1 ÷ nombre d'années) − 1

    >>> round(taeg_d_un_remboursement_en_annees(Decimal(121), Decimal(100), Decimal(2)), 4)
    Decimal('0.1000')
    """
    growth = somme_remboursee / capital_net
    return growth ** (1 / duree_en_annees) - 1


@rule
def cout_d_un_remboursement_unique(somme_remboursee: Decimal, capital_net: Decimal) -> Decimal:
    """somme remboursée − net reçu

    >>> cout_d_un_remboursement_unique(Decimal(1080), Decimal(1000))
    Decimal('80')
    """
    return somme_remboursee - capital_net


@rule
def taux_annuel_proportionnel(taux_mensuel_effectif: Decimal) -> Decimal:
    """taux mensuel effectif × 12

    >>> taux_annuel_proportionnel(Decimal("0.01"))
    Decimal('0.12')
    """
    return taux_mensuel_effectif * 12


@rule(gives="taux_annuel_proportionnel")
def taux_proportionnel_d_un_remboursement_unique(
    somme_remboursee: Decimal, capital_net: Decimal, duree_en_mois: Decimal
) -> Decimal:
    """(somme remboursée ÷ net reçu − 1) × 12 ÷ durée en mois

    >>> taux_proportionnel_d_un_remboursement_unique(Decimal(1210), Decimal(1000), Decimal(24))
    Decimal('0.105')
    """
    return (somme_remboursee / capital_net - 1) * 12 / duree_en_mois
