"""F52: coût d'un découvert bancaire, méthode des nombres, commission de plus fort découvert."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="decouvert",
    name="coût d'un découvert bancaire",
    families=("F52",),
    principal="cout_du_decouvert",
    words=("découvert", "débiteur", "débiteurs", "solde", "soldes", "nombres", "cpfd", "plus fort découvert", "agios"),
)


def _overdrawn(soldes: Series, durees_des_soldes: Series) -> Series:
    """What each overdrawn balance owes; zero where the account is in credit."""
    if len(soldes) != len(durees_des_soldes):
        raise Impossible(
            f"Il me faut une durée en face de chaque solde : j'ai {len(soldes)} soldes "
            f"et {len(durees_des_soldes)} durées."
        )
    return tuple(max(-balance, Decimal(0)) for balance in soldes)


def _products(soldes: Series, durees_des_soldes: Series) -> str:
    pairs = zip(_overdrawn(soldes, durees_des_soldes), durees_des_soldes, strict=True)
    return " + ".join(f"{numbers.show(owed, None)} × {numbers.show(days, None)}" for owed, days in pairs if owed) or "0"


@rule(develop=_products)
def nombres_debiteurs(soldes: Series, durees_des_soldes: Series) -> Decimal:
    """somme des soldes débiteurs × leur nombre de jours (les soldes créditeurs ne comptent pas)

    >>> nombres_debiteurs((Decimal("-100"), Decimal(50), Decimal("-20")), (Decimal(10), Decimal(5), Decimal(10)))
    Decimal('1200')
    """
    owed = _overdrawn(soldes, durees_des_soldes)
    return sum((amount * days for amount, days in zip(owed, durees_des_soldes, strict=True)), Decimal(0))


@rule(gives="nombres_debiteurs")
def nombres_d_un_seul_solde(montant_du_decouvert: Decimal, duree_en_jours: Decimal) -> Decimal:
    """montant du découvert × nombre de jours

    >>> nombres_d_un_seul_solde(Decimal(100), Decimal(10))
    Decimal('1000')
    """
    return montant_du_decouvert * duree_en_jours


@rule
def interets_debiteurs(nombres_debiteurs: Decimal, taux_du_decouvert: Decimal, base_annuelle: Decimal) -> Decimal:
    """total des nombres débiteurs × taux du découvert ÷ 360

    >>> interets_debiteurs(Decimal(1200), Decimal("0.06"), Decimal(360))
    Decimal('0.20')
    """
    return nombres_debiteurs * taux_du_decouvert / base_annuelle


def _lowest(soldes: Series) -> str:
    return f"le solde le plus bas, {numbers.show(min(soldes), 'euro')}, sans son signe"


@rule(develop=_lowest)
def plus_fort_decouvert(soldes: Series) -> Decimal:
    """le solde débiteur le plus élevé

    >>> plus_fort_decouvert((Decimal("-100"), Decimal(50), Decimal("-20")))
    Decimal('100')
    """
    if not soldes or min(soldes) >= 0:
        raise Impossible("Aucun solde n'est débiteur : le compte n'a pas été à découvert.")
    return -min(soldes)


@rule(gives="plus_fort_decouvert")
def seul_decouvert(montant_du_decouvert: Decimal) -> Decimal:
    """le montant du découvert, puisqu'il n'y en a qu'un

    >>> seul_decouvert(Decimal(100))
    Decimal('100')
    """
    return montant_du_decouvert


@rule
def commission_de_plus_fort_decouvert(plus_fort_decouvert: Decimal, taux_de_cpfd: Decimal) -> Decimal:
    """plus fort découvert × taux de la commission

    >>> commission_de_plus_fort_decouvert(Decimal(4000), Decimal("0.001"))
    Decimal('4.000')
    """
    return plus_fort_decouvert * taux_de_cpfd


@rule
def cout_du_decouvert(interets_debiteurs: Decimal, commission_de_plus_fort_decouvert: Decimal) -> Decimal:
    """intérêts débiteurs + commission de plus fort découvert

    >>> cout_du_decouvert(Decimal(20), Decimal(4))
    Decimal('24')
    """
    return interets_debiteurs + commission_de_plus_fort_decouvert
