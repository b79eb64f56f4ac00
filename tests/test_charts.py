"""Charts: what they say of a calculation, how they are laid out, and where they are offered."""

import re
from collections.abc import Mapping
from decimal import Decimal
from io import StringIO
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import numpy_financial
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.channels import terminal
from bot.channels.chart import draw_chart, layout, scale, up_to_the_values
from bot.channels.picture import draw_picture
from bot.channels.telegram.drawing import Attachment, parts
from bot.channels.typesetting import HERE, inputs
from bot.dialogue import Dialogue
from bot.reply import MAX_CHOICES, Axis, Chart, Formula, Mark, Message, Reply, Trace
from bot.session import Calculation, Session
from bot.skills import charts, compute
from bot.skills.turn import World, french
from exercises.functions import Value
from exercises.solution import Solution, solve
from tests.test_replies import BEHIND, fits, nothing
from tests.test_sheets import Handing

WARM = 0.3
"""Seconds to draw a chart, typst once warm."""


def numbers(text: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, text.split()))


LOAN = {"capital_emprunte": Decimal(15000), "taux_annuel": Decimal("0.035")}
PROJECT = {"investissement": Decimal(50000), "flux": numbers("15000 18000 20000 12000")}
# name → (chapter, what is given, what is sought)
CALCULATIONS: dict[str, tuple[str, Mapping[str, Value], tuple[str, ...]]] = {
    "moindres_carres": ("previsions", {"ventes": numbers("10 14 18"), "rang_a_prevoir": Decimal(5)}, ("prevision",)),
    "mayer": ("mayer", {"ventes": numbers("18 14 10 6"), "rang_a_prevoir": Decimal(5)}, ("prevision_de_mayer",)),
    "seuil": (
        "seuil",
        {
            "charges_fixes": Decimal(36000),
            "chiffre_d_affaires": Decimal(120000),
            "charges_variables": Decimal(66000),
        },
        ("seuil_de_rentabilite", "resultat"),
    ),
    "volume": (
        "seuil",
        {
            "charges_fixes": Decimal(12500),
            "prix_de_vente_ht": Decimal(45),
            "cout_variable_unitaire": Decimal(20),
        },
        ("seuil_en_volume",),
    ),
    "mensualites": ("emprunts", {**LOAN, "nombre_de_mensualites": Decimal(48)}, ("mensualite",)),
    "vingt_ans": ("emprunts", {**LOAN, "duree_en_annees": Decimal(20)}, ("mensualite",)),
    "annuites": ("emprunts", {**LOAN, "duree_en_annees": Decimal(4)}, ("annuite",)),
    "constant": (
        "amortissement_constant",
        {"capital_emprunte": Decimal(60000), "taux_annuel": Decimal("0.04"), "duree_en_annees": Decimal(6)},
        ("amortissement_constant",),
    ),
    "saisons": (
        "saisonnalite",
        {"ventes": numbers("12 9 7 12"), "rang_a_prevoir": Decimal(5)},
        ("prevision_saisonnalisee",),
    ),
    "abc": ("abc", {"ca_par_client": numbers("8 50 4 12 20 6")}, ("nombre_de_clients_a",)),
    "van": ("investissement", {**PROJECT, "taux_d_actualisation": Decimal("0.08")}, ("van",)),
    "tri": ("investissement", PROJECT, ("tri",)),
    "acceptabilite": (
        "prix_psychologique",
        {
            "prix_proposes": numbers("40 45 50 55"),
            "reponses_trop_cher": numbers("10 20 40 30"),
            "reponses_qualite_insuffisante": numbers("45 35 15 5"),
        },
        ("prix_d_acceptabilite",),
    ),
    "correlation": (
        "correlation",
        {"serie_x": numbers("1 2 3"), "serie_y": numbers("9 7 5")},
        ("coefficient_de_correlation",),
    ),
    "cumul_mobile": (
        "cumul_mobile",
        {
            "ventes_de_l_annee_passee": numbers("10 20 10 20 10 20 10 20 10 20 10 20"),
            "ventes_de_l_annee": numbers("15 25 10"),
        },
        ("total_mobile",),
    ),
}


