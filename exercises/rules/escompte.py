"""F49: escompte d'effets de commerce, agios, net porté en compte, taux réel."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="escompte",
    name="escompte d'un effet de commerce",
    families=("F49",),
    principal="net_porte_en_compte",
    words=(
        "escompte",
        "effet",
        "effet de commerce",
        "agios",
        "lettre de change",
        "traite",
        "banque",
        "remise à l'escompte",
    ),
    neutral=("jours_de_banque", "commissions_ht"),
)


@rule
def jours_d_escompte(duree_en_jours: Decimal, jours_de_banque: Decimal) -> Decimal:
    """jours restant à courir + jours de banque

    >>> jours_d_escompte(Decimal(29), Decimal(1))
    Decimal('30')
    """
    return duree_en_jours + jours_de_banque


@rule
def escompte(
    valeur_nominale: Decimal, taux_d_escompte_bancaire: Decimal, jours_d_escompte: Decimal, base_annuelle: Decimal
) -> Decimal:
    """valeur nominale × taux d'escompte × nombre de jours ÷ 360

    >>> escompte(Decimal(1000), Decimal("0.06"), Decimal(30), Decimal(360))
    Decimal('5.00')
    """
    return valeur_nominale * taux_d_escompte_bancaire * jours_d_escompte / base_annuelle


@rule
def valeur_actuelle_de_l_effet(valeur_nominale: Decimal, escompte: Decimal) -> Decimal:
    """valeur nominale − escompte

    >>> valeur_actuelle_de_l_effet(Decimal(1000), Decimal(5))
    Decimal('995')
    """
    return valeur_nominale - escompte


@rule
def tva_sur_commissions(commissions_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    """commissions HT × taux de TVA (l'escompte n'en porte pas)

    >>> tva_sur_commissions(Decimal(10), Decimal("0.2"))
    Decimal('2.0')
    """
    return commissions_ht * taux_de_tva


@rule
def agios_ht(escompte: Decimal, commissions_ht: Decimal) -> Decimal:
    """escompte + commissions HT

    >>> agios_ht(Decimal(5), Decimal(10))
    Decimal('15')
    """
    return escompte + commissions_ht


@rule
def agios(agios_ht: Decimal, tva_sur_commissions: Decimal) -> Decimal:
    """escompte + commissions HT + TVA sur les commissions

    >>> agios(Decimal(15), Decimal(2))
    Decimal('17')
    """
    return agios_ht + tva_sur_commissions


@rule
def net_porte_en_compte(valeur_nominale: Decimal, agios: Decimal) -> Decimal:
    """valeur nominale − agios TTC

    >>> net_porte_en_compte(Decimal(1000), Decimal(17))
    Decimal('983')
    """
    return valeur_nominale - agios


@rule
def taux_reel_d_escompte(
    agios_ht: Decimal, base_annuelle: Decimal, net_porte_en_compte: Decimal, jours_d_escompte: Decimal
) -> Decimal:
    """agios HT × 360 ÷ (net porté en compte × nombre de jours)

    >>> taux_reel_d_escompte(Decimal(10), Decimal(360), Decimal(800), Decimal(45))
    Decimal('0.1')
    """
    return agios_ht * base_annuelle / (net_porte_en_compte * jours_d_escompte)


@rule
def commissions_ttc(commissions_ht: Decimal, tva_sur_commissions: Decimal) -> Decimal:
    """commissions HT + TVA sur les commissions

    >>> commissions_ttc(Decimal(10), Decimal(2))
    Decimal('12')
    """
    return commissions_ht + tva_sur_commissions


@rule(gives="valeur_actuelle_de_l_effet")
def valeur_actuelle_depuis_le_net(net_porte_en_compte: Decimal, commissions_ttc: Decimal) -> Decimal:
    """net porté en compte + commissions TTC

    >>> valeur_actuelle_depuis_le_net(Decimal(983), Decimal(12))
    Decimal('995')
    """
    return net_porte_en_compte + commissions_ttc


@rule
def valeur_nominale(
    valeur_actuelle_de_l_effet: Decimal,
    taux_d_escompte_bancaire: Decimal,
    jours_d_escompte: Decimal,
    base_annuelle: Decimal,
) -> Decimal:
    """valeur actuelle ÷ (1 − taux d'escompte × nombre de jours ÷ 360)

    >>> int(valeur_nominale(Decimal(995), Decimal("0.06"), Decimal(30), Decimal(360)))
    1000
    """
    return valeur_actuelle_de_l_effet / (1 - taux_d_escompte_bancaire * jours_d_escompte / base_annuelle)
