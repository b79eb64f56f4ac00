"""F27: marge, taux de marge, taux de marque, coefficient multiplicateur."""

from collections.abc import Callable
from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, complements, produit, produits, somme
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


def _checked(une: Series, autre: Series) -> None:
    if len(une) != len(autre):
        raise Impossible(
            f"Je lis {len(une)} valeurs d'un côté et {len(autre)} de l'autre : il en faut une par produit."
        )


def _each(sign: str) -> Callable[[Series, Series], str]:
    """The working of « a − b » or « a × b », term by term."""

    def develop(une: Series, autre: Series) -> str:
        pairs = zip(une, autre, strict=True)
        return " ; ".join(f"{numbers.show(one, None)} {sign} {numbers.show(other, None)}" for one, other in pairs)

    return develop


@rule(develop=_each("−"))
def marges_unitaires_par_famille(prix_de_vente_par_famille: Series, prix_d_achat_par_famille: Series) -> Series:
    """pour chaque produit : prix de vente HT − prix d'achat HT

    >>> marges_unitaires_par_famille((Decimal(9), Decimal(5)), (Decimal(6), Decimal(3)))
    (Decimal('3'), Decimal('2'))
    """
    _checked(prix_de_vente_par_famille, prix_d_achat_par_famille)
    pairs = zip(prix_de_vente_par_famille, prix_d_achat_par_famille, strict=True)
    return tuple(sale - purchase for sale, purchase in pairs)


@rule(develop=_each("−"))
def marges_par_famille(chiffres_d_affaires_par_famille: Series, couts_d_achat_par_famille: Series) -> Series:
    """pour chaque famille : chiffre d'affaires − coût d'achat des ventes

    >>> marges_par_famille((Decimal(70), Decimal(90)), (Decimal(43), Decimal(59)))
    (Decimal('27'), Decimal('31'))
    """
    _checked(chiffres_d_affaires_par_famille, couts_d_achat_par_famille)
    pairs = zip(chiffres_d_affaires_par_famille, couts_d_achat_par_famille, strict=True)
    return tuple(sales - cost for sales, cost in pairs)


@rule(gives="marges_par_famille", develop=_each("×"))
def marges_par_famille_par_les_quantites(marges_unitaires_par_famille: Series, quantites_par_famille: Series) -> Series:
    """pour chaque produit : marge unitaire × quantité vendue

    >>> marges_par_famille_par_les_quantites((Decimal(3), Decimal(2)), (Decimal(10), Decimal(40)))
    (Decimal('30'), Decimal('80'))
    """
    _checked(marges_unitaires_par_famille, quantites_par_famille)
    return produits(marges_unitaires_par_famille, quantites_par_famille)


@rule(gives="chiffres_d_affaires_par_famille", develop=_each("×"))
def chiffres_d_affaires_par_les_quantites(prix_de_vente_par_famille: Series, quantites_par_famille: Series) -> Series:
    """pour chaque produit : prix de vente HT × quantité vendue

    >>> chiffres_d_affaires_par_les_quantites((Decimal(9), Decimal(5)), (Decimal(10), Decimal(40)))
    (Decimal('90'), Decimal('200'))
    """
    _checked(prix_de_vente_par_famille, quantites_par_famille)
    return produits(prix_de_vente_par_famille, quantites_par_famille)


@rule(develop=_each("÷"))
def taux_de_marque_par_famille(marges_par_famille: Series, chiffres_d_affaires_par_famille: Series) -> Series:
    """pour chaque famille : marge ÷ chiffre d'affaires

    >>> taux_de_marque_par_famille((Decimal(21), Decimal(36)), (Decimal(70), Decimal(90)))
    (Decimal('0.3'), Decimal('0.4'))
    """
    _checked(marges_par_famille, chiffres_d_affaires_par_famille)
    pairs = zip(marges_par_famille, chiffres_d_affaires_par_famille, strict=True)
    return tuple(margin / sales for margin, sales in pairs)


@rule(develop=_each("÷"))
def taux_de_marge_par_famille(marges_par_famille: Series, couts_d_achat_par_famille: Series) -> Series:
    """pour chaque famille : marge ÷ coût d'achat

    >>> taux_de_marge_par_famille((Decimal(21), Decimal(36)), (Decimal(70), Decimal(90)))
    (Decimal('0.3'), Decimal('0.4'))
    """
    _checked(marges_par_famille, couts_d_achat_par_famille)
    pairs = zip(marges_par_famille, couts_d_achat_par_famille, strict=True)
    return tuple(margin / cost for margin, cost in pairs)


@rule(gives="marge_globale")
def marge_globale_de_toutes_les_familles(marges_par_famille: Series) -> Decimal:
    """somme des marges

    >>> marge_globale_de_toutes_les_familles((Decimal(27), Decimal(31)))
    Decimal('58')
    """
    return somme(marges_par_famille)


@rule
def chiffre_d_affaires_des_familles(chiffres_d_affaires_par_famille: Series) -> Decimal:
    """somme des chiffres d'affaires

    >>> chiffre_d_affaires_des_familles((Decimal(70), Decimal(90)))
    Decimal('160')
    """
    return somme(chiffres_d_affaires_par_famille)


@rule
def taux_de_marque_moyen(marge_globale: Decimal, chiffre_d_affaires_des_familles: Decimal) -> Decimal:
    """marge totale ÷ chiffre d'affaires total

    >>> taux_de_marque_moyen(Decimal(58), Decimal(145))
    Decimal('0.4')
    """
    return marge_globale / chiffre_d_affaires_des_familles