def charted(world: World, name: str) -> Chart:
    chapter, givens, sought = CALCULATIONS[name]
    solution = solve(world.catalogue.networks[chapter], givens, sought)
    assert isinstance(solution, Solution)
    chart = charts.chart(world.catalogue, chapter, solution)
    assert chart is not None
    return chart


def said(text: str) -> str:
    return text.replace("\u202f", " ")


def trace(chart: Chart, name: str) -> Trace:
    return next(found for found in chart.traces if found.name == name)


@pytest.mark.parametrize("name", CALCULATIONS)
def test_every_chart_is_drawn_at_once_in_black_and_white_and_reads_in_french(world: World, name: str) -> None:
    chart = charted(world, name)
    draw_chart(chart)
    before = perf_counter()
    assert draw_chart(chart).startswith(b"\x89PNG")
    assert perf_counter() - before < WARM
    source = (HERE / "chart.typ").read_bytes()
    drawn = typst.compile(source, format="svg", sys_inputs=inputs(layout(chart)), ignore_system_fonts=True)
    assert isinstance(drawn, bytes)
    colours = set(re.findall(r'(?:fill|stroke)="#([0-9a-f]+)"', drawn.decode()))
    assert colours
    assert all(colour[:2] == colour[2:4] == colour[4:6] for colour in colours), colours
    for text in (chart.title, chart.alt, *(mark.text for mark in chart.marks)):
        assert french(text) == text
    assert len(chart.alt) < 200
    assert chart.alt.endswith(".")
    assert re.fullmatch(r"[a-z_]+", chart.name)
    # two traces are told apart by how they are drawn: no two lines alike, nor more bars than fillings
    styles = [found.style for found in chart.traces]
    assert all(styles.count(style) == 1 for style in styles if style != "bars")
    assert styles.count("bars") <= 2


def test_least_squares_show_the_points_the_line_and_the_forecast(world: World) -> None:
    """10, 14, 18 are on y = 4x + 6: 26 at rank 5."""
    chart = charted(world, "moindres_carres")
    assert trace(chart, "ventes").points == ((1, 10), (2, 14), (3, 18))
    assert trace(chart, "droite").points == ((1, 10), (3, 18))
    assert trace(chart, "prolongement").points == ((3, 18), (5, 26))
    assert chart.marks == (Mark(Decimal(5), Decimal(26), "Prévision\u202f: 26"),)
    assert (
        said(chart.alt) == "En tendance, les ventes montent de 4 par période : la droite prolongée donne 26 au rang 5."
    )


def test_a_falling_trend_is_said_to_fall(world: World) -> None:
    """18, 14, 10, 6 are on y = 22 − 4x: 2 at rank 5."""
    alt = said(charted(world, "mayer").alt)
    assert alt == "En tendance, les ventes baissent de 4 par période : la droite prolongée donne 2 au rang 5."


def test_the_break_even_point_is_where_the_margin_meets_the_fixed_costs(world: World) -> None:
    """Margin 120 000 − 66 000 = 54 000, that is 45 %; 36 000 ÷ 0,45 = 80 000; 54 000 − 36 000 = 18 000."""
    chart = charted(world, "seuil")
    (zero, end) = trace(chart, "marge sur coût variable").points
    assert (zero, end[1] / end[0]) == ((0, 0), Decimal("0.45"))
    assert trace(chart, "charges fixes").points == ((0, 36000), (end[0], 36000))
    assert [(mark.x, mark.y, said(mark.text)) for mark in chart.marks] == [
        (80000, 36000, "Seuil : 80 000 €"),
        (120000, 54000, "Résultat : 18 000 €"),
    ]
    assert "à partir de 80 000 € de chiffre d'affaires" in said(chart.alt)


def test_the_break_even_point_in_units_is_where_sales_meet_all_costs(world: World) -> None:
    """12 500 ÷ (45 − 20) = 500 units, sold for 22 500 €."""
    chart = charted(world, "volume")
    assert [(mark.x, mark.y, said(mark.text)) for mark in chart.marks] == [(500, 22500, "Seuil : 500 unités")]
    assert trace(chart, "charges totales").points[0] == (0, 12500)


