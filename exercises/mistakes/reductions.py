"""The classic mistakes on remises et gratuités."""

from decimal import Decimal

from exercises.functions import Series, complements, premier, produit
from exercises.rule import mistake, provided
from exercises.rules import reductions


@mistake(
    reductions.net_apres_premiere_remise,
    "remise_au_lieu_du_net",
    "Tu as calculé le montant de la remise : le net, c'est ce qui reste à payer une fois la remise retirée.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * premier(taux_de_remises)


@mistake(
    reductions.net_apres_premiere_remise,
    "remise_ajoutee",
    "Tu as ajouté la remise au prix : une remise se retranche.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * (1 + premier(taux_de_remises))


@mistake(
    reductions.net_commercial,
    "remises_additionnees",
    "Tu as additionné les remises : la seconde se calcule sur ce qui reste après la première, pas sur le prix brut.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * (1 - sum(taux_de_remises))


@mistake(
    reductions.net_commercial,
    "derniere_remise_oubliee",
    "Tu t'es arrêté à la première remise : applique aussi la suivante, sur ce qui reste.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * (1 - premier(taux_de_remises))


@mistake(
    reductions.net_commercial,
    "remise_au_lieu_du_net",
    "Tu as calculé le montant de la réduction : le net commercial, c'est ce qui reste à payer une fois qu'elle est retirée.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * (1 - produit(complements(taux_de_remises)))


@mistake(
    reductions.net_commercial,
    "remises_ajoutees_au_prix",
    "Tu as augmenté le prix : une remise se retranche, multiplie par (1 − taux).",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * produit(tuple(1 + taux for taux in taux_de_remises))


@mistake(
    reductions.prix_brut_avant_remises,
    "brut_par_multiplication",
    "Tu as remonté le net du même pourcentage : la remise a été prise sur le brut. Divise le net par (1 − taux).",
)
def _(net_commercial: Decimal, taux_de_remises: Series) -> Decimal:
    return net_commercial * produit(tuple(1 + taux for taux in taux_de_remises))


@mistake(
    reductions.prix_brut_avant_remises,
    "brut_remise_deux_fois",
    "Tu as encore appliqué la remise au net : pour retrouver le brut, fais le chemin inverse et divise.",
)
def _(net_commercial: Decimal, taux_de_remises: Series) -> Decimal:
    return net_commercial * produit(complements(taux_de_remises))


@mistake(
    reductions.montant_des_remises,
    "montant_des_remises_additionnees",
    "Tu as appliqué la somme des taux au prix brut : chaque remise porte sur ce qui reste après la précédente.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * sum(taux_de_remises)


@mistake(
    reductions.montant_des_remises,
    "net_au_lieu_de_la_remise",
    "Tu as donné ce que le client paie : le montant des remises, c'est ce qu'il économise par rapport au prix brut.",
)
def _(net_commercial: Decimal) -> Decimal:
    return net_commercial


@mistake(
    reductions.taux_de_remise_global,
    "remises_additionnees",
    "Tu as additionné les taux : la seconde remise porte sur un prix déjà réduit. Multiplie les (1 − taux), puis retire de 1.",
)
def _(taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return sum(taux_de_remises, Decimal(0))


@mistake(
    reductions.taux_de_remise_global,
    "part_payee_au_lieu_de_la_remise",
    "Tu as donné la part du prix que le client paie encore : la remise globale est le complément à 1.",
)
def _(taux_de_remises: Series) -> Decimal:
    return produit(complements(taux_de_remises))


@mistake(
    reductions.taux_de_remise_global_depuis_les_prix,
    "remise_rapportee_au_net",
    "Tu as rapporté la remise au prix net : une remise se mesure sur le prix de départ, le brut.",
)
def _(prix_brut: Decimal, net_commercial: Decimal) -> Decimal:
    return prix_brut / net_commercial - 1


@mistake(
    reductions.unites_gratuites,
    "unites_additionnees",
    "Tu as additionné les unités : les gratuites sont celles qu'on te livre sans les facturer, livrées moins payées.",
)
def _(unites_livrees: Decimal, unites_payees: Decimal) -> Decimal:
    return unites_livrees + unites_payees


@mistake(
    reductions.unites_gratuites,
    "gratuites_signe_inverse",
    "Tu as soustrait dans l'autre sens : on te livre plus que tu ne paies, pars des unités livrées.",
)
def _(unites_livrees: Decimal, unites_payees: Decimal) -> Decimal:
    return unites_payees - unites_livrees


@mistake(
    reductions.taux_de_gratuite,
    "gratuite_sur_payees",
    "Tu as rapporté les unités gratuites aux unités payées : la réduction se mesure sur tout ce qui est livré.",
)
def _(unites_gratuites: Decimal, unites_payees: Decimal) -> Decimal:
    return unites_gratuites / unites_payees


@mistake(
    reductions.taux_de_gratuite,
    "part_payee_au_lieu_de_la_gratuite",
    "Tu as donné la part payée : le taux de gratuité est la part offerte, gratuites ÷ livrées.",
)
def _(unites_payees: Decimal, unites_livrees: Decimal) -> Decimal:
    return unites_payees / unites_livrees
