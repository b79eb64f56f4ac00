"""F58: coût total d'un crédit, frais de dossier et assurance compris."""

from decimal import Decimal

from exercises.rule import Chapter, mistake, provided, rule

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


@mistake(
    total_rembourse,
    "capital_ajoute_au_rembourse",
    "Tu as ajouté le capital : il est déjà dans les mensualités. Le total remboursé est n × mensualité.",
)
def _(nombre_de_mensualites: Decimal, mensualite: Decimal, capital_emprunte: Decimal) -> Decimal:
    return nombre_de_mensualites * mensualite + capital_emprunte


@mistake(
    total_rembourse,
    "une_seule_annee_remboursee",
    "Tu n'as compté qu'une année de mensualités : compte-les toutes, jusqu'à la fin du prêt.",
)
def _(mensualite: Decimal) -> Decimal:
    return mensualite * 12


@mistake(
    assurance_mensuelle,
    "assurance_de_l_annee",
    "Tu as donné l'assurance d'une année : divise-la par 12 pour avoir celle d'un mois.",
)
def _(capital_emprunte: Decimal, taux_d_assurance: Decimal) -> Decimal:
    provided(taux_d_assurance != 0)
    return capital_emprunte * taux_d_assurance


@mistake(
    assurance_mensuelle,
    "assurance_sur_la_mensualite",
    "Tu as appliqué le taux à la mensualité : l'assurance se calcule sur le capital emprunté.",
)
def _(mensualite: Decimal, taux_d_assurance: Decimal) -> Decimal:
    provided(taux_d_assurance != 0)
    return mensualite * taux_d_assurance


@mistake(
    cout_de_l_assurance,
    "assurance_d_un_seul_mois",
    "Tu as donné l'assurance d'un seul mois : elle se paie à chaque mensualité, multiplie.",
)
def _(assurance_mensuelle: Decimal) -> Decimal:
    provided(assurance_mensuelle != 0)
    return assurance_mensuelle


@mistake(
    cout_de_l_assurance,
    "assurance_d_une_seule_annee",
    "Tu n'as compté qu'une année d'assurance : elle court jusqu'à la dernière mensualité.",
)
def _(assurance_mensuelle: Decimal) -> Decimal:
    provided(assurance_mensuelle != 0)
    return assurance_mensuelle * 12


@mistake(
    frais_annexes,
    "assurance_oubliee",
    "Tu as gardé les frais de dossier seuls : l'assurance fait aussi partie des frais du crédit.",
)
def _(frais_de_dossier: Decimal, cout_de_l_assurance: Decimal) -> Decimal:
    provided(cout_de_l_assurance != 0 and frais_de_dossier != 0)
    return frais_de_dossier


@mistake(
    frais_annexes,
    "frais_de_dossier_oublies",
    "Tu as gardé l'assurance seule : les frais de dossier font aussi partie du coût.",
)
def _(frais_de_dossier: Decimal, cout_de_l_assurance: Decimal) -> Decimal:
    provided(cout_de_l_assurance != 0 and frais_de_dossier != 0)
    return cout_de_l_assurance


@mistake(
    cout_total_du_credit,
    "frais_annexes_oublies",
    "Tu as gardé les intérêts seuls : ajoute les frais de dossier et l'assurance, que l'on paie aussi pour emprunter.",
)
def _(cout_du_credit: Decimal, frais_annexes: Decimal) -> Decimal:
    provided(frais_annexes != 0)
    return cout_du_credit


@mistake(
    cout_total_du_credit,
    "frais_annexes_retranches",
    "Tu as retranché les frais : ils alourdissent le coût du crédit, ajoute-les.",
)
def _(cout_du_credit: Decimal, frais_annexes: Decimal) -> Decimal:
    provided(frais_annexes != 0)
    return cout_du_credit - frais_annexes


@mistake(
    cout_total_du_credit,
    "capital_compte_dans_le_cout",
    "Tu as gardé le capital dans le total : le coût est ce que l'on paie en plus de la somme empruntée, retranche-la.",
)
def _(cout_du_credit: Decimal, frais_annexes: Decimal, capital_emprunte: Decimal) -> Decimal:
    return cout_du_credit + frais_annexes + capital_emprunte
