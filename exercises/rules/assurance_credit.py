"""F46: assurance-crédit (prime, indemnité, coût net), à comparer avec l'affacturage ou l'escompte."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="assurance_credit",
    name="assurance-crédit",
    families=("F46",),
    principal="cout_net_de_l_assurance",
    words=("assurance-crédit", "assurance crédit", "prime", "indemnité", "quotité", "impayés", "assureur"),
)


@rule
def prime_d_assurance(chiffre_d_affaires: Decimal, taux_de_prime: Decimal) -> Decimal:
    """chiffre d'affaires assuré × taux de prime

    >>> prime_d_assurance(Decimal(10000), Decimal("0.004"))
    Decimal('40.000')
    """
    return chiffre_d_affaires * taux_de_prime


@rule
def indemnite_attendue(impayes_attendus: Decimal, quotite_garantie: Decimal) -> Decimal:
    """impayés attendus × quotité garantie

    >>> indemnite_attendue(Decimal(100), Decimal("0.7"))
    Decimal('70.0')
    """
    return impayes_attendus * quotite_garantie


@rule
def cout_net_de_l_assurance(prime_d_assurance: Decimal, indemnite_attendue: Decimal) -> Decimal:
    """prime − indemnité attendue

    >>> cout_net_de_l_assurance(Decimal(40), Decimal(30))
    Decimal('10')
    """
    return prime_d_assurance - indemnite_attendue


@rule
def perte_non_couverte(impayes_attendus: Decimal, indemnite_attendue: Decimal) -> Decimal:
    """impayés − indemnité

    >>> perte_non_couverte(Decimal(100), Decimal(70))
    Decimal('30')
    """
    return impayes_attendus - indemnite_attendue
