"""F50: effets équivalents (report d'échéance) et échéance moyenne, en jours à courir."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, produits, somme
from exercises.rule import Chapter, rule

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
