"""Takes due rows from the outbox, and knows when it is worth looking there again.

Must not pace or send. One `claim` at a time; the worker sees to it.
"""

from datetime import datetime, timedelta

import structlog

from bot.domain.delivery import Delivery
from bot.domain.errors import StorageError
from bot.domain.retry import backoff
from bot.services.ports import Clock
from storage.database import Database
from storage.stores import Stores

log = structlog.get_logger(__name__)

LONGEST_SLEEP = 60.0
"""Seconds after which the outbox is looked at again, in case the wall clock was set (F24)."""
BLOCKED_SECONDS = 2.0
LONGEST_PAUSE = 5.0


class Claimer:
    """Claims in the name of `boot`, the present process, for `lease`."""

    def __init__(self, database: Database, clock: Clock, boot: str, lease: timedelta) -> None:
        self._database = database
        self._clock = clock
        self._boot = boot
        self._lease = lease
        self._more = True
        self._busy = False
        self._adopted = False
        self._failures = 0
        self._look_at = float("-inf")

    @property
    def busy(self) -> bool:
        """Whether a claim is running."""
        return self._busy

    @property
    def satisfied(self) -> bool:
        """Whether the last look found nothing due, and nothing was posted since."""
        return not (self._more or self._busy or self._failures)

    def notice(self) -> None:
        """Something was posted, or a row that held others up has moved."""
        self._more = True

    def next_look(self, now: float) -> float:
        """Return the moment from which a claim may find something."""
        return now if self._more and not self._failures else self._look_at

    def begin(self) -> None:
        """A claim is about to run; what is noticed from now on asks for another."""
        self._busy, self._more = True, False

    async def claim(self, room: int, *, holding: bool) -> tuple[Delivery, ...]:
        """Return up to `room` due deliveries, now leased to this process; none if storage fails.

        `holding` says whether the worker has claims or unrecorded results of this process.
        """
        now = self._clock.monotonic()
        try:
            async with self._database.write() as stores:
                # Not sooner: what was posted while this waited for the writer is due as well.
                wall = self._clock.now()
                await self._recover(stores, wall, holding=holding)
                claimed = await stores.flights.claim(wall, self._boot, self._lease, room)
                due = None if claimed else await stores.flights.next_due()
        except StorageError as error:
            self._failed(error, now)
            return ()
        finally:
            self._busy = False
        self._failures, self._adopted = 0, True
        self._more = self._more or bool(claimed)
        self._look_at = now + _sleep(due, wall)
        return claimed

    async def _recover(self, stores: Stores, wall: datetime, *, holding: bool) -> None:
        """Requeue what other boots left in flight, once (F19)."""
        if not self._adopted:
            orphans = await stores.flights.requeue_orphans(self._boot, wall)
            if orphans:
                log.warning("orphans_requeued", deliveries=orphans)
        elif self._failures and not holding:
            # A commit that seemed to fail may have claimed rows that nobody holds.
            await stores.flights.expire_leases(wall + self._lease)

    def _failed(self, error: StorageError, now: float) -> None:
        self._failures += 1
        self._look_at = now + min(LONGEST_PAUSE, backoff(self._failures, jitter=1))
        log.error("claiming_failed", problem=error.problem)


def _sleep(due: datetime | None, wall: datetime) -> float:
    """Return the seconds until `due`; what is due and yet not to be had waits for its chat."""
    if due is None:
        return LONGEST_SLEEP
    seconds = (due - wall).total_seconds()
    return min(LONGEST_SLEEP, seconds if seconds > 0 else BLOCKED_SECONDS)
