"""What the store promises, on each database."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count

import pytest
from fsrs import Card as Fsrs
from sqlalchemy import text

from bot.card import Card, Kind
from bot.reply import Message, Reply
from bot.session import Practice, Quiz, Session
from bot.store import AlreadyAnsweredError, Attempt, Incoming, Store, Work
from bot.store.engine import open_engine

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HELLO = Reply((Message("Bonjour !"),), {"intent": "saluer"})


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(database_url: str, clock: Clock) -> Iterator[Store]:
    opened = Store(database_url, clock)
    yield opened
    opened.close()


def said(number: int, text: str = "bonjour", student: str = "telegram:7", payload: str = "") -> Incoming:
    return Incoming(f"telegram:{number}", student, text, payload)


def attempt(at: datetime = NOON, student: str = "telegram:7", code: str | None = None) -> Attempt:
    return Attempt(student, at, "exercice", "remises/cascade", "net_commercial", "correct", code, 1, "1 530", 42)


def card(item: str, days: int = 1, kind: Kind = "notion") -> Card:
    """A card due so many days after noon."""
    memory = Fsrs(card_id=0, stability=2.5, difficulty=5.0, due=NOON + timedelta(days=days), last_review=NOON)
    return Card(kind, item, memory.to_dict(), run=("7", "8"), held_since=NOON)


def answer(store: Store, incoming: Incoming, reply: Reply = HELLO) -> int:
    with store.transaction() as work:
        return work.answer(incoming, reply)


def test_a_message_is_received_once(store: Store) -> None:
    assert store.receive(said(1))
    assert not store.receive(said(1))
    assert store.unanswered() == (said(1),)


def test_a_message_answered_is_not_received_again(store: Store) -> None:
    store.receive(said(1))
    answer(store, said(1))
    assert not store.receive(said(1))
    assert store.unanswered() == ()


def test_messages_wait_in_their_order_of_arrival(store: Store) -> None:
    arrivals = (said(30), said(4, student="telegram:8"), said(12), said(5, student="terminal:zoé"))
    for incoming in arrivals:
        store.receive(incoming)
    answer(store, said(12))
    assert store.unanswered() == (arrivals[0], arrivals[1], arrivals[3])
    assert store.unanswered("telegram:") == arrivals[:2]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12\x0050", "12\ufffd50"),
        ("\ud83d", "\ufffd"),
        ("😀 É œ \u202f €", "😀 É œ \u202f €"),
        ("'; DROP TABLE students; --", "'; DROP TABLE students; --"),
        ("%(id)s :id ? {}", "%(id)s :id ? {}"),
        ("é" * 4096, "é" * 4096),
        ("", ""),
    ],
)
def test_any_text_can_be_kept(store: Store, typed: str, kept: str) -> None:
    assert store.receive(said(1, typed, payload=typed))
    assert store.unanswered() == (said(1, kept, payload=kept),)
    answer(store, said(1, typed), Reply((Message(typed),)))
    outgoing = store.outgoing("telegram:1")
    assert outgoing is not None
    assert outgoing.reply.messages[0].text.replace("\x00", "\ufffd") == kept


def test_a_reply_waits_until_it_is_sent(store: Store) -> None:
    incoming = said(1, payload='{"update_id": 1}')
    store.receive(incoming)
    number = answer(store, incoming)
    outgoing = store.outgoing("telegram:1")
    assert outgoing is not None
    assert (outgoing.id, outgoing.student, outgoing.incoming) == (number, "telegram:7", "telegram:1")
    assert (outgoing.reply, outgoing.payload) == (HELLO, '{"update_id": 1}')
    assert store.unsent() == (outgoing,)
    store.mark_sent(number)
    assert store.unsent() == ()
    assert store.outgoing("telegram:1") is None


def test_a_reply_sent_is_still_known_as_the_answer(store: Store) -> None:
    store.mark_sent(answer(store, said(1)))
    with store.transaction() as work:
        assert work.answered("telegram:1") == HELLO
        assert work.answered("telegram:2") is None


def test_unsent_replies_come_in_order_and_by_channel(store: Store) -> None:
    students = ["telegram:7", "terminal:ana", "telegram:8", "TELEGRAM:9", "ask:telegram:"]
    for number, student in enumerate(students):
        answer(store, said(number, student=student))
    assert [outgoing.student for outgoing in store.unsent()] == students
    assert [outgoing.student for outgoing in store.unsent("telegram:")] == ["telegram:7", "telegram:8"]


@pytest.mark.parametrize("prefix", ["%", "_erminal:", "terminal:a%"])
def test_a_prefix_has_no_special_character(store: Store, prefix: str) -> None:
    answer(store, said(1, student="terminal:ana"))
    assert store.unsent(prefix) == ()


def test_a_message_that_was_not_received_first_can_be_answered(store: Store) -> None:
    answer(store, said(1, student="ask:ana"))
    assert store.unanswered() == ()
    assert not store.receive(said(1, student="ask:ana"))


def test_a_message_is_never_answered_twice(store: Store) -> None:
    answer(store, said(1))

    def answer_again() -> None:
        with store.transaction() as work:
            work.record(attempt())
            work.answer(said(1), Reply(()))

    with pytest.raises(AlreadyAnsweredError, match="telegram:1"):
        answer_again()
    with store.transaction() as work:
        assert work.attempts("telegram:7") == ()
        assert work.answered("telegram:1") == HELLO


def test_a_session_is_kept_and_replaced(store: Store) -> None:
    with store.transaction() as work:
        assert work.session("telegram:7") == Session()
    first = Session(Practice("remises/cascade", 42, wrong={"net_commercial": "1440"}), notion="remise")
    for session in (first, Session(Quiz(("a", "b"), index=1))):
        with store.transaction() as work:
            work.save("telegram:7", session)
        with store.transaction() as work:
            assert work.session("telegram:7") == session
            assert work.session("telegram:77") == Session()


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"activity": {"kind": "oral"}}', '{"choices": 3}', "null"])
def test_a_session_that_can_no_longer_be_read_starts_afresh_but_for_the_day_of_the_exam(
    store: Store, database_url: str, kept: str, caplog: pytest.LogCaptureFixture
) -> None:
    with store.transaction() as work:
        work.save("telegram:7", Session(notion="remise", exam=date(2027, 5, 12)))
    overwrite(database_url, "UPDATE sessions SET value = :kept", kept)
    with store.transaction() as work:
        assert work.session("telegram:7") == Session(exam=date(2027, 5, 12))
    assert "illisible" in caplog.text
    assert "oral" not in caplog.text


def test_a_reply_that_can_no_longer_be_read_does_not_hold_up_the_next(store: Store, database_url: str) -> None:
    first = answer(store, said(1))
    overwrite(database_url, "UPDATE outbox SET reply = :kept", '{"paragraphes": []}')
    answer(store, said(2))
    unreadable, hello = store.unsent()
    assert unreadable.id == first
    assert "renvoyer" in unreadable.reply.messages[0].text
    assert hello.reply == HELLO


def overwrite(url: str, statement: str, kept: str) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement), {"kept": kept})
    engine.dispose()


def test_attempts_come_back_as_they_were_oldest_first(store: Store) -> None:
    paris = timezone(timedelta(hours=2))
    kept = [
        attempt(NOON + timedelta(seconds=1, microseconds=5), code="taux_de_marge_pour_marque"),
        attempt(NOON - timedelta(days=1)),
        attempt(datetime(2026, 3, 2, 14, 0, tzinfo=paris)),
    ]
    with store.transaction() as work:
        for one in (*kept, attempt(student="telegram:8")):
            work.record(one)
    with store.transaction() as work:
        found = work.attempts("telegram:7")
        # 14 h à Paris (UTC + 2) : midi UTC, entre les deux autres.
        assert found == (kept[1], kept[2], kept[0])
        assert all(one.at.tzinfo is UTC for one in found)
        assert work.attempts("telegram:7", since=NOON) == (kept[2], kept[0])


def test_cards_come_back_as_they_were_the_soonest_due_first_one_a_thing(store: Store) -> None:
    kept = [card("remise", 3), card("rabais", 1), card("rabais", 2, "calcul")]
    with store.transaction() as work:
        for one in (*kept, card("remise", 9)):
            work.keep("telegram:7", one)
        work.keep("telegram:8", card("ristourne"))
    with store.transaction() as work:
        assert work.cards("telegram:7") == (kept[1], kept[2], card("remise", 9))
        assert work.cards("telegram:9") == ()


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"kind": "oral"}', "null"])
def test_a_card_that_can_no_longer_be_read_starts_afresh(
    store: Store, database_url: str, kept: str, caplog: pytest.LogCaptureFixture
) -> None:
    with store.transaction() as work:
        work.keep("telegram:7", card("remise"))
    overwrite(database_url, "UPDATE cards SET value = :kept", kept)
    with store.transaction() as work:
        assert work.cards("telegram:7") == ()
        work.keep("telegram:7", card("remise"))
        assert work.cards("telegram:7") == (card("remise"),)
    assert "illisible" in caplog.text
    assert "oral" not in caplog.text


def test_an_attempt_without_a_time_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="fuseau horaire"), store.transaction() as work:
        work.record(attempt(NOON.replace(tzinfo=None)))


def test_a_transaction_keeps_all_or_nothing(store: Store) -> None:
    store.receive(said(1))

    def fail_at_the_end() -> None:
        with store.transaction() as work:
            work.save("telegram:7", Session(notion="remise"))
            work.record(attempt())
            work.keep("telegram:7", card("remise"))
            work.answer(said(1), HELLO)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_at_the_end()
    assert store.unanswered() == (said(1),)
    assert store.unsent() == ()
    with store.transaction() as work:
        assert work.session("telegram:7") == Session()
        assert work.attempts("telegram:7") == ()
        assert work.cards("telegram:7") == ()
        assert work.answered("telegram:1") is None


def test_a_transaction_sees_what_it_wrote(store: Store) -> None:
    with store.transaction() as work:
        work.record(attempt())
        work.save("telegram:7", Session(notion="remise"))
        work.answer(said(1), HELLO)
        assert work.attempts("telegram:7") == (attempt(),)
        assert work.session("telegram:7") == Session(notion="remise")
        assert work.answered("telegram:1") == HELLO


def test_everything_is_still_there_when_the_store_is_opened_again(store: Store, database_url: str) -> None:
    store.receive(said(1))
    answer(store, said(2))
    store.close()
    again = Store(database_url)
    assert again.unanswered() == (said(1),)
    assert [outgoing.incoming for outgoing in again.unsent()] == ["telegram:2"]
    again.close()


def test_what_is_no_longer_useful_is_pruned(store: Store, clock: Clock) -> None:
    """Ten days pass between the old and the new; everything older than five days is pruned."""
    store.receive(said(1, "ancien, sans réponse"))
    old_sent, old_unsent = answer(store, said(2, "ancien, répondu")), answer(store, said(3, "ancien, pas envoyé"))
    store.mark_sent(old_sent)
    with store.transaction() as work:
        work.record(attempt(NOON))
    clock.time = NOON + timedelta(days=10)
    new = answer(store, said(4, "récent"))
    store.mark_sent(new)
    with store.transaction() as work:
        work.record(attempt(clock.time))

    store.prune(NOON + timedelta(days=5))

    assert store.unanswered() == (said(1, "ancien, sans réponse"),)
    assert [outgoing.id for outgoing in store.unsent()] == [old_unsent]
    with store.transaction() as work:
        assert work.answered("telegram:2") is None
        assert work.answered("telegram:4") == HELLO
        old, recent = work.attempts("telegram:7")
        assert (old.raw, old.verdict, recent.raw) == ("", "correct", "1 530")
        words = {row["text"] for row in work.export("telegram:7")["inbox"]}
        assert words == {"ancien, sans réponse", "récent"}


def test_a_late_mark_never_hits_another_reply(store: Store) -> None:
    with store.transaction() as work:
        work.erase("telegram:7")
        last = work.answer(said(1), HELLO)
    store.mark_sent(last)
    following = answer(store, said(2))
    store.mark_sent(last)
    assert [outgoing.id for outgoing in store.unsent()] == [following]


def in_time[T](work: Callable[[], T]) -> T:
    """The result of `work` in another thread, when it is not kept waiting."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result(timeout=3)


