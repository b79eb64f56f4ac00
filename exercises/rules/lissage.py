"""F06: lissage exponentiel simple."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, moyenne
from exercises.rule import Chapter, mistake, provided, rule

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


def _next(alpha: Decimal, real: Decimal, forecast: Decimal) -> Decimal:
    return alpha * real + (1 - alpha) * forecast


def _chain(ventes: Series, alpha: Decimal, first: Decimal) -> Series:
    """The forecasts of each period, then of the one that follows."""
    forecasts = [first]
    for real in ventes:
        forecasts.append(_next(alpha, real, forecasts[-1]))
    return tuple(forecasts)


def _written(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> str:
    alpha, rest = numbers.show(coefficient_de_lissage, None, 4), numbers.show(1 - coefficient_de_lissage, None, 4)
    real, forecast = numbers.show(vente_reelle, None, 4), numbers.show(prevision_precedente, None, 4)
    return f"{alpha} × {real} + {rest} × {forecast}"


def _series_written(ventes: Series, coefficient_de_lissage: Decimal) -> str:
    return " ; ".join(numbers.show(term, None, 2) for term in _chain(ventes, coefficient_de_lissage, ventes[0]))


def _last_written(ventes: Series, coefficient_de_lissage: Decimal) -> str:
    previous = _chain(ventes, coefficient_de_lissage, ventes[0])[-2]
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


@rule(gives="prevision_lissee", develop=_last_written)
def prevision_lissee_d_une_serie(ventes: Series, coefficient_de_lissage: Decimal) -> Decimal:
    """α × dernière vente + (1 − α) × sa prévision, en partant de première prévision = première vente

    >>> prevision_lissee_d_une_serie((Decimal(80), Decimal(90)), Decimal("0.4"))
    Decimal('84.00')
    """
    if len(ventes) < _FEWEST_PERIODS:
        raise Impossible("Avec une seule période, il n'y a rien à lisser : donne-moi au moins deux ventes.")
    return _chain(ventes, coefficient_de_lissage, ventes[0])[-1]


@rule(develop=_series_written)
def previsions_lissees(ventes: Series, coefficient_de_lissage: Decimal) -> Series:
    """chaque prévision = α × vente d'avant + (1 − α) × prévision d'avant ; la première est la première vente

    >>> previsions_lissees((Decimal(80), Decimal(90)), Decimal("0.4"))
    (Decimal('80'), Decimal('80.0'), Decimal('84.00'))
    """
    return _chain(ventes, coefficient_de_lissage, ventes[0])


@rule(develop=_written)
def prevision_lissee_suivante(
    coefficient_de_lissage: Decimal, vente_reelle_suivante: Decimal, prevision_lissee: Decimal
) -> Decimal:
    """α × nouvelle vente réelle + (1 − α) × prévision qu'on avait faite

    >>> prevision_lissee_suivante(Decimal("0.4"), Decimal(94), Decimal(84))
    Decimal('88.0')
    """
    return coefficient_de_lissage * vente_reelle_suivante + (1 - coefficient_de_lissage) * prevision_lissee


@mistake(
    erreur_de_prevision,
    "erreur_de_prevision_a_l_envers",
    "Tu as soustrait dans l'autre sens : l'erreur est la vente réelle moins la prévision.",
)
def _(vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    return prevision_precedente - vente_reelle


@mistake(
    erreur_de_prevision,
    "vente_et_prevision_additionnees",
    "Tu as additionné la vente et la prévision : l'erreur de prévision est leur écart.",
)
def _(vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    return vente_reelle + prevision_precedente


@mistake(
    prevision_lissee,
    "alpha_sur_la_prevision",
    "Tu as mis α sur la prévision : α pèse la vente réelle, (1 − α) pèse la prévision.",
)
def _(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    provided(coefficient_de_lissage != Decimal("0.5"))
    return _next(coefficient_de_lissage, prevision_precedente, vente_reelle)


@mistake(
    prevision_lissee,
    "moyenne_simple",
    "Tu as fait la moyenne de la vente et de la prévision : elles n'ont pas le même poids, α et (1 − α).",
)
def _(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    provided(coefficient_de_lissage != Decimal("0.5"))
    return (vente_reelle + prevision_precedente) / 2


@mistake(
    prevision_lissee,
    "correction_seule",
    "Tu as calculé α × erreur : c'est la correction, ajoute-la à la prévision précédente.",
)
def _(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    return coefficient_de_lissage * (vente_reelle - prevision_precedente)


@mistake(
    prevision_lissee_d_une_serie,
    "alpha_sur_la_prevision",
    "Tu as mis α sur la prévision : α pèse la vente réelle, (1 − α) pèse la prévision.",
)
def _(ventes: Series, coefficient_de_lissage: Decimal) -> Decimal:
    provided(coefficient_de_lissage != Decimal("0.5"))
    return _chain(ventes, 1 - coefficient_de_lissage, ventes[0])[-1]


@mistake(
    prevision_lissee_d_une_serie,
    "lissage_arrete_trop_tot",
    "Tu t'es arrêté une période trop tôt : il reste à lisser la dernière vente pour prévoir la suivante.",
)
def _(ventes: Series, coefficient_de_lissage: Decimal) -> Decimal:
    return _chain(ventes, coefficient_de_lissage, ventes[0])[-2]


@mistake(
    prevision_lissee_d_une_serie,
    "moyenne_simple",
    "Tu as fait la moyenne des ventes : le lissage donne plus de poids aux ventes récentes.",
)
def _(ventes: Series) -> Decimal:
    return moyenne(ventes)


@mistake(
    prevision_lissee_suivante,
    "alpha_sur_la_prevision",
    "Tu as mis α sur la prévision : α pèse la vente réelle, (1 − α) pèse la prévision.",
)
def _(coefficient_de_lissage: Decimal, vente_reelle_suivante: Decimal, prevision_lissee: Decimal) -> Decimal:
    provided(coefficient_de_lissage != Decimal("0.5"))
    return _next(coefficient_de_lissage, prevision_lissee, vente_reelle_suivante)


@mistake(
    prevision_lissee_suivante,
    "ancienne_prevision_reprise",
    "Tu es reparti de l'ancienne prévision : lisse avec la dernière prévision que tu viens de calculer.",
)
def _(coefficient_de_lissage: Decimal, vente_reelle_suivante: Decimal, prevision_precedente: Decimal) -> Decimal:
    return _next(coefficient_de_lissage, vente_reelle_suivante, prevision_precedente)
