"""The course: reading it, searching it, answering once a message is understood, drawing a sheet.

    .venv/bin/python -m benchmarks.course

Prints figures; judges nothing. Run it on an idle machine.
"""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from random import Random

from bot.__main__ import lexicon, load_world
from bot.channels.sheet import draw_sheet
from bot.dialogue import Behind, Dialogue
from bot.session import Session
from bot.skills import sheets
from knowledge import notion, quiz
from knowledge.search import search
from nlu import Understanding
from nlu.keywords import KeywordUnderstand

ROUNDS = 20
QUESTION = "comment je sais si mon client va payer ?"
MESSAGES = (
    "c koi le taux de marque", "diff entre remise et ristourne", "un exo sur les remises", "quiz prévisions",
    "la formule du coefficient multiplicateur", "une fiche sur les remises", "les pièges sur la tva", QUESTION,
)  # fmt: skip


def milliseconds(done: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of a call."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        done()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    notions, questions = milliseconds(notion.load, 5), milliseconds(quiz.load, 5)
    print(f"lire les notions : {notions:.0f} ms ; les questions : {questions:.0f} ms")
    world = load_world()
    search(world.course, QUESTION, 3, world.bank)
    print(f"chercher : {milliseconds(lambda: search(world.course, QUESTION, 3, world.bank)):.2f} ms")
    understand = KeywordUnderstand(lexicon(world))
    understood: dict[str, Understanding] = {text: understand(text) for text in MESSAGES}
    dialogue = Dialogue(world, understood.__getitem__)
    nothing = Behind("mesure", datetime.now(UTC), attempts=tuple, held=dict)
    times = {text: milliseconds(lambda t=text: dialogue.turn(Session(), t, nothing, Random(1))) for text in MESSAGES}
    slowest = max(times, key=times.__getitem__)
    print(
        f"répondre, le message compris : médiane {statistics.median(times.values()):.1f} ms ; "
        f"le plus lent, « {slowest} », {times[slowest]:.1f} ms"
    )
    drawn = sheets.of_notion(world, world.course.notions["remises_successives"])
    whole = sheets.of_section(world, "2B")
    draw_sheet(drawn)
    page, pages = milliseconds(lambda: draw_sheet(drawn), 5), milliseconds(lambda: draw_sheet(whole), 5)
    print(f"fiche en PDF : {page:.0f} ms ; celle d'une section : {pages:.0f} ms")


if __name__ == "__main__":
    main()
