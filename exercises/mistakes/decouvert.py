"""The classic mistakes on coût d'un découvert bancaire."""

from decimal import Decimal

from exercises.functions import Series
from exercises.rule import mistake, provided
from exercises.rules import decouvert


@mistake(
    decouvert.nombres_debiteurs,
    "soldes_crediteurs_comptes",
    "Tu as compté aussi les soldes créditeurs : la banque ne fait payer que les jours à découvert.",
)
def _(soldes: Series, durees_des_soldes: Series) -> Decimal:
    pairs = zip(soldes, durees_des_soldes, strict=True)
    return sum((abs(balance) * days for balance, days in pairs), Decimal(0))


@mistake(
    decouvert.nombres_debiteurs,
    "credit_deduit_des_nombres",
    "Tu as déduit les soldes créditeurs : ils ne rapportent rien ici, additionne les seuls soldes débiteurs.",
)
def _(soldes: Series, durees_des_soldes: Series) -> Decimal:
    pairs = zip(soldes, durees_des_soldes, strict=True)
    return -sum((balance * days for balance, days in pairs), Decimal(0))


@mistake(
    decouvert.nombres_d_un_seul_solde,
    "jours_oublies",
    "Tu as gardé le montant : un nombre débiteur est le solde multiplié par le nombre de jours à découvert.",
)
def _(montant_du_decouvert: Decimal) -> Decimal:
    return montant_du_decouvert


@mistake(
    decouvert.nombres_d_un_seul_solde,
    "solde_divise_par_les_jours",
    "Tu as divisé le solde par les jours : plus le découvert dure, plus il coûte. Multiplie.",
)
def _(montant_du_decouvert: Decimal, duree_en_jours: Decimal) -> Decimal:
    return montant_du_decouvert / duree_en_jours


@mistake(
    decouvert.interets_debiteurs,
    "autre_annee",
    "Tu as pris l'autre année : pour un découvert, elle compte ici {base_annuelle}.",
)
def _(nombres_debiteurs: Decimal, taux_du_decouvert: Decimal, base_annuelle: Decimal) -> Decimal:
    provided(base_annuelle in (360, 365))
    return nombres_debiteurs * taux_du_decouvert / (725 - base_annuelle)


@mistake(
    decouvert.interets_debiteurs,
    "annee_non_divisee",
    "Tu as oublié de diviser par 360 : le taux est annuel, les nombres sont en jours.",
)
def _(nombres_debiteurs: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return nombres_debiteurs * taux_du_decouvert


@mistake(
    decouvert.interets_debiteurs,
    "jours_comptes_en_mois",
    "Tu as divisé par 12 : les nombres sont en jours, divise par 360.",
)
def _(nombres_debiteurs: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return nombres_debiteurs * taux_du_decouvert / 12


@mistake(
    decouvert.plus_fort_decouvert,
    "decouvert_moyen",
    "Tu as fait la moyenne des découverts : la commission porte sur le plus fort.",
)
def _(soldes: Series) -> Decimal:
    owed = [-balance for balance in soldes if balance < 0]
    provided(len(owed) > 1)
    return sum(owed, Decimal(0)) / len(owed)


@mistake(
    decouvert.plus_fort_decouvert,
    "plus_fort_solde_crediteur",
    "Tu as pris le plus fort solde créditeur : le plus fort découvert est le solde négatif le plus bas.",
)
def _(soldes: Series) -> Decimal:
    provided(max(soldes) > 0)
    return max(soldes)


@mistake(
    decouvert.commission_de_plus_fort_decouvert,
    "commission_au_taux_du_decouvert",
    "Tu as appliqué le taux du découvert : la commission a son propre taux, bien plus petit.",
)
def _(plus_fort_decouvert: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return plus_fort_decouvert * taux_du_decouvert


@mistake(
    decouvert.commission_de_plus_fort_decouvert,
    "commission_par_jour",
    "Tu as multiplié la commission par le nombre de jours : elle se prend une fois, sur le plus fort découvert.",
)
def _(plus_fort_decouvert: Decimal, taux_de_cpfd: Decimal, duree_en_jours: Decimal) -> Decimal:
    return plus_fort_decouvert * taux_de_cpfd * duree_en_jours


@mistake(
    decouvert.commission_de_plus_fort_decouvert,
    "commission_sur_les_nombres",
    "Tu as appliqué le taux au total des nombres : la commission porte sur le plus fort découvert seul.",
)
def _(nombres_debiteurs: Decimal, taux_de_cpfd: Decimal, soldes: Series) -> Decimal:
    return nombres_debiteurs * taux_de_cpfd


@mistake(
    decouvert.cout_du_decouvert,
    "commission_oubliee",
    "Tu as gardé les intérêts seuls : la commission de plus fort découvert s'y ajoute.",
)
def _(interets_debiteurs: Decimal) -> Decimal:
    return interets_debiteurs


@mistake(
    decouvert.cout_du_decouvert,
    "commission_retranchee",
    "Tu as retranché la commission : la banque la prend en plus des intérêts.",
)
def _(interets_debiteurs: Decimal, commission_de_plus_fort_decouvert: Decimal) -> Decimal:
    return interets_debiteurs - commission_de_plus_fort_decouvert
