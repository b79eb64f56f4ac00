"""A few dense features on the shape of a message: how many notions, how many figures, which signs, how long."""

import re
from typing import Any

import numpy as np

import nlu.rasa_compat  # noqa: F401  (before any rasa module)
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components import LINK, MASKED
from nlu.linking import Link

_NUMBER = re.compile(r"\d+")
_DURATION = re.compile(r"\d+ ?(?:ans?|mois|jours?|j|semaines?|trimestres?)\b")
_LIKELY = 0.6


def shape(masked: str, link: Link) -> list[float]:
    """Indicators: 0, 1, 2+ notions named; one suggested; 0, 1, 2, 3+ figures; €, %, a duration, « ? »; length."""
    named = sum(mention.strong for mention in link.mentions)
    figures = len(_NUMBER.findall(masked))
    length = len(masked.split())
    indicators = [
        *(named == count for count in (0, 1)), named >= 2,
        named == 0 and bool(link.candidates) and link.candidates[0].score >= _LIKELY,
        *(figures == count for count in (0, 1, 2)), figures >= 3,
        "€" in masked or " euro" in masked, "%" in masked, bool(_DURATION.search(masked)), "?" in masked,
        length <= 2, 2 < length <= 6, 6 < length <= 15, length > 15,
    ]  # fmt: skip
    return [float(indicator) for indicator in indicators]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class ShapeFeaturizer(DenseFeaturizer, GraphComponent):
    """The indicators of `shape`, times `scale`."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {**DenseFeaturizer.get_default_config(), "scale": 1.0}

    def __init__(self, config: dict[str, Any], name: str) -> None:
        super().__init__(name, config)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "ShapeFeaturizer":
        return cls(config, execution_context.node_name)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        if not config["scale"] > 0:
            raise ValueError("config.yml : ShapeFeaturizer veut scale > 0")

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            indicators = np.array([shape(message.get(MASKED), message.get(LINK))], dtype=np.float32)
            self.add_features_to_message(None, self._config["scale"] * indicators, TEXT, message)
        return messages
