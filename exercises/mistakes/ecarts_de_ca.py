"""The classic mistakes on écart de chiffre d'affaires : effet volume, effet prix."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import ecarts_de_ca


@mistake(
    ecarts_de_ca.ca_prevu,
    "quantite_reelle_au_prix_prevu",
    "Tu as pris la quantité réelle : le chiffre d'affaires prévu n'a que des prévisions.",
)
def _(quantite_reelle: Decimal, prix_prevu: Decimal) -> Decimal:
    return quantite_reelle * prix_prevu


@mistake(
    ecarts_de_ca.ca_prevu,
    "prix_reel_pour_le_prevu",
    "Tu as pris le prix réel : le chiffre d'affaires prévu n'a que des prévisions.",
)
def _(quantite_prevue: Decimal, prix_reel: Decimal) -> Decimal:
    return quantite_prevue * prix_reel


@mistake(
    ecarts_de_ca.ca_reel,
    "quantite_reelle_au_prix_prevu",
    "Tu as pris le prix prévu : le chiffre d'affaires réel se calcule au prix réellement pratiqué.",
)
def _(quantite_reelle: Decimal, prix_prevu: Decimal) -> Decimal:
    return quantite_reelle * prix_prevu


@mistake(
    ecarts_de_ca.ca_reel,
    "quantite_prevue_au_prix_reel",
    "Tu as pris la quantité prévue : le chiffre d'affaires réel se calcule sur ce qui a été vendu.",
)
def _(quantite_prevue: Decimal, prix_reel: Decimal) -> Decimal:
    return quantite_prevue * prix_reel


@mistake(
    ecarts_de_ca.ecart_de_ca,
    "ecart_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : l'écart est réel moins prévu, positif s'il est favorable.",
)
def _(ca_reel: Decimal, ca_prevu: Decimal) -> Decimal:
    return ca_prevu - ca_reel


@mistake(
    ecarts_de_ca.ecart_de_ca,
    "produit_des_ecarts",
    "Tu as multiplié l'écart de quantité par l'écart de prix : compare les deux chiffres d'affaires entiers.",
)
def _(quantite_reelle: Decimal, quantite_prevue: Decimal, prix_reel: Decimal, prix_prevu: Decimal) -> Decimal:
    return (quantite_reelle - quantite_prevue) * (prix_reel - prix_prevu)


@mistake(
    ecarts_de_ca.ecart_relatif_de_ca,
    "ecart_rapporte_au_reel",
    "Tu as rapporté l'écart au chiffre d'affaires réel : un écart se mesure sur ce qui était prévu.",
)
def _(ecart_de_ca: Decimal, ca_reel: Decimal) -> Decimal:
    return ecart_de_ca / ca_reel


@mistake(
    ecarts_de_ca.ecart_relatif_de_ca,
    "taux_pour_ecart",
    "Tu as divisé le réel par le prévu : c'est un taux de réalisation. L'écart relatif est écart ÷ prévu.",
)
def _(ca_reel: Decimal, ca_prevu: Decimal) -> Decimal:
    return ca_reel / ca_prevu


@mistake(
    ecarts_de_ca.effet_volume,
    "effet_volume_au_prix_reel",
    "Tu as valorisé l'écart de quantité au prix réel : l'effet volume se mesure au prix prévu.",
)
def _(quantite_reelle: Decimal, quantite_prevue: Decimal, prix_reel: Decimal) -> Decimal:
    return (quantite_reelle - quantite_prevue) * prix_reel


@mistake(
    ecarts_de_ca.effet_volume,
    "effet_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : c'est réel moins prévu.",
)
def _(quantite_reelle: Decimal, quantite_prevue: Decimal, prix_prevu: Decimal) -> Decimal:
    return (quantite_prevue - quantite_reelle) * prix_prevu


@mistake(
    ecarts_de_ca.effet_prix,
    "effet_prix_sur_quantite_prevue",
    "Tu as appliqué l'écart de prix à la quantité prévue : la somme des effets ne fait plus l'écart. Prends la réelle.",
)
def _(prix_reel: Decimal, prix_prevu: Decimal, quantite_prevue: Decimal) -> Decimal:
    return (prix_reel - prix_prevu) * quantite_prevue


@mistake(
    ecarts_de_ca.effet_prix,
    "effet_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : c'est réel moins prévu.",
)
def _(prix_reel: Decimal, prix_prevu: Decimal, quantite_reelle: Decimal) -> Decimal:
    return (prix_prevu - prix_reel) * quantite_reelle


@mistake(
    ecarts_de_ca.ca_reel,
    "prix_reel_sur_quantite_prevue",
    "Tu as divisé par la quantité prévue : le prix réel moyen se calcule sur ce qui a été vendu.",
    gives="prix_reel",
)
def _(ca_reel: Decimal, quantite_prevue: Decimal) -> Decimal:
    return ca_reel / quantite_prevue


@mistake(
    ecarts_de_ca.ca_reel,
    "prix_reel_depuis_le_ca_prevu",
    "Tu es parti du chiffre d'affaires prévu : le prix réel vient du chiffre d'affaires réel.",
    gives="prix_reel",
)
def _(ca_prevu: Decimal, quantite_reelle: Decimal) -> Decimal:
    return ca_prevu / quantite_reelle
