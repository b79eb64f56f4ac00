"""Les erreurs classiques sur le pas de tirage, les quotas et le redressement."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import sondages

CHAPTER = sondages.CHAPTER


@mistake(
    sondages.pas_de_tirage,
    "pas_par_soustraction",
    "Tu as soustrait : le pas dit combien de noms sauter, c'est la population divisée par la taille de l'échantillon.",
)
def _(population_mere: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    return population_mere - taille_de_l_echantillon


@mistake(
    sondages.quota,
    "quota_par_division",
    "Tu as divisé par la part du critère : un quota est une partie de l'échantillon, multiplie.",
)
def _(taille_de_l_echantillon: Decimal, part_du_critere: Decimal) -> Decimal:
    return taille_de_l_echantillon / part_du_critere


@mistake(
    sondages.quota,
    "quota_du_reste",
    "Tu as calculé le quota de tous les autres : prends la part du critère demandé.",
)
def _(taille_de_l_echantillon: Decimal, part_du_critere: Decimal) -> Decimal:
    provided(part_du_critere != Decimal("0.5"))
    return taille_de_l_echantillon * (1 - part_du_critere)


@mistake(
    sondages.quota_croise,
    "premier_critere_oublie",
    "Tu as pris la part du second critère sur tout l'échantillon : elle porte sur le quota du premier critère.",
)
def _(taille_de_l_echantillon: Decimal, part_du_second_critere: Decimal) -> Decimal:
    return taille_de_l_echantillon * part_du_second_critere


@mistake(
    sondages.quota_croise,
    "parts_additionnees",
    "Tu as additionné les deux parts : quand deux critères se croisent, les parts se multiplient.",
)
def _(taille_de_l_echantillon: Decimal, part_du_critere: Decimal, part_du_second_critere: Decimal) -> Decimal:
    return taille_de_l_echantillon * (part_du_critere + part_du_second_critere)


@mistake(
    sondages.poids_de_redressement,
    "redressement_a_l_envers",
    "Tu as divisé la part observée par la part réelle : un groupe trop peu représenté doit compter plus que 1.",
)
def _(part_reelle: Decimal, part_observee: Decimal) -> Decimal:
    return part_observee / part_reelle


@mistake(
    sondages.poids_de_redressement,
    "ecart_pour_poids",
    "Tu as soustrait les deux parts : le poids est leur rapport, part réelle ÷ part observée.",
)
def _(part_reelle: Decimal, part_observee: Decimal) -> Decimal:
    return part_reelle - part_observee
