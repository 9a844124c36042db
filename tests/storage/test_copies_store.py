"""Copies of a bulletin that changes: each comes to the last text by the right way."""

from bot.domain.delivery import (
    CopyFigures,
    Throttled,
)
from storage.stores import Stores
from tests.storage.changing import (
    Telegram,
    change,
    claimed,
    delivered,
    fan_out,
    landed,
    publish,
    send,
    subscribe,
    sweep,
)
from tests.storage.posting import AT, ONE


async def test_every_copy_is_edited_in_place(stores: Stores, telegram: Telegram) -> None:
    await delivered(stores, telegram, "one", "two")
    before = {chat: list(telegram.chats[chat]) for chat in (1, 2)}

    await change(stores, 1, "ONE", "TWO")
    assert await stores.copies.figures(ONE) == CopyFigures(waiting=4)
    await sweep(stores)
    assert await send(stores, telegram) == 4

    assert [telegram.texts(chat) for chat in (1, 2)] == [["ONE", "TWO"]] * 2
    assert {chat: list(telegram.chats[chat]) for chat in (1, 2)} == before
    assert await stores.copies.figures(ONE) == CopyFigures(edited=4)


async def test_nothing_is_claimed_until_the_sweep_is_through(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=5)
    await change(stores, 1, "ONE")
    for _ in range(3):
        assert await claimed(stores) == ()
        assert await stores.flights.next_due() is None
        assert await stores.copies.step(AT, 2)
    assert not await stores.copies.step(AT, 2)
    assert await send(stores, telegram) == 5


async def test_a_correction_overtakes_the_first_delivery(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, 2)
    await publish(stores, "one", "two")
    await fan_out(stores)
    await change(stores, 1, "ONE", "TWO")
    await sweep(stores)

    assert await send(stores, telegram) == 4

    assert telegram.texts(1) == telegram.texts(2) == ["ONE", "TWO"]
    assert await stores.copies.figures(ONE) == CopyFigures(sent=4)


async def test_what_is_in_flight_lands_and_is_edited(stores: Stores, telegram: Telegram) -> None:
    await subscribe(stores, 1)
    await publish(stores, "one", "two")
    await fan_out(stores)
    (first,) = await claimed(stores)
    await change(stores, 1, "ONE", "TWO")
    await sweep(stores)
    assert await claimed(stores) == ()

    await landed(stores, first, telegram.does(first))
    assert telegram.texts(1) == ["one"]
    await send(stores, telegram)

    assert telegram.texts(1) == ["ONE", "TWO"]
    assert await stores.copies.figures(ONE) == CopyFigures(edited=1, sent=1)


async def test_what_lands_before_the_sweep_comes_to_it_is_edited_as_well(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1)
    await publish(stores, "one")
    await fan_out(stores)
    (first,) = await claimed(stores)
    await change(stores, 1, "ONE")
    await landed(stores, first, telegram.does(first))
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["ONE"]


async def test_what_comes_back_from_its_flight_goes_with_the_new_text(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1)
    await publish(stores, "one")
    await fan_out(stores)
    (first,) = await claimed(stores)
    await change(stores, 1, "ONE")
    await sweep(stores)
    await landed(stores, first, Throttled(1))
    assert await send(stores, telegram) == 1
    assert telegram.texts(1) == ["ONE"]


async def test_two_corrections_in_a_row_leave_the_last_text(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=4)
    await change(stores, 1, "ONE")
    await stores.copies.step(AT, 2)
    await change(stores, 2, "Eins")
    await sweep(stores, chunk=1)
    assert await send(stores, telegram) == 4
    assert [telegram.texts(chat) for chat in range(1, 5)] == [["Eins"]] * 4
