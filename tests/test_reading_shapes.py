"""The shapes in which figures come: pairs, dates, classes, rows, ranks, one question for several values."""

import pytest

from exercises.numbers import figures
from exercises.reading import Answered, Several
from exercises.reading.data.changes import changes
from exercises.reading.data.lists import read_lists
from exercises.reading.data.pairs import columns, read_pairs
from exercises.reading.data.runs import runs
from exercises.reading.data.series import dated_series, read_years
from exercises.reading.data.tables import read_classes, read_rows
from exercises.reading.statements.scenarios import alternatives
from exercises.reading.words.dates import days_between
from exercises.reading.words.labels import find, in_scope
from exercises.reading.words.prepare import prepare
from exercises.reading.words.text import Text, ordinal, stem
from tests.test_reading import GLOSSARY, read


def prepared(statement: str) -> Text:
    return prepare(statement, figures(statement), GLOSSARY.starts)


def all_of(text: Text) -> list[int]:
    return list(range(len(text.figures)))


def raw(text: Text, indexes: object) -> list[str]:
    assert isinstance(indexes, list | tuple)
    return [text.figures[index].raw.strip() for index in indexes]


def numbers(values: object) -> list[float]:
    assert isinstance(values, tuple)
    return [float(value) for value in values]


@pytest.mark.parametrize(
    ("statement", "first", "second"),
    [
        ("1 500 € à 30 jours, 2 400 € à 45 jours et 3 100 € à 60 jours", [1500, 2400, 3100], [30, 45, 60]),
        ("800€ a 20 jours 1200€ a 50 jours", [800, 1200], [20, 50]),
        ("effet de 800 € en 2019 à 20 jours et de 1 200 € en 2020 à 50 jours", [800, 1200], [20, 50]),
    ],
)
def test_effects_and_their_days_are_two_columns(statement: str, first: list[float], second: list[float]) -> None:
    text, scope = prepared(statement), GLOSSARY.scopes["effets_equivalents"]
    paired = read_pairs(text, all_of(text))
    assert paired is not None

    read = columns(paired, text, scope, in_scope(find(text, GLOSSARY), text, GLOSSARY, scope))

    assert read is not None
    assert {column.quantity: numbers(column.value) for column in read} == {
        "nominaux": first, "durees_des_effets": second
    }  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "gains"),
    [
        ("5000 (0,2) 1000 (0,5) -2000 (0,3)", [5000, 1000, -2000]),
        ("gain de 50 € à 20 %, gain de 10 € à 50 %, perte de 5 € à 30 %", [50, 10, -5]),
        ("pertes de 50 € (20 %), 10 € (50 %) et un gain de 40 € (30 %)", [-50, -10, 40]),
    ],
)
def test_a_loss_is_negative_among_gains(statement: str, gains: list[float]) -> None:
    text, scope = prepared(statement), GLOSSARY.scopes["esperance"]
    paired = read_pairs(text, all_of(text))
    assert paired is not None

    read = columns(paired, text, scope, in_scope(find(text, GLOSSARY), text, GLOSSARY, scope))

    assert read is not None
    assert numbers(next(column.value for column in read if column.quantity == "gains")) == gains


@pytest.mark.parametrize(
    "statement",
    [
        "1 500 € à 30 jours",
        "12 15 18 20 25 30",
        "un prix de 40 € et une remise de 10 %. Le port est de 12 € pour 3 articles",
        "20 jours à 30 jours à 40 jours à 50 jours",
    ],
)
def test_figures_of_other_shapes_are_no_pairs(statement: str) -> None:
    text = prepared(statement)

    assert read_pairs(text, all_of(text)) is None


def test_two_series_of_like_figures_without_a_word_for_each_are_not_guessed() -> None:
    text, scope = prepared("10 unités à 5 €, 20 à 3 € et 30 à 2 €"), GLOSSARY.scopes["indices"]
    paired = read_pairs(text, all_of(text))
    assert paired is not None

    assert columns(paired, text, scope, ()) is None


