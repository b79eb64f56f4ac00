"""Start, first answer, median answer, memory and training, as a student meets them: whole processes, real commands.

    .venv/bin/python benchmarks/latency.py

Prints figures; judges nothing. Run it on an idle machine.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FIDELE = Path(sys.executable).with_name("fidele")
MESSAGES = (
    "c koi le taux de marque", "diff entre remise et ristourne", "mensualité pour 15 000 € sur 48 mois à 3,5 %",
    "un exo sur les remises", "quiz prévisions", "la formule du coefficient multiplicateur", "c quand la fin du monde",
    "je vends 120 € TTC un produit acheté 60 € HT, quel est mon taux de marque ?", "merci", "les pièges sur la tva",
)  # fmt: skip
ROUNDS = 20


def seconds(command: list[str], feed: str = "", until: str | None = None) -> float:
    """Time for a process to end, or to print a line that holds `until`."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(feed)
        process.stdin.close()
        for line in process.stdout:
            if until is not None and until in line:
                elapsed = time.perf_counter() - start
                process.kill()
                return elapsed
        process.wait()
    return time.perf_counter() - start


def peak_of_children() -> float:
    """The largest resident memory of a process run so far, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    os.environ["PYTHONUNBUFFERED"] = "1"
    prompts = [seconds([str(FIDELE), "terminal"], until="Je suis Fidèle") for _ in range(3)]
    print(f"invite du terminal : {statistics.median(prompts):.2f} s (3 départs)")
    firsts = [seconds([str(FIDELE), "ask", "c koi le taux de marque"]) for _ in range(3)]
    print(f"première réponse, processus entier : {statistics.median(firsts):.2f} s (3 départs)")
    feed = "\n".join(MESSAGES * ROUNDS) + "\n"
    done = subprocess.run([FIDELE, "ask", "--json"], input=feed, capture_output=True, text=True, check=True)
    times = sorted(json.loads(line)["elapsed_ms"] for line in done.stdout.splitlines())[:-1]
    print(f"un message : médiane {statistics.median(times):.1f} ms, p99 {times[int(len(times) * 0.99)]:.1f} ms")
    kept = subprocess.run(
        [FIDELE, "ask", "--json", "--student", f"mesure-{os.getpid()}"],
        input=feed, capture_output=True, text=True, check=True,
    )  # fmt: skip
    times = sorted(json.loads(line)["elapsed_ms"] for line in kept.stdout.splitlines())[:-1]
    print(f"un message gardé en base : médiane {statistics.median(times):.1f} ms")
    print(f"mémoire en service : {peak_of_children():.0f} Mo")
    with tempfile.TemporaryDirectory() as home:
        fresh = {**os.environ, "FIDELE_HOME": home}
        start = time.perf_counter()
        subprocess.run([FIDELE, "train"], env=fresh, check=True, stderr=subprocess.DEVNULL)
        print(f"entraînement : {time.perf_counter() - start:.1f} s, mémoire {peak_of_children():.0f} Mo")


if __name__ == "__main__":
    main()
