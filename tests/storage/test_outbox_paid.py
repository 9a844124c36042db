"""What is paid for: never beyond the ceiling, though the readership grows, and nothing once paying
is off."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.bulletin import Bulletin, Choice, Subscription
from bot.domain.delivery import Lane
from bot.domain.draft import Content
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId
from storage.database import Database
from storage.posts import Room
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
LEASE = timedelta(minutes=1)
ONE = BulletinNumber(1)


async def begin(stores: Stores, readers: int, payable: int) -> None:
    await follow(stores, range(readers))
    day = date(2024, 12, 6)
    bulletin = Bulletin(number=ONE, day=day, content=Content(day=day), hash="", published_at=AT)
    await stores.bulletins.add(bulletin, "words", None, [])
    await stores.editions.add(ONE, "en", Choice(), [("all", None)])
    await stores.fan_outs.begin(ONE, Lane.BULLETIN, AT, expected=readers, payable=payable)


async def follow(stores: Stores, chats: range) -> None:
    for chat in chats:
        one = Subscription(chat=ChatId(chat), topic=NO_TOPIC, language="en", choice=Choice())
        await stores.audience.subscribe(one, AT)


async def step(stores: Stores, chunk: int) -> None:
    fan_out = await stores.fan_outs.under_way()
    assert fan_out is not None
    await stores.fan_outs.step(fan_out, chunk, AT)


async def paid(stores: Stores, limit: int) -> list[bool]:
    return [one.paid for one in await stores.flights.claim(AT, "boot", LEASE, Room(limit))]


async def test_a_bulletin_that_comes_to_more_than_the_ceiling_allows_goes_on_unpaid(
    db: Database,
) -> None:
    async with db.write() as stores:
        await begin(stores, readers=4, payable=5)
        await step(stores, 2)
        assert await paid(stores, 1) == [True]
        await follow(stores, range(4, 6))
        await step(stores, 3)
        assert await paid(stores, 2) == [True, True]
        await step(stores, 3)
        assert await paid(stores, 9) == [False, False, False]


async def test_a_bulletin_under_way_is_not_paid_for_once_paying_is_off(db: Database) -> None:
    async with db.write() as stores:
        await begin(stores, readers=3, payable=3)
        await step(stores, 9)
        assert await paid(stores, 1) == [True]
        assert await stores.control.stop_paying() == 1
        assert await paid(stores, 9) == [False, False]
        assert await stores.control.stop_paying() == 0
