"""The Rasa pipeline: small enough, silent, deterministic, and the same after a trip through its archive."""

import io
import logging
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

from nlu import INTENTS, Understanding
from nlu.components.classifier import LinearIntentClassifier, features, log_likelihoods
from nlu.components.linker import from_lookup_tables, to_lookup_tables
from nlu.lexicon import LexiconEntry
from nlu.rasa_engine import RasaUnderstand, load, model_path, read_examples, train

ROOT = Path(__file__).parent.parent
LEXICON = {
    "taux_de_marge": LexiconEntry(("taux de marge",), ("marge",)),
    "taux_de_marque": LexiconEntry(("taux de marque",)),
    "remise": LexiconEntry(("remise",), sentences=("une baisse de prix pour une grosse commande",)),
    "point_mort": LexiconEntry(
        ("point mort",), ("date",), ("quel jour je commence à gagner de l'argent", "être rentable à partir de quand")
    ),
}
SENTENCES = {
    "demander_definition": ["c'est quoi le taux de marge", "explique moi la remise", "le point mort c koi",
                            "définition du taux de marque", "remise ça veut dire quoi"],
    "demander_exercice": ["un exo sur la remise", "donne moi un exercice", "je veux m'entraîner sur le point mort",
                          "encore un exo stp", "entraîne moi au taux de marge"],
    "calculer": ["j'achète 60 € et je vends 100 €, mon taux de marque", "remise de 10 % sur 250 €",
                 "calcule le point mort avec 12 000 € de charges", "taux de marge si marge 40 et coût 80",
                 "combien fait 200 € moins 15 %"],
    "hors_sujet": ["la capitale du Pérou", "recette de la tarte", "qui a gagné le match hier", "il fait beau à Lyon",
                   "raconte une blague"],
}  # fmt: skip
CLASSIFIER = {"C": 0.5, "bayes": 0.0, "smoothing": 1.0, "temperature": 1.0, "bonus": {}, "ranking_length": 29}


def write_data(folder: Path, sentences: dict[str, list[str]]) -> Path:
    blocks = [
        {"intent": intent, "examples": "".join(f"- {text}\n" for text in texts)} for intent, texts in sentences.items()
    ]
    (folder / "phrases.yml").write_text(
        yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_data(tmp_path_factory.mktemp("donnees"), SENTENCES)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("modeles")


@pytest.fixture(scope="module")
def model(data: Path, output: Path) -> Path:
    return train(ROOT / "config.yml", data, LEXICON, output, lambda _: None)


@pytest.fixture(scope="module")
def understand(model: Path) -> RasaUnderstand:
    return load(model)


def test_training_sentences_are_understood(understand: RasaUnderstand) -> None:
    right = [understand(text).intent == intent for intent, texts in SENTENCES.items() for text in texts]
    assert all(right)


def test_notions_come_with_the_intent(understand: RasaUnderstand) -> None:
    understood = understand("c koi le tx de mark")
    assert understood.intent == "demander_definition"
    assert understood.notions[0].id == "taux_de_marque"


def test_a_sentence_is_nearest_to_the_notion_that_says_the_same_in_other_words(understand: RasaUnderstand) -> None:
    nearness = understand("à quelle date je deviens rentable").nearness
    assert set(nearness) == {"remise", "point_mort"}  # the others have no sentence
    assert nearness["point_mort"] > nearness["remise"]
    assert all(-1 <= near <= 1.001 for near in nearness.values())


def test_a_sentence_said_of_a_notion_is_as_near_as_can_be(understand: RasaUnderstand) -> None:
    assert understand("quel jour je commence à gagner de l'argent").nearness["point_mort"] == pytest.approx(1, abs=0.01)


def test_probabilities_are_a_decreasing_ranking(understand: RasaUnderstand) -> None:
    understood = understand("un exo stp")
    shares = [share for _, share in understood.ranking]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1, abs=1e-3)
    assert (understood.intent, understood.confidence) == understood.ranking[0]


@pytest.mark.parametrize("text", ["", " ", "?", "👍", "/definition taux_de_marque", "[x](y)", "mot " * 5000, "\u200b"])
def test_any_message_is_understood_as_one_of_the_intents(understand: RasaUnderstand, text: str) -> None:
    understood = understand(text)
    assert isinstance(understood, Understanding)
    assert understood.text == text
    assert understood.intent in INTENTS


def test_the_same_message_is_understood_the_same_after_loading_again(model: Path, understand: RasaUnderstand) -> None:
    assert load(model)("un exo sur les remises") == understand("un exo sur les remises")


