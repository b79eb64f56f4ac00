"""What the documents say is what the content holds."""

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from bot.skills.turn import World

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["familles.md", "cours.md"])
def test_a_generated_page_is_up_to_date(generate: ModuleType, world: World, name: str) -> None:
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == generate.PAGES[name](world), "lance : .venv/bin/python docs/generate.py"


def test_every_file_that_the_readme_names_exists() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if not target.startswith("http"):
            assert (ROOT / target).exists(), target


def test_the_commands_of_the_readme_are_those_of_the_project() -> None:
    for line in re.findall(r"^(scripts/\w+)", README, flags=re.M):
        assert (ROOT / shlex.split(line)[0]).stat().st_mode & 0o111
