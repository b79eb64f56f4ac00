"""Charts of a calculation: what people would rather look at. Every value is one that the rules found."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Literal, cast

from bot.reply import Axis, Chart, Mark, Trace
from bot.skills.turn import french
from exercises import numbers
from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Series, Table, Value
from exercises.network import Network, derive
from exercises.solution import Solution, solve

_MOST_PERIODS = 60
_MONTHS = 12
_RATES = 24
_FEWEST_POINTS = 2
_BEYOND = Decimal("1.15")
_SEASONS = {4: "trimestre", 12: "mois"}
_YEARLY = ("année", "annuité", "année")
_SCHEDULES = ("tableau_d_amortissement", "tableau_des_mensualites", "tableau_a_amortissement_constant")
_SMALLEST_RATE = Decimal("0.1")
_ZERO, _ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of a calculation, and under which usages."""

    catalogue: Catalogue
    network: Network
    values: Mapping[str, Value]
    conventions: tuple[str, ...]

    def found(self, *names: str) -> "Figures | None":
        """The same with these quantities found as well; None when the figures do not allow it."""
        if any(derive(self.network, self.values.keys(), name, self.conventions) is None for name in names):
            return None
        try:
            solution = solve(self.network, self.values, names, self.conventions)
        except Impossible:
            return None
        return replace(self, values=solution.values) if isinstance(solution, Solution) else None

    def number(self, name: str) -> Decimal:
        """The value of a quantity that is a number."""
        return cast(Decimal, self.values[name])

    def series(self, name: str) -> Series:
        """The value of a quantity that is a series."""
        return cast(Series, self.values[name])

    def show(self, name: str) -> str:
        """The value of a quantity as a student reads it."""
        return self.catalogue.quantities[name].show(self.values[name])


def chart(catalogue: Catalogue, chapter: str, solution: Solution, conventions: tuple[str, ...] = ()) -> Chart | None:
    """The chart that goes with a solved calculation; None when its chapter or its figures have none."""
    draw = _CHARTS.get(chapter)
    return None if draw is None else draw(Figures(catalogue, catalogue.networks[chapter], solution.values, conventions))


def nearest(network: Network, known: Collection[str], names: Iterable[str], conventions: Collection[str]) -> str | None:
    """The one of these quantities that takes the fewest steps from what is known; None when none can be found."""
    ways = [(way.cost, name) for name in names if (way := derive(network, known, name, conventions)) is not None]
    return min(ways)[1] if ways else None


def _trend(pente: str, ordonnee: str, prevision: str, method: str) -> Callable[[Figures], Chart | None]:
    """The chart of a trend line by a method, from the names of its quantities."""

    def draw(known: Figures) -> Chart | None:
        figures = known.found("ventes", pente, ordonnee)
        if figures is None:
            return None
        sales = figures.series("ventes")
        ranks = figures.series("rangs") if "rangs" in figures.values else tuple(map(Decimal, range(1, len(sales) + 1)))
        slope, origin = figures.number(pente), figures.number(ordonnee)
        traces = [
            Trace("ventes", "points", tuple(zip(ranks, sales, strict=True))),
            Trace("droite", "line", tuple((rank, slope * rank + origin) for rank in (min(ranks), max(ranks)))),
        ]
        marks = []
        pace = numbers.show(abs(slope), None, 2)
        going = "restent stables" if pace == "0" else f"{'montent' if slope > 0 else 'baissent'} de {pace} par période"
        sentence = f"En tendance, les ventes {going}"
        if prevision in figures.values and "rang_a_prevoir" in figures.values:
            rank, expected = figures.number("rang_a_prevoir"), figures.number(prevision)
            traces.append(
                Trace("prolongement", "dashes", ((max(ranks), slope * max(ranks) + origin), (rank, expected)))
            )
            marks.append(Mark(rank, expected, f"Prévision : {figures.show(prevision)}"))
            sentence += f" : la droite prolongée donne {figures.show(prevision)} au rang {numbers.show(rank, None)}"
        title = f"Ventes et {method}"
        return _chart(
            "tendance", "curves", title, Axis("rang de la période"), Axis("ventes"), traces, marks, f"{sentence}."
        )

    return draw


