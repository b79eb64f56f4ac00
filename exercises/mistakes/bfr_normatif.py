"""The classic mistakes on BFR normatif."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import bfr_normatif


@mistake(
    bfr_normatif.coefficient_des_clients,
    "tva_oubliee_des_creances",
    "Tu as oublié la TVA : les clients paient TTC, le coefficient est 1 + taux de TVA.",
)
def _(taux_de_tva: Decimal) -> Decimal:
    return Decimal(1)


@mistake(
    bfr_normatif.coefficient_des_clients,
    "coefficient_ht_sur_ttc",
    "Tu as divisé le HT par le TTC : le coefficient rapporte ce que doivent les clients (TTC) au CA HT.",
)
def _(taux_de_tva: Decimal) -> Decimal:
    return 1 / (1 + taux_de_tva)


@mistake(
    bfr_normatif.stocks_en_jours_de_ca,
    "coefficient_des_stocks_oublie",
    "Tu as gardé la durée de stockage : le stock vaut son coût d'achat, pas le chiffre d'affaires. Applique le "
    "coefficient.",
)
def _(duree_de_stockage: Decimal) -> Decimal:
    return duree_de_stockage


@mistake(
    bfr_normatif.stocks_en_jours_de_ca,
    "coefficient_des_stocks_divise",
    "Tu as divisé par le coefficient : pour passer en jours de chiffre d'affaires, multiplie par lui.",
)
def _(duree_de_stockage: Decimal, coefficient_des_stocks: Decimal) -> Decimal:
    return duree_de_stockage / coefficient_des_stocks


@mistake(
    bfr_normatif.clients_en_jours_de_ca,
    "tva_oubliee_des_creances",
    "Tu as gardé le délai tel quel : les clients doivent du TTC, multiplie par le coefficient qui contient la TVA.",
)
def _(delai_accorde_aux_clients: Decimal) -> Decimal:
    return delai_accorde_aux_clients


@mistake(
    bfr_normatif.clients_en_jours_de_ca,
    "coefficient_des_clients_divise",
    "Tu as divisé par le coefficient : pour passer en jours de chiffre d'affaires HT, multiplie par lui.",
)
def _(delai_accorde_aux_clients: Decimal, coefficient_des_clients: Decimal) -> Decimal:
    return delai_accorde_aux_clients / coefficient_des_clients


@mistake(
    bfr_normatif.fournisseurs_en_jours_de_ca,
    "coefficient_des_fournisseurs_oublie",
    "Tu as gardé le délai tel quel : les achats ne sont qu'une part du chiffre d'affaires, applique le coefficient.",
)
def _(delai_obtenu_des_fournisseurs: Decimal) -> Decimal:
    return delai_obtenu_des_fournisseurs


@mistake(
    bfr_normatif.fournisseurs_en_jours_de_ca,
    "coefficient_des_fournisseurs_divise",
    "Tu as divisé par le coefficient : pour passer en jours de chiffre d'affaires, multiplie par lui.",
)
def _(delai_obtenu_des_fournisseurs: Decimal, coefficient_des_fournisseurs: Decimal) -> Decimal:
    return delai_obtenu_des_fournisseurs / coefficient_des_fournisseurs


@mistake(
    bfr_normatif.bfr_normatif_en_jours,
    "fournisseurs_ajoutes_au_bfr",
    "Tu as ajouté les fournisseurs : leur crédit finance une part du besoin, retranche-le.",
)
def _(stocks_en_jours_de_ca: Decimal, clients_en_jours_de_ca: Decimal, fournisseurs_en_jours_de_ca: Decimal) -> Decimal:
    return stocks_en_jours_de_ca + clients_en_jours_de_ca + fournisseurs_en_jours_de_ca


@mistake(
    bfr_normatif.bfr_normatif_en_jours,
    "delais_sans_coefficients",
    "Tu as additionné les délais sans leurs coefficients : chaque délai se convertit d'abord en jours de chiffre "
    "d'affaires.",
)
def _(
    duree_de_stockage: Decimal, delai_accorde_aux_clients: Decimal, delai_obtenu_des_fournisseurs: Decimal
) -> Decimal:
    return duree_de_stockage + delai_accorde_aux_clients - delai_obtenu_des_fournisseurs


@mistake(
    bfr_normatif.bfr_normatif_en_jours,
    "stocks_oublies",
    "Tu as oublié les stocks : ils immobilisent de l'argent comme les créances.",
)
def _(clients_en_jours_de_ca: Decimal, fournisseurs_en_jours_de_ca: Decimal) -> Decimal:
    return clients_en_jours_de_ca - fournisseurs_en_jours_de_ca


@mistake(
    bfr_normatif.bfr_normatif,
    "bfr_sans_diviser_par_l_annee",
    "Tu as multiplié le CA de l'année par des jours : trouve d'abord le CA d'un jour, CA ÷ 360.",
)
def _(bfr_normatif_en_jours: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return bfr_normatif_en_jours * chiffre_d_affaires


@mistake(
    bfr_normatif.bfr_normatif,
    "bfr_sur_le_ca_ttc",
    "Tu as pris le CA TTC : la TVA est déjà dans les coefficients, multiplie par le CA HT.",
)
def _(
    bfr_normatif_en_jours: Decimal,
    chiffre_d_affaires: Decimal,
    base_annuelle: Decimal,
    coefficient_des_clients: Decimal,
) -> Decimal:
    return bfr_normatif_en_jours * chiffre_d_affaires * coefficient_des_clients / base_annuelle


@mistake(
    bfr_normatif.bfr_normatif,
    "ca_du_mois_pour_ca_du_jour",
    "Tu as divisé le CA par 12 : le BFR est en jours, divise le CA par 360.",
)
def _(bfr_normatif_en_jours: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return bfr_normatif_en_jours * chiffre_d_affaires / 12
