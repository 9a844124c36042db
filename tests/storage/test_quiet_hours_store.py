"""Whom fan-outs and corrections reach by their habits, and what quiet hours hold, at any minute."""

import asyncio
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bulletin import Bulletin, Subscription
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.draft import Content, Kind
from bot.domain.following import DAY_MINUTES, Habits, Quiet, Rhythm
from bot.domain.ids import NO_TOPIC, ChatId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.posts import Post
from storage.stores import Stores
from tests.storage.changing import ALL, Telegram, change, claimed, fan_out, publish, send, sweep
from tests.storage.posting import AT, NOTICE, ONE, claim, told

NIGHT: dict[str, Any] = {"quiet": Quiet.HELD, "quiet_from": 17 * 60, "quiet_until": 5 * 60}
"""Quiet hours in which the bulletins of these tests are published, at six in the evening."""
MORNING = datetime(2024, 12, 7, 5, tzinfo=UTC)
DAY = timedelta(days=1)
MINUTES = st.integers(0, DAY_MINUTES - 1)


async def follow(stores: Stores, chat: int, at: datetime = AT, **habits: Any) -> Subscription:
    """Let a chat follow with these habits."""
    one = Subscription(
        chat=ChatId(chat),
        topic=NO_TOPIC,
        language="en",
        choice=ALL,
        habits=Habits(**habits),
    )
    await stores.audience.subscribe(one, at)
    return one


async def chats(stores: Stores, now: datetime = AT) -> list[int]:
    """Claim, and return to whom."""
    return [int(one.chat) for one in await claim(stores, now)]


async def test_a_fan_out_takes_those_alone_who_want_it_at_once(stores: Stores) -> None:
    await follow(stores, 1)
    await follow(stores, 2, kinds=(Kind.FLASH, Kind.ANALYSIS))
    await follow(stores, 3, rhythm=Rhythm.DAILY)
    await follow(stores, 4, paused_until=AT + DAY)
    await follow(stores, 5, kinds=(Kind.DAILY,))
    await publish(stores, "one")
    await fan_out(stores, chunk=2)
    assert await chats(stores) == [1, 5]


async def test_what_is_held_comes_at_the_end_of_quiet_hours_part_after_part(
    stores: Stores,
) -> None:
    await follow(stores, 1, **NIGHT)
    await follow(stores, 2, **NIGHT | {"quiet": Quiet.OFF})
    await publish(stores, "one", "two")
    await fan_out(stores)
    (first,) = await claim(stores)
    assert first.chat == 2
    assert await stores.progress.held(ONE, AT, 10) == 1
    assert await stores.flights.next_due() == MORNING
    assert await claim(stores, MORNING - timedelta(minutes=1)) == ()
    (held,) = await claim(stores, MORNING)
    assert (held.part, held.silent) == (1, False)
    await told(stores, held, DeliveryEvent.DELIVERED)
    (later,) = await claim(stores, MORNING)
    assert (later.chat, later.part) == (1, 2)


async def test_other_habits_let_go_what_waits(stores: Stores) -> None:
    one, other = await follow(stores, 1, **NIGHT), await follow(stores, 2, **NIGHT)
    await publish(stores, "one")
    await fan_out(stores)
    assert await chats(stores) == []
    later = Habits(**NIGHT | {"quiet_until": 6 * 60})
    await stores.audience.adjust(one.model_copy(update={"habits": Habits()}), AT)
    await stores.audience.adjust(other.model_copy(update={"habits": later}), AT)
    assert await chats(stores) == [1]
    assert await stores.flights.next_due() == MORNING + timedelta(hours=1)


async def test_a_later_part_goes_with_the_first_but_without_a_sound(stores: Stores) -> None:
    one = await follow(stores, 1)
    await publish(stores, "one", "two")
    await fan_out(stores)
    (first,) = await claim(stores)
    await stores.audience.adjust(one.model_copy(update={"habits": Habits(**NIGHT)}), AT)
    await told(stores, first, DeliveryEvent.DELIVERED)
    (second,) = await claim(stores)
    assert (second.part, second.silent) == (2, True)


async def test_what_a_fan_out_left_is_held_when_it_is_to_be_claimed(stores: Stores) -> None:
    """Quiet hours begin while a long bulletin is on its way, for more than a claim looks at."""
    readers = [await follow(stores, chat) for chat in range(1, 71)]
    await publish(stores, "one")
    await fan_out(stores)
    for one in readers[:-1]:
        await stores.audience.adjust(one.model_copy(update={"habits": Habits(**NIGHT)}), AT)
    looks = 0
    while not (found := await claimed(stores, limit=2)):
        looks += 1
        assert looks < 3
    assert [int(one.chat) for one in found] == [70]
    await told(stores, found[0], DeliveryEvent.DELIVERED)
    assert await chats(stores) == []
    assert await stores.progress.held(ONE, AT, 100) == 69
    assert len(await claimed(stores, MORNING)) == 69


async def test_the_desks_own_messages_know_no_quiet_hours(stores: Stores) -> None:
    await follow(stores, 1, **NIGHT)
    text = await stores.outbox.text("a card", None)
    post = Post(kind=NOTICE, subject=1, chat=ChatId(1), text=text, lane=Lane.DESK, due_at=AT)
    await stores.outbox.post(post)
    (notice,) = await claim(stores)
    assert not notice.silent


