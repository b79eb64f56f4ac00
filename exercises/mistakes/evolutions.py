"""The classic mistakes on taux de variation, taux moyen et indices."""

from decimal import Decimal

from exercises.functions import Series, nombre, produit, somme
from exercises.rule import mistake, provided
from exercises.rules import evolutions


@mistake(
    evolutions.variation_absolue,
    "variation_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : une variation part de l'ancienne valeur, arrivée moins départ.",
)
def _(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    return valeur_de_depart - valeur_d_arrivee


@mistake(
    evolutions.variation_absolue,
    "valeurs_additionnees",
    "Tu as additionné les deux valeurs : une variation est un écart, arrivée moins départ.",
)
def _(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    return valeur_d_arrivee + valeur_de_depart


@mistake(
    evolutions.taux_de_variation,
    "variation_rapportee_a_l_arrivee",
    "Tu as rapporté la variation à la valeur d'arrivée : un taux de variation se mesure sur la valeur de départ.",
)
def _(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    return (valeur_d_arrivee - valeur_de_depart) / valeur_d_arrivee


@mistake(
    evolutions.taux_de_variation,
    "coefficient_pour_taux",
    "Tu as divisé l'arrivée par le départ : c'est le coefficient multiplicateur. Retire 1 (100 %) pour avoir le taux.",
)
def _(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    return valeur_d_arrivee / valeur_de_depart


@mistake(
    evolutions.taux_de_variation,
    "ecart_pour_taux",
    "Tu as donné l'écart entre les deux valeurs : rapporte-le à la valeur de départ pour avoir un pourcentage.",
)
def _(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    return (valeur_d_arrivee - valeur_de_depart) / 100


@mistake(
    evolutions.taux_de_variation_d_une_serie,
    "variation_rapportee_a_l_arrivee",
    "Tu as rapporté la variation à la dernière valeur : un taux de variation se mesure sur la première.",
)
def _(ventes: Series) -> Decimal:
    return (ventes[-1] - ventes[0]) / ventes[-1]


@mistake(
    evolutions.taux_de_variation_d_une_serie,
    "derniere_periode_seule",
    "Tu as comparé les deux dernières périodes : l'évolution sur toute la durée part de la première valeur.",
)
def _(ventes: Series) -> Decimal:
    provided(len(ventes) > 2)
    return (ventes[-1] - ventes[-2]) / ventes[-2]


@mistake(
    evolutions.taux_de_variation_entre_deux_indices,
    "ecart_d_indices_lu_en_pourcent",
    "Tu as lu l'écart entre les deux indices comme un pourcentage : rapporte cet écart à l'indice de départ.",
)
def _(indice_d_arrivee: Decimal, indice_de_depart: Decimal) -> Decimal:
    return (indice_d_arrivee - indice_de_depart) / 100


@mistake(
    evolutions.taux_de_variation_entre_deux_indices,
    "indice_d_arrivee_lu_seul",
    "Tu as lu l'évolution depuis la base 100 : ici on compare deux périodes, divise l'écart par l'indice de départ.",
)
def _(indice_d_arrivee: Decimal) -> Decimal:
    return indice_d_arrivee / 100 - 1


@mistake(
    evolutions.coefficient_d_evolution,
    "un_plus_taux_en_pourcent",
    "Tu as ajouté le pourcentage tel quel : 5 % vaut 0,05, ajoute le taux écrit en décimal à 1.",
)
def _(taux_de_variation: Decimal) -> Decimal:
    return 1 + taux_de_variation * 100


@mistake(
    evolutions.coefficient_d_evolution,
    "taux_pour_coefficient",
    "Tu as donné le taux : le coefficient multiplicateur est 1 + taux, ce par quoi on multiplie la valeur de départ.",
)
def _(taux_de_variation: Decimal) -> Decimal:
    return taux_de_variation


@mistake(
    evolutions.valeur_d_arrivee_par_le_taux,
    "variation_pour_valeur",
    "Tu as calculé la variation seule : ajoute-la à la valeur de départ, ou multiplie directement par (1 + taux).",
)
def _(valeur_de_depart: Decimal, taux_de_variation: Decimal) -> Decimal:
    return valeur_de_depart * taux_de_variation


@mistake(
    evolutions.valeur_d_arrivee_par_le_taux,
    "evolution_a_l_envers",
    "Tu as fait évoluer la valeur dans l'autre sens : une hausse multiplie par plus que 1, une baisse par moins que 1.",
)
def _(valeur_de_depart: Decimal, taux_de_variation: Decimal) -> Decimal:
    return valeur_de_depart * (1 - taux_de_variation)


@mistake(
    evolutions.valeur_de_depart_par_le_taux,
    "retour_par_le_taux_oppose",
    "Tu as appliqué le taux contraire à la valeur d'arrivée : il avait été pris sur le départ. Divise par (1 + taux).",
)
def _(valeur_d_arrivee: Decimal, taux_de_variation: Decimal) -> Decimal:
    return valeur_d_arrivee * (1 - taux_de_variation)


@mistake(
    evolutions.valeur_de_depart_par_le_taux,
    "evolution_appliquee_deux_fois",
    "Tu as encore appliqué l'évolution à la valeur d'arrivée : pour revenir au départ, divise par (1 + taux).",
)
def _(valeur_d_arrivee: Decimal, taux_de_variation: Decimal) -> Decimal:
    return valeur_d_arrivee * (1 + taux_de_variation)


@mistake(
    evolutions.taux_reciproque,
    "reciproque_par_l_oppose",
    "Tu as pris le taux contraire : il porterait sur une base différente. Le coefficient inverse est 1 ÷ (1 + taux).",
)
def _(taux_de_variation: Decimal) -> Decimal:
    return -taux_de_variation


@mistake(
    evolutions.taux_reciproque,
    "reciproque_sans_retirer_1",
    "Tu as donné le coefficient qui ramène au départ : retire 1 pour obtenir le taux.",
)
def _(taux_de_variation: Decimal) -> Decimal:
    return 1 / (1 + taux_de_variation)


@mistake(
    evolutions.indice_base_100,
    "indice_inverse",
    "Tu as divisé la base par la valeur étudiée : c'est la période de base qui vaut 100, donc elle va au dénominateur.",
)
def _(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    return valeur_de_depart / valeur_d_arrivee * 100


@mistake(
    evolutions.indice_base_100,
    "indice_par_ecart",
    "Tu as ajouté l'écart à 100 : un indice est un rapport, pas une différence. Divise par la valeur de base.",
)
def _(valeur_d_arrivee: Decimal, valeur_de_depart: Decimal) -> Decimal:
    return 100 + valeur_d_arrivee - valeur_de_depart


@mistake(
    evolutions.ecart_en_points,
    "pourcentage_pour_points",
    "Tu as calculé une variation relative, en % : l'écart entre deux pourcentages est une soustraction, en points.",
)
def _(pourcentage_d_arrivee: Decimal, pourcentage_de_depart: Decimal) -> Decimal:
    return (pourcentage_d_arrivee / pourcentage_de_depart - 1) * 100


@mistake(
    evolutions.ecart_en_points,
    "pourcentages_additionnes",
    "Tu as additionné les deux pourcentages : l'écart en points est leur différence, arrivée moins départ.",
)
def _(pourcentage_d_arrivee: Decimal, pourcentage_de_depart: Decimal) -> Decimal:
    return (pourcentage_d_arrivee + pourcentage_de_depart) * 100


@mistake(
    evolutions.variation_relative_du_pourcentage,
    "points_pour_pourcentage",
    "Tu as donné l'écart en points : pour la variation en %, rapporte cet écart au pourcentage de départ.",
)
def _(pourcentage_d_arrivee: Decimal, pourcentage_de_depart: Decimal) -> Decimal:
    return pourcentage_d_arrivee - pourcentage_de_depart


@mistake(
    evolutions.variation_relative_du_pourcentage,
    "variation_rapportee_a_l_arrivee",
    "Tu as rapporté l'écart au pourcentage d'arrivée : une variation se mesure sur le point de départ.",
)
def _(pourcentage_d_arrivee: Decimal, pourcentage_de_depart: Decimal) -> Decimal:
    return (pourcentage_d_arrivee - pourcentage_de_depart) / pourcentage_d_arrivee


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
    evolutions.baisse_de_retour,
    "complement_a_un",
    "Tu as pris ce qui reste : la baisse est l'écart entre 100 % et ce qui reste.",
)
def _(taux_reciproque: Decimal) -> Decimal:
    return 1 + taux_reciproque


@mistake(
    evolutions.baisse_de_retour,
    "signe_garde",
    "Le signe moins dit déjà la baisse : une baisse se donne par un nombre positif.",
)
def _(taux_reciproque: Decimal) -> Decimal:
    return taux_reciproque


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