def test_a_message_is_received_while_another_is_being_understood(store: Store) -> None:
    store.receive(said(1))
    with store.transaction() as work:
        work.answered("telegram:1")
        work.session("telegram:7")
        assert in_time(lambda: store.receive(said(2)))
        assert in_time(lambda: store.receive(said(3, student="telegram:8")))
        work.answer(said(1), HELLO)
    assert store.unanswered() == (said(2), said(3, student="telegram:8"))


def test_two_handlings_of_one_message_leave_one(store: Store) -> None:
    """Two replicas that both found it unanswered at their start."""
    numbers = count(1)

    def handle(incoming: Incoming, gate: threading.Barrier) -> bool:
        gate.wait(5)
        try:
            with store.transaction() as work:
                if work.answered(incoming.id) is not None:
                    return False
                count_one(work)
                work.answer(incoming, HELLO)
        except AlreadyAnsweredError:
            return False
        return True

    def count_one(work: Work) -> None:
        work.record(attempt(code=str(next(numbers))))

    for number in range(20):
        store.receive(said(number))
        gate = threading.Barrier(2)
        with ThreadPoolExecutor(2) as pool:
            handled = list(pool.map(lambda _, n=number, g=gate: handle(said(n), g), range(2)))
        assert sorted(handled) == [False, True]
    with store.transaction() as work:
        assert len(work.attempts("telegram:7")) == 20


