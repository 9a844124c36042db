"""Holding back what is on its way: pause, resume and cancel one bulletin; freeze everything, thaw.

One transaction decides, and the next claim obeys (fault F28). Must not touch what is in flight:
Telegram may have it already.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.boots import FreezeCause
from bot.domain.delivery import DeliveryKind, Figures, Standing, Subject
from bot.domain.errors import BadInput, Forbidden, NotFound, Stale
from bot.domain.ids import BulletinNumber
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.services.context import ServiceContext
from storage.control import Freeze
from storage.stores import Stores

THAW_WINDOW = timedelta(minutes=10)
"""How long the first wish to thaw waits for the second member's (threat T35)."""

CHUNK = 10_000
"""Deliveries a transaction of a sweep, so that none holds the writer for long."""


class Thaw(StrEnum):
    """What a wish to thaw came to."""

    ASKED = "asked"
    DONE = "done"


class Overview(Frozen):
    """What the outbox holds, and whether everything is frozen."""

    frozen: bool
    subjects: tuple[Subject, ...]


class Control:
    """Use cases that hold deliveries back. `wake` is called when something may go again."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
        self._wished: float | None = None

    async def pause(self, actor: Actor, number: BulletinNumber) -> None:
        """Send no more of a bulletin until it is resumed. Raises NotFound, or Stale if it is
        cancelled, paused or through already."""
        actor.require(Permission.REVIEW)
        async with self._context.database.write() as stores:
            await self._require_open(stores, number)
            now = self._context.clock.now()
            if not await stores.control.pause(DeliveryKind.BULLETIN, number, now):
                raise Stale("error-already-paused")

    async def resume(self, actor: Actor, number: BulletinNumber) -> None:
        """Let a paused bulletin go on; raises NotFound, or Stale if it is not paused."""
        actor.require(Permission.REVIEW)
        async with self._context.database.write() as stores:
            await self._require_known(stores, number)
            if not await stores.control.resume(DeliveryKind.BULLETIN, number):
                raise Stale("error-not-paused")

    async def require_open(self, actor: Actor, number: BulletinNumber) -> None:
        """Raise NotFound or Stale if there is nothing of a bulletin left to cancel."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            await self._require_open(stores, number)

    async def cancel(self, actor: Actor, number: BulletinNumber) -> None:
        """Send no more of a bulletin, for good. Copies that were sent stay where they are. Raises
        NotFound, or Stale if it is cancelled or through already."""
        actor.require(Permission.REVIEW)
        async with self._context.database.write() as stores:
            await self._require_open(stores, number)
            now = self._context.clock.now()
            await stores.control.cancel(DeliveryKind.BULLETIN, number, now)

    async def retry(self, actor: Actor, number: BulletinNumber) -> int:
        """Send again what failed of a bulletin; return how many deliveries that are. Raises
        NotFound, or Stale if it is cancelled."""
        actor.require(Permission.REVIEW)
        async with self._context.database.write() as stores:
            await self._require_not_cancelled(stores, number)
            count = await stores.outbox.retry(DeliveryKind.BULLETIN, number)
        self._wake()
        return count

    async def freeze(self, actor: Actor) -> None:
        """Send nothing to readers until two members thaw; what members are told still goes."""
        actor.require(Permission.FREEZE)
        async with self._context.database.write() as stores:
            await stores.control.freeze(self._context.clock.now())

    async def thaw(self, actor: Actor) -> Thaw:
        """Ask to lift the freeze, or lift it as the second member within ten minutes. One admin is
        enough if the start froze what an old database holds (fault F25).

        Raises Stale if nothing is frozen, BadInput if the same member asks again (threat T35),
        Forbidden if it takes an admin.
        """
        actor.require(Permission.THAW)
        now = self._context.clock.now()
        async with self._context.database.write() as stores:
            freeze = await stores.control.frozen()
            if freeze is None:
                raise Stale("error-not-frozen")
            if freeze.cause is not FreezeCause.MEMBER and not actor.may(Permission.MANAGE_MEMBERS):
                raise Forbidden("error-thaw-needs-admin")
            if freeze.cause is FreezeCause.MEMBER and not await self._seconds(
                stores, actor, freeze, now
            ):
                await stores.control.ask_thaw(actor.person, now)
                self._wished = self._context.clock.monotonic()
                return Thaw.ASKED
            await stores.control.thaw()
        self._wake()
        return Thaw.DONE

    async def thaw_alone(self, actor: Actor) -> None:
        """Lift the freeze without a second member; raises Stale if nothing is frozen.

        For the operator at the terminal, who holds the database file and could do so anyway.
        """
        actor.require(Permission.MANAGE_MEMBERS)
        async with self._context.database.write() as stores:
            if not await stores.control.thaw():
                raise Stale("error-not-frozen")
        self._wake()

    async def overview(self, actor: Actor, limit: int, *, counted: bool = True) -> Overview:
        """Return what the outbox holds, open subjects first; troubles only if they are `counted`,
        which reads all deliveries of each subject."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            subjects = await stores.control.subjects(limit)
            if counted:
                subjects = tuple([await stores.control.counted(one) for one in subjects])
            return Overview(frozen=await stores.control.frozen() is not None, subjects=subjects)

    async def standing(self, number: BulletinNumber) -> Standing:
        """Return whether the deliveries of a bulletin may go."""
        async with self._context.database.read() as stores:
            return await stores.control.standing(DeliveryKind.BULLETIN, number)

    async def sweep(self) -> int:
        """Move the deliveries of held bulletins out of the worker's way, or back into it; return
        how many transactions that took."""
        async with self._context.database.read() as stores:
            more = await stores.control.unswept()
        chunks = 0
        while more:
            async with self._context.database.write() as stores:
                more = await stores.control.sweep(CHUNK)
            chunks += 1
        if chunks:
            self._wake()
        return chunks

    async def _seconds(self, stores: Stores, actor: Actor, freeze: Freeze, now: datetime) -> bool:
        """Whether another member's wish is still good; raises BadInput if it is the actor's own."""
        if freeze.thaw_asked is None or not self._lately(now - freeze.thaw_asked):
            return False
        if freeze.thaw_by == actor.person:
            raise BadInput("error-thaw-needs-another")
        # Whoever asked first may have left meanwhile, or have been removed.
        first = await stores.members.get(freeze.thaw_by) if freeze.thaw_by else None
        return first is not None

    def _lately(self, by_the_wall: timedelta) -> bool:
        """Whether the wish is within its window by both clocks: one that was set must not open the
        window again (fault F24). A wish of before this start is void."""
        if self._wished is None:
            return False
        waited = timedelta(seconds=self._context.clock.monotonic() - self._wished)
        return timedelta() <= by_the_wall <= THAW_WINDOW and waited <= THAW_WINDOW

    async def _require_known(self, stores: Stores, number: BulletinNumber) -> Figures:
        figures = await stores.outbox.figures(DeliveryKind.BULLETIN, number)
        if figures is None:
            raise NotFound("error-no-such-bulletin", number=str(number))
        return figures

    async def _require_not_cancelled(self, stores: Stores, number: BulletinNumber) -> Figures:
        figures = await self._require_known(stores, number)
        standing = await stores.control.standing(DeliveryKind.BULLETIN, number)
        if standing is Standing.CANCELLED:
            raise Stale("error-bulletin-cancelled", number=str(number))
        return figures

    async def _require_open(self, stores: Stores, number: BulletinNumber) -> None:
        figures = await self._require_not_cancelled(stores, number)
        if not figures.open:
            raise Stale("error-bulletin-through", number=str(number))
