"""F48: intérêts simples, valeur acquise, recherche du capital, du taux ou de la durée."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="interets_simples",
    name="intérêts simples",
    families=("F48",),
    principal="interet_simple",
    words=("intérêts simples", "intérêt simple", "placement", "place", "placé", "compte à terme", "jours"),
)


@rule
def interet_simple(
    capital_place: Decimal, taux_annuel: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal
) -> Decimal:
    """capital placé × taux annuel × durée en jours ÷ nombre de jours de l'année (360 ou 365)

    >>> interet_simple(Decimal(1000), Decimal("0.06"), Decimal(30), Decimal(360))
    Decimal('5.00')
    """
    return capital_place * taux_annuel * duree_en_jours / base_annuelle


@rule(gives="interet_simple")
def interet_simple_en_mois(capital_place: Decimal, taux_annuel: Decimal, duree_en_mois: Decimal) -> Decimal:
    """capital placé × taux annuel × durée en mois ÷ 12

    >>> interet_simple_en_mois(Decimal(1000), Decimal("0.06"), Decimal(2))
    Decimal('10.00')
    """
    return capital_place * taux_annuel * duree_en_mois / 12


@rule(gives="interet_simple")
def interet_simple_en_annees(capital_place: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    """capital placé × taux annuel × durée en années

    >>> interet_simple_en_annees(Decimal(1000), Decimal("0.06"), Decimal(2))
    Decimal('120.00')
    """
    return capital_place * taux_annuel * duree_en_annees


@rule(gives="interet_simple")
def interet_par_difference(valeur_acquise: Decimal, capital_place: Decimal) -> Decimal:
    """valeur acquise − capital placé

    >>> interet_par_difference(Decimal(1008), Decimal(1000))
    Decimal('8')
    """
    return valeur_acquise - capital_place


@rule
def valeur_acquise(capital_place: Decimal, interet_simple: Decimal) -> Decimal:
    """capital placé + intérêt

    >>> valeur_acquise(Decimal(1000), Decimal(8))
    Decimal('1008')
    """
    return capital_place + interet_simple


@rule(gives="capital_place")
def capital_depuis_l_interet(
    interet_simple: Decimal, base_annuelle: Decimal, taux_annuel: Decimal, duree_en_jours: Decimal
) -> Decimal:
    """intérêt × nombre de jours de l'année ÷ (taux annuel × durée en jours)

    >>> int(capital_depuis_l_interet(Decimal(5), Decimal(360), Decimal("0.06"), Decimal(30)))
    1000
    """
    return interet_simple * base_annuelle / (taux_annuel * duree_en_jours)


@rule(gives="capital_place")
def capital_depuis_la_valeur_acquise(
    valeur_acquise: Decimal, taux_annuel: Decimal, duree_en_jours: Decimal, base_annuelle: Decimal
) -> Decimal:
    """valeur acquise ÷ (1 + taux annuel × durée en jours ÷ nombre de jours de l'année)

    >>> int(capital_depuis_la_valeur_acquise(Decimal(1005), Decimal("0.06"), Decimal(30), Decimal(360)))
    1000
    """
    return valeur_acquise / (1 + taux_annuel * duree_en_jours / base_annuelle)


@rule(gives="capital_place")
def capital_depuis_la_valeur_acquise_en_mois(
    valeur_acquise: Decimal, taux_annuel: Decimal, duree_en_mois: Decimal
) -> Decimal:
    """valeur acquise ÷ (1 + taux annuel × durée en mois ÷ 12)

    >>> int(capital_depuis_la_valeur_acquise_en_mois(Decimal(1010), Decimal("0.06"), Decimal(2)))
    1000
    """
    return valeur_acquise / (1 + taux_annuel * duree_en_mois / 12)


@rule(gives="taux_annuel")
def taux_du_placement(
    interet_simple: Decimal, base_annuelle: Decimal, capital_place: Decimal, duree_en_jours: Decimal
) -> Decimal:
    """intérêt × nombre de jours de l'année ÷ (capital placé × durée en jours)

    >>> taux_du_placement(Decimal(5), Decimal(360), Decimal(1000), Decimal(30))
    Decimal('0.06')
    """
    return interet_simple * base_annuelle / (capital_place * duree_en_jours)


@rule(gives="taux_annuel")
def taux_du_placement_en_mois(interet_simple: Decimal, capital_place: Decimal, duree_en_mois: Decimal) -> Decimal:
    """intérêt × 12 ÷ (capital placé × durée en mois)

    >>> taux_du_placement_en_mois(Decimal(10), Decimal(1000), Decimal(2))
    Decimal('0.06')
    """
    return interet_simple * 12 / (capital_place * duree_en_mois)


@rule
def duree_en_jours(
    interet_simple: Decimal, base_annuelle: Decimal, capital_place: Decimal, taux_annuel: Decimal
) -> Decimal:
    """intérêt × nombre de jours de l'année ÷ (capital placé × taux annuel)

    >>> int(duree_en_jours(Decimal(5), Decimal(360), Decimal(1000), Decimal("0.06")))
    30
    """
    return interet_simple * base_annuelle / (capital_place * taux_annuel)


@rule
def duree_en_mois(interet_simple: Decimal, capital_place: Decimal, taux_annuel: Decimal) -> Decimal:
    """intérêt × 12 ÷ (capital placé × taux annuel)

    >>> duree_en_mois(Decimal(10), Decimal(1000), Decimal("0.06"))
    Decimal('2')
    """
    return interet_simple * 12 / (capital_place * taux_annuel)
