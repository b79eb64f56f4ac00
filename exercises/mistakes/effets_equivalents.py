"""The classic mistakes on effets équivalents et échéance moyenne."""

from decimal import Decimal

from exercises.functions import Series, moyenne, produits, somme
from exercises.rule import mistake
from exercises.rules import effets_equivalents


@mistake(
    effets_equivalents.nouvelle_valeur_nominale,
    "interets_ajoutes_au_nominal",
    "Tu as ajouté au nominal les intérêts des jours de report : à escompte, il faut passer par la valeur actuelle et "
    "diviser par 1 − taux × jours ÷ 360.",
)
def _(
    valeur_nominale: Decimal,
    taux_d_escompte_bancaire: Decimal,
    duree_en_jours: Decimal,
    nouveau_delai: Decimal,
    base_annuelle: Decimal,
) -> Decimal:
    later = nouveau_delai - duree_en_jours
    return valeur_nominale * (1 + taux_d_escompte_bancaire * later / base_annuelle)


@mistake(
    effets_equivalents.nouvelle_valeur_nominale,
    "nominaux_egaux",
    "Tu as gardé le même nominal : deux effets équivalents ont la même valeur actuelle, pas le même nominal.",
)
def _(valeur_nominale: Decimal) -> Decimal:
    return valeur_nominale


@mistake(
    effets_equivalents.nouvelle_valeur_nominale,
    "escompte_calcule_sur_la_valeur_actuelle",
    "Tu as multiplié la valeur actuelle par 1 + taux × jours ÷ 360 : l'escompte se calcule sur le nominal, divise par "
    "1 − taux × jours ÷ 360.",
)
def _(
    valeur_actuelle_de_l_effet: Decimal,
    taux_d_escompte_bancaire: Decimal,
    nouveau_delai: Decimal,
    base_annuelle: Decimal,
) -> Decimal:
    return valeur_actuelle_de_l_effet * (1 + taux_d_escompte_bancaire * nouveau_delai / base_annuelle)


@mistake(
    effets_equivalents.nominal_total,
    "nominal_moyen",
    "Tu as fait la moyenne des effets : l'effet unique les remplace tous, additionne-les.",
)
def _(nominaux: Series) -> Decimal:
    return moyenne(nominaux)


@mistake(
    effets_equivalents.nominal_total,
    "dernier_effet_oublie",
    "Tu as oublié le dernier effet : l'effet unique les remplace tous.",
)
def _(nominaux: Series) -> Decimal:
    return somme(nominaux[:-1])


@mistake(
    effets_equivalents.echeance_moyenne,
    "moyenne_simple_des_echeances",
    "Tu as fait la moyenne simple des échéances : un gros effet pèse plus qu'un petit, pondère par les nominaux.",
)
def _(durees_des_effets: Series) -> Decimal:
    return moyenne(durees_des_effets)


@mistake(
    effets_equivalents.echeance_moyenne,
    "produits_divises_par_le_nombre",
    "Tu as divisé par le nombre d'effets : divise la somme des produits par la somme des nominaux.",
)
def _(nominaux: Series, durees_des_effets: Series) -> Decimal:
    return somme(produits(nominaux, durees_des_effets)) / len(nominaux)
