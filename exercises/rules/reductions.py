"""F25: remises en cascade, taux unique équivalent, gratuités."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, complements, premier, produit
from exercises.rule import Chapter, mistake, provided, rule

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

    >>> prix_brut_avant_remises(Decimal(72), (Decimal("0.2"), Decimal("0.1")))
    Decimal('100')
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


@mistake(
    net_apres_premiere_remise,
    "remise_au_lieu_du_net",
    "Tu as calculé le montant de la remise : le net, c'est ce qui reste à payer une fois la remise retirée.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * premier(taux_de_remises)


@mistake(
    net_apres_premiere_remise,
    "remise_ajoutee",
    "Tu as ajouté la remise au prix : une remise se retranche.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * (1 + premier(taux_de_remises))


@mistake(
    net_commercial,
    "remises_additionnees",
    "Tu as additionné les remises : la seconde se calcule sur ce qui reste après la première, pas sur le prix brut.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * (1 - sum(taux_de_remises))


@mistake(
    net_commercial,
    "derniere_remise_oubliee",
    "Tu t'es arrêté à la première remise : applique aussi la suivante, sur ce qui reste.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * (1 - premier(taux_de_remises))


@mistake(
    net_commercial,
    "remise_au_lieu_du_net",
    "Tu as calculé le montant de la réduction : le net commercial, c'est ce qui reste à payer une fois qu'elle est retirée.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * (1 - produit(complements(taux_de_remises)))


@mistake(
    net_commercial,
    "remises_ajoutees_au_prix",
    "Tu as augmenté le prix : une remise se retranche, multiplie par (1 − taux).",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * produit(tuple(1 + taux for taux in taux_de_remises))


@mistake(
    prix_brut_avant_remises,
    "brut_par_multiplication",
    "Tu as remonté le net du même pourcentage : la remise a été prise sur le brut. Divise le net par (1 − taux).",
)
def _(net_commercial: Decimal, taux_de_remises: Series) -> Decimal:
    return net_commercial * produit(tuple(1 + taux for taux in taux_de_remises))


@mistake(
    prix_brut_avant_remises,
    "brut_remise_deux_fois",
    "Tu as encore appliqué la remise au net : pour retrouver le brut, fais le chemin inverse et divise.",
)
def _(net_commercial: Decimal, taux_de_remises: Series) -> Decimal:
    return net_commercial * produit(complements(taux_de_remises))


@mistake(
    montant_des_remises,
    "montant_des_remises_additionnees",
    "Tu as appliqué la somme des taux au prix brut : chaque remise porte sur ce qui reste après la précédente.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * sum(taux_de_remises)


@mistake(
    montant_des_remises,
    "net_au_lieu_de_la_remise",
    "Tu as donné ce que le client paie : le montant des remises, c'est ce qu'il économise par rapport au prix brut.",
)
def _(net_commercial: Decimal) -> Decimal:
    return net_commercial


@mistake(
    taux_de_remise_global,
    "remises_additionnees",
    "Tu as additionné les taux : la seconde remise porte sur un prix déjà réduit. Multiplie les (1 − taux), puis retire de 1.",
)
def _(taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return sum(taux_de_remises, Decimal(0))


@mistake(
    taux_de_remise_global,
    "part_payee_au_lieu_de_la_remise",
    "Tu as donné la part du prix que le client paie encore : la remise globale est le complément à 1.",
)
def _(taux_de_remises: Series) -> Decimal:
    return produit(complements(taux_de_remises))


@mistake(
    taux_de_remise_global_depuis_les_prix,
    "remise_rapportee_au_net",
    "Tu as rapporté la remise au prix net : une remise se mesure sur le prix de départ, le brut.",
)
def _(prix_brut: Decimal, net_commercial: Decimal) -> Decimal:
    return prix_brut / net_commercial - 1


@mistake(
    unites_gratuites,
    "unites_additionnees",
    "Tu as additionné les unités : les gratuites sont celles qu'on te livre sans les facturer, livrées moins payées.",
)
def _(unites_livrees: Decimal, unites_payees: Decimal) -> Decimal:
    return unites_livrees + unites_payees


@mistake(
    unites_gratuites,
    "gratuites_signe_inverse",
    "Tu as soustrait dans l'autre sens : on te livre plus que tu ne paies, pars des unités livrées.",
)
def _(unites_livrees: Decimal, unites_payees: Decimal) -> Decimal:
    return unites_payees - unites_livrees


@mistake(
    taux_de_gratuite,
    "gratuite_sur_payees",
    "Tu as rapporté les unités gratuites aux unités payées : la réduction se mesure sur tout ce qui est livré.",
)
def _(unites_gratuites: Decimal, unites_payees: Decimal) -> Decimal:
    return unites_gratuites / unites_payees


@mistake(
    taux_de_gratuite,
    "part_payee_au_lieu_de_la_gratuite",
    "Tu as donné la part payée : le taux de gratuité est la part offerte, gratuites ÷ livrées.",
)
def _(unites_payees: Decimal, unites_livrees: Decimal) -> Decimal:
    return unites_payees / unites_livrees
