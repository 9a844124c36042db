"""The outbox, one rule at a time; `test_outbox_model` plays all of them against each other."""

from datetime import timedelta

import pytest

from bot.domain.delivery import Delivery, Figures, Lane, Trouble
from bot.domain.errors import IllegalTransition
from bot.domain.ids import NO_TOPIC, ChatId, MessageId, TextId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.posts import Copy, Post, Result
from tests.storage.posting import (
    AT,
    BULLETIN,
    NOTICE,
    claim,
    figures,
    put,
    retried,
    texts,
    told,
)


async def test_a_claim_carries_all_that_the_send_needs(db: Database) -> None:
    async with db.write() as stores:
        post = Post(
            kind=NOTICE,
            subject=12,
            version=3,
            chat=ChatId(7),
            text=await stores.outbox.text("<b>hello</b>", '{"inline_keyboard": []}'),
            lane=Lane.DESK,
            due_at=AT,
            edits=MessageId(44),
            protected=True,
            silent=True,
        )
        assert await stores.outbox.post(post)
        (claimed,) = await claim(stores)
    assert claimed == Delivery(
        id=claimed.id,
        kind=NOTICE,
        subject=12,
        chat=ChatId(7),
        topic=NO_TOPIC,
        part=1,
        edits=MessageId(44),
        text=post.text,
        html="<b>hello</b>",
        keyboard='{"inline_keyboard": []}',
        protected=True,
        silent=True,
        attempts=1,
        uncertain=False,
    )


async def test_the_next_version_of_a_subject_is_free_whatever_was_posted(db: Database) -> None:
    async with db.write() as stores:
        text = await stores.outbox.text("hello", None)
        post = Post(kind=NOTICE, subject=12, chat=ChatId(7), text=text, lane=Lane.DESK, due_at=AT)
        for taken in (-5, 1, 300_000):
            assert await stores.outbox.post(post.model_copy(update={"version": taken}))
        for least in (1, 200_000, 400_000, 1):
            version = await stores.outbox.next_version(NOTICE, 12, least)
            assert version >= least
            assert await stores.outbox.post(post.model_copy(update={"version": version}))
        assert await stores.outbox.next_version(NOTICE, 13) == 1
        assert await stores.outbox.next_version(BULLETIN, 12) == 1


async def test_a_message_is_posted_once(db: Database) -> None:
    async with db.write() as stores:
        assert await put(stores, 7)
        assert not await put(stores, 7)
        assert len(await claim(stores)) == 1
        assert (await figures(stores)).total == 1


async def test_a_post_without_its_text_is_a_mistake_not_a_repetition(db: Database) -> None:
    lost = Post(kind=NOTICE, subject=1, chat=ChatId(1), text=TextId(99), lane=Lane.DESK, due_at=AT)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        async with db.write() as stores:
            await stores.outbox.post(lost)


async def test_lanes_go_before_times_and_times_before_names(db: Database) -> None:
    earlier = AT - timedelta(seconds=1)
    async with db.write() as stores:
        await put(stores, 1, subject=1, lane=Lane.DIGEST, due_at=earlier)
        await put(stores, 2, subject=2, lane=Lane.BULLETIN)
        await put(stores, 3, subject=2, lane=Lane.BULLETIN, due_at=earlier)
        await put(stores, 4, subject=2, lane=Lane.BULLETIN)
        await put(stores, 5, subject=3, lane=Lane.URGENT)
        order = [delivery.chat for delivery in await claim(stores, limit=4)]
        rest = [delivery.chat for delivery in await claim(stores)]
    assert (order, rest) == ([5, 3, 2, 4], [1])


async def test_what_is_not_due_waits_without_holding_up_the_next_lane(db: Database) -> None:
    later = AT + timedelta(hours=1)
    async with db.write() as stores:
        assert await stores.flights.next_due() is None
        await put(stores, 1, subject=1, lane=Lane.URGENT, due_at=later)
        await put(stores, 2, subject=2, lane=Lane.REMINDER)
        assert await stores.flights.next_due() == AT
        assert [delivery.chat for delivery in await claim(stores)] == [2]
        assert await stores.flights.next_due() == later
        assert await claim(stores) == ()
        assert [delivery.chat for delivery in await claim(stores, later)] == [1]
        assert await stores.flights.next_due() is None


