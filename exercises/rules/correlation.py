"""F14: covariance, coefficient de corrélation linéaire, coefficient de détermination."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, moyenne, nombre, produits, racine, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="correlation",
    name="corrélation, covariance et r²",
    families=("F14",),
    principal="coefficient_de_correlation",
    words=(
        "corrélation", "covariance", "cov", "coefficient de corrélation", "r²", "r2", "détermination", "lien linéaire",
        "nuage de points", "corrélées", "corrélés", "droite de régression", "y en x",
    ),
)  # fmt: skip


def _shown(value: Decimal) -> str:
    return numbers.show(value, None, 4)


def _mean(serie: Series) -> str:
    return f"({' + '.join(map(_shown, serie))}) ÷ {len(serie)}"


def _products(serie_x: Series, serie_y: Series) -> str:
    return " + ".join(f"{_shown(x)} × {_shown(y)}" for x, y in zip(serie_x, serie_y, strict=True))


def _covariance(somme_des_xy: Decimal, serie_x: Series, moyenne_de_x: Decimal, moyenne_de_y: Decimal) -> str:
    return f"{_shown(somme_des_xy)} ÷ {len(serie_x)} − {_shown(moyenne_de_x)} × {_shown(moyenne_de_y)}"


def _deviation(serie: Series, mean: Decimal) -> str:
    squares = " + ".join(f"({_shown(term)} − {_shown(mean)})²" for term in serie)
    return f"√(({squares}) ÷ {len(serie)})"


def variance(serie: Series, mean: Decimal) -> Decimal:
    return moyenne(tuple((term - mean) ** 2 for term in serie))


def over_n_minus_one(serie: Series, mean: Decimal) -> Decimal:
    return racine(variance(serie, mean) * len(serie) / (len(serie) - 1))


@rule(develop=_mean)
def moyenne_de_x(serie_x: Series) -> Decimal:
    """somme des x ÷ nombre de couples

    >>> moyenne_de_x((Decimal(1), Decimal(5)))
    Decimal('3')
    """
    return moyenne(serie_x)


@rule(develop=_mean)
def moyenne_de_y(serie_y: Series) -> Decimal:
    """somme des y ÷ nombre de couples

    >>> moyenne_de_y((Decimal(10), Decimal(14)))
    Decimal('12')
    """
    return moyenne(serie_y)


@rule(gives="moyenne_de_x")
def moyenne_de_x_par_la_somme(somme_des_x: Decimal, nombre_de_couples: Decimal) -> Decimal:
    """Σx ÷ n

    >>> moyenne_de_x_par_la_somme(Decimal(12), Decimal(4))
    Decimal('3')
    """
    return somme_des_x / nombre_de_couples


@rule(gives="moyenne_de_y")
def moyenne_de_y_par_la_somme(somme_des_y: Decimal, nombre_de_couples: Decimal) -> Decimal:
    """Σy ÷ n

    >>> moyenne_de_y_par_la_somme(Decimal(48), Decimal(4))
    Decimal('12')
    """
    return somme_des_y / nombre_de_couples


@rule
def x_pour_atteindre(y_vise: Decimal, ordonnee_de_la_regression: Decimal, pente_de_la_regression: Decimal) -> Decimal:
    """(y visé − ordonnée à l'origine) ÷ pente

    >>> x_pour_atteindre(Decimal(32), Decimal(14), Decimal("1.5"))
    Decimal('12')
    """
    return (y_vise - ordonnee_de_la_regression) / pente_de_la_regression


@rule(develop=_products)
def somme_des_xy(serie_x: Series, serie_y: Series) -> Decimal:
    """produit x × y de chaque couple, puis la somme

    >>> somme_des_xy((Decimal(1), Decimal(5)), (Decimal(10), Decimal(14)))
    Decimal('80')
    """
    return somme(produits(serie_x, serie_y))


@rule(develop=_covariance)
def covariance(somme_des_xy: Decimal, serie_x: Series, moyenne_de_x: Decimal, moyenne_de_y: Decimal) -> Decimal:
    """Σxy ÷ n − x̄ × ȳ

    >>> covariance(Decimal(80), (Decimal(1), Decimal(5)), Decimal(3), Decimal(12))
    Decimal('4')
    """
    return somme_des_xy / nombre(serie_x) - moyenne_de_x * moyenne_de_y


@rule(gives="covariance")
def covariance_par_les_sommes(
    somme_des_xy: Decimal, nombre_de_couples: Decimal, moyenne_de_x: Decimal, moyenne_de_y: Decimal
) -> Decimal:
    """Σxy ÷ n − x̄ × ȳ

    >>> covariance_par_les_sommes(Decimal(80), Decimal(2), Decimal(3), Decimal(12))
    Decimal('4')
    """
    return somme_des_xy / nombre_de_couples - moyenne_de_x * moyenne_de_y


@rule(develop=_deviation)
def ecart_type_de_x(serie_x: Series, moyenne_de_x: Decimal) -> Decimal:
    """√(somme des (x − x̄)² ÷ n)

    >>> ecart_type_de_x((Decimal(1), Decimal(5)), Decimal(3))
    Decimal('2')
    """
    return racine(variance(serie_x, moyenne_de_x))


@rule(develop=_deviation)
def ecart_type_de_y(serie_y: Series, moyenne_de_y: Decimal) -> Decimal:
    """√(somme des (y − ȳ)² ÷ n)

    >>> ecart_type_de_y((Decimal(9), Decimal(15)), Decimal(12))
    Decimal('3')
    """
    return racine(variance(serie_y, moyenne_de_y))


@rule(gives="ecart_type_de_x")
def ecart_type_de_x_par_les_sommes(somme_des_x2: Decimal, nombre_de_couples: Decimal, moyenne_de_x: Decimal) -> Decimal:
    """√(Σx² ÷ n − x̄²)

    >>> ecart_type_de_x_par_les_sommes(Decimal(26), Decimal(2), Decimal(3))
    Decimal('2')
    """
    return racine(somme_des_x2 / nombre_de_couples - moyenne_de_x**2)


@rule(gives="ecart_type_de_y")
def ecart_type_de_y_par_les_sommes(somme_des_y2: Decimal, nombre_de_couples: Decimal, moyenne_de_y: Decimal) -> Decimal:
    """√(Σy² ÷ n − ȳ²)

    >>> ecart_type_de_y_par_les_sommes(Decimal(306), Decimal(2), Decimal(12))
    Decimal('3')
    """
    return racine(somme_des_y2 / nombre_de_couples - moyenne_de_y**2)


@rule
def coefficient_de_correlation(covariance: Decimal, ecart_type_de_x: Decimal, ecart_type_de_y: Decimal) -> Decimal:
    """covariance ÷ (écart-type de x × écart-type de y)

    >>> coefficient_de_correlation(Decimal("4.5"), Decimal(2), Decimal(3))
    Decimal('0.75')
    """
    return covariance / (ecart_type_de_x * ecart_type_de_y)


@rule(also=("previsions",))
def coefficient_de_determination(coefficient_de_correlation: Decimal) -> Decimal:
    """coefficient de corrélation au carré

    >>> coefficient_de_determination(Decimal("0.6"))
    Decimal('0.36')
    """
    return coefficient_de_correlation**2


@rule
def estimation_de_y(pente_de_la_regression: Decimal, x_donne: Decimal, ordonnee_de_la_regression: Decimal) -> Decimal:
    """pente × x + ordonnée à l'origine

    >>> estimation_de_y(Decimal("1.5"), Decimal(10), Decimal(14))
    Decimal('29.0')
    """
    return pente_de_la_regression * x_donne + ordonnee_de_la_regression


@rule
def pente_de_la_regression(covariance: Decimal, ecart_type_de_x: Decimal) -> Decimal:
    """covariance ÷ écart-type de x au carré

    >>> pente_de_la_regression(Decimal(6), Decimal(2))
    Decimal('1.5')
    """
    return covariance / ecart_type_de_x**2


@rule
def ordonnee_de_la_regression(moyenne_de_y: Decimal, pente_de_la_regression: Decimal, moyenne_de_x: Decimal) -> Decimal:
    """moyenne de y − pente × moyenne de x

    >>> ordonnee_de_la_regression(Decimal(20), Decimal("1.5"), Decimal(4))
    Decimal('14.0')
    """
    return moyenne_de_y - pente_de_la_regression * moyenne_de_x
