"""F20: test d'indépendance du khi-deux."""

from decimal import Decimal
from itertools import chain

from exercises import numbers
from exercises.functions import Impossible, Series, nombre, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="khi_deux",
    name="test du khi-deux",
    families=("F20",),
    principal="khi_deux",
    words=(
        "khi-deux", "khi deux", "khi2", "khi carré", "chi2", "χ²", "indépendance", "effectifs théoriques", "tri croisé",
        "degrés de liberté", "ddl", "tableau croisé",
    ),
)  # fmt: skip

# upper critical values of the chi-squared law, as textbooks print them, for 1 to 10 degrees of freedom
_TABLE = {
    Decimal("0.1"): "2.706 4.605 6.251 7.779 9.236 10.645 12.017 13.362 14.684 15.987",
    Decimal("0.05"): "3.841 5.991 7.815 9.488 11.070 12.592 14.067 15.507 16.919 18.307",
    Decimal("0.01"): "6.635 9.210 11.345 13.277 15.086 16.812 18.475 20.090 21.666 23.209",
}


def _shown(value: Decimal) -> str:
    return numbers.show(value, None, 4)


def _columns(premiere_ligne: Series, seconde_ligne: Series) -> Series:
    if len(premiere_ligne) != len(seconde_ligne):
        raise Impossible("Les deux lignes du tableau doivent avoir le même nombre de colonnes : vérifie-les.")
    return tuple(high + low for high, low in zip(premiere_ligne, seconde_ligne, strict=True))


def _expected(premiere_ligne: Series, seconde_ligne: Series) -> Series:
    columns = _columns(premiere_ligne, seconde_ligne)
    total = somme(columns)
    rows = (somme(premiere_ligne), somme(seconde_ligne))
    return tuple(row * column / total for row in rows for column in columns)


def _both(premiere_ligne: Series, seconde_ligne: Series) -> str:
    return " ; ".join(map(_shown, chain(premiere_ligne, seconde_ligne)))


def _grand_total(premiere_ligne: Series, seconde_ligne: Series) -> str:
    return " + ".join(map(_shown, chain(premiere_ligne, seconde_ligne)))


def _each(premiere_ligne: Series, seconde_ligne: Series) -> str:
    return "pour chaque case, total de la ligne × total de la colonne ÷ total général"


def _first_cell(premiere_ligne: Series, seconde_ligne: Series) -> str:
    row, total = somme(premiere_ligne), somme(premiere_ligne) + somme(seconde_ligne)
    return f"{_shown(row)} × {_shown(premiere_ligne[0] + seconde_ligne[0])} ÷ {_shown(total)}"


def _distances(effectifs_observes: Series, effectifs_theoriques: Series) -> str:
    cells = zip(effectifs_observes, effectifs_theoriques, strict=True)
    return " + ".join(f"({_shown(seen)} − {_shown(due)})² ÷ {_shown(due)}" for seen, due in cells)


def _freedom(premiere_ligne: Series) -> str:
    return f"(2 − 1) × ({len(premiere_ligne)} − 1)"


def _read(degres_de_liberte: Decimal, risque: Decimal) -> str:
    return f"table du khi-deux, ddl {_shown(degres_de_liberte)}, risque {numbers.show(risque, 'pourcent')}"


@rule(develop=_both)
def effectifs_observes(premiere_ligne: Series, seconde_ligne: Series) -> Series:
    """toutes les cases du tableau, ligne après ligne

    >>> effectifs_observes((Decimal(30), Decimal(20)), (Decimal(10), Decimal(40)))
    (Decimal('30'), Decimal('20'), Decimal('10'), Decimal('40'))
    """
    return (*premiere_ligne, *seconde_ligne)


@rule(develop=_grand_total)
def total_general(premiere_ligne: Series, seconde_ligne: Series) -> Decimal:
    """somme de toutes les cases du tableau

    >>> total_general((Decimal(30), Decimal(20)), (Decimal(10), Decimal(40)))
    Decimal('100')
    """
    return somme(premiere_ligne) + somme(seconde_ligne)


