"""Les erreurs classiques sur le coût et la qualité d'un fichier."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import fichier


@mistake(
    fichier.taux_de_doublons,
    "doublons_sur_les_fiches_uniques",
    "Tu as divisé par les fiches sans doublons : la base est le fichier entier.",
)
def _(doublons: Decimal, nombre_de_fiches: Decimal) -> Decimal:
    return doublons / (nombre_de_fiches - doublons)


@mistake(
    fichier.taux_de_doublons,
    "part_des_fiches_uniques",
    "Tu as donné la part des fiches uniques : le taux de doublons compte celles qui se répètent.",
)
def _(doublons: Decimal, nombre_de_fiches: Decimal) -> Decimal:
    return 1 - doublons / nombre_de_fiches


@mistake(
    fichier.fiches_sans_doublons,
    "doublons_gardes_seuls",
    "Tu as gardé les doublons : ce sont eux qu'il faut retirer, multiplie par (1 − taux).",
)
def _(nombre_de_fiches: Decimal, taux_de_doublons: Decimal) -> Decimal:
    return nombre_de_fiches * taux_de_doublons


@mistake(
    fichier.fiches_sans_doublons,
    "fiches_divisees_par_le_reste",
    "Tu as divisé par (1 − taux de doublons) : tu retires des fiches, il doit en rester moins. Multiplie.",
)
def _(nombre_de_fiches: Decimal, taux_de_doublons: Decimal) -> Decimal:
    return nombre_de_fiches / (1 - taux_de_doublons)


@mistake(
    fichier.adresses_utiles,
    "pertes_additionnees",
    "Tu as additionné les deux taux : les NPAI se comptent sur les fiches qui restent une fois les doublons retirés.",
)
def _(nombre_de_fiches: Decimal, taux_de_doublons: Decimal, taux_de_npai: Decimal) -> Decimal:
    provided(taux_de_doublons * taux_de_npai != 0)
    return nombre_de_fiches * (1 - taux_de_doublons - taux_de_npai)


@mistake(
    fichier.adresses_utiles,
    "doublons_non_retires",
    "Tu as appliqué les NPAI au fichier entier : retire d'abord les doublons.",
)
def _(nombre_de_fiches: Decimal, taux_de_npai: Decimal, taux_de_doublons: Decimal) -> Decimal:
    provided(taux_de_doublons != 0)
    return nombre_de_fiches * (1 - taux_de_npai)


@mistake(
    fichier.adresses_utiles,
    "npai_gardes_seuls",
    "Tu as gardé les adresses fausses : ce sont elles qu'il faut retirer, multiplie par (1 − taux de NPAI).",
)
def _(fiches_sans_doublons: Decimal, taux_de_npai: Decimal) -> Decimal:
    provided(taux_de_npai != 0)
    return fiches_sans_doublons * taux_de_npai


@mistake(
    fichier.taux_d_adresses_utiles,
    "taux_de_pertes_additionnes",
    "Tu as retranché les deux taux de 100 % : les NPAI portent sur ce qui reste après les doublons, pas sur tout.",
)
def _(taux_de_doublons: Decimal, taux_de_npai: Decimal) -> Decimal:
    provided(taux_de_doublons * taux_de_npai != 0)
    return 1 - taux_de_doublons - taux_de_npai


@mistake(
    fichier.taux_d_adresses_utiles,
    "utiles_sur_les_fiches_uniques",
    "Tu as divisé par les fiches sans doublons : la qualité se mesure sur le fichier entier.",
)
def _(adresses_utiles: Decimal, fiches_sans_doublons: Decimal, nombre_de_fiches: Decimal) -> Decimal:
    provided(fiches_sans_doublons != nombre_de_fiches)
    return adresses_utiles / fiches_sans_doublons


@mistake(
    fichier.cout_du_fichier,
    "prix_au_mille_par_fiche",
    "Tu as multiplié chaque fiche par le prix au mille : il est pour mille fiches, divise d'abord par 1 000.",
)
def _(nombre_de_fiches: Decimal, prix_au_mille: Decimal) -> Decimal:
    return nombre_de_fiches * prix_au_mille


@mistake(
    fichier.cout_du_fichier,
    "cout_des_adresses_utiles_seules",
    "Tu n'as payé que les adresses utiles : le fichier se loue en entier, doublons et adresses fausses compris.",
)
def _(adresses_utiles: Decimal, prix_au_mille: Decimal) -> Decimal:
    return adresses_utiles / 1000 * prix_au_mille


@mistake(
    fichier.cout_par_adresse_utile,
    "cout_sur_toutes_les_fiches",
    "Tu as divisé par toutes les fiches : celles qui ne servent pas se paient quand même, divise par les adresses "
    "utiles.",
)
def _(cout_du_fichier: Decimal, nombre_de_fiches: Decimal) -> Decimal:
    return cout_du_fichier / nombre_de_fiches


@mistake(
    fichier.cout_par_adresse_utile,
    "cout_par_fiche_unique",
    "Tu as divisé par les fiches sans doublons : retire aussi les adresses fausses.",
)
def _(cout_du_fichier: Decimal, fiches_sans_doublons: Decimal, adresses_utiles: Decimal) -> Decimal:
    provided(fiches_sans_doublons != adresses_utiles)
    return cout_du_fichier / fiches_sans_doublons


@mistake(
    fichier.cout_par_adresse_utile,
    "adresses_sur_le_cout",
    "Tu as divisé les adresses par le coût : partage le coût entre les adresses utiles.",
)
def _(cout_du_fichier: Decimal, adresses_utiles: Decimal) -> Decimal:
    return adresses_utiles / cout_du_fichier


@mistake(
    fichier.fiches_pour_des_adresses_utiles,
    "fiches_reduites_des_npai",
    "Tu as multiplié par (1 − taux de NPAI) : il faut plus de fiches que d'adresses utiles. Divise.",
)
def _(adresses_utiles: Decimal, taux_de_npai: Decimal) -> Decimal:
    provided(taux_de_npai != 0)
    return adresses_utiles * (1 - taux_de_npai)


@mistake(
    fichier.fiches_pour_des_adresses_utiles,
    "npai_ajoutes_aux_adresses_utiles",
    "Tu as ajouté le taux de NPAI aux adresses utiles : il se compte sur le fichier, pas sur ce qui en reste. Divise "
    "par (1 − taux).",
)
def _(adresses_utiles: Decimal, taux_de_npai: Decimal) -> Decimal:
    provided(taux_de_npai != 0)
    return adresses_utiles * (1 + taux_de_npai)


@mistake(
    fichier.fiches_a_louer,
    "fiches_reduites_des_doublons",
    "Tu as multiplié par (1 − taux de doublons) : il faut louer plus de fiches qu'il n'en restera. Divise.",
)
def _(fiches_sans_doublons: Decimal, taux_de_doublons: Decimal) -> Decimal:
    return fiches_sans_doublons * (1 - taux_de_doublons)


@mistake(
    fichier.fiches_a_louer,
    "doublons_ajoutes_aux_fiches_uniques",
    "Tu as ajouté le taux de doublons aux fiches uniques : il se compte sur le fichier entier. Divise par (1 − taux).",
)
def _(fiches_sans_doublons: Decimal, taux_de_doublons: Decimal) -> Decimal:
    return fiches_sans_doublons * (1 + taux_de_doublons)
