"""The classic mistakes on pénalités de retard."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import penalites_de_retard


@mistake(
    penalites_de_retard.penalites,
    "penalites_sur_le_ht",
    "Tu as calculé les pénalités sur le hors taxe : le client doit la facture TTC, c'est elle qui est en retard.",
)
def _(montant_ht: Decimal, taux_de_penalite: Decimal, jours_de_retard: Decimal, base_civile: Decimal) -> Decimal:
    return montant_ht * taux_de_penalite * jours_de_retard / base_civile


@mistake(
    penalites_de_retard.penalites,
    "autre_annee",
    "Tu as pris l'autre année : pour les pénalités, elle compte ici {base_civile}.",
)
def _(montant_ttc: Decimal, taux_de_penalite: Decimal, jours_de_retard: Decimal, base_civile: Decimal) -> Decimal:
    provided(base_civile in (360, 365))
    return montant_ttc * taux_de_penalite * jours_de_retard / (725 - base_civile)


@mistake(
    penalites_de_retard.penalites,
    "duree_oubliee",
    "Tu as compté les pénalités d'une année entière : ne garde que les jours de retard, sur 365.",
)
def _(montant_ttc: Decimal, taux_de_penalite: Decimal) -> Decimal:
    return montant_ttc * taux_de_penalite


@mistake(
    penalites_de_retard.frais_de_retard,
    "indemnite_oubliee",
    "Tu as oublié l'indemnité forfaitaire de recouvrement : elle s'ajoute aux pénalités pour chaque facture en retard.",
)
def _(penalites: Decimal) -> Decimal:
    return penalites


@mistake(
    penalites_de_retard.frais_de_retard,
    "indemnite_en_pourcentage",
    "Tu as pris l'indemnité pour un pourcentage : c'est une somme fixe par facture, en euros.",
)
def _(penalites: Decimal, indemnite_forfaitaire: Decimal) -> Decimal:
    return penalites * (1 + indemnite_forfaitaire / 100)


@mistake(
    penalites_de_retard.frais_de_retard,
    "indemnite_avec_tva",
    "Tu as ajouté de la TVA sur l'indemnité : c'est un dédommagement, elle n'en porte pas.",
)
def _(penalites: Decimal, indemnite_forfaitaire: Decimal, taux_de_tva: Decimal) -> Decimal:
    return penalites + indemnite_forfaitaire * (1 + taux_de_tva)


@mistake(
    penalites_de_retard.total_a_regler,
    "indemnite_non_reclamee",
    "Tu as ajouté les pénalités seules : l'indemnité forfaitaire de recouvrement est due aussi.",
)
def _(montant_ttc: Decimal, penalites: Decimal) -> Decimal:
    return montant_ttc + penalites


@mistake(
    penalites_de_retard.total_a_regler,
    "frais_de_retard_retranches",
    "Tu as retranché la somme due pour le retard : elle s'ajoute à la facture.",
)
def _(montant_ttc: Decimal, frais_de_retard: Decimal) -> Decimal:
    return montant_ttc - frais_de_retard


@mistake(
    penalites_de_retard.taux_de_penalite,
    "majoration_oubliee",
    "Tu as gardé le taux de la BCE seul : la loi l'augmente de 10 points quand le contrat ne prévoit rien.",
)
def _(taux_directeur: Decimal) -> Decimal:
    return taux_directeur


@mistake(
    penalites_de_retard.taux_de_penalite,
    "points_pour_pourcentage",
    "Tu as augmenté le taux de 10 % : ce sont 10 points, ils s'ajoutent au taux.",
)
def _(taux_directeur: Decimal, majoration: Decimal) -> Decimal:
    return taux_directeur * (1 + majoration)


@mistake(
    penalites_de_retard.taux_minimal_de_penalite,
    "taux_legal_seul",
    "Tu as gardé le taux d'intérêt légal : le minimum des pénalités est trois fois ce taux.",
)
def _(taux_d_interet_legal: Decimal) -> Decimal:
    return taux_d_interet_legal


@mistake(
    penalites_de_retard.taux_minimal_de_penalite,
    "trois_points_ajoutes",
    "Tu as ajouté 3 points : le minimum est trois fois le taux légal, multiplie.",
)
def _(taux_d_interet_legal: Decimal) -> Decimal:
    return taux_d_interet_legal + Decimal("0.03")
