"""F24: the sweeps of a running bot go by the monotonic clock; one that fails does not end them."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.schedule import BEAT_SECONDS, Schedule
from bot.services.boots import Boots
from bot.services.context import ServiceContext
from bot.services.opening import load_theatre, service_context
from bot.services.services import Services
from storage.database import Database
from storage.mark import MarkFile
from tests.delivery.clock import HandClock
from tests.faults.marking import SETTINGS
from tests.faults.test_f24_clock import TO_1970, SetClock

OFTEN = 0.5


class WatchedBoots(Boots):
    """Says when a renewal has ended, well or not."""

    def __init__(self, context: ServiceContext, file: MarkFile) -> None:
        super().__init__(context, file)
        self.ended = asyncio.Semaphore(0)

    async def beat(self) -> int:
        try:
            return await super().beat()
        finally:
            self.ended.release()


async def passes(clock: HandClock, boots: WatchedBoots) -> None:
    """Let the time of one sweep pass, and wait for its end."""
    clock.advance(BEAT_SECONDS)
    async with asyncio.timeout(5):
        await boots.ended.acquire()


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), TO_1970])
async def test_f24_sweeps_go_on_after_a_jump_and_after_a_failure(
    tmp_path: Path, jump: timedelta
) -> None:
    path, clock = tmp_path / "bulletin.db", SetClock()
    database = await Database.open(path)
    context = service_context(SETTINGS, load_theatre(SETTINGS), database, clock)
    file = MarkFile(path)
    boots = WatchedBoots(context, file)
    schedule = Schedule(Services.build(context, lambda: None), boots, clock, OFTEN)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(schedule.run())
        await clock.until_someone_waits(BEAT_SECONDS)
        await passes(clock, boots)
        first = file.read()

        clock.off = jump
        await passes(clock, boots)
        second = file.read()

        # The disk does not take the mark, and then it does.
        path.with_name("bulletin.db-mark").unlink()
        path.with_name("bulletin.db-mark").mkdir()
        await passes(clock, boots)
        path.with_name("bulletin.db-mark").rmdir()
        await passes(clock, boots)
        third = file.read()
        schedule.stop()
    await database.close()
    assert len(first | second | third) == 3
