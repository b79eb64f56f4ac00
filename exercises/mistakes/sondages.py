"""The classic mistakes on sondage : intervalle de confiance, échantillon et quotas."""

from decimal import Decimal
from statistics import NormalDist

from exercises.functions import entier_inferieur, entier_superieur, racine
from exercises.numbers import round_half_up
from exercises.rule import mistake, provided
from exercises.rules import sondages

_USUAL_LEVEL = Decimal("0.95")


@mistake(
    sondages.coefficient_z,
    "seuil_pour_z",
    "Tu as donné le seuil de confiance : z se lit en face de ce seuil, dans la table de la loi normale.",
)
def _(seuil_de_confiance: Decimal) -> Decimal:
    return seuil_de_confiance


@mistake(
    sondages.coefficient_z,
    "z_d_un_seul_cote",
    "Tu as lu la table pour un seul côté : l'intervalle laisse la moitié du risque de chaque côté.",
)
def _(seuil_de_confiance: Decimal) -> Decimal:
    one_sided = round_half_up(Decimal(NormalDist().inv_cdf(float(seuil_de_confiance))), 3)
    return one_sided if seuil_de_confiance == _USUAL_LEVEL else round_half_up(one_sided, 2)


@mistake(
    sondages.marge_d_erreur,
    "marge_sans_racine",
    "Tu as oublié la racine carrée : z multiplie √(p × (1 − p) ÷ n).",
)
def _(coefficient_z: Decimal, proportion_observee: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    return coefficient_z * proportion_observee * (1 - proportion_observee) / taille_de_l_echantillon


@mistake(
    sondages.marge_d_erreur,
    "seuil_pour_z",
    "Tu as pris le seuil de confiance pour z : z est la valeur lue dans la table en face de ce seuil.",
)
def _(seuil_de_confiance: Decimal, proportion_observee: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    return seuil_de_confiance * racine(proportion_observee * (1 - proportion_observee) / taille_de_l_echantillon)


@mistake(
    sondages.marge_d_erreur,
    "n_hors_de_la_racine",
    "Tu as divisé par n en dehors de la racine : n est sous la racine, avec p × (1 − p).",
)
def _(coefficient_z: Decimal, proportion_observee: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    return coefficient_z * racine(proportion_observee * (1 - proportion_observee)) / taille_de_l_echantillon


@mistake(
    sondages.marge_d_erreur,
    "z_arrondi_a_2",
    "Tu as pris z = 2 : certains profs l'acceptent, mais ici z vaut {coefficient_z}. Refais-le avec cette valeur.",
)
def _(
    seuil_de_confiance: Decimal, coefficient_z: Decimal, proportion_observee: Decimal, taille_de_l_echantillon: Decimal
) -> Decimal:
    provided(seuil_de_confiance == _USUAL_LEVEL and coefficient_z != 2)
    return 2 * racine(proportion_observee * (1 - proportion_observee) / taille_de_l_echantillon)


@mistake(
    sondages.borne_inferieure,
    "bornes_echangees",
    "Tu as ajouté la marge d'erreur : la borne inférieure est en dessous de la proportion, retranche.",
)
def _(proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return proportion_observee + marge_d_erreur


@mistake(
    sondages.borne_inferieure,
    "marge_coupee_en_deux",
    "Tu as coupé la marge d'erreur en deux : elle se prend tout entière de chaque côté de la proportion.",
)
def _(proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return proportion_observee - marge_d_erreur / 2


@mistake(
    sondages.borne_inferieure,
    "marge_en_pourcent_de_p",
    "Tu as pris la marge comme un pourcentage de p : ce sont des points, retranche-les simplement.",
)
def _(proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return proportion_observee * (1 - marge_d_erreur)


@mistake(
    sondages.borne_superieure,
    "bornes_echangees",
    "Tu as retranché la marge d'erreur : la borne supérieure est au-dessus de la proportion, ajoute.",
)
def _(proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return proportion_observee - marge_d_erreur


@mistake(
    sondages.borne_superieure,
    "marge_coupee_en_deux",
    "Tu as coupé la marge d'erreur en deux : elle se prend tout entière de chaque côté de la proportion.",
)
def _(proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return proportion_observee + marge_d_erreur / 2


@mistake(
    sondages.borne_superieure,
    "marge_en_pourcent_de_p",
    "Tu as pris la marge comme un pourcentage de p : ce sont des points, ajoute-les simplement.",
)
def _(proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return proportion_observee * (1 + marge_d_erreur)


@mistake(
    sondages.taille_de_l_echantillon,
    "arrondi_inferieur_de_l_echantillon",
    "Tu as arrondi en dessous : la précision ne serait pas tout à fait atteinte, prends l'entier au-dessus.",
)
def _(coefficient_z: Decimal, proportion_supposee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    exact = coefficient_z**2 * proportion_supposee * (1 - proportion_supposee) / marge_d_erreur**2
    provided(exact != entier_inferieur(exact))
    return entier_inferieur(exact)


@mistake(
    sondages.taille_de_l_echantillon,
    "marge_en_pour_cent",
    "Tu as pris la marge d'erreur en pour cent : écris-la en décimal, 3 % vaut 0,03.",
)
def _(coefficient_z: Decimal, proportion_supposee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return coefficient_z**2 * proportion_supposee * (1 - proportion_supposee) / (marge_d_erreur * 100) ** 2


@mistake(
    sondages.taille_de_l_echantillon,
    "proportion_oubliee",
    "Tu as oublié p × (1 − p) : multiplie z² par p × (1 − p) avant de diviser par e².",
)
def _(coefficient_z: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return coefficient_z**2 / marge_d_erreur**2


@mistake(
    sondages.taille_de_l_echantillon,
    "carres_oublies",
    "Tu as oublié les carrés : c'est z² en haut et e² en bas.",
)
def _(coefficient_z: Decimal, proportion_supposee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return coefficient_z * proportion_supposee * (1 - proportion_supposee) / marge_d_erreur


@mistake(
    sondages.taille_de_l_echantillon,
    "z_arrondi_a_2",
    "Tu as pris z = 2 : certains profs l'acceptent, mais ici z vaut {coefficient_z}. Refais-le avec cette valeur.",
)
def _(
    seuil_de_confiance: Decimal, coefficient_z: Decimal, proportion_supposee: Decimal, marge_d_erreur: Decimal
) -> Decimal:
    provided(seuil_de_confiance == _USUAL_LEVEL and coefficient_z != 2)
    return 4 * proportion_supposee * (1 - proportion_supposee) / marge_d_erreur**2


@mistake(
    sondages.taille_pour_une_proportion_observee,
    "complement_oublie",
    "Tu as oublié 1 − p : multiplie z² par p × (1 − p) avant de diviser par e².",
)
def _(coefficient_z: Decimal, proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return coefficient_z**2 * proportion_observee / marge_d_erreur**2


@mistake(
    sondages.taille_pour_une_proportion_observee,
    "carres_oublies",
    "Tu as oublié les carrés : c'est z² en haut et e² en bas.",
)
def _(coefficient_z: Decimal, proportion_observee: Decimal, marge_d_erreur: Decimal) -> Decimal:
    return coefficient_z * proportion_observee * (1 - proportion_observee) / marge_d_erreur


@mistake(
    sondages.taille_corrigee,
    "correction_a_l_envers",
    "Tu as multiplié par le facteur de correction : une petite population réduit l'échantillon, divise.",
)
def _(taille_de_l_echantillon: Decimal, population_mere: Decimal) -> Decimal:
    return taille_de_l_echantillon * (1 + (taille_de_l_echantillon - 1) / population_mere)


@mistake(
    sondages.taille_corrigee,
    "taille_non_corrigee",
    "Tu as gardé la taille sans correction : la population est petite, divise par 1 + (n − 1) ÷ N.",
)
def _(taille_de_l_echantillon: Decimal) -> Decimal:
    return taille_de_l_echantillon


@mistake(
    sondages.nombre_d_envois,
    "envois_par_multiplication",
    "Tu as multiplié par le taux de réponse : il faut envoyer plus de questionnaires que de réponses voulues, divise.",
)
def _(taille_de_l_echantillon: Decimal, taux_de_reponse: Decimal) -> Decimal:
    return taille_de_l_echantillon * taux_de_reponse


@mistake(
    sondages.nombre_d_envois,
    "envois_par_la_non_reponse",
    "Tu as divisé par la part de ceux qui ne répondent pas : divise par le taux de réponse.",
)
def _(taille_de_l_echantillon: Decimal, taux_de_reponse: Decimal) -> Decimal:
    provided(taux_de_reponse != Decimal("0.5"))
    return taille_de_l_echantillon / (1 - taux_de_reponse)


@mistake(
    sondages.nombre_d_envois,
    "arrondi_inferieur_des_envois",
    "Tu as arrondi en dessous : il manquerait une réponse, prends l'entier au-dessus.",
)
def _(taille_de_l_echantillon: Decimal, taux_de_reponse: Decimal) -> Decimal:
    exact = taille_de_l_echantillon / taux_de_reponse
    provided(exact != entier_inferieur(exact))
    return entier_inferieur(exact)


@mistake(
    sondages.cout_de_l_enquete,
    "cout_des_seules_reponses",
    "Tu as payé les réponses seulement : chaque questionnaire envoyé coûte, même sans réponse.",
)
def _(taille_de_l_echantillon: Decimal, cout_d_un_envoi: Decimal) -> Decimal:
    return taille_de_l_echantillon * cout_d_un_envoi


@mistake(
    sondages.cout_de_l_enquete,
    "envois_divises_par_le_cout",
    "Tu as divisé par le coût d'un envoi : pour le coût total, multiplie le nombre d'envois par le coût de chacun.",
)
def _(nombre_d_envois: Decimal, cout_d_un_envoi: Decimal) -> Decimal:
    return nombre_d_envois / cout_d_un_envoi


@mistake(
    sondages.taux_de_sondage,
    "sondage_sur_les_non_interroges",
    "Tu as rapporté l'échantillon aux clients non interrogés : le taux de sondage se mesure sur toute la population.",
)
def _(taille_de_l_echantillon: Decimal, population_mere: Decimal) -> Decimal:
    return taille_de_l_echantillon / (population_mere - taille_de_l_echantillon)


@mistake(
    sondages.taux_de_sondage,
    "population_divisee_par_l_echantillon",
    "Tu as divisé la population par l'échantillon : c'est le pas de tirage. Le taux de sondage est l'inverse.",
)
def _(taille_de_l_echantillon: Decimal, population_mere: Decimal) -> Decimal:
    return population_mere / taille_de_l_echantillon


@mistake(
    sondages.pas_de_tirage,
    "pas_arrondi_au_dessus",
    "Tu as arrondi au-dessus : tu sortirais de la liste avant d'avoir tout l'échantillon. Prends l'entier en dessous.",
)
def _(population_mere: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    exact = population_mere / taille_de_l_echantillon
    provided(exact != entier_superieur(exact))
    return entier_superieur(exact)


@mistake(
    sondages.pas_de_tirage,
    "pas_par_soustraction",
    "Tu as soustrait : le pas dit combien de noms sauter, c'est la population divisée par la taille de l'échantillon.",
)
def _(population_mere: Decimal, taille_de_l_echantillon: Decimal) -> Decimal:
    return population_mere - taille_de_l_echantillon


@mistake(
    sondages.quota,
    "quota_par_division",
    "Tu as divisé par la part du critère : un quota est une partie de l'échantillon, multiplie.",
)
def _(taille_de_l_echantillon: Decimal, part_du_critere: Decimal) -> Decimal:
    return taille_de_l_echantillon / part_du_critere


@mistake(
    sondages.quota,
    "quota_du_reste",
    "Tu as calculé le quota de tous les autres : prends la part du critère demandé.",
)
def _(taille_de_l_echantillon: Decimal, part_du_critere: Decimal) -> Decimal:
    provided(part_du_critere != Decimal("0.5"))
    return taille_de_l_echantillon * (1 - part_du_critere)


@mistake(
    sondages.quota_croise,
    "premier_critere_oublie",
    "Tu as pris la part du second critère sur tout l'échantillon : elle porte sur le quota du premier critère.",
)
def _(taille_de_l_echantillon: Decimal, part_du_second_critere: Decimal) -> Decimal:
    return taille_de_l_echantillon * part_du_second_critere


@mistake(
    sondages.quota_croise,
    "parts_additionnees",
    "Tu as additionné les deux parts : quand deux critères se croisent, les parts se multiplient.",
)
def _(taille_de_l_echantillon: Decimal, part_du_critere: Decimal, part_du_second_critere: Decimal) -> Decimal:
    return taille_de_l_echantillon * (part_du_critere + part_du_second_critere)


@mistake(
    sondages.poids_de_redressement,
    "redressement_a_l_envers",
    "Tu as divisé la part observée par la part réelle : un groupe trop peu représenté doit compter plus que 1.",
)
def _(part_reelle: Decimal, part_observee: Decimal) -> Decimal:
    return part_observee / part_reelle


@mistake(
    sondages.poids_de_redressement,
    "ecart_pour_poids",
    "Tu as soustrait les deux parts : le poids est leur rapport, part réelle ÷ part observée.",
)
def _(part_reelle: Decimal, part_observee: Decimal) -> Decimal:
    return part_reelle - part_observee


@mistake(
    sondages.amplitude_de_l_intervalle,
    "amplitude_pour_marge",
    "Tu as donné la marge d'erreur : l'amplitude va d'une borne à l'autre, c'est le double.",
)
def _(marge_d_erreur: Decimal) -> Decimal:
    return marge_d_erreur


@mistake(
    sondages.amplitude_de_l_intervalle,
    "amplitude_somme_des_bornes",
    "Tu as additionné les bornes : l'amplitude est leur différence.",
)
def _(borne_superieure: Decimal, borne_inferieure: Decimal) -> Decimal:
    return borne_superieure + borne_inferieure
