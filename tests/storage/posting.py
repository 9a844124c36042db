"""Posts to an outbox, and plays the way out of it: claims, and tells what became of them."""

from datetime import UTC, datetime, timedelta

from bot.domain.delivery import Delivery, DeliveryKind, Figures, Lane
from bot.domain.ids import BulletinNumber, ChatId, MessageId
from bot.domain.lifecycle import DeliveryEvent
from storage.posts import Post, Result, Room
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
LEASE = timedelta(minutes=1)
BULLETIN, NOTICE = DeliveryKind.BULLETIN, DeliveryKind.NOTICE
ONE = BulletinNumber(1)


async def put(
    stores: Stores,
    chat: int,
    part: int = 1,
    *,
    subject: int = 1,
    lane: Lane = Lane.BULLETIN,
    due_at: datetime = AT,
) -> bool:
    text = await stores.outbox.text(f"{subject}/{part} for {chat}", None)
    return await stores.outbox.post(
        Post(
            kind=BULLETIN,
            subject=subject,
            chat=ChatId(chat),
            part=part,
            text=text,
            lane=lane,
            due_at=due_at,
        )
    )


async def claim(
    stores: Stores, now: datetime = AT, *, limit: int = 100, boot: str = "first"
) -> tuple[Delivery, ...]:
    return await stores.flights.claim(now, boot, LEASE, Room(limit))


async def told(
    stores: Stores, delivery: Delivery, event: DeliveryEvent, due_at: datetime | None = None
) -> None:
    message = MessageId(1000 + delivery.chat) if event is DeliveryEvent.DELIVERED else None
    result = Result(delivery=delivery.id, event=event, message=message, due_at=due_at)
    await stores.flights.record([result], AT)


async def retried(stores: Stores) -> int:
    counts = [
        await stores.outbox.retry(mailing, AT)
        for mailing in await stores.outbox.mailings(BULLETIN, 1)
    ]
    return sum(count for count, _ in counts)


def texts(deliveries: tuple[Delivery, ...]) -> list[str]:
    return [delivery.html for delivery in deliveries]


async def figures(stores: Stores) -> Figures:
    found = await stores.outbox.figures(BULLETIN, 1)
    assert found is not None
    return found
