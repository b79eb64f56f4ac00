"""Les erreurs classiques sur l'entonnoir, le phoning et l'e-mailing."""

from decimal import Decimal

from exercises.functions import Series, moyenne, produit, somme
from exercises.rule import mistake, provided
from exercises.rules import prospection

_MULTIPLIED = "Tu as multiplié par le taux : une partie se perd en route, il en faut donc plus au départ. Divise."
_COMPLEMENT = "Tu as donné la part de ceux qui ne passent pas cette étape : on te demande celle de ceux qui la passent."


@mistake(
    prospection.taux_global_de_l_entonnoir,
    "taux_des_etapes_additionnes",
    "Tu as additionné les taux : chaque étape ne garde qu'une part de la précédente, multiplie-les.",
)
def _(taux_des_etapes: Series) -> Decimal:
    provided(len(taux_des_etapes) > 1)
    return somme(taux_des_etapes)


@mistake(
    prospection.taux_global_de_l_entonnoir,
    "moyenne_des_taux_des_etapes",
    "Tu as fait la moyenne des taux : chaque étape ne garde qu'une part de la précédente, multiplie-les.",
)
def _(taux_des_etapes: Series) -> Decimal:
    provided(len(taux_des_etapes) > 1)
    return moyenne(taux_des_etapes)


@mistake(
    prospection.taux_global_de_l_entonnoir,
    "derniere_etape_oubliee",
    "Tu as oublié la dernière étape : le taux global est le produit de tous les taux, jusqu'à la vente.",
)
def _(taux_des_etapes: Series) -> Decimal:
    provided(len(taux_des_etapes) > 1)
    return produit(taux_des_etapes[:-1])


@mistake(
    prospection.taux_global_par_les_trois_taux,
    "trois_taux_additionnes",
    "Tu as additionné les trois taux : chaque étape ne garde qu'une part de la précédente, multiplie-les.",
)
def _(taux_de_rendez_vous: Decimal, taux_de_devis: Decimal, taux_de_signature: Decimal) -> Decimal:
    return taux_de_rendez_vous + taux_de_devis + taux_de_signature


@mistake(
    prospection.taux_global_par_les_trois_taux,
    "premier_taux_oublie",
    "Tu as oublié les rendez-vous : pars des contacts, le taux de rendez-vous multiplie aussi les deux autres.",
)
def _(taux_de_devis: Decimal, taux_de_signature: Decimal) -> Decimal:
    return taux_de_devis * taux_de_signature


@mistake(
    prospection.ventes_attendues,
    "ventes_attendues_par_division",
    "Tu as divisé par le taux : seule une petite part des contacts achète, multiplie.",
)
def _(contacts_de_depart: Decimal, taux_global_de_l_entonnoir: Decimal) -> Decimal:
    return contacts_de_depart / taux_global_de_l_entonnoir


@mistake(
    prospection.ventes_attendues,
    "ventes_avec_la_somme_des_taux",
    "Tu as appliqué la somme des taux aux contacts : ils s'enchaînent, applique leur produit.",
)
def _(contacts_de_depart: Decimal, taux_des_etapes: Series) -> Decimal:
    provided(len(taux_des_etapes) > 1)
    return contacts_de_depart * somme(taux_des_etapes)


@mistake(
    prospection.ventes_attendues,
    "ventes_avec_la_moyenne_des_taux",
    "Tu as appliqué la moyenne des taux aux contacts : ils s'enchaînent, applique leur produit.",
)
def _(contacts_de_depart: Decimal, taux_des_etapes: Series) -> Decimal:
    provided(len(taux_des_etapes) > 1)
    return contacts_de_depart * moyenne(taux_des_etapes)


@mistake(prospection.contacts_necessaires, "contacts_par_multiplication", _MULTIPLIED)
def _(ventes_visees: Decimal, taux_global_de_l_entonnoir: Decimal) -> Decimal:
    return ventes_visees * taux_global_de_l_entonnoir


