"""The classic mistakes on test du khi-deux."""

from decimal import Decimal

from exercises.functions import Series, moyenne, nombre, somme
from exercises.rule import mistake, provided
from exercises.rules import khi_deux


@mistake(
    khi_deux.total_general,
    "premiere_ligne_pour_total",
    "Tu as additionné la première ligne seule : le total général compte toutes les cases.",
)
def _(premiere_ligne: Series) -> Decimal:
    return somme(premiere_ligne)


@mistake(
    khi_deux.total_general,
    "colonne_pour_total",
    "Tu as additionné une seule colonne : le total général compte toutes les cases.",
)
def _(premiere_ligne: Series, seconde_ligne: Series) -> Decimal:
    return premiere_ligne[0] + seconde_ligne[0]


@mistake(
    khi_deux.premier_effectif_theorique,
    "effectifs_egaux",
    "Tu as partagé le total en cases égales : l'effectif théorique dépend du total de sa ligne et de sa colonne.",
)
def _(premiere_ligne: Series, seconde_ligne: Series) -> Decimal:
    return moyenne(premiere_ligne + seconde_ligne)


@mistake(
    khi_deux.premier_effectif_theorique,
    "division_par_le_total_oubliee",
    "Tu as oublié de diviser par le total général : ligne × colonne ÷ total.",
)
def _(premiere_ligne: Series, seconde_ligne: Series) -> Decimal:
    return somme(premiere_ligne) * (premiere_ligne[0] + seconde_ligne[0])


@mistake(
    khi_deux.premier_effectif_theorique,
    "ligne_partagee_par_colonnes",
    "Tu as partagé la ligne en parts égales : ses cases suivent les totaux des colonnes.",
)
def _(premiere_ligne: Series) -> Decimal:
    return moyenne(premiere_ligne)


@mistake(
    khi_deux.effectif_theorique,
    "division_par_le_total_oubliee",
    "Tu as oublié de diviser par le total général : ligne × colonne ÷ total.",
)
def _(total_de_la_ligne: Decimal, total_de_la_colonne: Decimal) -> Decimal:
    return total_de_la_ligne * total_de_la_colonne


@mistake(
    khi_deux.effectif_theorique,
    "totaux_additionnes",
    "Tu as additionné les totaux : multiplie celui de la ligne par celui de la colonne, puis divise par le total.",
)
def _(total_de_la_ligne: Decimal, total_de_la_colonne: Decimal, total_general: Decimal) -> Decimal:
    return (total_de_la_ligne + total_de_la_colonne) / total_general


@mistake(
    khi_deux.khi_deux,
    "division_par_l_observe",
    "Tu as divisé par les effectifs observés : chaque carré se divise par l'effectif théorique.",
)
def _(effectifs_observes: Series, effectifs_theoriques: Series) -> Decimal:
    cells = zip(effectifs_observes, effectifs_theoriques, strict=True)
    return somme(tuple((seen - due) ** 2 / seen for seen, due in cells))


@mistake(
    khi_deux.khi_deux,
    "carres_oublies",
    "Tu as oublié les carrés : chaque écart se met au carré avant d'être divisé.",
)
def _(effectifs_observes: Series, effectifs_theoriques: Series) -> Decimal:
    cells = zip(effectifs_observes, effectifs_theoriques, strict=True)
    return somme(tuple(abs(seen - due) / due for seen, due in cells))


@mistake(
    khi_deux.khi_deux,
    "carres_non_divises",
    "Tu as additionné les carrés sans diviser : chaque carré se divise par l'effectif théorique de sa case.",
)
def _(effectifs_observes: Series, effectifs_theoriques: Series) -> Decimal:
    cells = zip(effectifs_observes, effectifs_theoriques, strict=True)
    return somme(tuple((seen - due) ** 2 for seen, due in cells))


@mistake(
    khi_deux.degres_de_liberte_de_deux_lignes,
    "cases_moins_une",
    "Tu as compté les cases moins une : c'est (lignes − 1) × (colonnes − 1).",
)
def _(premiere_ligne: Series) -> Decimal:
    return 2 * nombre(premiere_ligne) - 1


@mistake(
    khi_deux.degres_de_liberte_de_deux_lignes,
    "nombre_de_cases",
    "Tu as compté toutes les cases : retire un à chaque dimension avant de multiplier.",
)
def _(premiere_ligne: Series) -> Decimal:
    return 2 * nombre(premiere_ligne)


@mistake(
    khi_deux.valeur_critique,
    "mauvaise_colonne_de_la_table",
    "Tu as lu la table à un autre risque : prends la colonne du risque demandé.",
)
def _(degres_de_liberte: Decimal, risque: Decimal) -> Decimal:
    other = Decimal("0.01") if risque == Decimal("0.05") else Decimal("0.05")
    return Decimal(khi_deux.valeur_critique(degres_de_liberte, other))


@mistake(
    khi_deux.valeur_critique,
    "mauvaise_ligne_de_la_table",
    "Tu as lu la ligne d'à côté : prends celle de tes degrés de liberté.",
)
def _(degres_de_liberte: Decimal, risque: Decimal) -> Decimal:
    return Decimal(khi_deux.valeur_critique(degres_de_liberte + 1, risque))


@mistake(
    khi_deux.ecart_a_la_valeur_critique,
    "ecart_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : compare le khi-deux calculé à la table, calculé moins table.",
)
def _(khi_deux: Decimal, valeur_critique: Decimal) -> Decimal:
    return valeur_critique - khi_deux


@mistake(
    khi_deux.ecart_a_la_valeur_critique,
    "degres_de_liberte_pour_table",
    "Tu as retiré les degrés de liberté : compare à la valeur lue dans la table.",
)
def _(khi_deux: Decimal, degres_de_liberte: Decimal, valeur_critique: Decimal) -> Decimal:
    provided(degres_de_liberte != valeur_critique)
    return khi_deux - degres_de_liberte
