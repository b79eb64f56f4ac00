"""Les erreurs classiques sur les évolutions : taux, coefficient, réciproque, indice, points."""

from decimal import Decimal

from exercises.functions import Series
from exercises.rule import mistake, provided
from exercises.rules import evolutions

CHAPTER = evolutions.CHAPTER


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
