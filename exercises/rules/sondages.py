"""F18, F19, F21: intervalle de confiance, taille d'échantillon et envois, quotas, pas de tirage."""

from decimal import Decimal
from statistics import NormalDist

from exercises import numbers
from exercises.functions import Impossible, Series, racine
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="sondages",
    name="sondage : intervalle de confiance, échantillon et quotas",
    families=("F18", "F19", "F21"),
    principal="marge_d_erreur",
    words=(
        "sondage", "enquête", "échantillon", "intervalle de confiance", "ic", "marge d'erreur", "fourchette",
        "précision", "quota", "quotas", "tirage", "interroger", "interroge", "questionnaires", "population mère",
        "redressement",
    ),
)  # fmt: skip

# the values printed in textbooks, which the normal law gives with more digits
_PRINTED = {Decimal("0.9"): Decimal("1.645"), Decimal("0.95"): Decimal("1.96"), Decimal("0.99"): Decimal("2.58")}


def _in_table(seuil_de_confiance: Decimal) -> str:
    return f"table de la loi normale, à {numbers.show(seuil_de_confiance, 'pourcent')}"


def _adjusted(taille_de_l_echantillon: Decimal, parts_de_la_population: Series) -> str:
    n = numbers.show(taille_de_l_echantillon, None)
    return " ; ".join(f"{n} × {numbers.show(part, 'pourcent')}" for part in parts_de_la_population)


def _bounds(borne_inferieure: Decimal, borne_superieure: Decimal) -> str:
    return f"{numbers.show(borne_inferieure, 'pourcent')} ; {numbers.show(borne_superieure, 'pourcent')}"


def _fraction(value: Decimal) -> str:
    return numbers.show(value, None, 4)


def _margin(coefficient_z: Decimal, proportion: Decimal, taille_de_l_echantillon: Decimal) -> str:
    product = f"{_fraction(proportion)} × {_fraction(1 - proportion)}"
    return f"{_fraction(coefficient_z)} × √({product} ÷ {numbers.show(taille_de_l_echantillon, None)})"


def _size(coefficient_z: Decimal, proportion_supposee: Decimal, marge_d_erreur: Decimal) -> str:
    product = f"{_fraction(proportion_supposee)} × {_fraction(1 - proportion_supposee)}"
    return f"{_fraction(coefficient_z)}² × {product} ÷ {_fraction(marge_d_erreur)}²"


def _size_known(coefficient_z: Decimal, proportion_observee: Decimal, marge_d_erreur: Decimal) -> str:
    return _size(coefficient_z, proportion_observee, marge_d_erreur)


def _smallest(taille_de_l_echantillon: Decimal, proportion_observee: Decimal) -> str:
    smaller = min(proportion_observee, 1 - proportion_observee)
    return f"{numbers.show(taille_de_l_echantillon, None)} × {numbers.show(smaller, None, 4)}"


@rule(develop=_in_table)
def coefficient_z(seuil_de_confiance: Decimal) -> Decimal:
    """valeur lue dans la table de la loi normale pour ce seuil de confiance

    >>> coefficient_z(Decimal("0.8"))
    Decimal('1.28')
    """
    if not 0 < seuil_de_confiance < 1:
        raise Impossible("Un seuil de confiance est entre 0 % et 100 %, le plus souvent 95 % : vérifie-le.")
    if seuil_de_confiance in _PRINTED:
        return _PRINTED[seuil_de_confiance]
    return numbers.round_half_up(Decimal(NormalDist().inv_cdf(float(1 + seuil_de_confiance) / 2)), 2)


@rule(gives="coefficient_z", convention="z_egal_2", develop=_in_table)
def coefficient_z_arrondi(seuil_de_confiance: Decimal) -> Decimal:
    """2 au seuil de 95 % (1,96 arrondi)

    >>> coefficient_z_arrondi(Decimal("0.95"))
    Decimal('2')
    """
    return Decimal(2) if seuil_de_confiance == Decimal("0.95") else coefficient_z(seuil_de_confiance)


