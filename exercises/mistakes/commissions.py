"""The classic mistakes on ristourne, commission et rémunération du vendeur."""

from decimal import Decimal

from exercises.functions import Series, produits, somme
from exercises.rule import mistake, provided
from exercises.rules import commissions
from exercises.rules.commissions import bracket, part_in, reached


def on_everything(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    """The rate reached on the whole turnover."""
    rank = reached(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)
    provided(rank > 1)
    return chiffre_d_affaires * taux_des_tranches[rank - 1]


def last_bracket_whole(chiffre_d_affaires: Decimal, parts_par_tranche: Series, taux_des_tranches: Series) -> Decimal:
    """The brackets, but the last one counted from zero."""
    rank = sum(part > 0 for part in parts_par_tranche)
    provided(rank > 1 and any(rate != 0 for rate in taux_des_tranches[: rank - 1]))
    before = somme(produits(parts_par_tranche[: rank - 1], taux_des_tranches[: rank - 1]))
    return before + chiffre_d_affaires * taux_des_tranches[rank - 1]


def by_brackets(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    """The sum by brackets, when the rate reached was wanted on everything."""
    scale = commissions.brackets(bornes_des_tranches, taux_des_tranches)
    return sum((part_in(chiffre_d_affaires, start, end) * rate for start, end, rate in scale), Decimal(0))


def highest_rate(chiffre_d_affaires: Decimal, taux_atteint: Decimal, taux_des_tranches: Series) -> Decimal:
    """The highest rate of the scale on the whole turnover, when it is not reached."""
    provided(taux_atteint != max(taux_des_tranches))
    return chiffre_d_affaires * max(taux_des_tranches)


@mistake(
    commissions.montant_de_la_premiere_tranche,
    "premiere_tranche_sur_tout",
    "Tu as appliqué le premier taux à tout le chiffre d'affaires : cette tranche s'arrête à la première borne.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    provided(chiffre_d_affaires > bornes_des_tranches[0])
    return chiffre_d_affaires * taux_des_tranches[0]


@mistake(
    commissions.montant_de_la_premiere_tranche,
    "taux_de_la_tranche_d_apres",
    "Tu as pris le taux de la tranche d'après : jusqu'à la première borne, c'est le premier taux qui compte.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    start, end, _ = bracket(1, bornes_des_tranches, taux_des_tranches)
    return part_in(chiffre_d_affaires, start, end) * taux_des_tranches[1]


@mistake(
    commissions.montant_de_la_deuxieme_tranche,
    "borne_d_avant_non_retranchee",
    "Tu as pris tout ce qui est sous la borne : la première tranche a déjà son taux, retranche sa borne.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    _, end, rate = bracket(2, bornes_des_tranches, taux_des_tranches)
    return part_in(chiffre_d_affaires, Decimal(0), end) * rate


@mistake(
    commissions.montant_de_la_deuxieme_tranche,
    "taux_de_la_tranche_d_avant",
    "Tu as gardé le taux de la tranche d'avant : au-dessus de la borne, le taux change.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    start, end, _ = bracket(2, bornes_des_tranches, taux_des_tranches)
    return part_in(chiffre_d_affaires, start, end) * taux_des_tranches[0]


@mistake(
    commissions.montant_de_la_deuxieme_tranche,
    "tranche_sans_fin",
    "Tu as compté tout ce qui dépasse la première borne : la deuxième tranche s'arrête à la deuxième borne.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    start, end, rate = bracket(2, bornes_des_tranches, taux_des_tranches)
    provided(end is not None and chiffre_d_affaires > end)
    return part_in(chiffre_d_affaires, start, None) * rate


@mistake(
    commissions.montant_de_la_troisieme_tranche,
    "borne_d_avant_non_retranchee",
    "Tu as appliqué le dernier taux à tout le chiffre d'affaires : il ne porte que sur ce qui dépasse la deuxième "
    "borne.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    _, end, rate = bracket(3, bornes_des_tranches, taux_des_tranches)
    return part_in(chiffre_d_affaires, Decimal(0), end) * rate


@mistake(
    commissions.montant_de_la_troisieme_tranche,
    "taux_de_la_tranche_d_avant",
    "Tu as gardé le taux de la tranche d'avant : au-dessus de la borne, le taux change.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    start, end, _ = bracket(3, bornes_des_tranches, taux_des_tranches)
    return part_in(chiffre_d_affaires, start, end) * taux_des_tranches[1]


@mistake(
    commissions.taux_atteint,
    "premier_taux_pour_taux_atteint",
    "Tu as pris le premier taux : cherche entre quelles bornes tombe le chiffre d'affaires, c'est cette ligne qui "
    "compte.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    provided(reached(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches) > 1)
    return taux_des_tranches[0]


@mistake(
    commissions.taux_atteint,
    "dernier_taux_pour_taux_atteint",
    "Tu as pris le taux le plus haut : il faut que le chiffre d'affaires dépasse la dernière borne. Relis le barème.",
)
def _(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    provided(reached(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches) < len(taux_des_tranches))
    return taux_des_tranches[-1]


@mistake(
    commissions.ristourne,
    "taux_atteint_sur_tout",
    "Tu as appliqué le taux le plus haut à tout le chiffre d'affaires : le barème est par tranches, chaque part a son "
    "taux.",
)
def _(
    chiffre_d_affaires: Decimal, bornes_des_tranches: Series, parts_par_tranche: Series, taux_des_tranches: Series
) -> Decimal:
    return on_everything(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)


@mistake(
    commissions.ristourne,
    "derniere_tranche_comptee_entiere",
    "Dans la dernière tranche, tu as compté tout le chiffre d'affaires : seule la part au-dessus de la borne est à ce "
    "taux.",
)
def _(chiffre_d_affaires: Decimal, parts_par_tranche: Series, taux_des_tranches: Series) -> Decimal:
    return last_bracket_whole(chiffre_d_affaires, parts_par_tranche, taux_des_tranches)


@mistake(
    commissions.ristourne_des_trois_tranches,
    "taux_atteint_sur_tout",
    "Tu as appliqué le taux le plus haut à tout le chiffre d'affaires : le barème est par tranches, additionne les "
    "trois.",
)
def _(
    chiffre_d_affaires: Decimal,
    bornes_des_tranches: Series,
    taux_des_tranches: Series,
    montant_de_la_troisieme_tranche: Decimal,
) -> Decimal:
    return on_everything(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)


@mistake(
    commissions.ristourne_des_trois_tranches,
    "derniere_tranche_seule",
    "Tu n'as gardé que la dernière tranche : les tranches d'avant rapportent aussi, additionne-les toutes.",
)
def _(montant_de_la_premiere_tranche: Decimal, montant_de_la_troisieme_tranche: Decimal) -> Decimal:
    provided(montant_de_la_premiere_tranche != 0)
    return montant_de_la_troisieme_tranche


@mistake(
    commissions.ristourne_au_taux_atteint,
    "tranches_pour_taux_atteint",
    "Tu as calculé par tranches : ici le taux atteint s'applique à la totalité, multiplie tout le chiffre d'affaires.",
)
def _(
    chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series, taux_atteint: Decimal
) -> Decimal:
    return by_brackets(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)


@mistake(
    commissions.ristourne_au_taux_atteint,
    "taux_maximal_sur_tout",
    "Tu as pris le taux le plus haut du barème : il n'est pas atteint, prends celui de la ligne où tombe le chiffre "
    "d'affaires.",
)
def _(chiffre_d_affaires: Decimal, taux_atteint: Decimal, taux_des_tranches: Series) -> Decimal:
    return highest_rate(chiffre_d_affaires, taux_atteint, taux_des_tranches)


@mistake(
    commissions.ristourne_au_taux_unique,
    "ristourne_retranchee",
    "Tu as donné ce qui reste une fois la ristourne retirée : on te demande la ristourne seule, CA × taux.",
)
def _(chiffre_d_affaires: Decimal, taux_de_ristourne: Decimal) -> Decimal:
    return chiffre_d_affaires * (1 - taux_de_ristourne)


@mistake(
    commissions.ristourne_au_taux_unique,
    "ristourne_par_division",
    "Tu as divisé par le taux : la ristourne est une part du chiffre d'affaires, multiplie.",
)
def _(chiffre_d_affaires: Decimal, taux_de_ristourne: Decimal) -> Decimal:
    return chiffre_d_affaires / taux_de_ristourne


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


@mistake(
    commissions.montants_des_tranches,
    "chaque_taux_sur_tout",
    "Tu as appliqué chaque taux à tout le chiffre d'affaires : un taux ne vaut que pour sa tranche.",
)
def _(chiffre_d_affaires: Decimal, parts_par_tranche: Series, taux_des_tranches: Series) -> Series:
    provided(sum(part > 0 for part in parts_par_tranche) > 1)
    return tuple(chiffre_d_affaires * rate for rate in taux_des_tranches)


@mistake(
    commissions.montants_des_tranches,
    "taux_de_la_tranche_d_avant",
    "Tu as décalé les taux d'une tranche : le premier taux va avec la première tranche, et ainsi de suite.",
)
def _(parts_par_tranche: Series, taux_des_tranches: Series) -> Series:
    return produits(parts_par_tranche, (taux_des_tranches[0], *taux_des_tranches[:-1]))


@mistake(
    commissions.marge_du_vendeur,
    "cout_pour_la_marge",
    "Tu as trouvé le coût des ventes : la marge est la part du prix que dit le taux de marque, pas le reste.",
)
def _(chiffre_d_affaires: Decimal, taux_de_marque_des_ventes: Decimal) -> Decimal:
    return chiffre_d_affaires * (1 - taux_de_marque_des_ventes)


@mistake(
    commissions.marge_du_vendeur,
    "taux_de_marque_comme_taux_de_marge",
    "Tu as lu le taux de marque comme un taux de marge : il s'applique au chiffre d'affaires lui-même.",
)
def _(chiffre_d_affaires: Decimal, taux_de_marque_des_ventes: Decimal) -> Decimal:
    return chiffre_d_affaires * taux_de_marque_des_ventes / (1 + taux_de_marque_des_ventes)


@mistake(
    commissions.commission_sur_la_marge,
    "commission_sur_le_ca",
    "Tu as calculé la commission sur le chiffre d'affaires : ici elle porte sur la marge.",
)
def _(chiffre_d_affaires: Decimal, taux_de_commission_sur_la_marge: Decimal) -> Decimal:
    return chiffre_d_affaires * taux_de_commission_sur_la_marge


@mistake(
    commissions.commission_sur_la_marge,
    "marge_sans_la_commission",
    "Tu as donné ce qui reste de la marge : la commission est la part qui va au vendeur.",
)
def _(marge_du_vendeur: Decimal, taux_de_commission_sur_la_marge: Decimal) -> Decimal:
    return marge_du_vendeur * (1 - taux_de_commission_sur_la_marge)


@mistake(
    commissions.remuneration_a_l_equivalence,
    "fixe_oublie_a_l_equivalence",
    "Tu as oublié le fixe : la rémunération, c'est le fixe et la commission.",
)
def _(ca_d_equivalence: Decimal, taux_par_gamme: Series) -> Decimal:
    return ca_d_equivalence * taux_par_gamme[0]


@mistake(
    commissions.remuneration_a_l_equivalence,
    "fixe_et_taux_de_deux_formules",
    "Tu as mêlé les formules : prends le fixe et le taux de la même.",
)
def _(ca_d_equivalence: Decimal, fixes_des_formules: Series, taux_par_gamme: Series) -> Decimal:
    return fixes_des_formules[0] + ca_d_equivalence * taux_par_gamme[-1]


@mistake(
    commissions.ecart_entre_les_formules,
    "remunerations_des_formules_additionnees",
    "Tu as additionné les rémunérations : l'écart est leur différence.",
)
def _(remunerations_des_formules: Series) -> Decimal:
    return sum(remunerations_des_formules, Decimal(0))


@mistake(
    commissions.ecart_entre_les_formules,
    "ecart_des_fixes_seuls",
    "Tu as comparé les fixes seuls : compare les rémunérations, commission comprise.",
)
def _(fixes_des_formules: Series) -> Decimal:
    return max(fixes_des_formules) - min(fixes_des_formules)
