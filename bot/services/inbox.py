"""Updates as they came: kept before they are acknowledged, marked when they are handled.

No person acts here, so nothing is asked of an Actor. Must not parse an update or know what it
means.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.services.ports import Clock
from storage.database import Database
from storage.inbox import Arrived

KEPT = timedelta(days=7)
"""How long a handled update's id is remembered; Telegram itself keeps updates for 24 hours."""


class Inbox:
    """The durable queue between Telegram and the handlers; each method is one transaction.

    All raise StorageError if the database cannot be used.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._postponed: dict[int, int] = {}

    async def put(self, updates: Sequence[Arrived]) -> int:
        """Keep updates as they came; return how many were not known yet."""
        async with self._database.write() as stores:
            return await stores.inbox.put(updates, self._clock.now())

    async def members(self) -> frozenset[int]:
        """Return whose updates need not wait for those of strangers (threat T16)."""
        async with self._database.read() as stores:
            return frozenset(member.person for member in await stores.members.all())

    async def waiting(self) -> tuple[Arrived, ...]:
        """Return what is not handled yet, in the order of arrival."""
        async with self._database.read() as stores:
            return await stores.inbox.waiting()

    def postpone(self, update_id: int) -> bool:
        """Note that the database failed the handler of an update, which therefore keeps waiting;
        True the first time that this process hears it."""
        failures = self._postponed.get(update_id, 0) + 1
        self._postponed[update_id] = failures
        return failures == 1

    def failures(self, update_id: int) -> int:
        """Return how often an update that waits was postponed."""
        return self._postponed.get(update_id, 0)

    async def done(self, update_id: int) -> bool:
        """Mark as handled and forget its text; False if it was not waiting."""
        async with self._database.write() as stores:
            was_waiting = await stores.inbox.done(update_id)
        self._postponed.pop(update_id, None)
        return was_waiting

    async def aside(self, update_id: int) -> bool:
        """Put aside what cannot be parsed and forget its text; False if it was not waiting."""
        async with self._database.write() as stores:
            return await stores.inbox.aside(update_id)

    async def prune(self) -> int:
        """Forget the ids of what was handled more than a week ago; return how many."""
        async with self._database.write() as stores:
            return await stores.inbox.prune(self._clock.now() - KEPT)


__all__ = ["Arrived", "Inbox"]
