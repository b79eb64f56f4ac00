"""F44: pénalités de retard entre professionnels, indemnité forfaitaire, taux légal."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="penalites_de_retard",
    name="pénalités de retard",
    families=("F44",),
    principal="penalites",
    neighbours=("tva",),
    words=("pénalités", "pénalité", "retard", "indemnité", "recouvrement", "impayée", "échéance dépassée"),
)


@rule
def penalites(
    montant_ttc: Decimal, taux_de_penalite: Decimal, jours_de_retard: Decimal, base_civile: Decimal
) -> Decimal:
    """montant TTC × taux des pénalités × jours de retard ÷ 365

    >>> penalites(Decimal(3650), Decimal("0.1"), Decimal(8), Decimal(365))
    Decimal('8.0')
    """
    return montant_ttc * taux_de_penalite * jours_de_retard / base_civile


@rule
def frais_de_retard(penalites: Decimal, indemnite_forfaitaire: Decimal) -> Decimal:
    """pénalités + indemnité forfaitaire de recouvrement (40 €)

    >>> frais_de_retard(Decimal(8), Decimal(40))
    Decimal('48')
    """
    return penalites + indemnite_forfaitaire


@rule
def total_a_regler(montant_ttc: Decimal, frais_de_retard: Decimal) -> Decimal:
    """montant TTC de la facture + somme due pour le retard

    >>> total_a_regler(Decimal(3650), Decimal(48))
    Decimal('3698')
    """
    return montant_ttc + frais_de_retard


@rule
def taux_de_penalite(taux_directeur: Decimal, majoration: Decimal) -> Decimal:
    """taux directeur de la BCE + 10 points

    >>> taux_de_penalite(Decimal("0.01"), Decimal("0.1"))
    Decimal('0.11')
    """
    return taux_directeur + majoration


@rule
def taux_minimal_de_penalite(taux_d_interet_legal: Decimal) -> Decimal:
    """3 × taux d'intérêt légal

    >>> taux_minimal_de_penalite(Decimal("0.01"))
    Decimal('0.03')
    """
    return 3 * taux_d_interet_legal
