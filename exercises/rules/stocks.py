"""F38: coût des marchandises vendues, stock moyen, rotation, durée de stockage, stock d'alerte, modèle de Wilson."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, moyenne, racine
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="stocks",
    name="rotation, durée de stockage et stock d'alerte",
    families=("F38",),
    principal="rotation_des_stocks",
    words=(
        "stock", "stocks", "rotation", "stockage", "réapprovisionnement", "alerte", "wilson", "inventaire", "camv",
        "écoulement", "entrepôt", "rupture",
    ),
)  # fmt: skip


def _mean(inventaires: Series) -> str:
    return f"({' + '.join(numbers.show(stock, None) for stock in inventaires)}) ÷ {len(inventaires)}"


@rule
def cout_d_achat_des_marchandises_vendues(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    """achats + stock initial − stock final

    >>> cout_d_achat_des_marchandises_vendues(Decimal(500), Decimal(70), Decimal(40))
    Decimal('530')
    """
    return achats_ht + stock_initial - stock_final


@rule(gives="cout_d_achat_des_marchandises_vendues")
def cout_des_ventes_par_le_taux_de_marque(chiffre_d_affaires: Decimal, taux_de_marque: Decimal) -> Decimal:
    """chiffre d'affaires HT × (1 − taux de marque)

    >>> cout_des_ventes_par_le_taux_de_marque(Decimal(900), Decimal("0.31"))
    Decimal('621.00')
    """
    return chiffre_d_affaires * (1 - taux_de_marque)


@rule(gives="cout_d_achat_des_marchandises_vendues")
def cout_des_ventes_par_le_taux_de_marge(chiffre_d_affaires: Decimal, taux_de_marge: Decimal) -> Decimal:
    """chiffre d'affaires HT ÷ (1 + taux de marge)

    >>> cout_des_ventes_par_le_taux_de_marge(Decimal(918), Decimal("0.5"))
    Decimal('612')
    """
    return chiffre_d_affaires / (1 + taux_de_marge)


@rule(gives="marge_commerciale")
def marge_commerciale_des_ventes(
    chiffre_d_affaires: Decimal, cout_d_achat_des_marchandises_vendues: Decimal
) -> Decimal:
    """chiffre d'affaires HT − coût d'achat des marchandises vendues

    >>> marge_commerciale_des_ventes(Decimal(900), Decimal(621))
    Decimal('279')
    """
    return chiffre_d_affaires - cout_d_achat_des_marchandises_vendues


@rule(gives="taux_de_marque")
def taux_de_marque_des_ventes(marge_commerciale: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """marge commerciale ÷ chiffre d'affaires HT

    >>> taux_de_marque_des_ventes(Decimal(279), Decimal(900))
    Decimal('0.31')
    """
    return marge_commerciale / chiffre_d_affaires


@rule(gives="taux_de_marge")
def taux_de_marge_des_ventes(marge_commerciale: Decimal, cout_d_achat_des_marchandises_vendues: Decimal) -> Decimal:
    """marge commerciale ÷ coût d'achat des marchandises vendues

    >>> taux_de_marge_des_ventes(Decimal(279), Decimal(620))
    Decimal('0.45')
    """
    return marge_commerciale / cout_d_achat_des_marchandises_vendues


@rule
def stock_moyen(stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    """(stock initial + stock final) ÷ 2

    >>> stock_moyen(Decimal(70), Decimal(40))
    Decimal('55')
    """
    return (stock_initial + stock_final) / 2


@rule(gives="stock_moyen", develop=_mean)
def stock_moyen_des_inventaires(inventaires: Series) -> Decimal:
    """somme des inventaires ÷ leur nombre

    >>> stock_moyen_des_inventaires((Decimal(70), Decimal(40), Decimal(55)))
    Decimal('55')
    """
    return moyenne(inventaires)


@rule
def rotation_des_stocks(cout_d_achat_des_marchandises_vendues: Decimal, stock_moyen: Decimal) -> Decimal:
    """coût d'achat des marchandises vendues ÷ stock moyen

    >>> rotation_des_stocks(Decimal(528), Decimal(55))
    Decimal('9.6')
    """
    return cout_d_achat_des_marchandises_vendues / stock_moyen


@rule
def duree_de_stockage(base_annuelle: Decimal, rotation_des_stocks: Decimal) -> Decimal:
    """jours de l'année ÷ rotation

    >>> duree_de_stockage(Decimal(360), Decimal("14.4"))
    Decimal('25')
    """
    return base_annuelle / rotation_des_stocks


@rule
def duree_de_stockage_en_mois(rotation_des_stocks: Decimal) -> Decimal:
    """12 mois ÷ rotation

    >>> duree_de_stockage_en_mois(Decimal(8))
    Decimal('1.5')
    """
    return 12 / rotation_des_stocks


@rule
def stock_moyen_vise(
    cout_d_achat_des_marchandises_vendues: Decimal, duree_de_stockage_visee: Decimal, base_annuelle: Decimal
) -> Decimal:
    """coût d'achat des marchandises vendues × durée de stockage visée ÷ jours de l'année

    >>> stock_moyen_vise(Decimal(720), Decimal(20), Decimal(360))
    Decimal('40')
    """
    return cout_d_achat_des_marchandises_vendues * duree_de_stockage_visee / base_annuelle


@rule
def tresorerie_liberee(stock_moyen: Decimal, stock_moyen_vise: Decimal) -> Decimal:
    """stock moyen − stock moyen visé

    >>> tresorerie_liberee(Decimal(55), Decimal(40))
    Decimal('15')
    """
    return stock_moyen - stock_moyen_vise


@rule
def consommation_par_jour(besoin_annuel: Decimal, jours_d_ouverture: Decimal) -> Decimal:
    """besoin annuel ÷ jours d'ouverture

    >>> consommation_par_jour(Decimal(675), Decimal(270))
    Decimal('2.5')
    """
    return besoin_annuel / jours_d_ouverture


@rule(gives="consommation_par_jour")
def consommation_par_jour_sur_l_annee(besoin_annuel: Decimal, base_annuelle: Decimal) -> Decimal:
    """besoin annuel ÷ jours de l'année

    >>> consommation_par_jour_sur_l_annee(Decimal(900), Decimal(360))
    Decimal('2.5')
    """
    return besoin_annuel / base_annuelle


@rule(gives="besoin_annuel")
def besoin_annuel_par_le_mois(consommation_par_mois: Decimal) -> Decimal:
    """consommation par mois × 12

    >>> besoin_annuel_par_le_mois(Decimal(75))
    Decimal('900')
    """
    return consommation_par_mois * 12


@rule
def stock_minimum(consommation_par_jour: Decimal, delai_de_livraison: Decimal) -> Decimal:
    """consommation par jour × délai de livraison

    >>> stock_minimum(Decimal(4), Decimal(6))
    Decimal('24')
    """
    return consommation_par_jour * delai_de_livraison


@rule
def stock_d_alerte(stock_minimum: Decimal, stock_de_securite: Decimal) -> Decimal:
    """stock minimum + stock de sécurité

    >>> stock_d_alerte(Decimal(24), Decimal(5))
    Decimal('29')
    """
    return stock_minimum + stock_de_securite


@rule
def cout_de_possession(prix_d_achat_ht: Decimal, taux_de_possession: Decimal) -> Decimal:
    """prix d'achat × taux de possession

    >>> cout_de_possession(Decimal(70), Decimal("0.11"))
    Decimal('7.70')
    """
    return prix_d_achat_ht * taux_de_possession


@rule
def quantite_economique(besoin_annuel: Decimal, cout_de_passation: Decimal, cout_de_possession: Decimal) -> Decimal:
    """√(2 × besoin annuel × coût de passation ÷ coût de possession)

    >>> quantite_economique(Decimal(98), Decimal(3), Decimal(12))
    Decimal('7')
    """
    return racine(2 * besoin_annuel * cout_de_passation / cout_de_possession)


@rule
def nombre_de_reapprovisionnements(besoin_annuel: Decimal, quantite_economique: Decimal) -> Decimal:
    """besoin annuel ÷ quantité économique

    >>> nombre_de_reapprovisionnements(Decimal(98), Decimal(5))
    Decimal('19.6')
    """
    return besoin_annuel / quantite_economique


@rule
def intervalle_entre_commandes(base_annuelle: Decimal, nombre_de_reapprovisionnements: Decimal) -> Decimal:
    """jours de l'année ÷ nombre de commandes par an

    >>> intervalle_entre_commandes(Decimal(360), Decimal("14.4"))
    Decimal('25')
    """
    return base_annuelle / nombre_de_reapprovisionnements


@rule
def cout_annuel_de_passation(nombre_de_reapprovisionnements: Decimal, cout_de_passation: Decimal) -> Decimal:
    """nombre de commandes par an × coût de passation

    >>> cout_annuel_de_passation(Decimal("14.5"), Decimal(3))
    Decimal('43.5')
    """
    return nombre_de_reapprovisionnements * cout_de_passation


@rule
def cout_annuel_de_possession(quantite_economique: Decimal, cout_de_possession: Decimal) -> Decimal:
    """quantité économique ÷ 2 × coût de possession

    >>> cout_annuel_de_possession(Decimal(7), Decimal(12))
    Decimal('42.0')
    """
    return quantite_economique / 2 * cout_de_possession


@rule
def cout_de_gestion_du_stock(cout_annuel_de_passation: Decimal, cout_annuel_de_possession: Decimal) -> Decimal:
    """coût annuel de passation + coût annuel de possession

    >>> cout_de_gestion_du_stock(Decimal("43.5"), Decimal(42))
    Decimal('85.5')
    """
    return cout_annuel_de_passation + cout_annuel_de_possession


@rule
def stock_de_securite(consommation_par_jour: Decimal, jours_de_securite: Decimal) -> Decimal:
    """consommation par jour × jours de sécurité

    >>> stock_de_securite(Decimal(4), Decimal(3))
    Decimal('12')
    """
    return consommation_par_jour * jours_de_securite


@rule
def stock_moyen_en_quantite(quantite_economique: Decimal, stock_de_securite: Decimal) -> Decimal:
    """quantité commandée ÷ 2 + stock de sécurité

    >>> stock_moyen_en_quantite(Decimal(40), Decimal(5))
    Decimal('25')
    """
    return quantite_economique / 2 + stock_de_securite


@rule(gives="cout_annuel_de_possession", detour=True)
def cout_de_possession_du_stock_moyen(stock_moyen: Decimal, taux_de_possession: Decimal) -> Decimal:
    """stock moyen × taux de possession

    >>> cout_de_possession_du_stock_moyen(Decimal(700), Decimal("0.11"))
    Decimal('77.00')
    """
    return stock_moyen * taux_de_possession


@rule(gives="stock_moyen_vise")
def stock_moyen_pour_une_rotation(
    cout_d_achat_des_marchandises_vendues: Decimal, rotation_des_stocks_visee: Decimal
) -> Decimal:
    """coût d'achat des marchandises vendues ÷ rotation visée

    >>> stock_moyen_pour_une_rotation(Decimal(720), Decimal(18))
    Decimal('40')
    """
    return cout_d_achat_des_marchandises_vendues / rotation_des_stocks_visee


@rule
def couverture_du_stock(stock_en_quantite: Decimal, consommation_par_jour: Decimal) -> Decimal:
    """stock disponible ÷ consommation par jour

    >>> couverture_du_stock(Decimal(60), Decimal(4))
    Decimal('15')
    """
    return stock_en_quantite / consommation_par_jour


@rule(gives="consommation_par_jour")
def consommation_par_jour_de_la_semaine(
    consommation_par_semaine: Decimal, jours_d_ouverture_par_semaine: Decimal
) -> Decimal:
    """consommation par semaine ÷ jours d'ouverture par semaine

    >>> consommation_par_jour_de_la_semaine(Decimal(24), Decimal(6))
    Decimal('4')
    """
    return consommation_par_semaine / jours_d_ouverture_par_semaine
