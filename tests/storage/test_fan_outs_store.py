"""Fan-outs, which go along the subscriptions, and claims, which go along the fan-outs."""

from datetime import date

import pytest

from bot.domain.bulletin import Bulletin, Choice, Subscription
from bot.domain.delivery import Lane
from bot.domain.draft import Content
from bot.domain.ids import NO_TOPIC, ChatId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.stores import Stores
from tests.storage.posting import AT, ONE, claim, figures, put, texts, told


async def subscribed(stores: Stores, chats: range) -> None:
    """Give `chats` subscriptions: the even ones to the south alone, which takes two parts."""
    south = Choice(fronts=("south",))
    for chat in chats:
        choice = Choice() if chat % 2 else south
        await stores.audience.subscribe(
            Subscription(chat=ChatId(chat), topic=NO_TOPIC, language="en", choice=choice), AT
        )
    day = date(2024, 12, 6)
    empty = Bulletin(number=ONE, day=day, content=Content(day=day), hash="", published_at=AT)
    await stores.bulletins.add(empty, "words", None, [])
    await stores.editions.add(ONE, "en", Choice(), [("all", None)])
    await stores.editions.add(ONE, "en", south, [("south 1", None), ("south 2", None)])


async def fanned_out(stores: Stores, chunk: int) -> list[int]:
    """Begin and end a fan-out; return what each step added."""
    await stores.fan_outs.begin(ONE, Lane.BULLETIN, AT, expected=9, payable=0)
    added = []
    while (fan_out := await stores.fan_outs.under_way()) is not None:
        added.append(await stores.fan_outs.step(fan_out, chunk, AT))
    return added


async def test_a_fan_out_reaches_every_active_subscription_with_its_edition(db: Database) -> None:
    async with db.write() as stores:
        await subscribed(stores, range(1, 6))
        await stores.audience.deactivate(ChatId(5), "blocked")
        assert await fanned_out(stores, 100) == [6]
        first = {delivery.chat: delivery.html for delivery in await claim(stores)}
    assert first == {1: "all", 2: "south 1", 3: "all", 4: "south 1"}


async def test_a_fan_out_in_steps_reaches_everyone_once(db: Database) -> None:
    async with db.write() as stores:
        await subscribed(stores, range(1, 8))
        await stores.audience.deactivate(ChatId(2), "blocked")
        assert await fanned_out(stores, 2) == [2, 3, 3, 0]
        assert sum(await fanned_out(stores, 100)) == 0
        assert (await figures(stores)).total == 8
        assert len(await claim(stores)) == 6


async def test_a_fan_out_under_way_counts_what_it_will_come_to(db: Database) -> None:
    async with db.write() as stores:
        await subscribed(stores, range(1, 8))
        await stores.fan_outs.begin(ONE, Lane.BULLETIN, AT, expected=10, payable=10**6)
        fan_out = await stores.fan_outs.under_way()
        assert fan_out is not None
        await stores.fan_outs.step(fan_out, 3, AT)
        assert (await figures(stores)).total == 10
        assert [(one.chat, one.paid) for one in await claim(stores)] == [
            (1, True),
            (2, True),
            (3, True),
        ]


async def test_claims_go_along_a_fan_out_and_come_back_to_busy_chats_and_later_parts(
    db: Database,
) -> None:
    async with db.write() as stores:
        await subscribed(stores, range(1, 6))
        await put(stores, 2, subject=9, lane=Lane.URGENT)
        (urgent,) = await claim(stores)
        await fanned_out(stores, 100)
        first = await claim(stores, limit=4)
        assert [one.chat for one in first] == [1, 3, 4]
        await told(stores, first[2], DeliveryEvent.DELIVERED)
        await told(stores, urgent, DeliveryEvent.DELIVERED)
        second = await claim(stores)
        assert [(one.chat, one.part) for one in second] == [(2, 1), (4, 2), (5, 1)]
        for one in (first[0], first[1], *second):
            await told(stores, one, DeliveryEvent.DELIVERED)
        assert texts(await claim(stores)) == ["south 2"]
        assert await claim(stores) == ()


@pytest.mark.parametrize("reached", [1, 2, 4])
async def test_a_group_that_moves_during_a_fan_out_is_served_once(
    db: Database, reached: int
) -> None:
    group, supergroup = ChatId(-5), ChatId(-1005)
    async with db.write() as stores:
        await subscribed(stores, range(1, 3))
        for chat in (-2000, -1000, -5):
            await stores.audience.subscribe(
                Subscription(chat=ChatId(chat), topic=NO_TOPIC, language="en", choice=Choice()), AT
            )
        await stores.fan_outs.begin(ONE, Lane.BULLETIN, AT, expected=6, payable=0)
        fan_out = await stores.fan_outs.under_way()
        assert fan_out is not None
        await stores.fan_outs.step(fan_out, reached, AT)
        await stores.audience.move(group, supergroup)
        await stores.outbox.move(group, supergroup, AT)
        await stores.fan_outs.follow(group, supergroup, AT)
        while (fan_out := await stores.fan_outs.under_way()) is not None:
            await stores.fan_outs.step(fan_out, 100, AT)
        first = [one.chat for one in await claim(stores) if one.part == 1]
        assert sorted(first) == [-2000, supergroup, -1000, 1, 2]
        assert (await figures(stores)).total == 6
