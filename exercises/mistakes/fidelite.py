"""Les erreurs classiques sur l'attrition, la fidélité et le programme de fidélité."""

from decimal import Decimal

from exercises.functions import entier_superieur
from exercises.rule import mistake, provided
from exercises.rules import fidelite


@mistake(
    fidelite.clients_perdus,
    "nouveaux_clients_oublies",
    "Tu as comparé le début et la fin : des nouveaux clients sont arrivés entre les deux, ajoute-les au début avant "
    "de retrancher.",
)
def _(clients_au_debut: Decimal, clients_a_la_fin: Decimal, nouveaux_clients: Decimal) -> Decimal:
    provided(nouveaux_clients != 0)
    return clients_au_debut - clients_a_la_fin


@mistake(
    fidelite.clients_perdus,
    "nouveaux_clients_retranches",
    "Tu as retranché les nouveaux clients : ils sont arrivés, ajoute-les au début, puis retranche ceux de la fin.",
)
def _(clients_au_debut: Decimal, clients_a_la_fin: Decimal, nouveaux_clients: Decimal) -> Decimal:
    provided(nouveaux_clients != 0)
    return clients_au_debut - nouveaux_clients - clients_a_la_fin


@mistake(
    fidelite.taux_d_attrition,
    "perdus_pris_a_la_fidelite",
    "Tu as pris la part des clients fidèles : les perdus sont le taux d'attrition appliqué aux clients du début.",
    gives="clients_perdus",
)
def _(taux_d_attrition: Decimal, clients_au_debut: Decimal) -> Decimal:
    return (1 - taux_d_attrition) * clients_au_debut


@mistake(
    fidelite.taux_d_attrition,
    "perdus_sur_les_nouveaux_aussi",
    "Tu as appliqué l'attrition aux nouveaux clients aussi : elle se mesure sur les seuls clients du début.",
    gives="clients_perdus",
)
def _(taux_d_attrition: Decimal, clients_au_debut: Decimal, nouveaux_clients: Decimal) -> Decimal:
    provided(nouveaux_clients != 0)
    return taux_d_attrition * (clients_au_debut + nouveaux_clients)


@mistake(
    fidelite.clients_perdus,
    "fin_sans_les_nouveaux",
    "Tu as oublié les nouveaux clients : à la fin, il reste ceux du début moins les perdus, plus les nouveaux.",
    gives="clients_a_la_fin",
)
def _(clients_au_debut: Decimal, clients_perdus: Decimal, nouveaux_clients: Decimal) -> Decimal:
    provided(nouveaux_clients != 0)
    return clients_au_debut - clients_perdus


@mistake(
    fidelite.clients_perdus,
    "perdus_ajoutes",
    "Tu as ajouté les clients perdus : ils sont partis, retranche-les.",
    gives="clients_a_la_fin",
)
def _(clients_au_debut: Decimal, clients_perdus: Decimal, nouveaux_clients: Decimal) -> Decimal:
    return clients_au_debut + nouveaux_clients + clients_perdus


@mistake(
    fidelite.clients_conserves,
    "conserves_avec_les_nouveaux",
    "Tu as gardé tous les clients de la fin : les nouveaux n'étaient pas là au début, retire-les.",
)
def _(clients_a_la_fin: Decimal, nouveaux_clients: Decimal) -> Decimal:
    provided(nouveaux_clients != 0)
    return clients_a_la_fin


@mistake(
    fidelite.clients_conserves,
    "conserves_depuis_le_debut",
    "Tu as retiré les nouveaux clients de ceux du début : ils n'y étaient pas, retire-les de ceux de la fin.",
)
def _(clients_au_debut: Decimal, nouveaux_clients: Decimal) -> Decimal:
    return clients_au_debut - nouveaux_clients


@mistake(
    fidelite.taux_d_attrition,
    "attrition_sur_les_clients_de_fin",
    "Tu as divisé par les clients de la fin : on mesure ce que sont devenus ceux du début, divise par les clients du "
    "début.",
)
def _(clients_perdus: Decimal, clients_a_la_fin: Decimal) -> Decimal:
    return clients_perdus / clients_a_la_fin