@rule
def proportion_observee(reponses_favorables: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    """réponses favorables ÷ taille de l'échantillon

    >>> proportion_observee(Decimal(30), Decimal(40))
    Decimal('0.75')
    """
    return reponses_favorables / taille_de_l_echantillon


@rule(develop=_margin)
def marge_d_erreur(coefficient_z: Decimal, proportion_observee: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    """z × √(p × (1 − p) ÷ n)

    >>> marge_d_erreur(Decimal(2), Decimal("0.5"), Decimal(625))
    Decimal('0.04')
    """
    return coefficient_z * racine(proportion_observee * (1 - proportion_observee) / taille_de_l_echantillon)


@rule(gives="marge_d_erreur", convention="un_sur_racine_de_n")
def marge_d_erreur_du_lycee(taille_de_l_echantillon: Decimal) -> Decimal:
    """1 ÷ √n

    >>> marge_d_erreur_du_lycee(Decimal(625))
    Decimal('0.04')
    """
    return 1 / racine(taille_de_l_echantillon)


@rule(gives="marge_d_erreur", develop=_margin)
def marge_d_erreur_au_plus(
    coefficient_z: Decimal, proportion_supposee: Decimal, taille_de_l_echantillon: Decimal
) -> Decimal:
    """z × √(p × (1 − p) ÷ n), avec p = 50 % à défaut : c'est la marge la plus large

    >>> marge_d_erreur_au_plus(Decimal(2), Decimal("0.5"), Decimal(625))
    Decimal('0.04')
    """
    return coefficient_z * racine(proportion_supposee * (1 - proportion_supposee) / taille_de_l_echantillon)


@rule
def borne_inferieure(proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    """p − marge d'erreur

    >>> borne_inferieure(Decimal("0.5"), Decimal("0.04"))
    Decimal('0.46')
    """
    return proportion_observee - marge_d_erreur


@rule
def borne_superieure(proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    """p + marge d'erreur

    >>> borne_superieure(Decimal("0.5"), Decimal("0.04"))
    Decimal('0.54')
    """
    return proportion_observee + marge_d_erreur


@rule
def amplitude_de_l_intervalle(borne_superieure: Decimal, borne_inferieure: Decimal) -> Decimal:
    """borne supérieure − borne inférieure, en points

    >>> amplitude_de_l_intervalle(Decimal("0.54"), Decimal("0.46"))
    Decimal('0.08')
    """
    return borne_superieure - borne_inferieure


@rule(develop=_bounds)
def intervalle_de_confiance(borne_inferieure: Decimal, borne_superieure: Decimal) -> Series:
    """de la borne inférieure à la borne supérieure

    >>> intervalle_de_confiance(Decimal("0.46"), Decimal("0.54"))
    (Decimal('0.46'), Decimal('0.54'))
    """
    return (borne_inferieure, borne_superieure)


@rule
def effectif_estime(population_mere: Decimal, proportion_observee: Decimal) -> Decimal:
    """population mère × proportion observée

    >>> effectif_estime(Decimal(500), Decimal("0.5"))
    Decimal('250.0')
    """
    return population_mere * proportion_observee


@rule
def effectif_minimal(population_mere: Decimal, borne_inferieure: Decimal) -> Decimal:
    """population mère × borne inférieure

    >>> effectif_minimal(Decimal(500), Decimal("0.46"))
    Decimal('230.00')
    """
    return population_mere * borne_inferieure


@rule
def effectif_maximal(population_mere: Decimal, borne_superieure: Decimal) -> Decimal:
    """population mère × borne supérieure

    >>> effectif_maximal(Decimal(500), Decimal("0.54"))
    Decimal('270.00')
    """
    return population_mere * borne_superieure


@rule(develop=_smallest)
def plus_petit_effectif(taille_de_l_echantillon: Decimal, proportion_observee: Decimal) -> Decimal:
    """le plus petit de n × p et de n × (1 − p)

    >>> plus_petit_effectif(Decimal(200), Decimal("0.9"))
    Decimal('20.0')
    """
    smaller = min(proportion_observee, 1 - proportion_observee)
    return taille_de_l_echantillon * smaller


@rule(develop=_size)
def taille_de_l_echantillon(coefficient_z: Decimal, proportion_supposee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    """z² × p × (1 − p) ÷ e², arrondi au-dessus

    >>> taille_de_l_echantillon(Decimal(2), Decimal("0.5"), Decimal("0.1"))
    Decimal('100')
    """
    return coefficient_z**2 * proportion_supposee * (1 - proportion_supposee) / marge_d_erreur**2


@rule(gives="taille_de_l_echantillon", develop=_size_known)
def taille_pour_une_proportion_observee(
    coefficient_z: Decimal, proportion_observee: Decimal, marge_d_erreur: Decimal
) -> Decimal:
    """z² × p × (1 − p) ÷ e², arrondi au-dessus, avec la proportion déjà observée

    >>> taille_pour_une_proportion_observee(Decimal("1.96"), Decimal("0.3"), Decimal("0.04"))
    Decimal('504.21')
    """
    return coefficient_z**2 * proportion_observee * (1 - proportion_observee) / marge_d_erreur**2


@rule(gives="taille_de_l_echantillon", convention="un_sur_racine_de_n")
def taille_de_l_echantillon_du_lycee(marge_d_erreur: Decimal) -> Decimal:
    """1 ÷ e²

    >>> taille_de_l_echantillon_du_lycee(Decimal("0.08"))
    Decimal('156.25')
    """
    return 1 / marge_d_erreur**2


@rule
def taille_corrigee(taille_de_l_echantillon: Decimal, population_mere: Decimal) -> Decimal:
    """n ÷ (1 + (n − 1) ÷ N), arrondi au-dessus

    >>> taille_corrigee(Decimal(101), Decimal(400))
    Decimal('80.8')
    """
    return taille_de_l_echantillon / (1 + (taille_de_l_echantillon - 1) / population_mere)


@rule
def nombre_d_envois(taille_de_l_echantillon: Decimal, taux_de_reponse: Decimal) -> Decimal:
    """réponses voulues ÷ taux de réponse, arrondi au-dessus

    >>> nombre_d_envois(Decimal(45), Decimal("0.36"))
    Decimal('125')
    """
    return taille_de_l_echantillon / taux_de_reponse


@rule
def cout_de_l_enquete(nombre_d_envois: Decimal, cout_d_un_envoi: Decimal) -> Decimal:
    """nombre d'envois × coût d'un envoi

    >>> cout_de_l_enquete(Decimal(200), Decimal("1.5"))
    Decimal('300.0')
    """
    return nombre_d_envois * cout_d_un_envoi


@rule
def taux_de_sondage(taille_de_l_echantillon: Decimal, population_mere: Decimal) -> Decimal:
    """taille de l'échantillon ÷ population mère

    >>> taux_de_sondage(Decimal(50), Decimal(2000))
    Decimal('0.025')
    """
    return taille_de_l_echantillon / population_mere


@rule
def pas_de_tirage(population_mere: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    """population mère ÷ taille de l'échantillon, arrondi au-dessous

    >>> pas_de_tirage(Decimal(920), Decimal(80))
    Decimal('11.5')
    """
    return population_mere / taille_de_l_echantillon


@rule
def quota(taille_de_l_echantillon: Decimal, part_du_critere: Decimal) -> Decimal:
    """taille de l'échantillon × part du critère dans la population

    >>> quota(Decimal(80), Decimal("0.45"))
    Decimal('36.00')
    """
    return taille_de_l_echantillon * part_du_critere


@rule
def quota_croise(quota: Decimal, part_du_second_critere: Decimal) -> Decimal:
    """quota du premier critère × part du second critère

    >>> quota_croise(Decimal(36), Decimal("0.25"))
    Decimal('9.00')
    """
    return quota * part_du_second_critere


@rule(develop=_adjusted)
def quotas(taille_de_l_echantillon: Decimal, parts_de_la_population: Series) -> Series:
    """taille de l'échantillon × chaque part, en entiers dont la somme est la taille

    The units lost by rounding down go to the largest remainders.

    >>> quotas(Decimal(10), (Decimal("0.46"), Decimal("0.38"), Decimal("0.16")))
    (Decimal('5'), Decimal('4'), Decimal('1'))
    """
    exact = [taille_de_l_echantillon * part for part in parts_de_la_population]
    whole = [share.to_integral_value("ROUND_FLOOR") for share in exact]
    left = int(numbers.round_half_up(sum(exact, Decimal(0)), 0) - sum(whole, Decimal(0)))
    most_cut = sorted(range(len(exact)), key=lambda i: whole[i] - exact[i])
    return tuple(share + (i in most_cut[:left]) for i, share in enumerate(whole))


@rule
def poids_de_redressement(part_reelle: Decimal, part_observee: Decimal) -> Decimal:
    """part réelle ÷ part observée dans l'échantillon

    >>> poids_de_redressement(Decimal("0.48"), Decimal("0.4"))
    Decimal('1.2')
    """
    return part_reelle / part_observee
