"""The classic mistakes on escompte de règlement : le prendre ou non."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import escompte_de_reglement


@mistake(
    escompte_de_reglement.taux_implicite,
    "escompte_sur_le_montant_entier",
    "Tu as rapporté l'escompte à la facture entière : en payant comptant, tu ne débourses que 1 − taux. "
    "Divise aussi par 1 − taux.",
)
def _(taux_d_escompte: Decimal, base_civile: Decimal, jours_gagnes: Decimal) -> Decimal:
    return taux_d_escompte * base_civile / jours_gagnes


@mistake(
    escompte_de_reglement.taux_implicite,
    "taux_de_la_periode",
    "Tu as donné le taux des jours gagnés : ramène-le à l'année, × 365 ÷ jours gagnés.",
)
def _(taux_d_escompte: Decimal) -> Decimal:
    return taux_d_escompte / (1 - taux_d_escompte)


@mistake(
    escompte_de_reglement.taux_implicite,
    "taux_mensuel_fois_12",
    "Tu as multiplié par 12 : le délai est en jours, multiplie par 365 ÷ jours gagnés.",
)
def _(taux_d_escompte: Decimal, jours_gagnes: Decimal) -> Decimal:
    return taux_d_escompte / (1 - taux_d_escompte) * 12


@mistake(
    escompte_de_reglement.avantage_en_taux,
    "taux_additionnes",
    "Tu as additionné les deux taux : on compare ce que rapporte l'escompte à ce que coûte le découvert, soustrais.",
)
def _(taux_implicite: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return taux_implicite + taux_du_decouvert


@mistake(
    escompte_de_reglement.avantage_en_taux,
    "taux_non_annualises_compares",
    "Tu as comparé le taux d'escompte tel quel : il vaut pour quelques jours, compare des taux annuels.",
)
def _(taux_d_escompte: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return taux_d_escompte - taux_du_decouvert


@mistake(
    escompte_de_reglement.escompte_sur_la_facture,
    "net_donne_pour_l_escompte",
    "Tu as donné ce qui reste à payer : l'escompte est la seule réduction, montant × taux.",
)
def _(montant_ttc: Decimal, taux_d_escompte: Decimal) -> Decimal:
    return montant_ttc * (1 - taux_d_escompte)


@mistake(
    escompte_de_reglement.escompte_sur_la_facture,
    "escompte_divise",
    "Tu as divisé par le taux : l'escompte est une part de la facture, multiplie.",
)
def _(montant_ttc: Decimal, taux_d_escompte: Decimal) -> Decimal:
    return montant_ttc / taux_d_escompte


@mistake(
    escompte_de_reglement.reglement_comptant,
    "escompte_ajoute",
    "Tu as ajouté l'escompte : c'est une réduction, elle se retranche de la facture.",
)
def _(montant_ttc: Decimal, montant_de_l_escompte: Decimal) -> Decimal:
    return montant_ttc + montant_de_l_escompte


@mistake(
    escompte_de_reglement.reglement_comptant,
    "escompte_non_retranche",
    "Tu as gardé le montant de la facture : en payant comptant, on retranche l'escompte.",
)
def _(montant_ttc: Decimal) -> Decimal:
    return montant_ttc


@mistake(
    escompte_de_reglement.cout_du_financement,
    "duree_oubliee",
    "Tu as compté une année de découvert : il ne dure que les jours gagnés, sur 360.",
)
def _(reglement_comptant: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return reglement_comptant * taux_du_decouvert


@mistake(
    escompte_de_reglement.cout_du_financement,
    "jours_comptes_en_mois",
    "Tu as divisé un nombre de jours par 12 : le 12 va avec des mois. Avec des jours, divise par 360.",
)
def _(reglement_comptant: Decimal, taux_du_decouvert: Decimal, jours_gagnes: Decimal) -> Decimal:
    return reglement_comptant * taux_du_decouvert * jours_gagnes / 12


@mistake(
    escompte_de_reglement.gain_de_l_escompte,
    "cout_ajoute_au_gain",
    "Tu as ajouté le coût du financement : il réduit le gain, retranche-le de l'escompte.",
)
def _(montant_de_l_escompte: Decimal, cout_du_financement: Decimal) -> Decimal:
    return montant_de_l_escompte + cout_du_financement


@mistake(
    escompte_de_reglement.gain_de_l_escompte,
    "cout_du_financement_oublie",
    "Tu as gardé l'escompte entier : payer plus tôt creuse le découvert, retranche ce qu'il coûte.",
)
def _(montant_de_l_escompte: Decimal) -> Decimal:
    return montant_de_l_escompte
