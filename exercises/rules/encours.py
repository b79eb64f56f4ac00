"""F42: encours d'un client, plafond d'encours, dépassement."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="encours",
    name="encours et plafond d'encours d'un client",
    families=("F42",),
    principal="plafond_d_encours",
    neighbours=("delais_de_reglement",),
    words=("encours", "plafond", "limite de crédit", "dépassement", "crédit client", "non échues"),
    neutral=("effets_escomptes_non_echus", "factures_echues", "effets_en_circulation", "nouvelle_commande"),
)


@rule
def plafond_d_encours(chiffre_d_affaires_ttc: Decimal, delai_accorde: Decimal, base_annuelle: Decimal) -> Decimal:
    """chiffre d'affaires TTC avec le client × délai accordé ÷ 360

    >>> plafond_d_encours(Decimal(3600), Decimal(20), Decimal(360))
    Decimal('200')
    """
    return chiffre_d_affaires_ttc * delai_accorde / base_annuelle


@rule
def total_des_factures(factures_non_echues: Decimal, factures_echues: Decimal) -> Decimal:
    """factures non échues + factures échues impayées

    >>> total_des_factures(Decimal(100), Decimal(40))
    Decimal('140')
    """
    return factures_non_echues + factures_echues


@rule
def encours_client(total_des_factures: Decimal, effets_en_circulation: Decimal) -> Decimal:
    """factures non échues + factures échues + effets en circulation

    >>> encours_client(Decimal(140), Decimal(50))
    Decimal('190')
    """
    return total_des_factures + effets_en_circulation


@rule
def encours_apres_commande(encours_client: Decimal, nouvelle_commande: Decimal) -> Decimal:
    """encours + nouvelle commande TTC

    >>> encours_apres_commande(Decimal(190), Decimal(60))
    Decimal('250')
    """
    return encours_client + nouvelle_commande


@rule
def depassement_d_encours(encours_apres_commande: Decimal, plafond_d_encours: Decimal) -> Decimal:
    """encours − plafond d'encours

    >>> depassement_d_encours(Decimal(250), Decimal(200))
    Decimal('50')
    """
    return encours_apres_commande - plafond_d_encours


@rule
def encours_disponible(plafond_d_encours: Decimal, encours_client: Decimal) -> Decimal:
    """plafond d'encours − encours

    >>> encours_disponible(Decimal(200), Decimal(190))
    Decimal('10')
    """
    return plafond_d_encours - encours_client


@rule(gives="encours_client", detour=True)
def encours_par_le_delai(chiffre_d_affaires_ttc: Decimal, delai_clients: Decimal, base_annuelle: Decimal) -> Decimal:
    """chiffre d'affaires TTC × délai des clients ÷ jours de l'année

    >>> encours_par_le_delai(Decimal(3600), Decimal(40), Decimal(360))
    Decimal('400')
    """
    return chiffre_d_affaires_ttc * delai_clients / base_annuelle


@rule
def nouvel_encours(chiffre_d_affaires_ttc: Decimal, delai_vise: Decimal, base_annuelle: Decimal) -> Decimal:
    """chiffre d'affaires TTC × nouveau délai ÷ jours de l'année

    >>> nouvel_encours(Decimal(3600), Decimal(30), Decimal(360))
    Decimal('300')
    """
    return chiffre_d_affaires_ttc * delai_vise / base_annuelle


@rule
def tresorerie_gagnee(encours_client: Decimal, nouvel_encours: Decimal) -> Decimal:
    """encours − nouvel encours

    >>> tresorerie_gagnee(Decimal(400), Decimal(300))
    Decimal('100')
    """
    return encours_client - nouvel_encours
