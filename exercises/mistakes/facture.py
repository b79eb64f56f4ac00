"""The classic mistakes on facture : réductions, escompte, port, TVA, acompte."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import facture


@mistake(
    facture.prix_brut,
    "prix_unitaire_pour_prix_brut",
    "Tu as gardé le prix d'une seule unité : multiplie-le par la quantité commandée.",
)
def _(prix_unitaire_ht: Decimal) -> Decimal:
    return prix_unitaire_ht


@mistake(
    facture.prix_brut,
    "quantite_ajoutee_au_prix",
    "Tu as additionné la quantité et le prix : le prix brut est leur produit.",
)
def _(quantite: Decimal, prix_unitaire_ht: Decimal) -> Decimal:
    return quantite + prix_unitaire_ht


@mistake(
    facture.montant_de_l_escompte,
    "escompte_sur_brut",
    "Tu as calculé l'escompte sur le prix brut : il récompense un paiement rapide, il se prend sur le net commercial.",
)
def _(prix_brut: Decimal, net_commercial: Decimal, taux_d_escompte: Decimal) -> Decimal:
    provided(prix_brut != net_commercial)
    return prix_brut * taux_d_escompte


@mistake(
    facture.montant_de_l_escompte,
    "net_financier_pour_escompte",
    "Tu as donné le net financier : on te demande l'escompte lui-même, la somme retirée.",
)
def _(net_commercial: Decimal, taux_d_escompte: Decimal) -> Decimal:
    return net_commercial * (1 - taux_d_escompte)


@mistake(
    facture.net_financier,
    "escompte_ajoute",
    "Tu as ajouté l'escompte : c'est une réduction, il se retranche du net commercial.",
)
def _(net_commercial: Decimal, montant_de_l_escompte: Decimal) -> Decimal:
    return net_commercial + montant_de_l_escompte


@mistake(
    facture.net_financier,
    "escompte_oublie",
    "Tu as gardé le net commercial : retire encore l'escompte pour arriver au net financier.",
)
def _(net_commercial: Decimal) -> Decimal:
    return net_commercial


@mistake(
    facture.total_ht,
    "port_retranche",
    "Tu as retranché le port : le client le paie en plus, il s'ajoute au net financier.",
)
def _(net_financier: Decimal, frais_de_port: Decimal) -> Decimal:
    return net_financier - frais_de_port


@mistake(
    facture.total_ht,
    "port_oublie",
    "Tu as oublié le port : il entre dans le total hors taxe, donc dans la base de la TVA.",
)
def _(net_financier: Decimal) -> Decimal:
    return net_financier


@mistake(
    facture.montant_de_tva,
    "tva_sur_le_brut",
    "Tu as calculé la TVA sur le prix brut : elle porte sur ce qui est vraiment dû, réductions déduites et port compris.",
)
def _(prix_brut: Decimal, total_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    provided(prix_brut != total_ht)
    return prix_brut * taux_de_tva


@mistake(
    facture.montant_de_tva,
    "port_hors_base",
    "Tu as laissé le port hors de la base de TVA : facturé au client, il est taxé avec le reste.",
)
def _(net_financier: Decimal, frais_de_port: Decimal, taux_de_tva: Decimal) -> Decimal:
    provided(frais_de_port != 0)
    return net_financier * taux_de_tva


@mistake(
    facture.montant_de_tva,
    "tva_sur_le_net_commercial",
    "Tu as calculé la TVA sur le net commercial : attends le total hors taxe, après l'escompte et le port.",
)
def _(net_commercial: Decimal, net_financier: Decimal, taux_de_tva: Decimal) -> Decimal:
    provided(net_commercial != net_financier)
    return net_commercial * taux_de_tva


@mistake(
    facture.total_ttc,
    "tva_retranchee",
    "Tu as retranché la TVA : toutes taxes comprises, elle s'ajoute au total hors taxe.",
)
def _(total_ht: Decimal, montant_de_tva: Decimal) -> Decimal:
    return total_ht - montant_de_tva


@mistake(
    facture.total_ttc,
    "tva_oubliee",
    "Tu as gardé le total hors taxe : ajoute la TVA.",
)
def _(total_ht: Decimal) -> Decimal:
    return total_ht


@mistake(
    facture.net_a_payer,
    "acompte_deduit_du_ht",
    "Tu as retiré l'acompte du total HT : il a été versé toutes taxes comprises, il se retranche du TTC.",
)
def _(total_ht: Decimal, acompte: Decimal, taux_de_tva: Decimal) -> Decimal:
    return (total_ht - acompte) * (1 + taux_de_tva)


@mistake(
    facture.net_a_payer,
    "acompte_ajoute",
    "Tu as ajouté l'acompte : il est déjà payé, il se retranche de ce qui reste dû.",
)
def _(total_ttc: Decimal, acompte: Decimal) -> Decimal:
    return total_ttc + acompte


@mistake(
    facture.net_a_payer,
    "acompte_oublie",
    "Tu as oublié l'acompte déjà versé : retranche-le du total TTC.",
)
def _(total_ttc: Decimal) -> Decimal:
    return total_ttc


@mistake(
    facture.montant_de_l_escompte,
    "escompte_sur_ttc",
    "Tu as pris l'escompte sur un montant toutes taxes : sur la facture, il se calcule hors taxe, sur le net commercial.",
)
def _(net_commercial: Decimal, taux_d_escompte: Decimal, taux_de_tva: Decimal) -> Decimal:
    return net_commercial * (1 + taux_de_tva) * taux_d_escompte
