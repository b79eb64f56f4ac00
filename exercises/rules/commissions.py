"""F26, F31: ristourne et commission par tranches ou au taux atteint, rémunération et coût d'un vendeur."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, produits, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="commissions",
    name="ristourne, commission et rémunération du vendeur",
    families=("F26", "F31"),
    principal="remuneration_brute",
    words=(
        "commission", "ristourne", "tranche", "tranches", "barème", "fixe", "prime", "vendeur", "commercial",
        "rémunération", "salaire", "vrp", "rfa", "charges patronales",
    ),
    neutral=("prime", "frais_de_deplacement"),
)  # fmt: skip

_WRITTEN_BRACKETS = 3
_TWO = 2


Bracket = tuple[Decimal, Decimal | None, Decimal]


def brackets(bornes_des_tranches: Series, taux_des_tranches: Series) -> tuple[Bracket, ...]:
    """The scale as (from, up to, rate), the last bracket without an end. Impossible when it does not hold together."""
    if len(taux_des_tranches) != len(bornes_des_tranches) + 1:
        raise Impossible(
            f"Je lis {len(taux_des_tranches)} taux pour {len(bornes_des_tranches)} borne(s) : il faut un taux de plus "
            "que de bornes, le dernier pour ce qui dépasse la dernière borne."
        )
    _check_order(bornes_des_tranches)
    starts = (Decimal(0), *bornes_des_tranches)
    ends = (*bornes_des_tranches, None)
    return tuple(zip(starts, ends, taux_des_tranches, strict=True))


def _check_order(bornes_des_tranches: Series) -> None:
    if any(low >= high for low, high in zip((Decimal(0), *bornes_des_tranches), bornes_des_tranches, strict=False)):
        raise Impossible("Les bornes des tranches vont de la plus petite à la plus grande : vérifie le barème.")


def part_in(chiffre_d_affaires: Decimal, start: Decimal, end: Decimal | None) -> Decimal:
    """What of the turnover falls between two bounds."""
    top = chiffre_d_affaires if end is None else min(chiffre_d_affaires, end)
    return max(top - start, Decimal(0))


def bracket(rank: int, bornes_des_tranches: Series, taux_des_tranches: Series) -> Bracket:
    """The bracket of a rank from 1. Impossible when the scale has fewer."""
    scale = brackets(bornes_des_tranches, taux_des_tranches)
    if rank > len(scale):
        raise Impossible(f"Le barème n'a que {len(scale)} tranche(s) : il n'y a pas de tranche n° {rank}.")
    return scale[rank - 1]


def reached(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> int:
    """The rank, from 1, of the bracket that the turnover reaches; a bound belongs to the bracket that it ends."""
    scale = brackets(bornes_des_tranches, taux_des_tranches)
    return max(1, sum(chiffre_d_affaires > start for start, _, _ in scale))


def _amount(value: Decimal) -> str:
    return numbers.show(value, None, 2)


def _rate(value: Decimal) -> str:
    return numbers.show(value, "pourcent", 4)


def _difference(chiffre_d_affaires: Decimal, start: Decimal, end: Decimal | None) -> str:
    top = chiffre_d_affaires if end is None else min(chiffre_d_affaires, end)
    if top <= start:
        return "0"
    return _amount(top) if start == 0 else f"{_amount(top)} − {_amount(start)}"


def _parts(chiffre_d_affaires: Decimal, bornes_des_tranches: Series) -> str:
    starts, ends = (Decimal(0), *bornes_des_tranches), (*bornes_des_tranches, None)
    return " ; ".join(_difference(chiffre_d_affaires, start, end) for start, end in zip(starts, ends, strict=True))


def _one_bracket(rank: int, chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> str:
    start, end, rate = bracket(rank, bornes_des_tranches, taux_des_tranches)
    part = _difference(chiffre_d_affaires, start, end)
    return f"{f'({part})' if '−' in part else part} × {_rate(rate)}"


def _first(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> str:
    return _one_bracket(1, chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)


def _second(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> str:
    return _one_bracket(2, chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)


def _third(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> str:
    return _one_bracket(3, chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)


def _sum_of_brackets(parts_par_tranche: Series, taux_des_tranches: Series) -> str:
    pairs = zip(parts_par_tranche, taux_des_tranches, strict=True)
    return " + ".join(f"{_amount(part)} × {_rate(rate)}" for part, rate in pairs)


def _sum_of_amounts(
    montant_de_la_premiere_tranche: Decimal,
    montant_de_la_deuxieme_tranche: Decimal,
    montant_de_la_troisieme_tranche: Decimal,
    _: Series,
) -> str:
    amounts = (montant_de_la_premiere_tranche, montant_de_la_deuxieme_tranche, montant_de_la_troisieme_tranche)
    return " + ".join(map(_amount, amounts))


def _rate_reached(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> str:
    rank = reached(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)
    start, end, _ = bracket(rank, bornes_des_tranches, taux_des_tranches)
    where = f"au-delà de {_amount(start)}" if end is None else f"entre {_amount(start)} et {_amount(end)}"
    return f"{_amount(chiffre_d_affaires)} est {where} : taux"


@rule(gives="chiffre_d_affaires")
def chiffre_d_affaires_du_fournisseur(achats_annuels: Decimal) -> Decimal:
    """achats de l'année : ce sont les ventes du fournisseur

    >>> chiffre_d_affaires_du_fournisseur(Decimal(700))
    Decimal('700')
    """
    return achats_annuels


@rule(develop=_parts)
def parts_par_tranche(chiffre_d_affaires: Decimal, bornes_des_tranches: Series) -> Series:
    """dans chaque tranche, ce que le chiffre d'affaires dépasse de la borne d'avant, jusqu'à la borne suivante

    >>> parts_par_tranche(Decimal(70), (Decimal(20), Decimal(55)))
    (Decimal('20'), Decimal('35'), Decimal('15'))
    """
    _check_order(bornes_des_tranches)
    starts, ends = (Decimal(0), *bornes_des_tranches), (*bornes_des_tranches, None)
    return tuple(part_in(chiffre_d_affaires, start, end) for start, end in zip(starts, ends, strict=True))


def _each_bracket(parts_par_tranche: Series, taux_des_tranches: Series) -> str:
    pairs = zip(parts_par_tranche, taux_des_tranches, strict=True)
    return " ; ".join(f"{_amount(part)} × {_rate(rate)}" for part, rate in pairs)


@rule(develop=_each_bracket)
def montants_des_tranches(parts_par_tranche: Series, taux_des_tranches: Series) -> Series:
    """part de chaque tranche × taux de cette tranche

    >>> montants_des_tranches((Decimal(100), Decimal(50)), (Decimal("0.02"), Decimal("0.04")))
    (Decimal('2.00'), Decimal('2.00'))
    """
    return produits(parts_par_tranche, taux_des_tranches)


@rule(develop=_first)
def montant_de_la_premiere_tranche(
    chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series
) -> Decimal:
    """part du chiffre d'affaires jusqu'à la première borne × taux de la première tranche

    >>> montant_de_la_premiere_tranche(
    ...     Decimal(70), (Decimal(20), Decimal(55)), (Decimal("0.3"), Decimal("0.4"), Decimal("0.5"))
    ... )
    Decimal('6.0')
    """
    start, end, rate = bracket(1, bornes_des_tranches, taux_des_tranches)
    return part_in(chiffre_d_affaires, start, end) * rate


@rule(develop=_second)
def montant_de_la_deuxieme_tranche(
    chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series
) -> Decimal:
    """part du chiffre d'affaires entre la première et la deuxième borne × taux de la deuxième tranche

    >>> montant_de_la_deuxieme_tranche(
    ...     Decimal(70), (Decimal(20), Decimal(55)), (Decimal("0.3"), Decimal("0.4"), Decimal("0.5"))
    ... )
    Decimal('14.0')
    """
    start, end, rate = bracket(2, bornes_des_tranches, taux_des_tranches)
    return part_in(chiffre_d_affaires, start, end) * rate


@rule(develop=_third)
def montant_de_la_troisieme_tranche(
    chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series
) -> Decimal:
    """part du chiffre d'affaires au-delà de la deuxième borne × taux de la troisième tranche

    >>> montant_de_la_troisieme_tranche(
    ...     Decimal(70), (Decimal(20), Decimal(55)), (Decimal("0.3"), Decimal("0.4"), Decimal("0.5"))
    ... )
    Decimal('7.5')
    """
    start, end, rate = bracket(3, bornes_des_tranches, taux_des_tranches)
    return part_in(chiffre_d_affaires, start, end) * rate


@rule(develop=_rate_reached)
def taux_atteint(chiffre_d_affaires: Decimal, bornes_des_tranches: Series, taux_des_tranches: Series) -> Decimal:
    """taux de la tranche où tombe le chiffre d'affaires

    >>> taux_atteint(
    ...     Decimal(70), (Decimal(20), Decimal(55)), (Decimal("0.3"), Decimal("0.4"), Decimal("0.5"))
    ... )
    Decimal('0.5')
    """
    rank = reached(chiffre_d_affaires, bornes_des_tranches, taux_des_tranches)
    return taux_des_tranches[rank - 1]


@rule(develop=_sum_of_brackets)
def ristourne(parts_par_tranche: Series, taux_des_tranches: Series) -> Decimal:
    """somme des (part de chaque tranche × son taux)

    >>> ristourne((Decimal(20), Decimal(35)), (Decimal("0.3"), Decimal("0.4")))
    Decimal('20.0')
    """
    return somme(produits(parts_par_tranche, taux_des_tranches))


@rule(gives="ristourne", develop=_sum_of_amounts)
def ristourne_des_trois_tranches(
    montant_de_la_premiere_tranche: Decimal,
    montant_de_la_deuxieme_tranche: Decimal,
    montant_de_la_troisieme_tranche: Decimal,
    taux_des_tranches: Series,
) -> Decimal:
    """somme des montants des trois tranches

    >>> ristourne_des_trois_tranches(
    ...     Decimal(6), Decimal(14), Decimal("7.5"), (Decimal("0.3"), Decimal("0.4"), Decimal("0.5"))
    ... )
    Decimal('27.5')
    """
    if len(taux_des_tranches) != _WRITTEN_BRACKETS:
        raise Impossible("Ce barème n'a pas trois tranches : demande-moi la ristourne directement, sans les montants.")
    return montant_de_la_premiere_tranche + montant_de_la_deuxieme_tranche + montant_de_la_troisieme_tranche


@rule(gives="ristourne", convention="taux_atteint")
def ristourne_au_taux_atteint(chiffre_d_affaires: Decimal, taux_atteint: Decimal) -> Decimal:
    """chiffre d'affaires × taux atteint, sur la totalité

    >>> ristourne_au_taux_atteint(Decimal(70), Decimal("0.5"))
    Decimal('35.0')
    """
    return chiffre_d_affaires * taux_atteint


@rule(gives="ristourne")
def ristourne_au_taux_unique(chiffre_d_affaires: Decimal, taux_de_ristourne: Decimal) -> Decimal:
    """chiffre d'affaires × taux de ristourne

    >>> ristourne_au_taux_unique(Decimal(700), Decimal("0.03"))
    Decimal('21.00')
    """
    return chiffre_d_affaires * taux_de_ristourne


@rule
def commission(chiffre_d_affaires: Decimal, taux_de_commission: Decimal) -> Decimal:
    """chiffre d'affaires × taux de commission

    >>> commission(Decimal(700), Decimal("0.03"))
    Decimal('21.00')
    """
    return chiffre_d_affaires * taux_de_commission


@rule(gives="commission", develop=_sum_of_brackets)
def commission_par_tranches(parts_par_tranche: Series, taux_des_tranches: Series) -> Decimal:
    """somme des (part de chaque tranche × son taux)

    >>> commission_par_tranches((Decimal(20), Decimal(35)), (Decimal("0.3"), Decimal("0.4")))
    Decimal('20.0')
    """
    return somme(produits(parts_par_tranche, taux_des_tranches))


@rule(gives="commission", convention="taux_atteint")
def commission_au_taux_atteint(chiffre_d_affaires: Decimal, taux_atteint: Decimal) -> Decimal:
    """chiffre d'affaires × taux atteint, sur la totalité

    >>> commission_au_taux_atteint(Decimal(70), Decimal("0.5"))
    Decimal('35.0')
    """
    return chiffre_d_affaires * taux_atteint


def _sum_of_what_there_is(*terms: Decimal) -> str:
    return " + ".join(_amount(term) for term in terms if term != 0) or "0"


@rule(develop=_sum_of_what_there_is)
def remuneration_brute(salaire_fixe: Decimal, commission: Decimal, prime: Decimal) -> Decimal:
    """salaire fixe + commission + prime

    >>> remuneration_brute(Decimal(700), Decimal(21), Decimal(30))
    Decimal('751')
    """
    return salaire_fixe + commission + prime


@rule
def charges_patronales(remuneration_brute: Decimal, taux_de_charges_patronales: Decimal) -> Decimal:
    """rémunération brute × taux de charges patronales

    >>> charges_patronales(Decimal(700), Decimal("0.3"))
    Decimal('210.0')
    """
    return remuneration_brute * taux_de_charges_patronales


@rule(develop=_sum_of_what_there_is)
def cout_employeur(remuneration_brute: Decimal, charges_patronales: Decimal, frais_de_deplacement: Decimal) -> Decimal:
    """rémunération brute + charges patronales + frais

    >>> cout_employeur(Decimal(700), Decimal(210), Decimal(40))
    Decimal('950')
    """
    return remuneration_brute + charges_patronales + frais_de_deplacement


@rule(gives="taux_de_realisation")
def taux_de_realisation_du_vendeur(chiffre_d_affaires: Decimal, objectif: Decimal) -> Decimal:
    """chiffre d'affaires réalisé ÷ objectif

    >>> taux_de_realisation_du_vendeur(Decimal(77), Decimal(70))
    Decimal('1.1')
    """
    return chiffre_d_affaires / objectif


@rule(gives="ecart_sur_objectif")
def ecart_du_vendeur(chiffre_d_affaires: Decimal, objectif: Decimal) -> Decimal:
    """chiffre d'affaires réalisé − objectif

    >>> ecart_du_vendeur(Decimal(77), Decimal(70))
    Decimal('7')
    """
    return chiffre_d_affaires - objectif


def _points_above(prime_par_point: Decimal, taux_de_realisation: Decimal) -> str:
    points = max(taux_de_realisation - 1, Decimal(0)) * 100
    return f"{numbers.show(points, None)} point(s) au-dessus de 100 % × {_amount(prime_par_point)}"


@rule(gives="prime", develop=_points_above)
def prime_par_point_de_depassement(prime_par_point: Decimal, taux_de_realisation: Decimal) -> Decimal:
    """prime par point × points de pourcentage au-dessus de 100 % (0 en dessous)

    >>> prime_par_point_de_depassement(Decimal(15), Decimal("1.04"))
    Decimal('60.00')
    """
    return prime_par_point * max(taux_de_realisation - 1, Decimal(0)) * 100


def _if_passed(prime_promise: Decimal, chiffre_d_affaires: Decimal, seuil_de_la_prime: Decimal) -> str:
    told = "dépasse" if chiffre_d_affaires > seuil_de_la_prime else "ne dépasse pas"
    due = prime_promise if chiffre_d_affaires > seuil_de_la_prime else Decimal(0)
    return f"{_amount(chiffre_d_affaires)} {told} {_amount(seuil_de_la_prime)} : {_amount(due)}"


@rule(gives="prime", develop=_if_passed)
def prime_si_le_seuil_est_depasse(
    prime_promise: Decimal, chiffre_d_affaires: Decimal, seuil_de_la_prime: Decimal
) -> Decimal:
    """prime promise si le chiffre d'affaires dépasse le seuil, sinon 0

    >>> prime_si_le_seuil_est_depasse(Decimal(50), Decimal(700), Decimal(600))
    Decimal('50')
    """
    if chiffre_d_affaires == seuil_de_la_prime:
        raise Impossible("Les ventes sont juste au seuil de la prime : est-elle due quand il est atteint, ou dépassé ?")
    return prime_promise if chiffre_d_affaires > seuil_de_la_prime else Decimal(0)


@rule(gives="prime")
def prime_en_part_du_fixe(salaire_fixe: Decimal, taux_de_la_prime: Decimal) -> Decimal:
    """salaire fixe × taux de la prime

    >>> prime_en_part_du_fixe(Decimal(700), Decimal("0.1"))
    Decimal('70.0')
    """
    return salaire_fixe * taux_de_la_prime


@rule
def marge_du_vendeur(chiffre_d_affaires: Decimal, taux_de_marque_des_ventes: Decimal) -> Decimal:
    """chiffre d'affaires HT × taux de marque

    >>> marge_du_vendeur(Decimal(700), Decimal("0.3"))
    Decimal('210.0')
    """
    return chiffre_d_affaires * taux_de_marque_des_ventes


@rule(gives="commission")
def commission_sur_la_marge(marge_du_vendeur: Decimal, taux_de_commission_sur_la_marge: Decimal) -> Decimal:
    """marge réalisée × taux de commission sur la marge

    >>> commission_sur_la_marge(Decimal(210), Decimal("0.1"))
    Decimal('21.0')
    """
    return marge_du_vendeur * taux_de_commission_sur_la_marge


def _each_rate(ventes: Series, taux: Series) -> str:
    return " ; ".join(f"{_amount(sales)} × {_rate(rate)}" for sales, rate in zip(ventes, taux, strict=True))


@rule(develop=_each_rate)
def commissions_par_gamme(ventes_par_gamme: Series, taux_par_gamme: Series) -> Series:
    """pour chaque gamme : ventes × taux de commission

    >>> commissions_par_gamme((Decimal(200), Decimal(100)), (Decimal("0.02"), Decimal("0.05")))
    (Decimal('4.00'), Decimal('5.00'))
    """
    if len(ventes_par_gamme) != len(taux_par_gamme):
        raise Impossible("Il faut un taux de commission pour chaque gamme.")
    return produits(ventes_par_gamme, taux_par_gamme)


@rule(gives="commission")
def commission_de_toutes_les_gammes(commissions_par_gamme: Series) -> Decimal:
    """somme des commissions

    >>> commission_de_toutes_les_gammes((Decimal(4), Decimal(5)))
    Decimal('9')
    """
    return somme(commissions_par_gamme)


def _each_by_one_rate(ventes_par_vendeur: Series, taux_de_commission: Decimal) -> str:
    return " ; ".join(f"{_amount(sales)} × {_rate(taux_de_commission)}" for sales in ventes_par_vendeur)


@rule(develop=_each_by_one_rate)
def commissions_par_vendeur(ventes_par_vendeur: Series, taux_de_commission: Decimal) -> Series:
    """pour chaque vendeur : ventes × taux de commission

    >>> commissions_par_vendeur((Decimal(200), Decimal(100)), Decimal("0.02"))
    (Decimal('4.00'), Decimal('2.00'))
    """
    return tuple(sales * taux_de_commission for sales in ventes_par_vendeur)


def _by_brackets_of(sales: Decimal, bornes: Series, taux: Series) -> Decimal:
    return sum((part_in(sales, start, end) * rate for start, end, rate in brackets(bornes, taux)), Decimal(0))


def _each_by_brackets(ventes_par_vendeur: Series, bornes_des_tranches: Series, taux_des_tranches: Series) -> str:
    def worked(sales: Decimal) -> str:
        parts = (
            (part_in(sales, one, end), rate) for one, end, rate in brackets(bornes_des_tranches, taux_des_tranches)
        )
        return " + ".join(f"{_amount(part)} × {_rate(rate)}" for part, rate in parts if part) or "0"

    return " ; ".join(map(worked, ventes_par_vendeur))


@rule(gives="commissions_par_vendeur", develop=_each_by_brackets)
def commissions_par_vendeur_et_par_tranches(
    ventes_par_vendeur: Series, bornes_des_tranches: Series, taux_des_tranches: Series
) -> Series:
    """pour chaque vendeur : somme des (part de chaque tranche × son taux)

    >>> commissions_par_vendeur_et_par_tranches(
    ...     (Decimal(20), Decimal(70)), (Decimal(40),), (Decimal("0.1"), Decimal("0.2"))
    ... )
    (Decimal('2.0'), Decimal('10.0'))
    """
    return tuple(_by_brackets_of(sales, bornes_des_tranches, taux_des_tranches) for sales in ventes_par_vendeur)


def _each_with_fixed(commissions_par_vendeur: Series, salaire_fixe: Decimal, prime: Decimal) -> str:
    return " ; ".join(_sum_of_what_there_is(salaire_fixe, commission, prime) for commission in commissions_par_vendeur)


@rule(develop=_each_with_fixed)
def remunerations_par_vendeur(commissions_par_vendeur: Series, salaire_fixe: Decimal, prime: Decimal) -> Series:
    """pour chaque vendeur : salaire fixe + commission + prime

    >>> remunerations_par_vendeur((Decimal(4), Decimal(2)), Decimal(90), Decimal(0))
    (Decimal('94'), Decimal('92'))
    """
    return tuple(salaire_fixe + commission + prime for commission in commissions_par_vendeur)


@rule
def total_des_remunerations(remunerations_par_vendeur: Series) -> Decimal:
    """somme des rémunérations

    >>> total_des_remunerations((Decimal(94), Decimal(92)))
    Decimal('186')
    """
    return somme(remunerations_par_vendeur)


@rule
def part_variable(remuneration_brute: Decimal, salaire_fixe: Decimal) -> Decimal:
    """(rémunération brute − salaire fixe) ÷ rémunération brute

    >>> part_variable(Decimal(2000), Decimal(1500))
    Decimal('0.25')
    """
    return (remuneration_brute - salaire_fixe) / remuneration_brute


def _each_formula(fixes: Series, taux: Series, chiffre_d_affaires: Decimal) -> str:
    pairs = zip(fixes, taux, strict=True)
    return " ; ".join(f"{_amount(fixed)} + {_amount(chiffre_d_affaires)} × {_rate(rate)}" for fixed, rate in pairs)


@rule(develop=_each_formula)
def remunerations_des_formules(
    fixes_des_formules: Series, taux_par_gamme: Series, chiffre_d_affaires: Decimal
) -> Series:
    """pour chaque formule : fixe + chiffre d'affaires × taux

    >>> remunerations_des_formules((Decimal(90), Decimal(50)), (Decimal("0.1"), Decimal("0.2")), Decimal(500))
    (Decimal('140.0'), Decimal('150.0'))
    """
    if len(fixes_des_formules) != len(taux_par_gamme):
        raise Impossible("Il faut un fixe et un taux pour chaque formule.")
    pairs = zip(fixes_des_formules, taux_par_gamme, strict=True)
    return tuple(fixed + chiffre_d_affaires * rate for fixed, rate in pairs)


def _where_they_meet(fixes: Series, taux: Series) -> str:
    return f"({_amount(fixes[0])} − {_amount(fixes[1])}) ÷ ({_rate(taux[1])} − {_rate(taux[0])})"


@rule(develop=_where_they_meet)
def ca_d_equivalence(fixes_des_formules: Series, taux_par_gamme: Series) -> Decimal:
    """écart des fixes ÷ écart des taux

    >>> ca_d_equivalence((Decimal(91), Decimal(50)), (Decimal("0.1"), Decimal("0.2")))
    Decimal('4.1E+2')
    """
    if len(fixes_des_formules) != _TWO or len(taux_par_gamme) != _TWO:
        raise Impossible("Deux formules se comparent : il faut deux fixes et deux taux.")
    if taux_par_gamme[0] == taux_par_gamme[1]:
        raise Impossible("Les deux formules ont le même taux : l'écart entre elles ne change pas avec les ventes.")
    return (fixes_des_formules[0] - fixes_des_formules[1]) / (taux_par_gamme[1] - taux_par_gamme[0])


def _paid_where_they_meet(ca_d_equivalence: Decimal, fixes_des_formules: Series, taux_par_gamme: Series) -> str:
    return f"{_amount(fixes_des_formules[0])} + {_amount(ca_d_equivalence)} × {_rate(taux_par_gamme[0])}"


@rule(develop=_paid_where_they_meet)
def remuneration_a_l_equivalence(
    ca_d_equivalence: Decimal, fixes_des_formules: Series, taux_par_gamme: Series
) -> Decimal:
    """fixe + chiffre d'affaires d'équivalence × taux, la même avec les deux formules

    >>> remuneration_a_l_equivalence(Decimal(410), (Decimal(91), Decimal(50)), (Decimal("0.1"), Decimal("0.2")))
    Decimal('132.0')
    """
    return fixes_des_formules[0] + ca_d_equivalence * taux_par_gamme[0]


def _between_formulas(remunerations_des_formules: Series) -> str:
    return f"{_amount(max(remunerations_des_formules))} − {_amount(min(remunerations_des_formules))}"


@rule(develop=_between_formulas)
def ecart_entre_les_formules(remunerations_des_formules: Series) -> Decimal:
    """la rémunération la plus élevée − la plus basse

    >>> ecart_entre_les_formules((Decimal(140), Decimal(150)))
    Decimal('10')
    """
    return max(remunerations_des_formules) - min(remunerations_des_formules)
