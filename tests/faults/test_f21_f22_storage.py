"""F21 and F22: nothing can be written down, since the disk is full or another process holds the
database. What cannot be recorded is not sent, and what was sent is recorded in the end."""

import asyncio
import sqlite3
import sys
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from bot.domain.pacing import Limits
from tests.delivery.full_disk import full
from tests.faults.clock import StoryClock
from tests.faults.story import Desk, Town, a_town

STEADY = Limits(per_second=100, chat_seconds=0.0, group_per_minute=1000)
"""Slow enough that there are claims in stock while others are sent."""
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


def stands_still(town: Town, desk: Desk, number: int) -> bool:
    """Whether a flood of 30 seconds has stopped all: the worker waits to claim anew, shortly before
    the flood ends, and holds no claim, nor anything without an answer or a record."""
    waits = town.clock.someone_waits(27.9, 28.0)
    return waits and not desk.under_way and not town.states(number)["sending"]


async def test_f21_on_a_full_disk_nothing_is_sent_and_it_goes_on_by_itself(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=8) as town, town.bot() as desk:
        # The first to try the text is held up, and so the rest, until the approver has all answers.
        held = await town.sim.fault("hold", chat_id=town.readers[0])
        for chat in town.readers[1:4]:
            await town.sim.fault("flood", chat_id=chat, retry_after=30)
        number = await desk.publish()
        await desk.answers()
        await town.sim.withdraw_fault(held)
        await town.until(lambda: stands_still(town, desk, number))
        asked = len(await town.sim.requests("sendmessage"))
        async with full_to_the_brim(town.path):
            town.clock.leap(30)
            for failures, seconds in enumerate((0.5, 1.0, 2.0), 1):
                await town.until_logged("claiming_failed", failures)
                town.clock.leap(seconds)
            await town.until_logged("claiming_failed", 4)
            assert len(await town.sim.requests("sendmessage")) == asked
        await desk.after(5)
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)


async def test_f21_what_is_claimed_when_the_disk_fills_up_is_not_begun_before_it_can_be_recorded(
    tmp_path: Path,
) -> None:
    clock = StoryClock(speed=1)
    async with a_town(tmp_path, readers=200, clock=clock) as town, town.bot(STEADY) as desk:
        number = await desk.publish()
        await desk.answers()
        await town.until_asked(town.readers[20], 1)
        clock.run(0)
        # What is begun is recorded, and what is claimed waits for the clock.
        await town.until(lambda: not desk.under_way and town.states(number)["sending"] > 6)
        async with full_to_the_brim(town.path):
            # One more is begun and accepted, and cannot be recorded.
            clock.leap(0.02)
            await town.until_logged("recording_failed", 1)
            asked = len(await town.sim.requests("sendmessage"))
            assert town.states(number)["sending"] > 5, "there is nothing in stock"
            for failures, seconds in enumerate((0.5, 1.0, 2.0), 1):
                await town.until_logged("recording_failed", failures)
                clock.leap(seconds)
            await town.until_logged("recording_failed", 4)
            assert len(await town.sim.requests("sendmessage")) == asked
        clock.run(1)
        await desk.after(5)
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)
        assert not any(row.uncertain for row in town.rows(number).values())


async def test_f21_what_was_accepted_on_a_full_disk_is_kept_and_not_repeated(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=8) as town, town.bot() as desk:
        held = await town.sim.fault("hold", chat_id=town.readers[0])
        number = await desk.publish()
        await desk.answers()
        await town.until_asked(town.readers[0], 1)
        await town.until(lambda: desk.under_way == 1)
        async with full_to_the_brim(town.path):
            await town.sim.withdraw_fault(held)
            await town.until_logged("recording_failed", 1)
            town.clock.leap(0.5)
            await town.until_logged("recording_failed", 2)
            assert town.states(number)["sent"] == 0
        await desk.after(5)
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)
        assert not any(row.uncertain for row in town.rows(number).values())


async def test_f22_while_another_process_writes_what_was_sent_is_kept_and_not_repeated(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=30) as town, town.bot() as desk:
        other = await create_subprocess_exec(
            sys.executable, "-c", HOLD, str(town.path), stdin=PIPE, stdout=PIPE
        )
        assert other.stdin is not None
        assert other.stdout is not None
        held = await town.sim.fault("hold", chat_id=town.readers[0])
        number = await desk.publish()
        await town.until_asked(town.readers[0], 1)
        other.stdin.write(b"\n")
        assert await other.stdout.readline() == b"held\n"
        town.clock.run(1)
        await town.sim.withdraw_fault(held)
        await town.until_asked(town.readers[-1], 1)
        assert town.states(number)["sent"] == 0
        assert await other.wait() == 0

        await desk.settles()
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)
        assert town.states(number) == {"sent": 30}
        assert not any(row.uncertain for row in town.rows(number).values())
