"""F15: moyenne pondérée, variance, écart-type, coefficient de variation, étendue."""

from decimal import Decimal
from itertools import pairwise

from exercises import numbers
from exercises.functions import Impossible, Series, moyenne, nombre, produits, racine, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="statistiques",
    name="moyenne, écart-type et coefficient de variation",
    families=("F15",),
    principal="moyenne_arithmetique",
    neighbours=("mediane",),
    words=(
        "panier moyen",
        "moyenne", "pondérée", "écart-type", "écart type", "variance", "coefficient de variation", "cv", "dispersion",
        "étendue", "effectifs", "effectif", "sigma", "classes", "centre de classe",
    ),
)  # fmt: skip

_FEWEST_OF_A_SAMPLE = 2


def _shown(value: Decimal) -> str:
    return numbers.show(value, None, 4)


def _sum(terms: Series) -> str:
    return " + ".join(_shown(term) for term in terms)


def _centres(bornes_des_classes: Series) -> str:
    pairs = pairwise(bornes_des_classes)
    return " ; ".join(f"({_shown(low)} + {_shown(high)}) ÷ 2" for low, high in pairs)


def _products(valeurs: Series, effectifs: Series) -> str:
    return " + ".join(f"{_shown(x)} × {_shown(n)}" for x, n in zip(valeurs, effectifs, strict=True))


def _square_of_gap(x: Decimal, mean: Decimal) -> str:
    return f"({_shown(x)} − {_shown(mean)})²"


def _weighted_squares(
    valeurs: Series, effectifs: Series, moyenne_arithmetique: Decimal, effectif_total: Decimal
) -> str:
    pairs = zip(valeurs, effectifs, strict=True)
    terms = " + ".join(f"{_shown(n)} × {_square_of_gap(x, moyenne_arithmetique)}" for x, n in pairs)
    return f"({terms}) ÷ {_shown(effectif_total)}"


def _weighted_squares_of_a_sample(
    valeurs: Series, effectifs: Series, moyenne_arithmetique: Decimal, effectif_total: Decimal
) -> str:
    return _weighted_squares(valeurs, effectifs, moyenne_arithmetique, effectif_total - 1)


def _squares(observations: Series, moyenne_arithmetique: Decimal) -> str:
    terms = " + ".join(_square_of_gap(x, moyenne_arithmetique) for x in observations)
    return f"({terms}) ÷ {len(observations)}"


def _squares_of_a_sample(observations: Series, moyenne_arithmetique: Decimal) -> str:
    terms = " + ".join(_square_of_gap(x, moyenne_arithmetique) for x in observations)
    return f"({terms}) ÷ ({len(observations)} − 1)"


def _squares_mean(valeurs: Series, effectifs: Series, effectif_total: Decimal) -> str:
    pairs = zip(valeurs, effectifs, strict=True)
    return f"({' + '.join(f'{_shown(n)} × {_shown(x)}²' for x, n in pairs)}) ÷ {_shown(effectif_total)}"


def _range(values: Series) -> str:
    return f"{_shown(max(values))} − {_shown(min(values))}"


def _gaps_squared(values: Series, mean: Decimal) -> Series:
    return tuple((x - mean) ** 2 for x in values)


def _sample_size(count: Decimal) -> Decimal:
    if count < _FEWEST_OF_A_SAMPLE:
        raise Impossible("Pour estimer un écart-type sur un échantillon, il faut au moins deux valeurs.")
    return count - 1


@rule(develop=_centres)
def valeurs(bornes_des_classes: Series) -> Series:
    """centre de chaque classe : (borne inférieure + borne supérieure) ÷ 2

    >>> valeurs((Decimal(0), Decimal(20), Decimal(50)))
    (Decimal('10'), Decimal('35'))
    """
    return tuple((low + high) / 2 for low, high in pairwise(bornes_des_classes))


@rule(develop=_sum)
def effectif_total(effectifs: Series) -> Decimal:
    """somme des effectifs

    >>> effectif_total((Decimal(3), Decimal(7)))
    Decimal('10')
    """
    return somme(effectifs)


@rule(develop=_products)
def somme_ponderee(valeurs: Series, effectifs: Series) -> Decimal:
    """valeur × effectif de chaque ligne, puis la somme

    >>> somme_ponderee((Decimal(10), Decimal(20)), (Decimal(3), Decimal(7)))
    Decimal('170')
    """
    return somme(produits(valeurs, effectifs))


@rule
def moyenne_arithmetique(somme_ponderee: Decimal, effectif_total: Decimal) -> Decimal:
    """Σnx ÷ effectif total

    >>> moyenne_arithmetique(Decimal(170), Decimal(10))
    Decimal('17')
    """
    return somme_ponderee / effectif_total


