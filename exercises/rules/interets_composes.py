"""F54: intérêts composés, actualisation, taux proportionnels et équivalents."""

from decimal import ROUND_CEILING, Decimal

from exercises import numbers
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="interets_composes",
    name="intérêts composés et actualisation",
    families=("F54",),
    principal="valeur_acquise_composee",
    words=(
        "intérêts composés",
        "composés",
        "capitalisation",
        "capitalisé",
        "capitalisés",
        "actualisation",
        "actualiser",
        "valeur actuelle",
        "taux équivalent",
        "place",
        "placement",
    ),
)


@rule
def valeur_acquise_composee(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    """capital placé × (1 + taux annuel)^nombre d'années

    >>> valeur_acquise_composee(Decimal(1000), Decimal("0.1"), Decimal(2))
    Decimal('1210.00')
    """
    return capital_place * (1 + taux_annuel) ** duree_en_annees


@rule(gives="valeur_acquise_composee", convention="capitalisation_mensuelle")
def valeur_acquise_au_mois(
    capital_place: Decimal, taux_proportionnel: Decimal, periodes_par_an: Decimal, duree_en_annees: Decimal
) -> Decimal:
    """capital placé × (1 + taux proportionnel)^(nombre de périodes par an × nombre d'années)

    >>> valeur_acquise_au_mois(Decimal(1000), Decimal("0.1"), Decimal(2), Decimal(1))
    Decimal('1210.00')
    """
    return capital_place * (1 + taux_proportionnel) ** (periodes_par_an * duree_en_annees)


@rule
def interets_composes(valeur_acquise_composee: Decimal, capital_place: Decimal) -> Decimal:
    """valeur acquise − capital placé

    >>> interets_composes(Decimal(1210), Decimal(1000))
    Decimal('210')
    """
    return valeur_acquise_composee - capital_place


@rule
def valeur_actuelle(somme_future: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    """somme future × (1 + taux d'actualisation)^(−nombre d'années)

    >>> round(valeur_actuelle(Decimal(1210), Decimal("0.1"), Decimal(2)), 2)
    Decimal('1000.00')
    """
    return somme_future * (1 + taux_d_actualisation) ** -duree_en_annees


@rule(gives="duree_en_annees")
def duree_convertie_en_annees(duree_en_mois: Decimal) -> Decimal:
    """durée en mois ÷ 12

    >>> duree_convertie_en_annees(Decimal(18))
    Decimal('1.5')
    """
    return duree_en_mois / 12


@rule
def taux_proportionnel(taux_annuel: Decimal, periodes_par_an: Decimal) -> Decimal:
    """taux annuel ÷ nombre de périodes par an

    >>> taux_proportionnel(Decimal("0.18"), Decimal(12))
    Decimal('0.015')
    """
    return taux_annuel / periodes_par_an


@rule
def taux_equivalent(taux_annuel: Decimal, periodes_par_an: Decimal) -> Decimal:
    """(1 + taux annuel)^(1 ÷ nombre de périodes par an) − 1

    >>> round(taux_equivalent(Decimal("0.21"), Decimal(2)), 6)
    Decimal('0.100000')
    """
    return (1 + taux_annuel) ** (1 / periodes_par_an) - 1


@rule(gives="taux_annuel")
def taux_annuel_equivalent(taux_equivalent: Decimal, periodes_par_an: Decimal) -> Decimal:
    """(1 + taux périodique)^nombre de périodes par an − 1

    >>> taux_annuel_equivalent(Decimal("0.1"), Decimal(2))
    Decimal('0.21')
    """
    return (1 + taux_equivalent) ** periodes_par_an - 1


@rule
def taux_annuel_effectif(taux_proportionnel: Decimal, periodes_par_an: Decimal) -> Decimal:
    """(1 + taux proportionnel)^nombre de périodes par an − 1

    >>> taux_annuel_effectif(Decimal("0.1"), Decimal(2))
    Decimal('0.21')
    """
    return (1 + taux_proportionnel) ** periodes_par_an - 1


@rule
def taux_trimestriel(taux_annuel: Decimal) -> Decimal:
    """(1 + taux annuel)^(1 ÷ 4) − 1

    >>> round(taux_trimestriel(Decimal("0.4641")), 6)
    Decimal('0.100000')
    """
    return (1 + taux_annuel) ** (Decimal(1) / 4) - 1


@rule
def taux_semestriel(taux_annuel: Decimal) -> Decimal:
    """(1 + taux annuel)^(1 ÷ 2) − 1

    >>> round(taux_semestriel(Decimal("0.21")), 6)
    Decimal('0.100000')
    """
    return (1 + taux_annuel) ** (Decimal(1) / 2) - 1


@rule
def taux_trimestriel_proportionnel(taux_annuel: Decimal) -> Decimal:
    """taux annuel ÷ 4

    >>> taux_trimestriel_proportionnel(Decimal("0.08"))
    Decimal('0.02')
    """
    return taux_annuel / 4


@rule
def taux_semestriel_proportionnel(taux_annuel: Decimal) -> Decimal:
    """taux annuel ÷ 2

    >>> taux_semestriel_proportionnel(Decimal("0.08"))
    Decimal('0.04')
    """
    return taux_annuel / 2


def _by_logarithms(multiplication_du_capital: Decimal, taux_annuel: Decimal) -> str:
    times, factor = (numbers.show(value, None) for value in (multiplication_du_capital, 1 + taux_annuel))
    return f"ln({times}) ÷ ln({factor})"


@rule(gives="duree_en_annees", develop=_by_logarithms)
def duree_de_multiplication(multiplication_du_capital: Decimal, taux_annuel: Decimal) -> Decimal:
    """ln(multiplication du capital) ÷ ln(1 + taux annuel)

    >>> round(duree_de_multiplication(Decimal("1.21"), Decimal("0.1")), 4)
    Decimal('2.0000')
    """
    return multiplication_du_capital.ln() / (1 + taux_annuel).ln()


@rule(gives="taux_annuel")
def taux_de_multiplication(multiplication_du_capital: Decimal, duree_en_annees: Decimal) -> Decimal:
    """multiplication du capital^(1 ÷ nombre d'années) − 1

    >>> round(taux_de_multiplication(Decimal("1.21"), Decimal(2)), 6)
    Decimal('0.100000')
    """
    return multiplication_du_capital ** (1 / duree_en_annees) - 1


def _rounded_up(duree_en_annees: Decimal) -> str:
    return f"{numbers.show(duree_en_annees, None)}, arrondi à l'année entière suivante"


@rule(develop=_rounded_up)
def annees_entieres(duree_en_annees: Decimal) -> Decimal:
    """durée en années, arrondie à l'année entière suivante : les intérêts ne sont versés qu'en fin d'année

    >>> annees_entieres(Decimal("8.2"))
    Decimal('9')
    """
    return duree_en_annees.to_integral_value(ROUND_CEILING)


@rule
def valeur_aux_annees_entieres(capital_place: Decimal, taux_annuel: Decimal, annees_entieres: Decimal) -> Decimal:
    """capital placé × (1 + taux annuel)^nombre d'années entières

    >>> valeur_aux_annees_entieres(Decimal(1000), Decimal("0.1"), Decimal(2))
    Decimal('1210.00')
    """
    return capital_place * (1 + taux_annuel) ** annees_entieres


@rule
def interets_a_taux_simple(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    """capital placé × taux annuel × nombre d'années : sans intérêts sur les intérêts

    >>> interets_a_taux_simple(Decimal(1000), Decimal("0.1"), Decimal(2))
    Decimal('200.0')
    """
    return capital_place * taux_annuel * duree_en_annees
