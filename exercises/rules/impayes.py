"""F43: coût d'un impayé, chiffre d'affaires compensateur, dépréciation d'une créance."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="impayes",
    name="impayés, chiffre d'affaires compensateur et dépréciation",
    families=("F43",),
    principal="chiffre_d_affaires_compensateur",
    neighbours=("delais_de_reglement",),
    words=(
        "impayé",
        "impayés",
        "compensateur",
        "compenser",
        "dépréciation",
        "douteuse",
        "créance douteuse",
        "provision",
    ),
)


@rule
def impaye_ht(impaye_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    """impayé TTC ÷ (1 + taux de TVA)

    >>> int(impaye_ht(Decimal(240), Decimal("0.2")))
    200
    """
    return impaye_ttc / (1 + taux_de_tva)


@rule
def chiffre_d_affaires_compensateur(impaye_ht: Decimal, taux_de_marge_nette: Decimal) -> Decimal:
    """perte HT ÷ taux de marge nette

    >>> int(chiffre_d_affaires_compensateur(Decimal(200), Decimal("0.08")))
    2500
    """
    return impaye_ht / taux_de_marge_nette


@rule
def depreciation(impaye_ht: Decimal, taux_de_perte: Decimal) -> Decimal:
    """créance HT × taux de perte probable

    >>> depreciation(Decimal(200), Decimal("0.3"))
    Decimal('60.0')
    """
    return impaye_ht * taux_de_perte


@rule
def taux_d_impayes(impaye_ttc: Decimal, chiffre_d_affaires_ttc: Decimal) -> Decimal:
    """impayés TTC ÷ chiffre d'affaires TTC

    >>> taux_d_impayes(Decimal(240), Decimal(12000))
    Decimal('0.02')
    """
    return impaye_ttc / chiffre_d_affaires_ttc
