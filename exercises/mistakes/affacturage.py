"""The classic mistakes on coût de l'affacturage."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import affacturage


@mistake(
    affacturage.commission_d_affacturage,
    "commission_sur_l_avance",
    "Tu as calculé la commission sur l'avance : elle porte sur toutes les créances cédées, que le factor gère et "
    "garantit.",
)
def _(creances_cedees: Decimal, quotite_financee: Decimal, taux_de_commission_d_affacturage: Decimal) -> Decimal:
    provided(quotite_financee != 1)
    return creances_cedees * quotite_financee * taux_de_commission_d_affacturage


@mistake(
    affacturage.commission_d_affacturage,
    "commission_proratisee",
    "Tu as ramené la commission d'affacturage à la durée : elle se prend une fois, seul le financement dépend des "
    "jours.",
)
def _(
    creances_cedees: Decimal, taux_de_commission_d_affacturage: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal
) -> Decimal:
    return creances_cedees * taux_de_commission_d_affacturage * duree_en_jours / base_annuelle


@mistake(
    affacturage.avance,
    "part_retenue_pour_avance",
    "Tu as donné la part que le factor garde en réserve : l'avance est la part qu'il verse tout de suite.",
)
def _(creances_cedees: Decimal, quotite_financee: Decimal) -> Decimal:
    return creances_cedees * (1 - quotite_financee)


@mistake(
    affacturage.avance,
    "avance_de_toutes_les_creances",
    "Tu as avancé toutes les créances : le factor n'en verse qu'une part, multiplie par le pourcentage avancé.",
)
def _(creances_cedees: Decimal) -> Decimal:
    return creances_cedees


@mistake(
    affacturage.commission_de_financement,
    "financement_sur_toutes_les_creances",
    "Tu as calculé les intérêts sur toutes les créances : ils ne portent que sur la somme avancée.",
)
def _(
    creances_cedees: Decimal,
    taux_de_la_commission_de_financement: Decimal,
    duree_en_jours: Decimal,
    base_annuelle: Decimal,
) -> Decimal:
    return creances_cedees * taux_de_la_commission_de_financement * duree_en_jours / base_annuelle


@mistake(
    affacturage.commission_de_financement,
    "duree_oubliee",
    "Tu as compté une année d'intérêts : ne garde que les jours jusqu'au paiement des clients, sur 360.",
)
def _(avance: Decimal, taux_de_la_commission_de_financement: Decimal) -> Decimal:
    return avance * taux_de_la_commission_de_financement


@mistake(
    affacturage.commission_de_financement,
    "autre_annee",
    "Tu as pris l'autre année : pour le financement, elle compte ici {base_annuelle}.",
)
def _(
    avance: Decimal, taux_de_la_commission_de_financement: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal
) -> Decimal:
    provided(base_annuelle in (360, 365))
    return avance * taux_de_la_commission_de_financement * duree_en_jours / (725 - base_annuelle)


@mistake(
    affacturage.cout_de_l_affacturage,
    "commission_d_affacturage_seule",
    "Tu n'as compté que la commission d'affacturage : l'avance d'argent coûte aussi des intérêts, ajoute-les.",
)
def _(commission_d_affacturage: Decimal) -> Decimal:
    return commission_d_affacturage


@mistake(
    affacturage.cout_de_l_affacturage,
    "commission_de_financement_seule",
    "Tu n'as compté que les intérêts : le factor prend aussi une commission pour gérer et garantir les créances.",
)
def _(commission_de_financement: Decimal) -> Decimal:
    return commission_de_financement


@mistake(
    affacturage.cout_net_de_l_affacturage,
    "economies_ajoutees",
    "Tu as ajouté les économies : ce que l'on ne dépense plus diminue le coût, retranche-les.",
)
def _(cout_de_l_affacturage: Decimal, economies_realisees: Decimal) -> Decimal:
    return cout_de_l_affacturage + economies_realisees


@mistake(
    affacturage.cout_net_de_l_affacturage,
    "economies_oubliees",
    "Tu as oublié les économies : le factor relance et recouvre à ta place, déduis ces frais évités.",
)
def _(cout_de_l_affacturage: Decimal) -> Decimal:
    return cout_de_l_affacturage
