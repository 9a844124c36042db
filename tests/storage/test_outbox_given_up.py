"""Chats that cannot be written to any more, claims that were never begun, flights without a row."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.bulletin import Choice, Subscription
from bot.domain.delivery import Delivery, DeliveryKind, Lane, Trouble
from bot.domain.ids import NO_TOPIC, ChatId, MessageId, TopicId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.posts import Post, Result, Room
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
LEASE = timedelta(minutes=1)
BULLETIN, CARD = DeliveryKind.BULLETIN, DeliveryKind.REVIEW_CARD
GONE, OTHER = ChatId(7), ChatId(8)


async def put(
    stores: Stores,
    chat: ChatId = GONE,
    *,
    subject: int = 1,
    kind: DeliveryKind = BULLETIN,
    topic: TopicId = NO_TOPIC,
    parts: int = 1,
) -> None:
    for part in range(1, parts + 1):
        post = Post(
            kind=kind,
            subject=subject,
            chat=chat,
            topic=topic,
            part=part,
            text=await stores.outbox.text(f"{kind} {subject}", None),
            lane=Lane.BULLETIN,
            due_at=AT,
        )
        assert await stores.outbox.post(post)


async def follow(stores: Stores, chat: ChatId) -> None:
    wanted = Subscription(chat=chat, topic=NO_TOPIC, language="en", choice=Choice())
    await stores.audience.subscribe(wanted, AT)


async def claim(stores: Stores, boot: str = "boot") -> list[Delivery]:
    return list(await stores.flights.claim(AT, boot, LEASE, Room(100)))


async def told(stores: Stores, delivery: Delivery, event: DeliveryEvent) -> None:
    message = MessageId(9) if event is DeliveryEvent.DELIVERED else None
    trouble = Trouble.BLOCKED if event is DeliveryEvent.UNREACHABLE else None
    result = Result(delivery=delivery.id, event=event, message=message, trouble=trouble)
    await stores.flights.record([result], AT)


async def counts(stores: Stores, subject: int) -> tuple[int, int, int]:
    found = await stores.outbox.figures(BULLETIN, subject)
    assert found is not None
    return found.failed, found.cancelled, found.open


async def retried(stores: Stores, subject: int) -> int:
    (mailing,) = await stores.outbox.mailings(BULLETIN, subject)
    count, _ = await stores.outbox.retry(mailing, AT)
    return count


async def test_what_waits_for_a_chat_that_is_given_up_is_cancelled_with_the_reason(
    db: Database,
) -> None:
    async with db.write() as stores:
        await put(stores, subject=1)
        await put(stores, subject=2, parts=2)
        await put(stores, subject=2, topic=TopicId(3))
        await put(stores, OTHER, subject=2)
        await put(stores, kind=CARD)
        assert await stores.outbox.give_up(GONE, Trouble.BLOCKED) == 4
        assert await counts(stores, 1) == (0, 1, 0)
        assert await counts(stores, 2) == (0, 3, 1)
        left = {(one.kind, one.chat) for one in await claim(stores)}
        assert left == {(CARD, GONE), (BULLETIN, OTHER)}
        subjects = [await stores.control.counted(one) for one in await stores.control.subjects(9)]
    troubles = {one.subject: one.troubles for one in subjects if one.kind is BULLETIN}
    assert troubles == {1: {Trouble.BLOCKED: 1}, 2: {Trouble.BLOCKED: 3}}


async def test_a_retry_leaves_out_who_is_gone_and_serves_them_when_they_are_back(
    db: Database,
) -> None:
    async with db.write() as stores:
        await follow(stores, GONE)
        await put(stores, subject=1, parts=2)
        await put(stores, subject=2, parts=2)
        (first,) = await claim(stores)
        await told(stores, first, DeliveryEvent.UNREACHABLE)
        await stores.audience.deactivate(GONE, Trouble.BLOCKED)
        await stores.outbox.give_up(GONE, Trouble.BLOCKED)
        assert await counts(stores, 1) == (1, 1, 0)
        assert await counts(stores, 2) == (0, 2, 0)
        assert [await retried(stores, subject) for subject in (1, 2)] == [0, 0]

        await stores.audience.reactivate(GONE)
        assert [await retried(stores, subject) for subject in (1, 2)] == [2, 2]
        arrived = []
        while claimed := await claim(stores):
            arrived += [(one.subject, one.part) for one in claimed]
            await told(stores, claimed[0], DeliveryEvent.DELIVERED)
    assert sorted(arrived) == [(1, 1), (1, 2), (2, 1), (2, 2)]
    for subject in (1, 2):
        assert [part for which, part in arrived if which == subject] == [1, 2]


async def test_a_claim_that_is_given_back_unbegun_counts_as_no_attempt(db: Database) -> None:
    async with db.write() as stores:
        await put(stores)
        for _ in range(3):
            (one,) = await claim(stores)
            assert one.attempts == 1
            back = Result(one.id, DeliveryEvent.NOT_SENT, due_at=AT, begun=False)
            await stores.flights.record([back], AT)
        (one,) = await claim(stores)
        await stores.flights.record([Result(one.id, DeliveryEvent.NOT_SENT, due_at=AT)], AT)
        (one,) = await claim(stores)
    assert one.attempts == 2


async def test_a_flight_without_its_row_blocks_no_chat(db: Database, path: Path) -> None:
    async with db.write() as stores:
        await put(stores, subject=1)
        await claim(stores)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM deliveries")
    async with db.write() as stores:
        await put(stores, subject=2)
        await stores.flights.requeue_orphans("next", AT)
        assert [one.subject for one in await claim(stores, "next")] == [2]
