"""The classic mistakes on rotation, durée de stockage et stock d'alerte."""

from decimal import Decimal

from exercises.functions import Series, racine, somme
from exercises.rule import mistake, provided
from exercises.rules import stocks

_DAYS_OF_A_WEEK = 7


@mistake(
    stocks.cout_d_achat_des_marchandises_vendues,
    "camv_variation_inversee",
    "Tu as ajouté le stock final et retiré le stock initial : on a vendu ce qui était là au début et les achats, "
    "moins ce qui reste. Ajoute SI, retire SF.",
)
def _(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    provided(stock_initial != stock_final)
    return achats_ht + stock_final - stock_initial


@mistake(
    stocks.cout_d_achat_des_marchandises_vendues,
    "camv_sans_variation_de_stock",
    "Tu as gardé les achats seuls : tout ce qui est acheté n'est pas vendu. Ajoute le stock initial et retire le "
    "stock final.",
)
def _(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    provided(stock_initial != stock_final)
    return achats_ht


@mistake(
    stocks.cout_d_achat_des_marchandises_vendues,
    "camv_stocks_additionnes",
    "Tu as ajouté les deux stocks : le stock final n'est pas vendu, il se retranche.",
)
def _(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    return achats_ht + stock_initial + stock_final


@mistake(
    stocks.cout_des_ventes_par_le_taux_de_marque,
    "marge_pour_cout_des_ventes",
    "Tu as calculé la marge : le coût d'achat des marchandises vendues est ce qui reste du chiffre d'affaires, CA × "
    "(1 − taux).",
)
def _(chiffre_d_affaires: Decimal, taux_de_marque: Decimal) -> Decimal:
    return chiffre_d_affaires * taux_de_marque


@mistake(
    stocks.cout_des_ventes_par_le_taux_de_marque,
    "marque_prise_pour_marge",
    "Tu as divisé par (1 + taux), comme pour un taux de marge : le taux de marque porte sur les ventes, multiplie par "
    "(1 − taux).",
)
def _(chiffre_d_affaires: Decimal, taux_de_marque: Decimal) -> Decimal:
    return chiffre_d_affaires / (1 + taux_de_marque)


@mistake(
    stocks.stock_moyen,
    "stock_moyen_sans_diviser",
    "Tu as additionné les deux stocks sans diviser : la moyenne, c'est leur somme divisée par 2.",
)
def _(stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    return stock_initial + stock_final


@mistake(
    stocks.stock_moyen,
    "stock_moyen_par_difference",
    "Tu as pris la moitié de l'écart entre les stocks : pour une moyenne, additionne-les avant de diviser par 2.",
)
def _(stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    return (stock_final - stock_initial) / 2


@mistake(
    stocks.rotation_des_stocks,
    "stock_moyen_par_multiplication",
    "Tu as multiplié par la rotation : plus le stock tourne, moins il en faut. Divise le coût des ventes par la "
    "rotation.",
    gives="stock_moyen",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, rotation_des_stocks: Decimal) -> Decimal:
    return cout_d_achat_des_marchandises_vendues * rotation_des_stocks


@mistake(
    stocks.rotation_des_stocks,
    "stock_moyen_par_les_jours",
    "Tu as divisé le coût des ventes par la durée de stockage : divise-le par le nombre de rotations dans l'année.",
    gives="stock_moyen",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, duree_de_stockage: Decimal) -> Decimal:
    return cout_d_achat_des_marchandises_vendues / duree_de_stockage


@mistake(
    stocks.rotation_des_stocks,
    "rotation_rapport_inverse",
    "Tu as divisé le stock par le coût des ventes : la rotation dit combien de fois le stock se renouvelle, divise "
    "dans l'autre sens.",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, stock_moyen: Decimal) -> Decimal:
    return stock_moyen / cout_d_achat_des_marchandises_vendues


@mistake(
    stocks.rotation_des_stocks,
    "rotation_avec_le_chiffre_d_affaires",
    "Tu as pris le chiffre d'affaires : le stock est évalué au coût d'achat, compare-le au coût d'achat des ventes.",
)
def _(chiffre_d_affaires: Decimal, stock_moyen: Decimal) -> Decimal:
    return chiffre_d_affaires / stock_moyen


@mistake(
    stocks.rotation_des_stocks,
    "rotation_sur_le_stock_final",
    "Tu as divisé par le stock final : prends le stock moyen de la période.",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, stock_initial: Decimal, stock_final: Decimal) -> Decimal:
    provided(stock_initial != stock_final)
    return cout_d_achat_des_marchandises_vendues / stock_final


@mistake(
    stocks.rotation_des_stocks,
    "rotation_avec_les_achats",
    "Tu as pris les achats : la rotation compare le stock à ce qui a été vendu, donc au coût d'achat des marchandises "
    "vendues.",
)
def _(achats_ht: Decimal, stock_initial: Decimal, stock_final: Decimal, stock_moyen: Decimal) -> Decimal:
    provided(stock_initial != stock_final)
    return achats_ht / stock_moyen


@mistake(
    stocks.duree_de_stockage,
    "rotation_par_la_part_de_l_annee",
    "Tu as divisé la durée par l'année : cela donne une part d'année. Le nombre de rotations est jours de l'année ÷ "
    "durée.",
    gives="rotation_des_stocks",
)
def _(duree_de_stockage: Decimal, base_annuelle: Decimal) -> Decimal:
    return duree_de_stockage / base_annuelle


@mistake(
    stocks.duree_de_stockage,
    "rotation_en_mois",
    "Tu as divisé 12 mois par une durée en jours : les deux doivent être dans la même unité, prends les jours de "
    "l'année.",
    gives="rotation_des_stocks",
)
def _(duree_de_stockage: Decimal) -> Decimal:
    return 12 / duree_de_stockage


@mistake(
    stocks.duree_de_stockage,
    "duree_multipliee",
    "Tu as multiplié par la rotation : plus le stock tourne vite, moins il reste en rayon. Divise l'année par la "
    "rotation.",
)
def _(base_annuelle: Decimal, rotation_des_stocks: Decimal) -> Decimal:
    return base_annuelle * rotation_des_stocks


@mistake(
    stocks.duree_de_stockage,
    "duree_en_mois",
    "Tu as divisé 12 par la rotation : c'est une durée en mois. Pour des jours, divise le nombre de jours de l'année.",
)
def _(rotation_des_stocks: Decimal) -> Decimal:
    return 12 / rotation_des_stocks


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


@mistake(
    stocks.stock_moyen_des_inventaires,
    "inventaires_extremes",
    "Tu n'as gardé que le premier et le dernier inventaire : fais la moyenne de tous.",
)
def _(inventaires: Series) -> Decimal:
    return (inventaires[0] + inventaires[-1]) / 2


@mistake(
    stocks.stock_moyen_des_inventaires,
    "inventaires_additionnes",
    "Tu as additionné les inventaires : divise par leur nombre pour avoir leur moyenne.",
)
def _(inventaires: Series) -> Decimal:
    return somme(inventaires)


@mistake(
    stocks.duree_de_stockage_en_mois,
    "duree_en_jours_pour_des_mois",
    "Tu as divisé 360 jours : pour une durée en mois, divise 12.",
)
def _(rotation_des_stocks: Decimal) -> Decimal:
    return 360 / rotation_des_stocks


@mistake(
    stocks.duree_de_stockage_en_mois,
    "rotation_sur_douze",
    "Tu as divisé la rotation par 12 : c'est 12 mois qu'il faut partager, divise dans l'autre sens.",
)
def _(rotation_des_stocks: Decimal) -> Decimal:
    return rotation_des_stocks / 12


@mistake(
    stocks.stock_moyen_vise,
    "stock_vise_par_division",
    "Tu as divisé le coût des ventes par la durée : multiplie-le par la durée, puis divise par les jours de l'année.",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, duree_de_stockage_visee: Decimal) -> Decimal:
    return cout_d_achat_des_marchandises_vendues / duree_de_stockage_visee


@mistake(
    stocks.stock_moyen_vise,
    "stock_a_la_duree_actuelle",
    "Tu as gardé la durée actuelle : prends la durée visée.",
)
def _(
    cout_d_achat_des_marchandises_vendues: Decimal,
    duree_de_stockage: Decimal,
    duree_de_stockage_visee: Decimal,
    base_annuelle: Decimal,
) -> Decimal:
    provided(duree_de_stockage != duree_de_stockage_visee)
    return cout_d_achat_des_marchandises_vendues * duree_de_stockage / base_annuelle


@mistake(
    stocks.tresorerie_liberee,
    "stock_vise_pour_l_economie",
    "Tu as donné le stock visé : l'argent libéré est ce qui le sépare du stock actuel.",
)
def _(stock_moyen: Decimal, stock_moyen_vise: Decimal) -> Decimal:
    provided(stock_moyen != 2 * stock_moyen_vise)
    return stock_moyen_vise


@mistake(
    stocks.tresorerie_liberee,
    "stocks_additionnes",
    "Tu as additionné les deux stocks : retranche le stock visé du stock actuel.",
)
def _(stock_moyen: Decimal, stock_moyen_vise: Decimal) -> Decimal:
    return stock_moyen + stock_moyen_vise


@mistake(
    stocks.cout_des_ventes_par_le_taux_de_marge,
    "marge_retranchee_du_ca",
    "Tu as retranché le taux de marge du chiffre d'affaires : il se rapporte au coût d'achat, divise par 1 + taux.",
)
def _(chiffre_d_affaires: Decimal, taux_de_marge: Decimal) -> Decimal:
    return chiffre_d_affaires * (1 - taux_de_marge)


@mistake(
    stocks.cout_des_ventes_par_le_taux_de_marge,
    "marge_ajoutee_au_ca",
    "Tu as multiplié par 1 + taux : du chiffre d'affaires au coût d'achat, on divise.",
)
def _(chiffre_d_affaires: Decimal, taux_de_marge: Decimal) -> Decimal:
    return chiffre_d_affaires * (1 + taux_de_marge)


@mistake(
    stocks.stock_de_securite,
    "jours_pour_des_unites",
    "Tu as gardé les jours : multiplie-les par ce qui se vend chaque jour.",
)
def _(consommation_par_jour: Decimal, jours_de_securite: Decimal) -> Decimal:
    provided(consommation_par_jour != 1)
    return jours_de_securite


@mistake(
    stocks.stock_de_securite,
    "securite_par_division",
    "Tu as divisé par les jours : le stock doit tenir plusieurs jours, multiplie.",
)
def _(consommation_par_jour: Decimal, jours_de_securite: Decimal) -> Decimal:
    provided(jours_de_securite != 1)
    return consommation_par_jour / jours_de_securite


@mistake(
    stocks.stock_moyen_en_quantite,
    "quantite_entiere_et_securite",
    "Tu as gardé toute la quantité commandée : elle s'écoule, en moyenne il en reste la moitié.",
)
def _(quantite_economique: Decimal, stock_de_securite: Decimal) -> Decimal:
    return quantite_economique + stock_de_securite


@mistake(
    stocks.stock_moyen_en_quantite,
    "securite_oubliee",
    "Tu as oublié le stock de sécurité : il reste toujours en magasin, ajoute-le.",
)
def _(quantite_economique: Decimal, stock_de_securite: Decimal) -> Decimal:
    provided(stock_de_securite != 0)
    return quantite_economique / 2


@mistake(
    stocks.cout_de_possession_du_stock_moyen,
    "possession_du_stock_initial",
    "Tu as pris le stock initial : le coût se compte sur le stock moyen.",
)
def _(stock_initial: Decimal, stock_moyen: Decimal, taux_de_possession: Decimal) -> Decimal:
    provided(stock_initial != stock_moyen)
    return stock_initial * taux_de_possession


@mistake(
    stocks.cout_de_possession_du_stock_moyen,
    "possession_par_division",
    "Tu as divisé par le taux : il dit ce que coûte chaque euro de stock, multiplie.",
)
def _(stock_moyen: Decimal, taux_de_possession: Decimal) -> Decimal:
    return stock_moyen / taux_de_possession


@mistake(
    stocks.stock_moyen_pour_une_rotation,
    "cout_multiplie_par_la_rotation_des_stocks_visee",
    "Tu as multiplié par la rotation visée : plus le stock tourne, plus il est petit. Divise le coût d'achat des ventes.",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, rotation_des_stocks_visee: Decimal) -> Decimal:
    return cout_d_achat_des_marchandises_vendues * rotation_des_stocks_visee


@mistake(
    stocks.stock_moyen_pour_une_rotation,
    "rotation_actuelle_pour_la_visee",
    "Tu as gardé la rotation actuelle : divise par celle que l'on vise.",
)
def _(cout_d_achat_des_marchandises_vendues: Decimal, rotation_des_stocks: Decimal) -> Decimal:
    return cout_d_achat_des_marchandises_vendues / rotation_des_stocks


@mistake(
    stocks.couverture_du_stock,
    "couverture_inversee",
    "Tu as divisé dans l'autre sens : la couverture, c'est le stock divisé par ce qui se vend chaque jour.",
)
def _(stock_en_quantite: Decimal, consommation_par_jour: Decimal) -> Decimal:
    return consommation_par_jour / stock_en_quantite


@mistake(
    stocks.couverture_du_stock,
    "couverture_multipliee",
    "Tu as multiplié : on cherche combien de fois la vente d'un jour tient dans le stock, divise.",
)
def _(stock_en_quantite: Decimal, consommation_par_jour: Decimal) -> Decimal:
    return stock_en_quantite * consommation_par_jour


@mistake(
    stocks.consommation_par_jour_de_la_semaine,
    "semaine_de_sept_jours",
    "Tu as divisé par 7 : ne compte que les jours d'ouverture.",
)
def _(consommation_par_semaine: Decimal, jours_d_ouverture_par_semaine: Decimal) -> Decimal:
    provided(jours_d_ouverture_par_semaine != _DAYS_OF_A_WEEK)
    return consommation_par_semaine / _DAYS_OF_A_WEEK


@mistake(
    stocks.consommation_par_jour_de_la_semaine,
    "semaine_multipliee",
    "Tu as multiplié par les jours d'ouverture : la vente d'un jour est plus petite que celle de la semaine, divise.",
)
def _(consommation_par_semaine: Decimal, jours_d_ouverture_par_semaine: Decimal) -> Decimal:
    return consommation_par_semaine * jours_d_ouverture_par_semaine
