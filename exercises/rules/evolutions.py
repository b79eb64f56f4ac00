"""F11: taux de variation, évolutions successives, taux moyen (TCAM), indices, évolution réciproque, points."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, logarithme, nombre, produit
from exercises.rule import Chapter, mistake, provided, rule

CHAPTER = Chapter(
    id="evolutions",
    name="taux de variation, taux moyen et indices",
    families=("F11",),
    principal="taux_de_variation",
    words=(
        "évolution", "évolutions", "variation", "croissance", "hausse", "baisse", "tcam", "taux moyen", "taux global",
        "indice", "base 100", "points", "réciproque", "augmente", "diminue", "passe de",
    ),
)  # fmt: skip

_FEWEST_PERIODS = 2


def _ends(ventes: Series) -> tuple[Decimal, Decimal]:
    if len(ventes) < _FEWEST_PERIODS:
        raise Impossible("Pour mesurer une évolution, il faut au moins deux périodes : donne-moi une autre valeur.")
    return ventes[0], ventes[-1]


def _rise_of_series(ventes: Series) -> str:
    first, last = (numbers.show(value, None) for value in _ends(ventes))
    return f"({last} − {first}) ÷ {first}"


def _factors(taux_d_evolution: Series) -> str:
    return " × ".join(numbers.show(1 + taux, None, 6) for taux in taux_d_evolution)


def _mean_of_rates(taux_d_evolution: Series) -> str:
    return f"({_factors(taux_d_evolution)})^(1 ÷ {len(taux_d_evolution)}) − 1"


def _factor_of(taux_d_evolution: Series) -> Decimal:
    return produit(tuple(1 + taux for taux in taux_d_evolution))


@rule
def variation_absolue(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    """valeur d'arrivée − valeur de départ

    >>> variation_absolue(Decimal(60), Decimal(48))
    Decimal('12')
    """
    return valeur_d_arrivee - valeur_de_depart


@rule
def taux_de_variation(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    """(valeur d'arrivée − valeur de départ) ÷ valeur de départ

    >>> taux_de_variation(Decimal(46), Decimal(40))
    Decimal('0.15')
    """
    return (valeur_d_arrivee - valeur_de_depart) / valeur_de_depart


@rule(gives="taux_de_variation", develop=_rise_of_series)
def taux_de_variation_d_une_serie(ventes: Series) -> Decimal:
    """(dernière valeur − première valeur) ÷ première valeur

    >>> taux_de_variation_d_une_serie((Decimal(40), Decimal(45), Decimal(46)))
    Decimal('0.15')
    """
    first, last = _ends(ventes)
    return (last - first) / first


@rule(gives="taux_de_variation")
def taux_de_variation_entre_deux_indices(indice_d_arrivee: Decimal, indice_de_depart: Decimal) -> Decimal:
    """(indice d'arrivée − indice de départ) ÷ indice de départ

    >>> taux_de_variation_entre_deux_indices(Decimal(230), Decimal(200))
    Decimal('0.15')
    """
    return (indice_d_arrivee - indice_de_depart) / indice_de_depart


@rule(gives="taux_de_variation")
def taux_de_variation_par_le_taux_moyen(taux_annuel_moyen: Decimal, nombre_d_intervalles: Decimal) -> Decimal:
    """(1 + taux moyen)^(nombre d'intervalles) − 1

    >>> taux_de_variation_par_le_taux_moyen(Decimal("0.1"), Decimal(2))
    Decimal('0.21')
    """
    return (1 + taux_annuel_moyen) ** nombre_d_intervalles - 1


@rule
def coefficient_d_evolution(taux_de_variation: Decimal) -> Decimal:
    """1 + taux de variation

    >>> coefficient_d_evolution(Decimal("0.15"))
    Decimal('1.15')
    """
    return 1 + taux_de_variation


@rule(gives="valeur_d_arrivee")
def valeur_d_arrivee_par_le_taux(valeur_de_depart: Decimal, taux_de_variation: Decimal) -> Decimal:
    """valeur de départ × (1 + taux de variation)

    >>> valeur_d_arrivee_par_le_taux(Decimal(40), Decimal("0.15"))
    Decimal('46.00')
    """
    return valeur_de_depart * (1 + taux_de_variation)


@rule(gives="valeur_de_depart")
def valeur_de_depart_par_le_taux(valeur_d_arrivee: Decimal, taux_de_variation: Decimal) -> Decimal:
    """valeur d'arrivée ÷ (1 + taux de variation)

    >>> valeur_de_depart_par_le_taux(Decimal(46), Decimal("0.15"))
    Decimal('40')
    """
    return valeur_d_arrivee / (1 + taux_de_variation)


@rule(develop=_factors)
def coefficient_global(taux_d_evolution: Series) -> Decimal:
    """produit des (1 + taux)

    >>> coefficient_global((Decimal("0.1"), Decimal("-0.2")))
    Decimal('0.88')
    """
    return _factor_of(taux_d_evolution)


@rule
def taux_global(coefficient_global: Decimal) -> Decimal:
    """coefficient global − 1

    >>> taux_global(Decimal("0.88"))
    Decimal('-0.12')
    """
    return coefficient_global - 1


@rule(gives="valeur_d_arrivee")
def valeur_d_arrivee_par_le_coefficient_global(valeur_de_depart: Decimal, coefficient_global: Decimal) -> Decimal:
    """valeur de départ × coefficient global

    >>> valeur_d_arrivee_par_le_coefficient_global(Decimal(50), Decimal("0.88"))
    Decimal('44.00')
    """
    return valeur_de_depart * coefficient_global


@rule
def taux_reciproque(taux_de_variation: Decimal) -> Decimal:
    """1 ÷ (1 + taux de variation) − 1

    >>> taux_reciproque(Decimal("0.25"))
    Decimal('-0.2')
    """
    return 1 / (1 + taux_de_variation) - 1


@rule(gives="taux_reciproque")
def taux_reciproque_du_taux_global(coefficient_global: Decimal) -> Decimal:
    """1 ÷ coefficient global − 1

    >>> taux_reciproque_du_taux_global(Decimal("0.8"))
    Decimal('0.25')
    """
    return 1 / coefficient_global - 1


@rule
def nombre_d_intervalles(ventes: Series) -> Decimal:
    """nombre de valeurs − 1

    >>> nombre_d_intervalles((Decimal(40), Decimal(45), Decimal(46)))
    Decimal('2')
    """
    return nombre(ventes) - 1


@rule(gives="nombre_d_intervalles")
def nombre_d_intervalles_pour_atteindre(taux_de_variation: Decimal, taux_annuel_moyen: Decimal) -> Decimal:
    """ln(1 + taux de variation) ÷ ln(1 + taux moyen)

    >>> round(nombre_d_intervalles_pour_atteindre(Decimal("0.21"), Decimal("0.1")), 9)
    Decimal('2.000000000')
    """
    return logarithme(1 + taux_de_variation) / logarithme(1 + taux_annuel_moyen)


@rule
def taux_annuel_moyen(taux_de_variation: Decimal, nombre_d_intervalles: Decimal) -> Decimal:
    """(1 + taux de variation)^(1 ÷ nombre d'intervalles) − 1

    >>> round(taux_annuel_moyen(Decimal("0.21"), Decimal(2)), 9)
    Decimal('0.100000000')
    """
    return (1 + taux_de_variation) ** (1 / nombre_d_intervalles) - 1


@rule(gives="taux_annuel_moyen", develop=_mean_of_rates)
def taux_moyen_des_evolutions(taux_d_evolution: Series) -> Decimal:
    """(produit des (1 + taux))^(1 ÷ nombre de taux) − 1

    >>> round(taux_moyen_des_evolutions((Decimal("0.21"), Decimal(0))), 9)
    Decimal('0.100000000')
    """
    nombre_de_taux = nombre(taux_d_evolution)
    return _factor_of(taux_d_evolution) ** (1 / nombre_de_taux) - 1


@rule
def valeur_projetee(valeur_d_arrivee: Decimal, taux_annuel_moyen: Decimal, horizon: Decimal) -> Decimal:
    """dernière valeur × (1 + taux moyen)^(nombre de périodes à venir)

    >>> valeur_projetee(Decimal(100), Decimal("0.1"), Decimal(2))
    Decimal('121.00')
    """
    return valeur_d_arrivee * (1 + taux_annuel_moyen) ** horizon


@rule
def indice_base_100(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    """valeur étudiée ÷ valeur de l'année de base × 100

    >>> indice_base_100(Decimal(46), Decimal(40))
    Decimal('115.00')
    """
    return valeur_d_arrivee / valeur_de_depart * 100


@rule(gives="indice_base_100")
def indice_base_100_par_le_taux(taux_de_variation: Decimal) -> Decimal:
    """100 × (1 + taux de variation)

    >>> indice_base_100_par_le_taux(Decimal("0.15"))
    Decimal('115.00')
    """
    return 100 * (1 + taux_de_variation)


@rule
def ecart_en_points(pourcentage_d_arrivee: Decimal, pourcentage_de_depart: Decimal) -> Decimal:
    """(pourcentage d'arrivée − pourcentage de départ) × 100

    >>> ecart_en_points(Decimal("0.23"), Decimal("0.2"))
    Decimal('3.00')
    """
    return (pourcentage_d_arrivee - pourcentage_de_depart) * 100


@rule
def variation_relative_du_pourcentage(pourcentage_d_arrivee: Decimal, pourcentage_de_depart: Decimal) -> Decimal:
    """(pourcentage d'arrivée − pourcentage de départ) ÷ pourcentage de départ

    >>> variation_relative_du_pourcentage(Decimal("0.23"), Decimal("0.2"))
    Decimal('0.15')
    """
    return (pourcentage_d_arrivee - pourcentage_de_depart) / pourcentage_de_depart
