"""The classic mistakes on balance âgée des créances."""

from decimal import Decimal

from exercises.functions import Series, moyenne, premier, somme
from exercises.rule import mistake, provided
from exercises.rules import balance_agee


@mistake(
    balance_agee.total_des_creances,
    "non_echu_oublie_dans_le_total",
    "Tu as oublié les créances non échues : le total réunit toutes les tranches, même celle qui n'est pas encore due.",
)
def _(creances_par_anciennete: Series) -> Decimal:
    return somme(creances_par_anciennete[1:])


@mistake(
    balance_agee.total_des_creances,
    "moyenne_des_tranches",
    "Tu as fait la moyenne des tranches : c'est leur somme que l'on cherche.",
)
def _(creances_par_anciennete: Series) -> Decimal:
    return moyenne(creances_par_anciennete)


@mistake(
    balance_agee.creances_echues,
    "non_echu_compte_en_retard",
    "Tu as compté toutes les créances comme échues : celles de la première tranche ne sont pas encore dues.",
)
def _(total_des_creances: Decimal) -> Decimal:
    return total_des_creances


@mistake(
    balance_agee.creances_echues,
    "non_echu_pour_echu",
    "Tu as donné les créances non échues : les échues sont toutes les autres.",
)
def _(creances_par_anciennete: Series) -> Decimal:
    return premier(creances_par_anciennete)


@mistake(
    balance_agee.creances_echues,
    "une_seule_tranche_echue",
    "Tu n'as pris que la première tranche en retard : toutes les tranches échues s'additionnent.",
)
def _(creances_par_anciennete: Series) -> Decimal:
    return creances_par_anciennete[1]


@mistake(
    balance_agee.echu_par_difference,
    "non_echu_ajoute_au_total",
    "Tu as ajouté le non échu au total : il y est déjà, retranche-le pour garder les retards.",
)
def _(total_des_creances: Decimal, creances_non_echues: Decimal) -> Decimal:
    return total_des_creances + creances_non_echues


@mistake(
    balance_agee.part_des_creances_echues,
    "part_du_non_echu",
    "Tu as donné la part des créances qui ne sont pas encore dues : on cherche celle des retards.",
)
def _(creances_echues: Decimal, total_des_creances: Decimal) -> Decimal:
    return 1 - creances_echues / total_des_creances


@mistake(
    balance_agee.part_des_creances_echues,
    "echu_sur_non_echu",
    "Tu as rapporté l'échu au non échu : une part se rapporte au total.",
)
def _(creances_echues: Decimal, total_des_creances: Decimal) -> Decimal:
    return creances_echues / (total_des_creances - creances_echues)


@mistake(
    balance_agee.provision,
    "provision_au_taux_moyen",
    "Tu as appliqué un taux moyen au total : chaque tranche a son taux, multiplie puis additionne.",
)
def _(creances_par_anciennete: Series, taux_de_provision: Series) -> Decimal:
    return somme(creances_par_anciennete) * moyenne(taux_de_provision)


@mistake(
    balance_agee.provision,
    "taux_le_plus_fort_sur_l_echu",
    "Tu as appliqué le taux le plus fort à tous les retards : chaque tranche a son propre taux.",
)
def _(creances_par_anciennete: Series, taux_de_provision: Series) -> Decimal:
    return somme(creances_par_anciennete[1:]) * max(taux_de_provision)


@mistake(
    balance_agee.part_des_creances_non_echues,
    "part_echue_pour_non_echue",
    "Tu as donné la part en retard : on te demande celle qui n'est pas encore due.",
)
def _(montant_non_echu: Decimal, total_des_creances: Decimal) -> Decimal:
    provided(montant_non_echu * 2 != total_des_creances)
    return 1 - montant_non_echu / total_des_creances


@mistake(
    balance_agee.part_des_creances_non_echues,
    "non_echu_inverse",
    "Tu as divisé à l'envers : le total des créances va en bas.",
)
def _(montant_non_echu: Decimal, total_des_creances: Decimal) -> Decimal:
    provided(montant_non_echu != total_des_creances and montant_non_echu != 0)
    return total_des_creances / montant_non_echu


@mistake(
    balance_agee.part_des_plus_anciennes,
    "anciennes_sur_les_seuls_retards",
    "Tu as rapporté aux seuls retards : la part se compte sur le total des créances.",
)
def _(creances_les_plus_anciennes: Decimal, creances_echues: Decimal, total_des_creances: Decimal) -> Decimal:
    provided(creances_echues != total_des_creances and creances_echues != 0 and creances_les_plus_anciennes != 0)
    return creances_les_plus_anciennes / creances_echues


@mistake(
    balance_agee.part_des_plus_anciennes,
    "anciennes_inversees",
    "Tu as divisé à l'envers : le total des créances va en bas.",
)
def _(creances_les_plus_anciennes: Decimal, total_des_creances: Decimal) -> Decimal:
    provided(creances_les_plus_anciennes != total_des_creances and creances_les_plus_anciennes != 0)
    return total_des_creances / creances_les_plus_anciennes
