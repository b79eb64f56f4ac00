"""F61: choix d'investissement (VAN, TRI, délai de récupération, indice de profitabilité)."""

from decimal import Decimal
from itertools import accumulate

from exercises import numbers
from exercises.functions import Impossible, Series, Table, somme
from exercises.rates import rate_of
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="investissement",
    name="choix d'investissement",
    families=("F61",),
    principal="van",
    neighbours=("flux_de_tresorerie",),
    words=("investissement", "van", "tri", "drc", "flux", "actualisation", "rentabilité", "projet", "récupération"),
    neutral=("valeur_residuelle",),
)


_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _years(flux: Series) -> Series:
    return tuple(Decimal(year) for year in range(1, len(flux) + 1))


def _money(value: Decimal) -> str:
    return numbers.show(value, "euro").removesuffix("\u202f€")


def _repeated(flux_net_de_tresorerie: Decimal, duree_en_annees: Decimal) -> str:
    return f"{_money(flux_net_de_tresorerie)} chaque année pendant {numbers.show(duree_en_annees, 'ans')}"


@rule(develop=_repeated)
def flux(flux_net_de_tresorerie: Decimal, duree_en_annees: Decimal) -> Series:
    """le même flux chaque année

    >>> flux(Decimal(500), Decimal(2))
    (Decimal('500'), Decimal('500'))
    """
    if duree_en_annees != duree_en_annees.to_integral_value():
        raise Impossible("Il me faut un nombre entier d'années pour aligner les flux.")
    return (flux_net_de_tresorerie,) * int(duree_en_annees)


def _last_one_raised(flux: Series, valeur_residuelle: Decimal) -> str:
    return f"dernière année : {_money(flux[-1])} + {_money(valeur_residuelle)}" if flux else "aucun flux"


@rule(develop=_last_one_raised)
def flux_du_projet(flux: Series, valeur_residuelle: Decimal) -> Series:
    """les flux de chaque année, avec la valeur résiduelle la dernière année

    >>> flux_du_projet((Decimal(500), Decimal(500)), Decimal(100))
    (Decimal('500'), Decimal('600'))
    """
    if not flux:
        raise Impossible("Il n'y a aucun flux : donne-moi au moins celui d'une année.")
    return (*flux[:-1], flux[-1] + valeur_residuelle)


def _each_one_divided(flux_du_projet: Series, taux_d_actualisation: Decimal) -> str:
    factor = numbers.show(1 + taux_d_actualisation, None)
    powers = ("", *(str(year).translate(_SUPERSCRIPTS) for year in range(2, len(flux_du_projet) + 1)))
    return " ; ".join(f"{_money(flow)} ÷ {factor}{power}" for flow, power in zip(flux_du_projet, powers, strict=True))


@rule(develop=_each_one_divided)
def flux_actualises(flux_du_projet: Series, taux_d_actualisation: Decimal) -> Series:
    """flux de l'année k ÷ (1 + taux)^k, année par année

    >>> tuple(map(int, flux_actualises((Decimal(550), Decimal(605)), Decimal("0.1"))))
    (500, 500)
    """
    return tuple(flow / (1 + taux_d_actualisation) ** year for year, flow in enumerate(flux_du_projet, start=1))


def _sum(flux_actualises: Series) -> str:
    return " + ".join(_money(flow) for flow in flux_actualises)


@rule(develop=_sum)
def valeur_actuelle_des_flux(flux_actualises: Series) -> Decimal:
    """somme des flux actualisés

    >>> valeur_actuelle_des_flux((Decimal(500), Decimal(450)))
    Decimal('950')
    """
    return somme(flux_actualises)


@rule
def flux_constants_actualises(
    flux_net_de_tresorerie: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal
) -> Decimal:
    """flux annuel × (1 − (1 + taux)^(−nombre d'années)) ÷ taux

    >>> round(flux_constants_actualises(Decimal(605), Decimal("0.1"), Decimal(2)), 2)
    Decimal('1050.00')
    """
    return flux_net_de_tresorerie * (1 - (1 + taux_d_actualisation) ** -duree_en_annees) / taux_d_actualisation


