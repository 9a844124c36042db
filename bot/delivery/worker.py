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
    Delivery,
    Halted,
    SendOutcome,
    Throttled,
    Trouble,
    Uncertain,
)
from bot.domain.ids import ChatId, DeliveryId
from bot.domain.pacing import Limits, Pacer
from bot.services.ports import Clock, Messenger
from storage.database import Database
from storage.posts import Room

log = structlog.get_logger(__name__)

STOCK_SECONDS = 0.25
CLAIM_SECONDS = 0.01
"""How far apart small claims are, at least."""
HOLD_SECONDS = 2.0
"""A claim whose chat has to wait longer is given back."""


class DeliveryWorker:
    """Empties the outbox. One a database; `run` once.

    `boot` names this process in its claims. `in_flight` bounds claims, unanswered requests and
    unrecorded results together, and so what a crash can repeat. `lease` dates the claims. `grace`
    is the seconds that requests get to end after `stop`. `jitter` returns 0 to 1.
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
        self._probes, self._rulings = Probes(), Rulings(jitter)
        boot, pause = boot or secrets.token_hex(8), timedelta(seconds=self.pacer.chat_seconds)
        self._claimer = Claimer(
            database, clock, boot=boot, lease=lease, pause=pause, clock_was_set=clock_was_set
        )
        self._recorder = Recorder(database, clock, self._look, tell, pause)
        self._spreader = Spreader(spread, clock, self._spread)
        self._wake, self._idle = asyncio.Event(), asyncio.Event()
        self._claimed = {paid: Stock(self._wait_of) for paid in (False, True)}
        self._claimed_at = float("-inf")
        self._sending: dict[DeliveryId, tuple[Delivery, asyncio.Task[None]]] = {}
        self._stopping, self._ended = False, False
        self._halted: Halted | None = None

    @property
    def under_way(self) -> int:
        """How many requests have no answer yet, or one that is not recorded."""
        return len(self._sending) + self._recorder.pending

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
        if room.all <= 0 or not any(self._runs_low(paid, now) for paid in self._claimed):
            return None
        if self._claimer.busy or self._recorder.failing:
            return None
        look = max(self._claimer.next_look(now), self.pacer.open_at(paid=True) - HOLD_SECONDS)
        if room.all < self._in_flight // 4:
            # A few at a time would cost a transaction each.
            look = max(look, self._claimed_at + CLAIM_SECONDS)
        return max(0.0, look - now)

    def _runs_low(self, paid: bool, now: float) -> bool:  # noqa: FBT001 - the key of a stock
        return (self.pacer.pays or not paid) and (
            self._claimed[paid].ready <= self._stock(paid, now) // 2
        )

    def _room(self, now: float) -> Room:
        """Return how many may be claimed. What waits for its chat takes a place in the window, but
        none in the stock, or the rest would wait with it."""
        free = self._in_flight - self._held()
        rooms = {
            paid: max(0, min(free, self._stock(paid, now) - stock.ready))
            for paid, stock in self._claimed.items()
        }
        if not self.pacer.pays:
            return Room(all=rooms[False], unpaid=rooms[False])
        return Room(all=min(free, sum(rooms.values())), unpaid=rooms[False], paid=rooms[True])

    def _stock(self, paid: bool, now: float) -> int:  # noqa: FBT001 - the key of a stock
        """Return how many claims to hold: what the rate allows in a quarter of a second."""
        return max(1, math.ceil(self.pacer.rate(now, paid=paid) * STOCK_SECONDS))

    async def _claim(self) -> None:
        room = self._room(self._clock.monotonic())
        for delivery in await self._claimer.claim(room, self._chats()):
            self._receive(delivery, self._clock.monotonic())
        self._wake.set()

    def _receive(self, delivery: Delivery, now: float) -> None:
        """Keep a claim, or give it back at once if its chat must not be written to for a while."""
        wait = self.pacer.ready_at(delivery.chat, paid=delivery.paid) - now
        if self._stopping:
            self._release(delivery, 0.0)
        elif wait > HOLD_SECONDS or self._rulings.spoilt(delivery):
            self._release(delivery, max(0.0, wait))
        else:
            self._claimed[delivery.paid and self.pacer.pays].add(delivery)

    def _begin_ready(self, tasks: asyncio.TaskGroup) -> None:
        for paid, stock in self._claimed.items():
            while self._wait_of_stock(paid, now := self._clock.monotonic()) == 0:
                ready = stock.take(now)
                if ready is None:
                    continue
                self.pacer.take(ready.chat, now, paid=paid)
                self._probes.begin(ready.text, now)
                self._sending[ready.id] = (ready, tasks.create_task(self._deliver(ready)))

    def _wait_to_begin(self, now: float) -> float | None:
        """Return the seconds until a claimed delivery may begin; None if an event will tell."""
        waits = (self._wait_of_stock(paid, now) for paid in self._claimed)
        return min((wait for wait in waits if wait is not None), default=None)

    def _wait_of_stock(self, paid: bool, now: float) -> float | None:  # noqa: FBT001
        stock = self._claimed[paid]
        if not stock or self._recorder.failing or len(self._sending) >= self._in_flight:
            return None
        return max(0.0, self.pacer.open_at(paid=paid) - now, stock.next_at(now) - now)

    def _wait_of(self, delivery: Delivery, now: float) -> float:
        chat_wait = self.pacer.chat_at(delivery.chat) - now
        return max(chat_wait, self._probes.hold(delivery.text, now))

    async def _deliver(self, delivery: Delivery) -> None:
        if self.pacer.closed(self._clock.monotonic()):
            # A 429 for all was read after this one was started.
            del self._sending[delivery.id]
            self._end_probe(delivery, None)
            self._release(delivery, 0.0)
            return
        outcome = await self._messenger.send(delivery)
        del self._sending[delivery.id]
        self._settle(delivery, outcome)
        self._wake.set()

    def _settle(self, delivery: Delivery, outcome: SendOutcome) -> None:
        self._end_probe(delivery, outcome)
        decision = self._rulings.after(delivery, outcome)
        if isinstance(outcome, Throttled) and decision.wait is not None:
            self._throttle(delivery, decision.wait)
        if isinstance(outcome, Halted):
            self._halted, self._stopping = outcome, True
        if self._rulings.spoilt(delivery):
            self._release_all()
        self._recorder.add(Settled(delivery, decision, self._clock.now(), outcome))

    def _end_probe(self, delivery: Delivery, outcome: SendOutcome | None) -> None:
        if self._probes.end(delivery.text, outcome):
            for stock in self._claimed.values():
                stock.look_again()

    def _throttle(self, delivery: Delivery, seconds: float) -> None:
        now = self._clock.monotonic()
        everywhere = self.pacer.throttled(delivery.chat, seconds, now)
        log.warning("throttled", seconds=seconds, all=everywhere, rate=self.pacer.rate(now))

    def _release_all(self) -> None:
        for stock in self._claimed.values():
            for delivery in stock.drain():
                self._release(delivery, 0.0)

    def _release(self, delivery: Delivery, wait: float) -> None:
        """Give back a claim that was never begun."""
        decision = self._rulings.release(delivery, wait)
        self._recorder.add(Settled(delivery, decision, self._clock.now()))

    def _holds_any(self) -> bool:
        return bool(any(self._claimed.values()) or self._sending or self._recorder.pending)

    def _held(self) -> int:
        """Return how many deliveries a crash would leave in flight: what is accepted and not yet
        recorded would be repeated, too."""
        return sum(map(len, self._claimed.values())) + self.under_way

    def _chats(self) -> frozenset[ChatId]:
        """Return the chats to which something is in flight."""
        claimed = [delivery for stock in self._claimed.values() for delivery in stock]
        sending = [delivery for delivery, _ in self._sending.values()]
        return frozenset(one.chat for one in (*claimed, *sending)) | self._recorder.chats

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
            if left > 0:
                await self._clock.wait(self._wake, left)
            elif self._claimer.busy:
                # What it brings must be given back, or it would count as a crash.
                await self._clock.wait(self._wake, None)
            else:
                break
        self._release_all()
        for delivery, task in list(self._sending.values()):
            task.cancel()
            self._settle(delivery, Uncertain(Trouble.TIMEOUT, "stopped"))
        self._sending.clear()
        self._recorder.close(give_up_at)
