"""F74: doublons, NPAI, adresses utiles, coût de location d'un fichier, coût par adresse utile."""

from decimal import Decimal

from exercises import numbers
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="fichier",
    name="coût et qualité d'un fichier",
    families=("F74",),
    principal="adresses_utiles",
    words=(
        "fichier", "doublons", "dédoublonnage", "déduplication", "npai", "adresses", "fiches", "au mille", "location",
        "exploitables", "adresses utiles",
    ),
    neutral=("taux_de_npai",),
)  # fmt: skip


def _kept(count: Decimal, lost: Decimal) -> str:
    return f"{numbers.show(count, None)} × {numbers.show(1 - lost, None, 4)}"


def _before(kept: Decimal, lost: Decimal) -> str:
    return f"{numbers.show(kept, None)} ÷ {numbers.show(1 - lost, None, 4)}"


@rule
def taux_de_doublons(doublons: Decimal, nombre_de_fiches: Decimal) -> Decimal:
    """doublons ÷ nombre de fiches

    >>> taux_de_doublons(Decimal(3), Decimal(50))
    Decimal('0.06')
    """
    return doublons / nombre_de_fiches


@rule(develop=_kept)
def fiches_sans_doublons(nombre_de_fiches: Decimal, taux_de_doublons: Decimal) -> Decimal:
    """nombre de fiches × (1 − taux de doublons)

    >>> fiches_sans_doublons(Decimal(700), Decimal("0.1"))
    Decimal('630.0')
    """
    return nombre_de_fiches * (1 - taux_de_doublons)


@rule(develop=_kept)
def adresses_utiles(fiches_sans_doublons: Decimal, taux_de_npai: Decimal) -> Decimal:
    """fiches sans doublons × (1 − taux de NPAI)

    >>> adresses_utiles(Decimal(630), Decimal("0.1"))
    Decimal('567.0')
    """
    return fiches_sans_doublons * (1 - taux_de_npai)


@rule
def taux_d_adresses_utiles(adresses_utiles: Decimal, nombre_de_fiches: Decimal) -> Decimal:
    """adresses utiles ÷ nombre de fiches

    >>> taux_d_adresses_utiles(Decimal(567), Decimal(700))
    Decimal('0.81')
    """
    return adresses_utiles / nombre_de_fiches


@rule
def cout_du_fichier(nombre_de_fiches: Decimal, prix_au_mille: Decimal) -> Decimal:
    """nombre de fiches ÷ 1 000 × prix au mille

    >>> cout_du_fichier(Decimal(700), Decimal(30))
    Decimal('21.0')
    """
    return nombre_de_fiches / 1000 * prix_au_mille


@rule
def cout_par_adresse_utile(cout_du_fichier: Decimal, adresses_utiles: Decimal) -> Decimal:
    """coût du fichier ÷ adresses utiles

    >>> cout_par_adresse_utile(Decimal(63), Decimal(500))
    Decimal('0.126')
    """
    return cout_du_fichier / adresses_utiles


@rule(gives="fiches_sans_doublons", develop=_before)
def fiches_pour_des_adresses_utiles(adresses_utiles: Decimal, taux_de_npai: Decimal) -> Decimal:
    """adresses utiles ÷ (1 − taux de NPAI), arrondi à l'unité supérieure

    >>> fiches_pour_des_adresses_utiles(Decimal(648), Decimal("0.04"))
    Decimal('675')
    """
    return adresses_utiles / (1 - taux_de_npai)


@rule(gives="nombre_de_fiches", develop=_before)
def fiches_a_louer(fiches_sans_doublons: Decimal, taux_de_doublons: Decimal) -> Decimal:
    """fiches sans doublons ÷ (1 − taux de doublons), arrondi à l'unité supérieure

    >>> fiches_a_louer(Decimal(696), Decimal("0.04"))
    Decimal('725')
    """
    return fiches_sans_doublons / (1 - taux_de_doublons)
