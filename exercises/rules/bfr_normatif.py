"""F41: besoin en fonds de roulement normatif, des délais et des coefficients de structure."""

from decimal import Decimal

from exercises import numbers
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="bfr_normatif",
    name="BFR normatif",
    families=("F41",),
    principal="bfr_normatif_en_jours",
    words=(
        "bfr normatif",
        "normatif",
        "coefficient de structure",
        "coefficients de structure",
        "jours de ca",
        "délais",
    ),
)


def _one_plus(taux_de_tva: Decimal) -> str:
    return f"1 + {numbers.show(taux_de_tva, None)}"


@rule(develop=_one_plus)
def coefficient_des_clients(taux_de_tva: Decimal) -> Decimal:
    """CA TTC ÷ CA HT, c'est-à-dire 1 + taux de TVA

    >>> coefficient_des_clients(Decimal("0.1"))
    Decimal('1.1')
    """
    return 1 + taux_de_tva


@rule
def stocks_en_jours_de_ca(duree_de_stockage: Decimal, coefficient_des_stocks: Decimal) -> Decimal:
    """durée de stockage × coefficient des stocks

    >>> stocks_en_jours_de_ca(Decimal(20), Decimal("0.5"))
    Decimal('10.0')
    """
    return duree_de_stockage * coefficient_des_stocks


@rule
def clients_en_jours_de_ca(delai_accorde_aux_clients: Decimal, coefficient_des_clients: Decimal) -> Decimal:
    """délai accordé aux clients × coefficient des clients (TTC)

    >>> clients_en_jours_de_ca(Decimal(20), Decimal("1.2"))
    Decimal('24.0')
    """
    return delai_accorde_aux_clients * coefficient_des_clients


@rule
def fournisseurs_en_jours_de_ca(
    delai_obtenu_des_fournisseurs: Decimal, coefficient_des_fournisseurs: Decimal
) -> Decimal:
    """délai obtenu des fournisseurs × coefficient des fournisseurs (TTC)

    >>> fournisseurs_en_jours_de_ca(Decimal(20), Decimal("0.6"))
    Decimal('12.0')
    """
    return delai_obtenu_des_fournisseurs * coefficient_des_fournisseurs


@rule
def bfr_normatif_en_jours(
    stocks_en_jours_de_ca: Decimal, clients_en_jours_de_ca: Decimal, fournisseurs_en_jours_de_ca: Decimal
) -> Decimal:
    """stocks + clients − fournisseurs, en jours de chiffre d'affaires HT

    >>> bfr_normatif_en_jours(Decimal(10), Decimal(24), Decimal(12))
    Decimal('22')
    """
    return stocks_en_jours_de_ca + clients_en_jours_de_ca - fournisseurs_en_jours_de_ca


@rule
def bfr_normatif(bfr_normatif_en_jours: Decimal, chiffre_d_affaires: Decimal, base_annuelle: Decimal) -> Decimal:
    """BFR en jours × chiffre d'affaires HT ÷ 360

    >>> bfr_normatif(Decimal(22), Decimal(3600), Decimal(360))
    Decimal('220')
    """
    return bfr_normatif_en_jours * chiffre_d_affaires / base_annuelle
