"""« Efface tout » leaves nothing, in any table that exists or will exist, nor in the files."""

import itertools
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from fsrs import Card as Fsrs
from sqlalchemy import MetaData, select

from bot.card import Card
from bot.reminder import Reminder
from bot.reply import Message, Reply
from bot.session import Practice, Session
from bot.store import Attempt, Ballot, Incoming, Store
from bot.store.engine import open_engine
from bot.store.schema import metadata, owner

STUDENT, OTHER = "telegram:5550001", "telegram:5550002"
# Everything that the student wrote or was told, recognisable wherever it stays.
TRACES = ("5550001", "Ninon", "ZYX-mot", "ZYX-brut", "ZYX-session", "ZYX-réponse", "ZYX-fait")
CARD = Card("notion", "remise", Fsrs(card_id=0, due=datetime(2026, 11, 24, tzinfo=UTC)).to_dict())
REMINDER = Reminder(time(18), date(2026, 11, 24), 1)
GONE = Reply((Message("C’est effacé."),))


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    opened = Store(database_url)
    yield opened
    opened.close()


def converse(store: Store, student: str, numbers: range, *, sent: bool) -> None:
    """A conversation that fills every table."""
    for number in numbers:
        incoming = Incoming(
            f"telegram:{number}", student, f"ZYX-mot {number}", json.dumps({"from": "Ninon", "n": number})
        )
        assert store.receive(incoming)
        with store.transaction() as work:
            work.save(student, Session(Practice("a", 1, step=number, wrong={"q": "ZYX-session"})))
            now = datetime.now(UTC)
            work.record(Attempt(student, now, "exercice", "a", "q", "faux", None, 0, "ZYX-brut", number))
            work.keep(student, CARD)
            work.remind(student, REMINDER)
            reply = Reply((Message(f"ZYX-réponse {number}"),), {"message": "ZYX-fait"})
            outgoing = work.answer(incoming, reply)
        store.polled(f"{student} {number}", student, f"item:a:{number}")
        store.vote(Ballot(number, f"{student} {number}", student, "Ninon", 1))
        store.hold(Ballot(int(student[-7:]) * 1000 + number, "poll?", student, "Ninon", 1))
        if sent:
            store.mark_sent(outgoing)


def erase(store: Store, number: int, student: str = STUDENT, reply: Reply = GONE) -> int:
    """« Efface tout », as the tutor handles it: erase, then save and answer as after any message."""
    incoming = Incoming(f"telegram:{number}", student, "ZYX-mot efface tout", '{"from": "Ninon"}')
    store.receive(incoming)
    with store.transaction() as work:
        work.erase(student)
        work.save(student, Session(theme="ZYX-session"))
        work.record(Attempt(student, datetime.now(UTC), "quiz", "a", "q", "faux", None, 0, "ZYX-brut", None))
        work.keep(student, CARD)
        work.remind(student, REMINDER)
        return work.answer(incoming, reply)


def found(url: str, traces: tuple[str, ...]) -> set[str]:
    """Where one of the traces is, over every column of every table that is really in the database."""
    engine = open_engine(url)
    tables = MetaData()
    tables.reflect(engine)
    assert set(tables.tables) > set(metadata.tables)
    with engine.connect() as connection:
        places = {
            f"{table.name}.{name}"
            for table in tables.tables.values()
            for row in connection.execute(select(table)).mappings()
            for name, value in row.items()
            if any(trace in str(value) for trace in traces)
        }
    engine.dispose()
    return places


def held(url: str, student: str) -> dict[str, int]:
    """How many rows each table holds of the student, by its own columns."""
    engine = open_engine(url)
    with engine.connect() as connection:
        counts = {
            table.name: len(connection.execute(select(table).where(mine == student)).all())
            for table in metadata.tables.values()
            if (mine := owner(table)) is not None
        }
    engine.dispose()
    return counts


def test_every_table_says_whose_its_rows_are() -> None:
    assert [table.name for table in metadata.tables.values() if owner(table) is None] == ["forgotten"]


def test_nothing_stays_of_an_erased_student_once_told(store: Store, database_url: str) -> None:
    converse(store, STUDENT, range(1, 6), sent=True)
    assert all(held(database_url, STUDENT).values()), "the conversation of this test must fill every table"
    assert {place.split(".")[0] for place in found(database_url, TRACES)} == set(held(database_url, STUDENT))

    confirmation = erase(store, 6)
    assert found(database_url, TRACES) == {"outbox.student"}
    store.mark_sent(confirmation)
    assert found(database_url, TRACES) == set()
    assert not any(held(database_url, STUDENT).values())


