"""The classic mistakes on élasticité de la demande."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import elasticite

_ARRIVAL = "Tu as divisé par la valeur d'arrivée : une variation se mesure par rapport au point de départ."


_RATIO = "Tu as donné le rapport des deux valeurs : pour une variation, retranche d'abord la valeur de départ."


_UPSIDE_DOWN = "Tu as inversé le rapport : la variation de la demande se met en haut, celle de sa cause en bas."


@mistake(elasticite.variation_de_la_demande, "variation_sur_l_arrivee", _ARRIVAL)
def _(nouvelle_quantite: Decimal, quantite_initiale: Decimal) -> Decimal:
    return (nouvelle_quantite - quantite_initiale) / nouvelle_quantite


@mistake(elasticite.variation_de_la_demande, "rapport_pour_variation", _RATIO)
def _(nouvelle_quantite: Decimal, quantite_initiale: Decimal) -> Decimal:
    return nouvelle_quantite / quantite_initiale


@mistake(
    elasticite.elasticite_prix,
    "demande_divisee_par_l_elasticite",
    "Tu as divisé par l'élasticité : elle dit combien la demande bouge pour 1 % de prix, multiplie la variation du "
    "prix.",
    gives="variation_de_la_demande",
)
def _(elasticite_prix: Decimal, variation_du_prix: Decimal) -> Decimal:
    return variation_du_prix / elasticite_prix


@mistake(
    elasticite.elasticite_prix,
    "signe_de_l_elasticite_perdu",
    "Tu as perdu le signe de l'élasticité : quand elle est négative, la demande varie dans le sens contraire du prix.",
    gives="variation_de_la_demande",
)
def _(elasticite_prix: Decimal, variation_du_prix: Decimal) -> Decimal:
    return -elasticite_prix * variation_du_prix


@mistake(elasticite.variation_du_prix, "variation_sur_l_arrivee", _ARRIVAL)
def _(nouveau_prix: Decimal, prix_initial: Decimal) -> Decimal:
    return (nouveau_prix - prix_initial) / nouveau_prix


@mistake(elasticite.variation_du_prix, "rapport_pour_variation", _RATIO)
def _(nouveau_prix: Decimal, prix_initial: Decimal) -> Decimal:
    return nouveau_prix / prix_initial


@mistake(elasticite.elasticite_prix, "elasticite_inversee", _UPSIDE_DOWN)
def _(variation_de_la_demande: Decimal, variation_du_prix: Decimal) -> Decimal:
    return variation_du_prix / variation_de_la_demande


@mistake(
    elasticite.elasticite_prix,
    "elasticite_sur_ecarts_absolus",
    "Tu as divisé des unités par des euros : une élasticité compare des pourcentages, calcule d'abord les deux "
    "variations.",
)
def _(nouvelle_quantite: Decimal, quantite_initiale: Decimal, nouveau_prix: Decimal, prix_initial: Decimal) -> Decimal:
    return (nouvelle_quantite - quantite_initiale) / (nouveau_prix - prix_initial)


@mistake(
    elasticite.elasticite_prix,
    "elasticite_sans_signe",
    "Tu as perdu le signe : il dit que la demande baisse quand le prix monte, garde-le.",
)
def _(variation_de_la_demande: Decimal, variation_du_prix: Decimal) -> Decimal:
    elasticity = variation_de_la_demande / variation_du_prix
    provided(elasticity < 0)
    return -elasticity


@mistake(elasticite.variation_du_prix_de_l_autre_bien, "variation_sur_l_arrivee", _ARRIVAL)
def _(nouveau_prix_de_l_autre_bien: Decimal, prix_initial_de_l_autre_bien: Decimal) -> Decimal:
    return (nouveau_prix_de_l_autre_bien - prix_initial_de_l_autre_bien) / nouveau_prix_de_l_autre_bien


@mistake(elasticite.variation_du_prix_de_l_autre_bien, "rapport_pour_variation", _RATIO)
def _(nouveau_prix_de_l_autre_bien: Decimal, prix_initial_de_l_autre_bien: Decimal) -> Decimal:
    return nouveau_prix_de_l_autre_bien / prix_initial_de_l_autre_bien


@mistake(elasticite.elasticite_croisee, "elasticite_inversee", _UPSIDE_DOWN)
def _(variation_de_la_demande: Decimal, variation_du_prix_de_l_autre_bien: Decimal) -> Decimal:
    return variation_du_prix_de_l_autre_bien / variation_de_la_demande


@mistake(
    elasticite.elasticite_croisee,
    "elasticite_croisee_signe_inverse",
    "Tu as changé le signe : il est positif quand la demande suit le prix de l'autre bien (substituts), négatif sinon.",
)
def _(variation_de_la_demande: Decimal, variation_du_prix_de_l_autre_bien: Decimal) -> Decimal:
    return -variation_de_la_demande / variation_du_prix_de_l_autre_bien


@mistake(
    elasticite.elasticite_croisee,
    "elasticite_sur_ecarts_absolus",
    "Tu as divisé des unités par des euros : une élasticité compare des pourcentages, calcule d'abord les deux "
    "variations.",
)
def _(
    nouvelle_quantite: Decimal,
    quantite_initiale: Decimal,
    nouveau_prix_de_l_autre_bien: Decimal,
    prix_initial_de_l_autre_bien: Decimal,
) -> Decimal:
    return (nouvelle_quantite - quantite_initiale) / (nouveau_prix_de_l_autre_bien - prix_initial_de_l_autre_bien)


@mistake(elasticite.variation_du_revenu, "variation_sur_l_arrivee", _ARRIVAL)
def _(nouveau_revenu: Decimal, revenu_initial: Decimal) -> Decimal:
    return (nouveau_revenu - revenu_initial) / nouveau_revenu


@mistake(elasticite.variation_du_revenu, "rapport_pour_variation", _RATIO)
def _(nouveau_revenu: Decimal, revenu_initial: Decimal) -> Decimal:
    return nouveau_revenu / revenu_initial


@mistake(elasticite.elasticite_revenu, "elasticite_inversee", _UPSIDE_DOWN)
def _(variation_de_la_demande: Decimal, variation_du_revenu: Decimal) -> Decimal:
    return variation_du_revenu / variation_de_la_demande


@mistake(
    elasticite.elasticite_revenu,
    "elasticite_sur_ecarts_absolus",
    "Tu as divisé des unités par des euros : une élasticité compare des pourcentages, calcule d'abord les deux "
    "variations.",
)
def _(
    nouvelle_quantite: Decimal, quantite_initiale: Decimal, nouveau_revenu: Decimal, revenu_initial: Decimal
) -> Decimal:
    return (nouvelle_quantite - quantite_initiale) / (nouveau_revenu - revenu_initial)


@mistake(
    elasticite.elasticite_revenu,
    "elasticite_revenu_signe_inverse",
    "Tu as changé le signe : il n'est négatif que si la demande recule quand le revenu augmente (bien inférieur).",
)
def _(variation_de_la_demande: Decimal, variation_du_revenu: Decimal) -> Decimal:
    return -variation_de_la_demande / variation_du_revenu


@mistake(
    elasticite.nouveau_prix,
    "hausse_seule",
    "Tu as calculé l'écart de prix seul : ajoute-le au prix de départ.",
)
def _(prix_initial: Decimal, variation_du_prix: Decimal) -> Decimal:
    return prix_initial * variation_du_prix


@mistake(
    elasticite.nouveau_prix,
    "prix_dans_le_mauvais_sens",
    "Tu as fait varier le prix dans l'autre sens : une hausse s'ajoute à 1, une baisse s'en retranche.",
)
def _(prix_initial: Decimal, variation_du_prix: Decimal) -> Decimal:
    return prix_initial * (1 - variation_du_prix)


@mistake(
    elasticite.nouvelle_quantite,
    "ecart_de_demande_seul",
    "Tu as calculé l'écart seul : la nouvelle quantité est celle de départ, plus cet écart.",
)
def _(quantite_initiale: Decimal, variation_de_la_demande: Decimal) -> Decimal:
    return quantite_initiale * variation_de_la_demande


@mistake(
    elasticite.nouvelle_quantite,
    "demande_dans_le_mauvais_sens",
    "Tu as fait varier la demande dans l'autre sens : garde le signe de sa variation, une baisse se retranche.",
)
def _(quantite_initiale: Decimal, variation_de_la_demande: Decimal) -> Decimal:
    return quantite_initiale * (1 - variation_de_la_demande)


@mistake(
    elasticite.recette_initiale,
    "recette_initiale_au_nouveau_prix",
    "Tu as pris le nouveau prix : la recette de départ se calcule avec le prix et la quantité d'avant.",
)
def _(nouveau_prix: Decimal, quantite_initiale: Decimal) -> Decimal:
    return nouveau_prix * quantite_initiale


@mistake(
    elasticite.recette_initiale,
    "recette_initiale_avec_la_nouvelle_quantite",
    "Tu as pris la nouvelle quantité : la recette de départ se calcule avec le prix et la quantité d'avant.",
)
def _(prix_initial: Decimal, nouvelle_quantite: Decimal) -> Decimal:
    return prix_initial * nouvelle_quantite


@mistake(
    elasticite.nouvelle_recette,
    "quantite_supposee_inchangee",
    "Tu as gardé l'ancienne quantité : quand le prix change, les clients n'achètent plus autant.",
)
def _(nouveau_prix: Decimal, quantite_initiale: Decimal) -> Decimal:
    return nouveau_prix * quantite_initiale


@mistake(
    elasticite.nouvelle_recette,
    "prix_suppose_inchange",
    "Tu as gardé l'ancien prix : la nouvelle recette est le nouveau prix multiplié par la nouvelle quantité.",
)
def _(prix_initial: Decimal, nouvelle_quantite: Decimal) -> Decimal:
    return prix_initial * nouvelle_quantite


@mistake(
    elasticite.variation_de_la_recette,
    "variation_de_recette_sens_inverse",
    "Tu as soustrait dans l'autre sens : pars de la nouvelle recette et retire l'ancienne.",
)
def _(nouvelle_recette: Decimal, recette_initiale: Decimal) -> Decimal:
    return recette_initiale - nouvelle_recette


@mistake(
    elasticite.variation_de_la_recette,
    "effet_du_prix_seul",
    "Tu n'as compté que l'effet du prix : la quantité change aussi, compare les deux recettes entières.",
)
def _(nouveau_prix: Decimal, prix_initial: Decimal, quantite_initiale: Decimal) -> Decimal:
    return (nouveau_prix - prix_initial) * quantite_initiale


@mistake(
    elasticite.variation_relative_de_la_recette,
    "variation_rapportee_a_la_nouvelle_recette",
    "Tu as divisé par la nouvelle recette : une variation se rapporte à la valeur de départ.",
)
def _(variation_de_la_recette: Decimal, nouvelle_recette: Decimal) -> Decimal:
    return variation_de_la_recette / nouvelle_recette


@mistake(
    elasticite.variation_relative_de_la_recette,
    "recette_rapportee_sans_soustraire",
    "Tu as divisé la nouvelle recette par l'ancienne : retire 1 pour avoir la variation.",
)
def _(nouvelle_recette: Decimal, recette_initiale: Decimal) -> Decimal:
    return nouvelle_recette / recette_initiale


@mistake(
    elasticite.variation_relative_de_la_recette_par_les_taux,
    "taux_additionnes_pour_la_recette",
    "Tu as additionné les deux taux : ils se multiplient, (1 + variation du prix) × (1 + variation de la demande).",
)
def _(variation_du_prix: Decimal, variation_de_la_demande: Decimal) -> Decimal:
    return variation_du_prix + variation_de_la_demande


@mistake(
    elasticite.variation_relative_de_la_recette_par_les_taux,
    "recette_comme_la_demande",
    "Tu as pris la variation de la demande : la recette dépend aussi du nouveau prix.",
)
def _(variation_de_la_demande: Decimal) -> Decimal:
    return variation_de_la_demande
