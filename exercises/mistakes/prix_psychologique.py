"""The classic mistakes on prix d'acceptabilité."""

from decimal import Decimal
from itertools import accumulate

from exercises.functions import Series, somme
from exercises.rule import mistake, provided
from exercises.rules import prix_psychologique


def _price_of_crossing(prix_proposes: Series, cumul_trop_cher: Series, cumul_qualite_insuffisante: Series) -> Decimal:
    """The price where the two cumulated curves are closest."""
    gaps = [abs(dear - poor) for dear, poor in zip(cumul_trop_cher, cumul_qualite_insuffisante, strict=True)]
    return prix_proposes[gaps.index(min(gaps))]


def _price_of_best_revenue(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    revenues = [price * share for price, share in zip(prix_proposes, part_d_acceptants, strict=True)]
    return prix_proposes[revenues.index(max(revenues))]


def _price_most_accepted(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    return prix_proposes[part_d_acceptants.index(max(part_d_acceptants))]


@mistake(
    prix_psychologique.part_d_acceptants_maximale,
    "cumuls_dans_le_meme_sens",
    "Tu as cumulé les deux séries dans le même sens : « trop cher » se cumule en montant les prix, « qualité » en les "
    "descendant.",
)
def _(reponses_trop_cher: Series, reponses_qualite_insuffisante: Series) -> Decimal:
    dear, poor = accumulate(reponses_trop_cher), accumulate(reponses_qualite_insuffisante)
    total = somme(reponses_trop_cher)
    return max(1 - (one + other) / total for one, other in zip(dear, poor, strict=True))


@mistake(
    prix_psychologique.part_d_acceptants_maximale,
    "reponses_non_cumulees",
    "Tu n'as pas cumulé : qui trouve un prix trop cher refuse aussi les prix plus hauts. Additionne les réponses de "
    "proche en proche.",
)
def _(reponses_trop_cher: Series, reponses_qualite_insuffisante: Series) -> Decimal:
    pairs = zip(reponses_trop_cher, reponses_qualite_insuffisante, strict=True)
    return max(1 - (dear + poor) / somme(reponses_trop_cher) for dear, poor in pairs)


@mistake(
    prix_psychologique.part_d_acceptants_maximale,
    "ligne_du_prix_comprise",
    "Tu as compté la ligne du prix parmi les « trop cher » : qui dit « au-delà de ce prix » accepte encore ce prix-là.",
)
def _(reponses_trop_cher: Series, cumul_trop_cher: Series, cumul_qualite_insuffisante: Series) -> Decimal:
    provided(cumul_trop_cher[0] == 0)
    dear = accumulate(count / somme(reponses_trop_cher) for count in reponses_trop_cher)
    return max(1 - one - other for one, other in zip(dear, cumul_qualite_insuffisante, strict=True))


@mistake(
    prix_psychologique.prix_d_acceptabilite,
    "prix_du_chiffre_d_affaires_pour_acceptabilite",
    "Tu as pris le prix qui rapporte le plus : le prix d'acceptabilité est celui que le plus de clients acceptent.",
)
def _(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    price = _price_of_best_revenue(prix_proposes, part_d_acceptants)
    provided(price != _price_most_accepted(prix_proposes, part_d_acceptants))
    return price


@mistake(
    prix_psychologique.prix_d_acceptabilite,
    "prix_du_croisement",
    "Tu as pris le prix où les deux courbes se croisent : cherche celui où la part d'acceptants est la plus grande.",
)
def _(
    prix_proposes: Series, cumul_trop_cher: Series, cumul_qualite_insuffisante: Series, part_d_acceptants: Series
) -> Decimal:
    price = _price_of_crossing(prix_proposes, cumul_trop_cher, cumul_qualite_insuffisante)
    provided(price != _price_most_accepted(prix_proposes, part_d_acceptants))
    provided(price != _price_of_best_revenue(prix_proposes, part_d_acceptants))
    return price


@mistake(
    prix_psychologique.prix_d_acceptabilite,
    "prix_le_plus_haut",
    "Tu as pris le prix le plus haut : à ce prix, beaucoup de clients trouvent l'article trop cher.",
)
def _(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    provided(_price_most_accepted(prix_proposes, part_d_acceptants) != max(prix_proposes))
    provided(_price_of_best_revenue(prix_proposes, part_d_acceptants) != max(prix_proposes))
    return max(prix_proposes)


@mistake(
    prix_psychologique.chiffre_d_affaires_maximal,
    "chiffre_d_affaires_au_prix_d_acceptabilite",
    "Tu t'es arrêté au prix le plus accepté : un prix un peu plus haut, accepté par moins de clients, peut rapporter "
    "plus.",
)
def _(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    price = _price_most_accepted(prix_proposes, part_d_acceptants)
    provided(price != _price_of_best_revenue(prix_proposes, part_d_acceptants))
    return price * max(part_d_acceptants) * 100


@mistake(
    prix_psychologique.chiffre_d_affaires_maximal,
    "plus_haut_prix_et_plus_grande_part",
    "Tu as multiplié le prix le plus haut par la plus grande part : prends chaque prix avec la part qui est en face.",
)
def _(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    return max(prix_proposes) * max(part_d_acceptants) * 100


@mistake(
    prix_psychologique.prix_du_chiffre_d_affaires_maximal,
    "prix_d_acceptabilite_pour_chiffre_d_affaires",
    "Tu as gardé le prix le plus accepté : compare les produits prix × acceptants, c'est un autre prix qui rapporte "
    "le plus.",
)
def _(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    price = _price_most_accepted(prix_proposes, part_d_acceptants)
    provided(price != _price_of_best_revenue(prix_proposes, part_d_acceptants))
    return price


@mistake(
    prix_psychologique.prix_du_chiffre_d_affaires_maximal,
    "prix_le_plus_haut",
    "Tu as pris le prix le plus haut : à ce prix, trop peu de clients achètent. Compare les produits prix × "
    "acceptants.",
)
def _(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    provided(_price_of_best_revenue(prix_proposes, part_d_acceptants) != max(prix_proposes))
    provided(_price_most_accepted(prix_proposes, part_d_acceptants) != max(prix_proposes))
    return max(prix_proposes)
