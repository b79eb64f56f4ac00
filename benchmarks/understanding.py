"""Ways of telling the intent, beside the one of config.yml: what each gets right, and its time.

    .venv/bin/python benchmarks/understanding.py                   # every row: about 30 minutes on one core
    .venv/bin/python benchmarks/understanding.py "config.yml"      # the rows whose name holds this

Each hand of nlu/data/ (of a hundred sentences or more) is left out in turn, the others train, it measures: no held-out
sentence of nlu/evaluation/ is read. What does not depend on the hands left out (masked text, links, nearness, meaning
of the sentence) is read once, by the trained model, and kept in a folder (--cache); each row then takes one to four
minutes. Columns: intent right, of all sentences; right, hand after hand, from the lowest to the highest; out of
scope recognised and good questions refused as they come, then recognised when the refusal is so biased that one good
question in a hundred is refused. Then what reading one message costs, milliseconds (median, 99th percentile).
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse
import yaml
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# run as a script, from anywhere: the project is found only once its folder is on the path
from alternatives import ENCODERS, Encode, milliseconds  # noqa: E402

from bot.__main__ import CONFIG, DATA, lexicon, load_world  # noqa: E402
from bot.settings import Settings  # noqa: E402
from nlu.components import CALLED, LINK, MASKED, MEANING, NEARNESS, NORMALISED  # noqa: E402
from nlu.components.classifier import log_likelihoods  # noqa: E402
from nlu.components.graph import Parser, load_archive  # noqa: E402
from nlu.components.ngrams import letter_ngrams, word_ngrams  # noqa: E402
from nlu.evaluate import OUT_OF_SCOPE  # noqa: E402
from nlu.rasa_engine import read_examples, train  # noqa: E402
from nlu.text import normalise, zero_numbers  # noqa: E402

LEAST = 100
"""Sentences of a hand that is left out; smaller ones always train."""
TIMED = 300
REFUSED = 0.01

type Sparse = scipy.sparse.csr_matrix
type Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The training sentences: one row each. `links` are how likely the three best notions are to be meant, how many
    are named, how near the three nearest are by what is said of them and by their names, and whether all is masked."""

    hand: NDArray[np.str_]
    intent: NDArray[np.str_]
    text: NDArray[np.str_]
    masked: NDArray[np.str_]
    whole: NDArray[np.str_]
    meaning: Numbers
    links: Numbers

    def folds(self) -> Iterator[tuple[str, NDArray[np.intp], NDArray[np.intp]]]:
        """(hand left out, rows that train, rows that measure)."""
        for hand, count in zip(*np.unique(self.hand, return_counts=True), strict=True):
            if count >= LEAST:
                yield str(hand), np.flatnonzero(self.hand != hand), np.flatnonzero(self.hand == hand)


def model_of_config() -> Path:
    """The trained model; trained now when need be."""
    return train(CONFIG, DATA, lexicon(load_world()), Settings().fidele_home / "models", print)


def read_corpus(cache: Path, model: Path, parse: Parser) -> Corpus:
    """The corpus, from the folder `cache` when it was read with the same model."""
    path = cache / f"{model.name.removesuffix('.tar.gz')}.npz"
    if not path.exists():
        pairs = [(file.stem, *pair) for file in sorted(DATA.glob("*.yml")) for pair in read_examples(file)]
        # row after row: what the components leave on a thousand messages fills the memory
        masked, whole, meaning, links = zip(*(_read(parse(text)) for _, _, text in pairs), strict=True)
        hand, intent, text = zip(*pairs, strict=True)
        cache.mkdir(parents=True, exist_ok=True)
        values = (hand, intent, text, masked, whole, np.array(meaning, np.float32), np.array(links, np.float32))
        np.savez(path, **{field.name: value for field, value in zip(fields(Corpus), values, strict=True)})
    with np.load(path) as saved:
        return Corpus(**{field.name: saved[field.name] for field in fields(Corpus)})


