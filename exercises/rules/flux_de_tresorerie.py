"""F62: flux net de trésorerie d'un projet, capacité d'autofinancement."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="flux_de_tresorerie",
    name="flux net de trésorerie et capacité d'autofinancement",
    families=("F62",),
    principal="flux_net_de_tresorerie",
    words=("flux net", "fnt", "cash-flow", "caf", "autofinancement", "dotation", "amortissements", "dap", "impôt"),
    neutral=("valeur_residuelle",),
)


@rule
def base_amortissable(investissement: Decimal, valeur_residuelle: Decimal) -> Decimal:
    """investissement − valeur résiduelle

    >>> base_amortissable(Decimal(900), Decimal(100))
    Decimal('800')
    """
    return investissement - valeur_residuelle


@rule
def dotation_aux_amortissements(base_amortissable: Decimal, duree_en_annees: Decimal) -> Decimal:
    """base amortissable ÷ durée d'utilisation

    >>> dotation_aux_amortissements(Decimal(800), Decimal(4))
    Decimal('200')
    """
    return base_amortissable / duree_en_annees


@rule
def resultat_avant_impot(
    chiffre_d_affaires: Decimal, charges_decaissables: Decimal, dotation_aux_amortissements: Decimal
) -> Decimal:
    """chiffre d'affaires − charges décaissables − dotation aux amortissements

    >>> resultat_avant_impot(Decimal(1000), Decimal(600), Decimal(200))
    Decimal('200')
    """
    return chiffre_d_affaires - charges_decaissables - dotation_aux_amortissements


@rule
def resultat_net(resultat_avant_impot: Decimal, taux_d_impot: Decimal) -> Decimal:
    """résultat avant impôt × (1 − taux d'impôt)

    >>> resultat_net(Decimal(200), Decimal("0.25"))
    Decimal('150.00')
    """
    return resultat_avant_impot * (1 - taux_d_impot)


@rule
def flux_net_de_tresorerie(resultat_net: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    """(chiffre d'affaires − charges − dotation) × (1 − taux d'impôt) + dotation

    >>> flux_net_de_tresorerie(Decimal(150), Decimal(200))
    Decimal('350')
    """
    return resultat_net + dotation_aux_amortissements


@rule
def capacite_d_autofinancement(resultat_net: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    """résultat net + dotations aux amortissements

    >>> capacite_d_autofinancement(Decimal(150), Decimal(200))
    Decimal('350')
    """
    return resultat_net + dotation_aux_amortissements
