"""F27: marge, taux de marge, taux de marque, coefficient multiplicateur."""

from decimal import Decimal

from exercises.rule import Chapter, mistake, rule

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

    >>> prix_de_vente_ht_par_taux_de_marque(Decimal(15), Decimal("0.25"))
    Decimal('20')
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


@mistake(
    frais_d_achat,
    "frais_comme_coefficient",
    "Tu as pris le prix d'achat augmenté des frais : les frais seuls sont le taux appliqué au prix d'achat.",
)
def _(prix_d_achat_ht: Decimal, taux_de_frais_d_achat: Decimal) -> Decimal:
    return prix_d_achat_ht * (1 + taux_de_frais_d_achat)


@mistake(
    frais_d_achat,
    "frais_division_par_le_taux",
    "Tu as divisé par le taux : les frais sont une part du prix d'achat, multiplie par le taux.",
)
def _(prix_d_achat_ht: Decimal, taux_de_frais_d_achat: Decimal) -> Decimal:
    return prix_d_achat_ht / taux_de_frais_d_achat


@mistake(
    cout_d_achat,
    "frais_retranches",
    "Tu as retranché les frais d'achat : ils s'ajoutent au prix payé, car la marchandise te coûte plus cher.",
)
def _(prix_d_achat_ht: Decimal, frais_d_achat: Decimal) -> Decimal:
    return prix_d_achat_ht - frais_d_achat


@mistake(
    cout_d_achat,
    "frais_oublies",
    "Tu as oublié les frais d'achat : le coût d'achat, c'est le prix payé plus les frais pour faire venir la marchandise.",
)
def _(prix_d_achat_ht: Decimal) -> Decimal:
    return prix_d_achat_ht


@mistake(
    marge_unitaire,
    "marge_ttc_moins_ht",
    "Tu as soustrait un prix HT d'un prix TTC : la TVA n'est pas une marge, elle part à l'État. Mets tout en HT d'abord.",
)
def _(prix_de_vente_ttc: Decimal, cout_d_achat: Decimal) -> Decimal:
    return prix_de_vente_ttc - cout_d_achat


@mistake(
    marge_unitaire,
    "marge_ajoutee",
    "Tu as additionné le prix de vente et le coût d'achat : la marge est ce qui reste une fois l'achat payé, on soustrait.",
)
def _(prix_de_vente_ht: Decimal, cout_d_achat: Decimal) -> Decimal:
    return prix_de_vente_ht + cout_d_achat


@mistake(
    taux_de_marge,
    "taux_de_marque_pour_marge",
    "Tu as rapporté la marge au prix de vente : c'est le taux de marque. Le taux de marge se rapporte au coût d'achat.",
)
def _(marge_unitaire: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    return marge_unitaire / prix_de_vente_ht


@mistake(
    taux_de_marge,
    "taux_de_marge_rapport_inverse",
    "Tu as divisé le coût d'achat par la marge : c'est la marge qui se rapporte au coût d'achat, dans cet ordre.",
)
def _(marge_unitaire: Decimal, cout_d_achat: Decimal) -> Decimal:
    return cout_d_achat / marge_unitaire


@mistake(
    taux_de_marque,
    "taux_de_marge_pour_marque",
    "Tu as rapporté la marge au coût d'achat : c'est le taux de marge. Le taux de marque se rapporte au prix de vente.",
)
def _(marge_unitaire: Decimal, cout_d_achat: Decimal) -> Decimal:
    return marge_unitaire / cout_d_achat


@mistake(
    taux_de_marque,
    "taux_de_marque_sur_ttc",
    "Tu as divisé par le prix TTC : le taux de marque se rapporte au prix de vente hors taxe.",
)
def _(marge_unitaire: Decimal, prix_de_vente_ttc: Decimal) -> Decimal:
    return marge_unitaire / prix_de_vente_ttc


@mistake(
    prix_de_vente_ttc,
    "ttc_sans_tva",
    "Tu as gardé le prix HT : le client paie aussi la TVA, multiplie par 1 + taux de TVA.",
)
def _(prix_de_vente_ht: Decimal) -> Decimal:
    return prix_de_vente_ht


@mistake(
    prix_de_vente_ttc,
    "tva_au_lieu_du_ttc",
    "Tu as calculé la TVA seule : le prix TTC, c'est le prix HT plus cette TVA.",
)
def _(prix_de_vente_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return prix_de_vente_ht * taux_de_tva


@mistake(
    prix_de_vente_ht_par_taux_de_marque,
    "prix_de_vente_par_multiplication",
    "Tu as ajouté le taux de marque au coût d'achat : ce taux est une part du prix de vente. Divise par (1 − taux de marque).",
)
def _(cout_d_achat: Decimal, taux_de_marque: Decimal) -> Decimal:
    return cout_d_achat * (1 + taux_de_marque)


@mistake(
    prix_de_vente_ht_par_taux_de_marge,
    "prix_de_vente_par_division",
    "Tu as divisé par (1 − taux) : c'est la formule du taux de marque. Avec un taux de marge, multiplie par (1 + taux).",
)
def _(cout_d_achat: Decimal, taux_de_marge: Decimal) -> Decimal:
    return cout_d_achat / (1 - taux_de_marge)


@mistake(
    prix_de_vente_ttc,
    "ht_par_soustraction",
    "Tu as retranché la TVA du prix affiché : elle a été calculée sur le HT, pas sur le TTC. Divise par 1 + taux de TVA.",
    gives="prix_de_vente_ht",
)
def _(prix_de_vente_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    return prix_de_vente_ttc * (1 - taux_de_tva)


@mistake(
    coefficient_multiplicateur,
    "coefficient_sur_ht",
    "Tu as divisé le prix de vente HT par le coût d'achat : le coefficient mène du coût d'achat HT au prix de vente TTC.",
)
def _(prix_de_vente_ht: Decimal, cout_d_achat: Decimal) -> Decimal:
    return prix_de_vente_ht / cout_d_achat


@mistake(
    coefficient_multiplicateur,
    "coefficient_rapport_inverse",
    "Tu as divisé le coût d'achat par le prix de vente : c'est l'inverse, le coefficient est plus grand que 1.",
)
def _(prix_de_vente_ttc: Decimal, cout_d_achat: Decimal) -> Decimal:
    return cout_d_achat / prix_de_vente_ttc
