"""F50: effets équivalents (report d'échéance) et échéance moyenne, en jours à courir."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, moyenne, produits, somme
from exercises.rule import Chapter, mistake, rule

CHAPTER = Chapter(
    id="effets_equivalents",
    name="effets équivalents et échéance moyenne",
    families=("F50",),
    principal="nouvelle_valeur_nominale",
    neighbours=("escompte",),
    words=(
        "effets équivalents",
        "équivalence",
        "nouvel effet",
        "report",
        "échéance moyenne",
        "renouvellement",
        "remplacé",
    ),
    neutral=("jours_de_banque", "commissions_ht"),
)


@rule
def nouvelle_valeur_nominale(
    valeur_actuelle_de_l_effet: Decimal,
    taux_d_escompte_bancaire: Decimal,
    nouveau_delai: Decimal,
    base_annuelle: Decimal,
) -> Decimal:
    """valeur actuelle de l'ancien effet ÷ (1 − taux d'escompte × nouvelle durée ÷ 360)

    >>> int(nouvelle_valeur_nominale(Decimal(950), Decimal("0.1"), Decimal(180), Decimal(360)))
    1000
    """
    return valeur_actuelle_de_l_effet / (1 - taux_d_escompte_bancaire * nouveau_delai / base_annuelle)


def _sum(nominaux: Series) -> str:
    return " + ".join(numbers.show(nominal, None) for nominal in nominaux)


@rule(develop=_sum)
def nominal_total(nominaux: Series) -> Decimal:
    """somme des valeurs nominales

    >>> nominal_total((Decimal(100), Decimal(300)))
    Decimal('400')
    """
    return somme(nominaux)


def _weighted(nominaux: Series, durees_des_effets: Series, nominal_total: Decimal) -> str:
    pairs = zip(nominaux, durees_des_effets, strict=False)
    products = " + ".join(f"{numbers.show(nominal, None)} × {numbers.show(days, None)}" for nominal, days in pairs)
    return f"({products}) ÷ {numbers.show(nominal_total, None)}"


@rule(develop=_weighted)
def echeance_moyenne(nominaux: Series, durees_des_effets: Series, nominal_total: Decimal) -> Decimal:
    """somme des (nominal × jours) ÷ somme des nominaux

    >>> echeance_moyenne((Decimal(100), Decimal(300)), (Decimal(20), Decimal(60)), Decimal(400))
    Decimal('50')
    """
    return somme(produits(nominaux, durees_des_effets)) / nominal_total


@mistake(
    nouvelle_valeur_nominale,
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
    nouvelle_valeur_nominale,
    "nominaux_egaux",
    "Tu as gardé le même nominal : deux effets équivalents ont la même valeur actuelle, pas le même nominal.",
)
def _(valeur_nominale: Decimal) -> Decimal:
    return valeur_nominale


@mistake(
    nouvelle_valeur_nominale,
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
    nominal_total,
    "nominal_moyen",
    "Tu as fait la moyenne des effets : l'effet unique les remplace tous, additionne-les.",
)
def _(nominaux: Series) -> Decimal:
    return moyenne(nominaux)


@mistake(
    nominal_total,
    "dernier_effet_oublie",
    "Tu as oublié le dernier effet : l'effet unique les remplace tous.",
)
def _(nominaux: Series) -> Decimal:
    return somme(nominaux[:-1])


@mistake(
    echeance_moyenne,
    "moyenne_simple_des_echeances",
    "Tu as fait la moyenne simple des échéances : un gros effet pèse plus qu'un petit, pondère par les nominaux.",
)
def _(durees_des_effets: Series) -> Decimal:
    return moyenne(durees_des_effets)


@mistake(
    echeance_moyenne,
    "produits_divises_par_le_nombre",
    "Tu as divisé par le nombre d'effets : divise la somme des produits par la somme des nominaux.",
)
def _(nominaux: Series, durees_des_effets: Series) -> Decimal:
    return somme(produits(nominaux, durees_des_effets)) / len(nominaux)
