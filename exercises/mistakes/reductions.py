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


@mistake(
    reductions.montant_de_la_premiere_remise,
    "net_au_lieu_de_la_premiere_remise",
    "Tu as donné ce qui reste après la première remise : son montant, c'est le prix brut multiplié par son taux.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    return prix_brut * (1 - premier(taux_de_remises))


@mistake(
    reductions.montant_de_la_premiere_remise,
    "toutes_les_remises_pour_la_premiere",
    "Tu as compté toutes les remises : on ne demande que le montant de la première.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * (1 - produit(complements(taux_de_remises)))


@mistake(
    reductions.montant_de_la_deuxieme_remise,
    "deuxieme_remise_sur_le_brut",
    "Tu as pris la deuxième remise sur le prix brut : elle porte sur ce qui reste après la première.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * taux_de_remises[1]


@mistake(
    reductions.montant_de_la_deuxieme_remise,
    "total_au_lieu_de_la_deuxieme_remise",
    "Tu as additionné les montants des remises : on ne demande que celui de la deuxième.",
)
def _(prix_brut: Decimal, taux_de_remises: Series) -> Decimal:
    provided(len(taux_de_remises) > 1)
    return prix_brut * (1 - (1 - taux_de_remises[0]) * (1 - taux_de_remises[1]))


@mistake(
    reductions.taux_de_la_derniere_remise,
    "derniere_remise_par_soustraction",
    "Tu as retranché les taux : la dernière remise porte sur un prix déjà réduit. Compare le net au prix d'avant elle.",
)
def _(prix_brut: Decimal, net_commercial: Decimal, taux_de_remises: Series) -> Decimal:
    return 1 - net_commercial / prix_brut - sum(taux_de_remises)


@mistake(
    reductions.taux_de_la_derniere_remise,
    "derniere_remise_sur_le_brut",
    "Tu as rapporté la dernière remise au prix brut : elle se mesure sur le prix d'avant elle, déjà réduit.",
)
def _(prix_brut: Decimal, net_commercial: Decimal, taux_de_remises: Series) -> Decimal:
    return produit(complements(taux_de_remises)) - net_commercial / prix_brut


@mistake(
    reductions.taux_de_chaque_remise,
    "remise_globale_divisee_par_deux",
    "Tu as coupé en deux la remise globale : deux remises de même taux se multiplient, prends la racine carrée.",
)
def _(prix_brut: Decimal, net_commercial: Decimal) -> Decimal:
    return (1 - net_commercial / prix_brut) / 2


@mistake(
    reductions.taux_de_chaque_remise,
    "remise_globale_pour_chaque_remise",
    "Tu as donné la remise globale : il y en a deux du même taux, prends la racine carrée de ce que le client paie.",
)
def _(prix_brut: Decimal, net_commercial: Decimal) -> Decimal:
    return 1 - net_commercial / prix_brut


@mistake(
    reductions.net_de_la_seconde_offre,
    "remises_de_la_seconde_offre_additionnees",
    "Tu as additionné les remises de la seconde offre : chacune porte sur ce qui reste après la précédente.",
)
def _(prix_brut: Decimal, remises_de_la_seconde_offre: Series) -> Decimal:
    provided(len(remises_de_la_seconde_offre) > 1)
    return prix_brut * (1 - sum(remises_de_la_seconde_offre))


@mistake(
    reductions.net_de_la_seconde_offre,
    "remise_au_lieu_du_net_de_la_seconde_offre",
    "Tu as calculé la réduction de la seconde offre : le net, c'est ce qui reste à payer.",
)
def _(prix_brut: Decimal, remises_de_la_seconde_offre: Series) -> Decimal:
    return prix_brut * (1 - produit(complements(remises_de_la_seconde_offre)))


@mistake(
    reductions.taux_global_de_la_seconde_offre,
    "taux_de_la_seconde_offre_additionnes",
    "Tu as additionné les taux de la seconde offre : multiplie les (1 − taux), puis retire de 1.",
)
def _(remises_de_la_seconde_offre: Series) -> Decimal:
    provided(len(remises_de_la_seconde_offre) > 1)
    return sum(remises_de_la_seconde_offre, Decimal(0))


@mistake(
    reductions.taux_global_de_la_seconde_offre,
    "part_payee_de_la_seconde_offre",
    "Tu as donné la part que le client paie encore : la remise globale est le complément à 1.",
)
def _(remises_de_la_seconde_offre: Series) -> Decimal:
    return produit(complements(remises_de_la_seconde_offre))


@mistake(
    reductions.ecart_entre_les_offres,
    "nets_des_offres_additionnes",
    "Tu as additionné les deux nets : l'écart est leur différence.",
)
def _(net_commercial: Decimal, net_de_la_seconde_offre: Decimal) -> Decimal:
    return net_commercial + net_de_la_seconde_offre


@mistake(
    reductions.ecart_entre_les_offres,
    "ecart_des_sommes_de_taux",
    "Tu as comparé les taux additionnés : compare ce que le client paie avec chaque offre.",
)
def _(prix_brut: Decimal, taux_de_remises: Series, remises_de_la_seconde_offre: Series) -> Decimal:
    provided(len(taux_de_remises) > 1 or len(remises_de_la_seconde_offre) > 1)
    return abs(prix_brut * (sum(taux_de_remises) - sum(remises_de_la_seconde_offre)))


@mistake(
    reductions.ecart_des_taux_des_offres,
    "ecart_des_taux_additionnes",
    "Tu as comparé les taux additionnés : compare les taux globaux, qui tiennent compte de la cascade.",
)
def _(taux_de_remises: Series, remises_de_la_seconde_offre: Series) -> Decimal:
    provided(len(taux_de_remises) > 1 or len(remises_de_la_seconde_offre) > 1)
    return abs(sum(taux_de_remises, Decimal(0)) - sum(remises_de_la_seconde_offre, Decimal(0))) * 100


@mistake(
    reductions.ecart_des_taux_des_offres,
    "ecart_relatif_des_taux",
    "Tu as rapporté l'écart au taux de la seconde offre : un écart en points est une simple différence.",
)
def _(taux_de_remise_global: Decimal, taux_global_de_la_seconde_offre: Decimal) -> Decimal:
    return abs(taux_de_remise_global / taux_global_de_la_seconde_offre - 1) * 100
