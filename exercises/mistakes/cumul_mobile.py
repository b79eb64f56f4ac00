"""The classic mistakes on cumul annuel mobile et courbe en Z."""

from decimal import Decimal

from exercises.functions import Series, somme
from exercises.rule import mistake, provided
from exercises.rules import cumul_mobile


@mistake(
    cumul_mobile.total_mobile,
    "mois_ancien_garde",
    "Tu as ajouté le mois nouveau sans retirer le même mois de l'an passé : le total doit rester sur douze mois.",
)
def _(total_mobile_precedent: Decimal, vente_du_mois: Decimal) -> Decimal:
    return total_mobile_precedent + vente_du_mois


@mistake(
    cumul_mobile.total_mobile,
    "mois_echanges",
    "Tu as échangé les deux mois : on ajoute le mois nouveau et on retire celui de l'an passé.",
)
def _(total_mobile_precedent: Decimal, vente_du_mois: Decimal, vente_du_meme_mois_de_l_an_passe: Decimal) -> Decimal:
    return total_mobile_precedent - vente_du_mois + vente_du_meme_mois_de_l_an_passe


@mistake(
    cumul_mobile.evolution_du_total_mobile,
    "variation_rapportee_a_l_arrivee",
    "Tu as rapporté la variation au nouveau total : un taux se mesure sur le total de départ.",
)
def _(total_mobile: Decimal, total_mobile_precedent: Decimal) -> Decimal:
    return (total_mobile - total_mobile_precedent) / total_mobile


@mistake(
    cumul_mobile.evolution_du_total_mobile,
    "evolution_du_seul_mois",
    "Tu as comparé les deux mois entre eux : c'est le total mobile qui dit la tendance, compare les deux totaux.",
)
def _(vente_du_mois: Decimal, vente_du_meme_mois_de_l_an_passe: Decimal) -> Decimal:
    return (vente_du_mois - vente_du_meme_mois_de_l_an_passe) / vente_du_meme_mois_de_l_an_passe


@mistake(
    cumul_mobile.total_de_l_annee_passee,
    "total_sans_le_dernier_mois",
    "Tu as oublié le dernier mois : additionne tous les mois de l'année passée.",
)
def _(ventes_de_l_annee_passee: Series) -> Decimal:
    return somme(ventes_de_l_annee_passee[:-1])


@mistake(
    cumul_mobile.total_de_l_annee_passee,
    "deux_annees_additionnees",
    "Tu as additionné les deux années : garde seulement les mois de l'année passée.",
)
def _(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Decimal:
    return somme(ventes_de_l_annee_passee) + somme(ventes_de_l_annee)


@mistake(
    cumul_mobile.cumul_de_l_annee,
    "dernier_mois_pour_cumul",
    "Tu as donné le dernier mois : un cumul additionne tous les mois depuis janvier.",
)
def _(ventes_de_l_annee: Series) -> Decimal:
    provided(len(ventes_de_l_annee) > 1)
    return ventes_de_l_annee[-1]


@mistake(
    cumul_mobile.cumul_de_l_annee,
    "cumul_de_l_an_passe",
    "Tu as cumulé les mois de l'an passé : prends ceux de l'année en cours.",
)
def _(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Decimal:
    return somme(cumul_mobile.same_months(ventes_de_l_annee_passee, ventes_de_l_annee))


@mistake(
    cumul_mobile.cumul_des_memes_mois_de_l_an_passe,
    "total_pour_cumul",
    "Tu as pris toute l'année passée : garde seulement les mois déjà écoulés cette année.",
)
def _(ventes_de_l_annee_passee: Series) -> Decimal:
    return somme(ventes_de_l_annee_passee)


@mistake(
    cumul_mobile.cumul_des_memes_mois_de_l_an_passe,
    "mois_restants_pour_memes_mois",
    "Tu as additionné les mois qui restent : prends les mêmes mois que ceux déjà écoulés cette année.",
)
def _(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Decimal:
    return somme(ventes_de_l_annee_passee[len(ventes_de_l_annee) :])


@mistake(
    cumul_mobile.total_mobile_par_les_cumuls,
    "mois_ancien_garde",
    "Tu as ajouté l'année en cours sans retirer les mêmes mois de l'an passé : le total doit rester sur douze mois.",
)
def _(total_de_l_annee_passee: Decimal, cumul_de_l_annee: Decimal) -> Decimal:
    return total_de_l_annee_passee + cumul_de_l_annee


@mistake(
    cumul_mobile.total_mobile_par_les_cumuls,
    "annees_echangees",
    "Tu as échangé les deux années : on ajoute les mois nouveaux et on retire ceux de l'an passé.",
)
def _(
    total_de_l_annee_passee: Decimal, cumul_de_l_annee: Decimal, cumul_des_memes_mois_de_l_an_passe: Decimal
) -> Decimal:
    return total_de_l_annee_passee - cumul_de_l_annee + cumul_des_memes_mois_de_l_an_passe
