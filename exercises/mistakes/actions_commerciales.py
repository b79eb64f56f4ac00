"""Les erreurs classiques sur le rendement et la rentabilité d'une action commerciale."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import actions_commerciales as actions


@mistake(
    actions.messages_distribues,
    "messages_revenus_comptes",
    "Tu as donné les messages revenus : on te demande ceux qui sont arrivés, ce qui reste quand on retire les NPAI.",
)
def _(messages_envoyes: Decimal, taux_de_npai: Decimal) -> Decimal:
    provided(taux_de_npai != 0)
    return messages_envoyes * taux_de_npai


@mistake(
    actions.messages_distribues,
    "messages_divises_par_les_npai",
    "Tu as divisé par (1 − taux de NPAI) : des messages se perdent, multiplie pour en avoir moins.",
)
def _(messages_envoyes: Decimal, taux_de_npai: Decimal) -> Decimal:
    provided(taux_de_npai != 0)
    return messages_envoyes / (1 - taux_de_npai)


@mistake(
    actions.messages_distribues_par_difference,
    "npai_ajoutes",
    "Tu as ajouté les messages revenus : ils n'ont touché personne, retranche-les des envois.",
)
def _(messages_envoyes: Decimal, messages_non_distribues: Decimal) -> Decimal:
    provided(messages_non_distribues != 0)
    return messages_envoyes + messages_non_distribues


@mistake(
    actions.reponses,
    "reponses_sur_les_envois",
    "Tu as appliqué le taux à tous les envois : ceux qui ne sont pas arrivés n'ont pas pu répondre, retire les NPAI.",
)
def _(messages_envoyes: Decimal, messages_distribues: Decimal, taux_de_retour: Decimal) -> Decimal:
    provided(messages_envoyes != messages_distribues)
    return messages_envoyes * taux_de_retour


@mistake(
    actions.reponses,
    "reponses_par_division",
    "Tu as divisé par le taux de retour : une petite part des destinataires répond, multiplie.",
)
def _(messages_distribues: Decimal, taux_de_retour: Decimal) -> Decimal:
    return messages_distribues / taux_de_retour


@mistake(
    actions.taux_de_retour,
    "retour_sur_les_envois",
    "Tu as divisé par tous les envois : les NPAI ne sont pas arrivés, divise par les messages distribués.",
)
def _(reponses: Decimal, messages_envoyes: Decimal, messages_distribues: Decimal) -> Decimal:
    provided(messages_envoyes != messages_distribues)
    return reponses / messages_envoyes


@mistake(
    actions.taux_de_retour,
    "retour_en_commandes",
    "Tu as compté les commandes : le taux de retour compte toutes les réponses, qu'elles aboutissent ou non.",
)
def _(nombre_de_commandes: Decimal, reponses: Decimal, messages_distribues: Decimal) -> Decimal:
    provided(nombre_de_commandes != reponses)
    return nombre_de_commandes / messages_distribues


@mistake(
    actions.taux_de_retour,
    "retour_sur_ceux_qui_se_taisent",
    "Tu as divisé par ceux qui n'ont pas répondu : divise par tous les messages distribués.",
)
def _(reponses: Decimal, messages_distribues: Decimal) -> Decimal:
    return reponses / (messages_distribues - reponses)


@mistake(
    actions.commandes_par_les_reponses,
    "commandes_sans_conversion",
    "Tu as compté toutes les réponses : une partie seulement commande, multiplie par le taux de conversion.",
)
def _(reponses: Decimal, taux_de_conversion_des_reponses: Decimal) -> Decimal:
    provided(taux_de_conversion_des_reponses != 1)
    return reponses


@mistake(
    actions.commandes_par_les_reponses,
    "conversion_sur_les_messages",
    "Tu as appliqué le taux de conversion aux messages : il porte sur les réponses, prends d'abord le taux de retour.",
)
def _(messages_distribues: Decimal, taux_de_conversion_des_reponses: Decimal) -> Decimal:
    provided(taux_de_conversion_des_reponses != 1)
    return messages_distribues * taux_de_conversion_des_reponses


@mistake(
    actions.commandes_par_les_reponses,
    "taux_de_l_action_additionnes",
    "Tu as additionné les deux taux : ils s'enchaînent, multiplie-les.",
)
def _(messages_distribues: Decimal, taux_de_retour: Decimal, taux_de_conversion_des_reponses: Decimal) -> Decimal:
    provided(taux_de_conversion_des_reponses != 1)
    return messages_distribues * (taux_de_retour + taux_de_conversion_des_reponses)


@mistake(
    actions.commandes_par_les_envois,
    "commandes_divisees_par_le_taux",
    "Tu as divisé par le taux de commande : une petite part des envois aboutit, multiplie.",
)
def _(messages_envoyes: Decimal, taux_de_commande: Decimal) -> Decimal:
    return messages_envoyes / taux_de_commande


@mistake(
    actions.commandes_par_les_envois,
    "envois_sans_commande",
    "Tu as compté les envois sans suite : multiplie par le taux de commande, pas par ce qui reste.",
)
def _(messages_envoyes: Decimal, taux_de_commande: Decimal) -> Decimal:
    return messages_envoyes * (1 - taux_de_commande)


@mistake(
    actions.taux_de_commande,
    "commandes_sur_les_reponses",
    "Tu as divisé par les réponses : c'est leur taux de conversion. Le taux de commande se rapporte aux envois.",
)
def _(nombre_de_commandes: Decimal, reponses: Decimal) -> Decimal:
    return nombre_de_commandes / reponses


@mistake(
    actions.taux_de_commande,
    "reponses_pour_commandes",
    "Tu as compté les réponses : le taux de commande ne compte que celles qui ont abouti à une commande.",
)
def _(reponses: Decimal, nombre_de_commandes: Decimal, messages_envoyes: Decimal) -> Decimal:
    provided(reponses != nombre_de_commandes)
    return reponses / messages_envoyes


@mistake(
    actions.cout_de_l_action,
    "frais_fixes_oublies",
    "Tu as oublié les frais fixes : création et fichier se paient quel que soit le nombre d'envois, ajoute-les.",
)
def _(frais_fixes_de_l_action: Decimal, cout_d_un_envoi: Decimal, messages_envoyes: Decimal) -> Decimal:
    provided(frais_fixes_de_l_action != 0)
    return cout_d_un_envoi * messages_envoyes


@mistake(
    actions.cout_de_l_action,
    "frais_fixes_par_envoi",
    "Tu as multiplié aussi les frais fixes par les envois : ils ne se paient qu'une fois.",
)
def _(frais_fixes_de_l_action: Decimal, cout_d_un_envoi: Decimal, messages_envoyes: Decimal) -> Decimal:
    provided(frais_fixes_de_l_action != 0)
    return (frais_fixes_de_l_action + cout_d_un_envoi) * messages_envoyes


@mistake(
    actions.cout_de_l_action,
    "cout_des_seuls_distribues",
    "Tu n'as payé que les messages arrivés : l'affranchissement se paie sur tous les envois, NPAI compris.",
)
def _(
    frais_fixes_de_l_action: Decimal,
    cout_d_un_envoi: Decimal,
    messages_envoyes: Decimal,
    messages_distribues: Decimal,
) -> Decimal:
    provided(messages_envoyes != messages_distribues)
    return frais_fixes_de_l_action + cout_d_un_envoi * messages_distribues


@mistake(
    actions.cout_d_un_salon,
    "personnel_oublie",
    "Tu as oublié le temps du personnel : les vendeurs présents coûtent aussi, ajoute-les.",
)
def _(
    cout_du_stand: Decimal,
    amenagement_du_stand: Decimal,
    cout_du_personnel: Decimal,
    frais_de_deplacement: Decimal,
    budget_de_communication: Decimal,
) -> Decimal:
    provided(cout_du_personnel != 0)
    return cout_du_stand + amenagement_du_stand + frais_de_deplacement + budget_de_communication


@mistake(
    actions.cout_d_un_salon,
    "frais_du_salon_oublies",
    "Tu as oublié les déplacements et la communication : ajoute tout ce que le salon fait dépenser.",
)
def _(
    cout_du_stand: Decimal,
    amenagement_du_stand: Decimal,
    cout_du_personnel: Decimal,
    frais_de_deplacement: Decimal,
    budget_de_communication: Decimal,
) -> Decimal:
    provided(frais_de_deplacement + budget_de_communication != 0)
    return cout_du_stand + amenagement_du_stand + cout_du_personnel


@mistake(
    actions.marge_par_commande,
    "cout_pour_marge_par_commande",
    "Tu as retiré la marge : ce qui reste est le coût des produits. Multiplie le panier par le taux de marge.",
)
def _(panier_moyen: Decimal, taux_de_marge_sur_ventes: Decimal) -> Decimal:
    return panier_moyen * (1 - taux_de_marge_sur_ventes)


@mistake(
    actions.marge_par_commande,
    "marge_comme_un_taux_sur_cout",
    "Tu as traité ce taux comme un taux sur le coût d'achat : il porte sur les ventes, multiplie simplement le panier.",
)
def _(panier_moyen: Decimal, taux_de_marge_sur_ventes: Decimal) -> Decimal:
    return panier_moyen - panier_moyen / (1 + taux_de_marge_sur_ventes)


@mistake(
    actions.seuil_de_commandes,
    "marge_visee_par_multiplication",
    "Tu as multiplié le coût par les commandes : chacune n'en paie qu'une part, divise.",
    gives="marge_par_commande",
)
def _(cout_de_l_action: Decimal, seuil_de_commandes: Decimal) -> Decimal:
    return cout_de_l_action * seuil_de_commandes


@mistake(
    actions.seuil_de_commandes,
    "marge_visee_sur_les_envois",
    "Tu as partagé le coût entre tous les envois : seules les commandes rapportent, divise par leur nombre.",
    gives="marge_par_commande",
)
def _(cout_de_l_action: Decimal, messages_envoyes: Decimal) -> Decimal:
    return cout_de_l_action / messages_envoyes


@mistake(
    actions.chiffre_d_affaires_de_l_action,
    "panier_sur_toutes_les_reponses",
    "Tu as compté toutes les réponses : seules les commandes font du chiffre d'affaires.",
)
def _(reponses: Decimal, nombre_de_commandes: Decimal, panier_moyen: Decimal) -> Decimal:
    provided(reponses != nombre_de_commandes)
    return reponses * panier_moyen


@mistake(
    actions.chiffre_d_affaires_de_l_action,
    "marge_pour_chiffre_d_affaires",
    "Tu as compté la marge : le chiffre d'affaires est le panier entier, multiplié par les commandes.",
)
def _(nombre_de_commandes: Decimal, panier_moyen: Decimal, taux_de_marge_sur_ventes: Decimal) -> Decimal:
    return nombre_de_commandes * panier_moyen * taux_de_marge_sur_ventes


@mistake(
    actions.chiffre_d_affaires_de_l_action,
    "chiffre_d_affaires_par_division",
    "Tu as divisé le panier par les commandes : chaque commande rapporte un panier, multiplie.",
)
def _(nombre_de_commandes: Decimal, panier_moyen: Decimal) -> Decimal:
    return panier_moyen / nombre_de_commandes


@mistake(
    actions.marge_de_l_action,
    "chiffre_d_affaires_pour_marge_totale",
    "Tu as compté le chiffre d'affaires : les produits vendus ont un coût, prends la marge par commande.",
)
def _(nombre_de_commandes: Decimal, panier_moyen: Decimal) -> Decimal:
    return nombre_de_commandes * panier_moyen


@mistake(
    actions.marge_de_l_action,
    "marge_sur_toutes_les_reponses",
    "Tu as compté toutes les réponses : seules les commandes laissent une marge.",
)
def _(reponses: Decimal, nombre_de_commandes: Decimal, marge_par_commande: Decimal) -> Decimal:
    provided(reponses != nombre_de_commandes)
    return reponses * marge_par_commande


@mistake(
    actions.marge_de_l_action,
    "marge_divisee_par_les_commandes",
    "Tu as divisé par les commandes : chacune laisse sa marge, multiplie.",
)
def _(nombre_de_commandes: Decimal, marge_par_commande: Decimal) -> Decimal:
    return marge_par_commande / nombre_de_commandes


@mistake(
    actions.resultat_de_l_action,
    "chiffre_d_affaires_moins_cout",
    "Tu as retranché le coût du chiffre d'affaires : les produits vendus se paient aussi, pars de la marge.",
)
def _(nombre_de_commandes: Decimal, panier_moyen: Decimal, cout_de_l_action: Decimal) -> Decimal:
    return nombre_de_commandes * panier_moyen - cout_de_l_action


@mistake(
    actions.resultat_de_l_action,
    "cout_de_l_action_oublie",
    "Tu as oublié le coût de l'action : retranche-le de la marge.",
)
def _(marge_de_l_action: Decimal) -> Decimal:
    return marge_de_l_action


@mistake(
    actions.resultat_de_l_action,
    "cout_de_l_action_ajoute",
    "Tu as ajouté le coût de l'action : c'est une dépense, retranche-la de la marge.",
)
def _(marge_de_l_action: Decimal, cout_de_l_action: Decimal) -> Decimal:
    return marge_de_l_action + cout_de_l_action


@mistake(
    actions.seuil_de_commandes,
    "seuil_sur_le_prix_de_vente",
    "Tu as divisé par le montant de la commande : seule la marge peut payer l'action, divise par la marge.",
)
def _(cout_de_l_action: Decimal, panier_moyen: Decimal) -> Decimal:
    return cout_de_l_action / panier_moyen


@mistake(
    actions.seuil_de_commandes,
    "seuil_sur_le_cout_des_produits",
    "Tu as divisé par le coût des produits : c'est la marge de chaque commande qui paie l'action.",
)
def _(cout_de_l_action: Decimal, panier_moyen: Decimal, marge_par_commande: Decimal) -> Decimal:
    return cout_de_l_action / (panier_moyen - marge_par_commande)


@mistake(
    actions.seuil_de_commandes,
    "seuil_arrondi_en_dessous",
    "Tu as arrondi en dessous : à ce nombre de commandes, l'action n'est pas encore payée. Arrondis au-dessus.",
)
def _(cout_de_l_action: Decimal, marge_par_commande: Decimal) -> Decimal:
    floor = Decimal(int(cout_de_l_action / marge_par_commande))
    provided(floor != cout_de_l_action / marge_par_commande)
    return floor


@mistake(
    actions.rendement_seuil,
    "rendement_obtenu_pour_seuil",
    "Tu as calculé le rendement obtenu : on te demande celui du seuil, avec le nombre de commandes minimal.",
)
def _(nombre_de_commandes: Decimal, messages_envoyes: Decimal) -> Decimal:
    return nombre_de_commandes / messages_envoyes


@mistake(
    actions.rendement_seuil,
    "seuil_sur_les_reponses",
    "Tu as divisé par les réponses : le rendement se rapporte aux messages envoyés.",
)
def _(seuil_de_commandes: Decimal, reponses: Decimal) -> Decimal:
    return seuil_de_commandes / reponses


@mistake(
    actions.rendement_seuil,
    "seuil_sur_les_distribues",
    "Tu as divisé par les messages distribués : ici le taux se rapporte à tous les envois, puisque tous sont payés.",
)
def _(seuil_de_commandes: Decimal, messages_envoyes: Decimal, messages_distribues: Decimal) -> Decimal:
    provided(messages_envoyes != messages_distribues)
    return seuil_de_commandes / messages_distribues


@mistake(
    actions.roi_de_l_action,
    "roi_sur_la_marge",
    "Tu as divisé par la marge : le ROI rapporte le résultat à ce qui a été dépensé, divise par le coût.",
)
def _(resultat_de_l_action: Decimal, marge_de_l_action: Decimal) -> Decimal:
    return resultat_de_l_action / marge_de_l_action


@mistake(
    actions.roi_de_l_action,
    "roi_de_la_marge_brute",
    "Tu as mis la marge en haut sans retirer le coût : prends le résultat, marge moins coût.",
)
def _(marge_de_l_action: Decimal, cout_de_l_action: Decimal) -> Decimal:
    return marge_de_l_action / cout_de_l_action


@mistake(
    actions.roi_de_l_action,
    "roi_du_chiffre_d_affaires",
    "Tu as rapporté le chiffre d'affaires au coût : le ROI part du résultat, une fois tout payé.",
)
def _(nombre_de_commandes: Decimal, panier_moyen: Decimal, cout_de_l_action: Decimal) -> Decimal:
    return nombre_de_commandes * panier_moyen / cout_de_l_action


@mistake(
    actions.cout_par_contact,
    "cout_sur_les_commandes",
    "Tu as divisé par les commandes : c'est le coût d'une commande. Pour un contact, divise par les contacts utiles.",
)
def _(cout_de_l_action: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    return cout_de_l_action / nombre_de_commandes


@mistake(
    actions.cout_par_contact,
    "cout_du_stand_seul_par_contact",
    "Tu n'as partagé que le prix du stand : le contact porte toutes les dépenses du salon.",
)
def _(cout_du_stand: Decimal, cout_de_l_action: Decimal, contacts_utiles: Decimal) -> Decimal:
    provided(cout_du_stand != cout_de_l_action)
    return cout_du_stand / contacts_utiles


@mistake(
    actions.cout_par_contact,
    "cout_par_contact_inverse",
    "Tu as divisé les contacts par le coût : partage le coût entre les contacts.",
)
def _(cout_de_l_action: Decimal, contacts_utiles: Decimal) -> Decimal:
    return contacts_utiles / cout_de_l_action


@mistake(
    actions.cout_par_commande,
    "cout_sur_les_contacts",
    "Tu as divisé par les contacts : tous n'ont pas commandé. Partage le coût entre les commandes.",
)
def _(cout_de_l_action: Decimal, contacts_utiles: Decimal) -> Decimal:
    return cout_de_l_action / contacts_utiles


@mistake(
    actions.cout_par_commande,
    "cout_sur_les_envois",
    "Tu as divisé par les envois : c'est le coût d'un message. Partage le coût entre les commandes.",
)
def _(cout_de_l_action: Decimal, messages_envoyes: Decimal) -> Decimal:
    return cout_de_l_action / messages_envoyes


@mistake(
    actions.cout_par_commande,
    "cout_sur_les_reponses",
    "Tu as divisé par les réponses : toutes n'ont pas abouti. Partage le coût entre les commandes.",
)
def _(cout_de_l_action: Decimal, reponses: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    provided(reponses != nombre_de_commandes)
    return cout_de_l_action / reponses


@mistake(
    actions.cout_par_reponse,
    "reponses_par_euro",
    "Tu as divisé les réponses par le coût : on cherche ce que coûte une réponse, divise le coût par leur nombre.",
)
def _(cout_de_l_action: Decimal, reponses: Decimal) -> Decimal:
    return reponses / cout_de_l_action


@mistake(
    actions.cout_par_reponse,
    "cout_par_commande_pour_reponse",
    "Tu as divisé par les commandes : toutes les réponses comptent, même celles qui ne commandent pas.",
)
def _(cout_de_l_action: Decimal, nombre_de_commandes: Decimal, reponses: Decimal) -> Decimal:
    provided(nombre_de_commandes != reponses)
    return cout_de_l_action / nombre_de_commandes
