"""F13: écart de chiffre d'affaires, effet volume, effet prix."""

from decimal import Decimal

from exercises.rule import Chapter, rule

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
