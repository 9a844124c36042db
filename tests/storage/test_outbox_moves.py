"""A group becomes a supergroup while parts of a long bulletin are on their way to it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.delivery import Delivery, DeliveryKind, Lane
from bot.domain.ids import ChatId, MessageId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.posts import Post, Result, Room
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
LEASE = timedelta(minutes=1)
GROUP, SUPERGROUP = ChatId(-5), ChatId(-1005)


async def put(stores: Stores, chat: int, parts: int = 1) -> None:
    for part in range(1, parts + 1):
        post = Post(
            kind=DeliveryKind.BULLETIN,
            subject=1,
            chat=ChatId(chat),
            part=part,
            text=await stores.outbox.text(f"part {part}", None),
            lane=Lane.BULLETIN,
            due_at=AT,
        )
        assert await stores.outbox.post(post)


async def claim(stores: Stores) -> list[Delivery]:
    return list(await stores.flights.claim(AT, "boot", LEASE, Room(100)))


async def told(stores: Stores, delivery: Delivery, event: DeliveryEvent) -> None:
    message = MessageId(9) if event is DeliveryEvent.DELIVERED else None
    result = Result(delivery=delivery.id, event=event, message=message, due_at=AT)
    await stores.flights.record([result], AT)


async def delivered(stores: Stores) -> list[tuple[int, int]]:
    """Send all there is, as Telegram does after the move: the group's messages come back and go to
    the supergroup. Return what arrived, by chat and part, in order."""
    arrived = []
    while claimed := await claim(stores):
        for one in claimed:
            if one.chat == GROUP:
                await told(stores, one, DeliveryEvent.NOT_SENT)
                await stores.outbox.move(GROUP, SUPERGROUP, AT)
            else:
                await told(stores, one, DeliveryEvent.DELIVERED)
                arrived.append((int(one.chat), one.part))
    return arrived


NEW = int(SUPERGROUP)


async def test_the_later_parts_follow_one_that_arrived_in_the_old_group(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, GROUP, 3)
        (first,) = await claim(stores)
        await told(stores, first, DeliveryEvent.DELIVERED)
        await stores.outbox.move(GROUP, SUPERGROUP, AT)
        assert await delivered(stores) == [(NEW, 2), (NEW, 3)]


@pytest.mark.parametrize(
    ("event", "after"),
    [
        (DeliveryEvent.DELIVERED, [(NEW, 2), (NEW, 3)]),
        (DeliveryEvent.NOT_SENT, [(NEW, 1), (NEW, 2), (NEW, 3)]),
        (DeliveryEvent.UNCERTAIN, [(NEW, 1), (NEW, 2), (NEW, 3)]),
        (DeliveryEvent.REFUSED, []),
    ],
)
async def test_the_later_parts_wait_for_one_that_is_in_flight_to_the_old_group(
    db: Database, event: DeliveryEvent, after: list[tuple[int, int]]
) -> None:
    async with db.write() as stores:
        await put(stores, GROUP, 3)
        (first,) = await claim(stores)
        assert await stores.outbox.move(GROUP, SUPERGROUP, AT) == 0
        assert await claim(stores) == []
        await told(stores, first, event)
        assert await delivered(stores) == after
        figures = await stores.outbox.figures(DeliveryKind.BULLETIN, 1)
    assert figures is not None
    assert (figures.total, figures.open) == (3, 0)


async def test_a_cancelled_bulletin_does_not_move_to_where_its_sweep_has_passed(
    db: Database,
) -> None:
    async with db.write() as stores:
        for chat in (-9, -8, -7, -6, GROUP):
            await put(stores, chat)
        await stores.control.cancel(DeliveryKind.BULLETIN, 1)
        assert await stores.control.sweep(2)
        assert await stores.outbox.move(GROUP, SUPERGROUP, AT) == 0
        while await stores.control.sweep(2):
            pass
        figures = await stores.outbox.figures(DeliveryKind.BULLETIN, 1)
    assert figures is not None
    assert (figures.cancelled, figures.open) == (5, 0)
