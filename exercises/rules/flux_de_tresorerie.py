"""F62: flux net de trésorerie d'un projet, capacité d'autofinancement."""

from decimal import Decimal

from exercises.rule import Chapter, mistake, provided, rule

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


@mistake(
    base_amortissable,
    "valeur_residuelle_oubliee",
    "Tu as amorti tout le prix : ce que vaudra encore le bien à la fin n'est pas perdu, retranche-le.",
)
def _(investissement: Decimal, valeur_residuelle: Decimal) -> Decimal:
    provided(valeur_residuelle != 0)
    return investissement


@mistake(
    base_amortissable,
    "valeur_residuelle_ajoutee",
    "Tu as ajouté la valeur résiduelle : elle diminue ce qui s'use, retranche-la.",
)
def _(investissement: Decimal, valeur_residuelle: Decimal) -> Decimal:
    provided(valeur_residuelle != 0)
    return investissement + valeur_residuelle


@mistake(
    dotation_aux_amortissements,
    "amortissement_en_une_fois",
    "Tu as pris toute la dépense en une année : l'usure se répartit sur la durée d'utilisation, divise.",
)
def _(base_amortissable: Decimal) -> Decimal:
    return base_amortissable


@mistake(
    dotation_aux_amortissements,
    "dotation_du_mois",
    "Tu as divisé par le nombre de mois : la dotation cherchée est celle d'une année.",
)
def _(base_amortissable: Decimal, duree_en_annees: Decimal) -> Decimal:
    return base_amortissable / (duree_en_annees * 12)


@mistake(
    resultat_avant_impot,
    "dotations_non_deduites",
    "Tu as oublié la dotation : elle ne sort pas de la caisse, mais c'est une charge qui diminue le résultat "
    "imposable.",
)
def _(chiffre_d_affaires: Decimal, charges_decaissables: Decimal) -> Decimal:
    return chiffre_d_affaires - charges_decaissables


@mistake(
    resultat_avant_impot,
    "dotations_ajoutees_au_resultat",
    "Tu as ajouté la dotation : dans le résultat, c'est une charge, elle se retranche.",
)
def _(chiffre_d_affaires: Decimal, charges_decaissables: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return chiffre_d_affaires - charges_decaissables + dotation_aux_amortissements


@mistake(
    resultat_net,
    "impot_donne_pour_le_resultat",
    "Tu as donné l'impôt : le résultat net est ce qui reste une fois l'impôt payé, × (1 − taux).",
)
def _(resultat_avant_impot: Decimal, taux_d_impot: Decimal) -> Decimal:
    return resultat_avant_impot * taux_d_impot


@mistake(
    resultat_net,
    "impot_ajoute",
    "Tu as ajouté l'impôt : il se paie, donc il se retranche du résultat.",
)
def _(resultat_avant_impot: Decimal, taux_d_impot: Decimal) -> Decimal:
    return resultat_avant_impot * (1 + taux_d_impot)


@mistake(
    flux_net_de_tresorerie,
    "dotations_non_reintegrees",
    "Tu as donné le résultat net : la dotation n'est pas sortie de la caisse, rajoute-la pour avoir le flux.",
)
def _(resultat_net: Decimal) -> Decimal:
    return resultat_net


@mistake(
    flux_net_de_tresorerie,
    "dotations_retranchees_deux_fois",
    "Tu as retranché la dotation une seconde fois : elle est déjà dans le résultat, il faut la rajouter.",
)
def _(resultat_net: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return resultat_net - dotation_aux_amortissements


@mistake(
    flux_net_de_tresorerie,
    "impot_oublie",
    "Tu as oublié l'impôt : calcule-le sur le résultat, puis rajoute la dotation.",
)
def _(resultat_avant_impot: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return resultat_avant_impot + dotation_aux_amortissements


@mistake(
    capacite_d_autofinancement,
    "dotations_non_reintegrees",
    "Tu as donné le résultat net : la dotation n'est pas sortie de la caisse, rajoute-la.",
)
def _(resultat_net: Decimal) -> Decimal:
    return resultat_net


@mistake(
    capacite_d_autofinancement,
    "dotations_retranchees_deux_fois",
    "Tu as retranché la dotation une seconde fois : elle est déjà dans le résultat, il faut la rajouter.",
)
def _(resultat_net: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return resultat_net - dotation_aux_amortissements
