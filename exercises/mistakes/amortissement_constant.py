"""The classic mistakes on emprunt à amortissements constants."""

from decimal import Decimal

from exercises.rule import mistake, provided
from exercises.rules import amortissement_constant


@mistake(
    amortissement_constant.amortissement_constant,
    "amortissement_avec_interets",
    "Tu as ajouté des intérêts : l'amortissement est la seule part de capital, capital ÷ nombre d'années.",
)
def _(capital_emprunte: Decimal, duree_en_annees: Decimal, taux_annuel: Decimal) -> Decimal:
    return capital_emprunte / duree_en_annees + capital_emprunte * taux_annuel


@mistake(
    amortissement_constant.amortissement_constant,
    "amortissement_par_mois",
    "Tu as divisé par le nombre de mois : ici on rembourse une fois par an, divise par le nombre d'années.",
)
def _(capital_emprunte: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte / (duree_en_annees * 12)


@mistake(
    amortissement_constant.capital_du_au_debut,
    "capital_du_decale_d_un_an",
    "Tu as retranché un amortissement de trop : au début de l'année k, on n'a payé que k − 1 fois.",
)
def _(capital_emprunte: Decimal, numero_de_l_annee: Decimal, amortissement_constant: Decimal) -> Decimal:
    return capital_emprunte - numero_de_l_annee * amortissement_constant


@mistake(
    amortissement_constant.capital_du_au_debut,
    "capital_emprunte_toujours_du",
    "Tu as gardé le capital de départ : chaque année, l'amortissement l'a diminué.",
)
def _(capital_emprunte: Decimal, numero_de_l_annee: Decimal) -> Decimal:
    provided(numero_de_l_annee != 1)
    return capital_emprunte


@mistake(
    amortissement_constant.interet_de_l_annee,
    "interet_constant",
    "Tu as calculé l'intérêt sur tout le capital emprunté : il ne porte que sur ce qui reste dû au début de l'année.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, numero_de_l_annee: Decimal) -> Decimal:
    provided(numero_de_l_annee != 1)
    return capital_emprunte * taux_annuel


@mistake(
    amortissement_constant.interet_de_l_annee,
    "interet_sur_l_amortissement",
    "Tu as appliqué le taux à l'amortissement : l'intérêt se calcule sur le capital encore dû.",
)
def _(amortissement_constant: Decimal, taux_annuel: Decimal) -> Decimal:
    return amortissement_constant * taux_annuel


@mistake(
    amortissement_constant.annuite_de_l_annee,
    "annuite_avec_interet_constant",
    "Tu as ajouté l'intérêt de la première année : il baisse chaque année avec le capital dû.",
)
def _(
    capital_emprunte: Decimal, taux_annuel: Decimal, amortissement_constant: Decimal, numero_de_l_annee: Decimal
) -> Decimal:
    provided(numero_de_l_annee != 1)
    return amortissement_constant + capital_emprunte * taux_annuel


@mistake(
    amortissement_constant.annuite_de_l_annee,
    "annuite_sans_l_interet",
    "Tu as donné l'amortissement seul : l'annuité paie aussi l'intérêt de l'année.",
)
def _(amortissement_constant: Decimal) -> Decimal:
    return amortissement_constant


@mistake(
    amortissement_constant.annuite_de_l_annee,
    "annuite_constante_pour_decroissante",
    "Tu as pris la formule des annuités constantes : ici c'est l'amortissement qui est constant, l'annuité diminue.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel / (1 - (1 + taux_annuel) ** -duree_en_annees)


@mistake(
    amortissement_constant.capital_du_a_la_fin,
    "annuite_retranchee_du_capital",
    "Tu as retranché toute l'annuité : seul l'amortissement rembourse le capital.",
)
def _(capital_du_au_debut: Decimal, annuite_de_l_annee: Decimal) -> Decimal:
    return capital_du_au_debut - annuite_de_l_annee


@mistake(
    amortissement_constant.capital_du_a_la_fin,
    "interets_retranches_du_capital",
    "Tu as retranché les intérêts : ils paient la banque, c'est l'amortissement qui diminue le capital.",
)
def _(capital_du_au_debut: Decimal, interet_de_l_annee: Decimal) -> Decimal:
    return capital_du_au_debut - interet_de_l_annee


@mistake(
    amortissement_constant.total_des_interets,
    "interets_sur_capital_initial",
    "Tu as compté chaque année l'intérêt de tout le capital : le capital dû diminue, l'intérêt aussi.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel * duree_en_annees


@mistake(
    amortissement_constant.total_des_interets,
    "moyenne_sans_la_premiere_annee",
    "Tu as pris la moitié de n × intérêt : les intérêts vont de la première à la dernière annuité, leur moyenne "
    "porte sur "
    "n + 1.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel * duree_en_annees / 2