def test_each_instalment_is_a_bar_of_capital_and_interest(world: World) -> None:
    """Interest of the first month: 15 000 × 3,5 % ÷ 12 = 43,75; all the capital comes back."""
    chart = charted(world, "mensualites")
    capital, interest = trace(chart, "capital remboursé").points, trace(chart, "intérêts").points
    assert (len(capital), interest[0]) == (48, (1, Decimal("43.75")))
    assert sum(amount for _, amount in capital) == 15000
    expected = float(-numpy_financial.ppmt(0.035 / 12, 24, 48, 15000))
    assert float(capital[23][1]) == pytest.approx(expected, abs=0.02)
    assert said(chart.alt).startswith("De la première à la dernière échéance, les intérêts passent de 43,75 € à 0,98 €")


def test_a_long_loan_is_shown_year_by_year(world: World) -> None:
    chart = charted(world, "vingt_ans")
    capital = trace(chart, "capital remboursé").points
    assert [place for place, _ in capital] == list(range(1, 21))
    assert sum(amount for _, amount in capital) == 15000
    expected = -sum(numpy_financial.ipmt(0.035 / 12, month, 240, 15000) for month in range(1, 13))
    assert float(trace(chart, "intérêts").points[0][1]) == pytest.approx(float(expected), abs=0.1)


def test_constant_amortisation_pays_back_as_much_each_year(world: World) -> None:
    """60 000 ÷ 6 = 10 000 a year; 4 % of 60 000 is 2 400, of the last 10 000, 400."""
    chart = charted(world, "constant")
    assert {amount for _, amount in trace(chart, "capital remboursé").points} == {10000}
    interest = trace(chart, "intérêts").points
    assert (interest[0][1], interest[-1][1]) == (2400, 400)


def test_the_seasons_stand_around_their_mean(world: World) -> None:
    """Trend of 12, 9, 7, 12: mean 10, a = (−1,5 × 2 + 0,5 × 1 − 0,5 × 3 + 1,5 × 2) ÷ 5 = −0,2, so 10,3 at rank 1.

    The ratios 12 ÷ 10,3 = 1,165, 9 ÷ 10,1 = 0,891, 7 ÷ 9,9 = 0,707 and 12 ÷ 9,7 = 1,237 add up to 4,0005.
    """
    chart = charted(world, "saisons")
    seasons = trace(chart, "coefficient saisonnier").points
    assert [round(float(coefficient), 3) for _, coefficient in seasons] == [1.165, 0.891, 0.707, 1.237]
    assert said(chart.alt) == (
        "Le trimestre 4 est le plus fort (1,24 fois la normale), le trimestre 3 le plus faible (0,71 fois)."
    )


def test_the_abc_curve_goes_from_the_largest_customer_to_the_smallest(world: World) -> None:
    """50, 20, 12, 8, 6, 4: three customers out of six make 82 %."""
    chart = charted(world, "abc")
    (curve, _) = chart.traces
    assert [float(share) for _, share in curve.points] == [0, 0.5, 0.7, 0.82, 0.9, 0.96, 1]
    assert [(mark.x, mark.y) for mark in chart.marks] == [(Decimal("0.5"), Decimal("0.82"))]
    assert said(chart.alt).startswith("50 % des clients (la classe A) font 82 % du chiffre d'affaires.")


def test_the_net_present_value_falls_through_zero_at_the_internal_rate(world: World) -> None:
    chart = charted(world, "van")
    flows = [-50000, 15000, 18000, 20000, 12000]
    for rate, value in chart.traces[0].points:
        assert float(value) == pytest.approx(float(numpy_financial.npv(float(rate), flows)), abs=0.011)
    asked, tri = chart.marks
    assert asked.x == Decimal("0.08")
    assert (float(tri.x), tri.y) == (pytest.approx(float(numpy_financial.irr(flows)), abs=1e-6), 0)
    assert said(chart.alt) == "La VAN vaut 4 017,99 € à 8 %, s'annule à 11,62 % (le TRI) et baisse quand le taux monte."


