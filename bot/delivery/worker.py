"""The worker: holds claims, paces them, sends them, and hands the results over.

Must not decide what an outcome means (`bot.domain.retry`), when a request may begin
(`bot.domain.pacing`), or touch the database (`bot.delivery.claimer`, `bot.delivery.recorder`).
"""

import asyncio
import math
import random
import secrets
from collections.abc import Callable
from datetime import timedelta

import structlog

from bot.delivery.claimer import Claimer
from bot.delivery.probes import Probes
from bot.delivery.recorder import Recorder, Settled, Tell
from bot.delivery.rulings import Rulings
from bot.delivery.spreader import Spreader, Step, nothing_to_spread
from bot.delivery.stock import Stock
from bot.domain.delivery import (
    Delivered,
    Delivery,
    Halted,
    SendOutcome,
    Throttled,
    Trouble,
    Uncertain,
)
from bot.domain.ids import DeliveryId
from bot.domain.pacing import Limits, Pacer
from bot.services.ports import Clock, Messenger
from storage.database import Database

log = structlog.get_logger(__name__)

STOCK_SECONDS = 0.25
CLAIM_SECONDS = 0.01
"""How far apart small claims are, at least."""
HOLD_SECONDS = 2.0
"""A claim whose chat has to wait longer is given back."""


