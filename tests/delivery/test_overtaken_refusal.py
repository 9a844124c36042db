"""A text that Telegram refuses stops its bulletin, but not the change that replaced it since."""

import pytest

from bot.delivery.recorder import Recorder, Settled
from bot.domain.delivery import Delivery, DeliveryKind, Refused, Standing, Trouble
from bot.domain.retry import decide
from storage.database import Database
from tests.delivery.clock import HandClock
from tests.storage.changing import (
    Telegram,
    change,
    claimed,
    fan_out,
    landed,
    publish,
    send,
    subscribe,
    sweep,
)
from tests.storage.posting import AT

SPOILT = Refused(Trouble.CONTENT)


async def is_refused(database: Database, clock: HandClock, delivery: Delivery) -> None:
    """Let it be recorded that Telegram does not take the text of a delivery."""
    recorder = Recorder(database, clock, after_commit=lambda: None)
    recorder.add(Settled(delivery, decide(SPOILT, delivery, (), 0.0), AT, SPOILT))
    recorder.close(float("inf"))
    await recorder.run()


async def in_flight(database: Database, telegram: Telegram) -> Delivery:
    """Let a bulletin have arrived in chat 1, and fly to chat 2."""
    async with database.write() as stores:
        await subscribe(stores, 1, 2)
        await publish(stores, "one")
        await fan_out(stores)
        first, flying = await claimed(stores)
        await landed(stores, first, telegram.does(first))
    return flying


async def test_a_text_that_is_refused_stops_its_bulletin(
    database: Database, clock: HandClock
) -> None:
    await is_refused(database, clock, await in_flight(database, Telegram()))
    async with database.read() as stores:
        assert await stores.control.standing(DeliveryKind.BULLETIN, 1) is Standing.CANCELLED


@pytest.mark.parametrize("words", ["ONE", "taken back"])
async def test_a_refusal_of_what_was_overtaken_stops_no_change(
    database: Database, clock: HandClock, words: str
) -> None:
    telegram = Telegram()
    flying = await in_flight(database, telegram)
    async with database.write() as stores:
        await change(stores, 1, words, retracted=words != "ONE")
    await is_refused(database, clock, flying)
    async with database.write() as stores:
        await sweep(stores)
        await send(stores, telegram)
    assert telegram.texts(1) == [words]
    assert telegram.texts(2) == []
