"""The classic mistakes on moyennes mobiles."""

from decimal import Decimal

from exercises.functions import Series, moyenne, nombre
from exercises.rule import mistake, provided
from exercises.rules import moyennes_mobiles


@mistake(
    moyennes_mobiles.moyenne_mobile,
    "moyenne_non_centree",
    "Tu as fait la moyenne de valeurs en nombre pair : elle tombe entre deux rangs. Centre-la, avec ½ à chaque bout.",
)
def _(ventes: Series, ordre: Decimal, rang_de_la_moyenne: Decimal) -> Decimal:
    provided(moyennes_mobiles.is_even(ordre))
    return moyenne(moyennes_mobiles.window(ventes, ordre, rang_de_la_moyenne)[:-1])


@mistake(
    moyennes_mobiles.moyenne_mobile,
    "termes_du_bout_entiers",
    "Tu as compté en entier les deux valeurs du bout : elles ne comptent que pour moitié, et on divise par l'ordre.",
)
def _(ventes: Series, ordre: Decimal, rang_de_la_moyenne: Decimal) -> Decimal:
    provided(moyennes_mobiles.is_even(ordre))
    return moyenne(moyennes_mobiles.window(ventes, ordre, rang_de_la_moyenne))


@mistake(
    moyennes_mobiles.moyenne_mobile,
    "moyenne_sans_diviser",
    "Tu as donné la somme : divise-la par l'ordre de la moyenne mobile.",
)
def _(ventes: Series, ordre: Decimal, rang_de_la_moyenne: Decimal) -> Decimal:
    return moyennes_mobiles.mean_at(ventes, ordre, rang_de_la_moyenne) * ordre


@mistake(
    moyennes_mobiles.moyenne_mobile,
    "moyenne_decalee",
    "Tu as décalé la fenêtre d'un rang : la moyenne mobile se place en face de la période du milieu.",
)
def _(ventes: Series, ordre: Decimal, rang_de_la_moyenne: Decimal) -> Decimal:
    return moyennes_mobiles.mean_at(ventes, ordre, rang_de_la_moyenne + 1)


@mistake(
    moyennes_mobiles.premiere_moyenne_mobile,
    "moyenne_non_centree",
    "Tu as fait la moyenne de valeurs en nombre pair : elle tombe entre deux rangs. Centre-la, avec ½ à chaque bout.",
)
def _(ventes: Series, ordre: Decimal) -> Decimal:
    provided(moyennes_mobiles.is_even(ordre))
    return moyenne(ventes[: int(ordre)])


@mistake(
    moyennes_mobiles.premiere_moyenne_mobile,
    "moyenne_sans_diviser",
    "Tu as donné la somme : divise-la par l'ordre de la moyenne mobile.",
)
def _(ventes: Series, ordre: Decimal) -> Decimal:
    return moyennes_mobiles.mean_at(ventes, ordre, moyennes_mobiles.first_rank(ordre)) * ordre


@mistake(
    moyennes_mobiles.premiere_moyenne_mobile,
    "moyenne_de_toute_la_serie",
    "Tu as fait la moyenne de toute la série : une moyenne mobile ne prend que quelques périodes voisines.",
)
def _(ventes: Series) -> Decimal:
    return moyenne(ventes)


@mistake(
    moyennes_mobiles.derniere_moyenne_mobile,
    "moyenne_non_centree",
    "Tu as fait la moyenne de valeurs en nombre pair : elle tombe entre deux rangs. Centre-la, avec ½ à chaque bout.",
)
def _(ventes: Series, ordre: Decimal) -> Decimal:
    provided(moyennes_mobiles.is_even(ordre))
    return moyenne(ventes[-int(ordre) :])


@mistake(
    moyennes_mobiles.derniere_moyenne_mobile,
    "moyenne_sans_diviser",
    "Tu as donné la somme : divise-la par l'ordre de la moyenne mobile.",
)
def _(ventes: Series, ordre: Decimal) -> Decimal:
    return moyennes_mobiles.mean_at(ventes, ordre, nombre(ventes) - ordre // 2) * ordre


@mistake(
    moyennes_mobiles.derniere_moyenne_mobile,
    "moyenne_de_toute_la_serie",
    "Tu as fait la moyenne de toute la série : une moyenne mobile ne prend que quelques périodes voisines.",
)
def _(ventes: Series) -> Decimal:
    return moyenne(ventes)


@mistake(
    moyennes_mobiles.nombre_de_moyennes_mobiles,
    "bouts_gardes",
    "Tu as compté une moyenne par période : il n'y en a pas aux deux bouts, faute de voisins.",
)
def _(ventes: Series) -> Decimal:
    return nombre(ventes)


@mistake(
    moyennes_mobiles.nombre_de_moyennes_mobiles,
    "un_seul_bout_perdu",
    "Tu n'as retiré que les périodes d'un bout : on en perd autant au début et à la fin.",
)
def _(ventes: Series, ordre: Decimal) -> Decimal:
    return nombre(ventes) - ordre // 2