def _break_even(known: Figures) -> Chart | None:
    in_units = known.found("charges_fixes", "prix_de_vente_ht", "cout_variable_unitaire", "seuil_en_volume")
    if in_units is not None and "seuil_en_volume" in known.values:
        return _break_even_in_units(in_units)
    figures = known.found("charges_fixes", "taux_de_mscv", "seuil_de_rentabilite")
    if figures is None or figures.number("seuil_de_rentabilite") <= 0:
        return None
    fixed, rate, point = (figures.number(n) for n in ("charges_fixes", "taux_de_mscv", "seuil_de_rentabilite"))
    sold = figures.number("chiffre_d_affaires") if "chiffre_d_affaires" in figures.values else _ZERO
    end = max(2 * point, sold * _BEYOND)
    traces = [
        Trace("marge sur coût variable", "line", ((_ZERO, _ZERO), (end, end * rate))),
        Trace("charges fixes", "dashes", ((_ZERO, fixed), (end, fixed))),
    ]
    marks = [Mark(point, fixed, f"Seuil : {figures.show('seuil_de_rentabilite')}")]
    if "resultat" in figures.values and sold > 0:
        marks.append(Mark(sold, sold * rate, f"Résultat : {figures.show('resultat')}"))
    alt = (
        f"La marge sur coût variable couvre les charges fixes ({figures.show('charges_fixes')}) à partir de "
        f"{figures.show('seuil_de_rentabilite')} de chiffre d'affaires. À gauche du seuil, une perte ; à droite, un "
        "bénéfice."
    )
    axes = Axis("chiffre d'affaires (€)"), Axis("marge et charges (€)")
    return _chart("seuil_de_rentabilite", "curves", "Seuil de rentabilité", *axes, traces, marks, alt)


def _break_even_in_units(figures: Figures) -> Chart | None:
    fixed, price, cost, point = (
        figures.number(n) for n in ("charges_fixes", "prix_de_vente_ht", "cout_variable_unitaire", "seuil_en_volume")
    )
    if point <= 0:
        return None
    sold = figures.number("quantite_vendue") if "quantite_vendue" in figures.values else _ZERO
    end = max(2 * point, sold * _BEYOND)
    traces = [
        Trace("chiffre d'affaires", "line", ((_ZERO, _ZERO), (end, end * price))),
        Trace("charges totales", "dashes", ((_ZERO, fixed), (end, fixed + end * cost))),
    ]
    shown = figures.show("seuil_en_volume")
    alt = (
        f"Le chiffre d'affaires rejoint les charges totales à {shown} unités vendues. À gauche, les charges le "
        "dépassent : c'est une perte ; à droite, un bénéfice."
    )
    axes = Axis("quantité vendue"), Axis("euros")
    marks = [Mark(point, point * price, f"Seuil : {shown} unités")]
    return _chart("seuil_en_volume", "curves", "Seuil de rentabilité en volume", *axes, traces, marks, alt)


