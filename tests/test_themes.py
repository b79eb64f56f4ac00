"""The exercises offered on a notion: its own, and those of the notions near it."""

from random import Random

import pytest

from bot.session import Session
from bot.skills import explain, opening, sheets
from bot.skills.themes import its_own, theme
from bot.skills.turn import World


@pytest.mark.parametrize(
    ("notion", "offered"),
    [
        (
            "remise",
            {"retrouver_le_brut", "deux_remises", "comparer_deux_offres"},
        ),  # free units are no reduction of the price
        ("ristourne", {"ristourne_par_tranches", "ristourne_au_taux_atteint"}),  # a seller's commission is none
        ("seuil_de_revente_a_perte", set()),  # nothing is computed
    ],
)
def test_a_notion_borrows_the_exercises_of_those_near_it_alone(world: World, notion: str, offered: set[str]) -> None:
    assert {template.id for template in theme(world, notion).templates} == offered


def test_an_exercise_that_is_borrowed_says_so(world: World) -> None:
    assert not its_own(world, "mode")
    done = opening.exercise(world, Session(), "mode", Random(1))
    assert done.reply.messages[0].text.startswith("Je n'ai pas d'exercice sur «")
    assert its_own(world, "remise")
    done = opening.exercise(world, Session(), "remise", Random(1))
    assert done.reply.messages[0].text.startswith("**")


@pytest.mark.parametrize("seed", range(4))
def test_a_notion_that_is_computed_opens_an_exercise_of_its_own(world: World, seed: int) -> None:
    (notion,) = (notion for notion in world.course.notions.values() if notion.regle == "nps")
    own = {template.title for template in its_own(world, notion.id)}
    done = opening.exercise(world, Session(), notion.id, Random(seed))
    assert any(title in done.reply.messages[0].text for title in own)


def test_a_notion_tells_each_formula_it_teaches(world: World) -> None:
    notion = world.course.notions["notoriete"]
    told = explain.formule(world, Session(), notion).reply.messages[0].text
    printed = str(sheets.of_notion(world, notion).blocks)
    for text in (told, printed):
        assert "Notoriété spontanée" in text
        assert "**Notoriété assistée** = " in text


def test_a_notion_of_several_formulas_in_words_has_the_exercises_of_each(world: World) -> None:
    notion = world.course.notions["test_du_khi_deux"]
    assert notion.regle is None
    assert {quantity for template in its_own(world, notion.id) for quantity in template.sought} >= {
        *notion.calcule_aussi
    }
