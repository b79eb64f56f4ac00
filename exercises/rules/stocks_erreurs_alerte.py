"""Les erreurs classiques sur le stock d'alerte et la quantité économique de commande."""

from decimal import Decimal

from exercises.functions import racine
from exercises.rule import mistake
from exercises.rules import stocks

CHAPTER = stocks.CHAPTER


@mistake(
    stocks.consommation_par_jour,
    "consommation_par_mois",
    "Tu as divisé par 12 : c'est la consommation d'un mois. Pour un jour, divise par le nombre de jours d'ouverture.",
)
def _(besoin_annuel: Decimal) -> Decimal:
    return besoin_annuel / 12


@mistake(
    stocks.consommation_par_jour,
    "consommation_annee_de_360_jours",
    "Tu as divisé par 360 : on ne vend que les jours d'ouverture, prends leur nombre.",
)
def _(besoin_annuel: Decimal) -> Decimal:
    return besoin_annuel / 360


@mistake(
    stocks.stock_minimum,
    "stock_minimum_d_un_seul_jour",
    "Tu as gardé la consommation d'un seul jour : il faut tenir pendant tout le délai de livraison, multiplie.",
)
def _(consommation_par_jour: Decimal) -> Decimal:
    return consommation_par_jour


@mistake(
    stocks.stock_minimum,
    "stock_minimum_avec_securite",
    "Tu as déjà ajouté le stock de sécurité : le stock minimum ne couvre que le délai de livraison.",
)
def _(consommation_par_jour: Decimal, delai_de_livraison: Decimal, stock_de_securite: Decimal) -> Decimal:
    return consommation_par_jour * delai_de_livraison + stock_de_securite


@mistake(
    stocks.stock_d_alerte,
    "securite_oubliee",
    "Tu as oublié le stock de sécurité : au moindre retard de livraison, le rayon serait vide. Ajoute-le.",
)
def _(stock_minimum: Decimal) -> Decimal:
    return stock_minimum


@mistake(
    stocks.stock_d_alerte,
    "securite_retranchee",
    "Tu as retranché le stock de sécurité : c'est une réserve en plus, elle s'ajoute.",
)
def _(stock_minimum: Decimal, stock_de_securite: Decimal) -> Decimal:
    return stock_minimum - stock_de_securite


@mistake(
    stocks.stock_d_alerte,
    "securite_multipliee",
    "Tu as ajouté la sécurité au délai : elle est déjà en unités. Multiplie la consommation par le délai seul, puis "
    "ajoute-la.",
)
def _(consommation_par_jour: Decimal, delai_de_livraison: Decimal, stock_de_securite: Decimal) -> Decimal:
    return consommation_par_jour * (delai_de_livraison + stock_de_securite)


@mistake(
    stocks.cout_de_possession,
    "prix_pour_cout_de_possession",
    "Tu as donné le prix d'achat : garder une unité un an n'en coûte qu'une part, multiplie par le taux de possession.",
)
def _(prix_d_achat_ht: Decimal) -> Decimal:
    return prix_d_achat_ht


@mistake(
    stocks.cout_de_possession,
    "possession_par_division",
    "Tu as divisé par le taux : le coût de possession est une part du prix d'achat, multiplie.",
)
def _(prix_d_achat_ht: Decimal, taux_de_possession: Decimal) -> Decimal:
    return prix_d_achat_ht / taux_de_possession


@mistake(
    stocks.quantite_economique,
    "wilson_sans_le_deux",
    "Tu as oublié le 2 sous la racine : il vient de ce que le stock moyen est la moitié de la quantité commandée.",
)
def _(besoin_annuel: Decimal, cout_de_passation: Decimal, cout_de_possession: Decimal) -> Decimal:
    return racine(besoin_annuel * cout_de_passation / cout_de_possession)


@mistake(
    stocks.quantite_economique,
    "wilson_sans_racine",
    "Tu as oublié la racine carrée : prends la racine de ce que tu as trouvé.",
)
def _(besoin_annuel: Decimal, cout_de_passation: Decimal, cout_de_possession: Decimal) -> Decimal:
    return 2 * besoin_annuel * cout_de_passation / cout_de_possession


