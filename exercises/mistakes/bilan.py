"""The classic mistakes on fonds de roulement, BFR et trésorerie nette."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import bilan


@mistake(
    bilan.ressources_stables,
    "dettes_financieres_oubliees",
    "Tu as gardé les capitaux propres seuls : les emprunts à long terme restent aussi durablement dans l'entreprise.",
)
def _(capitaux_propres: Decimal) -> Decimal:
    return capitaux_propres


@mistake(
    bilan.ressources_stables,
    "dettes_financieres_retranchees",
    "Tu as retranché les dettes financières : ce sont des ressources, elles s'ajoutent aux capitaux propres.",
)
def _(capitaux_propres: Decimal, dettes_financieres: Decimal) -> Decimal:
    return capitaux_propres - dettes_financieres


@mistake(
    bilan.frng,
    "frng_signe_inverse",
    "Tu as soustrait dans l'autre sens : pars des ressources stables et retranche les emplois stables.",
)
def _(ressources_stables: Decimal, emplois_stables: Decimal) -> Decimal:
    return emplois_stables - ressources_stables


@mistake(
    bilan.frng,
    "ressources_et_emplois_additionnes",
    "Tu as additionné ressources et emplois : le fonds de roulement est ce qui reste des ressources, soustrais.",
)
def _(ressources_stables: Decimal, emplois_stables: Decimal) -> Decimal:
    return ressources_stables + emplois_stables


@mistake(
    bilan.frng,
    "frng_sans_les_dettes_financieres",
    "Tu n'as compté que les capitaux propres : les dettes financières sont aussi des ressources stables.",
)
def _(capitaux_propres: Decimal, emplois_stables: Decimal) -> Decimal:
    return capitaux_propres - emplois_stables


@mistake(
    bilan.creances_d_exploitation,
    "autres_creances_oubliees",
    "Tu as gardé les clients seuls : les autres créances d'exploitation sont aussi à encaisser, ajoute-les.",
)
def _(creances_clients: Decimal, autres_creances: Decimal) -> Decimal:
    provided(autres_creances != 0)
    return creances_clients


@mistake(
    bilan.creances_d_exploitation,
    "autres_creances_retranchees",
    "Tu as retranché les autres créances : ce sont des sommes à recevoir, elles s'ajoutent.",
)
def _(creances_clients: Decimal, autres_creances: Decimal) -> Decimal:
    provided(autres_creances != 0)
    return creances_clients - autres_creances


@mistake(
    bilan.emplois_d_exploitation,
    "stocks_oublies",
    "Tu as oublié les stocks : ils immobilisent de l'argent comme les créances.",
)
def _(creances_d_exploitation: Decimal) -> Decimal:
    return creances_d_exploitation


@mistake(
    bilan.emplois_d_exploitation,
    "creances_oubliees",
    "Tu as gardé les stocks seuls : ajoute ce que les clients doivent encore.",
)
def _(stocks: Decimal) -> Decimal:
    return stocks


@mistake(
    bilan.ressources_d_exploitation,
    "autres_dettes_oubliees",
    "Tu as gardé les fournisseurs seuls : les dettes fiscales et sociales financent aussi l'exploitation, ajoute-les.",
)
def _(dettes_fournisseurs: Decimal, autres_dettes: Decimal) -> Decimal:
    provided(autres_dettes != 0)
    return dettes_fournisseurs


@mistake(
    bilan.ressources_d_exploitation,
    "autres_dettes_retranchees",
    "Tu as retranché les autres dettes : toutes les dettes d'exploitation s'additionnent.",
)
def _(dettes_fournisseurs: Decimal, autres_dettes: Decimal) -> Decimal:
    provided(autres_dettes != 0)
    return dettes_fournisseurs - autres_dettes


@mistake(
    bilan.bfr,
    "dettes_ajoutees_au_bfr",
    "Tu as ajouté les dettes d'exploitation : elles financent une partie des stocks et des créances, retranche-les.",
)
def _(emplois_d_exploitation: Decimal, ressources_d_exploitation: Decimal) -> Decimal:
    return emplois_d_exploitation + ressources_d_exploitation


@mistake(
    bilan.bfr,
    "bfr_signe_inverse",
    "Tu as soustrait dans l'autre sens : pars des stocks et créances, retranche les dettes d'exploitation.",
)
def _(emplois_d_exploitation: Decimal, ressources_d_exploitation: Decimal) -> Decimal:
    return ressources_d_exploitation - emplois_d_exploitation


@mistake(
    bilan.bfr,
    "stocks_oublies",
    "Tu as oublié les stocks : ils immobilisent de l'argent comme les créances.",
)
def _(creances_d_exploitation: Decimal, ressources_d_exploitation: Decimal) -> Decimal:
    return creances_d_exploitation - ressources_d_exploitation


@mistake(
    bilan.tresorerie_nette,
    "frng_et_bfr_additionnes",
    "Tu as additionné le FRNG et le BFR : le fonds de roulement finance le besoin, soustrais.",
)
def _(frng: Decimal, bfr: Decimal) -> Decimal:
    return frng + bfr


@mistake(
    bilan.tresorerie_nette,
    "tresorerie_signe_inverse",
    "Tu as soustrait dans l'autre sens : pars du FRNG (la ressource) et retranche le BFR (le besoin).",
)
def _(frng: Decimal, bfr: Decimal) -> Decimal:
    return bfr - frng


@mistake(
    bilan.tresorerie_par_l_actif,
    "disponibilites_et_concours_additionnes",
    "Tu as ajouté les concours bancaires : ce sont des dettes envers la banque, retranche-les des disponibilités.",
)
def _(disponibilites: Decimal, concours_bancaires: Decimal) -> Decimal:
    return disponibilites + concours_bancaires


@mistake(
    bilan.tresorerie_par_l_actif,
    "concours_bancaires_oublies",
    "Tu as gardé les disponibilités seules : retranche les concours bancaires, que l'entreprise doit à la banque.",
)
def _(disponibilites: Decimal) -> Decimal:
    return disponibilites


@mistake(
    bilan.bfr_en_jours,
    "bfr_en_mois",
    "Tu as multiplié par 12 : tu as un BFR en mois. Pour des jours, multiplie par 360.",
)
def _(bfr: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return bfr / chiffre_d_affaires * 12


@mistake(
    bilan.bfr_en_jours,
    "rapport_du_ca_au_bfr",
    "Tu as divisé le chiffre d'affaires par le BFR : on cherche combien de jours de ventes il représente, "
    "divise le BFR par le chiffre d'affaires.",
)
def _(bfr: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return chiffre_d_affaires / bfr
