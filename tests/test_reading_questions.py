"""Every question of a statement is answered, or named as left out."""

from decimal import Decimal

import pytest

from exercises import catalogue as content
from exercises.reading import Answered, Ask, Confirm, Glossary, Outcome, Several, read_request
from exercises.reading.variants import name_of, varied

CATALOGUE = content.load()
GLOSSARY = Glossary.build(CATALOGUE.quantities, CATALOGUE.rulebook, CATALOGUE.networks)


def read(text: str) -> Outcome:
    return read_request(text, GLOSSARY)


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        (
            "CA 500, charges variables 300. La marge sur coût variable et son taux ?",
            "marge_sur_cout_variable taux_de_mscv",
        ),
        ("cf 18000 pv 40 cvu 28 seuil en volume, en valeur", "seuil_en_volume seuil_de_rentabilite"),
        (
            "Prix passé de 20 € à 25 €, demande passée de 800 à 600. La variation du prix ? Celle de la demande ?",
            "variation_du_prix variation_de_la_demande",
        ),
        (
            "Ristourne de 1 % jusqu'à 10 000 €, 2 % au-delà. Achats 15 000 €. Ristourne par tranche et au total ?",
            "montants_des_tranches ristourne",
        ),
    ],
)
def test_what_a_question_leaves_out_is_what_was_just_said(text: str, sought: str) -> None:
    outcome = read(text)

    assert isinstance(outcome, Answered | Confirm), outcome
    assert outcome.reading.sought == tuple(sought.split())
    assert not outcome.left_out


@pytest.mark.parametrize(
    "subject", ["l'emprunteur", "la jeune cliente", "M. Le Goff", "Mme Petit", "cette librairie de quartier"]
)
def test_whoever_the_question_names_it_is_the_same_question(subject: str) -> None:
    outcome = read(f"Mensualité de 250 € sur 24 mois. Combien {subject} rembourse-t-il au total ?")

    assert isinstance(outcome, Answered | Confirm), outcome
    assert outcome.solution.results == {"total_rembourse": Decimal(6000)}


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("acheté 30 vendu 40 flibuste ? marge ?", ["flibuste"]),
        (
            "Acheté 30 €, vendu 40 €. Quelle est la marge ? Combien de flibuste coûte-t-elle ?",
            ["Combien de flibuste coûte-t-elle"],
        ),
        ("acheté 30 vendu 40 marge, flibuste et zigomar", ["flibuste", "zigomar"]),
    ],
)
def test_a_question_that_no_chapter_knows_is_named(text: str, left_out: list[str]) -> None:
    outcome = read(text)

    assert isinstance(outcome, Answered | Confirm), outcome
    assert list(outcome.left_out) == left_out


def test_the_same_name_asked_in_another_case_is_named() -> None:
    outcome = read(
        "Coût d'achat 60 €, prix de vente HT 80 €. Quelle est la marge ? Quelle est la marge pour la flibuste ?"
    )

    assert isinstance(outcome, Answered | Confirm), outcome
    assert list(outcome.left_out) == ["marge pour la flibuste"]


def test_a_figure_that_is_missing_does_not_lose_the_other_questions() -> None:
    outcome = read("Prix de vente HT 80 €. Quel est le taux de marque ? Quel est le taux de flibuste ?")

    assert isinstance(outcome, Ask), outcome
    assert list(outcome.left_out) == ["le taux de flibuste"]


def test_how_to_round_is_no_question() -> None:
    outcome = read(
        "x : 1 ; 2 ; 3 ; 4. y : 5 ; 7 ; 8 ; 12. Calculer les moyennes de x et de y (à deux décimales, puis à l'unité) "
        "et le coefficient de corrélation exprimé en % (deux décimales)."
    )

    assert isinstance(outcome, Answered | Confirm), outcome
    assert not outcome.left_out


def test_a_figure_set_anew_is_a_second_case_with_all_else_alike() -> None:
    outcome = read(
        "Le CA TTC annuel est de 360 000 € et l'entreprise accorde 40 jours de délai à ses clients. "
        "Quel est le montant des créances clients ? Que devient-il si le délai passait à 30 jours ?"
    )

    assert isinstance(outcome, Several), outcome
    (_, first), (name, second) = outcome.cases
    assert name == "si le délai passait à 30 jours"
    changed = {key for key in second.reading.givens if second.reading.givens[key] != first.reading.givens[key]}
    assert len(changed) == 1
    assert list(second.solution.results.values()) == [Decimal(30000)]


@pytest.mark.parametrize(
    ("question", "after"),
    [
        # 48 000 × 1,1 ÷ 0,4 ; (48 000 − 4 000) ÷ 0,4
        ("Que devient-il si les charges fixes augmentaient de 10 % ?", 132000),
        ("Et si les charges fixes baissaient de 4 000 € ?", 110000),
    ],
)
def test_a_change_by_a_share_or_an_amount_gives_the_new_value(question: str, after: int) -> None:
    outcome = read(f"Charges fixes 48 000 €, taux de MSCV 40 %. Quel est le seuil de rentabilité ? {question}")

    assert isinstance(outcome, Several), outcome
    assert [list(answer.solution.results.values()) for _, answer in outcome.cases] == [[120000], [after]]


@pytest.mark.parametrize(
    "question",
    [
        "Et si la flibuste passait à 3 000 € ?",
        "Que devient-il si la flibuste augmentait de 10 % ?",
        "Et si les charges baissaient de la moitié, soit 24 000 € ?",
    ],
)
def test_a_change_that_gives_no_new_value_is_named_not_guessed(question: str) -> None:
    outcome = read(f"Charges fixes 48 000 €, taux de MSCV 40 %. Quel est le seuil de rentabilité ? {question}")

    assert not isinstance(outcome, Several), outcome
    if isinstance(outcome, Answered):
        assert outcome.solution.results == {"seuil_de_rentabilite": Decimal(120000)}
        assert outcome.left_out == (question.removesuffix(" ?"),)


def test_a_condition_in_the_only_question_changes_nothing() -> None:
    assert varied("Prix d'achat 50 €. Quel prix de vente si on veut une marge de 20 € ?") is None


def test_the_heading_of_a_case_is_its_condition() -> None:
    assert name_of("3. Que devient-il si le délai passait à 30 jours ?") == "si le délai passait à 30 jours"
