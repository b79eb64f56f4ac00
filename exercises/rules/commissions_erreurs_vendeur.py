"""Les erreurs classiques sur la commission, la rémunération et le coût d'un vendeur."""

from decimal import Decimal

from exercises.functions import Series
from exercises.rule import mistake, provided
from exercises.rules import commissions
from exercises.rules.commissions_erreurs import by_brackets, highest_rate, last_bracket_whole, on_everything

CHAPTER = commissions.CHAPTER


@mistake(
    commissions.commission,
    "commission_sur_le_fixe",
    "Tu as appliqué le taux au salaire fixe : la commission récompense les ventes, elle se calcule sur le chiffre "
    "d'affaires.",
)
def _(salaire_fixe: Decimal, taux_de_commission: Decimal) -> Decimal:
    provided(salaire_fixe != 0)
    return salaire_fixe * taux_de_commission


@mistake(
    commissions.commission,
    "commission_sur_ventes_et_fixe",
    "Tu as ajouté le fixe au chiffre d'affaires avant d'appliquer le taux : seules les ventes donnent droit à "
    "commission.",
)
def _(chiffre_d_affaires: Decimal, salaire_fixe: Decimal, taux_de_commission: Decimal) -> Decimal:
    provided(salaire_fixe != 0)
    return (chiffre_d_affaires + salaire_fixe) * taux_de_commission


@mistake(
    commissions.commission,
    "commission_par_division",
    "Tu as divisé par le taux : la commission est une part du chiffre d'affaires, multiplie.",
)
def _(chiffre_d_affaires: Decimal, taux_de_commission: Decimal) -> Decimal:
    return chiffre_d_affaires / taux_de_commission


@mistake(
    commissions.commission_par_tranches,
    "taux_atteint_sur_tout",
    "Tu as appliqué le taux le plus haut à tout le chiffre d'affaires : le barème est par tranches, chaque part a son "
    "taux.",
)
def _(
    chiffre_d_affaires: Decimal, bornes_des_tranches: Series, parts_par_tranche: Series, taux_des_tranches: Series
) -> Decimal:
    return on_everything(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)


@mistake(
    commissions.commission_par_tranches,
    "derniere_tranche_comptee_entiere",
    "Dans la dernière tranche, tu as compté tout le chiffre d'affaires : seule la part au-dessus de la borne est à ce "
    "taux.",
)
def _(chiffre_d_affaires: Decimal, parts_par_tranche: Series, taux_des_tranches: Series) -> Decimal:
    return last_bracket_whole(chiffre_d_affaires, parts_par_tranche, taux_des_tranches)


@mistake(
    commissions.commission_au_taux_atteint,
    "tranches_pour_taux_atteint",
    "Tu as calculé par tranches : ici le taux atteint s'applique à la totalité, multiplie tout le chiffre d'affaires.",
)
def _(
    chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series, taux_atteint: Decimal
) -> Decimal:
    return by_brackets(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)


@mistake(
    commissions.commission_au_taux_atteint,
    "taux_maximal_sur_tout",
    "Tu as pris le taux le plus haut du barème : il n'est pas atteint, prends celui de la ligne où tombe le chiffre "
    "d'affaires.",
)
def _(chiffre_d_affaires: Decimal, taux_atteint: Decimal, taux_des_tranches: Series) -> Decimal:
    return highest_rate(chiffre_d_affaires, taux_atteint, taux_des_tranches)


@mistake(
    commissions.remuneration_brute,
    "fixe_non_retranche",
    "Tu as gardé toute la rémunération : une part est le fixe, la commission n'est que le reste.",
    gives="commission",
)
def _(remuneration_brute: Decimal, salaire_fixe: Decimal) -> Decimal:
    provided(salaire_fixe != 0)
    return remuneration_brute


@mistake(
    commissions.remuneration_brute,
    "fixe_ajoute_pour_la_commission",
    "Tu as ajouté le fixe à la rémunération : il y est déjà compris, retranche-le pour trouver la commission.",
    gives="commission",
)
def _(remuneration_brute: Decimal, salaire_fixe: Decimal) -> Decimal:
    provided(salaire_fixe != 0)
    return remuneration_brute + salaire_fixe


