"""Les erreurs classiques sur la rentabilité d'une promotion."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import promotions


@mistake(
    promotions.marge_unitaire_habituelle,
    "marge_avec_le_prix_en_promotion",
    "Tu as pris le prix en promotion : la marge habituelle part du prix habituel.",
)
def _(prix_en_promotion: Decimal, cout_d_achat_de_l_article: Decimal) -> Decimal:
    return prix_en_promotion - cout_d_achat_de_l_article


@mistake(
    promotions.marge_unitaire_habituelle,
    "prix_et_cout_additionnes",
    "Tu as additionné le prix et le coût : la marge est ce qui reste du prix une fois le coût payé, retranche.",
)
def _(prix_habituel: Decimal, cout_d_achat_de_l_article: Decimal) -> Decimal:
    return prix_habituel + cout_d_achat_de_l_article


@mistake(
    promotions.baisse_de_prix,
    "baisse_sur_la_marge",
    "Tu as appliqué la promotion à la marge : elle porte sur le prix de vente.",
)
def _(marge_unitaire_habituelle: Decimal, taux_de_la_promotion: Decimal) -> Decimal:
    return marge_unitaire_habituelle * taux_de_la_promotion


@mistake(
    promotions.baisse_de_prix,
    "prix_en_promotion_pour_baisse",
    "Tu as donné le prix en promotion : la baisse est ce que le client ne paie pas, prix × taux.",
)
def _(prix_habituel: Decimal, taux_de_la_promotion: Decimal) -> Decimal:
    return prix_habituel * (1 - taux_de_la_promotion)


@mistake(
    promotions.prix_en_promotion,
    "baisse_ajoutee_au_prix",
    "Tu as ajouté la baisse au prix : une promotion le réduit, retranche.",
)
def _(prix_habituel: Decimal, baisse_de_prix: Decimal) -> Decimal:
    return prix_habituel + baisse_de_prix


@mistake(
    promotions.prix_en_promotion,
    "baisse_retranchee_de_la_marge",
    "Tu as retranché la baisse de la marge : pour le prix, retranche-la du prix habituel.",
)
def _(marge_unitaire_habituelle: Decimal, baisse_de_prix: Decimal) -> Decimal:
    return marge_unitaire_habituelle - baisse_de_prix


@mistake(
    promotions.marge_unitaire_en_promotion,
    "marge_sans_la_baisse",
    "Tu as gardé la marge habituelle : le coût d'achat ne change pas, la baisse de prix réduit donc la marge d'autant.",
)
def _(marge_unitaire_habituelle: Decimal) -> Decimal:
    return marge_unitaire_habituelle


@mistake(
    promotions.marge_unitaire_en_promotion,
    "marge_plus_la_baisse",
    "Tu as ajouté la baisse à la marge : le client paie moins, elle diminue d'autant.",
)
def _(marge_unitaire_habituelle: Decimal, baisse_de_prix: Decimal) -> Decimal:
    return marge_unitaire_habituelle + baisse_de_prix


@mistake(
    promotions.marge_unitaire_en_promotion,
    "marge_reduite_du_meme_taux",
    "Tu as réduit la marge du même pourcentage : la remise porte sur le prix, la marge perd toute la baisse en euros.",
)
def _(marge_unitaire_habituelle: Decimal, taux_de_la_promotion: Decimal) -> Decimal:
    return marge_unitaire_habituelle * (1 - taux_de_la_promotion)


@mistake(
    promotions.marge_totale_habituelle,
    "habituelle_a_la_marge_reduite",
    "Tu as pris la marge en promotion : sans promotion, chaque article laisse sa marge habituelle.",
)
def _(quantite_habituelle: Decimal, marge_unitaire_en_promotion: Decimal) -> Decimal:
    return quantite_habituelle * marge_unitaire_en_promotion


@mistake(
    promotions.marge_totale_habituelle,
    "habituelle_en_chiffre_d_affaires",
    "Tu as compté le chiffre d'affaires : il faut la marge, quantité × marge unitaire.",
)
def _(quantite_habituelle: Decimal, prix_habituel: Decimal) -> Decimal:
    return quantite_habituelle * prix_habituel


@mistake(
    promotions.marge_totale_habituelle,
    "habituelle_avec_les_quantites_en_promotion",
    "Tu as pris les quantités en promotion : sans promotion, on aurait vendu la quantité habituelle.",
)
def _(quantite_en_promotion: Decimal, marge_unitaire_habituelle: Decimal) -> Decimal:
    return quantite_en_promotion * marge_unitaire_habituelle


@mistake(
    promotions.marge_totale_habituelle,
    "habituelle_a_la_baisse_de_prix",
    "Tu as multiplié par la baisse de prix : sans promotion, chaque article laisse sa marge habituelle.",
)
def _(quantite_habituelle: Decimal, baisse_de_prix: Decimal) -> Decimal:
    return quantite_habituelle * baisse_de_prix


@mistake(
    promotions.marge_totale_en_promotion,
    "promotion_a_la_marge_habituelle",
    "Tu as gardé la marge habituelle : en promotion, chaque article rapporte moins, prends la marge réduite.",
)
def _(quantite_en_promotion: Decimal, marge_unitaire_habituelle: Decimal) -> Decimal:
    return quantite_en_promotion * marge_unitaire_habituelle


@mistake(
    promotions.marge_totale_en_promotion,
    "promotion_sur_les_ventes_supplementaires",
    "Tu n'as compté que les ventes supplémentaires : toutes les ventes de la période se font au prix réduit.",
)
def _(quantite_en_promotion: Decimal, quantite_habituelle: Decimal, marge_unitaire_en_promotion: Decimal) -> Decimal:
    return (quantite_en_promotion - quantite_habituelle) * marge_unitaire_en_promotion


@mistake(
    promotions.gain_de_la_promotion,
    "marge_habituelle_oubliee",
    "Tu as oublié la marge que l'on aurait faite sans promotion : retranche-la aussi.",
)
def _(marge_totale_en_promotion: Decimal, cout_de_la_promotion: Decimal) -> Decimal:
    return marge_totale_en_promotion - cout_de_la_promotion


@mistake(
    promotions.gain_de_la_promotion,
    "cout_de_la_promotion_oublie",
    "Tu as oublié le coût de l'opération : affiches, animation, tout ce qu'elle fait dépenser se retranche.",
)
def _(marge_totale_en_promotion: Decimal, marge_totale_habituelle: Decimal, cout_de_la_promotion: Decimal) -> Decimal:
    provided(cout_de_la_promotion != 0)
    return marge_totale_en_promotion - marge_totale_habituelle


@mistake(
    promotions.gain_de_la_promotion,
    "marge_perdue_oubliee",
    "Tu n'as compté que les ventes en plus : sur les ventes habituelles, la baisse de prix fait perdre de la marge.",
)
def _(
    quantite_en_promotion: Decimal,
    quantite_habituelle: Decimal,
    marge_unitaire_en_promotion: Decimal,
    cout_de_la_promotion: Decimal,
) -> Decimal:
    return (quantite_en_promotion - quantite_habituelle) * marge_unitaire_en_promotion - cout_de_la_promotion


@mistake(
    promotions.seuil_de_la_promotion,
    "seuil_du_cout_seul",
    "Tu n'as couvert que le coût de l'opération : il faut aussi retrouver la marge habituelle, ajoute-la en haut.",
)
def _(marge_unitaire_en_promotion: Decimal, cout_de_la_promotion: Decimal) -> Decimal:
    provided(cout_de_la_promotion != 0)
    return cout_de_la_promotion / marge_unitaire_en_promotion


@mistake(
    promotions.seuil_de_la_promotion,
    "seuil_a_la_marge_habituelle",
    "Tu as divisé par la marge habituelle : en promotion, chaque article ne rapporte que la marge réduite.",
)
def _(marge_totale_habituelle: Decimal, cout_de_la_promotion: Decimal, marge_unitaire_habituelle: Decimal) -> Decimal:
    return (marge_totale_habituelle + cout_de_la_promotion) / marge_unitaire_habituelle


@mistake(
    promotions.seuil_de_la_promotion,
    "seuil_sans_le_cout",
    "Tu as oublié le coût de l'opération : ajoute-le à la marge habituelle avant de diviser.",
)
def _(marge_totale_habituelle: Decimal, cout_de_la_promotion: Decimal, marge_unitaire_en_promotion: Decimal) -> Decimal:
    provided(cout_de_la_promotion != 0)
    return marge_totale_habituelle / marge_unitaire_en_promotion


@mistake(
    promotions.hausse_necessaire_des_ventes,
    "hausse_sur_le_seuil",
    "Tu as divisé par le seuil : une hausse se mesure par rapport au départ, la quantité habituelle.",
)
def _(seuil_de_la_promotion: Decimal, quantite_habituelle: Decimal) -> Decimal:
    return (seuil_de_la_promotion - quantite_habituelle) / seuil_de_la_promotion


@mistake(
    promotions.hausse_necessaire_des_ventes,
    "rapport_pour_hausse",
    "Tu as donné le rapport des quantités : pour une hausse, retranche d'abord la quantité habituelle.",
)
def _(seuil_de_la_promotion: Decimal, quantite_habituelle: Decimal) -> Decimal:
    return seuil_de_la_promotion / quantite_habituelle


@mistake(
    promotions.bons_utilises,
    "bons_perdus",
    "Tu as compté les bons qui ne reviennent pas : multiplie par le taux de remontée.",
)
def _(bons_distribues: Decimal, taux_de_remontee: Decimal) -> Decimal:
    return bons_distribues * (1 - taux_de_remontee)


@mistake(
    promotions.bons_utilises,
    "bons_divises_par_la_remontee",
    "Tu as divisé par le taux de remontée : une petite part des bons revient, multiplie.",
)
def _(bons_distribues: Decimal, taux_de_remontee: Decimal) -> Decimal:
    return bons_distribues / taux_de_remontee


@mistake(
    promotions.cout_des_bons,
    "frais_de_traitement_oublies",
    "Tu as oublié les frais de traitement : chaque bon utilisé coûte sa valeur et son traitement.",
)
def _(bons_utilises: Decimal, valeur_d_un_bon: Decimal, frais_par_bon: Decimal) -> Decimal:
    provided(frais_par_bon != 0)
    return bons_utilises * valeur_d_un_bon


@mistake(
    promotions.cout_des_bons,
    "cout_de_tous_les_bons",
    "Tu as compté tous les bons distribués : seuls les bons utilisés coûtent, applique le taux de remontée.",
)
def _(bons_distribues: Decimal, valeur_d_un_bon: Decimal, frais_par_bon: Decimal) -> Decimal:
    return bons_distribues * (valeur_d_un_bon + frais_par_bon)
