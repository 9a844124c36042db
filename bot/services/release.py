"""An admin's word on what waits in an old database (fault F25): send it, or cancel it.

Only for what the start froze; what a member froze as well, two must thaw (threat T35). Must not
touch what is in flight.
"""

from collections.abc import Callable

import structlog

from bot.domain.audit import Act
from bot.domain.boots import Freeze, Waiting
from bot.domain.delivery import DeliveryKind
from bot.domain.errors import Stale
from bot.domain.policy import Actor, Permission
from bot.services.context import ServiceContext, require_now
from bot.services.lifting import tell_lifted
from bot.services.recording import acting
from bot.text.buttons import WaitingAct
from storage.moments import to_ms
from storage.stores import Stores

log = structlog.get_logger(__name__)


class Release:
    """Use cases of the admins; `wake` is called when something may go again.

    `freeze` is the time of the freeze that the admin saw, in milliseconds, `latest` the highest
    number among the bulletins that waited then. All raise Stale if it is no longer in force.
    """

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def send(self, actor: Actor, freeze: int) -> None:
        """Lift the freeze; raises Stale if a member froze as well."""
        async with acting(self._context, actor, Act.SEND_OLD) as stores:
            if (await self._require(stores, actor, freeze)).by_member:
                raise Stale("error-frozen-by-member")
            await stores.control.thaw()
            await tell_lifted(self._context, stores, WaitingAct.SEND, [actor.tag])
        log.info("thawed", by="chat", old_database=True)
        self._wake()

    async def waiting(self, actor: Actor, freeze: int, latest: int) -> Waiting:
        """Return what `cancel` would cancel."""
        async with self._context.database.read() as stores:
            await self._require(stores, actor, freeze)
            return await stores.boots.waiting(upto=latest)

    async def cancel(self, actor: Actor, freeze: int, latest: int) -> bool:
        """Cancel what waited, for good, then lift the freeze; False if a member's remains. What was
        published since then goes out."""
        async with acting(self._context, actor, Act.CANCEL_OLD) as stores:
            found = await self._require(stores, actor, freeze)
            waiting = await stores.boots.waiting(upto=latest)
            for number in waiting.bulletins:
                await stores.control.cancel(DeliveryKind.BULLETIN, number)
            await stores.control.settle_old()
            await tell_lifted(self._context, stores, WaitingAct.SURE, [actor.tag])
        log.info("old_database_cancelled", bulletins=len(waiting.bulletins))
        self._wake()
        return not found.by_member

    async def _require(self, stores: Stores, actor: Actor, freeze: int) -> Freeze:
        await require_now(stores, actor, Permission.MANAGE_MEMBERS)
        found = await stores.control.frozen()
        if found is None:
            raise Stale("error-not-frozen")
        if found.old_since is None or to_ms(found.old_since) != freeze:
            raise Stale("error-old-button")
        return found
