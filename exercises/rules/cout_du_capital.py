"""F78: coût moyen pondéré du capital, la dette après impôt."""

from decimal import Decimal

from exercises import numbers
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="cout_du_capital",
    name="coût moyen pondéré du capital",
    families=("F78",),
    principal="cout_moyen_pondere_du_capital",
    words=("cmpc", "wacc", "coût moyen pondéré", "coût du capital", "capitaux propres", "dette", "actionnaires"),
)


@rule
def financement_total(capitaux_propres: Decimal, dettes_financieres: Decimal) -> Decimal:
    """capitaux propres + dettes financières

    >>> financement_total(Decimal(150), Decimal(50))
    Decimal('200')
    """
    return capitaux_propres + dettes_financieres


@rule
def part_des_capitaux_propres(capitaux_propres: Decimal, financement_total: Decimal) -> Decimal:
    """capitaux propres ÷ financement total

    >>> part_des_capitaux_propres(Decimal(150), Decimal(200))
    Decimal('0.75')
    """
    return capitaux_propres / financement_total


def _the_rest(part_des_capitaux_propres: Decimal) -> str:
    return f"1 − {numbers.show(part_des_capitaux_propres, 'pourcent')}"


@rule(develop=_the_rest)
def part_de_la_dette(part_des_capitaux_propres: Decimal) -> Decimal:
    """1 − part des capitaux propres

    >>> part_de_la_dette(Decimal("0.75"))
    Decimal('0.25')
    """
    return 1 - part_des_capitaux_propres


@rule
def cout_de_la_dette_apres_impot(cout_de_la_dette: Decimal, taux_d_impot: Decimal) -> Decimal:
    """coût de la dette × (1 − taux d'impôt)

    >>> cout_de_la_dette_apres_impot(Decimal("0.08"), Decimal("0.25"))
    Decimal('0.0600')
    """
    return cout_de_la_dette * (1 - taux_d_impot)


@rule(gives="cout_de_la_dette_apres_impot", convention="sans_impot")
def cout_de_la_dette_sans_impot(cout_de_la_dette: Decimal) -> Decimal:
    """coût de la dette, car l'énoncé ne parle pas d'impôt

    >>> cout_de_la_dette_sans_impot(Decimal("0.08"))
    Decimal('0.08')
    """
    return cout_de_la_dette


@rule
def cout_moyen_pondere_du_capital(
    part_des_capitaux_propres: Decimal,
    cout_des_capitaux_propres: Decimal,
    part_de_la_dette: Decimal,
    cout_de_la_dette_apres_impot: Decimal,
) -> Decimal:
    """part des capitaux propres × leur coût + part de la dette × son coût après impôt

    >>> cout_moyen_pondere_du_capital(Decimal("0.75"), Decimal("0.12"), Decimal("0.25"), Decimal("0.06"))
    Decimal('0.1050')
    """
    return part_des_capitaux_propres * cout_des_capitaux_propres + part_de_la_dette * cout_de_la_dette_apres_impot
