"""F18: une moyenne estimée sur un échantillon (erreur-type, marge d'erreur, intervalle de confiance, taille)."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, racine
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="moyenne_estimee",
    name="moyenne estimée sur un échantillon",
    families=("F18",),
    principal="marge_d_erreur_sur_la_moyenne",
    neighbours=("sondages",),
    words=("écart-type", "erreur-type", "erreur type", "écart type", "intervalle de confiance de la moyenne"),
)


def _plain(value: Decimal) -> str:
    return numbers.show(value, None, 4)


def _standard_error(ecart_type_de_l_echantillon: Decimal, taille_de_l_echantillon: Decimal) -> str:
    return f"{_plain(ecart_type_de_l_echantillon)} ÷ √{_plain(taille_de_l_echantillon)}"


def _size(coefficient_z: Decimal, ecart_type_de_l_echantillon: Decimal, precision_sur_la_moyenne: Decimal) -> str:
    product = f"{_plain(coefficient_z)} × {_plain(ecart_type_de_l_echantillon)}"
    return f"({product} ÷ {_plain(precision_sur_la_moyenne)})²"


def _bounds(borne_inferieure_de_la_moyenne: Decimal, borne_superieure_de_la_moyenne: Decimal) -> str:
    return (
        f"{numbers.show(borne_inferieure_de_la_moyenne, None)} ; {numbers.show(borne_superieure_de_la_moyenne, None)}"
    )


@rule(develop=_standard_error)
def erreur_type_de_la_moyenne(ecart_type_de_l_echantillon: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    """écart-type ÷ √n

    >>> erreur_type_de_la_moyenne(Decimal(10), Decimal(400))
    Decimal('0.5')
    """
    return ecart_type_de_l_echantillon / racine(taille_de_l_echantillon)


@rule
def marge_d_erreur_sur_la_moyenne(coefficient_z: Decimal, erreur_type_de_la_moyenne: Decimal) -> Decimal:
    """z × erreur-type

    >>> marge_d_erreur_sur_la_moyenne(Decimal("1.96"), Decimal("0.5"))
    Decimal('0.980')
    """
    return coefficient_z * erreur_type_de_la_moyenne


@rule
def borne_inferieure_de_la_moyenne(
    moyenne_de_l_echantillon: Decimal, marge_d_erreur_sur_la_moyenne: Decimal
) -> Decimal:
    """moyenne de l'échantillon − marge d'erreur

    >>> borne_inferieure_de_la_moyenne(Decimal(30), Decimal("0.98"))
    Decimal('29.02')
    """
    return moyenne_de_l_echantillon - marge_d_erreur_sur_la_moyenne


@rule
def borne_superieure_de_la_moyenne(
    moyenne_de_l_echantillon: Decimal, marge_d_erreur_sur_la_moyenne: Decimal
) -> Decimal:
    """moyenne de l'échantillon + marge d'erreur

    >>> borne_superieure_de_la_moyenne(Decimal(30), Decimal("0.98"))
    Decimal('30.98')
    """
    return moyenne_de_l_echantillon + marge_d_erreur_sur_la_moyenne


@rule(develop=_bounds)
def intervalle_de_la_moyenne(
    borne_inferieure_de_la_moyenne: Decimal, borne_superieure_de_la_moyenne: Decimal
) -> Series:
    """de la borne inférieure à la borne supérieure

    >>> intervalle_de_la_moyenne(Decimal("29.02"), Decimal("30.98"))
    (Decimal('29.02'), Decimal('30.98'))
    """
    return (borne_inferieure_de_la_moyenne, borne_superieure_de_la_moyenne)


@rule(develop=_size)
def taille_pour_la_moyenne(
    coefficient_z: Decimal, ecart_type_de_l_echantillon: Decimal, precision_sur_la_moyenne: Decimal
) -> Decimal:
    """(z × écart-type ÷ précision)², arrondi au-dessus

    >>> taille_pour_la_moyenne(Decimal(2), Decimal(10), Decimal("0.5"))
    Decimal('1.6E+3')
    """
    return (coefficient_z * ecart_type_de_l_echantillon / precision_sur_la_moyenne) ** 2
