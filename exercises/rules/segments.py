"""F35, F36: résultat par segment (contribution, charges communes), rentabilité d'un client (marge − service)."""

from decimal import Decimal

from exercises import numbers
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="segments",
    name="résultat d'un segment, rentabilité d'un client",
    families=("F35", "F36"),
    principal="resultat_du_segment",
    neighbours=("seuil",),
    words=(
        "segment", "segments", "contribution", "charges communes", "spécifiques", "clé de répartition",
        "client rentable", "rentabilité du client", "coût de service", "visites", "livraisons", "délai de règlement",
    ),
    neutral=("nombre_de_livraisons", "cout_d_une_livraison"),
)  # fmt: skip


@rule
def contribution(marge_sur_cout_variable: Decimal, charges_fixes_specifiques: Decimal) -> Decimal:
    """MSCV − charges fixes spécifiques

    >>> contribution(Decimal(210), Decimal(70))
    Decimal('140')
    """
    return marge_sur_cout_variable - charges_fixes_specifiques


@rule
def cle_de_repartition(chiffre_d_affaires: Decimal, chiffre_d_affaires_total: Decimal) -> Decimal:
    """chiffre d'affaires du segment ÷ chiffre d'affaires total

    >>> cle_de_repartition(Decimal(217), Decimal(700))
    Decimal('0.31')
    """
    return chiffre_d_affaires / chiffre_d_affaires_total


@rule
def charges_communes_imputees(charges_communes: Decimal, cle_de_repartition: Decimal) -> Decimal:
    """charges communes × clé de répartition

    >>> charges_communes_imputees(Decimal(300), Decimal("0.31"))
    Decimal('93.00')
    """
    return charges_communes * cle_de_repartition


@rule
def resultat_du_segment(contribution: Decimal, charges_communes_imputees: Decimal) -> Decimal:
    """contribution − charges communes imputées

    >>> resultat_du_segment(Decimal(140), Decimal(93))
    Decimal('47')
    """
    return contribution - charges_communes_imputees


@rule
def taux_de_resultat(resultat_du_segment: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """résultat du segment ÷ chiffre d'affaires du segment

    >>> taux_de_resultat(Decimal(49), Decimal(700))
    Decimal('0.07')
    """
    return resultat_du_segment / chiffre_d_affaires


@rule
def effet_de_l_abandon(contribution: Decimal) -> Decimal:
    """0 − contribution (les charges communes restent)

    >>> effet_de_l_abandon(Decimal(140))
    Decimal('-140')
    """
    return 0 - contribution


@rule
def marge_commerciale(chiffre_d_affaires: Decimal, taux_de_marque: Decimal) -> Decimal:
    """chiffre d'affaires HT × taux de marque

    >>> marge_commerciale(Decimal(700), Decimal("0.31"))
    Decimal('217.00')
    """
    return chiffre_d_affaires * taux_de_marque


@rule
def cout_des_visites(nombre_de_visites: Decimal, cout_d_une_visite: Decimal) -> Decimal:
    """nombre de visites × coût d'une visite

    >>> cout_des_visites(Decimal(3), Decimal(70))
    Decimal('210')
    """
    return nombre_de_visites * cout_d_une_visite


@rule
def cout_des_livraisons(nombre_de_livraisons: Decimal, cout_d_une_livraison: Decimal) -> Decimal:
    """nombre de livraisons × coût d'une livraison

    >>> cout_des_livraisons(Decimal(3), Decimal(7))
    Decimal('21')
    """
    return nombre_de_livraisons * cout_d_une_livraison


@rule
def chiffre_d_affaires_ttc(chiffre_d_affaires: Decimal, taux_de_tva: Decimal) -> Decimal:
    """chiffre d'affaires HT × (1 + taux de TVA)

    >>> chiffre_d_affaires_ttc(Decimal(70), Decimal("0.2"))
    Decimal('84.0')
    """
    return chiffre_d_affaires * (1 + taux_de_tva)


@rule
def cout_du_delai(
    chiffre_d_affaires_ttc: Decimal, taux_de_financement: Decimal, delai_de_reglement: Decimal, base_annuelle: Decimal
) -> Decimal:
    """chiffre d'affaires TTC × taux × délai en jours ÷ jours de l'année

    >>> cout_du_delai(Decimal(700), Decimal("0.1"), Decimal(36), Decimal(360))
    Decimal('7.0')
    """
    return chiffre_d_affaires_ttc * taux_de_financement * delai_de_reglement / base_annuelle


def _what_is_taken(marge_commerciale: Decimal, *costs: Decimal) -> str:
    terms = [marge_commerciale, *(cost for cost in costs if cost != 0)]
    return " − ".join(numbers.show(term, None, 2) for term in terms)


@rule(develop=_what_is_taken)
def resultat_du_client(
    marge_commerciale: Decimal, cout_des_visites: Decimal, cout_des_livraisons: Decimal, cout_du_delai: Decimal
) -> Decimal:
    """marge commerciale − coût des visites − coût des livraisons − coût du délai

    >>> resultat_du_client(Decimal(217), Decimal(70), Decimal(21), Decimal(7))
    Decimal('119')
    """
    return marge_commerciale - cout_des_visites - cout_des_livraisons - cout_du_delai


@rule
def rentabilite_du_client(resultat_du_client: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """résultat du client ÷ chiffre d'affaires HT

    >>> rentabilite_du_client(Decimal(119), Decimal(700))
    Decimal('0.17')
    """
    return resultat_du_client / chiffre_d_affaires