@pytest.mark.parametrize(
    ("chapter", "statement", "expected"),
    [
        (
            "indices",
            "Prix de base : 4 ; 9 ; 15. Prix courants : 5 ; 10 ; 16. Quantités de base : 150 ; 45 ; 55.",
            ["prix_de_base", "prix_courants", "quantites_de_base"],
        ),
        ("statistiques", "Nombre de clients : 5 ; 12 ; 18. Montants : 20 ; 40 ; 60.", ["effectifs", "valeurs"]),
        ("mediane", "Bornes : 0 ; 50 ; 100 ; 150. Effectifs : 20 ; 40 ; 20.", ["bornes_des_classes", "effectifs"]),
        ("khi_deux", "obs 40 ; 35 ; 25 théo 33 ; 33 ; 34", ["effectifs_observes", "effectifs_theoriques"]),
        ("khi_deux", "oui 40 ; 35 ; 25 non 33 ; 33 ; 34", ["premiere_ligne", "seconde_ligne"]),
        ("mediane", "Bornes : 0 ; 50 ; 100 ; 150. Effectifs : 20 ; 40.", None),
        ("statistiques", "Montants : 20 ; 40 ; 60.", None),
        ("correlation", "Nord : 20 ; 40 ; 60. Sud : 5 ; 12 ; 18.", None),
    ],
)
def test_lists_that_go_together_are_named_by_their_headings(
    chapter: str, statement: str, expected: list[str] | None
) -> None:
    text, scope = prepared(statement), GLOSSARY.scopes[chapter]

    found = read_lists(text, all_of(text), scope, in_scope(find(text, GLOSSARY), text, GLOSSARY, scope))

    assert (found and [datum.quantity for datum in found]) == expected


@pytest.mark.parametrize(
    ("statement", "days"),
    [
        ("du 12 mars au 20 juillet", 130),
        ("Le 1er mars, un effet à échéance du 30 avril", 60),
        ("échéance le 30 avril, escompté le 1er mars", 60),
        ("du 15 novembre au 10 février", 87),
        ("du 10 février 2024 au 10 mars 2024", 29),
        ("entre le 10/02/2023 et le 10/03/2023", 28),
        ("du 3 au 18 juin", 15),
    ],
)
def test_the_days_between_two_dates_are_counted(statement: str, days: int) -> None:
    span = days_between(prepared(statement))

    assert span is not None
    assert span.days == days


@pytest.mark.parametrize(
    "statement", ["le 12 mars", "du 1er mars au 2 avril puis du 3 mai au 4 juin", "du 31 février au 3 avril", "en juin"]
)
def test_one_date_or_three_or_a_day_that_does_not_exist_make_no_duration(statement: str) -> None:
    assert days_between(prepared(statement)) is None


@pytest.mark.parametrize(
    ("statement", "kept"),
    [
        ("Du 3 au 18 juin, soit 15 jours", ["15 jours"]),
        ("coût pour mille : 4 500 €", ["4 500 €"]),
        ("une prime de mille euros", ["mille euros"]),
        ("selon l'article L441-10, 45 jours", ["45 jours"]),
        ("un client âgé de 30 ans dépense 50 €", ["50 €"]),
        ("emprunt sur 30 ans", ["30 ans"]),
        ("janvier 80 février 86 mars 95", ["80", "86", "95"]),
        ("le 5 mars et le 8 avril", []),
        ("TVA 20 % HT ?", ["20 %"]),
        ("tableau 30 20 / 10 40", ["30", "20", "10", "40"]),
        ("tableau 3 : 120", ["120"]),
    ],
)
def test_what_measures_nothing_is_no_figure(statement: str, kept: list[str]) -> None:
    assert [figure.raw.strip() for figure in prepared(statement).figures] == kept


def test_a_minus_after_a_bracket_is_a_sign() -> None:
    assert [float(figure.value) for figure in prepared("1000 (0,5) -2000 (0,3)").figures] == [1000, 0.5, -2000, 0.3]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("d'ordre 3 : 90 ; 96 ; 102", [["3"], ["90", "96", "102"]]),
        ("T1 : 90, T2 : 96, T3 : 102", [["90", "96", "102"]]),
        ("0 ; 10 : 12, 10 ; 20 : 20", [["0"], ["10"], ["12"], ["10"], ["20"], ["20"]]),
    ],
)
def test_a_colon_parts_what_it_announces_from_a_series(statement: str, expected: list[list[str]]) -> None:
    text = prepared(statement)

    assert [raw(text, run) for run in runs(text, all_of(text))] == expected


