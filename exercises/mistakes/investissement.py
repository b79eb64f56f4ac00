"""The classic mistakes on choix d'investissement."""

from decimal import ROUND_FLOOR, Decimal

from exercises.functions import Series, moyenne, somme
from exercises.rule import mistake, provided
from exercises.rules import investissement
from exercises.rules.investissement import delai_de_recuperation, delai_sans_actualisation


@mistake(
    investissement.valeur_actuelle_des_flux,
    "flux_non_actualises",
    "Tu as additionné les flux tels quels : un euro plus tard vaut moins qu'aujourd'hui, actualise d'abord chaque "
    "flux.",
)
def _(flux_actualises: Series, flux_du_projet: Series) -> Decimal:
    return somme(flux_du_projet)


@mistake(
    investissement.valeur_actuelle_des_flux,
    "actualisation_decalee_d_un_an",
    "Tu as gardé le premier flux sans l'actualiser : il tombe en fin de première année, l'exposant commence à 1.",
)
def _(flux_actualises: Series, taux_d_actualisation: Decimal) -> Decimal:
    return somme(flux_actualises) * (1 + taux_d_actualisation)


@mistake(
    investissement.valeur_actuelle_des_flux_constants,
    "valeur_residuelle_oubliee",
    "Tu as oublié la valeur résiduelle : la revente du bien rapporte aussi, ajoute-la une fois actualisée.",
)
def _(flux_constants_actualises: Decimal, valeur_residuelle_actualisee: Decimal) -> Decimal:
    provided(valeur_residuelle_actualisee != 0)
    return flux_constants_actualises


@mistake(
    investissement.valeur_actuelle_des_flux_constants,
    "valeur_residuelle_non_actualisee",
    "Tu as ajouté la valeur résiduelle telle quelle : elle n'arrive qu'à la fin, actualise-la.",
)
def _(flux_constants_actualises: Decimal, valeur_residuelle: Decimal) -> Decimal:
    provided(valeur_residuelle != 0)
    return flux_constants_actualises + valeur_residuelle


@mistake(
    investissement.flux_constants_actualises,
    "flux_non_actualises",
    "Tu as multiplié le flux par le nombre d'années : un euro plus tard vaut moins qu'aujourd'hui, actualise.",
)
def _(flux_net_de_tresorerie: Decimal, duree_en_annees: Decimal) -> Decimal:
    return flux_net_de_tresorerie * duree_en_annees


