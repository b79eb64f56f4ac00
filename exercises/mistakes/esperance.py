"""The classic mistakes on espérance de gain."""

from decimal import Decimal

from exercises.functions import Series, moyenne, produits, somme
from exercises.rule import mistake, provided
from exercises.rules import esperance


@mistake(
    esperance.esperance,
    "moyenne_simple_des_gains",
    "Tu as fait la moyenne simple des gains : ils n'ont pas la même chance d'arriver, pondère par les probabilités.",
)
def _(gains: Series) -> Decimal:
    return moyenne(gains)


@mistake(
    esperance.esperance,
    "gain_le_plus_probable",
    "Tu as pris le gain le plus probable : l'espérance tient compte de tous les cas, chacun avec sa probabilité.",
)
def _(gains: Series, probabilites: Series) -> Decimal:
    return gains[max(range(len(gains)), key=lambda case: probabilites[case])]


@mistake(
    esperance.esperance,
    "perte_comptee_comme_gain",
    "Tu as compté la perte comme un gain : garde son signe moins, elle se retranche.",
)
def _(gains: Series, probabilites: Series) -> Decimal:
    provided(min(gains) < 0)
    return somme(produits(tuple(map(abs, gains)), probabilites))


@mistake(
    esperance.gain_net_espere,
    "cout_ajoute_a_l_esperance",
    "Tu as ajouté le coût : c'est une dépense, elle se retranche de l'espérance.",
)
def _(esperance: Decimal, cout_de_l_operation: Decimal) -> Decimal:
    return esperance + cout_de_l_operation


@mistake(
    esperance.gain_net_espere,
    "cout_de_l_operation_oublie",
    "Tu as gardé l'espérance seule : retranche ce que coûte l'opération.",
)
def _(esperance: Decimal) -> Decimal:
    return esperance