def test_the_confirmation_waits_with_its_address_and_nothing_else(store: Store) -> None:
    converse(store, STUDENT, range(1, 3), sent=True)
    erase(store, 6, reply=Reply(GONE.messages, {"message": "ZYX-fait"}))
    (waiting,) = store.unsent()
    assert (waiting.student, waiting.incoming, waiting.reply, waiting.payload) == (STUDENT, "telegram:6", GONE, "")
    assert store.outgoing("telegram:6") == waiting
    store.mark_sent(waiting.id)
    assert store.unsent() == ()


def test_late_replies_and_late_messages_of_an_erased_student_go_too(store: Store, database_url: str) -> None:
    converse(store, STUDENT, range(1, 4), sent=False)
    store.receive(Incoming("telegram:9", STUDENT, "ZYX-mot en retard", "Ninon"))
    confirmation = erase(store, 6)
    assert [outgoing.id for outgoing in store.unsent()] == [confirmation]
    assert store.unanswered() == ()
    store.mark_sent(confirmation)
    assert found(database_url, TRACES) == set()


def test_the_votes_of_an_erased_student_go_from_their_groups(store: Store, database_url: str) -> None:
    converse(store, OTHER, range(11, 14), sent=True)
    store.vote(Ballot(11, f"{OTHER} 11", STUDENT, "Ninon", 2))
    store.mark_sent(erase(store, 6))
    with store.transaction() as work:
        assert {vote.member for vote in work.votes(OTHER)} == {OTHER}


def test_what_is_said_once_is_not_kept_after_it_is_sent(store: Store, database_url: str) -> None:
    incoming = Incoming("telegram:1", STUDENT, "fin")
    with store.transaction() as work:
        outgoing = work.answer(incoming, Reply((Message("ZYX-réponse"),)), once=True)
    assert [waiting.id for waiting in store.unsent()] == [outgoing]
    store.mark_sent(outgoing)
    assert not store.receive(incoming)
    assert found(database_url, ("ZYX-réponse",)) == set()


def test_the_others_keep_everything(store: Store, database_url: str) -> None:
    converse(store, STUDENT, range(1, 4), sent=True)
    converse(store, OTHER, range(11, 14), sent=False)
    with store.transaction() as work:
        before = work.export(OTHER)
    store.mark_sent(erase(store, 6))
    with store.transaction() as work:
        assert work.export(OTHER) == before
    assert len(store.unsent()) == 3


def test_an_erasure_that_fails_erases_nothing(store: Store) -> None:
    converse(store, STUDENT, range(1, 4), sent=True)
    with store.transaction() as work:
        before = work.export(STUDENT)

    def fail_at_the_end() -> None:
        with store.transaction() as work:
            work.erase(STUDENT)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_at_the_end()
    with store.transaction() as work:
        assert work.export(STUDENT) == before


def test_messages_delivered_again_do_not_bring_the_student_back(store: Store, database_url: str) -> None:
    """Telegram delivers again what it does not know to be read: here, after a crash, the last three messages."""
    converse(store, STUDENT, range(1, 3), sent=True)
    store.mark_sent(erase(store, 3))
    for number in (1, 2, 3):
        assert not store.receive(Incoming(f"telegram:{number}", STUDENT, "ZYX-mot", "Ninon"))
        with store.transaction() as work:
            assert work.answered(f"telegram:{number}") == Reply(())
    assert found(database_url, TRACES) == set()


def test_the_confirmation_is_not_written_twice_when_it_waits(store: Store) -> None:
    erase(store, 3)
    assert not store.receive(Incoming("telegram:3", STUDENT, "efface tout"))
    with store.transaction() as work:
        assert work.answered("telegram:3") == GONE


def test_an_erased_student_who_writes_again_is_new(store: Store) -> None:
    converse(store, STUDENT, range(1, 4), sent=True)
    confirmation = erase(store, 6)
    hello = Incoming("telegram:7", STUDENT, "bonjour")
    assert store.receive(hello)
    with store.transaction() as work:
        assert work.answered(hello.id) is None
        assert work.session(STUDENT) == Session()
        assert work.attempts(STUDENT) == ()
        work.answer(hello, Reply((Message("Bonjour !"),)))
    assert [outgoing.incoming for outgoing in store.unsent()] == ["telegram:6", "telegram:7"]
    store.mark_sent(confirmation)
    with store.transaction() as work:
        assert [row["text"] for row in work.export(STUDENT)["inbox"]] == ["bonjour"]