def _read(message: Any) -> tuple[str, str, Numbers, list[float]]:
    masked, whole = zero_numbers(message.get(MASKED)), zero_numbers(message.get(NORMALISED))
    return masked, whole, message.get(MEANING), _links(message)


def _links(message: Any) -> list[float]:
    def three(scores: Iterable[float]) -> list[float]:
        return [*sorted(scores, reverse=True)[:3], 0.0, 0.0, 0.0][:3]

    link, near, called = message.get(LINK), message.get(NEARNESS), message.get(CALLED)
    likely = three(candidate.score for candidate in link.candidates)
    named = [float(sum(mention.strong for mention in link.mentions)), float(len(link.mentions))]
    return [*likely, *named, *three(near.values()), *three(called.values()), float(link.masked.strip() == "notion")]


def words_of(longest: int) -> Callable[[str], list[str]]:
    return lambda text: list(word_ngrams(text, longest))


def letters_of(longest: int) -> Callable[[str], list[str]]:
    return lambda text: list(letter_ngrams(text, longest))


@dataclass(frozen=True, slots=True)
class Block:
    """The n-grams of one reading of the sentences, counted; weighed, whatever trains, as NgramFeaturizer does."""

    counts: Sparse
    counter: CountVectorizer

    @classmethod
    def of(cls, texts: Sequence[str], ngrams: Callable[[str], list[str]]) -> "Block":
        counter = CountVectorizer(analyzer=ngrams)
        return cls(counter.fit_transform(texts).tocsr(), counter)

    def weighed(self, trained: NDArray[np.intp]) -> Sparse:
        """Every row, in tf-idf of length 1, from the n-grams that two of the rows that train hold."""
        frequency = np.asarray(self.counts[trained].getnnz(axis=0))
        kept = self.counts[:, frequency >= 2].astype(np.float32)
        idf = np.log((1 + len(trained)) / (1 + frequency[frequency >= 2])) + 1
        kept.data = (1 + np.log(kept.data)) * idf[kept.indices]
        lengths = np.sqrt(np.asarray(kept.multiply(kept).sum(axis=1))).ravel()
        return scipy.sparse.diags(1 / np.maximum(lengths, 1e-9)) @ kept


@dataclass(frozen=True, slots=True)
class Classifier:
    """What tells the intent from the features; naive Bayes on the n-grams weighs `bayes` beside it."""

    make: Callable[[], Any]
    bayes: float = 0.0


SETTINGS = yaml.safe_load(CONFIG.read_text(encoding="utf-8"))["pipeline"][-1]
SUPPORT = Classifier(lambda: LinearSVC(C=SETTINGS["C"], class_weight="balanced", tol=1e-3, random_state=0))
LOGISTIC = Classifier(lambda: LogisticRegression(C=10, class_weight="balanced", max_iter=200, tol=1e-3))
BOTH = Classifier(SUPPORT.make, SETTINGS["bayes"])


@dataclass(frozen=True, slots=True)
class Measured:
    """The margins of every sentence of the hands left out, each read by a model that never saw its hand."""

    intents: NDArray[np.str_]
    rows: NDArray[np.intp]
    margins: NDArray[np.float64]


def measure(corpus: Corpus, blocks: Sequence[Block], dense: Sequence[Numbers], classifier: Classifier) -> Measured:
    """Leave each hand out in turn."""
    rows, margins = [], []
    intents = np.unique(corpus.intent)
    for _, trained, measured in corpus.folds():
        ngrams = scipy.sparse.csr_matrix((len(corpus.hand), 0))
        if blocks:
            ngrams = scipy.sparse.hstack([block.weighed(trained) for block in blocks], format="csr")
        matrix = scipy.sparse.hstack([ngrams, *map(scipy.sparse.csr_matrix, dense)], format="csr")
        labels = corpus.intent[trained]
        read = classifier.make().fit(matrix[trained], labels).decision_function(matrix[measured])
        if classifier.bayes:
            likely = log_likelihoods(ngrams[trained], labels.tolist(), intents.tolist(), SETTINGS["smoothing"])
            read += classifier.bayes * (ngrams[measured] @ likely)
        rows.append(measured)
        margins.append(read)
    return Measured(intents, np.concatenate(rows), np.vstack(margins))


