"""F53: coût de l'affacturage, commission et financement."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="affacturage",
    name="coût de l'affacturage",
    families=("F53",),
    principal="cout_de_l_affacturage",
    words=(
        "affacturage",
        "factor",
        "factoring",
        "commission de financement",
        "commission d'affacturage",
        "créances cédées",
    ),
)


@rule
def commission_d_affacturage(creances_cedees: Decimal, taux_de_commission_d_affacturage: Decimal) -> Decimal:
    """créances TTC cédées × taux de la commission

    >>> commission_d_affacturage(Decimal(1000), Decimal("0.02"))
    Decimal('20.00')
    """
    return creances_cedees * taux_de_commission_d_affacturage


@rule
def avance(creances_cedees: Decimal, quotite_financee: Decimal) -> Decimal:
    """créances TTC cédées × part avancée

    >>> avance(Decimal(1000), Decimal("0.8"))
    Decimal('800.0')
    """
    return creances_cedees * quotite_financee


@rule
def commission_de_financement(
    avance: Decimal, taux_de_la_commission_de_financement: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal
) -> Decimal:
    """avance × taux de financement × nombre de jours ÷ 360

    >>> commission_de_financement(Decimal(800), Decimal("0.05"), Decimal(36), Decimal(360))
    Decimal('4.00')
    """
    return avance * taux_de_la_commission_de_financement * duree_en_jours / base_annuelle


@rule
def cout_de_l_affacturage(commission_d_affacturage: Decimal, commission_de_financement: Decimal) -> Decimal:
    """commission d'affacturage + commission de financement

    >>> cout_de_l_affacturage(Decimal(20), Decimal(4))
    Decimal('24')
    """
    return commission_d_affacturage + commission_de_financement


@rule
def cout_net_de_l_affacturage(cout_de_l_affacturage: Decimal, economies_realisees: Decimal) -> Decimal:
    """coût de l'affacturage − économies réalisées

    >>> cout_net_de_l_affacturage(Decimal(24), Decimal(10))
    Decimal('14')
    """
    return cout_de_l_affacturage - economies_realisees