def test_nothing_is_trained_twice(data: Path, output: Path, model: Path) -> None:
    told: list[str] = []
    before = model.stat().st_mtime_ns
    assert train(ROOT / "config.yml", data, LEXICON, output, told.append) == model
    assert model.stat().st_mtime_ns == before
    assert told == ["Le modèle de compréhension est à jour."]


def test_a_change_of_lexicon_or_data_or_configuration_is_another_model(data: Path, tmp_path: Path) -> None:
    config = ROOT / "config.yml"
    other_config = tmp_path / "config.yml"
    other_config.write_text(config.read_text(encoding="utf-8").replace("C: ", "C: 1"), encoding="utf-8")
    other_data = tmp_path / "autres"
    other_data.mkdir()
    write_data(other_data, {**SENTENCES, "saluer": ["bonjour", "salut"]})
    paths = {
        model_path(config, data, LEXICON, tmp_path),
        model_path(config, data, {**LEXICON, "remise": LexiconEntry(("remise", "réduction"))}, tmp_path),
        model_path(config, other_data, LEXICON, tmp_path),
        model_path(other_config, data, LEXICON, tmp_path),
    }
    assert len(paths) == 4


def test_training_leaves_nothing_in_the_working_directory(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    train(ROOT / "config.yml", data, LEXICON, tmp_path / "modeles", lambda _: None)
    assert [path.name for path in tmp_path.iterdir()] == ["modeles"]
    assert len(list((tmp_path / "modeles").iterdir())) == 1


@pytest.fixture
def everything_logged() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    with redirect_stdout(stream), redirect_stderr(stream):
        yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_a_students_words_are_never_logged_even_at_debug(
    model: Path, everything_logged: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    load(model)("zyxwvut confidentiel taux de marge")
    assert "zyxwvut" not in everything_logged.getvalue()
    assert "zyxwvut" not in "".join(capfd.readouterr())


def run_apart(code: str) -> str:
    """What a fresh interpreter prints: modules imported by other tests do not count there."""
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_serving_imports_neither_tensorflow_nor_a_server_nor_scikit_learn_nor_telemetry() -> None:
    unwanted = run_apart("""
        import sys
        import nlu.rasa_engine
        unwanted = {"tensorflow", "keras", "sanic", "aiohttp", "boto3", "pymongo", "sqlalchemy", "dask", "matplotlib",
                    "sklearn", "skops", "sentry_sdk", "apscheduler", "questionary", "pkg_resources"}
        print(sorted(unwanted & set(sys.modules)))
        telemetry = sys.modules.get("rasa.telemetry")
        print(getattr(telemetry, "__file__", None))
    """)
    assert unwanted.splitlines() == ["[]", "None"]


def test_a_barred_part_of_rasa_says_why_it_refuses() -> None:
    printed = run_apart("""
        from nlu.rasa_compat import AbsentError, install
        install()
        from rasa.core.agent import Agent
        try:
            Agent()
        except AbsentError as error:
            print(error)
    """)
    assert printed == "rasa.core.agent.Agent ne fait pas partie de Fidèle : voir BARRED dans nlu/rasa_compat.py"


def test_installing_after_rasa_is_refused() -> None:
    printed = run_apart("""
        import sys, types
        sys.modules["rasa"] = types.ModuleType("rasa")
        from nlu.rasa_compat import install
        try:
            install()
        except RuntimeError as error:
            print(error)
    """)
    assert printed == "nlu.rasa_compat doit être importé avant rasa"


def test_a_lexicon_comes_back_from_lookup_tables_as_it_went() -> None:
    tables = [*to_lookup_tables(LEXICON), {"name": "villes", "elements": ["Lyon"]}]
    assert from_lookup_tables(tables) == LEXICON


def drawn_messages() -> list[Message]:
    random = np.random.default_rng(1)

    def message(intent: str, centre: int) -> Message:
        built = Message.build(text=intent, intent=intent)
        sparse = csr_matrix((random.random((1, 6)) > 0.5).astype(float))
        built.add_features(Features(sparse, FEATURE_TYPE_SENTENCE, TEXT, "sparse"))
        built.add_features(Features(random.normal(centre, 1, (1, 3)), FEATURE_TYPE_SENTENCE, TEXT, "dense"))
        return built

    return [message(intent, centre) for centre, intent in enumerate(INTENTS[:4]) for _ in range(10)]


def trained_classifier(folder: Path, messages: list[Message], **settings: Any) -> LinearIntentClassifier:
    folder.mkdir(exist_ok=True)
    storage, context = LocalModelStorage(folder), ExecutionContext(GraphSchema({}), node_name="classifier")
    config = {**CLASSIFIER, **settings}
    resource = LinearIntentClassifier.create(config, storage, Resource("classifier"), context).train(
        TrainingData(training_examples=messages)
    )
    return LinearIntentClassifier.load(config, storage, resource, context)


def ranking(classifier: LinearIntentClassifier, message: Message) -> dict[str, float]:
    (read,) = classifier.process([message])
    return {entry["name"]: entry["confidence"] for entry in read.get("intent_ranking")}


def test_the_saved_classifier_ranks_as_scikit_learns_own(tmp_path: Path) -> None:
    messages = drawn_messages()
    sparse, dense = features(messages)
    matrix = np.hstack([sparse.toarray(), dense])
    theirs = LinearSVC(C=0.5, class_weight="balanced", tol=1e-6, random_state=7).fit(
        matrix, [message.get("intent") for message in messages]
    )
    ours = trained_classifier(tmp_path, messages)
    for message, margins in zip(messages, theirs.decision_function(matrix), strict=True):
        expected = np.exp(margins) / np.exp(margins).sum()
        assert ranking(ours, message) == pytest.approx(dict(zip(theirs.classes_, expected, strict=True)), abs=0.01)


def test_naive_bayes_adds_its_log_likelihoods_to_the_margins(tmp_path: Path) -> None:
    messages = drawn_messages()
    sparse, _ = features(messages)
    theirs = MultinomialNB(alpha=1.0, fit_prior=False).fit(sparse, [message.get("intent") for message in messages])
    plain, helped = (
        trained_classifier(tmp_path / "a", messages),
        trained_classifier(tmp_path / "b", messages, bayes=0.5),
    )
    for message, joint in zip(messages, theirs.predict_joint_log_proba(sparse), strict=True):
        margins = {intent: np.log(share) for intent, share in ranking(plain, message).items()}
        odds = np.exp([margins[intent] + 0.5 * log for intent, log in zip(theirs.classes_, joint, strict=True)])
        expected = dict(zip(theirs.classes_, odds / odds.sum(), strict=True))
        assert ranking(helped, message) == pytest.approx(expected, abs=1e-4)


def test_log_likelihoods_are_those_worked_out_by_hand() -> None:
    # définition holds its n-grams 2 and 0 times, quiz 1 and 1: with 1 added, 3/4 and 1/4, 2/4 and 2/4.
    sparse = csr_matrix([[1.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    likely = log_likelihoods(sparse, ["définition", "définition", "quiz"], ["définition", "quiz"], 1.0)
    # ± half of ln(3/4 ÷ 2/4) = ln 1.5 = 0.4055, and of ln(2/4 ÷ 1/4) = ln 2 = 0.6931
    assert likely == pytest.approx(np.array([[0.20273, -0.20273], [-0.34657, 0.34657]]), abs=1e-5)


def test_temperature_changes_confidence_and_no_ranking_and_a_bonus_favours_its_intent(tmp_path: Path) -> None:
    messages = drawn_messages()
    plain = trained_classifier(tmp_path / "a", messages)
    sharp = trained_classifier(tmp_path / "b", messages, temperature=0.2)
    favoured = trained_classifier(tmp_path / "c", messages, bonus={INTENTS[3]: 1.0})
    for message in messages:
        before, after = ranking(plain, message), ranking(sharp, message)
        assert list(before) == list(after)
        assert max(after.values()) > max(before.values())
        assert ranking(favoured, message)[INTENTS[3]] > before[INTENTS[3]]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("nlu:\n- intent: danser\n  examples: |\n    - on danse", "intention inconnue « danser »"),
        ("nlu:\n- intent: saluer\n  examples: |\n    bonjour", "une phrase par ligne"),
        ("nlu:\n- intent: saluer\n  exemples: |\n    - bonjour", "deux clés, intent et examples"),
    ],
)
def test_a_fault_in_a_data_file_is_named_with_its_file(tmp_path: Path, content: str, fault: str) -> None:
    path = tmp_path / "phrases.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=f"phrases.yml.*{fault}"):
        list(read_examples(path))


@pytest.mark.parametrize("intents", [0, 2])
def test_fewer_than_three_intents_is_an_error(tmp_path: Path, intents: int) -> None:
    write_data(tmp_path, dict(list(SENTENCES.items())[:intents]))
    with pytest.raises(ValueError, match="pas assez de phrases"):
        train(ROOT / "config.yml", tmp_path, LEXICON, tmp_path / "modeles", lambda _: None)
