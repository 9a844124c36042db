"""Stories of readers who do not want everything at once: kinds, quiet hours, pauses."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.draft import Kind
from bot.domain.following import Quiet, Rhythm
from bot.simulator.client import LedgerEntry
from tests.chat import MovableClock, Newsroom, Person
from tests.stories.board import chosen
from tests.stories.correcting import TRUE, begun, corrected, database, published
from tests.stories.desk import TEXT, received
from tests.stories.habits import (
    Desk,
    adjusts,
    at_work,
    follows,
    passes,
    quiet_now,
    subscription,
)

LATER = TEXT.replace("12-03-25", "13-03-25")
LAST = TEXT.replace("12-03-25", "14-03-25")
SUMMER = datetime(2027, 7, 1, 12, tzinfo=ZoneInfo("UTC"))


@pytest.fixture
async def desk(room: Newsroom, tmp_path: Path) -> Desk:
    """The people of the desk."""
    return await at_work(room, tmp_path)


async def got(room: Newsroom, reader: Person) -> list[LedgerEntry]:
    """Return the bulletins that a reader was sent."""
    return await received(room, reader.id)


async def test_only_the_kinds_that_are_wanted_come(room: Newsroom, desk: Desk) -> None:
    daily = await follows(room, "Dana", kinds=(Kind.DAILY,))
    urgent = await follows(room, "Ursula", kinds=(Kind.FLASH,))
    digest = await follows(room, "Diego", rhythm=Rhythm.DAILY, urgent_passes=True)
    weekly = await follows(room, "Wanda", rhythm=Rhythm.WEEKLY)
    toast = await desk.publishes(TEXT)
    assert toast == "Published as bulletin 1."
    await desk.publishes(LATER, Kind.FLASH)
    await desk.publishes(LAST, Kind.ANALYSIS)
    numbers = [
        [(one.text or "").splitlines()[0] for one in await got(room, reader)]
        for reader in (daily, urgent, digest, weekly)
    ]
    assert [len(one) for one in numbers] == [1, 1, 1, 0]
    assert numbers[0][0].startswith("Bulletin 1 ")
    assert "Bulletin 2 " in numbers[1][0]
    assert numbers[1] == numbers[2]


async def test_what_quiet_hours_hold_comes_in_the_morning_with_a_sound(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    night = await follows(room, "Nadia", quiet=Quiet.HELD, **quiet_now(clock))
    awake = await follows(room, "Awad")
    await desk.publishes(TEXT)
    assert len(await got(room, awake)) == 1
    assert await got(room, night) == []
    await desk.reviewer.sees("One of them waits for the end of quiet hours.")
    await passes(room, clock, hours=7, minutes=50)
    assert await got(room, night) == []
    await passes(room, clock, minutes=20)
    (came,) = await got(room, night)
    assert not came.silent
    await desk.reviewer.sees("✅", "2 messages")


async def test_quiet_hours_may_only_take_the_sound(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    night = await follows(room, "Nadia", quiet=Quiet.SILENT, **quiet_now(clock))
    await desk.publishes(TEXT)
    await passes(room, clock, hours=9)
    await desk.publishes(LATER)
    assert [one.silent for one in await got(room, night)] == [True, False]


async def test_what_is_urgent_passes_if_the_reader_says_so(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    hours = quiet_now(clock)
    wakes = await follows(room, "Walid", quiet=Quiet.HELD, urgent_passes=True, **hours)
    whispers = await follows(room, "Wafa", quiet=Quiet.SILENT, **hours)
    sleeps = await follows(room, "Salma", quiet=Quiet.HELD, **hours)
    await desk.publishes(TEXT, Kind.FLASH)
    (woke,) = await got(room, wakes)
    assert not woke.silent
    (whispered,) = await got(room, whispers)
    assert whispered.silent
    assert await got(room, sleeps) == []
    await passes(room, clock, hours=9)
    assert len(await got(room, sleeps)) == 1


async def test_quiet_hours_hold_what_waited_for_something_else(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    """A freeze is lifted in the night: what it held back does not come then."""
    night = await follows(room, "Nadia", quiet=Quiet.HELD, **quiet_now(clock, hours=-1))
    assert (await desk.reviewer.writes("/freeze")).text
    await desk.publishes(TEXT)
    await adjusts(room, night.id, **quiet_now(clock))
    async with database(room).write() as stores:
        assert await stores.control.thaw()
    await room.settles()
    assert await got(room, night) == []
    await passes(room, clock, hours=9)
    assert len(await got(room, night)) == 1


async def test_what_was_corrected_in_the_night_comes_as_it_is_by_morning(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    night = await follows(room, "Nadia", quiet=Quiet.HELD, **quiet_now(clock))
    await desk.publishes(TEXT)
    await published(desk.author, desk.reviewer, await corrected(desk.author))
    assert await got(room, night) == []
    await passes(room, clock, hours=9)
    (came,) = await got(room, night)
    assert TRUE in (came.text or "")
    assert "Corrected" in (came.text or "")


async def test_what_was_taken_back_in_the_night_does_not_come(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    night = await follows(room, "Nadia", quiet=Quiet.HELD, **quiet_now(clock))
    await desk.publishes(TEXT)
    question = await desk.reviewer.writes("/retract 1 It was another day.")
    await desk.reviewer.taps("📝 Notice instead", question)
    await passes(room, clock, hours=9)
    assert await got(room, night) == []


async def test_quiet_hours_are_those_of_the_readers_own_zone(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    """The same hours of the day are night in one zone and not in another."""
    hours = quiet_now(clock)
    here = await follows(room, "Hala", quiet=Quiet.HELD, **hours)
    away = await follows(room, "Amir", quiet=Quiet.HELD, zone="Asia/Tokyo", **hours)
    await desk.publishes(TEXT)
    assert await got(room, here) == []
    assert len(await got(room, away)) == 1


async def test_who_turns_quiet_hours_off_gets_what_waits(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    night = await follows(room, "Nadia", quiet=Quiet.HELD, **quiet_now(clock))
    await desk.publishes(TEXT)
    assert await got(room, night) == []
    await adjusts(room, night.id, quiet=Quiet.OFF)
    await room.settles()
    assert len(await got(room, night)) == 1


async def test_a_group_that_moves_in_the_night_sleeps_on(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.group("Neighbours", creator=rosa.id, bot="member")
    await rosa.writes("/subscribe", chat=group)
    await adjusts(room, group, quiet=Quiet.HELD, **quiet_now(clock))
    await desk.publishes(TEXT)
    moved = await room.sim.migrate(group)
    await room.settles()
    assert await received(room, moved) == []
    await passes(room, clock, hours=9)
    assert len(await received(room, moved)) == 1
    assert await received(room, group) == []


async def test_a_pause_ends_by_itself_and_brings_nothing_of_it(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    until = clock.now() + timedelta(days=7)
    rests = await follows(room, "Rana", paused_until=until)
    await desk.publishes(TEXT)
    await room.bot.services.resting.sweep()
    assert (await subscription(room, rests.id)).habits.paused_until is not None
    clock.ahead += timedelta(days=7, minutes=1)
    assert await room.bot.services.resting.sweep() == 1
    assert await room.bot.services.resting.sweep() == 0
    assert (await subscription(room, rests.id)).habits.paused_until is None
    await desk.publishes(LATER)
    (came,) = await got(room, rests)
    assert (came.text or "").startswith("Bulletin 2")
    # A correction of what was published in the pause is no news to whoever rested.
    await published(desk.author, desk.reviewer, await corrected(desk.author))
    assert len(await got(room, rests)) == 1


async def test_a_pause_of_a_digest_sets_the_next_one(room: Newsroom, clock: MovableClock) -> None:
    until = clock.now() + timedelta(days=7)
    rests = await follows(room, "Rana", rhythm=Rhythm.DAILY, paused_until=until)
    clock.ahead += timedelta(days=7, minutes=1)
    assert await room.bot.services.resting.sweep() == 1
    habits = (await subscription(room, rests.id)).habits
    due = habits.next_digest(clock.now())
    assert due is not None
    assert due - clock.now() <= timedelta(days=1)


async def test_a_correction_comes_to_no_one_who_was_to_be_told_otherwise(
    room: Newsroom, desk: Desk
) -> None:
    digest = await follows(room, "Diego", rhythm=Rhythm.DAILY)
    urgent = await follows(room, "Ursula", kinds=(Kind.FLASH,))
    later = await follows(room, "Lotte", rhythm=Rhythm.DAILY)
    copy = await follows(room, "Carla")
    await desk.publishes(TEXT)
    # It was told of this bulletin in its digest, whatever it wants from now on.
    await adjusts(room, later.id, rhythm=Rhythm.NOW)
    await published(desk.author, desk.reviewer, await corrected(desk.author))
    for reader in (digest, urgent, later):
        assert await got(room, reader) == []
    await copy.sees("Bulletin 1", TRUE)
    assert len(await got(room, copy)) == 1


async def test_what_became_of_a_rumour_waits_for_the_morning(
    room: Newsroom, desk: Desk, clock: MovableClock
) -> None:
    rumour = f"{TEXT}\n# Rumours\n– The bridge of Manbij is closed.\n"
    sleeps = await follows(room, "Salma")
    whispers = await follows(room, "Wafa")
    await desk.publishes(rumour)
    await adjusts(room, sleeps.id, quiet=Quiet.HELD, **quiet_now(clock))
    await adjusts(room, whispers.id, quiet=Quiet.SILENT, **quiet_now(clock))
    board = await begun(desk.author, "/correct 1 The barriers were filmed.")
    board = await chosen(desk.author, board, "3", "Confirmed")
    await published(desk.author, desk.reviewer, board)
    # The copy itself is changed at once, which makes no sound.
    await sleeps.sees("Bulletin 1", "What became of a rumour")
    told = (await room.sim.messages(whispers.id))[-1]
    assert told.reply_to
    assert told.silent
    before = len(await room.sim.messages(sleeps.id))
    await passes(room, clock, hours=9)
    messages = await room.sim.messages(sleeps.id)
    assert len(messages) == before + 1
    assert not messages[-1].silent


async def test_a_zone_is_followed_when_its_clocks_change(
    room: Newsroom, clock: MovableClock
) -> None:
    clock.ahead = SUMMER - timedelta(days=180) - MovableClock().now()
    await follows(room, "Rosa", zone="Europe/Madrid")
    assert await offset(room) == 60
    assert await room.bot.services.resting.follow_clocks() == 0
    clock.ahead = SUMMER - MovableClock().now()
    assert await room.bot.services.resting.follow_clocks() == 1
    assert await offset(room) == 120


async def offset(room: Newsroom) -> int:
    """Return how far the reader's zone is from UTC, as it is kept."""
    async with database(room).read() as stores:
        rows = await stores.audience._session.rows(  # noqa: SLF001
            "audience.is_behind", zone="Europe/Madrid", offset=60
        )
    return 120 if rows else 60
