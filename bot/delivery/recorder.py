"""Keeps what came of each send until the database has it; many at a time, one transaction.

Must not drop a result: while the database cannot be written to, results stay here and are tried
again (faults F21, F22).
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.domain.delivery import (
    READERS,
    Delivered,
    Delivery,
    DeliveryKind,
    Migrated,
    SendOutcome,
    Trouble,
)
from bot.domain.errors import StorageError
from bot.domain.ids import BulletinNumber, ChatId
from bot.domain.retry import Consequence, Decision, backoff
from bot.services.alarms import Alarm
from bot.services.control import CHUNK
from bot.services.ports import Clock
from storage.database import Database
from storage.posts import Result
from storage.stores import Stores

log = structlog.get_logger(__name__)

Tell = Callable[[Stores, Alarm, Delivery], Awaitable[None]]

GROUP = 500
LONGEST_PAUSE = 5.0


@dataclass(frozen=True, slots=True)
class Settled:
    """A claimed delivery and what, since `at`, is to become of it; `outcome` is None if it was
    never begun."""

    delivery: Delivery
    decision: Decision
    at: datetime
    outcome: SendOutcome | None = None


class Recorder:
    """Group commits of results. `after_commit` is called when rows have changed; `tell` puts into
    the outbox, in the same transaction, what the admins must know. `pause` is the time
    between two messages to a chat."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        after_commit: Callable[[], None],
        tell: Tell | None = None,
        pause: timedelta = timedelta(),
    ) -> None:
        self._pause_of_chat = pause
        self._tell = tell or _tell_nobody
        self._database = database
        self._clock = clock
        self._after_commit = after_commit
        self._pending: list[Settled] = []
        self._added = asyncio.Event()
        self._closing = asyncio.Event()
        self._give_up_at = float("inf")
        self._failures = 0

    @property
    def pending(self) -> int:
        """How many results the database does not have yet."""
        return len(self._pending)

    @property
    def chats(self) -> frozenset[ChatId]:
        """The chats of these results."""
        return frozenset(settled.delivery.chat for settled in self._pending)

    @property
    def failing(self) -> bool:
        """Whether the last commit failed: what cannot be recorded should not be sent."""
        return self._failures > 0

    def add(self, settled: Settled) -> None:
        """Take over a result."""
        self._pending.append(settled)
        self._added.set()

    def close(self, give_up_at: float) -> None:
        """End `run` when all is recorded, or at that moment of the monotonic clock."""
        self._give_up_at = give_up_at
        self._closing.set()
        self._added.set()

    async def run(self) -> None:
        """Record what is added until `close`."""
        while not self._finished():
            self._added.clear()
            if self._pending:
                await self._commit()
            else:
                await self._clock.wait(self._added, None)

    def _finished(self) -> bool:
        if not self._closing.is_set():
            return False
        if self._pending and self.failing and self._clock.monotonic() >= self._give_up_at:
            log.error("results_not_recorded", results=self.pending)
            return True
        return not self._pending

    async def _commit(self) -> None:
        group = self._pending[:GROUP]
        try:
            async with self._database.write() as stores:
                now = self._clock.now()
                results = [_result(settled) for settled in group]
                await stores.flights.record(results, now, self._pause_of_chat)
                for settled in group:
                    await _follow(stores, settled, now, self._tell)
        except StorageError as error:
            await self._pause(error)
            return
        del self._pending[: len(group)]
        self._failures = 0
        self._after_commit()

    async def _pause(self, error: StorageError) -> None:
        self._failures += 1
        log.error("recording_failed", problem=error.problem, results=self.pending)
        seconds = min(LONGEST_PAUSE, backoff(self._failures, jitter=1))
        if self._closing.is_set():
            left = self._give_up_at - self._clock.monotonic()
            await self._clock.wait(asyncio.Event(), max(0.0, min(seconds, left)))
        else:
            await self._clock.wait(self._closing, seconds)


async def _tell_nobody(_: Stores, alarm: Alarm, delivery: Delivery) -> None:
    log.warning("alarm", alarm=alarm, kind=delivery.kind, subject=delivery.subject)


def _result(settled: Settled) -> Result:
    decision, outcome = settled.decision, settled.outcome
    return Result(
        delivery=settled.delivery.id,
        event=decision.event,
        message=outcome.message if isinstance(outcome, Delivered) else None,
        due_at=None if decision.wait is None else settled.at + timedelta(seconds=decision.wait),
        uncertain=decision.uncertain,
        trouble=decision.trouble,
        begun=outcome is not None,
        removed=settled.delivery.removes and isinstance(outcome, Delivered),
    )


async def _follow(stores: Stores, settled: Settled, now: datetime, tell: Tell) -> None:
    """Carry out the part of a decision that touches other rows, in the same transaction."""
    delivery, trouble = settled.delivery, settled.decision.trouble
    match settled.decision.consequence:
        case Consequence.DEACTIVATE:
            closed = await _give_up(stores, delivery.chat, trouble or Trouble.OTHER)
            # Of one that was closed before, the admins know already.
            if closed and int(delivery.chat) < 0:
                reads = delivery.kind in READERS
                await tell(stores, Alarm.CLOSED_CHAT if reads else Alarm.LOST_CHAT, delivery)
        case Consequence.CANCEL_SUBJECT:
            await _cancel(stores, delivery, tell)
        case Consequence.PAUSE_SUBJECT:
            if await stores.control.pause(delivery.kind, delivery.subject):
                await tell(stores, Alarm.UNKNOWN_CHATS, delivery)
        case Consequence.MOVE_CHAT:
            if isinstance(settled.outcome, Migrated):
                await _move(stores, delivery, settled.outcome, now)
        case Consequence.NONE | Consequence.PARK | Consequence.HALT:
            pass


async def _give_up(stores: Stores, chat: ChatId, trouble: Trouble) -> bool:
    """Ask no more of a chat that cannot be written to (fault F10); say whether it closed now."""
    closed = await stores.audience.deactivate(chat, trouble) > 0
    await stores.outbox.give_up(chat, trouble)
    return closed


async def _cancel(stores: Stores, delivery: Delivery, tell: Tell) -> None:
    """Stop what has the content that was refused; of many deliveries a sweep cancels the rest. A
    bulletin that has changed since has other content, and goes on."""
    if await _is_overtaken(stores, delivery):
        log.warning("refused_text_overtaken", bulletin=delivery.subject)
    elif delivery.kind not in READERS:
        await stores.outbox.cancel_mailing(delivery.id.mailing)
    elif await stores.control.cancel(delivery.kind, delivery.subject):
        await stores.control.sweep(CHUNK)
        await tell(stores, Alarm.SPOILT, delivery)


async def _is_overtaken(stores: Stores, delivery: Delivery) -> bool:
    if delivery.kind is not DeliveryKind.BULLETIN:
        return False
    bulletin = await stores.bulletins.get(BulletinNumber(delivery.subject))
    return bulletin is not None and bulletin.version > delivery.version


async def _move(stores: Stores, delivery: Delivery, migrated: Migrated, now: datetime) -> None:
    await stores.audience.move(delivery.chat, migrated.to)
    await stores.alerts.move(delivery.chat, migrated.to)
    await stores.outbox.move(delivery.chat, migrated.to, now)
    await stores.fan_outs.follow(delivery.chat, migrated.to, now)
    await stores.copies.follow(migrated.to, now)
    await stores.desk.move(delivery.chat, migrated.to)
