"""F55: épargne constituée par des versements, valeur acquise et valeur actuelle d'une suite d'annuités."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="epargne",
    name="épargne constituée par des versements",
    families=("F55",),
    principal="capital_constitue",
    words=(
        "épargne",
        "versements",
        "verse",
        "chaque année",
        "chaque mois",
        "constituer",
        "capital constitué",
        "placement",
    ),
)


@rule
def total_verse(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    """nombre de versements × versement

    >>> total_verse(Decimal(100), Decimal(2))
    Decimal('200')
    """
    return nombre_de_versements * versement_annuel


@rule(gives="total_verse")
def total_verse_par_mois(versement_mensuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    """nombre de mois × versement mensuel

    >>> total_verse_par_mois(Decimal(100), Decimal(2))
    Decimal('200')
    """
    return nombre_de_mensualites * versement_mensuel


@rule
def capital_constitue(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    """versement × ((1 + taux)^nombre de versements − 1) ÷ taux (versements en fin d'année)

    >>> capital_constitue(Decimal(100), Decimal("0.1"), Decimal(2))
    Decimal('210.0')
    """
    return versement_annuel * ((1 + taux_annuel) ** nombre_de_versements - 1) / taux_annuel


@rule
def capital_en_fin_d_annee(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    """versement × ((1 + taux)^nombre de versements − 1) ÷ taux

    >>> capital_en_fin_d_annee(Decimal(100), Decimal("0.1"), Decimal(2))
    Decimal('210.0')
    """
    return versement_annuel * ((1 + taux_annuel) ** nombre_de_versements - 1) / taux_annuel


@rule(gives="capital_constitue", convention="debut_de_periode")
def capital_constitue_en_debut_d_annee(capital_en_fin_d_annee: Decimal, taux_annuel: Decimal) -> Decimal:
    """capital avec versements en fin d'année × (1 + taux), car chaque versement est placé un an de plus

    >>> capital_constitue_en_debut_d_annee(Decimal(210), Decimal("0.1"))
    Decimal('231.0')
    """
    return capital_en_fin_d_annee * (1 + taux_annuel)


@rule(gives="taux_equivalent")
def taux_equivalent_de_l_epargne(taux_annuel: Decimal, periodes_par_an: Decimal) -> Decimal:
    """(1 + taux annuel)^(1 ÷ nombre de périodes par an) − 1

    >>> round(taux_equivalent_de_l_epargne(Decimal("0.21"), Decimal(2)), 6)
    Decimal('0.100000')
    """
    return (1 + taux_annuel) ** (1 / periodes_par_an) - 1


@rule(gives="capital_constitue")
def capital_constitue_par_mois(
    versement_mensuel: Decimal, taux_equivalent: Decimal, nombre_de_mensualites: Decimal
) -> Decimal:
    """versement × ((1 + taux mensuel)^nombre de mois − 1) ÷ taux mensuel (versements en fin de mois)

    >>> capital_constitue_par_mois(Decimal(100), Decimal("0.1"), Decimal(2))
    Decimal('210.0')
    """
    return versement_mensuel * ((1 + taux_equivalent) ** nombre_de_mensualites - 1) / taux_equivalent


@rule
def interets_de_l_epargne(capital_constitue: Decimal, total_verse: Decimal) -> Decimal:
    """capital constitué − total versé

    >>> interets_de_l_epargne(Decimal(210), Decimal(200))
    Decimal('10')
    """
    return capital_constitue - total_verse


@rule
def valeur_actuelle_des_versements(
    versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal
) -> Decimal:
    """versement × (1 − (1 + taux)^(−nombre de versements)) ÷ taux

    >>> round(valeur_actuelle_des_versements(Decimal(121), Decimal("0.1"), Decimal(2)), 2)
    Decimal('210.00')
    """
    return versement_annuel * (1 - (1 + taux_annuel) ** -nombre_de_versements) / taux_annuel
