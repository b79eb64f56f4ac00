"""The classic mistakes on coût total d'un crédit, frais et assurance compris."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import credits


@mistake(
    credits.total_rembourse,
    "capital_ajoute_au_rembourse",
    "Tu as ajouté le capital : il est déjà dans les mensualités. Le total remboursé est n × mensualité.",
)
def _(nombre_de_mensualites: Decimal, mensualite: Decimal, capital_emprunte: Decimal) -> Decimal:
    return nombre_de_mensualites * mensualite + capital_emprunte


@mistake(
    credits.total_rembourse,
    "une_seule_annee_remboursee",
    "Tu n'as compté qu'une année de mensualités : compte-les toutes, jusqu'à la fin du prêt.",
)
def _(mensualite: Decimal) -> Decimal:
    return mensualite * 12


@mistake(
    credits.assurance_mensuelle,
    "assurance_de_l_annee",
    "Tu as donné l'assurance d'une année : divise-la par 12 pour avoir celle d'un mois.",
)
def _(capital_emprunte: Decimal, taux_d_assurance: Decimal) -> Decimal:
    provided(taux_d_assurance != 0)
    return capital_emprunte * taux_d_assurance


@mistake(
    credits.assurance_mensuelle,
    "assurance_sur_la_mensualite",
    "Tu as appliqué le taux à la mensualité : l'assurance se calcule sur le capital emprunté.",
)
def _(mensualite: Decimal, taux_d_assurance: Decimal) -> Decimal:
    provided(taux_d_assurance != 0)
    return mensualite * taux_d_assurance


@mistake(
    credits.cout_de_l_assurance,
    "assurance_d_un_seul_mois",
    "Tu as donné l'assurance d'un seul mois : elle se paie à chaque mensualité, multiplie.",
)
def _(assurance_mensuelle: Decimal) -> Decimal:
    provided(assurance_mensuelle != 0)
    return assurance_mensuelle


@mistake(
    credits.cout_de_l_assurance,
    "assurance_d_une_seule_annee",
    "Tu n'as compté qu'une année d'assurance : elle court jusqu'à la dernière mensualité.",
)
def _(assurance_mensuelle: Decimal) -> Decimal:
    provided(assurance_mensuelle != 0)
    return assurance_mensuelle * 12


@mistake(
    credits.frais_annexes,
    "assurance_oubliee",
    "Tu as gardé les frais de dossier seuls : l'assurance fait aussi partie des frais du crédit.",
)
def _(frais_de_dossier: Decimal, cout_de_l_assurance: Decimal) -> Decimal:
    provided(cout_de_l_assurance != 0 and frais_de_dossier != 0)
    return frais_de_dossier


@mistake(
    credits.frais_annexes,
    "frais_de_dossier_oublies",
    "Tu as gardé l'assurance seule : les frais de dossier font aussi partie du coût.",
)
def _(frais_de_dossier: Decimal, cout_de_l_assurance: Decimal) -> Decimal:
    provided(cout_de_l_assurance != 0 and frais_de_dossier != 0)
    return cout_de_l_assurance


@mistake(
    credits.cout_total_du_credit,
    "frais_annexes_oublies",
    "Tu as gardé les intérêts seuls : ajoute les frais de dossier et l'assurance, que l'on paie aussi pour emprunter.",
)
def _(cout_du_credit: Decimal, frais_annexes: Decimal) -> Decimal:
    provided(frais_annexes != 0)
    return cout_du_credit


@mistake(
    credits.cout_total_du_credit,
    "frais_annexes_retranches",
    "Tu as retranché les frais : ils alourdissent le coût du crédit, ajoute-les.",
)
def _(cout_du_credit: Decimal, frais_annexes: Decimal) -> Decimal:
    provided(frais_annexes != 0)
    return cout_du_credit - frais_annexes


@mistake(
    credits.cout_total_du_credit,
    "capital_compte_dans_le_cout",
    "Tu as gardé le capital dans le total : le coût est ce que l'on paie en plus de la somme empruntée, retranche-la.",
)
def _(cout_du_credit: Decimal, frais_annexes: Decimal, capital_emprunte: Decimal) -> Decimal:
    return cout_du_credit + frais_annexes + capital_emprunte
