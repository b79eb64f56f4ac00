"""F70: marge en promotion, gain, seuil en quantités, hausse nécessaire des ventes, coût des bons de réduction."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="promotions",
    name="rentabilité d'une promotion",
    families=("F70",),
    principal="gain_de_la_promotion",
    words=(
        "promotion", "promo", "promotionnel", "opération promotionnelle", "bri", "bon de réduction", "bons", "coupons",
        "remontée", "sans promotion", "ventes habituelles",
    ),
    neutral=("cout_de_la_promotion", "frais_par_bon"),
)  # fmt: skip


@rule
def marge_unitaire_habituelle(prix_habituel: Decimal, cout_d_achat_de_l_article: Decimal) -> Decimal:
    """prix habituel − coût d'achat

    >>> marge_unitaire_habituelle(Decimal(11), Decimal(4))
    Decimal('7')
    """
    return prix_habituel - cout_d_achat_de_l_article


@rule
def baisse_de_prix(prix_habituel: Decimal, taux_de_la_promotion: Decimal) -> Decimal:
    """prix habituel × taux de la promotion

    >>> baisse_de_prix(Decimal(11), Decimal("0.5"))
    Decimal('5.5')
    """
    return prix_habituel * taux_de_la_promotion


@rule
def prix_en_promotion(prix_habituel: Decimal, baisse_de_prix: Decimal) -> Decimal:
    """prix habituel − baisse de prix

    >>> prix_en_promotion(Decimal(11), Decimal("5.5"))
    Decimal('5.5')
    """
    return prix_habituel - baisse_de_prix


@rule
def marge_unitaire_en_promotion(marge_unitaire_habituelle: Decimal, baisse_de_prix: Decimal) -> Decimal:
    """marge unitaire habituelle − baisse de prix

    >>> marge_unitaire_en_promotion(Decimal(7), Decimal("5.5"))
    Decimal('1.5')
    """
    return marge_unitaire_habituelle - baisse_de_prix


@rule(gives="marge_unitaire_en_promotion")
def marge_unitaire_par_le_prix(prix_en_promotion: Decimal, cout_d_achat_de_l_article: Decimal) -> Decimal:
    """prix en promotion − coût d'achat

    >>> marge_unitaire_par_le_prix(Decimal("5.5"), Decimal(4))
    Decimal('1.5')
    """
    return prix_en_promotion - cout_d_achat_de_l_article


@rule
def marge_totale_habituelle(quantite_habituelle: Decimal, marge_unitaire_habituelle: Decimal) -> Decimal:
    """quantité habituelle × marge unitaire habituelle

    >>> marge_totale_habituelle(Decimal(30), Decimal(7))
    Decimal('210')
    """
    return quantite_habituelle * marge_unitaire_habituelle


@rule
def marge_totale_en_promotion(quantite_en_promotion: Decimal, marge_unitaire_en_promotion: Decimal) -> Decimal:
    """quantité en promotion × marge unitaire en promotion

    >>> marge_totale_en_promotion(Decimal(170), Decimal("1.5"))
    Decimal('255.0')
    """
    return quantite_en_promotion * marge_unitaire_en_promotion


@rule
def gain_de_la_promotion(
    marge_totale_en_promotion: Decimal, marge_totale_habituelle: Decimal, cout_de_la_promotion: Decimal
) -> Decimal:
    """marge totale en promotion − marge totale habituelle − coût de la promotion

    >>> gain_de_la_promotion(Decimal(255), Decimal(210), Decimal(30))
    Decimal('15')
    """
    return marge_totale_en_promotion - marge_totale_habituelle - cout_de_la_promotion


@rule
def seuil_de_la_promotion(
    marge_totale_habituelle: Decimal, cout_de_la_promotion: Decimal, marge_unitaire_en_promotion: Decimal
) -> Decimal:
    """(marge totale habituelle + coût de la promotion) ÷ marge unitaire en promotion, arrondi à l'unité supérieure

    >>> seuil_de_la_promotion(Decimal(210), Decimal(30), Decimal("1.92"))
    Decimal('125')
    """
    return (marge_totale_habituelle + cout_de_la_promotion) / marge_unitaire_en_promotion


@rule
def hausse_necessaire_des_ventes(seuil_de_la_promotion: Decimal, quantite_habituelle: Decimal) -> Decimal:
    """(seuil − quantité habituelle) ÷ quantité habituelle

    >>> hausse_necessaire_des_ventes(Decimal(33), Decimal(30))
    Decimal('0.1')
    """
    return (seuil_de_la_promotion - quantite_habituelle) / quantite_habituelle


@rule
def bons_utilises(bons_distribues: Decimal, taux_de_remontee: Decimal) -> Decimal:
    """bons distribués × taux de remontée

    >>> bons_utilises(Decimal(700), Decimal("0.03"))
    Decimal('21.00')
    """
    return bons_distribues * taux_de_remontee


@rule
def cout_des_bons(bons_utilises: Decimal, valeur_d_un_bon: Decimal, frais_par_bon: Decimal) -> Decimal:
    """bons utilisés × (valeur d'un bon + frais de traitement)

    >>> cout_des_bons(Decimal(21), Decimal(2), Decimal("0.5"))
    Decimal('52.5')
    """
    return bons_utilises * (valeur_d_un_bon + frais_par_bon)
