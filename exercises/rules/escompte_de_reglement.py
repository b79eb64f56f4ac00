"""F51: faut-il prendre l'escompte de règlement ? taux annuel implicite, gain net."""

from decimal import Decimal

from exercises.rule import Chapter, mistake, rule

CHAPTER = Chapter(
    id="escompte_de_reglement",
    name="escompte de règlement : le prendre ou non",
    families=("F51",),
    principal="taux_implicite",
    words=(
        "escompte de règlement",
        "escompte",
        "comptant",
        "taux implicite",
        "jours gagnés",
        "paiement anticipé",
        "découvert",
    ),
)


@rule
def taux_implicite(taux_d_escompte: Decimal, base_civile: Decimal, jours_gagnes: Decimal) -> Decimal:
    """taux d'escompte ÷ (1 − taux d'escompte) × 365 ÷ jours gagnés

    >>> round(taux_implicite(Decimal("0.02"), Decimal(365), Decimal(73)), 4)
    Decimal('0.1020')
    """
    return taux_d_escompte / (1 - taux_d_escompte) * base_civile / jours_gagnes


@rule
def avantage_en_taux(taux_implicite: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    """taux implicite − taux du découvert

    >>> avantage_en_taux(Decimal("0.25"), Decimal("0.1"))
    Decimal('0.15')
    """
    return taux_implicite - taux_du_decouvert


@rule(gives="montant_de_l_escompte")
def escompte_sur_la_facture(montant_ttc: Decimal, taux_d_escompte: Decimal) -> Decimal:
    """montant de la facture × taux d'escompte

    >>> escompte_sur_la_facture(Decimal(1000), Decimal("0.02"))
    Decimal('20.00')
    """
    return montant_ttc * taux_d_escompte


@rule
def reglement_comptant(montant_ttc: Decimal, montant_de_l_escompte: Decimal) -> Decimal:
    """montant de la facture − escompte

    >>> reglement_comptant(Decimal(1000), Decimal(20))
    Decimal('980')
    """
    return montant_ttc - montant_de_l_escompte


@rule
def cout_du_financement(
    reglement_comptant: Decimal, taux_du_decouvert: Decimal, jours_gagnes: Decimal, base_annuelle: Decimal
) -> Decimal:
    """règlement comptant × taux du découvert × jours gagnés ÷ 360

    >>> cout_du_financement(Decimal(1000), Decimal("0.09"), Decimal(40), Decimal(360))
    Decimal('10.00')
    """
    return reglement_comptant * taux_du_decouvert * jours_gagnes / base_annuelle


@rule
def gain_de_l_escompte(montant_de_l_escompte: Decimal, cout_du_financement: Decimal) -> Decimal:
    """escompte − coût du financement

    >>> gain_de_l_escompte(Decimal(20), Decimal(8))
    Decimal('12')
    """
    return montant_de_l_escompte - cout_du_financement


@mistake(
    taux_implicite,
    "escompte_sur_le_montant_entier",
    "Tu as rapporté l'escompte à la facture entière : en payant comptant, tu ne débourses que 1 − taux. "
    "Divise aussi par 1 − taux.",
)
def _(taux_d_escompte: Decimal, base_civile: Decimal, jours_gagnes: Decimal) -> Decimal:
    return taux_d_escompte * base_civile / jours_gagnes


@mistake(
    taux_implicite,
    "taux_de_la_periode",
    "Tu as donné le taux des jours gagnés : ramène-le à l'année, × 365 ÷ jours gagnés.",
)
def _(taux_d_escompte: Decimal) -> Decimal:
    return taux_d_escompte / (1 - taux_d_escompte)


@mistake(
    taux_implicite,
    "taux_mensuel_fois_12",
    "Tu as multiplié par 12 : le délai est en jours, multiplie par 365 ÷ jours gagnés.",
)
def _(taux_d_escompte: Decimal, jours_gagnes: Decimal) -> Decimal:
    return taux_d_escompte / (1 - taux_d_escompte) * 12


@mistake(
    avantage_en_taux,
    "taux_additionnes",
    "Tu as additionné les deux taux : on compare ce que rapporte l'escompte à ce que coûte le découvert, soustrais.",
)
def _(taux_implicite: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return taux_implicite + taux_du_decouvert


@mistake(
    avantage_en_taux,
    "taux_non_annualises_compares",
    "Tu as comparé le taux d'escompte tel quel : il vaut pour quelques jours, compare des taux annuels.",
)
def _(taux_d_escompte: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return taux_d_escompte - taux_du_decouvert


@mistake(
    escompte_sur_la_facture,
    "net_donne_pour_l_escompte",
    "Tu as donné ce qui reste à payer : l'escompte est la seule réduction, montant × taux.",
)
def _(montant_ttc: Decimal, taux_d_escompte: Decimal) -> Decimal:
    return montant_ttc * (1 - taux_d_escompte)


@mistake(
    escompte_sur_la_facture,
    "escompte_divise",
    "Tu as divisé par le taux : l'escompte est une part de la facture, multiplie.",
)
def _(montant_ttc: Decimal, taux_d_escompte: Decimal) -> Decimal:
    return montant_ttc / taux_d_escompte


@mistake(
    reglement_comptant,
    "escompte_ajoute",
    "Tu as ajouté l'escompte : c'est une réduction, elle se retranche de la facture.",
)
def _(montant_ttc: Decimal, montant_de_l_escompte: Decimal) -> Decimal:
    return montant_ttc + montant_de_l_escompte


@mistake(
    reglement_comptant,
    "escompte_non_retranche",
    "Tu as gardé le montant de la facture : en payant comptant, on retranche l'escompte.",
)
def _(montant_ttc: Decimal) -> Decimal:
    return montant_ttc


@mistake(
    cout_du_financement,
    "duree_oubliee",
    "Tu as compté une année de découvert : il ne dure que les jours gagnés, sur 360.",
)
def _(reglement_comptant: Decimal, taux_du_decouvert: Decimal) -> Decimal:
    return reglement_comptant * taux_du_decouvert


@mistake(
    cout_du_financement,
    "jours_comptes_en_mois",
    "Tu as divisé un nombre de jours par 12 : le 12 va avec des mois. Avec des jours, divise par 360.",
)
def _(reglement_comptant: Decimal, taux_du_decouvert: Decimal, jours_gagnes: Decimal) -> Decimal:
    return reglement_comptant * taux_du_decouvert * jours_gagnes / 12


@mistake(
    gain_de_l_escompte,
    "cout_ajoute_au_gain",
    "Tu as ajouté le coût du financement : il réduit le gain, retranche-le de l'escompte.",
)
def _(montant_de_l_escompte: Decimal, cout_du_financement: Decimal) -> Decimal:
    return montant_de_l_escompte + cout_du_financement


@mistake(
    gain_de_l_escompte,
    "cout_du_financement_oublie",
    "Tu as gardé l'escompte entier : payer plus tôt creuse le découvert, retranche ce qu'il coûte.",
)
def _(montant_de_l_escompte: Decimal) -> Decimal:
    return montant_de_l_escompte
