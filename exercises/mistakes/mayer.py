"""The classic mistakes on prévision par la méthode de Mayer."""

from decimal import Decimal

from exercises.functions import Series, entier_inferieur, entier_superieur, moyenne, nombre, somme
from exercises.rule import mistake, provided
from exercises.rules import mayer


@mistake(
    mayer.taille_du_premier_groupe,
    "serie_non_partagee",
    "Tu as gardé toutes les périodes : la méthode de Mayer coupe la série en deux moitiés.",
)
def _(ventes: Series) -> Decimal:
    return nombre(ventes)


@mistake(
    mayer.taille_du_premier_groupe,
    "moitie_trop_courte",
    "Tu as coupé trop tôt : le premier groupe prend la moitié des périodes, et celle du milieu s'il y en a une.",
)
def _(ventes: Series) -> Decimal:
    return (nombre(ventes) - 1) // 2


@mistake(
    mayer.rang_moyen_du_premier_groupe,
    "moyenne_sans_diviser",
    "Tu as donné la somme des rangs : divise-la par le nombre de périodes du groupe.",
)
def _(taille_du_premier_groupe: Decimal) -> Decimal:
    return taille_du_premier_groupe * (taille_du_premier_groupe + 1) / 2


@mistake(
    mayer.rang_moyen_du_premier_groupe,
    "rangs_depuis_zero",
    "Tu as fait partir les rangs de 0 : ici la première période a le rang 1.",
)
def _(taille_du_premier_groupe: Decimal) -> Decimal:
    return (taille_du_premier_groupe - 1) / 2