async def test_a_chat_has_one_delivery_in_flight(db: Database) -> None:
    async with db.write() as stores:
        for subject in (1, 2):
            await put(stores, 7, subject=subject)
        (first,) = await claim(stores)
        await put(stores, 7, subject=3, lane=Lane.URGENT)
        assert await claim(stores) == ()
        await told(stores, first, DeliveryEvent.DELIVERED)
        assert texts(await claim(stores)) == ["3/1 for 7"]


async def test_parts_go_in_order_even_if_they_were_posted_out_of_it(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7, 2, due_at=AT - timedelta(hours=1))
        await put(stores, 7, 3)
        await put(stores, 7, 1)
        sent = []
        for _ in range(3):
            (delivery,) = await claim(stores)
            sent.append(delivery.part)
            await told(stores, delivery, DeliveryEvent.DELIVERED)
    assert sent == [1, 2, 3]


async def test_a_part_that_must_wait_makes_the_later_ones_wait(db: Database) -> None:
    later = AT + timedelta(seconds=30)
    async with db.write() as stores:
        for part in (1, 2):
            await put(stores, 7, part)
        await put(stores, 8)
        first, _ = await claim(stores)
        await told(stores, first, DeliveryEvent.THROTTLED, later)
        assert await claim(stores) == ()
        assert await stores.flights.next_due() == later
        assert texts(await claim(stores, later)) == ["1/1 for 7"]


@pytest.mark.parametrize(
    "event", [DeliveryEvent.REFUSED, DeliveryEvent.EXHAUSTED, DeliveryEvent.UNREACHABLE]
)
async def test_a_part_that_fails_cancels_the_later_ones_of_that_chat(
    db: Database, event: DeliveryEvent
) -> None:
    async with db.write() as stores:
        for chat, part in ((7, 1), (7, 2), (7, 3), (8, 1), (8, 2)):
            await put(stores, chat, part)
        await put(stores, 7, subject=2)
        first, _ = await claim(stores)
        await told(stores, first, event)
        assert await figures(stores) == Figures(
            total=5, sent=0, failed=1, cancelled=2, started_at=AT
        )
        assert texts(await claim(stores)) == ["2/1 for 7"]


async def test_a_result_counts_once(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7)
        (delivery,) = await claim(stores)
        await told(stores, delivery, DeliveryEvent.DELIVERED)
        await told(stores, delivery, DeliveryEvent.REFUSED)
        assert (await figures(stores)).sent == 1
        assert (await figures(stores)).failed == 0
        assert await stores.outbox.sent(BULLETIN, 1) == (
            Copy(
                delivery=delivery.id,
                chat=ChatId(7),
                topic=NO_TOPIC,
                part=1,
                version=0,
                message=MessageId(1000 + delivery.chat),
                html="1/1 for 7",
            ),
        )


async def test_results_are_recorded_together(db: Database) -> None:
    async with db.write() as stores:
        for chat in range(1, 101):
            await put(stores, chat)
        claimed = await claim(stores)
        events = [DeliveryEvent.DELIVERED, DeliveryEvent.REFUSED, DeliveryEvent.UNCERTAIN]
        results = [
            Result(delivery=delivery.id, event=events[at % 3], trouble=Trouble.OTHER)
            for at, delivery in enumerate(claimed)
        ]
        await stores.flights.record(results, AT)
        assert await figures(stores) == Figures(
            total=100, sent=34, failed=33, cancelled=0, started_at=AT
        )
        again = await claim(stores)
    assert len(again) == 33
    assert all(delivery.uncertain and delivery.attempts == 2 for delivery in again)


