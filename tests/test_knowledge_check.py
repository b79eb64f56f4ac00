"""The checker finds each fault that it is meant to find, and none in the course."""

from dataclasses import replace

import pytest

from exercises import catalogue
from knowledge.check import check, typography
from knowledge.notion import COURSE as HOME
from knowledge.notion import Course, Notion, gather, load, read_sections

ALL = read_sections((HOME / "sections.yml").read_text("utf-8"))
SECTIONS = {id_: replace(section, notion=None) for id_, section in ALL.items()}
LONG = "Une phrase assez longue pour dire quelque chose à un élève."

ONE = Notion(
    id="un",
    section="2B_marges",
    programme=195,
    nom="Notion une",
    definition=LONG,
    pratique=LONG,
    exemple_texte=LONG,
    pieges_texte=(LONG,),
)
OTHER = replace(ONE, id="autre", programme=196, nom="Notion autre")


def facts(*notions: Notion) -> list[str]:
    course = gather(notions, SECTIONS)
    return [problem.fact for problem in check(course, {"marge"}, {"erreur"}, {"prix"})]


def test_two_sound_notions_have_no_problem() -> None:
    assert facts(ONE, OTHER) == []


@pytest.mark.parametrize(
    ("faulty", "fact"),
    [
        (replace(ONE, voir=("rien",)), "la notion « rien » n'existe pas"),
        (replace(ONE, confusions={"rien": LONG}), "la notion « rien » n'existe pas"),
        (replace(ONE, confusions={"autre": LONG}), "« autre » ne cite pas « un » en retour"),
        (replace(ONE, regle="tva", exemple={"prix": "1"}), "la règle « tva » n'existe pas"),
        (replace(ONE, regle="marge", exemple={"cout": "1"}), "la grandeur « cout » n'existe pas"),
        (replace(ONE, calcule_aussi=("tva",)), "« tva » n'est pas une autre règle"),
        (replace(ONE, regle="marge", exemple={"prix": "1"}, calcule_aussi=("marge",)), "« marge » n'est pas une autre"),
        (replace(ONE, pieges=("inconnu",)), "l'erreur « inconnu » n'existe pas"),
        (replace(ONE, pieges_texte=()), "aucun piège"),
        (replace(ONE, definition="Trop court."), "11 caractères"),
        (replace(ONE, pratique="long " * 130), "650 caractères"),
        (replace(ONE, definition=LONG + " Et 5%."), "espace fine insécable"),
        (replace(ONE, nom="Marge : une"), "espace fine insécable"),
        (replace(ONE, formule_texte="a × 5%"), "espace fine insécable"),
        (replace(ONE, droit="Code de commerce, 2025."), "une règle de droit n'est pas datée"),
        (replace(ONE, droit="À vérifier sur le texte en vigueur."), "une règle de droit n'est pas datée"),
        (replace(ONE, synonymes=("NOTION   une",)), "« notion une » est écrit deux fois"),
        (replace(ONE, synonymes=("Notion autre",)), "« notion autre » nomme un et autre"),
        (replace(ONE, synonymes=("Marges",)), "« marges » nomme un et section:2B"),
        (replace(ONE, synonymes_faibles=("notion une",)), "« notion une » est aussi un terme fort"),
        (replace(ONE, synonymes=("avoir",)), "« avoir » est un mot de tous les jours"),
        (replace(ONE, synonymes=("σ",)), "est un mot de tous les jours, ou n'a ni lettre ni chiffre"),
    ],
)
def test_a_fault_is_found(faulty: Notion, fact: str) -> None:
    assert any(fact in found for found in facts(faulty, OTHER))


def test_a_theme_named_after_a_notion_that_does_not_exist_is_found() -> None:
    section = replace(SECTIONS[ONE.section], notion="rien")
    course = gather((ONE, OTHER), {**SECTIONS, ONE.section: section})
    assert [problem.fact for problem in check(course, (), (), ())] == ["la notion « rien » n'existe pas"]


def test_mutual_confusions_are_no_problem() -> None:
    assert facts(replace(ONE, confusions={"autre": LONG}), replace(OTHER, confusions={"un": LONG})) == []


@pytest.mark.parametrize(
    "text",
    [
        "Remise\u202f: 5\u202f% de 1\u202f200\u202f€, soit 60\u202f€ (ou 3\u202fk€)\u202f; d'accord\u202f?",
        "«\u202fMarge\u202f» ou marque\u202f!",
        "Un marché de 40 M€",
        "En 2025, 300 clients",
        "−5\u202f% puis 3 − 2",
    ],
)
def test_good_french_typography_is_accepted(text: str) -> None:
    assert typography(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Remise: 5", "Remise : 5", "20%", "20 %", "1 200", "3 €", "«marge»", "« marge »", 'dit "oui"', "fin...", "3 - 2"],
)
def test_a_fault_of_typography_is_found(text: str) -> None:
    assert typography(text) != ()


@pytest.fixture(scope="module")
def course() -> Course:
    return load()


def test_the_course_has_no_problem(course: Course) -> None:
    known = catalogue.load()
    rules = {rule.gives for rule in known.rulebook.rules}
    mistakes = {mistake.code for mistake in known.rulebook.mistakes}
    assert [str(problem) for problem in check(course, rules, mistakes, known.quantities)] == []


def test_at_least_25_pairs_of_notions_are_told_apart(course: Course) -> None:
    pairs = {frozenset((n.id, other)) for n in course.notions.values() for other in n.confusions}
    assert len(pairs) >= 25


def test_a_sentence_of_confusion_reads_the_same_from_both_sides(course: Course) -> None:
    for notion in course.notions.values():
        for other, sentence in notion.confusions.items():
            assert course.notions[other].confusions[notion.id] == sentence
            assert not sentence.endswith(".")


def test_law_is_dated_wherever_the_text_speaks_of_a_legal_duty(course: Course) -> None:
    dated = {n.programme for n in course.notions.values() if n.droit}
    # Delays, late fees, data protection, cold calls, electronic invoices, consumer credit, resale at a loss,
    # withdrawal, invoice contents: the numbers of the programme whose rule is a date in a code.
    assert {230, 231, 248, 249, 100, 101, 102, 103, 173, 272, 167, 386, 172} <= dated


def test_every_notion_has_an_example_and_a_pitfall(course: Course) -> None:
    for notion in course.notions.values():
        assert notion.exemple_texte
        assert notion.pieges or notion.pieges_texte
