"""Les erreurs classiques sur le coût pour mille, le GRP, l'affinité et la publicité en ligne."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import communication

_THOUSAND = "Tu as calculé le coût d'une seule personne : c'est un coût pour mille, multiplie par 1 000."
_REST = "Tu as donné la part qui reste : on te demande celle qui est nommée, fais la division sans retrancher de 1."


@mistake(
    communication.cout_pour_mille,
    "mille_oublie",
    _THOUSAND,
)
def _(prix_de_l_insertion: Decimal, audience: Decimal) -> Decimal:
    return prix_de_l_insertion / audience


@mistake(
    communication.cout_pour_mille,
    "cpm_inverse",
    "Tu as divisé l'audience par le prix : le CPM est un coût, mets le prix en haut.",
)
def _(prix_de_l_insertion: Decimal, audience: Decimal) -> Decimal:
    return audience / prix_de_l_insertion * 1000


@mistake(
    communication.cout_pour_mille,
    "cpm_pour_cent",
    "Tu as multiplié par 100 : c'est le coût pour cent personnes. Le CPM est pour mille, multiplie par 1 000.",
)
def _(prix_de_l_insertion: Decimal, audience: Decimal) -> Decimal:
    return prix_de_l_insertion / audience * 100


@mistake(
    communication.cout_pour_mille,
    "prix_sans_diviser_par_mille",
    "Tu as multiplié le CPM par toute l'audience : il est pour mille personnes, divise l'audience par 1 000.",
    gives="prix_de_l_insertion",
)
def _(cout_pour_mille: Decimal, audience: Decimal) -> Decimal:
    return cout_pour_mille * audience


@mistake(
    communication.cout_pour_mille,
    "prix_par_division",
    "Tu as divisé l'audience par le CPM : chaque millier de personnes coûte le CPM, multiplie.",
    gives="prix_de_l_insertion",
)
def _(cout_pour_mille: Decimal, audience: Decimal) -> Decimal:
    return audience / 1000 / cout_pour_mille


@mistake(
    communication.audience_utile,
    "audience_hors_cible",
    "Tu as compté ceux qui ne sont pas dans la cible : multiplie l'audience par la part de la cible.",
)
def _(audience: Decimal, part_de_la_cible_dans_l_audience: Decimal) -> Decimal:
    return audience * (1 - part_de_la_cible_dans_l_audience)


@mistake(
    communication.audience_utile,
    "audience_divisee_par_la_part",
    "Tu as divisé par la part de la cible : elle n'est qu'une partie de l'audience, multiplie.",
)
def _(audience: Decimal, part_de_la_cible_dans_l_audience: Decimal) -> Decimal:
    return audience / part_de_la_cible_dans_l_audience


@mistake(
    communication.cout_pour_mille_utile,
    "cpm_pour_cpm_utile",
    "Tu as divisé par l'audience totale : le CPM utile ne compte que les personnes de la cible.",
)
def _(prix_de_l_insertion: Decimal, audience: Decimal) -> Decimal:
    return prix_de_l_insertion / audience * 1000


@mistake(
    communication.cout_pour_mille_utile,
    "mille_oublie",
    _THOUSAND,
)
def _(prix_de_l_insertion: Decimal, audience_utile: Decimal) -> Decimal:
    return prix_de_l_insertion / audience_utile


@mistake(
    communication.cout_pour_mille_utile,
    "cpm_utile_au_prorata",
    "Tu as réduit le prix à la part de la cible : tu paies l'insertion entière, divise le prix par l'audience utile.",
)
def _(prix_de_l_insertion: Decimal, audience: Decimal, part_de_la_cible_dans_l_audience: Decimal) -> Decimal:
    return prix_de_l_insertion * part_de_la_cible_dans_l_audience / audience * 1000


@mistake(
    communication.indice_d_affinite,
    "affinite_inversee",
    "Tu as inversé le rapport : la part dans l'audience se met en haut, celle de la population en bas.",
)
def _(part_de_la_cible_dans_l_audience: Decimal, part_de_la_cible_dans_la_population: Decimal) -> Decimal:
    return part_de_la_cible_dans_la_population / part_de_la_cible_dans_l_audience * 100


@mistake(
    communication.indice_d_affinite,
    "affinite_par_difference",
    "Tu as retranché les deux parts : un indice est un rapport, divise-les puis multiplie par 100.",
)
def _(part_de_la_cible_dans_l_audience: Decimal, part_de_la_cible_dans_la_population: Decimal) -> Decimal:
    return (part_de_la_cible_dans_l_audience - part_de_la_cible_dans_la_population) * 100


@mistake(
    communication.couverture,
    "couverture_des_contacts",
    "Tu as compté les contacts : une personne touchée trois fois ne compte qu'une fois dans la couverture.",
)
def _(contacts_publicitaires: Decimal, taille_de_la_cible: Decimal) -> Decimal:
    return contacts_publicitaires / taille_de_la_cible


@mistake(communication.couverture, "part_non_couverte", _REST)
def _(personnes_touchees: Decimal, taille_de_la_cible: Decimal) -> Decimal:
    return 1 - personnes_touchees / taille_de_la_cible


@mistake(
    communication.repetition,
    "repetition_sur_la_cible",
    "Tu as divisé par toute la cible : la répétition se compte par personne touchée.",
)
def _(contacts_publicitaires: Decimal, taille_de_la_cible: Decimal) -> Decimal:
    return contacts_publicitaires / taille_de_la_cible


@mistake(
    communication.repetition,
    "repetition_inversee",
    "Tu as divisé les personnes par les contacts : la répétition dit combien de contacts reçoit chaque personne.",
)
def _(contacts_publicitaires: Decimal, personnes_touchees: Decimal) -> Decimal:
    return personnes_touchees / contacts_publicitaires


@mistake(
    communication.grp,
    "repetition_visee_par_multiplication",
    "Tu as multiplié le GRP par la couverture : pour la répétition, divise le GRP par la couverture en pour cent.",
    gives="repetition",
)
def _(grp: Decimal, couverture: Decimal) -> Decimal:
    return grp * couverture


@mistake(
    communication.grp,
    "repetition_visee_par_difference",
    "Tu as retranché la couverture du GRP : ils se multiplient, divise le GRP par la couverture en pour cent.",
    gives="repetition",
)
def _(grp: Decimal, couverture: Decimal) -> Decimal:
    return grp - couverture * 100


@mistake(
    communication.grp,
    "couverture_et_repetition_additionnees",
    "Tu as additionné la couverture et la répétition : elles se multiplient.",
)
def _(couverture: Decimal, repetition: Decimal) -> Decimal:
    return couverture * 100 + repetition


@mistake(
    communication.grp,
    "grp_par_division",
    "Tu as divisé la couverture par la répétition : chaque passage ajoute des contacts, multiplie.",
)
def _(couverture: Decimal, repetition: Decimal) -> Decimal:
    return couverture * 100 / repetition


@mistake(
    communication.cout_du_grp,
    "cout_sur_la_couverture",
    "Tu as divisé par la couverture seule : le GRP compte aussi la répétition.",
)
def _(budget_publicitaire: Decimal, couverture: Decimal) -> Decimal:
    return budget_publicitaire / (couverture * 100)


@mistake(
    communication.cout_du_grp,
    "cout_du_grp_inverse",
    "Tu as divisé le GRP par le budget : pour un coût, mets le budget en haut.",
)
def _(budget_publicitaire: Decimal, grp: Decimal) -> Decimal:
    return grp / budget_publicitaire


@mistake(
    communication.cout_du_grp,
    "budget_par_division_du_grp",
    "Tu as divisé le GRP par son coût : chaque point coûte cette somme, multiplie.",
    gives="budget_publicitaire",
)
def _(grp: Decimal, cout_du_grp: Decimal) -> Decimal:
    return grp / cout_du_grp


@mistake(
    communication.cout_du_grp,
    "budget_de_la_couverture",
    "Tu as payé la couverture seule : le coût porte sur chaque point de GRP, répétition comprise.",
    gives="budget_publicitaire",
)
def _(couverture: Decimal, cout_du_grp: Decimal) -> Decimal:
    return couverture * 100 * cout_du_grp


@mistake(
    communication.taux_de_clic,
    "ventes_pour_clics",
    "Tu as compté les ventes : le taux de clic rapporte les clics aux affichages.",
)
def _(ventes_en_ligne: Decimal, impressions: Decimal) -> Decimal:
    return ventes_en_ligne / impressions


@mistake(communication.taux_de_clic, "affichages_sans_clic", _REST)
def _(clics: Decimal, impressions: Decimal) -> Decimal:
    return 1 - clics / impressions


@mistake(
    communication.taux_de_clic,
    "clics_par_division_des_impressions",
    "Tu as divisé les affichages par le taux : une petite part donne un clic, multiplie.",
    gives="clics",
)
def _(impressions: Decimal, taux_de_clic: Decimal) -> Decimal:
    return impressions / taux_de_clic


@mistake(
    communication.cout_par_clic,
    "clics_multiplies_par_leur_prix",
    "Tu as multiplié le budget par le coût d'un clic : cherche combien de clics il paie, divise.",
    gives="clics",
)
def _(budget_publicitaire: Decimal, cout_par_clic: Decimal) -> Decimal:
    return budget_publicitaire * cout_par_clic


@mistake(
    communication.cout_par_clic,
    "conversion_du_budget",
    "Tu as appliqué le taux de conversion au budget : divise d'abord le budget par le coût d'un clic.",
    gives="clics",
)
def _(budget_publicitaire: Decimal, taux_de_conversion_des_clics: Decimal) -> Decimal:
    return budget_publicitaire * taux_de_conversion_des_clics


@mistake(
    communication.cout_par_clic,
    "cout_sur_les_affichages",
    "Tu as divisé par les affichages : c'est le coût d'un affichage. Divise par les clics.",
)
def _(budget_publicitaire: Decimal, impressions: Decimal) -> Decimal:
    return budget_publicitaire / impressions


@mistake(
    communication.cout_par_clic,
    "cpa_pour_cpc",
    "Tu as divisé par les ventes : c'est le coût d'une vente. Pour un clic, divise par les clics.",
)
def _(budget_publicitaire: Decimal, ventes_en_ligne: Decimal) -> Decimal:
    return budget_publicitaire / ventes_en_ligne


@mistake(
    communication.taux_de_conversion_des_clics,
    "conversion_sur_les_affichages",
    "Tu as divisé par les affichages : la conversion compte ceux qui ont cliqué, divise par les clics.",
)
def _(ventes_en_ligne: Decimal, impressions: Decimal) -> Decimal:
    return ventes_en_ligne / impressions


@mistake(communication.taux_de_conversion_des_clics, "clics_sans_vente", _REST)
def _(ventes_en_ligne: Decimal, clics: Decimal) -> Decimal:
    return 1 - ventes_en_ligne / clics


@mistake(
    communication.taux_de_conversion_des_clics,
    "ventes_par_division",
    "Tu as divisé les clics par le taux : une petite part des clics achète, multiplie.",
    gives="ventes_en_ligne",
)
def _(taux_de_conversion_des_clics: Decimal, clics: Decimal) -> Decimal:
    return clics / taux_de_conversion_des_clics


@mistake(
    communication.taux_de_conversion_des_clics,
    "clics_perdus_pour_ventes",
    "Tu as compté les clics sans achat : multiplie les clics par le taux de conversion.",
    gives="ventes_en_ligne",
)
def _(taux_de_conversion_des_clics: Decimal, clics: Decimal) -> Decimal:
    return clics * (1 - taux_de_conversion_des_clics)


@mistake(
    communication.cout_par_action,
    "cpc_pour_cpa",
    "Tu as divisé par les clics : tous n'achètent pas. Pour une vente, divise par les ventes.",
)
def _(budget_publicitaire: Decimal, clics: Decimal) -> Decimal:
    return budget_publicitaire / clics


@mistake(
    communication.cout_par_action,
    "cpa_inverse",
    "Tu as divisé les ventes par le budget : partage le budget entre les ventes.",
)
def _(budget_publicitaire: Decimal, ventes_en_ligne: Decimal) -> Decimal:
    return ventes_en_ligne / budget_publicitaire


@mistake(
    communication.roas,
    "roas_inverse",
    "Tu as divisé le budget par les ventes : le ROAS dit combien rapporte un euro, mets le chiffre d'affaires en haut.",
)
def _(ca_publicitaire: Decimal, budget_publicitaire: Decimal) -> Decimal:
    return budget_publicitaire / ca_publicitaire


@mistake(
    communication.roas,
    "roas_net_du_budget",
    "Tu as retiré le budget avant de diviser : le ROAS part du chiffre d'affaires entier, sans rien retrancher.",
)
def _(ca_publicitaire: Decimal, budget_publicitaire: Decimal) -> Decimal:
    return (ca_publicitaire - budget_publicitaire) / budget_publicitaire


@mistake(
    communication.notoriete_spontanee,
    "assistee_pour_spontanee",
    "Tu as pris les reconnaissances dans une liste : la notoriété spontanée ne compte que les citations sans aide.",
)
def _(reconnaissances_assistees: Decimal, personnes_interrogees: Decimal) -> Decimal:
    return reconnaissances_assistees / personnes_interrogees


@mistake(
    communication.notoriete_spontanee,
    "spontanee_sur_assistee",
    "Tu as divisé par ceux qui reconnaissent la marque : la base est toutes les personnes interrogées.",
)
def _(citations_spontanees: Decimal, reconnaissances_assistees: Decimal) -> Decimal:
    return citations_spontanees / reconnaissances_assistees


@mistake(
    communication.notoriete_assistee,
    "spontanee_pour_assistee",
    "Tu as pris les citations spontanées : la notoriété assistée compte ceux qui reconnaissent la marque dans une "
    "liste.",
)
def _(citations_spontanees: Decimal, personnes_interrogees: Decimal) -> Decimal:
    return citations_spontanees / personnes_interrogees


@mistake(
    communication.notoriete_assistee,
    "notorietes_additionnees",
    "Tu as additionné les deux : ceux qui citent la marque d'eux-mêmes la reconnaissent aussi, ne les compte pas deux "
    "fois.",
)
def _(citations_spontanees: Decimal, reconnaissances_assistees: Decimal, personnes_interrogees: Decimal) -> Decimal:
    provided(citations_spontanees != 0)
    return (citations_spontanees + reconnaissances_assistees) / personnes_interrogees


@mistake(communication.cout_pour_mille_de_la_campagne, "mille_oublie", _THOUSAND)
def _(budget_publicitaire: Decimal, contacts_publicitaires: Decimal) -> Decimal:
    return budget_publicitaire / contacts_publicitaires


@mistake(
    communication.cout_pour_mille_de_la_campagne,
    "cpm_inverse",
    "Tu as divisé les contacts par le budget : le CPM est un coût, mets le budget en haut.",
)
def _(budget_publicitaire: Decimal, contacts_publicitaires: Decimal) -> Decimal:
    return contacts_publicitaires / budget_publicitaire * 1000


@mistake(
    communication.cout_d_un_contact,
    "contact_pour_mille",
    "Tu as multiplié par 1 000 : c'est le coût de mille contacts. Pour un seul, la division suffit.",
)
def _(prix_de_l_insertion: Decimal, audience: Decimal) -> Decimal:
    return prix_de_l_insertion / audience * 1000


@mistake(
    communication.cout_d_un_contact,
    "contacts_par_euro",
    "Tu as divisé l'audience par le prix : c'est le nombre de contacts par euro. Mets le prix en haut.",
)
def _(prix_de_l_insertion: Decimal, audience: Decimal) -> Decimal:
    return audience / prix_de_l_insertion


@mistake(
    communication.cout_d_un_contact_de_la_campagne,
    "contact_pour_mille",
    "Tu as multiplié par 1 000 : c'est le coût de mille contacts. Pour un seul, la division suffit.",
)
def _(budget_publicitaire: Decimal, contacts_publicitaires: Decimal) -> Decimal:
    return budget_publicitaire / contacts_publicitaires * 1000


@mistake(
    communication.cout_d_un_contact_de_la_campagne,
    "contacts_par_euro",
    "Tu as divisé les contacts par le budget : c'est le nombre de contacts par euro. Mets le budget en haut.",
)
def _(budget_publicitaire: Decimal, contacts_publicitaires: Decimal) -> Decimal:
    return contacts_publicitaires / budget_publicitaire


@mistake(
    communication.budget_publicitaire,
    "budget_d_une_seule_insertion",
    "Tu as gardé le prix d'une seule insertion : le message passe plusieurs fois, multiplie.",
)
def _(prix_de_l_insertion: Decimal, nombre_d_insertions: Decimal) -> Decimal:
    provided(nombre_d_insertions != 1)
    return prix_de_l_insertion


@mistake(
    communication.budget_publicitaire,
    "budget_par_division",
    "Tu as divisé par le nombre d'insertions : chacune coûte ce prix, multiplie.",
)
def _(prix_de_l_insertion: Decimal, nombre_d_insertions: Decimal) -> Decimal:
    provided(nombre_d_insertions != 1)
    return prix_de_l_insertion / nombre_d_insertions


@mistake(
    communication.contacts_publicitaires,
    "contacts_d_une_seule_insertion",
    "Tu as gardé l'audience d'une seule insertion : chaque insertion la touche de nouveau, multiplie.",
)
def _(audience: Decimal, nombre_d_insertions: Decimal) -> Decimal:
    provided(nombre_d_insertions != 1)
    return audience


@mistake(
    communication.contacts_publicitaires,
    "contacts_par_division",
    "Tu as partagé l'audience entre les insertions : chacune touche toute l'audience, multiplie.",
)
def _(audience: Decimal, nombre_d_insertions: Decimal) -> Decimal:
    provided(nombre_d_insertions != 1)
    return audience / nombre_d_insertions


@mistake(
    communication.couverture_par_l_audience_utile,
    "cible_sur_audience_utile",
    "Tu as divisé la cible par l'audience utile : la couverture est la part de la cible touchée, la cible en bas.",
)
def _(audience_utile: Decimal, taille_de_la_cible: Decimal) -> Decimal:
    provided(audience_utile != taille_de_la_cible)
    return taille_de_la_cible / audience_utile


@mistake(
    communication.couverture_par_l_audience_utile,
    "audience_totale_pour_couverture",
    "Tu as pris toute l'audience : seuls les lecteurs de la cible comptent dans sa couverture.",
)
def _(audience: Decimal, audience_utile: Decimal, taille_de_la_cible: Decimal) -> Decimal:
    provided(audience != audience_utile)
    return audience / taille_de_la_cible
