"""Sweeps at fixed intervals, by APScheduler. They hold no data and can run twice; the database is
the truth, so what one did not do is done by the next.

APScheduler waits by the wall clock, so it must be told when that was set (fault F24).
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.domain.pacing import Pace
from bot.services.boots import Boots
from bot.services.services import Services

log = structlog.get_logger(__name__)

_HOUR = 3600.0
_PACE_SECONDS = 2.0
_RELEASE_SECONDS = 1.0
"""What has a time goes out within a second of it. A look costs one read of a short index, and a
wake for the very moment would have to hear of each change, and of each jump of the clock."""
_REMINDER_SECONDS = 60.0
_DIGEST_SECONDS = 30.0
BEAT_SECONDS = 60.0
"""A copy of the database older than this is known for one (fault F25)."""


class Schedule:
    """The sweeps of a running bot; `pace` asks the pacer what Telegram has slowed it to, and
    `scheduler` has a job a sweep, named after it."""

    def __init__(
        self,
        services: Services,
        boots: Boots,
        pace: Callable[[], Pace | None],
        progress_seconds: float,
        beat_seconds: float = BEAT_SECONDS,
    ) -> None:
        self.scheduler = AsyncIOScheduler(timezone="UTC")
        self._sweeping = asyncio.Lock()
        self._seconds: dict[str, float] = {}
        self._every(progress_seconds, "progress", services.publishing.report_progress)
        self._every(progress_seconds, "holds", services.control.sweep)
        self._every(beat_seconds, "mark", boots.beat)
        pace_seconds = min(progress_seconds, _PACE_SECONDS)
        self._every(pace_seconds, "pace", lambda: services.pace.note(pace()))
        release_seconds = min(progress_seconds, _RELEASE_SECONDS)
        self._every(release_seconds, "releases", services.scheduling.sweep)
        self._every(progress_seconds, "index", services.searching.reindex)
        self._every(_REMINDER_SECONDS, "reminders", services.reminding.sweep)
        self._every(_REMINDER_SECONDS, "pauses", services.resting.sweep)
        self._every(beat_seconds, "claims", services.queueing.expire_claims)
        digest_seconds = min(progress_seconds, _DIGEST_SECONDS)
        self._every(digest_seconds, "digests", services.digesting.sweep)
        self._every(digest_seconds, "renewals", services.digesting.renew)
        self._every(release_seconds, "alerts", services.alerting.sweep)
        self._every(_HOUR, "old_digests", services.digesting.forget)
        self._every(beat_seconds, "questions", services.asking.sweep)
        self._every(_HOUR, "inbox", services.inbox.prune)
        self._every(_HOUR, "zones", services.resting.follow_clocks)
        self._every(_HOUR, "tidying", services.tidying.sweep)
        self._every(_HOUR, "record", services.records.sweep)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Sweep for the length of a `with` block; on leaving, sweeps that have begun end."""
        self.scheduler.start()
        try:
            yield
        finally:
            self.scheduler.pause()
            # APScheduler cancels what runs; a sweep that has begun is in line before us here.
            await asyncio.sleep(0)
            async with self._sweeping:
                self.scheduler.shutdown(wait=False)

    def count_anew(self) -> None:
        """The wall clock was set: let each interval begin now. After a jump back, the next sweep
        would wait until the clock had caught up."""
        for name, seconds in self._seconds.items():
            self.scheduler.reschedule_job(name, trigger=IntervalTrigger(seconds=seconds))

    def _every(self, seconds: float, name: str, sweep: Callable[[], Awaitable[int]]) -> None:
        async def run() -> None:
            async with self._sweeping:
                try:
                    done = await sweep()
                except Exception:
                    # Whatever it is, the next one may do better, and bulletins go on meanwhile.
                    log.exception("sweep_failed", sweep=name)
                    return
            if done:
                log.debug("swept", sweep=name, count=done)

        self._seconds[name] = seconds
        # None: however late, a sweep runs; the default of one second skips it silently.
        self.scheduler.add_job(
            run,
            IntervalTrigger(seconds=seconds),
            id=name,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
