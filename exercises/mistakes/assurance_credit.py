"""The classic mistakes on assurance-crédit."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import assurance_credit


@mistake(
    assurance_credit.prime_d_assurance,
    "prime_sur_les_impayes",
    "Tu as appliqué le taux de prime aux impayés : la prime se paie sur tout le chiffre d'affaires assuré.",
)
def _(impayes_attendus: Decimal, taux_de_prime: Decimal) -> Decimal:
    return impayes_attendus * taux_de_prime


@mistake(
    assurance_credit.prime_d_assurance,
    "prime_a_la_quotite_garantie",
    "Tu as réduit le chiffre d'affaires à la part garantie : la prime porte sur tout le chiffre d'affaires assuré.",
)
def _(chiffre_d_affaires: Decimal, taux_de_prime: Decimal, quotite_garantie: Decimal) -> Decimal:
    return chiffre_d_affaires * taux_de_prime * quotite_garantie


@mistake(
    assurance_credit.indemnite_attendue,
    "indemnite_totale",
    "Tu as compté tous les impayés : l'assureur n'en rembourse qu'une part, la quotité garantie.",
)
def _(impayes_attendus: Decimal) -> Decimal:
    return impayes_attendus


@mistake(
    assurance_credit.indemnite_attendue,
    "part_non_garantie_pour_indemnite",
    "Tu as pris la part qui reste à charge : l'indemnité est la part garantie.",
)
def _(impayes_attendus: Decimal, quotite_garantie: Decimal) -> Decimal:
    return impayes_attendus * (1 - quotite_garantie)


@mistake(
    assurance_credit.cout_net_de_l_assurance,
    "prime_et_indemnite_additionnees",
    "Tu as additionné la prime et l'indemnité : la prime se paie, l'indemnité se reçoit, retranche-la.",
)
def _(prime_d_assurance: Decimal, indemnite_attendue: Decimal) -> Decimal:
    return prime_d_assurance + indemnite_attendue


@mistake(
    assurance_credit.cout_net_de_l_assurance,
    "impayes_retranches_entiers",
    "Tu as retranché tous les impayés : l'assureur n'en rembourse que la part garantie.",
)
def _(prime_d_assurance: Decimal, impayes_attendus: Decimal) -> Decimal:
    return prime_d_assurance - impayes_attendus


@mistake(
    assurance_credit.cout_net_de_l_assurance,
    "cout_net_a_l_envers",
    "Tu as soustrait dans l'autre sens : un coût net est ce que l'on paie moins ce que l'on reçoit.",
)
def _(prime_d_assurance: Decimal, indemnite_attendue: Decimal) -> Decimal:
    return indemnite_attendue - prime_d_assurance


@mistake(
    assurance_credit.perte_non_couverte,
    "indemnite_pour_perte",
    "Tu as donné l'indemnité : ce qui reste à charge, ce sont les impayés moins l'indemnité.",
)
def _(indemnite_attendue: Decimal) -> Decimal:
    return indemnite_attendue


@mistake(
    assurance_credit.perte_non_couverte,
    "perte_et_indemnite_additionnees",
    "Tu as additionné : l'indemnité diminue la perte, retranche-la des impayés.",
)
def _(impayes_attendus: Decimal, indemnite_attendue: Decimal) -> Decimal:
    return impayes_attendus + indemnite_attendue
