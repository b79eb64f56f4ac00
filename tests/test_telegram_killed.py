"""Killed without warning (SIGKILL) in the middle of a burst, then started again: nothing lost, nothing handled twice.

What no bot can know is whether Telegram accepted a message whose answer it did not live to read. Such a message is sent
again: at most one a student a kill, the last one. Everything else is exact.
"""

import asyncio
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import groupby
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.store.engine import open_engine
from bot.store.schema import outbox
from tests.botapi import BotApi, Student

ROOT = Path(__file__).resolve().parent.parent
STUDENTS, MESSAGES = 25, 4
PATIENCE = 60.0


@asynccontextmanager
async def victim(telegram: BotApi, folder: Path, port: str = "") -> AsyncIterator[Process]:
    """A bot in its own process, killed at the end of the block."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.botapi.victim", telegram.url, telegram.token, str(folder), port, cwd=ROOT
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def heard(students: list[Student]) -> int:
    return sum(len(student.heard) for student in students)


async def until(students: list[Student], count: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while heard(students) < count:
            await asyncio.sleep(0.002)


async def until_noted(students: list[Student], folder: Path) -> None:
    """Waits until the bot knows that all that was heard was sent: a kill just before would have the last ones again."""
    engine = open_engine(f"sqlite:///{folder / 'fidele.db'}")
    sent = select(func.count()).select_from(outbox).where(outbox.c.sent_at.is_not(None))
    async with asyncio.timeout(PATIENCE):
        while True:
            with engine.connect() as connection:
                if connection.scalar(sent) == heard(students):
                    break
            await asyncio.sleep(0.02)
    engine.dispose()


def burst(telegram: BotApi) -> list[Student]:
    students = [telegram.student(f"Élève {number}") for number in range(STUDENTS)]
    for number in range(MESSAGES):
        for student in students:
            student.say(f"message {number}")
    return students


EXPECTED = [f"{number + 1} message {number}" for number in range(MESSAGES)]
"""The tutor's own count shows that each message was handled once, in order."""


@pytest.mark.parametrize("hooked", [False, True], ids=["polling", "webhook"])
async def test_killed_while_telegram_does_not_answer_each_reply_comes_once(
    tmp_path: Path, unused_tcp_port: int, hooked: bool
) -> None:
    port = str(unused_tcp_port) if hooked else ""
    async with BotApi() as telegram:
        students = burst(telegram)
        async with victim(telegram, tmp_path, port):
            await until(students, STUDENTS * MESSAGES // 3)
            telegram.frozen = True
            await until_noted(students, tmp_path)
            stopped_at = heard(students)
        telegram.frozen = False
        assert stopped_at < STUDENTS * MESSAGES
        async with victim(telegram, tmp_path, port):
            await until(students, STUDENTS * MESSAGES)
            await asyncio.sleep(0.5)
    assert [[message.text for message in student.heard] for student in students] == [EXPECTED] * STUDENTS


async def test_killed_again_and_again_at_any_moment_nothing_is_lost_nor_handled_twice(tmp_path: Path) -> None:
    kills = (1, 2 * STUDENTS)
    async with BotApi() as telegram:
        students = burst(telegram)
        for count in kills:
            async with victim(telegram, tmp_path):
                await until(students, count)
        async with victim(telegram, tmp_path):
            async with asyncio.timeout(PATIENCE):
                while not all(student.heard and student.heard[-1].text == EXPECTED[-1] for student in students):
                    await asyncio.sleep(0.01)
            await asyncio.sleep(0.5)
    for student in students:
        runs = [(text, len(list(same))) for text, same in groupby(message.text for message in student.heard)]
        assert [text for text, _ in runs] == EXPECTED
        assert sum(times - 1 for _, times in runs) <= len(kills)


async def test_asked_to_stop_it_finishes_what_is_under_way_and_leaves_the_rest_for_later(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        students = burst(telegram)
        async with victim(telegram, tmp_path) as process:
            await until(students, STUDENTS)
            process.terminate()
            # How long it takes is another test's (test_telegram_failures.py): here the machine may be busy.
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
        assert heard(students) < STUDENTS * MESSAGES
        async with victim(telegram, tmp_path):
            await until(students, STUDENTS * MESSAGES)
            await asyncio.sleep(0.5)
    assert [[message.text for message in student.heard] for student in students] == [EXPECTED] * STUDENTS
