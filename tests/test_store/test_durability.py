"""Killed at any moment, nothing is lost and nothing is handled twice.

Run as a program, this file is the bot that gets killed: it answers an endless series of messages, and each line on its
standard input (the number of the last message, or 0) starts a fresh process by fork, without the cost of the imports.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest

import bot
from bot.reply import Message, Reply
from bot.session import Practice, Session
from bot.store import AlreadyAnsweredError, Attempt, Incoming, Outgoing, Store
from bot.store.engine import open_engine

STUDENTS = 5
BATCH = 6


def message(number: int) -> Incoming:
    return Incoming(
        f"telegram:{number}", f"telegram:chat-{number % STUDENTS}", f"réponse {number}", f'{{"n": {number}}}'
    )


class Bot:
    """A channel and a tutor reduced to what the store promises them. `folder` plays Telegram's part: the number up to
    which it believes the messages read (`offset`), and what reached the students (`delivered`)."""

    def __init__(self, url: str, folder: Path) -> None:
        self.store = Store(url)
        self.offset = folder / "offset"
        self.delivered = os.open(folder / "delivered", os.O_CREAT | os.O_APPEND | os.O_WRONLY)

    def run(self, last: int) -> None:
        for outgoing in self.store.unsent("telegram:"):
            self.send(outgoing)
        for incoming in self.store.unanswered():
            self.handle(incoming)
        first = read_offset(self.offset)
        while not last or first <= last:
            batch = [message(number) for number in range(first, first + BATCH) if not last or number <= last]
            received = [incoming for incoming in batch if self.store.receive(incoming)]
            first += len(batch)
            write_offset(self.offset, first)
            for incoming in received:
                self.handle(incoming)

    def handle(self, incoming: Incoming) -> None:
        try:
            self.answer(incoming)
        except AlreadyAnsweredError:
            # By the last run: its commit was on its way to PostgreSQL when it was killed.
            self.answer(incoming)
        outgoing = self.store.outgoing(incoming.id)
        if outgoing is not None:
            self.send(outgoing)

    def answer(self, incoming: Incoming) -> None:
        with self.store.transaction() as work:
            if work.answered(incoming.id) is None:
                session = work.session(incoming.student)
                step = session.activity.step + 1 if isinstance(session.activity, Practice) else 1
                now = datetime.now(UTC)
                work.record(
                    Attempt(incoming.student, now, "exercice", "a", "q", "correct", None, 0, incoming.text, step)
                )
                work.save(incoming.student, Session(Practice("a", 1, step=step)))
                work.answer(incoming, Reply((Message(f"{step}"),)))

    def send(self, outgoing: Outgoing) -> None:
        os.write(self.delivered, f"{outgoing.incoming} {outgoing.payload}\n".encode())
        self.store.mark_sent(outgoing.id)


def read_offset(file: Path) -> int:
    return int(file.read_text()) if file.exists() else 1


def write_offset(file: Path, number: int) -> None:
    written = file.with_suffix(".new")
    written.write_text(str(number))
    written.replace(file)


def serve(url: str, folder: Path) -> None:
    # Loaded before the fork: processes are killed while they migrate and answer, not while they import.
    import_module("alembic.command")
    open_engine(url).dispose()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            Bot(url, folder).run(int(line))
            os._exit(0)
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


@pytest.mark.parametrize("seed", [20260302])
def test_killed_forty_times_the_bot_loses_nothing_and_handles_nothing_twice(
    database_url: str, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    environment = os.environ | {"PYTHONPATH": str(Path(bot.__file__).parents[1])}
    command = [sys.executable, __file__, database_url, str(tmp_path)]
    found_unanswered = found_unsent = 0
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        for kill in range(40):
            server.stdin.write("0\n")
            pid = int(server.stdout.readline())
            if kill >= 10:
                # However slow the machine, it gets somewhere between two kills.
                until_past(tmp_path / "offset", read_offset(tmp_path / "offset"))
            time.sleep(chance.uniform(0, 0.2))
            os.kill(pid, signal.SIGKILL)
            assert int(server.stdout.readline()) == -signal.SIGKILL
            # The first ones are killed while they create the tables: opening the store here would do it for them.
            if kill >= 10:
                until_alone(database_url)
                store = Store(database_url)
                check(store)
                found_unanswered += bool(store.unanswered())
                found_unsent += bool(store.unsent())
                store.close()
        last = read_offset(tmp_path / "offset") + 10
        server.stdin.write(f"{last}\n")
        server.stdout.readline()
        assert int(server.stdout.readline()) == 0
    assert last > 100
    assert found_unanswered, "no kill fell between a message received and its answer: this test proves nothing"
    assert found_unsent, "no kill fell between an answer and its delivery: this test proves nothing"

    store = Store(database_url)
    check(store)
    assert store.unanswered() == ()
    assert store.unsent() == ()
    everything = [message(number) for number in range(1, last + 1)]
    with store.transaction() as work:
        handled = [attempt.raw for n in range(STUDENTS) for attempt in work.attempts(f"telegram:chat-{n}")]
        assert sorted(handled) == sorted(incoming.text for incoming in everything)
        assert all(work.answered(incoming.id) is not None for incoming in everything)
    store.close()
    deliveries = Counter((tmp_path / "delivered").read_text().splitlines())
    assert set(deliveries) == {f"{incoming.id} {incoming.payload}" for incoming in everything}
    # Sent, then killed before it was marked: once more at most for each kill.
    assert sum(deliveries.values()) - len(deliveries) <= 40


def until_past(file: Path, offset: int) -> None:
    deadline = time.monotonic() + 60
    while read_offset(file) <= offset:
        assert time.monotonic() < deadline, "the bot does nothing"
        time.sleep(0.002)


def until_alone(url: str) -> None:
    """A killed client's last COMMIT may still be under way on PostgreSQL's side: what is read meanwhile is no proof."""
    engine = open_engine(url)
    if engine.dialect.name == "postgresql":
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        deadline = time.monotonic() + 60
        with engine.connect() as connection:
            while connection.exec_driver_sql(others).scalar():
                assert time.monotonic() < deadline, "a client that was killed is still connected"
                time.sleep(0.01)
    engine.dispose()


def check(store: Store) -> None:
    """Each student's session, attempts and replies tell the same story, in the order of the messages."""
    with store.transaction() as work:
        for student in (f"telegram:chat-{n}" for n in range(STUDENTS)):
            export = work.export(student)
            attempts = work.attempts(student)
            activity = work.session(student).activity
            step = activity.step if isinstance(activity, Practice) else 0
            assert [attempt.seed for attempt in attempts] == list(range(1, step + 1))
            assert [row["reply"]["messages"][0]["text"] for row in export["outbox"]] == [
                str(n + 1) for n in range(step)
            ]
            assert [row["text"] for row in export["inbox"] if row["done_at"]] == [attempt.raw for attempt in attempts]
            numbers = [int(attempt.raw.split()[1]) for attempt in attempts]
            assert numbers == sorted(numbers)


if __name__ == "__main__":
    serve(sys.argv[1], Path(sys.argv[2]))