@rule(gives="moyenne_arithmetique")
def moyenne_des_observations(observations: Series) -> Decimal:
    """somme des valeurs ÷ nombre de valeurs

    >>> moyenne_des_observations((Decimal(10), Decimal(16)))
    Decimal('13')
    """
    return moyenne(observations)


@rule(develop=_weighted_squares)
def variance(valeurs: Series, effectifs: Series, moyenne_arithmetique: Decimal, effectif_total: Decimal) -> Decimal:
    """Σ effectif × (valeur − moyenne)² ÷ effectif total

    >>> variance((Decimal(10), Decimal(20)), (Decimal(3), Decimal(7)), Decimal(17), Decimal(10))
    Decimal('21')
    """
    return somme(produits(effectifs, _gaps_squared(valeurs, moyenne_arithmetique))) / effectif_total


@rule(gives="variance", convention="echantillon", develop=_weighted_squares_of_a_sample)
def variance_d_un_echantillon(
    valeurs: Series, effectifs: Series, moyenne_arithmetique: Decimal, effectif_total: Decimal
) -> Decimal:
    """Σ effectif × (valeur − moyenne)² ÷ (effectif total − 1)

    >>> variance_d_un_echantillon((Decimal(10), Decimal(20)), (Decimal(3), Decimal(3)), Decimal(15), Decimal(6))
    Decimal('30')
    """
    return somme(produits(effectifs, _gaps_squared(valeurs, moyenne_arithmetique))) / _sample_size(effectif_total)


@rule(gives="variance", develop=_squares)
def variance_des_observations(observations: Series, moyenne_arithmetique: Decimal) -> Decimal:
    """Σ (valeur − moyenne)² ÷ nombre de valeurs

    >>> variance_des_observations((Decimal(10), Decimal(16)), Decimal(13))
    Decimal('9')
    """
    return moyenne(_gaps_squared(observations, moyenne_arithmetique))


@rule(gives="variance", convention="echantillon", develop=_squares_of_a_sample)
def variance_des_observations_d_un_echantillon(observations: Series, moyenne_arithmetique: Decimal) -> Decimal:
    """Σ (valeur − moyenne)² ÷ (nombre de valeurs − 1)

    >>> variance_des_observations_d_un_echantillon((Decimal(10), Decimal(16)), Decimal(13))
    Decimal('18')
    """
    return somme(_gaps_squared(observations, moyenne_arithmetique)) / _sample_size(nombre(observations))


@rule(develop=_squares_mean)
def moyenne_des_carres(valeurs: Series, effectifs: Series, effectif_total: Decimal) -> Decimal:
    """Σnx² ÷ effectif total

    >>> moyenne_des_carres((Decimal(10), Decimal(20)), (Decimal(3), Decimal(7)), Decimal(10))
    Decimal('310')
    """
    return somme(produits(effectifs, produits(valeurs, valeurs))) / effectif_total


@rule(gives="variance")
def variance_par_la_moyenne_des_carres(moyenne_des_carres: Decimal, moyenne_arithmetique: Decimal) -> Decimal:
    """moyenne des carrés − moyenne²

    >>> variance_par_la_moyenne_des_carres(Decimal(310), Decimal(17))
    Decimal('21')
    """
    return moyenne_des_carres - moyenne_arithmetique**2


@rule
def ecart_type(variance: Decimal) -> Decimal:
    """√variance

    >>> ecart_type(Decimal(25))
    Decimal('5')
    """
    return racine(variance)


@rule
def coefficient_de_variation(ecart_type: Decimal, moyenne_arithmetique: Decimal) -> Decimal:
    """écart-type ÷ moyenne

    >>> coefficient_de_variation(Decimal(6), Decimal(40))
    Decimal('0.15')
    """
    return ecart_type / moyenne_arithmetique


@rule(develop=_range)
def etendue(observations: Series) -> Decimal:
    """plus grande valeur − plus petite valeur

    >>> etendue((Decimal(14), Decimal(9), Decimal(20)))
    Decimal('11')
    """
    return max(observations) - min(observations)


@rule(gives="etendue", develop=_range)
def etendue_des_valeurs(valeurs: Series) -> Decimal:
    """plus grande valeur − plus petite valeur

    >>> etendue_des_valeurs((Decimal(10), Decimal(20), Decimal(30)))
    Decimal('20')
    """
    return max(valeurs) - min(valeurs)


@rule(gives="etendue", develop=_range)
def etendue_des_classes(bornes_des_classes: Series) -> Decimal:
    """dernière borne − première borne

    >>> etendue_des_classes((Decimal(0), Decimal(20), Decimal(50)))
    Decimal('50')
    """
    return max(bornes_des_classes) - min(bornes_des_classes)
