"""F25: remises en cascade, taux unique équivalent, gratuités."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, complements, premier, produit
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="reductions",
    name="remises et gratuités",
    families=("F25",),
    principal="net_commercial",
    words=("remise", "remises", "cascade", "successives", "soldé", "promo", "gratuit", "offert"),
)


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
