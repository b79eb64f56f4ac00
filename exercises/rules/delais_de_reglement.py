"""F39: délais de règlement des clients (DSO) et des fournisseurs (DPO)."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="delais_de_reglement",
    name="délais de règlement des clients et des fournisseurs",
    families=("F39",),
    principal="delai_clients",
    neighbours=("bilan",),
    words=("délai", "règlement", "dso", "dpo", "crédit client", "crédit fournisseur", "créances", "paiement"),
    neutral=("effets_escomptes_non_echus", "autres_creances", "autres_dettes"),
)


@rule(also=("stocks",))
def chiffre_d_affaires_ttc(chiffre_d_affaires: Decimal, taux_de_tva: Decimal) -> Decimal:
    """chiffre d'affaires HT × (1 + taux de TVA)

    >>> chiffre_d_affaires_ttc(Decimal(3000), Decimal("0.2"))
    Decimal('3600.0')
    """
    return chiffre_d_affaires * (1 + taux_de_tva)


@rule
def creances_totales(creances_clients: Decimal, effets_escomptes_non_echus: Decimal) -> Decimal:
    """créances clients + effets escomptés non échus

    >>> creances_totales(Decimal(500), Decimal(100))
    Decimal('600')
    """
    return creances_clients + effets_escomptes_non_echus


@rule
def delai_clients(creances_totales: Decimal, chiffre_d_affaires_ttc: Decimal, base_annuelle: Decimal) -> Decimal:
    """créances TTC ÷ chiffre d'affaires TTC × nombre de jours de l'année (360)

    >>> delai_clients(Decimal(450), Decimal(3600), Decimal(360))
    Decimal('45.000')
    """
    return creances_totales / chiffre_d_affaires_ttc * base_annuelle


@rule
def achats_ttc(achats_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    """achats HT × (1 + taux de TVA)

    >>> achats_ttc(Decimal(2000), Decimal("0.2"))
    Decimal('2400.0')
    """
    return achats_ht * (1 + taux_de_tva)


@rule
def delai_fournisseurs(dettes_fournisseurs: Decimal, achats_ttc: Decimal, base_annuelle: Decimal) -> Decimal:
    """dettes fournisseurs TTC ÷ achats TTC × nombre de jours de l'année (360)

    >>> delai_fournisseurs(Decimal(300), Decimal(2400), Decimal(360))
    Decimal('45.000')
    """
    return dettes_fournisseurs / achats_ttc * base_annuelle


@rule
def ecart_de_delais(delai_clients: Decimal, delai_fournisseurs: Decimal) -> Decimal:
    """délai clients − délai fournisseurs

    >>> ecart_de_delais(Decimal(50), Decimal(42))
    Decimal('8')
    """
    return delai_clients - delai_fournisseurs
