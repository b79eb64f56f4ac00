"""Sparse features: tf-idf of runs of words, and of the letters inside words, which forgive typing errors.

Twice in the pipeline, on the masked text and on the whole one: a request says the same whatever notion it names, and
some notions say much about the request (« select », « BTS »).
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import scipy.sparse
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components import MASKED, NORMALISED
from nlu.text import zero_numbers

_WORD = re.compile(r"[a-z]+|\d+|[€%?!]")
_CHUNK = re.compile(r"[a-z']+|\d+|[^\sa-z'\d]+")
_WORDS_FILE, _IDF_FILE = "ngrammes.json", "idf.npy"


def word_ngrams(text: str, longest: int) -> Iterator[str]:
    """Runs of 1 to `longest` words, joined by spaces; both ends of the text are a word of runs of two or more, « _ ».

    >>> list(word_ngrams("un exercice ?", 2))
    ['un', 'exercice', '?', '_ un', 'un exercice', 'exercice ?', '? _']
    """
    found = _WORD.findall(text)
    yield from found
    bordered = ["_", *found, "_"]
    for size in range(2, longest + 1):
        for start in range(len(bordered) - size + 1):
            yield " ".join(bordered[start : start + size])


def letter_ngrams(text: str, longest: int) -> Iterator[str]:
    """Runs of 2 to `longest` letters inside words, their borders being a letter, « _ ».

    >>> list(letter_ngrams("va", 3))
    ['_v', 'va', 'a_', '_va', 'va_']
    """
    for chunk in _CHUNK.findall(text):
        padded = f"_{chunk}_"
        for size in range(2, longest + 1):
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class NgramFeaturizer(SparseFeaturizer, GraphComponent):
    """Two blocks, words then letters, each of length `scale`; n-grams found in fewer than `min_count` texts are left.

    `masked` says which text is read; figures are zeroed in both.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            **SparseFeaturizer.get_default_config(),
            "masked": True,
            "words": 3,
            "letters": 5,
            "min_count": 2,
            "scale": 1.0,
        }

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
        columns: dict[str, int] | None = None,
        idf: np.ndarray | None = None,
    ) -> None:
        super().__init__(name, config)
        self._model_storage = model_storage
        self._resource = resource
        self._columns = columns or {}
        self._idf = np.zeros(0) if idf is None else idf

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "NgramFeaturizer":
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        if not (config["words"] >= 1 and config["letters"] >= 2 and config["min_count"] >= 1 and config["scale"] > 0):
            raise ValueError("config.yml : NgramFeaturizer veut words ≥ 1, letters ≥ 2, min_count ≥ 1 et scale > 0")

    def _text(self, message: Message) -> str:
        return zero_numbers(message.get(MASKED if self._config["masked"] else NORMALISED))

    def _blocks(self, text: str) -> tuple[Iterable[str], Iterable[str]]:
        return (
            (f"w{ngram}" for ngram in word_ngrams(text, self._config["words"])),
            (f"l{ngram}" for ngram in letter_ngrams(text, self._config["letters"])),
        )

    def train(self, training_data: TrainingData) -> Resource:
        texts = [self._text(message) for message in training_data.training_examples]
        frequency = Counter(ngram for text in texts for block in self._blocks(text) for ngram in set(block))
        kept = sorted(ngram for ngram, count in frequency.items() if count >= self._config["min_count"])
        idf = [math.log((1 + len(texts)) / (1 + frequency[ngram])) + 1 for ngram in kept]
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _WORDS_FILE).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
            np.save(folder / _IDF_FILE, np.array(idf, dtype=np.float32))
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "NgramFeaturizer":
        with model_storage.read_from(resource) as folder:
            kept = json.loads((folder / _WORDS_FILE).read_text(encoding="utf-8"))
            idf = np.load(folder / _IDF_FILE)
        columns = {ngram: column for column, ngram in enumerate(kept)}
        return cls(config, execution_context.node_name, model_storage, resource, columns, idf)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            self.add_features_to_message(None, self._row(self._text(message)), TEXT, message)
        return messages

    def _row(self, text: str) -> scipy.sparse.csr_matrix:
        columns: list[int] = []
        values: list[float] = []
        for block in self._blocks(text):
            counts = Counter(column for ngram in block if (column := self._columns.get(ngram)) is not None)
            weights = [(1 + math.log(count)) * float(self._idf[column]) for column, count in counts.items()]
            length = math.sqrt(sum(weight * weight for weight in weights)) or 1.0
            columns += counts
            values += [self._config["scale"] * weight / length for weight in weights]
        return scipy.sparse.csr_matrix(
            (np.array(values, dtype=np.float32), np.array(columns, dtype=np.int32), np.array([0, len(columns)])),
            shape=(1, len(self._columns)),
        )
