"""A longer case: exercises of exam level one after the other, in one section."""

from datetime import UTC, datetime
from random import Random

import pytest

from bot.dialogue import Behind, Dialogue
from bot.reply import MAX_CHOICES, MAX_TEXT
from bot.session import Practice, Session
from bot.skills import cases
from bot.skills.turn import Turn, World
from nlu import Understanding

BEHIND = Behind("test:lea", datetime(2026, 11, 24, 8, tzinfo=UTC), tuple, dict)


def dialogue(world: World) -> Dialogue:
    return Dialogue(world, lambda text: Understanding(text, "hors_sujet", 1.0))


def played(world: World, done: Turn, command: str) -> list[Turn]:
    """Every turn of the case, the same command said until its end."""
    said = [done]
    while done.session.activity is not None:
        done = dialogue(world).turn(done.session, command, BEHIND, Random(1))
        said.append(done)
    return said


@pytest.mark.parametrize("asked", [None, "taux_de_marque", "section:2B", "seuil_de_rentabilite"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_case_is_of_exam_level_and_ends_with_its_balance(world: World, asked: str | None, seed: int) -> None:
    turns = played(world, cases.start(world, Session(), asked, Random(seed)), "/passer")
    for done in turns:
        for said in done.reply.messages:
            assert len(said.text) <= MAX_TEXT
            assert len(said.choices) <= MAX_CHOICES
    reviewed = [review.item for done in turns for review in done.reviews]
    assert 2 <= len(reviewed) <= cases.DOSSIERS
    assert len(set(reviewed)) == len(reviewed)
    assert {world.catalogue.templates[item].level for item in reviewed} == {"examen"}
    assert "Cas terminé\u202f: 0 sur " in turns[-1].reply.messages[-1].text
    opened = turns[0].reply.messages
    assert opened[0].text.startswith("**Étude de cas")
    assert f"Dossier 1 sur {len(reviewed)}" in opened[1].text


def test_the_solution_of_a_file_opens_the_next(world: World) -> None:
    first = cases.start(world, Session(), "section:2B", Random(1))
    done = dialogue(world).turn(first.session, "/solution", BEHIND, Random(1))
    assert isinstance(done.session.activity, Practice)
    assert "Dossier 2 sur" in done.reply.messages[-1].text


def test_steps_found_alone_are_counted_over_the_whole_case(world: World) -> None:
    done = cases.start(world, Session(), "section:2B", Random(1))
    steps = 0
    while isinstance(practice := done.session.activity, Practice):
        exercise = world.catalogue.draw(practice.template, practice.seed)
        steps += practice.step == 0 and len(exercise.steps)
        step = exercise.steps[practice.step]
        shown = world.catalogue.quantities[step.quantity].show(step.value)
        done = dialogue(world).turn(done.session, shown, BEHIND, Random(1))
    assert f"Cas terminé\u202f: {steps} sur {steps} étapes" in done.reply.messages[-1].text


def test_harder_and_another_keep_the_thread_of_a_revision(world: World) -> None:
    session = Session(revising=True, last_template="deux_remises")
    harder = dialogue(world).turn(session, "/plus_dur", BEHIND, Random(1))
    assert isinstance(harder.session.activity, Practice)
    assert harder.session.activity.revision
    assert harder.session.revising
    another = dialogue(world).turn(session, "/autre", BEHIND, Random(1))
    # rien n'est dû : la révision le dit, plutôt que de partir sur un exercice au hasard
    assert another.reply.messages[0].text.startswith("Rien à revoir maintenant.")
    plain = dialogue(world).turn(session, "/modele deux_remises", BEHIND, Random(1))
    assert not plain.session.revising
