"""Stories of readers who want to hear of a place or a word at once."""

from datetime import timedelta
from pathlib import Path

from bot.domain.bulletin import Choice
from bot.domain.delivery import DeliveryKind
from bot.domain.draft import Kind
from bot.domain.following import DAY_MINUTES, Quiet, Rhythm
from bot.domain.ids import NO_TOPIC, ChatId
from tests.chat import MovableClock, Newsroom, Person
from tests.stories.correcting import database
from tests.stories.desk import NORTH, SOUTH, TEXT, last_message
from tests.stories.digesting import (
    hears,
    messages,
    out,
    plain,
    sleeps_until,
    swept,
)
from tests.stories.habits import adjusts, at_work
from tests.stories.looking_back import changing


async def hushes(room: Newsroom, person: Person, quiet: Quiet) -> None:
    """Let it be the middle of somebody's quiet hours."""
    now = room.bot.services.correcting._context.clock.now()  # noqa: SLF001
    minute = now.hour * 60 + now.minute
    begin, end = (minute - 120) % DAY_MINUTES, (minute + 120) % DAY_MINUTES
    await adjusts(room, person.id, quiet=quiet, quiet_from=begin, quiet_until=end)


async def reading(room: Newsroom, *words: str) -> tuple[Person, Person, Person]:
    """Let a reader follow with a daily digest and want to hear of words; return all three."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await adjusts(room, rosa.id, rhythm=Rhythm.DAILY)
    await hears(room, rosa, *words)
    return lea, omar, rosa


async def test_an_item_about_the_place_comes_at_once_and_is_not_told_again(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await reading(room, "منبج")
    before = await last_message(room, rosa.id)
    await out(room, lea, omar)
    await swept(room)
    (alert,) = await messages(room, rosa.id, before)
    lines = plain(alert).splitlines()
    assert lines[0] == "🔔 Manbij"
    assert NORTH in plain(alert)
    assert SOUTH not in plain(alert)
    assert lines[-1] == "You asked to hear of this at once. /alert shows your list."
    assert alert.labels == ["📰 Bulletin 1"]
    await sleeps_until(room, clock, 8)
    (digest,) = await messages(room, rosa.id, alert.message_id)
    assert SOUTH in plain(digest)
    assert NORTH not in plain(digest)


async def test_several_words_must_all_stand_in_the_item(room: Newsroom) -> None:
    lea, omar, rosa = await reading(room, "flour convoy", "flour bridge", "teachers")
    before = await last_message(room, rosa.id)
    await out(room, lea, omar)
    await swept(room)
    (alert,) = await messages(room, rosa.id, before)
    assert plain(alert).startswith("🔔 flour convoy, teachers")
    assert NORTH in plain(alert)
    assert SOUTH in plain(alert)


async def test_who_gets_the_bulletin_is_not_alerted_to_what_stands_in_it(room: Newsroom) -> None:
    lea, omar, rosa = await reading(room, "Manbij")
    await adjusts(room, rosa.id, rhythm=Rhythm.NOW)
    before = await last_message(room, rosa.id)
    await out(room, lea, omar)
    await swept(room)
    (bulletin,) = await messages(room, rosa.id, before)
    assert plain(bulletin).startswith("Bulletin 1")
    async with database(room).write() as stores:
        south = Choice(fronts=("south",))
        assert await stores.audience.change(ChatId(rosa.id), NO_TOPIC, south)
    await out(room, lea, omar, "Update 13-03-25\n\n# North\n– A bridge in Manbij was closed.")
    await swept(room)
    alert = (await messages(room, rosa.id, bulletin.message_id))[-1]
    assert plain(alert).startswith("🔔 Manbij")
    assert "A bridge in Manbij was closed." in plain(alert)


async def test_an_alert_is_changed_and_taken_back_like_the_bulletin(room: Newsroom) -> None:
    lea, omar, rosa = await reading(room, "Manbij")
    before = await last_message(room, rosa.id)
    await out(room, lea, omar)
    await swept(room)
    await changing(room, None, "The place could be found.")
    await swept(room)
    (alert,) = await messages(room, rosa.id, before)
    assert NORTH not in plain(alert)
    assert "🚫 Bulletin 1, " in plain(alert)
    assert "The place could be found." in plain(alert)
    assert alert.labels == ["📰 Bulletin 1"]


async def test_in_quiet_hours_an_alert_waits_or_makes_no_sound(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await reading(room, "Manbij")
    await hushes(room, rosa, Quiet.HELD)
    before = await last_message(room, rosa.id)
    await out(room, lea, omar)
    await swept(room)
    assert await messages(room, rosa.id, before) == []
    async with database(room).read() as stores:
        figures = await stores.outbox.figures(DeliveryKind.ALERT, 1)
        due = await stores.flights.next_due()
    assert figures is not None
    assert figures.open == 1
    assert due is not None
    assert timedelta(minutes=118) < due - clock.now() <= timedelta(minutes=120)
    await hushes(room, rosa, Quiet.SILENT)
    before = await last_message(room, rosa.id)
    await out(room, lea, omar, "Update 13-03-25\n\n# North\n– A bridge in Manbij was closed.")
    await swept(room)
    (alert,) = await messages(room, rosa.id, before)
    assert alert.silent


async def test_a_paused_chat_is_left_alone(room: Newsroom, clock: MovableClock) -> None:
    lea, omar, rosa = await reading(room, "Manbij")
    await adjusts(room, rosa.id, paused_until=clock.now() + timedelta(days=7))
    before = await last_message(room, rosa.id)
    await out(room, lea, omar)
    await swept(room)
    assert await messages(room, rosa.id, before) == []


async def test_kinds_that_are_not_wanted_are_still_looked_through(room: Newsroom) -> None:
    lea, omar, rosa = await reading(room, "Manbij")
    await adjusts(room, rosa.id, rhythm=Rhythm.NOW, kinds=(Kind.ANALYSIS,))
    before = await last_message(room, rosa.id)
    await out(room, lea, omar)
    await swept(room)
    (alert,) = await messages(room, rosa.id, before)
    assert plain(alert).startswith("🔔 Manbij")


async def test_an_alert_to_urgent_news_passes_if_the_reader_says_so(
    room: Newsroom, tmp_path: Path
) -> None:
    desk = await at_work(room, tmp_path)
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await hears(room, rosa, "Manbij")
    await hushes(room, rosa, Quiet.HELD)
    await adjusts(room, rosa.id, urgent_passes=True, kinds=(Kind.DAILY,))
    before = await last_message(room, rosa.id)
    await desk.publishes(TEXT, Kind.FLASH)
    await swept(room)
    (alert,) = await messages(room, rosa.id, before)
    assert plain(alert).startswith("🔔 Manbij")
    assert not alert.silent
