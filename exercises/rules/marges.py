"""F27: marge, taux de marge, taux de marque, coefficient multiplicateur."""

from decimal import Decimal

from exercises.functions import Series, complements, produit
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="marges",
    name="marge, taux de marque et coefficient",
    families=("F27",),
    principal="marge_unitaire",
    neutral=("frais_d_achat",),
    words=("marge", "marque", "coef", "coefficient", "acheté", "revendu", "revend"),
)


@rule
def frais_d_achat(prix_d_achat_ht: Decimal, taux_de_frais_d_achat: Decimal) -> Decimal:
    """prix d'achat HT × taux de frais d'achat

    >>> frais_d_achat(Decimal(200), Decimal("0.05"))
    Decimal('10.00')
    """
    return prix_d_achat_ht * taux_de_frais_d_achat


@rule
def cout_d_achat(prix_d_achat_ht: Decimal, frais_d_achat: Decimal) -> Decimal:
    """prix d'achat HT + frais d'achat

    >>> cout_d_achat(Decimal(200), Decimal(10))
    Decimal('210')
    """
    return prix_d_achat_ht + frais_d_achat


@rule
def prix_d_achat_ht(prix_d_achat_brut: Decimal, taux_de_remises: Series) -> Decimal:
    """prix d'achat brut × produit des (1 − taux de remise)

    >>> prix_d_achat_ht(Decimal(100), (Decimal("0.2"), Decimal("0.1")))
    Decimal('72.00')
    """
    return prix_d_achat_brut * produit(complements(taux_de_remises))


@rule
def marge_unitaire(prix_de_vente_ht: Decimal, cout_d_achat: Decimal) -> Decimal:
    """prix de vente HT − coût d'achat HT

    >>> marge_unitaire(Decimal(50), Decimal(30))
    Decimal('20')
    """
    return prix_de_vente_ht - cout_d_achat


@rule
def taux_de_marge(marge_unitaire: Decimal, cout_d_achat: Decimal) -> Decimal:
    """marge ÷ coût d'achat HT

    >>> taux_de_marge(Decimal(20), Decimal(80))
    Decimal('0.25')
    """
    return marge_unitaire / cout_d_achat


@rule
def taux_de_marque(marge_unitaire: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    """marge ÷ prix de vente HT

    >>> taux_de_marque(Decimal(20), Decimal(100))
    Decimal('0.2')
    """
    return marge_unitaire / prix_de_vente_ht


@rule
def prix_de_vente_ttc(prix_de_vente_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    """prix de vente HT × (1 + taux de TVA)

    >>> prix_de_vente_ttc(Decimal(10), Decimal("0.2"))
    Decimal('12.0')
    """
    return prix_de_vente_ht * (1 + taux_de_tva)


@rule
def montant_de_tva(prix_de_vente_ttc: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    """prix de vente TTC − prix de vente HT

    >>> montant_de_tva(Decimal(36), Decimal(30))
    Decimal('6')
    """
    return prix_de_vente_ttc - prix_de_vente_ht


@rule
def coefficient_multiplicateur(prix_de_vente_ttc: Decimal, cout_d_achat: Decimal) -> Decimal:
    """prix de vente TTC ÷ coût d'achat HT

    >>> coefficient_multiplicateur(Decimal(36), Decimal(15))
    Decimal('2.4')
    """
    return prix_de_vente_ttc / cout_d_achat


@rule(gives="coefficient_multiplicateur", convention="coefficient_sur_prix_d_achat")
def coefficient_multiplicateur_sur_prix_d_achat(prix_de_vente_ttc: Decimal, prix_d_achat_ht: Decimal) -> Decimal:
    """prix de vente TTC ÷ prix d'achat HT

    >>> coefficient_multiplicateur_sur_prix_d_achat(Decimal(36), Decimal(15))
    Decimal('2.4')
    """
    return prix_de_vente_ttc / prix_d_achat_ht


@rule(gives="prix_de_vente_ht")
def prix_de_vente_ht_par_taux_de_marque(cout_d_achat: Decimal, taux_de_marque: Decimal) -> Decimal:
    """coût d'achat HT ÷ (1 − taux de marque)

    >>> prix_de_vente_ht_par_taux_de_marque(Decimal(12), Decimal("0.25"))
    Decimal('16')
    """
    return cout_d_achat / (1 - taux_de_marque)


@rule(gives="prix_de_vente_ht")
def prix_de_vente_ht_par_taux_de_marge(cout_d_achat: Decimal, taux_de_marge: Decimal) -> Decimal:
    """coût d'achat HT × (1 + taux de marge)

    >>> prix_de_vente_ht_par_taux_de_marge(Decimal(10), Decimal("0.3"))
    Decimal('13.0')
    """
    return cout_d_achat * (1 + taux_de_marge)


@rule(gives="taux_de_marge", detour=True)
def taux_de_marge_depuis_taux_de_marque(taux_de_marque: Decimal) -> Decimal:
    """taux de marque ÷ (1 − taux de marque)

    >>> taux_de_marge_depuis_taux_de_marque(Decimal("0.2"))
    Decimal('0.25')
    """
    return taux_de_marque / (1 - taux_de_marque)


@rule(gives="taux_de_marque", detour=True)
def taux_de_marque_depuis_taux_de_marge(taux_de_marge: Decimal) -> Decimal:
    """taux de marge ÷ (1 + taux de marge)

    >>> taux_de_marque_depuis_taux_de_marge(Decimal("0.25"))
    Decimal('0.2')
    """
    return taux_de_marge / (1 + taux_de_marge)


@rule(gives="coefficient_multiplicateur", detour=True)
def coefficient_multiplicateur_par_les_taux(taux_de_marge: Decimal, taux_de_tva: Decimal) -> Decimal:
    """(1 + taux de marge) × (1 + taux de TVA)

    >>> coefficient_multiplicateur_par_les_taux(Decimal(1), Decimal("0.2"))
    Decimal('2.4')
    """
    return (1 + taux_de_marge) * (1 + taux_de_tva)


@rule
def marge_globale(quantite_vendue: Decimal, marge_unitaire: Decimal) -> Decimal:
    """quantité vendue × marge unitaire

    >>> marge_globale(Decimal(30), Decimal(20))
    Decimal('600')
    """
    return quantite_vendue * marge_unitaire