@rule(develop=_each)
def effectifs_theoriques(premiere_ligne: Series, seconde_ligne: Series) -> Series:
    """total de la ligne × total de la colonne ÷ total général, pour chaque case

    >>> effectifs_theoriques((Decimal(30), Decimal(20)), (Decimal(10), Decimal(40)))
    (Decimal('20'), Decimal('30'), Decimal('20'), Decimal('30'))
    """
    return _expected(premiere_ligne, seconde_ligne)


@rule(develop=_first_cell)
def premier_effectif_theorique(premiere_ligne: Series, seconde_ligne: Series) -> Decimal:
    """total de la première ligne × total de la première colonne ÷ total général

    >>> premier_effectif_theorique((Decimal(30), Decimal(20)), (Decimal(10), Decimal(40)))
    Decimal('20')
    """
    return _expected(premiere_ligne, seconde_ligne)[0]


@rule
def effectif_theorique(total_de_la_ligne: Decimal, total_de_la_colonne: Decimal, total_general: Decimal) -> Decimal:
    """total de la ligne × total de la colonne ÷ total général

    >>> effectif_theorique(Decimal(50), Decimal(40), Decimal(100))
    Decimal('20')
    """
    return total_de_la_ligne * total_de_la_colonne / total_general


@rule(develop=_distances)
def khi_deux(effectifs_observes: Series, effectifs_theoriques: Series) -> Decimal:
    """Σ (observé − théorique)² ÷ théorique

    >>> khi_deux((Decimal(30), Decimal(20)), (Decimal(20), Decimal(25)))
    Decimal('6')
    """
    if len(effectifs_observes) != len(effectifs_theoriques):
        raise Impossible("Il faut un effectif théorique pour chaque effectif observé : vérifie tes deux tableaux.")
    cells = zip(effectifs_observes, effectifs_theoriques, strict=True)
    return somme(tuple((seen - due) ** 2 / due for seen, due in cells))


@rule
def degres_de_liberte(nombre_de_lignes: Decimal, nombre_de_colonnes: Decimal) -> Decimal:
    """(nombre de lignes − 1) × (nombre de colonnes − 1)

    >>> degres_de_liberte(Decimal(4), Decimal(5))
    Decimal('12')
    """
    return (nombre_de_lignes - 1) * (nombre_de_colonnes - 1)


@rule(gives="degres_de_liberte", develop=_freedom)
def degres_de_liberte_de_deux_lignes(premiere_ligne: Series) -> Decimal:
    """(nombre de lignes − 1) × (nombre de colonnes − 1)

    >>> degres_de_liberte_de_deux_lignes((Decimal(30), Decimal(20)))
    Decimal('1')
    """
    return nombre(premiere_ligne) - 1


@rule(develop=_read)
def valeur_critique(degres_de_liberte: Decimal, risque: Decimal) -> Decimal:
    """valeur lue dans la table du khi-deux, selon les degrés de liberté et le risque

    >>> valeur_critique(Decimal(6), Decimal("0.05"))
    Decimal('12.592')
    """
    if risque not in _TABLE:
        raise Impossible("Je connais la table du khi-deux aux risques de 10 %, 5 % et 1 % : choisis l'un des trois.")
    line = _TABLE[risque].split()
    if not 1 <= degres_de_liberte <= len(line):
        raise Impossible(f"Je connais la table du khi-deux de 1 à {len(line)} degrés de liberté : vérifie-les.")
    return Decimal(line[int(degres_de_liberte) - 1])


@rule
def ecart_a_la_valeur_critique(khi_deux: Decimal, valeur_critique: Decimal) -> Decimal:
    """khi-deux calculé − valeur de la table

    >>> ecart_a_la_valeur_critique(Decimal(9), Decimal("3.5"))
    Decimal('5.5')
    """
    return khi_deux - valeur_critique
