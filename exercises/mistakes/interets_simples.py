"""The classic mistakes on intérêts simples."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import interets_simples


def _other_base(base_annuelle: Decimal) -> Decimal:
    """365 for 360, 360 for 365."""
    provided(base_annuelle in (360, 365))
    return 725 - base_annuelle


@mistake(
    interets_simples.interet_simple,
    "autre_annee",
    "Tu as pris l'autre année : ici, elle compte {base_annuelle}. Vérifie toujours si l'énoncé dit 360 ou 365.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal) -> Decimal:
    return interets_simples.interet_simple(capital_place, taux_annuel, duree_en_jours, _other_base(base_annuelle))


@mistake(
    interets_simples.interet_simple,
    "duree_oubliee",
    "Tu as calculé l'intérêt d'une année entière : multiplie aussi par la durée (jours sur 360, mois sur 12).",
)
def _(capital_place: Decimal, taux_annuel: Decimal) -> Decimal:
    return capital_place * taux_annuel


@mistake(
    interets_simples.interet_simple,
    "jours_comptes_en_mois",
    "Tu as divisé un nombre de jours par 12 : le 12 va avec des mois. Avec des jours, divise par 360 (ou 365).",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal) -> Decimal:
    return capital_place * taux_annuel * duree_en_jours / 12


@mistake(
    interets_simples.interet_simple,
    "mois_comptes_en_jours",
    "Tu as divisé un nombre de mois par 360 : le 360 va avec des jours. Avec des mois, divise par 12.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_mois: Decimal) -> Decimal:
    return capital_place * taux_annuel * duree_en_mois / 360


@mistake(
    interets_simples.interet_simple,
    "interets_composes_pour_simples",
    "Tu as fait produire des intérêts aux intérêts : à intérêts simples, chaque année rapporte la même somme, "
    "capital × taux.",
)
def _(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    provided(duree_en_annees != 1)
    return capital_place * ((1 + taux_annuel) ** duree_en_annees - 1)


@mistake(
    interets_simples.interet_par_difference,
    "valeur_acquise_et_capital_ajoutes",
    "Tu as additionné la valeur acquise et le capital : l'intérêt est ce qu'il y a en plus du capital, soustrais.",
)
def _(valeur_acquise: Decimal, capital_place: Decimal) -> Decimal:
    return valeur_acquise + capital_place


@mistake(
    interets_simples.interet_par_difference,
    "capital_non_retranche",
    "Tu as donné toute la somme récupérée : elle contient le capital. Retranche-le pour garder l'intérêt.",
)
def _(valeur_acquise: Decimal) -> Decimal:
    return valeur_acquise


@mistake(
    interets_simples.valeur_acquise,
    "interet_seul_pour_valeur_acquise",
    "Tu as donné l'intérêt seul : la valeur acquise, c'est le capital récupéré avec ses intérêts.",
)
def _(interet_simple: Decimal) -> Decimal:
    return interet_simple


@mistake(
    interets_simples.valeur_acquise,
    "interet_retranche_du_capital",
    "Tu as retranché l'intérêt : un placement grossit, l'intérêt s'ajoute au capital.",
)
def _(capital_place: Decimal, interet_simple: Decimal) -> Decimal:
    return capital_place - interet_simple


@mistake(
    interets_simples.valeur_acquise,
    "valeur_acquise_d_une_annee",
    "Tu as ajouté l'intérêt d'une année entière : n'ajoute que celui de la durée du placement.",
)
def _(capital_place: Decimal, taux_annuel: Decimal) -> Decimal:
    return capital_place * (1 + taux_annuel)


@mistake(
    interets_simples.capital_depuis_la_valeur_acquise,
    "interet_retranche_de_la_valeur_acquise",
    "Tu as appliqué le taux à la valeur acquise : l'intérêt a été calculé sur le capital de départ. "
    "Divise par 1 + taux × durée.",
)
def _(valeur_acquise: Decimal, taux_annuel: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal) -> Decimal:
    return valeur_acquise * (1 - taux_annuel * duree_en_jours / base_annuelle)


@mistake(
    interets_simples.capital_depuis_la_valeur_acquise_en_mois,
    "interet_retranche_de_la_valeur_acquise",
    "Tu as appliqué le taux à la valeur acquise : l'intérêt a été calculé sur le capital de départ. "
    "Divise par 1 + taux × durée.",
)
def _(valeur_acquise: Decimal, taux_annuel: Decimal, duree_en_mois: Decimal) -> Decimal:
    return valeur_acquise * (1 - taux_annuel * duree_en_mois / 12)


@mistake(
    interets_simples.capital_depuis_la_valeur_acquise,
    "capital_sans_la_duree",
    "Tu as retiré l'intérêt d'une année entière : réduis d'abord le taux à la durée du placement.",
)
def _(valeur_acquise: Decimal, taux_annuel: Decimal) -> Decimal:
    return valeur_acquise / (1 + taux_annuel)


@mistake(
    interets_simples.capital_depuis_l_interet,
    "capital_par_multiplication",
    "Tu as multiplié l'intérêt par le taux et la durée : ici on cherche le capital, il faut diviser par eux.",
)
def _(interet_simple: Decimal, taux_annuel: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal) -> Decimal:
    return interet_simple * taux_annuel * duree_en_jours / base_annuelle


@mistake(
    interets_simples.capital_depuis_l_interet,
    "capital_sans_la_duree",
    "Tu as divisé l'intérêt par le taux annuel seul : il n'a pas couru une année entière, tiens compte de la durée.",
)
def _(interet_simple: Decimal, taux_annuel: Decimal) -> Decimal:
    return interet_simple / taux_annuel


@mistake(
    interets_simples.taux_du_placement,
    "taux_sans_la_duree",
    "Tu as divisé l'intérêt par le capital : c'est le taux de toute la période. Ramène-le à l'année.",
)
def _(interet_simple: Decimal, capital_place: Decimal) -> Decimal:
    return interet_simple / capital_place


@mistake(
    interets_simples.taux_du_placement,
    "taux_sur_la_valeur_acquise",
    "Tu as rapporté l'intérêt à la valeur acquise : le taux se calcule sur le capital placé au départ.",
)
def _(interet_simple: Decimal, base_annuelle: Decimal, valeur_acquise: Decimal, duree_en_jours: Decimal) -> Decimal:
    return interet_simple * base_annuelle / (valeur_acquise * duree_en_jours)


@mistake(
    interets_simples.taux_du_placement_en_mois,
    "taux_sur_la_valeur_acquise",
    "Tu as rapporté l'intérêt à la valeur acquise : le taux se calcule sur le capital placé au départ.",
)
def _(interet_simple: Decimal, valeur_acquise: Decimal, duree_en_mois: Decimal) -> Decimal:
    return interet_simple * 12 / (valeur_acquise * duree_en_mois)


@mistake(
    interets_simples.duree_en_jours,
    "duree_en_annees_pour_jours",
    "Tu as trouvé une durée en années : multiplie-la par 360 (ou 365) pour l'avoir en jours.",
)
def _(interet_simple: Decimal, capital_place: Decimal, taux_annuel: Decimal, base_annuelle: Decimal) -> Decimal:
    return interet_simple / (capital_place * taux_annuel)


@mistake(
    interets_simples.duree_en_jours,
    "duree_en_mois_pour_jours",
    "Tu as multiplié par 12 : tu as trouvé des mois. Pour des jours, multiplie par 360 (ou 365).",
)
def _(interet_simple: Decimal, capital_place: Decimal, taux_annuel: Decimal, base_annuelle: Decimal) -> Decimal:
    return interet_simple * 12 / (capital_place * taux_annuel)


@mistake(
    interets_simples.duree_en_mois,
    "duree_en_annees_pour_mois",
    "Tu as trouvé une durée en années : multiplie par 12 pour l'avoir en mois.",
)
def _(interet_simple: Decimal, capital_place: Decimal, taux_annuel: Decimal) -> Decimal:
    return interet_simple / (capital_place * taux_annuel)


@mistake(
    interets_simples.duree_en_mois,
    "duree_en_jours_pour_mois",
    "Tu as multiplié par 360 : tu as trouvé des jours. Pour des mois, multiplie par 12.",
)
def _(interet_simple: Decimal, capital_place: Decimal, taux_annuel: Decimal) -> Decimal:
    return interet_simple * 360 / (capital_place * taux_annuel)
