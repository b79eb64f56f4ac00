"""F56: emprunt à annuités ou mensualités constantes, et son tableau."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Table
from exercises.rule import Chapter, mistake, rule

CHAPTER = Chapter(
    id="emprunts",
    name="emprunt à annuités ou mensualités constantes",
    families=("F56",),
    principal="mensualite",
    words=("emprunt", "emprunte", "crédit", "prêt", "mensualité", "annuité", "rembourse", "amortissement"),
)

_LONGEST_TABLE = 600


@rule
def taux_mensuel(taux_annuel: Decimal) -> Decimal:
    """taux annuel ÷ 12 (taux proportionnel)

    >>> taux_mensuel(Decimal("0.06"))
    Decimal('0.005')
    """
    return taux_annuel / 12


@rule(gives="taux_mensuel", convention="taux_equivalent")
def taux_mensuel_equivalent(taux_annuel: Decimal) -> Decimal:
    """(1 + taux annuel)^(1 ÷ 12) − 1 (taux équivalent)

    >>> round(taux_mensuel_equivalent(Decimal("0.06")), 6)
    Decimal('0.004868')
    """
    return (1 + taux_annuel) ** (Decimal(1) / 12) - 1


@rule
def nombre_de_mensualites(duree_en_annees: Decimal) -> Decimal:
    """durée en années × 12

    >>> nombre_de_mensualites(Decimal(2))
    Decimal('24')
    """
    return duree_en_annees * 12


@rule
def mensualite(capital_emprunte: Decimal, taux_mensuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    """capital × taux mensuel ÷ (1 − (1 + taux mensuel)^(−nombre de mensualités))

    >>> round(mensualite(Decimal(1000), Decimal("0.01"), Decimal(12)), 2)
    Decimal('88.85')
    """
    return capital_emprunte * taux_mensuel / (1 - (1 + taux_mensuel) ** -nombre_de_mensualites)


@rule
def annuite(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    """capital × taux ÷ (1 − (1 + taux)^(−nombre d'années))

    >>> round(annuite(Decimal(1000), Decimal("0.1"), Decimal(2)), 2)
    Decimal('576.19')
    """
    return capital_emprunte * taux_annuel / (1 - (1 + taux_annuel) ** -duree_en_annees)


@rule
def cout_du_credit(nombre_de_mensualites: Decimal, mensualite: Decimal, capital_emprunte: Decimal) -> Decimal:
    """nombre de mensualités × mensualité − capital emprunté

    >>> cout_du_credit(Decimal(12), Decimal(90), Decimal(1000))
    Decimal('80')
    """
    return nombre_de_mensualites * mensualite - capital_emprunte


@rule(gives="cout_du_credit", convention="annuites")
def cout_du_credit_par_annuites(duree_en_annees: Decimal, annuite: Decimal, capital_emprunte: Decimal) -> Decimal:
    """nombre d'annuités × annuité − capital emprunté

    >>> cout_du_credit_par_annuites(Decimal(2), Decimal(580), Decimal(1000))
    Decimal('160')
    """
    return duree_en_annees * annuite - capital_emprunte


@rule
def premier_interet(capital_emprunte: Decimal, taux_annuel: Decimal) -> Decimal:
    """capital emprunté × taux annuel

    >>> premier_interet(Decimal(1000), Decimal("0.1"))
    Decimal('100.0')
    """
    return capital_emprunte * taux_annuel


@rule
def premier_amortissement(annuite: Decimal, premier_interet: Decimal) -> Decimal:
    """annuité − intérêts de la première année

    >>> premier_amortissement(Decimal(580), Decimal(100))
    Decimal('480')
    """
    return annuite - premier_interet


@rule
def capital_restant_du(capital_emprunte: Decimal, premier_amortissement: Decimal) -> Decimal:
    """capital emprunté − premier amortissement

    >>> capital_restant_du(Decimal(1000), Decimal(480))
    Decimal('520')
    """
    return capital_emprunte - premier_amortissement


def _line_by_line(*_: Decimal) -> str:
    return "ligne par ligne : intérêts sur le capital restant dû, amortissement, nouveau capital"


@rule(develop=_line_by_line)
def tableau_d_amortissement(
    capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal, annuite: Decimal
) -> Table:
    """par année : intérêts = capital restant dû × taux ; amortissement = annuité − intérêts

    The last line absorbs the rounding: its amortisation is all that is left.

    >>> tableau_d_amortissement(Decimal(1000), Decimal("0.1"), Decimal(2), Decimal("576.19")).rows[1][2:]
    (Decimal('52.38'), Decimal('523.81'), Decimal('576.19'), Decimal('0.00'))
    """
    return _schedule("Année", capital_emprunte, taux_annuel, duree_en_annees, annuite)


@rule(develop=_line_by_line)
def tableau_des_mensualites(
    capital_emprunte: Decimal, taux_mensuel: Decimal, nombre_de_mensualites: Decimal, mensualite: Decimal
) -> Table:
    """par mois : intérêts = capital restant dû × taux mensuel ; amortissement = mensualité − intérêts

    >>> len(tableau_des_mensualites(Decimal(1000), Decimal("0.01"), Decimal(12), Decimal("88.85")).rows)
    12
    """
    return _schedule("Mois", capital_emprunte, taux_mensuel, nombre_de_mensualites, mensualite)


def _schedule(period: str, capital: Decimal, rate: Decimal, count: Decimal, payment: Decimal) -> Table:
    """Interest on what is left, at the cent on every line; the last amortisation is all that is left."""
    if not 1 <= count <= _LONGEST_TABLE or count != count.to_integral_value():
        raise Impossible(f"Il me faut un nombre entier d'échéances, entre 1 et {_LONGEST_TABLE}.")
    rows: list[tuple[Decimal | str, ...]] = []
    left = capital
    for line in range(1, int(count) + 1):
        start = left
        interest = numbers.round_half_up(start * rate, 2)
        amortisation = start if line == count else payment - interest
        left = start - amortisation
        paid = amortisation + interest
        rows.append((str(line), start, interest, amortisation, paid, numbers.round_half_up(left, 2)))
    headers = (period, "Capital dû au début", "Intérêts", "Amortissement", "Échéance", "Capital restant dû")
    return Table(headers, tuple(rows))


@mistake(
    taux_mensuel,
    "taux_annuel_pour_mensuel",
    "Tu as gardé le taux annuel : pour un mois, prends un douzième.",
)
def _(taux_annuel: Decimal) -> Decimal:
    return taux_annuel


@mistake(
    taux_mensuel,
    "taux_multiplie_par_12",
    "Tu as multiplié par 12 : un mois rapporte douze fois moins qu'une année, divise.",
)
def _(taux_annuel: Decimal) -> Decimal:
    return taux_annuel * 12


@mistake(
    nombre_de_mensualites,
    "annees_pour_mois",
    "Tu as compté des années : il y a douze mensualités par an.",
)
def _(duree_en_annees: Decimal) -> Decimal:
    return duree_en_annees


@mistake(
    nombre_de_mensualites,
    "annees_divisees_par_12",
    "Tu as divisé par 12 : une année compte douze mensualités, multiplie.",
)
def _(duree_en_annees: Decimal) -> Decimal:
    return duree_en_annees / 12


@mistake(
    mensualite,
    "mensualite_annuite_sur_12",
    "Tu as divisé une annuité par douze : payer chaque mois rembourse plus tôt, donc l'intérêt est moindre. "
    "Reprends la formule avec le taux mensuel et le nombre de mois.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return annuite(capital_emprunte, taux_annuel, nombre_de_mensualites / 12) / 12


@mistake(
    mensualite,
    "mensualite_interets_sur_capital_initial",
    "Tu as ajouté au capital divisé par le nombre de mois des intérêts sur tout le capital : "
    "ils ne portent que sur ce qui reste dû.",
)
def _(capital_emprunte: Decimal, taux_mensuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return capital_emprunte / nombre_de_mensualites + capital_emprunte * taux_mensuel


@mistake(
    mensualite,
    "mensualite_sans_interets",
    "Tu as partagé le capital en parts égales : il manque les intérêts.",
)
def _(capital_emprunte: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return capital_emprunte / nombre_de_mensualites


@mistake(
    annuite,
    "annuite_interets_sur_capital_initial",
    "Tu as ajouté au capital divisé par le nombre d'années des intérêts sur tout le capital : "
    "ils ne portent que sur ce qui reste dû.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte / duree_en_annees + capital_emprunte * taux_annuel


@mistake(
    annuite,
    "annuite_exposant_positif",
    "Tu as oublié le signe moins de l'exposant : c'est (1 + taux) à la puissance moins n.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel / (1 - (1 + taux_annuel) ** duree_en_annees)


@mistake(
    annuite,
    "annuite_sans_interets",
    "Tu as partagé le capital en parts égales : il manque les intérêts.",
)
def _(capital_emprunte: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte / duree_en_annees


@mistake(
    cout_du_credit,
    "cout_sans_retirer_le_capital",
    "Tu as donné tout ce qui est remboursé : le coût du crédit, c'est ce que tu paies en plus du capital.",
)
def _(nombre_de_mensualites: Decimal, mensualite: Decimal) -> Decimal:
    return nombre_de_mensualites * mensualite


@mistake(
    cout_du_credit_par_annuites,
    "cout_sans_retirer_le_capital",
    "Tu as donné tout ce qui est remboursé : le coût du crédit, c'est ce que tu paies en plus du capital.",
)
def _(duree_en_annees: Decimal, annuite: Decimal) -> Decimal:
    return duree_en_annees * annuite


@mistake(
    cout_du_credit,
    "cout_interets_sur_capital_initial",
    "Tu as calculé des intérêts sur tout le capital pendant toute la durée : le capital dû diminue à chaque échéance.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel * nombre_de_mensualites / 12


@mistake(
    premier_interet,
    "interets_sur_toute_la_duree",
    "Tu as compté les intérêts de toutes les années : la première ligne n'en porte qu'une.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel * duree_en_annees


@mistake(
    premier_interet,
    "interets_sur_l_annuite",
    "Tu as appliqué le taux à l'annuité : les intérêts se calculent sur le capital dû.",
)
def _(annuite: Decimal, taux_annuel: Decimal) -> Decimal:
    return annuite * taux_annuel


@mistake(
    premier_amortissement,
    "amortissement_constant",
    "Tu as partagé le capital en parts égales : ici c'est l'annuité qui est constante, l'amortissement est ce qui reste "
    "une fois les intérêts payés.",
)
def _(capital_emprunte: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte / duree_en_annees


@mistake(
    premier_amortissement,
    "interets_ajoutes_a_l_annuite",
    "Tu as ajouté les intérêts : ils sont déjà dans l'annuité, retranche-les pour trouver la part de capital.",
)
def _(annuite: Decimal, premier_interet: Decimal) -> Decimal:
    return annuite + premier_interet


@mistake(
    capital_restant_du,
    "annuite_retranchee_du_capital",
    "Tu as retranché toute l'annuité : seule la part d'amortissement rembourse le capital.",
)
def _(capital_emprunte: Decimal, annuite: Decimal) -> Decimal:
    return capital_emprunte - annuite


@mistake(
    capital_restant_du,
    "interets_retranches_du_capital",
    "Tu as retranché les intérêts : ils paient la banque, c'est l'amortissement qui diminue le capital.",
)
def _(capital_emprunte: Decimal, premier_interet: Decimal) -> Decimal:
    return capital_emprunte - premier_interet