@pytest.mark.parametrize(
    "statement",
    [
        "[0 ; 20[ : 30 clients, [20 ; 40[ : 50 clients",
        "[0;20[ : 30 [20;40[ : 50",
        "de 0 à 20 € : 30 clients ; de 20 à 40 € : 50 clients",
    ],
)
def test_classes_come_with_their_counts(statement: str) -> None:
    text = prepared(statement)

    classes = read_classes(text, all_of(text))

    assert classes is not None
    assert raw(text, classes.counts) == ["30", "50"]


@pytest.mark.parametrize(
    "statement", ["[0 ; 20[ : 30, [30 ; 40[ : 50", "[20 ; 0[ : 30, [0 ; 10[ : 50", "[0 ; 20[ : 30", "de 10 à 20 € : 3"]
)
def test_broken_classes_are_not_read(statement: str) -> None:
    text = prepared(statement)

    assert read_classes(text, all_of(text)) is None


@pytest.mark.parametrize(
    "statement",
    [
        "40 20 / 10 30",
        "Hommes\t40\t20\nFemmes\t10\t30",
        "Hommes 40 20 60\nFemmes 10 30 40",
        "Moins de 30 ans : 40 20\n30 ans et plus : 10 30\nCombien ?",
        "hommes : satisfaits 40, insatisfaits 20 ; femmes : satisfaites 10, insatisfaites 30",
    ],
)
def test_a_table_has_two_rows_whatever_its_headings_and_totals(statement: str) -> None:
    text = prepared(statement)

    rows = read_rows(text, all_of(text))

    assert rows is not None
    assert (raw(text, rows.first), raw(text, rows.second)) == (["40", "20"], ["10", "30"])


def test_the_totals_of_rows_and_of_columns_are_left_out() -> None:
    text = prepared("Hommes 40 20 60\nFemmes 10 30 40\nTotal : 50, 50, 100")

    rows = read_rows(text, all_of(text))

    assert rows is not None
    assert (raw(text, rows.first), raw(text, rows.second)) == (["40", "20"], ["10", "30"])
    assert raw(text, sorted(rows.others)) == ["60", "40", "50", "50", "100"]


@pytest.mark.parametrize("statement", ["40 20 / 10", "40 20 10 30", "Hommes 40 20\nFemmes 10 30 50", "40 / 20"])
def test_uneven_rows_are_no_table(statement: str) -> None:
    text = prepared(statement)

    assert read_rows(text, all_of(text)) is None


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("30 000 € la première année, 40 000 € la deuxième et 50 000 € la troisième", [30000, 40000, 50000]),
        ("1re année : 30 € ; 2e année : 40 € ; 3e année : 50 €", [30, 40, 50]),
        ("janvier 40, février 44, mars 45", [40, 44, 45]),
        ("40 vélos en janvier, 44 en février, 45 en mars", [40, 44, 45]),
        ("40 € en année 1, 45 € en année 2, 50 € en année 3", [40, 45, 50]),
        ("non échu 400 € ; 1 à 30 jours 120 € ; plus de 30 jours 60 €", [400, 120, 60]),
    ],
)
def test_values_named_by_their_periods_are_a_series(statement: str, values: list[float]) -> None:
    text = prepared(statement)

    found = dated_series(text, all_of(text))

    assert found is not None
    assert numbers(found.datum.value) == values


@pytest.mark.parametrize(
    "statement",
    [
        "30 000 € la première année et 40 000 € la troisième",
        "1 à 30 jours 120 € ; plus de 30 jours 60 €",
        "une remise de 10 % la première fois et 5 % la deuxième",
        "janvier 40, mars 44, avril 45",
        "alpha 0,3, prévision de mars 200, ventes de mars 220 : prévision d'avril ?",
    ],
)
def test_values_of_which_one_lacks_are_no_series(statement: str) -> None:
    text = prepared(statement)

    assert dated_series(text, all_of(text)) is None


def test_a_later_month_is_a_rank() -> None:
    text = prepared("novembre 80, décembre 86, janvier 95. Prévision de mars ?")

    found = dated_series(text, all_of(text))

    assert found is not None
    assert found.later is not None
    assert found.later.value == 5


