"""A clock for whole stories: it stands still, leaps, or runs as many times as fast as is wanted.

The bot's waits shorten with it and no rule changes. It can tell what it showed at any moment of
the machine's monotonic clock, by which the simulator dates its ledger.
"""

import asyncio
import time
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.services.ports import SystemClock

NANO = 1e9
PATIENCE = 60.0
"""Seconds after which what a story waits for will not come."""


class Mark(NamedTuple):
    """From `machine` (nanoseconds) on, the clock runs `speed` times as fast from `shown`
    (seconds)."""

    machine: int
    shown: float
    speed: float


class StoryClock:
    """A Clock for tests; with `speed` 0 it stands still but for `leap`."""

    def __init__(self, speed: float = 0.0) -> None:
        self._start = SystemClock().now()
        self._marks = [Mark(time.monotonic_ns(), 0.0, speed)]
        self._alarms: dict[asyncio.Timeout, float] = {}
        self._looked_for: dict[asyncio.Event, tuple[float, float]] = {}

    def now(self) -> datetime:
        return self.at(time.monotonic_ns())

    def monotonic(self) -> float:
        return 1000.0 + self._shown(time.monotonic_ns())

    def at(self, machine: int) -> datetime:
        """What the clock showed at a moment of the machine's monotonic clock, in nanoseconds."""
        return self._start + timedelta(seconds=self._shown(machine))

    async def wait(self, wake: asyncio.Event, seconds: float | None) -> bool:
        try:
            async with asyncio.timeout(None) as alarm:
                self._set(alarm, seconds)
                await wake.wait()
        except TimeoutError:
            return False
        finally:
            self._alarms.pop(alarm, None)
        return True

    def leap(self, seconds: float) -> None:
        """Let time pass at once; those whose time has come wake at the loop's next turn."""
        machine = time.monotonic_ns()
        self._mark(Mark(machine, self._shown(machine) + seconds, self._marks[-1].speed))

    def run(self, speed: float) -> None:
        """Run `speed` times as fast from now on."""
        machine = time.monotonic_ns()
        self._mark(Mark(machine, self._shown(machine), speed))

    def someone_waits(self, shortest: float, longest: float) -> bool:
        """Whether somebody waits for a time within these bounds, both included."""
        now = self._shown(time.monotonic_ns())
        # To the nanosecond: a moment and 0.5 s, less that moment, may be 0.5000000000000001 s.
        left = (round(due - now, 9) for due in self._alarms.values())
        return any(shortest <= seconds <= longest for seconds in left)

    async def until_someone_waits(self, shortest: float, longest: float) -> None:
        """Return when somebody waits for a time within these bounds, both included; raise
        TimeoutError if nobody ever does."""
        if self.someone_waits(shortest, longest):
            return
        seen = asyncio.Event()
        self._looked_for[seen] = (shortest, longest)
        async with asyncio.timeout(PATIENCE):
            await seen.wait()
        del self._looked_for[seen]

    def _shown(self, machine: int) -> float:
        # The last first: what is asked is nearly always of now.
        mark = next((one for one in reversed(self._marks) if one.machine <= machine), None)
        mark = mark or self._marks[0]
        return mark.shown + max(0, machine - mark.machine) / NANO * mark.speed

    def _mark(self, mark: Mark) -> None:
        self._marks.append(mark)
        for alarm, due in self._alarms.items():
            self._ring(alarm, due - mark.shown)

    def _set(self, alarm: asyncio.Timeout, seconds: float | None) -> None:
        if seconds is None:
            return
        self._alarms[alarm] = self._shown(time.monotonic_ns()) + seconds
        for seen, (shortest, longest) in self._looked_for.items():
            if shortest <= seconds <= longest:
                seen.set()
        self._ring(alarm, seconds)

    def _ring(self, alarm: asyncio.Timeout, seconds: float) -> None:
        # Nothing can be changed about one that has rung and is not yet heard.
        if alarm.expired():
            return
        speed = self._marks[-1].speed
        now = asyncio.get_running_loop().time()
        if seconds <= 0:
            alarm.reschedule(now)
        else:
            alarm.reschedule(now + seconds / speed if speed else None)
