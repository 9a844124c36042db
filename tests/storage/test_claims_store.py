"""What is in flight: when later parts go, who may be claimed beside whom, what nobody knows of."""

from datetime import UTC, datetime, timedelta

from bot.domain.delivery import Delivery, DeliveryKind, Lane
from bot.domain.ids import BulletinNumber, ChatId, MessageId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.flights import PATIENCE
from storage.posts import Post, Result, Room
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
LEASE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
ALL = Room(100)


async def put(stores: Stores, chat: int, part: int = 1, subject: int = 1) -> None:
    text = await stores.outbox.text(f"{subject}/{part}", None)
    await stores.outbox.post(
        Post(
            kind=DeliveryKind.BULLETIN,
            subject=subject,
            chat=ChatId(chat),
            part=part,
            text=text,
            lane=Lane.BULLETIN,
            due_at=AT,
        )
    )


async def claim(
    stores: Stores, now: datetime = AT, room: Room = ALL, boot: str = "first"
) -> list[int]:
    return [one.chat for one in await stores.flights.claim(now, boot, LEASE, room, SECOND)]


async def arrived(stores: Stores, *deliveries: Delivery) -> None:
    results = [Result(one.id, DeliveryEvent.DELIVERED, MessageId(1)) for one in deliveries]
    await stores.flights.record(results, AT, SECOND)


async def crash(stores: Stores, times: int) -> None:
    for boot in range(times):
        await stores.flights.claim(AT, f"boot {boot}", LEASE, ALL)
        await stores.flights.requeue_orphans(f"boot {boot + 1}", AT)


async def test_the_next_part_goes_when_its_chat_may_be_written_to_again(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7, 1)
        await put(stores, 7, 2)
        await arrived(stores, *await stores.flights.claim(AT, "first", LEASE, ALL))
        assert await claim(stores) == []
        assert await stores.flights.next_due() == AT + SECOND
        assert await claim(stores, AT + SECOND) == [7]


async def paid(stores: Stores, number: BulletinNumber) -> None:
    """Let a bulletin that was posted be a paid one."""
    await stores.fan_outs.begin(number, Lane.BULLETIN, AT, expected=0, payable=10**6)


async def test_what_is_not_paid_leaves_the_paid_their_room(db: Database) -> None:
    async with db.write() as stores:
        for chat in range(1, 7):
            await put(stores, chat, subject=1)
            await put(stores, chat + 10, subject=2)
        await paid(stores, BulletinNumber(2))
        assert await claim(stores, room=Room(all=5, unpaid=1, paid=4)) == [1, 11, 12, 13, 14]
        assert await claim(stores, room=Room(all=5, unpaid=5, paid=0)) == [2, 3, 4, 5, 6]
        assert await claim(stores) == [15, 16]


async def test_a_claim_that_nobody_knows_of_is_given_back_as_if_it_had_not_been(
    db: Database,
) -> None:
    async with db.write() as stores:
        for chat in (7, 8, 9):
            await put(stores, chat)
        await stores.flights.claim(AT, "first", LEASE, ALL)
        assert await stores.flights.give_back("second", [], AT) == 0
        assert await stores.flights.give_back("first", [ChatId(8)], AT) == 2
        again = await stores.flights.claim(AT, "first", LEASE, ALL)
    assert [(one.chat, one.attempts, one.uncertain) for one in again] == [
        (7, 1, False),
        (9, 1, False),
    ]


async def test_what_two_processes_died_with_goes_alone_and_holds_nobody_up_for_long(
    db: Database,
) -> None:
    async with db.write() as stores:
        await put(stores, 7)
        await crash(stores, 2)
        await put(stores, 8)
        assert await claim(stores) == [7]
        assert await claim(stores) == []
        assert await claim(stores, AT + PATIENCE) == [8]


async def test_it_waits_for_what_is_in_flight_but_not_for_what_does_not_end(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7)
        await crash(stores, 2)
        await put(stores, 8)
        await put(stores, 9)
        (alone,) = await stores.flights.claim(AT, "first", LEASE, ALL)
        late = AT + PATIENCE
        assert await claim(stores, late, Room(1)) == [8]
        result = Result(alone.id, DeliveryEvent.THROTTLED, due_at=late)
        await stores.flights.record([result], late)
        assert await claim(stores, late) == []
        assert await claim(stores, late + PATIENCE) == [9]


async def test_a_chat_that_was_busy_is_claimed_when_it_is_free(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7, subject=1)
        flying = await stores.flights.claim(AT, "first", LEASE, ALL)
        await put(stores, 7, subject=2)
        assert await claim(stores) == []
        await arrived(stores, *flying)
        (second,) = await stores.flights.claim(AT, "first", LEASE, ALL)
    assert second.subject == 2
