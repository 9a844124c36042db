"""Progress messages: one row of the outbox each, however often they change, and not too often."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.bulletin import Bulletin
from bot.domain.delivery import Delivery, DeliveryKind, Figures, Lane, Standing
from bot.domain.draft import Content
from bot.domain.ids import BulletinNumber, ChatId, MessageId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.posts import Post, Result, Room
from storage.progress import Progress
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
SECOND, LEASE = timedelta(seconds=1), timedelta(minutes=1)
ONE, CHAT, SHOWN = BulletinNumber(1), ChatId(77), MessageId(100)


@pytest.fixture
async def stores(db: Database) -> AsyncIterator[Stores]:
    day = date(2024, 12, 6)
    bulletin = Bulletin(number=ONE, day=day, content=Content(day=day), hash="", published_at=AT)
    async with db.write() as stores:
        await stores.bulletins.add(bulletin, "words", None, [])
        yield stores


async def show(stores: Stores, words: str, message: MessageId = SHOWN) -> bool:
    one = Progress(
        bulletin=ONE,
        chat=CHAT,
        message=message,
        language="en",
        shown=-1,
        figures=Figures(total=1, sent=0, failed=0, cancelled=0, started_at=AT),
        standing=Standing.RUNNING,
    )
    return await stores.progress.show(one, words, None, AT)


async def claim(stores: Stores) -> list[Delivery]:
    return list(await stores.flights.claim(AT, "boot", LEASE, Room(100)))


async def told(stores: Stores, delivery: Delivery, event: DeliveryEvent) -> None:
    message = delivery.edits if event is DeliveryEvent.DELIVERED else None
    await stores.flights.record([Result(delivery.id, event, message, due_at=AT)], AT)


async def counts(stores: Stores) -> tuple[int, int, int]:
    found = await stores.outbox.figures(DeliveryKind.PROGRESS, ONE)
    assert found is not None
    return found.total, found.sent, found.failed


async def test_a_message_that_changes_ever_again_is_one_row(stores: Stores) -> None:
    for turn in range(5):
        assert await show(stores, f"{turn} of 5")
        assert await show(stores, f"{turn} of 5, corrected")
        (edit,) = await claim(stores)
        assert (edit.html, edit.edits) == (f"{turn} of 5, corrected", SHOWN)
        await told(stores, edit, DeliveryEvent.DELIVERED)
    assert await counts(stores) == (1, 1, 0)
    assert len(await stores.outbox.mailings(DeliveryKind.PROGRESS, ONE)) == 1


@pytest.mark.parametrize(
    "event", [DeliveryEvent.REFUSED, DeliveryEvent.UNREACHABLE, DeliveryEvent.EXHAUSTED]
)
async def test_a_message_whose_edit_failed_is_closed_and_another_for_the_same_approver_is_not(
    stores: Stores, event: DeliveryEvent
) -> None:
    await stores.progress.open(ONE, CHAT, SHOWN, "en")
    assert await show(stores, "first")
    (edit,) = await claim(stores)
    await told(stores, edit, event)
    assert not await show(stores, "second")
    assert await claim(stores) == []
    assert await stores.progress.due(AT) == ()
    assert await counts(stores) == (1, 0, 1)

    await stores.progress.open(ONE, CHAT, MessageId(200), "en")
    assert await show(stores, "third", MessageId(200))
    (edit,) = await claim(stores)
    assert (edit.html, edit.edits) == ("third", 200)


async def test_a_million_readers_leave_one_text_behind(db: Database, path: Path) -> None:
    for turn in range(10):
        async with db.write() as stores:
            assert await show(stores, f"{turn} of 10")
            (edit,) = await claim(stores)
            await told(stores, edit, DeliveryEvent.DELIVERED)
    with closing(sqlite3.connect(path)) as connection:
        counted = connection.execute("""
            SELECT (SELECT count(*) FROM texts), (SELECT count(*) FROM mailings),
                (SELECT count(*) FROM deliveries)
        """).fetchone()
    assert counted == (1, 1, 1)


async def test_an_edit_in_flight_is_waited_for(stores: Stores) -> None:
    await show(stores, "first")
    (edit,) = await claim(stores)
    assert not await show(stores, "second")
    await told(stores, edit, DeliveryEvent.UNCERTAIN)
    assert await show(stores, "second")
    (edit,) = await claim(stores)
    assert (edit.html, edit.uncertain) == ("second", False), "an edit done twice is done once"


@pytest.mark.parametrize("sent", [True, False])
async def test_a_second_message_for_the_same_approver_takes_the_place_of_the_first(
    stores: Stores, *, sent: bool
) -> None:
    await stores.progress.open(ONE, CHAT, SHOWN, "en")
    await show(stores, "first")
    if sent:
        (edit,) = await claim(stores)
        await told(stores, edit, DeliveryEvent.DELIVERED)
    await stores.progress.open(ONE, CHAT, MessageId(200), "en")
    (due,) = await stores.progress.due(AT)
    assert await show(stores, "again", due.message)
    (edit,) = await claim(stores)
    assert (edit.html, edit.edits) == ("again", 200)


async def test_progress_is_told_by_the_hundredth_or_every_ten_seconds(stores: Stores) -> None:
    text = await stores.outbox.text("hello", None)
    for chat in range(1, 301):
        post = Post(
            kind=DeliveryKind.BULLETIN,
            subject=ONE,
            chat=ChatId(chat),
            text=text,
            lane=Lane.BULLETIN,
            due_at=AT,
        )
        await stores.outbox.post(post)
    await stores.progress.open(ONE, CHAT, SHOWN, "en")
    readers = list(await stores.flights.claim(AT, "boot", LEASE, Room(300)))

    async def due(after: timedelta, sent: int) -> bool:
        """Whether the message is due when so many more were sent; if so, it is shown."""
        for _ in range(sent):
            result = Result(readers.pop().id, DeliveryEvent.DELIVERED, MessageId(1))
            await stores.flights.record([result], AT)
        found = await stores.progress.due(AT + after)
        for one in found:
            await stores.progress.shown(one, AT + after)
        return bool(found)

    assert await due(0 * SECOND, 0)
    assert not await due(1 * SECOND, 2)
    assert await due(2 * SECOND, 1)
    assert not await due(11 * SECOND, 1)
    assert await due(12 * SECOND, 0)
    assert not await due(60 * SECOND, 0)
    assert await due(61 * SECOND, 1)
    assert await due(62 * SECOND, 294)
    assert not await due(63 * SECOND, 0)
    assert await due(64 * SECOND, 1)