@mistake(
    mayer.vente_moyenne_du_premier_groupe,
    "moyenne_sans_diviser",
    "Tu as donné la somme des ventes du groupe : divise-la par le nombre de ses périodes.",
)
def _(ventes: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    return somme(ventes[: int(taille_du_premier_groupe)])


@mistake(
    mayer.vente_moyenne_du_premier_groupe,
    "moyenne_de_toute_la_serie",
    "Tu as fait la moyenne de toute la série : garde seulement les périodes du premier groupe.",
)
def _(ventes: Series) -> Decimal:
    return moyenne(ventes)


@mistake(
    mayer.vente_moyenne_du_premier_groupe,
    "moities_triees_par_valeur",
    "Tu as trié les ventes avant de couper : les groupes suivent l'ordre du temps, pas celui des valeurs.",
)
def _(ventes: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    size = int(taille_du_premier_groupe)
    provided(sorted(ventes[:size]) != sorted(ventes)[:size])
    return moyenne(tuple(sorted(ventes)[:size]))


@mistake(
    mayer.rang_moyen_du_second_groupe,
    "rangs_renumerotes",
    "Tu as recommencé les rangs à 1 : le second groupe garde les rangs de la série.",
)
def _(ventes: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    return (nombre(ventes) - taille_du_premier_groupe + 1) / 2


@mistake(
    mayer.rang_moyen_du_second_groupe,
    "moyenne_sans_diviser",
    "Tu as donné la somme des rangs : divise-la par le nombre de périodes du groupe.",
)
def _(ventes: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    return somme(tuple(Decimal(rank) for rank in range(int(taille_du_premier_groupe) + 1, len(ventes) + 1)))


@mistake(
    mayer.vente_moyenne_du_second_groupe,
    "moyenne_sans_diviser",
    "Tu as donné la somme des ventes du groupe : divise-la par le nombre de ses périodes.",
)
def _(ventes: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    return somme(ventes[int(taille_du_premier_groupe) :])


@mistake(
    mayer.vente_moyenne_du_second_groupe,
    "moyenne_de_toute_la_serie",
    "Tu as fait la moyenne de toute la série : garde seulement les périodes du second groupe.",
)
def _(ventes: Series) -> Decimal:
    return moyenne(ventes)


@mistake(
    mayer.pente_de_mayer,
    "pente_divisee_par_n",
    "Tu as divisé par le nombre de périodes : divise l'écart des ventes moyennes par l'écart des rangs moyens.",
)
def _(ventes: Series, vente_moyenne_du_second_groupe: Decimal, vente_moyenne_du_premier_groupe: Decimal) -> Decimal:
    return (vente_moyenne_du_second_groupe - vente_moyenne_du_premier_groupe) / nombre(ventes)


@mistake(
    mayer.pente_de_mayer,
    "pente_sans_diviser",
    "Tu as donné l'écart des ventes moyennes : divise-le par l'écart des rangs moyens.",
)
def _(vente_moyenne_du_second_groupe: Decimal, vente_moyenne_du_premier_groupe: Decimal) -> Decimal:
    return vente_moyenne_du_second_groupe - vente_moyenne_du_premier_groupe


@mistake(
    mayer.ordonnee_de_mayer,
    "ordonnee_moyenne",
    "Tu as gardé la vente moyenne du premier groupe : retranche-lui a × x̄₁ pour revenir au rang zéro.",
)
def _(vente_moyenne_du_premier_groupe: Decimal) -> Decimal:
    return vente_moyenne_du_premier_groupe


@mistake(
    mayer.ordonnee_de_mayer,
    "ordonnee_signe",
    "Tu as ajouté a × x̄₁ : la droite passe par le premier point moyen, donc b = ȳ₁ − a × x̄₁.",
)
def _(
    vente_moyenne_du_premier_groupe: Decimal, pente_de_mayer: Decimal, rang_moyen_du_premier_groupe: Decimal
) -> Decimal:
    return vente_moyenne_du_premier_groupe + pente_de_mayer * rang_moyen_du_premier_groupe


@mistake(
    mayer.ordonnee_de_mayer,
    "points_moyens_melanges",
    "Tu as mélangé les deux points moyens : prends ȳ₁ avec x̄₁, ou ȳ₂ avec x̄₂.",
)
def _(
    vente_moyenne_du_premier_groupe: Decimal, pente_de_mayer: Decimal, rang_moyen_du_second_groupe: Decimal
) -> Decimal:
    return vente_moyenne_du_premier_groupe - pente_de_mayer * rang_moyen_du_second_groupe


@mistake(
    mayer.prevision_de_mayer,
    "rang_decale",
    "Tu as pris le rang d'avant : recompte les périodes, la prévision se lit au rang demandé.",
)
def _(pente_de_mayer: Decimal, rang_a_prevoir: Decimal, ordonnee_de_mayer: Decimal) -> Decimal:
    return pente_de_mayer * (rang_a_prevoir - 1) + ordonnee_de_mayer


@mistake(
    mayer.prevision_de_mayer,
    "ordonnee_oubliee",
    "Tu as oublié d'ajouter b : la droite ne part pas de zéro.",
)
def _(pente_de_mayer: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return pente_de_mayer * rang_a_prevoir


@mistake(
    mayer.prevision_de_mayer,
    "ordonnee_moyenne",
    "Tu as pris la vente moyenne du premier groupe pour b : calcule b = ȳ₁ − a × x̄₁ avant de prévoir.",
)
def _(pente_de_mayer: Decimal, rang_a_prevoir: Decimal, vente_moyenne_du_premier_groupe: Decimal) -> Decimal:
    return pente_de_mayer * rang_a_prevoir + vente_moyenne_du_premier_groupe


@mistake(
    mayer.ecart_a_la_droite_de_mayer,
    "valeur_ajustee_seule",
    "C'est la valeur ajustée : retire-la de la valeur réelle.",
)
def _(rang_de_l_ecart: Decimal, pente_de_mayer: Decimal, ordonnee_de_mayer: Decimal) -> Decimal:
    return pente_de_mayer * rang_de_l_ecart + ordonnee_de_mayer


@mistake(
    mayer.ecart_a_la_droite_de_mayer,
    "ecart_inverse",
    "Tu as retiré le réel de l'ajusté : l'écart est réel − ajusté.",
)
def _(ventes: Series, rang_de_l_ecart: Decimal, pente_de_mayer: Decimal, ordonnee_de_mayer: Decimal) -> Decimal:
    provided(1 <= rang_de_l_ecart <= len(ventes))
    return pente_de_mayer * rang_de_l_ecart + ordonnee_de_mayer - ventes[int(rang_de_l_ecart) - 1]


@mistake(
    mayer.prevision_de_mayer_pour_une_abscisse,
    "ordonnee_oubliee",
    "Tu as multiplié par la pente, et oublié d'ajouter l'ordonnée à l'origine b.",
)
def _(pente_de_mayer: Decimal, abscisse_donnee: Decimal) -> Decimal:
    return pente_de_mayer * abscisse_donnee


@mistake(
    mayer.prevision_de_mayer_pour_une_abscisse,
    "pente_et_ordonnee_inversees",
    "Tu as échangé a et b : c'est la pente a qui multiplie x.",
)
def _(pente_de_mayer: Decimal, abscisse_donnee: Decimal, ordonnee_de_mayer: Decimal) -> Decimal:
    return ordonnee_de_mayer * abscisse_donnee + pente_de_mayer


@mistake(
    mayer.abscisse_pour_atteindre,
    "ordonnee_oubliee",
    "Tu as divisé y par la pente : retire d'abord l'ordonnée à l'origine.",
)
def _(y_vise: Decimal, pente_de_mayer: Decimal) -> Decimal:
    return y_vise / pente_de_mayer


@mistake(
    mayer.abscisse_pour_atteindre,
    "y_mis_pour_x",
    "Tu as remplacé x par y : c'est x qu'on cherche, résous l'équation.",
)
def _(y_vise: Decimal, ordonnee_de_mayer: Decimal, pente_de_mayer: Decimal) -> Decimal:
    return pente_de_mayer * y_vise + ordonnee_de_mayer


@mistake(
    mayer.rang_du_depassement_de_la_droite_de_mayer,
    "arrondi_en_dessous",
    "Tu as arrondi en dessous : à ce rang, la droite n'a pas encore atteint le niveau.",
)
def _(y_vise: Decimal, ordonnee_de_mayer: Decimal, pente_de_mayer: Decimal) -> Decimal:
    exact = (y_vise - ordonnee_de_mayer) / pente_de_mayer
    provided(exact != entier_inferieur(exact))
    return entier_inferieur(exact)


@mistake(
    mayer.rang_du_depassement_de_la_droite_de_mayer,
    "ordonnee_oubliee",
    "Tu as divisé le niveau par la pente : retire d'abord l'ordonnée à l'origine b.",
)
def _(y_vise: Decimal, pente_de_mayer: Decimal) -> Decimal:
    return entier_superieur(y_vise / pente_de_mayer)
