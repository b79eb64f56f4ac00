"""F13: écart de chiffre d'affaires, effet volume, effet prix."""

from decimal import Decimal

from exercises.rule import Chapter, mistake, rule

CHAPTER = Chapter(
    id="ecarts_de_ca",
    name="écart de chiffre d'affaires : effet volume, effet prix",
    families=("F13",),
    principal="ecart_de_ca",
    words=(
        "effet volume",
        "effet prix",
        "effet quantité",
        "écart de ca",
        "écart sur ca",
        "analyse d'écart",
        "prévu",
        "réel",
    ),
)


@rule
def ca_prevu(quantite_prevue: Decimal, prix_prevu: Decimal) -> Decimal:
    """quantité prévue × prix prévu

    >>> ca_prevu(Decimal(30), Decimal(10))
    Decimal('300')
    """
    return quantite_prevue * prix_prevu


@rule
def ca_reel(quantite_reelle: Decimal, prix_reel: Decimal) -> Decimal:
    """quantité réelle × prix réel

    >>> ca_reel(Decimal(34), Decimal(9))
    Decimal('306')
    """
    return quantite_reelle * prix_reel


@rule
def ecart_de_ca(ca_reel: Decimal, ca_prevu: Decimal) -> Decimal:
    """chiffre d'affaires réel − chiffre d'affaires prévu

    >>> ecart_de_ca(Decimal(306), Decimal(300))
    Decimal('6')
    """
    return ca_reel - ca_prevu


@rule(gives="ecart_de_ca")
def ecart_de_ca_par_les_effets(effet_volume: Decimal, effet_prix: Decimal) -> Decimal:
    """effet volume + effet prix

    >>> ecart_de_ca_par_les_effets(Decimal(40), Decimal(34))
    Decimal('74')
    """
    return effet_volume + effet_prix


@rule
def ecart_relatif_de_ca(ecart_de_ca: Decimal, ca_prevu: Decimal) -> Decimal:
    """écart de chiffre d'affaires ÷ chiffre d'affaires prévu

    >>> ecart_relatif_de_ca(Decimal(6), Decimal(300))
    Decimal('0.02')
    """
    return ecart_de_ca / ca_prevu


@rule
def effet_volume(quantite_reelle: Decimal, quantite_prevue: Decimal, prix_prevu: Decimal) -> Decimal:
    """(quantité réelle − quantité prévue) × prix prévu

    >>> effet_volume(Decimal(34), Decimal(30), Decimal(10))
    Decimal('40')
    """
    return (quantite_reelle - quantite_prevue) * prix_prevu


@rule
def effet_prix(prix_reel: Decimal, prix_prevu: Decimal, quantite_reelle: Decimal) -> Decimal:
    """(prix réel − prix prévu) × quantité réelle

    >>> effet_prix(Decimal(9), Decimal(10), Decimal(34))
    Decimal('-34')
    """
    return (prix_reel - prix_prevu) * quantite_reelle


@mistake(
    ca_prevu,
    "quantite_reelle_au_prix_prevu",
    "Tu as pris la quantité réelle : le chiffre d'affaires prévu n'a que des prévisions.",
)
def _(quantite_reelle: Decimal, prix_prevu: Decimal) -> Decimal:
    return quantite_reelle * prix_prevu


@mistake(
    ca_prevu,
    "prix_reel_pour_le_prevu",
    "Tu as pris le prix réel : le chiffre d'affaires prévu n'a que des prévisions.",
)
def _(quantite_prevue: Decimal, prix_reel: Decimal) -> Decimal:
    return quantite_prevue * prix_reel


@mistake(
    ca_reel,
    "quantite_reelle_au_prix_prevu",
    "Tu as pris le prix prévu : le chiffre d'affaires réel se calcule au prix réellement pratiqué.",
)
def _(quantite_reelle: Decimal, prix_prevu: Decimal) -> Decimal:
    return quantite_reelle * prix_prevu


@mistake(
    ca_reel,
    "quantite_prevue_au_prix_reel",
    "Tu as pris la quantité prévue : le chiffre d'affaires réel se calcule sur ce qui a été vendu.",
)
def _(quantite_prevue: Decimal, prix_reel: Decimal) -> Decimal:
    return quantite_prevue * prix_reel


@mistake(
    ecart_de_ca,
    "ecart_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : l'écart est réel moins prévu, positif s'il est favorable.",
)
def _(ca_reel: Decimal, ca_prevu: Decimal) -> Decimal:
    return ca_prevu - ca_reel


@mistake(
    ecart_de_ca,
    "produit_des_ecarts",
    "Tu as multiplié l'écart de quantité par l'écart de prix : compare les deux chiffres d'affaires entiers.",
)
def _(quantite_reelle: Decimal, quantite_prevue: Decimal, prix_reel: Decimal, prix_prevu: Decimal) -> Decimal:
    return (quantite_reelle - quantite_prevue) * (prix_reel - prix_prevu)


@mistake(
    ecart_relatif_de_ca,
    "ecart_rapporte_au_reel",
    "Tu as rapporté l'écart au chiffre d'affaires réel : un écart se mesure sur ce qui était prévu.",
)
def _(ecart_de_ca: Decimal, ca_reel: Decimal) -> Decimal:
    return ecart_de_ca / ca_reel


@mistake(
    ecart_relatif_de_ca,
    "taux_pour_ecart",
    "Tu as divisé le réel par le prévu : c'est un taux de réalisation. L'écart relatif est écart ÷ prévu.",
)
def _(ca_reel: Decimal, ca_prevu: Decimal) -> Decimal:
    return ca_reel / ca_prevu


@mistake(
    effet_volume,
    "effet_volume_au_prix_reel",
    "Tu as valorisé l'écart de quantité au prix réel : l'effet volume se mesure au prix prévu.",
)
def _(quantite_reelle: Decimal, quantite_prevue: Decimal, prix_reel: Decimal) -> Decimal:
    return (quantite_reelle - quantite_prevue) * prix_reel


@mistake(
    effet_volume,
    "effet_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : c'est réel moins prévu.",
)
def _(quantite_reelle: Decimal, quantite_prevue: Decimal, prix_prevu: Decimal) -> Decimal:
    return (quantite_prevue - quantite_reelle) * prix_prevu


@mistake(
    effet_prix,
    "effet_prix_sur_quantite_prevue",
    "Tu as appliqué l'écart de prix à la quantité prévue : la somme des effets ne fait plus l'écart. Prends la réelle.",
)
def _(prix_reel: Decimal, prix_prevu: Decimal, quantite_prevue: Decimal) -> Decimal:
    return (prix_reel - prix_prevu) * quantite_prevue


@mistake(
    effet_prix,
    "effet_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : c'est réel moins prévu.",
)
def _(prix_reel: Decimal, prix_prevu: Decimal, quantite_reelle: Decimal) -> Decimal:
    return (prix_prevu - prix_reel) * quantite_reelle


@mistake(
    ca_reel,
    "prix_reel_sur_quantite_prevue",
    "Tu as divisé par la quantité prévue : le prix réel moyen se calcule sur ce qui a été vendu.",
    gives="prix_reel",
)
def _(ca_reel: Decimal, quantite_prevue: Decimal) -> Decimal:
    return ca_reel / quantite_prevue


@mistake(
    ca_reel,
    "prix_reel_depuis_le_ca_prevu",
    "Tu es parti du chiffre d'affaires prévu : le prix réel vient du chiffre d'affaires réel.",
    gives="prix_reel",
)
def _(ca_prevu: Decimal, quantite_reelle: Decimal) -> Decimal:
    return ca_prevu / quantite_reelle
