"""The classic mistakes on crédit-bail et location."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import credit_bail


@mistake(
    credit_bail.total_des_loyers,
    "loyers_d_une_seule_annee",
    "Tu n'as compté que douze loyers : compte tous ceux du contrat.",
)
def _(loyer: Decimal) -> Decimal:
    return loyer * 12


@mistake(
    credit_bail.total_des_loyers,
    "option_dans_les_loyers",
    "Tu as ajouté l'option aux loyers : à cette étape, compte les loyers seuls, l'option vient ensuite.",
)
def _(nombre_de_loyers: Decimal, loyer: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return nombre_de_loyers * loyer + option_d_achat


@mistake(
    credit_bail.loyers_et_depot,
    "depot_oublie",
    "Tu as oublié le dépôt versé au départ : il fait partie de ce que l'on paie.",
)
def _(total_des_loyers: Decimal, depot_de_garantie: Decimal) -> Decimal:
    provided(depot_de_garantie != 0)
    return total_des_loyers


@mistake(
    credit_bail.loyers_et_depot,
    "depot_retranche",
    "Tu as retranché le dépôt : il est versé au départ, ajoute-le aux loyers.",
)
def _(total_des_loyers: Decimal, depot_de_garantie: Decimal) -> Decimal:
    provided(depot_de_garantie != 0)
    return total_des_loyers - depot_de_garantie


@mistake(
    credit_bail.cout_du_credit_bail,
    "option_oubliee",
    "Tu as oublié l'option d'achat : pour garder le bien, il faut aussi la payer.",
)
def _(loyers_et_depot: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return loyers_et_depot


@mistake(
    credit_bail.cout_du_credit_bail,
    "depot_oublie",
    "Tu as oublié le dépôt versé au départ : il fait partie de ce que l'on paie.",
)
def _(total_des_loyers: Decimal, option_d_achat: Decimal, depot_de_garantie: Decimal) -> Decimal:
    provided(depot_de_garantie != 0)
    return total_des_loyers + option_d_achat


@mistake(
    credit_bail.cout_du_credit_bail,
    "option_retranchee",
    "Tu as retranché l'option d'achat : c'est un paiement de plus, elle s'ajoute.",
)
def _(loyers_et_depot: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return loyers_et_depot - option_d_achat


@mistake(
    credit_bail.surcout_du_credit_bail,
    "cout_et_prix_additionnes",
    "Tu as additionné le coût et le prix : le surcoût est ce que l'on paie en plus du prix comptant, soustrais.",
)
def _(cout_du_credit_bail: Decimal, prix_comptant: Decimal) -> Decimal:
    return cout_du_credit_bail + prix_comptant


@mistake(
    credit_bail.surcout_du_credit_bail,
    "surcout_sans_l_option",
    "Tu as comparé sans l'option d'achat : sans elle, le bien n'est pas à toi. Ajoute-la au coût.",
)
def _(loyers_et_depot: Decimal, prix_comptant: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return loyers_et_depot - prix_comptant


@mistake(
    credit_bail.ecart_avec_l_emprunt,
    "ecart_a_l_envers",
    "Tu as soustrait dans l'autre sens : pars du coût du crédit-bail et retranche celui de l'emprunt.",
)
def _(cout_du_credit_bail: Decimal, total_rembourse: Decimal) -> Decimal:
    return total_rembourse - cout_du_credit_bail


@mistake(
    credit_bail.ecart_avec_l_emprunt,
    "compare_au_capital",
    "Tu as comparé au capital emprunté : l'emprunt coûte aussi des intérêts, compare au total remboursé.",
)
def _(cout_du_credit_bail: Decimal, capital_emprunte: Decimal) -> Decimal:
    return cout_du_credit_bail - capital_emprunte


@mistake(
    credit_bail.ecart_avec_l_emprunt,
    "ecart_sans_l_option",
    "Tu as comparé sans l'option d'achat : à la fin de l'emprunt, le bien est à toi. Ajoute l'option au crédit-bail.",
)
def _(loyers_et_depot: Decimal, total_rembourse: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return loyers_et_depot - total_rembourse


@mistake(
    credit_bail.loyer_annuel,
    "loyer_mensuel_pour_annuel",
    "Tu as gardé le loyer d'un mois : multiplie-le par 12 pour une année.",
)
def _(loyer: Decimal) -> Decimal:
    return loyer


@mistake(
    credit_bail.loyer_annuel,
    "loyer_trimestriel_pour_annuel",
    "Tu as compté un trimestre : une année compte douze loyers mensuels.",
)
def _(loyer: Decimal) -> Decimal:
    return loyer * 3


@mistake(
    credit_bail.loyer_apres_impot,
    "economie_d_impot_seule",
    "Tu as donné l'économie d'impôt : le loyer après impôt est ce qui reste, loyer × (1 − taux).",
)
def _(loyer_annuel: Decimal, taux_d_impot: Decimal) -> Decimal:
    return loyer_annuel * taux_d_impot


@mistake(
    credit_bail.loyer_apres_impot,
    "economie_d_impot_ajoutee",
    "Tu as ajouté l'impôt au loyer : le loyer est une charge, il fait payer moins d'impôt. Retranche l'économie.",
)
def _(loyer_annuel: Decimal, taux_d_impot: Decimal) -> Decimal:
    return loyer_annuel * (1 + taux_d_impot)


@mistake(
    credit_bail.loyers_actualises,
    "loyers_non_actualises",
    "Tu as multiplié le loyer par le nombre d'années : un loyer plus tard coûte moins cher aujourd'hui, actualise.",
)
def _(loyer_apres_impot: Decimal, duree_en_annees: Decimal) -> Decimal:
    return loyer_apres_impot * duree_en_annees


@mistake(
    credit_bail.loyers_actualises,
    "loyers_sans_economie_d_impot",
    "Tu as actualisé le loyer avant impôt : il diminue le bénéfice imposable, prends le loyer après impôt.",
)
def _(loyer_annuel: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    return credit_bail.loyers_actualises(loyer_annuel, taux_d_actualisation, duree_en_annees)


@mistake(
    credit_bail.option_actualisee,
    "option_non_actualisee",
    "Tu as gardé l'option telle quelle : elle n'est payée qu'à la fin, actualise-la.",
)
def _(option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return option_d_achat


@mistake(
    credit_bail.option_actualisee,
    "option_actualisee_un_an",
    "Tu as actualisé l'option sur une seule année : elle est payée au bout de tout le contrat.",
)
def _(option_d_achat: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(option_d_achat != 0 and duree_en_annees != 1)
    return option_d_achat / (1 + taux_d_actualisation)


@mistake(
    credit_bail.cout_actualise,
    "option_non_actualisee",
    "Tu as ajouté l'option sans l'actualiser : elle n'est payée qu'à la fin du contrat.",
)
def _(loyers_actualises: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return loyers_actualises + option_d_achat


@mistake(
    credit_bail.cout_actualise,
    "option_oubliee",
    "Tu as oublié l'option d'achat : pour garder le bien, il faut aussi la payer.",
)
def _(loyers_actualises: Decimal, option_actualisee: Decimal) -> Decimal:
    provided(option_actualisee != 0)
    return loyers_actualises


@mistake(
    credit_bail.montant_a_couvrir,
    "option_non_actualisee",
    "Tu as retranché l'option telle quelle : elle n'est payée qu'à la fin, ramène-la à aujourd'hui d'abord.",
)
def _(prix_comptant: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return prix_comptant - option_d_achat


@mistake(
    credit_bail.montant_a_couvrir,
    "option_oubliee",
    "Tu as oublié l'option d'achat : les loyers n'ont pas à payer ce qu'elle paiera à la fin.",
)
def _(prix_comptant: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return prix_comptant


@mistake(
    credit_bail.loyer_constant,
    "partage_sans_interet",
    "Tu as partagé le montant entre les loyers : le bailleur compte des intérêts, passe par le taux mensuel.",
)
def _(montant_a_couvrir: Decimal, nombre_de_loyers: Decimal) -> Decimal:
    return montant_a_couvrir / nombre_de_loyers


@mistake(
    credit_bail.loyer_constant,
    "loyer_compte_d_avance",
    "Tu as compté des loyers versés en début de mois : ici, ils le sont à la fin, ne divise pas par 1 + taux.",
)
def _(montant_a_couvrir: Decimal, taux_mensuel: Decimal, nombre_de_loyers: Decimal) -> Decimal:
    return credit_bail.loyer_constant(montant_a_couvrir, taux_mensuel, nombre_de_loyers) / (1 + taux_mensuel)


@mistake(
    credit_bail.loyer_en_fin_de_mois,
    "partage_sans_interet",
    "Tu as partagé le montant entre les loyers : le bailleur compte des intérêts, passe par le taux mensuel.",
)
def _(montant_a_couvrir: Decimal, nombre_de_loyers: Decimal) -> Decimal:
    return montant_a_couvrir / nombre_de_loyers


@mistake(
    credit_bail.loyer_en_fin_de_mois,
    "annuite_au_lieu_de_mensualite",
    "Tu as multiplié le taux du mois par 12 : un loyer de chaque mois se calcule au taux du mois.",
)
def _(montant_a_couvrir: Decimal, taux_mensuel: Decimal, nombre_de_loyers: Decimal) -> Decimal:
    return credit_bail.loyer_en_fin_de_mois(montant_a_couvrir, taux_mensuel * 12, nombre_de_loyers)


@mistake(
    credit_bail.loyer_constant_d_avance,
    "loyer_compte_en_fin_de_mois",
    "Tu as gardé le loyer de fin de mois : versé d'avance, il rembourse plus tôt, divise par 1 + taux.",
)
def _(loyer_en_fin_de_mois: Decimal) -> Decimal:
    return loyer_en_fin_de_mois


@mistake(
    credit_bail.loyer_constant_d_avance,
    "multiplie_au_lieu_de_diviser",
    "Tu as multiplié par 1 + taux : payé plus tôt, le loyer est plus petit, divise.",
)
def _(loyer_en_fin_de_mois: Decimal, taux_mensuel: Decimal) -> Decimal:
    return loyer_en_fin_de_mois * (1 + taux_mensuel)


@mistake(
    credit_bail.option_en_part_du_prix,
    "taux_applique_au_total_des_loyers",
    "L'option est une part du prix du bien, pas du total des loyers.",
)
def _(total_des_loyers: Decimal, taux_d_option: Decimal) -> Decimal:
    return total_des_loyers * taux_d_option


@mistake(
    credit_bail.option_en_part_du_prix,
    "complement_du_taux",
    "Tu as compté ce qui reste du prix : l'option est la part elle-même.",
)
def _(prix_comptant: Decimal, taux_d_option: Decimal) -> Decimal:
    return prix_comptant * (1 - taux_d_option)


@mistake(
    credit_bail.premier_loyer_en_part_du_prix,
    "complement_du_taux",
    "Tu as compté ce qui reste du prix : le premier loyer est la part elle-même.",
)
def _(prix_comptant: Decimal, taux_du_premier_loyer: Decimal) -> Decimal:
    return prix_comptant * (1 - taux_du_premier_loyer)


@mistake(
    credit_bail.premier_loyer_en_part_du_prix,
    "division_par_le_taux",
    "Une part se multiplie : prix × taux, pas prix ÷ taux.",
)
def _(prix_comptant: Decimal, taux_du_premier_loyer: Decimal) -> Decimal:
    return prix_comptant / taux_du_premier_loyer


@mistake(
    credit_bail.loyer_en_part_du_prix,
    "division_par_le_taux",
    "Une part se multiplie : prix × taux, pas prix ÷ taux.",
)
def _(prix_comptant: Decimal, taux_du_loyer: Decimal) -> Decimal:
    return prix_comptant / taux_du_loyer


@mistake(
    credit_bail.loyer_en_part_du_prix,
    "loyer_divise_par_douze",
    "Ce taux est celui d'un loyer, pas de l'année : ne divise pas par 12.",
)
def _(prix_comptant: Decimal, taux_du_loyer: Decimal) -> Decimal:
    return prix_comptant * taux_du_loyer / 12


@mistake(
    credit_bail.prix_comptant_d_apres_le_surcout,
    "pourcentage_du_total",
    "Le pourcentage porte sur le prix comptant, pas sur le coût : divise par 1 + le taux.",
)
def _(cout_du_credit_bail: Decimal, surcout_relatif: Decimal) -> Decimal:
    return cout_du_credit_bail * (1 - surcout_relatif)


@mistake(
    credit_bail.prix_comptant_d_apres_le_surcout,
    "hausse_au_lieu_de_retour",
    "Tu as augmenté le coût : le prix comptant est plus petit, divise par 1 + le taux.",
)
def _(cout_du_credit_bail: Decimal, surcout_relatif: Decimal) -> Decimal:
    return cout_du_credit_bail * (1 + surcout_relatif)


@mistake(credit_bail.loyer_ttc, "tva_seule", "Tu as donné la TVA seule : ajoute-la au loyer HT.")
def _(loyer: Decimal, taux_de_tva: Decimal) -> Decimal:
    return loyer * taux_de_tva


@mistake(credit_bail.loyer_ttc, "division_pour_le_ttc", "Du HT au TTC on multiplie par 1 + le taux de TVA.")
def _(loyer: Decimal, taux_de_tva: Decimal) -> Decimal:
    return loyer / (1 + taux_de_tva)


@mistake(
    credit_bail.economie_sur_les_loyers,
    "reste_apres_impot",
    "Tu as donné les loyers nets d'impôt : l'économie est la part que l'impôt rend.",
)
def _(total_des_loyers: Decimal, taux_d_impot: Decimal) -> Decimal:
    return total_des_loyers * (1 - taux_d_impot)


@mistake(
    credit_bail.economie_sur_les_loyers,
    "option_deduite",
    "L'option n'est pas une charge : l'économie d'impôt porte sur les loyers seuls.",
)
def _(total_des_loyers: Decimal, taux_d_impot: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return (total_des_loyers + option_d_achat) * taux_d_impot


@mistake(
    credit_bail.cout_net_d_impot,
    "option_oubliee",
    "Tu as oublié l'option d'achat : elle s'ajoute aux loyers nets d'impôt.",
)
def _(total_des_loyers: Decimal, economie_sur_les_loyers: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return total_des_loyers - economie_sur_les_loyers


@mistake(
    credit_bail.cout_net_d_impot,
    "economie_ajoutee",
    "L'économie d'impôt diminue le coût : retranche-la.",
)
def _(total_des_loyers: Decimal, economie_sur_les_loyers: Decimal, option_d_achat: Decimal) -> Decimal:
    return total_des_loyers + economie_sur_les_loyers + option_d_achat


@mistake(
    credit_bail.cout_relatif,
    "surcout_pour_cout",
    "Tu as rapporté le surcoût au prix : ici on rapporte le coût entier.",
)
def _(cout_du_credit_bail: Decimal, prix_comptant: Decimal) -> Decimal:
    return cout_du_credit_bail / prix_comptant - 1


@mistake(credit_bail.cout_relatif, "rapport_inverse", "Tu as divisé dans l'autre sens : coût ÷ prix au comptant.")
def _(cout_du_credit_bail: Decimal, prix_comptant: Decimal) -> Decimal:
    return prix_comptant / cout_du_credit_bail


@mistake(
    credit_bail.total_des_loyers_a_demander,
    "une_annee_de_loyers",
    "Tu n'as compté qu'une année : multiplie par le nombre de loyers.",
)
def _(nombre_de_loyers: Decimal, loyer_constant: Decimal) -> Decimal:
    provided(nombre_de_loyers != 12)
    return loyer_constant * 12


@mistake(
    credit_bail.total_des_loyers_a_demander,
    "un_loyer_de_moins",
    "Il manque un loyer : multiplie par le nombre de loyers.",
)
def _(nombre_de_loyers: Decimal, loyer_constant: Decimal) -> Decimal:
    return loyer_constant * (nombre_de_loyers - 1)


@mistake(
    credit_bail.loyer_annuel_de_trimestres,
    "douze_mois_pour_quatre_trimestres",
    "Ces loyers sont versés chaque trimestre : il y en a quatre par an.",
)
def _(loyer: Decimal) -> Decimal:
    return loyer * 12


@mistake(
    credit_bail.loyer_annuel_de_trimestres,
    "trois_mois_pour_quatre_trimestres",
    "Une année compte quatre trimestres, pas trois.",
)
def _(loyer: Decimal) -> Decimal:
    return loyer * 3


@mistake(
    credit_bail.total_a_payer_au_mois,
    "option_oubliee",
    "Tu as oublié l'option d'achat : elle s'ajoute aux loyers quand elle est levée.",
)
def _(total_des_loyers_a_demander: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return total_des_loyers_a_demander


@mistake(
    credit_bail.total_a_payer_au_mois,
    "option_retranchee",
    "L'option se paie en plus des loyers : ajoute-la.",
)
def _(total_des_loyers_a_demander: Decimal, option_d_achat: Decimal) -> Decimal:
    provided(option_d_achat != 0)
    return total_des_loyers_a_demander - option_d_achat
