"""A clock whose hands the test moves: whoever waits on it wakes when its time has come."""

import asyncio
from datetime import UTC, datetime, timedelta

MIDDAY = datetime(2025, 3, 1, 12, tzinfo=UTC)


class HandClock:
    """A Clock for tests; it stands still but for `advance`."""

    def __init__(self) -> None:
        self._elapsed = 0.0
        self._alarms: dict[asyncio.Timeout, float] = {}
        self._set_for: dict[float, asyncio.Event] = {}

    def now(self) -> datetime:
        return MIDDAY + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        return 1000.0 + self._elapsed

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

    def advance(self, seconds: float) -> None:
        """Let time pass; those whose time has come wake at the loop's next turn."""
        self._elapsed += seconds
        for alarm, due in self._alarms.items():
            if due <= self._elapsed and not alarm.expired():
                alarm.reschedule(asyncio.get_running_loop().time())

    async def until_someone_waits(self, seconds: float) -> None:
        """Return when somebody waits, or has waited, for just so long."""
        await self._set_for.setdefault(seconds, asyncio.Event()).wait()

    def _set(self, alarm: asyncio.Timeout, seconds: float | None) -> None:
        if seconds is None:
            return
        self._alarms[alarm] = self._elapsed + seconds
        self._set_for.setdefault(seconds, asyncio.Event()).set()
        if seconds <= 0:
            alarm.reschedule(asyncio.get_running_loop().time())
