"""Numbers as students type them: read, found in a message, shown. Expected values are worked out by hand."""

import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from exercises.numbers import Ambiguous, Figure, Read, Refused, figures, is_number, read, round_half_up, show, to_json

FORMS: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "numbers_forms.yml").read_text("utf-8"))
EACH_FORM = [(text, expected) for forms in FORMS.values() for text, expected in forms.items()]
# the value of a division has no end: forms give fifteen digits of it
CLOSE = Decimal("1e-14")


@pytest.mark.parametrize(("text", "expected"), EACH_FORM, ids=[repr(text) for text, _ in EACH_FORM])
def test_each_way_of_typing_an_answer_is_read_as_a_teacher_would(text: str, expected: str) -> None:
    result = read(text)
    match expected.split(" ou "):
        case ["refus"]:
            assert isinstance(result, Refused)
            assert result.reason.endswith((".", "?"))
        case [single]:
            value, _, unit = single.partition(" ")
            assert isinstance(result, Read)
            assert (result.value, result.unit) == (Decimal(value), unit or None)
            assert result.raw == text
        case several:
            assert isinstance(result, Ambiguous)
            assert len(result.values) == len(several)
            assert all(
                abs(value - Decimal(wanted)) < CLOSE for value, wanted in zip(result.values, several, strict=True)
            )


@pytest.mark.parametrize(
    ("text", "decimals"),
    [
        ("8,25 %", 2),
        ("1 450", 0),
        ("12,50 €", 2),
        ("8 euros 50", 2),
        ("1,25 k€", -1),
        ("800 × 0,9", None),
        ("huit", None),
    ],
)
def test_the_decimals_are_those_typed_and_a_calculation_has_none(text: str, decimals: int | None) -> None:
    result = read(text)
    assert isinstance(result, Read)
    assert result.decimals == decimals


@pytest.mark.parametrize(
    ("text", "tax"),
    [("90 € HT", "ht"), ("90 TTC", "ttc"), ("prix HT : 90 €", "ht"), ("90 € hors taxes", "ht"), ("90 €", None),
     ("90 € (TTC)", "ttc"), ("90 € toutes taxes comprises", "ttc")],
)  # fmt: skip
def test_the_tax_written_near_the_answer_is_kept(text: str, tax: str | None) -> None:
    result = read(text)
    assert isinstance(result, Read)
    assert result.tax == tax


def test_a_wrong_stated_result_is_refused_with_both_numbers() -> None:
    result = read("800 × 0,9 = 700 €")
    assert isinstance(result, Refused)
    assert "700" in result.reason
    assert "720" in result.reason


@pytest.mark.parametrize(
    ("text", "word"),
    [("7/0", "zéro"), ("07/03/2026", "date"), ("9h15", "heure"), ("07 11 22 33 44", "téléphone"),
     ("(7+3", "parenthèse"), ("12345678901234567890", "grand"), ("1O0", "lettre"), ("prix × 1,2", "formule")],
)  # fmt: skip
def test_a_refusal_says_why(text: str, word: str) -> None:
    result = read(text)
    assert isinstance(result, Refused)
    assert word in result.reason


# -- figures of a message ------------------------------------------------------------------------------------------


