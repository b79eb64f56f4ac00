"""F14: covariance, coefficient de corrélation linéaire, coefficient de détermination."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, moyenne, nombre, produits, racine, somme
from exercises.rule import Chapter, mistake, rule

CHAPTER = Chapter(
    id="correlation",
    name="corrélation, covariance et r²",
    families=("F14",),
    principal="coefficient_de_correlation",
    words=(
        "corrélation", "covariance", "cov", "coefficient de corrélation", "r²", "r2", "détermination", "lien linéaire",
        "nuage de points", "corrélées", "corrélés",
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


def _variance(serie: Series, mean: Decimal) -> Decimal:
    return moyenne(tuple((term - mean) ** 2 for term in serie))


def _over_n_minus_one(serie: Series, mean: Decimal) -> Decimal:
    return racine(_variance(serie, mean) * len(serie) / (len(serie) - 1))


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
    return racine(_variance(serie_x, moyenne_de_x))


@rule(develop=_deviation)
def ecart_type_de_y(serie_y: Series, moyenne_de_y: Decimal) -> Decimal:
    """√(somme des (y − ȳ)² ÷ n)

    >>> ecart_type_de_y((Decimal(9), Decimal(15)), Decimal(12))
    Decimal('3')
    """
    return racine(_variance(serie_y, moyenne_de_y))


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


@rule
def coefficient_de_determination(coefficient_de_correlation: Decimal) -> Decimal:
    """coefficient de corrélation au carré

    >>> coefficient_de_determination(Decimal("0.6"))
    Decimal('0.36')
    """
    return coefficient_de_correlation**2


@mistake(
    moyenne_de_x,
    "moyenne_sans_diviser",
    "Tu as donné la somme des x : divise-la par le nombre de couples.",
)
def _(serie_x: Series) -> Decimal:
    return somme(serie_x)


@mistake(
    moyenne_de_x,
    "moyenne_divisee_par_n_moins_un",
    "Tu as divisé par un de moins : pour une moyenne, divise par le nombre de couples.",
)
def _(serie_x: Series) -> Decimal:
    return somme(serie_x) / (len(serie_x) - 1)


@mistake(
    moyenne_de_y,
    "moyenne_sans_diviser",
    "Tu as donné la somme des y : divise-la par le nombre de couples.",
)
def _(serie_y: Series) -> Decimal:
    return somme(serie_y)


@mistake(
    moyenne_de_y,
    "moyenne_divisee_par_n_moins_un",
    "Tu as divisé par un de moins : pour une moyenne, divise par le nombre de couples.",
)
def _(serie_y: Series) -> Decimal:
    return somme(serie_y) / (len(serie_y) - 1)


@mistake(
    somme_des_xy,
    "produit_des_sommes",
    "Tu as multiplié les deux sommes : fais d'abord le produit x × y de chaque couple, puis additionne.",
)
def _(serie_x: Series, serie_y: Series) -> Decimal:
    return somme(serie_x) * somme(serie_y)


@mistake(
    somme_des_xy,
    "couples_additionnes",
    "Tu as additionné les x et les y : multiplie x par y dans chaque couple avant d'additionner.",
)
def _(serie_x: Series, serie_y: Series) -> Decimal:
    return somme(serie_x) + somme(serie_y)


@mistake(
    covariance,
    "produit_des_moyennes_oublie",
    "Tu as oublié de retirer x̄ × ȳ : la covariance est la moyenne des produits moins le produit des moyennes.",
)
def _(somme_des_xy: Decimal, serie_x: Series) -> Decimal:
    return somme_des_xy / len(serie_x)


@mistake(
    covariance,
    "somme_non_divisee_par_n",
    "Tu as gardé Σxy sans la diviser par n : c'est la moyenne des produits qui compte.",
)
def _(somme_des_xy: Decimal, moyenne_de_x: Decimal, moyenne_de_y: Decimal) -> Decimal:
    return somme_des_xy - moyenne_de_x * moyenne_de_y


@mistake(
    ecart_type_de_x,
    "variance_pour_ecart_type",
    "Tu as donné la variance de x : l'écart-type en est la racine carrée.",
)
def _(serie_x: Series, moyenne_de_x: Decimal) -> Decimal:
    return _variance(serie_x, moyenne_de_x)


@mistake(
    ecart_type_de_x,
    "ecart_type_par_n_moins_un",
    "Tu as divisé par n − 1 : c'est l'autre écart-type de ta calculatrice, pour un échantillon. Ici, divise par n.",
)
def _(serie_x: Series, moyenne_de_x: Decimal) -> Decimal:
    return _over_n_minus_one(serie_x, moyenne_de_x)


@mistake(
    ecart_type_de_y,
    "variance_pour_ecart_type",
    "Tu as donné la variance de y : l'écart-type en est la racine carrée.",
)
def _(serie_y: Series, moyenne_de_y: Decimal) -> Decimal:
    return _variance(serie_y, moyenne_de_y)


@mistake(
    ecart_type_de_y,
    "ecart_type_par_n_moins_un",
    "Tu as divisé par n − 1 : c'est l'autre écart-type de ta calculatrice, pour un échantillon. Ici, divise par n.",
)
def _(serie_y: Series, moyenne_de_y: Decimal) -> Decimal:
    return _over_n_minus_one(serie_y, moyenne_de_y)


@mistake(
    coefficient_de_correlation,
    "r_carre_pour_r",
    "Tu as donné r² : c'est le coefficient de détermination. Le coefficient de corrélation est r.",
)
def _(covariance: Decimal, ecart_type_de_x: Decimal, ecart_type_de_y: Decimal) -> Decimal:
    return (covariance / (ecart_type_de_x * ecart_type_de_y)) ** 2


@mistake(
    coefficient_de_correlation,
    "racine_oubliee",
    "Tu as divisé par les variances : prends leurs racines, les écarts-types.",
)
def _(covariance: Decimal, ecart_type_de_x: Decimal, ecart_type_de_y: Decimal) -> Decimal:
    return covariance / (ecart_type_de_x * ecart_type_de_y) ** 2


@mistake(
    coefficient_de_correlation,
    "pente_pour_correlation",
    "Tu as divisé par la variance de x : c'est la pente de la droite. Divise par les deux écarts-types.",
)
def _(covariance: Decimal, ecart_type_de_x: Decimal) -> Decimal:
    return covariance / ecart_type_de_x**2


@mistake(
    coefficient_de_determination,
    "r_pour_r_carre",
    "Tu as donné r : le coefficient de détermination est son carré.",
)
def _(coefficient_de_correlation: Decimal) -> Decimal:
    return coefficient_de_correlation


@mistake(
    coefficient_de_determination,
    "r_double",
    "Tu as multiplié r par 2 : au carré veut dire multiplié par lui-même.",
)
def _(coefficient_de_correlation: Decimal) -> Decimal:
    return 2 * coefficient_de_correlation