async def test_a_result_that_the_table_of_states_lacks_is_a_mistake(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7)
        (delivery,) = await claim(stores)
        with pytest.raises(IllegalTransition):
            await told(stores, delivery, DeliveryEvent.CANCEL)


async def test_a_cancelled_bulletin_stops_but_what_is_in_flight_ends(db: Database) -> None:
    async with db.write() as stores:
        for chat in (7, 8, 9):
            await put(stores, chat)
        (first,) = await claim(stores, limit=1)
        assert await stores.outbox.cancel(BULLETIN, 1) == 2
        assert await claim(stores) == ()
        await told(stores, first, DeliveryEvent.DELIVERED)
        assert await figures(stores) == Figures(
            total=3, sent=1, failed=0, cancelled=2, started_at=AT
        )


async def test_an_operator_can_have_failures_tried_again(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7)
        (delivery,) = await claim(stores)
        await told(stores, delivery, DeliveryEvent.REFUSED)
        assert await retried(stores) == 1
        assert (await figures(stores)).open == 1
        (again,) = await claim(stores)
    assert again.attempts == 1


async def test_a_retry_brings_back_the_later_parts_that_fell_with_an_earlier_one(
    db: Database,
) -> None:
    async with db.write() as stores:
        for chat in (7, 8):
            for part in (1, 2, 3):
                await put(stores, chat, part=part)
        (first,) = await claim(stores, limit=1)
        await told(stores, first, DeliveryEvent.REFUSED)
        # What somebody cancelled is not brought back with it.
        assert await stores.outbox.cancel(BULLETIN, 1) == 3
        assert await retried(stores) == 3
        assert await figures(stores) == Figures(
            total=6, sent=0, failed=0, cancelled=3, started_at=AT
        )
        parts = []
        while claimed := await claim(stores):
            parts += [(one.chat, one.part) for one in claimed]
            await told(stores, claimed[0], DeliveryEvent.DELIVERED)
    assert parts == [(first.chat, 1), (first.chat, 2), (first.chat, 3)]


async def test_what_is_queued_follows_a_group_to_its_supergroup(db: Database) -> None:
    group, supergroup = ChatId(-5), ChatId(-1005)
    async with db.write() as stores:
        await put(stores, group, subject=1)
        await put(stores, group, subject=2)
        await put(stores, supergroup, subject=2)
        assert await stores.outbox.move(group, supergroup, AT) == 1
        (first,) = await claim(stores)
        await told(stores, first, DeliveryEvent.DELIVERED)
        (second,) = await claim(stores)
        await told(stores, second, DeliveryEvent.DELIVERED)
        assert await claim(stores) == ()
        doubled = await stores.outbox.figures(BULLETIN, 2)
    assert {first.chat, second.chat} == {supergroup}
    assert {first.subject, second.subject} == {1, 2}
    assert doubled == Figures(total=2, sent=1, failed=0, cancelled=1, started_at=AT)


async def test_nothing_of_a_subject_has_no_figures(db: Database) -> None:
    async with db.read() as stores:
        assert await stores.outbox.figures(BULLETIN, 1) is None
        assert await stores.outbox.sent(BULLETIN, 1) == ()


async def test_two_bulletins_share_a_lane(db: Database) -> None:
    async with db.write() as stores:
        for chat in range(1, 9):
            await put(stores, chat, subject=1 + chat // 5)
        claimed = await claim(stores, limit=4)
        assert [one.subject for one in claimed] == [1, 2, 1, 2]


async def test_a_retry_goes_chunk_by_chunk(db: Database) -> None:
    async with db.write() as stores:
        for chat in range(1, 6):
            await put(stores, chat)
        for delivery in await claim(stores):
            await told(stores, delivery, DeliveryEvent.REFUSED)
        (mailing,) = await stores.outbox.mailings(BULLETIN, 1)
        assert await stores.outbox.retry(mailing, AT, chunk=3) == (3, 3)
        assert (await figures(stores)).open == 3
        assert await stores.outbox.retry(mailing, AT, after=3, chunk=3) == (2, None)
        assert len(await claim(stores)) == 5
