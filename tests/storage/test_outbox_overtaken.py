"""The outbox where something happens to a delivery while it is in flight, or to its chat."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.bulletin import Bulletin
from bot.domain.delivery import Delivery, DeliveryKind, Figures, Lane
from bot.domain.draft import Content
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId, DeliveryId, MessageId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.posts import Post, Result, Room
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
LATER = AT + timedelta(minutes=1)
LEASE = timedelta(minutes=1)
BULLETIN, CARD, NOTICE = DeliveryKind.BULLETIN, DeliveryKind.REVIEW_CARD, DeliveryKind.NOTICE
PROGRESS = DeliveryKind.PROGRESS
READER, GROUP, SUPERGROUP = ChatId(7), ChatId(-5), ChatId(-1005)
SHOWN = MessageId(44)

Requeue = Callable[[Stores, Delivery], Awaitable[object]]


async def put(
    stores: Stores,
    kind: DeliveryKind,
    chat: ChatId = READER,
    *,
    version: int = 0,
    edits: MessageId | None = None,
    follows: DeliveryId | None = None,
) -> None:
    post = Post(
        kind=kind,
        subject=1,
        version=version,
        chat=chat,
        text=await stores.outbox.text(f"{kind} {version}", None),
        lane=Lane.DESK,
        due_at=AT,
        edits=edits,
        follows=follows,
    )
    assert await stores.outbox.post(post)


async def claim(stores: Stores, now: datetime = LATER) -> tuple[Delivery, ...]:
    return await stores.flights.claim(now, "first", LEASE, Room(100))


async def told(stores: Stores, delivery: Delivery, event: DeliveryEvent) -> None:
    arrived = event is DeliveryEvent.DELIVERED
    message = (delivery.edits or MessageId(900)) if arrived else None
    result = Result(delivery=delivery.id, event=event, message=message, due_at=LATER)
    await stores.flights.record([result], AT)


async def counts(stores: Stores, kind: DeliveryKind) -> tuple[int, int, int]:
    found = await stores.outbox.figures(kind, 1)
    assert isinstance(found, Figures)
    return found.sent, found.cancelled, found.open


async def uncertain(stores: Stores, delivery: Delivery) -> None:
    await told(stores, delivery, DeliveryEvent.UNCERTAIN)


async def throttled(stores: Stores, delivery: Delivery) -> None:
    await told(stores, delivery, DeliveryEvent.THROTTLED)


async def orphaned(stores: Stores, _: Delivery) -> None:
    assert await stores.flights.requeue_orphans("second", LATER) == 1


async def in_doubt(stores: Stores, _: Delivery) -> None:
    assert await stores.flights.give_back("first", [], LATER) == 1


requeued = pytest.mark.parametrize("requeue", [uncertain, throttled, orphaned, in_doubt])


@requeued
async def test_what_was_cancelled_in_flight_is_not_tried_again(
    db: Database, requeue: Requeue
) -> None:
    async with db.write() as stores:
        await put(stores, BULLETIN)
        (delivery,) = await claim(stores)
        assert await stores.outbox.cancel(BULLETIN, 1) == 0
        await requeue(stores, delivery)
        assert await claim(stores) == ()
        assert await counts(stores, BULLETIN) == (0, 1, 0)


@requeued
async def test_an_edit_in_flight_is_not_tried_again_after_a_later_one(
    db: Database, requeue: Requeue
) -> None:
    async with db.write() as stores:
        await put(stores, PROGRESS, version=1, edits=SHOWN)
        (older,) = await claim(stores)
        await put(stores, PROGRESS, version=2, edits=SHOWN)
        await requeue(stores, older)
        (newer,) = await claim(stores)
        assert newer.html == "progress 2"
        await told(stores, newer, DeliveryEvent.DELIVERED)
        assert await claim(stores) == ()
        assert await counts(stores, PROGRESS) == (1, 1, 0)


async def test_an_edit_takes_the_place_of_one_that_waits_but_of_no_other_message(
    db: Database,
) -> None:
    async with db.write() as stores:
        await put(stores, NOTICE, version=1, edits=SHOWN)
        await put(stores, NOTICE, version=2, edits=MessageId(45))
        await put(stores, NOTICE, READER, version=3, edits=SHOWN)
        await put(stores, NOTICE, ChatId(8), version=3, edits=SHOWN)
        shown = [(one.chat, one.html) for one in await claim(stores)]
        assert shown == [(7, "notice 2"), (8, "notice 3")]
        assert await counts(stores, NOTICE) == (0, 1, 3)


async def test_what_follows_a_delivery_in_flight_edits_its_message(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, CARD)
        (card,) = await claim(stores)
        await stores.outbox.cancel(CARD, 1)
        (flying,) = await stores.outbox.in_flight(CARD, 1)
        assert (flying.delivery, flying.message, flying.html) == (card.id, None, card.html)
        await put(stores, NOTICE, follows=card.id)
        assert await claim(stores) == ()
        await told(stores, card, DeliveryEvent.DELIVERED)
        assert await stores.outbox.in_flight(CARD, 1) == ()
        (closing,) = await claim(stores)
        assert (closing.kind, closing.edits) == (NOTICE, MessageId(900))
        assert await counts(stores, CARD) == (1, 0, 0)


async def refused(stores: Stores, delivery: Delivery) -> None:
    await told(stores, delivery, DeliveryEvent.REFUSED)


@pytest.mark.parametrize("end", [uncertain, throttled, orphaned, in_doubt, refused])
async def test_what_follows_a_delivery_that_does_not_arrive_is_cancelled(
    db: Database, end: Requeue
) -> None:
    async with db.write() as stores:
        await put(stores, CARD)
        (card,) = await claim(stores)
        await stores.outbox.cancel(CARD, 1)
        await put(stores, NOTICE, follows=card.id)
        await end(stores, card)
        assert await claim(stores) == ()
        assert await counts(stores, NOTICE) == (0, 1, 0)
        assert (await counts(stores, CARD))[2] == 0


async def test_what_follows_stays_with_a_delivery_whose_group_moves(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, CARD, GROUP)
        (card,) = await claim(stores)
        await stores.outbox.cancel(CARD, 1)
        await put(stores, NOTICE, GROUP, follows=card.id)
        assert await stores.outbox.move(GROUP, SUPERGROUP, LATER) == 0
        await told(stores, card, DeliveryEvent.NOT_SENT)
        await stores.outbox.move(GROUP, SUPERGROUP, LATER)
        assert await claim(stores) == ()
        assert await counts(stores, NOTICE) == await counts(stores, CARD) == (0, 1, 0)


async def test_no_number_of_a_groups_message_is_used_in_its_supergroup(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, NOTICE, GROUP, edits=SHOWN)
        await put(stores, PROGRESS, GROUP, version=1, edits=MessageId(45))
        assert await stores.outbox.move(GROUP, SUPERGROUP, LATER) == 1
        (moved,) = await claim(stores)
        assert (moved.kind, moved.chat, moved.edits) == (NOTICE, SUPERGROUP, None)
        assert await counts(stores, PROGRESS) == (0, 1, 0)


async def test_a_group_that_moves_shows_no_progress_any_more(db: Database) -> None:
    day = date(2024, 12, 6)
    one = BulletinNumber(1)
    bulletin = Bulletin(number=one, day=day, content=Content(day=day), hash="", published_at=AT)
    async with db.write() as stores:
        await stores.bulletins.add(bulletin, "words", None, [])
        await put(stores, BULLETIN)
        for chat in (GROUP, READER):
            await stores.progress.open(one, chat, SHOWN, "en")
        await stores.outbox.move(GROUP, SUPERGROUP, LATER)
        assert [shown.chat for shown in await stores.progress.due(LATER)] == [READER]


@requeued
async def test_a_card_in_flight_to_someone_who_left_the_desk_is_not_tried_again(
    db: Database, requeue: Requeue
) -> None:
    async with db.write() as stores:
        await put(stores, CARD)
        (card,) = await claim(stores)
        await put(stores, NOTICE)
        await stores.outbox.cancel_desk(READER)
        await requeue(stores, card)
        assert await claim(stores) == ()
        assert await counts(stores, CARD) == await counts(stores, NOTICE) == (0, 1, 0)


@requeued
async def test_a_bulletin_in_flight_to_a_chat_that_left_is_not_tried_again(
    db: Database, requeue: Requeue
) -> None:
    async with db.write() as stores:
        await put(stores, BULLETIN)
        await put(stores, BULLETIN, ChatId(8))
        delivery, other = await claim(stores)
        await told(stores, other, DeliveryEvent.DELIVERED)
        await stores.outbox.forget(READER, NO_TOPIC)
        await requeue(stores, delivery)
        assert await claim(stores) == ()
        (mailing,) = await stores.outbox.mailings(BULLETIN, 1)
        assert await stores.outbox.retry(mailing, LATER) == (0, None)
        assert await counts(stores, BULLETIN) == (1, 1, 0)


async def test_a_bulletin_that_reaches_a_chat_that_left_leaves_no_record(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, BULLETIN)
        (delivery,) = await claim(stores)
        await stores.outbox.forget(READER, NO_TOPIC)
        await told(stores, delivery, DeliveryEvent.DELIVERED)
        assert await stores.outbox.sent(BULLETIN, 1) == ()
        assert await counts(stores, BULLETIN) == (1, 0, 0)