def told(figure: Figure) -> str:
    parts = [format(figure.value.normalize(), "f"), figure.unit, figure.tax, figure.noun and f"<{figure.noun}>"]
    role = "" if figure.role == "figure" else f"[{figure.role}]"
    return " ".join(part for part in (*parts, role) if part)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("emprunt de 18 000 € sur 5 ans à 4,2 %", ["18000 euro", "5 ans", "0.042 pourcent"]),
        ("j'ai payé 22 euros 50 coef 1,8", ["22.5 euro", "1.8 coefficient"]),
        ("ca 25k, charges 12k€", ["25000", "12000 euro"]),
        ("110 100 150 170", ["110", "100", "150", "170"]),
        ("ventes 120 150", ["120", "150"]),
        ("CA 1 254", ["1254"]),
        ("1 800 2 000 2 320 2 800", ["1800", "2000", "2320", "2800"]),
        ("250 000 300 000", ["250000", "300000"]),
        ("un CA de 412 350 €", ["412350 euro"]),
        ("2021 : 1 110 ; 2022 : 1 240", ["2021 [year]", "1110", "2022 [year]", "1240"]),
        ("2021 1110, 2022 1240", ["2021 [year]", "1110", "2022 [year]", "1240"]),
        ("en 2022, 5 460 clients", ["2022 [year]", "5460 <clients>"]),
        ("de 2016 à 2022", ["2016 [year]", "2022 [year]"]),
        ("le prix passe de 2000 à 2050", ["2000", "2050"]),
        ("chiffre d'affaires (en k€) : 120 ; 130", ["120", "130"]),
        ("2/10 net 30", ["2", "10", "30"]),
        ("1/4 des clients", ["0.25"]),
        ("T1 120 T2 150", ["120", "150"]),
        ("prix 50→45, x1=5, N-1 : 80", ["50", "45", "5", "80"]),
        ("5 (7) 12 (6)", ["5", "7", "12", "6"]),
        ("local de 350 m², 350 m2", ["350", "350"]),
        ("facture n° 458, base 360, annexe 2", ["458 [reference]", "360 [reference]", "2 [reference]"]),
        ("années 1 à 4, prévision pour l'année 5", ["1 [reference]", "4 [reference]", "5"]),
        ("1. Calculer le prix. / 2. Recalculer", ["1 [question]", "2 [question]"]),
        ("a) le prix b) la marge, question 3", ["3 [question]"]),
        ("à 3 décimales, arrondi à 0,1", ["3 <decimales> [rounding]", "0.1 [rounding]"]),
        ("au 31 décembre 2024, rdv à 14h30", ["31 [date]", "2024 [date]", "14 [date]", "30 [date]"]),
        ("le vingt-trois février", ["23 [date]"]),
        ("dix pour cent de deux mille euros", ["0.1 pourcent", "2000 euro"]),
        ("un exo sur une remise, le premier", []),
        ("les deux, un vélo neuf", []),
        ("deux remises de 10 % et 5 %", ["2 <remises>", "0.1 pourcent", "0.05 pourcent"]),
        ("10 puis 5 %", ["0.1 pourcent", "0.05 pourcent"]),
        ("flux de 220, 340 et 350 k€", ["220000 euro", "340000 euro", "350000 euro"]),
        ("13 pour 12", ["13", "12"]),
        ("12 salariés, 2 millions d'habitants", ["12 <salaries>", "2000000 <habitants>"]),
        ("12 points de vente", ["12 <points>"]),
        ("+10% puis -10%", ["0.1 pourcent", "-0.1 pourcent"]),
        ("1200 - 10 %, 10-12", ["1200", "0.1 pourcent", "10", "12"]),
        ("vendu 96 € TTC, acheté 50 € HT", ["96 euro ttc", "50 euro ht"]),
        ("prix HT : 50 €, PV TTC = 96", ["50 euro ht", "96 ttc"]),
        ("1 000 € de marchandises HT", ["1000 euro ht"]),
        ("96€ tva 20% prix ht ?", ["96 euro", "0.2 pourcent"]),
        ("CA de 1.500 € et coef 1.250", ["1500 euro", "1.25 coefficient"]),
        ("3 ans et 6 mois", ["42 mois"]),
        ("b2b, CO2, T3, 1er, 2e trimestre", []),
    ],
)
def test_the_figures_of_a_message_come_with_unit_tax_noun_and_role(text: str, expected: list[str]) -> None:
    assert [told(figure) for figure in figures(text)] == expected


def test_a_figure_tells_where_it_stands_in_the_text_as_typed() -> None:
    text = "Œuvre\u200b d'art : 1\u202f250,50\u00a0€ HT, soit １２ ½ kg"
    first, second = figures(text)
    assert text[slice(*first.span)] == first.raw == "1\u202f250,50\u00a0€ HT"
    assert text[slice(*second.span)] == second.raw == "１２ ½"


