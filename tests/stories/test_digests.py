"""Stories of readers who want one message a day, or a week."""

from datetime import timedelta

import pytest

from bot.domain.bulletin import Choice
from bot.domain.draft import Confidence
from bot.domain.following import Rhythm
from bot.domain.ids import NO_TOPIC, ChatId
from bot.domain.rich import RichText
from tests.chat import MovableClock, Newsroom
from tests.stories.correcting import TRUE, database
from tests.stories.desk import NORTH, SOUTH, TEXT, last_message, received
from tests.stories.digesting import digesting, messages, out, plain, sleeps_until, swept
from tests.stories.habits import adjusts
from tests.stories.looking_back import changing, says


async def test_a_daily_digest_tells_at_its_hour_what_was_published_since_the_last(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    await out(room, lea, omar)
    await out(room, lea, omar, "Update 13-03-25\n\n# North\n– Snow fell in Afrin.")
    before = await last_message(room, rosa.id)
    assert not await received(room, rosa.id)
    await sleeps_until(room, clock, 8)
    (digest,) = await messages(room, rosa.id, before)
    text = plain(digest)
    assert text.startswith("🗞 Your digest · ")
    assert "▪️ Bulletin 1 · 12 March 2025" in text
    assert text.index(NORTH) < text.index(SOUTH) < text.index("Snow fell in Afrin.")
    assert text.splitlines()[-1] == "Every day at 08:00. /subscribe changes that."
    # The next day tells nothing twice, and is skipped.
    await sleeps_until(room, clock, 8)
    assert await messages(room, rosa.id, digest.message_id) == []
    await out(room, lea, omar, "Update 14-03-25\n\n# North\n– A school opened in Afrin.")
    await sleeps_until(room, clock, 8)
    (other,) = await messages(room, rosa.id, digest.message_id)
    assert "A school opened" in plain(other)
    assert NORTH not in plain(other)


async def test_a_weekly_digest_comes_on_its_day(room: Newsroom, clock: MovableClock) -> None:
    day = (clock.now() + timedelta(days=3)).weekday()
    lea, omar, rosa = await digesting(room, rhythm=Rhythm.WEEKLY, weekday=day)
    await out(room, lea, omar)
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    assert await messages(room, rosa.id, before) == []
    await sleeps_until(room, clock, 8, days=2)
    (digest,) = await messages(room, rosa.id, before)
    assert plain(digest).startswith("🗞 Your week · ")
    assert "Every week at 08:00." in plain(digest)


async def test_a_digest_tells_only_what_was_chosen(room: Newsroom, clock: MovableClock) -> None:
    lea, omar, rosa = await digesting(room)
    async with database(room).write() as stores:
        south = Choice(fronts=("south",))
        assert await stores.audience.change(ChatId(rosa.id), NO_TOPIC, south)
    await out(room, lea, omar)
    await out(room, lea, omar, "Update 13-03-25\n\n# North\n– Snow fell in Afrin.")
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    (digest,) = await messages(room, rosa.id, before)
    assert SOUTH in plain(digest)
    assert NORTH not in plain(digest)
    assert "Snow" not in plain(digest)
    assert "Bulletin 2" not in plain(digest)


async def test_after_three_silent_days_one_line_says_why(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    async with database(room).write() as stores:
        east = Choice(fronts=("east",))
        assert await stores.audience.change(ChatId(rosa.id), NO_TOPIC, east)
    before = await last_message(room, rosa.id)
    for _ in range(2):
        await sleeps_until(room, clock, 8)
    assert await messages(room, rosa.id, before) == []
    await out(room, lea, omar)
    await sleeps_until(room, clock, 8)
    (why,) = await messages(room, rosa.id, before)
    assert "Why it is quiet here" in plain(why)
    assert "One bulletin was about other things: /latest" in plain(why)
    for _ in range(4):
        await sleeps_until(room, clock, 8)
    assert await messages(room, rosa.id, why.message_id) == []


async def test_a_correction_reaches_the_digest_that_told_it(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    await out(room, lea, omar)
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    await says(room, 0, "Rice, not flour.", text=RichText.plain(TRUE))
    await swept(room)
    (digest,) = await messages(room, rosa.id, before)
    assert TRUE in plain(digest)
    assert NORTH not in plain(digest)
    assert "✏️ Bulletin 1, " in plain(digest)
    assert "Rice, not flour." in plain(digest)
    # The next digest says so too: an edit makes no sound.
    await sleeps_until(room, clock, 8)
    told = (await messages(room, rosa.id, digest.message_id))[-1]
    assert "Changed since" in plain(told)
    assert "Bulletin 1, " in plain(told)
    assert TRUE not in plain(told)


async def test_what_was_taken_back_leaves_the_digest_at_once(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    await out(room, lea, omar)
    await out(room, lea, omar, "Update 13-03-25\n\n# North\n– Snow fell in Afrin.")
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    await changing(room, None, "The place could be found.")
    await swept(room)
    (digest,) = await messages(room, rosa.id, before)
    assert "Snow fell in Afrin." in plain(digest)
    assert NORTH not in plain(digest)
    assert SOUTH not in plain(digest)
    assert "🚫 Bulletin 1, " in plain(digest)
    # What was not told yet is not told at all.
    await changing(room, None, "So was this.", number=2)
    await swept(room)
    (digest,) = await messages(room, rosa.id, before)
    assert "Snow" not in plain(digest)


async def test_news_taken_back_before_the_digest_is_not_told(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    await out(room, lea, omar)
    await changing(room, None, "The place could be found.")
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    assert await messages(room, rosa.id, before) == []


async def test_a_settled_rumour_is_right_in_the_digest(room: Newsroom, clock: MovableClock) -> None:
    lea, omar, rosa = await digesting(room)
    await out(room, lea, omar)
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    await says(room, 1, "Seen by two.", confidence=Confidence.CONFIRMED)
    await swept(room)
    (digest,) = await messages(room, rosa.id, before)
    assert f"✔ Confirmed: {SOUTH}" in plain(digest)


@pytest.mark.parametrize("gone", ["blocked", "paused"])
async def test_who_is_away_gets_none_and_is_told_when_back(
    room: Newsroom, clock: MovableClock, gone: str
) -> None:
    lea, omar, rosa = await digesting(room)
    async with database(room).write() as stores:
        if gone == "blocked":
            await stores.audience.deactivate(ChatId(rosa.id), "blocked")
    if gone == "paused":
        await adjusts(room, rosa.id, paused_until=clock.now() + timedelta(days=3))
    await out(room, lea, omar)
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    assert await messages(room, rosa.id, before) == []
    async with database(room).write() as stores:
        await stores.audience.reactivate(ChatId(rosa.id))
    if gone == "paused":
        await adjusts(room, rosa.id, paused_until=None)
    await sleeps_until(room, clock, 8)
    (digest,) = await messages(room, rosa.id, before)
    assert NORTH in plain(digest)


async def test_a_digest_of_several_messages_stays_whole_when_it_shrinks(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    long = "\n".join(f"– Bread came to Manbij {count} times. {'So ' * 80}" for count in range(13))
    await out(room, lea, omar, f"Update 12-03-25\n\n# North\n{long}")
    snow = f"– Snow fell in Afrin. {'Very ' * 150}"
    await out(room, lea, omar, f"Update 13-03-25\n\n# North\n{snow}")
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    parts = await messages(room, rosa.id, before)
    assert len(parts) == 2
    assert plain(parts[0]).endswith("Digest · 1/2")
    await changing(room, None, "It was wrong.")
    await swept(room)
    first, second = await messages(room, rosa.id, before)
    assert "Snow fell in Afrin." in plain(first)
    assert "Bread" not in plain(first) + plain(second)
    assert "no longer needed" in plain(second)


async def test_in_arabic_and_spanish_a_digest_reads_as_it_should(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    people = {"ar": await room.person("Amal", "ar"), "es": await room.person("Ana", "es")}
    for one in people.values():
        await one.writes("/subscribe")
        await adjusts(room, one.id, rhythm=Rhythm.DAILY)
    await out(room, lea, omar, TEXT)
    before = {name: await last_message(room, one.id) for name, one in people.items()}
    await sleeps_until(room, clock, 8)
    (arabic,) = await messages(room, people["ar"].id, before["ar"])
    (spanish,) = await messages(room, people["es"].id, before["es"])
    assert plain(arabic).startswith("🗞 ملخصك · ")
    assert NORTH in plain(arabic)
    assert plain(spanish).splitlines()[-1] == "Cada día a las 08:00. /subscribe lo cambia."
