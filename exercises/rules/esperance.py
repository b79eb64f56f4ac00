"""F77: espérance de gain et décision dans l'incertain."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, produits, somme
from exercises.rule import Chapter, rule

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