def test_two_replicas_never_work_on_one_session_at_the_same_time(store: Store, database_url: str) -> None:
    """Replicas share a PostgreSQL, which keeps them apart; with SQLite one bot keeps its own order (here, a lock)."""
    turns = threading.Lock() if database_url.startswith("sqlite") else nullcontext()

    def handle(number: int) -> None:
        with turns, store.transaction() as work:
            activity = work.session("telegram:7").activity
            step = activity.step if isinstance(activity, Practice) else 0
            work.save("telegram:7", Session(Practice("a", 1, step=step + 1)))
            work.answer(said(number), HELLO)

    store.receive(said(0))
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(handle, range(40)))
    with store.transaction() as work:
        assert work.session("telegram:7") == Session(Practice("a", 1, step=40))


def test_students_write_at_the_same_time_without_losing_anything(store: Store) -> None:
    def converse(student: int) -> None:
        for number in range(15):
            incoming = said(100 * student + number, student=f"telegram:{student}")
            assert store.receive(incoming)
            with store.transaction() as work:
                step = getattr(work.session(incoming.student).activity, "step", 0)
                work.save(incoming.student, Session(Practice("a", 1, step=step + 1)))
                work.answer(incoming, HELLO)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(converse, range(6)))
    assert store.unanswered() == ()
    assert len(store.unsent()) == 90
    with store.transaction() as work:
        assert all(work.session(f"telegram:{student}") == Session(Practice("a", 1, step=15)) for student in range(6))


def test_an_error_of_the_database_does_not_quote_the_student(store: Store) -> None:
    store.close()
    bad = Attempt("telegram:7", NOON, "quiz", "a", "q", "faux", None, 0, "mot secret", 2**70)
    with pytest.raises(Exception, match=r"INSERT|large|range") as failure, store.transaction() as work:
        work.record(bad)
    assert "mot secret" not in str(failure.value)
