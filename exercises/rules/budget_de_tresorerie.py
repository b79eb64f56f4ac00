"""F47: budget de trésorerie d'un mois, encaissements décalés, décaissements, solde."""

from decimal import Decimal
from itertools import accumulate, pairwise

from exercises import numbers
from exercises.functions import Impossible, Series
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="budget_de_tresorerie",
    name="budget de trésorerie",
    families=("F47",),
    principal="tresorerie_finale",
    words=(
        "budget de trésorerie",
        "encaissements",
        "décaissements",
        "encaisser",
        "décaisser",
        "trésorerie",
        "solde",
        "mois",
    ),
    neutral=("tva_a_payer",),
)


@rule(gives="ventes_ttc_du_mois")
def ventes_ttc_depuis_le_ht(ventes_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    """ventes HT × (1 + taux de TVA)

    >>> ventes_ttc_depuis_le_ht(Decimal(500), Decimal("0.2"))
    Decimal('600.0')
    """
    return ventes_ht * (1 + taux_de_tva)


@rule
def encaissement_comptant(ventes_ttc_du_mois: Decimal, part_au_comptant: Decimal) -> Decimal:
    """ventes TTC du mois × part payée au comptant

    >>> encaissement_comptant(Decimal(600), Decimal("0.5"))
    Decimal('300.0')
    """
    return ventes_ttc_du_mois * part_au_comptant


@rule
def encaissement_differe(ventes_ttc_du_mois_precedent: Decimal, part_au_comptant: Decimal) -> Decimal:
    """ventes TTC du mois précédent × (1 − part payée au comptant)

    >>> encaissement_differe(Decimal(400), Decimal("0.5"))
    Decimal('200.0')
    """
    return ventes_ttc_du_mois_precedent * (1 - part_au_comptant)


@rule
def encaissements(encaissement_comptant: Decimal, encaissement_differe: Decimal) -> Decimal:
    """encaissement comptant + encaissement des ventes du mois précédent

    >>> encaissements(Decimal(300), Decimal(200))
    Decimal('500')
    """
    return encaissement_comptant + encaissement_differe


@rule
def achats_et_charges(achats_a_payer: Decimal, charges_a_payer: Decimal) -> Decimal:
    """achats TTC à payer + charges à payer

    >>> achats_et_charges(Decimal(250), Decimal(100))
    Decimal('350')
    """
    return achats_a_payer + charges_a_payer


@rule
def decaissements(achats_et_charges: Decimal, tva_a_payer: Decimal) -> Decimal:
    """achats et charges à payer + TVA du mois précédent

    >>> decaissements(Decimal(350), Decimal(50))
    Decimal('400')
    """
    return achats_et_charges + tva_a_payer


@rule
def variation_de_tresorerie(encaissements: Decimal, decaissements: Decimal) -> Decimal:
    """encaissements − décaissements

    >>> variation_de_tresorerie(Decimal(500), Decimal(400))
    Decimal('100')
    """
    return encaissements - decaissements


@rule
def tresorerie_finale(tresorerie_initiale: Decimal, variation_de_tresorerie: Decimal) -> Decimal:
    """trésorerie de début de mois + encaissements − décaissements

    >>> tresorerie_finale(Decimal(80), Decimal(100))
    Decimal('180')
    """
    return tresorerie_initiale + variation_de_tresorerie


def _money(value: Decimal) -> str:
    return numbers.show(value, "euro").removesuffix("\u202f€")


def _collected(ventes_mensuelles: Series, part_au_comptant: Decimal) -> str:
    now, later = (numbers.show(part, "pourcent") for part in (part_au_comptant, 1 - part_au_comptant))
    terms = (f"{_money(month)} × {now} + {_money(before)} × {later}" for before, month in pairwise(ventes_mensuelles))
    return " ; ".join(terms)


@rule(develop=_collected)
def encaissements_mensuels(ventes_mensuelles: Series, part_au_comptant: Decimal) -> Series:
    """ventes du mois × part au comptant + ventes du mois d'avant × le reste, dès le deuxième mois

    >>> encaissements_mensuels((Decimal(100), Decimal(200)), Decimal("0.5"))
    (Decimal('150.0'),)
    """
    if len(ventes_mensuelles) < 2:
        raise Impossible("Il me faut les ventes d'au moins deux mois.")
    return tuple(
        month * part_au_comptant + before * (1 - part_au_comptant) for before, month in pairwise(ventes_mensuelles)
    )


def _month_by_month(encaissements_mensuels: Series, decaissements_mensuels: Series) -> str:
    pairs = zip(encaissements_mensuels, decaissements_mensuels, strict=True)
    return " ; ".join(f"{_money(received)} − {_money(paid)}" for received, paid in pairs)


@rule(develop=_month_by_month)
def variations_mensuelles(encaissements_mensuels: Series, decaissements_mensuels: Series) -> Series:
    """encaissements − décaissements, mois par mois

    >>> variations_mensuelles((Decimal(50), Decimal(40)), (Decimal(30), Decimal(60)))
    (Decimal('20'), Decimal('-20'))
    """
    if len(encaissements_mensuels) != len(decaissements_mensuels):
        raise Impossible("Il me faut autant de décaissements que d'encaissements.")
    return tuple(received - paid for received, paid in zip(encaissements_mensuels, decaissements_mensuels, strict=True))


def _carried_over(tresorerie_initiale: Decimal, variations_mensuelles: Series) -> str:
    starts = [tresorerie_initiale, *accumulate(variations_mensuelles, initial=tresorerie_initiale)][1:-1]
    return " ; ".join(
        f"{_money(start)} + ({_money(change)})" for start, change in zip(starts, variations_mensuelles, strict=True)
    )


@rule(develop=_carried_over)
def tresoreries_mensuelles(tresorerie_initiale: Decimal, variations_mensuelles: Series) -> Series:
    """trésorerie du début du mois + solde du mois, mois après mois

    >>> tresoreries_mensuelles(Decimal(100), (Decimal(20), Decimal(-50)))
    (Decimal('120'), Decimal('70'))
    """
    return tuple(accumulate(variations_mensuelles, initial=tresorerie_initiale))[1:]
