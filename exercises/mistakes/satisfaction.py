"""Les erreurs classiques sur le NPS, le taux de satisfaction et la note moyenne."""

from decimal import Decimal

from exercises.functions import Series, moyenne, nombre, somme
from exercises.rule import mistake, provided
from exercises.rules import satisfaction
from exercises.rules.satisfaction import DETRACTORS_UP_TO, PROMOTERS_FROM, heads

_PASSIVES_OUT = "Tu as laissé les passifs hors du total : ils ont répondu, la part se calcule sur tous les répondants."
_PASSIVES_IN = "Tu as compté les passifs avec eux : les notes 7 et 8 ne vont dans aucun des deux groupes."


@mistake(
    satisfaction.nombre_de_promoteurs,
    "promoteurs_avec_les_8",
    "Tu as compté les 8 : un promoteur met 9 ou 10, les notes 7 et 8 sont celles des passifs.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return somme(heads(notes, effectifs_par_note, PROMOTERS_FROM - 1, 10))


@mistake(
    satisfaction.nombre_de_promoteurs,
    "promoteurs_du_10_seul",
    "Tu n'as gardé que la note 10 : les 9 aussi sont des promoteurs.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return somme(heads(notes, effectifs_par_note, 10, 10))


@mistake(
    satisfaction.nps,
    "promoteurs_part_retranchee",
    "Tu as retranché la part des détracteurs du NPS : le NPS est déjà une différence, pour retrouver les promoteurs "
    "ajoute-leur les détracteurs.",
    gives="part_des_promoteurs",
)
def _(nps: Decimal, part_des_detracteurs: Decimal) -> Decimal:
    return nps / 100 - part_des_detracteurs


@mistake(
    satisfaction.nps,
    "nps_pris_pour_les_promoteurs",
    "Tu as pris le NPS pour la part des promoteurs : il faut lui ajouter la part des détracteurs.",
    gives="part_des_promoteurs",
)
def _(nps: Decimal) -> Decimal:
    return nps / 100


@mistake(
    satisfaction.part_des_promoteurs,
    "promoteurs_par_division",
    "Tu as divisé les répondants par la part des promoteurs : une part d'un effectif se prend en multipliant.",
    gives="nombre_de_promoteurs",
)
def _(part_des_promoteurs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    return nombre_de_repondants / part_des_promoteurs


@mistake(
    satisfaction.part_des_promoteurs,
    "promoteurs_pris_au_nps",
    "Tu as appliqué le NPS aux répondants : c'est la part des promoteurs qu'il faut leur appliquer.",
    gives="nombre_de_promoteurs",
)
def _(nps: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    return nps / 100 * nombre_de_repondants


@mistake(
    satisfaction.nombre_de_passifs,
    "passifs_avec_les_6",
    "Tu as compté les 6 parmi les passifs : un 6 est encore un détracteur, les passifs mettent 7 ou 8.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return somme(heads(notes, effectifs_par_note, DETRACTORS_UP_TO, PROMOTERS_FROM - 1))


@mistake(
    satisfaction.nombre_de_passifs,
    "passifs_avec_les_9",
    "Tu as compté les 9 parmi les passifs : à 9, le client est promoteur. Les passifs mettent 7 ou 8.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return somme(heads(notes, effectifs_par_note, DETRACTORS_UP_TO + 1, PROMOTERS_FROM))


@mistake(
    satisfaction.nombre_de_detracteurs,
    "detracteurs_sans_les_6",
    "Tu t'es arrêté à 5 : un 6 est encore un détracteur, l'échelle des détracteurs va de 0 à 6.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return somme(heads(notes, effectifs_par_note, 0, DETRACTORS_UP_TO - 1))


@mistake(
    satisfaction.nombre_de_detracteurs,
    "detracteurs_avec_les_passifs",
    "Tu as compté les 7 et les 8 : ce sont les passifs. Les détracteurs s'arrêtent à 6.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return somme(heads(notes, effectifs_par_note, 0, PROMOTERS_FROM - 1))


@mistake(
    satisfaction.nombre_de_repondants,
    "repondants_sans_les_passifs",
    "Tu as oublié les passifs : ils ont répondu, compte-les dans le total.",
)
def _(nombre_de_promoteurs: Decimal, nombre_de_passifs: Decimal, nombre_de_detracteurs: Decimal) -> Decimal:
    provided(nombre_de_passifs != 0)
    return nombre_de_promoteurs + nombre_de_detracteurs


@mistake(
    satisfaction.nombre_de_repondants,
    "repondants_sans_les_detracteurs",
    "Tu as oublié les détracteurs : mécontents ou non, ils ont répondu, compte-les dans le total.",
)
def _(nombre_de_promoteurs: Decimal, nombre_de_passifs: Decimal, nombre_de_detracteurs: Decimal) -> Decimal:
    provided(nombre_de_detracteurs != 0)
    return nombre_de_promoteurs + nombre_de_passifs


@mistake(
    satisfaction.nombre_de_repondants_par_les_effectifs,
    "repondants_nombre_de_notes",
    "Tu as compté les notes de l'échelle : chacune a été donnée par plusieurs clients, additionne les effectifs.",
)
def _(notes: Series) -> Decimal:
    return nombre(notes)


@mistake(
    satisfaction.nombre_de_repondants_par_les_effectifs,
    "repondants_somme_des_notes",
    "Tu as additionné les notes : pour savoir combien ont répondu, additionne les effectifs.",
)
def _(notes: Series) -> Decimal:
    return somme(notes)


@mistake(satisfaction.part_des_promoteurs, "part_sans_les_passifs", _PASSIVES_OUT)
def _(nombre_de_promoteurs: Decimal, nombre_de_detracteurs: Decimal) -> Decimal:
    return nombre_de_promoteurs / (nombre_de_promoteurs + nombre_de_detracteurs)


@mistake(satisfaction.part_des_promoteurs, "passifs_dans_le_groupe", _PASSIVES_IN)
def _(nombre_de_promoteurs: Decimal, nombre_de_passifs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    return (nombre_de_promoteurs + nombre_de_passifs) / nombre_de_repondants


@mistake(satisfaction.part_des_detracteurs, "part_sans_les_passifs", _PASSIVES_OUT)
def _(nombre_de_promoteurs: Decimal, nombre_de_detracteurs: Decimal) -> Decimal:
    return nombre_de_detracteurs / (nombre_de_promoteurs + nombre_de_detracteurs)


@mistake(satisfaction.part_des_detracteurs, "passifs_dans_le_groupe", _PASSIVES_IN)
def _(nombre_de_detracteurs: Decimal, nombre_de_passifs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    return (nombre_de_detracteurs + nombre_de_passifs) / nombre_de_repondants


@mistake(
    satisfaction.part_des_passifs,
    "passifs_sur_les_autres",
    "Tu as rapporté les passifs aux promoteurs et aux détracteurs : eux aussi ont répondu, compte-les dans le total.",
)
def _(nombre_de_passifs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    provided(0 < nombre_de_passifs < nombre_de_repondants)
    return nombre_de_passifs / (nombre_de_repondants - nombre_de_passifs)


@mistake(
    satisfaction.part_des_passifs,
    "passifs_ceux_qui_restent",
    "Tu as donné la part des promoteurs et des détracteurs : divise les passifs par les répondants, sans retrancher.",
)
def _(nombre_de_passifs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    provided(2 * nombre_de_passifs != nombre_de_repondants)
    return 1 - nombre_de_passifs / nombre_de_repondants


@mistake(
    satisfaction.part_des_detracteurs_par_difference,
    "difference_sans_les_passifs",
    "Tu as retranché les promoteurs seuls : il reste encore les passifs, retranche-les aussi.",
)
def _(part_des_promoteurs: Decimal, part_des_passifs: Decimal) -> Decimal:
    provided(part_des_passifs != 0)
    return 1 - part_des_promoteurs


@mistake(
    satisfaction.part_des_detracteurs_par_difference,
    "difference_sans_les_promoteurs",
    "Tu as retranché les passifs seuls : retranche aussi les promoteurs.",
)
def _(part_des_promoteurs: Decimal, part_des_passifs: Decimal) -> Decimal:
    provided(part_des_promoteurs != 0)
    return 1 - part_des_passifs


@mistake(
    satisfaction.nps,
    "nps_sans_les_passifs",
    "Tu as calculé sans les passifs : retranche les deux parts, chacune prise sur tous les répondants.",
)
def _(nombre_de_promoteurs: Decimal, nombre_de_detracteurs: Decimal) -> Decimal:
    return (nombre_de_promoteurs - nombre_de_detracteurs) / (nombre_de_promoteurs + nombre_de_detracteurs) * 100


@mistake(
    satisfaction.nps,
    "nps_difference_des_effectifs",
    "Tu as retranché des nombres de clients : le NPS est une différence de pourcentages, rapporte d'abord chaque "
    "groupe aux répondants.",
)
def _(nombre_de_promoteurs: Decimal, nombre_de_detracteurs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    provided(nombre_de_repondants != 100)
    return nombre_de_promoteurs - nombre_de_detracteurs


@mistake(
    satisfaction.nps,
    "nps_par_addition",
    "Tu as additionné les deux parts : les détracteurs pèsent contre toi, retranche-les des promoteurs.",
)
def _(part_des_promoteurs: Decimal, part_des_detracteurs: Decimal) -> Decimal:
    provided(part_des_detracteurs != 0)
    return (part_des_promoteurs + part_des_detracteurs) * 100


@mistake(
    satisfaction.nps,
    "nps_promoteurs_seuls",
    "Tu t'es arrêté à la part des promoteurs : il reste à en retrancher celle des détracteurs.",
)
def _(part_des_promoteurs: Decimal, part_des_detracteurs: Decimal) -> Decimal:
    provided(part_des_detracteurs != 0)
    return part_des_promoteurs * 100


@mistake(
    satisfaction.nombre_de_satisfaits,
    "satisfaits_de_la_note_maximale",
    "Tu n'as gardé que la note 5 : les notes favorables sont 4 et 5.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return somme(heads(notes, effectifs_par_note, 5, 5))


@mistake(
    satisfaction.nombre_de_satisfaits,
    "satisfaits_avec_les_3",
    "Tu as compté les 3 : une note moyenne n'est pas favorable, seules 4 et 5 le sont.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return somme(heads(notes, effectifs_par_note, 3, 5))


@mistake(
    satisfaction.csat,
    "csat_sur_les_envois",
    "Tu as divisé par les questionnaires envoyés : la base est le nombre de répondants, les autres n'ont rien dit.",
)
def _(nombre_de_satisfaits: Decimal, nombre_d_envois: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    provided(nombre_d_envois != nombre_de_repondants)
    return nombre_de_satisfaits / nombre_d_envois


@mistake(
    satisfaction.csat,
    "csat_part_des_insatisfaits",
    "Tu as donné la part de ceux qui ne sont pas satisfaits : on te demande celle des notes favorables.",
)
def _(nombre_de_satisfaits: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    return 1 - nombre_de_satisfaits / nombre_de_repondants


@mistake(
    satisfaction.csat,
    "csat_sur_les_insatisfaits",
    "Tu as divisé par les clients non satisfaits : divise par tous ceux qui ont répondu.",
)
def _(nombre_de_satisfaits: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    return nombre_de_satisfaits / (nombre_de_repondants - nombre_de_satisfaits)


@mistake(
    satisfaction.taux_de_reponse,
    "reponse_sur_les_silencieux",
    "Tu as divisé par ceux qui n'ont pas répondu : la base est le nombre total de questionnaires envoyés.",
)
def _(nombre_de_repondants: Decimal, nombre_d_envois: Decimal) -> Decimal:
    return nombre_de_repondants / (nombre_d_envois - nombre_de_repondants)


@mistake(
    satisfaction.taux_de_reponse,
    "reponse_part_des_silencieux",
    "Tu as donné la part de ceux qui n'ont pas répondu : le taux de réponse compte ceux qui ont répondu.",
)
def _(nombre_de_repondants: Decimal, nombre_d_envois: Decimal) -> Decimal:
    return 1 - nombre_de_repondants / nombre_d_envois


@mistake(
    satisfaction.total_des_notes,
    "notes_sans_effectifs",
    "Tu as additionné les notes une seule fois chacune : multiplie chaque note par le nombre de clients qui l'ont "
    "donnée.",
)
def _(notes: Series) -> Decimal:
    return somme(notes)


@mistake(
    satisfaction.total_des_notes,
    "total_des_notes_par_la_moyenne_simple",
    "Tu as multiplié la moyenne simple des notes par le nombre de clients : chaque note doit compter avec son propre "
    "effectif.",
)
def _(notes: Series, effectifs_par_note: Series) -> Decimal:
    return moyenne(notes) * somme(effectifs_par_note)


@mistake(
    satisfaction.note_moyenne,
    "note_moyenne_sans_effectifs",
    "Tu as fait la moyenne simple des notes : certaines ont été données par bien plus de clients, pondère par les "
    "effectifs.",
)
def _(notes: Series) -> Decimal:
    return moyenne(notes)


@mistake(
    satisfaction.note_moyenne,
    "note_moyenne_par_le_nombre_de_notes",
    "Tu as divisé par le nombre de notes de l'échelle : divise par le nombre de clients qui ont répondu.",
)
def _(total_des_notes: Decimal, notes: Series) -> Decimal:
    return total_des_notes / nombre(notes)


@mistake(
    satisfaction.taux_de_reclamation,
    "reclamations_sur_les_commandes_sans_reclamation",
    "Tu as divisé par les commandes sans réclamation : la base est le total des commandes livrées.",
)
def _(nombre_de_reclamations: Decimal, commandes_livrees: Decimal) -> Decimal:
    # under one complaint in fifty, the two rates are the same once rounded
    provided(nombre_de_reclamations * 50 > commandes_livrees)
    return nombre_de_reclamations / (commandes_livrees - nombre_de_reclamations)


@mistake(
    satisfaction.taux_de_reclamation,
    "part_des_commandes_sans_reclamation",
    "Tu as donné la part des commandes sans réclamation : on te demande celle des commandes qui en ont une.",
)
def _(nombre_de_reclamations: Decimal, commandes_livrees: Decimal) -> Decimal:
    return 1 - nombre_de_reclamations / commandes_livrees


@mistake(
    satisfaction.taux_de_reclamation,
    "reclamations_sur_les_repondants",
    "Tu as divisé par les répondants de l'enquête : une réclamation se rapporte aux commandes livrées.",
)
def _(nombre_de_reclamations: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    return nombre_de_reclamations / nombre_de_repondants


@mistake(
    satisfaction.taux_d_insatisfaction,
    "insatisfaits_sur_satisfaits",
    "Tu as rapporté les insatisfaits aux satisfaits : rapporte-les à tous les répondants, c'est ce qui manque à 100 %.",
)
def _(csat: Decimal) -> Decimal:
    return (1 - csat) / csat


@mistake(
    satisfaction.taux_d_insatisfaction,
    "satisfaction_pour_l_insatisfaction",
    "Tu as donné le taux de satisfaction : l'autre est ce qui manque à 100 %.",
)
def _(csat: Decimal) -> Decimal:
    provided(2 * csat != 1)
    return csat
