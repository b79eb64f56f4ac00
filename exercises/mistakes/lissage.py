"""The classic mistakes on lissage exponentiel simple."""

from decimal import Decimal

from exercises.functions import Series, moyenne
from exercises.rule import mistake, provided
from exercises.rules import lissage


@mistake(
    lissage.erreur_de_prevision,
    "erreur_de_prevision_a_l_envers",
    "Tu as soustrait dans l'autre sens : l'erreur est la vente réelle moins la prévision.",
)
def _(vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    return prevision_precedente - vente_reelle


@mistake(
    lissage.erreur_de_prevision,
    "vente_et_prevision_additionnees",
    "Tu as additionné la vente et la prévision : l'erreur de prévision est leur écart.",
)
def _(vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    return vente_reelle + prevision_precedente


@mistake(
    lissage.prevision_lissee,
    "alpha_sur_la_prevision",
    "Tu as mis α sur la prévision : α pèse la vente réelle, (1 − α) pèse la prévision.",
)
def _(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    provided(coefficient_de_lissage != Decimal("0.5"))
    return lissage.next_forecast(coefficient_de_lissage, prevision_precedente, vente_reelle)


@mistake(
    lissage.prevision_lissee,
    "moyenne_simple",
    "Tu as fait la moyenne de la vente et de la prévision : elles n'ont pas le même poids, α et (1 − α).",
)
def _(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    provided(coefficient_de_lissage != Decimal("0.5"))
    return (vente_reelle + prevision_precedente) / 2


@mistake(
    lissage.prevision_lissee,
    "correction_seule",
    "Tu as calculé α × erreur : c'est la correction, ajoute-la à la prévision précédente.",
)
def _(coefficient_de_lissage: Decimal, vente_reelle: Decimal, prevision_precedente: Decimal) -> Decimal:
    return coefficient_de_lissage * (vente_reelle - prevision_precedente)


@mistake(
    lissage.prevision_lissee_d_une_serie,
    "alpha_sur_la_prevision",
    "Tu as mis α sur la prévision : α pèse la vente réelle, (1 − α) pèse la prévision.",
)
def _(ventes: Series, coefficient_de_lissage: Decimal) -> Decimal:
    provided(coefficient_de_lissage != Decimal("0.5"))
    return lissage.chain(ventes, 1 - coefficient_de_lissage, ventes[0])[-1]


@mistake(
    lissage.prevision_lissee_d_une_serie,
    "lissage_arrete_trop_tot",
    "Tu t'es arrêté une période trop tôt : il reste à lisser la dernière vente pour prévoir la suivante.",
)
def _(ventes: Series, coefficient_de_lissage: Decimal) -> Decimal:
    return lissage.chain(ventes, coefficient_de_lissage, ventes[0])[-2]


@mistake(
    lissage.prevision_lissee_d_une_serie,
    "moyenne_simple",
    "Tu as fait la moyenne des ventes : le lissage donne plus de poids aux ventes récentes.",
)
def _(ventes: Series) -> Decimal:
    return moyenne(ventes)


@mistake(
    lissage.prevision_lissee_suivante,
    "alpha_sur_la_prevision",
    "Tu as mis α sur la prévision : α pèse la vente réelle, (1 − α) pèse la prévision.",
)
def _(coefficient_de_lissage: Decimal, vente_reelle_suivante: Decimal, prevision_lissee: Decimal) -> Decimal:
    provided(coefficient_de_lissage != Decimal("0.5"))
    return lissage.next_forecast(coefficient_de_lissage, prevision_lissee, vente_reelle_suivante)


@mistake(
    lissage.prevision_lissee_suivante,
    "ancienne_prevision_reprise",
    "Tu es reparti de l'ancienne prévision : lisse avec la dernière prévision que tu viens de calculer.",
)
def _(coefficient_de_lissage: Decimal, vente_reelle_suivante: Decimal, prevision_precedente: Decimal) -> Decimal:
    return lissage.next_forecast(coefficient_de_lissage, vente_reelle_suivante, prevision_precedente)
