"""Sweeps at fixed intervals, by APScheduler. They hold no data and can run twice; the database is
the truth, so a missed one is made good by the next."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.domain.pacing import Pace
from bot.services.services import Services

log = structlog.get_logger(__name__)

_HOUR = 3600.0
_PACE_SECONDS = 2.0


class Schedule:
    """The sweeps of a running bot; `pace` asks the pacer what Telegram has slowed it to."""

    def __init__(
        self, services: Services, progress_seconds: float, pace: Callable[[], Pace | None]
    ) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._sweeping = asyncio.Lock()
        self._every(progress_seconds, "progress", services.publishing.report_progress)
        self._every(progress_seconds, "holds", services.control.sweep)
        pace_seconds = min(progress_seconds, _PACE_SECONDS)
        self._every(pace_seconds, "pace", lambda: services.pace.note(pace()))
        self._every(_HOUR, "inbox", services.inbox.prune)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Sweep for the length of a `with` block; on leaving, sweeps that have begun end."""
        self._scheduler.start()
        try:
            yield
        finally:
            self._scheduler.pause()
            # APScheduler cancels what runs; a sweep that has begun is in line before us here.
            await asyncio.sleep(0)
            async with self._sweeping:
                self._scheduler.shutdown(wait=False)

    def _every(self, seconds: float, name: str, sweep: Callable[[], Awaitable[int]]) -> None:
        async def run() -> None:
            async with self._sweeping:
                done = await sweep()
            if done:
                log.debug("swept", sweep=name, count=done)

        # None: however late, a sweep runs; the default of one second skips it silently.
        self._scheduler.add_job(
            run,
            IntervalTrigger(seconds=seconds),
            id=name,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