class DeliveryWorker:
    """Empties the outbox. One a database; `run` once.

    `boot` names this process in its claims. `in_flight` bounds claims, unanswered requests and
    unrecorded results together, and so what a crash can repeat. `lease` is how long a claim holds,
    `grace` the seconds that requests get to end after `stop`. `jitter` returns 0 to 1.
    `tell` tells the admins what needs a person, `spread` takes a step of a fan-out,
    `clock_was_set` hears of a jump of the wall clock. `pacer` is one that answers to people share;
    one of its own, with `limits`, unless it is handed in.
    """

    def __init__(  # noqa: PLR0913 - plain settings, all named
        self,
        database: Database,
        messenger: Messenger,
        clock: Clock,
        *,
        boot: str | None = None,
        limits: Limits | None = None,
        in_flight: int = 256,
        lease: timedelta = timedelta(minutes=2),
        grace: float = 10.0,
        jitter: Callable[[], float] = random.random,
        tell: Tell | None = None,
        spread: Step = nothing_to_spread,
        clock_was_set: Callable[[], None] | None = None,
        pacer: Pacer | None = None,
    ) -> None:
        self._messenger, self._clock = messenger, clock
        self._in_flight, self._grace = in_flight, grace
        self.pacer = pacer or Pacer(limits or Limits())
        self._paying = False
        self._probes, self._rulings = Probes(), Rulings(jitter)
        self._claimer = Claimer(database, clock, boot or secrets.token_hex(8), lease, clock_was_set)
        self._recorder = Recorder(database, clock, self._look, tell)
        self._spreader = Spreader(spread, clock, self._spread)
        self._wake, self._idle = asyncio.Event(), asyncio.Event()
        self._claimed = Stock(self._wait_of)
        self._claimed_at = float("-inf")
        self._sending: dict[DeliveryId, tuple[Delivery, asyncio.Task[None]]] = {}
        self._stopping, self._ended = False, False
        self._halted: Halted | None = None

    def wake(self) -> None:
        """Look at the outbox now: something was posted, or published."""
        self._spreader.notice()
        self._look()

    def _look(self) -> None:
        self._claimer.notice()
        self._wake.set()

    def _spread(self, more: bool) -> None:  # noqa: FBT001 - the spreader's call
        if more:
            self._claimer.notice()
        self._wake.set()

    def stop(self) -> None:
        """Claim nothing more; `run` returns when what is in flight has ended and is recorded."""
        self._stopping = True
        self._wake.set()

    async def idle(self) -> None:
        """Wait until nothing that is due now is left, and all of it is recorded; returns at once
        when `run` has ended."""
        if self._ended:
            return
        self._idle.clear()
        self.wake()
        await self._idle.wait()

    async def run(self) -> Halted | None:
        """Send until `stop`; returns Halted if Telegram refuses the token or the address is wrong.

        Storage's failures are logged and waited out.
        """
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._recorder.run())
                tasks.create_task(self._spreader.run())
                await self._dispatch(tasks)
                self._spreader.close()
                await self._finish()
        finally:
            self._ended = True
            self._idle.set()
        return self._halted

    async def _dispatch(self, tasks: asyncio.TaskGroup) -> None:
        while not self._stopping:
            self._wake.clear()
            if self.pacer.closed_until - self._clock.monotonic() > HOLD_SECONDS:
                self._release_all()
            self._begin_ready(tasks)
            now = self._clock.monotonic()
            if self._wait_to_claim(now) == 0:
                self._claimer.begin()
                self._claimed_at = now
                tasks.create_task(self._claim())
            if self._claimer.satisfied and self._spreader.resting and not self._holds_any():
                self._rest()
            waits = (self._wait_to_begin(now), self._wait_to_claim(now))
            seconds = min((wait for wait in waits if wait is not None), default=None)
            await self._clock.wait(self._wake, seconds)

    def _wait_to_claim(self, now: float) -> float | None:
        """Return the seconds until a claim makes sense; None if an event will tell."""
        room = self._room(now)
        if len(self._claimed) > self._stock(now) // 2 or room <= 0:
            return None
        if self._claimer.busy or self._recorder.failing:
            return None
        look = max(self._claimer.next_look(now), self.pacer.open_at(paid=True) - HOLD_SECONDS)
        if room < self._in_flight // 4:
            # A few at a time would cost a transaction each.
            look = max(look, self._claimed_at + CLAIM_SECONDS)
        return max(0.0, look - now)

    def _room(self, now: float) -> int:
        # What is accepted and not yet recorded would be repeated after a crash, too.
        held = len(self._claimed) + len(self._sending) + self._recorder.pending
        return min(self._stock(now) - len(self._claimed), self._in_flight - held)

    def _stock(self, now: float) -> int:
        """Return how many claims to hold: what the rate allows in a quarter of a second."""
        return max(1, math.ceil(self.pacer.rate(now, paid=self._paying) * STOCK_SECONDS))

    async def _claim(self) -> None:
        room = self._room(self._clock.monotonic())
        for delivery in await self._claimer.claim(room, holding=self._holds_any()):
            self._receive(delivery, self._clock.monotonic())
        self._wake.set()

    def _receive(self, delivery: Delivery, now: float) -> None:
        """Keep a claim, or give it back at once if its chat must not be written to for a while."""
        wait = self.pacer.ready_at(delivery.chat, paid=delivery.paid) - now
        self._paying = delivery.paid
        if wait > HOLD_SECONDS or self._rulings.spoilt(delivery):
            self._release(delivery, max(0.0, wait))
        else:
            self._claimed.add(delivery)

    def _begin_ready(self, tasks: asyncio.TaskGroup) -> None:
        while self._wait_to_begin(now := self._clock.monotonic()) == 0:
            ready = self._claimed.take(now)
            if ready is None:
                continue
            self.pacer.take(ready.chat, now, paid=ready.paid)
            self._probes.begin(ready.text, now)
            self._sending[ready.id] = (ready, tasks.create_task(self._deliver(ready)))

    def _wait_to_begin(self, now: float) -> float | None:
        """Return the seconds until a claimed delivery may begin; None if an event will tell."""
        if not self._claimed or self._recorder.failing or len(self._sending) >= self._in_flight:
            return None
        return max(0.0, self.pacer.open_at(paid=True) - now, self._claimed.next_at(now) - now)

    def _wait_of(self, delivery: Delivery, now: float) -> float:
        wait = self.pacer.ready_at(delivery.chat, paid=delivery.paid) - now
        return max(wait, self._probes.hold(delivery.text, now))

    async def _deliver(self, delivery: Delivery) -> None:
        if self.pacer.closed(self._clock.monotonic()):
            # A 429 for all was read after this one was started.
            del self._sending[delivery.id]
            self._end_probe(delivery, taken=False)
            self._release(delivery, 0.0)
            return
        outcome = await self._messenger.send(delivery)
        del self._sending[delivery.id]
        self._settle(delivery, outcome)
        self._wake.set()

    def _settle(self, delivery: Delivery, outcome: SendOutcome) -> None:
        self._end_probe(delivery, taken=isinstance(outcome, Delivered))
        decision = self._rulings.after(delivery, outcome)
        if isinstance(outcome, Throttled) and decision.wait is not None:
            self._throttle(delivery, decision.wait)
        if isinstance(outcome, Halted):
            self._halted, self._stopping = outcome, True
        if self._rulings.spoilt(delivery):
            self._release_all()
        self._recorder.add(Settled(delivery, decision, self._clock.now(), outcome))

    def _end_probe(self, delivery: Delivery, *, taken: bool) -> None:
        if self._probes.end(delivery.text, taken=taken):
            self._claimed.look_again()

    def _throttle(self, delivery: Delivery, seconds: float) -> None:
        now = self._clock.monotonic()
        everywhere = self.pacer.throttled(delivery.chat, seconds, now)
        log.warning("throttled", seconds=seconds, all=everywhere, rate=self.pacer.rate(now))

    def _release_all(self) -> None:
        for delivery in self._claimed.drain():
            self._release(delivery, 0.0)

    def _release(self, delivery: Delivery, wait: float) -> None:
        """Give back a claim that was never begun."""
        decision = self._rulings.release(delivery, wait)
        self._recorder.add(Settled(delivery, decision, self._clock.now()))

    def _holds_any(self) -> bool:
        return bool(self._claimed or self._sending or self._recorder.pending)

    def _rest(self) -> None:
        self._probes.forget()
        self._rulings.forget_subjects()
        self._idle.set()

    async def _finish(self) -> None:
        """Let what is in flight end, within the grace; give back what was never begun (F20)."""
        give_up_at = self._clock.monotonic() + self._grace
        while self._claimer.busy or self._sending:
            self._wake.clear()
            left = give_up_at - self._clock.monotonic()
            if left <= 0:
                break
            await self._clock.wait(self._wake, left)
        self._release_all()
        for delivery, task in list(self._sending.values()):
            task.cancel()
            self._settle(delivery, Uncertain(Trouble.TIMEOUT, "stopped"))
        self._sending.clear()
        self._recorder.close(give_up_at)
