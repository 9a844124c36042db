"""F24: the sweeps of a running bot go on after a jump of the wall clock; one that fails does not
end them."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from bot.schedule import Schedule
from bot.services.boots import Boots
from bot.services.context import ServiceContext
from bot.services.opening import load_theatre, service_context
from bot.services.ports import SystemClock
from bot.services.services import Services
from storage.database import Database
from storage.mark import MarkFile
from tests.faults.marking import SETTINGS

OFTEN = 0.05


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

    async def next(self) -> None:
        """Wait for the end of two renewals: at least one of them has begun after this call."""
        async with asyncio.timeout(5):
            await self.ended.acquire()
            await self.ended.acquire()


class Swept:
    """A schedule over a real database and the mark beside it."""

    def __init__(self, context: ServiceContext, path: Path) -> None:
        self.file, self.mark = MarkFile(path), path.with_name(f"{path.name}-mark")
        self.boots = WatchedBoots(context, self.file)
        services = Services.build(context, lambda: None)
        self.schedule = Schedule(services, self.boots, lambda: None, OFTEN, beat_seconds=OFTEN)


@pytest.fixture
async def swept(tmp_path: Path) -> AsyncIterator[Swept]:
    path = tmp_path / "bulletin.db"
    database = await Database.open(path)
    context = service_context(SETTINGS, load_theatre(SETTINGS), database, SystemClock())
    yield Swept(context, path)
    await database.close()


async def test_f24_a_sweep_that_fails_does_not_end_the_sweeps(swept: Swept) -> None:
    async with swept.schedule.running():
        await swept.boots.next()
        first = swept.file.read()
        # The disk does not take the mark, and then it does.
        swept.mark.unlink()
        swept.mark.mkdir()
        await swept.boots.next()
        swept.mark.rmdir()
        await swept.boots.next()
        second = swept.file.read()
    assert len(first | second) >= 2


async def test_f24_after_a_jump_back_the_sweeps_do_not_wait_for_the_clock(swept: Swept) -> None:
    async with swept.schedule.running():
        await swept.boots.next()
        late = SystemClock().now().astimezone(UTC) + timedelta(hours=1)
        # As a jump of an hour back leaves them.
        for job in swept.schedule.scheduler.get_jobs():
            job.modify(next_run_time=late)
        swept.schedule.count_anew()
        assert all(
            job.next_run_time < late - timedelta(minutes=50)
            or job.id in {"inbox", "tidying", "record", "zones", "old_digests"}
            for job in swept.schedule.scheduler.get_jobs()
        )
        await swept.boots.next()


async def test_the_desk_is_tidied_once_an_hour(swept: Swept) -> None:
    (job,) = [job for job in swept.schedule.scheduler.get_jobs() if job.id == "tidying"]
    assert job.trigger.interval == timedelta(hours=1)


async def test_f24_no_sweep_is_left_out_for_being_late(swept: Swept) -> None:
    jobs = {job.id: job for job in swept.schedule.scheduler.get_jobs()}
    assert {"releases", "reminders", "tidying", "pauses", "zones"} <= jobs.keys()
    assert {job.misfire_grace_time for job in jobs.values()} == {None}
