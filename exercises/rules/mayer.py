"""F02: prévision par la méthode de Mayer (double moyenne)."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, entier_inferieur, entier_superieur, moyenne, nombre
from exercises.rule import Chapter, rule
from exercises.rules.previsions import along, crossing, observed, on_the_line, rank_of_crossing

CHAPTER = Chapter(
    id="mayer",
    name="prévision par la méthode de Mayer",
    families=("F02",),
    principal="prevision_de_mayer",
    words=(
        "mayer", "double moyenne", "deux moyennes", "méthode de mayer", "droite de mayer", "points moyens",
        "point central", "second groupe", "deuxième groupe",
    ),
)  # fmt: skip

_FEWEST_PERIODS = 2


def _mean(terms: Series) -> str:
    shown = " + ".join(numbers.show(term, None) for term in terms)
    return f"({shown}) ÷ {len(terms)}" if len(terms) > 1 else f"{shown} ÷ 1"


def _split(ventes: Series, taille_du_premier_groupe: Decimal) -> tuple[Series, Series]:
    if len(ventes) < _FEWEST_PERIODS:
        raise Impossible("La méthode de Mayer coupe la série en deux : il faut au moins deux périodes.")
    size = int(taille_du_premier_groupe)
    if not 0 < size < len(ventes):
        raise Impossible(f"Chaque groupe a au moins une période : coupe autrement les {len(ventes)} périodes.")
    return ventes[:size], ventes[size:]


def _half(ventes: Series) -> str:
    return f"{len(ventes)} ÷ 2" + (", arrondi au-dessus" if len(ventes) % 2 else "")


def _short_half(ventes: Series) -> str:
    return f"{len(ventes)} ÷ 2" + (", arrondi en dessous" if len(ventes) % 2 else "")


def _first_ranks_mean(rangs: Series, taille_du_premier_groupe: Decimal) -> str:
    return _mean(_split(rangs, taille_du_premier_groupe)[0])


def _first_sales_mean(ventes: Series, taille_du_premier_groupe: Decimal) -> str:
    return _mean(_split(ventes, taille_du_premier_groupe)[0])


def _second_ranks_mean(rangs: Series, taille_du_premier_groupe: Decimal) -> str:
    return _mean(_split(rangs, taille_du_premier_groupe)[1])


def _second_sales_mean(ventes: Series, taille_du_premier_groupe: Decimal) -> str:
    return _mean(_split(ventes, taille_du_premier_groupe)[1])


@rule(develop=_half)
def taille_du_premier_groupe(ventes: Series) -> Decimal:
    """nombre de périodes ÷ 2 (si le nombre est impair, la période de plus va au premier groupe)

    >>> taille_du_premier_groupe((Decimal(20), Decimal(25)))
    Decimal('1')
    """
    return entier_superieur(nombre(ventes) / 2)


@rule(gives="taille_du_premier_groupe", convention="point_central_au_second_groupe", develop=_short_half)
def taille_du_premier_groupe_sans_le_centre(ventes: Series) -> Decimal:
    """nombre de périodes ÷ 2 (si le nombre est impair, la période de plus va au second groupe)

    >>> taille_du_premier_groupe_sans_le_centre((Decimal(20), Decimal(25), Decimal(27)))
    Decimal('1')
    """
    return entier_inferieur(nombre(ventes) / 2)


@rule(develop=_first_ranks_mean)
def rang_moyen_du_premier_groupe(rangs: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    """somme des rangs du premier groupe ÷ nombre de ses périodes

    >>> rang_moyen_du_premier_groupe((Decimal(1), Decimal(2), Decimal(3), Decimal(4)), Decimal(2))
    Decimal('1.5')
    """
    return moyenne(_split(rangs, taille_du_premier_groupe)[0])


@rule(develop=_first_sales_mean)
def vente_moyenne_du_premier_groupe(ventes: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    """somme des ventes du premier groupe ÷ nombre de ses périodes

    >>> vente_moyenne_du_premier_groupe((Decimal(20), Decimal(24), Decimal(31), Decimal(33)), Decimal(2))
    Decimal('22')
    """
    return moyenne(_split(ventes, taille_du_premier_groupe)[0])


@rule(develop=_second_ranks_mean)
def rang_moyen_du_second_groupe(rangs: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    """somme des rangs du second groupe ÷ nombre de ses périodes

    >>> rang_moyen_du_second_groupe((Decimal(1), Decimal(2), Decimal(3), Decimal(4)), Decimal(2))
    Decimal('3.5')
    """
    return moyenne(_split(rangs, taille_du_premier_groupe)[1])


@rule(develop=_second_sales_mean)
def vente_moyenne_du_second_groupe(ventes: Series, taille_du_premier_groupe: Decimal) -> Decimal:
    """somme des ventes du second groupe ÷ nombre de ses périodes

    >>> vente_moyenne_du_second_groupe((Decimal(20), Decimal(24), Decimal(31), Decimal(33)), Decimal(2))
    Decimal('32')
    """
    return moyenne(_split(ventes, taille_du_premier_groupe)[1])


@rule
def pente_de_mayer(
    rang_moyen_du_premier_groupe: Decimal,
    vente_moyenne_du_premier_groupe: Decimal,
    rang_moyen_du_second_groupe: Decimal,
    vente_moyenne_du_second_groupe: Decimal,
) -> Decimal:
    """(ȳ₂ − ȳ₁) ÷ (x̄₂ − x̄₁)

    >>> pente_de_mayer(Decimal("1.5"), Decimal(22), Decimal("3.5"), Decimal(32))
    Decimal('5')
    """
    return (vente_moyenne_du_second_groupe - vente_moyenne_du_premier_groupe) / (
        rang_moyen_du_second_groupe - rang_moyen_du_premier_groupe
    )


@rule
def ordonnee_de_mayer(
    vente_moyenne_du_premier_groupe: Decimal, pente_de_mayer: Decimal, rang_moyen_du_premier_groupe: Decimal
) -> Decimal:
    """ȳ₁ − a × x̄₁

    >>> ordonnee_de_mayer(Decimal(22), Decimal(5), Decimal("1.5"))
    Decimal('14.5')
    """
    return vente_moyenne_du_premier_groupe - pente_de_mayer * rang_moyen_du_premier_groupe


@rule
def prevision_de_mayer(pente_de_mayer: Decimal, rang_a_prevoir: Decimal, ordonnee_de_mayer: Decimal) -> Decimal:
    """a × rang + b

    >>> prevision_de_mayer(Decimal(5), Decimal(4), Decimal("14.5"))
    Decimal('34.5')
    """
    return pente_de_mayer * rang_a_prevoir + ordonnee_de_mayer


@rule(gives="prevision_de_mayer")
def prevision_de_mayer_pour_une_abscisse(
    pente_de_mayer: Decimal, abscisse_donnee: Decimal, ordonnee_de_mayer: Decimal
) -> Decimal:
    """a × x + b

    >>> prevision_de_mayer_pour_une_abscisse(Decimal(5), Decimal(12), Decimal("14.5"))
    Decimal('74.5')
    """
    return pente_de_mayer * abscisse_donnee + ordonnee_de_mayer


@rule(gives="x_pour_atteindre")
def abscisse_pour_atteindre(y_vise: Decimal, ordonnee_de_mayer: Decimal, pente_de_mayer: Decimal) -> Decimal:
    """(y visé − b) ÷ a

    >>> abscisse_pour_atteindre(Decimal(74), Decimal(14), Decimal(5))
    Decimal('12')
    """
    return (y_vise - ordonnee_de_mayer) / pente_de_mayer


def _crossing(y_vise: Decimal, ordonnee_de_mayer: Decimal, pente_de_mayer: Decimal) -> str:
    return crossing(y_vise, ordonnee_de_mayer, pente_de_mayer)


@rule(gives="rang_du_depassement", develop=_crossing)
def rang_du_depassement_de_la_droite_de_mayer(
    y_vise: Decimal, ordonnee_de_mayer: Decimal, pente_de_mayer: Decimal
) -> Decimal:
    """(niveau à atteindre − b) ÷ a, arrondi au rang entier au-dessus

    >>> rang_du_depassement_de_la_droite_de_mayer(Decimal(76), Decimal(14), Decimal(5))
    Decimal('13')
    """
    return rank_of_crossing(y_vise, ordonnee_de_mayer, pente_de_mayer)


def _next_rank(ventes: Series) -> str:
    return f"{len(ventes)} + 1"


def _gap(ventes: Series, rang_de_l_ecart: Decimal, pente_de_mayer: Decimal, ordonnee_de_mayer: Decimal) -> str:
    fitted = on_the_line(pente_de_mayer, (rang_de_l_ecart,), ordonnee_de_mayer)
    return f"{numbers.show(observed(ventes, rang_de_l_ecart), None)} − ({fitted})"


@rule(develop=_gap)
def ecart_a_la_droite_de_mayer(
    ventes: Series, rang_de_l_ecart: Decimal, pente_de_mayer: Decimal, ordonnee_de_mayer: Decimal
) -> Decimal:
    """valeur réelle − valeur ajustée (a × rang + b)

    >>> ecart_a_la_droite_de_mayer((Decimal(5), Decimal(9)), Decimal(2), Decimal(3), Decimal(1))
    Decimal('2')
    """
    return observed(ventes, rang_de_l_ecart) - (pente_de_mayer * rang_de_l_ecart + ordonnee_de_mayer)


@rule(gives="rang_a_prevoir", convention="periode_suivante", develop=_next_rank, also=("points_extremes",))
def rang_de_la_periode_suivante(ventes: Series) -> Decimal:
    """nombre de périodes + 1

    >>> rang_de_la_periode_suivante((Decimal(20), Decimal(25)))
    Decimal('3')
    """
    return nombre(ventes) + 1


def _each(pente_de_mayer: Decimal, rangs_a_prevoir: Series, ordonnee_de_mayer: Decimal) -> str:
    return on_the_line(pente_de_mayer, rangs_a_prevoir, ordonnee_de_mayer)


@rule(develop=_each)
def previsions_de_mayer(pente_de_mayer: Decimal, rangs_a_prevoir: Series, ordonnee_de_mayer: Decimal) -> Series:
    """a × rang + b, rang par rang

    >>> previsions_de_mayer(Decimal(5), (Decimal(4), Decimal(5)), Decimal("14.5"))
    (Decimal('34.5'), Decimal('39.5'))
    """
    return along(pente_de_mayer, rangs_a_prevoir, ordonnee_de_mayer)
