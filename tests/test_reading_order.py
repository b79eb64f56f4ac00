"""A statement is read the same way whatever the order in which Python lists its sets."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
READ = """
from pathlib import Path
import yaml
from bot.__main__ import load_world
from exercises.reading import read_request
world = load_world()
files = sorted(Path("tests/statements").glob("*.yml"))
rows = [row for file in files for row in yaml.safe_load(file.read_text("utf-8"))]
for row in rows[::5]:
    outcome = read_request(row["texte"], world.glossary)
    print(type(outcome).__name__, sorted(map(str, getattr(getattr(outcome, "reading", None), "givens", {}).items())))
"""


def read(seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", READ], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_statement_is_always_read_the_same_way() -> None:
    first = read("0")
    assert first.count("Answered") > 50
    assert read("3") == first