def test_a_project_that_never_pays_has_its_curve_without_an_internal_rate(world: World) -> None:
    givens = {"investissement": Decimal(1000), "flux": numbers("100 100"), "taux_d_actualisation": Decimal("0.05")}
    solution = solve(world.catalogue.networks["investissement"], givens, ("van",))
    assert isinstance(solution, Solution)
    chart = charts.chart(world.catalogue, "investissement", solution)
    assert chart is not None
    assert "TRI" not in chart.alt


def test_the_accepted_price_is_the_top_of_its_curve(world: World) -> None:
    """Too dear, rows before: 0, 10, 30, 70 %; doubt, rows after: 55, 20, 5, 0 %; left: 45, 70, 65, 30 %."""
    chart = charted(world, "acceptabilite")
    share = [Decimal(percent) / 100 for percent in (45, 70, 65, 30)]
    assert trace(chart, "acceptants").points == tuple(zip((40, 45, 50, 55), share, strict=True))
    assert [height for _, height in trace(chart, "déjà trop cher").points] == [
        0,
        Decimal("0.1"),
        Decimal("0.3"),
        Decimal("0.7"),
    ]
    assert [(mark.x, mark.y, said(mark.text)) for mark in chart.marks] == [(45, Decimal("0.7"), "45 € : 70 %")]
    assert said(chart.alt).startswith("C'est à 45 € qu'il y a le plus d'acceptants (70 %)")


def test_correlated_points_stand_around_their_line(world: World) -> None:
    """9, 7, 5 are on y = 11 − 2x."""
    chart = charted(world, "correlation")
    assert trace(chart, "couples (x ; y)").points == ((1, 9), (2, 7), (3, 5))
    assert trace(chart, "droite des moindres carrés").points == ((1, 9), (3, 5))
    assert said(chart.alt).startswith("Quand x augmente, y baisse (r = −1)")


def test_the_z_curve_goes_from_the_month_to_the_moving_total(world: World) -> None:
    """Last year 180; + 15 − 10 = 185, + 25 − 20 = 190, + 10 − 10 = 190; running total 15, 40, 50."""
    chart = charted(world, "cumul_mobile")
    assert trace(chart, "total mobile").points == ((1, 185), (2, 190), (3, 190))
    assert trace(chart, "cumul de l'année").points == ((1, 15), (2, 40), (3, 50))
    assert trace(chart, "ventes du mois").points == ((1, 15), (2, 25), (3, 10))
    assert said(chart.alt).startswith("Le total mobile monte : de 180")


@pytest.mark.parametrize(
    ("chapter", "givens", "sought"),
    [
        (
            "cumul_mobile",
            {
                "total_mobile_precedent": Decimal(1240),
                "vente_du_mois": Decimal(118),
                "vente_du_meme_mois_de_l_an_passe": Decimal(104),
            },
            "total_mobile",
        ),
        (
            "correlation",
            {"covariance": Decimal("4.5"), "ecart_type_de_x": Decimal(2), "ecart_type_de_y": Decimal(3)},
            "coefficient_de_correlation",
        ),
        ("reductions", {"prix_brut": Decimal(200), "taux_de_remises": numbers("0.1")}, "net_commercial"),
        ("seuil", {"chiffre_d_affaires": Decimal(100), "charges_variables": Decimal(40)}, "taux_de_mscv"),
        ("emprunts", {"taux_annuel": Decimal("0.035")}, "taux_mensuel"),
        ("investissement", {"van": Decimal(10), "investissement": Decimal(100)}, "indice_de_profitabilite"),
        (
            "seuil",
            {
                "charges_fixes": Decimal(10),
                "chiffre_d_affaires": Decimal(100),
                "charges_variables": Decimal(140),
            },
            "resultat",
        ),
    ],
)
def test_figures_that_draw_nothing_have_no_chart(
    world: World, chapter: str, givens: Mapping[str, Value], sought: str
) -> None:
    solution = solve(world.catalogue.networks[chapter], givens, (sought,))
    assert isinstance(solution, Solution)
    assert charts.chart(world.catalogue, chapter, solution) is None


