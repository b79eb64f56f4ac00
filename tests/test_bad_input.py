"""Whatever is typed, the tutor answers in French, at once, and computes nothing that was not asked."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.dialogue import Dialogue
from bot.reply import Reply
from bot.skills.turn import World
from bot.store import Incoming, Store
from bot.tutor import Tutor
from nlu import Understand

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
AT_MOST = 0.1
"""Seconds of processor time, twice what an answer takes: on a busy machine the same work costs more."""

TYPED = {
    "10 000 caractères": "c'est quoi la marge " * 500,
    "une seule suite de 10 000 lettres": "a" * 10_000,
    "500 nombres": " ".join(str(number) for number in range(1, 501)),
    "500 nombres et une question": f"moyenne de {' ; '.join(str(number) for number in range(1, 501))} ?",
    "un nombre de 400 chiffres": "mon CA est de " + "9" * 400,
    "des caractères invisibles": "\u200b\u200c\u200d\ufeff\u2060" * 200,
    "des lettres sosies": "с'еѕt quоі lа mаrgе",  # Cyrillic
    "plusieurs écritures": "marge 利益率 هامش маржа περιθώριο",
    "de l'anglais": "what is the gross margin of a shop please",
    "de l'arabe": "ما هو هامش الربح",
    "des accents empilés": "m" + "\u0301" * 3_000,
    "des marques de direction": "\u202eegram al\u202c",
    "des signes": "?!…" * 2_000,
    "des émojis": "🤷‍♀️" * 500,
    "des sauts de ligne": "\n" * 5_000,
    "des parenthèses": "(" * 5_000,
    "du SQL": "'; DROP TABLE eleves; --",
}


@pytest.fixture(scope="module")
def tutor(world: World, understand: Understand, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tutor]:
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('base') / 'fidele.db'}")
    yield Tutor(Dialogue(world, understand), store, lambda: NOW, Random(1))
    store.close()


def answered(tutor: Tutor, text: str, name: str) -> tuple[Reply, float]:
    start = time.process_time()
    reply = tutor.reply(Incoming(name, name, text))
    return reply, time.process_time() - start


@pytest.mark.parametrize("kind", TYPED)
def test_a_bad_message_gets_a_short_answer_at_once(tutor: Tutor, kind: str) -> None:
    reply, elapsed = answered(tutor, TYPED[kind], kind)
    assert elapsed < AT_MOST
    assert reply.messages
    for said in reply.messages:
        assert 0 < len(said.text) <= 900
        assert len(said.choices) <= 4


@pytest.mark.parametrize(
    "kind", ["plusieurs écritures", "de l'arabe", "des lettres sosies", "un nombre de 400 chiffres"]
)
def test_nothing_is_computed_from_what_can_not_be_read(tutor: Tutor, kind: str) -> None:
    reply, _ = answered(tutor, TYPED[kind], f"{kind}, encore")
    assert not reply.facts.get("results")


def test_invisible_characters_inside_a_question_change_nothing(tutor: Tutor) -> None:
    plain, _ = answered(tutor, "c'est quoi le taux de marque", "lisible")
    strewn, _ = answered(tutor, "\u200b".join("c'est quoi le taux de marque"), "semé")
    assert strewn.messages == plain.messages


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=400), number=st.integers(0, 10**12))
def test_any_text_is_answered(tutor: Tutor, text: str, number: int) -> None:
    reply, elapsed = answered(tutor, text, f"au hasard {number} {hash(text)}")
    assert elapsed < AT_MOST
    assert all(len(said.text) <= 900 for said in reply.messages)
