"""F52: coût d'un découvert bancaire, méthode des nombres, commission de plus fort découvert."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series
from exercises.rule import Chapter, mistake, provided, rule

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


@mistake(
    nombres_debiteurs,
    "soldes_crediteurs_comptes",
    "Tu as compté aussi les soldes créditeurs : la banque ne fait payer que les jours à découvert.",
)
def _(soldes: Series, durees_des_soldes: Series) -> Decimal:
    pairs = zip(soldes, durees_des_soldes, strict=True)
    return sum((abs(balance) * days for balance, days in pairs), Decimal(0))


@mistake(
    nombres_debiteurs,
    "credit_deduit_des_nombres",
    "Tu as déduit les soldes créditeurs : ils ne rapportent rien ici, additionne les seuls soldes débiteurs.",
)
def _(soldes: Series, durees_des_soldes: Series) -> Decimal:
    pairs = zip(soldes, durees_des_soldes, strict=True)
    return -sum((balance * days for balance, days in pairs), Decimal(0))


@mistake(
    nombres_d_un_seul_solde,
    "jours_oublies",
    "Tu as gardé le montant : un nombre débiteur est le solde multiplié par le nombre de jours à découvert.",
)
def _(montant_du_decouvert: Decimal) -> Decimal:
    return montant_du_decouvert


@mistake(
    nombres_d_un_seul_solde,
    "solde_divise_par_les_jours",
    "Tu as divisé le solde par les jours : plus le découvert dure, plus il coûte. Multiplie.",
)
def _(montant_du_decouvert: Decimal, duree_en_jours: Decimal) -> Decimal:
    return montant_du_decouvert / duree_en_jours


@mistake(
    interets_debiteurs,
    "autre_annee",
    "Tu as pris l'autre année : pour un découvert, elle compte ici {base_annuelle}.",
)
def _(nombres_debiteurs: Decimal, taux_du_decouvert: Decimal, base_annuelle: Decimal) -> Decimal:
    provided(base_annuelle in (360, 365))
    return nombres_debiteurs * taux_du_decouvert / (725 - base_annuelle)


@mistake(
    interets_debiteurs,
    "annee_non_divisee",
    "Tu as oublié de diviser par 360 : le taux est annuel, les nombres sont en jours.",
)
def _(nombres_debiteurs: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return nombres_debiteurs * taux_du_decouvert


@mistake(
    interets_debiteurs,
    "jours_comptes_en_mois",
    "Tu as divisé par 12 : les nombres sont en jours, divise par 360.",
)
def _(nombres_debiteurs: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return nombres_debiteurs * taux_du_decouvert / 12


@mistake(
    plus_fort_decouvert,
    "decouvert_moyen",
    "Tu as fait la moyenne des découverts : la commission porte sur le plus fort.",
)
def _(soldes: Series) -> Decimal:
    owed = [-balance for balance in soldes if balance < 0]
    provided(len(owed) > 1)
    return sum(owed, Decimal(0)) / len(owed)


@mistake(
    plus_fort_decouvert,
    "plus_fort_solde_crediteur",
    "Tu as pris le plus fort solde créditeur : le plus fort découvert est le solde négatif le plus bas.",
)
def _(soldes: Series) -> Decimal:
    provided(max(soldes) > 0)
    return max(soldes)


@mistake(
    commission_de_plus_fort_decouvert,
    "commission_au_taux_du_decouvert",
    "Tu as appliqué le taux du découvert : la commission a son propre taux, bien plus petit.",
)
def _(plus_fort_decouvert: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return plus_fort_decouvert * taux_du_decouvert


@mistake(
    commission_de_plus_fort_decouvert,
    "commission_par_jour",
    "Tu as multiplié la commission par le nombre de jours : elle se prend une fois, sur le plus fort découvert.",
)
def _(plus_fort_decouvert: Decimal, taux_de_cpfd: Decimal, duree_en_jours: Decimal) -> Decimal:
    return plus_fort_decouvert * taux_de_cpfd * duree_en_jours


@mistake(
    commission_de_plus_fort_decouvert,
    "commission_sur_les_nombres",
    "Tu as appliqué le taux au total des nombres : la commission porte sur le plus fort découvert seul.",
)
def _(nombres_debiteurs: Decimal, taux_de_cpfd: Decimal, soldes: Series) -> Decimal:
    return nombres_debiteurs * taux_de_cpfd


@mistake(
    cout_du_decouvert,
    "commission_oubliee",
    "Tu as gardé les intérêts seuls : la commission de plus fort découvert s'y ajoute.",
)
def _(interets_debiteurs: Decimal) -> Decimal:
    return interets_debiteurs


@mistake(
    cout_du_decouvert,
    "commission_retranchee",
    "Tu as retranché la commission : la banque la prend en plus des intérêts.",
)
def _(interets_debiteurs: Decimal, commission_de_plus_fort_decouvert: Decimal) -> Decimal:
    return interets_debiteurs - commission_de_plus_fort_decouvert