@mistake(
    prospection.contacts_necessaires,
    "contacts_avec_la_somme_des_taux",
    "Tu as divisé par la somme des taux : ils s'enchaînent, divise par leur produit.",
)
def _(ventes_visees: Decimal, taux_des_etapes: Series) -> Decimal:
    provided(len(taux_des_etapes) > 1)
    return ventes_visees / somme(taux_des_etapes)


@mistake(
    prospection.contacts_necessaires,
    "contacts_arrondis_en_dessous",
    "Tu as arrondi en dessous : avec ce nombre, l'objectif est manqué de peu. Arrondis au-dessus.",
)
def _(ventes_visees: Decimal, taux_global_de_l_entonnoir: Decimal) -> Decimal:
    exact = ventes_visees / taux_global_de_l_entonnoir
    floor = Decimal(int(exact))
    provided(exact - floor > Decimal("0.000001"))
    return floor


@mistake(prospection.contacts_par_les_rendez_vous, "contacts_rendez_vous_multiplies", _MULTIPLIED)
def _(rendez_vous_necessaires: Decimal, taux_de_rendez_vous: Decimal) -> Decimal:
    return rendez_vous_necessaires * taux_de_rendez_vous


@mistake(
    prospection.contacts_par_les_rendez_vous,
    "contacts_avec_la_somme_des_trois_taux",
    "Tu as divisé l'objectif par la somme des taux : ils s'enchaînent, remonte l'entonnoir étape par étape.",
)
def _(
    ventes_visees: Decimal, taux_de_rendez_vous: Decimal, taux_de_devis: Decimal, taux_de_signature: Decimal
) -> Decimal:
    return ventes_visees / (taux_de_rendez_vous + taux_de_devis + taux_de_signature)


@mistake(prospection.devis_necessaires, "devis_par_multiplication", _MULTIPLIED)
def _(ventes_visees: Decimal, taux_de_signature: Decimal) -> Decimal:
    return ventes_visees * taux_de_signature


@mistake(
    prospection.devis_necessaires,
    "devis_par_le_taux_d_echec",
    "Tu as divisé par la part des devis refusés : ce sont les devis signés qui font les ventes.",
)
def _(ventes_visees: Decimal, taux_de_signature: Decimal) -> Decimal:
    return ventes_visees / (1 - taux_de_signature)


@mistake(prospection.rendez_vous_necessaires, "rendez_vous_par_multiplication", _MULTIPLIED)
def _(devis_necessaires: Decimal, taux_de_devis: Decimal) -> Decimal:
    return devis_necessaires * taux_de_devis


@mistake(
    prospection.rendez_vous_necessaires,
    "rendez_vous_depuis_les_ventes",
    "Tu es parti des ventes : ce sont les devis qui viennent des rendez-vous, pars des devis nécessaires.",
)
def _(ventes_visees: Decimal, taux_de_devis: Decimal) -> Decimal:
    return ventes_visees / taux_de_devis


@mistake(
    prospection.budget_de_prospection,
    "budget_des_ventes_seules",
    "Tu n'as payé que les contacts qui achètent : il faut payer tous ceux du départ.",
)
def _(ventes_visees: Decimal, cout_par_contact: Decimal) -> Decimal:
    return ventes_visees * cout_par_contact


@mistake(
    prospection.budget_de_prospection,
    "budget_par_division",
    "Tu as divisé par le coût d'un contact : chaque contact coûte cette somme, multiplie.",
)
def _(contacts_necessaires: Decimal, cout_par_contact: Decimal) -> Decimal:
    return contacts_necessaires / cout_par_contact


@mistake(
    prospection.taux_de_contact_utile,
    "rendez_vous_pour_contacts",
    "Tu as compté les rendez-vous : un contact utile est un décideur joint, qu'il accepte ou non.",
)
def _(nombre_de_rendez_vous: Decimal, appels_emis: Decimal) -> Decimal:
    return nombre_de_rendez_vous / appels_emis


@mistake(prospection.taux_de_contact_utile, "part_des_appels_perdus", _COMPLEMENT)
def _(contacts_utiles: Decimal, appels_emis: Decimal) -> Decimal:
    return 1 - contacts_utiles / appels_emis


