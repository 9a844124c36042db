"""F25: the mark in the database and the one beside it, when the process is killed between the two.

With real SIGKILLs: a crash alone freezes nothing, and none makes an old copy pass for the newest.
"""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.config import environment
from bot.domain.boots import SILENCE, Boot, FreezeCause, suspicion
from storage.database import Database
from storage.mark import MarkFile
from tests.chat import MovableClock
from tests.delivery.builders import Desk
from tests.delivery.clock import HandClock
from tests.faults.marking import boots

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)
DEATHS = [(last, when) for last in (1, 2, 3, 4) for when in ("before", "after")]


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """A database that was at work, and in which a bulletin waits for two readers."""
    found = tmp_path / "bulletin.db"
    assert await start(found) is None
    database = await Database.open(found)
    await Desk(database, HandClock()).post(1, [7, 8], "The mill turns.")
    await database.close()
    return found


async def start(path: Path) -> FreezeCause | None:
    """Start and stop at once; return why what waits was frozen."""
    async with boots(MarkFile(path), path) as (found, _):
        cause = await found.begin()
        await found.leave()
        return cause


async def frozen(path: Path) -> FreezeCause | None:
    """Why everything is frozen at present."""
    database = await Database.open(path)
    async with database.read() as stores:
        freeze = await stores.control.frozen()
    await database.close()
    return None if freeze is None else next(iter(freeze.causes))


async def killed(path: Path, deaths: list[tuple[int, str]]) -> AsyncIterator[None]:
    """Let one process after the other start on the file, each killed at its own moment."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.marking", str(path)),
        cwd=Path(__file__).parents[2],
        env=environment(),
        stdin=PIPE,
        stdout=PIPE,
    )
    assert process.stdin
    assert process.stdout
    for last, when in deaths:
        process.stdin.write(f"{last} {when}\n".encode())
        assert int(await process.stdout.readline()) == signal.SIGKILL
        yield
    process.stdin.close()
    assert await process.wait() == 0


async def test_f25_a_kill_between_the_marks_freezes_nothing(path: Path) -> None:
    async for _ in killed(path, DEATHS):
        assert await start(path) is None
    # One kill after the other, with no clean start in between.
    async for _ in killed(path, DEATHS):
        assert await frozen(path) is None
    assert await start(path) is None


@pytest.mark.parametrize("when", ["before", "after"])
async def test_f25_a_kill_does_not_make_an_old_copy_pass(path: Path, when: str) -> None:
    MarkFile(path).keep("the-mark-of-a-newer-database")
    async for _ in killed(path, [(1, when)]):
        assert await frozen(path) is FreezeCause.RESTORED
    await start(path)
    assert await frozen(path) is FreezeCause.RESTORED


async def test_f25_a_copy_made_by_the_bot_that_runs_is_old_after_the_next_renewal(
    path: Path,
) -> None:
    async with boots(MarkFile(path), path) as (found, database):
        await found.begin()
        async with database.read() as stores:
            copied = await stores.boots.last()
        await found.beat()
        async with database.read() as stores:
            present = await stores.boots.last()
    outside = MarkFile(path).read()
    assert copied
    assert present
    assert suspicion(copied, outside, copied.seen_at) is FreezeCause.RESTORED
    assert suspicion(present, outside, present.seen_at) is None


@pytest.mark.parametrize(("beats", "cause"), [(1, None), (0, FreezeCause.STALE)])
async def test_f25_a_bot_that_ran_for_days_and_was_killed_was_not_silent(
    path: Path, beats: int, cause: FreezeCause | None
) -> None:
    clock = MovableClock()
    async with boots(MarkFile(path), path, clock) as (found, _):
        await found.begin()
        clock.ahead = 3 * SILENCE
        for _ in range(beats):
            await found.beat()
    clock.ahead += timedelta(minutes=5)
    async with boots(MarkFile(path), path, clock) as (found, _):
        assert await found.begin() is cause


async def test_f25_a_file_of_marks_that_cannot_be_read_vouches_for_nothing(path: Path) -> None:
    path.with_name("bulletin.db-mark").write_bytes(b"\xff\x00" * 3000)
    assert await start(path) is FreezeCause.RESTORED
    assert await start(path) is None
    assert await frozen(path) is FreezeCause.RESTORED


def test_f25_a_database_that_no_bot_ever_ran_on_is_not_old() -> None:
    assert suspicion(None, frozenset(), NOW) is None
    assert suspicion(None, {"of-another"}, NOW) is None


@pytest.mark.parametrize("sign", [1, -1])
def test_f25_silence_counts_in_both_directions_of_a_clock_that_was_set(sign: int) -> None:
    boot = Boot(mark="m", seen_at=NOW)
    assert suspicion(boot, {"m"}, NOW + sign * SILENCE) is None
    longer = sign * (SILENCE + timedelta(milliseconds=1))
    assert suspicion(boot, {"m"}, NOW + longer) is FreezeCause.STALE
    assert suspicion(boot, {"other"}, NOW + longer) is FreezeCause.RESTORED
