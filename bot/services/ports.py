"""What cannot run in a test and so stands behind a protocol: the messenger and the clock."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol

from bot.domain.delivery import Delivery, SendOutcome


class Messenger(Protocol):
    """Sends one delivery; never raises for what Telegram or the network did, but says it."""

    async def send(self, delivery: Delivery) -> SendOutcome:
        """Send a new message, or edit one where `delivery.edits` says so."""
        ...


class Clock(Protocol):
    """Two clocks: the wall's for people and the database, a monotonic one for waiting (F24)."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        ...

    async def wait(self, wake: asyncio.Event, seconds: float | None) -> bool:
        """Wait until `wake` is set (True) or `seconds` have passed (False); None: for ever."""
        ...


class SystemClock:
    """The machine's clocks."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one place

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return time.monotonic()

    async def wait(self, wake: asyncio.Event, seconds: float | None) -> bool:
        """Wait until `wake` is set (True) or `seconds` have passed (False); None: for ever."""
        try:
            async with asyncio.timeout(seconds):
                await wake.wait()
        except TimeoutError:
            return False
        return True
