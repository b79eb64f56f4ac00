"""F11: taux de variation, évolutions successives, taux moyen (TCAM), réciproque, indice base 100, points."""

from decimal import Decimal
from itertools import pairwise

from exercises import numbers
from exercises.functions import Impossible, Series, logarithme, nombre, produit
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="evolutions",
    name="taux de variation, taux moyen et indices",
    families=("F11",),
    principal="taux_de_variation",
    words=(
        "évolution", "évolutions", "variation", "croissance", "hausse", "baisse", "augmente", "augmenté", "diminue",
        "diminué", "passe de", "passé de", "indice", "base 100", "points", "réciproque", "tcam", "taux moyen", "cagr",
        "en moyenne par an", "taux global", "successives", "de plus que", "de moins que",
    ),
)  # fmt: skip

_FEWEST_PERIODS = 2
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _rise(ventes: Series) -> str:
    first, last = numbers.show(ventes[0], None), numbers.show(ventes[-1], None)
    return f"({last} − {first}) ÷ {first}"


def _factors(taux_d_evolution: Series) -> tuple[Decimal, ...]:
    return tuple(1 + taux for taux in taux_d_evolution)


def _product_of(taux_d_evolution: Series) -> str:
    return " × ".join(numbers.show(factor, None, 6) for factor in _factors(taux_d_evolution))


def _mean_factor(taux_d_evolution: Series) -> str:
    return f"({_product_of(taux_d_evolution)})^(1 ÷ {len(taux_d_evolution)}) − 1"


def _percent(taux_de_hausse: Decimal) -> str:
    return numbers.show(taux_de_hausse, "pourcent")


def _minus_percent(taux_de_baisse: Decimal) -> str:
    return numbers.show(-taux_de_baisse, "pourcent")


def _up_and_down(taux_de_hausse: Decimal, taux_de_baisse: Decimal) -> str:
    return _product_of((taux_de_hausse, -taux_de_baisse))


def _one_plus(taux_de_variation: Decimal) -> str:
    return f"1 {'−' if taux_de_variation < 0 else '+'} {numbers.show(abs(taux_de_variation), None, 4)}"


def _projected(ventes: Series, taux_annuel_moyen: Decimal, horizon: Decimal) -> str:
    last, factor = numbers.show(ventes[-1], None), numbers.show(1 + taux_annuel_moyen, None, 6)
    return f"{last} × {factor}{numbers.show(horizon, None).translate(_SUPERSCRIPTS)}"


def _each_over_the_one_before(ventes: Series) -> str:
    pairs = pairwise(ventes)
    return " ; ".join(
        f"({numbers.show(b, None)} − {numbers.show(a, None)}) ÷ {numbers.show(a, None)}" for a, b in pairs
    )


def _each_over_the_first(ventes: Series) -> str:
    return " ; ".join(f"{numbers.show(one, None)} ÷ {numbers.show(ventes[0], None)} × 100" for one in ventes)


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


@rule(gives="taux_de_variation", develop=_rise)
def taux_de_variation_d_une_serie(ventes: Series) -> Decimal:
    """(dernière valeur − première valeur) ÷ première valeur

    >>> taux_de_variation_d_une_serie((Decimal(40), Decimal(45), Decimal(46)))
    Decimal('0.15')
    """
    if len(ventes) < _FEWEST_PERIODS:
        raise Impossible("Pour mesurer une évolution, il faut au moins deux périodes : donne-moi une autre valeur.")
    return (ventes[-1] - ventes[0]) / ventes[0]


@rule(gives="taux_de_variation", develop=_percent)
def taux_de_variation_d_une_hausse(taux_de_hausse: Decimal) -> Decimal:
    """taux de hausse

    >>> taux_de_variation_d_une_hausse(Decimal("0.15"))
    Decimal('0.15')
    """
    return taux_de_hausse.copy_abs()


@rule(gives="taux_de_variation", develop=_minus_percent)
def taux_de_variation_d_une_baisse(taux_de_baisse: Decimal) -> Decimal:
    """taux de baisse, avec le signe moins

    >>> taux_de_variation_d_une_baisse(Decimal("0.15"))
    Decimal('-0.15')
    """
    return taux_de_baisse.copy_negate()


@rule(gives="taux_de_variation")
def taux_de_variation_entre_deux_indices(indice_d_arrivee: Decimal, indice_de_depart: Decimal) -> Decimal:
    """(indice d'arrivée − indice de départ) ÷ indice de départ

    >>> taux_de_variation_entre_deux_indices(Decimal(230), Decimal(200))
    Decimal('0.15')
    """
    return (indice_d_arrivee - indice_de_depart) / indice_de_depart