@mistake(
    fidelite.taux_d_attrition,
    "attrition_avec_les_nouveaux",
    "Tu as ajouté les nouveaux clients à la base : l'attrition se calcule sur les seuls clients du début.",
)
def _(clients_perdus: Decimal, clients_au_debut: Decimal, nouveaux_clients: Decimal) -> Decimal:
    provided(nouveaux_clients != 0)
    return clients_perdus / (clients_au_debut + nouveaux_clients)


@mistake(
    fidelite.taux_d_attrition,
    "fidelite_pour_attrition",
    "Tu as donné la part des clients restés : l'attrition est celle des clients perdus.",
)
def _(clients_perdus: Decimal, clients_au_debut: Decimal) -> Decimal:
    return 1 - clients_perdus / clients_au_debut


@mistake(
    fidelite.duree_de_vie_client,
    "duree_prise_pour_un_taux",
    "Tu as lu la durée comme un pourcentage : le taux d'attrition est 1 ÷ durée de vie.",
    gives="taux_d_attrition",
)
def _(duree_de_vie_client: Decimal) -> Decimal:
    return duree_de_vie_client / 100


@mistake(
    fidelite.duree_de_vie_client,
    "attrition_complement_de_la_duree",
    "Tu as donné 1 − 1 ÷ durée : c'est le taux de fidélité. L'attrition est 1 ÷ durée.",
    gives="taux_d_attrition",
)
def _(duree_de_vie_client: Decimal) -> Decimal:
    return 1 - 1 / duree_de_vie_client


@mistake(
    fidelite.taux_de_fidelite,
    "fidelite_avec_les_nouveaux",
    "Tu as compté les nouveaux clients : seuls ceux qui étaient là au début peuvent être fidèles, retire les nouveaux.",
)
def _(clients_a_la_fin: Decimal, clients_au_debut: Decimal, nouveaux_clients: Decimal) -> Decimal:
    provided(nouveaux_clients != 0)
    return clients_a_la_fin / clients_au_debut


@mistake(
    fidelite.taux_de_fidelite,
    "fidelite_sur_les_clients_de_fin",
    "Tu as divisé par les clients de la fin : divise ceux que tu as conservés par ceux du début.",
)
def _(clients_a_la_fin: Decimal, nouveaux_clients: Decimal) -> Decimal:
    provided(nouveaux_clients != 0)
    return (clients_a_la_fin - nouveaux_clients) / clients_a_la_fin


@mistake(
    fidelite.taux_de_fidelite,
    "attrition_pour_fidelite",
    "Tu as recopié la part des clients perdus : la fidélité est ce qui reste pour faire 100 %.",
)
def _(taux_d_attrition: Decimal) -> Decimal:
    return taux_d_attrition


@mistake(
    fidelite.taux_de_fidelite_par_l_attrition,
    "attrition_ajoutee_a_cent",
    "Tu as ajouté l'attrition à 100 % : des clients sont partis, retranche-la.",
)
def _(taux_d_attrition: Decimal) -> Decimal:
    return 1 + taux_d_attrition


@mistake(
    fidelite.duree_de_vie_client,
    "duree_sur_la_fidelite",
    "Tu as divisé par le taux de fidélité : c'est le rythme des départs qui fait la durée, divise 1 par l'attrition.",
)
def _(taux_d_attrition: Decimal) -> Decimal:
    return 1 / (1 - taux_d_attrition)


@mistake(
    fidelite.duree_de_vie_client,
    "duree_fidelite_sur_attrition",
    "Tu as divisé la fidélité par l'attrition : la durée de vie moyenne est 1 ÷ attrition.",
)
def _(taux_d_attrition: Decimal) -> Decimal:
    return (1 - taux_d_attrition) / taux_d_attrition


@mistake(
    fidelite.duree_de_vie_client,
    "duree_en_mois_pour_annees",
    "Tu as compté 12 ÷ attrition : c'est une durée en mois, on la demande en années.",
)
def _(taux_d_attrition: Decimal) -> Decimal:
    return 12 / taux_d_attrition