@rule
def valeur_residuelle_actualisee(
    valeur_residuelle: Decimal, taux_d_actualisation: Decimal, duree_en_annees: Decimal
) -> Decimal:
    """valeur résiduelle × (1 + taux)^(−nombre d'années)

    >>> round(valeur_residuelle_actualisee(Decimal(121), Decimal("0.1"), Decimal(2)), 2)
    Decimal('100.00')
    """
    return valeur_residuelle * (1 + taux_d_actualisation) ** -duree_en_annees


@rule(gives="valeur_actuelle_des_flux")
def valeur_actuelle_des_flux_constants(
    flux_constants_actualises: Decimal, valeur_residuelle_actualisee: Decimal
) -> Decimal:
    """flux constants actualisés + valeur résiduelle actualisée

    >>> valeur_actuelle_des_flux_constants(Decimal(1050), Decimal(100))
    Decimal('1150')
    """
    return flux_constants_actualises + valeur_residuelle_actualisee


@rule
def van(valeur_actuelle_des_flux: Decimal, investissement: Decimal) -> Decimal:
    """total des flux actualisés − investissement

    >>> van(Decimal(950), Decimal(800))
    Decimal('150')
    """
    return valeur_actuelle_des_flux - investissement


@rule
def indice_de_profitabilite(van: Decimal, investissement: Decimal) -> Decimal:
    """1 + VAN ÷ investissement

    >>> indice_de_profitabilite(Decimal(200), Decimal(800))
    Decimal('1.25')
    """
    return 1 + van / investissement


def _equation(flux_du_projet: Series, investissement: Decimal) -> str:
    terms = [f"{_money(flow)} ÷ (1 + t)^{year}" for year, flow in enumerate(flux_du_projet, start=1)]
    return f"on cherche t tel que {' + '.join(terms)} = {_money(investissement)} (calculatrice ou tableur) : t"


@rule(develop=_equation)
def tri(flux_du_projet: Series, investissement: Decimal) -> Decimal:
    """le taux t qui annule la VAN : Σ flux ÷ (1 + t)^k = investissement (résolution numérique)

    >>> round(tri((Decimal(605), Decimal(605)), Decimal(1050)), 4)
    Decimal('0.1000')
    """
    return rate_of(investissement, flux_du_projet, _years(flux_du_projet))


def _at_a_rate(flux_du_projet: Series, taux: Decimal, investissement: Decimal) -> str:
    return f"{_each_one_divided(flux_du_projet, taux)}, en tout − {_money(investissement)}"


@rule(develop=_at_a_rate)
def van_au_taux_inferieur(flux_du_projet: Series, taux_inferieur: Decimal, investissement: Decimal) -> Decimal:
    """Σ flux de l'année k ÷ (1 + taux inférieur)^k − investissement

    >>> van_au_taux_inferieur((Decimal(550), Decimal(605)), Decimal("0.1"), Decimal(800))
    Decimal('200')
    """
    return somme(flux_actualises(flux_du_projet, taux_inferieur)) - investissement


@rule(develop=_at_a_rate)
def van_au_taux_superieur(flux_du_projet: Series, taux_superieur: Decimal, investissement: Decimal) -> Decimal:
    """Σ flux de l'année k ÷ (1 + taux supérieur)^k − investissement

    >>> van_au_taux_superieur((Decimal(550), Decimal(605)), Decimal("0.1"), Decimal(800))
    Decimal('200')
    """
    return somme(flux_actualises(flux_du_projet, taux_superieur)) - investissement


def _interpolated(
    taux_inferieur: Decimal, taux_superieur: Decimal, van_au_taux_inferieur: Decimal, van_au_taux_superieur: Decimal
) -> str:
    low, high = numbers.show(taux_inferieur, "pourcent"), numbers.show(taux_superieur, "pourcent")
    first, second = _money(van_au_taux_inferieur), _money(van_au_taux_superieur)
    return f"{low} + ({high} − {low}) × {first} ÷ ({first} − ({second}))"


