"""Holding back what is on its way: pause, resume and cancel one bulletin; freeze everything, thaw.

One transaction decides, and the next claim obeys (fault F28). Must not touch what is in flight:
Telegram may have it already.
"""

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum

import structlog

from bot.domain.asked import Asked
from bot.domain.audit import Act
from bot.domain.boots import Freeze
from bot.domain.delivery import DeliveryKind, Figures, Standing, Subject
from bot.domain.errors import BadInput, Forbidden, NotFound, Stale
from bot.domain.ids import BulletinNumber
from bot.domain.model import Frozen
from bot.domain.pacing import Slowdown
from bot.domain.policy import PERMISSIONS, Actor, Member, Permission
from bot.services.alarms import tell_admins
from bot.services.context import ServiceContext
from bot.services.lifting import tell_lifted
from bot.services.once import once
from bot.services.recording import OPERATOR, acting
from bot.text.buttons import WaitingAct
from storage.spans import LEAST
from storage.stores import Stores

log = structlog.get_logger(__name__)

THAW_WINDOW = timedelta(minutes=10)
"""How long the first wish to thaw waits for the second member's (threat T35)."""

CHUNK = 10_000
"""Deliveries a transaction of a sweep, so that none holds the writer for long."""


class Thaw(StrEnum):
    """What a wish to thaw came to; after ASKED_ADMIN the other must be an admin."""

    ASKED = "asked"
    ASKED_ADMIN = "asked-admin"
    DONE = "done"


class Counted(StrEnum):
    """Of which subjects the troubles are counted."""

    ALL = "all"
    FAILED = "failed"
    NONE = "none"


class Overview(Frozen):
    """What the outbox holds, why everything is frozen if it is, and whether Telegram slows us
    down."""

    frozen: Freeze | None
    subjects: tuple[Subject, ...]
    slowdown: Slowdown | None = None


