"""The classic mistakes on escompte d'un effet de commerce."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import escompte


@mistake(
    escompte.jours_d_escompte,
    "jour_de_banque_oublie",
    "Tu as oublié le jour de banque : la banque l'ajoute à la durée qui reste à courir.",
)
def _(duree_en_jours: Decimal, jours_de_banque: Decimal) -> Decimal:
    provided(jours_de_banque != 0)
    return duree_en_jours


@mistake(
    escompte.jours_d_escompte,
    "jour_de_banque_retranche",
    "Tu as retranché le jour de banque : il allonge la durée de l'escompte, ajoute-le.",
)
def _(duree_en_jours: Decimal, jours_de_banque: Decimal) -> Decimal:
    provided(jours_de_banque != 0)
    return duree_en_jours - jours_de_banque


@mistake(
    escompte.escompte,
    "autre_annee",
    "Tu as pris l'autre année : pour l'escompte, elle compte ici {base_annuelle}.",
)
def _(
    valeur_nominale: Decimal, taux_d_escompte_bancaire: Decimal, jours_d_escompte: Decimal, base_annuelle: Decimal
) -> Decimal:
    provided(base_annuelle in (360, 365))
    return valeur_nominale * taux_d_escompte_bancaire * jours_d_escompte / (725 - base_annuelle)


@mistake(
    escompte.escompte,
    "duree_oubliee",
    "Tu as compté l'escompte d'une année entière : ne garde que les jours jusqu'à l'échéance, sur 360.",
)
def _(valeur_nominale: Decimal, taux_d_escompte_bancaire: Decimal) -> Decimal:
    return valeur_nominale * taux_d_escompte_bancaire


@mistake(
    escompte.escompte,
    "jours_comptes_en_mois",
    "Tu as divisé un nombre de jours par 12 : le 12 va avec des mois. Avec des jours, divise par 360.",
)
def _(valeur_nominale: Decimal, taux_d_escompte_bancaire: Decimal, jours_d_escompte: Decimal) -> Decimal:
    return valeur_nominale * taux_d_escompte_bancaire * jours_d_escompte / 12


@mistake(
    escompte.valeur_actuelle_de_l_effet,
    "escompte_ajoute_au_nominal",
    "Tu as ajouté l'escompte : avant l'échéance, l'effet vaut moins que son nominal. Retranche-le.",
)
def _(valeur_nominale: Decimal, escompte: Decimal) -> Decimal:
    return valeur_nominale + escompte


@mistake(
    escompte.valeur_actuelle_de_l_effet,
    "escompte_d_une_annee_retranche",
    "Tu as retranché le taux d'une année entière : ne retranche que l'escompte des jours restant à courir.",
)
def _(valeur_nominale: Decimal, taux_d_escompte_bancaire: Decimal) -> Decimal:
    return valeur_nominale * (1 - taux_d_escompte_bancaire)


@mistake(
    escompte.tva_sur_commissions,
    "tva_sur_l_escompte",
    "Tu as mis la TVA sur l'escompte aussi : c'est un intérêt, il n'en porte pas. Seules les commissions sont taxées.",
)
def _(escompte: Decimal, commissions_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    provided(commissions_ht != 0)
    return (escompte + commissions_ht) * taux_de_tva


@mistake(
    escompte.tva_sur_commissions,
    "commissions_ttc_pour_la_tva",
    "Tu as donné les commissions TTC : la TVA n'est que la taxe, commissions HT × taux.",
)
def _(commissions_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    provided(commissions_ht != 0)
    return commissions_ht * (1 + taux_de_tva)


@mistake(
    escompte.agios_ht,
    "commissions_oubliees",
    "Tu as gardé l'escompte seul : les agios comprennent aussi les commissions de la banque.",
)
def _(escompte: Decimal, commissions_ht: Decimal) -> Decimal:
    provided(commissions_ht != 0)
    return escompte


@mistake(
    escompte.agios_ht,
    "commissions_retranchees",
    "Tu as retranché les commissions : elles s'ajoutent à l'escompte, tout cela est payé à la banque.",
)
def _(escompte: Decimal, commissions_ht: Decimal) -> Decimal:
    provided(commissions_ht != 0)
    return escompte - commissions_ht


@mistake(
    escompte.agios,
    "tva_sur_tous_les_agios",
    "Tu as mis la TVA sur tous les agios : l'escompte est un intérêt, il n'en porte pas. Taxe les commissions seules.",
)
def _(agios_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    return agios_ht * (1 + taux_de_tva)


@mistake(
    escompte.agios,
    "tva_des_commissions_oubliee",
    "Tu as oublié la TVA sur les commissions : la banque la facture en plus.",
)
def _(agios_ht: Decimal, tva_sur_commissions: Decimal) -> Decimal:
    provided(tva_sur_commissions != 0)
    return agios_ht


@mistake(
    escompte.net_porte_en_compte,
    "valeur_actuelle_pour_net",
    "Tu as retranché l'escompte seul : c'est la valeur actuelle. Pour le net, retranche tous les agios.",
)
def _(valeur_nominale: Decimal, escompte: Decimal, agios: Decimal) -> Decimal:
    provided(escompte != agios)
    return valeur_nominale - escompte


@mistake(
    escompte.net_porte_en_compte,
    "agios_ajoutes",
    "Tu as ajouté les agios : la banque les garde pour elle, retranche-les du nominal.",
)
def _(valeur_nominale: Decimal, agios: Decimal) -> Decimal:
    return valeur_nominale + agios


@mistake(
    escompte.net_porte_en_compte,
    "net_sans_la_tva",
    "Tu as retranché les agios hors taxe : la TVA sur les commissions est aussi prélevée par la banque.",
)
def _(valeur_nominale: Decimal, agios_ht: Decimal, agios: Decimal) -> Decimal:
    provided(agios_ht != agios)
    return valeur_nominale - agios_ht


@mistake(
    escompte.taux_reel_d_escompte,
    "taux_reel_sur_le_nominal",
    "Tu as rapporté les agios au nominal : tu n'as reçu que le net, c'est à lui qu'il faut les comparer.",
)
def _(agios_ht: Decimal, base_annuelle: Decimal, valeur_nominale: Decimal, jours_d_escompte: Decimal) -> Decimal:
    return agios_ht * base_annuelle / (valeur_nominale * jours_d_escompte)


@mistake(
    escompte.taux_reel_d_escompte,
    "taux_reel_avec_la_tva",
    "Tu as pris les agios TTC : la TVA se récupère, elle ne fait pas partie du coût. Garde les agios HT.",
)
def _(
    agios: Decimal, agios_ht: Decimal, base_annuelle: Decimal, net_porte_en_compte: Decimal, jours_d_escompte: Decimal
) -> Decimal:
    provided(agios != agios_ht)
    return agios * base_annuelle / (net_porte_en_compte * jours_d_escompte)


@mistake(
    escompte.taux_reel_d_escompte,
    "taux_reel_sans_la_duree",
    "Tu as divisé les agios par le net : c'est le coût de la période. Ramène-le à l'année (× 360 ÷ jours).",
)
def _(agios_ht: Decimal, net_porte_en_compte: Decimal) -> Decimal:
    return agios_ht / net_porte_en_compte


@mistake(
    escompte.valeur_nominale,
    "escompte_calcule_sur_la_valeur_actuelle",
    "Tu as calculé l'escompte sur la somme reçue : il se calcule sur le nominal. Divise par 1 − taux × jours ÷ 360.",
)
def _(
    valeur_actuelle_de_l_effet: Decimal,
    taux_d_escompte_bancaire: Decimal,
    jours_d_escompte: Decimal,
    base_annuelle: Decimal,
) -> Decimal:
    return valeur_actuelle_de_l_effet * (1 + taux_d_escompte_bancaire * jours_d_escompte / base_annuelle)


@mistake(
    escompte.valeur_nominale,
    "nominal_sans_la_duree",
    "Tu as retiré l'escompte d'une année entière : ne compte que les jours jusqu'à l'échéance.",
)
def _(valeur_actuelle_de_l_effet: Decimal, taux_d_escompte_bancaire: Decimal) -> Decimal:
    return valeur_actuelle_de_l_effet / (1 - taux_d_escompte_bancaire)