@mistake(
    prospection.taux_de_contact_utile,
    "contacts_par_division_des_appels",
    "Tu as divisé les appels par le taux : une part seulement des appels joint le décideur, multiplie.",
    gives="contacts_utiles",
)
def _(appels_emis: Decimal, taux_de_contact_utile: Decimal) -> Decimal:
    return appels_emis / taux_de_contact_utile


@mistake(
    prospection.taux_de_contact_utile,
    "appels_perdus_pour_contacts",
    "Tu as compté les appels sans contact : multiplie les appels par le taux de contact utile.",
    gives="contacts_utiles",
)
def _(appels_emis: Decimal, taux_de_contact_utile: Decimal) -> Decimal:
    return appels_emis * (1 - taux_de_contact_utile)


@mistake(
    prospection.taux_de_rendez_vous,
    "rendez_vous_sur_les_appels",
    "Tu as divisé par tous les appels : seuls ceux qui ont joint le décideur comptent, divise par les contacts utiles.",
)
def _(nombre_de_rendez_vous: Decimal, appels_emis: Decimal) -> Decimal:
    return nombre_de_rendez_vous / appels_emis


@mistake(prospection.taux_de_rendez_vous, "contacts_sans_rendez_vous", _COMPLEMENT)
def _(nombre_de_rendez_vous: Decimal, contacts_utiles: Decimal) -> Decimal:
    return 1 - nombre_de_rendez_vous / contacts_utiles


@mistake(
    prospection.taux_de_rendez_vous,
    "rendez_vous_par_division",
    "Tu as divisé les contacts par le taux : une part seulement accepte un rendez-vous, multiplie.",
    gives="nombre_de_rendez_vous",
)
def _(contacts_utiles: Decimal, taux_de_rendez_vous: Decimal) -> Decimal:
    return contacts_utiles / taux_de_rendez_vous


@mistake(
    prospection.taux_de_rendez_vous,
    "rendez_vous_pris_sur_les_appels",
    "Tu as appliqué le taux à tous les appels : il porte sur les contacts utiles.",
    gives="nombre_de_rendez_vous",
)
def _(appels_emis: Decimal, taux_de_rendez_vous: Decimal) -> Decimal:
    return appels_emis * taux_de_rendez_vous


@mistake(
    prospection.taux_de_devis,
    "devis_sur_les_contacts",
    "Tu as divisé par les contacts : un devis suit un rendez-vous, divise par les rendez-vous.",
)
def _(nombre_de_devis: Decimal, contacts_utiles: Decimal) -> Decimal:
    return nombre_de_devis / contacts_utiles


@mistake(prospection.taux_de_devis, "rendez_vous_sans_devis", _COMPLEMENT)
def _(nombre_de_devis: Decimal, nombre_de_rendez_vous: Decimal) -> Decimal:
    return 1 - nombre_de_devis / nombre_de_rendez_vous


@mistake(
    prospection.taux_de_signature,
    "signatures_sur_les_rendez_vous",
    "Tu as divisé par les rendez-vous : le taux de signature compare les commandes aux devis remis.",
)
def _(nombre_de_commandes: Decimal, nombre_de_rendez_vous: Decimal) -> Decimal:
    return nombre_de_commandes / nombre_de_rendez_vous


@mistake(prospection.taux_de_signature, "devis_refuses", _COMPLEMENT)
def _(nombre_de_commandes: Decimal, nombre_de_devis: Decimal) -> Decimal:
    return 1 - nombre_de_commandes / nombre_de_devis


@mistake(
    prospection.taux_de_delivrabilite,
    "ouverts_pour_delivres",
    "Tu as compté les courriels ouverts : un courriel peut arriver sans être ouvert, compte les délivrés.",
)
def _(courriels_ouverts: Decimal, courriels_envoyes: Decimal) -> Decimal:
    return courriels_ouverts / courriels_envoyes


@mistake(prospection.taux_de_delivrabilite, "courriels_perdus", _COMPLEMENT)
def _(courriels_delivres: Decimal, courriels_envoyes: Decimal) -> Decimal:
    return 1 - courriels_delivres / courriels_envoyes