class Control:
    """Use cases that hold deliveries back. `wake` is called when something may go again.

    What the next member may undo takes the update that asked for it: handled again, it does nothing
    and comes to the same.
    """

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
        self._wished: float | None = None

    async def pause(self, actor: Actor, number: BulletinNumber, asked: Asked | None = None) -> None:
        """Send no more of a bulletin until it is resumed. Raises NotFound, or Stale if it is
        cancelled, paused or through already."""
        actor.require(Permission.REVIEW)

        async def doing(stores: Stores) -> str:
            await self._require_open(stores, number)
            if not await stores.control.pause(DeliveryKind.BULLETIN, number):
                raise Stale("error-already-paused")
            return Standing.PAUSED

        if (
            await once(acting(self._context, actor, Act.PAUSE, f"bulletin {number}"), asked, doing)
        ).now:
            log.info("paused", bulletin=number, by=_where(actor))

    async def resume(
        self, actor: Actor, number: BulletinNumber, asked: Asked | None = None
    ) -> None:
        """Let a paused bulletin go on; raises NotFound, or Stale if it is not paused."""
        actor.require(Permission.REVIEW)

        async def doing(stores: Stores) -> str:
            await self._require_known(stores, number)
            if not await stores.control.resume(DeliveryKind.BULLETIN, number):
                raise Stale("error-not-paused")
            return Standing.RUNNING

        if (
            await once(acting(self._context, actor, Act.RESUME, f"bulletin {number}"), asked, doing)
        ).now:
            log.info("resumed", bulletin=number, by=_where(actor))

    async def require_open(self, actor: Actor, number: BulletinNumber) -> None:
        """Raise NotFound or Stale if there is nothing of a bulletin left to cancel."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            await self._require_open(stores, number)

    async def cancel(self, actor: Actor, number: BulletinNumber) -> None:
        """Send no more of a bulletin, for good. Copies that were sent stay where they are. Raises
        NotFound, or Stale if it is cancelled or through already."""
        actor.require(Permission.REVIEW)
        async with acting(self._context, actor, Act.CANCEL, f"bulletin {number}") as stores:
            await self._require_open(stores, number)
            await stores.control.cancel(DeliveryKind.BULLETIN, number)
        log.info("cancelled", bulletin=number, by=_where(actor))

    async def retry(self, actor: Actor, number: BulletinNumber) -> int:
        """Send again what failed of a bulletin; return how many deliveries that are. Raises
        NotFound, or Stale if it is cancelled."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            await self._require_not_cancelled(stores, number)
            mailings = await stores.outbox.mailings(DeliveryKind.BULLETIN, number)
        count = 0
        for mailing in mailings:
            after: int | None = LEAST
            while after is not None:
                async with acting(self._context, actor, Act.RETRY, f"bulletin {number}") as stores:
                    await self._require_not_cancelled(stores, number)
                    now = self._context.clock.now()
                    queued, after = await stores.outbox.retry(mailing, now, after, CHUNK)
                    count += queued
        log.info("retried", bulletin=number, deliveries=count, by=_where(actor))
        self._wake()
        return count

    async def freeze(self, actor: Actor, asked: Asked | None = None) -> None:
        """Send nothing to readers until two members thaw; what members are told still goes. Raises
        Stale if it was sent before a freeze that has been lifted since."""
        actor.require(Permission.FREEZE)

        async def doing(stores: Stores) -> str:
            if await _is_overtaken(stores, asked):
                freeze = await stores.control.frozen()
                if freeze is None or not freeze.by_member:
                    raise Stale("error-freeze-lifted")
                return Standing.FROZEN
            await stores.control.freeze(self._context.clock.now())
            if asked is not None and asked.sent_at is not None:
                await stores.control.note_freeze(asked.sent_at)
            return Standing.FROZEN

        if (await once(acting(self._context, actor, Act.FREEZE), asked, doing)).now:
            log.info("frozen", by=_where(actor))

    async def thaw(self, actor: Actor, asked: Asked | None = None) -> Thaw:
        """Ask to lift the freeze, or lift it as the second member within ten minutes. If the start
        froze what an old database holds (fault F25), an admin must be one of the two, or one admin
        is enough if no member froze.

        Raises Stale if nothing is frozen or the wish is older than the freeze, BadInput if the same
        member asks again (threat T35), Forbidden if it takes an admin.
        """
        actor.require(Permission.THAW)
        old = False

        async def doing(stores: Stores) -> str:
            nonlocal old
            freeze = await stores.control.frozen()
            if freeze is None:
                raise Stale("error-not-frozen")
            if await _is_overtaken(stores, asked):
                raise Stale("error-thaw-overtaken")
            old = freeze.old_since is not None
            return await self._thaw(stores, actor, freeze)

        done = await once(acting(self._context, actor, Act.THAW), asked, doing)
        if done.now:
            if done.came_to == Thaw.DONE:
                log.info("thawed", by="chat", old_database=old)
            self._wake()
        return Thaw(done.came_to)

    async def thaw_alone(self, actor: Actor) -> None:
        """Lift the freeze without a second member; raises Stale if nothing is frozen.

        For the operator at the terminal, who holds the database file and could do so anyway.
        """
        actor.require(Permission.MANAGE_MEMBERS)
        async with acting(self._context, actor, Act.THAW) as stores:
            freeze = await stores.control.frozen()
            if freeze is None:
                raise Stale("error-not-frozen")
            await stores.control.thaw()
            if freeze.old_since is not None:
                await tell_lifted(self._context, stores, WaitingAct.SEND, [])
        log.info("thawed", by=_where(actor), old_database=freeze.old_since is not None)
        self._wake()

    async def overview(
        self, actor: Actor, limit: int, *, counted: Counted = Counted.ALL, desk: bool = False
    ) -> Overview:
        """Return what the outbox holds of bulletins, and of the `desk`'s own if that is wanted,
        open subjects first. Troubles and doubts are there for what is `counted`, which reads all
        deliveries of each subject."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            kind = None if desk else DeliveryKind.BULLETIN
            subjects = tuple(
                [
                    await stores.control.counted(one) if _counts(counted, one) else one
                    for one in await stores.control.subjects(limit, kind)
                ]
            )
            frozen = await stores.control.frozen()
            slowdown = await stores.pace.get(self._context.clock.now())
            return Overview(frozen=frozen, subjects=subjects, slowdown=slowdown)

    async def is_frozen(self) -> bool:
        """Return whether everything is frozen."""
        async with self._context.database.read() as stores:
            return await stores.control.frozen() is not None

    async def standing(self, number: BulletinNumber) -> Standing:
        """Return whether the deliveries of a bulletin may go."""
        async with self._context.database.read() as stores:
            return await stores.control.standing(DeliveryKind.BULLETIN, number)

    async def sweep(self) -> int:
        """Mark the queued deliveries of cancelled bulletins as such; return how many transactions
        that took."""
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

    async def _thaw(self, stores: Stores, actor: Actor, freeze: Freeze) -> Thaw:
        other = await self._other(stores, actor, freeze) if freeze.by_member else None
        old = freeze.old_since is not None
        decides = actor.may(Permission.MANAGE_MEMBERS) or _is_admin(other)
        if not freeze.by_member and not decides:
            raise Forbidden("error-thaw-needs-admin")
        if freeze.by_member and (other is None or (old and not decides)):
            await stores.control.ask_thaw(actor.person, self._context.clock.now())
            self._wished = self._context.clock.monotonic()
            now, tag = self._context.clock.now(), actor.tag
            # Announced before it is in force (threat T12).
            told = lambda say: (say.html("thaw-told", tag=tag), ())  # noqa: E731
            await tell_admins(self._context, stores, now, told)
            return Thaw.ASKED if decides or not old else Thaw.ASKED_ADMIN
        await stores.control.thaw()
        if old:
            tags = [other.tag, actor.tag] if other else [actor.tag]
            await tell_lifted(self._context, stores, WaitingAct.SEND, tags)
        return Thaw.DONE

    async def _other(self, stores: Stores, actor: Actor, freeze: Freeze) -> Member | None:
        """Return the other member whose wish to thaw is still good; raises BadInput if it is the
        actor's own."""
        now = self._context.clock.now()
        if freeze.thaw_asked is None or not self._lately(now - freeze.thaw_asked):
            return None
        if freeze.thaw_by == actor.person:
            old = freeze.old_since is not None and not actor.may(Permission.MANAGE_MEMBERS)
            raise BadInput("error-thaw-needs-admin" if old else "error-thaw-needs-another")
        # Whoever asked first may have been removed meanwhile, or have another role.
        other = await stores.members.get(freeze.thaw_by) if freeze.thaw_by else None
        return other if other and Permission.THAW in PERMISSIONS[other.role] else None

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


async def _is_overtaken(stores: Stores, asked: Asked | None) -> bool:
    """Whether a message was sent before the newest /freeze, or in the same second; Telegram's times
    are compared with each other, since ours says only when a message was handled."""
    if asked is None or asked.sent_at is None:
        return False
    last = await stores.control.last_freeze()
    return last is not None and asked.sent_at <= last


def _counts(counted: Counted, subject: Subject) -> bool:
    return counted is Counted.ALL or (counted is Counted.FAILED and subject.figures.failed > 0)


def _is_admin(member: Member | None) -> bool:
    return member is not None and Permission.MANAGE_MEMBERS in PERMISSIONS[member.role]


def _where(actor: Actor) -> str:
    """Say where a member acts, for the log, which names nobody."""
    return "terminal" if actor.person == OPERATOR.person else "chat"