def test_every_exercise_that_has_a_chart_draws_it(world: World) -> None:
    drawn = set()
    for template in world.catalogue.templates.values():
        for seed in range(2):
            solution = world.catalogue.draw(template.id, seed).solution
            chart = charts.chart(world.catalogue, template.chapter, solution, template.conventions)
            if chart is not None:
                assert draw_picture(chart).startswith(b"\x89PNG")
                drawn.add(chart.name)
    assert drawn == {
        "tendance", "seuil_de_rentabilite", "seuil_en_volume", "amortissement", "saisons", "courbe_abc", "van",
        "acceptabilite", "nuage", "courbe_en_z",
    }  # fmt: skip


amounts = st.decimals(-(10**9), 10**9, places=2)


@given(st.lists(amounts, min_size=1, max_size=30), st.booleans())
def test_graduations_are_round_few_and_hold_every_value(values: list[Decimal], from_zero: bool) -> None:
    graduated = scale(values, from_zero=from_zero)
    assert 2 <= len(graduated.ticks) <= 9
    (step,) = {after - before for before, after in zip(graduated.ticks, graduated.ticks[1:], strict=False)}
    assert step.normalize().as_tuple().digits in ((1,), (2,), (5,))
    assert all(-1e-9 <= graduated.place(value) <= 1 + 1e-9 for value in values)
    assert not from_zero or graduated.ticks[0] <= 0 <= graduated.ticks[-1]


@given(st.lists(st.integers(0, 100), min_size=1, max_size=30))
def test_whole_values_have_whole_graduations(values: list[int]) -> None:
    graduated = up_to_the_values(tuple(map(Decimal, values)))
    assert all(tick == tick.to_integral_value() for tick in graduated.ticks)
    assert all(0 <= graduated.place(Decimal(value)) <= 1 + 1e-9 for value in values)


def test_axes_are_written_in_french() -> None:
    line = Trace("ventes", "line", ((Decimal(0), Decimal("-1500000")), (Decimal("0.1"), Decimal("2500000"))))
    chart = Chart("essai", "curves", "Essai", Axis("taux", "pourcent"), Axis("€"), (line,), (), "Essai.")
    laid = layout(chart)
    assert "−1\u202f000\u202f000" in [label for _, label in laid["y_ticks"]]
    assert [label for _, label in laid["x_ticks"]][-1] == "10\u202f%"


any_texts = st.text(max_size=20)


@st.composite
def any_charts(draw: st.DrawFn) -> Chart:
    """Charts of any values and any words."""
    kind = draw(st.sampled_from(("curves", "bars")))
    styles = ("line", "dashes", "points") if kind == "curves" else ("bars", "bars")
    places = draw(st.lists(amounts, min_size=1, max_size=6, unique=True))
    made = []
    for style in styles:
        heights = draw(st.lists(amounts, min_size=len(places), max_size=len(places)))
        made.append(Trace(draw(any_texts), style, tuple(zip(places, heights, strict=True))))
    marks = tuple(Mark(*point, draw(any_texts)) for point in made[0].points[:2])
    axes = Axis(draw(any_texts)), Axis(draw(any_texts), draw(st.sampled_from((None, "pourcent"))))
    return Chart("essai", kind, draw(any_texts), *axes, tuple(made), marks, "Essai.")


@given(any_charts())
def test_any_chart_is_drawn_whatever_its_values_and_its_words(chart: Chart) -> None:
    assert draw_chart(chart).startswith(b"\x89PNG")


@given(any_charts())
def test_nothing_of_a_chart_is_out_of_its_frame(chart: Chart) -> None:
    laid = layout(chart)
    places: list[Any] = [point for path in laid["lines"] for point in path["points"]]
    places += [*laid["dots"], *(mark["point"] for mark in laid["marks"])]
    places += [(bar[x], bar[y]) for bar in laid["bars"] for x in ("left", "right") for y in ("bottom", "top")]
    assert places
    assert all(-1e-9 <= part <= 1 + 1e-9 for place in places for part in place)
    assert 0 <= laid["zero"] <= 1


