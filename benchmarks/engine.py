"""The engine: loading, deriving, grading and reading, beside bare library calls for the same work.

    .venv/bin/python benchmarks/engine.py

Prints figures; judges nothing. Run it on an idle machine.
"""

import time
from collections.abc import Callable
from decimal import Decimal
from random import Random

import numpy_financial as npf

from exercises import catalogue, numbers
from exercises.grading import grade
from exercises.network import derive
from exercises.numbers import Read
from exercises.reading import Glossary, read_request
from exercises.solution import solve

STATEMENTS = (
    "je vends 120 € TTC un produit acheté 60 € HT, quel est mon taux de marque ?",
    "mensualité pour 15 000 € sur 48 mois à 3,5 %",
    "2 remises 10 % puis 5 % sur 1 800 €, net ?",
    "CA 396 125 €, taux de MSCV 40 %, charges fixes 157 000 € : seuil de rentabilité ?",
)


def milliseconds(work: Callable[[], object], times: int) -> tuple[float, float]:
    """(median, 99th percentile) of `times` calls."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return taken[len(taken) // 2], taken[int(len(taken) * 0.99)]


def show(name: str, figures: tuple[float, float]) -> None:
    print(f"{name:<46} médiane {figures[0]:8.3f} ms   p99 {figures[1]:8.3f} ms")


def main() -> None:
    start = time.perf_counter()
    content = catalogue.load()
    print(f"règles, grandeurs et modèles chargés en {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    glossary = Glossary.build(content.quantities, content.rulebook, content.networks)
    print(f"glossaire construit en {time.perf_counter() - start:.2f} s")

    exercises = [content.draw(template, seed) for template in content.templates for seed in range(3)]
    print(f"{len(exercises)} variantes tirées de {len(content.templates)} modèles")
    random = Random(1)

    def one_derivation() -> None:
        exercise = random.choice(exercises)
        network = content.networks[exercise.template.chapter]
        derive(network, exercise.solution.givens, exercise.template.sought[-1], exercise.template.conventions)

    def one_grading() -> None:
        exercise = random.choice(exercises)
        step = random.choice(exercise.steps)
        assert isinstance(step.value, Decimal)
        wrong = Read(step.value * Decimal("1.0731") + 3, None, None, "", 2)
        grade(step, exercise.solution, wrong, content.rulebook, content.quantities)

    show("une dérivation", milliseconds(one_derivation, 3000))
    show("une correction (réponse fausse, le pire cas)", milliseconds(one_grading, 3000))
    show("tirer une variante", milliseconds(lambda: content.draw("deux_remises", random.randrange(10**6)), 300))
    show("lire un nombre", milliseconds(lambda: numbers.read("1\u202f453,50 €"), 2000))
    for statement in STATEMENTS:
        show(statement[:44], milliseconds(lambda text=statement: read_request(text, glossary), 200))

    loan = {"capital_emprunte": Decimal(15000), "taux_annuel": Decimal("0.035"), "duree_en_annees": Decimal(4)}
    show(
        "mensualité, étapes comprises",
        milliseconds(lambda: solve(content.networks["emprunts"], loan, ["mensualite"]), 1000),
    )
    show("npf.pmt seul", milliseconds(lambda: npf.pmt(0.035 / 12, 48, -15000), 1000))


if __name__ == "__main__":
    main()
