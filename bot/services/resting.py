"""Sweeps over subscriptions as time goes by: pauses end, and the clocks of their zones change.

Must not decide what a subscription wants, nor send anything: of what was published in a pause only
a digest tells afterwards.
"""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import structlog

from bot.domain.following import Habits
from bot.services.context import ServiceContext

log = structlog.get_logger(__name__)

CHUNK = 500
"""Subscriptions that a transaction changes."""


class Resting:
    """The bot's own use cases: nobody acts."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    async def sweep(self) -> int:
        """Let all go on whose pause is over; return how many."""
        done = 0
        while count := await self._go_on():
            done += count
        return done

    async def follow_clocks(self) -> int:
        """Note how far each zone is from UTC now, by which quiet hours are reckoned; return how
        many subscriptions that changed."""
        now = self._context.clock.now()
        async with self._context.database.read() as stores:
            zones = await stores.audience.zones()
        done = 0
        for zone in zones:
            offset = _habits_in(zone).offset(now)
            while count := await self._set(zone, offset):
                done += count
        if done:
            log.info("zones_followed", subscriptions=done)
        return done

    async def _go_on(self) -> int:
        now = self._context.clock.now()
        async with self._context.database.read() as stores:
            if not await stores.audience.rested(now, 1):
                return 0
        async with self._context.database.write() as stores:
            rested = await stores.audience.rested(now, CHUNK)
            for one in rested:
                habits = one.habits.model_copy(update={"paused_until": None})
                await stores.audience.adjust(one.model_copy(update={"habits": habits}), now)
        return len(rested)

    async def _set(self, zone: str, offset: int) -> int:
        async with self._context.database.read() as stores:
            if not await stores.audience.is_behind(zone, offset):
                return 0
        async with self._context.database.write() as stores:
            return await stores.audience.set_offset(zone, offset, CHUNK)


def _habits_in(zone: str) -> Habits:
    """Return habits in a zone; in UTC if this machine does not know it (any more)."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        log.warning("zone_unknown")
        return Habits()
    return Habits(zone=zone)
