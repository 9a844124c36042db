"""Takes due rows from the outbox, and knows when it is worth looking there again.

Must not pace or send. One `claim` at a time; the worker sees to it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.delivery.wallclock import Jumps
from bot.domain.delivery import Delivery
from bot.domain.errors import StorageError
from bot.domain.ids import ChatId
from bot.domain.retry import backoff
from bot.services.ports import Clock
from storage.database import Database
from storage.posts import Room
from storage.stores import Stores

log = structlog.get_logger(__name__)

LONGEST_SLEEP = 60.0
"""Seconds after which the outbox is looked at again, in case the wall clock was set (F24)."""
LONGEST_WAIT = timedelta(hours=24)
"""What is due later than this at the start was put off by a clock that was wrong (fault F24)."""
BLOCKED_SECONDS = 2.0
LONGEST_PAUSE = 5.0


class Claimer:
    """Claims in the name of `boot`, the present process; `lease` dates the claims (see the schema,
    flights). `pause` is the time between two messages to a chat. `clock_was_set` is called when the
    wall clock jumped, after the times of what waits have moved with it (fault F24)."""

    def __init__(  # noqa: PLR0913 - plain settings
        self,
        database: Database,
        clock: Clock,
        *,
        boot: str,
        lease: timedelta,
        pause: timedelta,
        clock_was_set: Callable[[], None] | None = None,
    ) -> None:
        self._database, self._pause = database, pause
        self._in_doubt = False
        self._clock_was_set = clock_was_set
        self._jumps, self._jumped = Jumps(), timedelta()
        self._looked_at = clock.monotonic()
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

    async def claim(self, room: Room, held: frozenset[ChatId]) -> tuple[Delivery, ...]:
        """Return due deliveries, now this process's; none if storage fails.

        `held` are the chats to which the worker has claims or unrecorded results.
        """
        now = self._clock.monotonic()
        try:
            async with self._database.write() as stores:
                # Not sooner: what was posted while this waited for the writer is due as well.
                wall = self._clock.now()
                await self._keep_step(stores, wall)
                await self._recover(stores, wall, held)
                claimed = await stores.flights.claim(
                    wall, self._boot, self._lease, room, self._pause
                )
                due = None if claimed else await stores.flights.next_due()
        except StorageError as error:
            self._failed(error, now)
            return ()
        finally:
            self._busy = False
        self._failures, self._adopted, self._in_doubt = 0, True, False
        self._tell_of_jump()
        self._more = self._more or bool(claimed)
        self._look_at = now + _sleep(due, wall)
        return claimed

    async def _keep_step(self, stores: Stores, wall: datetime) -> None:
        """Move the times of what waits along with a wall clock that was set: those that would have
        to wait for it to catch up, or those that it went past. What was put off since the last
        look may have its time from the new clock already, and is left."""
        now = self._clock.monotonic()
        self._jumped += self._jumps.look(wall, now)
        since, self._looked_at = timedelta(seconds=now - self._looked_at), now
        if self._jumped < timedelta():
            await stores.flights.shift(self._jumped, wall, None)
        elif self._jumped:
            await stores.flights.shift(self._jumped, wall - self._jumped, wall - since)

    def _tell_of_jump(self) -> None:
        if self._jumped:
            log.warning("clock_was_set", seconds=self._jumped.total_seconds())
            self._jumped = timedelta()
            if self._clock_was_set is not None:
                self._clock_was_set()

    async def _recover(self, stores: Stores, wall: datetime, held: frozenset[ChatId]) -> None:
        """Requeue what other boots left in flight, once (F19), and what a commit in doubt did."""
        if not self._adopted:
            await stores.flights.bring_forward(wall, LONGEST_WAIT)
            orphans = await stores.flights.requeue_orphans(self._boot, wall)
            if orphans:
                log.warning("orphans_requeued", deliveries=orphans)
        if self._in_doubt:
            # A commit that seemed to fail may have claimed rows that nobody holds.
            await stores.flights.give_back(self._boot, held, wall)

    def _failed(self, error: StorageError, now: float) -> None:
        self._failures, self._in_doubt = self._failures + 1, True
        self._look_at = now + min(LONGEST_PAUSE, backoff(self._failures, jitter=1))
        log.error("claiming_failed", problem=error.problem)


def _sleep(due: datetime | None, wall: datetime) -> float:
    """Return the seconds until `due`; what is due and yet not to be had waits for its chat."""
    if due is None:
        return LONGEST_SLEEP
    seconds = (due - wall).total_seconds()
    return min(LONGEST_SLEEP, seconds if seconds > 0 else BLOCKED_SECONDS)
