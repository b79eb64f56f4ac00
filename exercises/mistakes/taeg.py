"""The classic mistakes on taux annuel effectif global."""

from decimal import Decimal

from exercises.functions import Series, somme
from exercises.rule import mistake, provided
from exercises.rules import taeg


@mistake(
    taeg.capital_net,
    "frais_de_dossier_ignores",
    "Tu as gardé le capital annoncé : les frais sont pris au départ, l'emprunteur reçoit moins. Retranche-les.",
)
def _(capital_emprunte: Decimal, frais_de_dossier: Decimal) -> Decimal:
    provided(frais_de_dossier != 0)
    return capital_emprunte


@mistake(
    taeg.capital_net,
    "frais_de_dossier_ajoutes",
    "Tu as ajouté les frais : ils diminuent la somme vraiment reçue, retranche-les.",
)
def _(capital_emprunte: Decimal, frais_de_dossier: Decimal) -> Decimal:
    provided(frais_de_dossier != 0)
    return capital_emprunte + frais_de_dossier


@mistake(
    taeg.mensualite_assurance_comprise,
    "assurance_retranchee",
    "Tu as retranché l'assurance : l'emprunteur la paie en plus, elle s'ajoute à la mensualité.",
)
def _(mensualite: Decimal, assurance_mensuelle: Decimal) -> Decimal:
    provided(assurance_mensuelle != 0)
    return mensualite - assurance_mensuelle


@mistake(
    taeg.mensualite_assurance_comprise,
    "assurance_oubliee",
    "Tu as oublié l'assurance : quand elle est obligatoire, elle fait partie de ce que coûte le crédit.",
)
def _(mensualite: Decimal, assurance_mensuelle: Decimal) -> Decimal:
    provided(assurance_mensuelle != 0)
    return mensualite


@mistake(
    taeg.taux_mensuel_effectif,
    "cout_moyen_par_mois",
    "Tu as réparti le coût sur le capital et les mois : le capital dû diminue chaque mois, il faut résoudre "
    "l'équation.",
)
def _(capital_net: Decimal, mensualite_assurance_comprise: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    paid = mensualite_assurance_comprise * nombre_de_mensualites
    return (paid / capital_net - 1) / nombre_de_mensualites


@mistake(
    taeg.taux_mensuel_effectif,
    "taux_nominal_sans_les_frais",
    "Tu as pris le douzième du taux annoncé : il ignore les frais. Cherche le taux qui égale le net reçu aux "
    "versements.",
)
def _(capital_net: Decimal, capital_emprunte: Decimal, taux_annuel: Decimal) -> Decimal:
    provided(capital_net != capital_emprunte)
    return taux_annuel / 12


@mistake(
    taeg.taeg,
    "taux_mensuel_fois_12",
    "Tu as multiplié le taux mensuel par 12 : c'est le taux proportionnel. Le TAEG compose les mois : "
    "(1 + taux mensuel)¹² − 1.",
)
def _(taux_mensuel_effectif: Decimal) -> Decimal:
    return taux_mensuel_effectif * 12


@mistake(
    taeg.taeg,
    "frais_ajoutes_au_taux_nominal",
    "Tu as ajouté au taux nominal les frais en pourcentage du capital : les frais se mettent dans les flux, "
    "en diminuant le net reçu.",
)
def _(taux_annuel: Decimal, frais_de_dossier: Decimal, capital_emprunte: Decimal) -> Decimal:
    provided(frais_de_dossier != 0)
    return taux_annuel + frais_de_dossier / capital_emprunte


@mistake(
    taeg.taeg,
    "un_non_retire",
    "Tu as donné le coefficient multiplicateur : retire 1 pour garder le taux.",
)
def _(taux_mensuel_effectif: Decimal) -> Decimal:
    return (1 + taux_mensuel_effectif) ** 12


@mistake(
    taeg.taeg_d_un_remboursement_unique,
    "taux_proportionnel_pour_taeg",
    "Tu as ramené le taux à l'année par une règle de trois : c'est le taux proportionnel. Le TAEG est actuariel, "
    "avec une puissance.",
)
def _(somme_remboursee: Decimal, capital_net: Decimal, duree_en_mois: Decimal) -> Decimal:
    provided(duree_en_mois != 12)
    return (somme_remboursee / capital_net - 1) * 12 / duree_en_mois


@mistake(
    taeg.taeg_d_un_remboursement_unique,
    "taux_de_la_periode",
    "Tu as donné le taux de toute la durée : ramène-le à l'année, avec l'exposant 12 ÷ nombre de mois.",
)
def _(somme_remboursee: Decimal, capital_net: Decimal, duree_en_mois: Decimal) -> Decimal:
    provided(duree_en_mois != 12)
    return somme_remboursee / capital_net - 1


@mistake(
    taeg.taeg_de_versements,
    "cout_sur_le_net_recu",
    "Tu as rapporté le coût à la somme reçue : cela ignore les dates. Cherche le taux qui égale le net reçu aux "
    "versements actualisés.",
)
def _(versements: Series, capital_net: Decimal) -> Decimal:
    return somme(versements) / capital_net - 1


@mistake(
    taeg.taux_annuel_proportionnel,
    "taux_mensuel_pour_annuel",
    "Tu as gardé le taux d'un mois : multiplie-le par 12 pour avoir le taux annuel proportionnel.",
)
def _(taux_mensuel_effectif: Decimal) -> Decimal:
    return taux_mensuel_effectif


@mistake(
    taeg.taux_annuel_proportionnel,
    "actuariel_pour_proportionnel",
    "Tu as composé les douze mois : c'est le TAEG. Le taux proportionnel est une simple multiplication par 12.",
)
def _(taux_mensuel_effectif: Decimal) -> Decimal:
    return (1 + taux_mensuel_effectif) ** 12 - 1


@mistake(
    taeg.taux_proportionnel_d_un_remboursement_unique,
    "actuariel_pour_proportionnel",
    "Tu as calculé le taux actuariel : le taux proportionnel est une règle de trois, sans puissance.",
)
def _(somme_remboursee: Decimal, capital_net: Decimal, duree_en_mois: Decimal) -> Decimal:
    provided(duree_en_mois != 12)
    return taeg.taeg_d_un_remboursement_unique(somme_remboursee, capital_net, duree_en_mois)


@mistake(
    taeg.taux_proportionnel_d_un_remboursement_unique,
    "taux_de_la_periode",
    "Tu as donné le taux de toute la durée : multiplie-le par 12 et divise par le nombre de mois.",
)
def _(somme_remboursee: Decimal, capital_net: Decimal, duree_en_mois: Decimal) -> Decimal:
    provided(duree_en_mois != 12)
    return somme_remboursee / capital_net - 1
