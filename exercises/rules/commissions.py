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
