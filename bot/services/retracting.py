"""Taking a bulletin back: any reviewer can, alone, with a reason. It is looked at first and then
done by the one who asked, within ten minutes.

Must not edit a copy: `changing` makes the notice, and the outbox brings it.
"""

import json
from collections.abc import Callable
from typing import NamedTuple

import structlog

from bot.domain.asked import Asked as Update
from bot.domain.audit import Act
from bot.domain.bulletin import Bulletin
from bot.domain.errors import BadInput, Forbidden, NotFound, Stale
from bot.domain.ids import BulletinNumber
from bot.domain.policy import Actor, Permission
from bot.domain.wish import Wish, Wished, WishId
from bot.services.changing import Changing
from bot.services.context import ServiceContext, require_now
from bot.services.once import once
from bot.services.recording import acting
from bot.services.stopping import Stopping
from bot.text.retracting import Asked
from storage.stores import Stores

log = structlog.get_logger(__name__)

REASON_LONGEST = 300
"""Characters of a reason, which is all that the notice says."""


class Retracted(NamedTuple):
    """The bulletin that was taken back, by this press or when it was handled before."""

    number: BulletinNumber
    now: bool


class _Meant(NamedTuple):
    wish: Wish
    bulletin: Bulletin
    reason: str


class Retracting:
    """Use cases of taking back. `wake` is called when there is something to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
        self._changing = Changing(context, wake)

    async def ask(self, actor: Actor, number: BulletinNumber, reason: str) -> Asked:
        """Keep the wish to take a bulletin back, and return what that would do. Raises NotFound,
        BadInput for a reason that cannot be a notice, and Stale if it is taken back already."""
        actor.require(Permission.REVIEW)
        reason = " ".join(reason.split())
        if not reason:
            raise BadInput("error-retract-reason", number=str(number))
        if len(reason) > REASON_LONGEST:
            raise BadInput("error-retract-long", limit=REASON_LONGEST)
        async with self._context.database.read() as stores:
            # Here and not below: of a million copies counting takes longer than a writer may.
            reach = await stores.settlements.reach(number)
        async with acting(self._context, actor, Act.WISH, f"bulletin {number}") as stores:
            await require_now(stores, actor, Permission.REVIEW)
            await _standing(stores, number)
            details = json.dumps({"number": number, "reason": reason})
            now = self._context.clock.now()
            wish = await stores.wishes.add(Wished.RETRACT, details, actor.person, now)
            also = await Stopping(self._context, stores).count(number)
            settled = await stores.settlements.said_by(number)
        told = {"reason": reason, "have": reach.have, "wait": reach.wait, "also": also}
        return Asked(wish=wish, number=number, settled=settled, **told)

    async def how(self, actor: Actor, number: BulletinNumber) -> None:
        """Raise a Refusal if this actor could not take the bulletin back now."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            await _standing(stores, number)

    async def drop(self, actor: Actor, wish: WishId) -> BulletinNumber:
        """Let the bulletin be."""
        actor.require(Permission.REVIEW)
        async with acting(self._context, actor, Act.REJECT) as stores:
            meant = await self._meant(stores, actor, wish)
            stores.audit.subject = f"bulletin {meant.bulletin.number}"
            await stores.wishes.take(wish)
        return meant.bulletin.number

    async def retract(
        self, actor: Actor, wish: WishId, update: Update | None, *, delete: bool
    ) -> Retracted:
        """Take the bulletin back, with all that is on its way of it and hangs on it. The same
        update again changes nothing and comes to the same."""
        actor.require(Permission.REVIEW)

        async def doing(stores: Stores) -> str:
            await require_now(stores, actor, Permission.REVIEW)
            meant = await self._meant(stores, actor, wish)
            await stores.wishes.take(wish)
            number, stopping = meant.bulletin.number, Stopping(self._context, stores)
            stores.audit.subject = f"bulletin {number}"
            await stopping.stop(number, actor, meant.reason)
            await self._changing.retract(stores, meant.bulletin, meant.reason, delete=delete)
            await stopping.tell(number, actor, meant.reason)
            return str(number)

        done = await once(acting(self._context, actor, Act.RETRACT), update, doing)
        if done.now:
            log.info("retracted", bulletin=int(done.came_to), delete=delete)
        self._wake()
        return Retracted(BulletinNumber(int(done.came_to)), done.now)

    async def _meant(self, stores: Stores, actor: Actor, wish_id: WishId) -> _Meant:
        """Return what a wish means; raises Stale if it is too old or answered, Forbidden for
        somebody else's."""
        wish = await stores.wishes.get(wish_id)
        if wish is None or wish.act is not Wished.RETRACT:
            raise Stale("error-retract-old")
        if wish.asked_by != actor.person:
            raise Forbidden("error-retract-others")
        if not wish.stands(self._context.clock.now()):
            raise Stale("error-retract-old")
        details = json.loads(wish.details)
        bulletin = await _standing(stores, BulletinNumber(details["number"]))
        return _Meant(wish, bulletin, details["reason"])


async def _standing(stores: Stores, number: BulletinNumber) -> Bulletin:
    bulletin = await stores.bulletins.get(number)
    if bulletin is None:
        raise NotFound("error-no-such-bulletin", number=str(number))
    if bulletin.retracted:
        raise Stale("error-taken-back", number=str(number))
    return bulletin
