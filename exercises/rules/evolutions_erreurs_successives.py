"""Les erreurs classiques sur les évolutions successives, le taux moyen et la projection."""

from decimal import Decimal

from exercises.functions import Series, nombre, produit, somme
from exercises.rule import mistake, provided
from exercises.rules import evolutions

CHAPTER = evolutions.CHAPTER


@mistake(
    evolutions.coefficient_global,
    "coefficient_par_somme_des_taux",
    "Tu as additionné les taux avant d'ajouter 1 : chaque évolution part de la précédente, multiplie les (1 + taux).",
)
def _(taux_d_evolution: Series) -> Decimal:
    provided(len(taux_d_evolution) > 1)
    return 1 + somme(taux_d_evolution)


@mistake(
    evolutions.coefficient_global,
    "taux_multiplies",
    "Tu as multiplié les taux entre eux : ce sont les coefficients (1 + taux) qui se multiplient.",
)
def _(taux_d_evolution: Series) -> Decimal:
    return produit(taux_d_evolution)


@mistake(
    evolutions.coefficient_global_d_une_hausse_et_d_une_baisse,
    "coefficient_par_somme_des_taux",
    "Tu as retranché la baisse de la hausse : elle porte sur la valeur déjà augmentée, multiplie les coefficients.",
)
def _(taux_de_hausse: Decimal, taux_de_baisse: Decimal) -> Decimal:
    return 1 + taux_de_hausse - taux_de_baisse


@mistake(
    evolutions.coefficient_global_d_une_hausse_et_d_une_baisse,
    "baisse_comptee_en_hausse",
    "Tu as compté la baisse comme une hausse : une baisse multiplie par (1 − taux).",
)
def _(taux_de_hausse: Decimal, taux_de_baisse: Decimal) -> Decimal:
    return (1 + taux_de_hausse) * (1 + taux_de_baisse)


@mistake(
    evolutions.taux_global,
    "taux_additionnes",
    "Tu as fait le compte des deux taux : le second s'applique à une valeur déjà changée. Multiplie, puis retire 1.",
)
def _(taux_de_hausse: Decimal, taux_de_baisse: Decimal) -> Decimal:
    return taux_de_hausse - taux_de_baisse


@mistake(
    evolutions.taux_global,
    "taux_additionnes",
    "Tu as additionné les taux : le deuxième s'applique à une valeur déjà changée. Multiplie les (1 + taux), retire 1.",
)
def _(taux_d_evolution: Series) -> Decimal:
    provided(len(taux_d_evolution) > 1)
    return somme(taux_d_evolution)


@mistake(
    evolutions.taux_global,
    "coefficient_pour_taux_global",
    "Tu as donné le coefficient global : retire 1 pour lire le taux.",
)
def _(coefficient_global: Decimal) -> Decimal:
    return coefficient_global


@mistake(
    evolutions.valeur_d_arrivee_par_le_coefficient_global,
    "valeur_par_somme_des_taux",
    "Tu as appliqué la somme des taux à la valeur de départ : multiplie par chaque (1 + taux), l'un après l'autre.",
)
def _(valeur_de_depart: Decimal, taux_d_evolution: Series) -> Decimal:
    provided(len(taux_d_evolution) > 1)
    return valeur_de_depart * (1 + somme(taux_d_evolution))


@mistake(
    evolutions.valeur_d_arrivee_par_le_coefficient_global,
    "premiere_evolution_seule",
    "Tu t'es arrêté à la première évolution : applique aussi les suivantes, sur la valeur obtenue.",
)
def _(valeur_de_depart: Decimal, taux_d_evolution: Series) -> Decimal:
    provided(len(taux_d_evolution) > 1)
    return valeur_de_depart * (1 + taux_d_evolution[0])


@mistake(
    evolutions.valeur_d_arrivee_par_le_coefficient_global,
    "valeur_par_somme_des_taux",
    "Tu as appliqué la différence des deux taux : la baisse porte sur la valeur déjà augmentée.",
)
def _(valeur_de_depart: Decimal, taux_de_hausse: Decimal, taux_de_baisse: Decimal) -> Decimal:
    return valeur_de_depart * (1 + taux_de_hausse - taux_de_baisse)


@mistake(
    evolutions.valeur_d_arrivee_par_le_coefficient_global,
    "premiere_evolution_seule",
    "Tu t'es arrêté à la hausse : applique aussi la baisse, sur la valeur obtenue.",
)
def _(valeur_de_depart: Decimal, taux_de_hausse: Decimal) -> Decimal:
    return valeur_de_depart * (1 + taux_de_hausse)


