"""What is held on a student, handed over: as data that a program reads, and as a page that they read."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.card import Card
from bot.channels.data_file import data_file
from bot.channels.sheet import draw_sheet
from bot.reply import DataFile, Message, Reply, Sheet
from bot.session import Session
from bot.skills import data
from bot.skills.turn import World
from bot.store import Attempt, Incoming, Store
from tests.test_sheets import texts

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path}/fidele.db", lambda: NOW)
    yield opened
    opened.close()


def held(store: Store) -> dict[str, Any]:
    with store.transaction() as work:
        work.save("ask:lea", Session(notion="taux_de_marque"))
        work.record(
            Attempt(
                "ask:lea", NOW, "exercice", "deux_remises", "net_commercial", "erreur_connue",
                "remises_additionnees", 1, "1440 eur", 7,
            )
        )  # fmt: skip
        work.keep("ask:lea", Card("notion", "taux_de_marque", {"due": NOW.isoformat()}))
        work.answer(Incoming("ask:1", "ask:lea", "c koi la marque <b>"), Reply((Message("Part de la marge…"),)))
    with store.transaction() as work:
        return work.export("ask:lea")


def test_the_page_says_in_words_all_that_the_student_and_the_tutor_said(world: World, store: Store) -> None:
    read = "\n".join(texts(data.sheet(world, held(store))))
    for said in ("1440 eur", "remises additionnees", "1 indice", "Taux de marque", "c koi la marque <b>", "24/11/2026"):
        assert said in read
    assert "Part de la marge…" in read


def test_every_table_that_holds_something_has_its_heading(world: World, store: Store) -> None:
    kept = held(store)
    read = "\n".join(texts(data.sheet(world, kept)))
    assert [table for table, rows in kept.items() if rows and data._TITLES[table] not in read] == []


def test_the_page_is_a_pdf_and_the_file_is_the_same_data(world: World, store: Store) -> None:
    kept = held(store)
    page, file = (said.document for said in data.export(world, Session(), kept).reply.messages)
    assert isinstance(file, DataFile)
    assert json.loads(data_file(file)) == kept
    assert isinstance(page, Sheet)
    assert draw_sheet(page).startswith(b"%PDF")


def test_a_second_export_names_the_first_without_repeating_it(world: World, store: Store) -> None:
    first = data.export(world, Session(), held(store)).reply
    with store.transaction() as work:
        work.answer(Incoming("ask:2", "ask:lea", "mes données"), first)
    with store.transaction() as work:
        again = work.export("ask:lea")
    documents = [said["document"] for row in again["outbox"] for said in row["reply"]["messages"]]
    assert documents == [None, "mes_donnees", "mes_donnees"]