def test_a_chart_without_a_point_is_refused() -> None:
    with pytest.raises(ValueError, match="aucun point"):
        draw_chart(Chart("essai", "curves", "", Axis(""), Axis(""), (Trace("", "line", ()),), (), ""))


def talk(world: World, *texts: str, session: Session) -> Reply:
    dialogue, random = Dialogue(world, nothing), Random(0)
    for text in texts:
        done = dialogue.turn(session, text, BEHIND, random)
        fits(done.reply)
        session = done.session
    return done.reply


def under_way(name: str) -> Session:
    chapter, givens, sought = CALCULATIONS[name]
    written = {
        id_: str(value) if isinstance(value, Decimal) else tuple(map(str, value)) for id_, value in givens.items()
    }
    return Session(activity=Calculation(chapter, written, sought))


def labels(reply: Reply) -> list[str]:
    return [choice.label for message in reply.messages for choice in message.choices]


@pytest.mark.parametrize("name", CALCULATIONS)
def test_a_calculation_shows_its_chart_when_asked(world: World, name: str) -> None:
    reply = talk(world, "/graphique", session=under_way(name))
    (message,) = reply.messages
    chart = charted(world, name)
    assert message.picture == chart
    assert chart.alt in message.text


@pytest.mark.parametrize("name", CALCULATIONS)
def test_the_chart_is_offered_with_the_answer_or_else_with_the_table(world: World, name: str) -> None:
    activity = under_way(name).activity
    assert isinstance(activity, Calculation)
    solved = compute.confirm(world, Session(), activity)
    assert len(labels(solved.reply)) <= MAX_CHOICES
    if "Le graphique" not in labels(solved.reply):
        assert "Le graphique" in labels(talk(world, "/tableau", session=solved.session))


def test_five_ways_to_go_on_are_one_too_many_and_the_table_then_leads_to_the_chart(world: World) -> None:
    activity = Calculation(
        "emprunts",
        {"capital_emprunte": "15000", "taux_annuel": "0.035", "duree_en_annees": "4"},
        ("cout_du_credit",),
    )
    solved = compute.confirm(world, Session(), activity)
    assert labels(solved.reply) == ["Le tableau (XLSX)", "Avec un taux équivalent", "En annuités", "M'entraîner"]
    table = talk(world, "le tableau (xlsx)", session=solved.session)
    assert labels(table) == ["Le graphique"]


def test_without_a_calculation_or_a_chart_the_command_says_so(world: World) -> None:
    assert "ne sert plus" in talk(world, "/graphique", session=Session()).messages[0].text
    remise = Calculation("reductions", {"prix_brut": "200", "taux_de_remises": ("0.1",)}, ("net_commercial",))
    assert "pas de graphique" in talk(world, "/graphique", session=Session(activity=remise)).messages[0].text


def test_on_telegram_a_chart_is_a_photo_under_its_own_name_and_its_words_stand_for_it(world: World) -> None:
    chart = charted(world, "seuil")
    (part,) = parts(Message("Voilà", picture=chart), b"png", None)
    assert part.attachment == Attachment("photo", "seuil_de_rentabilite.png", b"png", chart.alt)
    (alone,) = parts(Message("Voilà", picture=chart), None, None)
    assert "".join(span.text for span in alone.spans) == f"Voilà\n\n{chart.alt}"


def test_a_picture_is_drawn_whatever_its_kind(world: World) -> None:
    for drawing in (Formula("a = b", "a"), charted(world, "van")):
        assert draw_picture(drawing).startswith(b"\x89PNG")


def test_in_the_terminal_a_chart_is_read_and_saved(world: World, tmp_path: Path) -> None:
    screen, chart = StringIO(), charted(world, "saisons")
    handing = Handing(Message("Voilà", picture=chart))
    terminal.run(handing, handing, "lea", iter(()), Console(file=screen, width=400), tmp_path)
    assert (tmp_path / "saisons.png").read_bytes().startswith(b"\x89PNG")
    assert chart.alt in screen.getvalue()
    assert f"Image enregistrée : {tmp_path / 'saisons.png'}" in screen.getvalue()
