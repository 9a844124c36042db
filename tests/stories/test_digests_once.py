"""Stories of digests that come once: asked for, swept twice, after a restart, beside alerts."""

from asyncio import gather
from datetime import timedelta
from pathlib import Path

from bot.domain.following import Rhythm
from bot.domain.ids import BulletinNumber
from bot.services.changing import Changing
from tests.chat import MovableClock, Newsroom, opened, town
from tests.stories.correcting import ONE, database
from tests.stories.desk import NORTH, SOUTH, last_message
from tests.stories.digesting import (
    digesting,
    hears,
    messages,
    out,
    plain,
    sleeps_until,
    swept,
)
from tests.stories.habits import adjusts
from tests.stories.looking_back import changing, turned


async def test_sweeps_at_once_and_a_restart_send_one_digest(
    tmp_path: Path, clock: MovableClock
) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path, clock=clock) as room:
            await room.admin.starts()
            lea, omar, rosa = await digesting(room)
            await out(room, lea, omar)
            await room.admin.writes("/freeze")
            before = await last_message(room, rosa.id)
            clock.ahead += timedelta(days=1)
            await gather(*(room.bot.services.digesting.sweep() for _ in range(5)))
        async with opened(sim, tmp_path, clock=clock) as room:
            assert await messages(room, rosa.id, before) == []
            async with database(room).write() as stores:
                assert await stores.control.thaw()
            await swept(room)
            (digest,) = await messages(room, rosa.id, before)
            assert NORTH in plain(digest)


async def test_a_digest_comes_at_once_to_who_asks_for_it(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    settings = await rosa.writes("/subscribe")
    when = await turned(rosa, "🕗 When", settings)
    assert "📬 Send me what is new now" not in when.labels
    daily = await turned(rosa, "A digest a day", when)
    nothing = await rosa.taps("📬 Send me what is new now", daily)
    assert nothing.text == "Nothing new since your last digest."
    await out(room, lea, omar)
    before = await last_message(room, rosa.id)
    assert (await rosa.taps("📬 Send me what is new now", daily)).text == "On its way."
    again = await rosa.taps("📬 Send me what is new now", daily)
    assert again.text == "Nothing new since your last digest."
    await room.settles()
    (digest,) = await messages(room, rosa.id, before)
    assert NORTH in plain(digest)
    await turned(rosa, "At once", daily)
    gone = await rosa.taps("📬 Send me what is new now", daily)
    assert "older message" in gone.text


async def test_a_digest_waits_for_alerts_that_are_on_their_way(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    await hears(room, rosa, "Manbij")
    await out(room, lea, omar)
    await swept(room)
    before = await last_message(room, rosa.id)
    async with database(room).write() as stores:
        await stores.alerting.begin(ONE)
        clock.ahead += timedelta(days=1)
        assert await room.bot.services.digesting._chunk(stores) == 0  # noqa: SLF001
    # First the alert, then the digest.
    await swept(room)
    await swept(room)
    *_, digest = await messages(room, rosa.id, before)
    assert plain(digest).startswith("🗞")
    assert SOUTH in plain(digest)
    assert NORTH not in plain(digest)


async def test_what_waits_behind_a_part_in_flight_never_goes_out_with_words_taken_back(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    long = "\n".join(f"– Bread came to Manbij {count} times. {'So ' * 80}" for count in range(13))
    await out(room, lea, omar, f"Update 12-03-25\n\n# North\n{long}")
    await out(room, lea, omar, f"Update 12-03-25\n\n# South\n{long.replace('Manbij', 'Daraa')}")
    before = len(await room.sim.requests("sendmessage"))
    held = await room.sim.fault("hold", method="sendMessage", chat_id=rosa.id, times=1)
    clock.ahead += timedelta(days=1)
    await room.bot.services.digesting.sweep()
    room.bot.services.publishing.wake()
    await room.sim.wait_requests("sendmessage", before + 1)
    async with database(room).write() as stores:
        for number in (1, 2):
            found = await stores.bulletins.get(BulletinNumber(number))
            assert found is not None
            context = room.bot.services.correcting._context  # noqa: SLF001
            does = Changing(context, lambda: None)
            await does.retract(stores, found, "The place could be found.", delete=False)
    await room.bot.services.digesting.renew()
    await room.sim.withdraw_fault(held)
    await room.settles()
    sent = [one for one in await room.sim.ledger() if one.chat_id == rosa.id]
    told = [one for one in sent if one.method == "sendmessage" and "Bread" in (one.text or "")]
    assert len(told) == 1
    await swept(room)
    assert all("Bread" not in plain(one) for one in await messages(room, rosa.id))


async def test_who_came_later_hears_of_no_change_in_what_was_published_before(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await out(room, lea, omar)
    clock.ahead += timedelta(minutes=1)
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await adjusts(room, rosa.id, rhythm=Rhythm.DAILY)
    clock.ahead += timedelta(minutes=1)
    await changing(room, None, "The place could be found.")
    before = await last_message(room, rosa.id)
    await sleeps_until(room, clock, 8)
    assert await messages(room, rosa.id, before) == []
