"""The classic mistakes on délais de règlement des clients et des fournisseurs."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import delais_de_reglement


@mistake(
    delais_de_reglement.chiffre_d_affaires_ttc,
    "tva_seule",
    "Tu as donné la TVA seule : le TTC, c'est le HT plus la TVA, donc HT × (1 + taux).",
)
def _(chiffre_d_affaires: Decimal, taux_de_tva: Decimal) -> Decimal:
    return chiffre_d_affaires * taux_de_tva


@mistake(
    delais_de_reglement.chiffre_d_affaires_ttc,
    "ttc_divise",
    "Tu as divisé le HT par 1 + taux : c'est le chemin inverse. Du HT vers le TTC, on multiplie.",
)
def _(chiffre_d_affaires: Decimal, taux_de_tva: Decimal) -> Decimal:
    return chiffre_d_affaires / (1 + taux_de_tva)


@mistake(
    delais_de_reglement.creances_totales,
    "effets_escomptes_oublies",
    "Tu as oublié les effets escomptés non échus : ils ont quitté le bilan, mais le client ne les a pas encore payés.",
)
def _(creances_clients: Decimal, effets_escomptes_non_echus: Decimal) -> Decimal:
    provided(effets_escomptes_non_echus != 0)
    return creances_clients


@mistake(
    delais_de_reglement.creances_totales,
    "effets_escomptes_retranches",
    "Tu as retranché les effets escomptés : le client les doit encore, ajoute-les aux créances.",
)
def _(creances_clients: Decimal, effets_escomptes_non_echus: Decimal) -> Decimal:
    provided(effets_escomptes_non_echus != 0)
    return creances_clients - effets_escomptes_non_echus


@mistake(
    delais_de_reglement.delai_clients,
    "creances_ttc_sur_ca_ht",
    "Tu as rapporté des créances TTC à un chiffre d'affaires HT : mets tout TTC avant de diviser.",
)
def _(creances_totales: Decimal, chiffre_d_affaires: Decimal, base_annuelle: Decimal) -> Decimal:
    return creances_totales / chiffre_d_affaires * base_annuelle


@mistake(
    delais_de_reglement.delai_clients,
    "rapport_des_ventes_aux_creances",
    "Tu as divisé les ventes par les créances : c'est un nombre de rotations. Un délai rapporte les créances aux "
    "ventes.",
)
def _(creances_totales: Decimal, chiffre_d_affaires_ttc: Decimal, base_annuelle: Decimal) -> Decimal:
    return chiffre_d_affaires_ttc / creances_totales


@mistake(
    delais_de_reglement.delai_clients,
    "delai_en_mois",
    "Tu as multiplié par 12 : tu as un délai en mois. Pour des jours, multiplie par 360.",
)
def _(creances_totales: Decimal, chiffre_d_affaires_ttc: Decimal) -> Decimal:
    return creances_totales / chiffre_d_affaires_ttc * 12


@mistake(
    delais_de_reglement.achats_ttc,
    "tva_seule",
    "Tu as donné la TVA seule : le TTC, c'est le HT plus la TVA, donc HT × (1 + taux).",
)
def _(achats_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return achats_ht * taux_de_tva


@mistake(
    delais_de_reglement.achats_ttc,
    "ttc_divise",
    "Tu as divisé le HT par 1 + taux : c'est le chemin inverse. Du HT vers le TTC, on multiplie.",
)
def _(achats_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return achats_ht / (1 + taux_de_tva)


@mistake(
    delais_de_reglement.delai_fournisseurs,
    "dettes_ttc_sur_achats_ht",
    "Tu as rapporté des dettes TTC à des achats HT : mets tout TTC avant de diviser.",
)
def _(dettes_fournisseurs: Decimal, achats_ht: Decimal, base_annuelle: Decimal) -> Decimal:
    return dettes_fournisseurs / achats_ht * base_annuelle


@mistake(
    delais_de_reglement.delai_fournisseurs,
    "dettes_sur_les_ventes",
    "Tu as rapporté les dettes fournisseurs aux ventes : c'est aux achats qu'il faut les comparer.",
)
def _(dettes_fournisseurs: Decimal, chiffre_d_affaires_ttc: Decimal, base_annuelle: Decimal) -> Decimal:
    return dettes_fournisseurs / chiffre_d_affaires_ttc * base_annuelle


@mistake(
    delais_de_reglement.delai_fournisseurs,
    "delai_en_mois",
    "Tu as multiplié par 12 : tu as un délai en mois. Pour des jours, multiplie par 360.",
)
def _(dettes_fournisseurs: Decimal, achats_ttc: Decimal) -> Decimal:
    return dettes_fournisseurs / achats_ttc * 12


@mistake(
    delais_de_reglement.ecart_de_delais,
    "delais_additionnes",
    "Tu as additionné les délais : le crédit des fournisseurs compense celui accordé aux clients, soustrais-le.",
)
def _(delai_clients: Decimal, delai_fournisseurs: Decimal) -> Decimal:
    return delai_clients + delai_fournisseurs


@mistake(
    delais_de_reglement.ecart_de_delais,
    "delais_soustraits_a_l_envers",
    "Tu as soustrait dans l'autre sens : pars du délai des clients et retranche celui des fournisseurs.",
)
def _(delai_clients: Decimal, delai_fournisseurs: Decimal) -> Decimal:
    return delai_fournisseurs - delai_clients
