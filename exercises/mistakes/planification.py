"""Les erreurs classiques sur les dates, les marges et la durée d'un projet."""

from decimal import Decimal

from exercises.functions import Series, moyenne, somme
from exercises.rule import mistake, provided
from exercises.rules import planification


@mistake(
    planification.debut_au_plus_tot,
    "plus_tot_par_la_premiere_finie",
    "Tu as pris la tâche précédente finie la première : il faut attendre qu'elles soient toutes finies, prends la "
    "plus tardive.",
)
def _(fins_des_taches_precedentes: Series) -> Decimal:
    return min(fins_des_taches_precedentes)


@mistake(
    planification.debut_au_plus_tot,
    "fins_additionnees",
    "Tu as additionné les dates : les tâches précédentes se font en même temps, prends la plus grande.",
)
def _(fins_des_taches_precedentes: Series) -> Decimal:
    provided(len(fins_des_taches_precedentes) > 1)
    return somme(fins_des_taches_precedentes)


@mistake(
    planification.debut_au_plus_tot,
    "moyenne_des_fins",
    "Tu as fait la moyenne des dates : la tâche attend la dernière finie, prends la plus grande.",
)
def _(fins_des_taches_precedentes: Series) -> Decimal:
    return moyenne(fins_des_taches_precedentes)


@mistake(
    planification.fin_au_plus_tot,
    "duree_retranchee_au_plus_tot",
    "Tu as retranché la durée : au plus tôt, on avance, ajoute la durée au début.",
)
def _(debut_au_plus_tot: Decimal, duree_de_la_tache: Decimal) -> Decimal:
    return debut_au_plus_tot - duree_de_la_tache


@mistake(
    planification.fin_au_plus_tot,
    "fin_depuis_la_premiere_finie",
    "Tu es parti de la tâche précédente finie la première : attends la plus tardive, puis ajoute la durée.",
)
def _(fins_des_taches_precedentes: Series, duree_de_la_tache: Decimal) -> Decimal:
    return min(fins_des_taches_precedentes) + duree_de_la_tache


@mistake(
    planification.fin_au_plus_tard,
    "plus_tard_par_la_derniere",
    "Tu as pris la suivante la plus tardive : pour ne retarder personne, prends la date la plus petite.",
)
def _(debuts_au_plus_tard_des_suivantes: Series) -> Decimal:
    return max(debuts_au_plus_tard_des_suivantes)


@mistake(
    planification.fin_au_plus_tard,
    "moyenne_des_debuts",
    "Tu as fait la moyenne des dates : la première à commencer commande, prends la plus petite.",
)
def _(debuts_au_plus_tard_des_suivantes: Series) -> Decimal:
    return moyenne(debuts_au_plus_tard_des_suivantes)


@mistake(
    planification.debut_au_plus_tard,
    "duree_ajoutee_au_plus_tard",
    "Tu as ajouté la durée : au plus tard, on remonte depuis la fin, retranche la durée.",
)
def _(fin_au_plus_tard: Decimal, duree_de_la_tache: Decimal) -> Decimal:
    return fin_au_plus_tard + duree_de_la_tache


@mistake(
    planification.debut_au_plus_tard,
    "debut_depuis_la_suivante_la_plus_tardive",
    "Tu es parti de la suivante la plus tardive : prends la plus petite des dates, puis retranche la durée.",
)
def _(debuts_au_plus_tard_des_suivantes: Series, duree_de_la_tache: Decimal) -> Decimal:
    return max(debuts_au_plus_tard_des_suivantes) - duree_de_la_tache


@mistake(
    planification.marge_totale,
    "marge_avec_la_duree",
    "Tu as retranché le début au plus tôt de la fin au plus tard : cet écart contient la durée, compare début et "
    "début.",
)
def _(fin_au_plus_tard: Decimal, debut_au_plus_tot: Decimal) -> Decimal:
    return fin_au_plus_tard - debut_au_plus_tot


@mistake(
    planification.marge_totale,
    "duree_retranchee_deux_fois",
    "Tu as retranché la durée deux fois : le début au plus tard en tient déjà compte, compare-le au début au plus tôt.",
)
def _(debut_au_plus_tard: Decimal, fin_au_plus_tot: Decimal) -> Decimal:
    return debut_au_plus_tard - fin_au_plus_tot


@mistake(
    planification.marge_libre,
    "marge_libre_par_la_derniere_suivante",
    "Tu as pris la suivante qui commence en dernier : la première à commencer serait gênée, prends la plus petite "
    "date.",
)
def _(debuts_au_plus_tot_des_suivantes: Series, fin_au_plus_tot: Decimal) -> Decimal:
    return max(debuts_au_plus_tot_des_suivantes) - fin_au_plus_tot


