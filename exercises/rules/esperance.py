"""F77: espérance de gain et décision dans l'incertain."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, moyenne, produits, somme
from exercises.rule import Chapter, mistake, provided, rule

CHAPTER = Chapter(
    id="esperance",
    name="espérance de gain",
    families=("F77",),
    principal="esperance",
    words=("espérance", "probabilité", "probabilités", "hypothèses", "chances", "gain espéré", "incertain"),
)


def _weighted(gains: Series, probabilites: Series) -> str:
    terms = []
    for gain, chance in zip(gains, probabilites, strict=False):
        shown = numbers.show(gain, None)
        terms.append(f"{f'({shown})' if gain < 0 else shown} × {numbers.show(chance, None)}")
    return " + ".join(terms)


@rule(develop=_weighted)
def esperance(gains: Series, probabilites: Series) -> Decimal:
    """somme des (gain × probabilité)

    >>> esperance((Decimal(100), Decimal("-20")), (Decimal("0.6"), Decimal("0.4")))
    Decimal('52.0')
    """
    if somme(probabilites) != 1:
        total = numbers.show(somme(probabilites), "pourcent")
        raise Impossible(f"La somme des probabilités fait {total} : elle doit faire 100\u202f%.")
    return somme(produits(gains, probabilites))


@rule
def gain_net_espere(esperance: Decimal, cout_de_l_operation: Decimal) -> Decimal:
    """espérance de gain − coût de l'opération

    >>> gain_net_espere(Decimal(52), Decimal(10))
    Decimal('42')
    """
    return esperance - cout_de_l_operation


@mistake(
    esperance,
    "moyenne_simple_des_gains",
    "Tu as fait la moyenne simple des gains : ils n'ont pas la même chance d'arriver, pondère par les probabilités.",
)
def _(gains: Series) -> Decimal:
    return moyenne(gains)


@mistake(
    esperance,
    "gain_le_plus_probable",
    "Tu as pris le gain le plus probable : l'espérance tient compte de tous les cas, chacun avec sa probabilité.",
)
def _(gains: Series, probabilites: Series) -> Decimal:
    return gains[max(range(len(gains)), key=lambda case: probabilites[case])]


@mistake(
    esperance,
    "perte_comptee_comme_gain",
    "Tu as compté la perte comme un gain : garde son signe moins, elle se retranche.",
)
def _(gains: Series, probabilites: Series) -> Decimal:
    provided(min(gains) < 0)
    return somme(produits(tuple(map(abs, gains)), probabilites))


@mistake(
    gain_net_espere,
    "cout_ajoute_a_l_esperance",
    "Tu as ajouté le coût : c'est une dépense, elle se retranche de l'espérance.",
)
def _(esperance: Decimal, cout_de_l_operation: Decimal) -> Decimal:
    return esperance + cout_de_l_operation


@mistake(
    gain_net_espere,
    "cout_de_l_operation_oublie",
    "Tu as gardé l'espérance seule : retranche ce que coûte l'opération.",
)
def _(esperance: Decimal) -> Decimal:
    return esperance
