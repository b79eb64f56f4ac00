"""F09: tendance exponentielle, y = B × A^x, par la droite des logarithmes."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, logarithme, moyenne, nombre, produits, somme
from exercises.rule import Chapter, mistake, rule

CHAPTER = Chapter(
    id="ajustement_exponentiel",
    name="tendance exponentielle",
    families=("F09",),
    principal="prevision_exponentielle",
    words=(
        "exponentielle",
        "exponentiel",
        "ajustement exponentiel",
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


def _ranks(ventes: Series) -> Series:
    if len(ventes) < _FEWEST_PERIODS:
        raise Impossible("Il faut au moins deux périodes pour ajuster une tendance : donne-moi une autre valeur.")
    return tuple(Decimal(rank) for rank in range(1, len(ventes) + 1))


def _slope(logarithmes_des_ventes: Series) -> Decimal:
    ranks = _ranks(logarithmes_des_ventes)
    n, mean = nombre(ranks), moyenne(ranks)
    top = somme(produits(ranks, logarithmes_des_ventes)) - n * mean * moyenne(logarithmes_des_ventes)
    return top / (somme(produits(ranks, ranks)) - n * mean * mean)


def _logs_written(ventes: Series) -> str:
    return " ; ".join(f"ln {numbers.show(sale, None)}" for sale in ventes)


def _slope_written(logarithmes_des_ventes: Series) -> str:
    ranks = _ranks(logarithmes_des_ventes)
    mean, level = numbers.show(moyenne(ranks), None), numbers.show(moyenne(logarithmes_des_ventes), None, 4)
    products = numbers.show(somme(produits(ranks, logarithmes_des_ventes)), None, 4)
    squares, n = numbers.show(somme(produits(ranks, ranks)), None), len(ranks)
    return f"({products} − {n} × {mean} × {level}) ÷ ({squares} − {n} × {mean}²)"


def _intercept_written(logarithmes_des_ventes: Series, pente_des_logarithmes: Decimal) -> str:
    level = numbers.show(moyenne(logarithmes_des_ventes), None, 4)
    mean = numbers.show(moyenne(_ranks(logarithmes_des_ventes)), None)
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
    return _slope(logarithmes_des_ventes)


@rule(develop=_intercept_written)
def ordonnee_des_logarithmes(logarithmes_des_ventes: Series, pente_des_logarithmes: Decimal) -> Decimal:
    """moyenne des ln y − pente × rang moyen

    >>> ordonnee_des_logarithmes((Decimal("6.1"), Decimal("6.2"), Decimal("6.3")), Decimal("0.1"))
    Decimal('6.0')
    """
    return moyenne(logarithmes_des_ventes) - pente_des_logarithmes * moyenne(_ranks(logarithmes_des_ventes))


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


@mistake(
    pente_des_logarithmes,
    "pente_des_ventes",
    "Tu as fait la droite sur les ventes : ici elle se fait sur leurs logarithmes.",
)
def _(ventes: Series) -> Decimal:
    return _slope(ventes)


@mistake(
    pente_des_logarithmes,
    "pente_des_points_extremes",
    "Tu as relié le premier et le dernier logarithme : les moindres carrés tiennent compte de tous les points.",
)
def _(logarithmes_des_ventes: Series) -> Decimal:
    return (logarithmes_des_ventes[-1] - logarithmes_des_ventes[0]) / (len(logarithmes_des_ventes) - 1)


@mistake(
    ordonnee_des_logarithmes,
    "ordonnee_moyenne",
    "Tu as gardé la moyenne des logarithmes : retranche-lui la pente × le rang moyen pour revenir au rang zéro.",
)
def _(logarithmes_des_ventes: Series) -> Decimal:
    return moyenne(logarithmes_des_ventes)


@mistake(
    ordonnee_des_logarithmes,
    "ordonnee_signe",
    "Tu as ajouté la pente × le rang moyen : il faut la retrancher pour revenir au rang zéro.",
)
def _(logarithmes_des_ventes: Series, pente_des_logarithmes: Decimal) -> Decimal:
    return moyenne(logarithmes_des_ventes) + pente_des_logarithmes * moyenne(_ranks(logarithmes_des_ventes))


@mistake(
    base_exponentielle,
    "un_plus_la_pente",
    "Tu as ajouté 1 à la pente : c'est proche, mais A est l'exponentielle de la pente.",
)
def _(pente_des_logarithmes: Decimal) -> Decimal:
    return 1 + pente_des_logarithmes


@mistake(
    base_exponentielle,
    "retour_par_dix",
    "Tu es revenu par une puissance de 10 : le contraire de ln est l'exponentielle, e^x.",
)
def _(pente_des_logarithmes: Decimal) -> Decimal:
    return Decimal(10) ** pente_des_logarithmes


@mistake(
    constante_exponentielle,
    "retour_oublie",
    "Tu as gardé l'ordonnée à l'origine des logarithmes : reviens aux ventes par l'exponentielle.",
)
def _(ordonnee_des_logarithmes: Decimal) -> Decimal:
    return ordonnee_des_logarithmes


@mistake(
    constante_exponentielle,
    "exponentielle_de_la_pente",
    "Tu as pris l'exponentielle de la pente : B vient de l'ordonnée à l'origine.",
)
def _(pente_des_logarithmes: Decimal) -> Decimal:
    return pente_des_logarithmes.exp()


@mistake(
    taux_de_la_tendance,
    "base_lue_comme_taux",
    "Tu as lu A comme une hausse : A multiplie les ventes à chaque période, la hausse est ce qui dépasse 1.",
)
def _(base_exponentielle: Decimal) -> Decimal:
    return base_exponentielle


@mistake(
    taux_de_la_tendance,
    "complement_a_un",
    "Tu as retranché A de 1 : le taux de croissance est A moins 1.",
)
def _(base_exponentielle: Decimal) -> Decimal:
    return 1 - base_exponentielle


@mistake(
    prevision_exponentielle,
    "puissance_oubliee",
    "Tu as multiplié par le rang : A s'élève à la puissance du rang, la hausse se compose à chaque période.",
)
def _(constante_exponentielle: Decimal, base_exponentielle: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return constante_exponentielle * base_exponentielle * rang_a_prevoir


@mistake(
    prevision_exponentielle,
    "retour_oublie",
    "Tu as donné le logarithme de la prévision : reviens aux ventes par l'exponentielle.",
)
def _(pente_des_logarithmes: Decimal, ordonnee_des_logarithmes: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return pente_des_logarithmes * rang_a_prevoir + ordonnee_des_logarithmes


@mistake(
    prevision_exponentielle,
    "rang_decale",
    "Tu as pris le rang d'avant : recompte les périodes, la prévision se lit au rang demandé.",
)
def _(constante_exponentielle: Decimal, base_exponentielle: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return constante_exponentielle * base_exponentielle ** (rang_a_prevoir - 1)
