"""Bulletins that grow or shrink by messages, are taken back, or whose copies cannot be changed."""

from bot.domain.delivery import (
    CopyFigures,
    DeliveryKind,
    NotSent,
    Trouble,
)
from bot.domain.lifecycle import DeliveryEvent
from storage.posts import Result
from storage.stores import Stores
from tests.storage.changing import (
    Telegram,
    change,
    claimed,
    delivered,
    fan_out,
    landed,
    publish,
    send,
    subscribe,
    sweep,
)
from tests.storage.posting import AT, ONE


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


async def test_a_copy_that_can_be_neither_deleted_nor_edited_is_answered_by_the_notice(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", "two", chats=1)
    first = min(telegram.chats[1])
    telegram.frozen.add((1, first))
    await change(stores, 1, "-taken back", "-gone", retracted=True)
    await sweep(stores)
    await send(stores, telegram)

    assert telegram.texts(1) == ["one", "-taken back"]
    assert telegram.answers[1, max(telegram.chats[1])] == first
    assert await stores.copies.figures(ONE) == CopyFigures(replied=1, removed=1)


async def test_a_retraction_reaches_nobody_who_had_nothing(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", chats=2)
    await subscribe(stores, 3)
    await change(stores, 1, "taken back", retracted=True)
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(3) == []


async def test_a_retraction_lets_a_pause_go_so_that_the_notice_arrives(
    stores: Stores, telegram: Telegram
) -> None:
    await subscribe(stores, 1, 2)
    await publish(stores, "one")
    await fan_out(stores)
    first, other = await claimed(stores)
    await landed(stores, first, telegram.does(first))
    await landed(stores, other, NotSent(Trouble.NETWORK))
    assert await stores.control.pause(DeliveryKind.BULLETIN, 1)
    await change(stores, 1, "taken back", retracted=True)
    await sweep(stores)
    await send(stores, telegram)
    assert telegram.texts(1) == ["taken back"]
    assert telegram.texts(2) == []


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


async def test_what_stands_behind_a_part_that_was_taken_out_is_sent_all_the_same(
    stores: Stores, telegram: Telegram
) -> None:
    """To a chat that had the first part, to one whose first part flew, to one that had nothing."""
    await subscribe(stores, 1, 2, 3)
    await publish(stores, "one", "two", "picture")
    await fan_out(stores, chunk=2, steps=1)
    first, flying = await claimed(stores)
    await landed(stores, first, telegram.does(first))
    await change(stores, 1, "ONE", "-2", "PICTURE")
    await sweep(stores)
    await fan_out(stores)
    await landed(stores, flying, telegram.does(flying))
    await send(stores, telegram)

    assert [telegram.texts(chat) for chat in (1, 2, 3)] == [["ONE", "PICTURE"]] * 3
    figures = await stores.outbox.figures(DeliveryKind.BULLETIN, 1)
    assert figures is not None
    assert figures.open == 0


async def test_a_retry_after_a_retraction_tells_nobody_who_had_nothing(
    stores: Stores, telegram: Telegram
) -> None:
    """But it tells those who may have it: an answer of Telegram's was lost."""
    await subscribe(stores, 1, 2, 3)
    await publish(stores, "one")
    await fan_out(stores)
    first, doubtful, closed = await claimed(stores)
    exhausted = Result(delivery=first.id, event=DeliveryEvent.EXHAUSTED)
    lost = Result(delivery=doubtful.id, event=DeliveryEvent.EXHAUSTED, uncertain=True)
    await stores.flights.record([exhausted, lost], AT)
    await landed(stores, closed, NotSent(Trouble.NETWORK))
    await stores.outbox.give_up(closed.chat, Trouble.BLOCKED)
    await change(stores, 1, "taken back", retracted=True)
    await sweep(stores)
    await stores.outbox.retry(first.id.mailing, AT)
    await send(stores, telegram)
    assert [telegram.texts(chat) for chat in (1, 2, 3)] == [[], ["taken back"], []]
