"""The classic mistakes on parts de marché, pénétration et demande."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import marche


@mistake(
    marche.part_de_marche,
    "part_sur_le_leader",
    "Tu as divisé par les ventes du leader : la part de marché se rapporte à tout le marché.",
)
def _(ventes_de_l_entreprise: Decimal, ventes_du_leader: Decimal) -> Decimal:
    return ventes_de_l_entreprise / ventes_du_leader


@mistake(
    marche.part_de_marche,
    "part_sur_les_concurrents",
    "Tu as divisé par les ventes des autres : le marché compte aussi celles de l'entreprise.",
)
def _(ventes_de_l_entreprise: Decimal, ventes_du_marche: Decimal) -> Decimal:
    return ventes_de_l_entreprise / (ventes_du_marche - ventes_de_l_entreprise)


@mistake(
    marche.part_de_marche,
    "marche_sur_l_entreprise",
    "Tu as divisé le marché par l'entreprise : une part, c'est l'entreprise rapportée au marché.",
)
def _(ventes_de_l_entreprise: Decimal, ventes_du_marche: Decimal) -> Decimal:
    return ventes_du_marche / ventes_de_l_entreprise


@mistake(
    marche.part_de_marche_du_leader,
    "part_sur_les_concurrents",
    "Tu as divisé par les ventes des autres : le marché compte aussi celles du leader.",
)
def _(ventes_du_leader: Decimal, ventes_du_marche: Decimal) -> Decimal:
    return ventes_du_leader / (ventes_du_marche - ventes_du_leader)


@mistake(
    marche.part_de_marche_du_leader,
    "leader_sur_l_entreprise",
    "Tu as comparé le leader à l'entreprise : sa part de marché se rapporte à tout le marché.",
)
def _(ventes_du_leader: Decimal, ventes_de_l_entreprise: Decimal) -> Decimal:
    return ventes_du_leader / ventes_de_l_entreprise


@mistake(
    marche.part_de_marche_relative,
    "part_relative_inversee",
    "Tu as divisé le leader par l'entreprise : la part relative dépasse 1 quand c'est l'entreprise qui mène.",
)
def _(part_de_marche: Decimal, part_de_marche_du_leader: Decimal) -> Decimal:
    return part_de_marche_du_leader / part_de_marche


@mistake(
    marche.part_de_marche_relative,
    "ecart_de_parts_pour_part_relative",
    "Tu as soustrait les deux parts : la part relative est leur rapport.",
)
def _(part_de_marche: Decimal, part_de_marche_du_leader: Decimal) -> Decimal:
    return part_de_marche - part_de_marche_du_leader


@mistake(
    marche.part_de_marche_en_volume,
    "part_en_valeur_pour_part_en_volume",
    "Tu as pris les ventes en valeur : la part en volume compare des quantités.",
)
def _(ventes_de_l_entreprise: Decimal, ventes_du_marche: Decimal) -> Decimal:
    return ventes_de_l_entreprise / ventes_du_marche


@mistake(
    marche.part_de_marche_en_volume,
    "quantites_sur_les_concurrents",
    "Tu as divisé par les quantités des autres : le marché compte aussi celles de l'entreprise.",
)
def _(quantites_de_l_entreprise: Decimal, quantites_du_marche: Decimal) -> Decimal:
    return quantites_de_l_entreprise / (quantites_du_marche - quantites_de_l_entreprise)


@mistake(
    marche.indice_de_prix_relatif,
    "indice_de_prix_inverse",
    "Tu as divisé le volume par la valeur : c'est valeur ÷ volume, plus que 1 quand l'entreprise vend plus cher.",
)
def _(part_de_marche: Decimal, part_de_marche_en_volume: Decimal) -> Decimal:
    return part_de_marche_en_volume / part_de_marche


@mistake(
    marche.indice_de_prix_relatif,
    "ecart_de_parts_pour_indice",
    "Tu as soustrait les deux parts : l'indice de prix relatif est leur rapport.",
)
def _(part_de_marche: Decimal, part_de_marche_en_volume: Decimal) -> Decimal:
    return part_de_marche - part_de_marche_en_volume


@mistake(
    marche.taux_de_penetration,
    "penetration_sur_les_non_clients",
    "Tu as rapporté les clients à ceux qui ne le sont pas : divise par toute la population cible.",
)
def _(clients_du_produit: Decimal, population_cible: Decimal) -> Decimal:
    return clients_du_produit / (population_cible - clients_du_produit)


@mistake(
    marche.taux_de_penetration,
    "penetration_inversee",
    "Tu as divisé la cible par les clients : le taux de pénétration est la part de la cible qui a acheté.",
)
def _(clients_du_produit: Decimal, population_cible: Decimal) -> Decimal:
    return population_cible / clients_du_produit


@mistake(
    marche.taille_du_marche_en_volume,
    "toute_la_cible_comptee",
    "Tu as compté toute la population cible : seuls les clients achètent, multiplie leur nombre par leurs achats.",
)
def _(population_cible: Decimal, quantite_par_client: Decimal) -> Decimal:
    return population_cible * quantite_par_client


@mistake(
    marche.taille_du_marche_en_volume,
    "clients_divises_par_la_quantite",
    "Tu as divisé par la quantité : chaque client achète plusieurs fois, multiplie.",
)
def _(clients_du_produit: Decimal, quantite_par_client: Decimal) -> Decimal:
    provided(quantite_par_client != 1)
    return clients_du_produit / quantite_par_client


@mistake(
    marche.taille_du_marche_en_valeur,
    "volume_pour_valeur",
    "Tu as donné les quantités : le marché en valeur les multiplie par le prix moyen.",
)
def _(taille_du_marche_en_volume: Decimal) -> Decimal:
    return taille_du_marche_en_volume


@mistake(
    marche.taille_du_marche_en_valeur,
    "quantite_par_client_oubliee",
    "Tu as multiplié les clients par le prix : chaque client achète plusieurs fois, pars des quantités.",
)
def _(clients_du_produit: Decimal, prix_moyen_du_marche: Decimal) -> Decimal:
    return clients_du_produit * prix_moyen_du_marche


@mistake(
    marche.marche_potentiel,
    "non_consommateurs_ajoutes",
    "Tu as ajouté les non-consommateurs absolus : ils n'achèteront jamais, retire-les de la population.",
)
def _(population_cible: Decimal, non_consommateurs_absolus: Decimal) -> Decimal:
    return population_cible + non_consommateurs_absolus


@mistake(
    marche.marche_potentiel,
    "non_consommateurs_non_retires",
    "Tu as gardé toute la population : retire les non-consommateurs absolus, qui n'achèteront jamais.",
)
def _(population_cible: Decimal) -> Decimal:
    return population_cible


@mistake(
    marche.non_consommateurs_relatifs,
    "clients_retires_de_la_population",
    "Tu es parti de toute la population : les non-consommateurs relatifs sont dans le marché potentiel.",
)
def _(population_cible: Decimal, clients_du_produit: Decimal) -> Decimal:
    return population_cible - clients_du_produit


@mistake(
    marche.non_consommateurs_relatifs,
    "absolus_pour_relatifs",
    "Tu as donné les non-consommateurs absolus : les relatifs n'achètent pas encore mais le pourraient.",
)
def _(non_consommateurs_absolus: Decimal) -> Decimal:
    return non_consommateurs_absolus


@mistake(
    marche.taux_d_equipement,
    "equipement_inverse",
    "Tu as divisé les ménages par les ménages équipés : c'est la part des ménages qui possèdent le bien.",
)
def _(menages_equipes: Decimal, menages_interroges: Decimal) -> Decimal:
    return menages_interroges / menages_equipes


@mistake(
    marche.taux_d_equipement,
    "non_equipes_pour_equipes",
    "Tu as donné la part des ménages sans le bien : prends ceux qui le possèdent.",
)
def _(menages_equipes: Decimal, menages_interroges: Decimal) -> Decimal:
    provided(2 * menages_equipes != menages_interroges)
    return 1 - menages_equipes / menages_interroges


@mistake(
    marche.taux_de_nourriture,
    "nourriture_sur_le_reste",
    "Tu as rapporté les achats chez nous aux achats ailleurs : divise par tous les achats de la catégorie.",
)
def _(achats_chez_nous: Decimal, achats_de_la_categorie: Decimal) -> Decimal:
    return achats_chez_nous / (achats_de_la_categorie - achats_chez_nous)


@mistake(
    marche.taux_de_nourriture,
    "nourriture_inversee",
    "Tu as divisé à l'envers : le taux de nourriture est la part de ses achats que le client fait chez nous.",
)
def _(achats_chez_nous: Decimal, achats_de_la_categorie: Decimal) -> Decimal:
    return achats_de_la_categorie / achats_chez_nous