@mistake(
    evolutions.taux_reciproque_du_taux_global,
    "reciproque_par_l_oppose",
    "Tu as pris le taux contraire : il porterait sur une base différente. Le coefficient inverse est 1 ÷ coefficient.",
)
def _(coefficient_global: Decimal) -> Decimal:
    return 1 - coefficient_global


@mistake(
    evolutions.taux_reciproque_du_taux_global,
    "reciproque_sans_retirer_1",
    "Tu as donné le coefficient qui ramène au départ : retire 1 pour obtenir le taux.",
)
def _(coefficient_global: Decimal) -> Decimal:
    return 1 / coefficient_global


@mistake(
    evolutions.nombre_d_intervalles,
    "annees_au_lieu_d_intervalles",
    "Tu as compté les années : entre elles il y a un intervalle de moins, celui qui les sépare.",
)
def _(ventes: Series) -> Decimal:
    return nombre(ventes)


@mistake(
    evolutions.nombre_d_intervalles,
    "annees_du_milieu",
    "Tu n'as compté que les périodes du milieu : compte les passages d'une période à la suivante.",
)
def _(ventes: Series) -> Decimal:
    return nombre(ventes) - 2


@mistake(
    evolutions.taux_annuel_moyen,
    "taux_global_divise",
    "Tu as divisé le taux de toute la période par le nombre d'années : elles se composent, prends la racine n-ième.",
)
def _(taux_de_variation: Decimal, nombre_d_intervalles: Decimal) -> Decimal:
    return taux_de_variation / nombre_d_intervalles


@mistake(
    evolutions.taux_annuel_moyen,
    "annees_au_lieu_d_intervalles",
    "Tu as pris la racine avec le nombre d'années : n est le nombre d'intervalles, une de moins que les années.",
)
def _(taux_de_variation: Decimal, nombre_d_intervalles: Decimal) -> Decimal:
    return (1 + taux_de_variation) ** (1 / (nombre_d_intervalles + 1)) - 1


@mistake(
    evolutions.taux_annuel_moyen,
    "coefficient_moyen_pour_taux",
    "Tu as donné le coefficient moyen : retire 1 pour lire le taux.",
)
def _(taux_de_variation: Decimal, nombre_d_intervalles: Decimal) -> Decimal:
    return (1 + taux_de_variation) ** (1 / nombre_d_intervalles)


@mistake(
    evolutions.taux_moyen_des_evolutions,
    "moyenne_des_taux",
    "Tu as fait la moyenne des taux : les évolutions se composent, prends la racine du produit des (1 + taux).",
)
def _(taux_d_evolution: Series) -> Decimal:
    provided(len(taux_d_evolution) > 1)
    return somme(taux_d_evolution) / len(taux_d_evolution)


@mistake(
    evolutions.taux_moyen_des_evolutions,
    "taux_global_pour_taux_moyen",
    "Tu as donné le taux de toute la période : le taux moyen est celui qui, répété chaque fois, donne ce total.",
)
def _(taux_d_evolution: Series) -> Decimal:
    provided(len(taux_d_evolution) > 1)
    return produit(tuple(1 + taux for taux in taux_d_evolution)) - 1


@mistake(
    evolutions.valeur_projetee,
    "projection_sans_composer",
    "Tu as ajouté la même hausse chaque fois : elle porte sur une valeur qui grandit, élève (1 + taux) à la puissance.",
)
def _(valeur_d_arrivee: Decimal, taux_annuel_moyen: Decimal, horizon: Decimal) -> Decimal:
    provided(horizon != 1)
    return valeur_d_arrivee * (1 + taux_annuel_moyen * horizon)


@mistake(
    evolutions.valeur_projetee_d_une_serie,
    "projection_depuis_la_premiere_valeur",
    "Tu es reparti de la première valeur : la projection prolonge la dernière connue.",
)
def _(ventes: Series, taux_annuel_moyen: Decimal, horizon: Decimal) -> Decimal:
    return ventes[0] * (1 + taux_annuel_moyen) ** horizon


@mistake(
    evolutions.valeur_projetee_d_une_serie,
    "projection_sans_composer",
    "Tu as ajouté la même hausse chaque fois : elle porte sur une valeur qui grandit, élève (1 + taux) à la puissance.",
)
def _(ventes: Series, taux_annuel_moyen: Decimal, horizon: Decimal) -> Decimal:
    provided(horizon != 1)
    return ventes[-1] * (1 + taux_annuel_moyen * horizon)


@mistake(
    evolutions.valeur_projetee,
    "projection_une_periode_de_moins",
    "Tu as compté une période de moins : élève (1 + taux) au nombre de périodes à venir.",
)
def _(valeur_d_arrivee: Decimal, taux_annuel_moyen: Decimal, horizon: Decimal) -> Decimal:
    return valeur_d_arrivee * (1 + taux_annuel_moyen) ** (horizon - 1)