@mistake(
    prospection.taux_d_ouverture,
    "ouverture_sur_les_envois",
    "Tu as divisé par les courriels envoyés : certains ne sont pas arrivés, divise par les délivrés.",
)
def _(courriels_ouverts: Decimal, courriels_envoyes: Decimal) -> Decimal:
    return courriels_ouverts / courriels_envoyes


@mistake(prospection.taux_d_ouverture, "courriels_non_ouverts", _COMPLEMENT)
def _(courriels_ouverts: Decimal, courriels_delivres: Decimal) -> Decimal:
    return 1 - courriels_ouverts / courriels_delivres


@mistake(
    prospection.taux_de_clic_du_courriel,
    "clics_sur_les_envois",
    "Tu as divisé par les courriels envoyés : certains ne sont pas arrivés, divise par les délivrés.",
)
def _(clics_du_courriel: Decimal, courriels_envoyes: Decimal) -> Decimal:
    return clics_du_courriel / courriels_envoyes


@mistake(
    prospection.taux_de_clic_du_courriel,
    "reactivite_pour_clic",
    "Tu as divisé par les courriels ouverts : c'est la réactivité. Le taux de clic se rapporte aux courriels délivrés.",
)
def _(clics_du_courriel: Decimal, courriels_ouverts: Decimal) -> Decimal:
    return clics_du_courriel / courriels_ouverts


@mistake(
    prospection.taux_de_reactivite,
    "clic_pour_reactivite",
    "Tu as divisé par les courriels délivrés : c'est le taux de clic. La réactivité se rapporte aux courriels ouverts.",
)
def _(clics_du_courriel: Decimal, courriels_delivres: Decimal) -> Decimal:
    return clics_du_courriel / courriels_delivres


@mistake(prospection.taux_de_reactivite, "ouverts_sans_clic", _COMPLEMENT)
def _(clics_du_courriel: Decimal, courriels_ouverts: Decimal) -> Decimal:
    return 1 - clics_du_courriel / courriels_ouverts


@mistake(
    prospection.taux_de_vente_des_rendez_vous,
    "rendez_vous_sur_ventes",
    "Tu as divisé les rendez-vous par les ventes : le taux dit quelle part des rendez-vous aboutit, ventes en haut.",
)
def _(nombre_de_commandes: Decimal, nombre_de_rendez_vous: Decimal) -> Decimal:
    return nombre_de_rendez_vous / nombre_de_commandes


@mistake(
    prospection.taux_de_vente_des_rendez_vous,
    "rendez_vous_sans_vente",
    "Tu as donné la part des rendez-vous sans vente : on te demande ceux qui aboutissent.",
)
def _(nombre_de_commandes: Decimal, nombre_de_rendez_vous: Decimal) -> Decimal:
    provided(nombre_de_commandes * 2 != nombre_de_rendez_vous)
    return 1 - nombre_de_commandes / nombre_de_rendez_vous


@mistake(
    prospection.ventes_des_rendez_vous,
    "ventes_par_division",
    "Tu as divisé par le taux : une partie seulement des rendez-vous aboutit, multiplie.",
    gives="nombre_de_commandes",
)
def _(nombre_de_rendez_vous: Decimal, taux_de_vente_des_rendez_vous: Decimal) -> Decimal:
    return nombre_de_rendez_vous / taux_de_vente_des_rendez_vous


@mistake(
    prospection.ventes_des_rendez_vous,
    "rendez_vous_qui_n_achetent_pas",
    "Tu as compté les rendez-vous sans suite : garde ceux qui donnent une vente.",
    gives="nombre_de_commandes",
)
def _(nombre_de_rendez_vous: Decimal, taux_de_vente_des_rendez_vous: Decimal) -> Decimal:
    provided(taux_de_vente_des_rendez_vous != Decimal("0.5"))
    return nombre_de_rendez_vous * (1 - taux_de_vente_des_rendez_vous)