def _schedule(known: Figures) -> Chart | None:
    name = nearest(known.network, known.values.keys(), _SCHEDULES, known.conventions)
    figures = None if name is None else known.found(name)
    if figures is None or name is None:
        return None
    table = cast(Table, figures.values[name])
    columns = (table.headers.index("Intérêts"), table.headers.index("Amortissement"))
    lines = [cast(tuple[Decimal, Decimal], tuple(row[column] for column in columns)) for row in table.rows]
    period, payment, one = ("mois", "mensualité", "échéance") if table.headers[0] == "Mois" else _YEARLY
    if len(lines) > _MOST_PERIODS:
        by_year = groupby(enumerate(lines), lambda line: line[0] // _MONTHS)
        lines = [_total(line for _, line in year) for _, year in by_year]
        period, payment, one = "année", "somme payée dans l'année", "année"
    first, last = (numbers.show(interest, "euro") for interest, _ in (lines[0], lines[-1]))
    if name == "tableau_a_amortissement_constant":
        rest = "le capital remboursé est toujours le même, l'annuité diminue"
    else:
        rest = "l'échéance ne change pas, la part de capital remboursé grandit"
    alt = f"De la première à la dernière {one}, les intérêts passent de {first} à {last} : {rest}."
    places = [Decimal(place) for place in range(1, len(lines) + 1)]
    traces = [
        Trace("capital remboursé", "bars", tuple((x, line[1]) for x, line in zip(places, lines, strict=True))),
        Trace("intérêts", "bars", tuple((x, line[0]) for x, line in zip(places, lines, strict=True))),
    ]
    title = "Remboursement de l'emprunt"
    return _chart("amortissement", "bars", title, Axis(period), Axis(f"{payment} (€)"), traces, [], alt)


def _total(lines: Iterable[tuple[Decimal, Decimal]]) -> tuple[Decimal, Decimal]:
    interests, amortisations = zip(*lines, strict=True)
    return sum(interests, _ZERO), sum(amortisations, _ZERO)


def _seasons(known: Figures) -> Chart | None:
    figures = known.found("coefficients_saisonniers")
    if figures is None:
        return None
    points = [(Decimal(j), value) for j, value in enumerate(figures.series("coefficients_saisonniers"), 1)]
    season = _SEASONS.get(len(points), "saison")
    low, high = min(points, key=_height), max(points, key=_height)
    traces = [
        Trace("coefficient saisonnier", "bars", tuple(points)),
        Trace("moyenne de l'année", "dashes", ((points[0][0], _ONE), (points[-1][0], _ONE))),
    ]
    marks = [Mark(*point, numbers.show(point[1], None, 2)) for point in (high, low)]
    alt = (
        f"Le {season} {high[0]} est le plus fort ({marks[0].text} fois la normale), le {season} {low[0]} le plus "
        f"faible ({marks[1].text} fois)."
    )
    title = "Profil saisonnier des ventes"
    return _chart("saisons", "bars", title, Axis(season), Axis("coefficient"), traces, marks, alt)


def _height(point: tuple[Decimal, Decimal]) -> Decimal:
    return point[1]


def _concentration(known: Figures) -> Chart | None:
    figures = known.found("parts_cumulees", "part_des_clients_a", "part_du_ca_de_a")
    if figures is None:
        return None
    shares = figures.series("parts_cumulees")
    curve = tuple((Decimal(count) / len(shares), share) for count, share in enumerate((_ZERO, *shares)))
    traces = [
        Trace("clients, du plus gros au plus petit", "line", curve),
        Trace("clients tous égaux", "dashes", ((_ZERO, _ZERO), (_ONE, _ONE))),
    ]
    customers, sales = figures.show("part_des_clients_a"), figures.show("part_du_ca_de_a")
    place = (figures.number("part_des_clients_a"), figures.number("part_du_ca_de_a"))
    alt = (
        f"{customers} des clients (la classe A) font {sales} du chiffre d'affaires. Plus la courbe s'éloigne de la "
        "droite, plus les ventes dépendent de peu de clients."
    )
    axes = Axis("part cumulée des clients", "pourcent"), Axis("part cumulée du chiffre d'affaires", "pourcent")
    title = "Courbe ABC des clients"
    marks = [Mark(*place, f"A : {sales} du CA")]
    return _chart("courbe_abc", "curves", title, *axes, traces, marks, alt)


def _van_by_rate(known: Figures) -> Chart | None:
    figures = known.found("flux_du_projet", "investissement")
    if figures is None:
        return None
    project = {name: figures.values[name] for name in ("flux_du_projet", "investissement")}
    asked, tri = _rate(figures, "taux_d_actualisation"), _rate(replace(figures, values=project).found("tri"), "tri")
    end = min(max([_SMALLEST_RATE, *(rate * 3 / 2 for rate in (asked, tri) if rate is not None)]), _ONE)
    curve: list[tuple[Decimal, Decimal]] = []
    marks: list[Mark] = []
    sentences: list[str] = []
    for rate in sorted({end * part / _RATES for part in range(_RATES + 1)} | ({asked} if asked is not None else set())):
        solved = replace(figures, values={**project, "taux_d_actualisation": rate}).found("van")
        if solved is not None:
            curve.append((rate, solved.number("van")))
        if solved is not None and rate == asked:
            marks.append(Mark(rate, solved.number("van"), f"VAN : {solved.show('van')}"))
            sentences.append(f"vaut {solved.show('van')} à {solved.show('taux_d_actualisation')}")
    if tri is not None:
        marks.append(Mark(tri, _ZERO, f"TRI : {numbers.show(tri, 'pourcent')}"))
        sentences.append(f"s'annule à {numbers.show(tri, 'pourcent')} (le TRI)")
    if all(before > after for (_, before), (_, after) in pairwise(curve)):
        sentences.append("baisse quand le taux monte")
    if not curve or not sentences:
        return None
    axes = Axis("taux d'actualisation", "pourcent"), Axis("VAN (€)")
    traces = [Trace("VAN", "line", tuple(curve))]
    alt = f"La VAN {' et '.join(filter(None, (', '.join(sentences[:-1]), sentences[-1])))}."
    return _chart("van", "curves", "VAN selon le taux d'actualisation", *axes, traces, marks, alt)


def _acceptability(known: Figures) -> Chart | None:
    figures = known.found("prix_proposes", "cumul_trop_cher", "cumul_qualite_insuffisante", "prix_d_acceptabilite")
    figures = None if figures is None else figures.found("part_d_acceptants_maximale")
    if figures is None or len(figures.series("prix_proposes")) < _FEWEST_POINTS:
        return None
    prices = figures.series("prix_proposes")

    def facing(quantity: str) -> tuple[tuple[Decimal, Decimal], ...]:
        return tuple(zip(prices, figures.series(quantity), strict=True))

    curves = [
        Trace("acceptants", "line", facing("part_d_acceptants")),
        Trace("déjà trop cher", "dashes", facing("cumul_trop_cher")),
        Trace("qualité mise en doute", "points", facing("cumul_qualite_insuffisante")),
    ]
    price, share = figures.show("prix_d_acceptabilite"), figures.show("part_d_acceptants_maximale")
    place = figures.number("prix_d_acceptabilite"), figures.number("part_d_acceptants_maximale")
    alt = (
        f"C'est à {price} qu'il y a le plus d'acceptants ({share}) : plus bas, on doute de la qualité ; plus haut, on "
        "trouve trop cher."
    )
    axes = Axis("prix (€)"), Axis("part des personnes interrogées", "pourcent")
    marks = [Mark(*place, f"{price} : {share}")]
    return _chart("acceptabilite", "curves", "Prix d'acceptabilité", *axes, curves, marks, alt)


def _scatter(known: Figures) -> Chart | None:
    figures = known.found("serie_x", "serie_y", "coefficient_de_correlation")
    if figures is None:
        return None
    xs, ys = figures.series("serie_x"), figures.series("serie_y")
    line = replace(
        figures, network=figures.catalogue.networks["previsions"], values={"rangs": xs, "ventes": ys}, conventions=()
    ).found("pente", "ordonnee_a_l_origine")
    if line is None:
        return None
    slope, origin = line.number("pente"), line.number("ordonnee_a_l_origine")
    traces = [
        Trace("couples (x ; y)", "points", tuple(zip(xs, ys, strict=True))),
        Trace("droite des moindres carrés", "line", tuple((x, slope * x + origin) for x in (min(xs), max(xs)))),
    ]
    shown = figures.show("coefficient_de_correlation")
    going = "ne change pas en moyenne" if slope == 0 else "augmente" if slope > 0 else "baisse"
    alt = (
        f"Quand x augmente, y {going} (r = {shown}). Plus les points serrent la droite, plus le lien est fort ; il ne "
        "dit pas lequel est la cause."
    )
    return _chart("nuage", "curves", "Nuage de points", Axis("x"), Axis("y"), traces, [], alt)


def _z_curve(known: Figures) -> Chart | None:
    figures = known.found("ventes_de_l_annee_passee", "ventes_de_l_annee", "total_de_l_annee_passee", "total_mobile")
    if figures is None or len(figures.series("ventes_de_l_annee")) < _FEWEST_POINTS:
        return None
    former, sales = figures.series("ventes_de_l_annee_passee"), figures.series("ventes_de_l_annee")
    running: list[tuple[Decimal, Decimal]] = []
    moving: list[tuple[Decimal, Decimal]] = []
    for reached in range(1, len(sales) + 1):
        given: dict[str, Value] = {"ventes_de_l_annee_passee": former, "ventes_de_l_annee": sales[:reached]}
        so_far = replace(figures, values=given).found("total_mobile", "cumul_de_l_annee")
        if so_far is None:
            return None
        running.append((Decimal(reached), so_far.number("cumul_de_l_annee")))
        moving.append((Decimal(reached), so_far.number("total_mobile")))
    traces = [
        Trace("total mobile", "line", tuple(moving)),
        Trace("cumul de l'année", "dashes", tuple(running)),
        Trace("ventes du mois", "points", tuple((Decimal(n), sold) for n, sold in enumerate(sales, 1))),
    ]
    before, now = figures.number("total_de_l_annee_passee"), moving[-1][1]
    going = "ne bouge pas" if now == before else "monte" if now > before else "descend"
    alt = (
        f"Le total mobile {going} : de {figures.show('total_de_l_annee_passee')} à {figures.show('total_mobile')}. "
        "Il ôte la saison : sa pente dit si les ventes progressent vraiment."
    )
    marks = [Mark(*moving[-1], f"Total mobile : {figures.show('total_mobile')}")]
    return _chart("courbe_en_z", "curves", "Courbe en Z", Axis("mois"), Axis("ventes"), traces, marks, alt)


def _rate(figures: Figures | None, name: str) -> Decimal | None:
    """A rate that can be shown on the axis."""
    rate = figures.values.get(name) if figures is not None else None
    return rate if isinstance(rate, Decimal) and 0 < rate < _ONE else None


def _chart(
    name: str,
    kind: Literal["curves", "bars"],
    title: str,
    x: Axis,
    y: Axis,
    traces: list[Trace],
    marks: list[Mark],
    alt: str,
) -> Chart:
    """The chart, its typography set."""
    set_marks = tuple(replace(mark, text=french(mark.text)) for mark in marks)
    return Chart(name, kind, french(title), x, y, tuple(traces), set_marks, french(alt))


_CHARTS: Mapping[str, Callable[[Figures], Chart | None]] = {
    "previsions": _trend("pente", "ordonnee_a_l_origine", "prevision", "droite des moindres carrés"),
    "mayer": _trend("pente_de_mayer", "ordonnee_de_mayer", "prevision_de_mayer", "droite de Mayer"),
    "points_extremes": _trend(
        "pente_des_points_extremes",
        "ordonnee_des_points_extremes",
        "prevision_des_points_extremes",
        "droite des points extrêmes",
    ),
    "seuil": _break_even,
    "emprunts": _schedule,
    "credits": _schedule,
    "amortissement_constant": _schedule,
    "saisonnalite": _seasons,
    "abc": _concentration,
    "investissement": _van_by_rate,
    "prix_psychologique": _acceptability,
    "correlation": _scatter,
    "cumul_mobile": _z_curve,
}