@mistake(
    investissement.flux_constants_actualises,
    "capitalise_au_lieu_d_actualiser",
    "Tu as calculé la valeur acquise des flux à la fin : ici on les ramène à aujourd'hui, l'exposant est négatif.",
)
def _(flux_net_de_tresorerie: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    return flux_net_de_tresorerie * ((1 + taux_d_actualisation) ** duree_en_annees - 1) / taux_d_actualisation


@mistake(
    investissement.flux_constants_actualises,
    "tous_les_flux_a_la_fin",
    "Tu as actualisé tous les flux comme s'ils tombaient la dernière année : chacun a son propre exposant.",
)
def _(flux_net_de_tresorerie: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != 1)
    return flux_net_de_tresorerie * duree_en_annees / (1 + taux_d_actualisation) ** duree_en_annees


@mistake(
    investissement.valeur_residuelle_actualisee,
    "valeur_residuelle_non_actualisee",
    "Tu as gardé la valeur résiduelle telle quelle : elle n'arrive qu'à la fin du projet, actualise-la.",
)
def _(valeur_residuelle: Decimal) -> Decimal:
    provided(valeur_residuelle != 0)
    return valeur_residuelle


@mistake(
    investissement.valeur_residuelle_actualisee,
    "capitalise_au_lieu_d_actualiser",
    "Tu as fait grossir la valeur résiduelle : ramenée à aujourd'hui, elle vaut moins. Mets un exposant négatif.",
)
def _(valeur_residuelle: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(valeur_residuelle != 0)
    return valeur_residuelle * (1 + taux_d_actualisation) ** duree_en_annees


@mistake(
    investissement.van,
    "van_sans_l_investissement",
    "Tu as donné le total des flux actualisés : la VAN est nette, retranche la dépense de départ.",
)
def _(valeur_actuelle_des_flux: Decimal) -> Decimal:
    return valeur_actuelle_des_flux


@mistake(
    investissement.van,
    "van_sans_actualisation",
    "Tu as retranché l'investissement de flux non actualisés : ramène d'abord chaque flux à aujourd'hui.",
)
def _(flux_actualises: Series, flux_du_projet: Series, investissement: Decimal) -> Decimal:
    return somme(flux_du_projet) - investissement


@mistake(
    investissement.van,
    "van_sans_actualisation",
    "Tu as retranché l'investissement de flux non actualisés : ramène d'abord chaque flux à aujourd'hui.",
)
def _(
    flux_constants_actualises: Decimal,
    flux_net_de_tresorerie: Decimal,
    duree_en_annees: Decimal,
    valeur_residuelle: Decimal,
    investissement: Decimal,
) -> Decimal:
    return flux_net_de_tresorerie * duree_en_annees + valeur_residuelle - investissement


@mistake(
    investissement.van,
    "investissement_ajoute",
    "Tu as ajouté l'investissement : c'est une dépense, elle se retranche des flux actualisés.",
)
def _(valeur_actuelle_des_flux: Decimal, investissement: Decimal) -> Decimal:
    return valeur_actuelle_des_flux + investissement


@mistake(
    investissement.indice_de_profitabilite,
    "van_sur_investissement",
    "Tu as divisé la VAN par l'investissement : il manque le 1, la récupération de la mise.",
)
def _(van: Decimal, investissement: Decimal) -> Decimal:
    return van / investissement


@mistake(
    investissement.indice_de_profitabilite,
    "indice_inverse",
    "Tu as divisé l'investissement par les flux actualisés : c'est l'inverse, ce que rapporte chaque euro investi.",
)
def _(van: Decimal, investissement: Decimal) -> Decimal:
    return investissement / (van + investissement)


@mistake(
    investissement.tri,
    "flux_moyen_sur_investissement",
    "Tu as divisé le flux moyen par l'investissement : une partie des flux rembourse la mise. Cherche le taux qui "
    "annule "
    "la VAN.",
)
def _(flux_du_projet: Series, investissement: Decimal) -> Decimal:
    return moyenne(flux_du_projet) / investissement


@mistake(
    investissement.tri,
    "gain_total_divise_par_la_duree",
    "Tu as réparti le gain total sur les années : cela ignore les dates des flux. Cherche le taux qui annule la VAN.",
)
def _(flux_du_projet: Series, investissement: Decimal) -> Decimal:
    return (somme(flux_du_projet) / investissement - 1) / len(flux_du_projet)


@mistake(
    investissement.tri_par_interpolation,
    "milieu_des_deux_taux",
    "Tu as pris le milieu des deux taux : le TRI est plus près de celui dont la VAN est la plus proche de zéro.",
)
def _(taux_inferieur: Decimal, taux_superieur: Decimal) -> Decimal:
    return (taux_inferieur + taux_superieur) / 2


@mistake(
    investissement.tri_par_interpolation,
    "interpolation_a_l_envers",
    "Tu es parti du mauvais taux : on ajoute au taux inférieur la part VAN 1 ÷ (VAN 1 − VAN 2) de l'écart.",
)
def _(
    taux_inferieur: Decimal, taux_superieur: Decimal, van_au_taux_inferieur: Decimal, van_au_taux_superieur: Decimal
) -> Decimal:
    gap = (taux_superieur - taux_inferieur) * van_au_taux_inferieur
    return taux_superieur - gap / (van_au_taux_inferieur - van_au_taux_superieur)


@mistake(
    investissement.tri_par_interpolation,
    "vans_additionnees",
    "Tu as additionné les deux VAN avec leur signe : l'écart entre elles est VAN 1 − VAN 2, et moins par moins fait "
    "plus.",
)
def _(
    taux_inferieur: Decimal, taux_superieur: Decimal, van_au_taux_inferieur: Decimal, van_au_taux_superieur: Decimal
) -> Decimal:
    gap = (taux_superieur - taux_inferieur) * van_au_taux_inferieur
    return taux_inferieur + gap / (van_au_taux_inferieur + van_au_taux_superieur)


@mistake(
    investissement.delai_de_recuperation,
    "annees_pleines_seules",
    "Tu t'es arrêté aux années pleines : ajoute la part de l'année suivante, reste à récupérer ÷ flux suivant.",
)
def _(flux_actualises: Series, investissement: Decimal) -> Decimal:
    return _whole_years(delai_de_recuperation(flux_actualises, investissement))


@mistake(
    investissement.delai_de_recuperation,
    "delai_sans_actualiser",
    "Tu as cumulé les flux tels quels : ici, le délai se compte sur les flux actualisés.",
)
def _(flux_actualises: Series, flux_du_projet: Series, investissement: Decimal) -> Decimal:
    return delai_sans_actualisation(flux_du_projet, investissement)


@mistake(
    investissement.delai_sans_actualisation,
    "annees_pleines_seules",
    "Tu t'es arrêté aux années pleines : ajoute la part de l'année suivante, reste à récupérer ÷ flux suivant.",
)
def _(flux_du_projet: Series, investissement: Decimal) -> Decimal:
    return _whole_years(delai_sans_actualisation(flux_du_projet, investissement))


@mistake(
    investissement.delai_sans_actualisation,
    "investissement_sur_flux_moyen",
    "Tu as divisé l'investissement par le flux moyen : les flux changent d'une année à l'autre, cumule-les.",
)
def _(flux_du_projet: Series, investissement: Decimal) -> Decimal:
    provided(len(set(flux_du_projet)) > 1)
    return investissement / moyenne(flux_du_projet)


@mistake(
    investissement.delai_de_flux_constants,
    "flux_sur_investissement",
    "Tu as divisé le flux par l'investissement : le délai est l'investissement divisé par le flux d'une année.",
)
def _(investissement: Decimal, flux_net_de_tresorerie: Decimal) -> Decimal:
    return flux_net_de_tresorerie / investissement


@mistake(
    investissement.delai_de_flux_constants,
    "annees_pleines_seules",
    "Tu t'es arrêté aux années pleines : garde la part de l'année suivante, après la virgule.",
)
def _(investissement: Decimal, flux_net_de_tresorerie: Decimal) -> Decimal:
    return _whole_years(investissement / flux_net_de_tresorerie)


def _whole_years(delay: Decimal) -> Decimal:
    whole = delay.to_integral_value(ROUND_FLOOR)
    provided(whole != delay)
    return whole
