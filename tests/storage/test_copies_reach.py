"""Whom a change reaches: who is new, gone, moved, cancelled or still to be served."""

from datetime import timedelta

import pytest

from bot.domain.delivery import (
    CopyFigures,
    DeliveryKind,
    NotSent,
    Trouble,
)
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId
from storage.database import Database
from storage.stores import Stores
from tests.storage.changing import (
    SOUTH,
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
from tests.storage.posting import AT, ONE, put

LATER = AT + timedelta(hours=1)


async def test_who_blocked_the_bot_costs_no_request_and_is_counted(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", "two", chats=3)
    await stores.audience.deactivate(ChatId(1), Trouble.BLOCKED)
    telegram.closed |= {1, 2}
    await change(stores, 1, "ONE", "TWO")
    await sweep(stores)
    assert await send(stores, telegram) == 3
    assert await stores.copies.figures(ONE) == CopyFigures(edited=2, unreachable=4)


async def test_who_comes_back_gets_the_next_change(stores: Stores, telegram: Telegram) -> None:
    await delivered(stores, telegram, "one", chats=1)
    await stores.audience.deactivate(ChatId(1), Trouble.BLOCKED)
    await change(stores, 1, "ONE")
    await sweep(stores)
    await stores.audience.reactivate(ChatId(1))
    await change(stores, 2, "Eins")
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["Eins"]


async def test_what_failed_or_was_cancelled_without_a_copy_is_left_alone(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, 2)
    await publish(stores, "one")
    await fan_out(stores)
    (first, _) = await claimed(stores)
    await landed(stores, first, telegram.does(first))
    await stores.control.cancel(DeliveryKind.BULLETIN, 1)
    while await stores.control.sweep(10):
        pass
    await stores.flights.requeue_orphans("second", AT)

    await change(stores, 1, "ONE")
    await sweep(stores)
    await send(stores, telegram)

    assert telegram.texts(1) == ["ONE"]
    assert telegram.texts(2) == []


async def test_a_cancellation_in_the_middle_stops_the_change(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=4)
    await change(stores, 1, "ONE")
    await stores.copies.step(AT, 2)
    await stores.control.cancel(DeliveryKind.BULLETIN, 1)
    while await stores.control.sweep(1):
        pass
    await sweep(stores)
    assert await send(stores, telegram) == 0

    await change(stores, 2, "Eins")
    await sweep(stores)
    await send(stores, telegram)
    assert [telegram.texts(chat) for chat in range(1, 5)] == [["Eins"]] * 4


async def test_a_change_while_a_cancellation_is_being_marked_sends_nothing_of_it(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, *range(1, 5))
    await publish(stores, "one")
    await fan_out(stores)
    await stores.control.cancel(DeliveryKind.BULLETIN, 1)
    await stores.control.sweep(1)
    await change(stores, 1, "ONE")
    assert not await stores.copies.step(AT, 10), "rows are to be marked as cancelled first"
    while await stores.control.sweep(10):
        pass
    await sweep(stores)
    assert await send(stores, telegram) == 0


async def test_who_matches_only_now_gets_the_new_version_and_newcomers_do_not(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1)
    await subscribe(stores, 2, choice=SOUTH)
    await publish(stores, "one", south=())
    await fan_out(stores)
    await send(stores, telegram)
    await subscribe(stores, 3, at=LATER)
    await change(stores, 1, "ONE", south=("south", "more"))
    await sweep(stores, chunk=1)
    await send(stores, telegram)

    assert telegram.texts(1) == ["ONE"]
    assert telegram.texts(2) == ["south", "more"]
    assert telegram.texts(3) == []


async def test_a_bulletin_that_nobody_wanted_reaches_who_wants_it_now(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, choice=SOUTH)
    await publish(stores, "one", south=())
    await change(stores, 1, "ONE", south=("south",))
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["south"]


async def test_the_archive_has_no_copies(stores: Stores) -> None:
    assert not await stores.copies.begin(BulletinNumber(7), 1, AT)
    assert await stores.copies.figures(BulletinNumber(7)) is None


async def test_a_fan_out_under_way_goes_on_with_the_newest_version(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, *range(1, 7))
    await publish(stores, "one")
    await fan_out(stores, chunk=2, steps=1)
    await send(stores, telegram)
    await change(stores, 1, "ONE", "TWO")
    await stores.copies.step(AT, 1)
    found = await stores.fan_outs.under_way()
    assert found is not None
    await stores.fan_outs.step(found, 2, AT)
    await sweep(stores, chunk=1)
    await fan_out(stores, chunk=2)
    await send(stores, telegram)
    assert [telegram.texts(chat) for chat in range(1, 7)] == [["ONE", "TWO"]] * 6


async def test_an_urgent_change_goes_ahead(stores: Stores, telegram: Telegram) -> None:
    await delivered(stores, telegram, "one", chats=1)
    await put(stores, 1, subject=9)
    await change(stores, 1, "ONE")
    await stores.copies.begin(ONE, 1, AT, urgent=True)
    await sweep(stores)
    assert [one.subject for one in await claimed(stores, limit=1)] == [1]


async def test_a_group_that_moved_gets_the_new_text_anew(
    stores: Stores, telegram: Telegram
) -> None:
    group, supergroup = ChatId(-5), ChatId(-1005)
    await subscribe(stores, -5)
    await publish(stores, "one", "two", "three")
    await fan_out(stores)
    await send(stores, telegram)
    await change(stores, 1, "ONE", "TWO", "-3")
    await sweep(stores)
    (edit,) = await claimed(stores)
    await landed(stores, edit, NotSent(Trouble.NETWORK))
    await stores.audience.move(group, supergroup)
    await stores.outbox.move(group, supergroup, AT)
    await stores.copies.follow(supergroup, AT)
    await send(stores, telegram)

    assert telegram.texts(supergroup) == ["ONE", "TWO"]
    assert telegram.answers == {}, "numbers of the old group are none of the new one's"
    assert await stores.copies.figures(ONE) == CopyFigures(sent=2)


@pytest.mark.parametrize("reached", [0, 1, 2, 3])
async def test_a_group_that_moves_during_the_sweep_gets_the_new_text(
    stores: Stores, telegram: Telegram, reached: int
) -> None:
    """Supergroups come before groups in the order of the outbox."""
    group, supergroup = ChatId(-5), ChatId(-1005)
    await subscribe(stores, -2000, -5, 1)
    await publish(stores, "one")
    await fan_out(stores)
    first = {int(one.chat): one for one in await claimed(stores)}
    await landed(stores, first[-2000], telegram.does(first[-2000]))
    await landed(stores, first[-5], NotSent(Trouble.NETWORK))
    await change(stores, 1, "ONE")
    for _ in range(reached):
        await stores.copies.step(AT, 1)
    await stores.audience.move(group, supergroup)
    await stores.outbox.move(group, supergroup, AT)
    await stores.copies.follow(supergroup, AT)
    await sweep(stores, chunk=1)
    await landed(stores, first[1], telegram.does(first[1]))
    await send(stores, telegram)
    assert [telegram.texts(chat) for chat in (-2000, -1005, 1)] == [["ONE"]] * 3
    assert telegram.texts(-5) == []


async def test_who_unsubscribed_has_no_copy_any_more(db: Database, telegram: Telegram) -> None:
    async with db.write() as stores:
        await forgotten_in_flight(stores, telegram)
        assert await send(stores, telegram) == 0
        assert await stores.copies.figures(ONE) is None


async def forgotten_in_flight(stores: Stores, telegram: Telegram) -> None:
    await subscribe(stores, 1)
    await publish(stores, "one")
    await fan_out(stores)
    (first,) = await claimed(stores)
    await change(stores, 1, "ONE")
    await sweep(stores)
    await stores.audience.remove(ChatId(1), NO_TOPIC)
    await stores.outbox.forget(ChatId(1), NO_TOPIC)
    await landed(stores, first, telegram.does(first))
