"""The classic mistakes on corrélation, covariance et r²."""

from decimal import Decimal

from exercises.functions import Series, somme
from exercises.rule import mistake
from exercises.rules import correlation


@mistake(
    correlation.moyenne_de_x,
    "moyenne_sans_diviser",
    "Tu as donné la somme des x : divise-la par le nombre de couples.",
)
def _(serie_x: Series) -> Decimal:
    return somme(serie_x)


@mistake(
    correlation.moyenne_de_x,
    "moyenne_divisee_par_n_moins_un",
    "Tu as divisé par un de moins : pour une moyenne, divise par le nombre de couples.",
)
def _(serie_x: Series) -> Decimal:
    return somme(serie_x) / (len(serie_x) - 1)


@mistake(
    correlation.moyenne_de_y,
    "moyenne_sans_diviser",
    "Tu as donné la somme des y : divise-la par le nombre de couples.",
)
def _(serie_y: Series) -> Decimal:
    return somme(serie_y)


@mistake(
    correlation.moyenne_de_y,
    "moyenne_divisee_par_n_moins_un",
    "Tu as divisé par un de moins : pour une moyenne, divise par le nombre de couples.",
)
def _(serie_y: Series) -> Decimal:
    return somme(serie_y) / (len(serie_y) - 1)


@mistake(
    correlation.somme_des_xy,
    "produit_des_sommes",
    "Tu as multiplié les deux sommes : fais d'abord le produit x × y de chaque couple, puis additionne.",
)
def _(serie_x: Series, serie_y: Series) -> Decimal:
    return somme(serie_x) * somme(serie_y)


@mistake(
    correlation.somme_des_xy,
    "couples_additionnes",
    "Tu as additionné les x et les y : multiplie x par y dans chaque couple avant d'additionner.",
)
def _(serie_x: Series, serie_y: Series) -> Decimal:
    return somme(serie_x) + somme(serie_y)


@mistake(
    correlation.covariance,
    "produit_des_moyennes_oublie",
    "Tu as oublié de retirer x̄ × ȳ : la covariance est la moyenne des produits moins le produit des moyennes.",
)
def _(somme_des_xy: Decimal, serie_x: Series) -> Decimal:
    return somme_des_xy / len(serie_x)


@mistake(
    correlation.covariance,
    "somme_non_divisee_par_n",
    "Tu as gardé Σxy sans la diviser par n : c'est la moyenne des produits qui compte.",
)
def _(somme_des_xy: Decimal, moyenne_de_x: Decimal, moyenne_de_y: Decimal) -> Decimal:
    return somme_des_xy - moyenne_de_x * moyenne_de_y


@mistake(
    correlation.ecart_type_de_x,
    "variance_pour_ecart_type",
    "Tu as donné la variance de x : l'écart-type en est la racine carrée.",
)
def _(serie_x: Series, moyenne_de_x: Decimal) -> Decimal:
    return correlation.variance(serie_x, moyenne_de_x)


@mistake(
    correlation.ecart_type_de_x,
    "ecart_type_par_n_moins_un",
    "Tu as divisé par n − 1 : c'est l'autre écart-type de ta calculatrice, pour un échantillon. Ici, divise par n.",
)
def _(serie_x: Series, moyenne_de_x: Decimal) -> Decimal:
    return correlation.over_n_minus_one(serie_x, moyenne_de_x)


@mistake(
    correlation.ecart_type_de_y,
    "variance_pour_ecart_type",
    "Tu as donné la variance de y : l'écart-type en est la racine carrée.",
)
def _(serie_y: Series, moyenne_de_y: Decimal) -> Decimal:
    return correlation.variance(serie_y, moyenne_de_y)


@mistake(
    correlation.ecart_type_de_y,
    "ecart_type_par_n_moins_un",
    "Tu as divisé par n − 1 : c'est l'autre écart-type de ta calculatrice, pour un échantillon. Ici, divise par n.",
)
def _(serie_y: Series, moyenne_de_y: Decimal) -> Decimal:
    return correlation.over_n_minus_one(serie_y, moyenne_de_y)


@mistake(
    correlation.coefficient_de_correlation,
    "r_carre_pour_r",
    "Tu as donné r² : c'est le coefficient de détermination. Le coefficient de corrélation est r.",
)
def _(covariance: Decimal, ecart_type_de_x: Decimal, ecart_type_de_y: Decimal) -> Decimal:
    return (covariance / (ecart_type_de_x * ecart_type_de_y)) ** 2


