"""F58: coût total d'un crédit, frais de dossier et assurance compris."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="credits",
    name="coût total d'un crédit, frais et assurance compris",
    families=("F58",),
    principal="cout_total_du_credit",
    neighbours=("emprunts",),
    words=("coût du crédit", "frais de dossier", "assurance", "crédit", "prêt", "mensualité"),
    neutral=("frais_de_dossier", "taux_d_assurance"),
)


@rule
def total_rembourse(nombre_de_mensualites: Decimal, mensualite: Decimal) -> Decimal:
    """nombre de mensualités × mensualité

    >>> total_rembourse(Decimal(12), Decimal(90))
    Decimal('1080')
    """
    return nombre_de_mensualites * mensualite


@rule(gives="total_rembourse", convention="annuites")
def total_rembourse_par_annuites(duree_en_annees: Decimal, annuite: Decimal) -> Decimal:
    """nombre d'annuités × annuité

    >>> total_rembourse_par_annuites(Decimal(4), Decimal(300))
    Decimal('1200')
    """
    return duree_en_annees * annuite


@rule
def assurance_mensuelle(capital_emprunte: Decimal, taux_d_assurance: Decimal) -> Decimal:
    """capital emprunté × taux annuel de l'assurance ÷ 12

    >>> assurance_mensuelle(Decimal(6000), Decimal("0.004"))
    Decimal('2.000')
    """
    return capital_emprunte * taux_d_assurance / 12


@rule
def cout_de_l_assurance(assurance_mensuelle: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    """assurance mensuelle × nombre de mensualités

    >>> cout_de_l_assurance(Decimal(2), Decimal(12))
    Decimal('24')
    """
    return assurance_mensuelle * nombre_de_mensualites


@rule
def frais_annexes(frais_de_dossier: Decimal, cout_de_l_assurance: Decimal) -> Decimal:
    """frais de dossier + coût de l'assurance

    >>> frais_annexes(Decimal(50), Decimal(24))
    Decimal('74')
    """
    return frais_de_dossier + cout_de_l_assurance


@rule
def cout_total_du_credit(cout_du_credit: Decimal, frais_annexes: Decimal) -> Decimal:
    """(nombre de mensualités × mensualité − capital emprunté) + frais de dossier + assurance

    >>> cout_total_du_credit(Decimal(80), Decimal(74))
    Decimal('154')
    """
    return cout_du_credit + frais_annexes