async def test_a_digest_and_an_alert_are_held_too_and_an_urgent_alert_passes(
    stores: Stores,
) -> None:
    for chat in (1, 2, 3):
        await follow(stores, chat, urgent_passes=True, **NIGHT)
    posts = (
        (1, DeliveryKind.DIGEST, Lane.DIGEST),
        (2, DeliveryKind.ALERT, Lane.BULLETIN),
        (3, DeliveryKind.ALERT, Lane.URGENT),
    )
    for chat, kind, lane in posts:
        text = await stores.outbox.text("news", None)
        post = Post(kind=kind, subject=chat, chat=ChatId(chat), text=text, lane=lane, due_at=AT)
        await stores.outbox.post(post)
    assert await chats(stores) == [3]
    assert await stores.flights.next_due() == MORNING


async def test_quiet_hours_outlive_a_restart_and_a_clock_that_jumps(stores: Stores) -> None:
    await follow(stores, 1, **NIGHT)
    await publish(stores, "one")
    await fan_out(stores)
    await stores.flights.bring_forward(AT, DAY)
    assert await chats(stores) == []
    # Set back by an hour: what would come an hour before the end is looked at again.
    hour = timedelta(hours=1)
    await stores.flights.shift(-hour, AT - hour, None)
    assert await chats(stores, MORNING - hour) == []
    assert await stores.flights.next_due() == MORNING
    # Set forward past their end: they are over.
    await stores.flights.shift(12 * hour, AT, MORNING + hour)
    assert await chats(stores, MORNING + hour) == [1]


async def test_a_correction_reaches_nobody_who_was_told_in_another_way(
    stores: Stores, telegram: Telegram
) -> None:
    early = AT - DAY
    await follow(stores, 1, early)
    digest = await follow(stores, 2, early, rhythm=Rhythm.DAILY)
    await follow(stores, 3, early, kinds=(Kind.FLASH,))
    less = await follow(stores, 4, early)
    await stores.audience.deactivate(ChatId(4), "blocked")
    await publish(stores, "one")
    await fan_out(stores)
    await send(stores, telegram)
    now = AT + timedelta(hours=1)
    await stores.audience.adjust(digest.model_copy(update={"habits": Habits()}), now)
    # Who wants less than before did want this.
    await stores.audience.reactivate(ChatId(4))
    fewer = Habits(kinds=(Kind.DAILY,))
    await stores.audience.adjust(less.model_copy(update={"habits": fewer}), now)
    await change(stores, 1, "ONE")
    await sweep(stores)
    await send(stores, telegram)
    assert [telegram.texts(chat) for chat in (1, 2, 3, 4)] == [["ONE"], [], [], ["ONE"]]


async def test_new_parts_of_a_correction_make_no_sound_and_edits_go_at_once(
    stores: Stores, telegram: Telegram
) -> None:
    one = await follow(stores, 1)
    await publish(stores, "one")
    await fan_out(stores)
    await send(stores, telegram)
    await stores.audience.adjust(one.model_copy(update={"habits": Habits(**NIGHT)}), AT)
    await change(stores, 1, "ONE", "two")
    await sweep(stores)
    (edit,) = await claimed(stores)
    assert edit.edits is not None
    await told(stores, edit, DeliveryEvent.DELIVERED)
    (new,) = await claimed(stores)
    assert (new.part, new.edits, new.silent) == (2, None, True)


async def test_a_group_that_moves_takes_its_quiet_hours_along(stores: Stores) -> None:
    old, new = ChatId(-5), ChatId(-1005)
    await follow(stores, old, **NIGHT)
    await publish(stores, "one")
    await fan_out(stores)
    await stores.audience.move(old, new)
    await stores.outbox.move(old, new, AT)
    assert await chats(stores) == []
    assert await chats(stores, MORNING) == [new]


@settings(max_examples=60, deadline=None)
@given(
    habits=st.builds(
        Habits,
        quiet=st.sampled_from(Quiet),
        quiet_from=MINUTES,
        quiet_until=MINUTES,
        zone=st.integers(-14, 12).map(lambda hours: f"Etc/GMT{hours:+d}"),
        urgent_passes=st.booleans(),
    ),
    later=st.timedeltas(timedelta(), timedelta(days=800)),
    kind=st.sampled_from(Kind),
)
def test_the_database_reckons_quiet_hours_as_the_domain_does(
    habits: Habits, later: timedelta, kind: Kind
) -> None:
    at = AT + later
    passes = habits.urgent_passes and kind is Kind.FLASH
    ends = None if passes else habits.quiet_ends(at)
    due, silent = asyncio.run(_served(habits, at, kind))
    if habits.quiet is Quiet.HELD and ends is not None:
        assert due == ends
        assert at < ends <= at + DAY
    else:
        assert due is None
        assert silent is (ends is not None)


async def _served(habits: Habits, at: datetime, kind: Kind) -> tuple[datetime | None, bool]:
    """Publish to one reader; return when they are served, None for at once, and whether without a
    sound. A fan-out and a claim must agree."""
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "quiet.db")
        try:
            async with database.write() as stores:
                await follow(stores, 1, at, **dict(habits))
                content = Content(day=at.date(), kind=kind)
                bulletin = Bulletin(
                    number=ONE, day=at.date(), content=content, hash="", published_at=at
                )
                await stores.bulletins.add(bulletin, "words", None, [])
                await stores.editions.add(ONE, "en", ALL, [("news", None)])
                begun = await stores.fan_outs.begin(ONE, Lane.BULLETIN, at, expected=1, payable=0)
                await stores.fan_outs.step(begun, 10, at)
                held = await stores.progress.held(ONE, at, 10)
                found = await claim(stores, at)
                assert len(found) == 1 - held
                if found:
                    return None, found[0].silent
                due = await stores.flights.next_due()
                assert due is not None
                # Whatever else lets it go too early, a claim puts it off again.
                await stores.flights.bring_forward(at, timedelta(days=-1))
                assert await claim(stores, at) == ()
                assert await stores.flights.next_due() == due
                return due, False
        finally:
            await database.close()
