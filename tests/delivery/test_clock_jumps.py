"""F24 at the worker: what was put off waits by the monotonic clock, whatever the wall clock is."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.delivery import DeliveryWorker
from bot.messenger import TelegramMessenger
from bot.simulator import SimClient
from storage.database import Database
from tests.delivery.builders import AT_ONCE, Desk, at_work, readers
from tests.delivery.clock import MIDDAY, HandClock

HOUR = timedelta(hours=1)
TO_1970 = timedelta(seconds=-MIDDAY.timestamp())
JUMPS = pytest.mark.parametrize("jump", [HOUR, -HOUR, TO_1970], ids=["+1h", "-1h", "1970"])


class SetClock(HandClock):
    """A clock for tests whose wall clock somebody sets."""

    off = timedelta()

    def now(self) -> datetime:
        return super().now() + self.off


@JUMPS
async def test_f24_what_was_put_off_is_sent_after_its_wait_whatever_the_clock_says(
    sim: SimClient, messenger: TelegramMessenger, database: Database, jump: timedelta
) -> None:
    clock, told = SetClock(), asyncio.Event()
    [person] = await readers(sim, 1)
    await sim.fault("flood", chat_id=person, retry_after=40)
    await Desk(database, clock).post(1, [person], "The bridge is open.")
    worker = DeliveryWorker(database, messenger, clock, limits=AT_ONCE, clock_was_set=told.set)

    async with at_work(worker):
        await worker.idle()
        clock.off = jump
        clock.advance(39)
        await worker.idle()
        assert (await sim.stats()).ledger == 0
        assert told.is_set()
        clock.advance(1)
        await sim.wait_ledger(1)


async def test_f24_what_a_wrong_clock_put_off_for_years_is_due_at_the_next_start(
    sim: SimClient, messenger: TelegramMessenger, database: Database
) -> None:
    clock = SetClock()
    [person] = await readers(sim, 1)
    clock.off = timedelta(days=20_000)
    await Desk(database, clock).post(1, [person], "The bridge is open.")
    clock.off = timedelta()

    async with at_work(DeliveryWorker(database, messenger, clock, limits=AT_ONCE)):
        await sim.wait_ledger(1)
