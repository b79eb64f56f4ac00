"""The classic mistakes on intérêts composés et actualisation."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from exercises.functions import logarithme
from exercises.rule import mistake, provided
from exercises.rules import interets_composes


@mistake(
    interets_composes.valeur_acquise_composee,
    "interets_simples_pour_composes",
    "Tu as compté le même intérêt chaque année : à intérêts composés, les intérêts en produisent d'autres. "
    "Élève 1 + taux à la puissance n.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != 1)
    return capital_place * (1 + taux_annuel * duree_en_annees)


@mistake(
    interets_composes.valeur_acquise_composee,
    "exposant_oublie",
    "Tu n'as compté qu'une année : multiplie par (1 + taux) autant de fois qu'il y a d'années.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != 1)
    return capital_place * (1 + taux_annuel)


@mistake(
    interets_composes.interets_composes,
    "interets_simples_pour_composes",
    "Tu as compté le même intérêt chaque année : pars de la valeur acquise et retranche le capital.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != 1)
    return capital_place * taux_annuel * duree_en_annees


@mistake(
    interets_composes.interets_composes,
    "capital_non_retranche",
    "Tu as donné toute la valeur acquise : elle contient le capital. Retranche-le pour garder les intérêts.",
)
def _(valeur_acquise_composee: Decimal) -> Decimal:
    return valeur_acquise_composee


@mistake(
    interets_composes.interets_composes,
    "valeur_acquise_et_capital_ajoutes",
    "Tu as additionné la valeur acquise et le capital : les intérêts sont ce qu'il y a en plus du capital, soustrais.",
)
def _(valeur_acquise_composee: Decimal, capital_place: Decimal) -> Decimal:
    return valeur_acquise_composee + capital_place


@mistake(
    interets_composes.valeur_acquise_composee,
    "taux_retranche_a_chaque_annee",
    "Tu as multiplié par 1 − taux : l'intérêt a été calculé sur le capital de départ. Divise par (1 + taux) "
    "à la puissance n.",
    gives="capital_place",
)
def _(valeur_acquise_composee: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return valeur_acquise_composee * (1 - taux_annuel) ** duree_en_annees


@mistake(
    interets_composes.valeur_acquise_composee,
    "capitalise_au_lieu_d_actualiser",
    "Tu as multiplié par (1 + taux) à la puissance n : tu es allé vers le futur. Pour revenir au départ, divise.",
    gives="capital_place",
)
def _(valeur_acquise_composee: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return valeur_acquise_composee * (1 + taux_annuel) ** duree_en_annees


@mistake(
    interets_composes.valeur_acquise_composee,
    "actualise_a_interets_simples",
    "Tu as divisé par 1 + n × taux, comme à intérêts simples : ici, divise par (1 + taux) à la puissance n.",
    gives="capital_place",
)
def _(valeur_acquise_composee: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return valeur_acquise_composee / (1 + taux_annuel * duree_en_annees)


@mistake(
    interets_composes.valeur_acquise_composee,
    "taux_global_divise_par_la_duree",
    "Tu as divisé la hausse totale par le nombre d'années : les intérêts se composent, prends la racine n-ième "
    "du rapport, puis retire 1.",
    gives="taux_annuel",
)
def _(valeur_acquise_composee: Decimal, capital_place: Decimal, duree_en_annees: Decimal) -> Decimal:
    return (valeur_acquise_composee / capital_place - 1) / duree_en_annees


@mistake(
    interets_composes.valeur_acquise_composee,
    "taux_de_toute_la_periode",
    "Tu as donné le taux de toute la période : on demande le taux d'une année, prends la racine n-ième du rapport.",
    gives="taux_annuel",
)
def _(valeur_acquise_composee: Decimal, capital_place: Decimal) -> Decimal:
    return valeur_acquise_composee / capital_place - 1


@mistake(
    interets_composes.taux_annuel_equivalent,
    "taux_periodique_multiplie",
    "Tu as multiplié le taux de la période : c'est le taux proportionnel. Le taux équivalent compose les périodes.",
)
def _(taux_equivalent: Decimal, periodes_par_an: Decimal) -> Decimal:
    return taux_equivalent * periodes_par_an


@mistake(
    interets_composes.taux_annuel_equivalent,
    "un_non_retire",
    "Tu as donné le coefficient multiplicateur : retire 1 pour garder le taux.",
)
def _(taux_equivalent: Decimal, periodes_par_an: Decimal) -> Decimal:
    return (1 + taux_equivalent) ** periodes_par_an


@mistake(
    interets_composes.valeur_acquise_composee,
    "duree_a_interets_simples",
    "Tu as divisé la hausse par le taux, comme à intérêts simples : passe par les logarithmes.",
    gives="duree_en_annees",
)
def _(valeur_acquise_composee: Decimal, capital_place: Decimal, taux_annuel: Decimal) -> Decimal:
    return (valeur_acquise_composee / capital_place - 1) / taux_annuel


@mistake(
    interets_composes.valeur_acquise_composee,
    "logarithme_non_divise",
    "Tu as gardé ln(valeur acquise ÷ capital) : divise encore par ln(1 + taux).",
    gives="duree_en_annees",
)
def _(valeur_acquise_composee: Decimal, capital_place: Decimal, taux_annuel: Decimal) -> Decimal:
    provided(taux_annuel > 0)
    return logarithme(valeur_acquise_composee / capital_place)


@mistake(
    interets_composes.duree_convertie_en_annees,
    "mois_pour_annees",
    "Tu as gardé des mois : le taux est annuel, compte la durée en années. Divise par 12.",
)
def _(duree_en_mois: Decimal) -> Decimal:
    return duree_en_mois


@mistake(
    interets_composes.duree_convertie_en_annees,
    "mois_multiplies_par_12",
    "Tu as multiplié par 12 : il y a douze mois dans une année, il faut diviser.",
)
def _(duree_en_mois: Decimal) -> Decimal:
    return duree_en_mois * 12


@mistake(
    interets_composes.valeur_actuelle,
    "taux_retranche_a_chaque_annee",
    "Tu as multiplié par 1 − taux : actualiser, c'est diviser par (1 + taux) à la puissance n.",
)
def _(somme_future: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    return somme_future * (1 - taux_d_actualisation) ** duree_en_annees


@mistake(
    interets_composes.valeur_actuelle,
    "capitalise_au_lieu_d_actualiser",
    "Tu as fait grossir la somme : la valeur d'aujourd'hui est plus petite que la somme future. Mets un exposant "
    "négatif.",
)
def _(somme_future: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    return somme_future * (1 + taux_d_actualisation) ** duree_en_annees


@mistake(
    interets_composes.valeur_actuelle,
    "actualise_a_interets_simples",
    "Tu as divisé par 1 + n × taux, comme à intérêts simples : divise par (1 + taux) à la puissance n.",
)
def _(somme_future: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != 1)
    return somme_future / (1 + taux_d_actualisation * duree_en_annees)


@mistake(
    interets_composes.taux_proportionnel,
    "taux_annuel_multiplie",
    "Tu as multiplié par le nombre de périodes : le taux d'une période est plus petit que celui de l'année, divise.",
)
def _(taux_annuel: Decimal, periodes_par_an: Decimal) -> Decimal:
    return taux_annuel * periodes_par_an


@mistake(
    interets_composes.taux_proportionnel,
    "equivalent_pour_proportionnel",
    "Tu as calculé le taux équivalent : le taux proportionnel est une simple division du taux annuel.",
)
def _(taux_annuel: Decimal, periodes_par_an: Decimal) -> Decimal:
    return interets_composes.taux_equivalent(taux_annuel, periodes_par_an)


@mistake(
    interets_composes.taux_equivalent,
    "proportionnel_pour_equivalent",
    "Tu as divisé le taux annuel : c'est le taux proportionnel. Le taux équivalent se trouve par une racine.",
)
def _(taux_annuel: Decimal, periodes_par_an: Decimal) -> Decimal:
    return taux_annuel / periodes_par_an


@mistake(
    interets_composes.taux_equivalent,
    "puissance_pour_racine",
    "Tu as élevé à la puissance : d'une année vers une période, l'exposant est 1 ÷ nombre de périodes.",
)
def _(taux_annuel: Decimal, periodes_par_an: Decimal) -> Decimal:
    return (1 + taux_annuel) ** periodes_par_an - 1


@mistake(
    interets_composes.taux_annuel_effectif,
    "taux_nominal_pour_effectif",
    "Tu as multiplié le taux de la période : les intérêts versés en cours d'année en produisent aussi, compose-les.",
)
def _(taux_proportionnel: Decimal, periodes_par_an: Decimal) -> Decimal:
    return taux_proportionnel * periodes_par_an


@mistake(
    interets_composes.taux_annuel_effectif,
    "un_non_retire",
    "Tu as donné le coefficient multiplicateur : retire 1 pour garder le taux.",
)
def _(taux_proportionnel: Decimal, periodes_par_an: Decimal) -> Decimal:
    return (1 + taux_proportionnel) ** periodes_par_an


@mistake(
    interets_composes.valeur_acquise_au_mois,
    "capitalisation_annuelle_pour_mensuelle",
    "Tu as capitalisé une fois par an : ici les intérêts s'ajoutent chaque mois, au taux de la période.",
)
def _(
    taux_proportionnel: Decimal, periodes_par_an: Decimal, capital_place: Decimal, duree_en_annees: Decimal
) -> Decimal:
    return capital_place * (1 + taux_proportionnel * periodes_par_an) ** duree_en_annees


@mistake(
    interets_composes.valeur_acquise_au_mois,
    "nombre_d_annees_pour_periodes",
    "L'exposant compte les périodes, pas les années : multiplie la durée par le nombre de périodes par an.",
)
def _(taux_proportionnel: Decimal, capital_place: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_place * (1 + taux_proportionnel) ** duree_en_annees


@mistake(
    interets_composes.annees_entieres,
    "annee_entiere_precedente",
    "À la fin de cette année-là, la somme n'est pas encore atteinte : prends l'année entière suivante.",
)
def _(duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != duree_en_annees.to_integral_value())
    return duree_en_annees.to_integral_value(ROUND_FLOOR)


@mistake(
    interets_composes.annees_entieres,
    "annee_de_trop",
    "Une année de moins suffit : la somme est déjà atteinte à la fin de celle d'avant.",
)
def _(duree_en_annees: Decimal) -> Decimal:
    return duree_en_annees.to_integral_value(ROUND_CEILING) + 1


@mistake(
    interets_composes.valeur_aux_annees_entieres,
    "interets_simples_pour_composes",
    "Tu as compté le même intérêt chaque année : à intérêts composés, élève 1 + taux à la puissance n.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, annees_entieres: Decimal) -> Decimal:
    provided(annees_entieres != 1)
    return capital_place * (1 + taux_annuel * annees_entieres)


@mistake(
    interets_composes.valeur_aux_annees_entieres,
    "annee_de_trop_peu",
    "Tu t'es arrêté une année trop tôt : capitalise sur toutes les années entières.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, annees_entieres: Decimal) -> Decimal:
    return capital_place * (1 + taux_annuel) ** (annees_entieres - 1)


@mistake(
    interets_composes.interets_a_taux_simple,
    "interets_composes_pour_simples",
    "Tu as fait produire des intérêts aux intérêts : à taux simple, chaque année rapporte la même somme.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != 1)
    return capital_place * ((1 + taux_annuel) ** duree_en_annees - 1)


@mistake(
    interets_composes.interets_a_taux_simple,
    "une_seule_annee",
    "Tu n'as compté qu'une année d'intérêts : multiplie par le nombre d'années.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != 1)
    return capital_place * taux_annuel