@mistake(
    prospection.rendez_vous_par_les_ventes,
    "rendez_vous_par_multiplication",
    "Tu as multiplié par le taux : il faut plus de rendez-vous que de ventes, divise.",
    gives="rendez_vous_necessaires",
)
def _(ventes_visees: Decimal, taux_de_vente_des_rendez_vous: Decimal) -> Decimal:
    return ventes_visees * taux_de_vente_des_rendez_vous


@mistake(
    prospection.rendez_vous_par_les_ventes,
    "autant_de_rendez_vous_que_de_ventes",
    "Tu as gardé le nombre de ventes : tous les rendez-vous n'aboutissent pas, divise par leur taux de vente.",
    gives="rendez_vous_necessaires",
)
def _(ventes_visees: Decimal, taux_de_vente_des_rendez_vous: Decimal) -> Decimal:
    provided(taux_de_vente_des_rendez_vous != 1)
    return ventes_visees


@mistake(
    prospection.cout_des_contacts,
    "contacts_par_euro",
    "Tu as divisé les contacts par leur coût : chacun coûte cette somme, multiplie.",
    gives="cout_de_l_action",
)
def _(contacts_de_depart: Decimal, cout_par_contact: Decimal) -> Decimal:
    provided(cout_par_contact != 1)
    return contacts_de_depart / cout_par_contact


@mistake(
    prospection.cout_des_contacts,
    "contacts_et_cout_ajoutes",
    "Tu as additionné les contacts et leur coût : multiplie leur nombre par ce que chacun coûte.",
    gives="cout_de_l_action",
)
def _(contacts_de_depart: Decimal, cout_par_contact: Decimal) -> Decimal:
    return contacts_de_depart + cout_par_contact


@mistake(
    prospection.courriels_delivres_par_le_taux,
    "courriels_perdus_donnes",
    "Tu as compté les courriels perdus : on te demande ceux qui sont arrivés.",
    gives="courriels_delivres",
)
def _(courriels_envoyes: Decimal, taux_de_courriels_perdus: Decimal) -> Decimal:
    provided(taux_de_courriels_perdus != Decimal("0.5"))
    return courriels_envoyes * taux_de_courriels_perdus


@mistake(
    prospection.courriels_delivres_par_le_taux,
    "courriels_perdus_ajoutes",
    "Tu as ajouté les courriels perdus : retire-les de ceux qui ont été envoyés.",
    gives="courriels_delivres",
)
def _(courriels_envoyes: Decimal, taux_de_courriels_perdus: Decimal) -> Decimal:
    provided(taux_de_courriels_perdus != 0)
    return courriels_envoyes * (1 + taux_de_courriels_perdus)


@mistake(
    prospection.appels_par_jour,
    "appels_par_division",
    "Tu as divisé par les heures : chaque heure de la journée donne autant d'appels, multiplie.",
)
def _(appels_par_heure: Decimal, heures_par_jour: Decimal) -> Decimal:
    provided(heures_par_jour != 1)
    return appels_par_heure / heures_par_jour


@mistake(
    prospection.appels_par_jour,
    "appels_et_heures_ajoutes",
    "Tu as additionné les appels et les heures : multiplie les appels d'une heure par le nombre d'heures.",
)
def _(appels_par_heure: Decimal, heures_par_jour: Decimal) -> Decimal:
    provided(appels_par_heure != 2 or heures_par_jour != 2)
    return appels_par_heure + heures_par_jour


@mistake(
    prospection.cout_d_un_appel,
    "appels_par_euro",
    "Tu as divisé les appels par le coût : on cherche ce que coûte un appel, le coût en haut.",
)
def _(cout_horaire: Decimal, appels_par_heure: Decimal) -> Decimal:
    return appels_par_heure / cout_horaire


@mistake(
    prospection.cout_d_un_appel,
    "cout_de_l_heure_multiplie",
    "Tu as multiplié le coût de l'heure par les appels : ils se partagent ce coût, divise.",
)
def _(cout_horaire: Decimal, appels_par_heure: Decimal) -> Decimal:
    provided(appels_par_heure != 1)
    return cout_horaire * appels_par_heure
