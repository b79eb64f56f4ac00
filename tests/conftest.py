"""What the tests share: the content of the project and the trained understanding, read once."""

import os
from pathlib import Path

import pytest

from bot.__main__ import CONFIG, DATA, lexicon, load_world
from bot.skills.turn import Turn, World
from exercises.catalogue import Catalogue
from nlu import Understand, rasa_engine
from tests.everything import every_turn

MODELS = Path(os.environ.get("FIDELE_HOME", "~/.local/share/fidele")).expanduser() / "models"


@pytest.fixture(scope="session")
def world() -> World:
    return load_world()


@pytest.fixture(scope="session")
def turns(world: World) -> tuple[Turn, ...]:
    """Everything that Fidèle can say, as far as content goes."""
    return tuple(every_turn(world))


@pytest.fixture(scope="session")
def catalogue(world: World) -> Catalogue:
    return world.catalogue


@pytest.fixture(scope="session")
def understand(world: World) -> Understand:
    """The trained pipeline of config.yml; `scripts/test` has trained it, else it is trained here."""
    return rasa_engine.load(rasa_engine.train(CONFIG, DATA, lexicon(world), MODELS, print))
