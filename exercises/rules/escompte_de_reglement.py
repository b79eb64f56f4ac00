"""F51: faut-il prendre l'escompte de règlement ? taux annuel implicite, gain net."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="escompte_de_reglement",
    name="escompte de règlement : le prendre ou non",
    families=("F51",),
    principal="taux_implicite",
    words=(
        "escompte de règlement",
        "escompte",
        "comptant",
        "taux implicite",
        "jours gagnés",
        "paiement anticipé",
        "découvert",
    ),
)


@rule
def taux_implicite(taux_d_escompte: Decimal, base_civile: Decimal, jours_gagnes: Decimal) -> Decimal:
    """taux d'escompte ÷ (1 − taux d'escompte) × 365 ÷ jours gagnés

    >>> round(taux_implicite(Decimal("0.02"), Decimal(365), Decimal(73)), 4)
    Decimal('0.1020')
    """
    return taux_d_escompte / (1 - taux_d_escompte) * base_civile / jours_gagnes


@rule
def avantage_en_taux(taux_implicite: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    """taux implicite − taux du découvert

    >>> avantage_en_taux(Decimal("0.25"), Decimal("0.1"))
    Decimal('0.15')
    """
    return taux_implicite - taux_du_decouvert


@rule(gives="montant_de_l_escompte")
def escompte_sur_la_facture(montant_ttc: Decimal, taux_d_escompte: Decimal) -> Decimal:
    """montant de la facture × taux d'escompte

    >>> escompte_sur_la_facture(Decimal(1000), Decimal("0.02"))
    Decimal('20.00')
    """
    return montant_ttc * taux_d_escompte


@rule
def reglement_comptant(montant_ttc: Decimal, montant_de_l_escompte: Decimal) -> Decimal:
    """montant de la facture − escompte

    >>> reglement_comptant(Decimal(1000), Decimal(20))
    Decimal('980')
    """
    return montant_ttc - montant_de_l_escompte


@rule
def cout_du_financement(
    reglement_comptant: Decimal, taux_du_decouvert: Decimal, jours_gagnes: Decimal, base_annuelle: Decimal
) -> Decimal:
    """règlement comptant × taux du découvert × jours gagnés ÷ 360

    >>> cout_du_financement(Decimal(1000), Decimal("0.09"), Decimal(40), Decimal(360))
    Decimal('10.00')
    """
    return reglement_comptant * taux_du_decouvert * jours_gagnes / base_annuelle


@rule
def gain_de_l_escompte(montant_de_l_escompte: Decimal, cout_du_financement: Decimal) -> Decimal:
    """escompte − coût du financement

    >>> gain_de_l_escompte(Decimal(20), Decimal(8))
    Decimal('12')
    """
    return montant_de_l_escompte - cout_du_financement