@rule(develop=_one_plus)
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

    >>> valeur_de_depart_par_le_taux(Decimal(55), Decimal("0.25"))
    Decimal('44')
    """
    return valeur_d_arrivee / (1 + taux_de_variation)


@rule
def taux_reciproque(taux_de_variation: Decimal) -> Decimal:
    """1 ÷ (1 + taux de variation) − 1

    >>> taux_reciproque(Decimal("0.25"))
    Decimal('-0.2')
    """
    return 1 / (1 + taux_de_variation) - 1


@rule
def indice_base_100(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    """valeur étudiée ÷ valeur de la période de base × 100

    >>> indice_base_100(Decimal(46), Decimal(40))
    Decimal('115.00')
    """
    return valeur_d_arrivee / valeur_de_depart * 100


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


@rule(develop=_product_of)
def coefficient_global(taux_d_evolution: Series) -> Decimal:
    """produit des (1 + taux)

    >>> coefficient_global((Decimal("0.1"), Decimal("-0.2")))
    Decimal('0.88')
    """
    return produit(_factors(taux_d_evolution))


@rule(gives="coefficient_global", develop=_up_and_down)
def coefficient_global_d_une_hausse_et_d_une_baisse(taux_de_hausse: Decimal, taux_de_baisse: Decimal) -> Decimal:
    """(1 + taux de hausse) × (1 − taux de baisse)

    >>> coefficient_global_d_une_hausse_et_d_une_baisse(Decimal("0.1"), Decimal("0.2"))
    Decimal('0.88')
    """
    return produit((1 + taux_de_hausse, 1 - taux_de_baisse))


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
def baisse_de_retour(taux_reciproque: Decimal) -> Decimal:
    """taux réciproque, sans son signe moins

    >>> baisse_de_retour(Decimal("-0.2"))
    Decimal('0.2')
    """
    return -taux_reciproque


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


@rule(gives="taux_annuel_moyen", develop=_mean_factor)
def taux_moyen_des_evolutions(taux_d_evolution: Series) -> Decimal:
    """(produit des (1 + taux))^(1 ÷ nombre de taux) − 1

    >>> round(taux_moyen_des_evolutions((Decimal("0.21"), Decimal(0))), 9)
    Decimal('0.100000000')
    """
    exponent = 1 / nombre(taux_d_evolution)
    return produit(_factors(taux_d_evolution)) ** exponent - 1


@rule(gives="taux_de_variation")
def taux_de_variation_par_le_taux_moyen(taux_annuel_moyen: Decimal, nombre_d_intervalles: Decimal) -> Decimal:
    """(1 + taux moyen)^(nombre d'intervalles) − 1

    >>> taux_de_variation_par_le_taux_moyen(Decimal("0.1"), Decimal(2))
    Decimal('0.21')
    """
    return (1 + taux_annuel_moyen) ** nombre_d_intervalles - 1


@rule
def valeur_projetee(valeur_d_arrivee: Decimal, taux_annuel_moyen: Decimal, horizon: Decimal) -> Decimal:
    """dernière valeur × (1 + taux moyen)^(nombre de périodes à venir)

    >>> valeur_projetee(Decimal(100), Decimal("0.1"), Decimal(2))
    Decimal('121.00')
    """
    return valeur_d_arrivee * (1 + taux_annuel_moyen) ** horizon


@rule(gives="valeur_projetee", develop=_projected)
def valeur_projetee_d_une_serie(ventes: Series, taux_annuel_moyen: Decimal, horizon: Decimal) -> Decimal:
    """dernière valeur × (1 + taux moyen)^(nombre de périodes à venir)

    >>> valeur_projetee_d_une_serie((Decimal(80), Decimal(100)), Decimal("0.1"), Decimal(2))
    Decimal('121.00')
    """
    last = ventes[-1]
    return last * (1 + taux_annuel_moyen) ** horizon


@rule(develop=_each_over_the_one_before)
def variations_successives(ventes: Series) -> Series:
    """(valeur − valeur d'avant) ÷ valeur d'avant, période après période

    >>> variations_successives((Decimal(40), Decimal(46), Decimal(23)))
    (Decimal('0.15'), Decimal('-0.5'))
    """
    if len(ventes) < _FEWEST_PERIODS or not all(ventes[:-1]):
        raise Impossible("Pour mesurer une évolution, il faut deux périodes et des valeurs non nulles : vérifie-les.")
    return tuple((after - before) / before for before, after in pairwise(ventes))


@rule(develop=_each_over_the_first)
def indices_successifs(ventes: Series) -> Series:
    """chaque valeur ÷ première valeur × 100

    >>> indices_successifs((Decimal(40), Decimal(46)))
    (Decimal('100'), Decimal('115.00'))
    """
    if not ventes or not ventes[0]:
        raise Impossible("La première valeur sert de base 100 : elle ne peut pas être nulle.")
    return tuple(one / ventes[0] * 100 for one in ventes)
