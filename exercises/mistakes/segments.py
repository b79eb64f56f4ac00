"""The classic mistakes on résultat d'un segment, rentabilité d'un client."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import segments


@mistake(
    segments.contribution,
    "contribution_charges_specifiques_ajoutees",
    "Tu as ajouté les charges fixes spécifiques : la marge du segment doit les payer, retranche-les.",
)
def _(marge_sur_cout_variable: Decimal, charges_fixes_specifiques: Decimal) -> Decimal:
    return marge_sur_cout_variable + charges_fixes_specifiques


@mistake(
    segments.contribution,
    "contribution_avec_les_charges_communes",
    "Tu as aussi retiré les charges communes : elles existeraient sans ce segment. La contribution ne retire que les "
    "siennes.",
)
def _(marge_sur_cout_variable: Decimal, charges_fixes_specifiques: Decimal, charges_communes: Decimal) -> Decimal:
    return marge_sur_cout_variable - charges_fixes_specifiques - charges_communes


@mistake(
    segments.contribution,
    "charges_specifiques_oubliees",
    "Tu as gardé la MSCV : retire encore les charges fixes qui disparaîtraient avec le segment.",
)
def _(marge_sur_cout_variable: Decimal) -> Decimal:
    return marge_sur_cout_variable


@mistake(
    segments.cle_de_repartition,
    "cle_en_parts_de_clients",
    "Tu as réparti selon le nombre de clients : ici la clé est le chiffre d'affaires, CA du segment ÷ CA total.",
)
def _(nombre_de_clients_du_segment: Decimal, nombre_de_clients_total: Decimal) -> Decimal:
    return nombre_de_clients_du_segment / nombre_de_clients_total


@mistake(
    segments.cle_de_repartition,
    "cle_rapport_inverse",
    "Tu as divisé le total par le segment : une clé est la part du segment dans le total, elle est inférieure à 100 %.",
)
def _(chiffre_d_affaires: Decimal, chiffre_d_affaires_total: Decimal) -> Decimal:
    return chiffre_d_affaires_total / chiffre_d_affaires


@mistake(
    segments.charges_communes_imputees,
    "charges_communes_non_reparties",
    "Tu as imputé toutes les charges communes à ce segment : il n'en porte que sa part, multiplie par la clé.",
)
def _(charges_communes: Decimal) -> Decimal:
    return charges_communes


@mistake(
    segments.charges_communes_imputees,
    "charges_communes_des_autres",
    "Tu as calculé la part des autres segments : multiplie par la clé de celui-ci, pas par son complément.",
)
def _(charges_communes: Decimal, cle_de_repartition: Decimal) -> Decimal:
    return charges_communes * (1 - cle_de_repartition)


@mistake(
    segments.resultat_du_segment,
    "resultat_charges_communes_entieres",
    "Tu as retiré toutes les charges communes : le segment n'en supporte que la part imputée.",
)
def _(contribution: Decimal, charges_communes: Decimal) -> Decimal:
    return contribution - charges_communes


@mistake(
    segments.resultat_du_segment,
    "resultat_charges_specifiques_oubliees",
    "Tu es parti de la MSCV : les charges fixes propres au segment se retirent d'abord, pars de la contribution.",
)
def _(marge_sur_cout_variable: Decimal, charges_communes_imputees: Decimal) -> Decimal:
    return marge_sur_cout_variable - charges_communes_imputees


@mistake(
    segments.resultat_du_segment,
    "resultat_charges_communes_ajoutees",
    "Tu as ajouté les charges communes imputées : ce sont des charges, elles se retranchent.",
)
def _(contribution: Decimal, charges_communes_imputees: Decimal) -> Decimal:
    return contribution + charges_communes_imputees


@mistake(
    segments.taux_de_resultat,
    "taux_de_contribution_pour_resultat",
    "Tu as rapporté la contribution au chiffre d'affaires : prends le résultat, après les charges communes.",
)
def _(contribution: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    return contribution / chiffre_d_affaires


@mistake(
    segments.taux_de_resultat,
    "taux_de_resultat_sur_le_total",
    "Tu as divisé par le chiffre d'affaires de toute l'entreprise : prends celui du segment.",
)
def _(resultat_du_segment: Decimal, chiffre_d_affaires_total: Decimal) -> Decimal:
    return resultat_du_segment / chiffre_d_affaires_total


@mistake(
    segments.effet_de_l_abandon,
    "perte_du_segment_supprimee",
    "Tu as effacé le résultat du segment : sa part de charges communes resterait à payer. Ce qui disparaît, c'est sa "
    "contribution.",
)
def _(resultat_du_segment: Decimal) -> Decimal:
    return -resultat_du_segment


@mistake(
    segments.effet_de_l_abandon,
    "contribution_gagnee",
    "Sans signe, c'est un gain : en abandonnant le segment, l'entreprise perd cette contribution. Mets le signe moins.",
)
def _(contribution: Decimal) -> Decimal:
    return contribution


@mistake(
    segments.marge_commerciale,
    "cout_pour_marge_du_client",
    "Tu as calculé le coût d'achat des ventes : la marge est la part du chiffre d'affaires qui reste, CA × taux de "
    "marque.",
)
def _(chiffre_d_affaires: Decimal, taux_de_marque: Decimal) -> Decimal:
    return chiffre_d_affaires * (1 - taux_de_marque)


@mistake(
    segments.marge_commerciale,
    "marque_prise_pour_marge",
    "Tu as traité le taux de marque comme un taux de marge : il se rapporte aux ventes, multiplie le chiffre "
    "d'affaires.",
)
def _(chiffre_d_affaires: Decimal, taux_de_marque: Decimal) -> Decimal:
    return chiffre_d_affaires * taux_de_marque / (1 + taux_de_marque)


@mistake(
    segments.cout_des_visites,
    "cout_d_une_seule_visite",
    "Tu as compté une seule visite : multiplie par le nombre de visites de l'année.",
)
def _(cout_d_une_visite: Decimal) -> Decimal:
    return cout_d_une_visite


@mistake(
    segments.cout_des_visites,
    "cout_des_visites_divise",
    "Tu as divisé par le nombre de visites : chaque visite coûte, multiplie.",
)
def _(nombre_de_visites: Decimal, cout_d_une_visite: Decimal) -> Decimal:
    return cout_d_une_visite / nombre_de_visites


@mistake(
    segments.cout_des_livraisons,
    "cout_d_une_seule_livraison",
    "Tu as compté une seule livraison : multiplie par le nombre de livraisons de l'année.",
)
def _(cout_d_une_livraison: Decimal) -> Decimal:
    return cout_d_une_livraison


@mistake(
    segments.cout_des_livraisons,
    "cout_des_livraisons_divise",
    "Tu as divisé par le nombre de livraisons : chaque livraison coûte, multiplie.",
)
def _(nombre_de_livraisons: Decimal, cout_d_une_livraison: Decimal) -> Decimal:
    return cout_d_une_livraison / nombre_de_livraisons


@mistake(
    segments.cout_du_delai,
    "delai_sur_le_ht",
    "Tu as pris le chiffre d'affaires HT : le client te doit le montant TTC, c'est lui que tu finances.",
)
def _(
    chiffre_d_affaires: Decimal, taux_de_financement: Decimal, delai_de_reglement: Decimal, base_annuelle: Decimal
) -> Decimal:
    return chiffre_d_affaires * taux_de_financement * delai_de_reglement / base_annuelle


@mistake(
    segments.cout_du_delai,
    "delai_d_une_annee_entiere",
    "Tu as compté une année entière : le client ne paie qu'avec quelques jours de retard, multiplie par délai ÷ année.",
)
def _(chiffre_d_affaires_ttc: Decimal, taux_de_financement: Decimal) -> Decimal:
    return chiffre_d_affaires_ttc * taux_de_financement


@mistake(
    segments.resultat_du_client,
    "cout_du_delai_oublie",
    "Tu as oublié le coût du délai : pendant que le client attend pour payer, c'est toi qui finances. Retire-le aussi.",
)
def _(marge_commerciale: Decimal, cout_des_visites: Decimal, cout_des_livraisons: Decimal) -> Decimal:
    return marge_commerciale - cout_des_visites - cout_des_livraisons


@mistake(
    segments.resultat_du_client,
    "cout_des_visites_oublie",
    "Tu as oublié les visites : le temps du commercial coûte, retire-le de la marge.",
)
def _(marge_commerciale: Decimal, cout_des_livraisons: Decimal, cout_du_delai: Decimal) -> Decimal:
    return marge_commerciale - cout_des_livraisons - cout_du_delai


@mistake(
    segments.resultat_du_client,
    "cout_des_livraisons_oublie",
    "Tu as oublié les livraisons : elles sont faites pour ce client, retire leur coût de la marge.",
)
def _(
    marge_commerciale: Decimal, cout_des_visites: Decimal, cout_des_livraisons: Decimal, cout_du_delai: Decimal
) -> Decimal:
    provided(cout_des_livraisons != 0)
    return marge_commerciale - cout_des_visites - cout_du_delai


@mistake(
    segments.rentabilite_du_client,
    "rentabilite_sur_la_marge",
    "Tu as divisé par la marge : pour comparer les clients entre eux, rapporte le résultat au chiffre d'affaires.",
)
def _(resultat_du_client: Decimal, marge_commerciale: Decimal) -> Decimal:
    return resultat_du_client / marge_commerciale


@mistake(
    segments.rentabilite_du_client,
    "rentabilite_sur_le_ttc",
    "Tu as divisé par le chiffre d'affaires TTC : la TVA n'est pas à toi, prends le hors taxe.",
)
def _(resultat_du_client: Decimal, chiffre_d_affaires_ttc: Decimal) -> Decimal:
    return resultat_du_client / chiffre_d_affaires_ttc
