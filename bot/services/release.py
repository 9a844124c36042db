"""An admin's word on what waits in an old database (fault F25): send it, or cancel it.

Only for a freeze that the start made; what a member froze, two must thaw (threat T35). Must not
touch what is in flight.
"""

from collections.abc import Callable

from bot.domain.boots import FreezeCause, Waiting
from bot.domain.delivery import DeliveryKind
from bot.domain.errors import Stale
from bot.domain.policy import Actor, Permission
from bot.services.context import ServiceContext, require_now
from storage.moments import to_ms
from storage.stores import Stores


class Release:
    """Use cases of the admins; `wake` is called when something may go again.

    `freeze` is the time of the freeze that the admin saw, in milliseconds, `latest` the highest
    number among the bulletins that waited then. All raise Stale if it is no longer in force, or
    became a member's.
    """

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def send(self, actor: Actor, freeze: int) -> None:
        """Lift the freeze."""
        async with self._context.database.write() as stores:
            await self._require(stores, actor, freeze)
            await stores.control.thaw()
        self._wake()

    async def waiting(self, actor: Actor, freeze: int, latest: int) -> Waiting:
        """Return what `cancel` would cancel."""
        async with self._context.database.read() as stores:
            await self._require(stores, actor, freeze)
            return await stores.boots.waiting(upto=latest)

    async def cancel(self, actor: Actor, freeze: int, latest: int) -> Waiting:
        """Cancel what waited, for good, then lift the freeze; return what was cancelled. What was
        published since then goes out."""
        now = self._context.clock.now()
        async with self._context.database.write() as stores:
            await self._require(stores, actor, freeze)
            waiting = await stores.boots.waiting(upto=latest)
            for number in waiting.bulletins:
                await stores.control.cancel(DeliveryKind.BULLETIN, number, now)
            await stores.control.thaw()
        self._wake()
        return waiting

    async def _require(self, stores: Stores, actor: Actor, freeze: int) -> None:
        await require_now(stores, actor, Permission.MANAGE_MEMBERS)
        found = await stores.control.frozen()
        if found is None:
            raise Stale("error-not-frozen")
        if found.cause is FreezeCause.MEMBER:
            raise Stale("error-frozen-by-member")
        if to_ms(found.at) != freeze:
            raise Stale("error-old-button")
