"""The classic mistakes on encours et plafond d'encours d'un client."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import encours


@mistake(
    encours.plafond_d_encours,
    "plafond_sur_le_ht",
    "Tu as calculé le plafond sur le chiffre d'affaires HT : le client doit des factures TTC, passe d'abord en TTC.",
)
def _(chiffre_d_affaires: Decimal, delai_accorde: Decimal, base_annuelle: Decimal) -> Decimal:
    return chiffre_d_affaires * delai_accorde / base_annuelle


@mistake(
    encours.plafond_d_encours,
    "plafond_sans_le_delai",
    "Tu as divisé le chiffre d'affaires par l'année : c'est celui d'un jour. Multiplie par le délai accordé.",
)
def _(chiffre_d_affaires_ttc: Decimal, base_annuelle: Decimal) -> Decimal:
    return chiffre_d_affaires_ttc / base_annuelle


@mistake(
    encours.plafond_d_encours,
    "jours_comptes_en_mois",
    "Tu as divisé par 12 un délai en jours : le 12 va avec des mois. Avec des jours, divise par 360.",
)
def _(chiffre_d_affaires_ttc: Decimal, delai_accorde: Decimal) -> Decimal:
    return chiffre_d_affaires_ttc * delai_accorde / 12


@mistake(
    encours.total_des_factures,
    "factures_echues_oubliees",
    "Tu as oublié les factures échues : en retard, elles sont toujours dues, ajoute-les.",
)
def _(factures_non_echues: Decimal, factures_echues: Decimal) -> Decimal:
    provided(factures_echues != 0)
    return factures_non_echues


@mistake(
    encours.total_des_factures,
    "factures_non_echues_oubliees",
    "Tu as gardé les factures en retard seules : l'encours comprend aussi celles qui ne sont pas encore échues.",
)
def _(factures_non_echues: Decimal, factures_echues: Decimal) -> Decimal:
    provided(factures_echues != 0)
    return factures_echues


@mistake(
    encours.encours_client,
    "effets_oublies",
    "Tu as oublié les effets en circulation : même escomptés, ils ne sont pas encore payés par le client.",
)
def _(total_des_factures: Decimal, effets_en_circulation: Decimal) -> Decimal:
    provided(effets_en_circulation != 0)
    return total_des_factures


@mistake(
    encours.encours_client,
    "effets_retranches",
    "Tu as retranché les effets en circulation : le client les doit encore, ajoute-les.",
)
def _(total_des_factures: Decimal, effets_en_circulation: Decimal) -> Decimal:
    provided(effets_en_circulation != 0)
    return total_des_factures - effets_en_circulation


@mistake(
    encours.encours_apres_commande,
    "commande_seule",
    "Tu as regardé la commande seule : elle s'ajoute à ce que le client doit déjà.",
)
def _(encours_client: Decimal, nouvelle_commande: Decimal) -> Decimal:
    provided(nouvelle_commande != 0)
    return nouvelle_commande


@mistake(
    encours.encours_apres_commande,
    "commande_retranchee",
    "Tu as retranché la commande : une commande livrée à crédit augmente l'encours.",
)
def _(encours_client: Decimal, nouvelle_commande: Decimal) -> Decimal:
    provided(nouvelle_commande != 0)
    return encours_client - nouvelle_commande


@mistake(
    encours.depassement_d_encours,
    "encours_et_plafond_additionnes",
    "Tu as additionné l'encours et le plafond : on les compare, soustrais.",
)
def _(encours_apres_commande: Decimal, plafond_d_encours: Decimal) -> Decimal:
    return encours_apres_commande + plafond_d_encours


@mistake(
    encours.depassement_d_encours,
    "depassement_a_l_envers",
    "Tu as soustrait dans l'autre sens : un dépassement est l'encours moins le plafond.",
)
def _(encours_apres_commande: Decimal, plafond_d_encours: Decimal) -> Decimal:
    return plafond_d_encours - encours_apres_commande


@mistake(
    encours.encours_disponible,
    "encours_et_plafond_additionnes",
    "Tu as additionné l'encours et le plafond : on cherche ce qu'il reste sous le plafond, soustrais.",
)
def _(plafond_d_encours: Decimal, encours_client: Decimal) -> Decimal:
    return plafond_d_encours + encours_client


@mistake(
    encours.encours_disponible,
    "disponible_a_l_envers",
    "Tu as soustrait dans l'autre sens : pars du plafond et retranche ce que le client doit déjà.",
)
def _(plafond_d_encours: Decimal, encours_client: Decimal) -> Decimal:
    return encours_client - plafond_d_encours


@mistake(
    encours.encours_par_le_delai,
    "encours_base_oubliee",
    "Tu as oublié de diviser par les jours de l'année : le délai est une part de l'année.",
    gives="encours_client",
)
def _(chiffre_d_affaires_ttc: Decimal, delai_clients: Decimal) -> Decimal:
    return chiffre_d_affaires_ttc * delai_clients


@mistake(
    encours.encours_par_le_delai,
    "encours_jours_inverses",
    "Tu as divisé par le délai : plus les clients tardent, plus l'encours est grand, multiplie.",
    gives="encours_client",
)
def _(chiffre_d_affaires_ttc: Decimal, delai_clients: Decimal, base_annuelle: Decimal) -> Decimal:
    provided(delai_clients != base_annuelle and delai_clients != 0)
    return chiffre_d_affaires_ttc * base_annuelle / delai_clients


@mistake(
    encours.nouvel_encours,
    "encours_a_l_ancien_delai",
    "Tu as gardé l'ancien délai : compte avec celui qui est visé.",
)
def _(chiffre_d_affaires_ttc: Decimal, delai_clients: Decimal, delai_vise: Decimal, base_annuelle: Decimal) -> Decimal:
    provided(delai_clients != delai_vise)
    return chiffre_d_affaires_ttc * delai_clients / base_annuelle


@mistake(
    encours.nouvel_encours,
    "nouvel_encours_base_oubliee",
    "Tu as oublié de diviser par les jours de l'année : le délai est une part de l'année.",
)
def _(chiffre_d_affaires_ttc: Decimal, delai_vise: Decimal) -> Decimal:
    return chiffre_d_affaires_ttc * delai_vise


@mistake(
    encours.tresorerie_gagnee,
    "tresorerie_a_l_envers",
    "Tu as retiré l'ancien encours : ce qui est libéré est ancien − nouveau.",
)
def _(encours_client: Decimal, nouvel_encours: Decimal) -> Decimal:
    provided(encours_client != nouvel_encours)
    return nouvel_encours - encours_client


@mistake(
    encours.tresorerie_gagnee,
    "encours_ajoutes",
    "Tu as additionné les encours : la trésorerie libérée est leur différence.",
)
def _(encours_client: Decimal, nouvel_encours: Decimal) -> Decimal:
    return encours_client + nouvel_encours
