"""F09: tendance exponentielle, y = B × A^x, par la droite des logarithmes."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, logarithme, moyenne, nombre, produits, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="ajustement_exponentiel",
    name="tendance exponentielle",
    families=("F09",),
    principal="prevision_exponentielle",
    words=(
        "exponentielle",
        "exponentiel",
        "ajustement exponentiel",
        "expo",
        "croissance exponentielle",
        "ln y",
        "logarithme",
        "logarithmes",
        "y = b a^x",
        "taux constant",
    ),
)

_FEWEST_PERIODS = 2
# ln y grows by a few hundredths a period: beyond these, the line was made on the sales themselves
_STEEPEST = 9
_HIGHEST = 40


def ranks(ventes: Series) -> Series:
    if len(ventes) < _FEWEST_PERIODS:
        raise Impossible("Il faut au moins deux périodes pour ajuster une tendance : donne-moi une autre valeur.")
    return tuple(Decimal(rank) for rank in range(1, len(ventes) + 1))


def slope(logarithmes_des_ventes: Series) -> Decimal:
    x = ranks(logarithmes_des_ventes)
    n, mean = nombre(x), moyenne(x)
    top = somme(produits(x, logarithmes_des_ventes)) - n * mean * moyenne(logarithmes_des_ventes)
    return top / (somme(produits(x, x)) - n * mean * mean)


def _logs_written(ventes: Series) -> str:
    return " ; ".join(f"ln {numbers.show(sale, None)}" for sale in ventes)


def _slope_written(logarithmes_des_ventes: Series) -> str:
    x = ranks(logarithmes_des_ventes)
    mean, level = numbers.show(moyenne(x), None), numbers.show(moyenne(logarithmes_des_ventes), None, 4)
    products = numbers.show(somme(produits(x, logarithmes_des_ventes)), None, 4)
    squares, n = numbers.show(somme(produits(x, x)), None), len(x)
    return f"({products} − {n} × {mean} × {level}) ÷ ({squares} − {n} × {mean}²)"


def _intercept_written(logarithmes_des_ventes: Series, pente_des_logarithmes: Decimal) -> str:
    level = numbers.show(moyenne(logarithmes_des_ventes), None, 4)
    mean = numbers.show(moyenne(ranks(logarithmes_des_ventes)), None)
    return f"{level} − {numbers.show(pente_des_logarithmes, None, 4)} × {mean}"


def _exponential(exponent: Decimal) -> str:
    return f"e^({numbers.show(exponent, None, 4)})"


def _forecast(constante_exponentielle: Decimal, base_exponentielle: Decimal, rang_a_prevoir: Decimal) -> str:
    base, rank = numbers.show(base_exponentielle, None, 4), numbers.show(rang_a_prevoir, None)
    power = rank.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{numbers.show(constante_exponentielle, None, 2)} × {base}{power}"


@rule(develop=_logs_written)
def logarithmes_des_ventes(ventes: Series) -> Series:
    """ln de chaque vente

    >>> logarithmes_des_ventes((Decimal(1), Decimal(1)))
    (Decimal('0'), Decimal('0'))
    """
    return tuple(logarithme(sale) for sale in ventes)


@rule(develop=_slope_written)
def pente_des_logarithmes(logarithmes_des_ventes: Series) -> Decimal:
    """pente de la droite des moindres carrés sur ln y

    >>> pente_des_logarithmes((Decimal("6.1"), Decimal("6.2"), Decimal("6.3")))
    Decimal('0.1')
    """
    return slope(logarithmes_des_ventes)


@rule(develop=_intercept_written)
def ordonnee_des_logarithmes(logarithmes_des_ventes: Series, pente_des_logarithmes: Decimal) -> Decimal:
    """moyenne des ln y − pente × rang moyen

    >>> ordonnee_des_logarithmes((Decimal("6.1"), Decimal("6.2"), Decimal("6.3")), Decimal("0.1"))
    Decimal('6.0')
    """
    return moyenne(logarithmes_des_ventes) - pente_des_logarithmes * moyenne(ranks(logarithmes_des_ventes))


@rule(develop=_exponential)
def base_exponentielle(pente_des_logarithmes: Decimal) -> Decimal:
    """e puissance la pente des logarithmes

    >>> round(base_exponentielle(Decimal("0.1")), 4)
    Decimal('1.1052')
    """
    if abs(pente_des_logarithmes) > _STEEPEST:
        raise Impossible("La pente est trop forte pour être celle de logarithmes : refais la droite sur les ln y.")
    return pente_des_logarithmes.exp()


@rule(develop=_exponential)
def constante_exponentielle(ordonnee_des_logarithmes: Decimal) -> Decimal:
    """e puissance l'ordonnée à l'origine des logarithmes

    >>> round(constante_exponentielle(Decimal(6)), 2)
    Decimal('403.43')
    """
    if abs(ordonnee_des_logarithmes) > _HIGHEST:
        raise Impossible("L'ordonnée est trop grande pour être celle de logarithmes : refais la droite sur les ln y.")
    return ordonnee_des_logarithmes.exp()


@rule
def taux_de_la_tendance(base_exponentielle: Decimal) -> Decimal:
    """A − 1

    >>> taux_de_la_tendance(Decimal("1.25"))
    Decimal('0.25')
    """
    return base_exponentielle - 1


@rule(develop=_forecast)
def prevision_exponentielle(
    constante_exponentielle: Decimal, base_exponentielle: Decimal, rang_a_prevoir: Decimal
) -> Decimal:
    """B × A puissance le rang

    >>> prevision_exponentielle(Decimal(100), Decimal("1.5"), Decimal(2))
    Decimal('225.00')
    """
    return constante_exponentielle * base_exponentielle**rang_a_prevoir
