"""F01: droite des moindres carrés et prévision."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, entier_superieur, moyenne, nombre, produits, racine, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="previsions",
    name="prévision par les moindres carrés",
    families=("F01",),
    principal="prevision",
    words=("moindres carrés", "droite", "tendance", "prévision", "régression", "ajustement", "rang", "ax+b"),
)

_SHOWN_TERMS = 6


def _sum_of(terms: list[str]) -> str:
    if len(terms) > _SHOWN_TERMS:
        terms = [*terms[: _SHOWN_TERMS - 2], "…", terms[-1]]
    return " + ".join(terms)


def _mean(serie: Series) -> str:
    return f"({_sum_of([numbers.show(term, None) for term in serie])}) ÷ {len(serie)}"


def _products(rangs: Series, ventes: Series) -> str:
    pairs = zip(rangs, ventes, strict=True)
    return _sum_of([f"{numbers.show(x, None)} × {numbers.show(y, None)}" for x, y in pairs])


def _squares(rangs: Series) -> str:
    return _sum_of([f"{numbers.show(x, None)}²" for x in rangs])


def _ranks(ventes: Series) -> str:
    return f"de 1 à {len(ventes)}, un rang par période"


def _next_rank(rangs: Series) -> str:
    return f"{numbers.show(rangs[-1], None)} + 1"


def along(slope: Decimal, ranks: Series, intercept: Decimal) -> Series:
    """The line at each of the ranks."""
    return tuple(slope * rank + intercept for rank in ranks)


def on_the_line(slope: Decimal, ranks: Series, intercept: Decimal) -> str:
    """« 10,7 × 6 + 108,9 ; 10,7 × 7 + 108,9 »."""
    a, b = numbers.show(slope, None, 4), numbers.show(abs(intercept), None, 4)
    sign = "−" if intercept < 0 else "+"
    return " ; ".join(f"{a} × {numbers.show(rank, None)} {sign} {b}" for rank in ranks)


def _each(pente: Decimal, rangs_a_prevoir: Series, ordonnee_a_l_origine: Decimal) -> str:
    return on_the_line(pente, rangs_a_prevoir, ordonnee_a_l_origine)


@rule(develop=_ranks, also=("mayer",))
def rangs(ventes: Series) -> Series:
    """1, 2, 3… : un rang par période

    >>> rangs((Decimal(20), Decimal(25)))
    (Decimal('1'), Decimal('2'))
    """
    return tuple(Decimal(rank) for rank in range(1, len(ventes) + 1))


@rule(gives="rang_a_prevoir", convention="periode_suivante", develop=_next_rank)
def rang_de_la_periode_suivante(rangs: Series) -> Decimal:
    """dernier rang + 1

    >>> rang_de_la_periode_suivante((Decimal(1), Decimal(2)))
    Decimal('3')
    """
    return rangs[-1] + 1


@rule(develop=_mean)
def rang_moyen(rangs: Series) -> Decimal:
    """somme des rangs ÷ nombre de périodes

    >>> rang_moyen((Decimal(10), Decimal(20)))
    Decimal('15')
    """
    return moyenne(rangs)


@rule(develop=_mean)
def vente_moyenne(ventes: Series) -> Decimal:
    """somme des ventes ÷ nombre de périodes

    >>> vente_moyenne((Decimal(10), Decimal(16)))
    Decimal('13')
    """
    return moyenne(ventes)


@rule(develop=_products)
def somme_des_produits(rangs: Series, ventes: Series) -> Decimal:
    """Σxy : rang × vente de chaque période, puis la somme

    >>> somme_des_produits((Decimal(1), Decimal(2)), (Decimal(10), Decimal(16)))
    Decimal('42')
    """
    return somme(produits(rangs, ventes))


@rule(develop=_squares)
def somme_des_carres(rangs: Series) -> Decimal:
    """Σx² : carré de chaque rang, puis la somme

    >>> somme_des_carres((Decimal(1), Decimal(2)))
    Decimal('5')
    """
    return somme(produits(rangs, rangs))


def _slope(
    somme_des_produits: Decimal, somme_des_carres: Decimal, rang_moyen: Decimal, vente_moyenne: Decimal, rangs: Series
) -> str:
    n, x, y = len(rangs), numbers.show(rang_moyen, None, 4), numbers.show(vente_moyenne, None, 4)
    top = f"{numbers.show(somme_des_produits, None)} − {n} × {x} × {y}"
    return f"({top}) ÷ ({numbers.show(somme_des_carres, None)} − {n} × {x}²)"


def _squares_of_sales(ventes: Series) -> str:
    return _squares(ventes)


def _correlation(
    somme_des_produits: Decimal,
    somme_des_carres: Decimal,
    somme_des_y2: Decimal,
    rang_moyen: Decimal,
    vente_moyenne: Decimal,
    rangs: Series,
) -> str:
    n, x, y = len(rangs), numbers.show(rang_moyen, None, 4), numbers.show(vente_moyenne, None, 4)
    top = f"{numbers.show(somme_des_produits, None)} − {n} × {x} × {y}"
    under_x = f"{numbers.show(somme_des_carres, None)} − {n} × {x}²"
    under_y = f"{numbers.show(somme_des_y2, None)} − {n} × {y}²"
    return f"({top}) ÷ √(({under_x}) × ({under_y}))"


@rule(develop=_slope)
def pente(
    somme_des_produits: Decimal, somme_des_carres: Decimal, rang_moyen: Decimal, vente_moyenne: Decimal, rangs: Series
) -> Decimal:
    """a = (Σxy − n × x̄ × ȳ) ÷ (Σx² − n × x̄²)

    >>> pente(Decimal(68), Decimal(14), Decimal(2), Decimal(10), (Decimal(1), Decimal(2), Decimal(3)))
    Decimal('4')
    """
    return (somme_des_produits - nombre(rangs) * rang_moyen * vente_moyenne) / (
        somme_des_carres - nombre(rangs) * rang_moyen * rang_moyen
    )


@rule
def ordonnee_a_l_origine(vente_moyenne: Decimal, pente: Decimal, rang_moyen: Decimal) -> Decimal:
    """b = ȳ − a × x̄

    >>> ordonnee_a_l_origine(Decimal(10), Decimal(4), Decimal(2))
    Decimal('2')
    """
    return vente_moyenne - pente * rang_moyen


@rule
def prevision(pente: Decimal, rang_a_prevoir: Decimal, ordonnee_a_l_origine: Decimal) -> Decimal:
    """ŷ = a × rang + b

    >>> prevision(Decimal(4), Decimal(4), Decimal(2))
    Decimal('18')
    """
    return pente * rang_a_prevoir + ordonnee_a_l_origine


@rule(develop=_each)
def previsions_successives(pente: Decimal, rangs_a_prevoir: Series, ordonnee_a_l_origine: Decimal) -> Series:
    """ŷ = a × rang + b, rang par rang

    >>> previsions_successives(Decimal(4), (Decimal(4), Decimal(5)), Decimal(2))
    (Decimal('18'), Decimal('22'))
    """
    return along(pente, rangs_a_prevoir, ordonnee_a_l_origine)


def rank_of_crossing(level: Decimal, intercept: Decimal, slope: Decimal) -> Decimal:
    """The first whole rank where a line is at a level or past it."""
    if not slope:
        raise Impossible("La droite est horizontale : elle n'atteindra pas ce niveau.")
    return entier_superieur((level - intercept) / slope)


def crossing(y_vise: Decimal, intercept: Decimal, slope: Decimal) -> str:
    """« (150 − 77,67) ÷ 5,67 = 12,76, arrondi au-dessus »."""
    b, a = numbers.show(abs(intercept), None, 4), numbers.show(slope, None, 4)
    exact = numbers.show((y_vise - intercept) / slope, None)
    return f"({numbers.show(y_vise, None)} {'+' if intercept < 0 else '−'} {b}) ÷ {a} = {exact}, arrondi au-dessus"


def _crossing(y_vise: Decimal, ordonnee_a_l_origine: Decimal, pente: Decimal) -> str:
    return crossing(y_vise, ordonnee_a_l_origine, pente)


@rule(develop=_crossing)
def rang_du_depassement(y_vise: Decimal, ordonnee_a_l_origine: Decimal, pente: Decimal) -> Decimal:
    """(niveau à atteindre − b) ÷ a, arrondi au rang entier au-dessus

    >>> rang_du_depassement(Decimal(150), Decimal(78), Decimal(7))
    Decimal('11')
    """
    return rank_of_crossing(y_vise, ordonnee_a_l_origine, pente)


def _gap(ventes: Series, rang_de_l_ecart: Decimal, pente: Decimal, ordonnee_a_l_origine: Decimal) -> str:
    fitted = on_the_line(pente, (rang_de_l_ecart,), ordonnee_a_l_origine)
    return f"{numbers.show(observed(ventes, rang_de_l_ecart), None)} − ({fitted})"


def observed(ventes: Series, rank: Decimal) -> Decimal:
    """The value of a period that the series holds, from rank 1 on."""
    if rank != int(rank) or not 1 <= rank <= len(ventes):
        raise Impossible(f"La série va du rang 1 au rang {len(ventes)} : il n'y a pas de valeur réelle au rang {rank}.")
    return ventes[int(rank) - 1]


@rule(develop=_gap)
def ecart_a_la_droite(
    ventes: Series, rang_de_l_ecart: Decimal, pente: Decimal, ordonnee_a_l_origine: Decimal
) -> Decimal:
    """valeur réelle − valeur ajustée (a × rang + b)

    >>> ecart_a_la_droite((Decimal(5), Decimal(9)), Decimal(2), Decimal(3), Decimal(1))
    Decimal('2')
    """
    return observed(ventes, rang_de_l_ecart) - (pente * rang_de_l_ecart + ordonnee_a_l_origine)


@rule(gives="somme_des_y2", develop=_squares_of_sales)
def somme_des_carres_des_ventes(ventes: Series) -> Decimal:
    """Σy² : carré de chaque vente, puis la somme

    >>> somme_des_carres_des_ventes((Decimal(3), Decimal(4)))
    Decimal('25')
    """
    return somme(produits(ventes, ventes))


@rule(gives="coefficient_de_correlation", develop=_correlation)
def correlation_des_ventes_et_du_rang(
    somme_des_produits: Decimal,
    somme_des_carres: Decimal,
    somme_des_y2: Decimal,
    rang_moyen: Decimal,
    vente_moyenne: Decimal,
    rangs: Series,
) -> Decimal:
    """r = (Σxy − n × x̄ × ȳ) ÷ √((Σx² − n × x̄²) × (Σy² − n × ȳ²))

    >>> correlation_des_ventes_et_du_rang(
    ...     Decimal(68), Decimal(14), Decimal(332), Decimal(2), Decimal(10), (Decimal(1), Decimal(2), Decimal(3))
    ... )
    Decimal('1')
    """
    n = nombre(rangs)
    spread = (somme_des_carres - n * rang_moyen**2) * (somme_des_y2 - n * vente_moyenne**2)
    if not spread:
        raise Impossible("Les ventes ne varient pas : aucun coefficient de corrélation ne peut se calculer.")
    return (somme_des_produits - n * rang_moyen * vente_moyenne) / racine(spread)
