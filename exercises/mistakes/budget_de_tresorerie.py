"""The classic mistakes on budget de trésorerie."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import budget_de_tresorerie


@mistake(
    budget_de_tresorerie.ventes_ttc_depuis_le_ht,
    "ventes_laissees_ht",
    "Tu as gardé les ventes HT : les clients paient TTC, un budget de trésorerie se fait en TTC.",
)
def _(ventes_ht: Decimal) -> Decimal:
    return ventes_ht


@mistake(
    budget_de_tresorerie.ventes_ttc_depuis_le_ht,
    "tva_seule",
    "Tu as donné la TVA seule : le TTC, c'est le HT plus la TVA, donc HT × (1 + taux).",
)
def _(ventes_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return ventes_ht * taux_de_tva


@mistake(
    budget_de_tresorerie.encaissement_comptant,
    "toutes_les_ventes_encaissees",
    "Tu as encaissé toutes les ventes du mois : seule la part payée au comptant entre ce mois-ci.",
)
def _(ventes_ttc_du_mois: Decimal) -> Decimal:
    return ventes_ttc_du_mois


@mistake(
    budget_de_tresorerie.encaissement_comptant,
    "encaissement_en_ht",
    "Tu as encaissé des ventes HT : les clients paient TTC, un budget de trésorerie se fait en TTC.",
)
def _(ventes_ht: Decimal, part_au_comptant: Decimal) -> Decimal:
    return ventes_ht * part_au_comptant


@mistake(
    budget_de_tresorerie.encaissement_comptant,
    "part_a_credit_pour_comptant",
    "Tu as pris la part payée à crédit : ce mois-ci, seule la part au comptant est encaissée.",
)
def _(ventes_ttc_du_mois: Decimal, part_au_comptant: Decimal) -> Decimal:
    provided(part_au_comptant != Decimal("0.5"))
    return ventes_ttc_du_mois * (1 - part_au_comptant)


@mistake(
    budget_de_tresorerie.encaissement_differe,
    "part_comptant_pour_credit",
    "Tu as pris la part au comptant : du mois précédent, il reste à encaisser la part payée à crédit.",
)
def _(ventes_ttc_du_mois_precedent: Decimal, part_au_comptant: Decimal) -> Decimal:
    provided(part_au_comptant != Decimal("0.5"))
    return ventes_ttc_du_mois_precedent * part_au_comptant


@mistake(
    budget_de_tresorerie.encaissement_differe,
    "credit_du_mois_encaisse_trop_tot",
    "Tu as pris les ventes à crédit de ce mois : elles seront payées le mois prochain. Ici arrivent celles du mois "
    "précédent.",
)
def _(ventes_ttc_du_mois: Decimal, part_au_comptant: Decimal) -> Decimal:
    return ventes_ttc_du_mois * (1 - part_au_comptant)


@mistake(
    budget_de_tresorerie.encaissements,
    "ventes_du_mois_pour_encaissements",
    "Tu as donné les ventes du mois : encaisser, c'est recevoir l'argent, une part arrive avec un mois de retard.",
)
def _(ventes_ttc_du_mois: Decimal) -> Decimal:
    return ventes_ttc_du_mois


@mistake(
    budget_de_tresorerie.encaissements,
    "encaissement_differe_oublie",
    "Tu as oublié les ventes à crédit du mois précédent : elles sont payées ce mois-ci, ajoute-les.",
)
def _(encaissement_comptant: Decimal) -> Decimal:
    return encaissement_comptant


@mistake(
    budget_de_tresorerie.achats_et_charges,
    "dotations_decaissees",
    "Tu as compté la dotation aux amortissements : c'est une charge calculée, aucun argent ne sort.",
)
def _(achats_a_payer: Decimal, charges_a_payer: Decimal, dotation_aux_amortissements: Decimal) -> Decimal:
    return achats_a_payer + charges_a_payer + dotation_aux_amortissements


@mistake(
    budget_de_tresorerie.achats_et_charges,
    "charges_oubliees",
    "Tu as gardé les achats seuls : les charges du mois se paient aussi.",
)
def _(achats_a_payer: Decimal) -> Decimal:
    return achats_a_payer


@mistake(
    budget_de_tresorerie.decaissements,
    "tva_non_payee",
    "Tu as oublié la TVA du mois précédent : elle se paie à l'État ce mois-ci, ajoute-la.",
)
def _(achats_et_charges: Decimal, tva_a_payer: Decimal) -> Decimal:
    provided(tva_a_payer != 0)
    return achats_et_charges


@mistake(
    budget_de_tresorerie.decaissements,
    "tva_retranchee_des_decaissements",
    "Tu as retranché la TVA : c'est un paiement de plus, elle s'ajoute aux décaissements.",
)
def _(achats_et_charges: Decimal, tva_a_payer: Decimal) -> Decimal:
    provided(tva_a_payer != 0)
    return achats_et_charges - tva_a_payer


@mistake(
    budget_de_tresorerie.variation_de_tresorerie,
    "variation_a_l_envers",
    "Tu as soustrait dans l'autre sens : pars de ce qui entre et retranche ce qui sort.",
)
def _(encaissements: Decimal, decaissements: Decimal) -> Decimal:
    return decaissements - encaissements


@mistake(
    budget_de_tresorerie.variation_de_tresorerie,
    "encaissements_et_decaissements_additionnes",
    "Tu as additionné les entrées et les sorties : la variation est leur différence.",
)
def _(encaissements: Decimal, decaissements: Decimal) -> Decimal:
    return encaissements + decaissements


@mistake(
    budget_de_tresorerie.tresorerie_finale,
    "solde_initial_oublie",
    "Tu as donné la variation du mois : ajoute-la à la trésorerie du début de mois.",
)
def _(variation_de_tresorerie: Decimal) -> Decimal:
    return variation_de_tresorerie


@mistake(
    budget_de_tresorerie.tresorerie_finale,
    "variation_retranchee",
    "Tu as retranché la variation : la trésorerie finale est la trésorerie initiale plus la variation, avec son signe.",
)
def _(tresorerie_initiale: Decimal, variation_de_tresorerie: Decimal) -> Decimal:
    return tresorerie_initiale - variation_de_tresorerie
