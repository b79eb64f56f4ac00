"""F08: cumul annuel mobile (total mobile) et courbe en Z."""

from decimal import Decimal

from exercises.functions import Impossible, Series, somme
from exercises.numbers import show
from exercises.rule import Chapter, mistake, provided, rule

CHAPTER = Chapter(
    id="cumul_mobile",
    name="cumul annuel mobile et courbe en Z",
    families=("F08",),
    principal="total_mobile",
    words=(
        "total mobile",
        "cumul mobile",
        "cumul annuel mobile",
        "courbe en z",
        "graphique en z",
        "total annuel mobile",
    ),
)


def _same_months(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Series:
    """The months of the former year that the current one has already reached."""
    if len(ventes_de_l_annee) > len(ventes_de_l_annee_passee):
        raise Impossible("L'année en cours a plus de mois que l'année passée : donne-moi toute l'année passée.")
    return ventes_de_l_annee_passee[: len(ventes_de_l_annee)]


def _sum(months: Series) -> str:
    return " + ".join(show(month, None) for month in months)


def _sum_of_same_months(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> str:
    return _sum(_same_months(ventes_de_l_annee_passee, ventes_de_l_annee))


@rule
def total_mobile(
    total_mobile_precedent: Decimal, vente_du_mois: Decimal, vente_du_meme_mois_de_l_an_passe: Decimal
) -> Decimal:
    """total mobile précédent + mois nouveau − même mois de l'an passé

    >>> total_mobile(Decimal(500), Decimal(48), Decimal(40))
    Decimal('508')
    """
    return total_mobile_precedent + vente_du_mois - vente_du_meme_mois_de_l_an_passe


@rule
def evolution_du_total_mobile(total_mobile: Decimal, total_mobile_precedent: Decimal) -> Decimal:
    """(total mobile − total mobile précédent) ÷ total mobile précédent

    >>> evolution_du_total_mobile(Decimal(510), Decimal(500))
    Decimal('0.02')
    """
    return (total_mobile - total_mobile_precedent) / total_mobile_precedent


@rule(develop=_sum)
def total_de_l_annee_passee(ventes_de_l_annee_passee: Series) -> Decimal:
    """somme des mois de l'année passée

    >>> total_de_l_annee_passee((Decimal(40), Decimal(44), Decimal(52)))
    Decimal('136')
    """
    return somme(ventes_de_l_annee_passee)


@rule(develop=_sum)
def cumul_de_l_annee(ventes_de_l_annee: Series) -> Decimal:
    """somme des mois de l'année en cours

    >>> cumul_de_l_annee((Decimal(43), Decimal(46)))
    Decimal('89')
    """
    return somme(ventes_de_l_annee)


@rule(develop=_sum_of_same_months)
def cumul_des_memes_mois_de_l_an_passe(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Decimal:
    """somme des mêmes mois de l'année passée

    >>> cumul_des_memes_mois_de_l_an_passe((Decimal(40), Decimal(44), Decimal(52)), (Decimal(43), Decimal(46)))
    Decimal('84')
    """
    return somme(_same_months(ventes_de_l_annee_passee, ventes_de_l_annee))


@rule(gives="total_mobile")
def total_mobile_par_les_cumuls(
    total_de_l_annee_passee: Decimal, cumul_de_l_annee: Decimal, cumul_des_memes_mois_de_l_an_passe: Decimal
) -> Decimal:
    """total de l'année passée + cumul de l'année en cours − cumul des mêmes mois de l'an passé

    >>> total_mobile_par_les_cumuls(Decimal(136), Decimal(89), Decimal(84))
    Decimal('141')
    """
    return total_de_l_annee_passee + cumul_de_l_annee - cumul_des_memes_mois_de_l_an_passe


@mistake(
    total_mobile,
    "mois_ancien_garde",
    "Tu as ajouté le mois nouveau sans retirer le même mois de l'an passé : le total doit rester sur douze mois.",
)
def _(total_mobile_precedent: Decimal, vente_du_mois: Decimal) -> Decimal:
    return total_mobile_precedent + vente_du_mois


@mistake(
    total_mobile,
    "mois_echanges",
    "Tu as échangé les deux mois : on ajoute le mois nouveau et on retire celui de l'an passé.",
)
def _(total_mobile_precedent: Decimal, vente_du_mois: Decimal, vente_du_meme_mois_de_l_an_passe: Decimal) -> Decimal:
    return total_mobile_precedent - vente_du_mois + vente_du_meme_mois_de_l_an_passe


@mistake(
    evolution_du_total_mobile,
    "variation_rapportee_a_l_arrivee",
    "Tu as rapporté la variation au nouveau total : un taux se mesure sur le total de départ.",
)
def _(total_mobile: Decimal, total_mobile_precedent: Decimal) -> Decimal:
    return (total_mobile - total_mobile_precedent) / total_mobile


@mistake(
    evolution_du_total_mobile,
    "evolution_du_seul_mois",
    "Tu as comparé les deux mois entre eux : c'est le total mobile qui dit la tendance, compare les deux totaux.",
)
def _(vente_du_mois: Decimal, vente_du_meme_mois_de_l_an_passe: Decimal) -> Decimal:
    return (vente_du_mois - vente_du_meme_mois_de_l_an_passe) / vente_du_meme_mois_de_l_an_passe


@mistake(
    total_de_l_annee_passee,
    "total_sans_le_dernier_mois",
    "Tu as oublié le dernier mois : additionne tous les mois de l'année passée.",
)
def _(ventes_de_l_annee_passee: Series) -> Decimal:
    return somme(ventes_de_l_annee_passee[:-1])


@mistake(
    total_de_l_annee_passee,
    "deux_annees_additionnees",
    "Tu as additionné les deux années : garde seulement les mois de l'année passée.",
)
def _(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Decimal:
    return somme(ventes_de_l_annee_passee) + somme(ventes_de_l_annee)


@mistake(
    cumul_de_l_annee,
    "dernier_mois_pour_cumul",
    "Tu as donné le dernier mois : un cumul additionne tous les mois depuis janvier.",
)
def _(ventes_de_l_annee: Series) -> Decimal:
    provided(len(ventes_de_l_annee) > 1)
    return ventes_de_l_annee[-1]


@mistake(
    cumul_de_l_annee,
    "cumul_de_l_an_passe",
    "Tu as cumulé les mois de l'an passé : prends ceux de l'année en cours.",
)
def _(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Decimal:
    return somme(_same_months(ventes_de_l_annee_passee, ventes_de_l_annee))


@mistake(
    cumul_des_memes_mois_de_l_an_passe,
    "total_pour_cumul",
    "Tu as pris toute l'année passée : garde seulement les mois déjà écoulés cette année.",
)
def _(ventes_de_l_annee_passee: Series) -> Decimal:
    return somme(ventes_de_l_annee_passee)


@mistake(
    cumul_des_memes_mois_de_l_an_passe,
    "mois_restants_pour_memes_mois",
    "Tu as additionné les mois qui restent : prends les mêmes mois que ceux déjà écoulés cette année.",
)
def _(ventes_de_l_annee_passee: Series, ventes_de_l_annee: Series) -> Decimal:
    return somme(ventes_de_l_annee_passee[len(ventes_de_l_annee) :])


@mistake(
    total_mobile_par_les_cumuls,
    "mois_ancien_garde",
    "Tu as ajouté l'année en cours sans retirer les mêmes mois de l'an passé : le total doit rester sur douze mois.",
)
def _(total_de_l_annee_passee: Decimal, cumul_de_l_annee: Decimal) -> Decimal:
    return total_de_l_annee_passee + cumul_de_l_annee


@mistake(
    total_mobile_par_les_cumuls,
    "annees_echangees",
    "Tu as échangé les deux années : on ajoute les mois nouveaux et on retire ceux de l'an passé.",
)
def _(
    total_de_l_annee_passee: Decimal, cumul_de_l_annee: Decimal, cumul_des_memes_mois_de_l_an_passe: Decimal
) -> Decimal:
    return total_de_l_annee_passee - cumul_de_l_annee + cumul_des_memes_mois_de_l_an_passe