@mistake(
    fidelite.taux_de_reachat,
    "reachat_part_des_autres",
    "Tu as donné la part des clients venus une seule fois : on te demande celle des clients qui ont racheté.",
)
def _(clients_revenus: Decimal, nombre_de_clients: Decimal) -> Decimal:
    return 1 - clients_revenus / nombre_de_clients


@mistake(
    fidelite.taux_de_reachat,
    "reachat_sur_les_clients_d_un_achat",
    "Tu as divisé par les clients venus une seule fois : la base est l'ensemble des clients.",
)
def _(clients_revenus: Decimal, nombre_de_clients: Decimal) -> Decimal:
    return clients_revenus / (nombre_de_clients - clients_revenus)


@mistake(
    fidelite.taux_de_reactivation,
    "reactivation_sur_tous_les_clients",
    "Tu as divisé par tous les clients : seuls les inactifs que tu as contactés pouvaient être réactivés.",
)
def _(inactifs_reactives: Decimal, nombre_de_clients: Decimal) -> Decimal:
    return inactifs_reactives / nombre_de_clients


@mistake(
    fidelite.taux_de_reactivation,
    "reactivation_sur_les_non_reactives",
    "Tu as divisé par ceux qui ne sont pas revenus : divise par tous les inactifs contactés.",
)
def _(inactifs_reactives: Decimal, inactifs_contactes: Decimal) -> Decimal:
    return inactifs_reactives / (inactifs_contactes - inactifs_reactives)


@mistake(
    fidelite.points_distribues,
    "points_par_division",
    "Tu as divisé les ventes par le barème : chaque euro rapporte ses points, multiplie.",
)
def _(chiffre_d_affaires: Decimal, points_par_euro: Decimal) -> Decimal:
    provided(points_par_euro != 1)
    return chiffre_d_affaires / points_par_euro


@mistake(
    fidelite.points_distribues,
    "points_a_leur_valeur",
    "Tu as multiplié les ventes par la valeur d'un point : compte d'abord les points, avec le barème par euro.",
)
def _(chiffre_d_affaires: Decimal, valeur_d_un_point: Decimal) -> Decimal:
    return chiffre_d_affaires * valeur_d_un_point


@mistake(
    fidelite.points_utilises,
    "points_non_utilises",
    "Tu as compté les points qui dorment : multiplie les points distribués par le taux d'utilisation.",
)
def _(points_distribues: Decimal, taux_d_utilisation_des_points: Decimal) -> Decimal:
    return points_distribues * (1 - taux_d_utilisation_des_points)


@mistake(
    fidelite.points_utilises,
    "points_divises_par_l_usage",
    "Tu as divisé par le taux d'utilisation : une part des points se prend en multipliant.",
)
def _(points_distribues: Decimal, taux_d_utilisation_des_points: Decimal) -> Decimal:
    return points_distribues / taux_d_utilisation_des_points


@mistake(
    fidelite.cout_du_programme,
    "usage_de_tous_les_points",
    "Tu as compté tous les points distribués : seuls les points utilisés coûtent, applique d'abord le taux "
    "d'utilisation.",
)
def _(points_distribues: Decimal, points_utilises: Decimal, valeur_d_un_point: Decimal) -> Decimal:
    provided(points_distribues != points_utilises)
    return points_distribues * valeur_d_un_point


@mistake(
    fidelite.cout_du_programme,
    "points_divises_par_leur_valeur",
    "Tu as divisé par la valeur d'un point : chaque point utilisé coûte cette valeur, multiplie.",
)
def _(points_utilises: Decimal, valeur_d_un_point: Decimal) -> Decimal:
    return points_utilises / valeur_d_un_point


