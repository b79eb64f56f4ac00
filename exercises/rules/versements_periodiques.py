"""F56: emprunt remboursé par trimestrialités ou semestrialités constantes."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="versements_periodiques",
    name="emprunt à trimestrialités ou semestrialités constantes",
    families=("F56",),
    principal="versement_periodique",
    words=(
        "trimestrialité",
        "trimestrialités",
        "semestrialité",
        "semestrialités",
        "emprunt",
        "versements constants",
        "par trimestre",
        "par semestre",
        "rembourser",
    ),
)


@rule
def versements_en_tout(duree_en_annees: Decimal, versements_par_an: Decimal) -> Decimal:
    """nombre d'années × versements par an

    >>> versements_en_tout(Decimal(3), Decimal(4))
    Decimal('12')
    """
    return duree_en_annees * versements_par_an


@rule
def taux_periodique(taux_annuel: Decimal, versements_par_an: Decimal) -> Decimal:
    """taux annuel ÷ versements par an (taux proportionnel)

    >>> taux_periodique(Decimal("0.05"), Decimal(4))
    Decimal('0.0125')
    """
    return taux_annuel / versements_par_an


@rule
def versement_periodique(capital_emprunte: Decimal, taux_periodique: Decimal, versements_en_tout: Decimal) -> Decimal:
    """capital × taux de la période ÷ (1 − (1 + taux de la période)^(−nombre de versements))

    >>> round(versement_periodique(Decimal(1000), Decimal("0.1"), Decimal(2)), 2)
    Decimal('576.19')
    """
    return capital_emprunte * taux_periodique / (1 - (1 + taux_periodique) ** -versements_en_tout)


@rule
def interet_du_premier_versement(capital_emprunte: Decimal, taux_periodique: Decimal) -> Decimal:
    """capital emprunté × taux de la période

    >>> interet_du_premier_versement(Decimal(1000), Decimal("0.1"))
    Decimal('100.0')
    """
    return capital_emprunte * taux_periodique


@rule
def capital_du_premier_versement(versement_periodique: Decimal, interet_du_premier_versement: Decimal) -> Decimal:
    """versement − intérêt du premier versement

    >>> capital_du_premier_versement(Decimal(580), Decimal(100))
    Decimal('480')
    """
    return versement_periodique - interet_du_premier_versement


@rule
def reste_du_apres_le_premier(capital_emprunte: Decimal, capital_du_premier_versement: Decimal) -> Decimal:
    """capital emprunté − part de capital du premier versement

    >>> reste_du_apres_le_premier(Decimal(1000), Decimal(480))
    Decimal('520')
    """
    return capital_emprunte - capital_du_premier_versement


@rule
def total_des_versements(versements_en_tout: Decimal, versement_periodique: Decimal) -> Decimal:
    """nombre de versements × versement

    >>> total_des_versements(Decimal(12), Decimal(90))
    Decimal('1080')
    """
    return versements_en_tout * versement_periodique


@rule
def cout_des_versements(total_des_versements: Decimal, capital_emprunte: Decimal) -> Decimal:
    """total des versements − capital emprunté

    >>> cout_des_versements(Decimal(1080), Decimal(1000))
    Decimal('80')
    """
    return total_des_versements - capital_emprunte
