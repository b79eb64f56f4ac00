"""F55: épargne constituée par des versements, valeur acquise et valeur actuelle d'une suite d'annuités."""

from decimal import Decimal

from exercises.rule import Chapter, mistake, provided, rule

CHAPTER = Chapter(
    id="epargne",
    name="épargne constituée par des versements",
    families=("F55",),
    principal="capital_constitue",
    words=(
        "épargne",
        "versements",
        "verse",
        "chaque année",
        "chaque mois",
        "constituer",
        "capital constitué",
        "placement",
    ),
)


@rule
def total_verse(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    """nombre de versements × versement

    >>> total_verse(Decimal(100), Decimal(2))
    Decimal('200')
    """
    return nombre_de_versements * versement_annuel


@rule(gives="total_verse")
def total_verse_par_mois(versement_mensuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    """nombre de mois × versement mensuel

    >>> total_verse_par_mois(Decimal(100), Decimal(2))
    Decimal('200')
    """
    return nombre_de_mensualites * versement_mensuel


@rule
def capital_constitue(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    """versement × ((1 + taux)^nombre de versements − 1) ÷ taux (versements en fin d'année)

    >>> capital_constitue(Decimal(100), Decimal("0.1"), Decimal(2))
    Decimal('210.0')
    """
    return versement_annuel * ((1 + taux_annuel) ** nombre_de_versements - 1) / taux_annuel


@rule
def capital_en_fin_d_annee(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    """versement × ((1 + taux)^nombre de versements − 1) ÷ taux

    >>> capital_en_fin_d_annee(Decimal(100), Decimal("0.1"), Decimal(2))
    Decimal('210.0')
    """
    return versement_annuel * ((1 + taux_annuel) ** nombre_de_versements - 1) / taux_annuel


@rule(gives="capital_constitue", convention="debut_de_periode")
def capital_constitue_en_debut_d_annee(capital_en_fin_d_annee: Decimal, taux_annuel: Decimal) -> Decimal:
    """capital avec versements en fin d'année × (1 + taux), car chaque versement est placé un an de plus

    >>> capital_constitue_en_debut_d_annee(Decimal(210), Decimal("0.1"))
    Decimal('231.0')
    """
    return capital_en_fin_d_annee * (1 + taux_annuel)


@rule(gives="taux_equivalent")
def taux_equivalent_de_l_epargne(taux_annuel: Decimal, periodes_par_an: Decimal) -> Decimal:
    """(1 + taux annuel)^(1 ÷ nombre de périodes par an) − 1

    >>> round(taux_equivalent_de_l_epargne(Decimal("0.21"), Decimal(2)), 6)
    Decimal('0.100000')
    """
    return (1 + taux_annuel) ** (1 / periodes_par_an) - 1


@rule(gives="capital_constitue")
def capital_constitue_par_mois(
    versement_mensuel: Decimal, taux_equivalent: Decimal, nombre_de_mensualites: Decimal
) -> Decimal:
    """versement × ((1 + taux mensuel)^nombre de mois − 1) ÷ taux mensuel (versements en fin de mois)

    >>> capital_constitue_par_mois(Decimal(100), Decimal("0.1"), Decimal(2))
    Decimal('210.0')
    """
    return versement_mensuel * ((1 + taux_equivalent) ** nombre_de_mensualites - 1) / taux_equivalent


@rule
def interets_de_l_epargne(capital_constitue: Decimal, total_verse: Decimal) -> Decimal:
    """capital constitué − total versé

    >>> interets_de_l_epargne(Decimal(210), Decimal(200))
    Decimal('10')
    """
    return capital_constitue - total_verse


@rule
def valeur_actuelle_des_versements(
    versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal
) -> Decimal:
    """versement × (1 − (1 + taux)^(−nombre de versements)) ÷ taux

    >>> round(valeur_actuelle_des_versements(Decimal(121), Decimal("0.1"), Decimal(2)), 2)
    Decimal('210.00')
    """
    return versement_annuel * (1 - (1 + taux_annuel) ** -nombre_de_versements) / taux_annuel


@mistake(
    total_verse,
    "total_verse_avec_interets",
    "Tu as compté les intérêts : le total versé est seulement ce qui est sorti de la poche, n × versement.",
)
def _(capital_constitue: Decimal) -> Decimal:
    return capital_constitue


@mistake(
    total_verse,
    "un_versement_oublie",
    "Tu as compté un versement de moins : compte-les tous, du premier au dernier.",
)
def _(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    provided(nombre_de_versements > 1)
    return versement_annuel * (nombre_de_versements - 1)


@mistake(
    capital_constitue,
    "versements_sans_interets",
    "Tu as multiplié le versement par leur nombre : il manque les intérêts que chacun produit.",
)
def _(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    provided(nombre_de_versements != 1)
    return versement_annuel * nombre_de_versements


@mistake(
    capital_constitue,
    "tous_les_versements_des_le_depart",
    "Tu as placé tous les versements dès le début : chacun ne produit des intérêts qu'après avoir été versé.",
)
def _(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return versement_annuel * nombre_de_versements * (1 + taux_annuel) ** nombre_de_versements


@mistake(
    capital_constitue,
    "valeur_actuelle_pour_acquise",
    "Tu as pris la formule de la valeur actuelle (exposant négatif) : un capital constitué se calcule à la fin, "
    "exposant positif.",
)
def _(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return valeur_actuelle_des_versements(versement_annuel, taux_annuel, nombre_de_versements)


@mistake(
    capital_constitue_par_mois,
    "versements_sans_interets",
    "Tu as multiplié le versement par leur nombre : il manque les intérêts que chacun produit.",
)
def _(versement_mensuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return versement_mensuel * nombre_de_mensualites


@mistake(
    capital_constitue_par_mois,
    "taux_proportionnel_pour_equivalent",
    "Tu as divisé le taux annuel par 12 : pour un placement, prends le taux mensuel équivalent.",
)
def _(versement_mensuel: Decimal, taux_annuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return capital_constitue_par_mois(versement_mensuel, taux_annuel / 12, nombre_de_mensualites)


@mistake(
    capital_constitue_en_debut_d_annee,
    "fin_de_periode_pour_debut",
    "Tu as gardé la formule de fin d'année : versé au début, chaque versement rapporte un an de plus. "
    "Multiplie par 1 + taux.",
)
def _(capital_en_fin_d_annee: Decimal) -> Decimal:
    return capital_en_fin_d_annee


@mistake(
    capital_en_fin_d_annee,
    "versements_sans_interets",
    "Tu as multiplié le versement par leur nombre : il manque les intérêts que chacun produit.",
)
def _(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return versement_annuel * nombre_de_versements


@mistake(
    capital_en_fin_d_annee,
    "valeur_actuelle_pour_acquise",
    "Tu as pris la formule de la valeur actuelle (exposant négatif) : un capital constitué se calcule à la fin, "
    "exposant positif.",
)
def _(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return valeur_actuelle_des_versements(versement_annuel, taux_annuel, nombre_de_versements)


@mistake(
    interets_de_l_epargne,
    "total_verse_non_retranche",
    "Tu as donné tout le capital constitué : les intérêts sont ce qu'il y a en plus des versements, soustrais.",
)
def _(capital_constitue: Decimal) -> Decimal:
    return capital_constitue


@mistake(
    interets_de_l_epargne,
    "un_seul_versement_retranche",
    "Tu n'as retranché qu'un versement : retranche la somme de tous.",
)
def _(capital_constitue: Decimal, versement_annuel: Decimal) -> Decimal:
    return capital_constitue - versement_annuel


@mistake(
    capital_constitue,
    "capital_divise_par_le_nombre",
    "Tu as partagé le capital en versements égaux : les intérêts en paient une partie, le versement est plus petit.",
    gives="versement_annuel",
)
def _(capital_constitue: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return capital_constitue / nombre_de_versements


@mistake(
    capital_constitue,
    "annuite_d_emprunt_pour_epargne",
    "Tu as pris la formule d'un emprunt : ici le capital est à la fin, pas au début. Multiplie par taux ÷ ((1 + "
    "taux)ⁿ − 1).",
    gives="versement_annuel",
)
def _(capital_constitue: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return capital_constitue * taux_annuel / (1 - (1 + taux_annuel) ** -nombre_de_versements)


@mistake(
    valeur_actuelle_des_versements,
    "versements_non_actualises",
    "Tu as additionné les versements tels quels : un versement plus tard vaut moins aujourd'hui, actualise.",
)
def _(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return versement_annuel * nombre_de_versements


@mistake(
    valeur_actuelle_des_versements,
    "valeur_acquise_pour_actuelle",
    "Tu as calculé la valeur à la fin : pour la valeur d'aujourd'hui, l'exposant est négatif.",
)
def _(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return capital_constitue(versement_annuel, taux_annuel, nombre_de_versements)