@rule(gives="tri", develop=_interpolated)
def tri_par_interpolation(
    taux_inferieur: Decimal, taux_superieur: Decimal, van_au_taux_inferieur: Decimal, van_au_taux_superieur: Decimal
) -> Decimal:
    """taux 1 + (taux 2 − taux 1) × VAN 1 ÷ (VAN 1 − VAN 2)

    >>> tri_par_interpolation(Decimal("0.1"), Decimal("0.12"), Decimal(30), Decimal("-10"))
    Decimal('0.115')
    """
    return taux_inferieur + (taux_superieur - taux_inferieur) * van_au_taux_inferieur / (
        van_au_taux_inferieur - van_au_taux_superieur
    )


@rule(gives="tri", convention="interpolation", develop=_interpolated)
def tri_interpole(
    taux_inferieur: Decimal, taux_superieur: Decimal, van_au_taux_inferieur: Decimal, van_au_taux_superieur: Decimal
) -> Decimal:
    """taux 1 + (taux 2 − taux 1) × VAN 1 ÷ (VAN 1 − VAN 2), les deux VAN calculées

    >>> tri_interpole(Decimal("0.1"), Decimal("0.12"), Decimal(30), Decimal("-10"))
    Decimal('0.115')
    """
    return tri_par_interpolation(taux_inferieur, taux_superieur, van_au_taux_inferieur, van_au_taux_superieur)


def _payback(flows: Series, investissement: Decimal) -> Decimal:
    """Whole years, then the part of the next flow that is still needed. Impossible when the flows never make it."""
    left = investissement
    for year, flow in enumerate(flows):
        if flow >= left:
            return year + left / flow
        left -= flow
    raise Impossible("Les flux ne suffisent jamais à couvrir l'investissement : il n'est pas récupéré.")


def _payback_in_figures(flows: Series, investissement: Decimal) -> str:
    years = int(_payback(flows, investissement))
    done = somme(flows[:years])
    if done == investissement:
        return f"après {years} ans, le cumul couvre juste l'investissement"
    return f"{years} + ({_money(investissement)} − {_money(done)}) ÷ {_money(flows[years])}"


@rule(develop=_payback_in_figures)
def delai_de_recuperation(flux_actualises: Series, investissement: Decimal) -> Decimal:
    """années pleines + (investissement − cumul des flux actualisés) ÷ flux actualisé suivant

    >>> delai_de_recuperation((Decimal(500), Decimal(400)), Decimal(600))
    Decimal('1.25')
    """
    return _payback(flux_actualises, investissement)


@rule(develop=_payback_in_figures)
def delai_sans_actualisation(flux_du_projet: Series, investissement: Decimal) -> Decimal:
    """années pleines + (investissement − cumul des flux) ÷ flux suivant

    >>> delai_sans_actualisation((Decimal(500), Decimal(400)), Decimal(600))
    Decimal('1.25')
    """
    return _payback(flux_du_projet, investissement)


@rule(gives="delai_sans_actualisation")
def delai_de_flux_constants(investissement: Decimal, flux_net_de_tresorerie: Decimal) -> Decimal:
    """investissement ÷ flux net annuel, quand il est le même chaque année

    >>> delai_de_flux_constants(Decimal(900), Decimal(360))
    Decimal('2.5')
    """
    return investissement / flux_net_de_tresorerie


def _year_by_year(*_: Series) -> str:
    return "année par année : flux, flux actualisé, cumul des flux actualisés"


@rule(develop=_year_by_year)
def tableau_des_flux(flux_du_projet: Series, flux_actualises: Series) -> Table:
    """par année : flux, flux actualisé, cumul des flux actualisés

    >>> tableau_des_flux((Decimal(550), Decimal(605)), (Decimal(500), Decimal(500))).rows[1]
    ('2', Decimal('605'), Decimal('500.00'), Decimal('1000.00'))
    """
    rows = zip(flux_du_projet, flux_actualises, accumulate(flux_actualises), strict=True)
    return Table(
        ("Année", "Flux", "Flux actualisé", "Cumul actualisé"),
        tuple(
            (str(year), flow, numbers.round_half_up(actual, 2), numbers.round_half_up(total, 2))
            for year, (flow, actual, total) in enumerate(rows, start=1)
        ),
    )