# -- is the message an answer? -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["720", "1 453,5 euros", "8,5%", "je dirais 37", "800 × 0,9", "mille huit cents", "2.400", "bénéfice de 700 €",
     "question 3 : 37", "7/0", "(7+3", "37 ?", "au moins 63 clients", "j'ai trouvé 720 €", "un an", "coef 1,8", "un"],
)  # fmt: skip
def test_a_message_that_only_states_a_number_is_an_answer(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize(
    "text",
    ["c'est quoi une remise de 8 %", "un exo", "mensualité pour 18 000 € à 4 %", "quiz 2", "un indice",
     "pourquoi 720 ?", "prix 90 € coef 1,8", "taux de marque pour 60 et 100", "remise de 8 % ?",
     "exam le 12 mai", "", "non", "je sais pas", "j'ai exam dans 3 jours", "d'où sort le 0,72 ?", "un autre"],
)  # fmt: skip
def test_a_message_that_asks_something_is_no_answer(text: str) -> None:
    assert not is_number(text)


# -- for programs --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12,5 %", {"value": "0.125", "unit": "pourcent"}),
        ("2.400", {"ambiguous": ["2400", "2.4"]}),
        ("3e3", {"value": "3000", "unit": None}),
        ("0,0000001", {"value": "0.0000001", "unit": None}),
        ("-0,00", {"value": "0", "unit": None}),
    ],
)
def test_json_holds_plain_decimal_strings(text: str, expected: dict[str, object]) -> None:
    assert to_json(read(text)) == expected


# -- properties ----------------------------------------------------------------------------------------------------

UNITS = st.sampled_from(
    [None, "euro", "pourcent", "pour_mille", "points", "mois", "ans", "jours", "semaines", "trimestres"]
)
ALPHABET = "0123456789 ,.'-+*/^()=:;x€%km²½éàuntrois\u202f\u00a0\u200b→≈😅"


@given(st.decimals(-(10**9), 10**9, places=6, allow_nan=False), UNITS)
def test_what_is_shown_reads_back_at_the_precision_shown(value: Decimal, unit: str | None) -> None:
    scale = {"pourcent": 2, "pour_mille": 3}.get(unit or "", 0)
    shown_decimals = 6 if unit is None else 2 + scale
    result = read(show(value, unit))
    assert isinstance(result, Read)
    assert result.value == round_half_up(value, shown_decimals)
    assert result.unit == unit


@given(st.integers(0, 10**9))
def test_a_whole_number_reads_the_same_however_it_is_grouped(value: int) -> None:
    for typed in (
        f"{value}",
        f"{value:,}".replace(",", " "),
        f"{value:,}".replace(",", "'"),
        f"{value},00",
        f"{value}€",
    ):
        result = read(typed)
        assert isinstance(result, Read)
        assert result.value == value


@given(st.one_of(st.text(max_size=60), st.text(ALPHABET, max_size=60)))
def test_no_text_makes_reading_fail_and_no_number_is_ever_infinite(text: str) -> None:
    result = read(text)
    values = result.values if isinstance(result, Ambiguous) else [result.value] if isinstance(result, Read) else []
    found = figures(text)
    assert all(value.is_finite() for value in (*values, *(figure.value for figure in found)))
    assert all(text[slice(*figure.span)] == figure.raw for figure in found)
    assert is_number(text) in (True, False)
    assert to_json(result)


@pytest.mark.parametrize("call", [read, figures, is_number], ids=["read", "figures", "is_number"])
@pytest.mark.parametrize(
    "text",
    ["7" * 10_000, "12 " * 3_333, "9^" * 5_000, "(" * 10_000, "-" * 10_000, "1." * 5_000, "un " * 3_333,
     "\u200b" * 9_999 + "7",
     "3 décimales " * 800, "question 1 " * 900, "1e9" * 3_333,
     "ﷺ" * 10_000, "vingt et " * 1_100, " " * 10_000],
    ids=["digits", "numbers", "powers", "parentheses", "dashes", "points", "un", "invisible", "roundings", "questions",
         "sciences", "ligature", "words", "spaces"],
)  # fmt: skip
def test_ten_thousand_signs_take_no_time(call: Callable[[str], object], text: str) -> None:
    call("1")
    best = min(_elapsed(call, text) for _ in range(3))
    assert best < 0.05


def _elapsed(call: Callable[[str], object], text: str) -> float:
    start = time.thread_time()
    call(text)
    return time.thread_time() - start
