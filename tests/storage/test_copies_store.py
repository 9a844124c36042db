"""Copies of a bulletin that changes: each comes to the last text by the right way."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.delivery import (
    CopyFigures,
    DeliveryKind,
    NotSent,
    Throttled,
    Trouble,
)
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.posts import Result
from storage.stores import Stores
from tests.storage.changing import (
    ALL,
    SOUTH,
    Telegram,
    change,
    claimed,
    fan_out,
    landed,
    miscounted,
    publish,
    send,
    subscribe,
    sweep,
)
from tests.storage.posting import AT, ONE, put

LATER = AT + timedelta(hours=1)


@pytest.fixture
async def stores(db: Database, path: Path) -> AsyncIterator[Stores]:
    """A transaction; when it is committed, the counters must be what one counts."""
    async with db.write() as stores:
        yield stores
    assert miscounted(path) == []


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


async def delivered(stores: Stores, telegram: Telegram, *parts: str, chats: int = 2) -> None:
    """Publish, and deliver to that many chats."""
    await subscribe(stores, *range(1, chats + 1))
    await publish(stores, *parts)
    await fan_out(stores)
    await send(stores, telegram)


async def test_every_copy_is_edited_in_place(stores: Stores, telegram: Telegram) -> None:
    await delivered(stores, telegram, "one", "two")
    before = {chat: list(telegram.chats[chat]) for chat in (1, 2)}

    await change(stores, 1, "ONE", "TWO")
    assert await stores.copies.figures(ONE) == CopyFigures(waiting=4)
    await sweep(stores)
    assert await send(stores, telegram) == 4

    assert [telegram.texts(chat) for chat in (1, 2)] == [["ONE", "TWO"]] * 2
    assert {chat: list(telegram.chats[chat]) for chat in (1, 2)} == before
    assert await stores.copies.figures(ONE) == CopyFigures(edited=4)


async def test_nothing_is_claimed_until_the_sweep_is_through(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=5)
    await change(stores, 1, "ONE")
    for _ in range(3):
        assert await claimed(stores) == ()
        assert await stores.flights.next_due() is None
        assert await stores.copies.step(AT, 2)
    assert not await stores.copies.step(AT, 2)
    assert await send(stores, telegram) == 5


async def test_a_correction_overtakes_the_first_delivery(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, 2)
    await publish(stores, "one", "two")
    await fan_out(stores)
    await change(stores, 1, "ONE", "TWO")
    await sweep(stores)

    assert await send(stores, telegram) == 4

    assert telegram.texts(1) == telegram.texts(2) == ["ONE", "TWO"]
    assert await stores.copies.figures(ONE) == CopyFigures(sent=4)


async def test_what_is_in_flight_lands_and_is_edited(stores: Stores, telegram: Telegram) -> None:
    await subscribe(stores, 1)
    await publish(stores, "one", "two")
    await fan_out(stores)
    (first,) = await claimed(stores)
    await change(stores, 1, "ONE", "TWO")
    await sweep(stores)
    assert await claimed(stores) == ()

    await landed(stores, first, telegram.does(first))
    assert telegram.texts(1) == ["one"]
    await send(stores, telegram)

    assert telegram.texts(1) == ["ONE", "TWO"]
    assert await stores.copies.figures(ONE) == CopyFigures(edited=1, sent=1)


async def test_what_lands_before_the_sweep_comes_to_it_is_edited_as_well(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1)
    await publish(stores, "one")
    await fan_out(stores)
    (first,) = await claimed(stores)
    await change(stores, 1, "ONE")
    await landed(stores, first, telegram.does(first))
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["ONE"]


async def test_what_comes_back_from_its_flight_goes_with_the_new_text(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1)
    await publish(stores, "one")
    await fan_out(stores)
    (first,) = await claimed(stores)
    await change(stores, 1, "ONE")
    await sweep(stores)
    await landed(stores, first, Throttled(1))
    assert await send(stores, telegram) == 1
    assert telegram.texts(1) == ["ONE"]


async def test_two_corrections_in_a_row_leave_the_last_text(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=4)
    await change(stores, 1, "ONE")
    await stores.copies.step(AT, 2)
    await change(stores, 2, "Eins")
    await sweep(stores, chunk=1)
    assert await send(stores, telegram) == 4
    assert [telegram.texts(chat) for chat in range(1, 5)] == [["Eins"]] * 4


async def test_a_longer_bulletin_gets_its_new_parts_in_answers(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one")
    (first,) = telegram.chats[1]
    await change(stores, 1, "ONE", "TWO", "THREE")
    await sweep(stores)
    await send(stores, telegram)

    assert telegram.texts(1) == ["ONE", "TWO", "THREE"]
    _, second, third = telegram.chats[1]
    assert telegram.answers[1, second] == telegram.answers[1, third] == first
    assert await stores.copies.figures(ONE) == CopyFigures(edited=2, sent=4)


async def test_a_shorter_bulletin_leaves_no_orphan_and_a_longer_one_again_no_gap(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", "two", "three")
    await change(stores, 1, "ONE", "-2", "-3")
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == telegram.texts(2) == ["ONE"]
    assert await stores.copies.figures(ONE) == CopyFigures(edited=2, removed=4)

    await change(stores, 2, "Eins", "Zwei", "-3")
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == telegram.texts(2) == ["Eins", "Zwei"]
    assert await stores.copies.figures(ONE) == CopyFigures(edited=2, sent=2, removed=2)


async def test_a_part_taken_out_before_it_was_sent_can_come_back(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=1)
    await change(stores, 1, "ONE", "TWO")
    await sweep(stores)
    await change(stores, 2, "Eins", "-2")
    await sweep(stores)
    await change(stores, 3, "un", "deux")
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["un", "deux"]


async def test_a_refused_edit_becomes_an_answer_and_later_edits_reach_that(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=1)
    (copy,) = telegram.chats[1]
    telegram.frozen.add((1, copy))
    await change(stores, 1, "ONE")
    await sweep(stores)
    await send(stores, telegram)

    (_, answer) = telegram.chats[1]
    assert telegram.texts(1) == ["one", "ONE"]
    assert telegram.answers[1, answer] == copy
    assert await stores.copies.figures(ONE) == CopyFigures(replied=1)

    await change(stores, 2, "Eins")
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["one", "Eins"]
    assert await stores.copies.figures(ONE) == CopyFigures(edited=1)


async def test_a_refused_deletion_leaves_words(stores: Stores, telegram: Telegram) -> None:
    await delivered(stores, telegram, "one", "two", chats=1)
    telegram.kept.add((1, list(telegram.chats[1])[1]))
    await change(stores, 1, "ONE", "-see above")
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["ONE", "-see above"]
    assert await stores.copies.figures(ONE) == CopyFigures(edited=2)


async def test_what_can_neither_be_deleted_nor_edited_has_failed(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", "two", chats=1)
    telegram.frozen.add((1, list(telegram.chats[1])[1]))
    await change(stores, 1, "ONE", "-see above")
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["ONE", "two"]
    assert await stores.copies.figures(ONE) == CopyFigures(edited=1, unreachable=1)


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


async def test_a_retraction_stops_what_is_queued_and_leaves_a_notice(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, 2)
    await publish(stores, "one", "two")
    await fan_out(stores)
    first, other = await claimed(stores)
    await landed(stores, first, telegram.does(first))
    await landed(stores, other, NotSent(Trouble.NETWORK))
    await change(stores, 1, "taken back", "-gone", retracted=True)
    await sweep(stores)
    await send(stores, telegram)

    assert telegram.texts(1) == ["taken back"]
    assert telegram.texts(2) == []
    assert await stores.copies.figures(ONE) == CopyFigures(edited=1)


async def test_a_retraction_that_deletes_leaves_nothing(stores: Stores, telegram: Telegram) -> None:
    await delivered(stores, telegram, "one", "two")
    telegram.kept.add((2, min(telegram.chats[2])))
    await change(stores, 1, "-taken back", "-gone", retracted=True)
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == []
    assert telegram.texts(2) == ["-taken back"]
    assert await stores.copies.figures(ONE) == CopyFigures(edited=1, removed=3)


async def test_a_retraction_reaches_nobody_who_had_nothing(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=2)
    await subscribe(stores, 3)
    await change(stores, 1, "taken back", retracted=True)
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(3) == []


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
    await stores.fan_outs.step(found, 2)
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


async def test_a_retry_sends_the_newest_text_and_deletes_nothing(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, 2)
    await publish(stores, "one", "two")
    await fan_out(stores)
    first, other = await claimed(stores)
    given_up = [Result(delivery=one.id, event=DeliveryEvent.EXHAUSTED) for one in (first, other)]
    await stores.flights.record(given_up, AT)
    await change(stores, 1, "ONE", "-2")
    await sweep(stores)
    assert await send(stores, telegram) == 0
    await stores.outbox.retry(first.id.mailing, AT)
    await send(stores, telegram)
    assert telegram.texts(1) == telegram.texts(2) == ["ONE"]


async def test_an_outcome_answers_the_part_of_exactly_those_who_had_it(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, 2, 3, 4)
    await subscribe(stores, 5, choice=SOUTH)
    await publish(stores, "one", "rumour", south=("south",))
    await fan_out(stores)
    found = {int(one.chat): one for one in await claimed(stores)}
    for chat in (1, 2, 5):
        await landed(stores, found[chat], telegram.does(found[chat]))
    for second in await claimed(stores):
        back = second.chat == 2
        await landed(stores, second, Throttled(1) if back else telegram.does(second))
    # 1 has both parts, 2 the first, 3 is in flight, 4 waits, 5 never was to have it.
    await landed(stores, found[4], NotSent(Trouble.NETWORK))
    await tell(stores, south=("south",))
    await sweep(stores, chunk=1)
    await landed(stores, found[3], telegram.does(found[3]))
    await send(stores, telegram)
    await sweep(stores)
    await send(stores, telegram)

    assert telegram.texts(1) == ["ONE", "denied", "It was denied."]
    assert [telegram.texts(chat) for chat in (2, 3, 4)] == [["ONE", "denied"]] * 3
    assert telegram.texts(5) == ["south"]
    _, rumour, answer = telegram.chats[1]
    assert telegram.answers[1, answer] == rumour


async def test_an_outcome_reaches_a_copy_that_was_in_flight(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, 2)
    await publish(stores, "one", "rumour")
    await fan_out(stores)
    first, other = await claimed(stores)
    for one in (first, other):
        await landed(stores, one, telegram.does(one))
    second, lost = await claimed(stores)
    await tell(stores)
    await sweep(stores)
    await landed(stores, second, telegram.does(second))
    await landed(stores, lost, Throttled(1))
    await send(stores, telegram)
    assert telegram.texts(1) == ["ONE", "denied", "It was denied."]
    assert telegram.texts(2) == ["ONE", "denied"]


async def test_a_retraction_silences_an_outcome(stores: Stores, telegram: Telegram) -> None:
    await delivered(stores, telegram, "one", "rumour", chats=3)
    await tell(stores)
    await sweep(stores)
    await change(stores, 2, "taken back", "-2", retracted=True)
    await sweep(stores)
    while await stores.control.sweep(10):
        pass
    await send(stores, telegram)
    assert [telegram.texts(chat) for chat in (1, 2, 3)] == [["taken back"]] * 3


async def test_a_paused_bulletin_pauses_its_outcome(stores: Stores, telegram: Telegram) -> None:
    await delivered(stores, telegram, "one", "rumour", chats=1)
    await stores.control.pause(DeliveryKind.BULLETIN, 1)
    await tell(stores)
    await sweep(stores)
    assert await send(stores, telegram) == 0
    await stores.control.resume(DeliveryKind.BULLETIN, 1)
    assert await send(stores, telegram) == 3


async def tell(stores: Stores, south: tuple[str, ...] | None = None) -> None:
    """The rumour in the second part was denied."""
    text = await stores.outbox.text("It was denied.", None)
    await change(stores, 1, "ONE", "denied", south=south)
    await stores.copies.tell(ONE, 1, {("en", ALL): (text, 2)}, AT)
