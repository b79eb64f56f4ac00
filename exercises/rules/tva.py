"""F28: passages hors taxe ↔ toutes taxes, TVA à décaisser."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="tva",
    name="TVA, hors taxe et toutes taxes",
    families=("F28",),
    principal="montant_ttc",
    words=("tva", "ttc", "ht", "taxe", "collectée", "déductible", "décaisser"),
)


@rule(gives="montant_de_tva")
def tva_par_difference(montant_ttc: Decimal, montant_ht: Decimal) -> Decimal:
    """montant TTC − montant HT

    >>> tva_par_difference(Decimal(66), Decimal(55))
    Decimal('11')
    """
    return montant_ttc - montant_ht


@rule
def montant_de_tva(montant_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    """montant HT × taux de TVA

    >>> montant_de_tva(Decimal(50), Decimal("0.2"))
    Decimal('10.0')
    """
    return montant_ht * taux_de_tva


@rule
def montant_ttc(montant_ht: Decimal, montant_de_tva: Decimal) -> Decimal:
    """montant HT + TVA

    >>> montant_ttc(Decimal(50), Decimal(10))
    Decimal('60')
    """
    return montant_ht + montant_de_tva


@rule
def montant_ht(montant_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    """montant TTC ÷ (1 + taux de TVA)

    >>> montant_ht(Decimal(66), Decimal("0.2"))
    Decimal('55')
    """
    return montant_ttc / (1 + taux_de_tva)


@rule
def tva_collectee(ventes_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    """ventes HT × taux de TVA

    >>> tva_collectee(Decimal(1000), Decimal("0.2"))
    Decimal('200.0')
    """
    return ventes_ht * taux_de_tva


@rule
def tva_deductible(achats_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    """achats HT × taux de TVA

    >>> tva_deductible(Decimal(600), Decimal("0.2"))
    Decimal('120.0')
    """
    return achats_ht * taux_de_tva


@rule
def tva_a_decaisser(tva_collectee: Decimal, tva_deductible: Decimal) -> Decimal:
    """TVA collectée − TVA déductible

    >>> tva_a_decaisser(Decimal(200), Decimal(120))
    Decimal('80')
    """
    return tva_collectee - tva_deductible
