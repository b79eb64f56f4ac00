"""F40: équilibre du bilan (fonds de roulement, besoin en fonds de roulement, trésorerie nette)."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="bilan",
    name="fonds de roulement, BFR et trésorerie nette",
    families=("F40",),
    principal="tresorerie_nette",
    words=("bilan", "frng", "fonds de roulement", "bfr", "trésorerie nette", "ressources stables", "emplois stables"),
    neutral=("autres_creances", "autres_dettes"),
)


@rule
def ressources_stables(capitaux_propres: Decimal, dettes_financieres: Decimal) -> Decimal:
    """capitaux propres + dettes financières

    >>> ressources_stables(Decimal(700), Decimal(300))
    Decimal('1000')
    """
    return capitaux_propres + dettes_financieres


@rule(gives="ressources_stables", convention="immobilisations_brutes")
def ressources_stables_et_amortissements(
    capitaux_propres: Decimal, amortissements_cumules: Decimal, dettes_financieres: Decimal
) -> Decimal:
    """capitaux propres + amortissements + dettes financières, car les immobilisations sont comptées brutes

    >>> ressources_stables_et_amortissements(Decimal(600), Decimal(100), Decimal(300))
    Decimal('1000')
    """
    return capitaux_propres + amortissements_cumules + dettes_financieres


@rule
def frng(ressources_stables: Decimal, emplois_stables: Decimal) -> Decimal:
    """ressources stables − emplois stables

    >>> frng(Decimal(1000), Decimal(880))
    Decimal('120')
    """
    return ressources_stables - emplois_stables


@rule
def creances_d_exploitation(creances_clients: Decimal, autres_creances: Decimal) -> Decimal:
    """créances clients + autres créances d'exploitation

    >>> creances_d_exploitation(Decimal(200), Decimal(10))
    Decimal('210')
    """
    return creances_clients + autres_creances


@rule
def emplois_d_exploitation(stocks: Decimal, creances_d_exploitation: Decimal) -> Decimal:
    """stocks + créances d'exploitation

    >>> emplois_d_exploitation(Decimal(100), Decimal(210))
    Decimal('310')
    """
    return stocks + creances_d_exploitation


@rule
def ressources_d_exploitation(dettes_fournisseurs: Decimal, autres_dettes: Decimal) -> Decimal:
    """dettes fournisseurs + autres dettes d'exploitation

    >>> ressources_d_exploitation(Decimal(180), Decimal(40))
    Decimal('220')
    """
    return dettes_fournisseurs + autres_dettes


@rule
def bfr(emplois_d_exploitation: Decimal, ressources_d_exploitation: Decimal) -> Decimal:
    """(stocks + créances) − dettes d'exploitation

    >>> bfr(Decimal(310), Decimal(220))
    Decimal('90')
    """
    return emplois_d_exploitation - ressources_d_exploitation


@rule
def bfr_d_exploitation(emplois_d_exploitation: Decimal, ressources_d_exploitation: Decimal) -> Decimal:
    """actif circulant d'exploitation − dettes d'exploitation

    >>> bfr_d_exploitation(Decimal(310), Decimal(220))
    Decimal('90')
    """
    return emplois_d_exploitation - ressources_d_exploitation


@rule
def bfr_hors_exploitation(actif_hors_exploitation: Decimal, dettes_hors_exploitation: Decimal) -> Decimal:
    """actif circulant hors exploitation − dettes hors exploitation

    >>> bfr_hors_exploitation(Decimal(40), Decimal(25))
    Decimal('15')
    """
    return actif_hors_exploitation - dettes_hors_exploitation


@rule(gives="bfr", convention="hors_exploitation")
def bfr_total(bfr_d_exploitation: Decimal, bfr_hors_exploitation: Decimal) -> Decimal:
    """BFR d'exploitation + BFR hors exploitation

    >>> bfr_total(Decimal(90), Decimal(15))
    Decimal('105')
    """
    return bfr_d_exploitation + bfr_hors_exploitation


@rule
def tresorerie_nette(frng: Decimal, bfr: Decimal) -> Decimal:
    """FRNG − BFR

    >>> tresorerie_nette(Decimal(120), Decimal(90))
    Decimal('30')
    """
    return frng - bfr


@rule(gives="tresorerie_nette")
def tresorerie_par_l_actif(disponibilites: Decimal, concours_bancaires: Decimal) -> Decimal:
    """disponibilités − concours bancaires courants

    >>> tresorerie_par_l_actif(Decimal(50), Decimal(20))
    Decimal('30')
    """
    return disponibilites - concours_bancaires


@rule
def bfr_en_jours(bfr: Decimal, chiffre_d_affaires: Decimal, base_annuelle: Decimal) -> Decimal:
    """BFR ÷ chiffre d'affaires HT × nombre de jours de l'année (360)

    >>> bfr_en_jours(Decimal(90), Decimal(1800), Decimal(360))
    Decimal('18.00')
    """
    return bfr / chiffre_d_affaires * base_annuelle
