"""Another process holds the database: what was sent is kept until it can be written down (F22)."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.simulator import SimClient
from storage.database import Database
from tests.delivery.builders import Desk, Hire, at_work, readers, sent_to
from tests.delivery.clock import HandClock


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(tmp_path / "bulletins.db", patience=timedelta(milliseconds=20))
    yield database
    await database.close()


@asynccontextmanager
async def locked(path: Path) -> AsyncIterator[None]:
    """A second connection writes, and takes its time."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def test_a_sent_message_is_recorded_when_the_lock_is_gone_and_not_sent_again(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock, tmp_path: Path
) -> None:
    first, *others = await readers(sim, 6)
    await sim.fault("delay", chat_id=first, delay=0.1)
    await desk.post(1, [first, *others], "The bridge is open.")

    async with at_work(hire(in_flight=1)) as worker:
        await sim.wait_ledger(1)
        async with locked(tmp_path / "bulletins.db"):
            await clock.until_someone_waits(0.5)
            asked = await sim.requests("sendmessage")
        clock.advance(0.5)
        await worker.idle()

    assert len(asked) <= 2, "what cannot be recorded should not be sent"
    assert set((await sent_to(sim)).values()) == {1}
    assert (await desk.figures(1)).sent == 6


async def test_claiming_waits_for_the_lock_to_go(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock, tmp_path: Path
) -> None:
    people = await readers(sim, 3)
    await desk.post(1, people, "The bridge is open.")

    async with locked(tmp_path / "bulletins.db"), at_work(hire()) as worker:
        await clock.until_someone_waits(0.5)
        worker.stop()
    async with at_work(hire()) as worker:
        await worker.idle()

    assert set((await sent_to(sim)).values()) == {1}