@mistake(
    planification.marge_libre,
    "marge_totale_pour_libre",
    "Tu as donné la marge totale : la marge libre se mesure jusqu'au début au plus tôt des tâches suivantes.",
)
def _(marge_totale: Decimal) -> Decimal:
    return marge_totale


@mistake(
    planification.duree_du_projet,
    "chemin_le_plus_court",
    "Tu as pris le chemin le plus court : le projet n'est fini que lorsque tous le sont, prends le plus long.",
)
def _(durees_des_chemins: Series) -> Decimal:
    return min(durees_des_chemins)


@mistake(
    planification.duree_du_projet,
    "chemins_additionnes",
    "Tu as additionné les chemins : ils se font en même temps, seul le plus long compte.",
)
def _(durees_des_chemins: Series) -> Decimal:
    provided(len(durees_des_chemins) > 1)
    return somme(durees_des_chemins)


@mistake(
    planification.duree_du_projet_a_deux_chemins,
    "chemin_le_plus_court",
    "Tu as pris le chemin le plus court : le projet n'est fini que lorsque tous le sont, prends le plus long.",
)
def _(duree_du_premier_chemin: Decimal, duree_du_second_chemin: Decimal) -> Decimal:
    return min(duree_du_premier_chemin, duree_du_second_chemin)


@mistake(
    planification.duree_du_projet_a_deux_chemins,
    "toutes_les_durees_additionnees",
    "Tu as additionné toutes les durées : les deux chemins se font en même temps, seul le plus long compte.",
)
def _(duree_du_premier_chemin: Decimal, duree_du_second_chemin: Decimal) -> Decimal:
    return duree_du_premier_chemin + duree_du_second_chemin


@mistake(
    planification.duree_du_premier_chemin,
    "tache_la_plus_longue_du_chemin",
    "Tu as pris la tâche la plus longue : sur un chemin, les tâches se suivent, additionne leurs durées.",
)
def _(durees_du_premier_chemin: Series) -> Decimal:
    provided(len(durees_du_premier_chemin) > 1)
    return max(durees_du_premier_chemin)


@mistake(
    planification.duree_du_premier_chemin,
    "derniere_tache_du_chemin_oubliee",
    "Tu as oublié la dernière tâche : le chemin va jusqu'à la fin, additionne toutes ses durées.",
)
def _(durees_du_premier_chemin: Series) -> Decimal:
    provided(len(durees_du_premier_chemin) > 1)
    return somme(durees_du_premier_chemin[:-1])


@mistake(
    planification.duree_du_second_chemin,
    "tache_la_plus_longue_du_chemin",
    "Tu as pris la tâche la plus longue : sur un chemin, les tâches se suivent, additionne leurs durées.",
)
def _(durees_du_second_chemin: Series) -> Decimal:
    provided(len(durees_du_second_chemin) > 1)
    return max(durees_du_second_chemin)


@mistake(
    planification.duree_du_second_chemin,
    "derniere_tache_du_chemin_oubliee",
    "Tu as oublié la dernière tâche : le chemin va jusqu'à la fin, additionne toutes ses durées.",
)
def _(durees_du_second_chemin: Series) -> Decimal:
    provided(len(durees_du_second_chemin) > 1)
    return somme(durees_du_second_chemin[:-1])


@mistake(
    planification.retard_possible,
    "chemin_court_pour_retard",
    "Tu as donné la durée du chemin le plus court : le retard possible est ce qui le sépare du plus long.",
)
def _(duree_du_premier_chemin: Decimal, duree_du_second_chemin: Decimal) -> Decimal:
    return min(duree_du_premier_chemin, duree_du_second_chemin)


@mistake(
    planification.retard_possible,
    "chemins_additionnes_pour_retard",
    "Tu as additionné les deux chemins : le retard possible est leur écart, retranche.",
)
def _(duree_du_premier_chemin: Decimal, duree_du_second_chemin: Decimal) -> Decimal:
    return duree_du_premier_chemin + duree_du_second_chemin


@mistake(
    planification.duree_du_projet_par_le_chemin_critique,
    "tache_la_plus_longue",
    "Tu as pris la tâche la plus longue : sur le chemin critique, les tâches se suivent, additionne leurs durées.",
)
def _(durees_du_chemin_critique: Series) -> Decimal:
    provided(len(durees_du_chemin_critique) > 1)
    return max(durees_du_chemin_critique)
