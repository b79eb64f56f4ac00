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


@mistake(
    prix_psychologique.acheteurs_potentiels,
    "acheteurs_par_division",
    "Tu as divisé par la part d'acceptants : elle dit quelle partie du marché achète, multiplie.",
)
def _(taille_du_marche: Decimal, part_d_acceptants_maximale: Decimal) -> Decimal:
    provided(part_d_acceptants_maximale != 0)
    return taille_du_marche / part_d_acceptants_maximale


@mistake(
    prix_psychologique.acheteurs_potentiels,
    "refus_pour_acheteurs",
    "Tu as compté ceux qui refusent le prix : on te demande ceux qui l'acceptent.",
)
def _(taille_du_marche: Decimal, part_d_acceptants_maximale: Decimal) -> Decimal:
    provided(part_d_acceptants_maximale * 2 != 1)
    return taille_du_marche * (1 - part_d_acceptants_maximale)


@mistake(
    prix_psychologique.ca_au_prix_d_acceptabilite,
    "marche_entier_au_prix",
    "Tu as compté tout le marché : seuls les acceptants achètent.",
)
def _(taille_du_marche: Decimal, acheteurs_potentiels: Decimal, prix_d_acceptabilite: Decimal) -> Decimal:
    provided(taille_du_marche != acheteurs_potentiels)
    return taille_du_marche * prix_d_acceptabilite


@mistake(
    prix_psychologique.ca_au_prix_d_acceptabilite,
    "acheteurs_sur_prix",
    "Tu as divisé les acheteurs par le prix : chacun paie ce prix, multiplie.",
)
def _(acheteurs_potentiels: Decimal, prix_d_acceptabilite: Decimal) -> Decimal:
    provided(prix_d_acceptabilite != 1)
    return acheteurs_potentiels / prix_d_acceptabilite


@mistake(
    prix_psychologique.marge_au_prix_d_acceptabilite,
    "ca_pour_marge_au_prix",
    "Tu as donné le chiffre d'affaires : retire ce que les articles ont coûté.",
)
def _(acheteurs_potentiels: Decimal, prix_d_acceptabilite: Decimal, cout_d_achat: Decimal) -> Decimal:
    provided(cout_d_achat != 0)
    return acheteurs_potentiels * prix_d_acceptabilite


@mistake(
    prix_psychologique.marge_au_prix_d_acceptabilite,
    "marge_d_un_seul_article",
    "Tu as donné la marge d'un article : multiplie-la par le nombre d'acheteurs.",
)
def _(acheteurs_potentiels: Decimal, prix_d_acceptabilite: Decimal, cout_d_achat: Decimal) -> Decimal:
    provided(acheteurs_potentiels != 1)
    return prix_d_acceptabilite - cout_d_achat


@mistake(
    prix_psychologique.ca_maximal_du_marche,
    "ca_de_cent_personnes",
    "Tu as gardé le chiffre d'affaires pour 100 personnes : ramène-le à tout le marché.",
)
def _(chiffre_d_affaires_maximal: Decimal, taille_du_marche: Decimal) -> Decimal:
    provided(taille_du_marche != 100)
    return chiffre_d_affaires_maximal


@mistake(
    prix_psychologique.ca_maximal_du_marche,
    "marche_sans_diviser_par_cent",
    "Tu as oublié de diviser par 100 : le chiffre d'affaires était compté pour 100 personnes.",
)
def _(chiffre_d_affaires_maximal: Decimal, taille_du_marche: Decimal) -> Decimal:
    return chiffre_d_affaires_maximal * taille_du_marche


@mistake(
    prix_psychologique.acheteurs_a_ce_prix,
    "trop_cher_seul_retire",
    "Tu n'as retiré que « trop cher » : ceux qui doutent de la qualité n'achètent pas non plus.",
)
def _(personnes_interrogees: Decimal, refus_trop_cher: Decimal, refus_pour_la_qualite: Decimal) -> Decimal:
    provided(refus_pour_la_qualite != 0)
    return personnes_interrogees - refus_trop_cher


@mistake(
    prix_psychologique.acheteurs_a_ce_prix,
    "refus_donnes",
    "Tu as compté ceux qui refusent : retire-les des personnes interrogées.",
)
def _(personnes_interrogees: Decimal, refus_trop_cher: Decimal, refus_pour_la_qualite: Decimal) -> Decimal:
    provided((refus_trop_cher + refus_pour_la_qualite) * 2 != personnes_interrogees)
    return refus_trop_cher + refus_pour_la_qualite


@mistake(
    prix_psychologique.taux_d_acceptation,
    "taux_de_refus_pour_acceptation",
    "Tu as donné la part de ceux qui refusent : on te demande ceux qui achèteraient.",
)
def _(acheteurs_a_ce_prix: Decimal, personnes_interrogees: Decimal) -> Decimal:
    provided(acheteurs_a_ce_prix * 2 != personnes_interrogees)
    return 1 - acheteurs_a_ce_prix / personnes_interrogees


@mistake(
    prix_psychologique.taux_d_acceptation,
    "acceptation_inversee",
    "Tu as divisé à l'envers : les acheteurs en haut, les personnes interrogées en bas.",
)
def _(acheteurs_a_ce_prix: Decimal, personnes_interrogees: Decimal) -> Decimal:
    provided(acheteurs_a_ce_prix != 0)
    return personnes_interrogees / acheteurs_a_ce_prix
