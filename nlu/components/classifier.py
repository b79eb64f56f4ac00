"""The intent classifier: linear support vectors, each intent against the others, helped by naive Bayes; scikit-learn
trains, numpy serves.

Support vectors weigh what tells the training sentences apart, a few words for each; naive Bayes counts every word, and
leans less on the habits of who wrote them. Both being linear, their sum is one matrix product. Cross-validated by hand,
support vectors are right two points more often than logistic regression, and the sum half a point more. Rasa's own
SklearnIntentClassifier would import scikit-learn and skops to load its model, reads dense features only and searches
its parameters by random folds, which mix the hands.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import scipy.sparse
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

RANKING = "intent_ranking"
_FILE = "intentions.npz"

type Sparse = scipy.sparse.csr_matrix
type Dense = NDArray[np.float32]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(IntentClassifier, GraphComponent):
    """Sets `intent` and RANKING.

    Probabilities are the softmax of the margins divided by `temperature`, which settles confidence and no ranking.
    `bayes` is the weight of naive Bayes, `smoothing` what it adds to every count of an n-gram in an intent.
    `bonus` is added to the margins of the intents that it names: it moves the threshold from which one is preferred.
    """

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        intents: Sequence[str] = (),
        weights: Dense | None = None,
        bias: Dense | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._intents = tuple(intents)
        self._weights = np.zeros((0, 0), dtype=np.float32) if weights is None else weights
        self._bias = np.zeros(0, dtype=np.float32) if bias is None else bias

    @classmethod
    def required_components(cls) -> list[type]:
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"C": 0.5, "bayes": 0.015, "smoothing": 0.01, "temperature": 0.27, "bonus": {}, "ranking_length": 5}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "LinearIntentClassifier":
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        # Only training needs scikit-learn: half a second less at every start.
        from sklearn.svm import LinearSVC

        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        sparse, dense = features(examples)
        support = LinearSVC(C=self._config["C"], class_weight="balanced", tol=1e-3, random_state=0).fit(
            scipy.sparse.hstack([sparse, scipy.sparse.csr_matrix(dense)], format="csr"), intents_of(examples)
        )
        intents = support.classes_.astype(str)
        weights = support.coef_.T
        likelihoods = log_likelihoods(sparse, intents_of(examples), intents, self._config["smoothing"])
        weights[: sparse.shape[1]] += self._config["bayes"] * likelihoods
        bonus = np.array([self._config["bonus"].get(intent, 0.0) for intent in intents])
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(
                folder / _FILE,
                intents=intents,
                weights=np.ascontiguousarray(weights, dtype=np.float32),
                bias=(support.intercept_ + bonus).astype(np.float32),
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
    ) -> "LinearIntentClassifier":
        with model_storage.read_from(resource) as folder, np.load(folder / _FILE, allow_pickle=False) as saved:
            intents = [str(intent) for intent in saved["intents"]]
            return cls(config, model_storage, resource, intents, saved["weights"], saved["bias"])

    def process(self, messages: list[Message]) -> list[Message]:
        sparse, dense = features(messages)
        margins = self._margins(sparse, dense) / self._config["temperature"]
        exponentials = np.exp(margins - margins.max(axis=1, keepdims=True))
        probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
        for message, row in zip(messages, probabilities, strict=True):
            best = np.argsort(-row)[: self._config["ranking_length"]]
            ranking = [{"name": self._intents[index], "confidence": float(row[index])} for index in best]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
        return messages

    def _margins(self, sparse: Sparse, dense: Dense) -> NDArray[np.float64]:
        columns = sparse.shape[1]
        margins: NDArray[np.float64] = sparse @ self._weights[:columns] + dense @ self._weights[columns:]
        return margins + self._bias


def log_likelihoods(
    sparse: Sparse, labels: Sequence[str], intents: Sequence[str], smoothing: float
) -> NDArray[np.float64]:
    """Naive Bayes: a row for each n-gram, a column for each intent, log P(n-gram | intent), its mean over intents taken
    off. P = (what the n-gram weighs in the sentences of the intent + smoothing) ÷ (the same, summed over n-grams).
    """
    chosen = np.array(labels)[:, None] == np.array(intents)[None, :]
    held = np.asarray(sparse.T @ chosen.astype(np.float64)) + smoothing
    likely = np.log(held / held.sum(axis=0))
    centred: NDArray[np.float64] = likely - likely.mean(axis=1, keepdims=True)
    return centred


def features(messages: Sequence[Message]) -> tuple[Sparse, Dense]:
    """What the featurizers before said of each message: one row each, sparse and dense apart."""
    sparse, dense = [], []
    for message in messages:
        _, sparse_sentence = message.get_sparse_features(TEXT)
        _, dense_sentence = message.get_dense_features(TEXT)
        sparse.append(sparse_sentence.features if sparse_sentence else scipy.sparse.csr_matrix((1, 0)))
        dense.append(dense_sentence.features[0] if dense_sentence else np.zeros(0, dtype=np.float32))
    return scipy.sparse.vstack(sparse, format="csr"), np.array(dense, dtype=np.float32)


def intents_of(messages: Sequence[Message]) -> list[str]:
    """The intent that each training example is labelled with."""
    return [str(message.get(INTENT)) for message in messages]
