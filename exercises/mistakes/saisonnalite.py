"""The classic mistakes on saisonnalité : coefficients, prévision et CVS."""

from decimal import Decimal

from exercises.functions import Series, moyenne, somme
from exercises.rule import mistake, provided
from exercises.rules import saisonnalite


@mistake(
    saisonnalite.tendance,
    "rang_decale",
    "Tu as pris le rang d'avant : recompte les périodes, la tendance se lit au rang demandé.",
)
def _(pente: Decimal, rang_a_prevoir: Decimal, ordonnee_a_l_origine: Decimal) -> Decimal:
    return pente * (rang_a_prevoir - 1) + ordonnee_a_l_origine


@mistake(
    saisonnalite.tendance,
    "ordonnee_oubliee",
    "Tu as oublié d'ajouter b : la droite de tendance ne part pas de zéro.",
)
def _(pente: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return pente * rang_a_prevoir


@mistake(
    saisonnalite.saison,
    "annee_pour_saison",
    "Tu as compté l'année : la saison est la place du rang à l'intérieur de son année.",
)
def _(rang_a_prevoir: Decimal, nombre_de_saisons: Decimal) -> Decimal:
    return (rang_a_prevoir - 1) // nombre_de_saisons + 1


@mistake(
    saisonnalite.saison,
    "saison_decalee",
    "Tu as décalé d'une saison : le rang 1 est la première saison, recompte à partir de là.",
)
def _(rang_a_prevoir: Decimal, nombre_de_saisons: Decimal) -> Decimal:
    return rang_a_prevoir % nombre_de_saisons + 1


@mistake(
    saisonnalite.somme_des_coefficients,
    "moyenne_des_coefficients",
    "Tu as fait la moyenne des coefficients : additionne-les, leur somme devrait être le nombre de saisons.",
)
def _(coefficients_bruts: Series) -> Decimal:
    return moyenne(coefficients_bruts)


@mistake(
    saisonnalite.somme_des_coefficients,
    "somme_supposee",
    "Tu as pris la somme qu'il faudrait : additionne les coefficients bruts, qui ne font pas tout à fait ce total.",
)
def _(coefficients_bruts: Series) -> Decimal:
    provided(somme(coefficients_bruts) != len(coefficients_bruts))
    return Decimal(len(coefficients_bruts))


@mistake(
    saisonnalite.coefficient_saisonnier,
    "somme_non_corrigee",
    "Tu as gardé le coefficient brut : multiplie-le par le nombre de saisons ÷ la somme des coefficients.",
)
def _(coefficients_bruts: Series, saison: Decimal) -> Decimal:
    provided(somme(coefficients_bruts) != len(coefficients_bruts))
    return coefficients_bruts[int(saison) - 1]


@mistake(
    saisonnalite.coefficient_saisonnier,
    "correction_inversee",
    "Tu as corrigé à l'envers : multiplie par le nombre de saisons et divise par la somme des coefficients.",
)
def _(coefficients_bruts: Series, saison: Decimal, somme_des_coefficients: Decimal) -> Decimal:
    provided(somme_des_coefficients != len(coefficients_bruts))
    return coefficients_bruts[int(saison) - 1] * somme_des_coefficients / len(coefficients_bruts)


@mistake(
    saisonnalite.coefficient_saisonnier,
    "nombre_de_saisons_oublie",
    "Tu as divisé par la somme seule : multiplie aussi par le nombre de saisons, le total qu'on veut atteindre.",
)
def _(coefficients_bruts: Series, saison: Decimal, somme_des_coefficients: Decimal) -> Decimal:
    return coefficients_bruts[int(saison) - 1] / somme_des_coefficients


@mistake(
    saisonnalite.coefficient_saisonnier_d_une_vente,
    "coefficient_inverse",
    "Tu as divisé la tendance par les ventes : c'est l'inverse, une bonne saison dépasse 1.",
)
def _(vente_observee: Decimal, tendance: Decimal) -> Decimal:
    return tendance / vente_observee


@mistake(
    saisonnalite.coefficient_saisonnier_d_une_vente,
    "ecart_pour_coefficient",
    "Tu as pris l'écart à la tendance : un coefficient est un rapport, divise les ventes par la tendance.",
)
def _(vente_observee: Decimal, tendance: Decimal) -> Decimal:
    return vente_observee - tendance


@mistake(
    saisonnalite.moyenne_de_la_saison,
    "moyenne_d_une_annee",
    "Tu as fait la moyenne d'une année : prends la même saison de chaque année.",
)
def _(ventes: Series, nombre_de_saisons: Decimal) -> Decimal:
    return moyenne(ventes[: int(nombre_de_saisons)])


@mistake(
    saisonnalite.moyenne_de_la_saison,
    "moyenne_sans_diviser",
    "Tu as donné la somme : divise-la par le nombre d'années.",
)
def _(ventes: Series, saison: Decimal, nombre_de_saisons: Decimal) -> Decimal:
    return somme(ventes[int(saison) - 1 :: int(nombre_de_saisons)])


@mistake(
    saisonnalite.moyenne_de_la_saison,
    "derniere_annee_seule",
    "Tu as pris la dernière année seule : fais la moyenne de cette saison sur toutes les années.",
)
def _(ventes: Series, saison: Decimal, nombre_de_saisons: Decimal) -> Decimal:
    return ventes[int(saison) - 1 :: int(nombre_de_saisons)][-1]


@mistake(
    saisonnalite.coefficient_saisonnier_par_la_moyenne_generale,
    "coefficient_inverse",
    "Tu as divisé la moyenne générale par celle de la saison : c'est l'inverse, une bonne saison dépasse 1.",
)
def _(moyenne_de_la_saison: Decimal, vente_moyenne: Decimal) -> Decimal:
    return vente_moyenne / moyenne_de_la_saison


@mistake(
    saisonnalite.coefficient_saisonnier_par_la_moyenne_generale,
    "coefficient_sur_la_tendance_prevue",
    "Tu as divisé par la tendance prévue : dans cette méthode, on divise par la moyenne générale des ventes.",
)
def _(moyenne_de_la_saison: Decimal, tendance: Decimal) -> Decimal:
    return moyenne_de_la_saison / tendance


@mistake(
    saisonnalite.prevision_saisonnalisee,
    "tendance_divisee",
    "Tu as divisé par le coefficient : c'est ainsi qu'on retire la saison. Pour prévoir, multiplie la tendance.",
)
def _(tendance: Decimal, coefficient_saisonnier: Decimal) -> Decimal:
    return tendance / coefficient_saisonnier


@mistake(
    saisonnalite.prevision_saisonnalisee,
    "coefficient_sur_l_an_dernier",
    "Tu as appliqué le coefficient aux ventes de l'an dernier : il s'applique à la tendance prévue.",
)
def _(vente_de_l_an_dernier: Decimal, coefficient_saisonnier: Decimal) -> Decimal:
    return vente_de_l_an_dernier * coefficient_saisonnier


@mistake(
    saisonnalite.prevision_saisonnalisee,
    "saison_oubliee",
    "Tu as donné la tendance : tiens compte de la saison avec son coefficient.",
)
def _(tendance: Decimal, coefficient_saisonnier: Decimal) -> Decimal:
    provided(coefficient_saisonnier != 1)
    return tendance


@mistake(
    saisonnalite.prevision_du_modele_additif,
    "ecart_retranche",
    "Tu as retranché l'écart saisonnier : pour prévoir, ajoute-le à la tendance, avec son signe.",
)
def _(tendance: Decimal, ecart_saisonnier: Decimal) -> Decimal:
    return tendance - ecart_saisonnier


@mistake(
    saisonnalite.prevision_du_modele_additif,
    "ecart_sur_l_an_dernier",
    "Tu as ajouté l'écart aux ventes de l'an dernier : il s'ajoute à la tendance prévue.",
)
def _(vente_observee: Decimal, ecart_saisonnier: Decimal) -> Decimal:
    return vente_observee + ecart_saisonnier


@mistake(
    saisonnalite.vente_desaisonnalisee,
    "multipliee_par_le_coefficient",
    "Tu as multiplié par le coefficient : pour retirer la saison, divise les ventes observées.",
)
def _(vente_observee: Decimal, coefficient_saisonnier: Decimal) -> Decimal:
    return vente_observee * coefficient_saisonnier


@mistake(
    saisonnalite.vente_desaisonnalisee,
    "saison_retranchee_en_pourcent",
    "Tu as retiré le pourcentage de la saison aux ventes : il portait sur la tendance. Divise par le coefficient.",
)
def _(vente_observee: Decimal, coefficient_saisonnier: Decimal) -> Decimal:
    return vente_observee * (2 - coefficient_saisonnier)


@mistake(
    saisonnalite.vente_desaisonnalisee_du_modele_additif,
    "ecart_ajoute",
    "Tu as ajouté l'écart saisonnier : pour retirer la saison, retranche-le, avec son signe.",
)
def _(vente_observee: Decimal, ecart_saisonnier: Decimal) -> Decimal:
    return vente_observee + ecart_saisonnier


@mistake(
    saisonnalite.vente_desaisonnalisee_du_modele_additif,
    "tendance_pour_cvs",
    "Tu as mêlé la tendance prévue au calcul : retranche seulement l'écart saisonnier des ventes observées.",
)
def _(tendance: Decimal, ecart_saisonnier: Decimal) -> Decimal:
    return tendance - ecart_saisonnier


@mistake(
    saisonnalite.ecart_a_la_tendance,
    "ecart_avant_desaisonnalisation",
    "Tu as comparé les ventes brutes à la tendance : compare-lui les ventes dont la saison est retirée.",
)
def _(vente_observee: Decimal, tendance: Decimal) -> Decimal:
    return vente_observee - tendance


@mistake(
    saisonnalite.ecart_a_la_tendance,
    "ecart_a_l_envers",
    "Tu as soustrait dans l'autre sens : l'écart est la vente désaisonnalisée moins la tendance.",
)
def _(vente_desaisonnalisee: Decimal, tendance: Decimal) -> Decimal:
    return tendance - vente_desaisonnalisee


@mistake(
    saisonnalite.previsions_saisonnalisees,
    "tendance_divisee",
    "Tu as divisé par les coefficients : on divise pour retirer la saison, on multiplie pour la remettre.",
)
def _(tendances: Series, coefficients_saisonniers: Series) -> Series:
    seasons = len(coefficients_saisonniers)
    return tuple(trend / coefficients_saisonniers[place % seasons] for place, trend in enumerate(tendances))


@mistake(
    saisonnalite.previsions_saisonnalisees,
    "un_seul_coefficient",
    "Tu as appliqué le même coefficient partout : chaque saison a le sien, dans l'ordre.",
)
def _(tendances: Series, coefficients_saisonniers: Series) -> Series:
    return tuple(trend * coefficients_saisonniers[0] for trend in tendances)


@mistake(
    saisonnalite.prevision_moyenne_d_une_saison,
    "annee_multipliee",
    "Tu as multiplié : une saison est une part de l'année, divise le total annuel par le nombre de saisons.",
)
def _(prevision_annuelle: Decimal, nombre_de_saisons: Decimal) -> Decimal:
    return prevision_annuelle * nombre_de_saisons


@mistake(
    saisonnalite.prevision_moyenne_d_une_saison,
    "annee_non_partagee",
    "C'est le total de l'année : partage-le d'abord entre les saisons.",
)
def _(prevision_annuelle: Decimal) -> Decimal:
    return prevision_annuelle


@mistake(
    saisonnalite.prevision_de_la_saison_dans_l_annee,
    "moyenne_divisee",
    "Tu as divisé par le coefficient : on divise pour retirer la saison, on multiplie pour la remettre.",
)
def _(prevision_moyenne_d_une_saison: Decimal, coefficient_saisonnier: Decimal) -> Decimal:
    return prevision_moyenne_d_une_saison / coefficient_saisonnier


@mistake(
    saisonnalite.prevision_de_la_saison_dans_l_annee,
    "saison_oubliee",
    "C'est la moyenne d'une saison : multiplie-la par le coefficient de la saison demandée.",
)
def _(prevision_moyenne_d_une_saison: Decimal) -> Decimal:
    return prevision_moyenne_d_une_saison


@mistake(
    saisonnalite.previsions_des_saisons_de_l_annee,
    "annee_par_coefficient",
    "Tu as appliqué chaque coefficient au total de l'année : divise-le d'abord par le nombre de saisons.",
)
def _(prevision_annuelle: Decimal, coefficients_saisonniers: Series) -> Series:
    return tuple(prevision_annuelle * coefficient for coefficient in coefficients_saisonniers)


@mistake(
    saisonnalite.previsions_des_saisons_de_l_annee,
    "annee_en_parts_egales",
    "Tu as partagé l'année en parts égales : multiplie chaque part par le coefficient de sa saison.",
)
def _(prevision_annuelle: Decimal, coefficients_saisonniers: Series) -> Series:
    return tuple(prevision_annuelle / len(coefficients_saisonniers) for _ in coefficients_saisonniers)


@mistake(
    saisonnalite.tendances_prevues,
    "rangs_decales",
    "Tu as pris les rangs d'avant : recompte les périodes, la tendance se lit aux rangs demandés.",
)
def _(pente: Decimal, rangs_a_prevoir: Series, ordonnee_a_l_origine: Decimal) -> Series:
    return tuple(pente * (rank - 1) + ordonnee_a_l_origine for rank in rangs_a_prevoir)


@mistake(
    saisonnalite.tendances_prevues,
    "ordonnee_oubliee",
    "Tu as oublié d'ajouter b : la droite de tendance ne part pas de zéro.",
)
def _(pente: Decimal, rangs_a_prevoir: Series) -> Series:
    return tuple(pente * rank for rank in rangs_a_prevoir)


@mistake(
    saisonnalite.total_des_previsions_saisonnalisees,
    "coefficients_oublies",
    "Tu as additionné les tendances : multiplie d'abord chacune par le coefficient de sa saison.",
)
def _(previsions_successives: Series) -> Decimal:
    return somme(previsions_successives)


@mistake(
    saisonnalite.total_des_previsions_saisonnalisees,
    "tendances_divisees",
    "Tu as divisé chaque tendance par son coefficient : pour prévoir, on multiplie.",
)
def _(previsions_successives: Series, rangs_a_prevoir: Series, coefficients_saisonniers: Series) -> Decimal:
    seasons = len(coefficients_saisonniers)
    places = (int(rank - 1) % seasons for rank in rangs_a_prevoir)
    provided(all(coefficients_saisonniers))
    return somme(
        tuple(
            trend / coefficients_saisonniers[place] for trend, place in zip(previsions_successives, places, strict=True)
        )
    )
