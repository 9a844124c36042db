"""Sweeps at fixed intervals. They hold no data and can run twice; the database is the truth, so
what one did not do is done by the next.

Intervals are waited for by the monotonic clock: a wall clock that is set back, even to 1970, must
not stop the sweeps until it has caught up (fault F24).
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import NamedTuple

import structlog

from bot.services.boots import Boots
from bot.services.ports import Clock
from bot.services.services import Services

log = structlog.get_logger(__name__)

_HOUR = 3600.0
BEAT_SECONDS = 60.0
"""A copy of the database older than this is known for one (fault F25)."""


class _Sweep(NamedTuple):
    seconds: float
    name: str
    work: Callable[[], Awaitable[int]]


class Schedule:
    """The sweeps of a running bot; `run` once."""

    def __init__(
        self, services: Services, boots: Boots, clock: Clock, progress_seconds: float
    ) -> None:
        self._clock = clock
        self._stopping = asyncio.Event()
        self._sweeps = (
            _Sweep(progress_seconds, "progress", services.publishing.report_progress),
            _Sweep(progress_seconds, "holds", services.control.sweep),
            _Sweep(BEAT_SECONDS, "mark", boots.beat),
            _Sweep(_HOUR, "inbox", services.inbox.prune),
        )

    def stop(self) -> None:
        """Begin no more sweeps; `run` returns when those that have begun have ended."""
        self._stopping.set()

    async def run(self) -> None:
        """Sweep until `stop`."""
        async with asyncio.TaskGroup() as tasks:
            for sweep in self._sweeps:
                tasks.create_task(self._repeat(sweep))

    async def _repeat(self, sweep: _Sweep) -> None:
        while not await self._clock.wait(self._stopping, sweep.seconds):
            try:
                done = await sweep.work()
            except Exception:
                # Whatever it is, the next one may do better, and bulletins go on meanwhile.
                log.exception("sweep_failed", sweep=sweep.name)
            else:
                if done:
                    log.debug("swept", sweep=sweep.name, count=done)
