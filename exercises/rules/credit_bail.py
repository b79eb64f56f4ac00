"""F60: crédit-bail, location longue durée, comparaison avec l'achat et l'emprunt."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="credit_bail",
    name="crédit-bail et location",
    families=("F60",),
    principal="cout_du_credit_bail",
    neighbours=("credits", "emprunts"),
    words=("crédit-bail", "crédit bail", "leasing", "loa", "lld", "loyer", "loyers", "option d'achat", "location"),
    neutral=("depot_de_garantie", "option_d_achat"),
)


@rule
def total_des_loyers(nombre_de_loyers: Decimal, loyer: Decimal) -> Decimal:
    """nombre de loyers × loyer

    >>> total_des_loyers(Decimal(10), Decimal(90))
    Decimal('900')
    """
    return nombre_de_loyers * loyer


@rule(gives="total_des_loyers")
def total_des_loyers_annuels(duree_en_annees: Decimal, loyer_annuel: Decimal) -> Decimal:
    """nombre d'années × loyer annuel

    >>> total_des_loyers_annuels(Decimal(3), Decimal(500))
    Decimal('1500')
    """
    return duree_en_annees * loyer_annuel


@rule
def loyers_et_depot(total_des_loyers: Decimal, depot_de_garantie: Decimal) -> Decimal:
    """total des loyers + dépôt de garantie

    >>> loyers_et_depot(Decimal(900), Decimal(50))
    Decimal('950')
    """
    return total_des_loyers + depot_de_garantie


@rule
def cout_du_credit_bail(loyers_et_depot: Decimal, option_d_achat: Decimal) -> Decimal:
    """dépôt de garantie + total des loyers + option d'achat

    >>> cout_du_credit_bail(Decimal(950), Decimal(100))
    Decimal('1050')
    """
    return loyers_et_depot + option_d_achat


@rule
def surcout_du_credit_bail(cout_du_credit_bail: Decimal, prix_comptant: Decimal) -> Decimal:
    """coût du crédit-bail − prix au comptant

    >>> surcout_du_credit_bail(Decimal(1050), Decimal(880))
    Decimal('170')
    """
    return cout_du_credit_bail - prix_comptant


@rule
def ecart_avec_l_emprunt(cout_du_credit_bail: Decimal, total_rembourse: Decimal) -> Decimal:
    """coût du crédit-bail − total remboursé de l'emprunt

    >>> ecart_avec_l_emprunt(Decimal(1050), Decimal(1020))
    Decimal('30')
    """
    return cout_du_credit_bail - total_rembourse


@rule
def loyer_annuel(loyer: Decimal) -> Decimal:
    """loyer mensuel × 12

    >>> loyer_annuel(Decimal(50))
    Decimal('600')
    """
    return loyer * 12


@rule
def loyer_apres_impot(loyer_annuel: Decimal, taux_d_impot: Decimal) -> Decimal:
    """loyer annuel × (1 − taux d'impôt)

    >>> loyer_apres_impot(Decimal(600), Decimal("0.25"))
    Decimal('450.00')
    """
    return loyer_annuel * (1 - taux_d_impot)


@rule
def loyers_actualises(loyer_apres_impot: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    """loyer après impôt × (1 − (1 + taux)^(−nombre d'années)) ÷ taux

    >>> round(loyers_actualises(Decimal(605), Decimal("0.1"), Decimal(2)), 2)
    Decimal('1050.00')
    """
    return loyer_apres_impot * (1 - (1 + taux_d_actualisation) ** -duree_en_annees) / taux_d_actualisation


@rule
def option_actualisee(option_d_achat: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    """option d'achat × (1 + taux)^(−nombre d'années)

    >>> round(option_actualisee(Decimal(121), Decimal("0.1"), Decimal(2)), 2)
    Decimal('100.00')
    """
    return option_d_achat * (1 + taux_d_actualisation) ** -duree_en_annees


@rule
def cout_actualise(loyers_actualises: Decimal, option_actualisee: Decimal) -> Decimal:
    """loyers après impôt actualisés + option d'achat actualisée

    >>> cout_actualise(Decimal(1050), Decimal(100))
    Decimal('1150')
    """
    return loyers_actualises + option_actualisee


@rule
def montant_a_couvrir(
    prix_comptant: Decimal, option_d_achat: Decimal, taux_mensuel: Decimal, nombre_de_loyers: Decimal
) -> Decimal:
    """prix au comptant − option d'achat × (1 + taux mensuel)^(−nombre de loyers)

    >>> montant_a_couvrir(Decimal(500), Decimal(121), Decimal("0.1"), Decimal(2)).normalize()
    Decimal('4E+2')
    """
    return prix_comptant - option_d_achat * (1 + taux_mensuel) ** -nombre_de_loyers


@rule
def loyer_constant(montant_a_couvrir: Decimal, taux_mensuel: Decimal, nombre_de_loyers: Decimal) -> Decimal:
    """montant à couvrir × taux mensuel ÷ (1 − (1 + taux mensuel)^(−nombre de loyers)), versé en fin de mois

    >>> round(loyer_constant(Decimal(210), Decimal("0.1"), Decimal(2)), 2)
    Decimal('121.00')
    """
    return montant_a_couvrir * taux_mensuel / (1 - (1 + taux_mensuel) ** -nombre_de_loyers)


@rule
def loyer_en_fin_de_mois(montant_a_couvrir: Decimal, taux_mensuel: Decimal, nombre_de_loyers: Decimal) -> Decimal:
    """montant à couvrir × taux mensuel ÷ (1 − (1 + taux mensuel)^(−nombre de loyers))

    >>> round(loyer_en_fin_de_mois(Decimal(210), Decimal("0.1"), Decimal(2)), 2)
    Decimal('121.00')
    """
    return montant_a_couvrir * taux_mensuel / (1 - (1 + taux_mensuel) ** -nombre_de_loyers)


@rule(gives="loyer_constant", convention="debut_de_periode")
def loyer_constant_d_avance(loyer_en_fin_de_mois: Decimal, taux_mensuel: Decimal) -> Decimal:
    """loyer de fin de mois ÷ (1 + taux mensuel), car chaque loyer est versé un mois plus tôt

    >>> round(loyer_constant_d_avance(Decimal(121), Decimal("0.1")), 2)
    Decimal('110.00')
    """
    return loyer_en_fin_de_mois / (1 + taux_mensuel)
