"""The classic mistakes on épargne constituée par des versements."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import epargne


@mistake(
    epargne.total_verse,
    "total_verse_avec_interets",
    "Tu as compté les intérêts : le total versé est seulement ce qui est sorti de la poche, n × versement.",
)
def _(capital_constitue: Decimal) -> Decimal:
    return capital_constitue


@mistake(
    epargne.total_verse,
    "un_versement_oublie",
    "Tu as compté un versement de moins : compte-les tous, du premier au dernier.",
)
def _(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    provided(nombre_de_versements > 1)
    return versement_annuel * (nombre_de_versements - 1)


@mistake(
    epargne.capital_constitue,
    "versements_sans_interets",
    "Tu as multiplié le versement par leur nombre : il manque les intérêts que chacun produit.",
)
def _(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    provided(nombre_de_versements != 1)
    return versement_annuel * nombre_de_versements


@mistake(
    epargne.capital_constitue,
    "tous_les_versements_des_le_depart",
    "Tu as placé tous les versements dès le début : chacun ne produit des intérêts qu'après avoir été versé.",
)
def _(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return versement_annuel * nombre_de_versements * (1 + taux_annuel) ** nombre_de_versements


@mistake(
    epargne.capital_constitue,
    "valeur_actuelle_pour_acquise",
    "Tu as pris la formule de la valeur actuelle (exposant négatif) : un capital constitué se calcule à la fin, "
    "exposant positif.",
)
def _(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return epargne.valeur_actuelle_des_versements(versement_annuel, taux_annuel, nombre_de_versements)


@mistake(
    epargne.capital_constitue_par_mois,
    "versements_sans_interets",
    "Tu as multiplié le versement par leur nombre : il manque les intérêts que chacun produit.",
)
def _(versement_mensuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return versement_mensuel * nombre_de_mensualites


@mistake(
    epargne.capital_constitue_par_mois,
    "taux_proportionnel_pour_equivalent",
    "Tu as divisé le taux annuel par 12 : pour un placement, prends le taux mensuel équivalent.",
)
def _(versement_mensuel: Decimal, taux_annuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return epargne.capital_constitue_par_mois(versement_mensuel, taux_annuel / 12, nombre_de_mensualites)


@mistake(
    epargne.capital_constitue_en_debut_d_annee,
    "fin_de_periode_pour_debut",
    "Tu as gardé la formule de fin d'année : versé au début, chaque versement rapporte un an de plus. "
    "Multiplie par 1 + taux.",
)
def _(capital_en_fin_d_annee: Decimal) -> Decimal:
    return capital_en_fin_d_annee


@mistake(
    epargne.capital_en_fin_d_annee,
    "versements_sans_interets",
    "Tu as multiplié le versement par leur nombre : il manque les intérêts que chacun produit.",
)
def _(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return versement_annuel * nombre_de_versements


@mistake(
    epargne.capital_en_fin_d_annee,
    "valeur_actuelle_pour_acquise",
    "Tu as pris la formule de la valeur actuelle (exposant négatif) : un capital constitué se calcule à la fin, "
    "exposant positif.",
)
def _(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return epargne.valeur_actuelle_des_versements(versement_annuel, taux_annuel, nombre_de_versements)


@mistake(
    epargne.interets_de_l_epargne,
    "total_verse_non_retranche",
    "Tu as donné tout le capital constitué : les intérêts sont ce qu'il y a en plus des versements, soustrais.",
)
def _(capital_constitue: Decimal) -> Decimal:
    return capital_constitue


@mistake(
    epargne.interets_de_l_epargne,
    "un_seul_versement_retranche",
    "Tu n'as retranché qu'un versement : retranche la somme de tous.",
)
def _(capital_constitue: Decimal, versement_annuel: Decimal) -> Decimal:
    return capital_constitue - versement_annuel


@mistake(
    epargne.capital_constitue,
    "capital_divise_par_le_nombre",
    "Tu as partagé le capital en versements égaux : les intérêts en paient une partie, le versement est plus petit.",
    gives="versement_annuel",
)
def _(capital_constitue: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return capital_constitue / nombre_de_versements


@mistake(
    epargne.capital_constitue,
    "annuite_d_emprunt_pour_epargne",
    "Tu as pris la formule d'un emprunt : ici le capital est à la fin, pas au début. Multiplie par taux ÷ ((1 + "
    "taux)ⁿ − 1).",
    gives="versement_annuel",
)
def _(capital_constitue: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return capital_constitue * taux_annuel / (1 - (1 + taux_annuel) ** -nombre_de_versements)


@mistake(
    epargne.valeur_actuelle_des_versements,
    "versements_non_actualises",
    "Tu as additionné les versements tels quels : un versement plus tard vaut moins aujourd'hui, actualise.",
)
def _(versement_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return versement_annuel * nombre_de_versements


@mistake(
    epargne.valeur_actuelle_des_versements,
    "valeur_acquise_pour_actuelle",
    "Tu as calculé la valeur à la fin : pour la valeur d'aujourd'hui, l'exposant est négatif.",
)
def _(versement_annuel: Decimal, taux_annuel: Decimal, nombre_de_versements: Decimal) -> Decimal:
    return epargne.capital_constitue(versement_annuel, taux_annuel, nombre_de_versements)
