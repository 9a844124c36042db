"""F21 and F22: nothing can be written down, since the disk is full or another process holds the
database. What cannot be recorded is not sent, and what was sent is recorded in the end."""

import asyncio
import sqlite3
import sys
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from tests.delivery.full_disk import full
from tests.faults.clock import StoryClock
from tests.faults.story import a_town

HOLD = """
import sqlite3, sys, time
with sqlite3.connect(sys.argv[1], isolation_level=None) as other:
    sys.stdin.readline()
    other.execute("BEGIN IMMEDIATE")
    print("held", flush=True)
    time.sleep(8)
"""
"""Another process that writes for eight seconds, once it is told to begin."""


def empty_the_log(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)


@asynccontextmanager
async def full_to_the_brim(path: Path) -> AsyncIterator[None]:
    """Not one more transaction fits: the database's log is empty, and must not grow."""
    # In a thread: the bot's readers, whose end is awaited, run in this one.
    await asyncio.to_thread(empty_the_log, path)
    async with full(path):
        yield


async def test_f21_on_a_full_disk_nothing_is_sent_and_it_goes_on_by_itself(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=8) as town, town.bot() as desk:
        for chat in town.readers[:3]:
            await town.sim.fault("flood", chat_id=chat, retry_after=30)
        number = await desk.publish()
        await town.clock.until_someone_waits(25.0, 30.0)
        asked = len(await town.sim.requests("sendmessage"))
        async with full_to_the_brim(town.path):
            town.clock.leap(30)
            for seconds in (0.5, 1.0, 2.0):
                await town.clock.until_someone_waits(seconds - 0.01, seconds)
                town.clock.leap(seconds)
            assert len(await town.sim.requests("sendmessage")) == asked
        await desk.after(5)
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)


async def test_f21_what_was_accepted_on_a_full_disk_is_kept_and_not_repeated(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=8) as town, town.bot() as desk:
        await town.sim.fault("delay", chat_id=town.readers[0], delay=0.5)
        number = await desk.publish()
        await town.until_asked(town.readers[0], 1)
        async with full_to_the_brim(town.path):
            await town.clock.until_someone_waits(0.49, 0.5)
            town.clock.leap(0.5)
            await town.clock.until_someone_waits(0.99, 1.0)
            assert town.states(number)["sent"] == 0
        await desk.after(5)
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)
        assert not any(row.uncertain for row in town.rows(number).values())


async def test_f22_while_another_process_writes_what_was_sent_is_kept_and_not_repeated(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=30, clock=StoryClock(speed=1)) as town, town.bot() as desk:
        other = await create_subprocess_exec(
            sys.executable, "-c", HOLD, str(town.path), stdin=PIPE, stdout=PIPE
        )
        assert other.stdin is not None
        assert other.stdout is not None
        await town.sim.fault("delay", chat_id=town.readers[0], delay=1.0)
        number = await desk.publish()
        await town.until_asked(town.readers[0], 1)
        other.stdin.write(b"\n")
        assert await other.stdout.readline() == b"held\n"
        await town.until_asked(town.readers[-1], 1)
        assert town.states(number)["sent"] == 0
        assert await other.wait() == 0

        await desk.settles()
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)
        assert town.states(number) == {"sent": 30}
        assert not any(row.uncertain for row in town.rows(number).values())
