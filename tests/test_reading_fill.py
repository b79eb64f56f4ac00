"""The student gives what was missing, or asks something else of the same figures."""

from decimal import Decimal

import pytest

from exercises.reading import Answered, Ask, Confirm, Outcome, Reading, Unread, fill
from tests.test_reading import GLOSSARY, read

WITHOUT_DURATION = "mensualité pour 15 000 € à 3,5 %"


def reply(outcome: Outcome, text: str) -> Outcome:
    """What comes of a reply to the first thing that was asked for."""
    match outcome:
        case Ask(reading, _, options):
            return fill(reading, options[0][0], text, GLOSSARY)
        case Answered(reading, _):
            return fill(reading, reading.sought[0], text, GLOSSARY)
        case _:
            raise AssertionError(outcome)


# 15 000 × t ÷ (1 − (1 + t)^−48), t = 0,035 ÷ 12
@pytest.mark.parametrize(
    "text", ["4 ans", "48 mois", "48", "la durée c'est 4 ans", "sur 4 ans stp", "quatre ans", "48 mensualités"]
)
def test_the_figure_that_lacked_completes_the_statement(text: str) -> None:
    outcome = reply(read(WITHOUT_DURATION), text)

    assert isinstance(outcome, Answered), outcome
    assert outcome.solution.results == {"mensualite": Decimal("335.34")}


def test_a_bare_number_that_may_be_months_or_years_is_confirmed() -> None:
    outcome = reply(read(WITHOUT_DURATION), "4")

    assert isinstance(outcome, Confirm)
    assert "nombre de mensualités" in outcome.why


def test_a_figure_of_another_kind_is_named_and_not_taken() -> None:
    outcome = reply(read(WITHOUT_DURATION), "250 €")

    assert isinstance(outcome, Unread)
    assert [figure.raw for figure in outcome.figures] == ["250 €"]


def test_a_rate_may_be_typed_without_its_sign_when_it_was_asked_for() -> None:
    outcome = reply(read("mensualité pour 15 000 € sur 4 ans ?"), "3,5")

    assert isinstance(outcome, Answered)
    assert outcome.reading.givens["taux_annuel"] == Decimal("0.035")


def test_a_rate_under_one_is_confirmed() -> None:
    assert isinstance(reply(read("mensualité pour 15 000 € sur 4 ans ?"), "0,5"), Confirm)


def test_what_still_lacks_is_asked_for_next() -> None:
    first = read("calcule la mensualité d'un prêt sur 4 ans")
    assert isinstance(first, Ask)
    second = fill(first.reading, "capital_emprunte", "15 000 €", GLOSSARY)
    assert isinstance(second, Ask)
    assert second.options[0] == ("taux_annuel",)
    third = reply(second, "3,5 %")
    assert isinstance(third, Answered)
    assert third.solution.results == {"mensualite": Decimal("335.34")}


def test_another_question_keeps_the_figures() -> None:
    answered = reply(read(WITHOUT_DURATION), "48 mois")

    outcome = reply(answered, "et le coût du crédit ?")

    # 48 × 335,34 − 15 000
    assert isinstance(outcome, Answered)
    assert outcome.solution.results == {"cout_du_credit": Decimal("1096.32")}


def test_an_usage_asked_for_afterwards_is_followed() -> None:
    answered = read("mensualité d'un prêt de 10 000 € sur 3 ans à 6 %")

    outcome = reply(answered, "avec un taux équivalent")

    # t = 1,06^(1/12) − 1 ; 10 000 × t ÷ (1 − 1,06^−3)
    assert isinstance(outcome, Answered)
    assert outcome.solution.results == {"mensualite": Decimal("303.50")}


def test_a_whole_new_statement_is_read_as_one() -> None:
    text = "je vends 120 € TTC un produit acheté 60 € HT, quel est mon taux de marque ?"

    outcome = reply(read(WITHOUT_DURATION), text)

    assert isinstance(outcome, Answered)
    assert outcome.reading.sought == ("taux_de_marque",)


def test_a_price_with_its_tax_goes_to_the_quantity_of_that_tax() -> None:
    outcome = reply(read("je vends un produit acheté 60 € HT, quel est mon taux de marque ?"), "120 € TTC")

    assert isinstance(outcome, Answered)
    assert outcome.reading.givens["prix_de_vente_ttc"] == Decimal(120)


def test_a_discount_is_filled_as_a_series() -> None:
    outcome = reply(read("prix brut 500 €, quel est le montant de la remise ?"), "10 puis 5 %")

    # 500 − 500 × 0,9 × 0,95
    assert isinstance(outcome, Answered)
    assert outcome.solution.results == {"montant_des_remises": Decimal("72.50")}


@pytest.mark.parametrize("text", ["", "je sais pas", "?", "12 12 12 12", "∞", "4 ans et 5 ans"])
def test_a_useless_reply_never_gives_a_number(text: str) -> None:
    assert not isinstance(reply(read(WITHOUT_DURATION), text), Answered)


def test_an_unknown_quantity_asked_for_is_no_obstacle() -> None:
    reading = Reading("emprunts", {"capital_emprunte": Decimal(15000)}, ("mensualite",))

    assert isinstance(fill(reading, "autre_chose", "3,5 %", GLOSSARY), Ask | Unread)