@mistake(
    correlation.coefficient_de_correlation,
    "racine_oubliee",
    "Tu as divisé par les variances : prends leurs racines, les écarts-types.",
)
def _(covariance: Decimal, ecart_type_de_x: Decimal, ecart_type_de_y: Decimal) -> Decimal:
    return covariance / (ecart_type_de_x * ecart_type_de_y) ** 2


@mistake(
    correlation.coefficient_de_correlation,
    "pente_pour_correlation",
    "Tu as divisé par la variance de x : c'est la pente de la droite. Divise par les deux écarts-types.",
)
def _(covariance: Decimal, ecart_type_de_x: Decimal) -> Decimal:
    return covariance / ecart_type_de_x**2


@mistake(
    correlation.coefficient_de_determination,
    "r_pour_r_carre",
    "Tu as donné r : le coefficient de détermination est son carré.",
)
def _(coefficient_de_correlation: Decimal) -> Decimal:
    return coefficient_de_correlation


@mistake(
    correlation.coefficient_de_determination,
    "r_double",
    "Tu as multiplié r par 2 : au carré veut dire multiplié par lui-même.",
)
def _(coefficient_de_correlation: Decimal) -> Decimal:
    return 2 * coefficient_de_correlation


@mistake(
    correlation.pente_de_la_regression,
    "ecart_type_pour_variance",
    "Tu as divisé par l'écart-type de x : pour la pente, divise par la variance, donc par son carré.",
)
def _(covariance: Decimal, ecart_type_de_x: Decimal) -> Decimal:
    return covariance / ecart_type_de_x


@mistake(
    correlation.pente_de_la_regression,
    "variance_de_y_au_lieu_de_x",
    "Tu as divisé par la variance de y : la droite de y en x divise la covariance par la variance de x.",
)
def _(covariance: Decimal, ecart_type_de_y: Decimal) -> Decimal:
    return covariance / ecart_type_de_y**2


@mistake(
    correlation.ordonnee_de_la_regression,
    "pente_ajoutee",
    "Tu as ajouté pente × moyenne de x : la droite passe par le point moyen, donc retranche-le.",
)
def _(moyenne_de_y: Decimal, pente_de_la_regression: Decimal, moyenne_de_x: Decimal) -> Decimal:
    return moyenne_de_y + pente_de_la_regression * moyenne_de_x


@mistake(
    correlation.ordonnee_de_la_regression,
    "moyennes_inversees",
    "Tu as échangé les deux moyennes : pars de celle de y, retire la pente fois celle de x.",
)
def _(moyenne_de_y: Decimal, pente_de_la_regression: Decimal, moyenne_de_x: Decimal) -> Decimal:
    return moyenne_de_x - pente_de_la_regression * moyenne_de_y


@mistake(
    correlation.moyenne_de_x_par_la_somme,
    "somme_pour_moyenne",
    "C'est la somme des x : divise-la par le nombre de couples.",
)
def _(somme_des_x: Decimal) -> Decimal:
    return somme_des_x


@mistake(
    correlation.moyenne_de_x_par_la_somme,
    "somme_sur_n_moins_un",
    "Tu as divisé par un de moins : pour une moyenne, divise par le nombre de couples.",
)
def _(somme_des_x: Decimal, nombre_de_couples: Decimal) -> Decimal:
    return somme_des_x / (nombre_de_couples - 1)


@mistake(
    correlation.moyenne_de_y_par_la_somme,
    "somme_pour_moyenne",
    "C'est la somme des y : divise-la par le nombre de couples.",
)
def _(somme_des_y: Decimal) -> Decimal:
    return somme_des_y


@mistake(
    correlation.moyenne_de_y_par_la_somme,
    "somme_sur_n_moins_un",
    "Tu as divisé par un de moins : pour une moyenne, divise par le nombre de couples.",
)
def _(somme_des_y: Decimal, nombre_de_couples: Decimal) -> Decimal:
    return somme_des_y / (nombre_de_couples - 1)


@mistake(
    correlation.x_pour_atteindre,
    "ordonnee_oubliee",
    "Tu as divisé y par la pente : retire d'abord l'ordonnée à l'origine.",
)
def _(y_vise: Decimal, pente_de_la_regression: Decimal) -> Decimal:
    return y_vise / pente_de_la_regression


@mistake(
    correlation.x_pour_atteindre,
    "y_mis_pour_x",
    "Tu as remplacé x par y : c'est x qu'on cherche, résous l'équation.",
)
def _(y_vise: Decimal, ordonnee_de_la_regression: Decimal, pente_de_la_regression: Decimal) -> Decimal:
    return pente_de_la_regression * y_vise + ordonnee_de_la_regression