def test_a_message_in_flight_during_the_erasure_is_answered_as_that_of_a_new_student(store: Store) -> None:
    late = Incoming("telegram:7", STUDENT, "et un exo")
    store.receive(late)
    erase(store, 6)
    with store.transaction() as work:
        assert work.answered(late.id) is None
        work.answer(late, Reply((Message("Voici"),)))
    assert [outgoing.incoming for outgoing in store.unsent()] == ["telegram:6", "telegram:7"]


def test_a_second_erasure_replaces_the_confirmation_of_the_first(store: Store) -> None:
    erase(store, 6)
    erase(store, 7)
    assert [outgoing.incoming for outgoing in store.unsent()] == ["telegram:7"]


def test_a_confirmation_that_never_arrives_does_not_stay(store: Store, database_url: str) -> None:
    erase(store, 6)
    store.prune(datetime.now(UTC) + timedelta(seconds=1))
    assert store.unsent() == ()
    assert found(database_url, (*TRACES, "telegram:6")) == set()


def test_the_export_is_everything_in_json(store: Store, database_url: str) -> None:
    converse(store, STUDENT, range(1, 3), sent=True)
    converse(store, OTHER, range(11, 13), sent=True)
    with store.transaction() as work:
        export = json.loads(json.dumps(work.export(STUDENT)))
    assert {table: len(rows) for table, rows in export.items()} == held(database_url, STUDENT)
    assert export["students"][0]["id"] == STUDENT
    assert export["sessions"][0]["value"]["activity"]["wrong"] == {"q": "ZYX-session"}
    assert [row["raw"] for row in export["attempts"]] == ["ZYX-brut"] * 2
    assert datetime.fromisoformat(export["attempts"][0]["at"]).tzinfo == UTC
    assert [row["text"] for row in export["inbox"]] == ["ZYX-mot 1", "ZYX-mot 2"]
    assert export["outbox"][1]["reply"]["messages"][0]["text"] == "ZYX-réponse 2"
    assert OTHER not in json.dumps(export)


def test_the_export_of_an_unknown_student_is_empty(store: Store) -> None:
    with store.transaction() as work:
        assert not any(work.export(STUDENT).values())


def test_erasing_while_messages_arrive_leaves_a_consistent_store(store: Store, database_url: str) -> None:
    numbers = itertools.count(100)

    def receive() -> None:
        for _ in range(20):
            store.receive(Incoming(f"telegram:{next(numbers)}", STUDENT, "ZYX-mot", "Ninon"))

    def erase_often() -> None:
        for number in range(10):
            erase(store, 1000 + number)

    with ThreadPoolExecutor(3) as pool:
        jobs = [pool.submit(receive), pool.submit(receive), pool.submit(erase_often)]
    for job in jobs:
        job.result()
    store.mark_sent(erase(store, 2000))
    assert found(database_url, TRACES) == set()


@pytest.mark.parametrize("size", [1, 300, 3000])
def test_the_files_of_sqlite_hold_no_trace_of_an_erased_student(tmp_path: Path, size: int) -> None:
    """Deleted rows stay readable in SQLite's free pages and in its journal unless they are overwritten.

    Two students in turn, so that rows of both share pages; 3 000 characters make a row overflow its page.
    """
    store = Store(f"sqlite:///{tmp_path / 'fidele.db'}")
    for number in range(1, 121):
        student, trace = ((STUDENT, "ZYX-mot"), (OTHER, "autre"))[number % 2]
        incoming = Incoming(f"telegram:{number}", student, f"{trace} " * size, "{}")
        store.receive(incoming)
        with store.transaction() as work:
            work.save(student, Session(Practice("a", 1, step=number, wrong={"q": trace * (number % 7)})))
            work.record(Attempt(student, datetime.now(UTC), "quiz", "a", "q", "faux", None, 0, trace, number))
            store_id = work.answer(incoming, Reply((Message(f"{trace} {number}"),)))
        store.mark_sent(store_id)
    assert b"ZYX-mot" in b"".join(file.read_bytes() for file in tmp_path.iterdir())

    store.mark_sent(erase(store, 500))

    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"autre" in left
    assert [trace for trace in TRACES if trace.encode() in left] == []
    store.close()


def test_the_file_of_sqlite_is_for_its_owner_only(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'dossier' / 'fidele.db'}")
    erase(store, 1)
    assert {file.stat().st_mode & 0o077 for file in (tmp_path / "dossier").iterdir()} == {0}
    store.close()