@mistake(
    stocks.quantite_economique,
    "wilson_couts_echanges",
    "Tu as échangé les deux coûts : le coût de passation est en haut, le coût de possession en bas.",
)
def _(besoin_annuel: Decimal, cout_de_passation: Decimal, cout_de_possession: Decimal) -> Decimal:
    return racine(2 * besoin_annuel * cout_de_possession / cout_de_passation)


@mistake(
    stocks.nombre_de_reapprovisionnements,
    "commandes_rapport_inverse",
    "Tu as divisé la quantité commandée par le besoin : cherche combien de fois elle tient dans le besoin de l'année.",
)
def _(besoin_annuel: Decimal, quantite_economique: Decimal) -> Decimal:
    return quantite_economique / besoin_annuel


@mistake(
    stocks.nombre_de_reapprovisionnements,
    "commandes_par_le_stock_moyen",
    "Tu as divisé par la moitié de la quantité, qui est le stock moyen : chaque commande apporte la quantité entière.",
)
def _(besoin_annuel: Decimal, quantite_economique: Decimal) -> Decimal:
    return besoin_annuel / (quantite_economique / 2)


@mistake(
    stocks.intervalle_entre_commandes,
    "intervalle_rapport_inverse",
    "Tu as divisé le nombre de commandes par les jours : partage l'année entre les commandes, jours ÷ nombre.",
)
def _(base_annuelle: Decimal, nombre_de_reapprovisionnements: Decimal) -> Decimal:
    return nombre_de_reapprovisionnements / base_annuelle


@mistake(
    stocks.intervalle_entre_commandes,
    "intervalle_en_mois",
    "Tu as divisé 12 mois par le nombre de commandes : on demande des jours, divise le nombre de jours de l'année.",
)
def _(nombre_de_reapprovisionnements: Decimal) -> Decimal:
    return 12 / nombre_de_reapprovisionnements


@mistake(
    stocks.cout_annuel_de_passation,
    "passation_d_une_seule_commande",
    "Tu as compté une seule commande : multiplie ce coût par le nombre de commandes de l'année.",
)
def _(cout_de_passation: Decimal) -> Decimal:
    return cout_de_passation


@mistake(
    stocks.cout_annuel_de_passation,
    "passation_de_chaque_unite",
    "Tu as compté le coût de passation pour chaque unité : il se paie une fois par commande.",
)
def _(besoin_annuel: Decimal, cout_de_passation: Decimal) -> Decimal:
    return besoin_annuel * cout_de_passation


@mistake(
    stocks.cout_annuel_de_possession,
    "possession_du_lot_entier",
    "Tu as compté le lot entier : entre deux livraisons le stock passe du lot à zéro, en moyenne la moitié est en "
    "stock.",
)
def _(quantite_economique: Decimal, cout_de_possession: Decimal) -> Decimal:
    return quantite_economique * cout_de_possession


@mistake(
    stocks.cout_annuel_de_possession,
    "possession_du_besoin_annuel",
    "Tu as pris le besoin de toute l'année : on ne garde en stock, en moyenne, que la moitié d'une commande.",
)
def _(besoin_annuel: Decimal, cout_de_possession: Decimal) -> Decimal:
    return besoin_annuel * cout_de_possession


@mistake(
    stocks.cout_de_gestion_du_stock,
    "un_seul_des_deux_couts",
    "Tu n'as compté qu'un des deux coûts : additionne ce que coûtent les commandes et ce que coûte le stock.",
)
def _(cout_annuel_de_passation: Decimal) -> Decimal:
    return cout_annuel_de_passation


@mistake(
    stocks.cout_de_gestion_du_stock,
    "gestion_avec_le_lot_entier",
    "Tu as compté le lot entier en stock toute l'année : en moyenne, c'est la moitié du lot qui est en réserve.",
)
def _(cout_annuel_de_passation: Decimal, quantite_economique: Decimal, cout_de_possession: Decimal) -> Decimal:
    return cout_annuel_de_passation + quantite_economique * cout_de_possession
