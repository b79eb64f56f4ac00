"""F25: remises en cascade, taux unique équivalent, gratuités."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, complements, premier, produit, racine
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="reductions",
    name="remises et gratuités",
    families=("F25",),
    principal="net_commercial",
    words=("remise", "remises", "cascade", "successives", "soldé", "promo", "gratuit", "offert"),
)

_TWO = 2


def _cascade(prix_brut: Decimal, taux_de_remises: Series) -> str:
    factors = (numbers.show(1 - taux, None, 6) for taux in taux_de_remises)
    return " × ".join((numbers.show(prix_brut, None), *factors))


@rule
def net_apres_premiere_remise(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    """prix brut × (1 − taux de la première remise)

    >>> net_apres_premiere_remise(Decimal(100), (Decimal("0.2"), Decimal("0.1")))
    Decimal('80.0')
    """
    return prix_brut * (1 - premier(taux_de_remises))


@rule(develop=_cascade)
def net_commercial(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    """prix brut × (1 − taux de remise), une fois par remise, au centime à chaque ligne

    >>> net_commercial(Decimal(100), (Decimal("0.2"), Decimal("0.1")))
    Decimal('72.00')
    """
    net = prix_brut
    for taux in taux_de_remises:
        net = numbers.round_half_up(net * (1 - taux), 2)
    return net


@rule(gives="prix_brut")
def prix_brut_avant_remises(net_commercial: Decimal, taux_de_remises: Series) -> Decimal:
    """net commercial ÷ produit des (1 − taux de remise)

    >>> prix_brut_avant_remises(Decimal(54), (Decimal("0.2"), Decimal("0.1")))
    Decimal('75')
    """
    return net_commercial / produit(complements(taux_de_remises))


@rule
def montant_des_remises(prix_brut: Decimal, net_commercial: Decimal) -> Decimal:
    """prix brut − net commercial

    >>> montant_des_remises(Decimal(100), Decimal(72))
    Decimal('28')
    """
    return prix_brut - net_commercial


@rule
def taux_de_remise_global(taux_de_remises: Series) -> Decimal:
    """1 − produit des (1 − taux de remise)

    >>> taux_de_remise_global((Decimal("0.2"), Decimal("0.1")))
    Decimal('0.28')
    """
    return 1 - produit(complements(taux_de_remises))


@rule(gives="taux_de_remise_global")
def taux_de_remise_global_depuis_les_prix(prix_brut: Decimal, net_commercial: Decimal) -> Decimal:
    """1 − net commercial ÷ prix brut

    >>> taux_de_remise_global_depuis_les_prix(Decimal(100), Decimal(72))
    Decimal('0.28')
    """
    return 1 - net_commercial / prix_brut


@rule
def unites_gratuites(unites_livrees: Decimal, unites_payees: Decimal) -> Decimal:
    """unités livrées − unités payées

    >>> unites_gratuites(Decimal(12), Decimal(10))
    Decimal('2')
    """
    return unites_livrees - unites_payees


@rule
def taux_de_gratuite(unites_gratuites: Decimal, unites_livrees: Decimal) -> Decimal:
    """unités gratuites ÷ unités livrées

    >>> taux_de_gratuite(Decimal(2), Decimal(10))
    Decimal('0.2')
    """
    return unites_gratuites / unites_livrees


@rule
def prix_reel_unitaire(prix_unitaire_facture: Decimal, unites_payees: Decimal, unites_livrees: Decimal) -> Decimal:
    """prix unitaire facturé × unités payées ÷ unités livrées

    >>> prix_reel_unitaire(Decimal(26), Decimal(10), Decimal(13))
    Decimal('20')
    """
    return prix_unitaire_facture * unites_payees / unites_livrees


def _second(taux_de_remises: Series) -> Decimal:
    if len(taux_de_remises) < _TWO:
        raise Impossible("Il faut au moins deux remises pour parler de la deuxième.")
    return taux_de_remises[1]


def _of_the_second(prix_brut: Decimal, taux_de_remises: Series) -> str:
    left = numbers.show(1 - taux_de_remises[0], None, 4)
    return f"{numbers.show(prix_brut, None)} × {left} × {numbers.show(_second(taux_de_remises), 'pourcent')}"


@rule
def montant_de_la_premiere_remise(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    """prix brut × taux de la première remise

    >>> montant_de_la_premiere_remise(Decimal(100), (Decimal("0.2"), Decimal("0.1")))
    Decimal('20.0')
    """
    return prix_brut * premier(taux_de_remises)


@rule(develop=_of_the_second)
def montant_de_la_deuxieme_remise(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    """prix brut × (1 − taux de la première remise) × taux de la deuxième remise

    >>> montant_de_la_deuxieme_remise(Decimal(100), (Decimal("0.2"), Decimal("0.1")))
    Decimal('8.00')
    """
    return prix_brut * (1 - taux_de_remises[0]) * _second(taux_de_remises)


def _each_discount(prix_brut: Decimal, taux_de_remises: Series) -> str:
    written, left = [], prix_brut
    for taux in taux_de_remises:
        written.append(f"{numbers.show(left, None)} × {numbers.show(taux, 'pourcent')}")
        left *= 1 - taux
    return " ; ".join(written)


@rule(develop=_each_discount)
def montants_de_chaque_remise(prix_brut: Decimal, taux_de_remises: Series) -> Series:
    """pour chaque remise : ce qui reste avant elle × son taux

    >>> montants_de_chaque_remise(Decimal(100), (Decimal("0.2"), Decimal("0.1")))
    (Decimal('20.0'), Decimal('8.00'))
    """
    amounts, left = [], prix_brut
    for taux in taux_de_remises:
        amounts.append(left * taux)
        left *= 1 - taux
    return tuple(amounts)


@rule(convention="remise_a_trouver")
def taux_de_la_derniere_remise(prix_brut: Decimal, net_commercial: Decimal, taux_de_remises: Series) -> Decimal:
    """1 − net commercial ÷ (prix brut × produit des (1 − taux des autres remises))

    >>> taux_de_la_derniere_remise(Decimal(100), Decimal(72), (Decimal("0.2"),))
    Decimal('0.1')
    """
    return 1 - net_commercial / (prix_brut * produit(complements(taux_de_remises)))


@rule(gives="taux_de_la_derniere_remise", convention="remise_a_trouver")
def taux_de_la_derniere_remise_par_le_taux_global(taux_de_remise_global: Decimal, taux_de_remises: Series) -> Decimal:
    """1 − (1 − taux de remise global) ÷ produit des (1 − taux des autres remises)

    >>> taux_de_la_derniere_remise_par_le_taux_global(Decimal("0.28"), (Decimal("0.2"),))
    Decimal('0.1')
    """
    return 1 - (1 - taux_de_remise_global) / produit(complements(taux_de_remises))


@rule(gives="taux_de_remise_global", convention="remise_a_trouver")
def taux_de_remise_global_avec_la_remise_trouvee(prix_brut: Decimal, net_commercial: Decimal) -> Decimal:
    """1 − net commercial ÷ prix brut, toutes remises comprises

    >>> taux_de_remise_global_avec_la_remise_trouvee(Decimal(100), Decimal(72))
    Decimal('0.28')
    """
    return 1 - net_commercial / prix_brut


@rule(gives="net_commercial", convention="remise_a_trouver")
def net_commercial_par_le_taux_global(prix_brut: Decimal, taux_de_remise_global: Decimal) -> Decimal:
    """prix brut × (1 − taux de remise global)

    >>> net_commercial_par_le_taux_global(Decimal(100), Decimal("0.28"))
    Decimal('72.00')
    """
    return prix_brut * (1 - taux_de_remise_global)


@rule(convention="remises_identiques")
def taux_de_chaque_remise(prix_brut: Decimal, net_commercial: Decimal) -> Decimal:
    """1 − √(net commercial ÷ prix brut), pour deux remises du même taux

    >>> taux_de_chaque_remise(Decimal(100), Decimal(81))
    Decimal('0.1')
    """
    return 1 - racine(net_commercial / prix_brut)


@rule(gives="net_apres_premiere_remise", convention="remises_identiques")
def net_entre_deux_remises_identiques(prix_brut: Decimal, taux_de_chaque_remise: Decimal) -> Decimal:
    """prix brut × (1 − taux de chaque remise)

    >>> net_entre_deux_remises_identiques(Decimal(100), Decimal("0.1"))
    Decimal('90.0')
    """
    return prix_brut * (1 - taux_de_chaque_remise)


def _cascade_of_the_other(prix_brut: Decimal, remises_de_la_seconde_offre: Series) -> str:
    return _cascade(prix_brut, remises_de_la_seconde_offre)


@rule(develop=_cascade_of_the_other)
def net_de_la_seconde_offre(prix_brut: Decimal, remises_de_la_seconde_offre: Series) -> Decimal:
    """prix brut × (1 − taux), une fois par remise de la seconde offre

    >>> net_de_la_seconde_offre(Decimal(100), (Decimal("0.25"),))
    Decimal('75.00')
    """
    return net_commercial(prix_brut, remises_de_la_seconde_offre)


@rule
def taux_global_de_la_seconde_offre(remises_de_la_seconde_offre: Series) -> Decimal:
    """1 − produit des (1 − taux) de la seconde offre

    >>> taux_global_de_la_seconde_offre((Decimal("0.2"), Decimal("0.05")))
    Decimal('0.240')
    """
    return 1 - produit(complements(remises_de_la_seconde_offre))


def _larger_first(une: Decimal, autre: Decimal) -> str:
    high, low = max(une, autre), min(une, autre)
    return f"{numbers.show(high, None)} − {numbers.show(low, None)}"


@rule(develop=_larger_first)
def ecart_entre_les_offres(net_commercial: Decimal, net_de_la_seconde_offre: Decimal) -> Decimal:
    """le net le plus élevé − le net le plus bas

    >>> ecart_entre_les_offres(Decimal(72), Decimal(75))
    Decimal('3')
    """
    return abs(net_commercial - net_de_la_seconde_offre)


def _points_apart(une: Decimal, autre: Decimal) -> str:
    high, low = max(une, autre), min(une, autre)
    return f"{numbers.show(high, 'pourcent')} − {numbers.show(low, 'pourcent')}"


@rule(develop=_points_apart)
def ecart_des_taux_des_offres(taux_de_remise_global: Decimal, taux_global_de_la_seconde_offre: Decimal) -> Decimal:
    """le taux global le plus élevé − le taux global le plus bas, en points

    >>> ecart_des_taux_des_offres(Decimal("0.28"), Decimal("0.25"))
    Decimal('3.00')
    """
    return abs(taux_de_remise_global - taux_global_de_la_seconde_offre) * 100


@rule(gives="prix_brut", convention="remise_a_trouver")
def prix_brut_par_le_taux_global(net_commercial: Decimal, taux_de_remise_global: Decimal) -> Decimal:
    """net commercial ÷ (1 − taux de remise global)

    >>> prix_brut_par_le_taux_global(Decimal(72), Decimal("0.28"))
    Decimal('1E+2')
    """
    return net_commercial / (1 - taux_de_remise_global)
