"""The quiz items: how they are read, checked, shuffled; and those of the course."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chisquare

from exercises import catalogue
from knowledge.notion import load as load_course
from knowledge.quiz import Bank, Item, Option, check_quiz, gather, load, read_items, shuffle
from knowledge.reading import ContentError

SOURCE = """- id: taux_de_marque_1
  notion: taux_de_marque
  genre: qcm
  question: Prix de vente 50, coût 30. Taux de marque ?
  choix:
    - {texte: 40, juste: true}
"""
GOOD = """- id: taux_de_marque_1
  notion: taux_de_marque
  genre: qcm
  question: "Marge 20, prix 50. Taux de marque\u202f?"
  choix:
    - {texte: "40\u202f%", juste: true}
    - {texte: "66,67\u202f%", erreur: taux_de_marge_pour_marque}
    - {texte: "60\u202f%", raison: "C'est la part du coût."}
  explication: "20 ÷ 50 = 40\u202f%."
"""
COURSE = load_course()
ITEM = read_items(GOOD, "2B_marges")[0]


def facts(item: Item) -> list[str]:
    return [problem.fact for problem in check_quiz(gather([item]), COURSE, {"taux_de_marge_pour_marque"})]


def test_an_item_is_read_as_written() -> None:
    assert (ITEM.id, ITEM.notion, ITEM.genre, ITEM.section) == (
        "taux_de_marque_1",
        "taux_de_marque",
        "qcm",
        "2B_marges",
    )
    assert ITEM.right == 0
    assert ITEM.choix[1] == Option("66,67\u202f%", erreur="taux_de_marge_pour_marque")
    assert facts(ITEM) == []


@pytest.mark.parametrize(
    ("written", "wrong", "line", "fact"),
    [
        ("genre: qcm", "genre: quizz", 3, "n'est pas un genre"),
        ("id: taux_de_marque_1", "id: Taux 1", 1, "n'est pas un identifiant"),
        (", juste: true", "", 5, "une réponse juste et une seule"),
        (", raison:", ", juste: true, raison:", 5, "une réponse juste et une seule"),
        ("juste: true", "juste: false", 5, "juste: False"),
        ("erreur:", "faute:", 5, "clé inconnue"),
        ('  explication: "20 ÷ 50 = 40\u202f%."\n', "", None, "« explication » manque"),
        ("  notion: taux_de_marque\n", "  notion: [taux_de_marque]\n", 2, "un texte"),
    ],
)
def test_a_wrong_item_is_refused_with_its_line(written: str, wrong: str, line: int | None, fact: str) -> None:
    assert written in GOOD
    with pytest.raises(ContentError) as refused:
        read_items(GOOD.replace(written, wrong, 1), "2B_marges")
    assert refused.value.line == line
    assert fact in refused.value.fact


def test_an_id_used_twice_is_refused() -> None:
    with pytest.raises(ContentError, match="sert déjà"):
        gather([ITEM, ITEM])


def with_options(*options: Option) -> Item:
    return replace(ITEM, choix=options)


RIGHT = Option("Juste", juste=True)
WRONG = Option("Faux", raison="Parce que.")


@pytest.mark.parametrize(
    ("item", "fact"),
    [
        (with_options(RIGHT, WRONG), "2 options"),
        (with_options(RIGHT, WRONG, Option("Autre")), "doit dire pourquoi"),
        (with_options(RIGHT, WRONG, Option("FAUX", raison="x")), "deux options identiques"),
        (with_options(Option("a", juste=True, raison="x"), WRONG, Option("b", raison="x")), "porte une erreur"),
        (with_options(RIGHT, WRONG, Option("Toutes les réponses", raison="x")), "renvoie aux autres"),
        (with_options(RIGHT, WRONG, Option("Les deux ci-dessus", raison="x")), "renvoie aux autres"),
        (with_options(RIGHT, WRONG, Option("b", confusion="rien")), "la notion « rien » n'existe pas"),
        (with_options(RIGHT, WRONG, Option("b", confusion="taux_de_marque")), "confondue avec elle-même"),
        (with_options(RIGHT, WRONG, Option("b", erreur="rien")), "l'erreur « rien » n'existe pas"),
        (with_options(RIGHT, WRONG, Option("m" * 91, raison="x")), "91 caractères"),
        (with_options(Option("m" * 60, juste=True), WRONG, Option("b", raison="x")), "bien plus longue"),
        (replace(ITEM, question="Question\u202f? " * 30), "caractères"),
        (replace(ITEM, explication="Oui."), "4 caractères"),
        (replace(ITEM, explication="e" * 201), "201 caractères"),
        (replace(ITEM, explication="20 ÷ 50 = 40% tout rond."), "espace fine"),
        (replace(ITEM, notion="rien"), "la notion « rien » n'existe pas"),
        (replace(ITEM, section="2A_prix"), "la notion est d'une autre section"),
        (replace(ITEM, genre="vrai_faux"), "les options sont « Vrai » puis « Faux »"),
    ],
)
def test_a_fault_of_an_item_is_found(item: Item, fact: str) -> None:
    assert any(fact in found for found in facts(item))


def test_a_right_option_longest_too_often_is_found() -> None:
    item = with_options(Option("La plus longue", juste=True), WRONG, Option("Non", raison="x"))
    bank = gather([replace(item, id=f"taux_de_marque_{i}") for i in range(8)])
    problems = check_quiz(bank, COURSE, ())
    assert any("la plus longue 8 fois sur 8" in problem.fact for problem in problems)


def test_a_section_where_true_is_nearly_always_right_is_found() -> None:
    item = replace(ITEM, genre="vrai_faux", choix=(Option("Vrai", juste=True), Option("Faux")))
    bank = gather([replace(item, id=f"taux_de_marque_{i}") for i in range(8)])
    assert any("« Vrai » est juste 8 fois sur 8" in problem.fact for problem in check_quiz(bank, COURSE, ()))


@given(st.integers())
def test_a_shuffled_item_has_the_same_options_and_the_same_right_one(seed: int) -> None:
    shuffled = shuffle(ITEM, Random(seed))
    assert Counter(shuffled.choix) == Counter(ITEM.choix)
    assert shuffled.choix[shuffled.right] == ITEM.choix[ITEM.right]


def test_true_or_false_keeps_its_order() -> None:
    item = replace(ITEM, genre="vrai_faux", choix=(Option("Vrai"), Option("Faux", juste=True)))
    assert all(shuffle(item, Random(seed)) == item for seed in range(20))


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load()


def test_the_questions_of_the_course_have_no_problem(bank: Bank) -> None:
    mistakes = {mistake.code for mistake in catalogue.load().rulebook.mistakes}
    assert [str(problem) for problem in check_quiz(bank, COURSE, mistakes)] == []


def test_every_notion_has_at_least_three_questions(bank: Bank) -> None:
    assert [id for id in COURSE.notions if len(bank.by_notion.get(id, ())) < 3] == []


def test_neither_the_place_nor_the_length_gives_the_answer_away(bank: Bank) -> None:
    choice = [item for item in bank.items.values() if item.genre != "vrai_faux"]
    places = Counter(item.right for item in choice)
    assert max(places[place] for place in range(3)) < 0.4 * len(choice)
    for options in (3, 4):
        found = Counter(item.right for item in choice if len(item.choix) == options)
        counts = [found[place] for place in range(options)]
        # rarer than one time in a thousand by chance alone: the place is not drawn evenly
        assert chisquare(counts).pvalue > 0.001, counts
    longest = sum(
        len(item.choix[item.right].texte) > max(len(o.texte) for o in item.choix if not o.juste) for item in choice
    )
    assert longest < 0.3 * len(choice)
    true = [item.choix[0].juste for item in bank.items.values() if item.genre == "vrai_faux"]
    assert 0.35 < sum(true) / len(true) < 0.65


def test_an_option_fits_a_telegram_poll(bank: Bank) -> None:
    # Telegram: question 300 characters, option 100, explanation 200.
    for item in bank.items.values():
        assert len(item.question) <= 300
        assert all(len(option.texte) <= 100 for option in item.choix)
        assert len(item.explication) <= 200
