"""F60: crédit-bail, location longue durée, comparaison avec l'achat et l'emprunt."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, somme
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


@rule(gives="loyer_apres_impot", convention="sans_impot")
def loyer_sans_impot(loyer_annuel: Decimal) -> Decimal:
    """loyer annuel, car l'énoncé ne parle pas d'impôt

    >>> loyer_sans_impot(Decimal(600))
    Decimal('600')
    """
    return loyer_annuel


@rule
def loyers_actualises(loyer_apres_impot: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    """loyer après impôt × (1 − (1 + taux)^(−nombre d'années)) ÷ taux

    >>> round(loyers_actualises(Decimal(605), Decimal("0.1"), Decimal(2)), 2)
    Decimal('1050.00')
    """
    return loyer_apres_impot * (1 - (1 + taux_d_actualisation) ** -duree_en_annees) / taux_d_actualisation


@rule(gives="loyers_actualises", convention="debut_de_periode")
def loyers_actualises_d_avance(
    loyer_apres_impot: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal
) -> Decimal:
    """loyer après impôt × (1 − (1 + taux)^(−nombre d'années)) ÷ taux × (1 + taux), car chacun est versé un an plus tôt

    >>> round(loyers_actualises_d_avance(Decimal(605), Decimal("0.1"), Decimal(2)), 2)
    Decimal('1155.00')
    """
    return (
        loyer_apres_impot
        * (1 - (1 + taux_d_actualisation) ** -duree_en_annees)
        / taux_d_actualisation
        * (1 + taux_d_actualisation)
    )


def _money(value: Decimal) -> str:
    return numbers.show(value, "euro").removesuffix("\u202f€")


def _added(terms: Series) -> str:
    return " + ".join(map(_money, terms))


def _taxed(loyers_successifs: Series, taux_d_impot: Decimal) -> str:
    kept = numbers.show(1 - taux_d_impot, None)
    return " ; ".join(f"{_money(loyer)} × {kept}" for loyer in loyers_successifs)


def _as_they_are(loyers_successifs: Series) -> str:
    return " ; ".join(map(_money, loyers_successifs))


def _discounted(loyers: Series, taux: Decimal, first: int) -> str:
    factor = numbers.show(1 + taux, None)
    return " ; ".join(f"{_money(loyer)} ÷ {factor}^{year}" for year, loyer in enumerate(loyers, start=first))


def _at_the_end(loyers_successifs_apres_impot: Series, taux_d_actualisation: Decimal) -> str:
    return _discounted(loyers_successifs_apres_impot, taux_d_actualisation, 1)


def _in_advance(loyers_successifs_apres_impot: Series, taux_d_actualisation: Decimal) -> str:
    return _discounted(loyers_successifs_apres_impot, taux_d_actualisation, 0)


def _counted(loyers_successifs: Series) -> str:
    return f"{len(loyers_successifs)} loyers, un par an"


@rule(gives="total_des_loyers", develop=_added)
def total_des_loyers_successifs(loyers_successifs: Series) -> Decimal:
    """somme des loyers de chaque année

    >>> total_des_loyers_successifs((Decimal(500), Decimal(400)))
    Decimal('900')
    """
    return somme(loyers_successifs)


@rule(develop=_taxed)
def loyers_successifs_apres_impot(loyers_successifs: Series, taux_d_impot: Decimal) -> Series:
    """loyer de chaque année × (1 − taux d'impôt)

    >>> loyers_successifs_apres_impot((Decimal(800), Decimal(400)), Decimal("0.25"))
    (Decimal('600.00'), Decimal('300.00'))
    """
    return tuple(loyer * (1 - taux_d_impot) for loyer in loyers_successifs)


@rule(gives="loyers_successifs_apres_impot", convention="sans_impot", develop=_as_they_are)
def loyers_successifs_sans_impot(loyers_successifs: Series) -> Series:
    """loyer de chaque année, car l'énoncé ne parle pas d'impôt

    >>> loyers_successifs_sans_impot((Decimal(500), Decimal(400)))
    (Decimal('500'), Decimal('400'))
    """
    return tuple(loyers_successifs)


@rule(develop=_at_the_end)
def loyers_successifs_actualises(loyers_successifs_apres_impot: Series, taux_d_actualisation: Decimal) -> Series:
    """loyer de l'année k ÷ (1 + taux)^k, année par année

    >>> tuple(map(int, loyers_successifs_actualises((Decimal(550), Decimal(605)), Decimal("0.1"))))
    (500, 500)
    """
    return tuple(
        loyer / (1 + taux_d_actualisation) ** year for year, loyer in enumerate(loyers_successifs_apres_impot, start=1)
    )


@rule(gives="loyers_successifs_actualises", convention="debut_de_periode", develop=_in_advance)
def loyers_successifs_actualises_d_avance(
    loyers_successifs_apres_impot: Series, taux_d_actualisation: Decimal
) -> Series:
    """loyer de l'année k ÷ (1 + taux)^(k − 1), car chacun est versé en début d'année

    >>> tuple(map(int, loyers_successifs_actualises_d_avance((Decimal(500), Decimal(550)), Decimal("0.1"))))
    (500, 500)
    """
    return tuple(loyer / (1 + taux_d_actualisation) ** year for year, loyer in enumerate(loyers_successifs_apres_impot))


@rule(gives="loyers_actualises", develop=_added)
def somme_des_loyers_actualises(loyers_successifs_actualises: Series) -> Decimal:
    """somme des loyers actualisés

    >>> somme_des_loyers_actualises((Decimal(500), Decimal(400)))
    Decimal('900')
    """
    return somme(loyers_successifs_actualises)


@rule(gives="duree_en_annees", develop=_counted)
def duree_des_loyers_successifs(loyers_successifs: Series) -> Decimal:
    """nombre de loyers annuels

    >>> duree_des_loyers_successifs((Decimal(500), Decimal(400)))
    Decimal('2')
    """
    return Decimal(len(loyers_successifs))


@rule
def option_actualisee(option_d_achat: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    """option d'achat × (1 + taux)^(−nombre d'années)

    >>> round(option_actualisee(Decimal(121), Decimal("0.1"), Decimal(2)), 2)
    Decimal('100.00')
    """
    return option_d_achat * (1 + taux_d_actualisation) ** -duree_en_annees


@rule
def cout_actualise(loyers_actualises: Decimal, option_actualisee: Decimal) -> Decimal:
    """loyers actualisés + option d'achat actualisée

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


@rule
def economie_d_impot(loyer_annuel: Decimal, taux_d_impot: Decimal) -> Decimal:
    """loyer annuel × taux d'impôt

    >>> economie_d_impot(Decimal(600), Decimal("0.25"))
    Decimal('150.00')
    """
    return loyer_annuel * taux_d_impot


@rule(gives="loyers_actualises")
def loyers_mensuels_actualises(loyer: Decimal, taux_mensuel: Decimal, nombre_de_loyers: Decimal) -> Decimal:
    """loyer mensuel × (1 − (1 + taux mensuel)^(−nombre de loyers)) ÷ taux mensuel

    >>> round(loyers_mensuels_actualises(Decimal(605), Decimal("0.1"), Decimal(2)), 2)
    Decimal('1050.00')
    """
    return loyer * (1 - (1 + taux_mensuel) ** -nombre_de_loyers) / taux_mensuel


@rule(gives="option_actualisee")
def option_actualisee_au_mois(option_d_achat: Decimal, taux_mensuel: Decimal, nombre_de_loyers: Decimal) -> Decimal:
    """option d'achat × (1 + taux mensuel)^(−nombre de loyers)

    >>> round(option_actualisee_au_mois(Decimal(121), Decimal("0.1"), Decimal(2)), 2)
    Decimal('100.00')
    """
    return option_d_achat * (1 + taux_mensuel) ** -nombre_de_loyers


@rule
def ecart_avec_le_comptant(cout_actualise: Decimal, prix_comptant: Decimal) -> Decimal:
    """coût actualisé du crédit-bail − prix au comptant

    >>> ecart_avec_le_comptant(Decimal(1150), Decimal(1000))
    Decimal('150')
    """
    return cout_actualise - prix_comptant


@rule
def surcout_relatif(surcout_du_credit_bail: Decimal, prix_comptant: Decimal) -> Decimal:
    """surcoût ÷ prix au comptant

    >>> surcout_relatif(Decimal(150), Decimal(1000))
    Decimal('0.15')
    """
    return surcout_du_credit_bail / prix_comptant


@rule
def cout_actualise_de_l_achat(
    prix_comptant: Decimal, valeur_de_revente: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal
) -> Decimal:
    """prix au comptant − valeur de revente × (1 + taux)^(−nombre d'années)

    >>> round(cout_actualise_de_l_achat(Decimal(500), Decimal(121), Decimal("0.1"), Decimal(2)), 2)
    Decimal('400.00')
    """
    return prix_comptant - valeur_de_revente * (1 + taux_d_actualisation) ** -duree_en_annees


@rule(gives="montant_a_couvrir")
def montant_a_couvrir_par_an(prix_comptant: Decimal, option_actualisee: Decimal) -> Decimal:
    """prix au comptant − option d'achat actualisée

    >>> montant_a_couvrir_par_an(Decimal(500), Decimal(100))
    Decimal('400')
    """
    return prix_comptant - option_actualisee


@rule
def loyer_annuel_constant(
    montant_a_couvrir: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal
) -> Decimal:
    """montant à couvrir × taux ÷ (1 − (1 + taux)^(−nombre d'années)), versé en fin d'année

    >>> round(loyer_annuel_constant(Decimal(210), Decimal("0.1"), Decimal(2)), 2)
    Decimal('121.00')
    """
    return montant_a_couvrir * taux_d_actualisation / (1 - (1 + taux_d_actualisation) ** -duree_en_annees)


@rule(gives="loyer_annuel_constant", convention="debut_de_periode")
def loyer_annuel_constant_d_avance(
    montant_a_couvrir: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal
) -> Decimal:
    """loyer de fin d'année ÷ (1 + taux), car chaque loyer est versé un an plus tôt

    >>> round(loyer_annuel_constant_d_avance(Decimal(210), Decimal("0.1"), Decimal(2)), 2)
    Decimal('110.00')
    """
    return (
        montant_a_couvrir
        * taux_d_actualisation
        / (1 - (1 + taux_d_actualisation) ** -duree_en_annees)
        / (1 + taux_d_actualisation)
    )


@rule
def total_a_payer(duree_en_annees: Decimal, loyer_annuel_constant: Decimal, option_d_achat: Decimal) -> Decimal:
    """nombre d'années × loyer annuel à demander + option d'achat

    >>> total_a_payer(Decimal(3), Decimal(500), Decimal(100))
    Decimal('1600')
    """
    return duree_en_annees * loyer_annuel_constant + option_d_achat


@rule(gives="option_d_achat")
def option_en_part_du_prix(prix_comptant: Decimal, taux_d_option: Decimal) -> Decimal:
    """prix au comptant × taux de l'option

    >>> option_en_part_du_prix(Decimal(1000), Decimal("0.05"))
    Decimal('50.00')
    """
    return prix_comptant * taux_d_option


@rule(gives="depot_de_garantie")
def premier_loyer_en_part_du_prix(prix_comptant: Decimal, taux_du_premier_loyer: Decimal) -> Decimal:
    """prix au comptant × taux du premier loyer

    >>> premier_loyer_en_part_du_prix(Decimal(1000), Decimal("0.15"))
    Decimal('150.00')
    """
    return prix_comptant * taux_du_premier_loyer


@rule(gives="loyer")
def loyer_en_part_du_prix(prix_comptant: Decimal, taux_du_loyer: Decimal) -> Decimal:
    """prix au comptant × taux du loyer

    >>> loyer_en_part_du_prix(Decimal(1000), Decimal("0.02"))
    Decimal('20.00')
    """
    return prix_comptant * taux_du_loyer


@rule(gives="prix_comptant")
def prix_comptant_d_apres_le_surcout(cout_du_credit_bail: Decimal, surcout_relatif: Decimal) -> Decimal:
    """coût du crédit-bail ÷ (1 + surcoût en pourcentage)

    >>> prix_comptant_d_apres_le_surcout(Decimal(540), Decimal("0.08"))
    Decimal('5E+2')
    """
    return cout_du_credit_bail / (1 + surcout_relatif)


@rule
def loyer_ttc(loyer: Decimal, taux_de_tva: Decimal) -> Decimal:
    """loyer HT × (1 + taux de TVA)

    >>> loyer_ttc(Decimal(100), Decimal("0.2"))
    Decimal('120.0')
    """
    return loyer * (1 + taux_de_tva)


@rule
def total_des_loyers_a_demander(nombre_de_loyers: Decimal, loyer_constant: Decimal) -> Decimal:
    """nombre de loyers × loyer à demander

    >>> total_des_loyers_a_demander(Decimal(36), Decimal(100))
    Decimal('3600')
    """
    return nombre_de_loyers * loyer_constant


@rule(gives="total_a_payer")
def total_a_payer_au_mois(total_des_loyers_a_demander: Decimal, option_d_achat: Decimal) -> Decimal:
    """total des loyers à demander + option d'achat

    >>> total_a_payer_au_mois(Decimal(3600), Decimal(200))
    Decimal('3800')
    """
    return total_des_loyers_a_demander + option_d_achat


@rule(gives="loyer_annuel", convention="loyers_trimestriels")
def loyer_annuel_de_trimestres(loyer: Decimal) -> Decimal:
    """loyer trimestriel × 4

    >>> loyer_annuel_de_trimestres(Decimal(100))
    Decimal('400')
    """
    return loyer * 4


@rule
def economie_sur_les_loyers(total_des_loyers: Decimal, taux_d_impot: Decimal) -> Decimal:
    """total des loyers × taux d'impôt

    >>> economie_sur_les_loyers(Decimal(1000), Decimal("0.25"))
    Decimal('250.00')
    """
    return total_des_loyers * taux_d_impot


@rule
def cout_net_d_impot(total_des_loyers: Decimal, economie_sur_les_loyers: Decimal, option_d_achat: Decimal) -> Decimal:
    """total des loyers − économie d'impôt sur les loyers + option d'achat

    >>> cout_net_d_impot(Decimal(1000), Decimal(250), Decimal(100))
    Decimal('850')
    """
    return total_des_loyers - economie_sur_les_loyers + option_d_achat


@rule
def cout_relatif(cout_du_credit_bail: Decimal, prix_comptant: Decimal) -> Decimal:
    """coût du crédit-bail ÷ prix au comptant

    >>> cout_relatif(Decimal(1100), Decimal(1000))
    Decimal('1.1')
    """
    return cout_du_credit_bail / prix_comptant