@mistake(
    fidelite.taux_de_generosite,
    "cout_du_programme_par_division",
    "Tu as divisé les ventes par le taux : le coût est la part du chiffre d'affaires rendue aux clients, multiplie.",
    gives="cout_du_programme",
)
def _(taux_de_generosite: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return chiffre_d_affaires / taux_de_generosite


@mistake(
    fidelite.points_restants,
    "points_additionnes",
    "Tu as ajouté les points utilisés : ils ne sont plus au compte des clients, retranche-les des points distribués.",
)
def _(points_distribues: Decimal, points_utilises: Decimal) -> Decimal:
    return points_distribues + points_utilises


@mistake(
    fidelite.points_restants,
    "points_restants_pris_aux_utilises",
    "Tu as appliqué le taux aux points déjà utilisés : retranche-les simplement des points distribués.",
)
def _(points_utilises: Decimal, taux_d_utilisation_des_points: Decimal) -> Decimal:
    return points_utilises * (1 - taux_d_utilisation_des_points)


@mistake(
    fidelite.engagement_du_programme,
    "engagement_sur_tous_les_points",
    "Tu as compté tous les points distribués : une partie est déjà utilisée, garde les points restants.",
)
def _(points_distribues: Decimal, valeur_d_un_point: Decimal) -> Decimal:
    return points_distribues * valeur_d_un_point


@mistake(
    fidelite.engagement_du_programme,
    "engagement_sur_les_points_utilises",
    "Tu as compté les points utilisés : ils sont déjà payés, l'engagement porte sur ceux qui restent.",
)
def _(points_utilises: Decimal, points_restants: Decimal, valeur_d_un_point: Decimal) -> Decimal:
    provided(points_utilises != points_restants)
    return points_utilises * valeur_d_un_point


@mistake(
    fidelite.taux_de_generosite,
    "generosite_de_tous_les_points",
    "Tu as compté tous les points distribués : le programme ne rend aux clients que les points utilisés.",
)
def _(
    points_distribues: Decimal, points_utilises: Decimal, valeur_d_un_point: Decimal, chiffre_d_affaires: Decimal
) -> Decimal:
    provided(points_distribues != points_utilises)
    return points_distribues * valeur_d_un_point / chiffre_d_affaires


@mistake(
    fidelite.taux_de_generosite,
    "generosite_inversee",
    "Tu as divisé le chiffre d'affaires par le coût : on veut la part des ventes rendue aux clients, mets le coût en "
    "haut.",
)
def _(cout_du_programme: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return chiffre_d_affaires / cout_du_programme


@mistake(
    fidelite.attrition_annuelle_equivalente,
    "attrition_fois_douze",
    "Tu as multiplié le taux mensuel par 12 : chaque mois, le taux ne s'applique qu'aux clients qui restent. Multiplie "
    "les taux de fidélité entre eux.",
)
def _(taux_d_attrition_mensuel: Decimal) -> Decimal:
    return taux_d_attrition_mensuel * 12


@mistake(
    fidelite.clients_restants,
    "departs_additionnes",
    "Tu as retiré chaque année autant de clients : le taux s'applique à ceux qui restent, élève le taux de fidélité à "
    "la puissance.",
)
def _(clients_au_debut: Decimal, taux_de_fidelite: Decimal, annees_ecoulees: Decimal) -> Decimal:
    provided(annees_ecoulees > 1)
    return clients_au_debut * (1 - (1 - taux_de_fidelite) * annees_ecoulees)


@mistake(
    fidelite.clients_restants,
    "une_seule_annee_de_departs",
    "Tu n'as compté qu'une année de départs : répète le taux de fidélité autant de fois qu'il y a d'années.",
)
def _(clients_au_debut: Decimal, taux_de_fidelite: Decimal, annees_ecoulees: Decimal) -> Decimal:
    provided(annees_ecoulees != 1)
    return clients_au_debut * taux_de_fidelite


@mistake(
    fidelite.recrutements_necessaires,
    "recrutements_pris_a_la_fidelite",
    "Tu as compté les clients qui restent : à compenser, il y a ceux qui partent, applique le taux d'attrition.",
)
def _(clients_au_debut: Decimal, taux_d_attrition: Decimal) -> Decimal:
    return clients_au_debut * (1 - taux_d_attrition)


@mistake(
    fidelite.taux_de_fidelite_mensuel,
    "fidelite_mensuelle_par_douze",
    "Tu as pris l'attrition de toute l'année : on te demande un mois, retranche de 1 le taux du mois.",
)
def _(taux_d_attrition_mensuel: Decimal) -> Decimal:
    return 1 - 12 * taux_d_attrition_mensuel


@mistake(
    fidelite.taux_de_fidelite_mensuel,
    "fidelite_mensuelle_de_l_annee",
    "Tu as calculé la fidélité de l'année : on te demande celle d'un mois.",
)
def _(taux_d_attrition_mensuel: Decimal) -> Decimal:
    return Decimal((1 - taux_d_attrition_mensuel) ** 12)


@mistake(
    fidelite.ca_perdu,
    "ca_de_tous_les_clients",
    "Tu as pris tous les clients : seuls ceux qui sont partis n'achètent plus.",
)
def _(clients_au_debut: Decimal, chiffre_d_affaires_par_client: Decimal) -> Decimal:
    return clients_au_debut * chiffre_d_affaires_par_client


@mistake(
    fidelite.ca_perdu,
    "ca_des_clients_gardes",
    "Tu as pris les clients conservés : leur chiffre d'affaires n'est pas perdu, prends ceux qui sont partis.",
)
def _(clients_au_debut: Decimal, clients_perdus: Decimal, chiffre_d_affaires_par_client: Decimal) -> Decimal:
    provided(2 * clients_perdus != clients_au_debut)
    return (clients_au_debut - clients_perdus) * chiffre_d_affaires_par_client


@mistake(
    fidelite.clients_gardes_en_plus,
    "gardes_au_taux_vise",
    "Tu as compté les départs au nouveau taux : retranche-les des départs d'avant.",
)
def _(clients_au_debut: Decimal, taux_d_attrition: Decimal, taux_d_attrition_vise: Decimal) -> Decimal:
    provided(taux_d_attrition != 2 * taux_d_attrition_vise)
    return clients_au_debut * taux_d_attrition_vise


@mistake(
    fidelite.clients_gardes_en_plus,
    "tous_les_gardes",
    "Tu as compté tous les clients gardés au nouveau taux : on te demande ceux que la baisse fait garder en plus.",
)
def _(clients_au_debut: Decimal, taux_d_attrition: Decimal, taux_d_attrition_vise: Decimal) -> Decimal:
    return clients_au_debut * (1 - taux_d_attrition_vise)


@mistake(
    fidelite.ca_preserve,
    "ca_encore_perdu",
    "Tu as compté le chiffre d'affaires de ceux qui partent encore : prends ceux qui sont gardés en plus.",
)
def _(clients_au_debut: Decimal, taux_d_attrition_vise: Decimal, chiffre_d_affaires_par_client: Decimal) -> Decimal:
    return clients_au_debut * taux_d_attrition_vise * chiffre_d_affaires_par_client


@mistake(
    fidelite.ca_preserve,
    "ca_de_toute_la_perte",
    "Tu as compté toute la perte d'avant : une partie des clients part encore.",
)
def _(clients_au_debut: Decimal, taux_d_attrition: Decimal, chiffre_d_affaires_par_client: Decimal) -> Decimal:
    return clients_au_debut * taux_d_attrition * chiffre_d_affaires_par_client


@mistake(
    fidelite.recrutements_pour_la_croissance,
    "croissance_sans_remplacer_les_departs",
    "Tu n'as compté que la croissance : il faut d'abord remplacer les clients perdus.",
)
def _(clients_au_debut: Decimal, croissance_visee: Decimal) -> Decimal:
    return entier_superieur(clients_au_debut * croissance_visee)


@mistake(
    fidelite.recrutements_pour_la_croissance,
    "departs_sans_la_croissance",
    "Tu n'as compté que les départs : le portefeuille doit aussi grandir.",
)
def _(clients_perdus: Decimal) -> Decimal:
    return clients_perdus