@mistake(
    commissions.remuneration_brute,
    "prime_non_retranchee",
    "Tu as oublié de retirer la prime : la commission est ce qui reste une fois le fixe et la prime ôtés.",
    gives="commission",
)
def _(remuneration_brute: Decimal, salaire_fixe: Decimal, prime: Decimal) -> Decimal:
    provided(prime != 0)
    return remuneration_brute - salaire_fixe


@mistake(
    commissions.commission,
    "ventes_par_multiplication",
    "Tu as multiplié la commission par le taux : elle n'est qu'une part des ventes. Pour retrouver les ventes, divise.",
    gives="chiffre_d_affaires",
)
def _(commission: Decimal, taux_de_commission: Decimal) -> Decimal:
    return commission * taux_de_commission


@mistake(
    commissions.commission,
    "ventes_avec_le_fixe",
    "Tu as divisé toute la rémunération par le taux : le fixe est versé sans vendre, seule la commission dépend des "
    "ventes.",
    gives="chiffre_d_affaires",
)
def _(remuneration_brute: Decimal, salaire_fixe: Decimal, taux_de_commission: Decimal) -> Decimal:
    provided(salaire_fixe != 0)
    return remuneration_brute / taux_de_commission


@mistake(
    commissions.remuneration_brute,
    "prime_oubliee",
    "Tu as oublié la prime : elle s'ajoute au fixe et à la commission.",
)
def _(salaire_fixe: Decimal, commission: Decimal, prime: Decimal) -> Decimal:
    provided(prime != 0)
    return salaire_fixe + commission


@mistake(
    commissions.remuneration_brute,
    "fixe_oublie",
    "Tu as oublié le salaire fixe : le vendeur le reçoit en plus de sa commission.",
)
def _(salaire_fixe: Decimal, commission: Decimal, prime: Decimal) -> Decimal:
    provided(salaire_fixe != 0)
    return commission + prime


@mistake(
    commissions.remuneration_brute,
    "remuneration_sans_commission",
    "Tu as oublié la commission : ajoute-la au fixe et à la prime.",
)
def _(salaire_fixe: Decimal, prime: Decimal) -> Decimal:
    return salaire_fixe + prime


@mistake(
    commissions.charges_patronales,
    "charges_sur_le_fixe_seul",
    "Tu as calculé les charges sur le fixe seul : elles portent sur toute la rémunération brute, commission et prime "
    "comprises.",
)
def _(salaire_fixe: Decimal, taux_de_charges_patronales: Decimal) -> Decimal:
    return salaire_fixe * taux_de_charges_patronales


@mistake(
    commissions.charges_patronales,
    "charges_comme_coefficient",
    "Tu as déjà ajouté les charges à la rémunération : on te demande les charges seules, brut × taux.",
)
def _(remuneration_brute: Decimal, taux_de_charges_patronales: Decimal) -> Decimal:
    return remuneration_brute * (1 + taux_de_charges_patronales)


@mistake(
    commissions.cout_employeur,
    "charges_patronales_oubliees",
    "Tu as oublié les charges patronales : l'employeur les paie en plus de la rémunération brute.",
)
def _(remuneration_brute: Decimal, frais_de_deplacement: Decimal) -> Decimal:
    return remuneration_brute + frais_de_deplacement


@mistake(
    commissions.cout_employeur,
    "charges_patronales_retranchees",
    "Tu as retranché les charges patronales : elles s'ajoutent, l'employeur les paie en plus du brut.",
)
def _(remuneration_brute: Decimal, charges_patronales: Decimal, frais_de_deplacement: Decimal) -> Decimal:
    return remuneration_brute - charges_patronales + frais_de_deplacement


@mistake(
    commissions.cout_employeur,
    "frais_de_deplacement_oublies",
    "Tu as oublié les frais remboursés au vendeur : l'employeur les paie aussi, ajoute-les.",
)
def _(remuneration_brute: Decimal, charges_patronales: Decimal, frais_de_deplacement: Decimal) -> Decimal:
    provided(frais_de_deplacement != 0)
    return remuneration_brute + charges_patronales
