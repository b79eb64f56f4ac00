"""The classic mistakes on coût moyen pondéré du capital."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import cout_du_capital


@mistake(
    cout_du_capital.financement_total,
    "dette_retranchee_du_financement",
    "Tu as retranché la dette : elle finance aussi l'entreprise, ajoute-la aux capitaux propres.",
)
def _(capitaux_propres: Decimal, dettes_financieres: Decimal) -> Decimal:
    return capitaux_propres - dettes_financieres


@mistake(
    cout_du_capital.financement_total,
    "dette_oubliee_dans_le_financement",
    "Tu as gardé les capitaux propres seuls : le financement total comprend aussi la dette.",
)
def _(capitaux_propres: Decimal) -> Decimal:
    return capitaux_propres


@mistake(
    cout_du_capital.part_des_capitaux_propres,
    "capitaux_propres_sur_la_dette",
    "Tu as rapporté les capitaux propres à la dette : une part se rapporte au total.",
)
def _(capitaux_propres: Decimal, dettes_financieres: Decimal) -> Decimal:
    return capitaux_propres / dettes_financieres


@mistake(
    cout_du_capital.part_des_capitaux_propres,
    "part_de_la_dette_donnee",
    "Tu as donné la part de la dette : on cherche celle des capitaux propres.",
)
def _(capitaux_propres: Decimal, financement_total: Decimal) -> Decimal:
    return 1 - capitaux_propres / financement_total


@mistake(
    cout_du_capital.part_de_la_dette,
    "part_des_capitaux_propres_donnee",
    "Tu as repris la part des capitaux propres : la dette est le reste, 1 − cette part.",
)
def _(part_des_capitaux_propres: Decimal) -> Decimal:
    return part_des_capitaux_propres


@mistake(
    cout_du_capital.part_de_la_dette,
    "dette_sur_capitaux_propres",
    "Tu as rapporté la dette aux capitaux propres : c'est le taux d'endettement. Une part se rapporte au total.",
)
def _(part_des_capitaux_propres: Decimal) -> Decimal:
    return (1 - part_des_capitaux_propres) / part_des_capitaux_propres


@mistake(
    cout_du_capital.cout_de_la_dette_apres_impot,
    "economie_d_impot_donnee",
    "Tu as donné l'économie d'impôt : le coût après impôt est ce qui reste, coût × (1 − taux).",
)
def _(cout_de_la_dette: Decimal, taux_d_impot: Decimal) -> Decimal:
    return cout_de_la_dette * taux_d_impot


@mistake(
    cout_du_capital.cout_de_la_dette_apres_impot,
    "taux_d_impot_retranche",
    "Tu as soustrait le taux d'impôt du taux d'intérêt : l'impôt réduit le coût en proportion, multiplie par 1 − taux.",
)
def _(cout_de_la_dette: Decimal, taux_d_impot: Decimal) -> Decimal:
    return cout_de_la_dette - taux_d_impot


@mistake(
    cout_du_capital.cout_moyen_pondere_du_capital,
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
    cout_du_capital.cout_moyen_pondere_du_capital,
    "moyenne_simple_des_couts",
    "Tu as fait la moyenne simple des deux coûts : pondère chacun par sa part du financement.",
)
def _(cout_des_capitaux_propres: Decimal, cout_de_la_dette_apres_impot: Decimal) -> Decimal:
    return (cout_des_capitaux_propres + cout_de_la_dette_apres_impot) / 2


@mistake(
    cout_du_capital.cout_moyen_pondere_du_capital,
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
