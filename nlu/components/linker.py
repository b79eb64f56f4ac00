"""Links notions and masks their mentions, so that the intent does not depend on which notion is named.

The lexicon comes with the training data, as lookup tables named `notion:<id>` (strong terms), `notion:<id>:faible`
(weak terms), `notion:<id>:phrases` (sentences) and `notion:<id>:textes` (texts); the component keeps them in the model.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components import CALLED, LINK, MASKED, NEARNESS, NORMALISED
from nlu.lexicon import Lexicon, LexiconEntry
from nlu.linking import Linker
from nlu.text import words

_TABLE = "notion:"
_WEAK = ":faible"
_SENTENCES = ":phrases"
_TEXTS = ":textes"
_FILE = "lexique.json"


def to_lookup_tables(lexicon: Lexicon) -> list[dict[str, Any]]:
    """The lexicon as Rasa's training data carries it; `from_lookup_tables` reads it back."""
    return [
        {"name": f"{_TABLE}{id_}{suffix}", "elements": list(terms)}
        for id_, entry in lexicon.items()
        for suffix, terms in (
            ("", entry.strong),
            (_WEAK, entry.weak),
            (_SENTENCES, entry.sentences),
            (_TEXTS, entry.texts),
        )
        if terms
    ]


def from_lookup_tables(tables: Iterable[Mapping[str, Any]]) -> dict[str, LexiconEntry]:
    """The lexicon that lookup tables carry; tables of other names are not ours."""
    carried: dict[str, dict[str, tuple[str, ...]]] = {"": {}, _WEAK: {}, _SENTENCES: {}, _TEXTS: {}}
    for table in tables:
        name = str(table["name"])
        if name.startswith(_TABLE):
            id_ = name.removeprefix(_TABLE)
            suffix = next((known for known in (_WEAK, _SENTENCES, _TEXTS) if id_.endswith(known)), "")
            carried[suffix][id_.removesuffix(suffix)] = tuple(table["elements"])
    weak, sentences, texts = (carried[suffix] for suffix in (_WEAK, _SENTENCES, _TEXTS))
    return {
        id_: LexiconEntry(terms, weak.get(id_, ()), sentences.get(id_, ()), texts.get(id_, ()))
        for id_, terms in carried[""].items()
    }


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class NotionLinker(GraphComponent):
    """Sets LINK and MASKED from NORMALISED, NEARNESS and CALLED.

    Words that `everyday` training sentences hold are never « corrected ».
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"everyday": 4}

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        lexicon: Lexicon | None = None,
        everyday: Iterable[str] = (),
    ) -> None:
        self._config = config
        self._linker = Linker(lexicon or {}, frozenset(everyday))
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "NotionLinker":
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        lexicon = from_lookup_tables(training_data.lookup_tables)
        held = Counter(
            word for message in training_data.training_examples for word in set(words(message.get(NORMALISED)))
        )
        content = {
            "lexicon": {
                id_: [entry.strong, entry.weak, entry.sentences, entry.texts] for id_, entry in lexicon.items()
            },
            "everyday": sorted(word for word, count in held.items() if count >= self._config["everyday"]),
        }
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _FILE).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "NotionLinker":
        with model_storage.read_from(resource) as folder:
            content = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        lexicon = {id_: LexiconEntry(*map(tuple, texts)) for id_, texts in content["lexicon"].items()}
        return cls(config, model_storage, resource, lexicon, content["everyday"])

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        for message in training_data.training_examples:
            message.set(MASKED, self._linker.masked(message.get(NORMALISED)))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            link = self._linker.link(message.get(NORMALISED), message.get(NEARNESS), message.get(CALLED))
            message.set(LINK, link)
            message.set(MASKED, link.masked)
        return messages
