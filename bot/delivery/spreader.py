"""Fans bulletins out, a step after the other, between the claims of the worker.

Each step is a transaction of its own, so that none holds the writer for long and a crash loses
nothing: the next start goes on where the last step ended. Must not know who receives.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.domain.errors import StorageError
from bot.domain.retry import backoff
from bot.services.ports import Clock

log = structlog.get_logger(__name__)

LONGEST_PAUSE = 5.0

Step = Callable[[], Awaitable[bool]]


async def nothing_to_spread() -> bool:
    """Stand in where there are no bulletins: there never is a step to take."""
    return False


class Spreader:
    """Calls `step` until it returns False, whenever `notice` says that there may be something;
    `after_step` is told what it returned."""

    def __init__(self, step: Step, clock: Clock, after_step: Callable[[bool], None]) -> None:
        self._step, self._clock, self._after_step = step, clock, after_step
        self._noticed = asyncio.Event()
        self._closing = asyncio.Event()
        self.resting = False
        """Whether there was nothing to fan out at the last look, and nothing was noticed since."""

    def notice(self) -> None:
        """A bulletin may have been published."""
        self.resting = False
        self._noticed.set()

    def close(self) -> None:
        """End `run` after the step that is under way."""
        self._closing.set()
        self._noticed.set()

    async def run(self) -> None:
        """Fan out until `close`. Storage's failures are logged and waited out."""
        failures = 0
        while not self._closing.is_set():
            self._noticed.clear()
            try:
                more = await self._step()
            except StorageError as error:
                failures += 1
                await self._pause(error, failures)
                continue
            failures = 0
            self.resting = not more and not self._noticed.is_set()
            self._after_step(more)
            if self.resting:
                await self._clock.wait(self._noticed, None)

    async def _pause(self, error: StorageError, failures: int) -> None:
        log.error("fan_out_failed", problem=error.problem)
        await self._clock.wait(self._closing, min(LONGEST_PAUSE, backoff(failures, jitter=1)))
