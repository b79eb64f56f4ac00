"""F06: lissage exponentiel simple."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="lissage",
    name="lissage exponentiel simple",
    families=("F06",),
    principal="prevision_lissee",
    words=(
        "lissage",
        "lissage exponentiel",
        "exponentiel simple",
        "alpha",
        "α",
        "coefficient de lissage",
        "lissée",
        "lisser",
    ),
)

_FEWEST_PERIODS = 2


def next_forecast(alpha: Decimal, real: Decimal, forecast: Decimal) -> Decimal:
    return alpha * real + (1 - alpha) * forecast


def chain(ventes: Series, alpha: Decimal, first: Decimal) -> Series:
    """The forecasts of each period, then of the one that follows."""
    forecasts = [first]
    for real in ventes:
        forecasts.append(next_forecast(alpha, real, forecasts[-1]))
    return tuple(forecasts)


def _written(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> str:
    alpha, rest = numbers.show(coefficient_de_lissage, None, 4), numbers.show(1 - coefficient_de_lissage, None, 4)
    real, forecast = numbers.show(vente_reelle, None, 4), numbers.show(prevision_precedente, None, 4)
    return f"{alpha} × {real} + {rest} × {forecast}"


def _series_written(ventes: Series, coefficient_de_lissage: Decimal) -> str:
    return " ; ".join(numbers.show(term, None, 2) for term in chain(ventes, coefficient_de_lissage, ventes[0]))


def _last_written(ventes: Series, coefficient_de_lissage: Decimal) -> str:
    previous = chain(ventes, coefficient_de_lissage, ventes[0])[-2]
    return _written(coefficient_de_lissage, ventes[-1], previous)


@rule
def erreur_de_prevision(vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    """vente réelle − prévision

    >>> erreur_de_prevision(Decimal(90), Decimal(80))
    Decimal('10')
    """
    return vente_reelle - prevision_precedente


@rule(develop=_written)
def prevision_lissee(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    """α × vente réelle + (1 − α) × prévision précédente

    >>> prevision_lissee(Decimal("0.4"), Decimal(90), Decimal(80))
    Decimal('84.0')
    """
    return coefficient_de_lissage * vente_reelle + (1 - coefficient_de_lissage) * prevision_precedente


@rule
def coefficient_de_lissage(prevision_lissee: Decimal, prevision_precedente: Decimal, vente_reelle: Decimal) -> Decimal:
    """(nouvelle prévision − prévision précédente) ÷ (vente réelle − prévision précédente)

    >>> coefficient_de_lissage(Decimal(106), Decimal(100), Decimal(120))
    Decimal('0.3')
    """
    return (prevision_lissee - prevision_precedente) / (vente_reelle - prevision_precedente)


@rule(gives="prevision_lissee", develop=_last_written)
def prevision_lissee_d_une_serie(ventes: Series, coefficient_de_lissage: Decimal) -> Decimal:
    """α × dernière vente + (1 − α) × sa prévision, en partant de première prévision = première vente

    >>> prevision_lissee_d_une_serie((Decimal(80), Decimal(90)), Decimal("0.4"))
    Decimal('84.00')
    """
    if len(ventes) < _FEWEST_PERIODS:
        raise Impossible("Avec une seule période, il n'y a rien à lisser : donne-moi au moins deux ventes.")
    return chain(ventes, coefficient_de_lissage, ventes[0])[-1]


@rule(develop=_series_written)
def previsions_lissees(ventes: Series, coefficient_de_lissage: Decimal) -> Series:
    """chaque prévision = α × vente d'avant + (1 − α) × prévision d'avant ; la première est la première vente

    >>> previsions_lissees((Decimal(80), Decimal(90)), Decimal("0.4"))
    (Decimal('80'), Decimal('80.0'), Decimal('84.00'))
    """
    return chain(ventes, coefficient_de_lissage, ventes[0])


@rule(develop=_written)
def prevision_lissee_suivante(
    coefficient_de_lissage: Decimal, vente_reelle_suivante: Decimal, prevision_lissee: Decimal
) -> Decimal:
    """α × nouvelle vente réelle + (1 − α) × prévision qu'on avait faite

    >>> prevision_lissee_suivante(Decimal("0.4"), Decimal(94), Decimal(84))
    Decimal('88.0')
    """
    return coefficient_de_lissage * vente_reelle_suivante + (1 - coefficient_de_lissage) * prevision_lissee
