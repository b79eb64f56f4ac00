"""F78: coût moyen pondéré du capital, la dette après impôt."""

from decimal import Decimal

from exercises import numbers
from exercises.rule import Chapter, mistake, rule

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


@mistake(
    financement_total,
    "dette_retranchee_du_financement",
    "Tu as retranché la dette : elle finance aussi l'entreprise, ajoute-la aux capitaux propres.",
)
def _(capitaux_propres: Decimal, dettes_financieres: Decimal) -> Decimal:
    return capitaux_propres - dettes_financieres


@mistake(
    financement_total,
    "dette_oubliee_dans_le_financement",
    "Tu as gardé les capitaux propres seuls : le financement total comprend aussi la dette.",
)
def _(capitaux_propres: Decimal) -> Decimal:
    return capitaux_propres


@mistake(
    part_des_capitaux_propres,
    "capitaux_propres_sur_la_dette",
    "Tu as rapporté les capitaux propres à la dette : une part se rapporte au total.",
)
def _(capitaux_propres: Decimal, dettes_financieres: Decimal) -> Decimal:
    return capitaux_propres / dettes_financieres


@mistake(
    part_des_capitaux_propres,
    "part_de_la_dette_donnee",
    "Tu as donné la part de la dette : on cherche celle des capitaux propres.",
)
def _(capitaux_propres: Decimal, financement_total: Decimal) -> Decimal:
    return 1 - capitaux_propres / financement_total


@mistake(
    part_de_la_dette,
    "part_des_capitaux_propres_donnee",
    "Tu as repris la part des capitaux propres : la dette est le reste, 1 − cette part.",
)
def _(part_des_capitaux_propres: Decimal) -> Decimal:
    return part_des_capitaux_propres


@mistake(
    part_de_la_dette,
    "dette_sur_capitaux_propres",
    "Tu as rapporté la dette aux capitaux propres : c'est le taux d'endettement. Une part se rapporte au total.",
)
def _(part_des_capitaux_propres: Decimal) -> Decimal:
    return (1 - part_des_capitaux_propres) / part_des_capitaux_propres


@mistake(
    cout_de_la_dette_apres_impot,
    "economie_d_impot_donnee",
    "Tu as donné l'économie d'impôt : le coût après impôt est ce qui reste, coût × (1 − taux).",
)
def _(cout_de_la_dette: Decimal, taux_d_impot: Decimal) -> Decimal:
    return cout_de_la_dette * taux_d_impot


@mistake(
    cout_de_la_dette_apres_impot,
    "taux_d_impot_retranche",
    "Tu as soustrait le taux d'impôt du taux d'intérêt : l'impôt réduit le coût en proportion, multiplie par 1 − taux.",
)
def _(cout_de_la_dette: Decimal, taux_d_impot: Decimal) -> Decimal:
    return cout_de_la_dette - taux_d_impot


@mistake(
    cout_moyen_pondere_du_capital,
    "dette_avant_impot",
    "Tu as pris la dette avant impôt : les intérêts réduisent l'impôt, prends son coût après impôt.",
)
def _(
    part_des_capitaux_propres: Decimal,
    cout_des_capitaux_propres: Decimal,
    part_de_la_dette: Decimal,
    cout_de_la_dette: Decimal,
) -> Decimal:
    return part_des_capitaux_propres * cout_des_capitaux_propres + part_de_la_dette * cout_de_la_dette


@mistake(
    cout_moyen_pondere_du_capital,
    "moyenne_simple_des_couts",
    "Tu as fait la moyenne simple des deux coûts : pondère chacun par sa part du financement.",
)
def _(cout_des_capitaux_propres: Decimal, cout_de_la_dette_apres_impot: Decimal) -> Decimal:
    return (cout_des_capitaux_propres + cout_de_la_dette_apres_impot) / 2


@mistake(
    cout_moyen_pondere_du_capital,
    "poids_inverses",
    "Tu as échangé les parts : chaque coût se multiplie par la part de sa propre source.",
)
def _(
    part_des_capitaux_propres: Decimal,
    cout_des_capitaux_propres: Decimal,
    part_de_la_dette: Decimal,
    cout_de_la_dette_apres_impot: Decimal,
) -> Decimal:
    return part_de_la_dette * cout_des_capitaux_propres + part_des_capitaux_propres * cout_de_la_dette_apres_impot