def test_the_former_of_two_years_comes_first_whatever_the_order_of_the_text() -> None:
    text = prepared("2023 : 11 ; 13 ; 17. 2022 : 10 ; 12 ; 14.")

    found = read_years(text, all_of(text))

    assert found is not None
    assert [numbers(series.value) for series in found] == [[10, 12, 14], [11, 13, 17]]


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("4 % sur 2 ans puis 5 ans puis 10 ans, valeur acquise à chaque fois", ["2 ans", "5 ans", "10 ans"]),
        ("à 4 % sur 24, 36 ou 48 mois dans chaque cas", ["24 mois", "36 mois", "48 mois"]),
        ("valeur résiduelle de 150 000 € puis 0 : loyer dans les deux cas", ["150 000 €", "0 €"]),
        ("remises de 10 % puis 5 %", []),
        ("3 % ou 4 % sur 2 ans ou 5 ans dans chaque cas", []),
        ("un prix de 40 € dans chaque cas", []),
    ],
)
def test_one_question_for_several_values_is_asked_for_each(statement: str, names: list[str]) -> None:
    cases = alternatives(statement)

    assert [name for name, _ in cases] == names
    assert all(len(case) == len(statement) for _, case in cases)


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        # 2 000 × 1,03², × 1,03⁵, × 1,03¹⁰
        (
            "2000€ placés a 3% composés sur 2 ans puis 5 ans puis 10 ans valeur acquise a chaque fois",
            {"2 ans": "2121.80", "5 ans": "2318.55", "10 ans": "2687.83"},
        ),
        # 12 000 × 0,3333 % ÷ (1 − 1,003333⁻ⁿ)
        (
            "mensualité pour 12000€ a 4% sur 24, 36 ou 48 mois dans chaque cas",
            {"24 mois": "521.10", "36 mois": "354.29", "48 mois": "270.95"},
        ),
    ],
)
def test_each_value_has_its_answer(statement: str, values: dict[str, str]) -> None:
    outcome = read(statement)

    assert isinstance(outcome, Several)
    assert {name: [str(value) for value in case.solution.results.values()] for name, case in outcome.cases} == {
        name: [value] for name, value in values.items()
    }


def test_an_amount_of_six_figures_is_one_number_after_its_name() -> None:
    # 109 500 ÷ 876 000 × 360
    outcome = read("créances clients 109 500 ca ttc 876 000 délai clients en jours")

    assert isinstance(outcome, Answered)
    assert outcome.reading.givens["creances_clients"] == 109500
    assert outcome.solution.results == {"delai_clients": 45}


def test_two_groups_beside_small_figures_are_two_products() -> None:
    # 500 − 330 − 100
    outcome = read("ca 200 300 charges variables 120 210 cf 100 résultat ?")

    assert isinstance(outcome, Answered)
    assert outcome.solution.results == {"resultat": 70}


@pytest.mark.parametrize(
    "statement",
    [
        "ventes 109 500 120",
        "109 500",
        "moyenne de 109 500",
        "ca 200 300 charges fixes 100 taux de mscv 40 % résultat ?",
    ],
)
def test_two_groups_of_figures_are_two_numbers_otherwise(statement: str) -> None:
    assert not isinstance(read(statement), Answered)


@pytest.mark.parametrize(
    ("statement", "start", "end"),
    [
        ("80 000 l'an dernier, 92 000 cette année", "80 000", "92 000"),
        ("cette année 92 000, l'an dernier 80 000", "80 000", "92 000"),
        ("200 € de stock en début d'année et 300 € en fin d'année", "200 €", "300 €"),
        ("passé de 45 salariés au 1er janvier à 54 salariés", "45", "54"),
        ("l'indice est passé de 102 en début d'année à 119 en fin d'année", "102", "119"),
    ],
)
def test_a_change_has_a_start_and_an_end(statement: str, start: str, end: str) -> None:
    text = prepared(statement)

    (found,) = changes(text, all_of(text))

    assert raw(text, [found.start, found.end]) == [start, end]


@pytest.mark.parametrize(
    "statement",
    ["500 clients en début d'année, 425 toujours là en fin d'année", "80 l'an dernier", "80 puis 92 cette année"],
)
def test_two_figures_of_which_one_has_no_moment_are_no_change(statement: str) -> None:
    text = prepared(statement)

    assert list(changes(text, all_of(text))) == []


@pytest.mark.parametrize(
    ("word", "rank"), [("première", 1), ("2e", 2), ("2nde", 2), ("3ème", 3), ("douzième", 12), ("dernière", None)]
)
def test_an_ordinal_says_a_rank(word: str, rank: int | None) -> None:
    assert ordinal(stem(word)) == rank