def figures(corpus: Corpus, measured: Measured) -> str:
    """Intent right; out of scope recognised and refused wrongly; recognised at one wrong refusal in a hundred."""
    wanted, hand = corpus.intent[measured.rows], corpus.hand[measured.rows]
    right = measured.intents[measured.margins.argmax(axis=1)] == wanted
    by_hand = [right[hand == one].mean() for one in np.unique(hand)]
    out = wanted == OUT_OF_SCOPE
    column = int(np.flatnonzero(measured.intents == OUT_OF_SCOPE)[0])
    above = measured.margins[:, column] - np.delete(measured.margins, column, axis=1).max(axis=1)
    at = np.quantile(above[~out], 1 - REFUSED)
    return (
        f"{right.mean():6.1%} ({min(by_hand):.1%} à {max(by_hand):.1%})   hors sujet {np.mean(above[out] > 0):.1%} ; "
        f"{np.mean(above[~out] > 0):.1%}, à 1 % de refus {np.mean(above[out] > at):.1%}"
    )


def ways(corpus: Corpus) -> Iterator[tuple[str, Sequence[Block], Sequence[Numbers], Classifier]]:
    """(name, blocks of n-grams, numbers beside them, classifier) of each row."""
    texts = corpus.text.tolist()

    def blocks(read: Sequence[str]) -> tuple[Block, Block]:
        return Block.of(read, words_of(3)), Block.of(read, letters_of(5))

    masked, whole = blocks(corpus.masked.tolist()), blocks(corpus.whole.tolist())
    yield "n-grammes seuls", (*masked, *whole), (), BOTH
    yield "USE seul", (), (corpus.meaning,), SUPPORT
    yield "n-grammes + USE (config.yml)", (*masked, *whole), (corpus.meaning,), BOTH
    yield "les mêmes, sans Bayes naïf", (*masked, *whole), (corpus.meaning,), SUPPORT
    yield "les mêmes, régression logistique", (*masked, *whole), (corpus.meaning,), LOGISTIC
    yield "config.yml et les liens", (*masked, *whole), (corpus.meaning, corpus.links), BOTH
    yield "config.yml, sans masquer les notions", whole, (corpus.meaning,), BOTH
    bare = blocks([zero_numbers(text.lower()) for text in texts])
    yield "config.yml, sans pliage ni masque", bare, (ENCODERS["USE"]()(texts),), BOTH
    if "e5" in ENCODERS:
        e5 = ENCODERS["e5"]()(corpus.whole.tolist())
        yield "n-grammes + e5", (*masked, *whole), (e5,), BOTH
        yield "n-grammes + USE + e5", (*masked, *whole), (corpus.meaning, e5), BOTH


def times(corpus: Corpus, parse: Parser) -> Iterator[str]:
    """What reading one message costs, part after part."""
    texts = corpus.text[:: len(corpus.text) // TIMED].tolist()
    parts: dict[str, Callable[[str], object]] = {
        "pliage": normalise,
        "n-grammes d'un texte": lambda text: (list(word_ngrams(text, 3)), list(letter_ngrams(text, 5))),
        **{name: partial(_encode_one, make()) for name, make in ENCODERS.items()},
        "tout config.yml, liens et notions compris": parse,
    }
    for name, work in parts.items():
        median, slowest = milliseconds(work, texts)
        yield f"{name:<44} {median:5.1f} / {slowest:5.1f} ms"


def _encode_one(encode: Encode, text: str) -> object:
    return encode([text])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("row", nargs="?", default="")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "fidele-intentions")
    parsed = parser.parse_args()
    model = model_of_config()
    parse = load_archive(model)
    corpus = read_corpus(parsed.cache, model, parse)
    for name, *way in ways(corpus):
        if parsed.row in name:
            print(f"{name:<36} {figures(corpus, measure(corpus, *way))}", flush=True)
    print(*times(corpus, parse), sep="\n")


if __name__ == "__main__":
    main()
