"""Outcomes: told to exactly the chats that had the item, in an answer to the part that has it."""

from bot.domain.delivery import (
    DeliveryKind,
    Lane,
    NotSent,
    Throttled,
    Trouble,
)
from storage.stores import Stores
from tests.storage.changing import (
    ALL,
    SOUTH,
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


async def test_a_retraction_takes_back_what_was_told_by_then(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", "rumour", chats=4)
    await tell(stores)
    await sweep(stores)
    while (found := await claimed(stores)) and found[0].edits is not None:
        for one in found:
            await landed(stores, one, telegram.does(one))
    first, late, lost, waits = found
    await landed(stores, first, telegram.does(first))
    await landed(stores, waits, Throttled(1))
    await stores.audience.deactivate(waits.chat, Trouble.BLOCKED)
    await take_back(stores)
    # Only now it is known whether these two have arrived.
    await landed(stores, late, telegram.does(late))
    await landed(stores, lost, Throttled(1))
    await send(stores, telegram)

    assert [telegram.texts(chat) for chat in (1, 2)] == [["taken back", "- no more"]] * 2
    assert telegram.texts(3) == ["taken back"]
    await take_back_once_more(stores)
    assert await send(stores, telegram) == 0


async def test_what_was_told_is_deleted_or_stands_in_its_place(
    stores: Stores, telegram: Telegram
) -> None:
    await delivered(stores, telegram, "one", "rumour", chats=2)
    await tell(stores)
    await sweep(stores)
    await send(stores, telegram)
    telegram.kept |= {(2, number) for number in telegram.chats[2]}
    await take_back(stores, removes=True)
    await send(stores, telegram)
    assert telegram.texts(1) == ["taken back"]
    assert telegram.texts(2) == ["taken back", "-2", "- no more"]


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


async def take_back(stores: Stores, *, removes: bool = False) -> None:
    """The bulletin is taken back, and what was told of it."""
    await change(stores, 2, "taken back", "-2", retracted=True)
    text = await stores.outbox.text("- no more", None, removes=removes)
    await stores.copies.tell(ONE, 2, {("en", ALL): (text, 1)}, AT, Lane.URGENT)
    await take_back_once_more(stores)


async def take_back_once_more(stores: Stores) -> None:
    """All steps that a retraction takes are taken."""
    await sweep(stores, chunk=1)
    while await stores.control.sweep(10):
        pass
