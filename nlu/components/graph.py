"""Rasa's graph, run node after node in this process: no server, no Agent, no cache on disk, no dask."""

import json
import tarfile
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphNode, GraphSchema
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.data import TrainingType
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.linker import to_lookup_tables
from nlu.lexicon import Lexicon

_DATA_NODE = "nlu_training_data_provider"
_MESSAGE_NODE = "nlu_message_converter"


class Graph:
    """The nodes of a schema whose input, the node `given`, is supplied at each run."""

    def __init__(self, schema: GraphSchema, given: str, storage: LocalModelStorage) -> None:
        context = ExecutionContext(graph_schema=schema)
        # Nodes that do not depend on the input (validators, the message converter's placeholder) are not run.
        nodes = {name: node for name, node in schema.nodes.items() if _depends(schema, name, given)}
        self._given = given
        self._needs = {name: tuple(node.needs.values()) for name, node in nodes.items()}
        self._nodes = {name: GraphNode.from_schema_node(name, node, storage, context) for name, node in nodes.items()}
        self._orders: dict[tuple[str, ...], tuple[str, ...]] = {}

    def run(
        self, value: Any, targets: Iterable[str], before: Callable[[int, int], None] = lambda _, __: None
    ) -> dict[str, Any]:
        """The outputs of the targets and of all that they need; `before` is told each node's place, and how many."""
        wanted = tuple(targets)
        if wanted not in self._orders:
            self._orders[wanted] = self._order(wanted)
        outputs = {self._given: value}
        order = self._orders[wanted]
        for place, name in enumerate(order, 1):
            before(place, len(order))
            _, outputs[name] = self._nodes[name](*((need, outputs[need]) for need in self._needs[name]))
        return outputs

    def _order(self, targets: Iterable[str]) -> tuple[str, ...]:
        done = {self._given}
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


def _depends(schema: GraphSchema, name: str, given: str) -> bool:
    return any(
        need == given or (need in schema.nodes and _depends(schema, need, given))
        for need in schema.nodes[name].needs.values()
    )


class Parser:
    """A trained graph: text → Rasa's Message, with what each component set on it."""

    def __init__(self, graph: Graph, target: str) -> None:
        self._graph = graph
        self._target = target

    def __call__(self, text: str) -> Message:
        (message,) = self._graph.run([Message(data={TEXT: text})], [self._target])[self._target]
        return message


def train_archive(
    settings: Mapping[str, Any],
    examples: Iterable[tuple[str, str]],
    lexicon: Lexicon,
    archive: Path,
    progress: Callable[[str], None],
) -> None:
    """Train the pipeline of a `config.yml` on (intent, sentence) pairs, and write a Rasa model archive."""
    data = TrainingData(
        training_examples=[Message.build(text=sentence, intent=intent) for intent, sentence in examples],
        lookup_tables=to_lookup_tables(lexicon),
    )
    configuration = DefaultV1Recipe().graph_config_for_recipe(settings, {}, training_type=TrainingType.NLU)
    with tempfile.TemporaryDirectory(prefix="fidele-") as folder:
        storage = LocalModelStorage(Path(folder))
        graph = Graph(configuration.train_schema, _DATA_NODE, storage)
        told = "Entraînement de la compréhension, étape {} sur {}…".format
        graph.run(data, configuration.train_schema.target_names, lambda *place: progress(told(*place)))
        storage.create_model_package(archive, configuration, Domain.empty())


def load_archive(archive: Path) -> Parser:
    """Read a model archive into memory; its files are not needed any more afterwards."""
    with tempfile.TemporaryDirectory(prefix="fidele-") as folder:
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
        metadata = json.loads((Path(folder) / "metadata.json").read_text(encoding="utf-8"))
        nodes: dict[str, Any] = metadata["predict_schema"]["nodes"]
        # The last node reads « /intent » as an order to predict that intent: commands are not the model's business.
        target = nodes.pop(metadata["nlu_target"])["needs"]["messages"]
        storage = LocalModelStorage(Path(folder) / "components")
        return Parser(Graph(GraphSchema.from_dict({"nodes": nodes}), _MESSAGE_NODE, storage), target)
